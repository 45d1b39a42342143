"""First names with their gender. Table: data/first_names.tsv.gz (docs/data.md)."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from functools import cache
from importlib import resources

from laut.reading.gazetteer.nouns import Gender

CORPORATE = frozenset(
    "AG SE GmbH KG KGaA mbH eG Inc Inc. Ltd Ltd. LLC plc PLC NV SA SpA Corp Corp. Co Group Holdings".split()
)


@cache
def first_names() -> dict[str, str]:
    """First names with their gender: m, f or x (both). Source: docs/data.md."""
    raw = (resources.files("laut.reading") / "data" / "first_names.tsv.gz").read_bytes()
    return dict(row.split("\t", 1) for row in gzip.decompress(raw).decode().split("\n"))


def gender_of_name(name: str) -> Gender:
    found = first_names().get(name.split(" ", 1)[0].split("-", 1)[0], "")
    return found if found in {"m", "f"} else ""  # type: ignore[return-value]


def is_first_name(word: str) -> bool:
    names = first_names()
    return word in names or ("-" in word and word.split("-", 1)[0] in names)


def looks_like_person(words: Sequence[str]) -> bool:
    """Whether two to five words are a person's full name: they begin with a first name."""
    return 2 <= len(words) <= 5 and is_first_name(words[0]) and words[-1] not in CORPORATE and words[1] != "&"

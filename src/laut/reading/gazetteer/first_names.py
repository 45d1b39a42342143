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
# What firms trade in, as the last word of their names; hardly anybody's surname. Written for this project from own
# knowledge of firms' names, 2026-11.
TRADES = frozenset(
    "Aerospace Airlines Airways Aviation Biotech Brands Brewery Brewing Capital Cement Chemicals Commodities Dairies "
    "Electronics Energy Engineering Enterprises Estates Foods Freight Homes Hotels Industries Instruments Insurance "
    "Investments Leisure Logistics Materials Metals Microsystems Mills Minerals Mining Mobility Motors Networks "
    "Optics Paper Partners Pharma Pharmaceuticals Plastics Power Products Properties Railways Refining Renewables "
    "Resources Retail Robotics Seeds Semiconductor Semiconductors Securities Shipping Shipyards Software Solutions "
    "Steel Stores Studios Supermarkets Systems Technologies Telecom Terminals Textiles Therapeutics Timber Utilities "
    "Ventures Wireless".split()
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
    return 2 <= len(words) <= 5 and is_first_name(words[0]) and not is_firm(words) and words[1] != "&"


def is_firm(words: Sequence[str]) -> bool:
    """Whether the last word of a name is a firm's legal form or, of a longer name, what firms trade in."""
    return bool(words) and (words[-1] in CORPORATE or (len(words) > 1 and words[-1] in TRADES))

"""What the rows of an archive are called outside it: ``ar:3`` an article, ``st:12`` a statement, ``so:5`` a source,
``cl:12`` a claim."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from laut.errors import UsageError
from laut.models import Attribution, Reading

What = Literal["ar", "st", "so", "cl", "dst", "dso"]
CALLED: Mapping[str, str] = {
    "ar": "article", "st": "statement", "so": "source", "cl": "claim",
    "dst": "decision on statements", "dso": "decision on sources",
}  # fmt: skip
NAME = re.compile(r"(\w+):([1-9]\d{0,8})")


def named(what: What, id_: int) -> str:
    return f"{what}:{id_}"


def number(name: str) -> int:
    """The row of a name that was made by ``named``."""
    return int(name.partition(":")[2])


def parse_name(name: str, *allowed: What) -> tuple[str, int]:
    """What a person typed. Raises UsageError for what is none of ``allowed``."""
    found = NAME.fullmatch(name)
    if found is None or found[1] not in allowed:
        wanted = " or ".join(f"a {CALLED[what]} ({what}:12)" for what in allowed)
        raise UsageError(f"{name!r} is not {wanted}; `laut search`, `laut claims` and `laut sources` print them")
    return found[1], int(found[2])


def with_names(reading: Reading, version_id: int, statement_ids: Sequence[int], source_ids: Sequence[int]) -> Reading:
    """The reading with the names of its rows for ids; those of statements and sources stand in its order."""
    statements = {s.id: named("st", id_) for s, id_ in zip(reading.statements, statement_ids, strict=True)}
    sources = {s.id: named("so", id_) for s, id_ in zip(reading.sources, source_ids, strict=True)}

    def attribution(a: Attribution) -> Attribution:
        return replace(a, chain=tuple(replace(link, source=sources[link.source]) for link in a.chain))

    return replace(
        reading,
        article=replace(reading.article, id=named("ar", version_id)),
        sources=tuple(replace(s, id=sources[s.id]) for s in reading.sources),
        statements=tuple(
            replace(
                s,
                id=statements[s.id],
                attributions=tuple(map(attribution, s.attributions)),
                verification=s.verification
                and replace(s.verification, by=tuple(sources[by] for by in s.verification.by)),
            )
            for s in reading.statements
        ),
        origins=tuple(
            replace(o, source=sources[o.source], statements=tuple(statements[s] for s in o.statements))
            for o in reading.origins
        ),
    )

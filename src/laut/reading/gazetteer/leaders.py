"""Persons of public life by their names: for which state they speak where the article does not say it.

Table: data/leaders.tsv (docs/data.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from laut.models import Kind
from laut.reading.tables import read_rows, split_cell


@dataclass(frozen=True, slots=True)
class Leader:
    """``kind``: ``None`` where it changed with the years."""

    name: str
    kind: Kind | None
    side: str


def find_leader(name: str) -> Leader | None:
    """The person of that full name, or of that surname where it means nobody else; also in the genitive."""
    table = _by_name()
    return table.get(name) or (table.get(name.rstrip("'’s")) if name.endswith(("s", "'", "’")) else None)


@cache
def _by_name() -> dict[str, Leader]:
    found: dict[str, Leader] = {}
    for name, full_names, surnames, kind, side in read_rows("leaders.tsv"):
        leader = Leader(name, kind or None, side)  # type: ignore[arg-type]
        for form in (name, *split_cell(full_names), *split_cell(surnames)):
            found.setdefault(form, leader)
    return found

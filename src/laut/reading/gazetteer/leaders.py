"""Persons of public life by their names: for which state they speak where the article does not say it.

Table: data/leaders.tsv (docs/data.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from laut.models import Kind
from laut.reading.tables import read_lines, split_cell


@dataclass(frozen=True, slots=True)
class Leader:
    """``kind``: ``None`` where it changed with the years."""

    name: str
    kind: Kind | None
    side: str


def find_leader(name: str) -> Leader | None:
    """The person of that full name, or of that surname where it means nobody else; also in the genitive."""
    table = _by_name()
    line = table.get(name) or (table.get(name.rstrip("'’s")) if name.endswith(("s", "'", "’")) else None)
    return _leader(line) if line else None


@lru_cache(maxsize=10_000)
def _leader(line: str) -> Leader:
    name, _, _, kind, side = line.split("\t")
    return Leader(name, kind or None, side)  # type: ignore[arg-type]


@cache
def _by_name() -> dict[str, str]:
    """Every name: the person's line. It becomes a Leader when somebody asks for it: an article names a few of them."""
    found: dict[str, str] = {}
    for line in read_lines("leaders.tsv"):
        name, full_names, surnames, _ = line.split("\t", 3)
        for form in (name, *split_cell(full_names), *split_cell(surnames)):
            found.setdefault(form, line)
    return found

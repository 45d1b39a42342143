"""What is known of all articles while claims are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from laut.linking.sources import Speaker
from laut.models import Decision, Lineage, Reading, Ref, Statement


@dataclass(frozen=True, slots=True)
class Revelation:
    """The article ``by`` says that the unnamed sources of the others are one: ``who``, a source of its own, or nobody
    it names. ``terms``: those of the paragraph in which it says so."""

    by: str
    articles: frozenset[str]
    who: Speaker | None = None
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is known of all articles: readings, statements and speakers by article, the lineage found by the earlier and
    the later article, which articles are near which, what people decided, and which unnamed sources a text says are
    one."""

    readings: Mapping[str, Reading]
    statements: Mapping[Ref, Statement]
    speakers: Mapping[str, Mapping[str, Speaker]]
    lineage: Mapping[tuple[str, str], Lineage]
    near: Mapping[str, Mapping[str, float]]
    decisions: Sequence[Decision]
    revealed: Sequence[Revelation]

    def edge(self, earlier: str, later: str) -> Lineage | None:
        return self.lineage.get((earlier, later))

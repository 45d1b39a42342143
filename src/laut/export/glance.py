"""The origins of a reading at a glance: who vouches for how much of it, and by way of whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from laut.export.wording import IDENTITY, NOBODY, count, describe, flat, label_of
from laut.models import Reading, Source


@dataclass(frozen=True, slots=True)
class OriginNote:
    """An origin with the number of its statements; ``through``: who relayed them, outermost first."""

    source: str
    label: str
    about: str
    identity: str
    n_statements: int
    through: tuple[str, ...]


def origins_of(reading: Reading, sources: dict[str, Source]) -> tuple[OriginNote, ...]:
    """Most statements first; ties in the order of the text."""
    notes, relays = [], _relays(reading)
    for origin in reading.origins:
        if source := sources.get(origin.source):
            through = tuple(label_of(sources[relay]) for relay in relays.get(source.id, ()) if relay in sources)
            head = (source.id, label_of(source), describe(source), source.identity)
            notes.append(OriginNote(*head, len(origin.statements), through))
    return tuple(sorted(notes, key=lambda note: -note.n_statements))


def _relays(reading: Reading) -> dict[str, dict[str, None]]:
    """For each origin the sources that stand before it in a chain, in the order of the text."""
    relays: dict[str, dict[str, None]] = {}
    chains = (a.chain for statement in reading.statements for a in statement.attributions if a.chain)
    for *before, origin in chains:
        relays.setdefault(origin.source, {}).update(dict.fromkeys(link.source for link in before))
    return relays


def glance(reading: Reading, sources: dict[str, Source]) -> str:
    """In one sentence: "28 statements, 14 attributed, 10 origins: 5 anonymous, 4 speak for UA, 1 speaks for KR"."""
    n_attributed = sum(any(a.chain for a in s.attributions) for s in reading.statements)
    n_nobody = sum(s.form != "own" and not any(a.chain for a in s.attributions) for s in reading.statements)
    origins = [sources[origin.source] for origin in reading.origins if origin.source in sources]
    parts = [count(len(reading.statements), "statement"), f"{n_attributed} attributed"]
    if n_nobody:
        parts.append(f"{n_nobody} ascribed to {NOBODY}")
    parts.append(count(len(origins), "origin"))
    return ", ".join(parts) + (f": {', '.join(_profile(origins))}" if origins else "")


def _profile(origins: Sequence[Source]) -> Iterable[str]:
    identities = Counter(source.identity for source in origins)
    sides = Counter(source.side for source in origins if source.side)
    for identity, words in IDENTITY.items():
        if identities[identity]:
            yield f"{identities[identity]} {words}"
    for side, n in sides.most_common():
        yield f"{n} speak{'s' if n == 1 else ''} for {flat(side)}"

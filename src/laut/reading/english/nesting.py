"""Settles how the findings of a unit lie inside each other: chains, overlaps, quoted fragments.

A frame inside another's content lengthens the chain ("A says that B says"); a content that holds nothing but the next
frame and its content is a mere relay and gives way to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from laut.reading.english.frames import STOPS, Finding, Step
from laut.reading.english.units import Range, Unit

MAX_CHAIN = 6
Chains = tuple[tuple[Step, ...], ...]


def settle(u: Unit, found: Sequence[Finding]) -> list[Finding]:
    """Findings with whole chains and final contents, fragments in quotation marks added, in the order of the text."""
    cut = [_cut_at_next_frame(u, f, found) for f in found]
    parents = [_parent(k, cut) for k in range(len(cut))]
    nested = [replace(f, chains=_whole_chains(k, cut, parents)) for k, f in enumerate(cut)]
    kept = [f for k, f in enumerate(nested) if not _gives_way(u, k, nested, parents)]
    kept = [f for f in kept if not (f.hearsay and any(_inside(f.frame, g) for g in kept if g is not f and g.chains))]
    return sorted([*kept, *_fragments(u, kept, nested)], key=lambda f: (f.content[0][0], -f.content[0][1]))


def _cut_at_next_frame(u: Unit, f: Finding, found: Sequence[Finding]) -> Finding:
    """Ends a content before "…, but the ministry denied", "and called for", ", adding that"."""
    begin = f.content[-1][0]
    for g in found:
        at = g.frame[0]
        if g is f or not begin < at < f.content[-1][1] or g.cue <= f.cue or at < f.frame[0]:
            continue
        if _same_level(u, f, g):
            end = at
            while end > begin and u.tags[end - 1] in {",", "C", "S", ";", "-", "X"}:
                end -= 1
            if end > begin:
                return replace(f, content=(*f.content[:-1], (begin, end)))
    return f


def _same_level(u: Unit, f: Finding, g: Finding) -> bool:
    """Whether frame ``g`` stands beside ``f`` and not inside what ``f`` ascribes."""
    at = g.frame[0]
    while at > 0 and u.tags[at - 1] == "X":
        at -= 1
    before, earlier = u.tag(at - 1), u.tag(at - 2)
    shared = bool(g.chains and f.chains and g.chains[0][-1].mention == f.chains[0][-1].mention)
    if g.rule == "participle":
        return shared
    if shared:
        return before in {"C", ","}
    if g.rule == "according_to":
        return g.content[0][0] <= f.frame[0]
    return before == "C" and earlier == "," or before == "S" and earlier == "," and u.word(at - 1) in {"while", "although", "though"}


def _inside(frame: Range, f: Finding) -> bool:
    """Whether a frame stands in what ``f`` ascribes, where need be on both sides of the frame of ``f``."""
    return f.content[0][0] <= frame[0] and frame[1] <= f.content[-1][1] and frame != f.frame


def _parent(k: int, found: Sequence[Finding]) -> int | None:
    """The finding with the smallest content that holds the frame of finding ``k``."""
    f = found[k]
    best: int | None = None
    for m, g in enumerate(found):
        if m == k or g.hearsay or not _inside(f.frame, g):
            continue
        if g.form == "reported" and (g.frame[0] == f.frame[0] or g.cue > f.cue):
            continue
        if _inside(g.frame, f) and (_size(f) > _size(g) or _size(f) == _size(g) and k < m):
            continue
        if best is None or _size(g) < _size(found[best]):
            best = m
    return best


def _size(f: Finding) -> int:
    return sum(b - a for a, b in f.content)


def _whole_chains(k: int, found: Sequence[Finding], parents: Sequence[int | None]) -> Chains:
    chains = found[k].chains
    at, steps = parents[k], 0
    seen = {k}
    while at is not None and at not in seen and steps < MAX_CHAIN:
        outer = found[at].chains
        if outer and chains and not _same_source(outer, chains):
            chains = tuple((*a, *b) for a in outer for b in chains)[:4]
        elif outer and not chains:
            chains = outer
        seen.add(at)
        at, steps = parents[at], steps + 1
    return chains


def _same_source(outer: Chains, inner: Chains) -> bool:
    return any(s.mention == t.mention for a in outer for s in a for b in inner for t in b)


def _gives_way(u: Unit, k: int, found: Sequence[Finding], parents: Sequence[int | None]) -> bool:
    """Whether finding ``k`` is a mere relay of the finding inside it."""
    f = found[k]
    for m, g in enumerate(found):
        if parents[m] != k or g.form == "reported" and g.frame[0] != f.content[0][0] and _size(g) < _size(f) * 0.8:
            continue
        words = {t for a, b in f.content for t in range(a, b) if u.tags[t] not in STOPS | {"T", "X"}}
        inner = set(range(*g.frame)) | {t for a, b in g.content for t in range(a, b)}
        if len(words - inner) <= 2 and not g.hearsay:
            return True
    return False


def _fragments(u: Unit, kept: Sequence[Finding], found: Sequence[Finding]) -> Iterator[Finding]:
    """Each quotation inside an ascribed content as a statement of its own."""
    whole = {f.content[n] for f in kept for n in range(len(f.content)) if f.form == "direct"}
    for quote in u.quotes:
        if quote in whole:
            continue
        holders = [f for f in found if any(a <= quote[0] and quote[1] <= b for a, b in f.content)]
        if not holders:
            continue
        holder = min(holders, key=_size)
        if not holder.hearsay:
            yield replace(holder, content=(quote,), form="direct", rule=f"fragment:{holder.rule}")

"""Settles how the findings of a unit lie inside each other: chains, overlaps, quoted fragments.

A frame inside another's content lengthens the chain ("A says that B says"); a content that holds nothing but the next
frame and its content is a mere relay and gives way to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from laut.reading.english.frames import APPOSED, STOPS, Chains, Finding
from laut.reading.english.units import Range, Unit

MAX_CHAIN = 6
MAX_SIDE_BY_SIDE = 4
_RELAYING = frozenset("relay convey report repeat".split())


def settle(u: Unit, found: Sequence[Finding]) -> list[Finding]:
    """Findings with whole chains and final contents, fragments in quotation marks added, in the order of the text."""
    found = [f for f in found if not _speaks_of_self(u, f, found)]
    cut = [_cut_at_next_frame(u, f, found) for f in found]
    parents = [_parent(u, k, cut) for k in range(len(cut))]
    nested = [replace(f, chains=_whole_chains(k, cut, parents)) for k, f in enumerate(cut)]
    kept = [f for k, f in enumerate(nested) if not _gives_way(u, k, nested, parents)]
    kept = [f for f in kept if not (f.hearsay and any(_inside(f.frame, g) for g in kept if g is not f and g.chains))]
    kept = [part for f in kept for part in _split_at_that(u, _without_frames(f, nested))]
    return sorted([*kept, *_fragments(u, kept, nested)], key=lambda f: (f.content[0][0], -f.content[0][1]))


_SELF = frozenset({"he", "she", "it", "they", "i", "we"})


def _speaks_of_self(u: Unit, g: Finding, found: Sequence[Finding]) -> bool:
    """ "The minister said he welcomed it": the same speaker, no further link."""
    if len(g.chains) != 1 or len(g.chains[0]) != 1 or g.form == "direct":
        return False
    a, b = g.chains[0][0].mention
    if b - a > 1 or u.low[a] not in _SELF:
        return False
    if u.word(a - 1) == "what" and any(f is not g and f.chains and _inside(g.frame, f) for f in found):
        return True
    return any(
        f is not g and f.chains and f.form == "indirect" and not f.beside and 0 <= a - f.content[-1][0] <= 1
        and not (u.low[a] in {"he", "she"} and _is_plural(u, f.chains))
        for f in found
    )  # fmt: skip


def _is_plural(u: Unit, chains: Chains) -> bool:
    head = chains[0][-1].mention[0]
    words = [u.low[k] for k in range(head, chains[0][-1].mention[1]) if u.tags[k] == "N"]
    return len(chains) > 1 or (bool(words) and words[0].endswith("s") and u.tags[head] not in "BP")


def outermost_frame(u: Unit, found: Sequence[Finding]) -> Finding | None:
    """The last frame that stands in no other's content: whose words a next sentence goes on with."""
    cut = [_cut_at_next_frame(u, f, found) for f in found]
    top = [f for k, f in enumerate(cut) if f.chains and _parent(u, k, cut) is None]
    return top[-1] if top else None


# ---- where a content ends -------------------------------------------------------------------------


def _cut_at_next_frame(u: Unit, f: Finding, found: Sequence[Finding]) -> Finding:
    """Ends a content before "…, but the ministry denied", "and called for", ", adding that"."""
    begin = f.content[-1][0]
    if f.form == "reported":
        f = _cut_at_but(u, f)
    for g in found:
        at = g.frame[0]
        if g is f or not begin < at < f.content[-1][1] or g.cue <= f.cue or not _same_level(u, f, g):
            continue
        end = at
        while end > begin and (u.tags[end - 1] in {",", "C", "S", ";", "-"} or u.low[end - 1] == "with"):
            end -= 1
        if end > begin:
            return replace(f, content=(*f.content[:-1], (begin, end)))
    return f


def _cut_at_but(u: Unit, f: Finding) -> Finding:
    """A summed-up act ends before ", but …"."""
    a, b = f.content[-1]
    but = next((k for k in range(max(a, f.cue), b) if u.low[k] == "but" and u.tags[k - 1] == ","), None)
    return f if but is None else replace(f, content=(*f.content[:-1], (a, but - 1)))


def _same_level(u: Unit, f: Finding, g: Finding) -> bool:
    """Whether frame ``g`` stands beside ``f`` and not inside what ``f`` ascribes."""
    at = g.frame[0]
    while at > 0 and u.tags[at - 1] == "X":
        at -= 1
    before, earlier = u.tag(at - 1), u.tag(at - 2)
    if g.rule.startswith(APPOSED):
        return True  # "said it was safe, a claim the union denies"
    shared = bool(g.chains and f.chains and g.chains[0][-1].mention == f.chains[0][-1].mention)
    if g.rule == "participle":
        return shared or (u.word(at - 1) == "with" and earlier == ",") or (before == "," and g.cue > at)
    if shared:
        return before in {"C", ","}
    if f.form == "reported" and before in {",", "C"} and g.form != "direct":
        return True
    if g.rule == "according_to":
        return g.content[0][0] <= f.frame[0]
    return earlier == "," and (before == "C" or u.word(at - 1) in {"while", "although", "though", "whereas"})


def _without_frames(f: Finding, found: Sequence[Finding]) -> Finding:
    """Takes frames that interrupt a reported clause out of it ("One of them, police say, has admitted …")."""
    for g in found:
        if g is f or f.form != "reported" or not g.beside:
            continue
        for n, (a, b) in enumerate(f.content):
            if a < g.frame[0] and g.frame[1] <= b:
                pieces = tuple(p for p in ((a, g.frame[0] - 1), (g.frame[1] + 1, b)) if p[1] > p[0])
                return replace(f, content=(*f.content[:n], *pieces, *f.content[n + 1 :]))
    return f


def _split_at_that(u: Unit, f: Finding) -> Iterator[Finding]:
    """ "said that A and that B" as two statements."""
    a, b = f.content[-1]
    if f.form != "indirect" or len(f.content) > 1:
        yield f
        return
    joints = [
        k for k in range(a + 1, b - 2) if u.tags[k] in {"C", ","} and u.tags[k + 1] == "T" and u.tags[k + 2] in "DPBN"
    ]
    starts = [a, *(k + 1 for k in joints)]
    ends = [*(k - (u.tags[k - 1] == ",") for k in joints), b]
    for start, end in zip(starts, ends, strict=True):
        yield replace(f, content=((start, end),))


# ---- chains ---------------------------------------------------------------------------------------


def _inside(frame: Range, f: Finding) -> bool:
    """Whether a frame stands in what ``f`` ascribes, where need be on both sides of the frame of ``f``."""
    return f.content[0][0] <= frame[0] and frame[1] <= f.content[-1][1] and frame != f.frame


def _parent(u: Unit, k: int, found: Sequence[Finding]) -> int | None:
    """The finding with the smallest content that holds the frame of finding ``k``."""
    f = found[k]
    best: int | None = None
    for m, g in enumerate(found):
        if m == k or g.hearsay or not _inside(f.frame, g) or not _can_hold(u, g, f):
            continue
        if _inside(g.frame, f) and not (g.beside and not f.beside):
            if (f.beside and not g.beside) or f.size > g.size or (f.size == g.size and k < m):
                continue
        if best is None or (g.size, -g.cue) < (found[best].size, -found[best].cue):
            best = m
    return best


def _can_hold(u: Unit, g: Finding, f: Finding) -> bool:
    """A summed-up act holds only what stands behind its verb, and no claim that it reacts to."""
    if g.form != "reported":
        return True
    if g.frame[0] == f.frame[0] or g.cue > f.cue:
        return False
    relays = g.cue in u.cues and u.cues[g.cue][0].lemma in _RELAYING
    return f.rule != "noun" or relays


def _whole_chains(k: int, found: Sequence[Finding], parents: Sequence[int | None]) -> Chains:
    chains = found[k].chains
    at, seen = parents[k], {k}
    while at is not None and at not in seen and len(seen) < MAX_CHAIN:
        outer = found[at].chains
        if outer and chains and not _same_source(outer, chains):
            chains = tuple((*a, *b) for a in outer for b in chains)[:MAX_SIDE_BY_SIDE]
        elif outer and not chains:
            chains = outer
        seen.add(at)
        at = parents[at]
    return chains


def _same_source(outer: Chains, inner: Chains) -> bool:
    return any(s.mention == t.mention for a in outer for s in a for b in inner for t in b)


def _gives_way(u: Unit, k: int, found: Sequence[Finding], parents: Sequence[int | None]) -> bool:
    """Whether finding ``k`` is a mere relay of the findings inside it."""
    f = found[k]
    inner = [g for m, g in enumerate(found) if parents[m] == k and not g.hearsay]
    pieces = [c for c in f.content if u.tags[c[0]] not in "IWX" or c is f.content[-1] or f.form == "direct"]
    words = {t for a, b in pieces for t in range(a, b) if u.tags[t] not in STOPS | {"T", "X", "C"}}
    said = {t for g in inner for span in (g.frame, *g.content) for t in range(*span)}
    return bool(inner) and len(words - said - set(range(*f.frame))) <= 2


# ---- fragments ------------------------------------------------------------------------------------


def _fragments(u: Unit, kept: Sequence[Finding], found: Sequence[Finding]) -> Iterator[Finding]:
    """Each quotation inside an ascribed content as a statement of its own."""
    whole = {c for f in kept for c in f.content if f.form == "direct"}
    for quote in u.quotes:
        holders = [f for f in found if any(a <= quote[0] and quote[1] <= b for a, b in f.content)]
        if quote in whole or not holders:
            continue
        holder = min(holders, key=lambda f: f.size)
        if not holder.hearsay:
            yield replace(holder, content=(quote,), form="direct", rule=f"fragment:{holder.rule}")

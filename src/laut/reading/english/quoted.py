"""Reads what stands inside a quotation: a speaker who quotes somebody else ("She said, 'No'", "He told us to wait").

Only what a quotation plainly hands on becomes a statement: an inner quotation, or something the speaker was told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from laut.models import Sentence
from laut.reading.english.frames import Finding, Step
from laut.reading.english.nesting import settle
from laut.reading.english.rules import find_frames
from laut.reading.english.units import Range, Unit, make_unit
from laut.reading.quotes import find_quotations

MIN_TOKENS = 6
_SPEAKER = frozenset("i we".split())


def statements_in_quotes(u: Unit, found: Sequence[Finding]) -> list[Finding]:
    """Statements inside the ascribed quotations of a unit, with the chain of the quotation before their own."""
    return [
        inner
        for f in found
        if f.form == "direct" and f.chains
        for piece in f.content
        if piece in u.quotes and piece[1] - piece[0] >= MIN_TOKENS
        for inner in _inside(u, f, piece)
    ]


def _inside(u: Unit, outer: Finding, quote: Range) -> Iterator[Finding]:
    begin, end = quote[0] + 1, quote[1] - 1
    tokens = tuple(u.tokens[begin:end])
    quotations = find_quotations(u.text, [Sentence(tokens[0].start, tokens[-1].end, tokens, u.block)])
    inside = make_unit(u.text, tokens, quotations, u.block)
    for f in settle(inside, find_frames(inside)):
        handed_on = f.form == "direct" or f.rule in {"passive:told", "verb:tell"}
        own = any(inside.low[s.mention[0]] in _SPEAKER for chain in f.chains for s in chain)
        if (handed_on and f.chains and not own) or f.rule == "passive:told":
            yield _shifted(f, begin, outer)


def _shifted(f: Finding, by: int, outer: Finding) -> Finding:
    """The finding in the tokens of the whole unit, behind the chain of the quotation it stands in."""

    def move(r: Range) -> Range:
        return r[0] + by, r[1] + by

    own = [tuple(Step(move(s.mention), tuple(move(c) for c in s.cue)) for s in chain) for chain in f.chains]
    chains = tuple((*a, *b) for a in outer.chains for b in own or [()])
    return replace(
        f,
        content=tuple(move(c) for c in f.content),
        chains=chains,
        frame=move(f.frame),
        cue=f.cue + by,
        addressee=move(f.addressee) if f.addressee else None,
    )

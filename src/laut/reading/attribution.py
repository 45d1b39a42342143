"""Makes chains of what a tagger found: carries open sources on, and completes chains over sentence borders.

The open source is the chain of the last attribution. A statement that inherits (Konjunktiv or a quotation without a
frame, ``demnach``) gets it; a frame whose speaker has already been met as the origin of a longer chain ("der
Beamte" after "die Zeitung unter Berufung auf einen Beamten") gets the links before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from laut.models import Attribution, Link, Sentence, Source, Span, TaggedLink, TaggedStatement
from laut.reading.sources import Resolution

CARRY_SENTENCES = 8  # an open source is forgotten after so many sentences of other matter


def mentions_of(tagged: Sequence[TaggedStatement]) -> list[Span]:
    """Every span that names a source, once each, in order of the text."""
    return sorted({link.mention for t in tagged for chain in t.chains for link in chain if link.mention})


def attribute(
    tagged: Sequence[TaggedStatement], resolution: Resolution, sentences: Sequence[Sentence]
) -> list[tuple[Attribution, ...]]:
    """The attributions of each statement, in the order of ``tagged``; ``()`` for the outlet's own voice."""
    sources = {s.id: s for s in resolution.sources}
    open_chains: tuple[tuple[Link, ...], ...] = ()
    opened_at = -1
    met: dict[str, tuple[Link, ...]] = {}  # origin -> the links before it when it was first described
    result: list[tuple[Attribution, ...]] = []
    index = _SentenceIndex(sentences)
    for t in tagged:
        if t.form == "own":
            result.append(())
            continue
        at = index.of(t.content[0][0])
        chains = tuple(_linked(chain, resolution) for chain in t.chains)
        inherited = False
        if not chains and t.inherits and open_chains and at - opened_at <= CARRY_SENTENCES:
            cue = t.frame if t.rule == "demnach" else ()
            chains = tuple(_without_cues(chain, cue) for chain in open_chains)
            inherited = True
        elif chains and t.inherits and open_chains and at - opened_at <= CARRY_SENTENCES:
            chains = tuple((*_outer(open_chains[0], chain), *chain) for chain in chains)
            inherited = len(chains[0]) > len(t.chains[0])
        elif len(chains) == 1 and len(chains[0]) == 1:
            before = _links_before(chains[0][0], met, sources)
            if before:
                chains = ((*before, *chains[0]),)
                inherited = True
        for chain in chains:
            if len(chain) > 1 and sources[chain[-1].source].identity == "anonymous":
                met[chain[-1].source] = tuple(replace(link, cue=()) for link in chain[:-1])
        if any(chains):
            open_chains, opened_at = tuple(c for c in chains if c), at
        if t.hearsay and not chains:
            chains = ((),)
        result.append(
            tuple(
                Attribution(chain, t.addressee, () if inherited and not t.chains else t.frame, inherited)
                for chain in (chains or ((),))
            )
        )
    return result


def _linked(chain: Sequence[TaggedLink], resolution: Resolution) -> tuple[Link, ...]:
    links: list[Link] = []
    for link in chain:
        if link.mention is None:
            continue
        source = resolution.of[link.mention]
        if any(known.source == source for known in links):
            continue  # "nach Angaben des Ministers, so der Minister"; "die Quelle der „Post“ sagte der Zeitung"
        links.append(Link(source, link.mention, link.cue))
    return tuple(links)


def _without_cues(chain: Sequence[Link], cue: tuple[Span, ...]) -> tuple[Link, ...]:
    return tuple(replace(link, cue=cue if i == 0 else ()) for i, link in enumerate(chain))


def _outer(open_chain: Sequence[Link], chain: Sequence[Link]) -> tuple[Link, ...]:
    """The open chain to put before a frame that itself stands in the Konjunktiv."""
    own = {link.source for link in chain}
    return tuple(replace(link, cue=()) for link in open_chain if link.source not in own)


def _links_before(link: Link, met: dict[str, tuple[Link, ...]], sources: dict[str, Source]) -> tuple[Link, ...]:
    before = met.get(link.source, ())
    if any(b.source == link.source for b in before) or sources[link.source].identity == "named":
        return ()
    return before


class _SentenceIndex:
    """The sentence of an offset, for offsets that grow."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.starts = [s.start for s in sentences]

    def of(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

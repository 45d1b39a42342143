"""Makes chains of what a tagger found: carries open sources on, and completes chains over sentence borders.

The open source is the chain of the last attribution. A statement that inherits (Konjunktiv or a quotation without a
frame, ``demnach``) gets it; a frame whose speaker has already been met as the origin of a longer chain ("der
Beamte" after "die Zeitung unter Berufung auf einen Beamten") gets the links before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from laut.models import Attribution, Link, Sentence, Source, Span, TaggedLink, TaggedStatement
from laut.reading.sources import Resolution

Chain = tuple[Link, ...]
OUTLETS = ("outlet", "news_agency")  # kinds of sources that hand on what they are told
PRONOUNS = frozenset({"er", "sie", "he", "she", "they"})  # who goes on speaking to the same outlet
CARRY_SENTENCES = 8  # an open source is forgotten after so many sentences of other matter


def mentions_of(tagged: Sequence[TaggedStatement]) -> list[Span]:
    """Every span that names a source, once each, in order of the text."""
    return sorted({link.mention for t in tagged for chain in t.chains for link in chain if link.mention})


def relays_of(tagged: Sequence[TaggedStatement]) -> set[Span]:
    """The mentions that stand before another source in a chain: they hand on its words."""
    return {link.mention for t in tagged for chain in t.chains for link in chain[:-1] if link.mention}


def attribute(
    text: str,
    tagged: Sequence[TaggedStatement],
    resolution: Resolution,
    sentences: Sequence[Sentence],
    outlet: str | None = None,
) -> list[tuple[Attribution, ...]]:
    """The attributions of each statement, in the order of ``tagged``; ``()`` for the outlet's own voice.

    A statement that the text ascribes to nobody has one attribution with an empty chain. ``outlet``: the article's
    own, which is never a link.
    """
    own = {
        s.id
        for s in resolution.sources
        if outlet and outlet.casefold() in (s.label.casefold(), (s.name or "").casefold())
    }
    sources = {s.id: s for s in resolution.sources}
    memory = _Memory()
    starts = [s.start for s in sentences]
    result: list[tuple[Attribution, ...]] = []
    for t in tagged:
        at = max(0, bisect_right(starts, t.content[0][0]) - 1)
        chains = tuple(_without_own(_linked(chain, resolution), own) for chain in t.chains)
        chains = _without_audience(chains, t.addressee, sources)
        here = _own_sentences(t, sentences, starts)
        if t.form == "own":
            memory.remember(chains, 0, at, sources)
            result.append(())
            continue
        chains = _completed(text, t, chains, at, here, memory, sources)
        memory.remember(chains, t.n_inner, at, sources)
        frame = t.frame if t.chains else ()
        result.append(
            tuple(Attribution(chain, t.addressee, frame, _is_inherited(chain, here)) for chain in (chains or ((),)))
        )
    return result


@dataclass(slots=True)
class _Memory:
    """The open chains and the sentence they were opened in; ``met``: what stood before an unnamed origin at first."""

    chains: tuple[Chain, ...] = ()
    at: int = -1
    met: dict[str, Chain] = field(default_factory=dict)

    def is_open(self, at: int) -> bool:
        return bool(self.chains) and at - self.at <= CARRY_SENTENCES

    def remember(self, chains: Sequence[Chain], n_inner: int, at: int, sources: dict[str, Source]) -> None:
        """Open ``chains``, but for their ``n_inner`` last links: what goes on goes on with the outer speaker."""
        for chain in chains:
            if len(chain) > 1 and sources[chain[-1].source].identity == "anonymous":
                self.met[chain[-1].source] = tuple(replace(link, cue=()) for link in chain[:-1])
        if any(chains):
            self.chains, self.at = tuple(c[: max(1, len(c) - n_inner)] for c in chains if c), at


def _completed(
    text: str,
    t: TaggedStatement,
    chains: tuple[Chain, ...],
    at: int,
    here: Span,
    memory: _Memory,
    sources: dict[str, Source],
) -> tuple[Chain, ...]:
    """The chains of a statement with what is carried on from before; ``here``: its own sentences."""
    if t.inherits and memory.is_open(at):
        if not chains:
            cue = t.frame if "demnach" in (t.rule, t.chain_rule) else ()
            return tuple(_without_cues(chain, cue) for chain in memory.chains)
        return tuple((*_outer(memory.chains[0], chain), *chain) for chain in chains)
    if len(chains) == 1 and len(chains[0]) == 1:
        (link,) = chains[0]
        carried = _is_inherited(chains[0], here) and memory.is_open(at)
        pronoun = link.mention and text[slice(*link.mention)].lower() in PRONOUNS and at - memory.at <= 1
        if carried or pronoun:
            before = next((_outer(chain, (link,)) for chain in memory.chains if chain[-1].source == link.source), ())
        else:
            before = _links_before(link, memory.met, sources)
        return ((*before, link),)
    return chains


def _own_sentences(t: TaggedStatement, sentences: Sequence[Sentence], starts: Sequence[int]) -> Span:
    """From the first sentence of the content or frame to the last."""
    spans = (*t.content, *t.frame)
    first = max(0, bisect_right(starts, min(b for b, _ in spans)) - 1)
    last = max(0, bisect_right(starts, max(e for _, e in spans) - 1) - 1)
    return sentences[first].start, sentences[last].end


def _is_inherited(chain: Chain, here: Span) -> bool:
    """Whether a link is named outside the statement's own sentence."""
    return any(link.mention and not here[0] <= link.mention[0] < here[1] for link in chain)


def _without_own(chain: Chain, own: Set[str]) -> Chain:
    """The chain without the article's own outlet, unless nobody else is in it."""
    return tuple(link for link in chain if link.source not in own) or chain


def _without_audience(
    chains: tuple[Chain, ...], addressee: Span | None, sources: dict[str, Source]
) -> tuple[Chain, ...]:
    """The chains without those to whom it was only said ("told the jury"): no outlet, no name, no cue of their own."""

    def only_hears(link: Link) -> bool:
        source = sources[link.source]
        same = link.mention is not None and addressee is not None and link.mention[0] == addressee[0]
        return same and not link.cue and source.identity != "named" and source.kind not in OUTLETS

    return tuple(chain[1:] if chain and only_hears(chain[0]) else chain for chain in chains)


def _linked(chain: Sequence[TaggedLink], resolution: Resolution) -> Chain:
    links: list[Link] = []
    for link in chain:
        if link.mention is None:
            continue
        source = resolution.of[link.mention]
        if any(known.source == source for known in links):
            continue  # "nach Angaben des Ministers, so der Minister"; "die Quelle der „Post“ sagte der Zeitung"
        links.append(Link(source, link.mention, link.cue))
    return tuple(links)


def _without_cues(chain: Sequence[Link], cue: tuple[Span, ...]) -> Chain:
    return tuple(replace(link, cue=cue if i == 0 else ()) for i, link in enumerate(chain))


def _outer(open_chain: Sequence[Link], chain: Sequence[Link]) -> Chain:
    """The open chain to put before a frame that itself stands in the Konjunktiv."""
    own = {link.source for link in chain}
    return tuple(replace(link, cue=()) for link in open_chain if link.source not in own)


def _links_before(link: Link, met: dict[str, Chain], sources: dict[str, Source]) -> Chain:
    before = met.get(link.source, ())
    if any(b.source == link.source for b in before) or sources[link.source].identity == "named":
        return ()
    return before

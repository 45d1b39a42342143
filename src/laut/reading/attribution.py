"""Makes chains of what a tagger found: carries open sources on, and completes chains over sentence borders.

The open source is the chain of the last attribution. A statement that inherits (Konjunktiv or a quotation without a
frame, ``demnach``) gets it; a frame whose speaker has already been met as the origin of a longer chain ("der
Beamte" after "die Zeitung unter Berufung auf einen Beamten") gets the links before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from laut.models import Attribution, Link, Sentence, Source, Span, TaggedLink, TaggedStatement
from laut.reading.sources import Resolution

Chain = tuple[Link, ...]
OUTLETS = ("outlet", "news_agency")  # kinds of sources that hand on what they are told
PRONOUNS = frozenset({"er", "sie", "he", "she", "they"})  # who goes on speaking to the same outlet
AUDIENCES = ("police_judiciary", "parliament_party")  # kinds of sources before whom somebody speaks: they only hear
CARRY_SENTENCES = 8  # an open source is forgotten after so many sentences of other matter
# The article's own outlet, speaking of itself: "sagte sie dieser Zeitung", "told this newspaper", "unserem Reporter".
OWN_OUTLET = re.compile(
    r"(?:dies\w{1,2}|unser\w{0,2}) (?:\w+-)?\w*(?:zeitung|redaktion|magazin|blatt|sender|portal|report\w+|portr\w+)\b"
    r"|(?:this|our) (?:news(?:paper|room|site)|paper|magazine|publication|website|programme|program|outlet|reporter)\b",
    re.IGNORECASE,
)
# A member of a group that was met before: "one of the bankers", "einer von ihnen".
MEMBER = re.compile(
    r"(?:another |a third |the other )?(?:one|two|three|some|both|another) of (?:the )?(?P<en>\w+)"
    r"|(?:eine[rsmn]?|zwei|drei|beide) (?:der|von|dieser|aus) (?:den |diesen )?(?P<de>\w+)",
    re.IGNORECASE,
)
GROUP = frozenset("them two three four ihnen beiden drei vier denen".split())  # a group taken up without its noun
# Who is named by one of these is ascribed afresh; a verb of saying goes on with what was begun.
PREPOSITIONS = frozenset("laut nach zufolge gemäß aus according per".split())


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
    own = {s.id for s in resolution.sources if outlet and _is_called(outlet, s.label, s.name or "")}
    own |= {id_ for span, id_ in resolution.of.items() if outlet and _is_called(outlet, text[slice(*span)])}
    sources = {s.id: s for s in resolution.sources}
    memory = _Memory()
    starts = [s.start for s in sentences]
    result: list[tuple[Attribution, ...]] = []
    for t in tagged:
        at = max(0, bisect_right(starts, t.content[0][0]) - 1)
        chains = tuple(_without_own(text, _linked(chain, resolution), own) for chain in t.chains)
        chains = _without_audience(chains, t.addressee, sources)
        here = _own_sentences(t, sentences, starts)
        block = sentences[at].block
        if t.form == "own":
            memory.remember(text, chains, 0, at, block, sources)
            memory.only_opened = any(chains)
            result.append(())
            continue
        chains = _completed(text, t, chains, at, block, here, memory, sources)
        memory.remember(text, chains, t.n_inner, at, block, sources)
        frame = t.frame if t.chains else ()
        result.append(
            tuple(Attribution(chain, t.addressee, frame, _is_inherited(chain, here)) for chain in (chains or ((),)))
        )
    return result


@dataclass(slots=True)
class _Memory:
    """The open chains, the sentence they were opened in and its block; ``met``: what stood before an unnamed origin at
    first, with what it was called."""

    chains: tuple[Chain, ...] = ()
    at: int = -1
    block: int = -1
    met: dict[str, tuple[str, Chain]] = field(default_factory=dict)
    only_opened: bool = False  # by a sentence that says nothing itself

    def is_open(self, at: int) -> bool:
        return bool(self.chains) and at - self.at <= CARRY_SENTENCES

    def remember(
        self, text: str, chains: Sequence[Chain], n_inner: int, at: int, block: int, sources: dict[str, Source]
    ) -> None:
        """Open ``chains``, but for their ``n_inner`` last links: what goes on goes on with the outer speaker."""
        for chain in chains:
            origin = chain[-1] if chain else None
            if origin and origin.mention and len(chain) > 1 and sources[origin.source].identity == "anonymous":
                self.met[origin.source] = text[slice(*origin.mention)], _without_cues(chain[:-1], ())
        if any(chains):
            self.chains, self.at, self.block = tuple(c[: max(1, len(c) - n_inner)] for c in chains if c), at, block
            self.only_opened = False


def _completed(
    text: str,
    t: TaggedStatement,
    chains: tuple[Chain, ...],
    at: int,
    block: int,
    here: Span,
    memory: _Memory,
    sources: dict[str, Source],
) -> tuple[Chain, ...]:
    """The chains of a statement with what is carried on from before; ``here``: its own sentences."""
    if t.inherits and memory.is_open(at):
        if not chains:
            cue = t.frame if "demnach" in (t.rule, t.chain_rule) else ()
            return tuple(_without_cues(chain, cue) for chain in memory.chains)
        return tuple(_joined(memory.chains[0], chain) for chain in chains)
    if len(chains) == 1 and len(chains[0]) == 1:
        (link,) = chains[0]
        carried = _is_inherited(chains[0], here) and memory.is_open(at)
        if carried or (at - memory.at <= 1 and _goes_on(text, t, link, block, memory, sources)):
            before = next(
                (_outer(chain, link) for chain in memory.chains if _is_origin(link, chain, memory, sources)), ()
            )
        else:
            before = _links_before(text, link, memory.met, sources)
        return ((*before, link),)
    return chains


def _is_origin(link: Link, chain: Chain, memory: _Memory, sources: dict[str, Source]) -> bool:
    """Whether a link is the origin of an open chain; a pronoun that is nobody's else is that of a chain just opened."""
    unknown = sources[link.source].label.lower() in PRONOUNS
    return chain[-1].source == link.source or (memory.only_opened and unknown)


def _goes_on(
    text: str, t: TaggedStatement, link: Link, block: int, memory: _Memory, sources: dict[str, Source]
) -> bool:
    """Whether a frame right after the open one may go on speaking to the same outlet: with a pronoun, or in the same
    paragraph with a verb of saying ("Die Anwältin sagte der Agentur, …. Die Anwältin erklärte außerdem, …")."""
    if link.mention is None:
        return False
    if text[slice(*link.mention)].lower() in PRONOUNS:
        return True
    cue = {text[b:e].lower() for b, e in link.cue}
    said = t.form != "reported" and block == memory.block and not any(set(c.split()) & PREPOSITIONS for c in cue)
    told = all(sources[x.source].kind in OUTLETS for chain in memory.chains for x in chain[:-1])
    return said and bool(cue) and told


def _own_sentences(t: TaggedStatement, sentences: Sequence[Sentence], starts: Sequence[int]) -> Span:
    """From the first sentence of the content or frame to the last."""
    spans = (*t.content, *t.frame)
    first = max(0, bisect_right(starts, min(b for b, _ in spans)) - 1)
    last = max(0, bisect_right(starts, max(e for _, e in spans) - 1) - 1)
    return sentences[first].start, sentences[last].end


def _is_inherited(chain: Chain, here: Span) -> bool:
    """Whether a link is named outside the statement's own sentence."""
    return any(link.mention and not here[0] <= link.mention[0] < here[1] for link in chain)


def _without_own(text: str, chain: Chain, own: Set[str]) -> Chain:
    """The chain without the article's own outlet, unless nobody else is in it."""

    def is_own(link: Link) -> bool:
        return link.source in own or bool(link.mention and OWN_OUTLET.match(text[slice(*link.mention)]))

    return tuple(link for link in chain if not is_own(link)) or chain


def _is_called(outlet: str, *names: str) -> bool:
    return any(re.sub(r"^(?:the|d(?:ie|er|as|em|en))\s", "", n.casefold()) == outlet.casefold() for n in names)


def _without_audience(
    chains: tuple[Chain, ...], addressee: Span | None, sources: dict[str, Source]
) -> tuple[Chain, ...]:
    """The chains without those to whom it was only said ("told the jury"): no outlet, no cue of their own, and no name
    but that of a court or a parliament."""

    def only_hears(link: Link) -> bool:
        source = sources[link.source]
        same = link.mention is not None and addressee is not None and link.mention[0] == addressee[0]
        nameless = source.identity != "named" or source.kind in AUDIENCES
        return same and not link.cue and nameless and source.kind not in OUTLETS

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


def _outer(open_chain: Chain, link: Link) -> Chain:
    """The open chain up to a source that is itself in it."""
    last = next((i for i, x in enumerate(open_chain) if x.source == link.source), len(open_chain))
    return _without_cues(open_chain[:last], ())


def _joined(open_chain: Chain, chain: Chain) -> Chain:
    """A frame that itself stands in the Konjunktiv, behind the open chain; who is in both keeps the place in that."""
    outer = _outer(open_chain, chain[-1])
    known = {link.source for link in outer}
    return (*outer, *(link for link in chain if link.source not in known))


def _links_before(text: str, link: Link, met: dict[str, tuple[str, Chain]], sources: dict[str, Source]) -> Chain:
    """The outer links of a source met before, or of the group that it is a member of."""
    group = MEMBER.match(text[slice(*link.mention)]) if link.mention and link.source not in met else None
    found = _group(group["en"] or group["de"], met) if group else met.get(link.source)
    before = found[1] if found else ()
    if any(b.source == link.source for b in before) or sources[link.source].identity == "named":
        return ()
    return before


def _group(noun: str, met: dict[str, tuple[str, Chain]]) -> tuple[str, Chain] | None:
    """The group that was last met under that noun, or under any where it is taken up without one."""
    noun = noun.lower()
    return next((m for m in reversed(met.values()) if noun in GROUP or noun in m[0].lower().split()), None)

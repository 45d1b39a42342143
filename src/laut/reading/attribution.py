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
from laut.reading.anaphora import (
    PRONOUNS,
    group_of,
    is_called,
    is_called_in_short,
    is_own_outlet,
    is_own_research,
    is_own_staff,
    is_share,
    is_survey,
    without_figure,
    without_listener,
    without_own_before,
)
from laut.reading.sources import Resolution

Chain = tuple[Link, ...]
OUTLETS = ("outlet", "news_agency")  # kinds of sources that hand on what they are told
AUDIENCES = ("police_judiciary", "parliament_party")  # kinds of sources before whom somebody speaks: they only hear
CARRY_SENTENCES = 8  # an open source is forgotten after so many sentences of other matter
LONG = 2  # links of a chain that most chains do not exceed
# Who is named by one of these is ascribed afresh; a verb of saying goes on with what was begun.
CONSEQUENCES = frozenset({"demnach", "danach"})  # what follows from what was just said
INFORMATION = re.compile(r"(?:Informationen|Recherchen|Angaben|Berichten?|Meldung)\b")
PREPOSITIONS = frozenset("laut nach zufolge gemäß aus according per".split())


def mentions_of(tagged: Sequence[TaggedStatement]) -> list[Span]:
    """Every span that names a source, once each, in order of the text."""
    return sorted({link.mention for t in tagged for chain in t.chains for link in chain if link.mention})


def relays_of(tagged: Sequence[TaggedStatement]) -> set[Span]:
    """The mentions that stand before another source in a chain: they hand on its words."""
    return {link.mention for t in tagged for chain in t.chains for link in chain[:-1] if link.mention}


def without_listeners(text: str, t: TaggedStatement, outlet: str | None) -> TaggedStatement:
    """A statement whose sources' mentions end before the article's own outlet, where that was only told, and before a
    number that is told of."""

    def heard(link: TaggedLink) -> TaggedLink:
        if link.mention is None:
            return link
        b, e = link.mention
        b = e - len(without_own_before(text[b:e]))
        return replace(link, mention=(b, b + len(without_figure(without_listener(text[b:e], outlet)))))

    return replace(t, chains=tuple(tuple(map(heard, chain)) for chain in t.chains))


def is_own_finding(text: str, t: TaggedStatement) -> bool:
    """Whether nobody but the article's own outlet is named: "nach Informationen dieser Redaktion"."""
    mentions = [link.mention for chain in t.chains for link in chain if link.mention]
    return bool(mentions) and all(is_own_research(text, mention) for mention in mentions)


def attribute(
    text: str,
    tagged: Sequence[TaggedStatement],
    resolution: Resolution,
    sentences: Sequence[Sentence],
    outlet: str | None = None,
    borders: Sequence[int] = (),
) -> list[tuple[Attribution, ...]]:
    """The attributions of each statement, in the order of ``tagged``; ``()`` for the outlet's own voice.

    A statement that the text ascribes to nobody has one attribution with an empty chain. ``outlet``: the article's
    own, which is never a link. ``borders``: where passages begin; nothing is carried on over them.
    """
    sources = {s.id: s for s in resolution.sources}
    own = _own_outlet(text, resolution, outlet) if outlet else set()
    memory, passage = _Memory(text, sources), 0
    starts = [s.start for s in sentences]
    result: list[tuple[Attribution, ...]] = []
    for t in tagged:
        at = max(0, bisect_right(starts, t.content[0][0]) - 1)
        chains = tuple(_without_own(text, _linked(text, chain, resolution), own) for chain in t.chains)
        chains = _without_audience(chains, t.addressee, sources)
        here = _Place(at, sentences[at].block, _own_sentences(t, sentences, starts))
        if bisect_right(borders, t.content[0][0]) != passage:
            memory, passage = _Memory(text, sources), bisect_right(borders, t.content[0][0])
        if t.form == "own":
            memory.remember(chains, 0, here, opens=True)
            if t.rule == "relying" and chains and len(chains[0]) > 1:
                _rely(result, tagged, chains[0], here, sentences, starts)
            result.append(())
            continue
        chains = memory.completed(t, chains, here)
        memory.remember(chains, t.n_inner, here)
        frame = t.frame if t.chains else ()
        addressee = None if _speaks(t.addressee, chains) else t.addressee
        result.append(
            tuple(
                Attribution(chain, addressee, frame, _is_inherited(chain, here.extent))
                for chain in _distinct(chains) or ((),)
            )
        )
    return result


def _rely(
    result: list[tuple[Attribution, ...]],
    tagged: Sequence[TaggedStatement],
    chain: Chain,
    here: _Place,
    sentences: Sequence[Sentence],
    starts: Sequence[int],
) -> None:
    """Complete what the first of a chain has just said, in the same paragraph, by those on whom he relies: "Der »Bote«
    meldet, das Werk schließe. Das Blatt beruft sich auf zwei Insider."."""
    relying, relied_on = chain[-2].source, chain[-1]
    for k in range(len(result) - 1, -1, -1):
        at = max(0, bisect_right(starts, tagged[k].content[0][0]) - 1)
        said = [a for a in result[k] if a.chain and a.chain[-1].source == relying]
        if sentences[at].block != here.block or not said:
            return
        result[k] = tuple(replace(a, chain=(*a.chain, relied_on)) if a in said else a for a in result[k])


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a statement stands: the number of its sentence, of its paragraph, and the extent of its sentences."""

    at: int = -1
    block: int = -1
    extent: Span = (0, 0)


@dataclass(slots=True)
class _Memory:
    """What an article's statements so far leave open.

    ``chains``: the open ones; ``opened``: where; ``only_opened``: by a sentence that says nothing itself; ``met``: what
    stood before an unnamed origin at first, with what that was called; ``survey``: the chain to the last one named.
    """

    text: str
    sources: dict[str, Source]
    chains: tuple[Chain, ...] = ()
    opened: _Place = _Place()
    only_opened: bool = False
    met: dict[str, tuple[str, Chain]] = field(default_factory=dict)
    survey: Chain = ()

    def remember(self, chains: Sequence[Chain], n_inner: int, here: _Place, *, opens: bool = False) -> None:
        """Open ``chains``, but for their ``n_inner`` last links: what goes on goes on with the outer speaker, unless an
        outlet writes it at third hand."""
        for chain in chains:
            called = self.text[slice(*chain[-1].mention)] if chain and chain[-1].mention else ""
            if called and len(chain) > 1 and self.sources[chain[-1].source].identity != "named":
                self.met[chain[-1].source] = called, _without_cues(chain[:-1], ())
            if is_survey(called):
                self.survey = _without_cues(chain, ())
        if any(chains):
            self.chains = tuple(c if self._is_story(c) else c[: max(1, len(c) - n_inner)] for c in chains if c)
            self.opened, self.only_opened = here, opens

    def completed(self, t: TaggedStatement, chains: tuple[Chain, ...], here: _Place) -> tuple[Chain, ...]:
        """The chains of a statement with what is carried on from before."""
        is_open = bool(self.chains) and here.at - self.opened.at <= CARRY_SENTENCES
        if t.inherits and is_open:
            if not any(chains):  # nobody is named, or one whose mention is no source
                cue = t.frame if "demnach" in (t.rule, t.chain_rule) else ()
                return tuple(_without_cues(chain, cue) for chain in self.chains)
            return tuple(_joined(self.chains[0], self._of_somebody(chain)) for chain in chains)
        link = chains[0][0] if len(chains) == 1 and len(chains[0]) == 1 else None
        if link is None or link.mention is None:
            return chains
        called = self.text[slice(*link.mention)]
        if is_share(called) and self.survey:
            return ((*_outer(self.survey, link), link),)
        if (is_open and _is_inherited(chains[0], here.extent)) or self._goes_on(t, link, called, here):
            before = self._before_origin(link, called, here)
            if not before and any(chain[-1].source in self.met for chain in self.chains):
                before = self._met_before(link, called)
            return ((*before, link),)
        return ((*self._met_before(link, called), link),)

    def _of_somebody(self, chain: Chain) -> Chain:
        """A chain carried on, without "man", by whom its speaker means himself: "Man gehe davon aus, dass …"."""
        return tuple(x for x in chain if not (x.mention and self.text[slice(*x.mention)].lower() == "man"))

    def _goes_on(self, t: TaggedStatement, link: Link, called: str, here: _Place) -> bool:
        """Whether a frame right after the open one may go on speaking to the same outlet: with a pronoun, or in the
        same paragraph with a verb of saying ("sagte die Anwältin der Agentur. Die Anwältin erklärte auch, …")."""
        if here.at - self.opened.at > 1:
            return False
        cue = {word for b, e in link.cue for word in self.text[b:e].lower().split()}
        says = bool(cue) and not cue & PREPOSITIONS and t.form != "reported" and here.block == self.opened.block
        outer = [link.source for chain in self.chains for link in chain[:-1]]
        return called.lower() in PRONOUNS | CONSEQUENCES or (
            says and all(self.sources[s].kind in OUTLETS for s in outer)
        )

    def _before_origin(self, link: Link, called: str, here: _Place) -> Chain:
        """What stands before a link in the open chain that it is the origin of; a pronoun that is nobody's else is that
        of a chain just opened."""
        unknown = called.lower() in PRONOUNS and called.lower() == self.sources[link.source].label.lower()
        if unknown and self.only_opened and here.block == self.opened.block:
            return _without_cues(self.chains[0][:-1], ())
        return next((_outer(chain, link) for chain in self.chains if chain[-1].source == link.source), ())

    def _met_before(self, link: Link, called: str) -> Chain:
        """The outer links of a source met before, or of the group that it is a member of."""
        noun = group_of(called)
        if link.source in self.met and self._is_taken_up(link):
            before = self.met[link.source][1]
        elif noun is not None:
            groups = reversed(self.met.values())
            before = next((chain for name, chain in groups if not noun or noun in name.lower().split()), ())
        else:
            return ()
        known = any(b.source == link.source for b in before) or self.sources[link.source].identity == "named"
        return () if known else before

    def _is_story(self, chain: Chain) -> bool:
        """Whether an outlet writes what its source has from somebody, who goes on; who told the outlet himself (a link
        without a cue) goes on himself. In the corpus nine of ten, and three of three."""
        return len(chain) > LONG and bool(chain[0].cue) and self.sources[chain[0].source].kind in OUTLETS

    def _is_taken_up(self, origin: Link) -> bool:
        """Whether a source that an outlet handed on is still its source when it is named again: somebody unnamed, a
        document."""
        source = self.sources[origin.source]
        return source.identity == "anonymous" or source.kind == "document"


def _own_sentences(t: TaggedStatement, sentences: Sequence[Sentence], starts: Sequence[int]) -> Span:
    """From the first sentence of the content or frame to the last; a frame without a cue only says who goes on."""
    is_cued = any(link.cue for chain in t.chains for link in chain)
    spans = (*t.content, *(t.frame if is_cued else ()))
    first = max(0, bisect_right(starts, min(b for b, _ in spans)) - 1)
    last = max(0, bisect_right(starts, max(e for _, e in spans) - 1) - 1)
    return sentences[first].start, sentences[last].end


def _is_inherited(chain: Chain, here: Span) -> bool:
    """Whether a link is named outside the statement's own sentence."""
    return any(link.mention and not here[0] <= link.mention[0] < here[1] for link in chain)


def _own_outlet(text: str, resolution: Resolution, outlet: str) -> set[str]:
    """The ids of the sources that are the article's own outlet."""
    names = {s.id: s.name or s.label for s in resolution.sources}
    called = {s.id for s in resolution.sources if is_called(outlet, s.label) or is_called(outlet, s.name or "")}
    mentions = ((text[slice(*span)], source) for span, source in resolution.of.items())
    return called | {x for m, x in mentions if is_called(outlet, m) or is_called_in_short(outlet, m, names[x])}


def _distinct(chains: Sequence[Chain]) -> list[Chain]:
    """The chains without those through the same sources as one before: "die Stadt" and "Stadt" are one."""
    return list({tuple(link.source for link in chain): chain for chain in reversed(chains)}.values())[::-1]


def _without_own(text: str, chain: Chain, own: Set[str]) -> Chain:
    """The chain without the article's own outlet, unless nobody else is in it."""
    others = (x for x in chain if x.source not in own)
    return tuple(x for x in others if not (x.mention and _is_own(text, x.mention))) or chain


def _is_own(text: str, mention: Span) -> bool:
    return is_own_outlet(text[slice(*mention)]) or is_own_research(text, mention) or is_own_staff(text, mention)


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


def _speaks(addressee: Span | None, chains: Sequence[Chain]) -> bool:
    """Whether an "addressee" is a part of an origin: nobody speaks to himself."""
    origins = [chain[-1].mention for chain in chains if chain and chain[-1].mention]
    return addressee is not None and any(b < addressee[1] and addressee[0] < e for b, e in origins)


def _linked(text: str, chain: Sequence[TaggedLink], resolution: Resolution) -> Chain:
    links: list[Link] = []
    for link in chain:
        if link.mention is None or (links and text[slice(*link.mention)].lower() == "man"):
            continue  # by "man" who speaks means himself
        if links and links[-1].mention and _is_its_information(text, link.mention, links[-1].mention):
            continue  # "Nach Informationen der »Post«": the »Post« once
        source = resolution.of[link.mention]
        if any(known.source == source for known in links):
            if links[-1].source == source and text[slice(*link.mention)].lower() in PRONOUNS:
                links[-1] = Link(source, link.mention, link.cue)  # "die Wirtin war da, als sie sagte, …"
            continue  # "nach Angaben des Ministers, so der Minister"; "die Quelle der „Post“ sagte der Zeitung"
        if links and _is_group_of(text, links[-1], link.mention, resolution):
            links.pop()
        links.append(Link(source, link.mention, link.cue))
    return tuple(links)


def _is_its_information(text: str, mention: Span, outlet: Span) -> bool:
    """Whether a mention is but what the link before it knows: "Informationen der »Post«" behind "»Post«"."""
    inside = mention[0] < outlet[0] and outlet[1] <= mention[1]
    return inside and INFORMATION.match(text, mention[0]) is not None


def _is_group_of(text: str, before: Link, mention: Span, resolution: Resolution) -> bool:
    """Whether a link is but the group that the next one is a member of: "Zwei Händler" before "einer von ihnen"."""
    source = next(s for s in resolution.sources if s.id == before.source)
    noun = group_of(text[slice(*mention)])
    return (
        noun is not None
        and source.identity != "named"
        and source.kind not in OUTLETS
        and (not noun or noun in text[slice(*(before.mention or (0, 0)))].lower().split())
    )


def _without_cues(chain: Sequence[Link], cue: tuple[Span, ...]) -> Chain:
    return tuple(replace(link, cue=cue if i == 0 else ()) for i, link in enumerate(chain))


def _outer(open_chain: Chain, link: Link) -> Chain:
    """The open chain up to a source that is itself in it."""
    last = next((i for i, x in enumerate(open_chain) if x.source == link.source), len(open_chain))
    return _without_cues(open_chain[:last], ())


def _joined(open_chain: Chain, chain: Chain) -> Chain:
    """A frame that itself stands in the Konjunktiv, behind the open chain; who is in both keeps the place in that."""
    if not chain:
        return _without_cues(open_chain, ())
    outer = _outer(open_chain, chain[-1])
    known = {link.source for link in outer}
    return (*outer, *(link for link in chain if link.source not in known))

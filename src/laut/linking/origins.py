"""Whose word a claim is in the end: its origins, the articles that name none, and whether origins are independent.

Chains are followed into the articles at hand: A cites B, B's article cites C, so the origin is C. A publisher that
reports its own findings is the origin itself; a news outlet that says a thing in its own voice is of unknown origin
unless its words are another article's. Denials and remarks that a thing could not be verified are no origin.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from laut.linking.findings import is_own_finding, looked, speaks_of_itself
from laut.linking.naming import name_of, publisher_name, shown
from laut.linking.outlets import is_outlet, is_primary
from laut.linking.phrases import ONE_WITNESS, OWN_RESEARCH, SEPARATELY
from laut.linking.profiles import LONGEST
from laut.linking.provenance import goes_back_to, recording_in
from laut.linking.shelf import Shelf
from laut.linking.sources import (
    PRESS,
    SAME,
    STATE,
    Speaker,
    compare_sources,
    is_bare,
    is_paper,
    is_single_noun,
    is_state,
    is_vague,
    may_be_called,
    speaks_in_paper,
)
from laut.linking.speaking import speaker_of, told_of
from laut.linking.terms import terms_of, weight_of
from laut.linking.wording import copied, wording_of
from laut.models import ClaimOrigin, Independence, Link, Ref, Report, Verdict

NO_ORIGIN = frozenset({"denies", "cannot_verify"})
# What somebody records who looks for himself.
RECORDED = re.compile(r"(?:[Ii]mage(?:s|ry)|[Ss]cans?|[Mm]easurements?|(?:[Bb]ild|[Aa]ufnahm|[Mm]ess|[Rr]adar)\w*)\b")
ABOUT_IT = 1.2  # weight of the terms that a paragraph which says who told a thing shares with what was told
COPIED_WORDS = 0.5  # share of a statement's words that stand in runs in the one it was copied from
REWORDED = 0.75  # the same, in whatever order, in an article that was copied: "könnten" became "sollen"


@dataclass(slots=True)
class Voice:
    """An origin while it is gathered: the sources or the publisher that are one, and the articles behind it.

    ``named``: how many of the speakers it is named after; 0 where it keeps its name.
    """

    speakers: list[Speaker] = field(default_factory=list)
    publisher: str | None = None
    name: str = ""
    named: int = 0
    articles: list[str] = field(default_factory=list)
    observes: bool = False


def origins_of(
    reports: Sequence[Report], shelf: Shelf, related: Mapping[Ref, frozenset[Ref]], around: Sequence[Report] = ()
) -> tuple[tuple[ClaimOrigin, ...], tuple[str, ...], Independence, str]:
    """The origins of a claim's reports, the articles of unknown origin, the class of independence and its reason.

    ``related``: to each source (article id, source id) the claims its statements are in, so that two unnamed sources
    who tell the same two things are known for one. ``around``: the claim's other reports, which may say whose word
    these are.
    """
    tracer = _Tracer(reports, shelf, related, around)
    return tracer.result()


def may_have_origin(report: Report) -> bool:
    """Whether a report is neither a denial nor a remark, nor a correction that names nobody."""
    return report.stance not in NO_ORIGIN and (report.stance != "corrects" or bool(report.chain))


class _Tracer:
    def __init__(
        self,
        reports: Sequence[Report],
        shelf: Shelf,
        related: Mapping[Ref, frozenset[Ref]],
        around: Sequence[Report],
    ) -> None:
        self.reports, self.shelf, self.related, self.around = reports, shelf, related, around
        self.voices: list[Voice] = []
        self.by_report: dict[Ref, list[Voice]] = {}

    def result(self) -> tuple[tuple[ClaimOrigin, ...], tuple[str, ...], Independence, str]:
        unknown: list[str] = []
        for report in self.reports:
            if not may_have_origin(report) or self._is_outer(report) or self._is_comment(report):
                continue
            voices = self._trace(report)
            self.by_report[report.ref] = voices
            for voice in voices:
                if report.ref[0] not in voice.articles:
                    voice.articles.append(report.ref[0])
            if not voices and report.ref[0] not in unknown:
                unknown.append(report.ref[0])
        self.voices = [v for v in self.voices if v.articles]
        for voice in self.voices:
            if voice.named:
                voice.name = name_of(self.shelf, voice.speakers[: voice.named])
        self._join_papers()
        self._join_revealed()
        self._join_bare()
        self._join_states()
        voices = [v for v in self.voices if not self._only_a_state(v, self.voices)]
        known = {a for v in voices for a in v.articles}
        found = tuple(ClaimOrigin(v.name, tuple(v.articles)) for v in voices)
        return found, tuple(a for a in unknown if a not in known), *self._independence(voices)

    def _only_a_state(self, voice: Voice, voices: Sequence[Voice]) -> bool:
        """Whether an origin is a state its articles speak of ("Belgien plant"), saying whose word it is besides."""
        others = {a for v in voices if v is not voice for a in v.articles}
        return is_state(voice.name) and set(voice.articles) <= others

    def _is_outer(self, report: Report) -> bool:
        """Whether a statement holds another one of the claim, which says better whose word it is."""
        return any(
            r.ref[0] == report.ref[0] and r.chain and r.content != report.content and r.content in report.content
            for r in self.reports
        )

    def _is_comment(self, report: Report) -> bool:
        """Whether a publisher of its own findings speaks of a thing that others have said before, and did not look."""
        article = self.shelf.readings[report.ref[0]].article
        own = self.shelf.statements[report.ref].form == "own"
        if not own or not is_primary(article) or not any(self.by_report.values()):
            return False
        return not looked(self.shelf, report) and not speaks_of_itself(self.shelf, report)

    def _trace(self, report: Report) -> list[Voice]:
        article = self.shelf.readings[report.ref[0]].article
        statement = self.shelf.statements[report.ref]
        own_finding = is_own_finding(self.shelf, report)
        # Whoever spoke before says a thing, not that it is said ("Er sagte … Sie sollen geflohen sein").
        told = [
            a for a in statement.attributions if a.chain and not (a.inherited and statement.form == "free_indirect")
        ]
        chains = [] if own_finding else [a.chain for a in told]
        found: list[Voice] = []
        for chain in chains:
            for voice in self._of_chain(report, told_of(statement, chain, self.shelf.speakers[report.ref[0]])):
                if voice not in found:
                    found.append(voice)
        copied_from = self._copied_from(report)
        if len(found) == 1 == len(copied_from) and found != copied_from and not self._parted(found[0], copied_from[0]):
            found = [self._joined(copied_from[0], found[0])]
        if chains:
            for voice in found:
                voice.observes |= looked(self.shelf, report)
            return found
        own_research = OWN_RESEARCH[article.language].search(report.content[:LONGEST])
        if own_finding or (statement.form == "own" and (is_primary(article) or own_research)):
            voice = self._publisher(report.ref[0])
            voice.observes |= looked(self.shelf, report)
            return [voice]
        shown_in = recording_in(self.shelf, report)
        return [self._voice(shown_in)] if shown_in else copied_from

    def _of_chain(self, report: Report, chain: Sequence[Link]) -> list[Voice]:
        """The voices behind a chain: those of the first outlet in it whose own article says the same, else its
        origin."""
        article, told = report.ref[0], self.shelf.speakers[report.ref[0]]
        for link in chain:
            for earlier in self.reports:
                there = self.shelf.readings[earlier.ref[0]].article
                found = self.by_report.get(earlier.ref)
                if earlier.ref[0] != article and found and is_outlet(told[link.source], there):
                    for voice in (v for v in found if v.publisher == there.outlet):
                        voice.speakers.append(told[link.source])
                    return found
        speakers = [speaker_of(self.shelf, report, link) for link in reversed(chain)]
        speakers = [s for s in speakers if not is_vague(s)]
        if not speakers:
            return []
        # An outlet passes on what others say, wherever the chain has it.
        origin = next((s for s in speakers if s.source.kind not in PRESS), speakers[0])
        own = is_single_noun(origin) or (is_paper(origin) and RECORDED.search(origin.source.label))
        if own and is_primary(self.shelf.readings[article].article):
            return [self._publisher(article)]  # its own "divers", "analysts", "radar images of Monday"
        return [self._voice(origin)]

    def _copied_from(self, report: Report) -> list[Voice]:
        """The voices of the report whose words these are, where the wording shows that they were taken over."""
        mine = wording_of(report.content)
        for earlier in self.reports:
            if earlier.ref not in self.by_report or earlier.ref[0] == report.ref[0]:
                continue
            edge = self.shelf.edge(earlier.ref[0], report.ref[0])
            if edge is None or edge.observed not in ("verbatim", "close"):
                continue
            theirs = wording_of(earlier.content)
            reworded = edge.observed == "verbatim" and mine.shares(theirs) >= REWORDED
            if reworded or copied(theirs, mine).share >= COPIED_WORDS:
                return self.by_report[earlier.ref]
        return []

    def _joined(self, one: Voice, other: Voice) -> Voice:
        """Two voices made one: a copy may leave out the outlet between, or name it only."""
        one.speakers += other.speakers
        one.articles += [a for a in other.articles if a not in one.articles]
        one.observes |= other.observes
        if one.speakers and not one.publisher:
            one.named = len(one.speakers)
        self.voices.remove(other)
        for ref, voices in self.by_report.items():
            self.by_report[ref] = [one if v is other else v for v in voices]
        return one

    def _publisher(self, article: str) -> Voice:
        there = self.shelf.readings[article].article
        for voice in self.voices:
            if voice.publisher == there.outlet or any(is_outlet(s, there) for s in voice.speakers):
                return voice
        voice = Voice(publisher=there.outlet, name=publisher_name(self.shelf, article))
        self.voices.append(voice)
        return voice

    def _voice(self, speaker: Speaker) -> Voice:
        for voice in self.voices:
            if any(self._same(speaker, other) for other in voice.speakers):
                voice.speakers.append(speaker)
                voice.named = len(voice.speakers)
                return voice
        here = speaker.article
        for article in dict.fromkeys((here, *(r.ref[0] for r in self.reports), *self.shelf.near[here])):
            there = self.shelf.readings[article].article
            if (is_primary(there) or article == here) and is_outlet(speaker, there):
                voice = self._publisher(article)
                voice.speakers.append(speaker)
                voice.observes |= speaker.source.kind == "document"  # "Recherchen des Senders"
                return voice
        voice = Voice([speaker], named=1)
        self.voices.append(voice)
        return voice

    def _parted(self, one: Voice, other: Voice) -> bool:
        """Whether a person decided that sources of the two are not the same."""
        return any(self._decided(a, b) == "different" for a in one.speakers for b in other.speakers)

    def _decided(self, a: Speaker, b: Speaker) -> Verdict | None:
        refs = {(a.article, a.source.id), (b.article, b.source.id)}
        decisions = reversed(self.shelf.decisions)
        return next((d.verdict for d in decisions if d.on == "source" and {d.a, d.b} == refs), None)

    def _same(self, a: Speaker, b: Speaker) -> bool:
        refs = (a.article, a.source.id), (b.article, b.source.id)
        verdict = self._decided(a, b)
        if verdict in ("same", "different"):
            return verdict == "same"
        if refs[0] == refs[1]:
            return True
        if a.article == b.article:
            return False
        compared = compare_sources(a, b)
        if compared.apart:
            return False
        unnamed = a.source.name is None and b.source.name is None
        told = self.related.get(refs[0], frozenset()) & self.related.get(refs[1], frozenset())
        one = any({a.article, b.article} <= r.articles for r in self.shelf.revealed)
        cited = self.shelf.edge(a.article, b.article) or self.shelf.edge(b.article, a.article)
        alike = (
            compared.score >= SAME / 2
            and cited is not None
            and (cited.asserted or cited.observed in ("verbatim", "close"))
        )
        return compared.score >= SAME or (unnamed and (one or alike or len(told) > 1))

    def _join_papers(self) -> None:
        """A paper that is nobody's by its own article ("ein vertraulicher Bericht") is the one that the claim's other
        reports go back to, where they know of one only."""
        papers = [v for v in self.voices if any(speaks_in_paper(s) for s in v.speakers)]
        nobodys = [v for v in papers if not v.publisher and all(is_paper(s) for s in v.speakers)]
        known = [v for v in papers if v not in nobodys]
        if len(known) != 1:
            return
        for voice in nobodys:
            self._joined(known[0], voice)
        if known[0].named:
            known[0].name = name_of(self.shelf, known[0].speakers)

    def _join_revealed(self) -> None:
        """The unnamed voices that a later report says go back to one or to somebody are that one's; those that an
        article says are one are the one it names itself."""
        for report in (*self.reports, *self.around):
            who = goes_back_to(self.shelf, report)
            unnamed = [v for v in self.voices if _is_unnamed(v) and set(v.articles) - {report.ref[0]}]
            if not unnamed or not (who or ONE_WITNESS.search(report.content[:LONGEST])):
                continue
            one = self._voice(who) if who else unnamed[0]
            for voice in unnamed:
                if voice is not one:
                    self._joined(one, voice)
            if who is None:
                continue
            if not one.publisher:
                one.name = name_of(self.shelf, one.speakers) if is_single_noun(who) else shown(who)
            if report.ref[0] not in one.articles:
                one.articles.append(report.ref[0])
        for said in self.shelf.revealed:
            unnamed = [v for v in self.voices if _is_unnamed(v) and said.articles & set(v.articles)]
            if said.who is None:
                named = [v for v in self.voices if not _is_unnamed(v) and any(s.article == said.by for s in v.speakers)]
            else:  # who told both outlets is meant where both tell the claim by somebody without a name
                both = {a for v in unnamed for a in v.articles if a in said.articles}
                named = [self._voice(said.who)] if len(both) > 1 and self._tells(unnamed, said.terms) else []
                for voice in named:
                    voice.name = name_of(self.shelf, [said.who])
            for voice in unnamed if len(named) == 1 else ():
                if voice is not named[0]:
                    self._joined(named[0], voice)

    def _tells(self, voices: Sequence[Voice], terms: frozenset[str]) -> bool:
        """Whether what voices say, and what they are called, is what a paragraph with these terms is about."""
        said = [r for r in self.reports if any(v in voices for v in self.by_report.get(r.ref, ()))]
        words = [(r.content[:LONGEST], self.shelf.readings[r.ref[0]].article.language) for r in said]
        words += [(s.source.label, s.language) for v in voices for s in v.speakers]
        told = frozenset(t for text, language in words for t in terms_of(text, language))
        return sum(map(weight_of, told & terms)) >= ABOUT_IT

    def _join_bare(self) -> None:
        """A noun alone ("eine Sprecherin", "the gang") is the one that other reports of the claim call by more."""
        bare = [v for v in self.voices if v.speakers and not v.publisher and all(is_bare(s) for s in v.speakers)]
        fuller = [v for v in self.voices if v not in bare]
        if len(fuller) > 1 or not bare:
            return
        joined = fuller[0] if fuller else bare[0]
        for voice in bare:
            called = joined.publisher or any(may_be_called(s, t) for s in voice.speakers for t in joined.speakers)
            if voice is not joined and called:
                self._joined(joined, voice)

    def _join_states(self) -> None:
        """A state or its capital ("Minsk") is the one body of that state that the claim's other reports name."""
        states = [v for v in self.voices if v.speakers and all(is_state(s.source.name or "") for s in v.speakers)]
        for voice in states:
            sides = {s.source.side for s in voice.speakers}
            bodies = [
                v
                for v in self.voices
                if v not in states and any(s.source.kind in STATE and s.source.side in sides for s in v.speakers)
            ]
            if len(bodies) == 1 and not self._parted(voice, bodies[0]):
                self._joined(bodies[0], voice)

    def _independence(self, voices: Sequence[Voice]) -> tuple[Independence, str]:
        if not voices:
            return "not established", "nobody is named"
        if len(voices) == 1:
            return "one origin", f"all that name anybody go back to {voices[0].name}"
        observers = [v.name for v in voices if v.observes]
        if len(observers) > 1:
            return "independent", "own observations of " + " and ".join(observers)
        told = [r for r in self.reports if SEPARATELY.search(r.content[:LONGEST])]
        if told:
            return "independent", f"“{told[-1].content}”"
        return "not established", "nothing shows that " + " and ".join(v.name for v in voices) + " know it separately"


def _is_unnamed(voice: Voice) -> bool:
    """Whether a voice is that of nobody who is named."""
    return voice.publisher is None and all(s.source.name is None for s in voice.speakers)

"""Who speaks for whom: the body behind a spokeswoman, a paper, a firm's management."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from laut.linking.names import ENDS_IN_HEAD, LEGAL_FORM, proper_name
from laut.linking.profiles import LONGEST
from laut.linking.shelf import Shelf
from laut.linking.sources import (
    OFFICIAL,
    PRESS,
    SENDING,
    Speaker,
    has_own_word,
    is_bare_speaker,
    is_body,
    is_paper,
    is_state,
    is_vague,
)
from laut.linking.terms import terms_of
from laut.models import Kind, Link, Report, Source, Statement
from laut.reading.gazetteer.countries import find_city_adjective, find_state
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.sources.labels import nominative
from laut.reading.sources.phrases import describe

SAID_BY = re.compile(
    r"(?:Mitteilung|Pressemitteilung|Erklärung|Stellungnahme|Darstellung|Angaben?|Auskunft|[Ss]tatement|[Rr]elease) "
    r"(?:der|des|von|vom|by|from|of) (?:the )?(.*[A-ZÄÖÜ].*)"
)
# Papers in which whoever was named before goes on speaking.
RELEASE = re.compile(
    r"(?:(?:Presse)?[Mm]itteilung|Erklärung|Stellungnahme|Aussendung|(?:press )?(?:statement|release))$"
)
# A document, by whom; a speaker, for whom.
WRITTEN_BY = re.compile(r"(?: der| des| von| by| from| for| with| of the) (?:the )?((?:\w+ )*[A-ZÄÖÜ]\D*)$")
SPOKESMAN = re.compile(r"(?:\w*[Ss]precher(?:in)?s?|spokes(?:man|woman|person))\b")
# Who brought an English paper into the world: "letter the customs service sent to the firm".
SENT_BY = re.compile(
    r"^(?:(?:\w+ )?(?:letter|memo|report|e-?mail|note|notice|document|paper|file|list|draft) )?(?:the )?"
    rf"(\w[\w'’ -]*?) {SENDING}"
)
# Who speaks for a firm, and which is not said.
FIRM = re.compile(
    r"(?:(?:Konzern|Unternehmens|Firmen)sprecher(?:in)?|(?:Konzern|Firmen)leitung|[Mm]anagement"
    r"|\w+ (?:des Unternehmens|des Konzerns|der Firma)|\w+ (?:for|of) the (?:company|firm|group))$"
)
# Whose somebody is, by a word that says nothing outside of the article ("two of its members", "sein Anwalt").
POSSESSIVE = re.compile(r"\b(?:(?:ihr|sein)(?:e[nmrs]?)?|its|their|his|her)\b")
OPENS_WITH = re.compile(r"(?:Der|Die|Das|The) ((?:[\w-]+ ){1,3})")


def speaker_of(shelf: Shelf, report: Report, link: Link) -> Speaker:
    """Whose word a link of a report's chain is: its source, or whom that speaks for."""
    told = shelf.speakers[report.ref[0]]
    if is_any_firm(told[link.source]) and (firm := _firm(shelf, report.ref[0])):
        return _named_after(told[link.source], firm.source.name or firm.source.label, firm.source.kind)
    content = shelf.statements[report.ref].content
    in_passing = link.mention is not None and content[0][0] < link.mention[0] < content[-1][1]
    subject = speaks_for_subject(told[link.source], report.content[:LONGEST]) if in_passing else None
    before = _named_before(link, told)
    called = shelf.readings[report.ref[0]].article.text[slice(*link.mention)][:LONGEST] if link.mention else ""
    return subject or _with_owner(speaks_for(told[link.source], before), called, before)


def _with_owner(speaker: Speaker, called: str, before: Sequence[Speaker]) -> Speaker:
    """A source that is called somebody's with who that is: "two of its members" gets "(electoral commission)"."""
    found = POSSESSIVE.search(called)
    if speaker.source.name or not found:
        return speaker
    named = [s for s in before if s.source.name and s.source.kind not in PRESS]  # those pass on what others say
    owners = [s.source.name for s in named if found[0] != "its" or is_body(s)]
    if not owners:
        return speaker
    return replace(speaker, source=replace(speaker.source, label=f"{speaker.source.label} ({owners[-1]})"))


def told_of(statement: Statement, chain: Sequence[Link], told: Mapping[str, Speaker]) -> Sequence[Link]:
    """The links of a chain that say what the statement says: who is spoken of in its own words ("The gang asked for
    two million, an officer said") says less, but for a paper, which does nothing else."""
    content = statement.content
    outside = [
        x
        for x in chain
        if told[x.source].source.kind == "document"
        or not (x.mention and any(b <= x.mention[0] < e for b, e in content))
    ]
    return outside or chain


def _named_before(link: Link, told: Mapping[str, Speaker]) -> list[Speaker]:
    """The sources that an article names before a link, who was named last at the end."""
    here = link.mention[0] if link.mention else 0
    last = {id_: max((b for b, _ in s.source.mentions if b < here), default=-1) for id_, s in told.items()}
    return [told[id_] for id_ in sorted(told, key=last.__getitem__) if last[id_] >= 0 and id_ != link.source]


def _firm(shelf: Shelf, article: str) -> Speaker | None:
    """The firm an article is about: of those that are sources of it and of articles near it, the one that stands in
    more of them than any other, and in its own text."""
    there = [article, *shelf.near[article]]
    texts = [shelf.readings[a].article.text for a in there]
    speakers = (s for a in there for s in shelf.speakers[a].values())
    firms = {s.source.name: s for s in speakers if s.source.kind == "company" and is_body(s) and s.source.name}
    told = sorted((-sum(name in text for text in texts), name) for name in firms if name in texts[0])
    return firms[told[0][1]] if told and (len(told) == 1 or told[0][0] < told[1][0]) else None


def speaks_for(speaker: Speaker, before: Sequence[Speaker]) -> Speaker:
    """The body behind a bare speaker or a paper: the one it is said to be of ("Mitteilung der Alpfrost GmbH"), else the
    one named last before in the same article, else the source. A paper that is new ("ein Video") is nobody's yet, but
    for what bodies speak in ("hieß es in einer Mitteilung")."""
    source = speaker.source
    said = _said_to_be_of(source)
    if said:
        said = proper_name(_in_nominative(said, speaker.language), speaker.language)
        kind = "company" if LEGAL_FORM.search(said) else source.kind
        return _called_before(said, before) or _named_after(speaker, said, kind)
    is_bare_paper = is_paper(speaker) and " " not in source.label
    if not is_bare_speaker(source) and not is_bare_paper and not (is_paper(speaker) and speaker.affiliation):
        return speaker
    if speaker.affiliation and (is_bare_speaker(source) or is_paper(speaker)):
        return _called_before(speaker.affiliation, before) or _named_after(speaker, speaker.affiliation, source.kind)
    if is_bare_paper and speaker.is_new and not RELEASE.match(source.label):
        return speaker
    bodies = [s for s in before if s.source.kind in OFFICIAL and is_body(s)]
    bodies = [s for s in bodies if not is_vague(s) and not is_state(s.source.name or "")]
    same_kind = [s for s in bodies if s.source.kind == source.kind]
    return (same_kind or bodies or [speaker])[-1]


def _called_before(body: str, before: Sequence[Speaker]) -> Speaker | None:
    """The body of several words that an article named before, with all that tells what it is called now: "Dutch
    customs", then "the customs service"."""
    telling = terms_of(ENDS_IN_HEAD.sub("", body), before[0].language) if before else frozenset()
    named = (s for s in reversed(before) if s.source.kind in OFFICIAL and is_body(s) and " " in (s.source.name or ""))
    return next((s for s in named if telling and telling <= terms_of(s.source.name or "", s.language)), None)


def is_any_firm(speaker: Speaker) -> bool:
    """Whether a source speaks for a firm and no word says which ("Konzernsprecher", "Unterlagen des Unternehmens")."""
    return speaker.source.name is None and bool(FIRM.match(speaker.source.label))


def speaks_for_subject(speaker: Speaker, content: str) -> Speaker | None:
    """The body that a statement is about, where it names a bare speaker in passing ("Die Stadt hat nach Angaben einer
    Sprecherin drei Angebote"); ``None`` where it is about something else."""
    if not SPOKESMAN.fullmatch(speaker.source.label) or speaker.source.name or speaker.affiliation:
        return None
    opening = OPENS_WITH.match(content)
    words = opening[1].split() if opening else []
    for word in words[:1] if speaker.language == "de" else words:
        noun = find_noun(word, speaker.language)
        if noun and noun.type in ("body", "label") and noun.kind in OFFICIAL:
            return _named_after(speaker, " ".join(words[: words.index(word) + 1]), noun.kind)
    return None


def _said_to_be_of(source: Source) -> str | None:
    """Whose a paper or a speaker is by its own words; a common noun ("Sprecherin des Konzerns") says too little."""
    said = SAID_BY.match(source.label) or (SENT_BY.match(source.label) if source.name is None else None)
    if said:
        return said[1]
    if source.name is None and (source.kind == "document" or SPOKESMAN.match(source.label)):
        written = WRITTEN_BY.search(source.label)
        return written[1] if written and (has_own_word(written[1]) or _is_specific(written[1])) else None
    return None


def _is_specific(body: str) -> bool:
    """Whether common nouns say which body it is: with its state or town ("italienischen Küstenwache"), in capitals
    ("Customs Criminal Office"), or as a compound ("Zollkriminalamts")."""
    words = body.split()
    placed = any(find_state(w) or find_city_adjective(w) for w in words)
    if placed or sum(w[0].isupper() for w in words) > 1:
        return len(words) > 1
    noun = find_noun(words[-1], "de") if len(words) == 1 else None
    return noun is not None and bool(noun.before)


def _in_nominative(body: str, language: str) -> str:
    return nominative(describe(body, language), language) if language == "de" else body


def _named_after(speaker: Speaker, name: str, kind: Kind) -> Speaker:
    named = replace(speaker.source, name=name, label=name, kind=kind)
    return replace(speaker, source=named, forms=(name,))

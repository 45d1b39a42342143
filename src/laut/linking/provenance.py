"""Where a text says whose word the reports of others are: "the figure goes back to a single officer", "both rely on the
sales director", "the Ledger's person and the broadcaster's voices are the same gentleman"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from laut.linking.outlets import is_outlet, mentions_of
from laut.linking.phrases import GIVING, GOES_BACK, ONE_AND_THE_SAME, RECORDING, SHOWED_ROUND
from laut.linking.profiles import LONGEST, content_of
from laut.linking.shelf import Revelation, Shelf
from laut.linking.sources import PRESS, SENDING, Speaker, has_own_word
from laut.linking.terms import terms_of
from laut.models import Reading, Report, Source
from laut.reading.gazetteer.nouns import find_nouns

WORDS = 12  # of what follows in which the text says who it is
# The words before a noun that say how many and which.
FIRST = {
    "de": re.compile(r"^(?:(?:eine?[rnms]?|einzige[nrs]?|de[rmn]|die|das|dies\w+|(?:der|die|dem|den|das)selben?) )+"),
    "en": re.compile(r"^(?:(?:an?|the|that|this|one|single|same|two|just|only) )+"),
}
LAST = {
    "de": re.compile(r"[,.;:!?()–„“\"]|\s(?:zurück|und|am|vom \d|(?:ge|vor|zuge|ver|prä|über)\w+t(?=\W|$))"),
    "en": re.compile(r"[,.;:!?()–“”\"]|\s(?:who|which|that|whom|whose|and|on (?=[A-Z]))\b"),
}
# Where several were told the same at once.
OCCASION = re.compile(
    r"\b(?:briefing|meeting|call|dinner|lunch|conference)\b|(?:[Gg]espräch|[Tt]reffen|[Tt]elefonat|[Kk]onferenz)\b"
)
# Who brought a paper into the world: "a circular that Czech police sent round".
SENT_BY = re.compile(rf"^[\w -]+? (?:that|which) (?:the )?((?:[\w-]+ ){{1,4}}?){SENDING}")
SENTENCE_END = re.compile(r"[.!?][“”\"«»]? (?=[A-ZÄÖÜ„“\"«»])|\n")
SUBJECT_END = re.compile(r" (?:hatte|hat|habe|haben|soll|am|im|vor|nach)\b| (?:on|last|in) ")
AROUND = 3  # sentences of its paragraph before the one that says that two are one, in which both may be named


def goes_back_to(shelf: Shelf, report: Report) -> Speaker | None:
    """Who the reports of others go back to as this one says; ``None`` where it says nothing of it."""
    article = shelf.readings[report.ref[0]].article
    content = report.content[:LONGEST]
    found = GOES_BACK[article.language].search(content)
    if not found:
        return None
    said = " ".join(content[found.end() :].split()[:WORDS])
    sender = SENT_BY.search(said)
    phrase = FIRST[article.language].sub("", sender[1].strip() if sender else LAST[article.language].split(said)[0])
    speakers = shelf.speakers[article.id].values()
    known = (s for s in speakers if phrase == s.source.label or (s.source.name and phrase.endswith(s.source.name)))
    return next(known, None) or _called(_in_full(phrase, article.text), article.id, article.language)


def recording_in(shelf: Shelf, report: Report) -> Speaker | None:
    """The recording that shows what a report of nobody's word tells: "A clip shared online appears to show two men"."""
    article = shelf.readings[report.ref[0]].article
    found = RECORDING[article.language].search(report.content[:LONGEST])
    if not found or report.stance == "corrects":
        return None
    source = Source(f"{report.ref[1]}:{found[0]}", None, found[0], "document", "anonymous", None, ())
    return Speaker(article.id, article.language, source, (found[0],))


def _in_full(phrase: str, text: str) -> str:
    """An occasion with the place that the text gives it elsewhere: "that meeting" is its "meeting in Kehl"."""
    if not OCCASION.fullmatch(phrase):
        return phrase
    full = re.search(rf"\b{re.escape(phrase)} (?:in|at|im) (?:the |der )?[A-ZÄÖÜ][\w-]+", text)
    return full[0] if full else phrase


def _called(phrase: str, article: str, language: str) -> Speaker | None:
    """A source that a phrase is; ``None`` where it is neither a person nor a body nor a paper."""
    words = phrase.split()
    nouns = [noun for _, _, noun in find_nouns(words, language)]
    if nouns and (nouns[0].type != "vague" or len(nouns) > 1):
        return Speaker(article, language, Source("", None, phrase, nouns[0].kind, "role", None, ()), (phrase,))
    if OCCASION.search(phrase):
        return Speaker(article, language, Source("", None, phrase, "unspecified", "anonymous", None, ()), (phrase,))
    if not nouns and len(words) in (2, 3) and all(w[0].isupper() for w in words) and has_own_word(phrase):
        return Speaker(article, language, Source("", phrase, phrase, "person", "named", None, ()), (phrase,))
    return None


def revealed_as_one(
    readings: Mapping[str, Reading],
    speakers: Mapping[str, Mapping[str, Speaker]],
    near: Mapping[str, Mapping[str, float]],
) -> list[Revelation]:
    """What later articles say of the unnamed sources of others: that they are one, or who told both outlets."""
    found: list[Revelation] = []
    for id_, reading in readings.items():
        text = reading.article.text
        one = [_sentences_before(text, match.start()) for match in ONE_AND_THE_SAME.finditer(text)]
        told = list(dict.fromkeys(_sentence_around(text, match.start()) for match in GIVING.finditer(text)))
        named = {o: [b for b, _ in mentions_of(readings[o].article, text)] for o in near[id_]} if one or told else {}
        for span in (*one, *told):
            there = frozenset(o for o, at in named.items() if bisect_left(at, span[0]) < bisect_left(at, span[1]))
            who = _teller(reading, speakers[id_], span) if span in told else None
            who = None if who and any(is_outlet(who, readings[o].article) for o in near[id_]) else who
            if len(there) < 2 or not (who or span in one):
                continue
            said = Revelation(id_, there, who, _terms_around(reading, span))
            if said not in found:
                found.append(said)
        found += _shown_round(reading, frozenset(near[id_]))
    return found


def _shown_round(reading: Reading, near: frozenset[str]) -> Iterator[Revelation]:
    """Who showed a thing to several outlets that the text does not name: "Das Büro hatte es mehreren Redaktionen
    zugesandt"."""
    article = reading.article
    for s in reading.statements:
        content = content_of(reading, s)[:LONGEST]
        found = SHOWED_ROUND[article.language].search(content)
        subject = found[1][0].lower() + found[1][1:] if found else ""
        phrase = SUBJECT_END.split(FIRST[article.language].sub("", subject))[0]
        who = _called(phrase, article.id, article.language) if phrase else None
        if who:
            yield Revelation(article.id, near, who, _terms_around(reading, (s.content[0][0], s.content[-1][1])))


def _terms_around(reading: Reading, span: tuple[int, int]) -> frozenset[str]:
    """The terms of the paragraph that a span stands in."""
    text = reading.article.text
    begin, end = text.rfind("\n\n", 0, span[0]) + 1, text.find("\n\n", span[1])
    return terms_of(text[begin : end if end >= 0 else len(text)][:LONGEST], reading.article.language)


def _teller(reading: Reading, speakers: Mapping[str, Speaker], span: tuple[int, int]) -> Speaker | None:
    """Who says in a sentence that he told both: "⟦Prell⟧ told the »Bote« of it and showed it to the »Kurier«"."""
    for s in reading.statements:
        if s.content[0][0] < span[1] and span[0] < s.content[-1][1] and s.form != "own":
            origins = [a.chain[-1].source for a in s.attributions if a.chain]
            tellers = [speakers[o] for o in origins if speakers[o].source.kind not in PRESS]
            if len(tellers) == 1:
                return tellers[0]
    return None


def _sentence_around(text: str, at: int) -> tuple[int, int]:
    begin, end = _sentences_before(text, at)
    ends = [m.end() for m in SENTENCE_END.finditer(text, begin, at)]
    return ends[-1] if ends else begin, end


def _sentences_before(text: str, at: int) -> tuple[int, int]:
    """The extent of the sentence that stands at ``at`` with some of those before it in its paragraph."""
    begin = max(text.rfind("\n\n", 0, at), at - LONGEST, 0)
    ends = [m.end() for m in SENTENCE_END.finditer(text, begin, at)]
    after = SENTENCE_END.search(text, at, at + LONGEST)
    return ([begin, *ends])[-AROUND - 1 :][0], after.start() if after else min(len(text), at + LONGEST)

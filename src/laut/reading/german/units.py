"""Sentences as the rules see them: units with whole quotations inside, cut into segments.

A unit is a sentence, or several where a quotation runs over their borders. In a unit every quotation that stands on
its own (a direct quote) or that names something („Spiegel“) is one word; a fragment inside somebody else's
sentence stays transparent.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from laut.models import Sentence, Span
from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.finite import AUXILIARY_FORMS, MODALS, finite_index, is_finite_here, is_non_finite
from laut.reading.german.words import Word, make_word
from laut.reading.surnames import find_surnames

MAX_APPOSITION = 14  # words
MAX_WORDS = 400  # a longer unit is read in its first words only: no newspaper sentence comes near it


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words between commas and the like: ``words[begin:end]``; ``stop`` is the mark that ends it."""

    begin: int
    end: int
    stop: str
    kind: Literal["main", "sub", "rel", "inf", "frag", "quote"]


@dataclass(frozen=True, slots=True)
class Unit:
    """What the rules look at as one sentence; ``text`` is the whole article's.

    ``fragments``: quotations inside somebody else's clause, whose words stay words of the unit.
    """

    text: str
    words: tuple[Word, ...]
    segments: tuple[Segment, ...]
    fragments: tuple[Span, ...]

    @property
    def extent(self) -> Span:
        return self.words[0].start, self.words[-1].end

    def span(self, i: int, j: int) -> Span:
        return self.words[i].start, self.words[j - 1].end

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """Spans of single words, neighbours joined."""
        spans: list[Span] = []
        last = -2
        for i in sorted(indices):
            if i == last + 1:
                spans[-1] = (spans[-1][0], self.words[i].end)
            else:
                spans.append((self.words[i].start, self.words[i].end))
            last = i
        return tuple(spans)

    def trimmed(self, i: int, j: int) -> Span | None:
        """The characters of ``words[i:j]`` without commas at the ends and the final full stop."""
        while i < j and (self.words[i].text in ",;:–—-.…"):
            i += 1
        while j > i and self.words[j - 1].text in ",;:–—-.":
            j -= 1
        return (self.words[i].start, self.words[j - 1].end) if i < j else None


QuoteClass = Literal["speech", "name", "fragment"]


LOWER_WORD = re.compile(r"(?<![^\W\d_])[a-zäöüß][a-zäöüß]+")


SAID_AFTER = re.compile(
    r",? (?:sagt|sagte|erklärte?|rief|ruft|antwortete?|so|schreibt|schrieb|meinte?|betonte?|lautete?|heißt|hieß"
    r"|fragte?|berichtete?|erzählte?|entgegnete?|twitterte?|warnte?|schimpfte?|klagte?|versicherte?|zitierte?)\b"
)


ENGLISH_FUNCTION_WORDS = frozenset("the of for and in on to an at by with from".split())  # in names of institutions
FUNCTION_WORDS = lex.DETERMINERS | lex.PREPOSITIONS | lex.CONJUNCTIONS | ENGLISH_FUNCTION_WORDS


def classify_quotation(text: str, span: Span, unit_span: Span) -> QuoteClass:
    """Whether a quotation is direct speech, a name or title, or a fragment of somebody's words.

    Measured on 700 Wikinews articles: of quotations of six words and more 90 % are direct speech or fragments of
    it; single capitalised words and titles hardly ever are.
    """
    start, end = span
    inner = text[start + 1 : end - 1].strip()
    words = inner.split()
    lower = [w for w in LOWER_WORD.findall(inner) if w not in FUNCTION_WORDS]
    if not words or (len(words) == 1 and "." in inner[1:-1]):
        return "name"
    before = text[max(unit_span[0], start - 3) : start].rstrip()
    after = text[end : min(unit_span[1], end + 3)].lstrip()
    stands_alone = (not before or before[-1] in ":,.!?…–—-") and (not after or after[0] in ",.;!?–—-")
    finished = inner[-1] in ".!?…"
    if stands_alone and (finished or len(words) >= 4) and (lower or len(words) >= 6):
        return "speech"
    if finished and len(words) >= 3 and lower:
        return "speech"
    if (not before or before[-1] == ":") and SAID_AFTER.match(text, end, unit_span[1]) and len(inner) > 1:
        return "speech"  # „Nein“, sagte er
    return "fragment" if lower else "name"


def build_units(text: str, sentences: Sequence[Sentence], quotations: Sequence[Span]) -> list[Unit]:
    """The units of an article, in order."""
    units: list[Unit] = []
    surnames = find_surnames(text)
    q = i = 0
    while i < len(sentences):
        j = i
        while q < len(quotations) and quotations[q][1] <= sentences[i].start:
            q += 1
        k = q
        while k < len(quotations) and quotations[k][0] < sentences[j].end:
            while j + 1 < len(sentences) and sentences[j].end < quotations[k][1]:
                j += 1
            k += 1
        units.append(_build_unit(text, sentences[i : j + 1], quotations[q:k], surnames))
        i = j + 1
    return units


def _build_unit(text: str, sentences: Sequence[Sentence], quotations: Sequence[Span], surnames: Sequence[Span]) -> Unit:
    span = sentences[0].start, sentences[-1].end
    classes = [classify_quotation(text, q, span) for q in quotations]
    whole = [(q, c) for q, c in zip(quotations, classes, strict=True) if c != "fragment"]
    words: list[Word] = []
    tokens = [t for s in sentences for t in s.tokens]
    i = 0
    for q, c in whole:
        while i < len(tokens) and tokens[i].start < q[0]:
            words.append(make_word(tokens[i], _begins(words)))
            i += 1
        words.append(Word(q[0], q[1], text[q[0] : q[1]], "", "quote" if c == "speech" else "name"))
        while i < len(tokens) and tokens[i].start < q[1]:
            i += 1
    for token in tokens[i:]:
        words.append(make_word(token, _begins(words)))
    words = _with_surnames(text, words[:MAX_WORDS], surnames)
    fragments = tuple(q for q, c in zip(quotations, classes, strict=True) if c == "fragment")
    return Unit(text, tuple(words), tuple(segment(words)), fragments)


def _with_surnames(text: str, words: Sequence[Word], surnames: Sequence[Span]) -> list[Word]:
    """``words``, each surname with a preposition one word."""
    found: list[Word] = []
    for word in words:
        n = bisect_right(surnames, word.start, key=itemgetter(0)) - 1
        if n < 0 or word.end > surnames[n][1]:
            found.append(word)
        elif word.start == surnames[n][0]:
            name = text[slice(*surnames[n])]
            found.append(Word(*surnames[n], name, name.lower(), "noun"))
    return found


def _begins(words: Sequence[Word]) -> bool:
    """Whether the next word has its capital from where it stands: first, or after a colon or an opening mark."""
    if len(words) > 1 and words[-1].text in "–—-" and words[-2].text == ")":
        return True  # after a dateline: "Riga (npa) – Der …"
    return not words or words[-1].text in (":", "„", "»", "“", '"', "(") or words[-1].tag == "quote"


SEPARATORS = frozenset({",", ";", ":", "–", "—", "-", "(", ")"})


def segment(words: Sequence[Word]) -> list[Segment]:
    """Cut a unit at commas, dashes, colons, brackets and around direct quotes."""
    found: list[Segment] = []
    begin = 0
    depth_end = -1
    for i, word in enumerate(words):
        if word.tag == "quote":
            if begin < i:
                found.append(_segment(words, begin, i, ""))
            found.append(Segment(i, i + 1, "", "quote"))
            begin = i + 1
        elif word.text == "(":
            close = next((j for j in range(i, min(i + 14, len(words))) if words[j].text == ")"), None)
            if close is not None:
                depth_end = close  # a short bracket belongs to the words around it
        elif word.text in SEPARATORS and i > depth_end and not _inside_number(words, i):
            if begin < i:
                found.append(_segment(words, begin, i, word.text))
            begin = i + 1
    if begin < len(words):
        found.append(_segment(words, begin, len(words), ""))
    spoken = [s for s in found if s.kind == "quote" or any(w.tag != "punct" for w in words[s.begin : s.end])]
    return _rejoin(words, spoken)


def _rejoin(words: Sequence[Word], segments: Sequence[Segment]) -> list[Segment]:
    """Put a clause together that an apposition parts: "hatte der Chef, Ole Brandt, erklärt"."""
    found: list[Segment] = []
    for s in segments:
        if (
            len(found) > 1
            and s.kind == "main"
            and found[-1].kind == "frag"
            and found[-1].stop == found[-2].stop == ","
            and found[-2].kind == "main"
            and s.begin - found[-1].begin <= MAX_APPOSITION
            and _lacks_participle(words, found[-2])
            and is_non_finite(words[_last_word(words, s)].low)
            and finite_index(words, s.begin, s.end) == _last_word(words, s)
        ):
            whole = Segment(found[-2].begin, s.end, s.stop, "main")
            found[-2:] = [whole]
        elif (
            len(found) > 1
            and found[-1].kind == "rel"
            and found[-2].kind == "main"
            and _is_particle(words, found[-2], s)
        ):
            found[-2:] = [Segment(found[-2].begin, s.end, s.stop, "main")]
        else:
            found.append(s)
    return found


def _is_particle(words: Sequence[Word], clause: Segment, s: Segment) -> bool:
    """Whether a segment is but the particle of a clause's verb: "teilte der Sprecher, der Riga besucht, mit"."""
    verb = finite_index(words, clause.begin, clause.end)
    if verb is None or sum(w.tag != "punct" for w in words[s.begin : s.end]) != 1:
        return False
    return bool(mood.lemmas(f"{words[verb].low}|{words[s.begin].low}", "pt12"))


def _last_word(words: Sequence[Word], s: Segment) -> int:
    return next((i for i in range(s.end - 1, s.begin - 1, -1) if words[i].tag != "punct"), s.end - 1)


def _lacks_participle(words: Sequence[Word], s: Segment) -> bool:
    """Whether the segment has an auxiliary whose participle must still come."""
    verb = finite_index(words, s.begin, s.end)
    waits = verb is not None and words[verb].low in AUXILIARY_FORMS
    return waits and not is_non_finite(words[_last_word(words, s)].low)


def _inside_number(words: Sequence[Word], i: int) -> bool:
    return (
        words[i].text == "-" and 0 < i < len(words) - 1 and words[i - 1].end == words[i].start == words[i + 1].start - 1
    )


def _segment(words: Sequence[Word], begin: int, end: int, stop: str) -> Segment:
    i = begin
    while i < end and (words[i].tag in ("conj", "punct") or words[i].low in ("auch", "nicht", "nur", "selbst", "erst")):
        i += 1
    head = words[i] if i < end else None
    if head is None:
        return Segment(begin, end, stop, "frag")
    finite = finite_index(words, begin, end)
    if head.tag == "sub" and head.low not in ("während", "seit", "bis", "als", "wie", "was", "wer"):
        return Segment(begin, end, stop, "sub")
    if head.low == "als" and finite is not None and _is_second(words, i, finite, end):
        return Segment(begin, end, stop, "main")
    if head.low in ("wie", "als", "während", "bis", "was", "wer"):
        return Segment(begin, end, stop, "sub" if finite is not None else "frag")
    second = words[i + 1] if i + 1 < end else None
    relative = begin > 0 and (
        head.low in lex.RELATIVES or (head.tag == "prep" and second is not None and second.low in lex.RELATIVES)
    )
    last = next((w for w in reversed(words[begin:end]) if w.tag != "punct"), head)
    at = next(j for j in range(end - 1, begin - 1, -1) if words[j] is last)
    verb_second = finite is not None and finite < at and mood.analyses(last.low) and is_non_finite(last.low)
    if verb_second and finite == at - 1 and last.low in MODALS and mood.is_infinitive(words[at - 1].low):
        verb_second = False  # "die nicht genannt werden wollen"
    if (
        relative
        and not verb_second
        and at > i + 1
        and is_finite_here(words, at, end)
        and not _subject_then_verb(words, i, at)
    ):
        return Segment(begin, end, stop, "rel")
    if finite is not None:
        return Segment(begin, end, stop, "main")
    if _has_zu_infinitive(words, begin, end):
        return Segment(begin, end, stop, "inf")
    return Segment(begin, end, stop, "frag")


def _is_second(words: Sequence[Word], i: int, finite: int, end: int) -> bool:
    """ "Als Grund nannte der Verein die Kosten": the verb stands second, behind "als" and a noun."""
    plain = i < finite - 1 and all(w.tag in ("noun", "word") for w in words[i + 1 : finite])
    after = words[finite + 1] if finite + 1 < end else None
    return (
        plain and words[finite - 1].tag == "noun" and after is not None and after.tag in ("det", "prep", "pron", "noun")
    )


def _subject_then_verb(words: Sequence[Word], i: int, finite: int) -> bool:
    """ "der Vertreter lüge": a main clause in the Konjunktiv, not a relative clause."""
    plain = (
        all(w.tag in ("det", "noun", "word", "verb") for w in words[i + 1 : finite]) and words[finite - 1].tag == "noun"
    )
    return plain and mood.mood(words[finite].low) is not None and words[i + 1].tag != "det"


def _has_zu_infinitive(words: Sequence[Word], begin: int, end: int) -> bool:
    for i in range(begin, end):
        w = words[i]
        if w.low == "zu" and i + 1 < end and "i" in "".join(c for _, c in mood.analyses(words[i + 1].low)):
            return True
        at = w.low.find("zu", 2)
        if at > 0 and w.text[:1].islower() and mood.is_infinitive(w.low[at + 2 :]):
            return True  # "bereitzustellen"
    return False

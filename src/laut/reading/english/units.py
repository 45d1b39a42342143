"""Cuts an article into units and tags their words: what every rule looks at.

A unit is a sentence, or the sentences that one quotation runs through. Words inside a quotation are opaque (tag Q):
what somebody is quoted with never ascribes anything in the sentence around it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from laut.models import Sentence, Span, Token
from laut.reading.english.cues import CUES, NOUN_LIKE, Cue
from laut.reading.english.words import BE, HAVE, NOMINAL, RECORDS, tag_word
from laut.reading.sentences import ABBREVIATIONS

Range = tuple[int, int]  # token indices in a unit, end exclusive
_NAMES_AND_MONTHS = frozenset("jan may april june august".split())
_SEVERAL = frozenset(
    "two three four five six seven eight nine ten several many some few all these those both such".split()
)
_THINGS = frozenset({"radio", "state"})  # never what one name does
MAX_TOKENS = 400  # a longer unit is read up to here: every rule stays linear on hostile text


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that rules read as one. ``cues``: token index -> (cue, kind of form, index after it)."""

    text: str
    tokens: Sequence[Token]
    low: Sequence[str]
    tags: Sequence[str]
    quotes: Sequence[Range]
    cues: dict[int, tuple[Cue, str, int]]
    block: int

    def span(self, found: Range) -> Span:
        return self.tokens[found[0]].start, self.tokens[found[1] - 1].end

    def tag(self, i: int) -> str:
        """The tag at ``i``; "" before the first and after the last token."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def word(self, i: int) -> str:
        return self.low[i] if 0 <= i < len(self.low) else ""

    def quote_at(self, i: int) -> Range | None:
        """The quotation that token ``i`` belongs to."""
        return next((q for q in self.quotes if q[0] <= i < q[1]), None)


def split_units(text: str, sentences: Sequence[Sentence], quotations: Sequence[Span]) -> Iterator[Unit]:
    """Units in the order of the text; sentences are joined where a quotation crosses their border."""
    group: list[Token] = []
    at = 0
    for number, sentence in enumerate(sentences):
        group.extend(sentence.tokens)
        while at < len(quotations) and quotations[at][1] <= sentence.end:
            at += 1
        last = number + 1 == len(sentences)
        crossed = at < len(quotations) and quotations[at][0] < sentence.end
        if last or not crossed or sentences[number + 1].block != sentence.block:
            if group:
                yield make_unit(text, group[:MAX_TOKENS], quotations, sentence.block)
            group = []


def make_unit(text: str, tokens: Sequence[Token], quotations: Sequence[Span], block: int) -> Unit:
    """Tag the tokens of one unit."""
    quotes = _quote_ranges(tokens, quotations)
    low = [t.text.lower().replace("’", "'") for t in tokens]
    tags = [tag_word(t.text, not i or tokens[i - 1].text in {".", "?", "!", ":"}) for i, t in enumerate(tokens)]
    for begin, end in quotes:
        tags[begin:end] = "Q" * (end - begin)
    _retag(low, tags, tokens)
    cues: dict[int, tuple[Cue, str, int]] = {}
    for i, tag in enumerate(tags):
        if tag not in "QM" and low[i] in CUES:
            found = _read_cue(low, tags, i)
            if found and (tag != "B" or not i):
                cues[i] = found
                tags[i] = "K"
    return Unit(text, tokens, low, tags, quotes, cues, block)


def _retag(low: Sequence[str], tags: list[str], tokens: Sequence[Token]) -> None:
    """Corrects tags by their neighbours: full stops of abbreviations, "that" before a noun."""
    for i, tag in enumerate(tags):
        following = tags[i + 1] if i + 1 < len(tags) else ""
        if tag == "." and i and low[i] == "." and following not in {"", "Q"} and i + 2 < len(tags):
            if low[i - 1] in ABBREVIATIONS or len(low[i - 1]) == 1:
                tags[i] = "B" if tags[i - 1] == "B" else "N"
        elif (
            tag == "-"
            and i
            and tokens[i - 1].end == tokens[i].start
            and following
            and tokens[i + 1].start == tokens[i].end
        ):
            tags[i] = "N"  # "52-year-old"
        elif low[i] == "am" and i and tags[i - 1] == "M":
            tags[i] = "N"
        elif tag == "W" and low[i] in _NAMES_AND_MONTHS and following == "B" and tokens[i].text[0].isupper():
            tags[i] = "B"
        elif low[i] == "there" and i and tags[i - 1] in "VEINBKGOM":
            tags[i] = "X" if following != "A" else "P"
        elif (tag == "V" and i and tags[i - 1] == "D") or (low[i] == "minutes" and _of_a_meeting(low, tags, i)):
            tags[i] = "N"
        elif tag == "T" and (((not i or tags[i - 1] == "I") and following in NOMINAL) or following == "W"):
            tags[i] = "D"


def _of_a_meeting(low: Sequence[str], tags: Sequence[str], i: int) -> bool:
    following = low[i + 1] if i + 1 < len(low) else ""
    return (following == "of" or following in CUES) and (not i or tags[i - 1] in {"E", "D", ",", "I"})


def _quote_ranges(tokens: Sequence[Token], quotations: Sequence[Span]) -> list[Range]:
    if not tokens:
        return []
    starts = [t.start for t in tokens]
    first = bisect_left(quotations, (tokens[0].start, -1))
    found: list[Range] = []
    for begin, end in islice(quotations, max(0, first - 1), first + len(tokens)):
        if begin >= tokens[-1].end:
            break
        a, b = bisect_left(starts, begin), bisect_left(starts, end)
        if b > a and starts[a] == begin:
            found.append((a, b))
    return found


def _read_cue(low: Sequence[str], tags: Sequence[str], i: int) -> tuple[Cue, str, int] | None:
    """The cue at ``i``, or ``None`` where the words around say that it is a noun."""
    for cue, kinds in CUES[low[i]]:
        end = _after_particles(low, tags, i, cue)
        if cue.particles == ("to",) and "that" in low[i + 3 : i + 6]:
            continue  # "confessed to her that": the person told
        if end is None or low[i + 1 : i + 2] in (["tank"], ["tanks"]):
            continue
        if _lasts(low, tags, cue, end):
            continue
        kind = _kind(low, tags, i, cue, kinds)
        if kind:
            return cue, kind, end
    return None


def _lasts(low: Sequence[str], tags: Sequence[str], cue: Cue, end: int) -> bool:
    """ "Fighting went on near the village", "residents felt betrayed": a state that lasts, and no word of it."""
    if end >= len(low):
        return False
    if cue.lemma in {"go", "continue"}:
        return tags[end] == "I" and low[end] not in {"to", "by", "with"}
    return cue.lemma == "feel" and (low[end].endswith("ed") or tags[end] in {"V", "K"})


def _after_particles(low: Sequence[str], tags: Sequence[str], i: int, cue: Cue) -> int | None:
    """The index after the particles of a cue; adverbs and times may stand before "of" ("spoke on Friday of")."""
    end = i + 1 + len(cue.particles)
    if tuple(low[i + 1 : end]) == cue.particles:
        return end
    if len(cue.particles) != 1 or cue.particles[0] not in {"of", "for", "about", "against"}:
        return None
    k = i + 1
    while (
        k < len(low)
        and k < i + 6
        and (tags[k] in "XWM" or (low[k] in {"on", "in"} and tags[k + 1 : k + 2] in (["W"], ["D"])))
    ):
        k += 2 if tags[k] == "I" else 1
    return k + 1 if k < len(low) and k > i + 1 and low[k] == cue.particles[0] else None


def _kind(low: Sequence[str], tags: Sequence[str], i: int, cue: Cue, kinds: str) -> str:
    """The kind of form at ``i`` (b 3 d n g), "" where it is no verb here."""
    before = next((k for k in range(i - 1, -1, -1) if tags[k] != "X"), -1)
    prev, prev_word = (tags[before], low[before]) if before >= 0 else ("", "")
    if kinds == "g":
        noun = (prev in {"D", "I"} and prev_word != "as") or prev_word.endswith(("'s", "s'"))
        return "" if noun else "g"
    if "d" in kinds and prev_word in HAVE:
        return "n"
    if (
        kinds in {"b", "3", "bd", "bdn"}
        and cue.lemma in NOUN_LIKE
        and not _is_verb(low, tags, i, cue, prev, prev_word, kinds)
    ):
        return ""
    if "d" in kinds:
        return (
            ""
            if prev == "D" and prev_word not in {"those", "these", "all", "both", "some", "many", "others", "one"}
            else "d"
        )
    if kinds == "b":
        return "" if prev in {"D", "I"} and prev_word not in {"to", "both", "all"} else "b"
    return kinds[0]


def _has_record_before(low: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether the phrase between a comma and the last verb names what can show something ("…, court papers show")."""
    comma = next((k for k in range(i - 1, max(-1, i - 12), -1) if tags[k] == ","), None)
    return comma is not None and bool(RECORDS & set(low[comma + 1 : i])) and not set("AVKPR") & set(tags[comma + 1 : i])


def _is_verb(low: Sequence[str], tags: Sequence[str], i: int, cue: Cue, prev: str, prev_word: str, kinds: str) -> bool:
    """Whether a form such as "claims" or "report" is a verb here, judged by the words beside it."""
    nxt = i + 2 if i + 2 < len(tags) and tags[i + 1] == "X" else i + 1
    following = tags[nxt] if nxt < len(tags) else ""
    if following in {"", "."} and "p" in cue.takes and _has_record_before(low, tags, i):
        return True
    if following in {"", "."} and ("p" not in cue.takes or cue.medium == "writing"):
        return False
    if following == "," and kinds == "3" and cue.takes == "tpd":
        return False  # "Internal emails, seen by the Echo, …"
    if following == "G" or (kinds == "3" and nxt < len(low) and low[nxt] in CUES and following in {"N", "E"}):
        return False
    if (prev in {"D", ""} and prev_word not in {"both", "all"}) or low[i - 1].endswith(("'s", "s'")):
        return False
    if following == "T" and prev_word in {"seen", "obtained", "reviewed"}:
        return True  # "emails the Echo has seen show that …"
    if prev == "I":
        return prev_word == "to" and kinds != "3" and following != "I"
    of_doing = low[i + 1 : i + 2] == ["of"] and low[i + 2 : i + 3] and low[i + 2].endswith("ing")  # "boasts of holding"
    if of_doing and prev not in {"D", "A"}:
        return True
    if (following == "I" and low[i + 1] in {"of", "by", "from"}) or following in {"A", "V", "K", "C"}:
        return False
    if prev == "A":
        return kinds != "3" and prev_word not in BE | HAVE
    if prev == "," and following not in {"T", "D", "P", "Q", "B", "W", "I", ",", ":", "X"}:
        return False
    if prev in {"P", ",", "Q", ")", "R", "W"} or prev_word in {"both", "all"}:
        return True
    if prev == "N" and low[i - 1] == "'":
        return False
    if prev == "C":
        return following in {"T", "D", "P"}
    if prev == "N" and kinds == "3" and i > 1 and low[i - 2] in _SEVERAL:
        return False
    plural = (prev_word.endswith("s") and not prev_word.endswith("ss")) or prev_word in {"people", "police", "others"}
    if kinds == "3":
        return prev in NOMINAL and (prev == "B" or not plural)
    named = prev == "B" and cue.lemma not in _THINGS  # "told ORF radio that", "Russian state media"
    return prev in NOMINAL and (named or plural)

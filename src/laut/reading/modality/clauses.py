"""Clauses and verb groups without a parser: which words carry the main clause, what a modal verb governs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from laut.reading import mood

BREAKS = frozenset(", ; : – — ( ) . ! ? …".split())
PARTING = frozenset("; : – —".split())  # stronger than a comma
QUOTES = frozenset('„“”«»"‚‘')
COMPLEMENTIZERS = frozenset("dass daß ob wonach that whether wie".split())
SUBORDINATORS = {
    "de": frozenset(
        "dass daß weil wenn falls da ob obwohl obgleich nachdem bevor während damit sodass indem solange sobald "
        "sofern soweit wobei wodurch wonach womit worauf woraufhin um ohne anstatt statt wer was wo wie welche "
        "welcher welches welchen welchem deren dessen denen".split()
    ),
    "en": frozenset(
        "that because if when while although though since unless until whether which who whom whose where as "
        "after before so".split()
    ),
}
INSIDE_ENGLISH = frozenset("that because if when while although which who whose".split())  # no comma before them
# Adverbs that may stand before a subordinator: "selbst wenn", "erst als", "kurz nachdem", "even if", "only after".
FOCUSING = frozenset(
    "selbst auch nur erst gerade eben bereits schon sogar kurz unmittelbar insbesondere besonders vorausgesetzt nicht "
    "even only just shortly soon especially particularly not".split()
)
RELATIVES = frozenset("der die das den dem".split())
PARTICIPLES = frozenset("worden gewesen geworden".split())
CONJUNCTIONS = frozenset("und oder aber sowie doch".split())
MAX_SEGMENTS = 4  # a verb bracket may span this many commas ("soll, wie es heißt, …")
MAX_GROUP = 6  # verbs that stand together ("hätte entdeckt worden sein können")
MAX_BRACKET = 80  # words; a longer one is no sentence of a newspaper


class Word(Protocol):
    """Anything with a text: a token or a marked word."""

    @property
    def text(self) -> str: ...


W = TypeVar("W", bound=Word)


def split_clauses(words: Sequence[W]) -> list[Sequence[W]]:
    """The stretches between commas, colons, dashes and the like, without empty ones."""
    found: list[Sequence[W]] = []
    begin = 0
    for i, word in enumerate(words):
        if word.text in BREAKS and not _is_abbreviation(words, i):
            if i > begin:
                found.append(words[begin:i])
            begin = i + 1
    if begin < len(words):
        found.append(words[begin:])
    return found


def _is_abbreviation(words: Sequence[Word], i: int) -> bool:
    """ "Mr. Smith", "St. Petersburg": a full stop behind a short capitalised word, with more words to come."""
    if words[i].text != "." or i == 0 or i + 1 == len(words):
        return False
    before = words[i - 1].text
    return len(before) < 5 and before[:1].isupper() and words[i + 1].text[:1].isupper()


def main_clause(words: Sequence[W], language: str) -> list[W]:
    """The words outside subordinate clauses; a leading "dass" clause counts as the main one."""
    kept: list[W] = []
    for number, clause in enumerate(split_clauses(words)):
        low = clause[0].text.lower()
        if low in FOCUSING and len(clause) > 1 and clause[1].text.lower() not in COMPLEMENTIZERS:
            low = clause[1].text.lower()
        leading = number == 0 and low in COMPLEMENTIZERS
        if leading or not _is_subordinate(clause, low, first=number == 0, language=language):
            kept += _until_subordinate(clause) if language == "en" else clause
    return kept or list(words)


def _is_subordinate(clause: Sequence[Word], low: str, *, first: bool, language: str) -> bool:
    return low in SUBORDINATORS[language] or (language == "de" and not first and _is_relative(clause))


def _until_subordinate(clause: Sequence[W]) -> Sequence[W]:
    """An English clause up to the one inside it: "the man who …", "said that if …"."""
    for i in range(1, len(clause)):
        if clause[i].text.lower() in INSIDE_ENGLISH:
            return clause[:i]
    return clause


def _is_relative(clause: Sequence[Word]) -> bool:
    lows = [word.text.lower() for word in clause[:2]]
    last = clause[-1].text
    return bool(RELATIVES.intersection(lows)) and last[0].islower() and mood.is_finite(last) and len(clause) > 2


def verb_group(words: Sequence[Word], i: int) -> tuple[str, ...]:
    """The infinitives and participles that the German modal verb at ``i`` governs, in order, lower-case.

    "soll gestern entdeckt worden sein" -> (entdeckt, worden, sein); "…, die sie belasten sollen" ->
    (belasten,); ``()`` where none is found.
    """
    before = _verbs_ending_at(words, i)
    at_end = i + 1 >= len(words) or not words[i + 1].text[0].isalnum() or words[i + 1].text.lower() in CONJUNCTIONS
    if before and (at_end or is_perfect(before)):
        return before
    segments = 0
    for j in range(i + 1, min(len(words), i + MAX_BRACKET) + 1):
        if j == len(words) or words[j].text in BREAKS or words[j].text in CONJUNCTIONS:
            group = _verbs_ending_at(words, j)
            if group:
                return group
            segments += j == len(words) or words[j].text in BREAKS
            if segments == MAX_SEGMENTS:
                break
    return before if at_end else ()


def _verbs_ending_at(words: Sequence[Word], end: int) -> tuple[str, ...]:
    """The run of infinitives and participles right before ``end``, closing quotation marks left out."""
    j = end
    while j and end - j < MAX_GROUP and not words[j - 1].text[0].isalnum() and words[j - 1].text not in BREAKS:
        j -= 1
    group: list[str] = []
    while j and len(group) < MAX_GROUP and _is_nonfinite(words, j - 1):
        group.append(words[j - 1].text.lower())
        j -= 1
    if not group or not mood.is_infinitive(group[0]):
        return ()  # "misshandelt", "von ihm bezeichnet": participles alone
    return tuple(reversed(group))


def _is_nonfinite(words: Sequence[Word], i: int) -> bool:
    word = words[i].text
    if word[0].isupper() and i and words[i - 1].text not in BREAKS:
        return False  # a noun
    low = word.lower()
    return low in PARTICIPLES or mood.is_infinitive(low) or mood.is_participle(low)


def is_perfect(group: Sequence[str]) -> bool:
    """Whether a verb group is a perfect infinitive: "abgefangen haben", "entdeckt worden sein"."""
    if len(group) < 2 or group[-1] not in ("haben", "sein"):
        return False
    return group[-2] in PARTICIPLES or mood.is_participle(group[-2])

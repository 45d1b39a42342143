"""Finds the clause whose checking its own sentence tells: "Sie konnten nicht bestätigen, [dass p]".

The scope of the negation lies in where it stands: in the governing clause it leaves p open ("konnten nicht
bestätigen, dass p"), inside p it is said of p ("bestätigten, dass nicht p").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from laut.models import Sentence, Span
from laut.reading import mood
from laut.reading.modality.checking import (
    CONTENT_OPENERS,
    GENUINE,
    SHOWING,
    TRUE_WORDS,
    Clause,
    Status,
    VerificationMark,
    check_of,
    checkers,
    has,
    is_open,
    noun_phrases,
    subject_of,
    takes_up,
)
from laut.reading.modality.clauses import RELATIVES, split_clauses
from laut.reading.modality.marking import MarkedWord, mark_sentence, once_per_sentence

CHECKS = (
    "checking_verb", "proving_verb", "supporting_verb", "factive_verb", "evidence_noun", "pointing_noun",
    "confirmation_noun", "unchecked", "shell_noun",
)  # fmt: skip
SAYING_SO = tuple(c for c in CHECKS if c not in ("shell_noun", "pointing_noun"))
# Verbs that would govern the clause instead, where they stand nearer to it.
RIVALS = frozenset(
    "saying_verb denying_verb distancing_verb predicting_verb demanding_verb announcing_verb asking_verb accusing_verb "
    "supposing_verb assuring_verb".split()
)
OPENERS = CONTENT_OPENERS | {"wonach"}
INFORMANTS = frozenset("ansicht einschätzung angaben erkenntnissen auffassung überzeugung".split())
RESUMING = frozenset("dafür davon darüber das dies".split())
POINTED_AT = ("claim_noun", "shell_noun")  # "that account"
SHORTEST = 4  # words of a clause
MOST_WORDS = 120  # of a sentence that is looked at


@dataclass(frozen=True, slots=True)
class Embedded:
    """A clause and what its sentence says of its checking. ``governing``: the words that say so."""

    content: Span
    mark: VerificationMark
    governing: tuple[Span, ...]


@once_per_sentence
def find_embedded(sentence: Sentence, language: str) -> tuple[Embedded, ...]:
    """The clause of a sentence whose checking it tells: the first, or none."""
    words = mark_sentence(sentence, language)
    if len(words) > MOST_WORDS or not any(_speaks_of_checking(w) for w in words):
        return ()
    return tuple(islice(_embedded(words, language), 1))


def _embedded(words: Clause, language: str) -> Iterator[Embedded]:
    for i, word in enumerate(words):
        comma = i == 0 or words[i - 1].text == ","
        if word.low not in OPENERS or (language == "de" and not comma) or has(words[i + 1 : i + 2], *POINTED_AT):
            continue
        clause, tail = _divided(words, i, language)
        head = _governing_head(words[:i], language)
        governing = _joined(head, tail, language)
        opened = word.low in ("ob", "whether")
        status = _status(governing) if governing and clause else None
        if status is None or len(clause) < SHORTEST or (opened and (status == "confirmed" or _asks_for_truth(clause))):
            continue
        said = words[words.index(clause[-1]) + 1 :] if not tail else ()
        by = _by(governing, head, tail, said, language)
        whole = tuple((part[0].start, part[-1].end) for part in (head, tail) if part)
        spoken = [w for w in clause if w.text[0].isalnum()]
        yield Embedded((clause[0].start, spoken[-1].end), VerificationMark(status, by, whole[0]), whole)


def _asks_for_truth(clause: Clause) -> bool:
    """ "Ob das Papier echt ist": asked of what was said before."""
    return takes_up(clause) and any(w.low in GENUINE | TRUE_WORDS for w in clause)


def _status(governing: Clause) -> Status | None:
    """The check that the governing clause tells, unless another verb stands nearer to what it governs."""
    at = [i for i, w in enumerate(governing) if _speaks_of_checking(w)]
    rival = [i for i, w in enumerate(governing) if _is_rival(w)]
    if not at or (rival and max(rival) > max(at)):
        return None
    return check_of(governing)


def _speaks_of_checking(word: MarkedWord) -> bool:
    return has([word], *CHECKS) or word.text in SHOWING


def _is_rival(word: MarkedWord) -> bool:
    """Not "claim" the noun, nor "finden", which says "found" where it is looked for proof."""
    looked_for = word.low.startswith(("fand", "gefunden", "find"))
    return not (looked_for or RIVALS.isdisjoint(word.classes) or has([word], *CHECKS, "claim_noun"))


def _divided(words: Clause, i: int, language: str) -> tuple[Clause, Clause]:
    """The embedded clause, and what goes on behind it with the governing one."""
    parts = split_clauses(words[i:])
    fronted = not any(_is_verb(w, language) for w in _last(words[:i]))
    for k, part in enumerate(parts[1:], 1):
        begins = _is_verb(part[0], language) or part[0].low in RESUMING
        resumed = begins if fronted else has(part, *CHECKS) or has(part[:1], "negation")
        said = has(part, "saying_verb") and len(part) < 8 and not has(part, "negation") and k == len(parts) - 1
        if resumed or said:
            end = words.index(part[0])
            return words[i:end], () if said and not resumed else part
    return words[i:], ()


def _is_verb(word: MarkedWord, language: str) -> bool:
    return language == "de" and word.text[0].islower() and mood.is_finite(word.low)


def _last(words: Clause) -> Clause:
    parts = split_clauses(words)
    return parts[-1] if parts else ()


def _governing_head(words: Clause, language: str) -> Clause:
    """The clause before the embedded one; an insertion between is skipped ("no proof, at least so far, that")."""
    begin = max((k + 1 for k, w in enumerate(words) if w.text in (";", ":")), default=0)
    parts = split_clauses(words[begin:])[-2:]
    for part in reversed(parts):
        if any(_speaks_of_checking(w) for w in part):
            return part
        if any(_is_verb(w, language) for w in part):
            return part
    return parts[-1] if parts else ()


def _joined(head: Clause, tail: Clause, language: str) -> Clause:
    """The governing clause, put together where the embedded one interrupts it."""
    if not tail:
        return head
    relative = bool(head) and head[0].low in RELATIVES and _is_verb(head[-1], language)
    complete = not relative and has(head, *SAYING_SO) and any(_is_verb(w, language) for w in head)
    return head if complete else (*head, *tail)


def _by(governing: Clause, head: Clause, tail: Clause, said: Clause, language: str) -> tuple[Span, ...]:
    """Who checked: whose view it is ("Nach Ansicht der Kammer"), the clause's subject, or who says so behind it."""
    if language == "de" and len(head) > 1 and (head[0].low == "laut" or head[1].low in INFORMANTS):
        verb = next((k for k, w in enumerate(head) if k and _is_verb(w, language)), len(head))
        found = noun_phrases(head[2 if head[1].low in INFORMANTS else 1 : verb], language)
        if found:
            return found
    if tail and _is_verb(tail[0], language) and is_open(tail):
        return checkers(tail, (), language)
    return subject_of(_last(said), language) or checkers(governing, (), language)

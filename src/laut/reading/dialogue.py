"""Recognises an interview: turns with a label ("Bote: …? Lindner: …"), or questions and answers in turn without.

Two questions and two answers make a dialogue. Without labels it needs somebody who is addressed by name ("Frau Roth,
wie …?"), or an interview announced above it with one person named there and answers in the first person: lists of
questions that the outlet answers itself ("Was gilt ab Juli?") are more frequent than interviews.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from laut.models import Block, Span
from laut.reading.passages import QUOTES, Passage, lines_of, names_outlet
from laut.reading.sentences import split_sentences
from laut.reading.sources.names import find_names

LEAST = 2  # questions, and answers
LEAST_UNLABELLED = 3  # questions, where nobody is addressed by name
TOLD = 0.5  # of the answers that say "ich" or "wir"
ASKED = 0.4  # of the questions that say "Sie"
MOST_SPEAKERS = 8
LONGEST_QUESTION = 600  # characters
SHARE_OF_QUESTIONS = 0.5  # of the turns of whoever asks
LABEL = re.compile(r"(?P<name>[^\W_][\w.&'’/ -]{0,50}?)(?: ?\([^()\n]{1,40}\))? ?: +(?=\S)")
PARTICLES = frozenset("von van vom zu de der die das den di da la le al el bin ibn of the and und für am".split())
# Words before a colon that name no speaker. Of claims, lists and boxes.
RUBRICS = frozenset(
    """behauptung bewertung fakt fakten fazit richtig falsch tipp lösung pro contra kontra preis adresse ort termin
    datum hinweis info infos update quelle quellen beispiel ergebnis hintergrund problem ziel vorteil nachteil grund
    regel these urteil stand thema achtung wichtig heißt bedeutet person
    claim verdict fact facts rating truth conclusion price address date time note tip update source sources result
    background example problem pros cons point reason rule myth reality context why what how who when where""".split()
)
ASKS = frozenset("frage question q interviewer interviewerin moderator moderatorin redaktion".split())
ANSWERS = frozenset("antwort answer a".split())
CLOSING = re.compile(
    r"(?:Das (?:Interview|Gespräch)|Die Fragen|Interview ?:|Interview by|Mit .{2,60} sprach|Aufgezeichnet|Zur Person"
    r"|This (?:interview|conversation)|The interview (?:was|has)|\(?Edited|Hinweis|Anmerkung"
    r"|(?:Lesen|Schreiben|Hören|Sehen|Diskutieren) Sie\b|Read more|Write to us|Listen to)"
)
ANNOUNCED = re.compile(r"\b(?:interview|gespräch|q ?& ?a|nachgefragt|\w+ fragen an)\b", re.IGNORECASE)
NAME = r"(?:(?:von|van|de|Dr\.|Prof\.) ?){0,3}[A-ZÄÖÜ][\w’'-]{1,30}"
OFFICES = "Minister|Senator|President|General|Mayor|Governor|Ambassador|Professor|Bürgermeister|Präsident"
OFFICE = rf"(?:(?:Mr\.?|Madam|Herr|Frau) )?(?:{OFFICES})(?:in)?"
VOCATIVE = re.compile(
    rf"(?:^|(?<=[,.!?–] ))(?P<who>(?:Herr|Frau|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.|{OFFICE})(?: {NAME}){{1,3}}|{OFFICE})"
    r"(?=[,?!:])"
)
ADDRESSED = re.compile(r"\b(?:Sie|Ihnen|Ihre?[mnrs]?|du|dir|dich|deine?|you|your)\b")
FORMAL = re.compile(r"[\w,] (?:Sie|Ihnen|Ihre?[mnrs]?)\b")  # not where "Sie" may be she
FIRST_PERSON = re.compile(
    r"\b(?:ich|wir|mir|mich|uns|meine?[mnrs]?|unse?re?[mnrs]?|I|I’m|I'm|we|me|my|us|our)\b", re.IGNORECASE
)
DASHED = re.compile(r"[^?\n]{5,600}\? [–—-] (?=[^\W\d_„»“\"])")


@dataclass(frozen=True, slots=True)
class _Line:
    """``body``: its words behind the label; ``key``: by which a speaker's labels are the same, "" without a label."""

    body: Span
    key: str = ""
    label: Span | None = None
    heads: bool = False


def find_turns(
    text: str, blocks: Sequence[Block], title: str | None, language: str, outlet: str | None = None
) -> list[Passage]:
    """The turns of the interview that a text is, in order; empty where it is none."""
    lines = _labelled(text, blocks)
    keys = _speakers(lines)
    if keys:
        lines = [line if line.key in keys else _unlabelled(line) for line in lines]
        asking = _who_asks(text, lines, keys, outlet)
        who = _Interviewee(text, lines, title, language)
        return _labelled_turns(text, lines, asking, who) if asking is not None else []
    return _unlabelled_turns(text, _parted([_unlabelled(line) for line in lines], text), title, language)


def _labelled(text: str, blocks: Sequence[Block]) -> list[_Line]:
    """All lines, with the labels that they begin with."""
    found = []
    for block in blocks:
        for b, e in lines_of(text, [block]):
            m = LABEL.match(text, b, e)
            key = _key(m["name"]) if m else ""
            body = (m.end(), e) if m and key else (b, e)
            found.append(_Line(body, key, m.span("name") if m and key else None, block.kind == "heading"))
    return found


def _unlabelled(line: _Line) -> _Line:
    return line if line.label is None else _Line((line.label[0], line.body[1]), heads=line.heads)


def _key(name: str) -> str:
    """The last word of what may be a speaker's label, in small letters; "" where it cannot be one."""
    words = name.split()
    if len(words) > 5 or any(w[0].islower() and w not in PARTICLES for w in words[1:]):
        return ""
    last = words[-1].casefold().strip(".")
    is_name = words[-1][0].isupper() or len(words) == 1
    return last if is_name and last not in RUBRICS and not last.isdigit() else ""


def _speakers(lines: Sequence[_Line]) -> set[str]:
    """The keys of the labels that come back; empty where they are none or too many for an interview."""
    counts = Counter(line.key for line in lines if line.key)
    keys = {key for key, n in counts.items() if n >= LEAST}
    return keys if len(keys) <= MOST_SPEAKERS else set()


def _asks(text: str, line: _Line) -> bool:
    b, e = line.body
    return text[b:e].rstrip('"“”«»)').endswith("?") and e - b <= LONGEST_QUESTION


def _who_asks(text: str, lines: Sequence[_Line], keys: set[str], outlet: str | None) -> set[str] | None:
    """The labels of those who ask; empty where the questions have no label, ``None`` where nobody asks.

    Who asks is an outlet; without one, whoever has question marks in half of the turns, or addresses the others by
    name.
    """
    turns: Counter[str] = Counter()
    questions: Counter[str] = Counter()
    addressing: set[str] = set()
    before = 0  # lines that ask, without a label, right before one with a label
    for k, line in enumerate(lines):
        if not line.key:
            continue
        turns[line.key] += 1
        before += bool(k and not lines[k - 1].key and _asks(text, lines[k - 1]))
        following = [x for x in lines[k + 1 : k + 2] if len(keys) > 1 and not x.key]
        questions[line.key] += any(_asks(text, x) for x in (line, *following))
        addressed = _vocative(text, line)
        if addressed and _key(text[slice(*addressed)]) in keys - {line.key}:
            addressing.add(line.key)
    by_name = {line.key for line in lines if line.label and names_outlet(text[slice(*line.label)], outlet)}
    half = {key for key in keys if questions[key] >= SHARE_OF_QUESTIONS * turns[key]}
    asking = (by_name | ASKS) & keys or half or addressing
    if sum(questions[key] for key in asking) >= LEAST:
        return asking if len(keys) == 1 or asking < keys else None
    unlabelled = not asking and before >= LEAST and before >= SHARE_OF_QUESTIONS * sum(turns.values())
    return set() if unlabelled else None


class _Interviewee:
    """Who answers where no label says it: whoever a question addresses by name, else the only person named above."""

    def __init__(self, text: str, lines: Sequence[_Line], title: str | None, language: str) -> None:
        first = next((k for k, line in enumerate(lines) if line.key or _asks(text, line)), len(lines))
        above = [Block(line.body, "paragraph") for line in lines[:first]]
        people = find_names(text, split_sentences(text, above), language).people
        named = {person.name: person.span for person in reversed(people)}
        self.text = text
        self.named = next(iter(named.values())) if len(named) == 1 else None
        self.announced = any(ANNOUNCED.search(text[slice(*block.span)]) for block in above) or bool(
            title and ANNOUNCED.search(title)
        )
        self.addressed = next((v for line in lines if _asks(text, line) and (v := _vocative(text, line))), None)

    def after(self, question: _Line | None) -> Span | None:
        """The words that name who answers a question."""
        addressed = _vocative(self.text, question) if question else None
        if addressed:
            self.addressed = addressed
        return self.addressed or self.named


def _vocative(text: str, line: _Line) -> Span | None:
    m = VOCATIVE.search(text[slice(*line.body)])
    return (line.body[0] + m.start("who"), line.body[0] + m.end("who")) if m else None


def _labelled_turns(text: str, lines: Sequence[_Line], asking: set[str], who: _Interviewee) -> list[Passage]:
    """The turns of a dialogue in which those who ask, or those who answer, or both have labels."""
    first = next(k for k, line in enumerate(lines) if line.key)
    if not asking and first and _asks(text, lines[first - 1]):
        first -= 1
    only_asked = not any(line.key and line.key not in asking for line in lines)
    nameless = all(not line.key or line.key in asking | ANSWERS for line in lines)
    if nameless and not (who.announced or who.addressed):
        return []
    turns: list[Passage] = []
    speaker: Span | None = None
    answers = False
    for k in range(first, len(lines)):
        line = lines[k]
        following = lines[k + 1].key if k + 1 < len(lines) else ""
        if line.key:
            answers = line.key not in asking
            speaker = line.label if answers and line.key not in ANSWERS else who.after(line if not answers else None)
            turns.append(Passage(line.body, answers, speaker if answers else None, line.label))
        elif not asking and following and (_asks(text, line) or _prompts(text, line)):
            turns.append(Passage(line.body))
        elif only_asked and not answers and _asks_before(text, turns[-1]):
            answers = True
            turns.append(Passage(line.body, answers, who.after(None)))
        else:
            turns.append(Passage(line.body, answers and not line.heads, speaker if answers else None))
    return _without_closing(text, turns)


def _asks_before(text: str, passage: Passage) -> bool:
    return _asks(text, _Line(passage.span))


def _parted(lines: Sequence[_Line], text: str) -> list[_Line]:
    """The lines, each parted behind a question that a dash ends: "Frau Roth, bleiben Sie? – Ja.", where there are two
    of them."""
    found: list[_Line] = []
    n = 0
    for line in lines:
        m = DASHED.match(text, *line.body)
        if m:
            n += 1
            cut = text.rindex("?", line.body[0], m.end()) + 1
            found += [replace(line, body=(line.body[0], cut)), replace(line, body=(m.end(), line.body[1]))]
        else:
            found.append(line)
    return found if n >= LEAST else list(lines)


def _unlabelled_turns(text: str, lines: Sequence[_Line], title: str | None, language: str) -> list[Passage]:
    """The turns where every paragraph that ends in a question mark asks, and those behind it answer."""
    asks = [_asks(text, line) and text[line.body[0]] not in QUOTES for line in lines]
    questions = [line for line, is_question in zip(lines, asks, strict=True) if is_question]
    answers = [b for k, (_, b) in enumerate(pairwise(lines)) if asks[k] and not asks[k + 1] and not b.heads]
    if min(len(questions), len(answers)) < LEAST:
        return []
    who = _Interviewee(text, lines, title, language)
    is_told = sum(bool(FIRST_PERSON.search(text[slice(*line.body)])) for line in answers) >= TOLD * len(answers)
    is_asked = sum(bool(ADDRESSED.search(text[slice(*line.body)])) for line in questions) >= ASKED * len(questions)
    is_interview = who.announced and who.named and is_told and is_asked and len(questions) >= LEAST_UNLABELLED
    if not who.addressed and not is_interview:
        return []
    turns = []
    speaker: Span | None = None
    first, last = asks.index(True), max(k for k, is_question in enumerate(asks) if is_question)
    for k, line in enumerate(lines[first:], first):
        is_question = asks[k] or _prompts(text, line)
        if k > last and is_question:
            break  # "Schreiben Sie uns"
        if is_question:
            speaker = who.after(line)
        answers_now = not is_question and not line.heads
        turns.append(Passage(line.body, answers_now, speaker if answers_now else None))
    return _without_closing(text, turns)


def _prompts(text: str, line: _Line) -> bool:
    """Whether a paragraph without a question mark at its end is put to somebody: "Herr Winter, Sie haben verloren."."""
    words = text[slice(*line.body)]
    is_put = FORMAL.search(words) is not None and not FIRST_PERSON.search(words) and len(words) <= LONGEST_QUESTION
    return words[0] not in QUOTES and (is_put or VOCATIVE.match(words) is not None)


def _without_closing(text: str, turns: list[Passage]) -> list[Passage]:
    """The turns without what follows the last answer: who asked, a box about the person, text of the outlet's own.

    The last answer goes on as far as somebody speaks of himself in it.
    """
    last = max((k for k, p in enumerate(turns) if not p.answers), default=-1)
    end = last + 2
    for k in range(last + 1, len(turns)):
        if CLOSING.match(text, *turns[k].span):
            return turns[: min(k, end)]
        if _speaks_of_himself(text, turns[k]):
            end = k + 1
    return turns[:end]


def _speaks_of_himself(text: str, p: Passage) -> bool:
    """Whether a paragraph of its own says "ich" or "wir"; one with a quotation may tell of somebody else."""
    words = text[slice(*p.span)]
    return FIRST_PERSON.search(words) is not None and not any(mark in words for mark in QUOTES)

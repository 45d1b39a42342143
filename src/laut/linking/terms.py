"""The terms of a stretch of text: concepts, unknown words, states and numbers, the same for both languages.

A term is a short string: "c17" a line of the table of concepts, "k2170" one of its lines of kin ideas, which reports of
one thing put for each other ("töten", "corpse"), "p1250" one of its places, "wtransp…" the skeleton of a word that is
in no line, "sKP" a state however it is named ("nordkoreanisch", "North Korean", "Pjöngjang"), "#600000" a number,
"@0212" a time of day in UTC, "d2025-11-09" a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import isfinite

from laut.linking.concepts import concepts_of, idiom_at, is_light
from laut.linking.stopwords import STOP
from laut.reading import mood
from laut.reading.gazetteer.countries import find_state, longest_entry

ONE_IN = re.compile(r"\bone (?:\w+ )?(?:in|out of) (?:every )?(two|three|four|five|ten)\b")
IN = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
WORD = re.compile(r"\d+(?:[.,  \u202f]\d{3})*(?:[.,]\d+)?|[^\W\d_](?:[\w]|[-’'](?=\w))*")
THOUSANDS = re.compile(r"[.,  \u202f](?=\d{3}(?!\d))")
PARTICLE = re.compile(
    r"(?<!\S)(ab|an|auf|aus|ein|fest|frei|her|hin|los|mit|nach|statt|teil|um|vor|weg|weiter|wieder|zu|zurück)"
    r"(?=\W*(?:$|[.,;:!?()–]|\s(?:und|oder|als|wie)\b))"
)
# What a term of each kind is worth.
TELLING = {"w": 1.2, "p": 1.2, "c": 1.0, "k": 0.25, "s": 0.5, "#": 1.3, "@": 1.5, "d": 1.5}
LIGHT, SMALL_NUMBER = 0.15, 0.4
SMALL = 10
REACH = 100  # letters between a verb and its particle


@lru_cache(maxsize=65_536)
def weight_of(term: str) -> float:
    """What sharing a term is worth before it is known how common it is in the articles at hand."""
    if is_light(term):
        return LIGHT
    if term[0] == "#" and not is_rare(term):
        return SMALL_NUMBER
    return TELLING[term[0]]


def number_term(value: float) -> str:
    return f"#{value:.6g}"


@lru_cache(maxsize=16_384)
def terms_of(text: str, language: str) -> frozenset[str]:
    """All terms of a text."""
    return frozenset().union(*words_of(text, language))


@lru_cache(maxsize=16_384)
def words_of(text: str, language: str) -> tuple[frozenset[str], ...]:
    """The terms of each word of a text, in its order: one that has several senses has a term of each."""
    return tuple(_words(text, language))


@lru_cache(maxsize=65_536)
def is_rare(term: str) -> bool:
    """Whether a term is a detail that two texts hardly share by chance: a time of day, a number that is no small one
    and no year."""
    if term[0] != "#":
        return term[0] == "@"
    value = float(term[1:])
    return value != int(value) or (value > SMALL and not 1900 <= value <= 2099)


def _words(text: str, language: str) -> Iterator[frozenset[str]]:
    words = WORD.findall(text)
    past = -1
    for n, word in enumerate(words):
        if n <= past:
            continue
        if word[0].isdigit():
            yield frozenset(_number(word))
            continue
        span, code, sense = _state(words, n)
        if code:
            past = n + span - 1
            yield frozenset({"s" + code})
            if span > 1 or sense in ("name", "adjective", "people", "body"):
                continue
        length, concepts = idiom_at(words, n, language)
        if length:
            past = n + length - 1
            yield frozenset(concepts)
            continue
        parts = (part for part in _parts(word) if len(part) > 1 and part.lower() not in STOP[language])
        yield frozenset(term for part in parts for term in concepts_of(part, language))
    if language == "de":
        yield from _separated(text)
    for found in ONE_IN.findall(text) if language == "en" else ():
        yield frozenset({number_term(round(1 / IN[found], 4))})


def _number(word: str) -> Iterator[str]:
    plain = THOUSANDS.sub("", word).replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return
    if isfinite(value):
        yield number_term(value)


def _state(words: list[str], n: int) -> tuple[int, str, str]:
    """How many words from ``n`` on name a state, its code, and the sense; 0 and "" where none does."""
    word = words[n]
    for length in range(min(longest_entry(word.removesuffix("'s").removesuffix("’s")), len(words) - n), 0, -1):
        found = find_state(" ".join(words[n : n + length]))
        if found and (length > 1 or word[0].isupper() or found[1] == "adjective"):
            return length, *found
    return 0, "", ""


def _parts(word: str) -> list[str]:
    """A word, or the parts of one with hyphens; a designation ("P-07", "KN-23") stays whole."""
    if any(c.isdigit() for c in word):
        return [p for p in word.split("-") if not p.isdigit()] if len(word) > 8 else [word.replace("-", "")]
    parts = word.removesuffix("'s").removesuffix("’s").split("-")
    return [p for p in parts if len(p) > 1]


def _separated(text: str) -> Iterator[frozenset[str]]:
    """The verbs whose particle stands apart at the end of a clause: "fielen acht Paare aus" speaks of "ausfallen"."""
    for found in PARTICLE.finditer(text):
        for word in WORD.findall(text[max(0, found.start() - REACH) : found.start()]):
            for lemma, cells in mood.analyses(f"{word}|{found[1]}") if word.islower() else ():
                if set(cells) & set("pt12"):
                    yield frozenset(concepts_of(lemma, "de"))

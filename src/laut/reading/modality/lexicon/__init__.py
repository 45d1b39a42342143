"""The marker lexicon of one language: which classes a word, a verb form or a verb with its companions has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from laut.reading import mood
from laut.reading.modality.lexicon import modality_de, modality_en

Classes = tuple[str, ...]
Phrases = tuple[tuple[tuple[str, ...], str], ...]
Particles = tuple[tuple[str, str], ...]
SHORTEST_STEM = 3
DOUBLING = re.compile(r"(?:^|[^aeiou])[aeiou][bdgklmnpt]$")  # "shrugged", "quipped"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Classes by word form, by stem, by noun of saying and by verb lemma.

    ``particles``: lemma of the bare verb -> separable particle and the class of the compound (räumen: ein, factive).
    ``phrases``: verb lemma -> words that must stand beside it, most words first, and the class they make.
    """

    language: str
    words: Mapping[str, Classes]
    stems: Mapping[str, Classes]
    nouns: Mapping[str, Classes]
    verbs: Mapping[str, Classes]
    particles: Mapping[str, Particles]
    phrases: Mapping[str, Phrases]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of "de"; of "en" for any other language."""
    source = modality_de if language == "de" else modality_en
    judging = {"evaluative": source.EVALUATIVE, "evaluative_weak": source.EVALUATIVE_WEAK}
    words, stems = _words({**source.WORDS, **judging})
    verbs: dict[str, list[str]] = defaultdict(list)
    particles: dict[str, list[tuple[str, str]]] = defaultdict(list)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, lemmas in source.VERBS.items():
        for lemma in lemmas.split():
            particle, _, base = lemma.rpartition("|")
            verbs[particle + base].append(name)
            if particle:
                particles[base].append((particle, name))
    for lemma, beside, name in source.PHRASES:
        phrases[lemma].append((tuple(beside.split()), name))
    return Lexicon(
        source.LANGUAGE, words, stems, _words(source.NOUNS)[0], _frozen(verbs),
        {lemma: tuple(rows) for lemma, rows in particles.items()},
        {lemma: tuple(sorted(rows, key=lambda row: -len(row[0]))) for lemma, rows in phrases.items()},
    )  # fmt: skip


def _words(classes: Mapping[str, str]) -> tuple[dict[str, Classes], dict[str, Classes]]:
    """Whole words and stems (marked by ``*``) with their classes."""
    words: dict[str, list[str]] = defaultdict(list)
    stems: dict[str, list[str]] = defaultdict(list)
    for name, entries in classes.items():
        for entry in entries.split():
            (stems if entry.endswith("*") else words)[entry.rstrip("*")].append(name)
    return _frozen(words), _frozen(stems)


def _frozen(table: Mapping[str, Iterable[str]]) -> dict[str, Classes]:
    return {key: tuple(dict.fromkeys(names)) for key, names in table.items()}


class Entry(NamedTuple):
    """One word as printed: its lower-case form, its classes, the verbs it can be a form of."""

    low: str
    classes: Classes
    lemmas: Classes


@lru_cache(maxsize=1 << 16)
def look_up(language: str, word: str) -> Entry:
    """The entry of a word; its classes leave out those that depend on its being a verb."""
    lex = lexicon(language)
    low = word.lower().replace("’", "'")
    classes = lex.words.get(low, ())
    for end in range(len(low), SHORTEST_STEM - 1, -1):
        if low[:end] in lex.stems:
            classes += lex.stems[low[:end]]
            break
    forms = mood.lemmas(low) if lex.language == "de" else _english_lemmas().get(low, ())
    return Entry(low, classes, tuple(m for m in forms if m in lex.verbs or m in lex.particles or m in lex.phrases))


@cache
def _english_lemmas() -> dict[str, Classes]:
    lex = lexicon("en")
    table: dict[str, list[str]] = defaultdict(list)
    for lemma in {*lex.verbs, *lex.phrases}:
        for form in english_forms(lemma):
            table[form].append(lemma)
    return _frozen(table)


def english_forms(lemma: str) -> set[str]:
    """The inflected forms of an English verb: say -> say, says, saying, said."""
    irregular = set(modality_en.IRREGULAR.get(lemma, "").split())
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return irregular | {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if DOUBLING.search(lemma):
        irregular |= {stem + stem[-1] + "ed", stem + stem[-1] + "ing"}
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
    return irregular | {lemma, lemma + ("es" if sibilant else "s"), stem + "ed", stem + "ing"}

"""Words of either language as concepts: what German and English statements are compared by.

A word that the table (data/concepts.tsv, own-made) knows becomes the number of its line; any other becomes its folded
stem, in which cognates and transliterations meet ("Psychiatrie", "psychiatric"; "Wostotschny", "Vostochny"). German
compounds are taken apart where the table knows their last part.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from laut.reading import mood

LONGEST_STEM = 8  # letters of an unknown word that count: cognates differ in their endings
PLACES_BELOW = "# ---- places that are spelt otherwise"  # the section of the table whose lines are names of places
MIN_PART = 3  # letters of the first part of a compound
GERMAN_ENDINGS = ("innen", "ern", "in", "en", "er", "es", "em", "e", "n", "s")
ENGLISH_ENDINGS = ("ies", "ing", "ed", "es", "s", "e", "y")
LEFT, LEFT_SHORT = 4, 3  # letters that stay at least; before an ending of inflection alone ("asked", "days") one less
INFLECTION = {"de": (), "en": ("ing", "ed", "s")}
PARTICIPLE_ENDINGS = ("en", "er", "es", "em", "e")
LONGEST_IDIOM = 3  # words
LINKING = ("", "s", "es", "n", "en", "er", "e")
# How sounds are written in German and in English, and in either's transliteration of Cyrillic; longer ones first.
SPELLINGS = (
    ("tsch", "c"), ("dsch", "j"), ("shch", "c"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("zh", "s"), ("ch", "c"),
    ("kh", "h"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ts", "z"), ("tz", "z"), ("qu", "kv"), ("w", "v"), ("y", "i"),
    ("j", "i"), ("x", "ks"), ("ei", "ai"), ("ie", "i"), ("c", "k"),
)  # fmt: skip


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Lower case without marks on letters: "Pāvilosta" gives "pavilosta", "Größe" gives "grosse"."""
    parts = unicodedata.normalize("NFKD", word.replace("ß", "ss").lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """A folded word in one spelling of its sounds, no letter doubled."""
    word = fold(word)
    for theirs, ours in SPELLINGS:
        word = word.replace(theirs, ours)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """A word without its ending, marks and doubled last letter."""
    word = fold(word).removesuffix("'s").removesuffix("’s")
    endings = GERMAN_ENDINGS if language == "de" else ENGLISH_ENDINGS
    for _ in range(2 if language == "de" else 1):
        ending = next((e for e in endings if word.endswith(e) and len(word) - len(e) >= _left(e, language)), "")
        if ending == "s" and word.endswith(("ss", "us", "is")):
            break
        if ending in ("ies", "y"):
            return word.removesuffix(ending) + "i"
        word = word.removesuffix(ending)
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _left(ending: str, language: str) -> int:
    return LEFT_SHORT if ending in INFLECTION[language] else LEFT


class Table(NamedTuple):
    """``words``: stem, and "=" with the whole word, to concepts for each language; of an idiom ("ums_Leben") the stem
    of its first word and the others whole, with "_" between. ``light``: the concepts too general to tell much.
    ``no_nouns``: the folded German words that are written small wherever they stand. ``places``: the English names of
    places by the German ones, where they differ."""

    words: dict[str, dict[str, tuple[str, ...]]]
    light: frozenset[str]
    no_nouns: frozenset[str]
    places: dict[str, str]


@cache
def _table() -> Table:
    raw = (resources.files("laut.linking") / "data" / "concepts.tsv").read_text("utf-8")
    found: dict[str, dict[str, tuple[str, ...]]] = {"de": {}, "en": {}}
    light: set[str] = set()
    small: set[str] = set()
    capital: set[str] = set()
    places: dict[str, str] = {}
    kind = "c"
    for number, line in enumerate(raw.split("\n")):
        kind = "p" if line == PLACES_BELOW else kind
        if not line or line.startswith("#"):
            continue
        german, english = line.lstrip("~+").split("\t")
        concept = f"{'k' if line.startswith('+') else kind}{number}"
        if line.startswith("~"):
            light.add(concept)
        if kind == "p":
            places[german.split()[0]] = english.split()[0]
        for word in german.split():
            (small if word[0].islower() else capital).add(fold(word))
        for language, words in (("de", german), ("en", english)):
            for word in words.split():
                keys = {idiom(word.split("_"), language)} if "_" in word else {"=" + fold(word), stem(word, language)}
                for key in keys:
                    found[language][key] = tuple(dict.fromkeys((*found[language].get(key, ()), concept)))
    return Table(found, frozenset(light), frozenset(small - capital), places)


def place_spelling(name: str) -> str | None:
    """What English calls a place with a German name of its own: "Köln"."""
    return _table().places.get(name)


def idiom(words: Sequence[str], language: str) -> str:
    """The key of words that mean one thing together: "shutting", "down" are "shut_down"."""
    return "_".join((stem(words[0], language), *map(fold, words[1:])))


def idiom_at(words: Sequence[str], n: int, language: str) -> tuple[int, tuple[str, ...]]:
    """How many words from ``n`` on are an idiom of the table, and its concepts; 0 and ``()`` where none is."""
    for length in range(LONGEST_IDIOM, 1, -1):
        found = _table().words[language].get(idiom(words[n : n + length], language), ())
        if found and n + length <= len(words):
            return length, found
    return 0, ()


def is_light(concept: str) -> bool:
    return concept in _table().light


def _known(word: str, language: str) -> tuple[str, ...]:
    """The concepts of a word as the table has it, else of those with its stem; "neue" is "neu", whose stem is too
    short for an ending to be told from it."""
    table, root = _table().words[language], stem(word, language)
    short = "=" + root[:-1] if language == "de" and len(root) == 4 and root[-1] == "e" else ""
    return table.get("=" + fold(word)) or table.get(root) or table.get(short, ())


def is_listed(word: str, language: str) -> bool:
    return _is_idea(_known(word, language))


def _is_idea(concepts: tuple[str, ...]) -> bool:
    """Whether one of them is more than kin to others."""
    return any(c[0] != "k" for c in concepts)


def is_no_noun(word: str, language: str) -> bool:
    """Whether a German word, however it is written, is known for a verb, an adjective or an adverb."""
    return language == "de" and fold(word) in _table().no_nouns


@lru_cache(maxsize=65_536)
def concepts_of(word: str, language: str) -> tuple[str, ...]:
    """What a content word stands for: its concepts, those of a compound's parts, or its own stem."""
    if language == "de":
        return _german(word)
    known = _known(word, "en")
    return known if _is_idea(known) else (*known, _own(word, "en"))


def _german(word: str) -> tuple[str, ...]:
    lemmas = [lemma for lemma, cells in mood.analyses(word.lower()) if word[:1].islower() or "i" not in cells]
    lemmas += _lemmas_of_participle(word) if word[:1].islower() else []
    known = [_known(form, "de") for form in (*dict.fromkeys(lemmas), word)]
    if found := next(filter(_is_idea, known), ()):
        return found
    kin = next(filter(None, known), ())
    return (*kin, *(_compound(word) or (_own(lemmas[0] if lemmas and word[:1].islower() else word, "de"),)))


def _lemmas_of_participle(word: str) -> list[str]:
    """The verbs of a participle with an adjective's ending: of "festgenommene" it is "festnehmen"."""
    ending = next((e for e in PARTICIPLE_ENDINGS if word.endswith(e)), None)
    forms = mood.analyses(word.removesuffix(ending)) if ending else ()
    return [lemma for lemma, cells in forms if "k" in cells]


def _own(word: str, language: str) -> str:
    return "w" + skeleton(stem(word, language))[:LONGEST_STEM]


def _compound(word: str) -> tuple[str, ...]:
    """The concepts of a compound whose last part is known, the longest such part first; ``()`` if there is none."""
    low = fold(word)
    for cut in range(MIN_PART, len(low) - MIN_PART):
        last = _known(low[cut:], "de") if len(low) - cut > MIN_PART else ()
        if last:
            first = _first_part(low[:cut])
            if first:
                return (*first, *last)
    return ()


def _first_part(part: str) -> tuple[str, ...]:
    forms = [part.removesuffix(link) if link else part for link in LINKING if part.endswith(link)]
    for form in forms:
        if len(form) >= MIN_PART and (found := _known(form, "de")):
            return found
    if len(part) < 5:
        return ()
    return _compound(part) or (_own(part, "de"),)

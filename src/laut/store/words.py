"""The words of a text as they are indexed and asked for: without case, marks and endings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
STEMMERS = {"de": "german", "en": "english"}
UNSTORABLE = dict.fromkeys([0, *range(0xD800, 0xE000)], "\N{REPLACEMENT CHARACTER}")
MAX_WORD = 60  # characters; longer ones are cut, as no index holds words without end


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find: the words of a phrase in their order, in the spellings any of which will do.

    ``is_prefix``: the last word may go on.
    """

    spellings: tuple[tuple[str, ...], ...]
    is_prefix: bool = False


def storable(text: str) -> str:
    """``text`` with what databases refuse (NUL, halves of surrogate pairs) replaced."""
    return text.translate(UNSTORABLE)


def fold(text: str) -> str:
    """``text``, storable, without case and diacritical marks: "Übermaß" becomes "ubermass"."""
    decomposed = unicodedata.normalize("NFKD", storable(text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def index_words(text: str, language: str) -> list[str]:
    """The words to index, in their order; a language without a stemmer keeps its endings.

    The index of an archive was made by this function: whoever changes what it gives writes a migration.
    """
    return [_stem(word[:MAX_WORD], language) for word in WORD.findall(text.casefold())]


def parse_terms(words: Iterable[str]) -> list[Term]:
    """What a person typed, each argument a term: a word, several in their order, or the beginning of one with ``*``."""
    terms = []
    for typed in words:
        is_prefix = typed.endswith("*")
        found = [word[:MAX_WORD] for word in WORD.findall(typed.casefold())]
        if found:
            terms.append(Term(_spellings(found, is_prefix), is_prefix))
    return terms


def _spellings(words: Sequence[str], is_prefix: bool) -> tuple[tuple[str, ...], ...]:
    """As each language would have indexed it: nobody says in which language they ask."""
    spellings = [tuple(_stem(word, language) for word in words) for language in STEMMERS]
    if is_prefix:
        spellings.append(tuple(fold(word) for word in words))
    return tuple(dict.fromkeys(spellings))


@lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> str:
    # The German stemmer knows umlauts, so marks go last.
    return fold(_stemmer(language).stemWord(word)) if language in STEMMERS else fold(word)


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(STEMMERS[language])

"""The words around numbers (reading/data/quantities_*.tsv) and the tokens they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from laut.models import Bound, Token
from laut.reading.numbers import ARTICLES, number_of
from laut.reading.tables import read_rows

EVERY = {"de": ("jede", "jeder", "jedes", "jeden", "jedem"), "en": ("every",)}
SYMBOLS = {
    "de": {"€": "Euro", "$": "Dollar", "£": "Pfund", "¥": "Yen", "%": "Prozent"},
    "en": {"€": "euros", "$": "dollars", "£": "pounds", "¥": "yen", "Rs": "rupees", "%": "percent"},
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by their part in a quantity."""

    bounds: dict[tuple[str, ...], tuple[Bound, bool]]  # words -> bound, and whether the number is close to it
    values: dict[str, dict[str, float]]  # vague, fraction, multiple -> word -> value
    sets: dict[str, frozenset[str]]  # several, half, none, victim, contract, measure, name, stop, article


@cache
def words_of(language: str) -> Words:
    bounds: dict[tuple[str, ...], tuple[Bound, bool]] = {}
    values: dict[str, dict[str, float]] = {"vague": {}, "fraction": {}, "multiple": {}}
    sets: dict[str, frozenset[str]] = {}
    for part, value, cell in read_rows(f"quantities_{language}.tsv"):
        if part in ("bound", "close"):
            for phrase in cell.split(";"):
                bounds[tuple(phrase.split(" "))] = (cast(Bound, value), part == "close")
        elif part in values:
            values[part].update(dict.fromkeys(cell.split(" "), float(value)))
        else:
            sets[part] = frozenset(cell.split(" "))
    return Words(bounds, values, sets)


def bounds_of(language: str) -> dict[tuple[str, ...], tuple[Bound, bool]]:
    return words_of(language).bounds


@lru_cache(maxsize=32_768)
def may_count(word: str, language: str) -> bool:
    """Whether a quantity can begin with this word; most cannot and cost one look-up."""
    if not word:
        return False
    low, words = word.lower(), words_of(language)
    listed = any(word in words.sets[part] or low in words.sets[part] for part in ("several", "few", "half", "none"))
    counted = (
        low == "half"
        or low in words.values["vague"]
        or word in words.values["vague"]
        or low in words.values["multiple"]
    )
    return (
        listed
        or counted
        or low in ARTICLES[language]
        or low in EVERY[language]
        or number_of(word, language) is not None
    )


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens of one sentence, and the spans of the article that are times."""

    tokens: Sequence[Token]
    language: str
    taken: Sequence[tuple[int, int]]

    def word(self, i: int) -> str:
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def low(self, i: int) -> str:
        return self.word(i).lower()

    def touches(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start

    def is_taken(self, i: int) -> bool:
        if not 0 <= i < len(self.tokens):
            return False
        start = self.tokens[i].start
        at = bisect_right(self.taken, (start, 1 << 60)) - 1
        return at >= 0 and start < self.taken[at][1]

    def set(self, part: str) -> frozenset[str]:
        return words_of(self.language).sets[part]

    def values(self, part: str) -> dict[str, float]:
        return words_of(self.language).values[part]

"""Runs of words that two texts have in common, outside quotations, which everybody may carry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

SHINGLE = 5  # words
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[„“»«\"]([^„“”«»\"]{20,400})[“”«»\"]")


@dataclass(frozen=True, slots=True)
class Wording:
    """The folded words of a text, and each SHINGLE of them in a row."""

    words: Sequence[str]
    shingles: Sequence[tuple[str, ...]]
    known: frozenset[tuple[str, ...]]

    def shares(self, other: Wording) -> float:
        """The share of its words that the other has too, in whatever order."""
        return sum(word in other.words for word in self.words) / max(1, len(self.words))


@dataclass(frozen=True, slots=True)
class Copied:
    """What a later article has in common with an earlier one: first and last word of each run, counted in the later."""

    runs: tuple[tuple[int, int], ...]
    n_words: int

    @property
    def longest(self) -> int:
        return max((last - first + 1 for first, last in self.runs), default=0)

    @property
    def share(self) -> float:
        return sum(last - first + 1 for first, last in self.runs) / max(1, self.n_words)


def wording_of(text: str) -> Wording:
    """Of the text outside longer quotations; each quotation is one word that nothing equals."""
    words = WORD.findall(QUOTED.sub(" \uffff ", text).lower().replace("\uffff", "¤"))
    shingles = list(zip(*(islice(words, n, None) for n in range(SHINGLE)), strict=False))
    return Wording(words, shingles, frozenset(shingles))


def copied(earlier: Wording, later: Wording) -> Copied:
    """The runs of at least SHINGLE words of ``later`` whose shingles stand in ``earlier``."""
    runs: list[tuple[int, int]] = []
    if not earlier.known.isdisjoint(later.known):
        for i, shingle in enumerate(later.shingles):
            if shingle in earlier.known:
                if runs and i <= runs[-1][1] + 1:
                    runs[-1] = (runs[-1][0], i + SHINGLE - 1)
                else:
                    runs.append((i, i + SHINGLE - 1))
    return Copied(tuple(runs), len(later.words))

"""Words that only one state's papers use much: its offices, money, spelling. Table: data/local_words.tsv."""

from __future__ import annotations

from functools import cache

from laut.reading.tables import read_rows, split_cell


@cache
def _words(language: str) -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    for of, state, weight, words in read_rows("local_words.tsv"):
        for word in split_cell(words) if of == language else ():
            found.setdefault(word, (state, float(weight)))
    return found


@cache
def _first_words(language: str) -> dict[str, int]:
    longest: dict[str, int] = {}
    for word in _words(language):
        first, n_words = word.split(" ", 1)[0], word.count(" ") + 1
        longest[first] = max(n_words, longest.get(first, 0))
    return longest


def longest_local_word(first_word: str, language: str) -> int:
    """How many tokens an entry that begins with this word has at most; 0 where none does."""
    return _first_words(language).get(first_word, 0)


def find_local_word(form: str, language: str) -> tuple[str, float] | None:
    """(state, weight from 0 to 1) of a word or of several, in the table's spelling."""
    return _words(language).get(form)

"""Finds the unit of a number: the noun, currency or sign after it."""

from __future__ import annotations

from laut.reading.quantities.words import SYMBOLS, Phrase

LONGEST_UNIT = 4  # words of "sehr laute westliche Raketen"
IRREGULAR = frozenset(
    "people men women children police troops percent cent personnel staff infantry aircraft cattle km kg".split()
)


def noun_after(p: Phrase, i: int) -> tuple[str | None, int]:
    """The unit that begins at token ``i`` and the token after it; ``(None, i)`` where none does."""
    symbol = SYMBOLS[p.language].get(p.word(i))
    if symbol:
        return symbol, i + 1
    if p.language == "en" and p.low(i) == "per" and p.low(i + 1) == "cent":
        return "percent", i + 2
    return german_noun(p, i) if p.language == "de" else english_noun(p, i)


def german_noun(p: Phrase, i: int) -> tuple[str | None, int]:
    """The next capitalised word, past up to three lower-case adjectives."""
    for k in range(i, min(len(p.tokens), i + LONGEST_UNIT)):
        word = p.word(k)
        if p.is_taken(k):
            break
        adjective = word.endswith(("isch", "ische", "ischen", "ischer")) and p.word(k + 1)[:1].isupper()
        if word[:1].isupper() and word[-1:].isalpha() and not adjective:
            return word, k + 1
        if not (word.isalpha() and word.endswith(("e", "en", "er", "es", "em", "sehr"))) or word in p.set("stop"):
            break
    return None, i


def english_noun(p: Phrase, i: int) -> tuple[str | None, int]:
    """The first plural within four words, else the first word; a stop word or punctuation ends the search."""
    last = i
    for k in range(i, min(len(p.tokens), i + LONGEST_UNIT)):
        word = p.word(k)
        if p.is_taken(k):
            break
        if not word.replace("-", "").isalpha() or word.lower() in p.set("stop") or word.endswith("ly"):
            break
        last = k + 1
        if word in IRREGULAR or (word.endswith("s") and not word.endswith("ss")):
            return word, last
    return (p.word(i), i + 1) if last > i and not p.word(i).endswith("ed") else (None, i)

"""Words as the rules see them: tokens with a coarse tag, whole quotations as one word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from laut.models import Token
from laut.reading import mood
from laut.reading.german import lexicon as lex

Tag = Literal["quote", "name", "noun", "det", "pron", "prep", "sub", "conj", "adv", "num", "punct", "verb", "word"]


@dataclass(frozen=True, slots=True)
class Word:
    """A token, or a whole quotation. ``low`` is the lower-case text, empty for quotations."""

    start: int
    end: int
    text: str
    low: str
    tag: Tag


# They end like adjectives: "König", "Honig", "Tisch".
NOUNS_LIKE_ADJECTIVES = ("könig", "honig", "käfig", "essig", "pfennig", "tisch", "fisch", "wisch", "gemisch")


def make_word(token: Token, is_first: bool) -> Word:
    low = token.text.lower()
    return Word(token.start, token.end, token.text, low, _tag(token.text, low, is_first))


@lru_cache(maxsize=65_536)
def _tag(text: str, low: str, is_first: bool) -> Tag:
    if not text[0].isalnum():
        return "punct"
    if text[0].isdigit():
        return "num" if text[-1].isdigit() else "noun" if _capital_part(text) else "word"
    if "." in text and text[-1].isalpha():
        return "noun"  # a domain
    if low in lex.LOWER_CASE_OUTLETS or (text[0].islower() and "-" in text and _capital_part(text)):
        return "noun"  # "taz", "verdi-Chef"
    if text[0].isupper() and not is_first and low not in ("sie", "ihr", "ihre"):
        return "noun"
    if low in lex.SUBORDINATORS:
        return "sub"
    if low in lex.DETERMINERS:
        return "det"
    if low in lex.PERSONAL or low == "es":
        return "pron"
    if low in lex.PREPOSITIONS:
        return "prep"
    if low in lex.CONJUNCTIONS:
        return "conj"
    if low in lex.ADVERBS:
        return "adv"
    if text[0].isupper():
        return "noun" if not ends_like_adjective(low) else "word"
    return "verb" if mood.is_finite(low) else "word"


def _capital_part(text: str) -> bool:
    """ "53-Jährige", "G20-Gipfel" but not "53-jährige"."""
    return text.rpartition("-")[2][:1].isupper()


def ends_like_adjective(low: str) -> bool:
    """ "Ukrainische Stellen", "Unabhängig bestätigen": no noun, though it begins the sentence."""
    inflected = ("ische", "ischen", "ischer", "isches", "liche", "lichen", "licher", "ete", "ige", "igen")
    return low.endswith((*inflected, "lich", "isch", "ig")) and not low.endswith(NOUNS_LIKE_ADJECTIVES)

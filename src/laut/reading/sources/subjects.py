"""What an English sentence begins with, and the bodies it speaks of: "it", "they" and "the agency's director" mean them.

Told by closed classes of words alone (english/words.py): English shows neither case nor gender.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laut.models import Token
from laut.reading.english.cues import CUES, NOUN_LIKE
from laut.reading.english.words import tag_word
from laut.reading.gazetteer.nouns import Noun, find_nouns
from laut.reading.sources.phrases import Phrase, describe

LONGEST = 12  # tokens of a subject
DATELINE = 12  # tokens before the dash that a news agency's text begins with
DASHES = frozenset("-–—")
ENDS = frozenset("AVRSTPHC")  # tags that no noun phrase goes beyond
SPEAKERS = frozenset({"person", "body", "label"})


def subject_of(text: str, tokens: Sequence[Token]) -> tuple[int, Phrase] | None:
    """The noun phrase that a sentence begins with, and its offset, where it is somebody who can speak."""
    first = next((i + 1 for i, token in enumerate(tokens[:DATELINE]) if token.text in DASHES), 0)
    end = first
    while end < len(tokens) and end - first < LONGEST and not _ends_phrase(tokens[end].text, end == first):
        end += 1
    if end == first or tag_word(tokens[first].text, first=True) == "I":
        return None
    phrase = describe(text[tokens[first].start : tokens[end - 1].end], "en")
    somebody = phrase.noun is not None and phrase.noun.type in SPEAKERS and phrase.shape != "person"
    return (tokens[first].start, phrase) if somebody else None


def bodies_in(tokens: Sequence[Token], end: int) -> Iterator[Noun]:
    """The bodies that a sentence speaks of by a common noun before the offset ``end``, the latest first."""
    words = [token.text for token in tokens if token.end <= end]
    return (noun for _, _, noun in reversed(find_nouns(words, "en")) if noun.type in {"body", "label"})


def is_spoken_of(phrase: Phrase, pronoun: Phrase) -> bool:
    """Whether "they", "it", "he" or "she" can mean what a sentence began with."""
    if phrase.noun is None:
        return False
    if pronoun.number == "p":
        return phrase.number == "p"
    if pronoun.gender == "n":
        return phrase.noun.type != "person" and phrase.number != "p"
    return phrase.noun.type == "person" and phrase.number == "s" and phrase.gender in {"", pronoun.gender}


def _ends_phrase(word: str, first: bool) -> bool:
    if not word[0].isalnum():
        return True
    low = word.lower()
    return (low in CUES and low not in NOUN_LIKE) or tag_word(word, first) in ENDS

"""What English sentences begin with, and the bodies they speak of: "it" and "the agency's director" mean them.

Told by closed classes of words alone (english/words.py): English shows neither case nor gender.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from laut.models import Token
from laut.reading.english.cues import CUES, NOUN_LIKE
from laut.reading.english.words import tag_word
from laut.reading.gazetteer.nouns import Noun, find_nouns
from laut.reading.sources.groups import Group, takes_up
from laut.reading.sources.naming import Naming
from laut.reading.sources.phrases import Phrase, describe

LONGEST = 12  # tokens of a subject
REACH = 60  # tokens of a sentence looked at for a body
DATELINE = 12  # tokens before the dash that a news agency's text begins with
DASHES = frozenset("-–—")
NEAR = 4  # sentences back for a body of which the word is the last part
NEXT = 1  # ... for one that the word can take up
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
    return (tokens[first].start, phrase) if somebody or _is_bare_name(phrase) else None


def body_spoken_of(naming: Naming, at: int, word: str, noun: Noun | None) -> Group | None:
    """The body that a longer noun names before "the service's director" at an offset: an intelligence service.

    ``word``: what it is called by; ``noun``: that word in the table, where it has it.
    """
    here = naming.sentence_of(at)
    for k in range(here, max(-1, here - NEAR - 1), -1):
        tokens = naming.sentences[k].tokens
        end = bisect_right(tokens, at, key=lambda token: token.end)
        words = [token.text for token in tokens[max(0, end - REACH) : end]]
        for _, _, found in reversed(find_nouns(words, "en")):
            body = Group(None, "", "s", False, [], phrases=[describe(found.base, "en")])
            taken_up = noun and noun != found and here - k <= NEXT and takes_up(noun, body, "en")
            if found.type in {"body", "label"} and (taken_up or found.base.endswith(" " + word)):
                return body
    return None


def is_spoken_of(phrase: Phrase, pronoun: Phrase) -> bool:
    """Whether "they", "it", "he" or "she" can mean what a sentence began with."""
    if phrase.noun is None:
        return pronoun.gender == "n" and _is_bare_name(phrase)
    if pronoun.number == "p":
        return phrase.number == "p"
    if pronoun.gender == "n":
        return phrase.noun.type != "person" and phrase.number != "p"
    return phrase.noun.type == "person" and phrase.number == "s" and phrase.gender in {"", pronoun.gender}


def _is_bare_name(phrase: Phrase) -> bool:
    """Whether a phrase is a name alone, and no person's: "Lobeda", of which the next sentence says "it"."""
    return phrase.noun is None and phrase.name == " ".join(phrase.words) and phrase.shape == "plain"


def _ends_phrase(word: str, first: bool) -> bool:
    if not word[0].isalnum():
        return True
    low = word.lower()
    return (low in CUES and low not in NOUN_LIKE) or tag_word(word, first) in ENDS

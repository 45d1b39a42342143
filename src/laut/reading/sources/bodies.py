"""Finds the bodies an article names anywhere: "das Blatt" or "the airline" can mean one that is no source yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from laut.models import Sentence, Token
from laut.reading.gazetteer.actors import find_actor, longest_actor
from laut.reading.gazetteer.countries import find_state
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import Noun, find_noun
from laut.reading.sources.cores import english_body_noun
from laut.reading.sources.phrases import Phrase, describe
from laut.reading.sources.wording import COMPLEMENT, DETERMINERS, NOT_NAMES, PRONOUNS, QUOTES, TITLES

LONGEST_NAME = 6  # tokens
SMALL = frozenset("of for and & de für der des und".split())  # words inside the name of a body


@dataclass(frozen=True, slots=True)
class Body:
    """One place where the text names a body: where its name begins and ends, and the phrase that says what it is."""

    at: int
    end: int
    phrase: Phrase


def find_bodies(text: str, sentences: Sequence[Sentence], language: str) -> tuple[Body, ...]:
    """All named bodies in the order of the text: known actors, names in quotation marks or after a noun ("die Firma
    X"), English names with a noun in them ("Bug Line Institute"), and in English other rows of capitals ("Corvid
    Air"). Each stretch of text belongs to one of them."""
    return tuple(body for sentence in sentences for body in _in_sentence(text, sentence.tokens, language))


def _in_sentence(text: str, tokens: Sequence[Token], language: str) -> Iterator[Body]:
    i = 0
    while i < len(tokens):
        end = _end_of_body(text, tokens, i, language)
        if end:
            start = i - 1 if i and find_noun(tokens[i - 1].text, language) else i
            phrase = describe(text[tokens[start].start : tokens[end - 1].end], language)
            if phrase.name and phrase.noun and _is_trade(phrase.noun, tokens[i].text):
                phrase = replace(phrase, shape="plain")
            if phrase.name and phrase.shape != "person":
                yield Body(tokens[i].start, tokens[end - 1].end, phrase)
        i = end or i + 1


def _end_of_body(text: str, tokens: Sequence[Token], i: int, language: str) -> int | None:
    """Where the name of a body ends that begins at token ``i``; ``None`` where none begins."""
    word = tokens[i].text
    if word in QUOTES:
        return _end_of_quoted(tokens, i, language)
    if not word[0].isupper() or word in NOT_NAMES or word.lower() in PRONOUNS or word.lower() in DETERMINERS:
        return None
    for n in range(min(longest_actor(word), len(tokens) - i), 0, -1):
        if find_actor(text[tokens[i].start : tokens[i + n - 1].end]):
            return i + n
    before = find_noun(tokens[i - 1].text, language) if i else None
    labelled = (
        before is not None and before.number != "p" and (before.type in {"label", "body"} or _is_trade(before, word))
    )
    if labelled and find_noun(word, language) is None and find_state(word) is None:
        return _end_of_row(tokens, i)
    end = _end_of_english_name(tokens, i)
    if language == "en" or end is None:
        return end
    body = english_body_noun([token.text for token in tokens[i:end]])
    return end if body else None


def _is_trade(noun: Noun, name: str) -> bool:
    """ "der Betreiber Ostara Fibre", "the maker Kestrel": a firm, where no first name stands behind it."""
    return noun.type == "person" and noun.kind == "company" and not noun.borrows and not is_first_name(name)


def _end_of_quoted(tokens: Sequence[Token], i: int, language: str) -> int | None:
    """A short name in quotation marks after an article or a noun for a body ("die Zeitung »Kurier«", "der »Bote«")."""
    for end in range(i + 2, min(i + LONGEST_NAME + 2, len(tokens))):
        if tokens[end].text in QUOTES:
            inner = [token.text for token in tokens[i + 1 : end]]
            named = inner[0][0].isupper() and inner[-1][0].isalnum()
            before = tokens[i - 1].text if i else ""
            noun = find_noun(before, language) if before.isalpha() else None
            told = before.lower() in DETERMINERS or (noun is not None and noun.type in {"label", "body"})
            return end + 1 if named and told else None
    return None


def _end_of_row(tokens: Sequence[Token], i: int) -> int:
    end = i + 1
    while end < len(tokens) and end - i < LONGEST_NAME and tokens[end].text[0].isupper():
        end += 1
    return end


def _end_of_english_name(tokens: Sequence[Token], i: int) -> int | None:
    """Two capitals and more, with small words between them, that are no person's name and no office's."""
    end = i + 1
    while end < len(tokens) and end - i < LONGEST_NAME:
        word = tokens[end].text
        small = word in SMALL and end + 1 < len(tokens) and tokens[end + 1].text[0].isupper()
        if not (word[0].isupper() or small) or word in NOT_NAMES:
            break
        end += 1
    words = [token.text for token in tokens[i:end]]
    office = find_noun(words[0], "en")
    if len(words) < 2 or words[0].lower() in COMPLEMENT or words[0].rstrip(".") in TITLES or is_first_name(words[0]):
        return None
    return None if office and office.type == "person" else end

"""What a pronoun can mean besides a source or a full name: the noun phrases of the sentences before it.

"Die Feuerwehr räumte das Haus. Sie spricht von …": nobody quoted the fire service till now, and it has no proper name.
German only: there an article, an adjective and the capital of the noun show where such a phrase begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laut.models import Sentence, Token
from laut.reading.gazetteer.nouns import Noun, find_noun
from laut.reading.sources.phrases import Phrase, describe
from laut.reading.sources.wording import DETERMINERS, LEADING, NOT_NAMES, RELATIVES

MAX_ADJECTIVES = 4
LONGEST_NAME = 4  # capitals behind the noun
CONTRACTED = frozenset("vom zum zur beim im am".split())
SUBJECT_ARTICLES = frozenset("der die das ein eine dieser diese dieses jener jene seine ihre".split())
GENITIVES = frozenset("der des eines einer von vom".split())
# "laut der Behörde", "von der Regierung (veröffentlicht)": these name who speaks, unlike other prepositions.
OF_WHOM = frozenset("laut von wie auch selbst".split())
CONSEQUENCES = frozenset({"demnach", "danach", "wonach"})  # whoever or whatever was told of last says what follows

LATTER = frozenset({"dieser", "diese", "dieses", "letzterer", "letztere"})  # whoever was named last, in any case


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A noun phrase that can be the subject of its sentence."""

    start: int
    sentence: int
    at_start: bool
    phrase: Phrase


def mentioned_in(
    text: str, sentences: Sequence[Sentence], number: int, end: int, any_case: bool = False
) -> Iterator[Mentioned]:
    """The people, bodies, outlets and papers that a sentence speaks of before the offset ``end``, in order.

    Those alone that can be its subject or that it names as the speaker ("laut der Behörde"), unless ``any_case``.
    """
    tokens = [token for token in sentences[number].tokens if token.end <= end]
    for i, token in enumerate(tokens):
        low, before = token.text.lower(), tokens[i - 1].text.lower() if i else ""
        of_whom = before in OF_WHOM and low in DETERMINERS
        is_subject = low in SUBJECT_ARTICLES and not _is_governed(tokens, i)
        if of_whom or is_subject or (any_case and (low in DETERMINERS or low in CONTRACTED)):
            head = _head(tokens, i + 1)
        elif i == 0 or not tokens[i - 1].text[:1].isalpha():
            head = _head(tokens, i)  # "Belgische Feuerwehrleute", "Forscher der Universität"
        else:
            continue
        noun = _somebody(tokens[head].text) if head is not None else None
        if head is None or noun is None or not (any_case or of_whom or not _is_oblique(low, noun)):
            continue
        phrase = describe(text[token.start : tokens[_last(tokens, head)].end], "de")
        if phrase.noun is not None:
            yield Mentioned(token.start, number, i <= 1, phrase)


def before_relative(text: str, tokens: Sequence[Token], pronoun: Phrase, at: int) -> Phrase | None:
    """The noun phrase that a relative pronoun at the offset ``at`` belongs to: "eines Jungen, der", "Studien, nach
    denen"; of "Behauptungen eines Hackers, der" the part that agrees with it."""
    i = next((i for i, token in enumerate(tokens) if token.start >= at), len(tokens))
    if i and tokens[i - 1].text.lower() in LEADING:
        i -= 1
    if i < 2 or tokens[i - 1].text != ",":
        return None
    start = i - 2
    while start > 0 and (tokens[start].text[:1].isupper() or not _begins(tokens, start)):
        if not tokens[start].text[:1].isalpha() or i - start > 10:
            return None
        start -= 1
    starts = [start]
    if start > 1 and tokens[start].text.lower() in GENITIVES and tokens[start - 1].text[:1].isupper():
        starts.insert(0, _start_of_owner(tokens, start))
    for start in starts:
        phrase = describe(text[tokens[start].start : tokens[i - 2].end], "de")
        if (phrase.noun is not None or phrase.shape == "person") and _agrees(phrase, pronoun):
            return phrase
    return None


def _agrees(phrase: Phrase, pronoun: Phrase) -> bool:
    if phrase.number == "p":
        return pronoun.gender != "m" and pronoun.number != "s"
    return pronoun.number != "p" and (not phrase.gender or not pronoun.gender or phrase.gender == pronoun.gender)


def _begins(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].text.lower()
    return low in DETERMINERS or low in LEADING


def _start_of_owner(tokens: Sequence[Token], genitive: int) -> int:
    """Where the phrase begins that a genitive behind it belongs to: "ein Sprecher der Polizei"."""
    start = genitive - 1
    while start > 0 and genitive - start <= MAX_ADJECTIVES and not _begins(tokens, start):
        start -= 1
    return start if _begins(tokens, start) else genitive


def _is_governed(tokens: Sequence[Token], i: int) -> bool:
    """Whether a preposition or a noun before it makes an article no subject's: "mit der Polizei", "Chef der Bahn"."""
    if not i:
        return False
    before = tokens[i - 1].text
    noun_before = before[:1].isupper() and tokens[i].text == "der" and i > 1
    return (before.lower() in LEADING and before.lower() not in OF_WHOM) or noun_before


def _head(tokens: Sequence[Token], i: int) -> int | None:
    """The noun that stands at token ``i`` or behind a few adjectives; ``None`` where none does."""
    for k in range(i, min(i + MAX_ADJECTIVES + 1, len(tokens))):
        word = tokens[k].text
        if word[:1].isupper() and find_noun(word, "de") and word not in NOT_NAMES:
            return k
        if not word.lower().endswith(("e", "er", "en", "es")) or word.lower() in DETERMINERS:
            return None
    return None


def _somebody(word: str) -> Noun | None:
    noun = find_noun(word, "de")
    return noun if noun is not None and noun.type in {"person", "body", "label", "paper"} else None


def _is_oblique(article: str, noun: Noun) -> bool:
    """ "der Regierung" is no subject, nor is "die Konzern" anything; the noun's gender tells."""
    return article == "der" and noun.gender in {"f", "n"}


def _last(tokens: Sequence[Token], head: int) -> int:
    """The last token of the phrase: a name behind the noun, and one genitive ("der Stadt Kassel")."""
    last = _row(tokens, head)
    if last + 2 < len(tokens) and tokens[last + 1].text in GENITIVES:
        owner = last + 2
        while owner < len(tokens) and owner - last <= MAX_ADJECTIVES and tokens[owner].text.islower():
            owner += 1
        if owner < len(tokens) and tokens[owner].text[:1].isupper():
            last = _row(tokens, owner)
    return last


def _row(tokens: Sequence[Token], first: int) -> int:
    last = first
    while last + 1 < len(tokens) and last - first < LONGEST_NAME and tokens[last + 1].text[:1].isupper():
        last += 1
    return last


def is_relative(text: str, phrase: Phrase, at: int) -> bool:
    """Whether a pronoun begins a relative clause: it stands behind a comma, or a comma and a preposition."""
    if not phrase.words or phrase.words[-1].lower() not in RELATIVES:
        return False
    before = text[max(0, at - 16) : at].rstrip()
    return before.endswith(",") or before.rsplit(" ", 1)[0].endswith(",")

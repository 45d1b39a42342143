"""What a pronoun means: a source, a person, or a noun phrase of the sentences before it.

"Die Feuerwehr räumte das Haus. Sie spricht von …": nobody quoted the fire service till now, and it has no proper name.
In German article, adjective and the capital of the noun show where such phrases end; in English only those that a
sentence begins with are looked at (subjects.py).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laut.models import Sentence, Token
from laut.reading.gazetteer.nouns import Noun, Number, find_noun
from laut.reading.sources.groups import Group, fits_mentioned, fits_pronoun, genders_fit
from laut.reading.sources.names import Person
from laut.reading.sources.naming import Naming
from laut.reading.sources.phrases import Phrase, describe
from laut.reading.sources.subjects import is_spoken_of, subject_of
from laut.reading.sources.wording import DETERMINERS, LEADING, NOT_NAMES, RELATIVES

REACH = 60  # tokens read before a pronoun
MAX_ADJECTIVES = 4
LONGEST_NAME = 4  # capitals behind the noun
CONTRACTED = frozenset("vom zum zur beim im am".split())
SUBJECT_ARTICLES = frozenset("der die das ein eine dieser diese dieses jener jene seine ihre".split())
GENITIVES = frozenset("der des eines einer von vom".split())
# "laut der Behörde", "von der Regierung (veröffentlicht)": these name who speaks, unlike other prepositions.
OF_WHOM = frozenset("laut von wie auch selbst".split())
# Genders in the singular; "der" behind a preposition is feminine.
RELATIVE_GENDERS = {
    "der": "m", "die": "f", "das": "n", "dem": "mn", "den": "m", "dessen": "mn", "deren": "f",
    "welcher": "m", "welche": "f", "welches": "n", "welchem": "mn",
}  # fmt: skip
CONSEQUENCES = frozenset({"demnach", "danach", "wonach"})  # whoever or whatever was told of last says what follows
LATTER = frozenset({"dieser", "diese", "dieses", "letzterer", "letztere"})  # whoever was named last, in any case
LOOK_BACK = 12  # groups or names looked at for one pronoun or role noun
NEAR = 4  # sentences a pronoun reaches back
MENTIONED_NEAR = 1  # ... for a noun phrase that is neither a source nor a full name
# A pronoun rather means a source than another person of the same sentence, and a person rather at its start.
SOURCE_FIRST = 0.8
SUBJECT_FIRST = 0.3
NAMED_FIRST = 0.5  # who has a name goes on speaking; who is brought in as "a nurse" has mostly said one thing
PAPER_LAST = 0.5  # who told it rather than what it is called: "gab die Kommission ein Ergebnis bekannt. Demnach"
GENDER_FIRST = 0.6  # of whom the gender is known
PLURAL_FIRST = 1.5  # "they" rather means several people one sentence further back than one person


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A noun phrase that can be the subject of its sentence."""

    start: int
    sentence: int
    at_start: bool
    phrase: Phrase


class Antecedents:
    """Finds what a pronoun means. ``order``: the mentions so far as (start, group); the joiner goes on filling it."""

    def __init__(self, naming: Naming, order: Sequence[tuple[int, Group]]) -> None:
        self._naming = naming
        self._language = naming.language
        self._order = order

    def find(self, at: int, phrase: Phrase) -> Group | Person | Phrase | None:
        """The nearest fitting source, person or noun phrase before a pronoun at an offset; sources count as nearer."""
        here = self._naming.sentence_of(at)
        text, sentences = self._naming.text, self._naming.sentences
        if self._language == "de" and here < len(sentences) and is_relative(text, phrase, at):
            before = before_relative(text, sentences[here].tokens, phrase, at)
            if before:
                return before
        follows = phrase.words[-1].lower() in CONSEQUENCES  # no subject of its verb
        number = phrase.number or ("" if follows else self._naming.number_of_verb(at))
        ranked: list[tuple[float, int, Group | Person | Phrase]] = [
            *self._sources(here, at, phrase, number),
            *self._spoken_of(here, at, phrase, number),
            *self._people(here, at, phrase, number),
        ]
        best = max(ranked, key=lambda one: one[:2], default=None)
        return best[2] if best else None

    def _sources(self, here: int, at: int, phrase: Phrase, number: Number) -> Iterator[tuple[float, int, Group]]:
        for start, group in reversed(self._order[-LOOK_BACK:]):
            distance = here - self._naming.sentence_of(start)
            own = distance == 0 and self._naming.begins_with_owner(start)
            if start < at and distance <= NEAR and not own and fits_pronoun(group, phrase, number, self._language):
                plural = PLURAL_FIRST if number == "p" and group.number == "p" else 0.0
                named = NAMED_FIRST if group.name else 0.0
                known = GENDER_FIRST if group.gender and group.gender == phrase.gender else 0.0
                yield SOURCE_FIRST + plural + named + known - distance, start, group

    def _spoken_of(self, here: int, at: int, phrase: Phrase, number: Number) -> Iterator[tuple[float, int, Phrase]]:
        """The noun phrases of this sentence and the last that fit a pronoun; in English those they begin with."""
        sentences, word = self._naming.sentences, phrase.words[-1].lower()
        if self._language != "de":
            for k in range(max(0, here - MENTIONED_NEAR), min(here + 1, len(sentences))):
                subject = subject_of(self._naming.text, sentences[k].tokens)
                if subject and subject[0] < at and is_spoken_of(subject[1], phrase):
                    yield float(k - here), *subject  # where no source and no name is near
            return
        for k in range(max(0, here - MENTIONED_NEAR), min(here + 1, len(sentences))):
            for spoken in mentioned_in(self._naming.text, sentences, k, at, word in LATTER):
                if fits_mentioned(spoken.phrase, phrase, number, word in CONSEQUENCES):
                    first = SUBJECT_FIRST if spoken.at_start or word in LATTER else 0.0
                    if spoken.phrase.noun and spoken.phrase.noun.type == "paper":
                        first = -PAPER_LAST
                    yield first + GENDER_FIRST - (here - k), spoken.start, spoken.phrase

    def _people(self, here: int, at: int, phrase: Phrase, number: Number) -> Iterator[tuple[float, int, Person]]:
        if number == "p" or phrase.gender == "n" or phrase.words[-1].lower() in CONSEQUENCES:
            return
        for person in self._naming.people_before(at, LOOK_BACK):
            distance = here - person.sentence
            if distance <= NEAR and genders_fit(phrase.gender, person.gender):
                first = SUBJECT_FIRST if self._naming.is_at_start(person) else 0.0
                known = GENDER_FIRST if person.gender == phrase.gender else 0.0
                yield first + NAMED_FIRST + known - distance, person.span[0], person


def mentioned_in(
    text: str, sentences: Sequence[Sentence], number: int, end: int, any_case: bool = False
) -> Iterator[Mentioned]:
    """The people, bodies, outlets and papers that a sentence speaks of before the offset ``end``, in order.

    Those alone that can be its subject or that it names as the speaker ("laut der Behörde"), unless ``any_case``.
    """
    tokens = sentences[number].tokens
    last = bisect_right(tokens, end, key=lambda token: token.end)
    tokens = tokens[max(0, last - REACH) : last]
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
    i = bisect_left(tokens, at, key=lambda token: token.start)
    genders = RELATIVE_GENDERS.get(pronoun.words[-1].lower(), "")
    if i and tokens[i - 1].text.lower() in LEADING:
        i -= 1
        genders = "f" if genders == "m" else genders  # "nach der"
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
        if (phrase.noun is not None or phrase.shape == "person") and _agrees(phrase, pronoun, genders):
            return phrase
    return None


def _agrees(phrase: Phrase, pronoun: Phrase, genders: str) -> bool:
    """Whether a relative pronoun of one of these genders, or any where none is given, can mean the phrase."""
    if phrase.number == "p":
        return pronoun.number != "s"
    return pronoun.number != "p" and (not phrase.gender or not genders or phrase.gender in genders)


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

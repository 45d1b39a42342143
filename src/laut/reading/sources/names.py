"""Finds the proper names of an article: full names of persons, abbreviations it explains, and where words stand.

One pass over the tokens; everything else is a look-up, so an article with many mentions stays linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from laut.models import Sentence, Span, Token
from laut.reading.english.cues import CUES, NOUN_LIKE
from laut.reading.english.words import tag_word
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.first_names import gender_of_name, is_firm, is_first_name
from laut.reading.gazetteer.nouns import Gender, find_noun, find_nouns
from laut.reading.gazetteer.outlets import is_newspaper
from laut.reading.mood import is_finite
from laut.reading.sources.full_names import FUNCTION_WORDS, end_of_full_name
from laut.reading.sources.phrases import Phrase
from laut.reading.sources.wording import (
    BELONGS,
    COMPLEMENT,
    DETERMINERS,
    FAMILY_FIRST,
    LEADING,
    QUOTES,
    RELATIVES,
    TITLES,
)

LOOK_LEFT = (
    6  # tokens before a name that can belong to its phrase: "der frühere stellvertretende ukrainische Außenminister X"
)
LOOK_RIGHT = 12  # tokens of an apposition after it
NOT_APPOSED = (COMPLEMENT | LEADING | {"und", "and", "but", "aber", "sowie", "or", "oder"}) - RELATIVES
COPULAS = frozenset("ist war wird wurde bleibt is was becomes became remains".split())
VERBS_OR_CLAUSES = frozenset("AVRSTPH")  # tags of english/words.py


@dataclass(frozen=True, slots=True)
class Person:
    """One place where the text gives a person's full name."""

    span: Span
    name: str
    gender: Gender
    sentence: int


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one text. ``where``: (sentence, token) of every capitalised word; ``full``: surname to full
    names; ``called``: the places where somebody stands, by the full name or, of those named so, by one part of it."""

    people: tuple[Person, ...] = ()
    called: tuple[Person, ...] = ()
    full: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    given: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    where: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)


def find_names(text: str, sentences: Sequence[Sentence], language: str) -> Names:
    """Index the names of a text; empty where it has none."""
    people: list[Person] = []
    where: dict[str, list[tuple[int, int]]] = {}
    abbreviations: dict[str, str] = {}
    for number, sentence in enumerate(sentences):
        tokens = sentence.tokens
        i = 0
        while i < len(tokens):
            word = tokens[i].text
            end = i + 1
            if word[:1].isupper():
                person_end = end_of_full_name(tokens, i, language)
                if person_end:
                    span = (tokens[i].start, tokens[person_end - 1].end)
                    name = _without_genitive(text[span[0] : span[1]])
                    words = name.split(" ")
                    if find_actor(name) is None and not is_newspaper(words) and not is_firm(words):
                        people.append(Person(span, name, gender_of_name(name), number))
                        end = person_end
                for k in range(i, end):
                    where.setdefault(tokens[k].text, []).append((number, k))
            elif word == "(":
                short = _abbreviation(tokens, i)
                long = _long_form(text, tokens, i) if short else None
                if short and long:
                    abbreviations.setdefault(short, long)
            i = end
    people = [_nominative(person, where) for person in people]
    full, given = _by_word(people)
    called = sorted([*people, *_called_by_part(sentences, people, full, given, where)], key=lambda p: p.span)
    return Names(tuple(people), tuple(called), full, given, where, abbreviations)


def _called_by_part(
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    full: Mapping[str, tuple[Person, ...]],
    given: Mapping[str, tuple[Person, ...]],
    where: Mapping[str, Sequence[tuple[int, int]]],
) -> Iterator[Person]:
    """Where the surname or first name of one person alone stands: "Rott reist nach Wien; er hoffe"."""
    starts = [person.span[0] for person in people]
    for word in {**full, **given}:
        bearers = {person.name: person for person in (*full.get(word, ()), *given.get(word, ()))}
        if len(bearers) != 1:
            continue
        bearer = next(iter(bearers.values()))
        for number, k in where.get(word, ()):
            tokens = sentences[number].tokens
            span = (tokens[k].start, tokens[k].end)
            before = bisect_right(starts, span[0]) - 1
            is_full = before >= 0 and span[0] < people[before].span[1]
            is_longer = k + 1 < len(tokens) and tokens[k + 1].text[:1].isupper()
            if not is_full and not is_longer and span[0] > bearer.span[0]:
                yield replace(bearer, span=span, sentence=number)


def _nominative(person: Person, where: dict[str, list[tuple[int, int]]]) -> Person:
    """ "Carola Wendts" as "Carola Wendt", where the text has the surname without the s, or never alone with it."""
    if not person.name.endswith("s"):
        return person
    surname = person.name.rsplit(" ", 1)[-1]
    genitive = surname[:-1] in where and len(where.get(surname, ())) < 2
    return replace(person, name=person.name[:-1]) if genitive else person


def _by_word(people: Sequence[Person]) -> tuple[dict[str, tuple[Person, ...]], dict[str, tuple[Person, ...]]]:
    """Persons by surname and by first name, each full name once."""
    full: dict[str, dict[str, Person]] = {}
    given: dict[str, dict[str, Person]] = {}
    for person in people:
        words = person.name.split(" ")
        full.setdefault(words[-1], {}).setdefault(person.name, person)
        if words[0] in FAMILY_FIRST:
            full.setdefault(words[0], {}).setdefault(person.name, person)
        given.setdefault(words[0], {}).setdefault(person.name, person)
    return (
        {word: tuple(found.values()) for word, found in full.items()},
        {word: tuple(found.values()) for word, found in given.items()},
    )


def with_people(names: Names, phrases: Sequence[Phrase]) -> Names:
    """Add the full names that only the mentions show: "Botschafter Xq Yz", told by the noun and not by a first name."""
    full, given = dict(names.full), dict(names.given)
    known = {person.name for person in names.people}
    for phrase in phrases:
        words = (phrase.name or "").split(" ")
        if phrase.shape == "person" and len(words) > 1 and phrase.name and phrase.name not in known:
            known.add(phrase.name)
            person = Person((0, 0), phrase.name, phrase.gender, 0)
            full[words[-1]] = (*full.get(words[-1], ()), person)
            given[words[0]] = (*given.get(words[0], ()), person)
    return replace(names, full=full, given=given)


def _without_genitive(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name.rstrip("'’")


def _abbreviation(tokens: Sequence[Token], i: int) -> str | None:
    """The abbreviation in a bracket that opens at token ``i``: "(ISW)"."""
    if i + 2 < len(tokens) and tokens[i + 2].text == ")":
        short = tokens[i + 1].text
        if 2 <= len(short) <= 10 and sum(c.isupper() for c in short) >= 2 and " " not in short:
            return short
    return None


def _long_form(text: str, tokens: Sequence[Token], i: int) -> str | None:
    """What stands before a bracketed abbreviation: the quoted name, or the words back to its first letter."""
    if not i:
        return None
    short = tokens[i + 1].text
    if tokens[i - 1].text in QUOTES:
        for k in range(i - 2, max(-1, i - 12), -1):
            if tokens[k].text in QUOTES:
                return text[tokens[k + 1].start : tokens[i - 2].end]
        return None
    first = None
    k = i - 1
    while k >= 0 and i - k <= 14:
        word = tokens[k].text
        if not (word[:1].isalpha()) or (word.islower() and word not in FUNCTION_WORDS and word not in {"und", "and"}):
            break
        if word[:1].isupper():
            first = k
            if word[0].lower() == short[0].lower() and i - k >= min(len(short) - 1, 2):
                break
        k -= 1
    if first is None or i - first < 2:
        return None
    if is_first_name(tokens[first].text) or is_first_name(tokens[i - 2].text):
        return None  # "Carola Wendt (CDU)": the party of a person, not her name
    while first < i - 2 and tokens[first].text.lower() in DETERMINERS:
        first += 1
    long = text[tokens[first].start : tokens[i - 1].end]
    return _out_of_genitive(long) if first and tokens[first - 1].text in ("des", "eines") else long


def _out_of_genitive(name: str) -> str:
    """ "(des) Instituts für Küstenforschung" as "Institut für Küstenforschung"."""
    head = name.split(" ", 1)[0]
    noun = find_noun(head, "de")
    base = noun.before + (noun.base.lower() if noun.before else noun.base) if noun else head
    return base + name[len(head) :] if head.startswith(base) else name


def widen(sentence: Sentence, first: int, last: int, language: str) -> Span:
    """The phrase around a name at tokens ``first`` to ``last`` (exclusive): its nouns before, its apposition after.

    "sagte Verteidigungsministerin Carola Wendt" -> from Verteidigungsministerin; "Carola Wendt, Vorsitzende des
    Vereins, …" -> up to the second comma.
    """
    tokens = sentence.tokens
    start = _left_end(tokens, first, last, language)
    end = last
    following = tokens[last].text if last < len(tokens) else ""
    if following in {",", "("} or (following in {"von", "vom", "of", "from", "at", "aus", "beim"}):
        closing = {")"} if following == "(" else {",", ";", ".", ":", "–"} | QUOTES
        k = last + 1
        while k < len(tokens) and k - last <= LOOK_RIGHT and tokens[k].text not in closing:
            if (
                following not in {",", "("}
                and language == "de"
                and tokens[k].text.islower()
                and is_finite(tokens[k].text)
            ):
                break
            k += 1
        if following != "," or _is_apposition([token.text for token in tokens[last + 1 : k]], language):
            end = k
    return tokens[start].start, tokens[end - 1].end


def predicate(tokens: Sequence[Token], verb: int, language: str) -> str:
    """What somebody is or becomes: "X ist neuer britischer Premierminister" gives the words after the verb, or ""."""
    end = verb + 1
    while end < len(tokens) and end - verb <= LOOK_LEFT + 2 and tokens[end].text[:1].isalpha():
        end += 1
    words = [token.text for token in tokens[verb + 1 : end]]
    nouns = find_nouns(words, language)
    return " ".join(words) if nouns and nouns[0][2].type == "person" and nouns[0][0] <= 4 else ""


def _left_end(tokens: Sequence[Token], first: int, last: int, language: str) -> int:
    start = first
    if first > 2 and tokens[first - 1].text == ",":  # "der Präsident des Landes, X, sagte"
        if last < len(tokens) and tokens[last].text[:1].isalpha():
            return start  # "by a supplier in Singapore, X said": the comma ends a clause
        k = _before_bracket(tokens, first - 2)
        first = k + 2
        while k >= 0 and first - k <= LOOK_LEFT + 2 and tokens[k].text[:1].isalpha():
            if tokens[k].text.lower() in DETERMINERS:
                words = [token.text for token in tokens[k : first - 1]]
                nouns = find_nouns(words, language)
                if nouns and nouns[0][2].type in {"person", "label", "body"} and nouns[0][0] <= 4:
                    start = k
            elif _is_verb(tokens[k].text, language):
                break
            k -= 1
        return start
    k = first - 1
    while k >= 0 and first - k <= LOOK_LEFT:
        word = tokens[k].text
        if word == "." and k and tokens[k - 1].text in TITLES:
            k -= 1
            continue  # "Landesrat Dr. Jan Roth"
        if not word[:1].isalpha():
            break
        if word.lower() in COMPLEMENT and word.lower() not in DETERMINERS:
            break
        if _is_verb(word, language):
            break
        start = k
        if word.lower() in DETERMINERS:
            break
        k -= 1
    return start


def _before_bracket(tokens: Sequence[Token], k: int) -> int:
    """The token before a bracket that ends at token ``k``: "der Chef des Verbands (VdC), Jan Roth"; else ``k``."""
    if tokens[k].text != ")":
        return k
    opening = next((i for i in range(k - 1, max(0, k - LOOK_LEFT), -1) if tokens[i].text == "("), 0)
    return opening - 1 if opening else k


def _is_verb(word: str, language: str) -> bool:
    """Whether a word before a name ends the phrase that the name belongs to: a finite verb, or what opens a clause."""
    if not word.islower() or word in DETERMINERS:
        return False
    if language == "de":
        return is_finite(word)
    return (word in CUES and word not in NOUN_LIKE) or tag_word(word, first=False) in VERBS_OR_CLAUSES


def _is_apposition(words: list[str], language: str) -> bool:
    """Whether the words after a comma say what somebody is, rather than begin a clause or a list."""
    if not words or words[0].lower() in NOT_APPOSED or words[0].endswith("ing"):
        return False
    if len(words) == 1 and words[0].isdigit():
        return len(words[0]) < 4  # "Ada Roth, 81, said"
    if language == "en" and words[0].lower() not in RELATIVES and _is_verb(words[0], language):
        return False  # "a survivor, Ada Roth, told local radio"
    if words[0].lower() in RELATIVES and words[0].lower() not in {"der", "die", "das"}:
        return True
    nouns = find_nouns(words[:9], language)
    if not nouns:
        return False
    if words[0].lower() in {"der", "die"} and not BELONGS.isdisjoint(words[2:]):
        return True  # "Ada Roth, die bei der Stiftung für Umfragen zuständig ist"
    first = nouns[0]
    if language == "de" and words[0].lower() in {"der", "die", "das"} and first[0] > 1 and not words[1][:1].isupper():
        # "der innenpolitische Sprecher" but not "der in der Stadt als Richter arbeitet"
        return all(word.islower() and word.endswith(("e", "en", "er")) for word in words[1 : first[0]])
    return first[0] <= 5

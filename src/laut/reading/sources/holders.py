"""Which named person a noun without a name means: by an office, a title, an age, or because nobody else is near."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from laut.models import Sentence
from laut.reading.gazetteer.countries import find_state
from laut.reading.gazetteer.nouns import Gender, Noun, find_noun
from laut.reading.sources.antecedents import LOOK_BACK, NEAR, mentioned_in
from laut.reading.sources.cores import is_genitive_name
from laut.reading.sources.groups import LEARNED, genders_fit, is_of_party, is_same_office
from laut.reading.sources.kind_words import is_inhabitant
from laut.reading.sources.names import Person
from laut.reading.sources.naming import Naming
from laut.reading.sources.phrases import Phrase, describe
from laut.reading.sources.subjects import subject_of
from laut.reading.sources.wording import AGED, is_possessive

NAMES_BACK = 3  # full names looked back for who is meant


def office_holder(naming: Naming, phrase: Phrase, noun: Noun) -> tuple[Person, Phrase] | None:
    """Somebody whom the text names with the same office anywhere ("der Bundestagspräsident"), and where it does."""
    for person in naming.names.people[: 4 * LOOK_BACK]:
        if genders_fit(person.gender, phrase.gender):
            for context in naming.contexts(person.name):
                if context.noun and context.shape == "person" and is_same_office(context.noun, noun):
                    return person, context
    return None


def titled_person(naming: Naming, phrase: Phrase) -> Phrase | None:
    """Where the text names somebody by the same office and a surname alone: "der Papst" for "Papst Leo"."""
    word = phrase.words[len(phrase.modifiers)] if len(phrase.words) > len(phrase.modifiers) else ""
    for sentence, i in naming.names.where.get(word, ())[:LOOK_BACK]:
        tokens = naming.sentences[sentence].tokens[i : i + 2]
        surname = tokens[-1].text
        is_name = surname[:1].isupper() and surname.isalpha() and find_noun(surname, naming.language) is None
        if len(tokens) == 2 and is_name:
            titled = describe(naming.text[tokens[0].start : tokens[1].end], naming.language)
            if titled.shape == "person" and not phrase.complement:
                return titled
    return None


def person_called(naming: Naming, at: int, phrase: Phrase, noun: Noun) -> Person | None:
    """The person named last before a phrase at an offset that only varies the name: by age, country, party or
    learning, "der Franzose", "die Physikerin"."""
    if phrase.determiner != "definite" or not _varies_name(phrase, noun, naming.language):
        return None
    near = _named_near(naming, at, phrase)
    if naming.language == "en" and len({person.name for person in near}) != 1:
        return None  # "the biologist" shows no gender
    return next(iter(near), None)


def _varies_name(phrase: Phrase, noun: Noun, language: str) -> bool:
    """A doctor or an assessor may be another than whoever was named, so not every expert does."""
    if AGED.search(noun.base) or is_inhabitant(noun):
        return True
    of_nobody = not phrase.complement and not _has_owner(phrase) and (phrase.gender != "" or language == "en")
    learned = noun.kind == "research" or noun.base.lower() in LEARNED
    return of_nobody and (is_of_party(noun) or (learned and not noun.before))


def only_person(naming: Naming, at: int, phrase: Phrase) -> Person | None:
    """The named person right before "die Limnologin", if the text says nothing else of what they are; "die Leiterin
    der Warte" only right behind the sentence that names them."""
    if phrase.determiner != "definite" or not phrase.gender or _has_owner(phrase):
        return None
    person = next(iter(_named_near(naming, at, phrase)), None)
    if person and phrase.complement and naming.sentence_of(at) - person.sentence != 1:
        return None
    told = person and any(context.noun for context in naming.contexts(person.name))
    return None if told else person


def _named_near(naming: Naming, at: int, phrase: Phrase) -> list[Person]:
    here = naming.sentence_of(at)
    people = naming.people_before(at, NAMES_BACK)
    return [p for p in people if here - p.sentence <= NEAR and genders_fit(p.gender, phrase.gender)]


def _has_owner(phrase: Phrase) -> bool:
    """Whether somebody is told by whose they are: "Rüttimanns Sohn"."""
    first = phrase.modifiers[0] if phrase.modifiers else ""
    return first != "" and is_genitive_name(first) and find_state(first) is None


def office_behind(text: str, language: str, sentences: Sequence[Sentence], at: int, gender: Gender) -> Phrase | None:
    """Somebody's office that begins the sentence behind the one that names him at an offset: "…", sagte Jan Roth. Der
    Fraktionsvize der Union schwieg"."""
    n = bisect_right(sentences, at, key=lambda sentence: sentence.start)
    if not 0 < n < len(sentences):
        return None
    if language == "de":
        spoken = next(mentioned_in(text, sentences, n, sentences[n].end), None)
        phrase = spoken.phrase if spoken and spoken.at_start else None
    else:
        subject = subject_of(text, sentences[n].tokens)
        phrase = subject[1] if subject and subject[0] == sentences[n].start else None
    if phrase is None or phrase.noun is None or phrase.noun.type != "person" or phrase.determiner != "definite":
        return None
    of_another = phrase.name is not None or any(map(is_possessive, phrase.modifiers))
    return phrase if phrase.number != "p" and not of_another and genders_fit(gender, phrase.gender) else None

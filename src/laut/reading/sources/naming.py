"""What one article calls somebody: the fullest name, and the phrases in which it says what they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from laut.models import Kind, Sentence, Token
from laut.reading.gazetteer.actors import find_actor, plain_form
from laut.reading.gazetteer.nouns import Number, find_noun, find_nouns
from laut.reading.sources.bodies import Body
from laut.reading.sources.groups import OUTLET_KINDS, genders_fit
from laut.reading.sources.kinds import kind_of
from laut.reading.sources.labels import name_in_nominative
from laut.reading.sources.names import COPULAS, Names, Person, predicate, widen
from laut.reading.sources.phrases import Phrase, describe
from laut.reading.sources.sides import side_of

MAX_CONTEXTS = 6  # places looked at to learn what somebody is
REACH = 60  # tokens looked back for the body a spokesman belongs to
# Spokespeople and heads of whom only the text around says of what ("eine Sprecherin").
LENT = (
    "sprecher", "officer", "beamter", "secretary", "vorsitzender", "chef", "leiter", "spokesman", "spokeswoman",
    "spokesperson", "chairman", "chairwoman", "director", "direktor", "mitarbeiter", "präsident", "president",
    "aufseher", "geschäftsführer", "head", "kollege", "kollegin", "colleague", "sprecherin", "beamtin", "obmann",
    "obfrau", "vorsitzende", "schatzmeister", "generalsekretär", "vertreter",
)  # fmt: skip
LENDERS = frozenset({"body", "label", "person"})
LED = (
    "vorsitzender", "chef", "präsident", "president", "director", "direktor", "chairman", "chairwoman",
    "geschäftsführer", "head", "vorsitzende", "obmann", "obfrau", "schatzmeister", "generalsekretär",
)  # fmt: skip
CHAIRED = ("vorsitzender", "vorsitzende", "obmann", "obfrau", "schatzmeister")  # of whom a ministry has none
POSSESSIVE = re.compile(r"(?:sein|ihr)(?:e[nmrs]?)? |(?:his|her|their) ", re.IGNORECASE)
NOT_LENT = OUTLET_KINDS | {"person", "witness", "experts", "unspecified", "research"}


def key_of(name: str) -> str:
    """One key for all names of a known actor; else the name in lower case."""
    actor = find_actor(name)
    return (actor.name if actor else name).lower()


class Naming:
    """Holds what the look-ups need; contexts are found once a name."""

    def __init__(
        self, text: str, language: str, sentences: Sequence[Sentence], names: Names, bodies: Sequence[Body] = ()
    ) -> None:
        self.text = text
        self.language = language
        self.sentences = sentences
        self.names = names
        self.bodies = bodies
        self.bodies_at = [body.at for body in bodies]
        self._starts = [sentence.start for sentence in sentences]
        self._tokens = [token for sentence in sentences for token in sentence.tokens]
        self._token_starts = [token.start for token in self._tokens]
        self._called_at = [person.span[0] for person in names.called]
        self._contexts: dict[str, list[Phrase]] = {}
        self._lenders: dict[str, Kind | None] = {}

    def sentence_of(self, at: int) -> int:
        """The number of the sentence an offset lies in."""
        return max(0, bisect_left(self._starts, at + 1) - 1)

    def begins_with_owner(self, at: int) -> bool:
        """Whether a phrase begins with a possessive: a pronoun of its sentence means whose it is ("über seinen Anwalt
        sagte er")."""
        return bool(POSSESSIVE.match(self.text, at))

    def is_at_start(self, person: Person) -> bool:
        """Whether a name stands near the start of its sentence, where subjects stand."""
        return person.span[0] - self._starts[person.sentence] < 40

    def people_before(self, at: int, n: int) -> Iterator[Person]:
        """The last ``n`` places before an offset where somebody is named, the latest first."""
        end = bisect_left(self._called_at, at)
        return reversed(self.names.called[max(0, end - n) : end])

    # ---- full names

    def full_name(self, phrase: Phrase) -> str:
        """The fullest form of a name that the text gives: "Wendt" -> "Carola Wendt", "ISW" -> what it stands for."""
        name = phrase.name or ""
        long = self.names.abbreviations.get(name)
        if long is not None:
            return self._nominative(long, describe(long, self.language))
        if phrase.shape != "person" and find_actor(name):
            return self._nominative(name, phrase)
        words = name.split(" ")
        person = self._person_of(words, phrase)
        if person:
            return person
        if len(words) == 1 and phrase.shape != "quoted" and (longer := self._longer(name)):
            return longer
        if phrase.shape == "person":
            return name[:-1] if words[-1].endswith("s") and words[-1][:-1] in self.names.full else name
        return self._nominative(name, phrase)

    def _nominative(self, name: str, phrase: Phrase) -> str:
        actor = find_actor(name)
        if actor:
            return plain_form(name, actor)
        return name_in_nominative(name, phrase) if self.language == "de" else name

    def _person_of(self, words: Sequence[str], phrase: Phrase) -> str | None:
        """The full name of a surname, or of a first name that only one person bears."""
        alone = len(words) == 1
        for surname in (words[-1], words[-1].removesuffix("s")):
            people = self.names.full.get(surname, ())
            if people and (alone or (len(words) == 2 and len(words[0]) <= 2)):
                exact = [person for person in people if person.gender and person.gender == phrase.gender]
                fitting = exact or [person for person in people if genders_fit(phrase.gender, person.gender)]
                return (fitting or people)[0].name
        given = self.names.given.get(words[0], ()) if alone and phrase.shape != "quoted" else ()
        return given[0].name if len(given) == 1 else None

    def _longer(self, word: str) -> str | None:
        """A longer name of a body that begins with the word: "Sable" -> "Sable Paper"; English only, where every
        capital is part of a name."""
        if self.language != "en":
            return None
        for sentence, first in self.names.where.get(word, ())[:MAX_CONTEXTS]:
            tokens = self.sentences[sentence].tokens
            end = first + 1
            while (
                end < len(tokens) and end - first < 4 and tokens[end].text[:1].isupper() and tokens[end].text.isalpha()
            ):
                end += 1
            if end - first >= 2:
                return self.text[tokens[first].start : tokens[end - 1].end]
        return None

    # ---- what the text says of a name

    def contexts(self, name: str) -> list[Phrase]:
        """The phrases in which the text names somebody, the full name first, then the last word alone."""
        if name not in self._contexts:
            self._contexts[name] = list(self._find_contexts(name))
        return self._contexts[name]

    def lender(self, name: str) -> Kind | None:
        """The body that a "Sprecherin" of this name belongs to, by what stands before her."""
        self.contexts(name)
        return self._lenders.get(name)

    def _find_contexts(self, name: str) -> Iterator[Phrase]:
        surname = name.rsplit(" ", 1)[-1]
        for sentence, first, last in self._places(name, surname):
            tokens = self.sentences[sentence].tokens
            start, end = widen(self.sentences[sentence], first, last, self.language)
            said = self.text[start:end]
            if last < len(tokens) and tokens[last].text in COPULAS:
                what = predicate(tokens, last, self.language)
                said = f"{said}, {what}" if what else said
            elif (start, end) == (tokens[first].start, tokens[last - 1].end):
                continue
            phrase = describe(said, self.language, self.names.full)
            about = phrase.name is not None and (phrase.name in {name, surname} or name in phrase.name)
            if about and not (phrase.noun and phrase.noun.type in {"paper", "vague"}):
                self._lenders.setdefault(name, self.near(phrase, start))
                yield phrase

    def _places(self, name: str, surname: str) -> list[tuple[int, int, int]]:
        """(sentence, first token, last + 1) where the name stands, then where its last word stands."""
        full: list[tuple[int, int, int]] = []
        for sentence, first in self.names.where.get(name.split(" ", 1)[0], ())[: 4 * MAX_CONTEXTS]:
            tokens = self.sentences[sentence].tokens
            at = tokens[first].start
            if self.text.startswith(name, at):
                last = first + 1
                while last < len(tokens) and tokens[last].end <= at + len(name):
                    last += 1
                full.append((sentence, first, last))
        alone = self.names.where.get(surname, ())[:MAX_CONTEXTS] if surname != name else ()
        return full[:MAX_CONTEXTS] + [(sentence, token, token + 1) for sentence, token in alone]

    # ---- what stands around

    def near(self, phrase: Phrase, at: int) -> Kind | None:
        """The kind of the body or office named last in the two sentences before: whose "Sprecherin" speaks."""
        noun = phrase.noun
        if noun is None or not noun.borrows or noun.before or not noun.base.lower().endswith(LENT):
            return None
        if noun.base.startswith("Vorstands"):
            return None  # a firm's, whatever stands near
        if phrase.complement and " ".join(phrase.complement) != phrase.name:
            return None
        if any(word[:1].isupper() for word in phrase.modifiers) or (noun.kind == "government" and side_of(phrase)):
            return None
        if self.language == "en" and (find_nouns(phrase.modifiers, "en") or phrase.text.startswith("President ")):
            return None  # "a council spokesman"; "President Roth" presides over a state
        # A minister has a spokesman, but no judge tells whose vice president somebody is.
        lenders = LENDERS - {"person"} if noun.base.lower().endswith(LED) else LENDERS
        not_lent = NOT_LENT | {"government"} if noun.base.lower().endswith(CHAIRED) else NOT_LENT
        first = self._starts[max(0, self.sentence_of(at) - 2)] if self._starts else 0
        for token in self._tokens_before(at):
            if token.start < first:
                break
            kind = self._kind_of_body_at(token.start) or self._kind_lent(token.text, lenders)
            if kind and kind not in not_lent:
                return kind
        return None

    def _kind_lent(self, word: str, lenders: Container[str]) -> Kind | None:
        """The kind of a noun for a body, or for somebody who has a spokesman."""
        found = find_noun(word, self.language) if word[:1].isupper() or self.language == "en" else None
        return found.kind if found and not found.borrows and found.type in lenders else None

    def _kind_of_body_at(self, at: int) -> Kind | None:
        """The kind of the named body that an offset lies in."""
        last = bisect_left(self.bodies_at, at + 1) - 1
        if last < 0 or at >= self.bodies[last].end:
            return None
        told = kind_of(self.bodies[last].phrase, self.language)
        return told[0] if told else None

    def _tokens_before(self, at: int) -> Iterator[Token]:
        end = bisect_left(self._token_starts, at)
        return (self._tokens[i] for i in range(end - 1, max(-1, end - 1 - REACH), -1))

    def number_of_verb(self, at: int) -> Number:
        """Singular or plural of a German "sie" at an offset, from the verb beside it ("sagten sie")."""
        if self.language != "de":
            return ""
        i = bisect_left(self._token_starts, at)
        for neighbour in self._tokens[max(0, i - 1) : i] + self._tokens[i + 1 : i + 2]:
            if neighbour.text.islower() and neighbour.text.endswith(("en", "ern", "eln")) and len(neighbour.text) > 4:
                return "p"
        return "s"

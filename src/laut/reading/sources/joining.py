"""Joins the mentions of one article: full name and surname, pronoun, role noun, abbreviation.

Mentions are taken in the order of the text. Every search looks back over a bounded number of groups and names, so ten
thousand mentions stay linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from laut.models import Span
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_state
from laut.reading.gazetteer.nouns import Noun, find_noun, find_nouns
from laut.reading.sources.antecedents import LOOK_BACK, NEAR, Antecedents
from laut.reading.sources.groups import (
    ANYBODY,
    BODIES_OF_PEOPLE,
    IN_OFFICE,
    LEARNED,
    OUTLET_KINDS,
    UNNAMED,
    Group,
    can_be,
    complement_fits,
    genders_fit,
    has_noun,
    is_of_party,
    is_same_office,
    takes_up,
)
from laut.reading.sources.holders import office_holder, only_person, person_called, titled_person
from laut.reading.sources.issuers import issuer_of
from laut.reading.sources.kind_words import is_inhabitant
from laut.reading.sources.kinds import kind_of
from laut.reading.sources.names import Person
from laut.reading.sources.naming import LED, NOT_LENT, Naming, key_of
from laut.reading.sources.phrases import Phrase, person_phrase
from laut.reading.sources.subjects import body_spoken_of
from laut.reading.sources.wording import AGED

SPOKEN_FOR = 1  # sentences between a body's name and its spokesman
LEAD = 3  # sentences in which an office stands for the name that follows
NEAR_LEAD = 2  # sentences between the two
TAKEN_UP = ANYBODY | UNNAMED | IN_OFFICE | LEARNED
STUDIES = frozenset(
    "studie untersuchung umfrage erhebung befragung analyse auswertung study survey poll analysis paper".split()
)
RULINGS = ("urteil", "urteilsbegründung", "beschluss", "ruling", "verdict", "judgment", "judgement")
COURTS = ("gericht", "gerichtshof", "court", "tribunal")
COLLEAGUES = frozenset(
    {"kollege", "kollegin", "colleague", "co-worker", "vorgesetzter", "nachfolger", "stellvertreter"}
)


class Joiner:
    """Gathers the groups of one article; ``join`` takes the mentions in the order of the text."""

    def __init__(self, naming: Naming) -> None:
        self.groups: list[Group] = []
        self._naming = naming
        self._language = naming.language
        self._names = naming.names
        self._bodies = naming.bodies
        self._bodies_at = naming.bodies_at
        self._full_names = {person.name for person in naming.names.people}
        self._by_key: dict[str, Group] = {}
        self._by_part: dict[str, Group] = {}  # surname, or first word of a body's name
        self._order: list[tuple[int, Group]] = []  # (start of mention, group)
        self._antecedents = Antecedents(naming, self._order)

    def join(self, span: Span, phrase: Phrase) -> Group:
        """Put one mention into its group, an old or a new one."""
        paper = phrase.noun.base if phrase.noun and phrase.noun.type == "paper" else None
        phrase = issuer_of(phrase, self._language, self._names.full)
        group = self._find(span, phrase)
        if group.owner is None and not group.phrases:
            group.owner = self._owner_of(span, phrase, group)
        if group.near is None and group.owner is None:
            group.near = self._naming.near(phrase, span[0])
            group.body = self._name_near(span) if group.near else None
        if paper:
            group.papers.add(paper)
        group.phrases.append(phrase)
        group.spans.append(span)
        self._order.append((span[0], group))
        return group

    def _find(self, span: Span, phrase: Phrase) -> Group:
        noun = phrase.noun
        if phrase.pronoun:
            return self._antecedent(span, phrase) or self._new(phrase, None)
        if phrase.name:
            return self._named(span, phrase)
        if phrase.partitive:
            return self._new(phrase, None)
        if noun and noun.type == "paper" and noun.unnamed == "role" and phrase.determiner == "possessive":
            last = self._last(None)  # "ihrer Statistik zufolge": her own word
            if last:
                return last
        if noun and noun.type == "paper" and phrase.determiner in {"definite", "demonstrative"}:
            author = self._author(noun)
            if author:
                return author
        return self._taken_up(span, phrase) or self._new(phrase, None)

    def _recent(self, n: int = LOOK_BACK) -> Iterator[Group]:
        """The groups of the last ``n`` mentions, each once, the latest first."""
        seen: set[int] = set()
        for _, group in reversed(self._order[-n:]):
            if id(group) not in seen:
                seen.add(id(group))
                yield group

    def _last(self, group: Group | None) -> Group | None:
        return next((other for other in self._recent(3) if other is not group), None)

    # ---- names

    def _named(self, span: Span, phrase: Phrase) -> Group:
        name = self._naming.full_name(phrase)
        group = self._by_key.get(key_of(name))
        if group is None and " " not in name and find_actor(name) is None and find_state(name) is None:
            group = self._by_part.get(name)  # "Dorosh" after "Mykhailo Dorosh", "Hellweg" after "Hellweg Pumpen"
        return group or self._identified(span, phrase, name) or self._new(phrase, name)

    def _identified(self, span: Span, phrase: Phrase, name: str) -> Group | None:
        """The source that the lead calls by office alone ("the agency's deputy director said") and whose name follows.

        Whoever is named next with nothing said of who they are is that one: so agencies begin.
        """
        group = self._order[-1][1] if self._order else None
        if group is None or group.name or not group.is_person or group.number == "p":
            return None
        surname = " " not in name and phrase.shape == "plain" and phrase.determiner == "none" and not find_state(name)
        if name not in self._full_names and (not surname or find_actor(name)):
            return None
        first, here = self._naming.sentence_of(self._order[-1][0]), self._naming.sentence_of(span[0])
        noun = group.phrases[0].noun
        told = phrase.noun or any(context.noun for context in self._naming.contexts(name))
        if first >= LEAD or not 0 < here - first <= NEAR_LEAD or told or noun is None or noun.type != "person":
            return None
        if not genders_fit(group.gender, phrase.gender) or group.phrases[-1].pronoun:
            return None
        group.name, group.gender = name, group.gender or phrase.gender
        group.contexts += self._naming.contexts(name)
        self._by_key[key_of(name)] = group
        self._remember_parts(group)
        return group

    def _of_person(self, person: Person, context: Phrase | None = None) -> Group:
        known = self._by_key.get(key_of(person.name))
        return known or self._new(context or person_phrase(person.name, person.gender), person.name)

    def _new(self, phrase: Phrase, name: str | None) -> Group:
        contexts = self._naming.contexts(name) if name else []
        gender = phrase.gender
        is_person = phrase.shape == "person" or (
            phrase.noun is not None and phrase.noun.type == "person" and phrase.name is None
        )
        for context in contexts:
            if context.noun and context.noun.type in {"body", "label"} and not is_person:
                gender = gender or context.noun.gender
            elif context.shape == "person":
                gender, is_person = gender or context.gender, True
        is_person = is_person or name in self._full_names
        if phrase.pronoun:
            is_person = phrase.gender != "n"
        near = self._naming.lender(name) if name else None
        group = Group(name, gender, phrase.number, is_person, contexts, near)
        self.groups.append(group)
        if not phrase.pronoun:
            self._by_key.setdefault(key_of(name) if name else _own_key(phrase), group)
            self._remember_parts(group)
        return group

    def _remember_parts(self, group: Group) -> None:
        words = group.name.split(" ") if group.name else []
        if len(words) < 2 or find_actor(group.name or "") or find_noun(words[0], self._language):
            return
        if group.is_person or not find_noun(words[-1], self._language):
            self._by_part.setdefault(words[-1], group)
        if not group.is_person:
            self._by_part.setdefault(words[0], group)

    # ---- pronouns

    def _antecedent(self, span: Span, phrase: Phrase) -> Group | None:
        """The group of what a pronoun means; ``None`` where nothing fits."""
        found = self._antecedents.find(span[0], phrase)
        if isinstance(found, Phrase):
            return self._introduced(span, found)
        return self._of_person(found) if isinstance(found, Person) else found

    def _introduced(self, span: Span, phrase: Phrase) -> Group:
        """The group of a noun phrase that is no mention itself, but which a pronoun means."""
        group = self._find(span, phrase)
        if not group.phrases:
            group.contexts.append(phrase)
        return group

    # ---- noun phrases without a name

    def _taken_up(self, span: Span, phrase: Phrase) -> Group | None:
        """The earlier source that a phrase takes up: the same words, the same noun, an office, a noun for any such."""
        same = self._by_key.get(_own_key(phrase))
        if same is not None and phrase.determiner not in {"indefinite", "count"}:
            return same
        noun = phrase.noun
        if noun is None or phrase.determiner in {"indefinite", "count"}:
            return None
        fitting = [group for group in self._recent(2 * LOOK_BACK) if can_be(group, phrase, noun)]
        for group in fitting:
            if has_noun(group, noun) and complement_fits(group, phrase):
                return group
        if phrase.determiner in {"definite", "demonstrative"}:
            found = self._by_other_noun(fitting, phrase, noun)
            if found:
                return found
            if noun.type in {"label", "body"} and phrase.number != "p" and not phrase.complement and not noun.before:
                return self._body_named_before(span, phrase, noun) or self._only_body(span, noun)
            if noun.type == "person" and phrase.number != "p":
                return self._holder(span, phrase, noun)
        return None

    def _by_other_noun(self, fitting: list[Group], phrase: Phrase, noun: Noun) -> Group | None:
        told_apart = (noun.before and not is_of_party(noun)) or _is_of_a_sort(phrase, self._language)
        bare = not phrase.complement and not told_apart
        if bare and noun.type == "body":  # "das Gericht" after "Verwaltungsgericht Trier"
            for group in fitting:
                if not group.is_person and any(is_same_office(held, noun) for held in group.nouns()):
                    return group
        if phrase.number == "p" and noun.type == "person" and noun.kind in BODIES_OF_PEOPLE:
            for group in fitting:  # "die Forscher" after "ein Team der Universität"
                if not group.is_person and noun.kind in group.kinds(self._language):
                    return group
        if not bare:
            return None
        anybody = noun.base.lower() in TAKEN_UP or AGED.search(noun.base) or is_inhabitant(noun) or is_of_party(noun)
        if noun.type != "person" or anybody:
            for group in fitting:
                if takes_up(noun, group, self._language):
                    return group
        if noun.type == "person":
            for group in fitting:
                if group.is_person and any(is_same_office(held, noun) for held in group.nouns()):
                    return group
        return None

    def _holder(self, span: Span, phrase: Phrase, noun: Noun) -> Group | None:
        """The person meant by an office, an age or a country alone."""
        if held := office_holder(self._naming, phrase, noun):
            return self._of_person(*held)
        if titled := titled_person(self._naming, phrase):
            return self._named(span, titled)
        person = person_called(self._naming, span[0], phrase, noun) or only_person(self._naming, span[0], phrase)
        return self._of_person(person) if person else None

    def _name_near(self, span: Span) -> Span | None:
        """The name of the body that stands last before a bare spokesman, in his sentence or the one before."""
        end = bisect_left(self._bodies_at, span[0])
        body = self._bodies[end - 1] if end else None
        if body is None or self._naming.sentence_of(span[0]) - self._naming.sentence_of(body.at) > SPOKEN_FOR:
            return None
        told = kind_of(body.phrase, self._language)
        return (body.at, body.end) if told and told[0] not in NOT_LENT else None

    def _body_named_before(self, span: Span, phrase: Phrase, noun: Noun) -> Group | None:
        """The body named last before a bare "das Blatt" or "the airline", where it was no source till now."""
        here = self._naming.sentence_of(span[0])
        end = bisect_left(self._bodies_at, span[0])
        for body in reversed(self._bodies[max(0, end - LOOK_BACK) : end]):
            if here - self._naming.sentence_of(body.at) > NEAR:
                return None
            name = self._naming.full_name(body.phrase)
            meant = Group(name, body.phrase.gender, body.phrase.number, False, [], phrases=[body.phrase])
            if takes_up(noun, meant, self._language) and can_be(meant, phrase, noun):
                group = self._by_key.get(key_of(name)) or self._new(body.phrase, name)
                if not group.phrases:
                    group.contexts.append(body.phrase)
                return group
        return None

    def _only_body(self, span: Span, noun: Noun) -> Group | None:
        """The one body of this kind that the text named before: "das Gericht" long after "Landgericht Mannheim"."""
        bodies = self._bodies[: bisect_left(self._bodies_at, span[0])][: 4 * LOOK_BACK]
        fitting = [b for b in bodies if b.phrase.noun and noun.type == "body" and is_same_office(b.phrase.noun, noun)]
        names = {self._naming.full_name(body.phrase) for body in fitting}
        if len(names) != 1:
            return None
        name = names.pop()
        return self._by_key.get(key_of(name)) or self._new(fitting[0].phrase, name)

    def _author(self, noun: Noun) -> Group | None:
        """Whose paper "die Studie" is, named before: the source that issued one, or the last research body."""
        for group in self._recent():
            if noun.base in group.papers:
                return group
        if (noun.before + noun.base).lower().endswith(RULINGS):
            return next((group for group in self._recent() if _is_court(group)), None)
        if noun.base.lower() in STUDIES and not noun.before:
            for group in self._recent():
                if not group.is_person and "research" in group.kinds(self._language):
                    return group
        return None

    # ---- whose they are

    def _owner_of(self, span: Span, phrase: Phrase, group: Group) -> Group | None:
        """Whose spokesman, colleague or circle it is: the source before a possessive, a body taken up, a person
        named."""
        noun = phrase.noun
        if phrase.partitive:
            several = (other for other in self._recent() if other.number == "p" and not _is_paper(other))
            last = self._last(group)
            is_press = last is not None and bool(OUTLET_KINDS & last.kinds(self._language))
            return next(several, None) or (None if is_press else last)
        if phrase.determiner == "possessive" or (noun and noun.base.lower() in COLLEAGUES):
            last = self._last(group)
            leads = noun is not None and noun.borrows and noun.base.lower().endswith(LED)
            return None if last and leads and not self._lends(last) else last
        if noun is None or not noun.borrows:
            return None
        body = self._body_taken_up(span, phrase)
        if body:
            return body
        for word in (*phrase.complement, *phrase.modifiers):
            people = self._names.full.get(word) or self._names.full.get(word.removesuffix("'s").removesuffix("’s"))
            if people and people[0].name != group.name:
                return self._of_person(people[0])
        return None

    def _lends(self, group: Group) -> bool:
        """Whether a source can have a head or a spokesman: it is a body or somebody in office, and no paper."""
        kinds = group.kinds(self._language)
        return bool(kinds - NOT_LENT) or (not kinds and not group.is_person)

    def _body_taken_up(self, span: Span, phrase: Phrase) -> Group | None:
        """The source meant by "the agency's director", "der Präsident der Behörde", "an adviser to the group"."""
        words = [word for word in phrase.modifiers if word.islower() and word.endswith(("'s", "’s"))]
        if not words and phrase.complement[:1] and phrase.complement[0] in {"der", "des", "dem", "of", "to", "for"}:
            words = [word for word in phrase.complement[1:3] if word != "the"][:1]
        word = words[0].removesuffix("'s").removesuffix("’s") if words else ""
        noun = find_noun(word, self._language)
        if noun and (noun.before or noun.type == "person"):
            return None
        for group in self._recent():
            if noun and not group.is_person and (has_noun(group, noun) or takes_up(noun, group, self._language)):
                return group
        if word and self._language == "en" and (spoken := body_spoken_of(self._naming, span[0], word, noun)):
            return spoken
        return self._body_named_before(span, phrase, noun) if noun else None


def _is_paper(group: Group) -> bool:
    return any(noun.type == "paper" for noun in group.nouns())


def _is_court(group: Group) -> bool:
    return not group.is_person and any(noun.base.lower().endswith(COURTS) for noun in group.nouns())


def _is_of_a_sort(phrase: Phrase, language: str) -> bool:
    """Whether words before an English noun tell it apart from others, as the first part of a German compound does:
    "the UN humanitarian office", "the tax office"."""
    named = any(word[0].isupper() for word in phrase.modifiers)
    return language == "en" and (named or bool(find_nouns(phrase.modifiers, "en")))


def _own_key(phrase: Phrase) -> str:
    return " ".join(phrase.words).lower()

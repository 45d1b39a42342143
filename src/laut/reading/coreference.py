"""Joins the mentions of one article: full name and surname, pronoun, role noun, abbreviation.

Mentions are taken in the order of the text. Every search looks back over a bounded number of groups and names, so ten
thousand mentions stay linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from laut.models import Sentence, Span, Token
from laut.reading.actors import find_actor, plain_form
from laut.reading.countries import find_state
from laut.reading.kinds import is_secret, kind_of, side_of
from laut.reading.labels import name_in_nominative
from laut.reading.names import COPULAS, Names, Person, predicate, widen
from laut.reading.nouns import Gender, Noun, Number, find_noun
from laut.reading.phrases import COMPLEMENT, Phrase, describe, gender_of_name

LOOK_BACK = 12  # groups or names looked at for one pronoun or role noun
NEAR = 4  # sentences a pronoun reaches back
REACH = 60  # tokens looked back for the body a spokesman belongs to
MAX_CONTEXTS = 6  # places looked at to learn what somebody is

NOT_LENT = frozenset({"outlet", "news_agency", "person", "witness", "experts", "unspecified", "research"})
BODIES_OF_PEOPLE = frozenset({"research", "police_judiciary", "intelligence"})
OUTLET_KINDS = frozenset({"outlet", "news_agency"})
STATE_KINDS = frozenset(
    {"government", "military", "police_judiciary", "intelligence", "parliament_party", "international"}
)
# Nouns that take up somebody whatever they were called before: anybody, somebody unnamed, somebody in office.
ANYBODY = frozenset("mann frau herr dame man woman".split())
UNNAMED = frozenset(
    "person insider informant quelle vertrauter hinweisgeber gewährsmann zeuge augenzeuge source insider witness person".split()
)
IN_OFFICE = frozenset(
    "beamter beamtin offizieller funktionär offizier militär diplomat politiker sicherheitsbeamter official officer diplomat "
    "lawmaker adviser aide politician".split()
)
LEARNED = frozenset(
    "forscher wissenschaftler experte researcher scientist expert jurist mediziner arzt doctor lawyer".split()
)
ANY_OUTLET = frozenset(
    "zeitung blatt magazin sender portal agentur nachrichtenagentur zeitschrift medium onlineportal fernsehsender radiosender "
    "website nachrichtenmagazin nachrichtenportal newspaper paper magazine broadcaster channel daily weekly site website "
    "agency news_agency station tabloid journal outlet".split()
)
ANY_BODY = frozenset(
    "behörde amt ministerium ressort agency ministry department authority office dienst geheimdienst".split()
)
ANY_COMPANY = frozenset(
    "firma unternehmen konzern hersteller betreiber anbieter bank klub verein gesellschaft versicherer kanzlei company firm "
    "manufacturer group club bank insurer carrier airline maker".split()
)
ANY_NGO = frozenset("verband verein organisation hilfsorganisation gewerkschaft stiftung bündnis initiative umweltverband "
                    "charity union group organisation organization federation association foundation".split())  # fmt: skip
STUDIES = frozenset("studie untersuchung umfrage erhebung befragung analyse auswertung study survey poll analysis paper".split())
NEWS = frozenset("Meldung Meldungen Bericht Berichte Zeitungsbericht Medienbericht Pressebericht reports".split())
# "Ansicht", "Meinung": whose they are is the source, also a single person.
OPINIONS = frozenset("ansicht meinung auffassung sicht ankündigung forderung vorwurf behauptung vorschlag idee einschätzung darstellung "
                     "angaben aussage aussagen worte äußerung opinion view account words remarks statement".split())  # fmt: skip
GENITIVES = frozenset("ihres seines ihrer seiner eines einer dieses dieser".split())
# Spokespeople and heads of whom only the text around says of what ("eine Sprecherin").
LENT = ("sprecher", "vorsitzender", "chef", "leiter", "spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman",
        "director", "direktor", "mitarbeiter", "präsident", "president", "aufseher", "geschäftsführer", "head", "kollege",
        "kollegin", "colleague")  # fmt: skip
COLLEAGUES = frozenset(
    {"kollege", "kollegin", "colleague", "co-worker", "vorgesetzter", "nachfolger", "stellvertreter"}
)


@dataclass(slots=True)
class Group:
    """The mentions taken to be one source, while they are gathered."""

    name: str | None
    key: str | None
    gender: Gender
    number: Number
    is_person: bool
    phrases: list[Phrase] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    contexts: list[Phrase] = field(default_factory=list)
    owner: Group | None = None
    near: Noun | None = None
    papers: set[str] = field(default_factory=set)


class Joiner:
    """Holds what joining one article needs; ``join`` takes the mentions in the order of the text."""

    def __init__(self, text: str, language: str, sentences: Sequence[Sentence], names: Names) -> None:
        self.text = text
        self.language = language
        self.sentences = sentences
        self.names = names
        self.groups: list[Group] = []
        self._by_key: dict[str, Group] = {}
        self._by_part: dict[str, Group] = {}  # surname or first word of a body's name
        self._recent: list[tuple[int, Group]] = []  # (start of mention, group), in order
        self._starts = [sentence.start for sentence in sentences]
        self._tokens = [token for sentence in sentences for token in sentence.tokens]
        self._token_starts = [token.start for token in self._tokens]
        self._full_names = {person.name for person in names.people}
        self._people = [person.span[0] for person in names.people]
        self._contexts: dict[str, list[Phrase]] = {}
        self._lenders: dict[str, Noun | None] = {}

    def join(self, span: Span, phrase: Phrase) -> Group:
        """Put one mention into its group, an old or a new one."""
        paper = phrase.noun.base if phrase.noun and phrase.noun.type == "paper" else ""
        phrase = self._issuer(phrase)
        if phrase.pronoun:
            group = self._antecedent(span, phrase) or self._new(phrase, None)
        elif phrase.name:
            group = self._named(phrase)
        elif phrase.partitive:
            group = self._new(phrase, None)
            group.owner = self._plural_before() or self._owner(group)
        elif (
            phrase.noun
            and phrase.noun.type == "paper"
            and phrase.noun.unnamed == "role"
            and phrase.determiner == "possessive"
        ):
            group = self._owner(None) or self._new(phrase, None)  # "ihrer Statistik zufolge": her own word
        elif phrase.noun and phrase.noun.type == "paper" and phrase.determiner in {"definite", "demonstrative"}:
            group = self._author(phrase.noun) or self._unnamed(span, phrase)
        else:
            group = self._unnamed(span, phrase)
        if group.owner is None and not group.phrases:
            group.owner = self._belongs_to(phrase, group)
        if group.near is None and not group.owner:
            group.near = self._near(phrase, span[0])
        if paper:
            group.papers.add(paper)
        group.phrases.append(phrase)
        group.spans.append(span)
        self._recent.append((span[0], group))
        return group

    def _issuer(self, phrase: Phrase) -> Phrase:
        """A report stands for the body that issued it: "Studie der Universität X", "Polizeiangaben", "company statement".

        A leaked or confidential paper stays a document, and so does one whose issuer is not named.
        """
        noun = phrase.noun
        if noun is None or phrase.name or not (noun.type == "paper" and noun.unnamed == "role" or noun.base in NEWS):
            return phrase
        if is_secret(phrase):
            return phrase
        words = self._issuing_words(phrase, noun)
        issuer = describe(" ".join(words), self.language, self.names.full) if words else None
        if issuer is None or not issuer.words:
            return phrase
        body = issuer.noun is not None and issuer.noun.type in {"body", "label"}
        somebody = issuer.shape == "person" or (issuer.noun is not None and issuer.noun.type == "person")
        known = issuer.name is not None and (body or issuer.name.isupper() or find_actor(issuer.name) is not None)
        if body or known or ((somebody or issuer.name) and noun.base.lower() in OPINIONS):
            return replace(issuer, text=phrase.text)
        return phrase

    def _issuing_words(self, phrase: Phrase, noun: Noun) -> Sequence[str]:
        """The words of a paper's phrase that name who issued it."""
        complement = phrase.complement
        if noun.before:
            plain = noun.before.removesuffix("s")
            if noun.before.isupper() and find_state(noun.before) is None:
                return (noun.before,)  # "HIS-Studie"
            if find_actor(noun.before):
                return (noun.before,)
            if find_noun(plain, "de") or find_noun(noun.before, "de"):
                return ("die", plain if find_noun(plain, "de") else noun.before)
        start = next((i for i, word in enumerate(complement[:5]) if word in {"der", "des"} | GENITIVES), None)
        if start is not None and (start == 0 or complement[start - 1] not in COMPLEMENT):
            return complement[start:]
        if complement and complement[0] in {"von", "vom", "by", "from", "of"}:
            return complement[1:]
        if "by" in complement:
            return complement[complement.index("by") + 1 :]
        if self.language == "en" and phrase.modifiers:
            capitals = [word for word in phrase.modifiers if word[:1].isupper()]
            return ("the", *(capitals if phrase.modifiers[-1][:1].isupper() else phrase.modifiers[-1:]))
        if phrase.modifiers and phrase.modifiers[0][:1].isupper() and phrase.modifiers[0].endswith("s"):
            return (phrase.modifiers[0][:-1],)  # "Schäubles Idee"
        return ()

    def _author(self, noun: Noun) -> Group | None:
        """Whose paper "die Studie" is, named before: the source that issued one, or the last research body."""
        recent = [group for _, group in reversed(self._recent[-LOOK_BACK:])]
        for group in recent:
            if noun.base in group.papers:
                return group
        if noun.base.lower() in STUDIES and not noun.before:
            for group in recent:
                if not group.is_person and "research" in _kinds(group, self.language):
                    return group
        return None

    def _plural_before(self) -> Group | None:
        for _, group in reversed(self._recent[-LOOK_BACK:]):
            if group.number == "p":
                return group
        return None

    def _belongs_to(self, phrase: Phrase, group: Group) -> Group | None:
        """Whose spokesman, colleague or circle it is: the source before a possessive, or a person named in the phrase."""
        noun = phrase.noun
        if phrase.determiner == "possessive" or (noun and noun.base.lower() in COLLEAGUES):
            return self._owner(group)
        if noun and noun.borrows and (generic := self._generic_owner(phrase)):
            return generic
        if noun and noun.borrows:
            for word in (*phrase.complement, *phrase.modifiers):
                people = self.names.full.get(word) or self.names.full.get(word.removesuffix("'s").removesuffix("’s"))
                if people and people[0].name != group.name:
                    return self._by_key.get(self._key(people[0].name)) or self._new(
                        Phrase(people[0].name, name=people[0].name, shape="person", number="s"), people[0].name
                    )
        return None

    def _generic_owner(self, phrase: Phrase) -> Group | None:
        """The source meant by "the agency's director", "der Präsident der Behörde", "an adviser to the group"."""
        words = [word for word in phrase.modifiers if word.islower() and word.endswith(("'s", "’s"))]
        if not words and phrase.complement[:1] and phrase.complement[0] in {"der", "des", "dem", "of", "to", "for"}:
            rest = [word for word in phrase.complement[1:3] if word != "the"]
            words = rest[:1]
        noun = find_noun(words[0].removesuffix("'s").removesuffix("’s"), self.language) if words else None
        if noun is None or noun.before or noun.type == "person":
            return None
        for _, group in reversed(self._recent[-LOOK_BACK:]):
            if not group.is_person and (_same_noun(group, noun) or _takes_up(group, noun, self.language)):
                return group
        return None

    def _near(self, phrase: Phrase, at: int) -> Noun | None:
        """The body or office named last in the two sentences before: whose "Sprecherin" speaks."""
        noun = phrase.noun
        if noun is None or not noun.borrows or noun.before or phrase.complement or not noun.base.lower().endswith(LENT):
            return None
        if any(word[:1].isupper() for word in phrase.modifiers) or (noun.kind == "government" and side_of(phrase)):
            return None
        first = self._starts[max(0, self._sentence_of(at) - 2)] if self._starts else 0
        for token in self._tokens_before(at):
            if token.start < first:
                break
            if token.text[:1].isupper() or self.language == "en":
                found = find_noun(token.text, self.language)
                if found and not found.borrows and found.kind not in NOT_LENT and found.type in {"body", "label", "person"}:
                    return found
        return None

    def _tokens_before(self, at: int) -> Iterator[Token]:
        """The tokens before an offset, the nearest first."""
        end = bisect_left(self._token_starts, at)
        return (self._tokens[i] for i in range(end - 1, max(-1, end - 1 - REACH), -1))

    # ---- names

    def _named(self, phrase: Phrase) -> Group:
        name = self.full_name(phrase)
        group = self._by_key.get(self._key(name))
        if group is None and " " not in name and find_actor(name) is None and find_state(name) is None:
            group = self._by_part.get(name)  # "Dorosh" after "Mykhailo Dorosh", "Hellweg" after "Hellweg Pumpen"
        return group or self._new(phrase, name)

    def _key(self, name: str) -> str:
        actor = find_actor(name)
        return (actor.name if actor else name).lower()

    def full_name(self, phrase: Phrase) -> str:
        """The fullest form of a name that the text gives: "Wendt" -> "Carola Wendt", "ISW" -> what it stands for."""
        name = phrase.name or ""
        if name in self.names.abbreviations:
            long = self.names.abbreviations[name]
            actor = find_actor(long)
            if actor:
                return plain_form(long, actor)
            return name_in_nominative(long, describe(long, "de")) if self.language == "de" else long
        actor = find_actor(name)
        if actor and phrase.shape != "person":
            return plain_form(name, actor)
        words = name.split(" ")
        surname = words[-1]
        for form in (surname, surname.removesuffix("s")):
            people = self.names.full.get(form, ())
            if people and (len(words) == 1 or len(words) == 2 and len(words[0]) <= 2):
                return self._fitting(people, phrase).name
        if len(words) == 1 and phrase.shape != "quoted":
            given = self.names.given.get(surname, ())
            if len(given) == 1:
                return given[0].name
            longer = self._longer(surname)
            if longer:
                return longer
        if phrase.shape == "person" and name.endswith("s") and surname[:-1] in self.names.full:
            return name[:-1]
        if self.language == "de" and phrase.shape != "person":
            return name_in_nominative(name, phrase)
        return name

    def _fitting(self, people: Sequence[Person], phrase: Phrase) -> Person:
        """The person whose gender the phrase allows ("Frau Sommer"), or the first."""
        for person in people:
            if not phrase.gender or not person.gender or person.gender == phrase.gender:
                return person
        return people[0]

    def _longer(self, word: str) -> str | None:
        """A longer name of a body that begins with the word: "Sable" -> "Sable Paper"; English only, where every
        capital is part of a name."""
        if self.language != "en" or find_actor(word):
            return None
        for sentence, token in self.names.where.get(word, ())[:MAX_CONTEXTS]:
            tokens = self.sentences[sentence].tokens
            end = token + 1
            while (
                end < len(tokens) and end - token < 4 and tokens[end].text[:1].isupper() and tokens[end].text.isalpha()
            ):
                end += 1
            if end - token >= 2:
                return self.text[tokens[token].start : tokens[end - 1].end]
        return None

    # ---- what the text says about a name

    def contexts(self, name: str) -> list[Phrase]:
        """The phrases in which the text names somebody, the full name first, then the last word alone."""
        if name not in self._contexts:
            self._contexts[name] = self._find_contexts(name)
        return self._contexts[name]

    def _find_contexts(self, name: str) -> list[Phrase]:
        words = name.split(" ")
        found: list[Phrase] = []
        full: list[tuple[int, int, int]] = []
        short: list[tuple[int, int, int]] = []
        for sentence, token in self.names.where.get(words[0], ())[: 4 * MAX_CONTEXTS]:
            tokens = self.sentences[sentence].tokens
            end = token
            at = tokens[token].start
            if self.text.startswith(name, at):
                while end < len(tokens) and tokens[end].end <= at + len(name):
                    end += 1
                full.append((sentence, token, max(end, token + 1)))
        if len(words) > 1:
            for sentence, token in self.names.where.get(words[-1], ())[:MAX_CONTEXTS]:
                short.append((sentence, token, token + 1))
        for sentence, first, last in (full[:MAX_CONTEXTS] + short)[: 2 * MAX_CONTEXTS]:
            start, stop = widen(self.sentences[sentence], first, last, self.language)
            tokens = self.sentences[sentence].tokens
            if (start, stop) == (tokens[first].start, tokens[last - 1].end) and not (
                last < len(tokens) and tokens[last].text in COPULAS
            ):
                continue
            said = self.text[start:stop]
            after = tokens[last].text if last < len(tokens) else ""
            if after in COPULAS:
                what = predicate(tokens, last, self.language)
                said = f"{said}, {what}" if what else said
            phrase = describe(said, self.language, self.names.full)
            about = phrase.name is not None and (phrase.name in {name, words[-1]} or name in phrase.name)
            if about and not (phrase.noun and phrase.noun.type in {"paper", "vague"}):
                found.append(phrase)
                if name not in self._lenders:
                    self._lenders[name] = self._near(phrase, start)
        return found

    # ---- pronouns

    def _sentence_of(self, at: int) -> int:
        return max(0, bisect_left(self._starts, at + 1) - 1)

    def _antecedent(self, span: Span, phrase: Phrase) -> Group | None:
        """The nearest fitting source or person before a pronoun; sources count as nearer than other persons."""
        here = self._sentence_of(span[0])
        number = phrase.number or self._number_of_verb(span)
        best: tuple[float, int, Group | str] | None = None
        for start, group in reversed(self._recent[-LOOK_BACK:]):
            if start >= span[0] or not _agrees(group, phrase.gender, number, self.language):
                continue
            if phrase.gender != "n" and not group.is_person and OUTLET_KINDS & _kinds(group, self.language):
                continue  # the paper somebody spoke to is hardly ever "er"
            distance = here - self._sentence_of(start)
            if distance <= NEAR:
                candidate = (0.8 - distance, start, group)
                if best is None or candidate[:2] > best[:2]:
                    best = candidate
        if number != "p" and phrase.gender != "n":
            at = bisect_left(self._people, span[0])
            for person in reversed(self.names.people[max(0, at - LOOK_BACK) : at]):
                distance = here - person.sentence
                if distance > NEAR or (phrase.gender and person.gender and person.gender != phrase.gender):
                    continue
                subject = 0.3 if person.span[0] - self._starts[person.sentence] < 40 else 0.0
                candidate = (subject - distance, person.span[0], person.name)
                if best is None or candidate[:2] > best[:2]:
                    best = candidate
        if best is None:
            return None
        target = best[2]
        if isinstance(target, Group):
            return target
        return self._by_key.get(self._key(target)) or self._new(
            Phrase(target, (target,), name=target, shape="person", gender=gender_of_name(target), number="s"), target
        )

    def _number_of_verb(self, span: Span) -> Number:
        """Singular or plural of a "sie", from the verb beside it ("sagten sie")."""
        if self.language != "de":
            return ""
        at = bisect_left(self._token_starts, span[0])
        for neighbour in self._tokens[max(0, at - 1) : at] + self._tokens[at + 1 : at + 2]:
            if neighbour.text.islower() and neighbour.text.endswith("en") and len(neighbour.text) > 4:
                return "p"
        return "s"

    # ---- phrases without a name

    def _unnamed(self, span: Span, phrase: Phrase) -> Group:
        same = self._by_key.get(_own_key(phrase))
        if same is not None and phrase.determiner not in {"indefinite", "count"}:
            return same
        if phrase.noun is not None and phrase.determiner in {"definite", "demonstrative", "possessive", "none"}:
            found = self._taken_up(phrase, phrase.noun)
            if found is None and phrase.noun.type == "person":
                found = self._only_person(span, phrase)
            if found is not None:
                return found
        return self._new(phrase, None)

    def _taken_up(self, phrase: Phrase, noun: Noun) -> Group | None:
        """The earlier source that a definite phrase takes up: the same noun first, then an office, then a noun for any."""
        recent: list[Group] = []
        for _, group in reversed(self._recent[-2 * LOOK_BACK :]):
            if group not in recent and self._fits(group, phrase, noun):
                recent.append(group)
        for group in recent:
            if _same_noun(group, noun) and _complements_fit(group, phrase):
                return group
        if phrase.determiner not in {"definite", "demonstrative"}:
            return None
        bare = not phrase.complement and not noun.before
        if bare and noun.type == "body":
            for group in recent:
                if not group.is_person and any(_is_same_office(n, noun) for n in _nouns(group)):
                    return group  # "das Gericht" after "Verwaltungsgericht Trier"
        if phrase.number == "p" and noun.type == "person" and noun.kind in BODIES_OF_PEOPLE:
            for group in recent:
                if not group.is_person and noun.kind in _kinds(group, self.language):
                    return group  # "die Forscher" after "ein Team der Universität"
        if bare and noun.base.lower() in ANYBODY | UNNAMED | IN_OFFICE | LEARNED or noun.type != "person":
            for group in recent:
                if bare and _takes_up(group, noun, self.language):
                    return group
        if noun.type == "person":
            for group in recent:
                if bare and group.is_person and any(_is_same_office(n, noun) for n in _nouns(group)):
                    return group
            return self._office_holder(phrase, noun)
        return None

    def _fits(self, group: Group, phrase: Phrase, noun: Noun) -> bool:
        if noun.type == "person" and group.is_person and not _genders_fit(group.gender, phrase.gender):
            return False
        side = side_of(phrase)
        if side and any(other and other != side for other in map(side_of, group.phrases[:3])):
            return False
        if not group.is_person and noun.kind in BODIES_OF_PEOPLE:
            return True
        return (group.number == "p") == (phrase.number == "p") or noun.type not in {"person", "vague"}

    def _office_holder(self, phrase: Phrase, noun: Noun) -> Group | None:
        """Somebody whom the text names with the same office anywhere: "der Bundestagspräsident", "Ministerin"."""
        if phrase.number == "p":
            return None
        for person in self.names.people[: 4 * LOOK_BACK]:
            if not _genders_fit(person.gender, phrase.gender):
                continue
            for context in self.contexts(person.name):
                if context.noun and context.shape == "person" and _is_same_office(context.noun, noun):
                    key = self._key(person.name)
                    return self._by_key.get(key) or self._new(context, person.name)
        return None

    def _only_person(self, span: Span, phrase: Phrase) -> Group | None:
        """The named person right before a bare "die Limnologin", if the text says nothing else of what they are."""
        here = self._sentence_of(span[0])
        if phrase.number == "p" or phrase.complement or phrase.determiner != "definite" or not phrase.gender:
            return None
        at = bisect_left(self._people, span[0])
        for person in reversed(self.names.people[max(0, at - 3) : at]):
            if here - person.sentence > NEAR or not _genders_fit(person.gender, phrase.gender):
                continue
            if any(context.noun for context in self.contexts(person.name)):
                return None
            return self._by_key.get(self._key(person.name)) or self._new(
                Phrase(person.name, name=person.name, shape="person", gender=person.gender, number="s"), person.name
            )
        return None

    def _owner(self, group: Group | None) -> Group | None:
        for _, other in reversed(self._recent[-3:]):
            if other is not group:
                return other
        return None

    def _new(self, phrase: Phrase, name: str | None) -> Group:
        contexts = self.contexts(name) if name else []
        gender, number = phrase.gender, phrase.number
        is_person = phrase.shape == "person" or bool(phrase.noun and phrase.noun.type == "person" and phrase.name is None)
        for context in contexts:
            if context.noun and context.noun.type in {"body", "label"} and not is_person:
                gender = gender or context.noun.gender
            elif context.shape == "person":
                gender, is_person = gender or context.gender, True
        if name in self._full_names:
            is_person = True
        if phrase.pronoun:
            is_person = phrase.gender != "n"
        key = self._key(name) if name else _own_key(phrase)
        group = Group(name, key, gender, number, is_person, contexts=contexts, near=self._lenders.get(name or ""))
        self.groups.append(group)
        if key and not phrase.pronoun:
            self._by_key.setdefault(key, group)
        words = name.split(" ") if name else []
        if len(words) > 1 and find_actor(name or "") is None and find_noun(words[0], self.language) is None:
            self._by_part.setdefault(words[-1] if is_person or not find_noun(words[-1], self.language) else words[0], group)
            if not is_person:
                self._by_part.setdefault(words[0], group)
        return group


def _own_key(phrase: Phrase) -> str:
    return " ".join(phrase.words).lower()


def _genders_fit(one: str, other: str) -> bool:
    return not one or not other or one == other


def _agrees(group: Group, gender: str, number: str, language: str) -> bool:
    if language == "en":
        if gender in {"m", "f"}:
            return group.is_person and group.number != "p" and _genders_fit(group.gender, gender)
        if gender == "n":
            return not group.is_person and group.number != "p"
        return group.number == "p" or not (group.is_person and group.name)
    if number == "p":
        return group.number == "p"
    if number == "s" and group.number == "p":
        return False
    return _genders_fit(group.gender, gender)


def _same_noun(group: Group, noun: Noun) -> bool:
    return any(
        phrase.noun and phrase.noun.base == noun.base and (not noun.before or phrase.noun.before == noun.before)
        for phrase in (*group.phrases[-4:], *group.contexts[:4])
    )


def _complements_fit(group: Group, phrase: Phrase) -> bool:
    if not phrase.complement:
        return True
    mine = {word for word in phrase.complement if word[:1].isupper()}
    if not mine:
        return True
    return any(mine & set(other.words) for other in group.phrases)


def _is_same_office(held: Noun, named: Noun) -> bool:
    """Whether an office can be called by the other's noun: Verteidigungsminister, Minister."""
    one, other = (held.before + held.base).lower(), (named.before + named.base).lower()
    return (
        one == other or (len(named.base) > 4 and one.endswith(other)) or (not named.before and held.base == named.base)
    )


def _nouns(group: Group) -> list[Noun]:
    return [phrase.noun for phrase in (*group.phrases[:3], *group.contexts[:4]) if phrase.noun]


def _kinds(group: Group, language: str) -> set[str]:
    """The kinds that the phrases of a group tell, before anything is settled."""
    actor = find_actor(group.name) if group.name and not group.is_person else None
    if actor:
        return {actor.kind}
    told = (kind_of(phrase, language) for phrase in (*group.phrases[:3], *group.contexts[:4]))
    return {kind for kind, _ in filter(None, told)}


def _takes_up(group: Group, noun: Noun, language: str) -> bool:
    """Whether a bare noun ("das Blatt", "die Behörde", "der Mann") can take up this source."""
    base = noun.base.lower()
    kinds = _kinds(group, language)
    if noun.type == "person":
        if not group.is_person:
            return False
        if base in ANYBODY:
            return True
        if base in UNNAMED:
            return group.name is None
        if base in IN_OFFICE:
            return bool(kinds & STATE_KINDS)
        return bool(kinds & {"research", "experts"})
    if group.is_person:
        return False
    if base in ANY_OUTLET and (kinds & OUTLET_KINDS):
        return True
    if base in ANY_BODY and kinds & {"government", "police_judiciary", "intelligence", "military", "research"}:
        return True
    if base in ANY_COMPANY and ("company" in kinds or (not kinds and group.name)):
        return True
    return base in ANY_NGO and "ngo" in kinds

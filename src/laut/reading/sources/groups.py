"""A group of mentions taken to be one source, and whether a phrase can take one up."""

from __future__ import annotations

from dataclasses import dataclass, field

from laut.models import Kind, Span
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_city, find_state
from laut.reading.gazetteer.nouns import Gender, Noun, Number
from laut.reading.sources.kind_words import is_inhabitant
from laut.reading.sources.kinds import kind_of
from laut.reading.sources.phrases import Phrase
from laut.reading.sources.sides import side_of
from laut.reading.sources.wording import AGED

OUTLET_KINDS = frozenset({"outlet", "news_agency"})
STATE_KINDS = frozenset(
    {"government", "military", "police_judiciary", "intelligence", "parliament_party", "international"}
)
# Kinds whose people, in the plural, stand for a body named before: "die Forscher", "die Ermittler".
BODIES_OF_PEOPLE = frozenset({"research", "police_judiciary", "intelligence"})
# Nouns that take up somebody whatever they were called before: anybody, somebody unnamed, somebody in office.
ANYBODY = frozenset("mann frau herr dame man woman".split())
UNNAMED = frozenset(
    "person insider informant quelle vertrauter hinweisgeber gewährsmann zeuge augenzeuge source insider "
    "witness".split()
)
IN_OFFICE = frozenset(
    "beamter beamtin offizieller funktionär offizier militär diplomat politiker sicherheitsbeamter official officer "
    "diplomat lawmaker adviser aide politician".split()
)
LEARNED = frozenset(
    "forscher wissenschaftler experte jurist mediziner arzt researcher scientist expert doctor lawyer".split()
)
# Those of a party, which they are called by.
PARTY_PEOPLE = frozenset(
    "sozialdemokrat christdemokrat liberaler grüner republikaner demokrat konservativer tory republican democrat "
    "conservative liberal green socialist communist nationalist sozialist kommunist".split()
) | {"christian democrat", "social democrat", "liberal democrat", "lib dem"}
ANY_OUTLET = frozenset(
    "zeitung blatt magazin sender portal agentur nachrichtenagentur zeitschrift medium onlineportal fernsehsender "
    "radiosender website nachrichtenmagazin nachrichtenportal newspaper paper magazine broadcaster channel daily "
    "weekly site agency station tabloid journal outlet".split()
) | {"news agency"}
STATE_BODIES = frozenset({"government", "police_judiciary", "intelligence", "military", "research"})
OF_ITS_OWN_KIND = frozenset({"intelligence", "military"})  # "der Geheimdienst" takes up no institute
ANY_BODY = frozenset(
    "behörde amt ressort dienst geheimdienst aufsicht aufsichtsbehörde kommission agency "
    "department authority office watchdog regulator inspectorate panel commission board service".split()
)
ANY_COMPANY = frozenset(
    "firma unternehmen konzern hersteller betreiber anbieter bank klub verein gesellschaft versicherer kanzlei "
    "company firm manufacturer group club insurer carrier airline maker".split()
)
ANY_NGO = frozenset(
    "verband verein organisation hilfsorganisation gewerkschaft stiftung bündnis initiative umweltverband charity "
    "union group organization federation association foundation".split()
)
ANY_RESEARCH = frozenset(
    "institut denkfabrik thinktank forschungsinstitut forschungseinrichtung zentrum institution institute centre "
    "center observatory".split()
) | {"think tank"}


def is_any_body(noun: Noun) -> bool:
    """Whether a noun says no more of a body than that it is an office, a firm, a group or an outlet, of whatever sort
    a compound of it tells ("Notrufinitiative")."""
    return noun.base.lower() in ANY_BODY | ANY_COMPANY | ANY_NGO | ANY_OUTLET


@dataclass(slots=True)
class Group:
    """The mentions of one source, while they are gathered.

    ``phrases`` and ``spans``: its mentions; ``contexts``: phrases in which the text names it besides. ``owner``: whose
    spokesman or colleague it is; ``near``: the kind of the body named last before, where no owner is told, and
    ``body`` where its name stands. ``papers``: the nouns of papers it issued ("Studie").
    """

    name: str | None
    gender: Gender
    number: Number
    is_person: bool
    contexts: list[Phrase]
    near: Kind | None = None
    owner: Group | None = None
    body: Span | None = None
    phrases: list[Phrase] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    papers: set[str] = field(default_factory=set)

    def nouns(self) -> list[Noun]:
        return [phrase.noun for phrase in (*self.phrases[:3], *self.contexts[:4]) if phrase.noun]

    def kinds(self, language: str) -> set[str]:
        """The kinds its phrases tell, before anything is settled."""
        actor = find_actor(self.name) if self.name and not self.is_person else None
        if actor:
            return {actor.kind}
        told = (kind_of(phrase, language) for phrase in (*self.phrases[:3], *self.contexts[:4]))
        return {kind for kind, _ in filter(None, told)}


def genders_fit(one: str, other: str) -> bool:
    return not one or not other or one == other


def fits_pronoun(group: Group, phrase: Phrase, number: Number, language: str) -> bool:
    """Whether a pronoun of this gender and number can mean the group.

    The paper that somebody spoke to is hardly ever "er" or "sie"; an English "it" is nobody, "they" no named person.
    """
    gender = phrase.gender
    if gender != "n" and not group.is_person and OUTLET_KINDS & group.kinds(language):
        return False
    if language == "en":
        if gender in {"m", "f"}:
            return group.is_person and group.number != "p" and genders_fit(group.gender, gender)
        if gender == "n":
            return not group.is_person and group.number != "p"
        return group.number == "p" or not (group.is_person and group.name)
    if number == "p":
        return group.number == "p"
    return not (number == "s" and group.number == "p") and genders_fit(group.gender, gender)


def fits_mentioned(spoken: Phrase, phrase: Phrase, number: Number, follows: bool) -> bool:
    """Whether a German pronoun can mean a noun phrase that no statement had for its source till now.

    ``follows``: the pronoun is "demnach" or "danach", which takes up a body, an office or a paper of any gender.
    """
    noun = spoken.noun
    if noun is None:
        return False
    if follows:
        return noun.type != "person" or noun.kind in STATE_KINDS
    if noun.type == "paper":
        return False
    if number == "p" or spoken.number == "p":
        return number == "p" == spoken.number
    return bool(spoken.gender) and spoken.gender == phrase.gender


def can_be(group: Group, phrase: Phrase, noun: Noun) -> bool:
    """Whether nothing speaks against a noun phrase meaning the group: gender, number, another state."""
    if noun.type == "person" and group.is_person and not genders_fit(group.gender, phrase.gender):
        return False
    side = side_of(phrase)
    if side and any(other and other != side for other in map(side_of, group.phrases[:3])):
        return False
    if noun.type == "label" and phrase.number == "p" and group.number != "p":
        return False
    if not group.is_person and noun.kind in BODIES_OF_PEOPLE:
        return True
    return (group.number == "p") == (phrase.number == "p") or noun.type not in {"person", "vague"}


def has_noun(group: Group, noun: Noun) -> bool:
    """Whether the group was called by this noun, or by one that it ends: "court filings", "the filings"."""
    return any(
        phrase.noun
        and (phrase.noun.base == noun.base or phrase.noun.base.endswith(" " + noun.base))
        and (not noun.before or phrase.noun.before == noun.before)
        for phrase in (*group.phrases[-4:], *group.contexts[:4])
    )


def complement_fits(group: Group, phrase: Phrase) -> bool:
    """Whether the capitals after the noun ("der Sprecher der Bahn") and English owners before it ("the speaker's
    office") were said of the group too."""
    capitals = {word for word in phrase.complement if word[:1].isupper()}
    owners = {word for word in phrase.modifiers if word.endswith(("'s", "’s"))}
    said = {word for other in group.phrases for word in other.words}
    return (not capitals or bool(capitals & said)) and owners <= said


def is_same_office(held: Noun, named: Noun) -> bool:
    """Whether an office can be called by the other's noun: Verteidigungsminister, Minister."""
    one, other = (held.before + held.base).lower(), (named.before + named.base).lower()
    if one == other or (len(named.base) > 4 and one.endswith(other)):
        return True
    return not named.before and held.base == named.base


def is_of_party(noun: Noun) -> bool:
    """Whether a noun says no more of somebody than the party: "der Sozialdemokrat", "der CSU-Politiker"."""
    return noun.type == "person" and (noun.base.lower() in PARTY_PEOPLE or noun.base.lower().endswith("politiker"))


def _is_unknown_name(name: str | None) -> bool:
    """Whether a name is that of no place, which might be a firm's."""
    return name is not None and find_state(name) is None and find_city(name) is None


def _is_named_with(base: str, name: str | None) -> bool:
    """Whether a name has the noun in it: "the bank" for "Bank of England", "das Institut" for "Thünen-Institut"."""
    return len(base) > 3 and name is not None and base in name.lower().replace("-", " ").split()


def takes_up(noun: Noun, group: Group, language: str) -> bool:
    """Whether a bare noun ("das Blatt", "die Behörde", "der Mann") can take up this group."""
    base = noun.base.lower()
    kinds = group.kinds(language)
    if noun.type == "person":
        if not group.is_person:  # "die Insider" after "zwei mit der Sache vertraute Personen"
            return base in UNNAMED and group.name is None and any(held.type == "vague" for held in group.nouns())
        if base in ANYBODY or AGED.search(base) or is_inhabitant(noun):
            return True
        if base in UNNAMED:
            return group.name is None
        if is_of_party(noun):
            return bool(kinds & {"parliament_party", "government"})
        return bool(kinds & (STATE_KINDS if base in IN_OFFICE else {"research", "experts"}))
    if group.is_person:
        return False
    if noun.type != "vague" and _is_named_with(base, group.name):
        return True
    return (
        (base in ANY_OUTLET and bool(kinds & OUTLET_KINDS))
        or (base in ANY_BODY and bool(kinds & ({noun.kind} if noun.kind in OF_ITS_OWN_KIND else STATE_BODIES)))
        or (base in ANY_COMPANY and ("company" in kinds or (not kinds and _is_unknown_name(group.name))))
        or (base in ANY_NGO and "ngo" in kinds)
        or (base in ANY_RESEARCH and "research" in kinds)
    )

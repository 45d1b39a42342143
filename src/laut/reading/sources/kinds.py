"""Kind and side of a source, from the words of its phrases.

The rules follow the conventions of docs/reading.md: somebody who speaks in office takes the office's kind; a report
takes the kind of the body that issued it; an insider of a body the kind of that body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from laut.models import Kind
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_side
from laut.reading.gazetteer.first_names import CORPORATE, is_firm, is_first_name
from laut.reading.gazetteer.nouns import Noun, find_noun, find_nouns
from laut.reading.gazetteer.outlets import is_outlet_name
from laut.reading.sources.kind_words import actor_in, is_inhabitant, kind_before, kind_of_words
from laut.reading.sources.phrases import Phrase
from laut.reading.sources.wording import AGED, DOMAIN, TITLES

# A body of these kinds makes its experts speak for it; an expert of a firm or university is one all the same.
TAKES_SIDES = frozenset(
    {"parliament_party", "ngo", "government", "military", "police_judiciary", "intelligence", "international"}
)
SEAT_OF_UNION = frozenset({"Brüssel", "Brussels"})
# Kinds that lend nothing to somebody's spokesman or colleague.
NO_OWNERS = frozenset({"outlet", "news_agency", "person", "witness", "unspecified", "document", "experts"})
# Who heads a state, but a club or a firm as well; and who speaks for either.
HEADS = frozenset("Präsident Vizepräsident president".split())
OF = frozenset("of von vom des der at bei beim".split())
SPOKESPEOPLE = frozenset(
    "Sprecher Sprecherin Pressesprecher Vertreter Repräsentant spokesman spokeswoman spokesperson "
    "representative".split()
)
POLITICAL = ("politische", "politischer", "politischen")
# Bodies whose officers are called as those of a government are; and who is sent to them.
SERVED: frozenset[Kind] = frozenset({"international", "police_judiciary", "intelligence", "ngo", "research"})
SENT = ("botschafter", "gesandter", "diplomat", "attaché", "konsul", "ambassador", "envoy", "consul")
COUNCILLORS = frozenset({"councillor", "town councillor", "county councillor", "city councillor", "cllr"})
NOBLES = frozenset({"baroness", "viscount"})
# Who speaks for a firm where they are a firm's, and for nobody but their client else.
LAWYERS = frozenset("anwalt rechtsanwalt anwältin rechtsanwältin lawyer attorney solicitor counsel publicist".split())
# Capitalised parts of names: "the European Court", but "europäische Behörden" are of no one body.
ACROSS = ("European", "Europäisch", "International", "Interstate", "Intergovernmental", "Zwischenstaatlich")
# Who of a bank or broker speaks as an analyst: "head of equity strategy at …".
STRATEGISTS = frozenset("head chief director Leiter Leiterin Chef Chefin".split())
STRATEGY = frozenset("strategy research economics analysis Research Strategie Analyse Volkswirtschaft".split())
MARKET_HOUSES = frozenset(
    "brokerage Brokerhaus Analysehaus Securities Capital Markets Economics Investments Equities Brokers Advisors "
    "Advisers Wertpapierhaus".split()
)
ORDINALS = tuple("erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte".split()) + tuple(
    "123456789"
)
CITED = re.compile(r"\(\d{4}[a-z]?\)")  # a publication by its year
# Who advises one person or body speaks for that one.
ADVISERS = frozenset({"Berater", "adviser", "advisor"})
AUTHORS = frozenset({"Autor", "Autorin", "Verfasser", "author"})
# Papers that are the government's where only a state is named: "nach kubanischen Angaben".
GIVEN_OUT = frozenset("Angaben Zahlen Daten Aussagen Darstellung Informationen Erkenntnisse figures data".split())
OFFICIAL_PAPERS = frozenset(
    "government confidential internal policy position strategy discussion working briefing cabinet draft leaked "
    "classified white green consultation options".split()
)
PRESS = frozenset({"Medien", "Presse", "media", "press"})
OF_MANY = (
    "westlich",
    "internationale",
    "ausländisch",
    "europäisch",
    "western",
    "international",
    "foreign-based",
    "european",
)
SECRET = ("vertraulich", "intern", "geheim", "unveröffentlicht", "durchgestochen", "leaked", "confidential",
          "internal", "draft",
          "secret", "classified")  # fmt: skip


def is_of_many(phrase: Phrase) -> bool:
    """Whether the phrase says that it speaks for no single state: "westliche Sicherheitsbeamte"."""
    return any(word.lower().startswith(OF_MANY) for word in phrase.modifiers)


def is_secret(phrase: Phrase) -> bool:
    """Whether a paper was not meant for the public: it stays a document of its own, whoever wrote it."""
    return any(word.lower().startswith(SECRET) for word in phrase.modifiers)


@lru_cache(maxsize=8192)
def kind_of(phrase: Phrase, language: str, owner: Kind | None = None) -> tuple[Kind, bool] | None:
    """(kind, sure) that one phrase tells; ``None`` where it tells nothing.

    ``owner``: the kind of whom a possessive speaks of ("dessen Sprecher"). Not sure: a default for the noun.
    """
    noun = phrase.noun
    if phrase.name and phrase.shape != "person":
        actor = find_actor(phrase.name)
        if actor:
            return actor.kind, True
    if noun is None:
        return _kind_without_noun(phrase, language)
    if noun.type in {"body", "label"}:
        return _kind_of_body(phrase, noun)
    if noun.type == "paper":
        issuer = kind_before(noun, language) or kind_of_words(
            phrase.modifiers + phrase.complement, language, of_body=False
        )
        if noun.unnamed == "paper" or is_secret(phrase):
            return "document", True
        if issuer:
            return issuer, True
        if noun.base in GIVEN_OUT and find_side(phrase.modifiers, allow_cities=False):
            return "government", True
        of_nobody = noun.kind == "document" and phrase.number == "p" and phrase.determiner in {"none", "count"}
        if of_nobody and not phrase.complement and not noun.before:
            return "unspecified", False  # "Schätzungen zufolge", "nach ersten Angaben"
        return noun.kind, False
    if AGED.search(noun.base) or is_inhabitant(noun):
        return noun.kind, False  # "der 54-Jährige", "die Türkin": the office stands elsewhere
    of_some = is_of_many(phrase) or find_side(phrase.modifiers, allow_cities=False) is not None
    if noun.base in PRESS and noun.type == "vague" and of_some:
        return "outlet", True  # "israelische Medien"
    own = kind_before(noun, language)
    if noun.base == "deputy" and phrase.name and phrase.words[len(phrase.modifiers)] == "Deputy":
        return "police_judiciary", True  # "Deputy Dana Cole", but "her deputy, Dana Cole"
    if noun.borrows:
        if owner and owner not in NO_OWNERS and own is None:
            return owner, True
        found = own or kind_of_words(phrase.modifiers, language) or kind_of_words(phrase.complement, language)
        if found in {None, "company"} and noun.base in STRATEGISTS and not STRATEGY.isdisjoint(phrase.complement):
            return "experts", True  # "head of equity strategy at a bank" watches the markets for it
        if found and found not in {"person", "witness"}:
            return found, True
        if noun.base in SPOKESPEOPLE and any(word.lower().endswith(POLITICAL) for word in phrase.modifiers):
            return "parliament_party", True  # "der verkehrspolitische Sprecher" of a parliamentary group
        if noun.base in HEADS and _is_of_no_state(phrase):
            return "company", True  # "Lyon's president", "Präsident des FC Marlow"
        if (
            language == "en"
            and noun.kind in {"witness", "experts"}
            and _is_for_a_name(replace(phrase, complement=()), "en")
        ):
            return "company", True
        if noun.base in SPOKESPEOPLE and _is_for_a_name(phrase, language):
            return "company", False  # "a spokesman for Kestrel", "Kestrel spokeswoman Ada Roth"
        if noun.base in {"Seite", "Seiten"} and find_side(phrase.modifiers, allow_cities=False):
            return "government", True  # "von äthiopischer Seite"
        return noun.kind, False
    if noun.base == "inspector" and phrase.name and phrase.words[len(phrase.modifiers)] == "Inspector":
        return "police_judiciary", True  # "Inspector Dana Cole", but "safety inspector Dana Cole"
    if noun.base in COUNCILLORS and kind_of_words(phrase.modifiers, language) == "parliament_party":
        return "parliament_party", True  # "Labour councillor Dana Cole"
    if noun.base in NOBLES and (office := kind_of_words(phrase.modifiers, language)):
        return office, True  # "transport minister Baroness Cole"
    if noun.base == "chief executive" and _runs_an_office(phrase, language):
        return "government", True
    if noun.base == "rep" and phrase.name and phrase.words[len(phrase.modifiers)] == "Rep":
        return "parliament_party", True  # "Rep. Dana Cole", but "union rep Dana Cole"
    if noun.base in {"Senator", "Generalsekretär"} and any(
        w.lower().startswith(("republikanisch", "demokratisch", "us-")) for w in phrase.modifiers
    ):
        return "parliament_party", True
    if noun.base in AUTHORS and any(
        (part := find_noun(word, language)) and part.type == "paper" for word in _bare(phrase)
    ):
        return "research", True  # "the study's authors"
    if noun.kind in {"government", "ngo"} and (body := _served(phrase, language)):
        return body, True
    if noun.kind == "military" and "police_judiciary" in (
        own,
        kind_of_words(phrase.modifiers, language),
        kind_of_words(phrase.complement, language),
    ):
        return "police_judiciary", True  # "police commander", "Polizeihauptmann", "Kommandant der Küstenwache"
    if noun.base.lower() in LAWYERS and _is_of_a_firm(phrase, language, owner):
        return "company", True
    if noun.base in {"Stadtrat", "Stadträtin"} and noun.before:
        return own or "government", True  # "Verkehrsstadträtin" heads an office, "CDU-Stadträtin" sits in a council
    if noun.base in AUTHORS and phrase.number == "p" and phrase.determiner == "definite":
        return "research", True  # "die Autoren" of a study
    if noun.base in ADVISERS and owner and owner not in NO_OWNERS - {"person"}:
        return owner, True  # "his adviser", "dessen Berater"
    if noun.kind == "experts":  # "ein Klimaexperte vom WWF", "FDP-Finanzexperte"
        side = own or kind_of_words(phrase.modifiers, language) or kind_of_words(phrase.complement, language)
        return (side if side in TAKES_SIDES else noun.kind), True
    return noun.kind, True


def _kind_of_body(phrase: Phrase, noun: Noun) -> tuple[Kind, bool] | None:
    if noun.type == "label" and phrase.name and phrase.name.split(" ")[-1] in CORPORATE:
        return "company", True  # "dredging group Waterkant NV"
    if noun.base == "Agentur" and phrase.complement[:1] == ("für",):
        return "government", True  # "Agentur für Arbeit"
    if noun.base in {"Gesellschaft", "Bund"} and phrase.name and phrase.complement[:1] in {("für",), ("der",)}:
        return "ngo", True
    if noun.base == "Union" and noun.before:
        return "ngo", True  # "Fahrpersonal-Union"; the "Union" alone is two parties
    if noun.base == "Senat" and any(word.lower().startswith(ORDINALS) for word in phrase.modifiers):
        return "police_judiciary", True  # "der vierte Senat" of a court
    if noun.base == "paper" and phrase.name and phrase.name.endswith("Paper"):
        return None
    if noun.base == "paper" and not phrase.name and not OFFICIAL_PAPERS.isdisjoint(phrase.modifiers):
        return "document", True  # "a confidential government paper"
    actor = actor_in(phrase.words) if noun.type == "body" else None
    if actor and actor.kind == "outlet" and (phrase.name or "").startswith(actor.name.removeprefix("The ")):
        actor = None  # "the Independent Office for Audits"
    if actor is None and noun.type == "body" and _is_across_states(phrase):
        return "international", True
    return (actor.kind, True) if actor else (noun.kind, True)


def _is_of_a_firm(phrase: Phrase, language: str, owner: Kind | None) -> bool:
    """Whether a lawyer is a firm's and no person's: "its lawyers", "Anwältin der Reederei"."""
    if owner == "company" and phrase.text.lower().startswith(("its ", "their ")):
        return True
    around = find_nouns([*phrase.modifiers, *phrase.complement], language)
    return any(noun.kind == "company" and noun.type in {"body", "label"} for _, _, noun in around)


def _runs_an_office(phrase: Phrase, language: str) -> bool:
    """ "the council's chief executive", "chief executive of the district"."""
    return "government" in (kind_of_words(phrase.modifiers, language), kind_of_words(phrase.complement, language))


def _served(phrase: Phrase, language: str) -> Kind | None:
    """The body behind an office that need not be a government's: "Kommissar beim Kriminalamt", "commissioner of the
    Council of Europe", "Dekan der Fakultät", but "Botschafter bei der Nato"."""
    first = phrase.complement[0] if phrase.complement else ""
    if first not in OF - {"bei", "at"} or phrase.noun is None or phrase.noun.base.lower().endswith(SENT):
        return None
    body = kind_of_words(phrase.complement, language)
    return body if body in SERVED else None


def _is_across_states(phrase: Phrase) -> bool:
    """Whether a body says in its name that it is of many states: "European Polar Agency", "Internationale Union"."""
    words = [*phrase.modifiers, *(phrase.name or "").split(" ")]
    noun = phrase.noun
    return any(word.startswith(ACROSS) for word in words) or (noun is not None and noun.before.lower() == "welt")


def _is_of_no_state(phrase: Phrase) -> bool:
    """Whether somebody belongs to a name, and to no state's."""
    behind = phrase.complement[1:] if phrase.complement[:1] and phrase.complement[0] in OF else ()
    whose = [w for w in phrase.modifiers if w.endswith(("'s", "’s", "s"))] + list(behind)
    return any(w[:1].isupper() for w in whose) and find_side(whose, allow_cities=False) is None


def _is_for_a_name(phrase: Phrase, language: str) -> bool:
    """Whether somebody speaks for a name of which nothing is known, and which is no person's and no state's."""
    behind = phrase.complement[1:] if phrase.complement[:1] and phrase.complement[0] in OF | {"for"} else ()
    whose = [word for word in (*phrase.modifiers, *behind) if word[0].isupper()]
    person = any(is_first_name(word) or word in TITLES for word in whose)
    return bool(whose) and not person and not find_nouns(whose, language) and find_side(whose) is None


def _bare(phrase: Phrase) -> Iterator[str]:
    """The words around the noun, without an English possessive."""
    return (word.removesuffix("'s").removesuffix("’s") for word in phrase.modifiers + phrase.complement)


def _kind_without_noun(phrase: Phrase, language: str) -> tuple[Kind, bool] | None:
    if phrase.shape == "person":
        if not MARKET_HOUSES.isdisjoint(phrase.complement):
            return "experts", True  # "Jan Roth of Amber Securities"
        belongs = kind_of_words(phrase.complement, language, of_body=False) or kind_of_words(phrase.modifiers, language)
        if belongs is None and "Prof" in phrase.words:
            return "research", True
        return (belongs, True) if belongs else None
    actor = actor_in(phrase.words) or (find_actor(phrase.name.rsplit("-", 1)[-1]) if phrase.name else None)
    if actor:
        return actor.kind, True
    words = (phrase.name or "").split()
    if is_firm(words):
        return "company", True
    if CITED.search(phrase.text):
        return "research", True  # "Hansen and Okafor (2024)"
    if is_outlet_name(words) or DOMAIN.fullmatch(phrase.name or ""):
        return "outlet", True
    belongs = kind_of_words(phrase.words, language)
    if phrase.shape == "quoted":
        told = belongs or kind_of_words(words, "en")  # "Aktion Deutschland hilft", "Space Telescope Science Institute"
        return told or "outlet", told is not None
    if belongs is None and language != "en" and len(words) > 1:
        belongs = kind_of_words(words, "en")  # "das Turku Seabed Observatory"
    return (belongs, False) if belongs else None

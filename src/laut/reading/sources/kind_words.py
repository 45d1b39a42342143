"""The kind that words name: the first body, actor or place of power among them, or the first part of a compound."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Kind
from laut.reading.gazetteer.actors import Actor, find_actor
from laut.reading.gazetteer.countries import find_city_adjective, find_state
from laut.reading.gazetteer.nouns import Noun, find_noun, find_nouns
from laut.reading.gazetteer.seats import find_seat
from laut.reading.sources.wording import ABOUT

MAX_ACTOR_WORDS = 6
# People who serve a state, whatever the first part of the compound: "Finanzbeamter", "Atomaufseher".
OF_THE_STATE = frozenset(
    "Beamter Beamtin Bediensteter Beauftragter Aufseher Amtsträger Abgesandter Bevollmächtigter Attaché Präsident "
    "Vizepräsident Generalsekretär".split()
)
UNIONS = frozenset({"UN", "EU", "NATO"})
# Adjectives that name whose word it is: "polizeilichen Angaben zufolge".
ADJECTIVE_KINDS: dict[str, Kind] = {
    "behördlich": "government", "amtlich": "government", "offiziell": "government", "staatlich": "government",
    "polizeilich": "police_judiciary", "militärisch": "military", "gewerkschaftlich": "ngo", "kirchlich": "ngo",
    "parlamentarisch": "parliament_party", "ärztlich": "experts", "geheimdienstlich": "intelligence",
    "official": "government", "democratic": "parliament_party", "republican": "parliament_party",
}  # fmt: skip
# Labels that name a body in an article before a name but little in the middle of a phrase.
NOT_BODIES = frozenset(
    "programme program channel title site station Programm Sendung Projekt project Werk Tafel Messe".split()
)
PREFIX_KINDS: dict[str, Kind] = {
    "sicherheits": "intelligence", "militär": "military", "branchen": "company", "unternehmens": "company",
    "ermittler": "police_judiciary", "justiz": "police_judiciary", "diplomaten": "government",
    "regierungs": "government",
    "delegations": "government", "kabinetts": "government", "fraktions": "parliament_party",
    "partei": "parliament_party",
    "armee": "military", "geheimdienst": "intelligence", "kirchen": "ngo", "verbands": "ngo", "vereins": "ngo",
    "industrie": "company", "banken": "company", "konzern": "company", "hersteller": "company",
}  # fmt: skip


def actor_in(words: Sequence[str]) -> Actor | None:
    """The first known actor among the words, the longest name first."""
    for i, word in enumerate(words):
        if not (word[:1].isupper() or any(c.isupper() for c in word) or word in {"taz", "dpa"}):
            continue
        for n in range(min(MAX_ACTOR_WORDS, len(words) - i), 0, -1):
            form = " ".join(words[i : i + n])
            found = find_actor(form)
            if found and not (form.endswith("er") and words[i + n : i + n + 1] and find_city_adjective(form)):
                return found  # but no magazine in "New Yorker Gesundheitsbehörden"
    return None


def _as_owner(kind: Kind) -> Kind:
    """What a body lends to its people: those of an outlet speak as a firm."""
    return "company" if kind == "outlet" else kind


def kind_of_words(words: Sequence[str], language: str, of_body: bool = True) -> Kind | None:
    """The kind of the first body, actor or place of power that the words name.

    ``of_body``: what that body lends to its unnamed people (_as_owner), else its own.
    """
    nouns = {a: (b, noun) for a, b, noun in find_nouns(words, language)}
    for i, word in enumerate(words):
        if word in ABOUT:
            break
        if word == "Local" and words[i + 1 : i + 2] and words[i + 1].isdigit():
            return "ngo"  # a branch of an American union: "Steelworkers Local 118"
        actor = actor_in(words[i : i + MAX_ACTOR_WORDS]) if word[:1].isupper() else None
        if (actor and find_actor(" ".join(words[i : i + actor.name.count(" ") + 1]))) or (actor and find_actor(word)):
            return actor.kind
        if i in nouns:
            noun = nouns[i][1]
            if noun.type in {"body", "label"} and noun.base not in NOT_BODIES:
                return _as_owner(noun.kind) if of_body else noun.kind
            office = _kind_of_office(noun, language)
            if office:
                return office
        state = find_state(word)
        if state and state[1] == "seat":
            seat = find_seat(word)
            return seat[1].kind if seat else "government"
        for stem, kind in ADJECTIVE_KINDS.items():
            if word.lower().startswith(stem) and (i == 0 or word.islower()):
                return kind if words[i + 1 : i + 2] != ["Republic"] else "government"
        if "-" in word and (body := find_state(word.split("-")[0])) and body[1] == "body" and body[0] in UNIONS:
            return "international"  # "Sprecher der UN-Büros"
    return None


def _kind_of_office(noun: Noun, language: str) -> Kind | None:
    """What somebody in office lends to his paper: "Bericht des UN-Generalsekretärs", "der FIFA-Beauftragten"."""
    if noun.type != "person":
        return None
    if noun.borrows:
        state = find_state(noun.before.split("-")[0]) if noun.before else None
        return "international" if state and state[0] in UNIONS else kind_before(noun, language)
    return noun.kind if noun.kind not in {"person", "witness", "experts", "unspecified"} else None


def is_inhabitant(noun: Noun) -> bool:
    """Whether a noun says no more of somebody than the state: "der Franzose"."""
    state = find_state(noun.base)
    return state is not None and state[1] == "people"


def kind_before(noun: Noun, language: str) -> Kind | None:
    """The kind of the first part of a compound: "Ministeriumssprecher", "SPD-Chef", "Crandall-Sprecher"."""
    first = noun.before
    if not first:
        return None
    forms = (first, first.replace("-", " "), first.rsplit("-", 1)[0], first.removesuffix("s"), first.removesuffix("n"))
    actor = next(filter(None, (find_actor(form) or find_actor(form.capitalize()) for form in forms)), None)
    if actor:
        return _as_owner(actor.kind)
    for form in forms:
        part = find_noun(form, language)
        if part and part.type in {"body", "label", "person"}:
            return part.kind
    if "-" in noun.base or (first[0].isupper() and first.lower() not in PREFIX_KINDS and find_state(first) is None):
        of_any = noun.borrows and noun.type == "person" and noun.base not in OF_THE_STATE
        return "company" if of_any and _looks_like_name(first) else None
    return PREFIX_KINDS.get(first.lower())


def _looks_like_name(first: str) -> bool:
    """Whether the first part of a compound is a proper name: it is no German noun with a linking letter."""
    return not first.lower().endswith(("s", "en", "er")) or "-" in first

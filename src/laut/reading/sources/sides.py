"""The state or body a source speaks for, as far as its own words tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from laut.models import Identity, Kind
from laut.reading.gazetteer.actors import Actor, find_actor
from laut.reading.gazetteer.countries import find_side, find_state
from laut.reading.gazetteer.namesakes import states_of_namesakes
from laut.reading.sources.kind_words import actor_in
from laut.reading.sources.kinds import SEAT_OF_UNION
from laut.reading.sources.phrases import Phrase
from laut.reading.sources.wording import ABOUT

# Offices that only one state has.
OFFICES = {
    word: code
    for code, words in (
        ("VA", "Papst Pontifex Kurienkardinal Nuntius pope pontiff nuncio"),
        ("IE", "Taoiseach Tánaiste"),
        ("IR", "Ajatollah Ayatollah ayatollah"),
        ("EU", "mep Europaabgeordneter Europaabgeordnete"),
    )
    for word in words.split()
}
# Who is only said to have seen something, and what they say: "Augenzeugen", "Zeugenaussagen".
EYEWITNESSES = ("augenzeug", "ohrenzeug", "zeuge", "eyewitness", "witness", "onlooker")
# Parts before a noun that name whose it is and not what it is about: "Vatikansprecher", but "Irakexperte".
HOUSES = frozenset({"Vatikan", "Kreml"})
UNTOLD = frozenset({"indefinite", "count", "none"})


@lru_cache(maxsize=8192)
def side_of(phrase: Phrase) -> str | None:
    """The state or body that the words of the phrase itself name; ``None`` where they name none.

    What the phrase is about ("Experte für Russland", "Angriff auf Kiew") does not count.
    """
    noun = phrase.noun
    if phrase.name in SEAT_OF_UNION:
        return "EU"  # as a source, the city stands for the Union
    if noun and noun.type == "body" and (phrase.name or "").startswith(("European ", "Europäische")):
        return "EU"
    found = find_side(phrase.modifiers)
    if found:
        return found
    actor = actor_in(phrase.modifiers)
    if actor and actor.side:
        return actor.side  # "Labour leader X"
    head = phrase.words[len(phrase.modifiers)] if noun and len(phrase.words) > len(phrase.modifiers) else ""
    if "-" in head and (state := find_state(head)) and state[1] == "body":
        return state[0]  # "UN-Generalsekretär"
    if noun and noun.before:
        before = noun.before.removesuffix("s")
        state = find_state(noun.before.split("-")[0]) or find_state(noun.before)
        if state and (state[1] == "body" or before in HOUSES):
            return state[0]
        actor = _actor_before(phrase)
        if actor:
            return actor.side
    if noun and noun.base in OFFICES:
        return OFFICES[noun.base]
    if phrase.name and phrase.shape != "person":
        actor = find_actor(phrase.name)
        if actor and actor.side:
            return actor.side
        if actor is None or phrase.noun:
            found = find_side(phrase.name.split())
            if found:
                return found
    complement = _complement(phrase)
    actor = actor_in(complement) or _actor_in_compound(complement)
    return find_side(complement) or (actor.side if actor else None)


def side_at_home(words: Sequence[str], side: str, home: str | None) -> str:
    """``side``, or ``home`` where the words name what both have: "the Greens", "the Treasury", "Durham"."""
    rows = (" ".join(words[i : i + n]) for i in range(len(words)) for n in (2, 1) if i + n <= len(words))
    shared = (
        states for row in rows if side in (states := states_of_namesakes(row.removesuffix("’s").removesuffix("'s")))
    )
    return home if home is not None and any(home in states for states in shared) else side


def is_of_no_state(phrase: Phrase) -> bool:
    """Whether the phrase names a body that speaks for no state: "FIFA-Chef", "ein Sprecher von Amnesty"."""
    return any(actor.side is None for actor in actors_of(phrase))


def is_of_nowhere(phrase: Phrase, kind: Kind, identity: Identity) -> bool:
    """Whether somebody unnamed is not of the place for that the text plays there: "Experten", "eine Studie",
    "Augenzeugen"."""
    if identity == "named":
        return False
    noun = phrase.noun
    alone = not phrase.modifiers and not phrase.complement
    if kind == "experts" and identity == "anonymous":
        return phrase.number == "p" or not alone  # "Experten", "a surgeon at the hospital", but "ein Planer"
    if kind == "research" and identity == "anonymous" and phrase.number == "p" and not phrase.complement:
        return True
    if kind == "research" and noun is not None and noun.type == "paper":  # "eine neue Studie"
        return phrase.determiner in UNTOLD and not phrase.complement
    if alone and kind == "witness":
        one = phrase.determiner not in UNTOLD and phrase.number == "s"  # "the witness": met before
        return not one and any(word.lower().startswith(EYEWITNESSES) for word in phrase.words)
    return False


def _actor_before(phrase: Phrase) -> Actor | None:
    """Whose name makes the first part of a compound: "SPD-Chef", "FIFA-Chef"."""
    before = phrase.noun.before if phrase.noun else ""
    return (find_actor(before) or find_actor(before.removesuffix("s"))) if before else None


def _complement(phrase: Phrase) -> list[str]:
    """The words behind the noun, as far as they tell whose it is."""
    end = next((i for i, word in enumerate(phrase.complement) if word in ABOUT), len(phrase.complement))
    return list(phrase.complement[:end])


def actors_of(phrase: Phrase) -> Iterator[Actor]:
    """The known bodies that a phrase names, as whose somebody or something is: "FIFA-Chef", "the UN's report"."""
    named = find_actor(phrase.name) if phrase.name and phrase.shape != "person" else None
    complement = _complement(phrase)
    behind = actor_in(complement) or _actor_in_compound(complement)
    for actor in (actor_in(phrase.modifiers), _actor_before(phrase), named, behind):
        if actor:
            yield actor


def _actor_in_compound(words: Sequence[str]) -> Actor | None:
    """ "ein Schreiben der Twitter-Rechtsabteilung"."""
    firsts = (word.split("-")[0] for word in words if "-" in word and word[0].isupper())
    return next(filter(None, map(find_actor, firsts)), None)

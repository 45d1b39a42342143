"""Identity of a source without a proper name: named by what it is, a role, or anonymous; from the words of a phrase.

The rules follow the conventions of docs/reading.md.
"""

from __future__ import annotations

from laut.models import Identity
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import Noun, find_noun
from laut.reading.sources.groups import PARTY_PEOPLE
from laut.reading.sources.kind_words import kind_of_words
from laut.reading.sources.phrases import Phrase
from laut.reading.sources.sides import actors_of, side_of

# Spokespeople and people of court and police are a function even with "ein"; other offices with "ein" are unnamed.
PUBLIC_ROLES = frozenset({"police_judiciary", "person"})
SPOKEN_FOR = (
    "sprecher", "sprecherin", "gutachter", "amtsarzt", "sachverständiger", "spokesman", "spokeswoman", "spokesperson",
    "manager", "press officer", "bankberater", "steuerberater", "anwalt", "anwältin", "lawyer", "vorsitzender",
    "vorsitzende",
)  # fmt: skip
# Many of these are as good as nobody: "Fachleute", "observers".
GUESSERS = frozenset("Experte Fachmann Fachleute Beobachter Kritiker Kenner expert observer critic analyst".split())
# Of these there are so many that nobody can say who speaks: "villagers", "bankers"; but "prosecutors".
MANY = frozenset({"person", "witness"})
STAFF = frozenset({"analyst", "expert", "Experte", "Fachleute", "Fachmann"})
AT = frozenset("at of from bei von der des".split())
# A group of people that is told by who leads it.
TEAMS = ("team", "gruppe", "group")
LED = frozenset({"um", "led", "around"})
PARTIES = frozenset({"Grüne", "Sozialdemokraten", "Christdemokraten", "Liberale"})
CALLED = frozenset("namens named called genannt".split())
VEILED = frozenset(
    "hoher hohe hohen hohem hochrangiger hochrangige hochrangigen ranghoher ranghohe ranghohen führender ungenannter "
    "ungenannten namentlich anonymer anonyme anonymen nicht eingeweihter früherer frühere ehemaliger ehemalige "
    "ehemaligen früheren damaliger senior former unnamed unidentified anonymous top high-ranking retired ex-".split()
)


def identity_of(phrase: Phrase, language: str, met: bool = False) -> Identity:
    """role, anonymous or, for a body of which there is only one in sight, named; for a source without a proper name.

    ``met``: the text brought the source in as somebody of many ("ein Zeuge"), whatever the phrase says.
    """
    noun = phrase.noun
    if noun is None or noun.unnamed == "vague" or phrase.partitive:
        return "anonymous"
    if _is_led(phrase, noun):
        return "named"  # "ein Team um die Biologin Ada Roth"
    if noun.type == "vague":  # "die Stationsleitung", but "manche Befragte"
        return "role" if phrase.determiner in {"definite", "demonstrative", "possessive"} else "anonymous"
    if noun.type == "paper" and noun.unnamed == "role" and any(actors_of(phrase)):
        return "named"  # "der Bericht des UN-Generalsekretärs": a public paper is its issuer's word
    if noun.type == "paper":
        return "anonymous" if _is_any_paper(phrase, noun, language) else "role"
    if noun.type == "body":
        return _identity_of_body(phrase, noun, language)
    if noun.type == "label":
        if _is_called(phrase, noun, language):
            return "named"
        told = phrase.determiner in {"definite", "none"} and phrase.number != "p" and side_of(phrase) is not None
        return "named" if told else "role"
    if any(word.lower() in VEILED for word in phrase.modifiers) or phrase.determiner == "count":
        return "anonymous"
    alone = phrase.determiner in {"definite", "possessive", "demonstrative"} or (
        phrase.number == "s" and phrase.determiner == "none"
    )
    if noun.base in GUESSERS and phrase.number == "p":
        of_body = phrase.complement[:1] and phrase.complement[0] in AT and phrase.complement[-1][:1].isupper()
        return "role" if of_body and noun.base in STAFF else "anonymous"  # "analysts at Amber"
    many = phrase.number == "p" or (phrase.text[:4].lower() == "die " and phrase.text.endswith("en"))  # "die Liberalen"
    if noun.base.lower() in PARTY_PEOPLE and many and phrase.determiner == "definite":
        return "named"  # "the Conservatives"
    if phrase.number == "p" and phrase.determiner == "none":
        told = (noun.kind not in MANY or len(phrase.modifiers) > 0) and noun.base not in {"official", "witness"}
        return "role" if language == "en" and told else "anonymous"
    if noun.unnamed == "role":
        spoken = noun.base.lower().endswith(SPOKEN_FOR) or noun.kind in PUBLIC_ROLES
        return "role" if alone or spoken else "anonymous"
    if noun.kind in {"experts", "research", "company"} and phrase.determiner in {"definite", "possessive"}:
        return "role"
    if noun.base.lower().endswith(SPOKEN_FOR):
        return "role"
    if noun.kind in {"person", "witness"} and phrase.determiner == "possessive":
        return "role"  # "ihr Bruder": told by whose brother he is
    return "role" if alone and not (met and noun.kind in {"person", "witness", "company"}) else "anonymous"


def _is_any_paper(phrase: Phrase, noun: Noun, language: str) -> bool:
    """Whether nothing is said of whose a public paper is: "Schätzungen zufolge", "eine Studie ergab"."""
    if noun.unnamed != "role" or noun.before or phrase.complement or side_of(phrase) is not None:
        return False
    if kind_of_words(phrase.modifiers, language):
        return False  # "offiziellen Angaben zufolge"
    many = phrase.number == "p" and phrase.determiner in {"none", "count"}
    return many or (noun.kind == "research" and phrase.determiner in {"indefinite", "none"})


def _is_called(phrase: Phrase, noun: Noun, language: str) -> bool:
    """Whether a name stands beside what something is: "KBLO radio", "die Zeitungen der Gruppe Südland"."""
    if phrase.complement[:1] and phrase.complement[0] in CALLED:
        return True
    if noun.kind != "outlet":
        return False
    if language == "en":
        return phrase.determiner != "indefinite" and any(word[:1].isupper() for word in phrase.modifiers)
    behind = phrase.complement[1:] if phrase.complement[:1] in {("der",), ("des",)} else ()
    return any(word[:1].isupper() and find_noun(word, language) is None for word in behind)


def _is_led(phrase: Phrase, noun: Noun) -> bool:
    """Whether a team is told by the name of who leads it."""
    led = noun.base.lower().endswith(TEAMS) and not LED.isdisjoint(phrase.complement[:1])
    return led and any(
        is_first_name(a) and b[:1].isupper() for a, b in zip(phrase.complement, phrase.complement[1:], strict=False)
    )


def _identity_of_body(phrase: Phrase, noun: Noun, language: str) -> Identity:
    if phrase.determiner in {"indefinite", "count", "possessive"}:
        return "role"
    if phrase.determiner == "definite" and noun.base in PARTIES and phrase.text.endswith("n"):
        return "named"  # "die Hamburger Grünen"
    if phrase.number == "p":  # "die ukrainischen Streitkräfte" is one body, "Behörden" are many
        whole = find_noun(noun.base, language)
        only_plural = whole is not None and whole.number == "p"
        return "named" if only_plural and noun.unnamed == "named" and side_of(phrase) else "role"
    district = noun.base in {"Landkreis", "Kreis"} and noun.before != ""  # "der Ostalbkreis"
    told = district or side_of(phrase) is not None or any(word[:1].isupper() for word in phrase.modifiers)
    if language == "en" and not told:
        # "the navy" and "the food safety agency" are one; "the union", "the laboratory" could be any
        of_a_kind = (
            noun.kind == "military" or len(phrase.modifiers) > 0 or " " in noun.base or phrase.words[0][:1].isupper()
        )
        return "named" if noun.unnamed == "named" and of_a_kind else "role"
    return "named" if noun.unnamed == "named" or told else "role"

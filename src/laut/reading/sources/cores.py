"""Finds noun and name in the core of a noun phrase, the words before its complement.

Every function takes the core as words and gives a Core. German tells nouns from names by nouns.tsv, first names and
word endings (every noun is capital); English by capitals and the order of noun and name.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_city_adjective, find_state
from laut.reading.gazetteer.first_names import is_first_name, looks_like_person
from laut.reading.gazetteer.nouns import ADJECTIVAL, Gender, Noun, find_noun, find_nouns
from laut.reading.gazetteer.outlets import OUTLET_WORDS, is_newspaper
from laut.reading.sources.wording import (
    ABSTRACT_ENDINGS,
    AGED,
    ENGLISH_PERSON_ENDINGS,
    INITIAL,
    NAME_ENDINGS,
    NOT_NAMES,
    PARTICLES,
    PERSON_ENDINGS,
    POSTNOMINALS,
    QUOTES,
    TITLES,
    Determiner,
    Shape,
    is_possessive,
)

LONGEST_ACTOR = 8
PRIVATE = frozenset({"person", "witness"})
SPOKEN_FOR = ("spokesman", "spokeswoman", "spokesperson")
Placed = tuple[int, int, Noun]  # first word, last word + 1, noun


class Core(NamedTuple):
    noun: Noun | None
    name: str | None
    shape: Shape
    modifiers: Sequence[str]


# ---- stand-ins for nouns that the table lacks


def guess_person(word: str, language: str) -> Noun | None:
    """An unknown noun as a person where its ending tells one ("Energetiker", "etcher"), else ``None``."""
    if not word.lower().endswith(PERSON_ENDINGS if language == "de" else ENGLISH_PERSON_ENDINGS):
        return None
    gender: Gender = "f" if language == "de" and word.endswith("in") else ""
    return Noun(word, "person", "person", False, "anonymous", gender, "")


def unknown_noun(word: str) -> Noun:
    return Noun(word, "vague", "unspecified", True, "role", "", "")


def is_common_noun(name: str, determiner: Determiner) -> bool:
    """Whether a single unknown German word is rather a noun than a name: after an article, or by an abstract ending."""
    if " " in name or name[1:] != name[1:].lower() or find_actor(name) or find_state(name):
        return False
    low = name.lower()
    after_article = determiner in {"definite", "demonstrative"}
    return low.endswith(ABSTRACT_ENDINGS) or (after_article and not low.endswith(NAME_ENDINGS))


# ---- names


def name_of(words: Sequence[str]) -> tuple[str | None, Shape]:
    """A row of capitalised words as a name: a person where a title or first name begins it or an initial ends it."""
    words = [word for word in words if word not in QUOTES]
    titled = False
    if words and words[0].rstrip(".") == "St" and english_body_noun(words):
        return " ".join(words), "plain"  # "St Brannock's School"
    while len(words) > 1 and words[0].rstrip(".") in TITLES:
        words, titled = words[1:], True
    while len(words) > 1 and (words[-1] in NOT_NAMES or words[-1].islower()):
        words = words[:-1]
    if not words:
        return None, ""
    if words[-1].endswith(("'s", "’s")):
        words = [*words[:-1], words[-1][:-2]]
    name = " ".join(words)
    initial = len(words) == 2 and INITIAL.match(words[1].rstrip(".")) is not None
    if titled or (find_actor(name) is None and not is_newspaper(words) and (looks_like_person(words) or initial)):
        return name, "person"
    return name, "plain"


def name_after(noun: Noun, words: Sequence[str]) -> tuple[str | None, Shape]:
    """The name after a noun: after "Botschafter" also an unknown row of capitals is a person."""
    name, shape = name_of(words)
    if noun.type == "person" and shape == "plain" and name and find_actor(name) is None:
        return name, "person"
    return name, shape


# English for an institute where the rest of its name follows: "Centre for Border Governance".
PRESS = frozenset({"outlet", "news_agency"})
LONG_NOUN = 7  # letters of a German noun that is no part of an English name ("Post", "Bote")
CENTRES = frozenset({"Centre", "Center"})


def label_as_name(noun: Noun, core: Sequence[str], complement: Sequence[str], modifiers: Sequence[str]) -> str | None:
    """A name made of the noun itself, if the phrase has no other: "die Heidezeitung", "Deutscher Wissenschaftsdienst",
    "Gesellschaft für bedrohte Völker", "Bund der Steuerzahler", "Funkpost-Gruppe"."""
    head = list(core[len(modifiers) :])
    with_purpose = list(complement[:1]) == ["für"] or (noun.base == "Bund" and list(complement[:1]) == ["der"])
    if noun.base in {"Gesellschaft", "Bund", "Aktion", "Bündnis", "Initiative"} and not noun.before and with_purpose:
        return " ".join([*head, *complement])
    if noun.type != "label" or len(head) != 1:
        return None
    own = [
        word
        for word in modifiers
        if word[0].isupper() and word.endswith(("e", "er", "es", "en", "em")) and word.isalpha()
    ]
    if own and find_city_adjective(own[-1]) is None:
        return " ".join([*own, *head])
    hyphened = noun.before[:1].isupper() and "-" in head[0] and find_state(noun.before) is None
    return head[0] if hyphened or (noun.kind == "outlet" and noun.before and not complement) else None


def is_genitive_name(word: str) -> bool:
    """A German possessor before its noun: "Crandalls Finanzchefin"."""
    return word[0].isupper() and word.endswith(("s", "'", "’")) and len(word) > 3


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in PARTICLES or word == "&" or _has_inner_capital(word)


def _begins_name(word: str) -> bool:
    return word[0].isupper() or (word[0].isdigit() and AGED.search(word) is None) or _has_inner_capital(word)


def _has_inner_capital(word: str) -> bool:
    """A name that is no common word though it begins small: "bTV", "eBay"."""
    return len(word) > 2 and any(char.isupper() for char in word[1:])


def _known_span(words: Sequence[str]) -> tuple[int, int] | None:
    """The first known actor or state of several words, as (first, last + 1): "Bundesamt für Gesundheit"."""
    for i, word in enumerate(words):
        if word[0].isupper():
            for n in range(min(LONGEST_ACTOR, len(words) - i), 1, -1):
                form = " ".join(words[i : i + n])
                if (find_actor(form) or find_state(form)) and not _is_of_city(words, i, i + n):
                    return i, i + n
    return None


def _is_of_city(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a name is rather a city's adjective: "New Yorker Gesundheitsbehörden"."""
    if last == len(words) or not words[last - 1].endswith("er") or find_noun(words[last], "de") is None:
        return False
    return find_city_adjective(" ".join(words[first:last])) is not None


# ---- German


def german_core(core: list[str], complement: list[str], surnames: Container[str]) -> Core:
    nouns = [placed for placed in find_nouns(core, "de") if _is_noun_here(placed, core, surnames)]
    words = core + complement
    known = _known_span(words)
    if known and known[0] < len(core) and not (nouns and nouns[0][2].type == "person" and nouns[0][0] < known[0]):
        first, last = known
        before = nouns[0][2] if nouns and nouns[0][0] < first else None
        return Core(before, " ".join(words[first:last]), "plain", core[:first])
    if core and AGED.search(core[-1]):  # "der 51-Jährige"
        return Core(Noun(core[-1], "person", "person", False, "anonymous", "", "s"), None, "", core[:-1])
    english = _english_body(core, complement) if core else None
    if english:
        return english
    if not nouns:
        return _german_name(core)
    if _ends_with_person(core, nouns):  # "Abgeordnete und Bürgermeisterin X Y"
        return Core(_office(nouns)[2], " ".join(core[-2:]), "person", core[: nouns[0][0]])
    return _german_noun(core, nouns)


def _is_noun_here(placed: Placed, core: Sequence[str], surnames: Container[str]) -> bool:
    """ "Thomas Richter" is a name: a noun after a first name or a title is a surname; "Irland" is no land."""
    a = placed[0]
    if a and is_first_name(core[a - 1]) and not find_nouns(core[a - 1 : a], "de"):
        return False
    if a and core[a - 1].rstrip(".") in TITLES:
        return False
    if a and is_first_name(core[a]) and _is_office(core[a - 1]) and core[a + 1 : a + 2] and core[a + 1][0].isupper():
        return False  # "Vorsitzender Emir Halilović"
    if core[a] in surnames and len(core) == 1:
        return False
    if is_first_name(core[a]) and core[a + 1 : a + 2] and core[a + 1].lower() in PARTICLES:
        return False  # "Marine Le Gall" is no navy
    return find_state(core[a]) is None or "-" in core[a]


def _is_office(word: str) -> bool:
    noun = find_noun(word, "de")
    return noun is not None and noun.type == "person"


def _german_name(core: Sequence[str]) -> Core:
    """A core without a known noun: its name, cut off an unknown noun or a city's adjective before it."""
    if find_actor(" ".join(core)):
        return Core(None, " ".join(core), "plain", [])  # also "dpa", "taz"
    start = next((i for i, word in enumerate(core) if _begins_name(word)), len(core))
    for i in range(start + 1, len(core) - 1):
        if is_first_name(core[i]) and (not is_first_name(core[start]) or "-" in core[start]):
            return Core(guess_person(core[i - 1], "de"), " ".join(core[i:]), "person", core[: i - 1])
    if len(core) - start == 3 and core[start].endswith(("erin", "istin", "entin")):
        return Core(guess_person(core[start], "de"), " ".join(core[start + 1 :]), "person", core[:start])
    if len(core) - start > 2 and find_city_adjective(core[start]):
        return Core(None, " ".join(core[start + 1 :]), "plain", core[: start + 1])
    name, shape = name_of(core[start:])
    return Core(None, name, shape, core[:start])


def _english_body(core: Sequence[str], complement: Sequence[str]) -> Core | None:
    """A body by its English name, with the English noun in it: "das Warschauer Bug Line Institute", "das Centre for
    Border Governance"."""
    start = next((i for i, word in enumerate(core) if _begins_name(word)), len(core))
    if len(core) - start > 2 and find_city_adjective(core[start]):
        start += 1
    words = [*core[start:], *(complement if complement[:1] in (["for"], ["of"]) else ())]
    noun = None if find_actor(" ".join(words)) else english_body_noun(words)
    return Core(noun, " ".join(words), "plain", core[:start]) if noun else None


def english_body_noun(words: Sequence[str]) -> Noun | None:
    """The noun of a body in its English name, the last or the one before "for" and "of"; ``None`` where the words are
    none ("Deutsche Institute")."""
    last = next((i for i, word in enumerate(words) if word in {"for", "of"}), len(words)) - 1
    head = words[last] if last >= 0 else ""
    if len(words) < 2 + (find_noun(head, "de") is not None) or not head[:1].isupper():
        return None
    noun = find_noun("institute" if head in CENTRES else head, "en")
    return noun if noun and noun.type == "body" else None


def _ends_with_person(core: Sequence[str], nouns: Sequence[Placed]) -> bool:
    if len(core) < 4 or not is_first_name(core[-2]) or is_first_name(core[-3]) or not core[-1][0].isupper():
        return False
    return nouns[0][2].type == "person" and nouns[-1][0] == len(core) - 3


def _office(nouns: Sequence[Placed]) -> Placed:
    """The first noun, or the one it is said of: "Vorsitzende Richterin" is one office; "Kanzlerin Bauer" is an office
    and a name."""
    a, b, noun = nouns[0]
    for later_a, later_b, later in nouns[1:]:
        if later_a == b and noun.type != "label" and (noun.type != "person" or noun.base.lower().endswith(ADJECTIVAL)):
            a, b, noun = later_a, later_b, later
    return a, b, noun


def _german_noun(core: Sequence[str], nouns: Sequence[Placed]) -> Core:
    a, b, noun = _office(nouns)
    before, after = core[:a], core[b:]
    if after and noun.type == "label" and find_actor(" ".join(after)):
        return Core(noun, " ".join(after), "plain", before)  # also "die Nachrichtenagentur dpa"
    if not after or not _is_capital(after[0]):
        return Core(noun, None, "", before)
    if noun.type == "label" and noun.base in {"Radio", "TV", "Fernsehen", "Rundfunk"} and a == 0:
        return Core(noun, " ".join(core), "plain", [])  # "Radio Zauche"
    if noun.type == "body" and len(after) > 1 and looks_like_person(after) and noun.number != "p":
        return Core(noun, " ".join(after), "person", before)  # "Bundesrat Kaspar Zumthor"
    if noun.type == "body" and len(after) == 1 and after[0].isupper() and len(after[0]) > 1:
        return Core(noun, after[0], "plain", before)  # "der Militärgeheimdienst HUR"
    if noun.type == "body":
        own = [word for word in before if word[0].isupper() and not is_genitive_name(word)]
        return Core(noun, " ".join([*own, core[a], *after]), "plain", core[: a - len(own)])
    name, shape = name_after(noun, after)
    return Core(noun, name, shape, before)


# ---- English


def english_core(core: list[str], complement: list[str]) -> Core:
    """The core of an English phrase; an office behind a name ("Jane Roe MP") counts like one before it."""
    office = POSTNOMINALS.get(core[-1]) if len(core) > 2 else None
    if office is None:
        return _english_core(core, complement)
    found = _english_core(core[:-1], complement)
    return found if found.noun or found.name is None else found._replace(noun=find_noun(office, "en"), shape="person")


def _english_core(core: list[str], complement: list[str]) -> Core:
    based = [word.rsplit("-", 1)[0] for word in core if word.lower().endswith("-based")]
    core = [word for word in core if not word.lower().endswith("-based")]
    if not core:
        return Core(None, None, "", based)
    if AGED.search(core[-1]):  # "the 29-year-old"
        return Core(Noun(core[-1], "person", "person", False, "anonymous", "", "s"), None, "", core[:-1])
    nouns = find_nouns(core, "en")
    found = _english_known(core, complement, nouns) or _english_title(core, nouns)
    if found is None:
        found = _english_noun(core, complement, nouns) if nouns else _english_name(core)
    return found._replace(modifiers=[*based, *found.modifiers])


def _first_capital(core: Sequence[str]) -> int:
    return next((i for i, word in enumerate(core) if word[0].isupper() and not is_possessive(word)), len(core))


def _english_known(core: list[str], complement: list[str], nouns: Sequence[Placed]) -> Core | None:
    """A known actor that ends the core: "the European Commission"."""
    words = core + complement
    known = _known_span(words)
    if known is None or known[0] >= len(core) or known[1] < len(core) or (nouns and nouns[-1][1] > known[1]):
        return None
    before = [noun for a, _, noun in nouns if a < known[0]]
    return Core(before[-1] if before else None, " ".join(words[known[0] : known[1]]), "plain", core[: known[0]])


def _english_title(core: Sequence[str], nouns: Sequence[Placed]) -> Core | None:
    """A noun with a name after it: "energy minister Aibek Toktosunov", "the newspaper La Jornada"."""
    for a, b, noun in reversed(nouns):
        if b == len(core) or noun.type not in {"person", "label", "body"} or not _is_capital(core[b]):
            continue
        in_name = noun.number == "p" or noun.type == "body" or (noun.type == "label" and a > 0) or noun.base == "radio"
        if is_possessive(core[b - 1]) or (core[a][0].isupper() and in_name):
            continue  # "Transport Workers United", "Radio Tamar"; but "Broadcaster Kanaal Vier"
        if a and is_first_name(core[a - 1]) and core[a][0].isupper() and noun.type != "label" and not core[a].isupper():
            continue  # a surname; but "Preston MP Ada Roth"
        name, shape = name_after(noun, core[b:])
        before = next((placed for placed in nouns if placed[1] == a and placed[2].type == "person"), None)
        if before and noun.kind in PRIVATE and before[2].base.endswith(SPOKEN_FOR):
            return Core(before[2], name, shape, core[: before[0]])  # "Navy spokesman Captain Jan Roth"
        return Core(noun, name, shape, core[:a])
    return None


def _english_name(core: Sequence[str]) -> Core:
    whole = start = _first_capital(core)
    for i in range(whole + 1, len(core) - 1):
        if is_first_name(core[i]) and (core[i - 1].islower() or not is_first_name(core[whole])):
            start = i  # "Stunned businessman Ricky Dolan"
            break
    name, shape = name_of(core[start:])
    return Core(_german_press(name) if name and shape == "plain" else None, name, shape, core[:start])


def _german_press(name: str) -> Noun | None:
    """The noun of an outlet by its German name: "Alpenländischer Pressedienst", "Grazer Wochenschau"."""
    nouns = (find_noun(word, "de") for word in name.split() if len(word) >= LONG_NOUN)
    return next((n for n in nouns if n and n.kind in PRESS and n.type == "label"), None)


def _english_noun(core: Sequence[str], complement: Sequence[str], nouns: Sequence[Placed]) -> Core:
    """A core that ends with a noun: unnamed ("the foreign ministry"), or a name that holds the noun ("Merseyside
    Police")."""
    a, b, noun = nouns[-1]
    tail = [i for i, word in enumerate(complement[:-1]) if is_first_name(word) and complement[i + 1][0].isupper()]
    if noun.type == "person" and tail and complement[0] == "for":  # "Minister for Enterprise Colm Heraghty"
        return Core(noun, " ".join(complement[tail[0] :]), "person", core[:a])
    whole = _first_capital(core)
    row = core[whole:]
    if row and row[-1] in OUTLET_WORDS and all(_is_capital(word) for word in row):
        return Core(None, " ".join(row), "plain", core[:whole])  # "Baltic Courier", "the Ledger"
    own = [word for word in core[:a] if word[0].isupper() and not is_possessive(word) and find_state(word) is None]
    if noun.type == "label" and core[a].islower() and b == len(core) and len(own) > 1 and core[a - 1] == own[-1]:
        return Core(noun, " ".join(own), "plain", [])  # "the Banjar Pos newspaper"
    capitals = len(row) > 1 and all(_is_capital(word) for word in row)
    if (capitals and noun.type != "person") or any(word[0].isupper() for word in core[b:]):
        if noun.type == "body" and whole and is_possessive(core[whole - 1]) and core[whole - 1][0].isupper():
            return Core(noun, " ".join(core[whole - 1 :]), "plain", core[: whole - 1])  # "Russia's Defense Ministry"
        name, shape = name_of(row)
        return Core(None if shape == "person" or noun.type == "paper" else noun, name, shape, core[:whole])
    if capitals and is_first_name(row[0]) and a > whole:  # but "Christian Democrats"
        return Core(None, " ".join(row), "person", core[:whole])
    return Core(noun, None, "", core[:a])

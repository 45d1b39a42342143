"""English for what a German body or role is called, word by word, where every word is known: "Bundesamt für Polizei" is
"Federal office for police". What is no common noun (a place, a firm's own name) stays as it is.

Table: data/glosses.tsv.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

from laut.linking.concepts import is_listed, place_spelling
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_city, find_city_adjective, find_state, states
from laut.reading.gazetteer.nouns import Noun, find_noun
from laut.reading.numbers import number_of
from laut.reading.sources.cores import english_body_noun

STATE = frozenset("government military intelligence police_judiciary parliament_party international".split())
ENDINGS = ("er", "es", "en", "em", "e")  # of adjectives
JOINTS = ("", "s", "es", "n", "en", "er", "e")  # between the parts of a compound
SMALL = {
    **dict.fromkeys(("der", "des", "den", "dem", "die", "das", "von", "vom"), "of"),
    **dict.fromkeys(("eines", "einer"), "of a"),
    **dict.fromkeys(("in", "im"), "in"),
    **dict.fromkeys(("aus", "bei", "beim"), "from"),
    **{
        "für": "for",
        "und": "and",
        "am": "at",
        "an": "at",
        "mit": "with",
        "zur": "for",
        "zum": "for",
        "gegen": "against",
    },
}
TOWNS = frozenset({"city", "town", "municipality", "district", "region"})
PURPOSES = frozenset({"für", "zur", "zum", "gegen", "des", "eines"})
SINGULAR = frozenset("des dem eines einem einen".split())  # before a noun in the singular
ONE = frozenset({"Eine", "Einer", "Eines"})
ARTICLES = frozenset("der des den dem die das".split())
ENGLISH_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
KNOWS = re.compile(r"(?:[Mm]it|[Üü]ber) .+ (vertraut|befasst|betraut|unterrichtet|informiert)\w* ([A-ZÄÖÜ].+)")
UNNAMED = re.compile(
    r"(?:(?:[Nn]icht )?(?:[Nn]amentlich |[Nn]äher )(?:nicht )?(?:ge|be)nannt|[Uu]ngenannt|[Aa]nonym)\w* "
)
BRACKET = re.compile(r"(.+) \(([^()]+)\)")
# Ends of common nouns; what is not in the table is no name.
COMMON = (
    "erei",
    "haus",
    "hauses",
    "ung",
    "ungen",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tät",
    "nis",
    "ling",
    "tum",
    "ament",
)
LONGEST = 10  # words of a name that are looked at
LONGEST_PHRASE = 3  # words of one entry
SHORTEST_PART = 3  # letters
SHORTEST_INFLECTED = 5


Glossed = tuple[str, int, bool]  # English, where what it stands for ends, whether that has a common noun


@cache
def _table() -> dict[str, dict[str, str]]:
    raw = (resources.files("laut.linking") / "data" / "glosses.tsv").read_text("utf-8")
    found: dict[str, dict[str, str]] = {"noun": {}, "of": {}, "part": {}, "adj": {}, "place": {}}
    for line in raw.split("\n"):
        if line and not line.startswith(("#", "class\t")):
            class_, german, english = line.split("\t")
            found[class_][german] = english
    return found


@lru_cache(maxsize=4_096)
def gloss(name: str) -> str | None:
    """``name`` in English; ``None`` where a word of it is common and unknown, or none is common."""
    knows = KNOWS.fullmatch(name)
    if knows:
        who = gloss(knows[2])
        how = "briefed on" if knows[1] in ("unterrichtet", "informiert") else "familiar with"
        return f"{who} {how} the matter" if who else None
    unnamed = UNNAMED.match(name)
    if unnamed:
        who = gloss(name[unnamed.end() :])
        return f"Unnamed {who[0].lower()}{who[1:]}" if who else None
    bracket = BRACKET.fullmatch(name)
    if bracket:
        body, place = gloss(bracket[1]), place_in_english(bracket[2])
        return f"{body} ({place})" if body else None
    words = name.split(" ")
    actor = find_actor(name)
    head = words[: next((i for i, word in enumerate(words) if word in SMALL), len(words))]
    if len(words) > LONGEST or (actor and actor.kind not in STATE) or english_body_noun(head):
        return None
    return _told(words)


def _told(words: list[str]) -> str | None:
    told: list[str] = []
    i, n_common = 0, 0
    while i < len(words):
        found = _phrase(words, i) or _word(words, i)
        if found is None:
            return None
        english, i, is_common = found
        told += [english] if english else []
        n_common += is_common
    if not n_common or told[0] in SMALL.values():
        return None
    text = " ".join(_placed(words, told))
    return text[0].upper() + text[1:]


def _placed(words: list[str], told: list[str]) -> list[str]:
    """ "prosecutors Graz" as "prosecutors in Graz"."""
    last = words[-1]
    if len(told) > 1 and find_city(last) and told[-2] == told[-2].lower() and words[-2] not in SMALL:
        return [*told[:-1], "of" if told[-2] in TOWNS else "in", told[-1]]
    return told


def _phrase(words: list[str], i: int) -> Glossed | None:
    """An entry of several words at ``i``: "innere Angelegenheiten"."""
    table = _table()
    for n in range(min(LONGEST_PHRASE, len(words) - i), 1, -1):
        form = " ".join(words[i : i + n]).lower()
        english = table["of"].get(form) or table["noun"].get(form)
        if english:
            return english, i + n, True
    return None


def _word(words: list[str], i: int) -> Glossed | None:
    """The word at ``i``; ``None`` for a common word that nobody knows."""
    word, before = words[i], words[i - 1] if i else ""
    small = SMALL.get(word)
    if small is not None:
        # "in der Stadt": an article behind a preposition says nothing.
        return ("" if word in ARTICLES and before in SMALL else small), i + 1, False
    if word in ONE and i + 1 < len(words) and words[i + 1] in SMALL:
        return "one", i + 1, False  # "eine der Frauen"
    number = number_of(word.lower(), "de")
    if number is not None:
        return (ENGLISH_NUMBERS[int(number)] if 0 < number < len(ENGLISH_NUMBERS) else word), i + 1, False
    noun = _noun(word, before)
    adjective = _adjective(word)
    if noun and (i or adjective is None):
        return noun, i + 1, True
    if adjective:
        return adjective, i + 1, False
    if not i and word.endswith("s") and (owner := find_state(word[:-1])) and owner[1] == "name":
        return f"{place_in_english(word[:-1])}'s", 1, False
    if not word[:1].isupper() or _is_common(word, before):
        return None
    return place_in_english(word), i + 1, False


def place_in_english(word: str) -> str:
    """A state's or city's English name; any other word as it stands. A genitive is "of" it: "Litauens"."""
    state = find_state(word)
    if state and state[1] == "name":
        row = next(s for s in states() if s.code == state[0])
        of = "of " if word.endswith("s") and word not in row.names_de and word[:-1] in row.names_de else ""
        return of + row.names_en[0]
    return _table()["place"].get(word.lower()) or place_spelling(word) or word


def _is_common(word: str, before: str) -> bool:
    """Whether a capitalised word is a common noun, or an adjective, and no name: by itself, or by what stands before it
    ("für Seegrenzen", "des Frachters")."""
    if find_state(word) or find_city(word) or word.isupper():
        return False
    governed = before in PURPOSES or (before and _adjective(before) is not None)
    listed = not before and is_listed(word, "de")
    return bool(governed or listed) or word.endswith(COMMON) or find_noun(word, "de") is not None


def _adjective(word: str) -> str | None:
    """ "kasachisches", "pensionierter", "Warschauer"; of a region only where the table has it ("bayerisch")."""
    stems = [word.lower().removesuffix(ending) for ending in ENDINGS if word.lower().endswith(ending)]
    known = next((english for stem in stems if (english := _table()["adj"].get(stem))), None)
    state = find_state(word)
    if known or (state and state[1] == "adjective"):
        return known or (_of_states().get(stems[0]) if stems else None)
    return place_in_english(word[:-2]) if find_city_adjective(word) else None


@cache
def _of_states() -> dict[str, str]:
    """English adjectives of states by the stems of the German ones."""
    return {stem.lower(): s.adjectives_en[0] for s in states() for stem in s.adjectives_de if s.adjectives_en}


def _noun(word: str, before: str) -> str | None:
    """A noun in English: as such, by what it ends in and what stands before that, or as what something is of."""
    table, low = _table(), word.lower()
    if not word[:1].isupper():
        return None
    noun = find_noun(word, "de")
    is_base = noun is not None and low.endswith(noun.base.lower())
    if noun and not is_base and len(word) < SHORTEST_INFLECTED:
        noun = None  # "Open" is no form of "Opa"
    governed = bool(before) and (before in SMALL or _adjective(before) is not None)
    exact = table["noun"].get(low)
    english = exact or (table["of"].get(low) if governed else None) or _compound(low)
    if english is None and noun is not None:
        head = table["noun"].get(noun.base.lower())
        first = _part(noun.before.lower()) if noun.before else ""
        if head is not None and first is not None:
            english = f"{first}{head}" if first.endswith("-") else f"{first} {head}".strip()
    many = english and noun and (is_base or not exact) and _is_plural(low, before, noun, is_base)
    return _plural(english) if english and many else english


def _is_plural(low: str, before: str, noun: Noun, is_base: bool) -> bool:
    """Whether a noun of a label, which stands in the nominative, is a plural: "Seismologen", "zwei Fischer"."""
    if before in SINGULAR:
        return False
    counted = number_of(before.lower(), "de") if before else None
    if counted is not None and counted > 1:
        return True
    weak = noun.type == "person" and noun.gender != "f" and not low.endswith("s")
    return not is_base and (noun.number == "p" or weak)


def _compound(low: str) -> str | None:
    """A compound whose last part is known by itself: "grenzdienst"."""
    for cut in range(SHORTEST_PART, len(low) - SHORTEST_PART):
        head, before = _table()["noun"].get(low[cut:]), _part_whole(low[:cut])
        if head and before:
            return f"{before} {head}"
    return None


def _part(part: str) -> str | None:
    """The first part of a compound, itself in parts where it has several: "universitätsklinik"."""
    table = _table()
    for joint in JOINTS:
        stem = part.removesuffix(joint).rstrip("-") if part.endswith(joint) else ""
        english = table["part"].get(stem) or table["noun"].get(stem) if stem else None
        if english:
            return english
    for cut in range(len(part) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        first, rest = _part_whole(part[:cut]), _part_whole(part[cut:])
        if first and rest:
            return f"{first} {rest}"
    return None


def _part_whole(part: str) -> str | None:
    stems = (part.removesuffix(joint) for joint in JOINTS if part.endswith(joint))
    return next((english for stem in stems if (english := _table()["part"].get(stem))), None)


def _plural(english: str) -> str:
    first, _, rest = english.partition(" of ")  # "member of parliament"
    if first.endswith(("s", "people", "police", "men")):
        many = first
    elif first.endswith("man"):
        many = first[:-2] + "en"
    elif first.endswith("y") and first[-2:-1] not in set("aeou"):
        many = first[:-1] + "ies"
    else:
        many = first + ("es" if first.endswith(("ch", "sh", "x")) else "s")
    return f"{many} of {rest}" if rest else many

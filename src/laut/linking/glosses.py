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
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.numbers import number_of
from laut.reading.sources.cores import english_body_noun

ENDINGS = ("er", "es", "en", "em", "e")  # of adjectives
JOINTS = ("", "s", "es", "n", "en", "er", "e")  # between the parts of a compound
SMALL = {
    **dict.fromkeys(("der", "des", "den", "dem", "die", "das", "von", "vom"), "of"),
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
PURPOSES = frozenset({"für", "zur", "zum", "gegen"})
ARTICLES = frozenset("der des den dem die das".split())
ENGLISH_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
KNOWS = re.compile(r"[Mm]it .+ (?:vertraut|befasst|betraut)\w* ([A-ZÄÖÜ]\w+)")
UNNAMED = re.compile(
    r"(?:(?:[Nn]icht )?(?:[Nn]amentlich |[Nn]äher )(?:nicht )?(?:ge|be)nannt|[Uu]ngenannt|[Aa]nonym)\w* "
)
BRACKET = re.compile(r"(.+) \(([^()]+)\)")
# Ends of common nouns; what is not in the table is no name.
COMMON = ("ung", "ungen", "heit", "keit", "schaft", "tion", "tät", "nis", "ling", "tum", "ament")
LONGEST = 10  # words of a name that are looked at
LONGEST_PHRASE = 3  # words of one entry
SHORTEST_PART = 3  # letters


@cache
def _table() -> dict[str, dict[str, str]]:
    raw = (resources.files("laut.linking") / "data" / "glosses.tsv").read_text("utf-8")
    found: dict[str, dict[str, str]] = {"noun": {}, "of": {}, "part": {}, "adj": {}, "place": {}}
    for line in raw.split("\n"):
        if line and not line.startswith(("#", "class\t")):
            class_, german, english = line.split("\t")
            found[class_][german] = english
    return found


@cache
def _state_words() -> dict[str, str]:
    """English adjective of a state, by its code."""
    return {state.code: state.adjectives_en[0] for state in states() if state.adjectives_en}


@lru_cache(maxsize=4_096)
def gloss(name: str) -> str | None:
    """``name`` in English; ``None`` where a word of it is common and unknown, or none is common."""
    knows = KNOWS.fullmatch(name)
    if knows:
        who = gloss(knows[1])
        return f"{who} familiar with the matter" if who else None
    unnamed = UNNAMED.match(name)
    if unnamed:
        who = gloss(name[unnamed.end() :])
        return f"Unnamed {who[0].lower()}{who[1:]}" if who else None
    bracket = BRACKET.fullmatch(name)
    if bracket:
        body, place = gloss(bracket[1]), _word(bracket[2], behind=True)
        return f"{body} ({place[0]})" if body and place else None
    words = name.split(" ")
    if len(words) > LONGEST or find_actor(name) or english_body_noun(words):
        return None
    told: list[str] = []
    i, n_common = 0, 0
    while i < len(words):
        found = _phrase(words, i)
        if found is not None:
            told.append(found[0])
            i, n_common = found[1], n_common + 1
            continue
        word = words[i]
        small = SMALL.get(word)
        if small is not None:
            # "in der Stadt": an article behind a preposition says nothing.
            if not (word in ARTICLES and i and words[i - 1] in SMALL):
                told.append(small)
        elif (english := _word(word, behind=bool(told))) is not None and (english[1] or not _needs_noun(words, i)):
            told.append(english[0])
            n_common += english[1]
        else:
            return None
        i += 1
    if not n_common or told[0] in SMALL.values():
        return None
    text = " ".join(_placed(words, told))
    return text[0].upper() + text[1:]


def _needs_noun(words: list[str], i: int) -> bool:
    """Whether what stands before a word makes it a common noun: "für Seegrenzen"; no place."""
    return i > 0 and words[i - 1] in PURPOSES and not (find_city(words[i]) or find_state(words[i]))


def _placed(words: list[str], told: list[str]) -> list[str]:
    """ "prosecutors Graz" as "prosecutors in Graz"."""
    last = words[-1]
    if len(told) > 1 and find_city(last) and told[-2] == told[-2].lower() and words[-2] not in SMALL:
        return [*told[:-1], "in", told[-1]]
    return told


def _phrase(words: list[str], i: int) -> tuple[str, int] | None:
    """An entry of several words at ``i``, and where it ends: "innere Angelegenheiten"."""
    table = _table()
    for n in range(min(LONGEST_PHRASE, len(words) - i), 1, -1):
        form = " ".join(words[i : i + n]).lower()
        english = table["of"].get(form) or table["noun"].get(form)
        if english:
            return english, i + n
    return None


def _word(word: str, *, behind: bool) -> tuple[str, bool] | None:
    """A word in English, and whether it is a common one; ``None`` for a common word that nobody knows."""
    number = number_of(word.lower(), "de")
    if number is not None:
        return (ENGLISH_NUMBERS[int(number)] if 0 < number < len(ENGLISH_NUMBERS) else word), False
    known = (_noun(word, behind=behind) if behind else None) or _adjective(word) or _noun(word, behind=behind)
    if known:
        return known, True
    if not word[:1].isupper() or _is_common(word, behind=behind):
        return None
    return place_in_english(word), False


def place_in_english(word: str) -> str:
    """A state's or city's English name; any other word as it stands. A genitive is "of" it: "Litauens"."""
    state = find_state(word)
    if state and state[1] == "name":
        row = next(s for s in states() if s.code == state[0])
        of = "of " if word.endswith("s") and word not in row.names_de and word[:-1] in row.names_de else ""
        return of + row.names_en[0]
    return _table()["place"].get(word.lower()) or place_spelling(word) or word


def _is_common(word: str, *, behind: bool) -> bool:
    """Whether a capitalised word is a common noun, and no name."""
    if find_state(word) or find_city(word) or word.isupper():
        return False
    return word.endswith(COMMON) or find_noun(word, "de") is not None or (not behind and is_listed(word, "de"))


def _adjective(word: str) -> str | None:
    """ "kasachisches", "pensionierter", "Warschauer"."""
    state = find_state(word)
    if state and state[1] == "adjective":
        return _state_words().get(state[0])
    if find_city_adjective(word):
        return place_in_english(word[:-2])
    stems = (word.lower().removesuffix(ending) for ending in ENDINGS if word.lower().endswith(ending))
    return next((english for stem in stems if (english := _table()["adj"].get(stem))), None)


def _noun(word: str, *, behind: bool) -> str | None:
    """A noun in English: as such, by what it ends in and what stands before that, or as what something is of."""
    table, low = _table(), word.lower()
    if not word[:1].isupper():
        return None
    noun = find_noun(word, "de")
    whole = table["noun"].get(low) or (table["of"].get(low) if behind else None)
    if whole:
        return whole
    if noun is None:
        return table["of"].get(low) or _compound(low)
    english = table["noun"].get(noun.base.lower())
    if english is None:
        return None
    if noun.before:
        before = _part(noun.before.lower())
        if before is None:
            return None
        english = before + english if before.endswith("-") else f"{before} {english}"
    return _plural(english) if noun.number == "p" and word.lower() != noun.base.lower() else english


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
    if first.endswith(("s", "people", "police")):
        many = first
    elif first.endswith("man"):
        many = first[:-2] + "en"
    elif first.endswith("y") and first[-2:-1] not in set("aeou"):
        many = first[:-1] + "ies"
    else:
        many = first + ("es" if first.endswith(("ch", "sh", "x")) else "s")
    return f"{many} of {rest}" if rest else many

"""Which state a word speaks of: names, adjectives, people, capitals, seats of government, regions, cities.

Tables: data/countries.tsv, seats.tsv, regions.tsv, places.tsv.gz (docs/data.md).
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from laut.reading.gazetteer.nouns import find_noun
from laut.reading.tables import read_rows, split_cell

Sense = Literal["name", "adjective", "people", "capital", "seat", "region", "city", "body"]
MAX_WORDS = 5  # "Vereinigte Staaten von Amerika", "Democratic Republic of the Congo" (longer ones have short names)
# Bodies of states that stand before a hyphen or a noun: "US-Regierung", "EU diplomats", "Nato-General".
BODIES = {
    "US": "US", "U.S.": "US", "USA": "US", "UK": "GB", "EU": "EU", "UN": "UN", "UNO": "UN", "Uno": "UN", "U.N.": "UN",
    "Nato": "NATO", "NATO": "NATO", "DDR": "DE",
}  # fmt: skip
GERMAN_ENDINGS = ("", "e", "en", "em", "er", "es")
# Before a name these make a doubtful one a place.
BEFORE_PLACES = frozenset("in aus bei nach von nahe um from at near of outside".split())
# Inhabitants and adjectives in -er that are not the city's name and "er".
CITY_ADJECTIVES = {
    "Zürcher": "CH", "Basler": "CH", "Hannoveraner": "DE", "Münsteraner": "DE", "Brüsseler": "BE", "Genfer": "CH",
    "Mailänder": "IT", "Jenaer": "DE", "Moskowiter": "RU", "Neapolitaner": "IT", "Venezianer": "IT",
    "Florentiner": "IT",
    "Hallenser": "DE", "Stader": "DE", "Berner": "CH",
}  # fmt: skip


# Words and names of people that are far more often these than the city of that name.
NOT_CITIES = frozenset(
    "Dabei Hang Anda Kanton Kaiser Löwen Roma Gartenstadt Arminia Kennedy Karin Franka Harper Werner Brent Jaroslav "
    "Ahmad Bella Mila Latina Libertad Halver Benfica Angeles Witten Latino Singer Turner Böhmer Mörser Sieger".split()
)
# Cities in -en whose adjective drops it, besides those in -ngen and long ones ("Göttinger", "Saarbrücker"); others keep
# it ("Essener").
LONG = 9  # letters
SHORTENED = frozenset("Bremen Emden Norden Barmen Dresden München Polen Hessen Sachsen Schwaben Franken".split())


@dataclass(frozen=True, slots=True)
class State:
    """One row of countries.tsv; every field but ``code`` holds several forms."""

    code: str
    names_de: tuple[str, ...]
    names_en: tuple[str, ...]
    adjectives_de: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    people_de: tuple[str, ...]
    people_en: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def states() -> tuple[State, ...]:
    rows = (row + [""] * (9 - len(row)) for row in read_rows("countries.tsv"))
    return tuple(State(row[0], *(tuple(split_cell(cell)) for cell in row[1:9])) for row in rows)


@cache
def _lexicon() -> dict[str, tuple[str, Sense]]:
    """Every form of every state and region: (code, sense). Earlier rows and stronger senses win."""
    found: dict[str, tuple[str, Sense]] = {}

    def add(form: str, code: str, sense: Sense) -> None:
        if form and code:
            found.setdefault(form, (code, sense))

    for body, code in BODIES.items():
        add(body, code, "body")
    for state in states():
        for name in state.names_de + state.names_en:
            for form in declined(name):
                add(form, state.code, "name")
        for capital in state.capitals:
            add(capital, state.code, "capital")
        for seat in state.seats:
            add(seat, state.code, "seat")
        for stem in state.adjectives_de:
            for ending in GERMAN_ENDINGS:
                add(stem + ending, state.code, "adjective")
                add(stem[0].upper() + stem[1:] + ending, state.code, "adjective")
        for adjective in state.adjectives_en:
            add(adjective, state.code, "adjective")
        for forms in state.people_de:
            for form in forms.split():
                add(form, state.code, "people")
                add(form + "n", state.code, "people")
        for forms in state.people_en:  # "North Korean North Koreans": the first half, the second half
            words = forms.split()
            for half in (words[: len(words) // 2], words[len(words) // 2 :]):
                add(" ".join(half), state.code, "people")
    for names, code, type_ in ((row[0], row[1], row[4]) for row in read_rows("seats.tsv")):
        for name in split_cell(names) if type_ == "building" else ():
            for form in declined(name):
                add(form, code, "seat")
    for names, adjectives, code in (row[:3] for row in read_rows("regions.tsv")):
        for name in split_cell(names):
            add(name, code, "region")
        for stem in split_cell(adjectives):
            for ending in GERMAN_ENDINGS if stem[0].islower() else ("",):
                add(stem + ending, code, "adjective")
                add(stem[0].upper() + stem[1:] + ending, code, "adjective")
    return found


def adjective_of(code: str) -> str | None:
    """The English adjective of a state: "Azerbaijani"."""
    return next((state.adjectives_en[0] for state in states() if state.code == code and state.adjectives_en), None)


def declined(name: str) -> list[str]:
    """A name of adjectives and noun in all cases, the name itself first: "Vereinigte Arabische Emirate" also as
    "Vereinigten Arabischen Emirate"; others as they are."""
    words = name.split(" ")
    for ending in ("es", "er", "e"):
        n = 0
        while n < len(words) - 1 and len(words[n]) > 4 and words[n][0].isupper() and words[n].endswith(ending):
            n += 1
        if n and words[n][:1].isupper():
            stems = [word.removesuffix(ending) for word in words[:n]]
            rest = " ".join(words[n:])
            cases = (" ".join([*(stem + other for stem in stems), rest]) for other in GERMAN_ENDINGS[1:])
            return [name, *(case + tail for case in cases for tail in ("", "s", "es"))]
    return [name]


@cache
def _plain_names() -> dict[str, str]:
    """The declined forms of states' names with the name they belong to."""
    names = (name for state in states() for name in state.names_de)
    return {form: name for name in names for form in declined(name)}


def plain_state_name(form: str) -> str:
    """A state's name out of its other cases: "Vereinigten Staaten" gives "Vereinigte Staaten"."""
    return _plain_names().get(form, form)


def is_name(form: str) -> bool:
    """Whether a form stands in the tables as it is, with no ending cut off."""
    return form in _lexicon() or form in _cities()


@cache
def _cities() -> dict[str, str]:
    raw = (resources.files("laut.reading") / "data" / "places.tsv.gz").read_bytes()
    return dict(row.split("\t", 1) for row in gzip.decompress(raw).decode().split("\n"))


@cache
def _first_words() -> dict[str, int]:
    """The longest entry, in words, that begins with a word; one-word entries are left out."""
    longest: dict[str, int] = {}
    for table in (_lexicon(), _cities()):
        for name in table:
            if " " in name:
                first, n_words = name.split(" ", 1)[0], name.count(" ") + 1
                longest[first] = min(MAX_WORDS, max(n_words, longest.get(first, 1)))
    return longest


def longest_entry(first_word: str) -> int:
    """How many words an entry that begins with this word has at most; 1 where none has more."""
    return _first_words().get(first_word, 1)


@lru_cache(maxsize=65_536)
def find_city(name: str) -> tuple[str, bool] | None:
    """(state, doubtful) of a city's name; doubtful where it is also a common word or a person's name."""
    cell = _cities().get(name)
    if cell is None or name in NOT_CITIES:
        return None
    code, mark = cell.split("\t")
    return code, bool(mark)


def is_common_word(city: str) -> bool:
    """Whether a city's name is also a common word: "Essen", "Reading"."""
    return _cities().get(city, "").endswith("n")


@lru_cache(maxsize=65_536)
def find_state(form: str) -> tuple[str, Sense] | None:
    """(code, sense) of a name, adjective, people, capital, seat or region, also in the genitive ("Russlands").

    "US-Beamter" gives the body before the hyphen; "Russland-Kenner" (about Russia, not of it) gives nothing.
    """
    table = _lexicon()
    found = table.get(form)
    if found:
        return found
    if form.endswith(("'s", "’s")):
        return find_state(form[:-2])
    if form.endswith(("'", "’")):
        return find_state(form[:-1])
    head, hyphen, _ = form.partition("-")
    if hyphen and head in BODIES and " " not in form:
        return BODIES[head], "body"
    if form.endswith("s") and len(form) > 4:
        found = table.get(form[:-1])
        if found and found[1] not in {"adjective", "people", "body"}:
            return found
    return None


@lru_cache(maxsize=65_536)
def find_city_adjective(word: str) -> str | None:
    """The state of a city's adjective in -er: "Rigaer", "Bremer", "Münchner", "Zürcher"."""
    if word in CITY_ADJECTIVES:
        return CITY_ADJECTIVES[word]
    if not word.endswith("er") or len(word) < 6 or not word[0].isupper() or word in NOT_CITIES:
        return None
    noun = find_noun(word, "de")
    if word == "Lager" or (noun and not noun.before):
        return None  # "Sender", "Sprecher"
    stem = word[:-2]
    for city in (stem, stem + "en", stem[:-1] + "en" if stem.endswith("n") else stem, stem + "e"):
        if city == stem + "en" and len(city) < LONG and not city.endswith("ngen") and city not in SHORTENED:
            continue
        found = find_state(city)
        if found and found[1] in {"capital", "region", "name", "seat"}:
            return found[0]
        entry = find_city(city)
        # A doubtful city counts where the adjective is plainly made of it: "Trierer", not "Lager" from "Lage".
        if entry and (not entry[1] or (entry[0] in {"DE", "AT", "CH"} and city in {stem, stem + "en"})):
            return entry[0]
    return None


def _makes_place(before: str) -> bool:
    """Whether the word before makes a doubtful name a place: "in Marburg", "Universität Marburg"."""
    noun = find_noun(before, "de") or find_noun(before, "en")
    return before in BEFORE_PLACES or (noun is not None and noun.type == "body")


def find_side(words: Sequence[str], allow_cities: bool = True) -> str | None:
    """The state the first telling word or group of words speaks of; ``None`` where none does."""
    for i, word in enumerate(words):
        if not word[:1].isalpha():
            continue
        if word.endswith("-based"):
            return find_side([word.removesuffix("-based")])
        for n in range(min(longest_entry(word), len(words) - i), 0, -1):
            form = " ".join(words[i : i + n]).removesuffix("'s").removesuffix("’s")
            found = find_state(form)
            if found:
                return found[0]
            if allow_cities and word[0].isupper():
                city = find_city(form) or (find_city(form[:-1]) if form.endswith("s") and n == 1 else None)
                if city and (not city[1] or (i and _makes_place(words[i - 1]))):
                    return city[0]
        if allow_cities:
            adjective = find_city_adjective(word)
            if adjective:
                return adjective
    return None

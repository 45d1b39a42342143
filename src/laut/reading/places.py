"""Finds the places an article names: states, regions, cities, with the state they lie in.

Names: data/countries.tsv, regions.tsv, places.tsv.gz (docs/data.md). A name that is also a word or a surname counts
only
after a preposition or a word like "Stadt"; names inside an outlet's or a person's name do not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from laut.models import Place, Sentence, Token
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import (
    declined,
    find_city,
    find_state,
    is_common_word,
    is_name,
    longest_entry,
    plain_state_name,
)
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.gazetteer.seats import find_seat, longest_seat
from laut.reading.sources.full_names import FUNCTION_WORDS
from laut.reading.sources.wording import NOT_NAMES, TITLES

BEFORE = frozenset(
    "in aus bei nach von nahe um bis ab über durch from at near of outside towards across around to".split()
)
# After these alone a common word is a place: "in Essen", but "von Essen" can be anything.
STRICT_BEFORE = frozenset("in aus nahe near from at outside".split())
KINDS_OF_PLACE = frozenset(
    "Stadt Hauptstadt Großstadt Hafenstadt Kleinstadt Grenzstadt Küstenstadt Millionenstadt Ort Ortschaft Dorf "
    "Gemeinde Region Gebiet Oblast Bezirk Kreis Landkreis Provinz Bundesland Bundesstaat Kanton Hafen Insel Raum "
    "Großraum Flughafen Stadtteil Universität Landgericht Amtsgericht Polizei city town village capital port "
    "province region county district".split()
)
LISTING = frozenset({"und", "oder", "and", "or", ","})
AT_HOME = frozenset({"DE", "AT", "CH"})
NAMES = frozenset({"name", "capital", "region"})
ALSO_NAMES = frozenset({"USA", "UK", "US", "U.S.", "DDR"})
# Parts of the world that lie in no one state; their country is None.
BEYOND_STATES = frozenset(
    "Europa Afrika Asien Nordafrika Ostafrika Westafrika Südamerika Nordamerika Mittelamerika Lateinamerika "
    "Südostasien Zentralasien Osteuropa Westeuropa Südeuropa Nordeuropa Mitteleuropa Skandinavien Baltikum Balkan "
    "Westbalkan Karibik Nahost Kaukasus Sahel Sahelzone Maghreb Levante Arktis Antarktis Nordsee Ostsee Mittelmeer "
    "Atlantik Pazifik Nordatlantik Nordpazifik Bodensee Ärmelkanal Bosporus Persischer_Golf Schwarzes_Meer "
    "Rotes_Meer Alpen Pyrenäen Karpaten Donau Rhein Europe Africa Asia Scandinavia Baltics Balkans Caribbean Sahel "
    "Arctic Antarctica North_Sea Baltic_Sea Black_Sea Red_Sea Mediterranean Atlantic Pacific Persian_Gulf "
    "Middle_East Latin_America South_America Central_Asia Eastern_Europe Southeast_Asia Western_Balkans "
    "West_Africa East_Africa North_Africa".replace("_", "\u00a0").split(" ")
)
# Prepositions that make a seat of power the house it is, the words that may stand between, and what is done to houses.
BEFORE_HOUSES = frozenset(
    "vor im in am an auf über um hinter neben unter zum zur gegenüber durch rund beim near outside over at inside "
    "around behind beside to into past towards above below opposite".split()
)
WITHIN_HOUSES = frozenset("dem den der des das die the".split())
TO_HOUSES = ("fotografier", "besichtig", "besuch", "betrat", "betret", "umstell", "stürmt", "bewach", "renovier",
             "photograph", "visited", "visits", "stormed", "renovat", "gates", "fence", "lawn", "steps", "zufahrt",
             "vorplatz", "mauer", "zaun")  # fmt: skip
# Things that are called by a place they do not lie in.
NO_PLACES = frozenset({
    ("Brussels", "sprouts"), ("Brussels", "sprout"), ("Peking", "duck"), ("Panama", "hat"), ("Panama", "hats"),
    ("Bombay", "mix"), ("Dresden", "china"), ("Jerusalem", "artichoke"), ("Jerusalem", "artichokes"),
    ("Bermuda", "shorts"), ("Worcester", "sauce"), ("Manila", "envelope"), ("Manila", "envelopes"),
})  # fmt: skip
# Words that make the state of Georgia likelier than the country.
AMERICAN = frozenset(
    "Senate Congress governor Governor Atlanta Savannah Augusta Republican Republicans Democrat Democrats Democratic "
    "Trump Biden Carter Kemp Alabama Florida Tennessee Carolina sheriff Sheriff Senat Kongress Gouverneur Republikaner "
    "Demokraten US-Bundesstaat Bundesstaat".split()
)
OUTLET_WORDS_AFTER = 3  # "Washington Post", "Frankfurter Rundschau": an actor's name that goes on after the place


def find_places(text: str, language: str, sentences: Sequence[Sentence]) -> list[Place]:
    """All places in order. ``name``: as in the text, without a genitive s; ``country``: ISO 3166 alpha-2."""
    return [place for sentence in sentences for place in _in_sentence(text, sentence.tokens, language)]


def _in_sentence(text: str, tokens: Sequence[Token], language: str) -> list[Place]:
    found: list[Place] = []
    american = any(token.text in AMERICAN for token in tokens)
    i = after_place = 0
    while i < len(tokens):
        word = tokens[i].text
        step = 1
        if word[:1].isupper() and word not in NOT_NAMES:
            step = _longer_name(text, tokens, i)
            goes_on = i > 1 and after_place == i - 1 and tokens[i - 1].text in LISTING
            place = None if step else _place_at(text, tokens, i, language, goes_on)
            if place and american and place[0].country == "GE" and place[0].name == "Georgia":
                place = replace(place[0], country="US"), place[1]
            if place:
                found.append(place[0])
                step = place[1]
                after_place = i + step
        i += max(step, 1)
    return found


def _longer_name(text: str, tokens: Sequence[Token], i: int) -> int:
    """How many tokens an actor's name takes that goes on after token ``i``, or a person's full name; 0 if none does."""
    for n in range(OUTLET_WORDS_AFTER, 1, -1):
        form = text[tokens[i].start : tokens[min(i + n, len(tokens)) - 1].end]
        if i + n <= len(tokens) and find_actor(form) is not None and find_seat(form) is None:
            return n
    word = tokens[i].text
    before = tokens[i - 1].text.lower() if i else ""
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if word.lower() in FUNCTION_WORDS or not is_first_name(word) or before in BEFORE:
        return 0
    if following[:1].isupper() and following.isalpha() and following not in NOT_NAMES:
        return 0 if find_noun(following, "de") or find_state(following) else 2  # "Paris Hilton"
    return 0


def _place_at(text: str, tokens: Sequence[Token], i: int, language: str, goes_on: bool) -> tuple[Place, int] | None:
    """The longest place that begins at token ``i``, and its tokens."""
    building = _building(text, tokens, i, language)
    if building or _is_fixed(tokens, i):
        return building
    for n in range(min(longest_entry(tokens[i].text), len(tokens) - i), 0, -1):
        start, end = tokens[i].start, tokens[i + n - 1].end
        form = text[start:end]
        name = _without_genitive(form, language)
        country = _country(name, tokens, i, language, goes_on)
        if country and _is_in_america(tokens, i + n):
            country = "US"
        if country:
            return Place((start, start + len(name)), plain_state_name(name), country), n
    return _hyphened(tokens[i]) or _beyond_states(text, tokens, i, language)


def _building(text: str, tokens: Sequence[Token], i: int, language: str) -> tuple[Place, int] | None:
    """A seat of power as the house it is: "vor dem Weißen Haus", "the gates of Downing Street", "über dem Kreml"."""
    for n in range(min(longest_seat(tokens[i].text), len(tokens) - i), 0, -1):
        seat = find_seat(text[tokens[i].start : tokens[i + n - 1].end])
        if seat and seat[1].is_building:
            before = [token.text.lower() for token in tokens[:i]]
            preposition = next((word for word in reversed(before) if word not in WITHIN_HOUSES), "")
            if preposition in BEFORE_HOUSES or any(word.startswith(TO_HOUSES) for word in before):
                start = tokens[i].start
                form = _without_genitive(text[start : tokens[i + n - 1].end], language)
                return Place((start, start + len(form)), seat[0], seat[1].state), n
    return None


def _is_fixed(tokens: Sequence[Token], i: int) -> bool:
    """ "Brussels sprouts" grow anywhere."""
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return (tokens[i].text, following) in NO_PLACES


def _is_in_america(tokens: Sequence[Token], i: int) -> bool:
    """Whether a comma and a state of the US follow: "Moscow, Idaho", "Paris, Texas"."""
    if i + 1 >= len(tokens) or tokens[i].text != ",":
        return False
    for n in (2, 1):
        state = find_state(" ".join(token.text for token in tokens[i + 1 : i + 1 + n]))
        if state == ("US", "region"):
            return True
    return False


def _beyond_states(text: str, tokens: Sequence[Token], i: int, language: str) -> tuple[Place, int] | None:
    """ "Europa", "Nahen Ostens", "Black Sea": a place without a country."""
    for n in (2, 1):
        if i + n > len(tokens):
            continue
        start, end = tokens[i].start, tokens[i + n - 1].end
        name = _without_genitive(text[start:end], language)
        for form in (text[start:end], name):
            if form in _beyond():
                return Place((start, start + len(form)), _beyond()[form], None), n
    return None


@cache
def _beyond() -> dict[str, str]:
    """Every form of a part of the world, with its plain form."""
    names = [name.replace("\u00a0", " ") for name in BEYOND_STATES]
    return {form: name for name in [*names, "Naher Osten", "Ferner Osten"] for form in declined(name)}


def _without_genitive(form: str, language: str) -> str:
    """The name in a form that ends like a genitive: "Berlins", "Ukraine's"; "Paris" stays."""
    for ending in ("'s", "’s", "'", "’"):
        if form.endswith(ending):
            return form.removesuffix(ending)
    genitive = language == "de" and form.endswith("s") and len(form) > 4 and not is_name(form)
    return form[:-1] if genitive else form


def _country(name: str, tokens: Sequence[Token], i: int, language: str, goes_on: bool) -> str | None:
    """The state of a name at token ``i``, or ``None`` where it is no place here.

    ``goes_on``: a place stands before it in a list ("in Berlin und Essen").
    """
    state = find_state(name)
    before = tokens[i - 1].text if i else ""
    of_person = is_first_name(before) and before.lower() not in FUNCTION_WORDS
    if state and (state[1] in NAMES or name in ALSO_NAMES) and "-" not in name[:3]:
        surname = of_person and state[1] == "capital"  # "Jack London"
        return None if surname or before.rstrip(".") in TITLES else state[0]
    city = find_city(name)
    if city is None or before.rstrip(".") in TITLES or of_person:
        return None
    code, doubtful = city
    if not doubtful or before in KINDS_OF_PLACE:
        return code
    if is_common_word(name):
        near = before.lower() in STRICT_BEFORE or goes_on
        return code if near and (code in AT_HOME or language == "en") else None
    return code if before.lower() in BEFORE or goes_on else None


def _hyphened(token: Token) -> tuple[Place, int] | None:
    """ "Berlin-Mitte", "Hamburg-Altona": a part of a plain city."""
    first, hyphen, rest = token.text.partition("-")
    if not hyphen or not rest[:1].isupper() or find_noun(rest, "de"):
        return None
    state, city = find_state(first), find_city(first)
    code = state[0] if state and state[1] == "capital" else city[0] if city and not city[1] else None
    return (Place((token.start, token.end), token.text, code), 1) if code in AT_HOME else None

"""Places with their states, and the traps: words, surnames, outlets. Own sentences."""

from __future__ import annotations

import time

import pytest

from laut.models import Block
from laut.reading.places import find_places
from laut.reading.sentences import split_sentences


def places(text: str, language: str = "de") -> list[tuple[str, str | None]]:
    found = find_places(text, language, split_sentences(text, [Block((0, len(text)), "paragraph")]))
    assert all(text[place.span[0] : place.span[1]][:3] == place.name[:3] for place in found)
    return [(place.name, place.country) for place in found]


GERMAN = [
    # states, capitals, regions, cities
    ("Zwischen Nordkorea und der Ukraine liegt Russland.", [("Nordkorea", "KP"), ("Ukraine", "UA"), ("Russland",
    "RU")]),
    ("Von Donezk nach Charkiw sind es 250 Kilometer.", [("Donezk", "UA"), ("Charkiw", "UA")]),
    ("In Vorarlberg schneit es, in Frankfurt am Main nicht.", [("Vorarlberg", "AT"), ("Frankfurt am Main", "DE")]),
    # the nominative of a genitive; a name in -s stays
    ("Berlins Straßen und Russlands Armee, aber Paris und Wales.",
     [("Berlin", "DE"), ("Russland", "RU"), ("Paris", "FR"), ("Wales", "GB")]),
    ("Die Vereinigten Staaten und die Vereinigten Arabischen Emirate.",
     [("Vereinigte Staaten", "US"), ("Vereinigte Arabische Emirate", "AE")]),
    # common words are places after a preposition only
    ("Das Essen war gut, und in Berlin und Essen auch.", [("Berlin", "DE"), ("Essen", "DE")]),
    ("Die Lage in Halle war ernst, die Halle leer.", [("Halle", "DE")]),
    ("Am Ende der Rede kam die Mitte zu Wort.", []),
    # adjectives and people are no places
    ("Die russische Armee traf auf Ukrainer und einen Amerikaner.", []),
    # surnames, titles and outlets are none
    ("Frau Berlin las die Washington Post und die Berliner Zeitung.", []),
    ("Das sagte Paris Müller.", []),
    ("Der Kreml schwieg.", []),
    # a house of power where something happens there
    ("Vor dem Weißen Haus und im Élysée brannte Licht.", [("Weißes Haus", "US"), ("Élysée", "FR")]),
    ("Reporter fotografierten den Kreml.", [("Kreml", "RU")]),
    ("Die Downing Street widersprach.", []),
    # a capital after a first name is a surname
    ("Er las Jack London und flog nach London.", [("London", "GB")]),
    # parts of the world have no state
    ("Über der Ostsee und im Nahen Osten.", [("Ostsee", None), ("Naher Osten", None)]),
    # parts of a city
    ("Der Brand in Berlin-Mitte ist gelöscht.", [("Berlin-Mitte", "DE")]),
    ("", []),
]  # fmt: skip
ENGLISH = [
    ("Ukraine's army left Bakhmut, Kyiv said.", [("Ukraine", "UA"), ("Bakhmut", "UA"), ("Kyiv", "UA")]),
    ("Reading is hard in Reading.", [("Reading", "GB")]),
    # namesakes in America
    ("A school in Moscow, Idaho, closed, and one in Moscow opened.",
     [("Moscow", "US"), ("Idaho", "US"), ("Moscow", "RU")]),
    ("The governor of Georgia spoke in Atlanta.", [("Georgia", "US"), ("Atlanta", "US")]),
    ("Georgia and Armenia share a border.", [("Georgia", "GE"), ("Armenia", "AM")]),
    ("Brussels sprouts were cheap in Brussels.", [("Brussels", "BE")]),
    ("Crowds gathered outside Downing Street.", [("Downing Street", "GB")]),
    ("Talks in New York and the United Kingdom.", [("New York", "US"), ("United Kingdom", "GB")]),
    ("The New York Times and Sydney Sweeney.", []),
    ("Ships in the Black Sea turned towards Odesa.", [("Black Sea", None), ("Odesa", "UA")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german_places(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_places(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert places(text, "en") == expected


def test_a_long_text_stays_fast() -> None:
    text = "In Berlin und Essen sagte Paula Krug, Moskau und New York seien fern. " * 5000
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    begin = time.process_time()
    assert len(find_places(text, "de", sentences)) == 20_000
    assert time.process_time() - begin < 8

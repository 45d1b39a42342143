"""The shipped tables are whole: their cells, their sizes, what the look-ups make of declined and compound words."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from laut.models import Kind
from laut.reading.gazetteer.actors import actors, find_actor, plain_form
from laut.reading.gazetteer.countries import find_city, find_city_adjective, find_side, find_state, states
from laut.reading.gazetteer.first_names import gender_of_name, is_first_name
from laut.reading.gazetteer.leaders import find_leader
from laut.reading.gazetteer.nouns import find_noun, find_nouns
from laut.reading.tables import read_rows

KINDS = set(get_args(Kind))
STATE = re.compile(r"[A-Z]{2}|NATO|")


def test_states_have_names_adjectives_and_people() -> None:
    assert len(states()) >= 195
    assert len({state.code for state in states()}) == len(states())
    for state in states():
        assert STATE.fullmatch(state.code)
        assert state.names_de and state.names_en and state.adjectives_de and state.adjectives_en


def test_actors_have_kind_and_side() -> None:
    names = [actor.name for actor in actors()]
    assert len(set(names)) == len(names)
    for actor in actors():
        assert actor.kind in KINDS, actor
        assert STATE.fullmatch(actor.side or ""), actor
    media = [actor for actor in actors() if actor.kind in {"outlet", "news_agency"}]
    assert len(media) >= 150
    assert len(actors()) - len(media) >= 150


def test_materiel_has_names() -> None:
    rows = read_rows("materiel.tsv")
    assert len(rows) >= 40
    assert len({row[0] for row in rows}) == len(rows)


def test_nouns_have_known_cells() -> None:
    for language, type_, kind, unnamed, words in read_rows("nouns.tsv"):
        assert language in {"de", "en"}
        assert type_ in {"person", "body", "label", "paper", "vague"}
        assert kind.lstrip("*") in KINDS
        assert unnamed in {"role", "anonymous", "vague", "named", "paper"}
        assert all(re.fullmatch(r"[\w'-]+(?:/[mfnp])?", word) for word in words.split()), words


@pytest.mark.parametrize(
    ("form", "code"),
    [("Russlands", "RU"), ("nordkoreanischen", "KP"), ("US-Beamter", "US"), ("Kiew", "UA"), ("Vereinigten Staaten",
    "US"),
     ("Belarus's", "BY"), ("Französin", "FR"), ("Vorarlberg", "AT"), ("Saudi Arabian", "SA"), ("North Koreans", "KP"),
     ("Kreml", "RU"), ("Russland-Kenner", None), ("Tisch", None), ("North", None)],
)  # fmt: skip
def test_state_of_a_word(form: str, code: str | None) -> None:
    found = find_state(form)
    assert (found[0] if found else None) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Rigaer", "LV"),
        ("Münchner", "DE"),
        ("Zürcher", "CH"),
        ("Londoner", "GB"),
        ("Sprecher", None),
        ("Lager", None),
        ("Göttinger", "DE"),
        ("Saarbrücker", "DE"),
        ("Warschauer", "PL"),
        ("Sender", None),
        ("Sieger", None),
    ],
)
def test_state_of_a_city_adjective(word: str, code: str | None) -> None:
    assert find_city_adjective(word) == code


def test_side_of_words_is_the_first_told() -> None:
    assert find_side("Beamter des estnischen Zolls".split()) == "EE"
    assert find_side("Händler aus Essen".split()) == "DE"
    assert find_side("ein gutes Essen".split()) is None


def test_doubtful_cities() -> None:
    assert find_city("Essen") == ("DE", True)
    assert find_city("Donezk") == ("UA", False)
    assert find_city("Nirgendwo") is None
    assert find_city("Dabei") is None


@pytest.mark.parametrize(
    ("form", "name"),
    [("Weißen Hauses", "Weißes Haus"), ("Deutschen Wetterdienstes", "Deutscher Wetterdienst"), ("dpa", "dpa"),
     ("Bundeswehr", "Bundeswehr"), ("amnesty international", "amnesty international")],
)  # fmt: skip
def test_actor_in_other_cases(form: str, name: str) -> None:
    actor = find_actor(form)
    assert actor is not None
    assert plain_form(form, actor) == name


@pytest.mark.parametrize(
    ("name", "kind", "side"),
    [("Georgischer Traum", "parliament_party", "GE"), ("Georgischen Traums", "parliament_party", "GE"),
     ("Litgrid", "company", "LT"), ("UOKiK", "government", "PL"), ("Azovstal", "company", "UA"),
     ("JNIM", "military", "ML"), ("Kathmandu Post", "outlet", "NP"), ("mediapart", None, None),
     ("Oberen Gruppe", None, None)],
)  # fmt: skip
def test_actor_has_kind_and_side(name: str, kind: str | None, side: str | None) -> None:
    actor = find_actor(name)
    assert (actor and actor.kind, actor and actor.side) == (kind, side)


@pytest.mark.parametrize(
    ("name", "side"),
    [("Alexander Bastrykin", "RU"), ("Bastrykins", "RU"), ("Elvira Nabiullina", "RU"),
     ("Carla Del Ponte", "UN"), ("Peter Müller", None), ("", None)],
)  # fmt: skip
def test_leader_speaks_for(name: str, side: str | None) -> None:
    leader = find_leader(name)
    assert (leader and leader.side) == side


def test_leaders_have_kind_and_side() -> None:
    rows = read_rows("leaders.tsv")
    assert len({row[0] for row in rows}) == len(rows)
    for name, _, _, kind, side in rows:
        assert " " in name
        assert kind in KINDS | {""}, name
        assert STATE.fullmatch(side), name


def test_an_outlet_with_an_article_has_no_plural() -> None:
    assert find_actor("Economist’s") == find_actor("Economist") is not None
    assert find_actor("Economists") is None


@pytest.mark.parametrize(
    ("word", "base", "kind", "before"),
    [("Polizeisprecherin", "Polizeisprecher", "police_judiciary", ""), ("Ministeriumssprecher", "Sprecher",
    "government", "Ministeriums"),
     ("Landratsamts", "Landratsamt", "government", ""), ("Staatsanwälte", "Staatsanwalt", "police_judiciary", ""),
     ("Vogelschutzbund", "bund", "ngo", "Vogelschutz"), ("Kreisen", "Kreise", "unspecified", "")],
)  # fmt: skip
def test_german_noun(word: str, base: str, kind: str, before: str) -> None:
    noun = find_noun(word, "de")
    assert noun is not None
    assert (noun.base, noun.kind, noun.before) == (base, kind, before)


@pytest.mark.parametrize("word", ["Eisenmann", "Vorrat", "Monat", "Tisch", "Neubauer"])
def test_no_noun_of_a_source(word: str) -> None:
    assert find_noun(word, "de") is None


def test_english_nouns_of_several_words() -> None:
    found = find_nouns("the former prime minister's chief of staff".split(), "en")
    assert [noun.base for _, _, noun in found] == ["prime minister", "chief of staff"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("military intelligence agency", "intelligence"),
        ("shadow health secretary", "parliament_party"),
        ("health secretary", "government"),
        ("subpoena", "document"),
    ],
)
def test_kind_of_english_nouns(words: str, kind: str) -> None:
    ((_, _, noun),) = find_nouns(words.split(), "en")
    assert noun.kind == kind


def test_first_names() -> None:
    assert is_first_name("Hans-Peter") and is_first_name("Wolodymyr") and not is_first_name("Ministerium")
    assert (gender_of_name("Carola Wendt"), gender_of_name("Jens Maar")) == ("f", "m")

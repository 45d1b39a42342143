"""Words of two languages meet in one term; names, numbers and states do so however they are written."""

import pytest

from laut.linking.concepts import concepts_of, is_light, is_listed, skeleton
from laut.linking.terms import is_rare, terms_of, weight_of

MEETING = [
    ("Küstenwachen", "coastguard"),
    ("beschädigt", "damaged"),
    ("Munitionslieferung", "ammunition"),
    ("Munitionslieferung", "deliveries"),
    ("verschoben", "postponed"),
    ("Krankenhäuser", "hospitals"),
    ("Psychiatrie", "psychiatric"),
    ("Wostotschny", "Vostochny"),
    ("Schewtschenko", "Shevchenko"),
    ("München", "Munich"),
    ("gestorben", "died"),
    ("Reporterinnen", "reporter"),
    ("neuen", "new"),
    ("alten", "old"),
    ("festgenommene", "arrested"),
]
APART = [("Schiff", "building"), ("Kabel", "bridge"), ("festgesetzt", "postponed"), ("Kiel", "Cologne")]


@pytest.mark.parametrize(("german", "english"), MEETING)
def test_words_meet(german: str, english: str) -> None:
    assert set(concepts_of(german, "de")) & set(concepts_of(english, "en"))


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Er kam ums Leben.", "He died."),
        ("Das Werk wurde geschlossen.", "The plant was shutting down."),
        ("die Küstenwache", "the coast guard"),
    ],
)
def test_words_that_mean_one_thing_together(german: str, english: str) -> None:
    shared = terms_of(german, "de") & terms_of(english, "en")
    assert any(not is_light(term) and term[0] == "c" for term in shared)


@pytest.mark.parametrize(("german", "english"), APART)
def test_words_stay_apart(german: str, english: str) -> None:
    assert not set(concepts_of(german, "de")) & set(concepts_of(english, "en"))


@pytest.mark.parametrize(("german", "english"), [("Leiche", "killed"), ("Angebot", "willing"), ("Sperrung", "closed")])
def test_kin_ideas_meet_for_less_than_one_idea(german: str, english: str) -> None:
    shared = set(concepts_of(german, "de")) & set(concepts_of(english, "en"))
    assert shared and all(term[0] == "k" for term in shared)
    assert sum(map(weight_of, shared)) < weight_of(concepts_of("Brücke", "de")[0])


def test_a_word_that_is_only_kin_to_others_stands_for_itself_besides() -> None:
    assert {term[0] for term in concepts_of("unaccounted", "en")} == {"k", "w"}
    assert not is_listed("unaccounted", "en")


@pytest.mark.parametrize(
    ("text", "language", "term"),
    [
        ("nordkoreanische Granaten", "de", "sKP"),
        ("North Korean shells", "en", "sKP"),
        ("Moskau schweigt", "de", "sRU"),
        ("rund 140 000 Patienten", "de", "#140000"),
        ("1,800 places", "en", "#1800"),
        ("12,5 Prozent", "de", "#12.5"),
        ("one round in three", "en", "#0.3333"),
    ],
)
def test_states_and_numbers(text: str, language: str, term: str) -> None:
    assert term in terms_of(text, language)


def test_a_particle_that_stands_apart_belongs_to_its_verb() -> None:
    assert terms_of("Acht Leitungen fielen am Abend aus", "de") & set(concepts_of("ausgefallen", "de"))


def test_a_preposition_is_no_particle() -> None:
    assert not terms_of("Er habe mit der Zeitung gesprochen.", "de") & terms_of("mithaben", "de")


def test_what_is_rare() -> None:
    assert [t for t in ("#3", "#2024", "#17", "#0.5", "@0212", "c4") if is_rare(t)] == ["#17", "#0.5", "@0212"]


def test_skeletons_do_not_depend_on_marks_and_case() -> None:
    assert skeleton("Pāvilosta") == skeleton("PAVILOSTA")

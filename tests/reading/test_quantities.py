"""Numbers with their bounds and units, and whether two of them can both hold; own sentences."""

from __future__ import annotations

import pytest

from laut.models import Block, Quantity
from laut.reading.quantities import can_both_hold, find_quantities
from laut.reading.sentences import split_sentences
from laut.reading.times import find_times


def read(text: str, language: str) -> list[Quantity]:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    return find_quantities(text, language, sentences, find_times(text, language, "2025-03-12", sentences))


def rows(text: str, language: str = "de") -> list[tuple[str, float | None, str, str | None]]:
    return [(text[slice(*q.span)], q.value, q.bound, q.unit) for q in read(text, language)]


GERMAN = [
    # digits and words, groups and decimals, adjectives before the noun
    ("Geliefert wurden zwölf weitere Panzer.", [("zwölf weitere Panzer", 12, "exact", "Panzer")]),
    ("Es fielen 650.000 Soldaten.", [("650.000 Soldaten", 650000, "exact", "Soldaten")]),
    ("Das kostet 2,5 Millionen Euro.", [("2,5 Millionen Euro", 2500000, "exact", "Euro")]),
    ("Er zahlte achtundzwanzig Mio. Dollar.", [("achtundzwanzig Mio. Dollar", 28000000, "exact", "Dollar")]),
    ("Nötig sind 10.000 €.", [("10.000 €", 10000, "exact", "Euro")]),
    (
        "Im Lager lagen 40 000 Granaten und 1'500 Minen.",
        [("40 000 Granaten", 40000, "exact", "Granaten"), ("1'500 Minen", 1500, "exact", "Minen")],
    ),
    ("Die Quote stieg auf 24,9 Prozent.", [("24,9 Prozent", 24.9, "exact", "Prozent")]),
    ("Das Ministerium spricht von neun.", [("neun", 9, "exact", None)]),
    # bounds
    ("Mindestens 30.000 Schuss kamen an.", [("Mindestens 30.000 Schuss", 30000, "at_least", "Schuss")]),
    ("Es gab nicht weniger als acht Tote.", [("nicht weniger als acht Tote", 8, "at_least", "Tote")]),
    ("Bis zu 60 Häftlinge kommen frei.", [("Bis zu 60 Häftlinge", 60, "at_most", "Häftlinge")]),
    ("Rund 410 Millionen Euro fließen.", [("Rund 410 Millionen Euro", 410000000, "about", "Euro")]),
    (
        "Mehr als zehn sehr laute Explosionen waren zu hören.",
        [("Mehr als zehn sehr laute Explosionen", 10, "more_than", "Explosionen")],
    ),
    ("Es waren knapp 40 Personen.", [("knapp 40 Personen", 40, "less_than", "Personen")]),
    ("Gut 9.000 Tonnen sanken.", [("Gut 9.000 Tonnen", 9000, "more_than", "Tonnen")]),
    ("Es seien deutlich unter tausend.", [("deutlich unter tausend", 1000, "less_than", None)]),
    ("Mindestens einer starb.", [("Mindestens einer", 1, "at_least", None)]),
    # a negation before "mehr als", and one of another kind
    ("Es flossen zu keinem Zeitpunkt mehr als 90 Liter.", [("mehr als 90 Liter", 90, "at_most", "Liter")]),
    ("Es flossen nicht nur mehr als 90 Liter ab.", [("mehr als 90 Liter", 90, "more_than", "Liter")]),
    # words that are prepositions elsewhere
    ("Ein Topf über bis zu 20 Euro reicht.", [("bis zu 20 Euro", 20, "at_most", "Euro")]),
    ("Man schloss einen Vertrag über 20 Panzer.", [("20 Panzer", 20, "exact", "Panzer")]),
    ("Haftbefehl gegen drei Männer erging.", [("drei Männer", 3, "exact", "Männer")]),
    # parts of a whole
    ("Jede dritte Drohne kam durch.", [("Jede dritte Drohne", 0.3333, "about", "Drohne")]),
    ("Bis zu ein Fünftel fehlt.", [("Bis zu ein Fünftel", 0.2, "at_most", None)]),
    ("Er trägt die Hälfte der Kosten.", [("die Hälfte der Kosten", 0.5, "exact", "Kosten")]),
    ("Zwei der fünf Wagen sind leer.", [("Zwei der fünf Wagen", 2, "exact", "Wagen")]),
    ("Eine halbe Million Menschen floh.", [("Eine halbe Million Menschen", 500000, "exact", "Menschen")]),
    ("Es gab keine Verletzten.", [("keine Verletzten", 0, "exact", "Verletzten")]),
    # vague ones and ranges
    ("Hunderte Raketen lagen dort.", [("Hunderte Raketen", None, "vague", "Raketen")]),
    ("Mehrere tausend Menschen kamen.", [("Mehrere tausend Menschen", None, "vague", "Menschen")]),
    ("Zwischen 20 und 30 Soldaten fielen.", [("Zwischen 20 und 30 Soldaten", None, "vague", "Soldaten")]),
    ("Gebaut werden 2 bis 3 Millionen Wohnungen.", [("2 bis 3 Millionen Wohnungen", None, "vague", "Wohnungen")]),
    # durations are amounts, dates and clock times are none
    ("Die Haft dauerte mindestens neun Monate.", [("mindestens neun Monate", 9, "at_least", "Monate")]),
    ("Am 3. Mai 2024 um 17 Uhr, in den vergangenen 24 Stunden, 1999.", []),
    # names, ordinals, ages, scores, telephones
    ("Die Boeing 737 und die B-52 sind der G7 und der KN-23 bekannt, so Paragraf 218 und Art. 51.", []),
    ("Der 16. Bundestag tagte, sagte Lena Roth (52), ein 45-jähriger und ein 75 Jahre alter Mann.", []),
    ("Sie gewannen 3:2, Telefon 0631 369 2620.", []),
]

ENGLISH = [
    ("At least 6,000 mortar rounds were sold.", [("At least 6,000 mortar rounds", 6000, "at_least", "rounds")]),
    (
        "Forty-one drones were launched, 36 of them shot down.",
        [("Forty-one drones", 41, "exact", "drones"), ("36", 36, "exact", None)],
    ),
    ("It costs about $2.3 billion.", [("about $2.3 billion", 2300000000, "about", "dollars")]),
    (
        "They tabled £23million and Rs 4.7 crore.",
        [("£23million", 23000000, "exact", "pounds"), ("Rs 4.7 crore", 47000000, "exact", "rupees")],
    ),
    (
        "Two hundred and fifty thousand people fled.",
        [("Two hundred and fifty thousand people", 250000, "exact", "people")],
    ),
    ("No fewer than 112 tankers sailed.", [("No fewer than 112 tankers", 112, "at_least", "tankers")]),
    ("Bills fell by 18 per cent.", [("18 per cent", 18, "exact", "percent")]),
    ("Between 5 and 12 percent is lost.", [("Between 5 and 12 percent", None, "vague", "percent")]),
    (
        "Dozens died, and two of the patients are in care.",
        [("Dozens", None, "vague", None), ("two of the patients", 2, "exact", "patients")],
    ),
    ("Prices may rise by up to a third.", [("up to a third", 0.3333, "at_most", None)]),
    ("Half a million books burned.", [("Half a million books", 500000, "exact", "books")]),
    ("One of them, Ann Lee, 61, called +61 3 5550 0199 on page 94.", []),
]


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german(text: str, expected: list[tuple[str, float | None, str, str | None]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[tuple[str, float | None, str, str | None]]) -> None:
    assert rows(text, "en") == expected


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("genau 20 Tote", 20, 20),
        ("mindestens 20 Tote", 20, None),
        ("höchstens 20 Tote", None, 20),
        ("rund 20 Tote", 18, 22),
        ("fast 20 Tote", 18, 20),
        ("weniger als 20 Tote", None, 20),
        ("gut 20 Tote", 20, 22),
        ("Dutzende Tote", 24, 120),
        ("20 bis 30 Tote", 20, 30),
    ],
)
def test_what_a_bound_covers(phrase: str, low: float | None, high: float | None) -> None:
    (found,) = read(f"Es gab {phrase}.", "de")
    assert (found.low, found.high) == (pytest.approx(low) if low else low, pytest.approx(high) if high else high)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("20 Tote", "20 Tote", True),
        ("20 Tote", "30 Tote", False),
        ("mindestens 20 Tote", "rund 30 Tote", True),
        ("mindestens 20 Tote", "15 Tote", False),
        ("mehr als 30 Tote", "höchstens 30 Tote", False),
        ("mindestens 30 Tote", "höchstens 30 Tote", True),
        ("rund 100 Tote", "108 Tote", True),
        ("rund 100 Tote", "150 Tote", False),
        ("fast 500 Tote", "430 Tote", False),
        ("Dutzende Tote", "50 Tote", True),
        ("Hunderte Tote", "12 Tote", False),
        ("mehrere Tote", "1 Toter", False),
        ("keine Toten", "zwei Tote", False),
        ("20 bis 30 Tote", "25 Tote", True),
    ],
)
def test_whether_two_can_both_hold(a: str, b: str, expected: bool) -> None:
    (one,), (two,) = read(f"Es gab {a}.", "de"), read(f"Es gab {b}.", "de")
    assert can_both_hold(one, two) is expected
    assert can_both_hold(two, one) is expected


def test_other_languages_give_none() -> None:
    assert find_quantities("Vingt morts", "fr", []) == []

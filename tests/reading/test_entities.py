"""Named actors with their aliases, from the text and from the tables. Own sentences."""

from __future__ import annotations

import pytest

from laut.models import Block
from laut.reading.entities import find_entities
from laut.reading.sentences import split_sentences


def entities(text: str, language: str = "de") -> list[tuple[str, str, tuple[str, ...]]]:
    found = find_entities(text, language, split_sentences(text, [Block((0, len(text)), "paragraph")]))
    for entity in found:
        forms = {text[start:end] for start, end in entity.mentions}
        assert forms == {entity.name, *entity.aliases}, "every form stands in the text, at its offsets"
    return [(entity.name, entity.kind, entity.aliases) for entity in found]


GERMAN = [
    # full name and surname, also in the genitive
    ("Olaf Krug sprach. Krugs Rede war kurz, sagte Krug.", [("Olaf Krug", "person", ("Krug",))]),
    # a surname that two bear is nobody's alias
    ("Olaf Krug und Ina Krug stritten. Krug ging.", [("Olaf Krug", "person", ()), ("Ina Krug", "person", ())]),
    # a bracketed abbreviation, of a known body and of one that only this text names
    ('Das "Institute for the Study of War" (ISW) berichtet. Das ISW irrt.',
     [("Institute for the Study of War", "research", ("ISW",))]),
    ("Das Nordische Institut für Seefahrt (NIFS) warnt. Das NIFS rät ab.",
     [("Nordische Institut für Seefahrt", "body", ("NIFS",))]),
    # the capital stands for the state where it is no place
    ("Nordkorea schweigt. Pjöngjang liefert Munition. In Pjöngjang regnet es.",
     [("Nordkorea", "state", ("Pjöngjang",))]),
    # one weapon under several designations, by the table and by the text
    ("Die Rakete KN-23 heißt dort Hwasong-11Ga. Auch KN23 liest man.",
     [("KN-23", "weapon", ("Hwasong-11Ga", "KN23"))]),
    ("Eine Geran-2 gleicht der Shahed-136.", [("Shahed-136", "weapon", ("Geran-2",))]),
    ("Die Tarnow, auf Polnisch »Tarnów-7«, fliegt. Anna Tarnow baute sie.",
     [("Anna Tarnow", "person", ("Tarnow", "Tarnów-7"))]),
    # words that are also names: an outlet only in quotation marks, a weapon only beside its noun
    ("Der Spiegel hing schief, schreibt der „Spiegel“.", [("Spiegel", "outlet", ())]),
    ("Ein Gepard lief davon, der Flakpanzer Gepard nicht.", [("Flakpanzer Gepard", "weapon", ())]),
    ("Es regnet.", []),
    ("", []),
]  # fmt: skip
ENGLISH = [
    ("Laura Pugh resigned. Pugh's deputy stays.", [("Laura Pugh", "person", ("Pugh",))]),
    ("Russia denied it. Moscow called it a lie.", [("Russia", "state", ("Moscow",))]),
    ("The Guardian asked Amnesty International. Amnesty declined.",
     [("The Guardian", "outlet", ()), ("Amnesty International", "ngo", ("Amnesty",))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german_entities(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_entities(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert entities(text, "en") == expected

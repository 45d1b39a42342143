"""Quotations by their marks, in every style the two languages use."""

import pytest

from laut.models import Block
from laut.reading.quotes import find_quotations
from laut.reading.sentences import split_sentences


def quotations(text: str) -> list[str]:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block((at, at + len(part)), "paragraph"))
        at += len(part) + 2
    return [text[b:e] for b, e in find_quotations(text, split_sentences(text, blocks))]


CASES = [
    ("„Ja“, sagte sie.", ["„Ja“"]),
    ("»Ja«, sagte sie, »aber später.«", ["»Ja«", "»aber später.«"]),
    ("«Ja», sagte sie.", ["«Ja»"]),
    ('"Ja", sagte sie. "Nein."', ['"Ja"', '"Nein."']),
    ("“Yes,” she said. ‘Perhaps,’ he said.", ["“Yes,”", "‘Perhaps,’"]),
    ("‚Ja‘, sagte sie.", ["‚Ja‘"]),
    # mixed pairs of careless typists
    ('„Ja”, sagte sie. „Nein", sagte er.', ["„Ja”", '„Nein"']),
    # a quotation inside a quotation is not an outer one
    ("„Er rief ‚Halt!‘ und lief“, sagte sie.", ["„Er rief ‚Halt!‘ und lief“"]),
    # apostrophes are no marks
    ("Putin's plan and the workers' rights aren't quoted.", []),
    ("Wie geht's? Hans' Haus steht noch.", []),
    # an odd mark costs itself, not the next quotation
    ("Das „ist verloren. Aber „das hier“ nicht.", ["„das hier“"]),
    ('Ein Zoll sind 2,54 cm, 5" sind mehr. "Gut", sagte er.', ['"Gut"']),
    # no partner in the paragraph: nothing
    ("Das „bleibt offen.\n\nNeuer Absatz.", []),
    # several paragraphs, each opened, the last one closed
    ("„Erstens war es spät.\n\n„Zweitens war es kalt.“", ["„Erstens war es spät.", "„Zweitens war es kalt.“"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_ten_thousand_opening_marks_are_read_in_linear_time() -> None:
    assert quotations("„a " * 10_000) == []

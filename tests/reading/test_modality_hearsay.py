"""Hearsay or plan: "soll", "will" and "is said to"."""

from __future__ import annotations

import pytest

from laut.reading.modality import is_hearsay_phrase, is_hearsay_soll, is_self_claim
from laut.reading.sentences import tokenize

SOLL = [
    # perfect infinitives report
    ("Der General soll im März abgelöst worden sein.", True),
    ("Sie soll das Geld genommen haben.", True),
    ("Sie sollen den Hof gemietet und die Ware verteilt haben.", True),
    ("Er soll den Zaun zerschnitten haben und steht nun vor Gericht.", True),
    ("Die Akte, die ihn belasten soll, ist verschwunden.", True),
    ("Eingeschleppt haben soll die Krankheit ein Händler.", True),
    ("Der Wagen soll, wie es heißt, in den See gefahren sein.", True),
    # states nobody plans report
    ("In der Kiste soll Gold sein.", True),
    ("Es soll sich um einen Irrtum handeln.", True),
    ("Er soll inzwischen in Lissabon leben.", True),
    # plans, duties and purposes
    ("Der General soll im Mai abgelöst werden.", False),
    ("Die Brücke soll bis 2031 fertig sein.", False),
    ("Ein Zaun soll das Ufer schützen.", False),
    ("Die Halle soll künftig als Lager dienen.", False),
    # a deadline without a year lies ahead; what is ruled out is planned
    ("Sie soll den Umbau bis Ende Juni bezahlt haben.", False),
    ("Sie soll den Umbau bis Ende 2019 bezahlt haben.", True),
    ("Kürzungen soll es nicht geben.", False),
    ("Im Keller soll es Ratten geben.", True),
    # with a rumour named, plans too
    ("Dem Vernehmen nach soll er am Montag zurücktreten.", True),
    # other forms
    ("Er sollte das Haus verlassen haben.", False),
    ("Was soll das?", False),
]
WILL = [
    ("Die Armee will 63 Drohnen abgefangen haben.", True),
    ("Zwei Zeugen wollen einen Schuss gehört haben.", True),
    ("Wie das Blatt erfahren haben will, tritt sie zurück.", True),
    ("Die Armee will 63 Drohnen kaufen.", False),
    ("Der Alchemist wollte Gold gemacht haben.", True),
    ("Die Armee will bis Freitag alle Drohnen abgefangen haben.", False),
    ("Der Wille zählt.", False),
]
PHRASES = [
    ("The keeper is said to have asked for a scan.", "said", True),
    ("Rovers are understood to have made a bid.", "understood", True),
    ("Its members are widely believed to live abroad.", "believed", True),
    ("The pier is supposed to be haunted.", "supposed", True),
    ("The pier is supposed to open in May.", "supposed", False),
    ("The pier was supposed to be open by now.", "supposed", False),
    ("He said to leave the door open.", "said", False),
    ("The goods are reported daily.", "reported", False),
]


def found(text: str, forms: tuple[str, ...]) -> int:
    return next((i for i, t in enumerate(tokenize(text, 0, len(text))) if t.text.lower() in forms), 0)


@pytest.mark.parametrize(("text", "expected"), SOLL)
def test_soll(text: str, expected: bool) -> None:
    i = found(text, ("soll", "sollen", "sollte"))
    assert is_hearsay_soll(tokenize(text, 0, len(text)), i) is expected


@pytest.mark.parametrize(("text", "expected"), WILL)
def test_will(text: str, expected: bool) -> None:
    i = found(text, ("will", "wollen", "wollte", "wille"))
    assert is_self_claim(tokenize(text, 0, len(text)), i) is expected


@pytest.mark.parametrize(("text", "word", "expected"), PHRASES)
def test_phrase(text: str, word: str, expected: bool) -> None:
    assert is_hearsay_phrase(tokenize(text, 0, len(text)), found(text, (word,))) is expected

"""Clauses whose checking their own sentence tells, and where the negation stands."""

from __future__ import annotations

import pytest

from laut.models import Block
from laut.reading.modality.embedding import find_embedded
from laut.reading.sentences import split_sentences

Found = tuple[str, str, list[str]]


def embedded(text: str, language: str) -> Found | None:
    """(the clause, its status, who checked) of the first one."""
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    found = next((e for s in sentences for e in find_embedded(s, language)), None)
    if found is None:
        return None
    return text[slice(*found.content)], found.mark.status, [text[slice(*span)] for span in found.mark.by]


CASES: list[tuple[str, str, Found | None]] = [
    # the negation in the governing clause leaves the clause open, one inside it is said of it
    ("de", "Die Feuerwehr konnte nicht bestätigen, dass der Ofen defekt war.",
     ("dass der Ofen defekt war", "not_verified", ["Die Feuerwehr"])),
    ("de", "Die Feuerwehr bestätigte, dass der Ofen nicht defekt war.",
     ("dass der Ofen nicht defekt war", "confirmed", ["Die Feuerwehr"])),
    ("de", "Die Anklage konnte nicht beweisen, dass er nie dort war.",
     ("dass er nie dort war", "not_proven", ["Die Anklage"])),
    ("en", "The fire service could not confirm that the stove was faulty.",
     ("that the stove was faulty", "not_verified", ["The fire service"])),
    ("en", "The inquest established that the stove was not faulty.",
     ("that the stove was not faulty", "confirmed", ["The inquest"])),
    # before, behind and around the clause
    ("de", "Dass der Ofen defekt war, ist nicht bestätigt.", ("Dass der Ofen defekt war", "not_verified", [])),
    ("de", "Dass der Ofen defekt war, bewies am Ende ein Gutachten.",
     ("Dass der Ofen defekt war", "confirmed", ["ein Gutachten"])),
    ("de", "Hinweise darauf, dass der Ofen defekt war, fanden die Prüfer nicht.",
     ("dass der Ofen defekt war", "not_proven", ["die Prüfer"])),
    ("de", "Der Verdacht, dass der Ofen defekt war, hat sich nicht bestätigt.",
     ("dass der Ofen defekt war", "not_verified", [])),
    # who checks: two, none, the one who says so
    ("de", "Weder der Hersteller noch das Amt wollte bestätigen, dass der Ofen defekt war.",
     ("dass der Ofen defekt war", "not_verified", ["der Hersteller", "das Amt"])),
    ("de", "Nach Ansicht der Richterin ist nicht erwiesen, dass der Ofen defekt war.",
     ("dass der Ofen defekt war", "not_proven", ["der Richterin"])),
    ("en", "There is no evidence, at least not yet, that the stove was faulty.",
     ("that the stove was faulty", "not_proven", [])),
    ("de", "Es ist nicht bewiesen, dass der Ofen defekt war, sagt Gutachterin Ute Rahn.",
     ("dass der Ofen defekt war", "not_proven", ["Gutachterin Ute Rahn"])),
    ("de", "Das Labor bestätigte auf Nachfrage, dass in den Proben Blei gefunden wurde.",
     ("dass in den Proben Blei gefunden wurde", "confirmed", ["Das Labor"])),
    # no check: another verb governs, nothing came of it yet, or the words stand in passing
    ("de", "Der bestätigte Präsident sagte, dass der Ofen defekt war.", None),
    ("de", "Ein Gutachten soll beweisen, dass der Ofen defekt war.", None),
    ("de", "Die Feuerwehr prüft, ob der Ofen defekt war.", None),
    ("en", "The agency could not confirm that account.", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_embedded_clauses(language: str, text: str, expected: Found | None) -> None:
    assert embedded(text, language) == expected

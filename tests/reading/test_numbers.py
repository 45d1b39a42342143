"""Number words and digit groups of both languages."""

from __future__ import annotations

import pytest

from laut.reading.numbers import number_of, ordinal_of


@pytest.mark.parametrize(
    ("token", "language", "value"),
    [
        ("650.000", "de", 650000),
        ("2,5", "de", 2.5),
        ("47.879.927", "de", 47879927),
        ("2.000,352", "de", 2000.352),
        ("achtundzwanzig", "de", 28),
        ("Zweihundertfünfzig", "de", 250),
        ("eintausendeinhundertfünfzig", "de", 1150),
        ("zweieinhalb", "de", 2.5),
        ("anderthalb", "de", 1.5),
        ("ein", "de", None),
        ("Zweifel", "de", None),
        ("12.", "de", None),
        ("²", "de", None),
        ("6,000", "en", 6000),
        ("10,00,000", "en", 1000000),
        ("2.3", "en", 2.3),
        ("Forty-one", "en", 41),
        ("forty-third", "en", None),
        ("a", "en", None),
    ],
)
def test_number_of(token: str, language: str, value: float | None) -> None:
    assert number_of(token, language) == value


@pytest.mark.parametrize(
    ("word", "language", "value"),
    [
        ("ersten", "de", 1),
        ("dritte", "de", 3),
        ("siebten", "de", 7),
        ("achter", "de", 8),
        ("fünfundzwanzigsten", "de", 25),
        ("beste", "de", None),
        ("rechte", "de", None),
        ("third", "en", 3),
        ("21st", "en", 21),
        ("twenty-first", "en", 21),
        ("twentieth", "en", 20),
        ("north", "en", None),
    ],
)
def test_ordinal_of(word: str, language: str, value: int | None) -> None:
    assert ordinal_of(word, language) == value

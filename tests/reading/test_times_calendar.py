"""TIMEX3 values and the days they cover; the kinds of words the rules speak of."""

from __future__ import annotations

import re
from datetime import date

import pytest

from laut.reading.times import GRAMMARS, RESOLVE, calendar, english, german


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-10-12", "2024-10-12", "2024-10-12"),
        ("2024-10-12TEV", "2024-10-12", "2024-10-12"),
        ("2024-W40", "2024-09-30", "2024-10-06"),
        ("2024-W40-WE", "2024-10-05", "2024-10-06"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-WI", "2024-12-01", "2025-02-28"),  # a winter bears the year in which it begins
        ("2024", "2024-01-01", "2024-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1901-01-01", "2000-12-31"),
    ],
)
def test_days_of_a_value(value: str, first: str, last: str) -> None:
    assert calendar.iso(calendar.days_of(value)) == (first, last)


@pytest.mark.parametrize(
    "value", ["P2W", "PXY", "PAST_REF", "XXXX-WXX-1", "2024-02-30", "2024-W60", "0000", "2025-01-01/.."]
)
def test_values_that_cover_no_days(value: str) -> None:
    assert calendar.days_of(value) is None


@pytest.mark.parametrize(
    ("year", "day"), [(2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2025, "04-20"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert calendar.easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("rule", "day"), [("12-24", "12-24"), ("E+39", "05-29"), ("A", "11-30"), ("A-7", "11-23"), ("11-4-4", "11-27")]
)
def test_feasts_of_2025(rule: str, day: str) -> None:
    assert calendar.holiday(rule, 2025).isoformat() == f"2025-{day}"


def test_thirds() -> None:
    year = (date(2023, 1, 1), date(2023, 12, 31))
    assert calendar.third_of(year, "END") == (date(2023, 9, 1), date(2023, 12, 31))
    may = (date(2025, 5, 1), date(2025, 5, 31))
    assert [calendar.third_of(may, edge)[0].day for edge in ("START", "MID", "END")] == [1, 11, 22]


def test_shift_stays_inside_months_and_the_calendar() -> None:
    assert calendar.shift(date(2024, 1, 31), 1, "M") == date(2024, 2, 29)
    assert calendar.shift(date(9999, 12, 31), 1, "D") is None


# Kinds that a word has by its shape or its parts, not by standing in the lexicon.
MADE_OF_SHAPE = set(
    "DAY YEAR NUM NUMW CLOCK DMY DM COMMA DOT DASH SLASH PAREN COLON ADJ ORDW UNITADJ COMPOUND MIDYEAR".split()
)


@pytest.mark.parametrize("language", [german, english])
def test_every_kind_in_a_rule_is_a_kind_of_some_word(language: object) -> None:
    macros, rules = language.MACROS, language.RULES  # type: ignore[attr-defined]
    used = set(re.findall("[A-Z][A-Z_]*", " ".join([*macros.values(), *rules.values()]))) - set(macros)
    known = {kind for kind, _ in language.lexicon().values()} | MADE_OF_SHAPE  # type: ignore[attr-defined]
    assert used - known == set()


@pytest.mark.parametrize("language", [german, english])
def test_every_rule_has_its_meaning(language: object) -> None:
    assert set(language.RULES) <= set(RESOLVE)  # type: ignore[attr-defined]
    assert set(GRAMMARS) == {"de", "en"}

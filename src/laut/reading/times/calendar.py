"""TIMEX3 values and the days they cover; no language here.

Values: 2024-10-12, 2024-W40, 2024-W40-WE, 2024-02, 2024-Q3, 2024-H1, 2024-SP, 2024, 202 (a decade), 20 (a century),
2024-10-12TEV, 2024-10-12T20:30. A winter bears the year in which it begins. Weeks are those of ISO 8601. Seasons are
the meteorological ones. Everything is proleptic Gregorian; what lies outside the years 1 to 9999 covers no days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

Days = tuple[date, date]
Interval = tuple[str | None, str | None]

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month
DAY_PARTS = {"MO": 6, "MI": 12, "AF": 14, "EV": 18, "NI": 22}  # the hour from which a part of the day is over-written
VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?|-W(?P<week>\d\d)(?P<we>-WE)?|-Q(?P<quarter>[1-4])"
    r"|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?|(?P<decade>\d{3})|(?P<century>\d{2})"
)


def days_of(value: str) -> Days | None:
    """The first and last day a value covers; ``None`` for durations, sets, vague and impossible values."""
    try:
        found = VALUE.fullmatch(value)
        return _days(found.groupdict()) if found else None
    except (ValueError, OverflowError):
        return None


def _days(part: dict[str, str | None]) -> Days:
    if part["decade"]:
        return date(int(part["decade"]) * 10, 1, 1), date(int(part["decade"]) * 10 + 9, 12, 31)
    if part["century"]:
        return date(int(part["century"]) * 100 + 1, 1, 1), date(int(part["century"]) * 100 + 100, 12, 31)
    year = int(part["year"] or 0)
    if part["day"]:
        day = date(year, int(part["month"] or 0), int(part["day"]))
        return day, day
    if part["week"]:
        monday = date.fromisocalendar(year, int(part["week"]), 1)
        return monday + timedelta(5 if part["we"] else 0), monday + timedelta(6)
    if part["month"]:
        return months(year, int(part["month"]), 1)
    if part["quarter"]:
        return months(year, int(part["quarter"]) * 3 - 2, 3)
    if part["half"]:
        return months(year, int(part["half"]) * 6 - 5, 6)
    if part["season"]:
        return months(year, SEASONS[part["season"]], 3)
    return months(year, 1, 12)


def months(year: int, month: int, count: int) -> Days:
    """The first and last day of ``count`` months from ``month``."""
    last_year, last_month = add_months(year, month, count - 1)
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def third_of(days: Days, edge: str) -> Days:
    """The first, middle or last third ("START", "MID", "END"): what "Anfang Mai" covers; of a year four months."""
    first, last = days
    number = ("START", "MID", "END").index(edge)
    if (first.month, first.day, last.month, last.year) == (1, 1, 12, first.year):
        return months(first.year, 1 + 4 * number, 4)
    length = (last - first).days + 1
    cuts = [0, length // 3, length - length // 3, length]
    begin = first + timedelta(cuts[number])
    return begin, max(begin, first + timedelta(cuts[number + 1] - 1))


def day_value(day: date) -> str:
    return day.isoformat()


def week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def season_of(day: date) -> tuple[int, str]:
    """The year and code of the season a day lies in."""
    code = "WI SP SU FA".split()[day.month % 12 // 3]
    return (day.year - 1 if day.month < 3 else day.year), code


def unit_value(day: date, unit: str, offset: int = 0) -> str:
    """The value of the calendar unit ``offset`` steps from the one ``day`` lies in (0: this one).

    Units: D W WE M Q H SE(ason) Y DE(cade) CE(ntury). Raises ValueError or OverflowError outside the years 1–9999.
    """
    return UNIT_VALUES[unit](day, offset)


def _month_step(day: date, offset: int) -> str:
    year, month = add_months(day.year, day.month, offset)
    return f"{year:04}-{month:02}"


def _part_step(day: date, offset: int, length: int, letter: str) -> str:
    year, month = add_months(day.year, day.month, offset * length)
    return f"{year:04}-{letter}{(month - 1) // length + 1}"


def _season_step(day: date, offset: int) -> str:
    year, code = season_of(day)
    index = year * 4 + list(SEASONS).index(code) + offset
    return f"{index // 4:04}-{list(SEASONS)[index % 4]}"


UNIT_VALUES: dict[str, Callable[[date, int], str]] = {
    "D": lambda day, n: day_value(day + timedelta(n)),
    "W": lambda day, n: week_value(day + timedelta(7 * n)),
    "WE": lambda day, n: week_value(day + timedelta(7 * n)) + "-WE",
    "M": _month_step,
    "Q": lambda day, n: _part_step(day, n, 3, "Q"),
    "H": lambda day, n: _part_step(day, n, 6, "H"),
    "SE": _season_step,
    "Y": lambda day, n: f"{day.year + n:04}",
    "DE": lambda day, n: f"{day.year // 10 + n:03}",
    "CE": lambda day, n: f"{(day.year - 1) // 100 + n:02}",
}
LENGTHS = {"D": 1.0, "W": 7.0, "WE": 7.0, "M": 30.44, "Q": 91.3, "H": 182.6, "SE": 91.3, "Y": 365.24, "DE": 3652.4,
           "CE": 36524.0, "2W": 14.0, "TNI": 1.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}  # fmt: skip


def shift(day: date, count: float, unit: str) -> date | None:
    """The day ``count`` units later (earlier if negative); hours are parts of a day. ``None`` outside the years."""
    try:
        if unit in ("M", "Q", "H", "SE", "Y", "DE", "CE") and count == int(count):
            step = {"M": 1, "Q": 3, "H": 6, "SE": 3, "Y": 12, "DE": 120, "CE": 1200}[unit]
            year, month = add_months(day.year, day.month, int(count) * step)
            return date(year, month, min(day.day, monthrange(year, month)[1]))
        return day + timedelta(round(count * LENGTHS[unit]))
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=512)
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def advent(year: int) -> date:
    """The first Sunday of Advent: the fourth before Christmas Day."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(christmas.isoweekday() + 21)


def holiday(rule: str, year: int) -> date:
    """The day of a feast; ``rule``: "12-25", "E+39" (days from Easter), "A-7" (from Advent), "11-4-4" (4th Thu)."""
    if rule.startswith("E"):
        return easter(year) + timedelta(int(rule[1:] or 0))
    if rule.startswith("A"):
        return advent(year) + timedelta(int(rule[1:] or 0))
    month, day, *nth = (int(n) for n in rule.split("-"))
    if not nth:
        return date(year, month, day)
    first = date(year, month, 1)
    return first + timedelta((day - first.isoweekday()) % 7 + 7 * (nth[0] - 1))


def iso(days: Days | None) -> Interval | None:
    return None if days is None else (days[0].isoformat(), days[1].isoformat())

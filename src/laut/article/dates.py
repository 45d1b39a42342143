"""Dates of publication as pages and callers write them, turned into ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?"
    r"\s*(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$"
)
GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[,\s–-]{1,4}(\d{1,2})[:.](\d{2}))?")
UNIX_DATE = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:(\d{1,2}) )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    r"(?: (\d{1,2}))?(?: (\d{4}))? (\d{2}):(\d{2})(?::\d{2})?"
    r"(?: ?(GMT|UTC|CET|CEST|MEZ|MESZ|BST|EST|EDT|PST|PDT))?(?:([+-]\d{4}))?(?: (\d{4}))?"
)
MONTHS = {m: i for i, m in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
ZONES = {
    "GMT": "+00:00", "UTC": "+00:00", "BST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00",
    "MESZ": "+02:00", "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00", "PDT": "-07:00",
}  # fmt: skip


def swapped(one: str, other: str) -> bool:
    """Whether two ISO dates differ by an exchange of day and month."""
    return one[:10] != other[:10] and one[:4] == other[:4] and one[5:7] == other[8:10] and one[8:10] == other[5:7]


def iso_date(value: str) -> str | None:
    """A date as pages write it, as ISO 8601; None for what is no date.

    Read: ISO with or without time and zone, "13.10.2024, 20:15", "Fri Apr 28 19:20:36 CEST 2023" (Unix) and RFC 2822.
    """
    value = " ".join(value.split())[:80]
    if found := ISO.match(value):
        year, month, day, hour, minute, second, zone = found.groups()
        return _checked(int(year), int(month), int(day), hour, minute, second, _zone(zone))
    if found := UNIX_DATE.match(value):
        day_before, name, day_after, year_before, hour, minute, zone, offset, year_after = found.groups()
        year, day = year_before or year_after, day_before or day_after
        if not year or not day:
            return None
        return _checked(
            int(year), MONTHS[name], int(day), hour, minute, None, _zone(offset) if offset else ZONES.get(zone or "")
        )
    if found := GERMAN.match(value):
        day, month, year, hour, minute = found.groups()
        return _checked(int(year), int(month), int(day), hour.zfill(2) if hour else None, minute, None, None)
    return None


def _zone(text: str | None) -> str | None:
    if not text:
        return None
    if text in ("Z", "UTC"):
        return "+00:00"
    digits = text[1:].replace(":", "").ljust(4, "0")
    return f"{text[0]}{digits[:2]}:{digits[2:4]}"


def _checked(
    year: int, month: int, day: int, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str | None:
    """The ISO form of a date that exists and lies between 1900 and 2100; else None."""
    try:
        first = date(year, month, day).isoformat()
        if not 1900 <= year <= 2100:
            return None
        if hour is None:
            return first
        return datetime.fromisoformat(f"{first}T{hour}:{minute}:{second or '00'}{zone or ''}").isoformat()
    except ValueError:
        return None

"""The zone of a time of day: what the text says ("deutscher Zeit", "Latvian time", "UTC"), else where it appeared."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from laut.reading.gazetteer.countries import find_state

ABBREVIATIONS = {
    "UTC": 0, "GMT": 0, "WEZ": 0, "WET": 0, "BST": 1, "MEZ": 1, "CET": 1, "MESZ": 2, "CEST": 2, "OEZ": 2, "EET": 2,
    "EEST": 3, "OESZ": 3, "MSK": 3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "IST": 5.5, "JST": 9, "KST": 9,
}  # fmt: skip
# Hours from UTC in winter of states with one zone. Those that turn their clocks do so as the European Union does.
TURNING = {
    **dict.fromkeys("GB IE PT".split(), 0),
    **dict.fromkeys("AL AT BA BE CH CZ DE DK ES FR HR HU IT LI LU MC ME MK MT NL NO PL RS SE SI SK XK".split(), 1),
    **dict.fromkeys("BG CY EE FI GR LT LV MD RO UA".split(), 2),
}
FIXED = {
    **dict.fromkeys("GH IS ML SN CI".split(), 0), **dict.fromkeys("DZ NG TN MA".split(), 1),
    **dict.fromkeys("ZA LY RW SD".split(), 2), **dict.fromkeys("BY TR IQ SA KW QA YE SY JO KE ET SO".split(), 3),
    "IR": 3.5, **dict.fromkeys("AE AM AZ GE OM".split(), 4), "AF": 4.5, **dict.fromkeys("PK UZ KZ TM TJ".split(), 5),
    "IN": 5.5, "NP": 5.75, **dict.fromkeys("BD KG".split(), 6), "MM": 6.5, **dict.fromkeys("TH VN KH LA".split(), 7),
    **dict.fromkeys("CN TW HK SG MY PH".split(), 8), **dict.fromkeys("JP KR KP".split(), 9),
    **dict.fromkeys("AR UY".split(), -3), "VE": -4, "BO": -4, **dict.fromkeys("CO PE EC".split(), -5),
}  # fmt: skip
LOCAL = re.compile(r"^[^\n;]*?\b(?:Ortszeit|local time)\b")
ABBREVIATION = re.compile(r"\b(" + "|".join(ABBREVIATIONS) + r")\b")


def offset_of(text: str, published: datetime | None) -> timedelta | None:
    """The zone of a time of day that ``text`` begins with, as time ahead of UTC; ``None`` where it cannot be known."""
    if LOCAL.match(text):
        return None
    if found := ABBREVIATION.search(text):
        return timedelta(hours=ABBREVIATIONS[found[1]])
    if found := re.search(r"(\w+)[ -](?:Zeit|time)\b", text):
        state = find_state(found[1]) or find_state(found[1].capitalize())
        if state:
            return _of_state(state[0], published)
    return published.utcoffset() if published else None


def _of_state(code: str, published: datetime | None) -> timedelta | None:
    if code in FIXED:
        return timedelta(hours=FIXED[code])
    if code in TURNING:
        return timedelta(hours=TURNING[code] + (published is not None and _is_summer(published)))
    return None


def _is_summer(at: datetime) -> bool:
    """Summer time of the European Union: from the last Sunday of March to the last Sunday of October."""
    if not 3 <= at.month <= 10:
        return False
    if 3 < at.month < 10:
        return True
    last_sunday = 31 - datetime(at.year, at.month, 31).isoweekday() % 7
    return (at.day >= last_sunday) == (at.month == 3)

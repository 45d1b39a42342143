"""What is known while the expressions of an article are resolved one after the other, and what all resolving shares.

A resolving function takes a match and the context and returns what the words mean, or ``None`` where they turn out to
be no time after all (an age, a count, a name). It is registered under the names of the grammar's rules; these are the
same for German and English, so no resolving function knows a language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from laut.models import TimeType
from laut.reading.times import calendar
from laut.reading.times.calendar import Days, Interval, days_of, third_of, unit_value
from laut.reading.times.direction import CLAUSE_TOKENS, FUTURE, PAST, PRESENT, UNKNOWN, tense_of
from laut.reading.times.grammar import Match

NEAR_YEARS = 1  # a year of the sentence before still carries "im April"
NEAR_DAYS = 3  # a day of up to three sentences before still carries "am Abend" and "um 17 Uhr"
ANYWHERE = 10**9  # "am Tag zuvor" is the day before the last one mentioned, wherever that was
MEMORY = 50  # so many expressions are looked back upon
FAR_DAYS, CLOSE_DAYS = 240, 100  # see choose
AHEAD = ("UNTIL", "ASOF", "FOR", "TO")  # prepositions that look ahead
RANGE_BEGINS = ("YEAR", "MONTH", "WD", "WDP", "DOT", "DAY", "CLOCK", "DEICT", "SEASON", "OCLOCK", "DMY")
COUNTS = ("DAY", "NUM", "NUMW", "YEAR", "ONE", "FEW")
UNITS = ("UNIT", "UNITS", "ONEYEAR", "COMPOUND", "CENTURY", "WEEKEND", "HOURNOUN")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression means. ``days``: where the value does not give them; ``interval``: where a side is open."""

    type: TimeType
    value: str
    days: Days | None = None
    anchor: str | None = None
    interval: Interval | None = None


@dataclass(slots=True)
class Context:
    """The article's date and the expressions seen so far (sentence, value, days)."""

    published: date | None
    hour: int | None
    connectives: bool = False  # also "nun", "bisher", "später"
    nowadays: bool = False  # the article dates nothing by the day: "heute" is no day
    seen: list[tuple[int, str, Days]] = field(default_factory=list)

    def remember(self, m: Match, value: str, days: Days) -> None:
        self.seen.append((m.sentence, value, days))

    def tense(self, m: Match) -> int:
        """Of the clause: PAST, PRESENT, FUTURE or UNKNOWN."""
        begins = m.stream.begins
        begin = max(begins[m.sentence], m.first - CLAUSE_TOKENS)
        end = begins[m.sentence + 1] if m.sentence + 1 < len(begins) else len(m.stream.tokens)
        window = m.stream.tokens[begin : min(end, m.last + CLAUSE_TOKENS)]
        return tense_of(window, m.first - begin, m.last - begin, m.grammar.language)

    def direction(self, m: Match) -> int:
        """PAST, FUTURE or UNKNOWN, by the preposition before the expression or else by the tense of its clause."""
        before = preposition(m)
        if before in ("SINCE", "OF"):
            return PAST
        tense = self.tense(m)
        return FUTURE if before in AHEAD or tense == PRESENT else tense

    def choose(self, candidates: Sequence[Days], m: Match, published: date, default: int = UNKNOWN) -> Days:
        """The occurrence that preposition and tense suggest; where they disagree ("lief bis Januar"), the nearest."""
        before, towards = preposition(m), self.direction(m) or default
        if before in AHEAD and self.tense(m) == PAST:
            towards = UNKNOWN
        return choose(candidates, published, towards, sure=before in (*AHEAD, "SINCE"))

    def day_before(self, m: Match, within: int = NEAR_DAYS) -> date | None:
        """The last day mentioned in the same sentence or the ``within`` before."""
        return next((days[0] for _, days in self._near(m, within) if days[0] == days[1]), None)

    def week_before(self, m: Match) -> date | None:
        """The Monday of the week the same sentence has just named ("letzte Woche, am Mittwoch")."""
        return next((days[0] for value, days in self._near(m, 0)[:1] if value == calendar.week_value(days[0])), None)

    def unit_before(self, m: Match, unit: str) -> date | None:
        """The first day of the month or quarter mentioned shortly before."""
        return next((days[0] for value, days in self._near(m, NEAR_DAYS) if value == unit_value(days[0], unit)), None)

    def year_before(self, m: Match) -> int | None:
        """The year spoken of just before, if it is longer ago than the year before publication."""
        years = (days[0].year for _, days in self._near(m, NEAR_YEARS) if days[0].year == days[1].year)
        year = next(years, None)
        if year is None or self.published is None:
            return year
        return year if year < self.published.year - 1 else None

    def _near(self, m: Match, within: int) -> list[tuple[str, Days]]:
        recent = self.seen[-MEMORY:][::-1]
        return [(value, days) for sentence, value, days in recent if m.sentence - sentence <= within]


def preposition(m: Match) -> str:
    """The kind of the preposition an expression hangs on, past "dem", "rund", "über"; "bis zum" is UNTIL.

    The "bis" of "von März bis Juni" looks nowhere and is none.
    """
    skipped = next((i for i in (-1, -2, -3) if m.kind_at(i) not in ("ART", "QUANT", "OVER")), -4)
    if m.kind_at(skipped) in ("TO", "TOTHE", "TOWHICH") and m.kind_at(skipped - 1) == "UNTIL":
        skipped -= 1
    before = m.kind_at(skipped)
    return "" if before == "UNTIL" and m.kind_at(skipped - 1) in RANGE_BEGINS else before


Resolve = Callable[[Match, Context], Resolved | None]


def registry() -> tuple[dict[str, Resolve], Callable[..., Callable[[Resolve], Resolve]]]:
    """A dictionary from the names of grammar rules to the functions that resolve them, and the decorator to fill it."""
    rules: dict[str, Resolve] = {}

    def rule(*names: str) -> Callable[[Resolve], Resolve]:
        def register(function: Resolve) -> Resolve:
            rules.update(dict.fromkeys(names, function))
            return function

        return register

    return rules, rule


# ---- choosing among years, weeks, days ------------------------------------------------------------


def choose(candidates: Sequence[Days], published: date, towards: int, sure: bool = False) -> Days:
    """Of occurrences in order: the last begun (PAST), the first not yet over (FUTURE), else the nearest.

    Where the tense would have it over 240 days away and another lies within 100, the close one is meant: tense
    misleads more often than news speaks of a day eleven months off without its year. Not so if ``sure``.
    """
    nearest = min(candidates, key=lambda days: distance(days, published))
    if towards == PAST:
        chosen = max((d for d in candidates if d[0] <= published), default=candidates[0])
    elif towards == FUTURE:
        chosen = min((d for d in candidates if d[1] >= published), default=candidates[-1])
    else:
        return nearest
    far = not sure and distance(chosen, published) > FAR_DAYS and distance(nearest, published) < CLOSE_DAYS
    return nearest if far else chosen


def distance(days: Days, day: date) -> int:
    """How many days lie between; 0 within."""
    return max((days[0] - day).days, (day - days[1]).days, 0)


def in_years(make: Callable[[int], Days], m: Match, context: Context, default: int = UNKNOWN) -> Days | None:
    """The occurrence of a yearly thing that is meant, ``None`` without a date of publication.

    By the expression's own step ("last July": the last one that is over; "diesen Sommer": the nearest), else by the
    direction of its clause, else by ``default``.
    """
    today = context.published
    if m.has("FOLLOWING") and context.seen:
        today = context.seen[-1][2][1]
    if today is None:
        return None
    days = [make(year) for year in range(today.year - 2, today.year + 3)]
    step = None if m.has("ONEYEAR") else step_of(m)
    if step:
        return [d for d in days if d[1] < today][-1] if step < 0 else next(d for d in days if d[0] > today)
    return choose(days, today, UNKNOWN) if step == 0 else context.choose(days, m, today, default)


def weekday_near(number: int, context: Context, towards: int, strict: bool = False) -> date | None:
    """The weekday meant: the last (today counts unless ``strict``), the next, or the nearest one."""
    today = context.published
    if today is None:
        return None
    back, ahead = (today.isoweekday() - number) % 7, (number - today.isoweekday()) % 7
    if towards == FUTURE:
        return today + timedelta(ahead or (7 if strict else 0))
    if towards == PAST:
        return today - timedelta(back or (7 if strict else 0))
    return today - timedelta(back) if back <= 3 else today + timedelta(ahead)


# ---- what an expression itself says -----------------------------------------------------------------


def step_of(m: Match) -> int | None:
    """-1, -2 for "vergangenen", "vorletzten"; 1, 2; 0 for "dieser"; ``None`` without such a word."""
    found: int | None = m.one("MOD", "DEM", "HEUTIG", "FOLLOWING")
    return found


def sign(number: int) -> int:
    return FUTURE if number > 0 else PAST if number < 0 else 0


def year_given(m: Match, context: Context) -> int | None:
    """The year an expression names itself: "2014", "vorigen Jahres", "des Vorjahres"."""
    year = m.one("YEAR", "MIDYEAR")
    if year is not None:
        return int(year)
    if context.published is None:
        return None
    if m.has("ONEYEAR"):
        step = step_of(m)
        return context.published.year + step if step is not None else context.year_before(m) or context.published.year
    relative = m.one("RELATIVE")
    return context.published.year + int(relative[1]) if relative and relative[0] == "Y" else None


def with_edge(m: Match, value: str) -> Days | None:
    """The days of a value, cut to its third by "Anfang", "Mitte", "Ende", "early", "late"."""
    edge, days = m.one("EDGE", "EARLY"), days_of(value)
    return third_of(days, edge) if edge and days else days


def part_of_day(day: date | None, part: str, anchor: str | None) -> Resolved:
    return Resolved("TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}T{part}", anchor=anchor if day else None)


def moved(day: date | None, days: int) -> date | None:
    return None if day is None else day + timedelta(days)


def dated(day: date | None, unknown: str, anchor: str = "published") -> Resolved:
    """A DATE by its day, or by ``unknown`` if the day is not known."""
    return Resolved("DATE", day.isoformat(), anchor=anchor) if day else Resolved("DATE", unknown)


def unit_near(m: Match, context: Context, unit: str, step: int, base: date | None = None) -> Resolved:
    """The calendar unit ``step`` from the one of ``base`` (else of publication); the next weekend is the one ahead."""
    day = base or context.published
    if day is None:
        return Resolved("DATE", "PAST_REF" if step < 0 else "FUTURE_REF" if step > 0 else "PRESENT_REF")
    if unit == "WE" and step > 0 and day.isoweekday() < 6:
        step -= 1
    value = calendar.unit_value(day, unit, step)
    return Resolved("DATE", value, with_edge(m, value), "text" if base else "published")

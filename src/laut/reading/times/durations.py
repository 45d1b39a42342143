"""What durations, repeated times and vague references ("damals", "in letzter Zeit") mean."""

from __future__ import annotations

from datetime import date

from laut.reading.times import calendar
from laut.reading.times.calendar import Days, days_of, shift, unit_value
from laut.reading.times.context import (
    ANYWHERE,
    COUNTS,
    UNITS,
    Context,
    Resolved,
    moved,
    part_of_day,
    preposition,
    registry,
    step_of,
    unit_near,
)
from laut.reading.times.direction import FUTURE, PAST, PRESENT
from laut.reading.times.grammar import Match

RULES, rule = registry()

# "-jährig" before one of these is a duration, elsewhere an age.
PERIODS = tuple(
    "zeit zeiten haft strafe strafen frist fristen pause ausbildung studium vertrag vertrags verträge plan planung "
    "bestehen bestehens jubiläum krieg kriegs krieges arbeit bewährung phase phasen periode mandat mandats "
    "sperre sperren verbot verbote dauer tätigkeit projekt projekts forschung "
    "aufenthalt verhandlungen garantie herrschaft".split()
)
DISTANCES = tuple("kilometer kilometern meter metern km meilen knoten kilometers kilometres miles metres".split())
AGE_WORDS = ("Alter", "age", "aged")


def amount(count: float | None) -> str:
    """The number of a duration as TIMEX3 writes it: 2, 2.5, X."""
    return "X" if count is None else f"{int(count)}" if count == int(count) else f"{count:g}"


def period(count: float | None, unit: str) -> str:
    """ "P3D", "PT24H", "PXY", "P6M" for half a year, "PT30M" for half an hour, "P2W" for a fortnight."""
    if unit == "H" and count is not None:
        count, unit = count * 6, "M"
    if unit == "2W":
        count, unit = count and count * 2, "W"
    if count == 0.5 and unit in ("Y", "TH"):
        count, unit = (6, "M") if unit == "Y" else (30, "TM")
    return f"PT{amount(count)}{unit[1:]}" if unit.startswith("T") else f"P{amount(count)}{unit}"


def point(day: date | None, unit: str, count: float | None) -> Days | None:
    """The week, month or year of a day counted in such units, else the day itself."""
    if day is None:
        return None
    whole = unit in ("W", "M", "Y", "DE", "CE", "SE") and count is not None and count == int(count)
    return days_of(unit_value(day, unit)) if whole else (day, day)


def days_counted(m: Match, context: Context, count: float | None, unit: str) -> Days | None:
    """The days of a duration that hangs on publication: "vor zwei Wochen" (that week), "seit drei Jahren", "binnen"."""
    today = context.published
    if today is None or count is None or unit not in calendar.LENGTHS:
        return None
    before, step = preposition(m), (step_of(m) or 0) if m.rule == "span_shifted" else 0
    back, ahead = shift(today, -count, unit), shift(today, count, unit)
    if before == "BACK" and m.kind_at(m.length) != "BACK":
        return point(back, unit, count)
    if (before == "SINCE" or step < 0) and back:
        return back, today
    if (before == "WITHIN" or step > 0) and ahead:
        return today, ahead
    if before == "IN" and not step and context.tense(m) in (PRESENT, FUTURE):
        return point(ahead, unit, count)
    return None


def counted(m: Match, context: Context, count: float | None, unit: str, value: str | None = None) -> Resolved:
    days = days_counted(m, context, count, unit)
    return Resolved("DURATION", value or period(count, unit), days, "published" if days else None)


@rule("duration", "earlier")
def duration(m: Match, context: Context) -> Resolved | None:
    """ "rund drei Jahre", "zwei Jahre und neun Monate", "ein halbes Jahr", "einige Tage"."""
    counts, units = m.all(*COUNTS, "HALFADJ"), m.all(*UNITS)
    if not counts or is_age(m):
        return None
    count = counts[0]
    if m.has("HALFADJ"):  # "ein halbes Jahr", "half a year", "three and a half years"
        count = 0.5 + (counts[0] if m.has("AND") and counts[0] else 0)
    value = period(count, units[0])
    if len(units) > 1 and len(counts) > 1:
        value += period(counts[1], units[1]).removeprefix("P")
    return counted(m, context, count, units[0], value)


def is_age(m: Match) -> bool:
    """ "im Alter von 12 Jahren", "ab 16 Jahren", "(ein Mann) von über 20 Jahren"."""
    if m.word_at(-1) in AGE_WORDS or m.word_at(-2) in AGE_WORDS:
        return True
    if m.word_at(m.length - 1) != "Jahren":
        return False
    alone = m.kind_at(-2) not in ("SINCE", "BACK", "IN", "AFTER", "WITHIN")
    return m.kind_at(-1) in ("WITH", "ASOF", "UNDER") or (m.kind_at(-1) == "OVER" and alone)


@rule("age")
def age(m: Match, context: Context) -> Resolved | None:
    return None


@rule("duration_plural")
def duration_plural(m: Match, context: Context) -> Resolved | None:
    """ "seit Jahren", "binnen Wochen", "über die Jahre": how many is not said."""
    return Resolved("DURATION", period(None, m.one("UNITS")))


@rule("duration_word")
def duration_word(m: Match, context: Context) -> Resolved | None:
    """ "wochenlang", "zweitägige", "24-stündige", "two-week"; "17-jährige" is an age unless a period follows."""
    if m.has("UNITLONG"):
        return Resolved("DURATION", period(None, m.one("UNITLONG")))
    count, unit, is_age_adjective = m.one("UNITADJ")
    number = m.one("DAY", "NUM", "YEAR", "NUMW")
    if number is None and count == 0:
        return None  # "-jährig" without its number
    if is_age_adjective and not m.word_at(m.length).lower().endswith(PERIODS):
        return None
    return Resolved("DURATION", period(number if number is not None else count, unit))


@rule("span_shifted")
def span_shifted(m: Match, context: Context) -> Resolved | None:
    """ "den vergangenen zwei Jahren", "in diesen Tagen", "all diese Jahre"."""
    return counted(m, context, m.one("DAY", "NUM", "NUMW", "YEAR"), m.one("UNITS", "COMPOUND"))


@rule("ago")
def ago(m: Match, context: Context) -> Resolved | None:
    """ "two weeks ago" (that week), "a year ago", "years ago"."""
    counts, unit = m.all(*COUNTS), m.one(*UNITS) or "Y"
    if not counts or counts[0] is None or context.published is None:
        return Resolved("DATE", "PAST_REF")
    code = m.one("SEASON", "SEASONPL")
    if code:
        year = calendar.season_of(context.published)[0] - int(counts[0])
        return Resolved("DATE", f"{year:04}-{code}", anchor="published")
    count, unit = (counts[0] * 2, "W") if unit == "2W" else (counts[0], unit)
    days = point(shift(context.published, -count, unit), unit, count)
    if days is None:
        return Resolved("DATE", "PAST_REF")
    value = unit_value(days[0], unit if unit in calendar.UNIT_VALUES and days[0] != days[1] else "D")
    return Resolved("DATE", value, days, "published")


@rule("offset")
def offset(m: Match, context: Context) -> Resolved | None:
    """ "zwei Tage später", "am Tag zuvor", "am Abend zuvor": counted from the day spoken of."""
    step = -1 if m.has("BEFORE", "EARLIER", "PRIORTO") else 1
    unit, counts = m.one(*UNITS), m.all(*COUNTS)
    count = counts[0] if counts else None if m.has("UNITS") else 1
    back = context.day_before(m, ANYWHERE)
    if m.has("PART", "VORABEND"):
        return part_of_day(
            moved(back or context.published, step), m.one("PART", "VORABEND"), "text" if back else "published"
        )
    if unit == "Y" and back is None and (year := context.year_before(m)):
        back = date(year, 1, 1)
    base = back or context.published
    day = shift(base, step * count, unit) if base and count is not None else None
    if day is None or unit not in calendar.UNIT_VALUES:
        return Resolved("DURATION", period(count, unit))
    return unit_near(m, context, unit, 0, day)


# ---- what is repeated -------------------------------------------------------------------------------


@rule("set_every", "set_all", "set_per")
def repeated(m: Match, context: Context) -> Resolved | None:
    """ "jeden Freitag", "alle vier Jahre", "pro Tag", "einmal im Monat"."""
    units = m.all(*UNITS)
    number, part = m.one("WDP") or (m.one("WD"), m.one("PART", "MORROW"))
    if not units:
        month = m.one("MONTH")
        stem = f"WXX-{number}" if number else f"{month:02}" if month else m.one("SEASON") or "XX-XX"
        return Resolved("SET", f"XXXX-{stem}" + (f"T{part}" if part else ""))
    if units[-1].startswith("T") and m.word_at(-1).lower().endswith(DISTANCES):
        return None  # "130 Kilometer pro Stunde"
    if m.rule == "set_per" and m.kind_at(0) == "INTHE" and units[-1] not in ("Y", "M", "Q"):
        return None
    count = None if number or m.has("TIMES") else m.one("ORDW", "DAY", "NUM", "NUMW")
    return Resolved("SET", period(count or 1, units[-1]))


@rule("set_repeated")
def set_repeated(m: Match, context: Context) -> Resolved | None:
    """ "Jahr um Jahr"."""
    first, last = m.all("UNIT", "ONEYEAR")
    return Resolved("SET", period(1, first)) if first == last else None


@rule("set_word")
def set_word(m: Match, context: Context) -> Resolved | None:
    """ "täglich", "daily" (not the "Daily" of a name)."""
    inside = m.first > m.stream.begins[m.sentence]
    return Resolved("SET", m.one("SETADJ")) if not (inside and m.word_at(0)[0].isupper()) else None


@rule("set_weekdays")
def set_weekdays(m: Match, context: Context) -> Resolved | None:
    """ "montags", "an Sonntagen", "freitagabends"."""
    number, part = m.one("WDPS") or (m.one("WDS", "WDPL"), None)
    return Resolved("SET", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))


# ---- vague references -------------------------------------------------------------------------------


@rule("reference")
def reference(m: Match, context: Context) -> Resolved | None:
    return Resolved("DATE", m.one("REF", "EARLIER"))


@rule("past_phrase", "present_phrase", "future_phrase")
def phrase(m: Match, context: Context) -> Resolved | None:
    """ "vor kurzem", "im Moment", "in absehbarer Zeit"."""
    return Resolved("DATE", m.rule.removesuffix("_phrase").upper() + "_REF")


@rule("this_time")
def this_time(m: Match, context: Context) -> Resolved | None:
    """ "in letzter Zeit", "zu dieser Zeit", "in den kommenden Zeiten"."""
    step = step_of(m) or 0
    if step == 0:
        return Resolved("DATE", "PAST_REF" if context.direction(m) == PAST else "PRESENT_REF")
    return Resolved("DATE", "PAST_REF" if step < 0 else "FUTURE_REF")


@rule("connective")
def connective(m: Match, context: Context) -> Resolved | None:
    """ "bisher", "nun", "inzwischen", "später": they link sentences rather than date them (KRAUTS: 3 of 59 do)."""
    if not context.connectives:
        return None
    return Resolved("DATE", m.one("CONNECTIVE") or "FUTURE_REF")

"""What weeks, months, seasons, quarters, years, decades and centuries mean."""

from __future__ import annotations

from datetime import date

from laut.reading.times import calendar
from laut.reading.times.calendar import days_of, third_of, unit_value
from laut.reading.times.context import (
    ANYWHERE,
    NEAR_DAYS,
    Context,
    Resolved,
    dated,
    in_years,
    preposition,
    registry,
    step_of,
    unit_near,
    with_edge,
    year_given,
)
from laut.reading.times.direction import FUTURE, PAST
from laut.reading.times.grammar import Match

RULES, rule = registry()

PARTS_OF_YEAR = {"Q": 4, "H": 2}
# Kinds after which a four-digit number is a year.
TEMPORAL = frozenset(
    "SINCE UNTIL ASOF OF FROM BACK AFTER PRIORTO AT EDGE CLASS ONEYEAR YEARLIKE BETWEEN MONTH SEASON FEAST PAREN "
    "FOR DECADE IN DURING YEAR INTHE TOWARDS".split()
)


@rule("month")
def month(m: Match, context: Context) -> Resolved | None:
    """ "im Juni", "Ende Mai 2024", "August vorigen Jahres", "last March"."""
    number, year, anchor = m.one("MONTH", "MIDMONTH"), year_given(m, context), None
    step = None if m.has("ONEYEAR") else step_of(m)
    if year is None and step is None and is_name(m):
        return None
    if year is None:
        past = step is None and context.direction(m) == PAST
        year, anchor = context.year_before(m) if past else None, "text"
        if year is None:
            days = in_years(lambda y: calendar.months(y, number, 1), m, context)
            year, anchor = (days[0].year if days else None), "published"
    if year is None:
        return Resolved("DATE", f"XXXX-{number:02}")
    value = f"{year:04}-{number:02}"
    return Resolved("DATE", value, with_edge(m, value), anchor)


def is_name(m: Match) -> bool:
    """A month that is a first or last name: "August Bebel", "Frau Mai"."""
    before = m.kind_at(-1) if m.kind_at(-1) != "AND" else m.kind_at(-2)  # "Juli und August"
    lone = m.kind_at(0) == "MONTH" and m.length == 1
    return lone and before not in TEMPORAL | {"ART", "ON", "TO"} and m.word_at(1)[:1].isupper()


@rule("season")
def season(m: Match, context: Context) -> Resolved | None:
    code, year = m.one("SEASON", "SEASONS"), year_given(m, context)
    if year is not None:
        return Resolved("DATE", f"{year:04}-{code}")
    days = in_years(lambda y: calendar.months(y, calendar.SEASONS[code], 3), m, context)
    if days is None:
        return Resolved("DATE", f"XXXX-{code}")
    return Resolved("DATE", f"{days[0].year:04}-{code}", anchor="published")


@rule("feast")
def feast(m: Match, context: Context) -> Resolved | None:
    """Weihnachten, Ostern, New Year, with "vergangenen" or a year, else as the clause suggests."""
    name = m.one("FEAST") or "1-1"
    days_later = {"12-25": "12-24", "1-1": "12-31"}
    name = days_later.get(name, name) if m.has("EVE") else name
    if m.has("YEAR"):
        return Resolved("DATE", calendar.holiday(name, m.one("YEAR")).isoformat())
    days = in_years(lambda year: (calendar.holiday(name, year),) * 2, m, context)
    return dated(days[0] if days else None, "XXXX-XX-XX")


@rule("quarter")
def quarter(m: Match, context: Context) -> Resolved | None:
    """ "im dritten Quartal", "der zweiten Jahreshälfte", "Q3"; a past clause means the last that has begun."""
    number, unit = m.one("QUARTERADJ"), "Q"
    if number is None:
        number, unit = m.one("DAY", "ORDW"), m.one("UNIT")
    count = PARTS_OF_YEAR.get(unit, 0)
    if not 1 <= number <= count:
        return None
    year, anchor, length = year_given(m, context), None, 12 // count
    if year is None:
        days = in_years(lambda y: calendar.months(y, (number - 1) * length + 1, length), m, context, default=PAST)
        year, anchor = (days[0].year if days else None), "published"
    return Resolved("DATE", f"{year:04}-{unit}{number}" if year else f"XXXX-{unit}{number}", anchor=anchor)


@rule("half_of")
def half_of(m: Match, context: Context) -> Resolved | None:
    """ "in der zweiten Hälfte des Jahres 2014"; of thirds only the year is given."""
    number, year = m.one("ORDW"), year_given(m, context)
    if year is None:
        return None
    halves = not m.has("THIRDOF") and number in (1, 2)
    return Resolved("DATE", f"{year:04}-H{number}" if halves else f"{year:04}")


@rule("unit_shifted")
def unit_shifted(m: Match, context: Context) -> Resolved | None:
    """ "vergangene Woche", "im nächsten Jahr", "an diesem Tag", "in jenem Jahr"."""
    unit, step = m.one("UNIT", "ONEYEAR", "YEARLIKE", "CENTURY", "WEEKEND", "HOURNOUN"), step_of(m)
    if m.has("YEAR"):
        return Resolved("DATE", f"{m.one('YEAR'):04}")
    if unit.startswith("T"):
        return Resolved("DATE", "PRESENT_REF") if step == 0 else None
    if unit not in calendar.UNIT_VALUES:
        return None
    follows = m.has("FOLLOWING")
    if unit == "Y" and (step is None or follows) and (year := context.year_before(m)):
        return unit_near(m, context, unit, step or 0, date(year, 1, 1))
    if unit != "D" and step is not None and not follows:
        return unit_near(m, context, unit, step)
    back = context.day_before(m, ANYWHERE if follows else NEAR_DAYS)
    if unit == "D" and m.has("MOD") and (step or 0) < 0 and back is None:
        return None  # "am letzten Tag der Konferenz"
    return unit_near(m, context, unit, step or 0, back)


@rule("weekend")
def weekend(m: Match, context: Context) -> Resolved | None:
    """ "am Wochenende": the one that runs or is over, unless the clause looks ahead."""
    if context.published is None:
        return Resolved("DATE", "XXXX-WXX-WE")
    running = context.published.isoweekday() >= 6
    return unit_near(m, context, "WE", 0 if running or context.direction(m) == FUTURE else -1)


@rule("edge_of_unit")
def edge_of_unit(m: Match, context: Context) -> Resolved | None:
    """ "Ende 2023", "Anfang der Woche", "Ende nächsten Jahres", "early 2024", "mid-2026"."""
    unit = m.one("ONEYEAR", "UNIT", "CENTURY")
    if unit is None or unit == "Y":
        year = year_given(m, context)
        value, anchor = (f"{year:04}" if year else "XXXX"), None if unit is None else "published"
        days = days_of(value)
        return Resolved(
            "DATE", value, third_of(days, "MID") if days and m.has("MIDYEAR") else with_edge(m, value), anchor
        )
    if unit not in calendar.UNIT_VALUES or unit == "D":
        return None
    return unit_near(m, context, unit, step_of(m) or 0)


@rule("edge_word")
def edge_word(m: Match, context: Context) -> Resolved | None:
    """ "Jahresende", "Wochenbeginn": of the running unit, or of the next where a beginning lies ahead."""
    unit, edge = m.one("EDGEU")
    if m.has("YEAR"):
        value, anchor = f"{m.one('YEAR'):04}", None
    elif context.published is None:
        return Resolved("DATE", "FUTURE_REF" if context.tense(m) == FUTURE else "PAST_REF")
    else:
        step, anchor = step_of(m), "published"
        value = unit_value(context.published, unit, step or 0)
        days = days_of(value)
        over = days is not None and third_of(days, edge)[1] < context.published
        if step is None and over and edge == "START" and context.direction(m) == FUTURE:
            value = unit_value(context.published, unit, 1)
    days = days_of(value)
    return Resolved("DATE", value, third_of(days, edge) if days else None, anchor)


@rule("turn_of_year")
def turn_of_year(m: Match, context: Context) -> Resolved | None:
    """ "zum Jahreswechsel": the 1st of January; "ab dem Jahreswechsel 2025" is open to the right."""
    year, anchor = m.one("YEAR"), None
    if year is None:
        days = in_years(lambda y: (date(y, 1, 1), date(y, 1, 1)), m, context)
        year, anchor = (days[0].year if days else None), "published"
    if year is None:
        return Resolved("DATE", "XXXX-01-01")
    first = date(year, 1, 1).isoformat()
    if preposition(m) == "ASOF":
        return Resolved("DATE", f"{first}/..", anchor=anchor, interval=(first, None))
    return Resolved("DATE", first, anchor=anchor)


@rule("century")
def century(m: Match, context: Context) -> Resolved | None:
    number = m.all("DAY", "ORDW")[-1]  # the last: "der ersten Hälfte des 15. Jahrhunderts"
    value = f"{int(number) - 1:02}"
    return Resolved("DATE", value, with_edge(m, value)) if 0 < number < 31 else None


@rule("decade")
def decade(m: Match, context: Context) -> Resolved | None:
    """ "den neunziger Jahren", "Mitte der 1990er", "the nineties"; two digits mean the 20th century."""
    tens, digits = m.one("DECADE", "DECADECAP", "DECADENOUN"), m.one("DAY", "NUM", "YEAR")
    if tens is None and (digits is None or digits % 10 or 100 <= digits < 1000):
        return None
    if tens is None:
        tens = int(digits) // 10
    value = f"{tens if tens >= 100 else 190 + tens:03}"
    return Resolved("DATE", value, with_edge(m, value))


@rule("year_named")
def year_named(m: Match, context: Context) -> Resolved | None:
    """ "im Jahr 2012", "dem Jahre 578"."""
    number = m.one("YEAR", "NUM")
    plural = m.has("UNITS") and "Jahre" not in (m.word_at(0), m.word_at(1))  # only the dative "dem Jahre 1910"
    return Resolved("DATE", f"{int(number):04}") if number == int(number) and not plural else None


@rule("season_of_sport")
def season_of_sport(m: Match, context: Context) -> Resolved | None:
    """ "der Saison 2014/15": TIMEX3 has no value for it, so only the days are given (July to June)."""
    year = m.one("YEAR")
    return Resolved("DATE", "XXXX-XX-XX", (date(year, 7, 1), date(year + 1, 6, 30)))


@rule("year")
def year(m: Match, context: Context) -> Resolved | None:
    """A bare year. A number before a noun is a count ("2000 Euro"), unless a temporal word stands before it."""
    number, before, after = m.one("YEAR"), m.kind_at(-1), m.word_at(1)
    if after in ("%", "€", "$", "°") or m.word_at(-1) in ("€", "$", "£", "+", "Nr", "No"):
        return None
    if m.kind_at(1) in ("COMPOUND", "UNITS", "OCLOCK"):
        return None
    in_range = (before == "DASH" and m.kind_at(-2) == "YEAR") or (m.kind_at(1) == "DASH" and m.kind_at(2) == "YEAR")
    modern = 1800 <= number <= 2060 and number % 1000 != 0
    ends = not after[:1].isalnum() and after not in ("-", "–")
    if before in TEMPORAL:
        sure = modern or not after[:1].isupper()
    elif after[:1].isupper():
        sure = False
    else:
        sure = modern or (ends and m.word_at(-1)[:1].isupper()) or (number % 100 != 0 and not ends)
    return Resolved("DATE", f"{number:04}") if sure or in_range else None


@rule("year_after_preposition")
def year_after_preposition(m: Match, context: Context) -> Resolved | None:
    """In a language without capitals for nouns: a round number before a word may be a count ("by 2000 people")."""
    number, after = m.one("YEAR"), m.word_at(1)
    if not 1500 <= number <= 2060 or (number % 100 == 0 and after[:1].isalpha()) or after in ("%", "percent"):
        return None
    return Resolved("DATE", f"{number:04}")


@rule("this_year")
def this_year(m: Match, context: Context) -> Resolved | None:
    """ "heuer"."""
    return unit_near(m, context, "Y", 0)


@rule("relative")
def relative(m: Match, context: Context) -> Resolved | None:
    """ "Vorjahr", "Vortag", "Vorjahresmonat": counted from publication, or from what was spoken of."""
    unit, step, kind = m.one("RELATIVE")
    back = context.day_before(m, ANYWHERE) if kind == "text" else None
    if unit in ("M", "Q"):
        back = context.unit_before(m, unit)
    return unit_near(m, context, unit, step, back)

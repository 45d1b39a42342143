"""What days, parts of the day and clock times mean."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from laut.reading.times import calendar
from laut.reading.times.calendar import days_of
from laut.reading.times.context import (
    ANYWHERE,
    Context,
    Resolved,
    dated,
    moved,
    part_of_day,
    preposition,
    registry,
    sign,
    step_of,
    unit_near,
    weekday_near,
    year_given,
)
from laut.reading.times.direction import FUTURE, PAST, PRESENT, UNKNOWN
from laut.reading.times.grammar import Match

RULES, rule = registry()

# ---- dates ----------------------------------------------------------------------------------------


@rule("iso_date")
def iso_date(m: Match, context: Context) -> Resolved | None:
    tokens = m.stream.tokens[m.first : m.last]
    if any(a.end != b.start for a, b in itertools.pairwise(tokens)):
        return None
    month, day = m.all("DAY")
    return Resolved("DATE", date(m.one("YEAR"), month, day).isoformat())


@rule("numeric_date")
def numeric_date(m: Match, context: Context) -> Resolved | None:
    """ "24.02.2022", "am 24.2."."""
    if m.has("DMY"):
        return Resolved("DATE", date(*m.one("DMY")).isoformat())
    if m.has("YEAR"):
        day, month = m.all("DAY")
        return Resolved("DATE", date(m.one("YEAR"), month, day).isoformat())
    day, month = m.one("CLOCK", "DM")
    return in_year(m, context, month, day, None)


def in_year(m: Match, context: Context, month: int, day: int, year: int | None) -> Resolved:
    """A day and month; without a year the one that the weekday, the text just before or the tense suggests."""
    if year is not None:
        return Resolved("DATE", date(year, month, day).isoformat())
    towards = context.direction(m)
    told = context.year_before(m) if towards == PAST or context.published is None else None
    if told:
        return Resolved("DATE", date(told, month, day).isoformat(), anchor="text")
    if context.published is None:
        return Resolved("DATE", f"XXXX-{month:02}-{day:02}")
    years = range(context.published.year - 1, context.published.year + 2)
    days = [d for y in years if (d := days_of(f"{y:04}-{month:02}-{day:02}"))]
    fitting = [d for d in days if d[0].isoweekday() == m.one("WD")] or days
    if not fitting:
        raise ValueError(f"no day {day} in month {month}")
    return dated(context.choose(fitting, m, context.published)[0], "")


@rule("day_month")
def day_month(m: Match, context: Context) -> Resolved | None:
    return in_year(m, context, m.one("MONTH"), m.one("DAY", "ORDW"), year_given(m, context))


@rule("day_in_list")
def day_in_list(m: Match, context: Context) -> Resolved | None:
    """A day whose month stands further on: "am 3., 4. und 5. Mai"."""
    codes = m.stream.codes
    at = codes.index(m.grammar.code("MONTH"), m.last)
    year = m.stream.values[at + 1] if codes[at + 1 : at + 2] == m.grammar.code("YEAR") else None
    return in_year(m, context, m.stream.values[at], m.one("DAY"), year)


@rule("day_of_month")
def day_of_month(m: Match, context: Context) -> Resolved | None:
    """ "by the 20th": of the month before, this or next one, as the clause suggests."""
    if context.published is None:
        return None
    today, day = context.published, m.one("DAY")
    months = [calendar.add_months(today.year, today.month, n) for n in (-1, 0, 1)]
    days = [d for y, month in months if (d := days_of(f"{y:04}-{month:02}-{day:02}"))]
    return dated(context.choose(days, m, today)[0], "")


@rule("deictic")
def deictic(m: Match, context: Context) -> Resolved | None:
    """ "heute", "gestern"; "heute" is PRESENT_REF where it means "these days", "der Schwache von morgen" FUTURE_REF."""
    offset = m.one("DEICT")
    if (offset == 0 and is_nowadays(m, context)) or context.published is None:
        return Resolved("DATE", "PRESENT_REF" if offset == 0 else "PAST_REF" if offset < 0 else "FUTURE_REF")
    if offset == 1 and m.kind_at(-1) == "OF":
        return Resolved("DATE", "FUTURE_REF")
    return unit_near(m, context, "D", offset)


def is_nowadays(m: Match, context: Context) -> bool:
    """Whether "heute" means "these days": "noch heute", "von heute", "heute 46-Jährige"; or by the whole article."""
    if m.word_at(-1).lower() == "noch" or m.word_at(m.length) in ("noch", "still") or m.kind_at(-1) == "OF":
        return True
    if m.kind_at(m.length) in ("DAY", "NUM") and m.kind_at(m.length + 1) == "DASH":
        return True
    return context.nowadays and context.tense(m) in (PRESENT, UNKNOWN)


@rule("nowadays")
def nowadays(m: Match, context: Context) -> Resolved | None:
    """ "heutig" alone is no day, "gestrig" and "morgig" are."""
    step = m.one("HEUTIG")
    return unit_near(m, context, "D", step) if step else Resolved("DATE", "PRESENT_REF")


@rule("this_day")
def this_day(m: Match, context: Context) -> Resolved | None:
    """ "am heutigen Tag", "in der gestrigen Nacht"."""
    part = m.one("PART", "MORROW")
    if part:
        return part_of_day(moved(context.published, m.one("HEUTIG")), part, "published")
    return unit_near(m, context, "D", m.one("HEUTIG"))


@rule("before_weekday")
def before_weekday(m: Match, context: Context) -> Resolved | None:
    """ "heutigen" before a weekday: the weekday is the expression (as in KRAUTS)."""
    return None


@rule("weekday")
def weekday(m: Match, context: Context) -> Resolved | None:
    """A bare weekday: in the direction of its clause, else the last one; the day of publication counts as past."""
    week = context.week_before(m)
    if m.kind_at(-1) == "HEUTIG":
        day = moved(context.published, m.stream.values[m.first - 1])
    elif week:
        day = week + timedelta(m.one("WD") - 1)
    else:
        day = weekday_near(m.one("WD"), context, context.direction(m) or PAST)
    return dated(day, f"XXXX-WXX-{m.one('WD')}")


@rule("weekday_part")
def weekday_part(m: Match, context: Context) -> Resolved | None:
    """ "am Freitagabend", "am vergangenen Montag Abend", "late Wednesday"."""
    number, part = m.one("WDP") or (m.one("WD"), m.one("PART", "MORROW", "PARTS", "EARLYADV"))
    part = part or ("EV" if m.one("EARLY") == "END" else "MO")
    towards, step = context.direction(m) or PAST, step_of(m)
    if m.kind_at(-1) == "HEUTIG":
        day = moved(context.published, m.stream.values[m.first - 1])
    else:
        day = weekday_near(number, context, sign(step) if step else towards, strict=bool(step))
    not_yet = context.hour is not None and context.hour < calendar.DAY_PARTS[part]
    if day and day == context.published and towards == PAST and not_yet:
        day -= timedelta(7)
    if day is None:
        return Resolved("TIME", f"XXXX-WXX-{number}T{part}")
    return part_of_day(day, part, "published")


@rule("weekday_shifted")
def weekday_shifted(m: Match, context: Context) -> Resolved | None:
    """ "vergangenen Freitag", "diesen Donnerstag" (the nearest)."""
    day = weekday_near(m.one("WD"), context, sign(step_of(m) or 0), strict=True)
    return dated(day, f"XXXX-WXX-{m.one('WD')}")


@rule("weekday_offset")
def weekday_offset(m: Match, context: Context) -> Resolved | None:
    """ "am Montag darauf", "am Freitag zuvor": from the day spoken of."""
    base, step = context.day_before(m) or context.published, m.one("BEFORE", "LATER")
    if base is None:
        return Resolved("DATE", f"XXXX-WXX-{m.one('WD')}")
    away = (m.one("WD") - base.isoweekday()) * step % 7 or 7
    return dated(base + timedelta(step * away), "", anchor="text")


# ---- parts of the day, clock ------------------------------------------------------------------------


def base_day(m: Match, context: Context, hour: int) -> tuple[date | None, str | None]:
    """The day an hour belongs to: the one just spoken of, else that of publication or its neighbour by tense.

    A day still to come cannot bear what has happened, nor a day of another sentence that is gone what will.
    """
    today, tense = context.published, context.tense(m)
    day = context.day_before(m)
    if tense == PRESENT and preposition(m) == "UNTIL":
        tense = FUTURE
    if today is None:
        return day, "text"
    here = context.day_before(m, 0) is not None
    if day is not None and not (tense == PAST and day > today) and (here or not (tense == FUTURE and day < today)):
        return day, "text"
    if context.hour is not None and tense == PAST and hour > context.hour:
        return today - timedelta(1), "published"
    if context.hour is not None and tense == FUTURE and hour < context.hour:
        return today + timedelta(1), "published"
    return today, "published"


@rule("deictic_part")
def deictic_part(m: Match, context: Context) -> Resolved | None:
    """ "heute Abend", "gestern am späten Nachmittag", "heute früh", "heute morgen", "Morgen Abend"."""
    part = m.one("PART", "PARTS", "EARLYADV") or ("EV" if m.one("EARLY") == "END" else "MO")
    step = m.one("DEICT") if m.has("DEICT") else 1
    return part_of_day(moved(context.published, step), part, "published")


@rule("tomorrow")
def tomorrow(m: Match, context: Context) -> Resolved | None:
    """ "Morgen" at the start of a sentence is the day after; elsewhere, without a preposition, it is no time."""
    starts = m.first == m.stream.begins[m.sentence] or not m.word_at(-1)[-1:].isalnum()
    return unit_near(m, context, "D", 1) if starts else None


@rule("part")
def part(m: Match, context: Context) -> Resolved | None:
    """ "am Abend", "in der Nacht", "before dawn"."""
    name = m.one("PART", "MORROW", "PARTHOURS")
    day, anchor = base_day(m, context, 0 if name == "NI" else calendar.DAY_PARTS[name])
    return part_of_day(day, name, anchor)


@rule("tonight")
def tonight(m: Match, context: Context) -> Resolved | None:
    return part_of_day(context.published, "NI", "published")


@rule("overnight")
def overnight(m: Match, context: Context) -> Resolved | None:
    """The night that led to the day of publication, or the coming one if the clause looks ahead."""
    if context.published is None:
        return part_of_day(None, "NI", None)
    eve = context.published - timedelta(0 if context.tense(m) == FUTURE else 1)
    return night_from(eve)


def night_from(eve: date) -> Resolved:
    return Resolved("TIME", f"{eve.isoformat()}TNI", days=(eve, eve + timedelta(1)), anchor="published")


@rule("part_shifted")
def part_shifted(m: Match, context: Context) -> Resolved | None:
    """ "this morning", "last night", "am selben Abend", "am nächsten Morgen"."""
    step = step_of(m)
    back = context.day_before(m) if step is None or step > 0 else None
    day = moved(back or context.published, (step > 0) - (step < 0) if step else 0)
    return part_of_day(day, m.one("PART", "MORROW"), "text" if back else "published")


@rule("part_adverb")
def part_adverb(m: Match, context: Context) -> Resolved | None:
    """ "abends": of the day spoken of, or past, else what happens every evening; after a clock time nothing new."""
    if m.kind_at(-1) in ("OCLOCK", "DAY", "CLOCK", "NUMW"):
        return None
    back, past = context.day_before(m), context.tense(m) == PAST
    if back or (past and context.published):
        return part_of_day(back or context.published, m.one("PARTS"), "text" if back else "published")
    return Resolved("SET", f"XXXX-XX-XXT{m.one('PARTS')}")


@rule("part_of_date")
def part_of_date(m: Match, context: Context) -> Resolved | None:
    """ "in der Nacht des 14. August"."""
    day = day_month(m, context)
    return day and Resolved("TIME", f"{day.value}T{m.one('PART', 'MORROW')}", anchor=day.anchor)


@rule("night_to")
def night_to(m: Match, context: Context) -> Resolved | None:
    """ "in der Nacht zum Donnerstag" begins on Wednesday evening and bears that day; it covers both days."""
    if m.one("PART") != "NI":
        return None
    if m.has("MONTH"):
        end = day_month(m, context)
        days = days_of(end.value) if end else None
        day = days[0] if days else None
    elif m.has("DEICT"):
        day = moved(context.published, m.one("DEICT"))
    else:
        day = weekday_near(m.all("WD")[-1], context, context.direction(m) or PAST)
    return night_from(day - timedelta(1)) if day else part_of_day(None, "NI", None)


def at_clock(m: Match, context: Context, hour: int, minute: int) -> Resolved | None:
    if not 0 <= hour <= 24 or minute > 59:
        return None
    day, anchor = base_day(m, context, hour)
    return Resolved(
        "TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}T{hour:02}:{minute:02}", anchor=anchor if day else None
    )


@rule("clock", "clock_range", "clock_bare")
def clock(m: Match, context: Context) -> Resolved | None:
    """ "20.30 Uhr", "halb neun", "Viertel nach acht", "3:12 a.m.", "Mitternacht"."""
    if m.has("MIDNIGHT"):
        return at_clock(m, context, *m.one("MIDNIGHT"))
    if m.rule == "clock_bare" and not stands_alone(m):
        return None
    half_day = m.one("AMPM") if m.has("AMPM") else half_day_ahead(m)
    if m.has("CLOCK"):
        hour, minute = m.one("CLOCK")
        return at_clock(m, context, afternoon(hour, half_day), minute)
    numbers = [int(number) for number in m.all("DAY", "NUM", "NUMW", "ONE")]
    if not numbers:
        return None
    if m.has("HALFTO"):
        return at_clock(m, context, numbers[0] - 1, 30)
    if m.has("QUARTERTO"):
        return at_clock(m, context, numbers[0], 15) if m.has("AFTER") else at_clock(m, context, numbers[0] - 1, 45)
    if m.has("HALFADJ"):
        return at_clock(m, context, numbers[0], 30)
    return at_clock(m, context, afternoon(numbers[0], half_day), numbers[1] if len(numbers) > 1 else 0)


def stands_alone(m: Match) -> bool:
    """Whether "12.15" is a clock time without "Uhr": after "um", or before a colon at the start of a line."""
    after = m.word_at(m.length)
    if after == ":":
        return m.kind_at(-1) == "AT" or m.word_at(-1) in ("", "\n")
    return not after[:1].isupper() and after not in ("%", "€")


def half_day_ahead(m: Match) -> int | None:
    """0 or 12 if "a.m." or "p.m." follows a range ("3–4 p.m."), or "abends", "nachmittags" the clock; else ``None``."""
    if m.kind_at(m.length) == "PARTS":
        return 12 if m.stream.values[m.last] in ("AF", "EV") else None
    if m.kind_at(m.length + 2) == "AMPM":
        return int(m.stream.values[m.last + 2])
    return None


def afternoon(hour: int, half_day: int | None) -> int:
    """The hour of 24, given that of 12."""
    if half_day is None or hour > 12:
        return hour
    return hour % 12 + half_day


@rule("clock_in_part")
def clock_in_part(m: Match, context: Context) -> Resolved | None:
    """ "four in the morning"."""
    return at_clock(m, context, afternoon(int(m.one("NUMW", "DAY")), 0 if m.one("PART") in ("MO", "NI") else 12), 0)


@rule("eve")
def eve(m: Match, context: Context) -> Resolved | None:
    """ "am Vorabend": of the day spoken of."""
    back = context.day_before(m, ANYWHERE)
    return part_of_day(moved(back or context.published, -1), "EV", "text" if back else "published")

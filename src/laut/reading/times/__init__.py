"""Finds the time expressions of an article and says which day, week or span each one means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from laut.models import Sentence, TimeExpression
from laut.reading.times import days, durations, english, german, years
from laut.reading.times.calendar import Interval, days_of, iso
from laut.reading.times.context import Context, Resolved, preposition
from laut.reading.times.grammar import Grammar, Match, Stream

GRAMMARS = {"de": german.grammar, "en": english.grammar}
RESOLVE = days.RULES | years.RULES | durations.RULES
SWALLOWED = frozenset(["age"])  # no times, and none inside them
# Papers with a day in their names.
TITLE_BEFORE = re.compile(r"\b(?:Bild|Welt|NZZ|Presse|Kurier|Krone|Mail|Sun|Independent|Scotland|Wales) (?:am|on) $")
TITLE_FROM = re.compile(
    r"(?:Sunday|Saturday) (?:Times|Telegraph|Mirror|Express|Post|Mail|Herald|Star|People|World|Tribune)\b"
)
LONG_AGO_YEARS = 3  # years further back than this make "heute" mean "these days", see speaks_of_nowadays


def find_times(
    text: str, language: str, published: str | None, sentences: Sequence[Sentence], connectives: bool = False
) -> list[TimeExpression]:
    """All time expressions of a text, in order, without overlap; ``[]`` for a language without a grammar.

    ``published``: an ISO date or datetime; its zone is ignored, its local date is the day that "heute" means. Values
    and spans follow KRAUTS (docs/design.md, decision on times). ``interval``: the days meant, with the preposition:
    "bis Freitag" is open to the left, "ab Mai" to the right, "seit Montag" ends with publication; ``None`` = vague.
    ``connectives``: also "nun", "bisher", "inzwischen", "später", which annotators hardly count as times but which date
    a statement roughly.
    """
    if language not in GRAMMARS:
        return []
    grammar = GRAMMARS[language]()
    stream = grammar.read(sentences, text)
    day, hour = parse_published(published)
    context = Context(day, hour, connectives, speaks_of_nowadays(grammar, stream, day))
    found = []
    m = grammar.match_from(stream, 0)
    while m is not None:
        resolved = resolve(m, context)
        if resolved is not None and not _is_in_title(text, stream.tokens[m.first].start):
            covered = resolved.days or days_of(resolved.value)
            if covered and resolved.type in ("DATE", "TIME"):
                context.remember(m, resolved.value, covered)
            span = (stream.tokens[m.first].start, stream.tokens[m.last - 1].end)
            interval = resolved.interval or opened(m, resolved, iso(covered), day)
            found.append(TimeExpression(span, resolved.type, resolved.value, interval, resolved.anchor))
        m = grammar.match_from(stream, m.last if resolved or m.rule in SWALLOWED else m.first + 1)
    return found


def _is_in_title(text: str, at: int) -> bool:
    """Whether a day stands in the name of a paper: "Bild am Sonntag", "Sunday Times"."""
    return bool(TITLE_BEFORE.search(text, max(0, at - 20), at) or TITLE_FROM.match(text, at))


def resolve(m: Match, context: Context) -> Resolved | None:
    """The meaning of a match, or ``None`` if it is no time; impossible dates ("31. Februar") are none."""
    try:
        return RESOLVE[m.rule](m, context)
    except (ValueError, OverflowError):
        return None


def opened(m: Match, resolved: Resolved, interval: Interval | None, published: date | None) -> Interval | None:
    """The interval of a date with the preposition before it: since, until, from."""
    if interval is None or resolved.type != "DATE":
        return interval
    before = preposition(m)
    if before == "UNTIL":
        return None, interval[1]
    if before == "SINCE":
        now = published.isoformat() if published else None
        return interval[0], now if now and interval[0] and interval[0] <= now else None
    return (interval[0], None) if before == "ASOF" else interval


def parse_published(published: str | None) -> tuple[date | None, int | None]:
    """The local day and hour of publication; ``None`` for what is not given or not readable."""
    if not published:
        return None, None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        try:
            return date.fromisoformat(published[:10]), None
        except ValueError:
            return None, None
    return moment.date(), moment.hour if len(published) > 10 else None


def speaks_of_nowadays(grammar: Grammar, stream: Stream, published: date | None) -> bool:
    """Whether "heute" means "these days" here: the article looks back over years and dates nothing by the day."""
    by_day = {grammar.codes.get(kind) for kind in ("WD", "WDP", "OCLOCK", "DMY", "HEUTIG")}
    if published is None or any(code in by_day for code in stream.codes):
        return False
    deictic = grammar.codes.get("DEICT")
    if any(c == deictic and value != 0 for c, value in zip(stream.codes, stream.values, strict=True)):
        return False
    year, decade = grammar.codes.get("YEAR"), grammar.codes.get("DECADE")
    return any(
        c == decade or (c == year and value < published.year - LONG_AGO_YEARS)
        for c, value in zip(stream.codes, stream.values, strict=True)
    )

"""Finds the words that bound a number ("mindestens", "knapp"), and says what a bounded number covers."""

from __future__ import annotations

from laut.models import Bound
from laut.reading.quantities.words import SYMBOLS, Phrase, bounds_of

BAND = 0.1
LONGEST_BOUND = 3  # words of "nicht mehr als"
# Before "mehr als" with a word or two between ("zu keinem Zeitpunkt mehr als 90", "did not hold more than 90").
NEGATED_WITHIN = 2
NEGATIONS = frozenset("nicht nie niemals kein keine keinem keinen keiner not never no cannot".split())
STILL_MORE = frozenset({"nur", "only", "just"})  # "nicht nur mehr als 90"
TIME_UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "decades")


def bound_before(p: Phrase, first: int, done: int, unit: str | None = None) -> tuple[int, Bound, bool]:
    """The bound phrase that ends before token ``first``: where it begins, its bound, whether the number is close.

    The outer of two decides ("nie länger als etwa zwölf"): it says more; but "über" before another is a preposition
    ("ein Fonds über bis zu zwölf Millionen").
    """
    for length in range(min(LONGEST_BOUND, first - done), 0, -1):
        begin = first - length
        phrase = tuple(p.low(k) for k in range(begin, first))
        found = bounds_of(p.language).get(phrase)
        if found is None or p.is_taken(begin) or not binds(p, phrase, begin, unit):
            continue
        if found[0] == "more_than" and _is_negated(p, begin, done):
            return begin, "at_most", False
        outer = bound_before(p, begin, done, unit)
        return (begin, *found) if outer[1] == "exact" or p.low(outer[0]) == "über" else outer
    return first, "exact", False


def _is_negated(p: Phrase, begin: int, done: int) -> bool:
    before = [p.low(k) for k in range(max(done, begin - NEGATED_WITHIN), begin)]
    return not NEGATIONS.isdisjoint(before) and STILL_MORE.isdisjoint(before)


def binds(p: Phrase, phrase: tuple[str, ...], begin: int, unit: str | None) -> bool:
    """Whether a phrase that is also a preposition bounds the number: not "ein Vertrag über 20 Panzer"."""
    if phrase == ("gegen",):
        return unit in p.set("measure") or unit in SYMBOLS[p.language].values()
    if phrase == ("over",):
        return unit not in TIME_UNITS
    return not (phrase == ("über",) and p.word(begin - 1) in p.set("contract"))


def interval(value: float, bound: Bound, close: bool) -> tuple[float | None, float | None]:
    """What a bounded number covers, as (low, high); ``None`` is open."""
    if bound in ("at_least", "more_than"):
        return value, value * (1 + BAND) if close else None
    if bound in ("at_most", "less_than"):
        return value * (1 - BAND) if close else None, value
    if bound == "about":
        return value * (1 - BAND), value * (1 + BAND)
    return value, value

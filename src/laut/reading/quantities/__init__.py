"""Numbers with their bounds ("mindestens 30.000 Schuss"), and whether two of them can both hold.

A quantity is a bound word, a number and a unit phrase. Numbers that are part of a date or clock time, an ordinal, a
score, a telephone number or a name (Boeing 737, Paragraf 218) are none. Words: reading/data/quantities_*.tsv.

What a bound covers (the band is a convention of ours, docs/design.md, decision on quantities):
exact v: v; at_least, more_than: from v up; at_most, less_than: up to v; about v: 0.9 v to 1.1 v; "fast", "knapp",
"almost" v: 0.9 v to under v; "gut" v: over v to 1.1 v; "Hunderte", "mehrere tausend": two to ten of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laut.models import Quantity, Sentence, TimeExpression
from laut.reading.numbers import ARTICLES, number_of
from laut.reading.quantities.amounts import BETWEEN, OF_WORDS, STRICT, Number, cardinal, number_at
from laut.reading.quantities.bounds import bound_before, interval
from laut.reading.quantities.units import noun_after
from laut.reading.quantities.words import SYMBOLS, Phrase, bounds_of


def find_quantities(
    text: str, language: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression] = ()
) -> list[Quantity]:
    """The quantities of a text, in order, without overlap; ``[]`` for a language other than German and English.

    Numbers inside ``times`` are left out, except those of plain durations: "mindestens neun Monate" is an amount.
    """
    if language not in SYMBOLS:
        return []
    taken = sorted(
        t.span for t in times if t.type != "DURATION" or not begins_with_number(text[slice(*t.span)], language)
    )
    return [q for sentence in sentences for q in quantities_of(Phrase(sentence.tokens, language, taken))]


def begins_with_number(phrase: str, language: str) -> bool:
    """Whether a duration is an amount ("drei Monate", "mehr als ein Jahr") and not "den vergangenen 24 Stunden"."""
    first, *rest = phrase.lower().split()
    bounded = any(phrase[:1] == (first,) for phrase in bounds_of(language))
    return number_of(first, language) is not None or (bool(rest) and (bounded or first in ARTICLES[language]))


def quantities_of(p: Phrase) -> Iterator[Quantity]:
    """The quantities of one sentence."""
    i = done = 0
    while i < len(p.tokens):
        number = number_at(p, i)
        if number is None:
            i += 1
            continue
        yield quantity(p, number, done)
        i = done = unit_after(p, number)[1]


def quantity(p: Phrase, number: Number, done: int) -> Quantity:
    """Put a number together with what stands around it; ``done``: the first token that is still free."""
    first = number.first
    symbol = SYMBOLS[p.language].get(p.word(first - 1)) if first > done and p.word(first - 1) != "%" else None
    first -= 1 if symbol else 0
    unit, end = unit_after(p, number)
    first, bound, close = bound_before(p, first, done, unit)
    stated = bound if first < number.first and bound != "exact" else number.bound
    if number.value is None and p.low(first - 1) == BETWEEN[p.language][0]:
        first -= 1
    low, high = number.low, number.high
    if number.value is not None:
        low, high = interval(number.value, stated, close)
    elif bound in STRICT:
        low, high = (low, None) if bound in ("at_least", "more_than") else (None, high)
    span = (p.tokens[first].start, p.tokens[end - 1].end)
    return Quantity(span, number.value, stated if number.value is not None else number.bound, symbol or unit, low, high)


def unit_after(p: Phrase, number: Number) -> tuple[str | None, int]:
    """The unit of a number and the token after it: "westlichen Raketen" -> Raketen; ``None`` where none stands."""
    i = number.last
    if number.unit:
        return number.unit, i
    if p.low(i) in OF_WORDS[p.language]:  # "zwei der fünf Kesselwagen", "87 von 100 Stürzen", "two of the people"
        total = cardinal(p, i + 1) if not p.is_taken(i + 1) else None
        if total:
            return noun_after(p, total[1])
        if p.language == "en" and p.low(i) == "of" and p.low(i + 1) in p.set("article"):
            unit, end = noun_after(p, i + 2)
            return (unit, end) if unit else (None, i)
    if number.share and p.low(i) in p.set("article"):  # "die Hälfte der Kosten"
        unit, end = noun_after(p, i + 1)
        return (unit, end) if unit else (None, i)
    return noun_after(p, i)


def can_both_hold(a: Quantity, b: Quantity) -> bool:
    """Whether two statements about the number of one thing can both be true.

    "mindestens 20" and "rund 30": yes; exactly 20 and exactly 30: no; "mehr als 30" and "höchstens 30": no. An
    unbounded vague number ("viele") agrees with everything. Units are the caller's business.
    """
    return not (_below(a, b) or _below(b, a))


def _below(a: Quantity, b: Quantity) -> bool:
    """Whether all that ``a`` covers lies below all that ``b`` covers."""
    if a.high is None or b.low is None:
        return False
    excluded = (a.bound == "less_than" and a.high == a.value) or (b.bound == "more_than" and b.low == b.value)
    return a.high < b.low or (excluded and a.high == b.low)

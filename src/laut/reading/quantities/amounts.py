"""Reads the number that begins at a token: digits, words, scales, shares, vague ones; and turns down what is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from laut.models import Bound
from laut.reading.numbers import ARTICLES, SCALES, number_of, ordinal_of
from laut.reading.quantities.bounds import bound_before, interval
from laut.reading.quantities.units import noun_after
from laut.reading.quantities.words import EVERY, SYMBOLS, Phrase, bounds_of, may_count

FEW, MANY = 2, 10  # "Hunderte": at least two, at most ten hundreds
LONGEST_NUMBER = 7  # words of "two hundred and fifty thousand"
RANGE_WORDS = {"de": ("bis", "-", "–"), "en": ("to", "-", "–")}
BETWEEN = {"de": ("zwischen", "und"), "en": ("between", "and")}
OF_WORDS = {"de": ("von", "der"), "en": ("of", "in")}
ONLY = {"de": ("einziger", "einzige", "einziges", "einzigen"), "en": ("single",)}
DIGITS = re.compile(r"[0-9]{1,3}")
MOST_DIGITS = 15
STRICT: tuple[Bound, ...] = ("at_least", "at_most", "more_than", "less_than")
SPATIAL = (("über",), ("unter",), ("over",), ("above",), ("under",), ("below",))  # also prepositions of place


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands: tokens ``first`` to ``last`` (exclusive). ``value`` is None for vague ones and ranges."""

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None = None
    bound: Bound = "exact"
    share: bool = False


def number_at(p: Phrase, i: int) -> Number | None:
    """The number that begins at token ``i``, with "zwischen 20 und 30" and "20 bis 30" as one."""
    if not may_count(p.word(i), p.language) or p.is_taken(i):
        return None
    found = share(p, i) or vague(p, i) or multiple(p, i) or nobody(p, i)
    if found:
        return found
    first = cardinal(p, i)
    if first is None or is_name(p, i, first[1]):
        return None
    value, end = first
    if p.low(end + 1) in p.set("old") or (p.low(i) == "one" and bound_before(p, i, 0)[0] == i):
        return None  # an age; "one of them said"
    second = range_end(p, i, end)
    if second:
        top, last = second
        factor = scale_at(p, last - 1) or 1.0
        low = value * factor if value < top / factor and scale_at(p, end - 1) is None else value  # "2 bis 3 Millionen"
        if low < top:
            return Number(i, last, None, low, top, bound="vague")
    return Number(i, end, value, value, value)


def range_end(p: Phrase, i: int, end: int) -> tuple[float, int] | None:
    """The upper number of a range whose lower one is tokens ``i`` to ``end``."""
    opening, closing = BETWEEN[p.language]
    joins = (closing,) if p.low(i - 1) == opening else RANGE_WORDS[p.language]
    if p.low(end) not in joins or p.is_taken(end + 1):
        return None
    return cardinal(p, end + 1)


def cardinal(p: Phrase, i: int) -> tuple[float, int] | None:
    """The value of a number with its scale ("1,8 Millionen", "two hundred and fifty"), and the token after it."""
    half = half_of_scale(p, i)
    if half:
        return half
    value, end = grouped(p, i) or (value_at(p, i), i + 1)
    if value is None:
        return None
    total = 0.0
    while end < min(len(p.tokens), i + LONGEST_NUMBER):
        scale, low = scale_at(p, end), p.low(end)
        at = end + 1 if low == "and" and p.language == "en" and value >= 100 else end
        more = value_at(p, at) if (total or at > end) and p.word(at)[:1].isalpha() else None
        if scale is not None:
            value *= scale
            end += 2 if low in ("mio", "mrd") and p.word(end + 1) == "." else 1
            if scale >= 1000:
                total, value = total + value, 0.0
        elif more is not None:
            value, end = value + more, at + 1
        else:
            break
    return total + value, end


def half_of_scale(p: Phrase, i: int) -> tuple[float, int] | None:
    """ "eine halbe Million", "half a million"."""
    words = {p.low(i), p.low(i + 1)}
    if not words & ARTICLES[p.language] or not any(word.startswith("hal") for word in words):
        return None
    scale = scale_at(p, i + 2)
    return (scale / 2, i + 3) if scale else None


def grouped(p: Phrase, i: int) -> tuple[float, int] | None:
    """ "40 000", "1'500": groups of three digits after a space or an apostrophe."""
    end, digits = i, ""
    while DIGITS.fullmatch(p.word(end)) and len(digits) < MOST_DIGITS and (not digits or len(p.word(end)) == 3):
        digits += p.word(end)
        end += 2 if p.word(end + 1) in ("'", "’") and p.touches(end + 1) and p.touches(end + 2) else 1
    alone = digits[:1] != "0" and p.word(i - 1) != "+" and not p.word(end)[:1].isdigit()
    return (float(digits), end) if len(digits) > 3 and alone and len(p.word(i)) <= 3 else None


def value_at(p: Phrase, i: int) -> float | None:
    word = p.word(i)
    if not may_count(word, p.language):
        return None
    value = number_of(word, p.language)
    if value is None:
        return 1.0 if p.low(i) in ARTICLES[p.language] and is_one(p, i) else None
    if word[0].isdigit():
        nth = p.word(i + 1) == "." and p.touches(i + 1) and word.isdigit() and i + 2 < len(p.tokens)
        return None if nth or is_dialled(p, i) else value
    inside = i > 0 and p.word(i - 1)[-1:].isalnum()
    return None if (word[0].isupper() and inside) or word.lower().startswith("beide") else value


def is_one(p: Phrase, i: int) -> bool:
    """Whether an article counts: "ein Kilometer", "ein einziger", "eine Million", "mindestens einer"."""
    after = p.low(i + 1)
    if (after in SCALES[p.language] and len(after) > 1) or after in ONLY[p.language]:
        return True
    if p.word(i + 1) in p.set("measure"):
        return True
    phrases = [tuple(p.low(k) for k in range(i - n, i)) for n in (1, 2)]
    bounds = bounds_of(p.language)
    return any(words in bounds and bounds[words][0] in STRICT and words not in SPATIAL for words in phrases)


def is_dialled(p: Phrase, i: int) -> bool:
    """A number among numbers ("+61 3 5550 0199"), with a leading zero, or a clock time ("20.52:")."""
    word, after = p.word(i), p.word(i + 1)
    if (word[0] == "0" and word[1:2].isdigit()) or ":" in word or (after == ":" and "." in word):
        return True
    if p.word(i - 1) in ("-", "/") and p.touches(i) and p.touches(i - 1):
        return True  # "767-300"
    return p.word(i - 1) == "+" or p.word(i - 1)[:1].isdigit() or after[:1].isdigit()


def scale_at(p: Phrase, i: int) -> float | None:
    """The factor of "Millionen", "Mio", "bn"; one letter only where it touches its digits ("£3m")."""
    low = p.low(i)
    factor = SCALES[p.language].get(low)
    if factor is None or (len(low) == 1 and not p.touches(i)):
        return None
    return factor


def is_name(p: Phrase, i: int, end: int) -> bool:
    """Whether the number names or ages something: "Boeing 737", "Art. 51", "(52)", ", 52,", "Kings 4 - Stars 5"."""
    before, after = p.word(i - 1), p.word(end)
    label = p.word(i - 2) if before == "." else before
    if p.low(i - 2) == "alter" or p.low(i - 1) == "aged":
        return True
    if label in p.set("name") or (label.lower() in p.set("name") and p.language == "en"):
        return True
    if (before, after) == ("(", ")") or ((before, after) == (",", ",") and p.word(i - 2)[:1].isupper()):
        return True
    if after in ("-", "/", "‑", ":") and cardinal(p, end + 1) is None:
        return True
    if p.low(i - 1) == "at" and noun_after(p, end)[0] is None:
        return True  # "at six"
    capital = before[:1].isupper() and i >= 2 and p.word(i)[0].isdigit() and before not in SYMBOLS[p.language]
    named = capital and p.language == "de" and p.low(end) not in OF_WORDS["de"]
    return named and noun_after(p, end)[0] is None


def share(p: Phrase, i: int) -> Number | None:
    """ "jede dritte Drohne", "zwei Drittel", "ein Fünftel", "die Hälfte", "a third of"."""
    if p.low(i) in EVERY[p.language]:
        nth = ordinal_of(p.word(i + 1), p.language)
        return fraction(p, i, i + 2, 1 / nth, "about") if nth and nth > 1 else None
    after = p.word(i + 1)
    if p.word(i) in p.set("half") and (p.language == "de" or after in ("of", "the") or not after[:1].isalnum()):
        return fraction(p, i - 1 if p.low(i - 1) in ("die", "der", "zur") else i, i + 1, 0.5) if after != "-" else None
    part = p.values("fraction").get(after)
    if part is None:
        return None
    follows = p.word(i + 2)
    if p.low(i) in ARTICLES[p.language]:
        plain = p.language == "de" or follows in ("of", "the", "to") or not follows[:1].isalnum()
        return fraction(p, i, i + 2, part) if plain else None
    count = number_of(p.word(i), p.language)
    return fraction(p, i, i + 2, count * part) if count and count * part < 1 else None


def fraction(p: Phrase, first: int, last: int, value: float, bound: Bound = "exact") -> Number:
    value = round(value, 4)
    return Number(first, last, value, *interval(value, bound, False), bound=bound, share=True)


def vague(p: Phrase, i: int) -> Number | None:
    """ "Hunderte", "mehrere tausend", "einige Millionen", "dozens", "several thousand", "mehrere Funksprüche"."""
    several = p.low(i) in p.set("several")
    if several or p.low(i) in p.set("few"):
        scale, last = scale_at(p, i + 1), i + 2
    else:
        scale, last = p.values("vague").get(p.word(i) if p.language == "de" else p.low(i)), i + 1
    if scale is not None and scale >= FEW:
        return None if p.low(i) in ARTICLES["de"] else Number(i, last, None, FEW * scale, MANY * scale, bound="vague")
    if several and noun_after(p, i + 1)[0]:
        return Number(i, i + 1, None, FEW, None, bound="vague")
    return None


def multiple(p: Phrase, i: int) -> Number | None:
    """ "doppelt so viele", "dreimal so hoch", "twice as many"; "dreimal" alone counts times."""
    value = p.values("multiple").get(p.low(i))
    if value is None:
        return None
    if p.low(i + 1) in ("so", "as"):
        return Number(
            i, min(i + 3, len(p.tokens)), value, value, value, "Vielfaches" if p.language == "de" else "times"
        )
    if p.low(i).endswith("mal") or p.low(i) in ("twice", "thrice"):
        return Number(i, i + 1, value, value, value, "Mal" if p.language == "de" else "times")
    return None


def nobody(p: Phrase, i: int) -> Number | None:
    """ "keine Verletzten": a count of people of whom there are none."""
    if p.low(i) in p.set("none") and p.word(i + 1) in p.set("victim"):
        return Number(i, i + 1, 0.0, 0.0, 0.0)
    return None

"""How English news writes times: words that are built (two-week, mid-2026), and the rules.

Words stand in data/times_en.tsv. Kinds and rules bear the names of the German grammar where they mean the same, so that
one resolution serves both. Spans as in TimeML: no preposition, but article and "about" belong to an expression.
"""

from __future__ import annotations

import re
from functools import cache

from laut.reading.numbers import number_of, ordinal_of
from laut.reading.times.grammar import Grammar, Kind
from laut.reading.times.lexicon import read_lexicon

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "hour": "TH", "minute": "TM"}
HYPHENATED = re.compile(r"(?P<count>[a-z]+)-(?P<unit>day|week|month|year|decade|hour|minute)s?")
POSSESSIVE = re.compile(r"['’]s?$")
LONGEST = 40  # longer words are none of ours


@cache
def lexicon() -> dict[str, Kind]:
    """The words of data/times_en.tsv, the weekdays and "mid-" with months."""
    words = read_lexicon("en")
    for name, (kind, value) in list(words.items()):
        if kind == "MONTH":
            words["mid-" + name] = ("MIDMONTH", value)
    for number, name in enumerate(WEEKDAYS, 1):
        words[name], words[name + "s"] = ("WD", number), ("WDPL", number)
    return words


def classify(word: str) -> Kind | None:
    """The kind of a word, without a possessive ending; ``None`` for most. Months and weekdays only with a capital."""
    found = _look_up(word)
    if found is None and word[-1] in "s'’":
        bare = POSSESSIVE.sub("", word)
        found = _look_up(bare) if bare and bare != word else None
    return found or (_derived(word) if len(word) <= LONGEST else None)


def _look_up(word: str) -> Kind | None:
    words = lexicon()
    found = words.get(word) or words.get(word.lower())
    return words.get(word.capitalize()) if found is None and len(word) > 3 and word.isupper() else found


def _derived(word: str) -> Kind | None:
    low = word.lower()
    if not low[0].isalpha():
        return None
    number = number_of(low, "en")
    if number is not None:
        return "NUMW", number
    found = HYPHENATED.fullmatch(low)
    count = (1.0 if found["count"] == "one" else number_of(found["count"], "en")) if found else None
    if found and count:
        return "UNITADJ", (count, UNITS[found["unit"]], False)
    if low.startswith("mid-") and low[4:].isdigit() and len(low) == 8:
        return "MIDYEAR", int(low[4:])
    ordinal = ordinal_of(word, "en")
    if ordinal is not None:
        return "ORDW", ordinal
    return ("ADJ", None) if word.islower() and low.isalpha() and len(low) > 2 else None


MACROS = {
    "N": "DAY|NUM|NUMW|YEAR|ONE FEW OF?|FEW OF?|ONE",
    "U": "UNIT|UNITS|ONEYEAR|CENTURY|WEEKEND",
    "SHIFT": "MOD|DEM|SAME|THAT|FOLLOWING",
    "ORDINAL": "DAY SUFFIX|ORDW",
    "LEFT": "(?:(?:QUANT|MORE THAN|TOWARDS){0,2})",
    "OFYEAR": "OF? ART? (?:YEAR|SHIFT ONEYEAR)|COMMA YEAR",
}
RULES = {
    # days
    "iso_date": "YEAR DASH DAY DASH DAY",
    "numeric_date": "DMY",
    "day_month": "(?:WD COMMA? ART?)? (?:MONTH DOT? DAY SUFFIX?|(?:DAY SUFFIX?|ORDW) OF? MONTH) (?:OFYEAR)?",
    "day_of_month": "(?<=[ON UNTIL SINCE FOR])ART DAY SUFFIX (?![ADJ UNIT CENTURY])",
    "deictic_part": "EARLY? DEICT PART|EARLY DEICT",
    "tonight": "TONIGHT",
    "overnight": "OVERNIGHT",
    "weekday_part": "(?:ART? SHIFT|EARLY)? WD PART|EARLY WD",
    "weekday_shifted": "ART? SHIFT WD",
    # sets
    "set_every": "EVERY (?:ORDW|NUMW|DAY|FEW)? (?:UNIT|UNITS|ONEYEAR|WD PART|WD|PART|MONTH|SEASON|WEEKEND)",
    "set_per": "(?:NUMW? TIMES)? PER [UNIT ONEYEAR]|TIMES ONE [UNIT ONEYEAR]|(?<=[NUM DAY])ONE [UNIT ONEYEAR]",
    "set_word": "SETADJ",
    "set_weekdays": "WDPL",
    # parts of years, years and more
    "century": "(?:ART? EDGE OF)? ART? EARLY? ORDINAL CENTURY",
    "month": "(?:ART? EDGE OF ART?|EARLY) MONTH (?:OFYEAR)?|ART? SHIFT MONTH|MONTH (?:OFYEAR)|MIDMONTH (?:OFYEAR)?"
    "|(?<=[IN SINCE UNTIL FROM OF ON FOR DURING AFTER PRIORTO BETWEEN AND TO DASH ADJ])MONTH",
    "decade": "(?:ART? EDGE OF)? ART? EARLY? (?:DECADE|(?:DAY|NUM|YEAR) OFDECADE)",
    "half_of": "ART? ORDW HALFADJ OF (?:ART? SHIFT? ONEYEAR|YEAR)",
    "edge_of_unit": "ART? EDGE OF (?:ART? SHIFT|ART) (?:ONEYEAR|UNIT|CENTURY)|(?:ART? EDGE OF|EARLY) YEAR|MIDYEAR",
    "edge_word": "EDGEU",
    "season": "(?:ART? SHIFT|ART? EARLY) SEASON|ART? SEASON (?:OFYEAR)|(?<=[IN SINCE UNTIL BETWEEN AND FOR])SEASON"
    "|(?<=[IN SINCE UNTIL DURING FOR AFTER PRIORTO OVER FROM])ART SEASON|(?<=ONE)ADJ SEASON",
    "feast": "(?:ART? SHIFT)? FEAST EVE? YEAR?|NEW ONEYEAR [EVE DAYNOUN]?",
    # clock times
    "clock": "(?:DAY|CLOCK|NUMW) AMPM|(?:DAY|NUMW) OCLOCK|CLOCK ZONE|HALFADJ AFTER NUMW",
    "clock_range": "(?:DAY|CLOCK) (?=[TO DASH AND] (?:DAY|CLOCK) AMPM)",
    "clock_in_part": "(?:NUMW|DAY) IN ART PART",
    "clock_bare": "(?<=[AT FROM SINCE UNTIL PRIORTO BETWEEN])CLOCK|CLOCK (?=COLON)|CLOCK (?=LOCAL)|MIDNIGHT",
    # counted units
    "age": "N DASH OLD|LEFT N (?:UNITS|ONEYEAR) DASH? OLD|N DASH ONEYEAR DASH OLD",
    "ago": "LEFT (?:N) ADJ? (?:U|SEASON|SEASONPL) AGO|UNITS AGO",
    "offset": "LEFT (?:N) ADJ? U (?:LATER|EARLIER)|ART (?:UNIT|PART|ONEYEAR) PRIORTO (?=[COMMA DOT])",
    "span_shifted": "ALL? ART? SHIFT (?:LEFT (?:N) ADJ?)? UNITS",
    "unit_shifted": "(?:EARLY|EARLIER|LATER)? ART? SHIFT (?:UNIT|ONEYEAR|CENTURY|WEEKEND)",
    "part_shifted": "(?:EARLY|EARLIER|LATER)? ART? SHIFT EARLY? PART",
    "quarter": "ART? ORDINAL UNIT (?:OFYEAR)?|QUARTERADJ (?:OFYEAR)?",
    "year_named": "ART ONEYEAR YEAR",
    "duration": "LEFT (?:ART ADJ?)? (?:N|HALFADJ ONE|ONE HALFADJ|N AND ONE HALFADJ) (?:[TO DASH AND] N)?"
    " ADJ? DASH? U (?:AND N U)?",
    "duration_word": "UNITADJ",
    "duration_plural": "(?<=[FOR IN WITHIN OVER])UNITS",
    "weekend": "ART WEEKEND|(?<=[ON AT OVER UNTIL FOR PRIORTO SINCE DURING])WEEKEND",
    # words
    "past_phrase": "IN RECENT UNITS",
    "present_phrase": "AT (?:PRESENTLY|ART MOMENT)",
    "future_phrase": "IN ART (?:ADJ|MOD)? FUTURE",
    "deictic": "DEICT",
    "weekday": "WD",
    "part": "EARLY PART|ALL PART|(?<=[IN DURING])ART PART|(?<=[AT UNTIL PRIORTO AFTER SINCE])PART",
    "year": "YEAR (?=DASH YEAR)|(?<=DASH)YEAR",
    "year_after_preposition": "(?<=[IN SINCE UNTIL OF FROM FOR DURING AFTER PRIORTO])YEAR"
    "|(?<=[BETWEEN AND TO PAREN MONTH FEAST THAN])YEAR",
    "reference": "REF",
    "connective": "CONNECTIVE",
}


@cache
def grammar() -> Grammar:
    return Grammar(classify, "en", MACROS, RULES)

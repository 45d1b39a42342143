"""How German news writes times: kinds of words, and the rules over them.

Words stand in data/times_de.tsv; here are those that are built (Freitagabend, zweitägig, Neunzigerjahre) and the rules.
Spans follow KRAUTS (Strötgen et al. 2018): no preposition, but article, adjective and "rund", "mehr als" belong to an
expression. Kinds that are no plain word class:

    DAY YEAR NUM NUMW   a number from 1 to 31 (also an hour or a count), 1000 to 2099, any other, in words
    CLOCK DMY DM        20.30, 24.02.2022, 24.2
    WD WDP WDS WDPL     Montag (1), Montagabend, montags, Montage
    PART PARTS MORROW   Abend (EV), abends, Morgen (the noun: a part of the day)
    MOD DEM FOLLOWING   vergangen (-1), dieser (0), folgend (counted from the text)
    UNIT UNITS ONEYEAR  Woche (W), Wochen, Jahr; COMPOUND: Arbeitstage; UNITADJ: zweitägig; UNITLONG: tagelang
    EDGE EDGEU          Anfang, Ende; Jahresende
    RELATIVE            Vorjahr, Folgetag: (unit, step, from publication or from the text)
    REF                 damals, derzeit: vague
"""

from __future__ import annotations

from functools import cache

from laut.reading.numbers import number_of, ordinal_of
from laut.reading.times.grammar import Grammar, Kind
from laut.reading.times.lexicon import ADJECTIVE_ENDINGS, read_lexicon

WEEKDAYS = {
    "Montag": 1,
    "Dienstag": 2,
    "Mittwoch": 3,
    "Donnerstag": 4,
    "Freitag": 5,
    "Samstag": 6,
    "Sonnabend": 6,
    "Sonntag": 7,
}
DAY_PARTS = {
    "morgen": "MO",
    "früh": "MO",
    "vormittag": "MO",
    "mittag": "MI",
    "nachmittag": "AF",
    "abend": "EV",
    "nacht": "NI",
}
DECADES = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
ADJECTIVE_UNITS = {
    "tägig": "D",
    "wöchig": "W",
    "monatig": "M",
    "jährig": "Y",
    "stündig": "TH",
    "minütig": "TM",
    "sekündig": "TS",
}
COMPOUND_HEADS = {
    "tag": "D", "tage": "D", "tagen": "D", "woche": "W", "wochen": "W", "monat": "M", "monate": "M", "monaten": "M",
    "jahr": "Y", "jahre": "Y", "jahren": "Y", "stunde": "TH", "stunden": "TH",
}  # fmt: skip
# First parts with which a unit still counts time ("45 Arbeitstage"); with others it does not (Spieltage, Bundestage).
COMPOUND_FIRSTS = frozenset(
    "amts arbeits ausbildungs bau beitrags berufs betreuungs betriebs dienst ehe einsatz ferien flug forschungs "
    "gefängnis haft hunger kalender kriegs kurs lauf lebens lehr mann probe regen reise schul schwangerschafts "
    "sitzungs sonnen streik trainings unterrichts urlaubs verhandlungs versicherungs volks werk über".split()
)
LONGEST = 40  # longer words are none of ours


@cache
def lexicon() -> dict[str, Kind]:
    """The words of data/times_de.tsv and the compounds of weekdays, parts of the day and decades."""
    words = read_lexicon("de")
    for name, number in WEEKDAYS.items():
        words[name] = words[name + "sausgabe"] = ("WD", number)
        words[name.lower() + "s"] = ("WDS", number)
        words[name + "e"] = words[name + "en"] = ("WDPL", number)
        for part, code in DAY_PARTS.items():
            words[name + part] = words[f"{name}-{part.capitalize()}"] = ("WDP", (number, code))
            words[name.lower() + part + "s"] = ("WDPS", (number, code))
    for tens, name in enumerate(DECADES, 2):
        words[name + "er"], words[name.capitalize() + "er"] = ("DECADE", tens), ("DECADECAP", tens)
        for ending in ("ern", "erjahre", "erjahren", "er-Jahre", "er-Jahren"):
            words[name.capitalize() + ending] = ("DECADENOUN", tens)
    return words


def classify(word: str) -> Kind | None:
    """The kind of a word, ``None`` for most. Capitals and the start of a sentence make no difference."""
    words = lexicon()
    found = words.get(word) or words.get(word.lower())
    if found is None and len(word) > 2 and word[1].isupper():
        found = words.get(word.capitalize())
    return found or (_derived(word) if len(word) <= LONGEST else None)


def _derived(word: str) -> Kind | None:
    low = word.lower().lstrip("#-")
    number = number_of(low, "de") if low[:1].isalpha() else None
    if number is not None:
        return "NUMW", number
    for tail, unit in COMPOUND_HEADS.items():
        if low.endswith(tail) and low[: -len(tail)] in COMPOUND_FIRSTS:
            return "COMPOUND", unit
    return _adjective(word, low) if word.islower() else None


def _adjective(word: str, low: str) -> Kind | None:
    """ "fünfjährig" counts 5, "mehrtägig" ``None``, the "stündig" of "24-stündig" 0: its number stands before."""
    for stem, unit in ADJECTIVE_UNITS.items():
        head, found, ending = low.rpartition(stem)
        if found and (not ending or ending in ADJECTIVE_ENDINGS):
            count = 0.0 if not head else 1.0 if head == "ein" else number_of(head, "de")
            known = count is not None or head in ("mehr", "viel", "lang")  # not "ganztägig", "minderjährig"
            return ("UNITADJ", (count, unit, unit == "Y")) if known else None
    ordinal = ordinal_of(word, "de")
    if ordinal is not None:
        return "ORDW", ordinal
    return ("ADJ", None) if len(word) > 4 and word.endswith(("e", "en", "es", "er")) else None


MACROS = {
    "N": "DAY|NUM|NUMW|YEAR|ONE|FEW",
    "U": "UNIT|UNITS|ONEYEAR|COMPOUND|CENTURY|WEEKEND|HOURNOUN",
    "HOUR": "DAY|NUM|NUMW|CLOCK",
    "ORDINAL": "DAY DOT|ORDW",
    "LEFT": "(?:(?:QUANT|MORE THAN){0,2})",
    "SHIFT": "DEM|THAT|ART? (?:MOD|SAME|FOLLOWING)",
    "NOON": "PART|MORROW",
    "OFYEAR": "YEAR|TO? SHIFT ONEYEAR|ART ONEYEAR YEAR|ART? RELATIVE",
    "SHORTYEAR": "SLASH (?:DAY|NUM|YEAR)",
}
# Earlier rules win over later ones that begin at the same word.
RULES = {
    # days
    "iso_date": "YEAR DASH DAY DASH DAY",
    "numeric_date": "(?:WD COMMA? ART?)? (?:DMY|DAY DOT DAY DOT YEAR)|(?<=[ON OF TO])(?:CLOCK|DM) DOT",
    "night_to": "PART (?:TO|TOWHICH|ONTO ART?|OF WD (?:ONTO|TOWHICH|TO) ART?) (?:WD|DAY DOT MONTH YEAR?|DEICT)",
    "part_of_date": "NOON ART DAY DOT MONTH YEAR?",
    "day_month": "(?:HEUTIG|(?:WD|WDP) COMMA? ART?)? ORDINAL MONTH (?:OFYEAR)?",
    "day_in_list": "DAY DOT (?=(?:[COMMA AND UNTIL DASH SLASH ON ART BETWEEN]{1,3} DAY DOT){1,12} MONTH)",
    "deictic_part": "DEICT ON EARLY? NOON|DEICT (?:EARLYADV|PARTS|NOON|DEICT)|MORROW (?:PART|EARLYADV)",
    "tomorrow": "(?<![ON TO TOWARDS UNTIL OF OVER ASOF ART EARLY])MORROW",
    "before_weekday": "HEUTIG (?=WD|WDP)",
    "this_day": "HEUTIG (?:UNIT|NOON)",
    "nowadays": "HEUTIG",
    "weekday_part": "(?:SHIFT|EARLY)? (?:WDP|WD (?:NOON|EARLYADV|PARTS))",
    "weekday_shifted": "SHIFT WD",
    "weekday_offset": "WD (?:BEFORE|LATER)",
    # sets
    "set_every": "EVERY ORDINAL? (?:WD PART|UNIT|ONEYEAR|WD|WDP|NOON|MONTH|SEASON|WEEKEND) (?:INTHE (?:UNIT|ONEYEAR))?",
    "set_all": "ALL N U",
    "set_per": "(?:N? TIMES)? PER N? U|(?:N? TIMES)? INTHE (?:ONEYEAR|UNIT) (?![YEAR NUM DAY LATER BEFORE MONTH])"
    "|N? TIMES (?:ON|IN ART|ART) UNIT",
    "set_repeated": "(?:UNIT|ONEYEAR) [FOR AT AFTER] (?:UNIT|ONEYEAR)",
    "set_word": "TIMES? SETADJ",
    "set_weekdays": "WDS|(?<=ON)WDPL|WDPS",
    # parts of years, years and more
    "century": "(?:ART? EDGE ART?)? (?:ART? ORDW HALFOF)? ART? EARLY? ORDINAL CENTURY",
    "month": "(?:ART? EDGE ART?)? SHIFT? MONTH (?:OFYEAR)?",
    "decade": "(?:ART? EDGE)? ART? EARLY? (?:[DECADE DECADECAP] UNITS|DECADENOUN"
    "|(?:DAY|NUM|YEAR) (?:OFDECADE DASH? UNITS|DECADES))|EDGE? ART (?:DECADECAP|(?:DAY|NUM|YEAR) OFDECADE)",
    "half_of": "ART? ORDW (?:HALFOF|THIRDOF) (?:(?:SHIFT|ART)? ONEYEAR YEAR?|YEAR)",
    "turn_of_year": "TURN YEAR?",
    "edge_of_unit": "ART? EDGE (?:SHIFT|ART) (?:ONEYEAR|UNIT|CENTURY) YEAR?|EDGE ONEYEAR? YEAR",
    "edge_word": "SHIFT? EDGEU YEAR?",
    "season": "SHIFT ADJ? SEASON|SEASON YEAR SHORTYEAR|SEASON (?:OFYEAR)|ART? SEASONS"
    "|(?<=[INTHE TO TOTHE SINCE ASOF UNTIL ON OF ART BACK AFTER DURING OVER FOR AND ONTO ADJ])SEASON",
    "feast": "SHIFT? FEAST YEAR?",
    # clock times
    "clock_range": "HOUR (?=(?:[UNTIL DASH SLASH AND COMMA] OF? HOUR){1,5} OCLOCK)",
    "clock": "(?:HOUR|ONE) OCLOCK (?:DAY|NUM)?|HALFTO (?:NUMW|(?<=AT HALFTO)DAY) OCLOCK?"
    "|QUARTERTO [BACK AFTER] [NUMW DAY]",
    "clock_bare": "(?<=[AT UNTIL ASOF OF])CLOCK (?!DOT [DAY NUM])|CLOCK (?=COLON)|MIDNIGHT",
    # counted units
    "age": "N DASH OLD|LEFT ART? N (?:[AND UNTIL] N)? U OLD",
    "offset": "LEFT N ADJ? U (?:LATER|BEFORE)|ART? (?:UNIT|ONEYEAR|PART|VORABEND|UNITS|WEEKEND) (?:LATER|BEFORE)",
    "earlier": "LEFT N U EARLIER",
    "span_shifted": "ALL? SHIFT (?:N ADJ?)? (?:UNITS|COMPOUND)|ALL ART UNITS|ART? ORDW (?:DAY|NUM|NUMW) ADJ? UNITS",
    "unit_shifted": "SHIFT ADJ? (?:UNIT|ONEYEAR|YEARLIKE|CENTURY|WEEKEND|HOURNOUN) YEAR?",
    "part_shifted": "SHIFT EARLY? NOON",
    "quarter": "ART? ORDINAL UNIT (?:OFYEAR)?",
    "year_named": "ART? YEARLIKE YEAR SHORTYEAR|ART? (?:ONEYEAR|YEARLIKE) YEAR"
    "|(?:ART|(?<=[INTHE OF TO])) UNITS YEAR|ART? ONEYEAR NUM",
    "duration": "LEFT (?:(?<!COMMA)ART ADJ?)? (?:N|ONE ADJ|ONE HALFADJ) (?:[UNTIL DASH AND] N)?"
    " [ADJ FEW]? DASH? U (?:AND N U)? LONGPOST?",
    "duration_word": "(?:N DASH)? UNITADJ|UNITLONG",
    "duration_plural": "(?<=[SINCE BACK AFTER IN WITHIN OVER FOR])(?:ART ADJ?|MORE)? UNITS",
    "weekend": "(?<=[ON TO UNTIL ART OVER FOR OF INTHE SINCE BACK AFTER])WEEKEND (?!DASH)",
    # words
    "relative": "RELATIVE",
    "eve": "VORABEND",
    "past_phrase": "BACK RECENT|SINCE (?:RECENT|LONGTIME)|ART PAST|(?<=[IN TOTHE OUTOF])PAST",
    "present_phrase": "TOTHE HOURNOUN|TOTHE ERA (?!ART)|INTHE MOMENT|ART PRESENT|(?<=[IN TOTHE OUTOF])PRESENT",
    "future_phrase": "IN SHORTLY|FORESEEABLE (?:ERA|FUTURE)|ART FUTURE|(?<=[IN TOTHE OUTOF])FUTURE",
    "this_time": "(?:ART? MOD|DEM ADJ?) (?:ERA|ERAS)",
    "deictic": "DEICT",
    "this_year": "HEUER",
    "weekday": "WD",
    "part": "(?:ART? EARLY)? PARTHOURS|EARLY NOON|(?<=[ON TO TOWARDS UNTIL OF OVER ASOF])NOON"
    "|(?<=[IN SINCE UNTIL DURING OUTOF OVER FOR ON]ART)NOON",
    "part_adverb": "PARTS",
    "season_of_sport": "ART? PERIOD YEAR SHORTYEAR",
    "year": "YEAR",
    "reference": "REF|EARLIER",
    "connective": "CONNECTIVE|LATER",
}


@cache
def grammar() -> Grammar:
    return Grammar(classify, "de", MACROS, RULES)

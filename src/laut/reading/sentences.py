"""Splits an article into sentences and tokens that keep their offsets.

A block border always ends a sentence, a line break inside a block never does. A sentence ends at . ! ? … with
closing quotation marks and brackets taken along, unless the full stop belongs to an abbreviation, an ordinal number,
an initial or a decimal. Linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from laut.models import Block, Sentence, Token

# One token: a number with its separators, an abbreviation with inner stops, a word with inner hyphens or
# apostrophes, or a single other character. Repetition is over disjoint classes: no backtracking.
DOMAIN_END = re.compile(r"\.(?:de|at|ch|com|org|net|eu|info|uk|tv|ru|ua)\b")
DOMAIN = r"(?:[^\W\d_][^\W_]{0,30}[.-]){1,4}(?:de|at|ch|com|org|net|eu|info|uk|tv|ru|ua)\b|"
PLAIN = (
    r"[^\W\d_]+(?![\w.'’/&‑-])"  # a word and no more, the usual case
    r"|\d+(?:[.,:]\d+)*(?:[-‑][^\W\d_]+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[-‑'’/&][^\W_]+)*"
    r"|\.{2,}"
    r"|[^\w\s]|_"
)
TOKEN = re.compile(PLAIN)
TOKEN_OR_DOMAIN = re.compile(DOMAIN + PLAIN)
TERMINAL = frozenset({".", "!", "?", "…", "...", "..", "...."})
CLOSING = frozenset('"”“«»’‘)]›‹')
ABBREVIATIONS = frozenset(
    """abs art aufl bd bsp bspw bzgl bzw ca co dr evtl ff fr ggf hr hrsg inkl insb jh jr kap lt max min mio mrd mr
    mrs ms nr od pl prof rd s sen sog st std str tel tsd u usw v vgl vs z zt dipl ing med phil jur nat rer habil hon
    ev kath geb gest verh jan febr feb mrz apr jun jul aug sept sep okt oct nov dez dec
    gen col sgt capt maj brig cpl cmdr adm supt insp det pte gov rep rev msgr pres inc ltd
    corp est dept no vol pp etc eg ie al approx mt ft""".split()
)
# After these an initial capital does not begin a sentence ("3. Mai", "1. FC").
ORDINAL_FOLLOWERS = frozenset(
    """Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
    Jahrhunderts Jahrhunderte Jahrtausend Weltkrieg Weltkriegs Weltkrieges Bundesliga Liga Platz Runde Etage Stock
    Spieltag FC Armee Division Brigade Korps Minute Stunde Tag Woche Monat Jahr Geburtstag Jahrestag Kreis Wahlperiode
    Bezirk Reich Strafsenat Senat Kammer Zivilsenat Klasse Mal Todestag Quartal Halbjahr Teil Kapitel Auflage
    Januars""".split()
)


# Words with stops of their own that may end a sentence, and what begins the next.
CLOCK = frozenset({"a.m.", "p.m."})
STATES = frozenset({"u.s.", "u.k.", "u.n.", "e.u.", "d.c."})
OPENING = frozenset('"“„«»‘')
AFTER_CLOCK = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Eastern Pacific Central".split()
)
BEGINNINGS = frozenset(
    "The A An He She It They We I But And Or So Yet In On At By For From With His Her Its Their There This That These "
    "Those If When While As After Before Since No Not".split()
)
OPENS_WITH_TIME = 4  # tokens before a clock that opens a sentence: "Shortly after 5 p.m. Jan Roth left"
BEFORE_ORDINAL = frozenset(
    """der des dem den die das am zum zur vom beim im ihren ihrem seinen seinem ihr sein""".split()
)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets into ``text``."""
    pattern = TOKEN_OR_DOMAIN if DOMAIN_END.search(text, start, end) else TOKEN
    return [Token(m.start(), m.end(), m.group()) for m in pattern.finditer(text, start, end)]


def _ends_here(tokens: Sequence[Token], i: int, text: str) -> bool:
    """Whether the terminal token ``i`` ends a sentence."""
    mark = tokens[i].text
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None:
        return True
    if following.start == tokens[i].end and following.text not in CLOSING:
        return False  # "t-online.de", "U.S.", "12.5"
    rest = i + 1
    while rest < len(tokens) and tokens[rest].text in CLOSING and tokens[rest].start == tokens[rest - 1].end:
        rest += 1
    if rest >= len(tokens):
        return True
    nxt = tokens[rest].text
    if mark == ".":
        if i and tokens[i - 1].end == tokens[i].start:
            prev = tokens[i - 1].text
            if prev.lower() in ABBREVIATIONS and (prev.lower() != "no" or nxt.isdigit()):
                return False
            if len(prev) == 1 and prev.isalpha() and prev.isupper():
                return False  # an initial
            if prev.isdigit() and len(prev) <= 3 and (nxt in ORDINAL_FOLLOWERS or nxt[:1].islower()):
                return False
            if prev.isdigit() and len(prev) <= 3 and i > 1 and tokens[i - 2].text.lower() in BEFORE_ORDINAL:
                return False
            if prev.isdigit() and len(prev) <= 2 and nxt.isdigit():
                return False  # "3. 5."
        if "." in tokens[i - 1].text and tokens[i - 1].text.endswith(".") and nxt[:1].islower():
            return False
    if nxt in {",", ";", ":"}:
        return False
    # After a closing quotation mark a lower-case word carries the sentence on: „…!“, sagte er.
    return not (nxt[:1].islower() or (nxt in {"–", "-", "—"} and tokens[rest - 1].text in CLOSING))


def _ends_in_stops(tokens: Sequence[Token], begin: int, i: int) -> bool:
    """Whether the token ``i`` with stops of its own ends the sentence from ``begin``: "It left at 5 p.m. The ferry",
    "in the U.S. But"; not "At 5 p.m. Jan Roth left"."""
    word = tokens[i].text.lower()
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or following.start == tokens[i].end:
        return False
    if word in CLOCK and (i - begin > OPENS_WITH_TIME or following.text in OPENING):
        opens = following.text in OPENING and i + 2 < len(tokens) and tokens[i + 2].text[:1].isupper()
        in_zone = any(t.text.lower() == "time" for t in tokens[i + 2 : i + 4])  # "5 p.m. Latvian time"
        named = len(following.text) > 1 and following.text.isupper()  # "EST"
        goes_on = named or in_zone or following.text in AFTER_CLOCK
        return opens or (following.text[:1].isupper() and not goes_on)
    return word in STATES and following.text in BEGINNINGS


def split_sentences(text: str, blocks: Sequence[Block]) -> list[Sentence]:
    """All sentences of the blocks, in order."""
    return [s for number, block in enumerate(blocks) for s in _split_block(text, block, number)]


def _split_block(text: str, block: Block, number: int) -> Iterator[Sentence]:
    tokens = tokenize(text, *block.span)
    begin = i = 0
    while i < len(tokens):
        last = i
        if (tokens[i].text in TERMINAL and _ends_here(tokens, i, text)) or _ends_in_stops(tokens, begin, i):
            while (
                last + 1 < len(tokens)
                and tokens[last + 1].text in CLOSING
                and tokens[last + 1].start == tokens[last].end
            ):
                last += 1
            yield _sentence(tokens[begin : last + 1], number)
            begin = last + 1
        i = last + 1
    if begin < len(tokens):
        yield _sentence(tokens[begin:], number)


def _sentence(tokens: Sequence[Token], block: int) -> Sentence:
    return Sentence(tokens[0].start, tokens[-1].end, tuple(tokens), block)

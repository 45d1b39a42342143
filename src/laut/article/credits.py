"""Lineage that an article states about itself: agencies' datelines, credit lines, notes on where it first appeared.

Read, never thrown away: a dateline and a credit inside a paragraph stay in the text and are pointed to; a paragraph
that is nothing but a credit leaves the text and is kept as a Credit without a span. Agencies and the shapes of
credit lines are data: data/agencies.txt and data/credits.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from laut.article.tables import read_names, read_table
from laut.models import Block, Credit

# "Berlin (dpa) –", "BERLIN, 3. Mai (Reuters) -", "Frankfurt/Main (dpa-AFX) -": a place, a day, an agency, a dash.
_PLACE = r"[A-ZÄÖÜ][\w.'’/ -]{1,40}(?:,? [A-ZÄÖÜ(][\w.'’/ )-]{1,30})?"
_DAY = r"(?:,? \d{1,2}\.? ?[A-Z][a-zä]{2,9}\.?(?: \d{4})?|,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
DATELINE = re.compile(rf"{_PLACE}{_DAY}\s?[.,:]?\s?[(\[]([^()\[\]\n]{{1,40}})[)\]]\s?(?:(--?|–|—|:)\s|\s)")
# A place in capitals with a dash and no agency, or several with a full stop: "RIGA – ", "SAN JOSE, Calif. — ",
# "RIED/WIEN. Der Streit …".
PLACE_ALONE = re.compile(
    rf"[A-ZÄÖÜ][A-ZÄÖÜ/' -]{{2,30}}(?:, [A-ZÄÖÜ][\w. ]{{2,20}})?{_DAY}\s(?:--?|–|—)\s"
    r"|[A-ZÄÖÜ]{3,20}(?:/[A-ZÄÖÜ]{3,20}){1,3}\.\s(?=[A-ZÄÖÜ„“\"»«])"
)
# Places with a dash before what begins a German sentence: "Kiew/Moskau – Die Lage ist ernst."
PLACES = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,20}(?:[ /-][A-ZÄÖÜ][a-zäöüß]{2,20}){0,2}\s(?:--?|–|—)\s"
    r"(?=[„“\"»]|(?:D(?:er|ie|as|en|em)|Ein(?:e[rnms]?)?|Im|In|Am|An|Auf|Aus|Bei|Beim|Mit|Nach|Vor|Zum|Zur|Für|Wegen"
    r"|Trotz|Seit|Um|Unter|Während|Es|Er|Sie|Wie|Weil|Wenn|Knapp|Rund|Mehr|Fast|Gut|Zwei|Drei)\b)"
)
# What else stands in brackets behind a name with a dash after it: parties, alliances, countries.
NOT_AGENCIES = frozenset(
    "CDU CSU SPD FDP Grüne Grünen Linke AfD BSW ÖVP SPÖ FPÖ Neos SVP EVP PKK "
    "NATO Nato EU UN UNO USA UK R D Labour Tory SNP GOP".split()
)
MAX_LINE = 40  # words of a credit line
HEAD, TAIL = 160, 160  # characters in which a dateline and a closing credit are looked for


def credit_line(text: str) -> tuple[str, ...] | None:
    """The agencies or outlets that a paragraph credits, if it is nothing but a credit; else None.

    ``()``: a credit that names no agency known here.
    """
    if len(text) > 600 or len(text.split()) > MAX_LINE:
        return None
    for kind, pattern in _credit_patterns():
        if found := pattern.fullmatch(text):
            return (found.group(1).strip(" .,„“\"»«'"),) if kind == "published" else agencies_in(text)
    return None


def find_credits(text: str, blocks: Sequence[Block]) -> list[Credit]:
    """Datelines at the start of the first three paragraphs and credits at the end of any."""
    found: list[Credit] = []
    paragraphs = [b.span for b in blocks if b.kind in ("paragraph", "list")]
    for begin, end in paragraphs[:3]:
        if credit := _dateline(text, begin, end):
            found.append(credit)
            break
    for begin, end in paragraphs:
        if text[end - 1 : end] in (")", "]", ".") and (credit := _closing_credit(text, begin, end)):
            found.append(credit)
    return found


def agencies_in(text: str) -> tuple[str, ...]:
    """The known agencies named in a credit, as printed, each once."""
    return tuple(dict.fromkeys(m.group() for m in _known_agency().finditer(text)))


def _dateline(text: str, begin: int, end: int) -> Credit | None:
    head = text[begin : min(end, begin + HEAD)]
    if match := DATELINE.match(head):
        inside, dash = match.groups()
        if agencies_in(inside) or (dash and _looks_like_agency(inside)):
            return _credit(head, match.end(), begin, agencies_in(inside) or _split(inside))
    if match := _agency_first().match(head):
        return _credit(head, match.end(), begin, agencies_in(match.group(1)))
    if match := PLACE_ALONE.match(head) or PLACES.match(head):
        return _credit(head, match.end(), begin, ())
    return None


def _credit(head: str, length: int, begin: int, agencies: tuple[str, ...]) -> Credit:
    words = head[:length].rstrip()
    return Credit(words, "dateline", agencies, (begin, begin + len(words)))


def _closing_credit(text: str, begin: int, end: int) -> Credit | None:
    """A credit that closes a paragraph: "… sagte er. (dpa/AFP)"."""
    tail = max(begin, end - TAIL)
    match = _at_end().search(text[tail:end])
    if not match:
        return None
    return Credit(match.group(), "credit", agencies_in(match.group()), (tail + match.start(), end))


def _looks_like_agency(inside: str) -> bool:
    """Whether what stands in a dateline's brackets can be a service: a few short words without digits."""
    parts = _split(inside)
    plain = bool(parts) and not re.search(r"\d", inside) and NOT_AGENCIES.isdisjoint(parts)
    return plain and all(len(p) <= 20 and len(p.split()) <= 3 for p in parts)


def _split(inside: str) -> tuple[str, ...]:
    return tuple(p.strip() for p in re.split(r"[/,]| und | and ", inside) if p.strip())


# ---- patterns made from the tables, once -----------------------------------------------------------------


@lru_cache(maxsize=1)
def _agency() -> str:
    """A pattern for the name of one agency, the longest names first."""
    names = sorted(read_names("agencies"), key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)"


@lru_cache(maxsize=1)
def _agency_list() -> str:
    """A pattern for "dpa/lnw", "dpa/AFP/mak", "dpa und AFP": an agency, then regional services, partners, initials."""
    before = r"(?:den |der |the )?(?:(?:Nachrichtena|A)gentur(?:en)? |news agenc(?:y|ies) )?"
    more = r"(?:(?:\s?[/,|&+]\s?|\s(?:und|and|sowie)\s|-)[\w.-]{1,14}(?: [A-ZÄÖÜ][\w-]{1,14})?){0,6}"
    return before + _agency() + more


@lru_cache(maxsize=1)
def _known_agency() -> re.Pattern[str]:
    return re.compile(_agency())


@lru_cache(maxsize=1)
def _credit_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(pattern.replace("{LIST}", _agency_list()).replace("{AGENCY}", _agency())))
        for kind, pattern, _ in read_table("credits")
    )


@lru_cache(maxsize=1)
def _agency_first() -> re.Pattern[str]:
    """ "dpa Berlin –", "AFP/Kiew:": the agency before the place."""
    return re.compile(rf"({_agency()}(?:/[\w-]{{2,12}}){{0,2}})(?:,| )\s?[A-ZÄÖÜ][\w/-]{{2,25}}\.?\s?(?:–|—|:|\.)\s")


@lru_cache(maxsize=1)
def _at_end() -> re.Pattern[str]:
    return re.compile(rf"[(\[](?:(?:mit|with|Quelle:|Source:)\s(?:Material von\s)?)?{_agency_list()}[)\]]\.?$")

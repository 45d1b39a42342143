"""Lineage that an article states about itself: agencies' datelines and credit lines, and notes on where it first appeared.

Read, never thrown away: a dateline and a credit inside a paragraph stay in the text and are pointed to; a paragraph that
is nothing but a credit leaves the text and is kept as a Credit without a span.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from laut.models import Block, Credit

# News agencies as credits print them (members of the alliances EANA, OANA and FANA, and the financial and church services).
AGENCIES = (
    "dpa-infocom", "dpa-AFX", "dpa", "AFP", "AFX", "Reuters", "rtr", "AP", "KNA", "epd", "APA", "SID", "sda", "Keystone-SDA", "dts", "dapd", "ddp",
    "Bloomberg", "Dow Jones Newswires", "Dow Jones", "Interfax-Ukraine", "Interfax", "TASS", "Tass", "RIA Nowosti", "Ukrinform", "UNIAN", "Xinhua", "Kyodo", "Yonhap", "ANSA", "EFE", "Europa Press",
    "PAP", "CTK", "ČTK", "BNS", "Belga", "Belta", "MTI", "NTB", "Ritzau", "TT", "STT", "LETA", "Elta", "Hina", "Tanjug", "Anadolu", "Irna", "PA Media", "Press Association", "PTI", "ANI", "IANS", "UPI", "AAP",
    "The Canadian Press", "Canadian Press", "Associated Press", "The Associated Press", "Agence France-Presse", "Deutsche Presse-Agentur", "ots", "news aktuell", "spot on news", "agency inputs", "news agencies", "Agenturen", "Agentur",
)  # fmt: skip
_KNOWN = "|".join(re.escape(a) for a in sorted(AGENCIES, key=len, reverse=True))
# "dpa/lnw", "dpa/AFP/mak", "AFP, Reuters", "dpa und AFP": a known agency with regional services, partners, initials.
_REST = r"(?:(?:\s?[/,|&+]\s?|\s(?:und|and|sowie)\s|-)[\wÄÖÜäöü.-]{1,14}(?: [A-ZÄÖÜ][\w-]{1,14})?){0,6}"
_LIST = rf"(?:den |der |the )?(?:Nachrichtenagenturen |Agenturen |Nachrichtenagentur |Agentur |news agenc(?:y|ies) )?(?<!\w)(?:{_KNOWN})(?!\w){_REST}"
# What else stands in brackets behind a name with a dash after it: parties and alliances.
NOT_AGENCIES = frozenset(
    "CDU CSU CDU/CSU SPD FDP Grüne Grünen Die Linke Linke AfD BSW ÖVP SPÖ FPÖ Neos SVP EVP PKK NATO Nato EU UN UNO USA UK R D Labour Tory SNP GOP".split()
)
KNOWN = re.compile(rf"(?<![\w-])(?:{_KNOWN})(?![\w])")

# "Berlin (dpa) –", "BERLIN, 3. Mai (Reuters) -", "Frankfurt/Main (dpa-AFX) -": a place, a day, an agency, a dash.
_PLACE = r"[A-ZÄÖÜ][\w.'’/ -]{1,40}(?:,? [A-ZÄÖÜ(][\w.'’/ )-]{1,30})?"
_DAY = r"(?:,? \d{1,2}\.? ?[A-Z][a-zä]{2,9}\.?(?: \d{4})?|,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
DATELINE = re.compile(rf"({_PLACE}{_DAY})\s?[.,:]?\s?[(\[]([^()\[\]\n]{{1,40}})[)\]]\s?(?:(--?|–|—|:)\s|\s)")
# A place in capitals with a dash and no agency: "RIGA – ".
PLACE_ALONE = re.compile(rf"([A-ZÄÖÜ][A-ZÄÖÜ/' -]{{2,30}}(?:, [A-ZÄÖÜ][\w ]{{2,20}})?{_DAY})\s(?:--?|–|—)\s")
AGENCY_FIRST = re.compile(rf"((?:{_KNOWN})(?:/[\w-]{{2,12}}){{0,2}})(?:,| )\s?[A-ZÄÖÜ][\w/-]{{2,25}}\.?\s?(?:–|—|:|\.)\s")

CREDIT_LINES = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        # "mit Material von dpa", "(mit AFP)", "Quelle: dpa/mak", "dpa/AFP", "© dpa-infocom, dpa:230428-99-483045/5"
        (rf"[\W_]{{0,4}}(?:(?:mit|unter Verwendung von|with)\s(?:(?:Material|Informationen|Inhalten|Agenturmaterial|files|material|reporting|inputs?|information)\s)?(?:(?:von|der|des|from|by)\s)?)?{_LIST}[\W_]{{0,4}}$", 0),
        (rf"[\W_]{{0,4}}(?:Quellen?|Source|Sources|Text|Agentur|Via|Mit Material(?: von)?)\s?:\s?{_LIST}[\W_]{{0,4}}$", re.I),
        (r"(?:©|\(c\))?\s?dpa(?:-infocom|-tmn)?,? ?(?:GmbH)?,? ?dpa:[\d-]{6,20}/?\d{0,3}[\W_]{0,4}$", re.I),
        (rf"[\W_]{{0,4}}(?:Mit|Unter Verwendung von) (?:Material|Informationen|Inhalten) (?:von|der|aus) .{{0,60}}(?:{_KNOWN}).{{0,60}}$", 0),
        (rf"(?:With (?:files|material|reporting|inputs?) (?:from|by) .{{3,80}}|(?:The )?.{{0,40}}(?:{_KNOWN}) contributed to this (?:report|story|article)\.?|(?:Additional )?[Rr]eporting by .{{3,200}}(?:editing|writing) by .{{3,80}})$", 0),
        (r"(?:This (?:article|story|report) (?:contains|includes|uses) (?:material|information|reporting) from .{3,80})$", 0),
    )
)  # fmt: skip
# "Dieser Artikel ist zuerst bei „Capital“ erschienen.", "This story was first published by ProPublica."
FIRST_PUBLISHED = (
    re.compile(r"Diese[rs]? (?:Artikel|Text|Beitrag|Bericht|Kommentar|Interview|Analyse)\b.{0,90}?\b(?:zuerst|zunächst|ursprünglich|Original)\b.{0,60}?\b(?:bei|in|im|auf|von|unter)\s(?:de[rmns]\s)?(.{2,80}?)\s?(?:erschienen|veröffentlicht|publiziert|$)", re.I),
    re.compile(r"(?:This|The) (?:article|story|piece|report|essay|interview)\b.{0,60}?\b(?:originally|first)\b.{0,30}?\b(?:appeared|published|ran)\b.{0,10}?\b(?:in|on|by|at)\s(.{2,60}?)(?:[.,]|$)", re.I),
    re.compile(r"(?:©|Copyright) (The .{3,60}?)(?:,? ?\d{4}|\.|$)"),
)  # fmt: skip
# A credit that closes a paragraph: "… sagte er. (dpa/AFP)".
AT_END = re.compile(rf"[(\[](?:(?:mit|with|Quelle:|Source:)\s(?:Material von\s)?)?({_LIST})[)\]]\.?$")
MAX_LINE = 40


def credit_line(text: str) -> tuple[str, ...] | None:
    """The agencies or outlets that a paragraph credits, if it is nothing but a credit; else None.

    ``()``: a credit that names no agency known here.
    """
    if len(text.split()) > MAX_LINE:
        return None
    for pattern in FIRST_PUBLISHED:
        if found := pattern.match(text):
            return (found.group(1).strip(" .,„“\"»«'"),)
    if any(pattern.match(text) for pattern in CREDIT_LINES):
        return agencies_in(text)
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
        tail = max(begin, end - 160)
        if (match := AT_END.search(text[tail:end])) and match.end() == end - tail:
            span = (tail + match.start(), tail + match.end())
            found.append(Credit(text[span[0] : span[1]], "credit", agencies_in(match.group(1)), span))
    return found


def _dateline(text: str, begin: int, end: int) -> Credit | None:
    head = text[begin : min(end, begin + 160)]
    if match := DATELINE.match(head):
        place, inside, dash = match.groups()
        if KNOWN.search(inside) or (dash and _looks_like_agency(inside)):
            return _credit(head, match.end(), begin, agencies_in(inside) or _split(inside))
    if match := AGENCY_FIRST.match(head):
        return _credit(head, match.end(), begin, agencies_in(match.group(1)))
    if match := PLACE_ALONE.match(head):
        return _credit(head, match.end(), begin, ())
    return None


def _credit(head: str, length: int, begin: int, agencies: tuple[str, ...]) -> Credit:
    words = head[:length].rstrip()
    return Credit(words, "dateline", agencies, (begin, begin + len(words)))


def _looks_like_agency(inside: str) -> bool:
    """Whether what stands in a dateline's brackets can be a service: a few short words without digits."""
    parts = _split(inside)
    return bool(parts) and NOT_AGENCIES.isdisjoint(parts) and not re.search(r"\d", inside) and all(len(p) <= 20 and len(p.split()) <= 3 for p in parts)


def _split(inside: str) -> tuple[str, ...]:
    return tuple(p.strip() for p in re.split(r"[/,]| und | and ", inside) if p.strip())


def agencies_in(text: str) -> tuple[str, ...]:
    """The known agencies named in a credit, as printed, each once."""
    return tuple(dict.fromkeys(m.group() for m in KNOWN.finditer(text)))

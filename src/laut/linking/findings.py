"""Whether an article tells of somebody's own look at a matter, and whether of its own people's."""

from __future__ import annotations

import re

from laut.linking.outlets import mentions_of
from laut.linking.phrases import FIRST_PERSON, OBSERVED, OWN_RESEARCH
from laut.linking.profiles import LONGEST, content_of
from laut.linking.shelf import Shelf
from laut.models import Report

LOOKS_WITHIN = 3  # statements, the report and those after it, in which an own look is told
# A body as its own papers call it.
ITSELF = re.compile(
    r"\b(?:[Dd](?:ie|er|as|em|en) (?:Gesellschaft|Unternehmen|Konzern|Verwaltung|Stiftung|Vorstand)s?"
    r"|[Tt]he (?:[Cc]ompany|[Cc]orporation|[Gg]roup|[Ff]irm|[Ff]oundation|[Bb]oard))\b"
)
QUOTED = re.compile(r"[„“\"«»][^„“”\"«»]*[“”\"«»]")


def is_own_finding(shelf: Shelf, report: Report) -> bool:
    """Whether an article says of its own people, "we" or "our reporters", that they found a thing: then those whose
    papers they worked with are not its origin."""
    reading, statement = shelf.readings[report.ref[0]], shelf.statements[report.ref]
    if statement.form == "direct":
        return False
    frames = (reading.article.text[b:e] for a in statement.attributions for b, e in a.frame)
    told = (QUOTED.sub("", text[:LONGEST]) for text in (report.content, *frames))
    found = (OWN_RESEARCH[reading.article.language].search(text) for text in told)
    return any(match is not None and FIRST_PERSON.search(match[0]) for match in found)


def speaks_of_itself(shelf: Shelf, report: Report) -> bool:
    """Whether a publisher's own words are about itself: of "We are in talks with a buyer", "Die Gesellschaft prüft den
    Verkauf" nobody knows better."""
    article = shelf.readings[report.ref[0]].article
    content = report.content[:LONGEST]
    named = FIRST_PERSON.search(content) or mentions_of(article, content)
    return bool(named or (article.outlet_kind == "company" and ITSELF.search(content)))


def looked(shelf: Shelf, report: Report) -> bool:
    """Whether a report, or what its article says next, tells of somebody's own look at the matter."""
    reading = shelf.readings[report.ref[0]]
    ids = [s.id for s in reading.statements]
    first = ids.index(report.ref[1])
    told = [content_of(reading, s)[:LONGEST] for s in reading.statements[first : first + LOOKS_WITHIN]]
    tables = (OBSERVED, OWN_RESEARCH)
    return any(table[reading.article.language].search(text) for table in tables for text in told)

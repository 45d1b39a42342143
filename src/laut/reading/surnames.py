"""Surnames that begin with a German preposition ("von der Leyen", "zu Guttenberg"): where an article has them.

An article that gives the full name once goes on with the surname alone, at the beginning of a sentence with a capital:
"Von der Leyen betonte, …" is no phrase with "von".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from laut.models import Span, TaggedLink, TaggedStatement
from laut.reading.gazetteer.countries import find_city, find_state
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.sources.full_names import NOT_FIRST

FULL_NAME = re.compile(
    r"(?<![\w-])([A-ZÄÖÜ][\w-]+) ((?:von|vom|zu|zum|zur)(?: und zu)?(?: (?:der|den|dem))?) ([A-ZÄÖÜ][\w-]+)"
)
MOST = 50  # different ones in an article; no newspaper article has so many


def find_surnames(text: str) -> list[Span]:
    """The spans of surnames with a preposition whose bearer's first name the text gives, in order."""
    names = sorted({f"{m[2]} {m[3]}" for m in FULL_NAME.finditer(text) if _is_name(m[1], m[3])})[:MOST]
    if not names:
        return []
    places = "|".join(f"[{name[0]}{name[0].upper()}]{re.escape(name[1:])}" for name in names)
    return [m.span() for m in re.finditer(rf"(?<![\w-])(?:{places})(?![\w-])", text)]


def _is_name(first: str, last: str) -> bool:
    """ "Ursula von der Leyen"; not "China von Experten"."""
    if not is_first_name(first) or first in NOT_FIRST or find_state(first) or find_city(first):
        return False
    return find_noun(last, "de") is None


def with_whole_names(text: str, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """``found``, no mention beginning inside a surname ("der Leyen")."""
    surnames = find_surnames(text)
    if not surnames:
        return list(found)
    return [replace(t, chains=tuple(tuple(_whole(link, surnames) for link in c) for c in t.chains)) for t in found]


def _whole(link: TaggedLink, surnames: Sequence[Span]) -> TaggedLink:
    if link.mention is None:
        return link
    begin, end = link.mention
    before = bisect_left(surnames, (begin,)) - 1
    if before < 0 or surnames[before][1] <= begin:
        return link
    return replace(link, mention=(surnames[before][0], max(end, surnames[before][1])))

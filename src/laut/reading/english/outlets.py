"""Whom something is told, and whether that is an outlet that hands it on."""

from __future__ import annotations

from laut.reading.english.phrases import np_end
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import NOT_OUTLETS, OUTLET_ENDINGS, OUTLET_NAMES, OUTLET_WORDS
from laut.reading.gazetteer.first_names import is_first_name

_OCCASIONS = frozenset(
    "interview interviews conversation speaking talking went appeared spoke writing appearing remarks comments "
    "article column essay piece appearance".split()
)


_POSSESSIVES = frozenset("his her their its".split())
_PLACE_PREPOSITIONS = frozenset("outside near at inside behind beside opposite around along by in on".split())
_HOW_OFTEN = frozenset({"daily", "weekly", "monthly"})
_BRIEFINGS = frozenset("briefing briefings conference call meeting show".split())
_TITLED = 2  # capitalised words from which a name to whom somebody speaks may be an outlet's
# What a name ends or begins with that is no outlet's: "told Kent Police", "told Mr Hale".
_NO_TITLES = frozenset(
    "mr mrs ms dr sir lord lady president senator judge police court council committee congress parliament assembly "
    "senate ministry department union university party commission inquiry tribunal commons lords house office yard "
    "street kremlin".split()
)
_SPOKESPEOPLE = frozenset(
    "spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney attorneys solicitor solicitors barrister "
    "counsel publicist agent agents manager management representative representatives aide adviser advisor "
    "intermediary office family interpreter translator".split()
)
_THROUGH = frozenset({"through", "via"})
_ISSUED = frozenset("issued released read circulated distributed".split())  # a statement, by who speaks for somebody
HANDED_ON = frozenset(
    "seen obtained reviewed published carried aired broadcast circulated relayed quoted cited leaked viewed "
    "shared".split()
)  # a document, by an outlet
TOLD_OF = frozenset("described reported revealed disclosed uncovered detailed".split())  # also a thing, by anybody
GIVEN = frozenset("leaked passed sent given provided handed supplied forwarded".split())  # papers, to somebody


def addressee_after(u: Unit, begin: int) -> Range | None:
    """Whom something is told: the noun phrase right after the verb."""
    if u.tag(begin) == "X":
        begin += 1
    if u.tag(begin) not in set("DPOBNMWG") or not u.tag(begin):
        return None
    if u.tag(begin) in {"P", "O"} or (
        u.low[begin] in {"her", "his"} and u.tag(begin + 1) in {"D", "P", "T", "B", "A", ",", "."}
    ):
        return begin, begin + 1
    end = np_end(u, begin)
    for k in range(begin + 1, end):
        if u.low[k] in {"in", "on", "at", "by", "with"}:
            end = k
            break
    if u.tag(end) == "S" or end <= begin:
        end = max(end, begin)
    return (begin, end) if end > begin else None


def is_outlet(u: Unit, found: Range) -> bool:
    """Whether a noun phrase names a newspaper, broadcaster or agency; "commuters outside the bus station" does not."""
    end = next((k for k in range(found[0] + 1, found[1]) if u.low[k] in _PLACE_PREPOSITIONS), found[1])
    words = [u.low[k] for k in range(found[0], end)]
    tokens = [u.tokens[k].text for k in range(found[0], end)]
    if any(t in NOT_OUTLETS for t in tokens) or words[0] == "this" or words[-1] in {"reporters", "journalists"}:
        return False
    how_often = words[-1] in _HOW_OFTEN and u.word(end) in _BRIEFINGS  # "told a daily briefing"
    if any(w in OUTLET_WORDS for w in words):
        return not (how_often or (words[-1] in _BRIEFINGS and _HOW_OFTEN & set(words)))
    capitals = [part for t in tokens for part in t.split("-") if part[0:1].isupper()]
    if any(c.lower() in OUTLET_NAMES or c.lower().endswith(OUTLET_ENDINGS) for c in capitals):
        return True
    name = tokens[1:] if words[0] == "the" else tokens
    return len(name) == 1 and name[0].isupper() and 2 <= len(name[0]) <= 5


def is_titled(u: Unit, found: Range) -> bool:
    """Whether a name to whom somebody speaks may be an outlet's: two capitals and more, and no person's name."""
    tokens = [u.tokens[k].text for k in range(*found)]
    tokens = tokens[1:] if tokens[0].lower() == "the" else tokens
    capital = len(tokens) >= _TITLED and all(u.tags[k] == "B" for k in range(found[1] - len(tokens), found[1]))
    return capital and not is_first_name(tokens[0]) and not _NO_TITLES & {tokens[0].lower(), tokens[-1].lower()}


def spoken_through(u: Unit, begin: int, end: int) -> Range | None:
    """Who hands on what somebody says, by the words around the verb: "through her lawyer", "in a letter seen by the
    ABC", "in a statement, details of which were published by the Herald"."""
    for k in range(begin, end):
        through = u.low[k] in _THROUGH
        issued = u.low[k] == "by" and next((w for w in reversed(u.low[begin:k]) if w not in {"aloud", "out"}), "")
        stop = np_end(u, k + 1) if through or issued else k + 1
        if u.tags[k] == "Q" or stop <= k + 1:
            continue
        speaks = bool(_SPOKESPEOPLE & set(u.low[k + 1 : stop]))
        if (speaks and (through or issued in _ISSUED)) or (issued in HANDED_ON and is_outlet(u, (k + 1, stop))):
            return k + 1, stop
    return None


def outlet_of_occasion(u: Unit, begin: int, end: int) -> Range | None:
    """The outlet in which a frame says it was spoken: "in an interview with …", "writing in …"."""
    for k in range(begin, min(end, len(u.low))):
        if u.low[k] not in _OCCASIONS or u.tags[k] == "Q":
            continue
        for at in range(k + 1, min(k + 5, end)):
            if u.low[at] in {"with", "to", "in", "on", "for", "by"} and u.tag(at + 1) in set("DBN"):
                first, stop = at + 1 + (u.word(at + 1) in _POSSESSIVES), np_end(u, at + 1)
                stop -= u.low[stop - 1] in _OCCASIONS  # "writing in his Daily Post column"
                if stop > first and is_outlet(u, (first, stop)):
                    return first, stop
    return None

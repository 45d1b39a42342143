"""Whom something is told, and whether that is an outlet that hands it on."""

from __future__ import annotations

from laut.reading.english.phrases import np_end
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import NOT_OUTLETS, OUTLET_WORDS

_OCCASIONS = frozenset(
    "interview interviews conversation speaking talking went appeared spoke writing appearing remarks comments "
    "article column essay piece appearance".split()
)


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
    """Whether a noun phrase names a newspaper, broadcaster or agency."""
    words = [u.low[k] for k in range(*found)]
    tokens = [u.tokens[k].text for k in range(*found)]
    if any(t in NOT_OUTLETS for t in tokens) or words[0] == "this" or words[-1] in {"reporters", "journalists"}:
        return False
    if any(w in OUTLET_WORDS for w in words):
        return True
    name = tokens[1:] if words[0] == "the" else tokens
    return len(name) == 1 and name[0].isupper() and 2 <= len(name[0]) <= 5


def outlet_of_occasion(u: Unit, begin: int, start: int, end: int) -> Range | None:
    """The outlet in which a frame says it was spoken: "in an interview with …", "writing in …"."""
    for k in range(begin, min(end, len(u.low))):
        if u.low[k] not in _OCCASIONS or u.tags[k] == "Q":
            continue
        for at in range(k + 1, min(k + 5, end)):
            if u.low[at] in {"with", "to", "in", "on", "for", "by"} and u.tag(at + 1) in set("DBN"):
                stop = np_end(u, at + 1)
                if stop > at + 1 and is_outlet(u, (at + 1, stop)):
                    return at + 1, stop
    return None

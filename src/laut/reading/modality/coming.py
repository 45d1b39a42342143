"""What is coming in English without "will": "they'll", "is going to", "is likely to"."""

from __future__ import annotations

from laut.reading.modality.evidence import Evidence

COMING = frozenset("going likely about set poised".split())


def is_coming(e: Evidence, i: int) -> bool:
    """ "they'll", "is going to be tied up", "is likely to close"."""
    low, following = e.main[i].low, e.main[i + 1].low if i + 1 < len(e.main) else ""
    return low.endswith("'ll") or (low in COMING and following == "to") or low == "inevitable"


def speaks_of_oneself(e: Evidence, i: int) -> bool:
    """Whether it is the speaker who will: "I'll", "she'll", "we're going to"; not "they'll"."""
    subject = e.main[i].low if e.main[i].low.endswith("'ll") else e.main[max(0, i - 1)].low
    return subject.split("'")[0] in ("i", "we", "he", "she")

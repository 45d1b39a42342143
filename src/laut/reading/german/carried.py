"""Mood of clauses: Konjunktiv that reports, and sentences that carry an open source on by nothing else."""

from __future__ import annotations

from laut.reading import mood
from laut.reading.german.finite import is_finite_here
from laut.reading.german.units import Unit


def has_konjunktiv(unit: Unit, lo: int, hi: int) -> bool:
    return any(konjunktiv(unit, i) for s in unit.segments[lo:hi] if s.kind != "quote" for i in range(s.begin, s.end))


def konjunktiv(unit: Unit, i: int) -> str | None:
    w = unit.words[i]
    if w.tag not in ("verb", "word") and not (i == 0 and w.low in ("sei", "seien", "habe", "werde")):
        return None
    found = mood.mood(w.low)
    if found is None or not is_finite_here(unit.words, i, len(unit.words)):
        return None
    nearby = {unit.words[j].low for j in range(max(0, i - 4), min(len(unit.words), i + 4))}
    if "ich" in nearby or (w.low in ("sei", "seien") and "denn" in nearby and "es" in nearby):
        return None
    return found


def main_in_konjunktiv(unit: Unit, lo: int, hi: int) -> bool:
    return any(konjunktiv(unit, i) for s in unit.segments[lo:hi] if s.kind == "main" for i in range(s.begin, s.end))


def begins_in_konjunktiv_i(unit: Unit, lo: int, hi: int) -> bool:
    """Whether the first main clause stands in the Konjunktiv I."""
    first = next((s for s in unit.segments[lo:hi] if s.kind == "main"), None)
    return first is not None and any(konjunktiv(unit, i) == "konjunktiv_i" for i in range(first.begin, first.end))


def is_carried_on(unit: Unit, lo: int, hi: int) -> bool:
    """A Konjunktiv that no frame of its own explains: the source before is carried on."""
    w = unit.words
    first = unit.segments[lo]
    if w[first.begin].low in ("als", "wenn", "falls", "ohne", "hätte", "wäre"):
        return False
    moods = [
        m
        for s in unit.segments[lo:hi]
        if s.kind in ("main", "sub", "rel")
        for i in range(s.begin, s.end)
        if (m := konjunktiv(unit, i))
    ]
    if "konjunktiv_i" in moods:
        return True
    irrealis = {
        "wenn",
        "falls",
        "sonst",
        "gern",
        "gerne",
        "möchte",
        "könnte",
        "könnten",
        "dürfte",
        "dürften",
        "sollte",
        "sollten",
        "wäre",
        "müsste",
    }
    lows = {x.low for s in unit.segments[lo:hi] for x in w[s.begin : s.end]}
    return "konjunktiv_ii" in moods and not lows & irrealis

"""How far a frame and its content reach among the segments of a unit."""

from __future__ import annotations

from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german.cues import Range
from laut.reading.german.finite import is_finite_here
from laut.reading.german.phrases import noun_phrase
from laut.reading.german.subjects import is_oblique
from laut.reading.german.units import Segment, Unit

PLACES = frozenset("in im aus von vom bei beim".split())
PARTICLES = frozenset({"an", "vor"})  # of verbs that bring up a document: "führt … an", "liest … vor"


def frame_end(unit: Unit, k: int, hi: int) -> int:
    """First segment after a late frame: its appositions and relative clauses belong to the frame."""
    end = k + 1
    while end < hi:
        s = unit.segments[end]
        if s.kind == "rel":
            end += 1
            continue
        if s.kind == "frag" and is_apposition(unit, s, end, hi):
            end += 1
            continue
        break
    return end


def is_apposition(unit: Unit, s: Segment, at: int, hi: int) -> bool:
    head = unit.words[s.begin]
    if head.tag == "conj":
        return False
    later = [x.kind for x in unit.segments[at + 1 : hi]]
    closes = not later or later[0] in ("main", "sub", "quote", "rel", "inf") or set(later) == {"frag"}
    return closes and head.tag in ("det", "noun", "name", "word", "prep", "adv", "num")


def with_appositions(unit: Unit, subject: Range, k: int, hi: int) -> tuple[Range, int]:
    """A subject that ends its segment ``k``, with the noun phrase behind the comma that says who it is ("sagte Ole
    Brandt, der Chef der Werft, er …"), and the first segment after both."""
    at = k + 1
    if at >= hi or unit.segments[k].stop != "," or unit.segments[at].kind != "frag":
        return subject, at
    w = unit.words
    begin, end = unit.segments[at].begin, _without_stop(unit, unit.segments[at])
    after = next((x for x in unit.segments[at + 1 : hi] if x.kind not in ("frag", "rel")), None)
    goes_on = after is not None and after.kind == "main" and is_finite_here(w, after.begin, after.end)
    place = w[subject[1] : _without_stop(unit, unit.segments[k])]
    at_place = not place or (place[0].low in PLACES and noun_phrase(place, 1, len(place)) == len(place))
    return (subject, at) if goes_on or not at_place or not _says_who(unit, begin, end) else ((subject[0], end), at + 1)


def _without_stop(unit: Unit, s: Segment) -> int:
    end = s.end
    while end > s.begin and unit.words[end - 1].text in (".", "!", "?", ","):
        end -= 1
    return end


def _says_who(unit: Unit, i: int, j: int) -> bool:
    """Whether a noun phrase is somebody: "der Chef der Werft", "Sprecherin des Amtes", "Ole Brandt"."""
    w = unit.words
    nouns = [x.text for x in w[i:j] if x.tag == "noun"]
    if not nouns or w[i].tag not in ("det", "noun", "word") or is_oblique(w, i) or noun_phrase(w, i, j) != j:
        return False
    head = find_noun(nouns[0], "de")
    return (head is not None and head.type != "paper") or (len(nouns) > 1 and is_first_name(nouns[0]))


def content_start(unit: Unit, lo: int, k: int) -> int:
    """Where the sentence part begins that a late frame or source phrase in ``k`` belongs to."""
    for m in range(k - 1, lo - 1, -1):
        stop = unit.segments[m].stop
        if stop == ";" or (
            stop in ("–", "—", "-", ":")
            and unit.segments[m].kind in ("main", "sub")
            and m + 1 <= k
            and unit.words[unit.segments[m].end - 1].tag != "quote"
            and unit.segments[m + 1].kind != "quote"
        ):
            return m + 1
    return lo


def says_something(unit: Unit, ranges: tuple[Range, ...], *, finite: bool = False) -> bool:
    kinds = [unit.segments[m].kind for b, e in ranges for m in range(b, e)]
    if any(kind in ("main", "quote") or (not finite and kind in ("sub", "inf")) for kind in kinds):
        return True
    head = unit.words[unit.segments[ranges[0][0]].begin]
    return finite and kinds[0] == "sub" and head.low in ("dass", "daß", "ob")


def something_left(unit: Unit, lo: int, hi: int, phrase: Range) -> bool:
    left = [
        i
        for s in unit.segments[lo:hi]
        for i in range(s.begin, s.end)
        if not phrase[0] <= i < phrase[1] and unit.words[i].tag not in ("punct", "conj")
    ]
    return len(left) >= 3


def phrase_ending(unit: Unit, s: Segment) -> Range | None:
    """The noun phrase that ends a segment, but for the particle of its verb ("führt ein Gutachten an")."""
    end = s.end - 1 if unit.words[s.end - 1].low in PARTICLES else s.end
    for i in range(s.begin, end):
        if unit.words[i].tag in ("det", "noun", "name") and noun_phrase(unit.words, i, end, plural=True) == end:
            return i, end
    return None

"""Which rows of an article's older reading are the same source or statement as those of a newer one.

What a person decided about a row must find it again after a newer model has read the text anew, whose statements may
begin or end elsewhere, and in the next version of the text, where everything has moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from operator import itemgetter
from typing import Any

MIN_OVERLAP = 0.5  # Dice of the two extents from which a statement is the old one with other borders

Row = Mapping[str, Any]


def match_statements(old: Sequence[Row], new: Sequence[Row]) -> dict[int, int]:
    """Place in ``new`` -> place in ``old``, for readings of the same text: same extent, else the largest overlap."""
    matched = _pair_equal(old, new, itemgetter("span_start", "span_end", "text"))
    taken = set(matched.values())
    rest_old = sorted((i for i in range(len(old)) if i not in taken), key=lambda i: int(old[i]["span_start"]))
    longest = max((old[i]["span_end"] - old[i]["span_start"] for i in rest_old), default=0)
    starts = [old[i]["span_start"] for i in rest_old]
    overlaps = []
    for j in (j for j in range(len(new)) if j not in matched):
        first = bisect_left(starts, new[j]["span_start"] - longest)
        last = bisect_left(starts, new[j]["span_end"])
        near = ((_dice(new[j], old[i]), i) for i in rest_old[first:last])
        overlaps += [(-dice, j, i) for dice, i in near if dice >= MIN_OVERLAP]
    for _, j, i in sorted(overlaps):
        if j not in matched and i not in taken:
            matched[j] = i
            taken.add(i)
    return matched


def match_sources(old: Sequence[Row], new: Sequence[Row]) -> dict[int, int]:
    """The same for sources: same name and label, else same name, else same label."""
    matched: dict[int, int] = {}
    for same in (("name", "label"), ("name",), ("label",)):
        rest_new = [j for j in range(len(new)) if j not in matched and new[j][same[0]]]
        rest_old = [i for i in range(len(old)) if i not in set(matched.values()) and old[i][same[0]]]
        found = _pair_equal([old[i] for i in rest_old], [new[j] for j in rest_new], itemgetter(*same))
        matched |= {rest_new[j]: rest_old[i] for j, i in found.items()}
    return matched


def match_repeated(old: Sequence[Row], new: Sequence[Row], *, by: str) -> dict[int, int]:
    """The same for two versions of a text: same words (``by`` the column), in their order."""
    return _pair_equal(old, new, itemgetter(by))


def _pair_equal(old: Sequence[Row], new: Sequence[Row], key: Callable[[Row], Hashable]) -> dict[int, int]:
    """First with first, second with second among those whose keys are equal."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i, row in reversed(list(enumerate(old))):
        waiting[key(row)].append(i)
    return {j: waiting[key(row)].pop() for j, row in enumerate(new) if waiting.get(key(row))}


def _dice(one: Row, other: Row) -> float:
    shared = min(one["span_end"], other["span_end"]) - max(one["span_start"], other["span_start"])
    size = one["span_end"] - one["span_start"] + other["span_end"] - other["span_start"]
    return 2 * max(shared, 0) / size if size else 0.0

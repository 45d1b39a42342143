"""Which rows of an article's older reading are the same source or statement as those of a newer one.

What a person decided about a row must find it again after a newer model has read the text anew, whose statements may
begin or end elsewhere, and in the next version of the text, where everything has moved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

MIN_OVERLAP = 0.5  # Dice of the two extents from which a statement is the old one with other borders

Row = Mapping[str, Any]


def match_statements(old: Sequence[Row], new: Sequence[Row]) -> dict[int, int]:
    """Place in ``new`` -> place in ``old``, for readings of the same text: same extent, else the largest overlap."""
    matched = _pair_equal(old, new, lambda row: (row["span_start"], row["span_end"], row["text"]))
    taken = set(matched.values())
    overlaps = sorted(
        (
            (-_dice(after, before), j, i)
            for j, after in enumerate(new)
            if j not in matched
            for i, before in enumerate(old)
            if i not in taken and _dice(after, before) >= MIN_OVERLAP
        ),
    )
    for _, j, i in overlaps:
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
        found = _pair_equal(
            [old[i] for i in rest_old], [new[j] for j in rest_new], lambda row, same=same: tuple(row[k] for k in same)
        )
        matched |= {rest_new[j]: rest_old[i] for j, i in found.items()}
    return matched


def match_repeated(old: Sequence[Row], new: Sequence[Row], *, by: str) -> dict[int, int]:
    """The same for two versions of a text: same words (``by`` the column), in their order."""
    return _pair_equal(old, new, lambda row: row[by])


def _pair_equal(old: Sequence[Row], new: Sequence[Row], key: Any) -> dict[int, int]:
    """First with first, second with second among those whose keys are equal."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i, row in _reversed(old):
        waiting[key(row)].append(i)
    return {j: waiting[key(row)].pop() for j, row in enumerate(new) if waiting.get(key(row))}


def _reversed(rows: Sequence[Row]) -> Iterable[tuple[int, Row]]:
    return reversed(list(enumerate(rows)))


def _dice(one: Row, other: Row) -> float:
    shared = min(one["span_end"], other["span_end"]) - max(one["span_start"], other["span_start"])
    size = one["span_end"] - one["span_start"] + other["span_end"] - other["span_start"]
    return 2 * max(shared, 0) / size if size else 0.0

"""One reading of two: what the model found, completed by what the rules know and the model does not.

The model decides what is a statement, how far it goes and who says it. The rules add what is a matter of formula:
chains of two and more sources, hearsay without a source, a source that is carried on (weighed in training/LOG.md).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from laut.models import TaggedStatement

FAR = 2_000  # characters; a statement has under 110 words
SAME = 0.6  # F1 of characters from which a statement of the model and one of the rules are the same


def merge(found: Sequence[TaggedStatement], rules: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """``found`` in its order, each completed by the statement of the rules that says the same."""
    ordered = sorted(rules, key=_start)
    return [_completed(f, max(_near(f, ordered), key=lambda r: likeness(f, r), default=None)) for f in found]


def _near(f: TaggedStatement, ordered: Sequence[TaggedStatement]) -> Sequence[TaggedStatement]:
    """The statements that begin inside ``f`` or not far before it."""
    first = bisect_left(ordered, f.content[0][0] - FAR, key=_start)
    return ordered[first : bisect_left(ordered, f.content[-1][1], key=_start)]


def _start(t: TaggedStatement) -> int:
    return t.content[0][0]


def _completed(f: TaggedStatement, r: TaggedStatement | None) -> TaggedStatement:
    if r is None or likeness(f, r) < SAME:
        return f
    f = replace(f, hearsay=r.hearsay and not f.chains, n_inner=r.n_inner)
    if not f.chains or any(len(chain) > 1 for chain in r.chains):
        return replace(f, chains=r.chains, inherits=r.inherits, frame=f.frame or r.frame)
    return f


def likeness(a: TaggedStatement, b: TaggedStatement) -> float:
    """F1 of the characters of two contents."""
    common = sum(max(0, min(e, y) - max(s, x)) for s, e in a.content for x, y in b.content)
    return 2 * common / sum(e - s for s, e in (*a.content, *b.content))

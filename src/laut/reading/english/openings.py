"""Sentences that say nothing of anybody but open a source: "Two bankers spoke to Deal Monitor this week."

The next frame goes on with what they name: the outlet, then its source. One that says on whom its subject relies ("It
cited two bankers") also completes what that subject has just said.
"""

from __future__ import annotations

from laut.models import TaggedLink, TaggedStatement
from laut.reading.english.outlets import is_outlet, is_titled
from laut.reading.english.phrases import np_end
from laut.reading.english.subjects import subject_before
from laut.reading.english.units import Range, Unit

_TALKING = frozenset("spoke spoken talked".split())
_RESTING = frozenset("rests relies draws relied rested drew".split())
_CITING = frozenset("cited cites cite credited credits".split())


def opening(u: Unit) -> TaggedStatement | None:
    """The outlet and its source that a sentence opens, as words of the article's own voice; ``None`` if it does not."""
    for i, word in enumerate(u.low[:-2]):
        if word not in _TALKING | _RESTING or u.tags[i] == "Q" or u.low[i + 1] not in {"to", "with", "on"}:
            continue
        subject, other = subject_before(u, i), (i + 2, np_end(u, i + 2))
        if subject is None or other[1] <= other[0] or u.low[other[0]] in {"us", "reporters", "journalists"}:
            continue
        pair = _outlet_first(u, _publisher(u, subject.mention), other, rests=word in _RESTING)
        if pair is not None:
            chain = (TaggedLink(u.span(pair[0])), TaggedLink(u.span(pair[1]), (u.span((i, i + 2)),)))
            rule = "relying" if word in _RESTING else "opening"
            return TaggedStatement((u.span((0, len(u.tags))),), "own", None, (chain,), rule=rule)
    return _citing(u)


def _citing(u: Unit) -> TaggedStatement | None:
    """ "It cited two people briefed on the plan."."""
    i = next((i for i, word in enumerate(u.low[:-1]) if word in _CITING and u.tags[i] != "Q"), None)
    subject = subject_before(u, i) if i else None
    if i is None or subject is None or np_end(u, i + 1) == i + 1:
        return None
    cited = (i + 1, next((k for k in range(i + 1, len(u.tags)) if u.tags[k] in {",", ".", ";", "-", "Q"}), len(u.tags)))
    chain = (TaggedLink(u.span(subject.mention)), TaggedLink(u.span(cited), (u.span((i, i + 1)),)))
    return TaggedStatement((u.span((0, len(u.tags))),), "own", None, (chain,), rule="relying")


def _publisher(u: Unit, subject: Range) -> Range:
    """The outlet that gives an account: "the account given by the daily Le Var", "the story in the Evening Post"."""
    for k in range(subject[0] + 1, subject[1] - 1):
        if u.low[k] in {"by", "in", "from", "of"} and is_outlet(u, (k + 1, subject[1])):
            return k + 1, subject[1]
    return subject


def _outlet_first(u: Unit, subject: Range, other: Range, *, rests: bool) -> tuple[Range, Range] | None:
    if is_outlet(u, subject) != is_outlet(u, other):
        return (subject, other) if is_outlet(u, subject) else None if rests else (other, subject)
    return (other, subject) if is_titled(u, other) and not rests and u.tags[subject[0]] != "B" else None

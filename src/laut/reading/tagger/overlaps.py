"""Whom tagged statements name, and what of them lies over each other."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Span, TaggedStatement


def start(t: TaggedStatement) -> int:
    """Where its content begins."""
    return t.content[0][0]


def mentions(t: TaggedStatement) -> list[Span]:
    """All mentions of its links."""
    return [link.mention for chain in t.chains for link in chain if link.mention]


def origins(t: TaggedStatement) -> list[Span]:
    """The mentions of the last links of its chains."""
    return [chain[-1].mention for chain in t.chains if chain and chain[-1].mention]


def touch(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether a span of the one shares characters with one of the others."""
    return any(a[0] < b[1] and b[0] < a[1] for a in some for b in others)

"""What persons decide about statements, sources and claims, and how they take it back.

A decision is a row beside what was said. Whatever rests on the pair is linked again; the decision goes before anything
a program finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from laut.errors import UsageError
from laut.joining import put_back_decided
from laut.models import Verdict
from laut.store.claims import claims as stored_claims
from laut.store.claims import claims_of_statements
from laut.store.links import Judgement, Of, decide, held_by_persons, take_back, words_of_rows
from laut.store.names import named, parse_name

KINDS: dict[str, tuple[Of, Literal["st", "so"], Literal["dst", "dso"]]] = {
    "st": ("statement", "st", "dst"),
    "so": ("source", "so", "dso"),
}


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that holds, by the names of its rows; ``words``: what the two are called or say."""

    id: str
    verdict: Verdict
    one: str
    other: str
    words: tuple[str, str]
    by: str
    at: str


def decide_pair(conn: Connection, verdict: Verdict, one: str, other: str, by: str) -> list[Decided]:
    """Decide about two statements, two sources, or two claims, which is to decide about the statements of these.

    Raises UsageError where the names are of different kinds, of nothing, or of the same.
    """
    kind, left = parse_name(one, "st", "so", "cl")
    other_kind, right = parse_name(other, "st", "so", "cl")
    if kind != other_kind:
        raise UsageError(f"{one} and {other} are of different kinds; give two statements, two sources or two claims")
    pairs = _pairs_of_claims(conn, verdict, left, right) if kind == "cl" else [(left, right)]
    of = KINDS["st" if kind == "cl" else kind][0]
    made = []
    for pair in pairs:
        made.append(decide(conn, of, *pair, verdict, by))
        put_back_decided(conn, of, *pair)
    return [_told(conn, of, j) for j in made]


def _pairs_of_claims(conn: Connection, verdict: Verdict, one: int, other: int) -> list[tuple[int, int]]:
    """Two claims are the same when all their statements are the same as the first; different when no statement of the
    one is the same as the first of the other."""
    members = []
    for id_ in (one, other):
        of_it = claims_of_statements(conn, [id_])[id_][0]
        if of_it != id_:
            raise UsageError(f"{named('cl', id_)} is part of {named('cl', of_it)}")
        members.append(next((c.statements for c in stored_claims(conn, [id_])), (id_,)))
    left, right = members
    if left == right:
        raise UsageError(f"{named('cl', one)} is one claim; give two")
    if verdict == "same":
        return [(left[0], id_) for id_ in (*left[1:], *right)]
    if verdict == "different":
        return list(dict.fromkeys([*((left[0], id_) for id_ in right), *((id_, right[0]) for id_ in left)]))
    return [(left[0], right[0])]


def undo(conn: Connection, name: str, by: str) -> None:
    """Take a decision back. Raises UsageError where there is none of that name that still holds."""
    what, id_ = parse_name(name, "dst", "dso")
    of: Of = "statement" if what == "dst" else "source"
    held = next((j for j in held_by_persons(conn, of) if j.id == id_), None)
    if held is None or not take_back(conn, of, id_, by):
        raise UsageError(f"there is no decision {name} that holds; `laut decide --list` lists them")
    put_back_decided(conn, of, held.left, held.right)


def decisions(conn: Connection) -> Iterator[Decided]:
    """All decisions that hold, oldest first."""
    for of, _, _ in KINDS.values():
        yield from (_told(conn, of, j) for j in held_by_persons(conn, of))


def _told(conn: Connection, of: Of, j: Judgement) -> Decided:
    _, what, name = next(kind for kind in KINDS.values() if kind[0] == of)
    words = words_of_rows(conn, of, (j.left, j.right))
    return Decided(
        named(name, j.id or 0), j.judgement, named(what, j.left), named(what, j.right),
        (words[j.left], words[j.right]), j.made_by, j.made_at or "",
    )  # fmt: skip

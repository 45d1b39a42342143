"""Judgements about pairs of statements or of sources, beside what was said: by whom, why, and whether they hold.

A pair is named by the ids of its rows. A row that repeats one of an earlier version of its article shares all
judgements with that one. What a person decided goes before what a program derived, and is taken back only by a person.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, func, insert, select, update

from laut.errors import UsageError
from laut.store.schema import source, source_link, statement, statement_link, version
from laut.store.write import now

Of = Literal["statement", "source"]
Relation = Literal["same", "different", "unsure"]
TABLES: Mapping[Of, tuple[Table, Table]] = {
    "statement": (statement, statement_link),
    "source": (source, source_link),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """About one pair, the smaller id left. ``reasons``: anything JSON can say. ``score``: how alike they are, or None.

    ``id`` is None before it is kept; ``taken_back_by`` and ``taken_back_at`` are None as long as it holds.
    """

    left: int
    right: int
    judgement: Relation
    made_by: str
    by_person: bool
    score: float | None = None
    reasons: Any = ()
    id: int | None = None
    made_at: str | None = None
    taken_back_by: str | None = None
    taken_back_at: str | None = None


# ---- deciding -----------------------------------------------------------------------------------


def decide(
    conn: Connection, of: Of, one: int, other: int, judgement: Relation, by: str, *, reasons: Any = ()
) -> Judgement:
    """Keep a person's decision; the one it changes, if any, is closed and stays as history."""
    left, right = _pair(conn, of, one, other)
    link = TABLES[of][1]
    conn.execute(
        update(link)
        .where(link.c.left_id == left, link.c.right_id == right, link.c.by_person, link.c.taken_back_at.is_(None))
        .values(taken_back_by=by, taken_back_at=now())
    )
    return _insert(conn, link, Judgement(left, right, judgement, by, True, reasons=reasons))


def take_back(conn: Connection, of: Of, id_: int, by: str) -> bool:
    """Close the judgement of that id; False where there is none that still holds."""
    link = TABLES[of][1]
    still_held = (link.c.id == id_) & link.c.taken_back_at.is_(None)
    return bool(conn.execute(update(link).where(still_held).values(taken_back_by=by, taken_back_at=now())).rowcount)


def history(conn: Connection, of: Of, one: int, other: int) -> list[Judgement]:
    """All judgements there ever were about the pair, oldest first, but those that a program replaced by its own."""
    left, right = _pair(conn, of, one, other)
    link = TABLES[of][1]
    found = select(link).where(link.c.left_id == left, link.c.right_id == right).order_by(link.c.id)
    return [_judgement(row) for row in conn.execute(found)]


def held_by_persons(conn: Connection, of: Of) -> list[Judgement]:
    """The decisions that hold, oldest first, about rows as ``judgements`` names them."""
    return sorted((j for j in judgements(conn, of, None, by_person=True)), key=lambda j: j.id or 0)


def words_of_rows(conn: Connection, of: Of, ids: Collection[int]) -> dict[int, str]:
    """What statements say, or what sources are called."""
    table = TABLES[of][0]
    words = statement.c.text if of == "statement" else func.coalesce(source.c.name, source.c.label)
    return {id_: found for id_, found in conn.execute(select(table.c.id, words).where(table.c.id.in_(ids)))}


# ---- deriving -----------------------------------------------------------------------------------


def replace_derived(conn: Connection, of: Of, ids: Collection[int], derived: Iterable[Judgement]) -> None:
    """Let these be all judgements of a program that touch the rows ``ids``; what persons decided stays as it is."""
    link = TABLES[of][1]
    for chunk in chunks(set(_firsts(conn, of, ids).values())):
        for touches in _touching(link, chunk):
            conn.execute(delete(link).where(touches, link.c.by_person.is_(False), link.c.taken_back_at.is_(None)))
    made = list(derived)
    firsts = _firsts(conn, of, {id_ for judgement in made for id_ in (judgement.left, judgement.right)})
    rows = []
    for judgement in made:
        left, right = sorted((firsts[judgement.left], firsts[judgement.right]))
        if left != right:
            rows.append(_row(replace(judgement, left=left, right=right, by_person=False)))
    if rows:
        conn.execute(insert(link), rows)


def judgements(
    conn: Connection, of: Of, ids: Collection[int] | None = None, *, by_person: bool = False
) -> Iterator[Judgement]:
    """The judgement that holds for each pair that touches ``ids``, or for all; a person's before a program's.

    ``by_person``: only what persons decided.

    Pairs are named by the rows of the newest versions where these repeat what was judged, else by the judged rows.
    """
    table, link = TABLES[of]
    holding = select(link).where(link.c.taken_back_at.is_(None))
    if by_person:
        holding = holding.where(link.c.by_person)
    if ids is None:
        asked = [holding]
    else:
        some = chunks(set(_firsts(conn, of, ids).values()))
        asked = [holding.where(touches) for chunk in some for touches in _touching(link, chunk)]
    rows = {row.id: row for query in asked for row in conn.execute(query)}
    by_pair: dict[tuple[int, int], Row[Any]] = {}
    for row in sorted(rows.values(), key=lambda row: (row.by_person, row.left_id, row.right_id, row.id)):
        by_pair[row.left_id, row.right_id] = row
    newest = _newest(conn, table, {id_ for pair in by_pair for id_ in pair})
    for (left, right), row in by_pair.items():
        one, other = sorted((newest.get(left, left), newest.get(right, right)))
        yield replace(_judgement(row), left=one, right=other)


# ---- pairs --------------------------------------------------------------------------------------


def _pair(conn: Connection, of: Of, one: int, other: int) -> tuple[int, int]:
    """The rows that judgements about the pair are kept under. Raises UsageError where they are none or the same."""
    firsts = _firsts(conn, of, {one, other})
    missing = {one, other} - firsts.keys()
    if missing:
        raise UsageError(f"there is no {of} {min(missing)} in the archive")
    left, right = sorted((firsts[one], firsts[other]))
    if left == right:
        raise UsageError(f"{of} {one} and {of} {other} are the same words of the same article")
    return left, right


def _firsts(conn: Connection, of: Of, ids: Collection[int]) -> dict[int, int]:
    """For each row the first one that it repeats, itself where it repeats none."""
    table = TABLES[of][0]
    first = func.coalesce(table.c.first_id, table.c.id)
    found: dict[int, int] = {}
    for chunk in chunks(ids):
        found |= {
            id_: first_id for id_, first_id in conn.execute(select(table.c.id, first).where(table.c.id.in_(chunk)))
        }
    return found


def _newest(conn: Connection, table: Table, ids: Collection[int]) -> dict[int, int]:
    """For rows that newest versions repeat, the row there."""
    found: dict[int, int] = {}
    for chunk in chunks(ids):
        repeats = select(table.c.first_id, table.c.id).join(version)
        current = repeats.where(table.c.first_id.in_(chunk), version.c.newest, table.c.n.is_not(None))
        found |= {first_id: id_ for first_id, id_ in conn.execute(current)}
    return found


def _touching(link: Table, ids: Collection[int]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The pairs that begin with one of the rows, and those that end so: of both at once SQLite would read all pairs."""
    return link.c.left_id.in_(ids), link.c.right_id.in_(ids)


def chunks(ids: Collection[int], size: int = 1000) -> Iterator[list[int]]:
    ordered = sorted(ids)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def _insert(conn: Connection, link: Table, new: Judgement) -> Judgement:
    return _judgement(conn.execute(insert(link).values(**_row(new)).returning(link)).one())


def _row(new: Judgement) -> dict[str, Any]:
    return {
        "left_id": new.left,
        "right_id": new.right,
        "judgement": new.judgement,
        "score": new.score,
        "reasons": json.dumps(new.reasons, ensure_ascii=False),
        "by_person": new.by_person,
        "made_by": new.made_by,
        "made_at": now(),
    }


def _judgement(row: Row[Any]) -> Judgement:
    return Judgement(
        row.left_id, row.right_id, row.judgement, row.made_by, row.by_person, row.score, json.loads(row.reasons),
        row.id, row.made_at, row.taken_back_by, row.taken_back_at,
    )  # fmt: skip

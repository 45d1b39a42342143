"""Which versions of articles may tell of the same event, who takes up whom, and what is still to be linked.

All of it is derived, belongs to newest versions only, and is made again at any time.
"""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, or_, select, union_all, update

from laut.models import Observed
from laut.store import dialect
from laut.store.schema import claim, claim_statement, lineage, linking, near, near_term, statement

HELD = 41  # versions under a key from which on it tells nothing, so that no more are kept there
KEYS_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Edge:
    """The version ``later`` takes up the version ``earlier``."""

    earlier: int
    later: int
    asserted: bool
    observed: Observed
    reasons: tuple[str, ...] = ()


# ---- what is to be linked -----------------------------------------------------------------------


def waiting(conn: Connection, limit: int = 100) -> list[int]:
    """Versions that are not linked, or are to be linked again, the first kept first."""
    found = select(linking.c.version_id).where(linking.c.made_by.is_(None)).order_by(linking.c.version_id)
    return list(conn.scalars(found.limit(limit)))


def is_waiting(conn: Connection, version_id: int) -> bool:
    of_it = (linking.c.version_id == version_id) & linking.c.made_by.is_(None)
    return conn.scalar(select(linking.c.version_id).where(of_it)) is not None


def put_back(conn: Connection, version_ids: Iterable[int]) -> None:
    """Let these be linked again."""
    for id_ in sorted(set(version_ids)):
        dialect.insert_if_new(conn, linking, version_id=id_)
        conn.execute(update(linking).where(linking.c.version_id == id_).values(made_by=None))


def mark_linked(conn: Connection, version_ids: Collection[int], by: str) -> None:
    """Of those that have been entered; what never was is still to be linked."""
    done = linking.c.version_id.in_(version_ids) & linking.c.week.is_not(None)
    conn.execute(update(linking).where(done).values(made_by=by))


def dissolve(conn: Connection, statement_ids: Collection[int]) -> None:
    """Delete the claims of these statements, and let the articles of all their reports be linked again."""
    of_them = claim_statement.c.statement_id.in_(statement_ids)
    claims = set(conn.scalars(select(claim_statement.c.claim_id).where(of_them)))
    told_by = select(statement.c.version_id).join(claim_statement).where(claim_statement.c.claim_id.in_(claims))
    put_back(conn, conn.scalars(told_by.distinct()).all())
    conn.execute(delete(claim_statement).where(claim_statement.c.claim_id.in_(claims)))
    conn.execute(delete(claim).where(claim.c.id.in_(claims)))


def forget(conn: Connection, version_id: int) -> None:
    """Delete all that linking knows of a version; its judgements and claims are for others to take away."""
    week = conn.scalar(select(linking.c.week).where(linking.c.version_id == version_id))
    if week is not None:
        conn.execute(delete(near_term).where(near_term.c.week == week, near_term.c.version_id == version_id))
    conn.execute(delete(near).where(or_(near.c.left_id == version_id, near.c.right_id == version_id)))
    conn.execute(delete(lineage).where(or_(lineage.c.earlier_id == version_id, lineage.c.later_id == version_id)))
    conn.execute(delete(linking).where(linking.c.version_id == version_id))


# ---- finding each other -------------------------------------------------------------------------


def enter(conn: Connection, version_id: int, week: int, keys: Iterable[str]) -> None:
    """Let the version be found under the keys, each "WEEK:TERM", of which ``week`` is the first part.

    A key that has HELD versions takes no more.
    """
    own = list(keys)
    held = look_up(conn, own)
    rows = {_hashed(key): version_id for key in own if len({*held.get(key, ()), version_id}) <= HELD}
    conn.execute(delete(near_term).where(near_term.c.week == week, near_term.c.version_id == version_id))
    if rows:
        conn.execute(insert(near_term), [{"week": w, "term": t, "version_id": id_} for (w, t), id_ in rows.items()])
    dialect.insert_if_new(conn, linking, version_id=version_id)
    conn.execute(update(linking).where(linking.c.version_id == version_id).values(week=week))


def look_up(conn: Connection, keys: Iterable[str]) -> dict[str, list[int]]:
    """The versions under each key that has any."""
    by_hash: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for key in keys:
        week, term = _hashed(key)
        by_hash[week][term] = key
    found: dict[str, list[int]] = {}
    for week, terms in by_hash.items():
        wanted = list(terms)
        for start in range(0, len(wanted), KEYS_AT_ONCE):
            chunk = wanted[start : start + KEYS_AT_ONCE]
            here = select(near_term.c.term, near_term.c.version_id).where(near_term.c.week == week)
            for term, version_id in conn.execute(here.where(near_term.c.term.in_(chunk))):
                found.setdefault(terms[term], []).append(version_id)
    return found


def _hashed(key: str) -> tuple[int, int]:
    """Week and term as the index has them: four bytes a term, so that two of a week may rarely be taken for one."""
    week, _, term = key.partition(":")
    return int(week), zlib.crc32(term.encode("utf-8", "surrogatepass")) - 2**31


def add_near(conn: Connection, version_id: int, others: Mapping[int, float]) -> None:
    """Keep which versions are near one, with the weight of what they share."""
    for other in sorted(others):
        if other != version_id:
            left, right = sorted((version_id, other))
            dialect.insert_if_new(conn, near, left_id=left, right_id=right, weight=round(others[other], 2))


def near_of(conn: Connection, version_id: int) -> dict[int, float]:
    """The versions near one, with the weight of what they share."""
    found = union_all(
        select(near.c.right_id, near.c.weight).where(near.c.left_id == version_id),
        select(near.c.left_id, near.c.weight).where(near.c.right_id == version_id),
    )
    return {other: weight for other, weight in conn.execute(found)}


def claim_mates(conn: Connection, version_id: int) -> set[int]:
    """The versions that report the same claims as one, itself included where it reports any with others."""
    own = (
        select(claim_statement.c.claim_id)
        .join(statement, statement.c.id == claim_statement.c.statement_id)
        .where(statement.c.version_id == version_id)
    )
    theirs = (
        select(statement.c.version_id)
        .join(claim_statement, claim_statement.c.statement_id == statement.c.id)
        .where(claim_statement.c.claim_id.in_(own))
    )
    return set(conn.scalars(theirs.distinct()))


# ---- who takes up whom --------------------------------------------------------------------------


def replace_lineage(conn: Connection, version_ids: Collection[int], edges: Iterable[Edge]) -> None:
    """Let these be all edges that touch the versions."""
    new = {(e.earlier, e.later): e for e in edges}
    touching = or_(lineage.c.earlier_id.in_(version_ids), lineage.c.later_id.in_(version_ids))
    conn.execute(delete(lineage).where(touching))
    if new:
        conn.execute(insert(lineage), [_edge_row(e) for e in new.values()])


def _edge_row(e: Edge) -> Mapping[str, object]:
    return {
        "earlier_id": e.earlier,
        "later_id": e.later,
        "asserted": e.asserted,
        "observed": e.observed,
        "reasons": json.dumps(e.reasons, ensure_ascii=False),
    }


def edges_among(conn: Connection, version_ids: Collection[int] | None = None) -> list[Edge]:
    """The edges between these versions, or all."""
    found = select(lineage).order_by(lineage.c.later_id, lineage.c.earlier_id)
    if version_ids is not None:
        found = found.where(lineage.c.earlier_id.in_(version_ids), lineage.c.later_id.in_(version_ids))
    return [
        Edge(row.earlier_id, row.later_id, row.asserted, row.observed, tuple(json.loads(row.reasons)))
        for row in conn.execute(found)
    ]

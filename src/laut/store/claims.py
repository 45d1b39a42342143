"""Claims: clusters of statements that say the same, derived from the judgements about pairs and rebuilt at any time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from laut.store.links import chunks
from laut.store.packing import pack_json, unpack_json
from laut.store.schema import claim, claim_statement, statement, version
from laut.store.write import now


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements that say the same, by their ids; the first is the claim's own. ``details``: anything JSON can say."""

    statements: tuple[int, ...]
    details: Any = ()

    @property
    def id(self) -> int:
        """Stays when others join or leave, as long as the first statement does not change."""
        return min(self.statements)


def replace_claims(conn: Connection, ids: Collection[int] | None, claims: Iterable[Claim], made_by: str) -> None:
    """Let these be all claims that touch the statements ``ids`` or their own; None: all claims there are."""
    new = list(claims)
    if ids is None:
        conn.execute(delete(claim_statement))
        conn.execute(delete(claim))
    else:
        for chunk in chunks({*ids, *(id_ for cluster in new for id_ in cluster.statements)}):
            of_them = select(claim_statement.c.claim_id).where(claim_statement.c.statement_id.in_(chunk))
            old = set(conn.scalars(of_them))
            conn.execute(delete(claim_statement).where(claim_statement.c.claim_id.in_(old)))
            conn.execute(delete(claim).where(claim.c.id.in_(old)))
    if new:
        rows = [{"id": c.id, "made_by": made_by, "made_at": now(), "body": pack_json(c.details)} for c in new]
        conn.execute(insert(claim), rows)
        members = [{"statement_id": id_, "claim_id": cluster.id} for cluster in new for id_ in cluster.statements]
        conn.execute(insert(claim_statement), members)


def claims(conn: Connection, ids: Collection[int] | None = None) -> list[Claim]:
    """The claims of these statements, or all; by id."""
    found = select(claim_statement.c.claim_id, claim_statement.c.statement_id, claim.c.body).join(claim)
    if ids is not None:
        of_them = select(claim_statement.c.claim_id).where(claim_statement.c.statement_id.in_(ids))
        found = found.where(claim_statement.c.claim_id.in_(of_them))
    members: dict[int, list[int]] = {}
    bodies: dict[int, bytes] = {}
    for row in conn.execute(found.order_by(claim_statement.c.claim_id, claim_statement.c.statement_id)):
        members.setdefault(row.claim_id, []).append(row.statement_id)
        bodies[row.claim_id] = row.body
    return [Claim(tuple(statements), unpack_json(bodies[id_])) for id_, statements in members.items()]


def claims_of_statements(conn: Connection, ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """For each statement its claim and how many statements that has; its own id and 1 where nobody else makes it."""
    found = dict.fromkeys(ids, 0)
    for chunk in chunks(ids):
        of_them = select(claim_statement).where(claim_statement.c.statement_id.in_(chunk))
        found |= {row.statement_id: row.claim_id for row in conn.execute(of_them)}
    size: dict[int, int] = {}
    for chunk in chunks(set(found.values())):
        members = select(claim_statement.c.claim_id, func.count()).where(claim_statement.c.claim_id.in_(chunk))
        size |= {id_: n for id_, n in conn.execute(members.group_by(claim_statement.c.claim_id))}
    return {id_: (claim_id or id_, size.get(claim_id, 1)) for id_, claim_id in found.items()}


def largest_claims(conn: Connection, limit: int | None = None) -> list[tuple[int, int]]:
    """The claims of several statements and how many these are, those with most first, the latest before older ones."""
    size = func.count().label("size")
    found = select(claim_statement.c.claim_id, size).group_by(claim_statement.c.claim_id)
    rows = conn.execute(found.order_by(size.desc(), claim_statement.c.claim_id.desc()).limit(limit))
    return [(id_, n) for id_, n in rows]


def lone_statements(conn: Connection, limit: int | None = None) -> list[int]:
    """The statements of newest versions that nobody else makes, the latest kept first."""
    found = (
        select(statement.c.id)
        .join(version)
        .outerjoin(claim_statement, claim_statement.c.statement_id == statement.c.id)
        .where(version.c.newest, statement.c.n.is_not(None), claim_statement.c.claim_id.is_(None))
    )
    return list(conn.scalars(found.order_by(statement.c.id.desc()).limit(limit)))

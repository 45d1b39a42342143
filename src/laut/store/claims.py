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


def replace_claims(conn: Connection, ids: Collection[int], claims: Iterable[Claim], made_by: str) -> None:
    """Let these be all claims that touch the statements ``ids`` or their own.

    A claim that the same program made the same stays as it is: most do when an article comes to others.
    """
    new = {c.id: (tuple(sorted(c.statements)), made_by, pack_json(c.details)) for c in claims}
    old = _rows(conn, {*ids, *(id_ for statements, _, _ in new.values() for id_ in statements)})
    gone = {id_ for id_, row in old.items() if new.get(id_) != row}
    for chunk in chunks(gone):
        conn.execute(delete(claim_statement).where(claim_statement.c.claim_id.in_(chunk)))
        conn.execute(delete(claim).where(claim.c.id.in_(chunk)))
    if fresh := {id_: row for id_, row in new.items() if old.get(id_) != row}:
        rows = [{"id": id_, "made_by": by, "made_at": now(), "body": body} for id_, (_, by, body) in fresh.items()]
        conn.execute(insert(claim), rows)
        members = [(statement_id, id_) for id_, (statements, _, _) in fresh.items() for statement_id in statements]
        conn.execute(insert(claim_statement), [{"statement_id": s, "claim_id": id_} for s, id_ in members])


def _rows(conn: Connection, ids: Collection[int]) -> dict[int, tuple[tuple[int, ...], str, bytes]]:
    """The claims of these statements as their rows have them: all their statements, by whom, what is known."""
    found = select(claim_statement.c.claim_id, claim_statement.c.statement_id, claim.c.made_by, claim.c.body)
    members: dict[int, set[int]] = {}
    known: dict[int, tuple[str, bytes]] = {}
    for chunk in chunks(ids):
        of_them = select(claim_statement.c.claim_id).where(claim_statement.c.statement_id.in_(chunk))
        for row in conn.execute(found.join(claim).where(claim_statement.c.claim_id.in_(of_them))):
            members.setdefault(row.claim_id, set()).add(row.statement_id)
            known[row.claim_id] = row.made_by, row.body
    return {id_: (tuple(sorted(statements)), *known[id_]) for id_, statements in members.items()}


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

"""Claims: clusters of statements that say the same, derived from the judgements about pairs and rebuilt at any time."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from laut.store.links import chunks
from laut.store.schema import claim, claim_statement
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
        rows = [{"id": c.id, "made_by": made_by, "made_at": now(), "details": json.dumps(c.details)} for c in new]
        conn.execute(insert(claim), rows)
        members = [{"statement_id": id_, "claim_id": cluster.id} for cluster in new for id_ in cluster.statements]
        conn.execute(insert(claim_statement), members)


def claims(conn: Connection, ids: Collection[int] | None = None) -> list[Claim]:
    """The claims of these statements, or all; by id."""
    found = select(claim_statement.c.claim_id, claim_statement.c.statement_id, claim.c.details).join(claim)
    if ids is not None:
        of_them = select(claim_statement.c.claim_id).where(claim_statement.c.statement_id.in_(ids))
        found = found.where(claim_statement.c.claim_id.in_(of_them))
    members: dict[int, list[int]] = {}
    details: dict[int, str] = {}
    for row in conn.execute(found.order_by(claim_statement.c.claim_id, claim_statement.c.statement_id)):
        members.setdefault(row.claim_id, []).append(row.statement_id)
        details[row.claim_id] = row.details
    return [Claim(tuple(statements), json.loads(details[id_])) for id_, statements in members.items()]

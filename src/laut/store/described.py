"""A claim as the archive keeps it: what linking found out about it, as JSON beside the rows of its statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from laut.models import Claim, ClaimOrigin, Contradiction, HedgeLoss, Ref, Report
from laut.store import claims as rows
from laut.store.links import chunks
from laut.store.names import named, number
from laut.store.schema import statement


def keep_claims(
    conn: Connection,
    ids: Collection[int],
    found: Iterable[Claim],
    contradictions: Iterable[Contradiction],
    made_by: str,
) -> None:
    """Let these be all claims of several statements that touch the statements ``ids`` or their own.

    A statement that nobody else makes needs no row.
    """
    differing: dict[str, list[Contradiction]] = {}
    for c in contradictions:
        differing.setdefault(c.claim, []).append(c)
    kept = [
        rows.Claim(tuple(sorted(_statement(r.ref) for r in c.reports)), _details(c, differing.get(c.id, ())))
        for c in found
        if len(c.reports) > 1
    ]
    rows.replace_claims(conn, ids, kept, made_by)


def _statement(ref: Ref) -> int:
    return number(ref[1])


def _details(c: Claim, contradictions: Sequence[Contradiction]) -> dict[str, Any]:
    found = {
        "text": next(_statement(r.ref) for r in c.reports if r.content == c.text),
        "reports": [[_statement(r.ref), r.stance, list(r.chain)] for r in c.reports],
        "origins": [[o.name, [number(a) for a in o.articles]] for o in c.origins],
        "unknown": [number(a) for a in c.unknown_origin],
        "independence": c.independence,
        "reason": c.reason,
        "state": c.state,
        "hedge_loss": [[_statement(h.before), _statement(h.after), *h.words] for h in c.hedge_loss],
        "contradictions": [[*(_statement(r.ref) for r in x.reports), x.kind, x.real, x.reason] for x in contradictions],
    }
    return {name: value for name, value in found.items() if value}


def read_claims(conn: Connection, ids: Collection[int]) -> tuple[list[Claim], list[Contradiction]]:
    """The claims with these ids, in their order, and what differs in them. What has no row is left out."""
    found = {c.id: c.details for chunk in chunks(ids) for c in rows.claims(conn, chunk) if c.id in set(ids)}
    told = {id_: row for id_, row in _statements(conn, [r[0] for d in found.values() for r in d["reports"]]).items()}
    claims, contradictions = [], []
    for id_ in ids:
        if id_ in found:
            claim, differing = _claim(id_, found[id_], told)
            claims.append(claim)
            contradictions += differing
    return claims, contradictions


def _statements(conn: Connection, ids: Collection[int]) -> dict[int, Any]:
    asked = select(statement.c.id, statement.c.version_id, statement.c.text, statement.c.certainty)
    return {row.id: row for chunk in chunks(ids) for row in conn.execute(asked.where(statement.c.id.in_(chunk)))}


def _articles(ids: Iterable[int]) -> tuple[str, ...]:
    return tuple(named("ar", id_) for id_ in ids)


def _claim(id_: int, d: Mapping[str, Any], told: Mapping[int, Any]) -> tuple[Claim, list[Contradiction]]:
    def ref(statement_id: int) -> Ref:
        return named("ar", told[statement_id].version_id), named("st", statement_id)

    reports = {
        n: Report(ref(n), told[n].text, tuple(chain), stance, told[n].certainty) for n, stance, chain in d["reports"]
    }
    name = named("cl", id_)
    claim = Claim(
        id=name,
        text=told[d["text"]].text,
        reports=tuple(reports.values()),
        origins=tuple(ClaimOrigin(called, _articles(ids)) for called, ids in d.get("origins", ())),
        unknown_origin=_articles(d.get("unknown", ())),
        independence=d["independence"],
        reason=d["reason"],
        hedge_loss=tuple(HedgeLoss(ref(a), ref(b), (x, y)) for a, b, x, y in d.get("hedge_loss", ())),
        state=d["state"],
    )
    differing = [
        Contradiction(name, (reports[a], reports[b]), kind, real, reason)
        for a, b, kind, real, reason in d.get("contradictions", ())
    ]
    return claim, differing

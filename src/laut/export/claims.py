"""Claims as plain dicts, schema laut/claims/1 (docs/reading.md)."""

from __future__ import annotations

from typing import Any

from laut.models import Claim, Claims, Contradiction, Report

SCHEMA = "laut/claims/1"


def claims_to_json(claims: Claims) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "articles": [
            {"id": a.id, "outlet": a.outlet, "published": a.published, "text": a.text} for a in claims.articles
        ],
        "claims": [_claim(c) for c in claims.claims],
        "lineage": [
            {
                "from": e.earlier,
                "to": e.later,
                "asserted": e.asserted,
                "observed": e.observed,
                "reasons": list(e.reasons),
            }
            for e in claims.lineage
        ],
        "contradictions": [_contradiction(c) for c in claims.contradictions],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": [_report(r) for r in claim.reports],
        "origins": [{"name": o.name, "articles": list(o.articles)} for o in claim.origins],
        "unknown_origin": list(claim.unknown_origin),
        "independence": claim.independence,
        "reason": claim.reason,
        "hedge_loss": [{"from": list(h.before), "to": list(h.after), "words": list(h.words)} for h in claim.hedge_loss],
        "state": claim.state,
    }


def _report(report: Report) -> dict[str, Any]:
    article, statement = report.ref
    return {
        "article": article,
        "statement": statement,
        "content": report.content,
        "chain": list(report.chain),
        "stance": report.stance,
        "certainty": report.certainty,
    }


def _contradiction(c: Contradiction) -> dict[str, Any]:
    return {
        "claim": c.claim,
        "statements": [[r.ref[0], r.content] for r in c.reports],
        "kind": c.kind,
        "real": c.real,
        "reason": c.reason,
    }

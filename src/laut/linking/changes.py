"""What becomes of a claim from report to report: hedges that are lost, corrections, confirmations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from laut.linking.stance import is_hedged
from laut.models import ClaimOrigin, HedgeLoss, Reading, Ref, Report, Statement


def hedge_loss_of(
    reports: Sequence[Report],
    origins: Sequence[ClaimOrigin],
    readings: Mapping[str, Reading],
    statements: Mapping[Ref, Statement],
) -> tuple[HedgeLoss, ...]:
    """The steps from a report to a later one that is surer of it and names no new origin."""
    new = {o.articles[0] for o in origins}  # the articles that brought an origin
    told = [r for r in reports if r.stance in ("asserts", "hedges")]
    found: list[HedgeLoss] = []
    for n, before in enumerate(told):
        for after in told[n + 1 :]:
            surer = _sureness(statements[after.ref]) > _sureness(statements[before.ref])
            if surer and after.ref[0] != before.ref[0] and not (after.chain and after.ref[0] in new):
                words = (_hedge(readings[before.ref[0]], statements[before.ref]), after.content)
                found.append(HedgeLoss(before.ref, after.ref, words))
                break
    return tuple(found)


def _sureness(s: Statement) -> int:
    """How sure the text is of a statement: it might be so, it is said to be so, it is so."""
    if s.certainty == "possible":
        return 0
    return 1 if is_hedged(s) else 2


def _hedge(reading: Reading, s: Statement) -> str:
    """The words that hedge a statement, else its content."""
    marks = [m.span for m in s.marks if "hedge" in m.class_ or "hearsay" in m.class_ or "modal" in m.class_]
    return " … ".join(reading.article.text[b:e] for b, e in marks or s.content)


def state_of(reports: Sequence[Report], readings: Mapping[str, Reading], statements: Mapping[Ref, Statement]) -> str:
    """How a claim stands by what was said last, and by whom."""
    for report in reversed(reports):
        who = report.chain[-1] if report.chain else readings[report.ref[0]].article.outlet or "the article"
        verification = statements[report.ref].verification
        if report.stance == "corrects":
            return f"corrected by {who}"
        if verification and verification.status == "confirmed":
            return f"confirmed by {who}"
    return "disputed" if any(r.stance == "denies" for r in reports) else "asserted"

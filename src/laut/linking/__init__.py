"""Readings of many articles joined into claims: who says the same, where it comes from, what differs.

Pure functions over readings, no database: a store gives the readings and the people's decisions, and keeps what comes
out as rows that can be made again at any time.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from laut.linking.candidates import neighbours
from laut.linking.changes import hedge_loss_of, state_of
from laut.linking.comparisons import Comparisons
from laut.linking.contradictions import contradictions_of
from laut.linking.decisions import Pair, cluster, core_of, laid_to
from laut.linking.denials import denials_in
from laut.linking.dossiers import Dossier, dossier_of
from laut.linking.findings import is_own_finding
from laut.linking.lineage import lineage_of, media_lineage_of
from laut.linking.origins import may_have_origin, origins_of
from laut.linking.outlets import is_primary
from laut.linking.profiles import content_of, moment
from laut.linking.provenance import revealed_as_one
from laut.linking.shelf import Shelf
from laut.linking.sources import Speaker
from laut.linking.stance import stance_of
from laut.models import Attribution, Claim, Claims, Comparison, Decision, Reading, Ref, Report, Statement

__all__ = ["Desk", "Dossier", "claims_of", "describe", "describe_alone", "dossier_of", "groups_of", "lay_out"]


def claims_of(readings: Iterable[Reading], decisions: Sequence[Decision] = ()) -> Claims:
    """All claims of the articles with their origins, lineage and contradictions, in order of publication.

    The same readings and decisions give the same claims. A statement that nobody else makes is a claim too. Of an
    article's statements the first ``dossiers.MOST_STATEMENTS`` take part.
    """
    desk = lay_out(map(dossier_of, readings), decisions)
    return describe(desk, groups_of(desk))


@dataclass(frozen=True, slots=True)
class Desk:
    """Articles in the order of publication, those near each, and how alike their statements are."""

    dossiers: Mapping[str, Dossier]
    near: Mapping[str, Mapping[str, float]]
    compared: Comparisons
    decisions: Sequence[Decision]


def lay_out(dossiers: Iterable[Dossier], decisions: Sequence[Decision] = ()) -> Desk:
    ordered = {d.reading.article.id: d for d in sorted(dossiers, key=lambda d: _when(d.reading))}
    near = neighbours({id_: d.sought for id_, d in ordered.items()})
    return Desk(ordered, near, Comparisons(ordered, near), decisions)


def groups_of(desk: Desk) -> list[list[Ref]]:
    """The statements that make one claim, each statement once."""
    return _clusters(desk.dossiers, desk.compared.all(), desk.decisions)


def describe(desk: Desk, groups: Sequence[Sequence[Ref]]) -> Claims:
    """The claims that these groups of statements are, in order of publication."""
    near = desk.near
    readings = {id_: d.reading for id_, d in desk.dossiers.items()}
    by_ref = {p.key: p for d in desk.dossiers.values() for p in d.profiles}
    statements = {(id_, s.id): s for id_, r in readings.items() for s in r.statements}
    order = {ref: n for n, ref in enumerate(by_ref)}
    speakers = {id_: d.speakers for id_, d in desk.dossiers.items()}
    lineage = lineage_of(desk.dossiers, near)
    lineage += media_lineage_of(by_ref, readings, near, desk.compared, lineage)
    edges = {(e.earlier, e.later): e for e in lineage}
    shelf = Shelf(
        readings, statements, speakers, edges, near, desk.decisions, revealed_as_one(readings, speakers, near)
    )
    groups = sorted((sorted(group, key=order.__getitem__) for group in groups), key=lambda g: order[g[0]])
    told = _told_by(groups, statements)
    publishers = {id_ for id_, r in readings.items() if is_primary(r.article)}
    corrected = {ref for d in desk.dossiers.values() for ref in d.corrected}

    def alike(a: Ref, b: Ref) -> float:
        return desk.compared.of(a, b).score

    claims, contradictions = [], []
    for group in groups:
        denials = denials_in([(by_ref[r], statements[r]) for r in group], publishers)
        reports = [
            Report(
                ref,
                content_of(readings[ref[0]], statements[ref]),
                _chain(statements[ref].attributions, speakers[ref[0]]),
                "corrects" if ref in corrected else stance_of(by_ref[ref], statements[ref], ref in denials),
                statements[ref].certainty,
            )
            for ref in group
        ]
        core = core_of(group, alike)
        central = [r for r in reports if r.ref in core or (may_have_origin(r) and is_own_finding(shelf, r))]
        if not any(may_have_origin(r) for r in central):  # all of it denials: the rest says whose word was denied
            central = reports
        around = [r for r in reports if r not in central]
        origins, unknown, independence, reason = origins_of(central, shelf, told, around)
        id_ = _id(group[0])
        claims.append(
            Claim(
                id_,
                _text(reports, alike),
                tuple(reports),
                origins,
                unknown,
                independence,
                reason,
                hedge_loss_of(reports, origins, readings, statements),
                state_of(reports, readings, statements),
            )
        )
        contradictions += contradictions_of(id_, reports, by_ref, statements, alike)
    articles = tuple(r.article for r in readings.values())
    return Claims(articles, tuple(claims), tuple(lineage), tuple(contradictions))


def describe_alone(reading: Reading, statements: Sequence[str]) -> tuple[Claim, ...]:
    """The claims that statements of an article, by their ids, are when nobody else makes them."""
    id_ = reading.article.id
    desk = lay_out([dossier_of(reading, len(reading.statements))])
    return describe(desk, [[(id_, s)] for s in statements]).claims


def _when(reading: Reading) -> tuple[float, str]:
    published = moment(reading.article.published)
    return published.timestamp() if published else 0.0, reading.article.id


def _clusters(
    dossiers: Mapping[str, Dossier], compared: Mapping[Pair, Comparison], decisions: Sequence[Decision]
) -> list[list[Ref]]:
    """Clusters of the statements that speak for themselves; answers are laid to them, and remarks and elaborations go
    where their statements go."""
    decided = {ref for d in decisions if d.on == "statement" for ref in (d.a, d.b)}
    remarks = {r: about for d in dossiers.values() for r, about in d.remarks.items() if r not in decided}
    refs = [p.key for d in dossiers.values() for p in d.profiles if p.key not in remarks]
    speaking = set(refs)
    answers = {ref for d in dossiers.values() for ref in d.answers if ref in speaking} - decided
    spoken = {pair: c for pair, c in compared.items() if speaking - answers >= set(pair)}
    groups = cluster([ref for ref in refs if ref not in answers], spoken, decisions)
    groups = laid_to(groups, [ref for ref in refs if ref in answers], compared)
    for dossier in dossiers.values():
        remarks |= {r: b for r, b in dossier.elaborations.items() if r not in remarks and r not in decided}
    alone = {group[0] for group in groups if len(group) == 1}
    return _attached(groups, {r: about for r, about in remarks.items() if r in alone or r not in speaking})


def _attached(groups: Sequence[Sequence[Ref]], remarks: Mapping[Ref, Ref]) -> list[list[Ref]]:
    """The groups with each remark in the group of what it is about, followed through remarks on remarks."""
    home = {ref: n for n, group in enumerate(groups) for ref in group}
    joined: dict[int, list[Ref]] = {n: [r for r in group if r not in remarks] for n, group in enumerate(groups)}
    for ref in remarks:
        about = remarks[ref]
        while about in remarks:
            about = remarks[about]
        joined[home[about]].append(ref)
    return [group for group in joined.values() if group]


def _told_by(groups: Sequence[Sequence[Ref]], statements: Mapping[Ref, Statement]) -> dict[Ref, frozenset[Ref]]:
    """To each source (article id, source id) the claims, by their first statement, that it is the origin of."""
    found: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for group in groups:
        for ref in group:
            for attribution in statements[ref].attributions:
                if attribution.chain:
                    found[ref[0], attribution.chain[-1].source].add(group[0])
    return {source: frozenset(claims) for source, claims in found.items()}


def _chain(attributions: Sequence[Attribution], speakers: Mapping[str, Speaker]) -> tuple[str, ...]:
    chains = [a.chain for a in attributions]
    sources = [speakers[link.source].source for link in (chains[0] if chains else ())]
    return tuple(s.name or s.label for s in sources)


def _id(ref: Ref) -> str:
    """The name of a claim: it stays while its earliest statement does."""
    return "c" + hashlib.sha256("/".join(ref).encode()).hexdigest()[:10]


def _text(reports: Sequence[Report], alike: Callable[[Ref, Ref], float]) -> str:
    """The words of the report that is most like all others, assertions first."""

    def central(report: Report) -> tuple[bool, float]:
        return report.stance in ("asserts", "hedges"), sum(alike(report.ref, r.ref) for r in reports if r is not report)

    return max(reports, key=central).content

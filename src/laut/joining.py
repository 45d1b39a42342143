"""Links the articles of an archive: each with those near it, and their statements into claims.

What linking one article costs is bounded, however large the archive. The articles that are bound to it most closely
have all their claims made anew, as if they alone were the archive; so claims do not depend on what came last. Claims
that others report too stay whole: what is found joins them, and they are taken apart only when something they rest on
is taken away (``near.dissolve``).
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from heapq import heapify, heappop, heappush
from math import inf

from sqlalchemy import Connection, Engine

from laut.linking import Desk, Dossier, describe, dossier_of, groups_of, lay_out
from laut.linking.candidates import keys_around, keys_of, nearest
from laut.linking.decisions import pair_of
from laut.linking.sources import SAME, compare_sources
from laut.models import Claims, Comparison, Decision, Ref
from laut.store.claims import claims as stored_claims
from laut.store.described import keep_claims
from laut.store.dialect import lock_linking, looking, writing
from laut.store.links import Judgement, Of, judgements, replace_derived
from laut.store.names import What, named, number
from laut.store.near import (
    Edge,
    add_near,
    claim_mates,
    dissolve,
    enter,
    is_waiting,
    look_up,
    mark_linked,
    near_of,
    put_back,
    replace_lineage,
    waiting,
)
from laut.store.readback import Packed, ids_by_version, newest_of, packed_readings

BOUND = 31  # articles at most whose claims are made anew
STRONG = 4.0  # weight of shared terms from which two articles are bound: most on one event are, hardly any others
COMPARED = 38  # articles at most that an article's statements are compared with, the bound ones included
LARGEST = 40  # articles that report one claim; what goes on beyond is a claim of its own
REMEMBERED = 64  # dossiers kept in memory between articles, of readings of at most so many packed bytes each
SHORT = 16_384
Group = list[Ref]


def link_waiting(archive: Engine, made_by: str) -> None:
    """Link every article that is not yet, each in a transaction of its own; what is interrupted is done next time."""
    while True:
        with looking(archive) as conn:
            found = waiting(conn)
        if not found:
            return
        for version_id in found:
            with writing(archive) as conn:
                lock_linking(conn)
                if is_waiting(conn, version_id):  # else another program has just done it
                    with _uncollected():
                        link(conn, version_id, made_by)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Linking makes hundreds of thousands of small values and no cycles: looking for these took a quarter of its
    time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def link(conn: Connection, version_id: int, made_by: str) -> None:
    """Link one article with those that are linked already."""
    (own,) = _dossiers(conn, [version_id])
    _find_near(conn, version_id, own)
    bound, around = _around(conn, version_id)
    desk = _lay_out(conn, around)
    groups, whole, desk = _grown(conn, groups_of(desk), desk, bound, own.reading.article.id)
    _keep(conn, describe(desk, groups), desk, bound, whole, made_by)
    _judge_sources(conn, own, desk, made_by)
    mark_linked(conn, bound, made_by)


# ---- what is near -------------------------------------------------------------------------------


def _find_near(conn: Connection, version_id: int, own: Dossier) -> None:
    enter(conn, version_id, own.sought.week, keys_of(own.sought))
    held: defaultdict[str, dict[int, list[str]]] = defaultdict(dict)
    for key, ids in look_up(conn, keys_around(own.sought)).items():
        week, _, term = key.partition(":")
        held[term][int(week)] = [named("ar", id_) for id_ in ids]
    found = nearest(own.sought, held.__getitem__)
    add_near(conn, version_id, {number(article): score for article, score in found.items()})


def _around(conn: Connection, version_id: int) -> tuple[set[int], list[int]]:
    """The articles that are bound to one, and with them the others to compare it with.

    What a person has set beside the article is as near as can be. Articles are reached by the strongest tie first.
    Where no tie leads out of those reached, all are bound.
    """
    reached, bound = {version_id}, {version_id}
    decided = {number(end[0]) for d in _decided(conn, [version_id]) for end in (d.a, d.b)}
    ties = [(-weight, other) for other, weight in (_ties(conn, version_id) | dict.fromkeys(decided, inf)).items()]
    direct = [other for _, other in sorted(ties) if other != version_id]
    heapify(ties)
    still_strong = True
    while ties and len(reached) < BOUND:
        weight, other = heappop(ties)
        if other in reached:
            continue
        still_strong = still_strong and -weight >= STRONG
        reached.add(other)
        if still_strong:
            bound.add(other)
        for further, tie in _ties(conn, other).items():
            heappush(ties, (-tie, further))
    if all(other in reached for _, other in ties):
        bound = reached
    others = [other for other in direct if other not in bound]
    return bound, sorted([*bound, *others[: COMPARED - len(bound)]])


def _ties(conn: Connection, version_id: int) -> dict[int, float]:
    """The articles near one; those that report the same claims are as near as can be."""
    return near_of(conn, version_id) | dict.fromkeys(claim_mates(conn, version_id), inf)


def _decided(conn: Connection, ids: Collection[int]) -> list[Decision]:
    """What persons decided about statements and sources of these versions."""
    found: list[Decision] = []
    kinds: tuple[tuple[Of, What], ...] = (("statement", "st"), ("source", "so"))
    for of, what in kinds:
        rows = [id_ for own in ids_by_version(conn, ids, of).values() for id_ in own]
        held = list(judgements(conn, of, rows, by_person=True))
        home = newest_of(conn, of, {end for j in held for end in (j.left, j.right)})
        for j in held:
            if j.left in home and j.right in home:
                one, other = ((named("ar", home[end]), named(what, end)) for end in (j.left, j.right))
                found.append(Decision(of, one, other, j.judgement, j.made_by, j.made_at))
    return found


def _lay_out(conn: Connection, ids: Collection[int]) -> Desk:
    dossiers = _dossiers(conn, ids)
    here = {d.reading.article.id for d in dossiers}
    return lay_out(dossiers, [d for d in _decided(conn, ids) if d.a[0] in here and d.b[0] in here])


def _dossiers(conn: Connection, ids: Iterable[int]) -> list[Dossier]:
    made = ((_remembered if len(packed.body) <= SHORT else _dossier)(packed) for packed in packed_readings(conn, ids))
    return list(made)


def _dossier(packed: Packed) -> Dossier:
    return dossier_of(packed.unpacked())


_remembered = lru_cache(maxsize=REMEMBERED)(_dossier)  # what is kept by equal bytes under the same names never changes


# ---- claims that stand --------------------------------------------------------------------------


def _grown(
    conn: Connection, groups: Sequence[Group], desk: Desk, bound: Collection[int], own: str
) -> tuple[list[Group], frozenset[Ref], Desk]:
    """The groups of several statements that the bound articles have part in, the statements of claims that stand and
    that no group has grown by, and a desk that has all groups.

    Of articles that are not bound, a group keeps the statements that the article ``own`` is joined with, and it is
    grown by the claims that stand because such articles report them.
    """
    ours = {named("ar", id_) for id_ in bound}
    standing = [claim for claim in _standing(conn, desk) if any(ref[0] not in ours for ref in claim)]
    taken: set[Ref] = set()
    found = []
    for group in groups:
        is_own = any(ref[0] == own for ref in group)
        grown = _joined({ref for ref in group if is_own or ref[0] in ours} - taken, standing, desk)
        if len(grown) > 1 and any(ref[0] in ours for ref in grown):
            taken |= grown
            found.append(sorted(grown))
    needed = {ref[0] for group in found for ref in group}
    if needed - set(desk.dossiers):
        desk = _lay_out(conn, sorted(map(number, needed | ours)))
    return found, frozenset().union(*(claim for claim in standing if not claim & taken)), desk


def _standing(conn: Connection, desk: Desk) -> list[frozenset[Ref]]:
    """The claims that statements on the desk are in, with all their statements."""
    here = [number(s.id) for d in desk.dossiers.values() for s in d.reading.statements]
    held = stored_claims(conn, here)
    home = newest_of(conn, "statement", {id_ for c in held for id_ in c.statements})
    return [frozenset((named("ar", home[id_]), named("st", id_)) for id_ in c.statements) for c in held]


def _joined(group: set[Ref], standing: Iterable[frozenset[Ref]], desk: Desk) -> set[Ref]:
    """The group with those claims that stand and have half of their statements here in it; without the others'."""
    different = {pair_of(d.a, d.b) for d in desk.decisions if d.verdict == "different"}
    for claim in standing:
        here = {ref for ref in claim if ref[0] in desk.dossiers}
        if not here & group:
            continue
        grown = group | claim
        fits = 2 * len(here & group) >= len(here) and len({ref[0] for ref in grown}) <= LARGEST
        kept_apart = any(a in grown and b in grown for a, b in different)
        group = grown if fits and not kept_apart else group - claim
    return group


# ---- keeping ------------------------------------------------------------------------------------


def _keep(
    conn: Connection, claims: Claims, desk: Desk, versions: Collection[int], whole: Collection[Ref], made_by: str
) -> None:
    """Write the claims and why their statements are in them; ``versions``: those whose claims these all are, but for
    the statements ``whole``, whose claims stay as they are."""
    readings = [desk.dossiers[named("ar", id_)].reading for id_ in sorted(versions)]
    mine = [number(s.id) for r in readings for s in r.statements if (r.article.id, s.id) not in whole]
    keep_claims(conn, mine, claims.claims, claims.contradictions, made_by)
    replace_derived(conn, "statement", mine, _judged(claims, desk, {named("ar", id_) for id_ in versions}, made_by))
    edges = [
        Edge(number(e.earlier), number(e.later), e.asserted, e.observed, e.reasons)
        for e in claims.lineage
        if number(e.earlier) in versions or number(e.later) in versions
    ]
    replace_lineage(conn, versions, edges)


def _judged(claims: Claims, desk: Desk, articles: Collection[str], made_by: str) -> Iterable[Judgement]:
    """For each report of a claim the earlier one of another article that it is most like, and why."""
    for claim in claims.claims:
        refs = [r.ref for r in claim.reports]
        for n, ref in enumerate(refs):
            earlier = [e for e in refs[:n] if e[0] != ref[0] and (ref[0] in articles or e[0] in articles)]
            compared = {e: desk.compared.of(e, ref) for e in earlier}
            best = max(earlier, key=lambda e: compared[e].score, default=None)
            if best is not None and compared[best].score > 0:
                left, right = sorted((number(best[1]), number(ref[1])))
                found = compared[best]
                yield Judgement(left, right, "same", made_by, False, round(found.score, 3), found.reasons)


def _judge_sources(conn: Connection, own: Dossier, desk: Desk, made_by: str) -> None:
    """Keep for each source of the article the one of an article near it that is the same by another name."""
    others = [s for a in desk.near.get(own.reading.article.id, ()) for s in desk.dossiers[a].speakers.values()]
    found = []
    for speaker in own.speakers.values():
        if speaker.source.identity == "anonymous":
            continue
        known = (o for o in others if o.source.identity != "anonymous" and o.source.name != speaker.source.name)
        compared = [(compare_sources(speaker, other), other) for other in known]
        best, other = max(compared, key=lambda pair: pair[0].score, default=(Comparison(0.0), speaker))
        if best.score > SAME and not best.apart:
            left, right = sorted((number(speaker.source.id), number(other.source.id)))
            found.append(Judgement(left, right, "same", made_by, False, round(best.score, 3), best.reasons))
    replace_derived(conn, "source", [number(s.id) for s in own.reading.sources], found)


def put_back_decided(conn: Connection, of: Of, one: int, other: int) -> None:
    """Let what a decision about two statements or sources touches be linked again."""
    home = newest_of(conn, of, {one, other})
    if of == "statement":
        dissolve(conn, list(home))
    put_back(conn, home.values())

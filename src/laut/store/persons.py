"""Sources across articles: who speaks where, and which are taken to be the same, with the reason.

Named ones of the same name are one, so are those that linking or a person found to be the same; what a person holds to
be different stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from laut.store.links import Judgement, chunks, judgements
from laut.store.schema import chain_link, source, version
from laut.store.words import fold

STEPS = 3  # how far links are followed from what was asked for


@dataclass(frozen=True, slots=True)
class Speaking:
    """A source of one article, and how many of its statements go back to it or through it."""

    id: int
    name: str | None
    label: str
    folded: str
    kind: str
    identity: str
    side: str | None
    version_id: int
    ref: str
    outlet: str | None
    published: str | None
    n_statements: int


@dataclass(frozen=True, slots=True)
class Person:
    """Sources that are taken to be one, those with most statements first. ``reasons``: of each pair that says so."""

    sources: tuple[Speaking, ...]
    reasons: tuple[tuple[int, int, str], ...] = ()


def find_persons(conn: Connection, words: Sequence[str] = (), limit: int = 20) -> list[Person]:
    """Those that have all the words in a name or label, or those who speak in most articles."""
    if words:
        asked = select(source.c.id).join(version).where(version.c.newest, source.c.n.is_not(None))
        for word in words:
            asked = asked.where(source.c.folded.contains(fold(word), autoescape=True))
        wanted = set(conn.scalars(asked))
    else:
        wanted = _most_heard(conn, limit)
    links = _links(conn, wanted)
    sources = _speaking(conn, wanted | {end for j in links for end in (j.left, j.right)})
    found = [p for p in _joined(sources, links) if any(s.id in wanted for s in p.sources)]
    return sorted(found, key=lambda p: (-sum(s.n_statements for s in p.sources), p.sources[0].id))[:limit]


def _most_heard(conn: Connection, limit: int) -> set[int]:
    heard = (
        select(source.c.folded)
        .join(version)
        .where(version.c.newest, source.c.n.is_not(None), source.c.name.is_not(None))
        .group_by(source.c.folded)
        .order_by(func.count().desc(), source.c.folded)
        .limit(limit)
    )
    of_them = source.c.folded.in_(heard) & version.c.newest & source.c.n.is_not(None)
    return set(conn.scalars(select(source.c.id).join(version).where(of_them)))


def _links(conn: Connection, ids: Collection[int]) -> list[Judgement]:
    """What is judged about these sources and about those they are linked with."""
    reached, edge = set(ids), set(ids)
    found: dict[tuple[int, int], Judgement] = {}
    for _ in range(STEPS):
        if not edge:
            break
        found |= {(j.left, j.right): j for j in judgements(conn, "source", edge)}
        edge = {end for pair in found for end in pair} - reached
        reached |= edge
    return list(found.values())


def _speaking(conn: Connection, ids: Iterable[int]) -> list[Speaking]:
    said = (
        select(chain_link.c.source_id, func.count(chain_link.c.statement_id.distinct()).label("n_statements"))
        .group_by(chain_link.c.source_id)
    )  # fmt: skip
    found: list[Speaking] = []
    for chunk in chunks(set(ids)):
        counted = said.where(chain_link.c.source_id.in_(chunk)).subquery()
        rows = conn.execute(
            select(
                source.c.id, source.c.name, source.c.label, source.c.folded, source.c.kind, source.c.identity,
                source.c.side, source.c.version_id, version.c.ref, version.c.outlet, version.c.published,
                func.coalesce(counted.c.n_statements, 0).label("n_statements"),
            )
            .join(version)
            .outerjoin(counted, counted.c.source_id == source.c.id)
            .where(source.c.id.in_(chunk), version.c.newest, source.c.n.is_not(None))
            .order_by(source.c.id)
        )  # fmt: skip
        found += [Speaking(**row._mapping) for row in rows]
    return found


def _joined(sources: Sequence[Speaking], links: Sequence[Judgement]) -> list[Person]:
    """What persons decided first, then equal names, then what linking found."""
    members = {s.id: {s.id} for s in sources}
    different = [{j.left, j.right} for j in links if j.judgement == "different"]
    reasons: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for one, other, reason in _pairs(sources, links):
        if one not in members or other not in members or other in members[one]:
            continue
        both = members[one] | members[other]
        if not any(pair <= both for pair in different):
            reasons[one].append((one, other, reason))
            for id_ in both:
                members[id_] = both
    by_id = {s.id: s for s in sources}
    groups = {min(ids): ids for ids in members.values()}
    return [
        Person(
            tuple(sorted((by_id[id_] for id_ in ids), key=lambda s: (-s.n_statements, s.id))),
            tuple(reason for id_ in sorted(ids) for reason in reasons[id_]),
        )
        for ids in groups.values()
    ]


def _pairs(sources: Sequence[Speaking], links: Sequence[Judgement]) -> Iterable[tuple[int, int, str]]:
    same = [j for j in links if j.judgement == "same"]
    yield from ((j.left, j.right, f"decided by {j.made_by}") for j in same if j.by_person)
    first: dict[str, int] = {}
    for s in sources:
        if s.name:
            before = first.setdefault(fold(s.name), s.id)
            if before != s.id:
                yield before, s.id, "the same name"
    yield from ((j.left, j.right, "; ".join(map(str, j.reasons))) for j in same if not j.by_person)

"""Answers about the claims of an archive: which there are, and each with its reports, origins and lineage.

A claim of several reports is described by rows that linking made. A statement that nobody else makes has no such row;
it is a claim of its own, described from the reading of its article when it is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from laut.errors import UsageError
from laut.models import Article, Claim, Claims, Lineage, Reading
from laut.store.claims import claims_of_statements, largest_claims, lone_statements
from laut.store.described import read_claims
from laut.store.names import named, number, parse_name
from laut.store.near import edges_among
from laut.store.readback import ids_by_version, named_readings, newest_of, newest_versions, versions_called
from laut.store.search import search

AT_ONCE = 200  # readings in memory
HITS = 2000  # statements looked at for words


def find_claims(
    conn: Connection, words: Sequence[str] = (), article: str | None = None, limit: int | None = None
) -> list[int]:
    """The claims that a statement with all the words, or one of the article, is in; those with most reports first.

    ``article``: its ref, its address or its name (``ar:3``). None of both: all claims. Raises UsageError where there
    is no such article.
    """
    if not words and article is None:
        found = [id_ for id_, _ in largest_claims(conn, limit)]
        left = None if limit is None else limit - len(found)
        return found if left == 0 else found + lone_statements(conn, left)
    ids = [hit.statement_id for hit in search(conn, words, limit=HITS)] if words else None
    if article is not None:
        own = {id_ for rows in ids_by_version(conn, _versions(conn, article), "statement").values() for id_ in rows}
        ids = sorted(own) if ids is None else [id_ for id_ in ids if id_ in own]
    sizes = claims_of_statements(conn, ids or ())
    order = dict.fromkeys(sizes[id_][0] for id_ in ids or ())
    size = {claim: n for claim, n in sizes.values()}
    return sorted(order, key=lambda claim: -size[claim])[:limit]


def find_claim(conn: Connection, asked: Sequence[str]) -> tuple[int, int]:
    """The claim of that name (``cl:12``, or ``st:12`` for the one of a statement), or the one with most reports that
    have the words; and how many others have them. Raises UsageError where there is none."""
    if len(asked) == 1 and ":" in asked[0]:
        _, id_ = parse_name(asked[0], "cl", "st")
        if id_ not in newest_of(conn, "statement", [id_]):
            raise UsageError(f"there is no claim {asked[0]} in the archive; `laut claims` lists them")
        return claims_of_statements(conn, [id_])[id_][0], 0
    found = find_claims(conn, asked)
    if not found:
        raise UsageError(f"no claim has the words {' '.join(asked)!r}; `laut search` takes beginnings with *")
    return found[0], len(found) - 1


def tell_claims(conn: Connection, ids: Sequence[int]) -> Claims:
    """These claims with the articles that report them and what is between these, in order of publication."""
    claims, contradictions = read_claims(conn, ids)
    known = {number(c.id) for c in claims}
    home = newest_of(conn, "statement", [id_ for id_ in ids if id_ not in known])
    versions = {number(r.ref[0]) for c in claims for r in c.reports} | set(home.values())
    articles: list[Article] = []
    for chunk in _chunks(sorted(versions)):
        for reading in named_readings(conn, chunk):
            articles.append(reading.article)
            alone = [id_ for id_, version in home.items() if named("ar", version) == reading.article.id]
            claims += _alone(reading, alone)
    when = {a.id: (a.published or "", number(a.id)) for a in articles}
    edges = edges_among(conn, versions)
    return Claims(
        tuple(sorted(articles, key=lambda a: when[a.id])),
        tuple(sorted(claims, key=lambda c: (when[c.reports[0].ref[0]], number(c.id)))),
        tuple(Lineage(named("ar", e.earlier), named("ar", e.later), e.asserted, e.observed, e.reasons) for e in edges),
        tuple(contradictions),
    )


def _alone(reading: Reading, ids: Collection[int]) -> list[Claim]:
    """The claims that these statements of the reading are by themselves."""
    if not ids:
        return []
    from laut.linking import describe_alone  # noqa: PLC0415

    names = {named("st", id_) for id_ in ids}
    found = describe_alone(reading, [s.id for s in reading.statements if s.id in names])
    return [replace(c, id=named("cl", number(c.reports[0].ref[1]))) for c in found]


def _versions(conn: Connection, article: str) -> list[int]:
    if article.startswith("ar:"):
        found = {parse_name(article, "ar")[1]} & set(newest_versions(conn))
    else:
        found = set(versions_called(conn, article))
    if not found:
        raise UsageError(f"there is no article {article!r} in the archive")
    return sorted(found)


def _chunks(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))

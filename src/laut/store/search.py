"""Finds statements by their words: full text with filters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Select, exists, func, select

from laut.errors import UsageError
from laut.store.dialect import matching
from laut.store.schema import chain_link, source, statement, version
from laut.store.words import Term, fold, parse_terms


@dataclass(frozen=True, slots=True)
class Filters:
    """What a statement must have to be found; None asks for nothing.

    ``source``: part of a source's name or label, anywhere in a chain; ``side``: of such a source; ``outlet``: part of
    its name; ``since`` and ``until``: days of publication, ISO, both included.
    """

    source: str | None = None
    side: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    form: str | None = None
    certainty: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found. ``chains``: what its sources are called, one chain an attribution, the origin last.

    ``n``: its place in the reading of version ``version_id``; ``span``: from its first to its last character.
    """

    statement_id: int
    version_id: int
    n: int
    text: str
    span: tuple[int, int]
    form: str
    act: str
    certainty: str
    polarity: str
    commitment: str
    ref: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    language: str
    chains: tuple[tuple[str, ...], ...] = ()


ASKED = (
    statement.c.id.label("statement_id"), statement.c.version_id, statement.c.n, statement.c.text,
    statement.c.span_start, statement.c.span_end, statement.c.form, statement.c.act, statement.c.certainty,
    statement.c.polarity, statement.c.commitment, version.c.ref, version.c.url, version.c.outlet, version.c.title,
    version.c.published, version.c.language,
)  # fmt: skip


def search(conn: Connection, words: Iterable[str], filters: Filters = Filters(), limit: int = 20) -> list[Hit]:
    """Statements of the newest versions that have all the words, the latest published first.

    Each of ``words`` is a word, several that must follow each other, or the beginning of a word with ``*``; case, marks
    and endings do not matter. Raises UsageError where there is no letter or digit in them.
    """
    terms = parse_terms(words)
    if not terms:
        raise UsageError("nothing to search for; give a word")
    found = _filtered(_matching(conn, terms), filters)
    return _hits(conn, found.order_by(version.c.published.desc().nulls_last(), statement.c.id).limit(limit))


def _matching(conn: Connection, terms: Sequence[Term]) -> Select[Any]:
    words, id_, has_them = matching(conn, terms)
    return (
        select(*ASKED)
        .select_from(words.join(statement, statement.c.id == id_).join(version, version.c.id == statement.c.version_id))
        .where(has_them, version.c.newest, statement.c.n.is_not(None))
    )


def _filtered(found: Select[Any], filters: Filters) -> Select[Any]:
    for column in ("form", "certainty"):
        if (wanted := getattr(filters, column)) is not None:
            found = found.where(statement.c[column] == wanted)
    if filters.since:
        found = found.where(version.c.published >= filters.since)
    if filters.until:
        found = found.where(func.substr(version.c.published, 1, 10) <= filters.until)
    if filters.outlet:
        found = found.where(version.c.outlet_folded.contains(fold(filters.outlet), autoescape=True))
    if filters.source or filters.side:
        speaks = (chain_link.c.statement_id == statement.c.id) & (chain_link.c.source_id == source.c.id)
        if filters.source:
            speaks &= source.c.folded.contains(fold(filters.source), autoescape=True)
        if filters.side:
            speaks &= source.c.side == filters.side.upper()
        found = found.where(exists().where(speaks))
    return found


def _hits(conn: Connection, found: Select[Any]) -> list[Hit]:
    rows = conn.execute(found).all()
    chains = _chains(conn, [row.statement_id for row in rows])
    same = [field.name for field in fields(Hit) if field.name not in {"span", "chains"}]
    return [
        Hit(
            **{name: getattr(row, name) for name in same},
            span=(row.span_start, row.span_end),
            chains=chains.get(row.statement_id, ()),
        )
        for row in rows
    ]


def _chains(conn: Connection, statement_ids: Sequence[int]) -> dict[int, tuple[tuple[str, ...], ...]]:
    """What the sources of each statement are called, by attribution."""
    link = chain_link.c
    found = (
        select(link.statement_id, link.attribution, func.coalesce(source.c.name, source.c.label).label("called"))
        .join(source, source.c.id == link.source_id)
        .where(link.statement_id.in_(statement_ids))
        .order_by(link.statement_id, link.attribution, link.depth)
    )
    chains: dict[int, dict[int, list[str]]] = {}
    for row in conn.execute(found):
        chains.setdefault(row.statement_id, {}).setdefault(row.attribution, []).append(row.called)
    return {id_: tuple(tuple(labels) for labels in by_n.values()) for id_, by_n in chains.items()}

"""Keeps readings: a new article, a new version of one, or a newer reading of a text that is kept already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Table, bindparam, delete, false, insert, select, union, update

from laut.models import Article, Reading
from laut.store import dialect
from laut.store.matching import Row, match_repeated, match_sources, match_statements
from laut.store.near import dissolve, forget, put_back
from laut.store.packing import pack, text_hash
from laut.store.rows import chain_rows, source_row, statement_row, version_row
from laut.store.schema import (
    article,
    chain_link,
    reading,
    source,
    source_link,
    statement,
    statement_link,
    version,
)
from laut.store.words import fold, index_words

Outcome = Literal["added", "new version", "read again", "unchanged"]
SAME_WORDS = {"source": "folded", "statement": "text"}  # the column by which a row repeats one of an earlier version


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a reading; ``version_id`` is where it stands."""

    outcome: Outcome
    version_id: int


def find_version(conn: Connection, key: bytes, text: Article) -> int | None:
    """The version with that text, of the article of that key (``identity.article_key``), where it is kept already.

    The same text of the same outlet is the same article, at whatever address and in whatever file.
    """
    of_key = article.c.key == key
    is_same = version.c.outlet_folded == fold(text.outlet or "")
    if not text.outlet:
        is_same = false() if text.url else is_same & version.c.url.is_(None)
    has_text = version.c.sha256 == text_hash(text.text)
    found = select(version.c.id).join(article).where(has_text, of_key | is_same)
    found = found.order_by(of_key.desc(), version.c.id)
    return conn.scalar(found.limit(1))


def keep(
    conn: Connection,
    new: Reading,
    key: bytes,
    made_by: str,
    *,
    again: bool = False,
) -> Kept:
    """Keep the reading under the key of its article (``identity.article_key``).

    A text that the article has or had already changes nothing, unless ``again``: then this reading replaces the one
    that is kept, and rows that stand for the same source or statement keep their ids. ``made_by``: the program and what
    it read with.
    """
    known = find_version(conn, key, new.article)
    if known is None:
        article_id = _article_id(conn, key)
        known = find_version(conn, key, new.article)  # another writer may just have kept it
    if known is not None:
        return _keep_again(conn, known, new, made_by) if again else Kept("unchanged", known)
    older = conn.scalars(select(version.c.id).where(version.c.article_id == article_id, version.c.newest)).all()
    for id_ in older:
        _retire_version(conn, id_)
    digest = text_hash(new.article.text)
    row = {"article_id": article_id, "sha256": digest, "newest": True, "added_at": now()}
    version_id = _insert(conn, version, row | version_row(new.article))
    conn.execute(insert(reading).values(version_id=version_id, **_body(new, made_by)))
    _replace_rows(conn, version_id, new)
    put_back(conn, [version_id])
    return Kept("new version" if older else "added", version_id)


def _keep_again(conn: Connection, known: int, new: Reading, made_by: str) -> Kept:
    before = conn.execute(select(version.c.language).where(version.c.id == known)).scalar_one()
    conn.execute(update(version).where(version.c.id == known).values(**version_row(new.article)))
    conn.execute(update(reading).where(reading.c.version_id == known).values(**_body(new, made_by)))
    forget(conn, known)
    _replace_rows(conn, known, new, language_before=before)
    if conn.scalar(select(version.c.newest).where(version.c.id == known)):
        put_back(conn, [known])
    return Kept("read again", known)


def now() -> str:
    """The time as the archive writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _retire_version(conn: Connection, version_id: int) -> None:
    """It stays as it was said; what was derived from it goes."""
    conn.execute(update(version).where(version.c.id == version_id).values(newest=False))
    rows = (_old_rows(conn, table, version_id) for table in (statement, source))
    _drop_derived(conn, *([row["id"] for row in found] for found in rows))
    forget(conn, version_id)


def _body(new: Reading, made_by: str) -> dict[str, Any]:
    return {"made_by": made_by, "made_at": now(), "body": pack(new)}


def _article_id(conn: Connection, key: bytes) -> int:
    """The article's row, made where there is none; other writers of the same article wait until we are done."""
    found = select(article.c.id).where(article.c.key == key).with_for_update()
    if conn.scalar(found) is None:
        dialect.insert_if_new(conn, article, key=key)
    return int(conn.execute(found).scalar_one())


# ---- rows of a reading --------------------------------------------------------------------------


def _replace_rows(conn: Connection, version_id: int, new: Reading, *, language_before: str = "") -> None:
    """Lead the rows of a version from what they are (nothing, or an older reading) to the reading."""
    statements = [statement_row(found, n, new.article.text) for n, found in enumerate(new.statements)]
    sources = [source_row(found, n) for n, found in enumerate(new.sources)]
    old_statements, old_sources = _old_rows(conn, statement, version_id), _old_rows(conn, source, version_id)
    _drop_derived(conn, [row["id"] for row in old_statements], [row["id"] for row in old_sources])
    conn.execute(delete(chain_link).where(chain_link.c.statement_id.in_([row["id"] for row in old_statements])))

    placed = [row for row in old_statements if row["n"] is not None]
    dialect.unindex_statements(conn, _words(placed, language_before))
    source_ids = _lead_over(conn, source, version_id, sources, match_sources(old_sources, sources), old_sources)
    pairs = match_statements(old_statements, statements)
    statement_ids = _lead_over(conn, statement, version_id, statements, pairs, old_statements)
    new_rows = [{"id": id_, "text": row["text"]} for id_, row in zip(statement_ids, statements, strict=True)]
    dialect.index_statements(conn, _words(new_rows, new.article.language))
    if chains := chain_rows(new, statement_ids, source_ids):
        conn.execute(insert(chain_link), chains)


def _old_rows(conn: Connection, table: Table, version_id: int) -> list[Row]:
    rows = conn.execute(select(table).where(table.c.version_id == version_id).order_by(table.c.id))
    return [dict(row._mapping) for row in rows]


def _words(rows: Sequence[Row], language: str) -> list[tuple[int, list[str]]]:
    return [(row["id"], index_words(row["text"], language)) for row in rows]


def _lead_over(
    conn: Connection, table: Table, version_id: int, rows: Sequence[Row], pairs: Mapping[int, int], old: Sequence[Row]
) -> list[int]:
    """Write the rows, over those they are paired with or as new ones; their ids, in their order."""
    ids = {j: old[i]["id"] for j, i in pairs.items()}
    if pairs:
        changed = {name: bindparam(f"new_{name}") for name in rows[0]}  # type: ignore[var-annotated]
        conn.execute(
            update(table).where(table.c.id == bindparam("old_id")).values(changed),
            [{"old_id": id_} | {f"new_{k}": v for k, v in rows[j].items()} for j, id_ in ids.items()],
        )
    _retire(conn, table, [row["id"] for i, row in enumerate(old) if i not in set(pairs.values())])
    fresh = [j for j in range(len(rows)) if j not in ids]
    first_ids = _first_ids(conn, table, version_id, [rows[j] for j in fresh])
    inserted = _insert_all(
        conn,
        table,
        [{"version_id": version_id, "first_id": first, **rows[j]} for j, first in zip(fresh, first_ids, strict=True)],
    )
    ids |= dict(zip(fresh, inserted, strict=True))
    return [ids[j] for j in range(len(rows))]


def _retire(conn: Connection, table: Table, ids: Collection[int]) -> None:
    """Delete rows that no reading has any more; what decisions or later versions refer to only loses its place."""
    if not ids:
        return
    link = {"source": source_link, "statement": statement_link}[table.name]
    referring = (link.c.left_id, link.c.right_id, table.c.first_id)
    kept = set(conn.scalars(union(*(select(column).where(column.in_(ids)) for column in referring))))
    conn.execute(update(table).where(table.c.id.in_(kept)).values(n=None))
    conn.execute(delete(table).where(table.c.id.in_(set(ids) - kept)))


def _first_ids(conn: Connection, table: Table, version_id: int, rows: Sequence[Row]) -> list[int | None]:
    """For each row the first of the rows that it repeats from the version before, None where it is new."""
    if not rows:
        return []
    before = (
        select(version.c.id)
        .where(version.c.article_id == select(version.c.article_id).where(version.c.id == version_id).scalar_subquery())
        .where(version.c.id < version_id)
        .order_by(version.c.id.desc())
        .limit(1)
    )
    earlier = _old_rows(conn, table, conn.scalar(before) or 0)
    pairs = match_repeated(earlier, rows, by=SAME_WORDS[table.name])
    return [earlier[pairs[j]]["first_id"] or earlier[pairs[j]]["id"] if j in pairs else None for j in range(len(rows))]


def _drop_derived(conn: Connection, statement_ids: Collection[int], source_ids: Collection[int]) -> None:
    """Delete what a program concluded from these rows; what persons decided stays."""
    for link, ids in ((statement_link, statement_ids), (source_link, source_ids)):
        if ids:
            touching = link.c.left_id.in_(ids) | link.c.right_id.in_(ids)
            conn.execute(delete(link).where(touching, link.c.by_person.is_(False)))
    if statement_ids:
        dissolve(conn, statement_ids)


def _insert(conn: Connection, table: Table, row: Mapping[str, Any]) -> int:
    return int(conn.execute(insert(table).returning(table.c.id), row).scalar_one())


def _insert_all(conn: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """The new rows' ids, in the order of the rows."""
    if not rows:
        return []
    done = conn.execute(insert(table).returning(table.c.id, sort_by_parameter_order=True), list(rows))
    return list(done.scalars())

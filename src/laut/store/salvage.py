"""Saves what is whole in a damaged SQLite archive into a new one.

Texts and readings are whole where their checksums say so; all rows that can be made from a reading are made anew,
under the ids that they had, so that what persons decided still finds them. What a program derived is left to be
derived again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Table, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from laut.errors import StorageError, UsageError
from laut.models import Reading
from laut.store import dialect, leaves
from laut.store.identity import KEY_BYTES
from laut.store.near import put_back
from laut.store.opening import address_of, open_archive
from laut.store.packing import packed_text, text_hash, unpack
from laut.store.rows import chain_rows, source_row, statement_row, version_row
from laut.store.schema import article, chain_link, reading, source, source_link, statement, statement_link, version
from laut.store.words import index_words
from laut.store.write import now

Rows = dict[int, dict[str, Any]]  # by id
MAX_ID = 1 << 31
SALVAGED = (article, version, reading, source, statement, source_link, statement_link)


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many texts and decisions stand in the new archive, and how many texts of the old one do not."""

    n_versions: int
    n_decisions: int
    n_lost: int


def rescue(address: str | None, target: str) -> Rescued:
    """Write what is whole in the archive into a new one at the path ``target``.

    Raises UsageError where something is there already or the archive is not in SQLite, StorageError where there is
    none.
    """
    url = dialect.parse_address(address_of(address))
    path = Path(url.database or "")
    if url.get_backend_name() != "sqlite":
        raise UsageError("only SQLite archives are salvaged; a PostgreSQL server has its own backups")
    if dialect.is_missing(url):
        raise StorageError(str(path), *dialect.NONE_YET)
    if Path(target).exists():
        raise UsageError(f"{target} exists already; name a new file")
    found = _collect(url, path)
    new = open_archive(target)
    try:
        with dialect.writing(new) as conn:
            return _rebuild(conn, found)
    finally:
        new.dispose()


# ---- collecting ---------------------------------------------------------------------------------


def _collect(url: URL, path: Path) -> dict[str, Rows]:
    """All rows that SQLite can still read, and from the bare pages those that it cannot; values may be damaged."""
    found: dict[str, Rows] = {}
    engine = dialect.make_engine(url)
    for table in SALVAGED:
        found[table.name] = {}
        with suppress(DBAPIError), engine.connect() as conn:
            found[table.name] = {id_: row for id_, row in _read_table(conn, table).items() if _is_row_of(table, row)}
    engine.dispose()
    for rowid, columns in leaves.read_rows(path):
        for table in SALVAGED:
            if len(columns) == len(table.c) and columns[0] is None:
                row = dict(zip(table.c.keys(), columns, strict=True)) | {table.c[0].name: rowid}
                if _is_row_of(table, row) and (table is not reading or _text_of(row["body"]) is not None):
                    found[table.name].setdefault(rowid, row)
    return found


def _read_table(conn: Connection, table: Table) -> Rows:
    """Every row beside the damaged places: forwards from the first, backwards from the last, then one by one."""
    key = table.c[0]
    rows: Rows = {}
    for order in (key, key.desc()):
        with suppress(DBAPIError):
            for row in conn.execution_options(yield_per=1).execute(select(table).order_by(order)):
                if row[0] in rows:
                    return rows
                rows[row[0]] = dict(row._mapping)
    for id_ in range(1, min(max(rows, default=0), MAX_ID)):
        if id_ not in rows:
            with suppress(DBAPIError):
                if found := conn.execute(select(table).where(key == id_)).first():
                    rows[id_] = dict(found._mapping)
    return rows


KINDS: Mapping[type, tuple[type, ...]] = {
    int: (int,), bool: (int,), str: (str,), bytes: (bytes,), float: (float, int),
}  # fmt: skip


def _is_row_of(table: Table, row: Mapping[str, Any]) -> bool:
    """Whether the values can be those of a row of that table."""
    return 0 < row[table.c[0].name] < MAX_ID and all(
        column.nullable if row[column.name] is None else isinstance(row[column.name], KINDS[column.type.python_type])
        for column in table.c
    )


# ---- rebuilding ---------------------------------------------------------------------------------


def _rebuild(conn: Connection, found: Mapping[str, Rows]) -> Rescued:
    versions, bodies = found["version"], found["reading"]
    whole = [id_ for id_, row in sorted(bodies.items()) if _is_whole(row["body"], versions.get(id_))]
    newest = set({versions[id_]["article_id"]: id_ for id_ in whole if id_ in versions}.values())
    articles = _Articles(found)
    places = {table: _Places(table, found) for table in (source, statement)}
    for id_ in whole:
        kept = unpack(bodies[id_]["body"])
        old = versions.get(id_) or {"added_at": now()}
        digest = text_hash(kept.article.text)
        article_id = articles.insert(conn, old.get("article_id"), digest)
        conn.execute(insert(version).values(
            id=id_, article_id=article_id, added_at=old["added_at"], sha256=digest,
            newest=id_ not in versions or id_ in newest, **version_row(kept.article),
        ))  # fmt: skip
        conn.execute(insert(reading).values(**bodies[id_]))
        _insert_rows(conn, id_, kept, places)
    put_back(conn, conn.scalars(select(version.c.id).where(version.c.newest)).all())
    return Rescued(len(whole), _insert_links(conn, found), len((versions.keys() | bodies.keys()) - set(whole)))


def _is_whole(body: bytes, known: Mapping[str, Any] | None) -> bool:
    """Whether a reading is as it was written, and its text the one of its version where that is known."""
    text = _text_of(body)
    return text is not None and (known is None or text_hash(text) == known["sha256"])


def _text_of(body: bytes) -> str | None:
    """The text of a packed reading; None where it is damaged, or the body of a claim, whose rows look like these."""
    try:
        return packed_text(body)
    except ValueError:
        return None


class _Articles:
    """The articles of the new archive; those whose row or key was lost get a new one."""

    def __init__(self, found: Mapping[str, Rows]) -> None:
        self.old = found["article"]
        self.new_ids = count(max({0, *self.old, *(row["article_id"] for row in found["version"].values())}) + 1)
        self.there: set[int] = set()
        self.keys: set[bytes] = set()

    def insert(self, conn: Connection, id_: int | None, digest: bytes) -> int:
        """The id of the article, which is inserted where it is not there; ``digest``: of a text of it."""
        if id_ in self.there:
            return id_
        id_ = id_ if id_ is not None and 0 < id_ < MAX_ID else next(self.new_ids)
        other = blake2b(digest, digest_size=KEY_BYTES).digest()
        keys = (self.old.get(id_, {}).get("key", b""), digest[:KEY_BYTES], other)
        key = next(key for key in keys if len(key) == KEY_BYTES and key not in self.keys)
        conn.execute(insert(article).values(id=id_, key=key))
        self.there.add(id_)
        self.keys.add(key)
        return id_


class _Places:
    """The ids that sources or statements had, by where they stand; and new ones for those that were lost."""

    def __init__(self, table: Table, found: Mapping[str, Rows]) -> None:
        self.table, old = table, found[table.name]
        self.placed = {(row["version_id"], row["n"]): row for row in old.values() if row["n"] is not None}
        judged = {row[end] for row in found[f"{table.name}_link"].values() for end in ("left_id", "right_id")}
        self.unplaced: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
        for row in old.values():
            if row["n"] is None and row["id"] in judged:
                self.unplaced[row["version_id"]].append(row)
        self.new_ids = count(max(old, default=0) + 1)
        self.there: set[int] = set()

    def rows(self, version_id: int, made: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows made from a reading, with what they had beside it; after them those that only decisions need."""
        rows = []
        for row in made:
            before = self.placed.get((version_id, row["n"]), {})
            if any(before.get(name) != value for name, value in row.items()):
                before = {}  # damaged
            id_ = before.get("id") or next(self.new_ids)
            beside = {"first_id": before.get("first_id")} if "first_id" in self.table.c else {}
            rows.append(row | beside | {"id": id_, "version_id": version_id})
        rows += self.unplaced[version_id]
        self.there.update(row["id"] for row in rows)
        return [row | {"first_id": row["first_id"] if row["first_id"] in self.there else None} for row in rows]


def _insert_rows(conn: Connection, version_id: int, kept: Reading, places: Mapping[Table, _Places]) -> None:
    """The sources and statements of a version, under the ids they had."""
    sources = places[source].rows(version_id, [source_row(s, n) for n, s in enumerate(kept.sources)])
    statements = places[statement].rows(
        version_id, [statement_row(s, n, kept.article.text) for n, s in enumerate(kept.statements)]
    )
    for table, rows in ((source, sources), (statement, statements)):
        if rows:
            conn.execute(insert(table), rows)
    placed = [row for row in statements if row["n"] is not None]
    dialect.index_statements(conn, [(row["id"], index_words(row["text"], kept.article.language)) for row in placed])
    source_ids = [row["id"] for row in sources if row["n"] is not None]
    if chains := chain_rows(kept, [row["id"] for row in placed], source_ids):
        conn.execute(insert(chain_link), chains)


def _insert_links(conn: Connection, found: Mapping[str, Rows]) -> int:
    """What persons decided, where both rows are there; how many."""
    n_kept = 0
    for link, of in ((source_link, source), (statement_link, statement)):
        there = set(conn.scalars(select(of.c.id)))
        for row in found[link.name].values():
            if row["by_person"] and row["left_id"] in there and row["right_id"] in there:
                with suppress(IntegrityError), conn.begin_nested():  # a damaged row may say what none can
                    conn.execute(insert(link).values(**row))
                    n_kept += 1
    return n_kept

"""Examines an archive without changing it: which database, how it is set up, and whether all that is kept is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, select, text

from laut.errors import StorageError
from laut.store import dialect
from laut.store.opening import address_of, revision_of
from laut.store.packing import packed_text, text_hash
from laut.store.schema import REVISION, article, reading, statement, statement_link, version

MAX_TOLD = 20  # findings of one check


@dataclass(frozen=True, slots=True)
class Report:
    """``facts``: what there is, to be shown in that order; ``damage``: a line a finding, none where all is whole."""

    facts: dict[str, Any]
    damage: list[str]


def examine(address: str | None) -> Report:
    """Look at everything in the archive. Raises StorageError where there is none or it cannot be reached."""
    url = dialect.parse_address(address_of(address))
    name = dialect.shown_name(url)
    if dialect.is_missing(url):
        raise StorageError(name, *dialect.NONE_YET)
    engine = dialect.make_engine(url)
    facts: dict[str, Any] = {"archive": name, **_database(engine)}
    damage: list[str] = []
    for check in (_settings, _contents, _structure, _readings):
        try:
            with dialect.looking(engine) as conn:
                damage += check(conn, facts)
        except StorageError as error:
            if error.reason != dialect.DAMAGED[0]:
                raise
            damage.append(f"{name}: {error.reason}")
    engine.dispose()
    return Report(facts, list(dict.fromkeys(damage)))


def _database(engine: Engine) -> dict[str, Any]:
    if engine.dialect.name != "sqlite":
        return {"database": "PostgreSQL", "driver": engine.dialect.driver}
    driver = dialect.sqlite_driver()
    safe = dialect.is_wal_safe(driver.sqlite_version_info)
    return {
        "database": f"SQLite {driver.sqlite_version}" + ("" if safe else ", which can lose data in WAL mode: not used"),
        "driver": driver.__name__.split(".")[0],
    }


def _settings(conn: Connection, facts: dict[str, Any]) -> Iterator[str]:
    if conn.dialect.name == "sqlite":
        facts["journal"] = conn.exec_driver_sql("PRAGMA journal_mode").scalar()
    else:
        facts["server"] = conn.exec_driver_sql("SHOW server_version").scalar()
    facts["schema"] = revision_of(conn)
    if facts["schema"] != REVISION:
        yield f"the schema is {facts['schema'] or 'missing'}, not {REVISION}; `laut add` leads an older one to it"


def _contents(conn: Connection, facts: dict[str, Any]) -> Iterator[str]:
    for name, table in (("articles", article), ("versions", version), ("statements", statement)):
        facts[name] = conn.scalar(select(func.count()).select_from(table))
    held = statement_link.c.by_person & statement_link.c.taken_back_at.is_(None)
    facts["decisions"] = conn.scalar(select(func.count()).select_from(statement_link).where(held))
    yield from ()


def _structure(conn: Connection, _facts: dict[str, Any]) -> Iterator[str]:
    """What the database itself finds wrong; PostgreSQL's own tools are its administrator's business."""
    if conn.dialect.name != "sqlite":
        return
    for (line,) in conn.exec_driver_sql(f"PRAGMA integrity_check({MAX_TOLD})"):
        if line != "ok":
            yield f"the file is damaged: {line}"
    for row in conn.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(MAX_TOLD):
        yield f"row {row[1]} of {row[0]} refers to one of {row[2]} that is not there"
    missing = select(func.count()).select_from(statement).where(statement.c.n.is_not(None))
    indexed = conn.scalar(text("SELECT count(*) FROM statement_words_docsize"))
    if conn.scalar(missing) != indexed:
        yield "the index of words does not fit the statements"


def _readings(conn: Connection, _facts: dict[str, Any]) -> Iterator[str]:
    """Readings that are not as they were written, by the checksums of their bytes and texts."""
    stored = select(version.c.id, version.c.ref, version.c.sha256, reading.c.body).outerjoin(reading)
    told = 0
    for row in conn.execution_options(yield_per=200).execute(stored.order_by(version.c.id)):
        if told < MAX_TOLD and (fault := _fault(row.body, row.sha256)):
            told += 1
            yield f"{row.ref}: {fault}"


def _fault(body: bytes | None, sha256: bytes) -> str | None:
    if body is None:
        return "its reading is missing"
    try:
        return None if text_hash(packed_text(body)) == sha256 else "its text is not the one that was kept"
    except ValueError:
        return "its reading is damaged"

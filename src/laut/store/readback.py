"""Gives back what is kept: whole readings, and the rows that stand for their statements and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Table, func, select

from laut.errors import StorageError
from laut.models import Reading
from laut.store.dialect import DAMAGED, shown_name
from laut.store.packing import unpack
from laut.store.schema import reading, source, statement, version

CHUNK = 200  # readings fetched at a time


def newest_versions(conn: Connection, *, since: str | None = None, until: str | None = None) -> list[int]:
    """The newest version of each article, in the order they were added; by day of publication, both included."""
    found = select(version.c.id).where(version.c.newest).order_by(version.c.id)
    if since:
        found = found.where(version.c.published >= since)
    if until:
        found = found.where(func.substr(version.c.published, 1, 10) <= until)
    return list(conn.scalars(found))


def readings(conn: Connection, version_ids: Iterable[int]) -> Iterator[tuple[int, Reading]]:
    """The readings of the versions that are kept, in the order of the ids.

    Raises StorageError where one is damaged.
    """
    wanted = list(version_ids)
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        rows = conn.execute(select(reading.c.version_id, reading.c.body).where(reading.c.version_id.in_(chunk)))
        bodies = {version_id: body for version_id, body in rows}
        for version_id in chunk:
            if version_id in bodies:
                yield version_id, _unpack(conn, version_id, bodies[version_id])


def _unpack(conn: Connection, version_id: int, body: bytes) -> Reading:
    try:
        return unpack(body)
    except ValueError as error:
        name = f"{shown_name(conn.engine.url)}, version {version_id}"
        raise StorageError(name, *DAMAGED) from error


def statement_ids(conn: Connection, version_id: int) -> list[int]:
    """The ids of the rows of a version's statements, in the order of its reading."""
    return _ids(conn, version_id, statement)


def source_ids(conn: Connection, version_id: int) -> list[int]:
    """The same for its sources."""
    return _ids(conn, version_id, source)


def _ids(conn: Connection, version_id: int, table: Table) -> list[int]:
    of_version = table.c.version_id == version_id
    return list(conn.scalars(select(table.c.id).where(of_version, table.c.n.is_not(None)).order_by(table.c.n)))


def vectors(conn: Connection) -> Iterator[tuple[int, bytes]]:
    """The sentence vectors of the newest versions' statements that have one, by statement."""
    found = (
        select(statement.c.id, statement.c.vector)
        .join(version)
        .where(version.c.newest, statement.c.n.is_not(None), statement.c.vector.is_not(None))
        .order_by(statement.c.id)
    )
    for row in conn.execute(found):
        yield row.id, row.vector

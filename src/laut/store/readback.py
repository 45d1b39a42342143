"""Gives back what is kept: whole readings, and the rows that stand for their statements and sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, or_, select

from laut.errors import StorageError
from laut.models import Reading
from laut.store.dialect import DAMAGED, shown_name
from laut.store.links import TABLES, Of, chunks
from laut.store.names import with_names
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


def versions_called(conn: Connection, called: str) -> list[int]:
    """The newest versions of the articles with that ref or address."""
    of_it = or_(version.c.ref == called, version.c.url == called)
    return list(conn.scalars(select(version.c.id).where(version.c.newest, of_it).order_by(version.c.id)))


def readings(conn: Connection, version_ids: Iterable[int]) -> Iterator[tuple[int, Reading]]:
    """The readings of the versions that are kept, in the order of the ids.

    Raises StorageError where one is damaged.
    """
    shown = shown_name(conn.engine.url)
    for version_id, body in _bodies(conn, version_ids):
        yield version_id, _unpack(shown, version_id, body)


def _bodies(conn: Connection, version_ids: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    wanted = list(version_ids)
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        rows = conn.execute(select(reading.c.version_id, reading.c.body).where(reading.c.version_id.in_(chunk)))
        bodies = {version_id: body for version_id, body in rows}
        yield from ((version_id, bodies[version_id]) for version_id in chunk if version_id in bodies)


def _unpack(archive: str, version_id: int, body: bytes) -> Reading:
    try:
        return unpack(body)
    except ValueError as error:
        raise StorageError(f"{archive}, version {version_id}", *DAMAGED) from error


@dataclass(frozen=True, slots=True)
class Packed:
    """A reading as it is kept, and the rows of its statements and sources. What is equal unpacks to the same."""

    archive: str
    version_id: int
    body: bytes
    statements: tuple[int, ...]
    sources: tuple[int, ...]

    def unpacked(self) -> Reading:
        """The reading with the names of its rows for ids (``names``), so that those of many articles go together.

        Raises StorageError where it is damaged.
        """
        found = _unpack(self.archive, self.version_id, self.body)
        return with_names(found, self.version_id, self.statements, self.sources)


def packed_readings(conn: Connection, version_ids: Iterable[int]) -> list[Packed]:
    wanted = list(version_ids)
    statements, sources = (ids_by_version(conn, wanted, of) for of in ("statement", "source"))
    shown = shown_name(conn.engine.url)
    found = _bodies(conn, wanted)
    return [Packed(shown, id_, body, tuple(statements[id_]), tuple(sources[id_])) for id_, body in found]


def named_readings(conn: Connection, version_ids: Iterable[int]) -> list[Reading]:
    """The readings with the names of their rows for ids."""
    return [packed.unpacked() for packed in packed_readings(conn, version_ids)]


def statement_ids(conn: Connection, version_id: int) -> list[int]:
    """The ids of the rows of a version's statements, in the order of its reading."""
    return _ids(conn, version_id, statement)


def source_ids(conn: Connection, version_id: int) -> list[int]:
    """The same for its sources."""
    return _ids(conn, version_id, source)


def ids_by_version(conn: Connection, version_ids: Iterable[int], of: Of) -> dict[int, list[int]]:
    """The same for several versions, of statements or of sources."""
    table = TABLES[of][0]
    found: dict[int, list[int]] = {id_: [] for id_ in version_ids}
    for chunk in chunks(found):
        placed = table.c.version_id.in_(chunk) & table.c.n.is_not(None)
        for row in conn.execute(select(table.c.id, table.c.version_id).where(placed).order_by(table.c.n)):
            found[row.version_id].append(row.id)
    return found


def newest_of(conn: Connection, of: Of, ids: Collection[int]) -> dict[int, int]:
    """The version of each of the rows that stand in a newest version."""
    table = TABLES[of][0]
    standing = select(table.c.id, table.c.version_id).join(version).where(version.c.newest, table.c.n.is_not(None))
    rows = (row for chunk in chunks(ids) for row in conn.execute(standing.where(table.c.id.in_(chunk))))
    return {id_: version_id for id_, version_id in rows}


def _ids(conn: Connection, version_id: int, table: Table) -> list[int]:
    of_version = table.c.version_id == version_id
    return list(conn.scalars(select(table.c.id).where(of_version, table.c.n.is_not(None)).order_by(table.c.n)))

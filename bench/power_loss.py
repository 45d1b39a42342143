"""Simulates power cuts under SQLite, and counts what was lost.

    python -m bench.power_loss [SEEDS]

A file system made with apsw records every write, truncation, deletion and sync while articles are kept, and every
acknowledgement. For each seed the power fails at a random operation: what was synced before is on the disk; of what
was written since, each sector of 512 bytes is there or not, whatever the order it was written in. The archive is then
opened as after a restart. Every acknowledged article must be there and whole, and the database must find no damage.
Prints the counts for both journal modes; exits with 1 where anything was lost.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw
from sqlalchemy import Engine

from bench.archives import key_of, made_readings
from bench.kill_add import Counts, check
from laut.store import dialect
from laut.store.dialect import writing
from laut.store.opening import open_archive
from laut.store.write import keep

SEEDS = 100
ARTICLES = 25
SECTOR = 512

Operation = tuple[str, str, Any]  # what, which file, and with what


class RecordingFile(apsw.VFSFile):
    """A real file whose changes are written down."""

    def __init__(self, operations: list[Operation], filename: Any, flags: list[int]) -> None:
        super().__init__("", filename, flags)
        name = filename.filename() if isinstance(filename, apsw.URIFilename) else filename
        self.name, self.operations = Path(name or "").name, operations

    def xWrite(self, data: bytes, offset: int) -> None:
        self.operations.append(("write", self.name, (offset, bytes(data))))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self.operations.append(("truncate", self.name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        self.operations.append(("sync", self.name, None))
        super().xSync(flags)


class RecordingVFS(apsw.VFS):
    """The system's file system, with recording files."""

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations
        super().__init__("recording", "", maxpathname=0)

    def xOpen(self, name: Any, flags: list[int]) -> RecordingFile:
        return RecordingFile(self.operations, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.operations.append(("delete", Path(filename).name, syncdir))
        super().xDelete(filename, syncdir)


# ---- apsw as the driver -------------------------------------------------------------------------


class Cursor:
    """What SQLAlchemy needs of a PEP 249 cursor."""

    arraysize, lastrowid = 1, None

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection, self.cursor = connection, connection.cursor()
        self.rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Cursor:
        self.description = None
        self.rows = []
        for row in self.cursor.execute(sql, tuple(parameters)):
            self.description = self.description or [(*column, *[None] * 5) for column in self.cursor.getdescription()]
            self.rows.append(row)
        self.rowcount, self.lastrowid = self.connection.changes(), self.connection.last_insert_rowid()
        if self.description is None and ("RETURNING" in sql or sql.lstrip()[:6].upper() in ("SELECT", "PRAGMA")):
            self.description = [("nothing", *[None] * 6)]
        return self

    def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> Cursor:
        for row in rows:
            self.execute(sql, row)
        return self

    def fetchone(self) -> Any:
        return self.rows.pop(0) if self.rows else None

    def fetchmany(self, size: int = 1) -> list[Any]:
        taken, self.rows = self.rows[:size], self.rows[size:]
        return taken

    def fetchall(self) -> list[Any]:
        return self.fetchmany(len(self.rows))

    def close(self) -> None:
        self.rows = []


class Connection:
    """What SQLAlchemy needs of a PEP 249 connection."""

    isolation_level = None

    def __init__(self, path: str) -> None:
        self.apsw = apsw.Connection(path, vfs="recording")
        self.apsw.execute("PRAGMA locking_mode = EXCLUSIVE")  # a VFS in Python has no shared memory for the WAL's index

    def cursor(self) -> Cursor:
        return Cursor(self.apsw)

    def execute(self, sql: str) -> Cursor:
        return self.cursor().execute(sql)

    def commit(self) -> None:
        if self.apsw.in_transaction:
            self.apsw.execute("COMMIT")

    def rollback(self) -> None:
        if self.apsw.in_transaction:
            self.apsw.execute("ROLLBACK")

    def create_function(self, *_: Any, **__: Any) -> None:
        """SQLAlchemy offers regular expressions; an archive uses none."""

    def close(self) -> None:
        self.apsw.close()


class Driver:
    """apsw as a PEP 249 module."""

    paramstyle = "qmark"
    sqlite_version = apsw.sqlite_lib_version()
    sqlite_version_info = tuple(int(part) for part in sqlite_version.split("."))
    Error = DatabaseError = OperationalError = IntegrityError = InterfaceError = ProgrammingError = apsw.Error
    Binary = bytes

    @staticmethod
    def connect(path: str, **_: Any) -> Connection:
        return Connection(path)


# ---- recording and cutting ----------------------------------------------------------------------


def record(folder: Path, n_articles: int, *, wal: bool) -> list[Operation]:
    """Keep so many articles; all that happened to the files, and ("ack", article id, None) where one was kept."""
    operations: list[Operation] = []
    vfs = RecordingVFS(operations)
    with _apsw_as_driver(wal):
        archive: Engine = open_archive(str(folder / "archive.db"))
        for reading in made_readings(n_articles, pool=n_articles):
            with writing(archive) as conn:
                keep(conn, reading, key_of(reading), "bench")
            operations.append(("ack", reading.article.id, None))
        archive.dispose()
    vfs.unregister()
    return operations


@contextmanager
def _apsw_as_driver(wal: bool) -> Iterator[None]:
    before = dialect.sqlite_driver, dialect.WAL_FIXED
    dialect.sqlite_driver = lambda: Driver  # type: ignore[assignment,return-value]
    dialect.WAL_FIXED = dialect.WAL_FIXED if wal else (99, 0, 0)
    try:
        yield
    finally:
        dialect.sqlite_driver, dialect.WAL_FIXED = before


def cut(operations: Sequence[Operation], folder: Path, rng: random.Random) -> list[str]:
    """Write the files as they are after a power cut at a random operation; the ids acknowledged before it."""
    end = rng.randrange(len(operations))
    on_disk: dict[str, bytearray] = {}
    unsynced: dict[str, list[Operation]] = {}
    acknowledged = []
    for operation in operations[:end]:
        what, name, value = operation
        if what == "ack":
            acknowledged.append(name)
        elif what == "sync":
            for waiting in unsynced.pop(name, []):
                _apply(on_disk, waiting, lambda: True)
        elif what == "delete" and value:  # the folder was synced: it cannot come back
            unsynced.pop(name, None)
            on_disk.pop(name, None)
        else:
            unsynced.setdefault(name, []).append(operation)
    share = rng.choice((0.0, 0.5, 0.9, 1.0))
    for waiting_ones in unsynced.values():
        for waiting in waiting_ones:
            _apply(on_disk, waiting, lambda: rng.random() < share)
    for name, content in on_disk.items():
        (folder / name).write_bytes(content)
    return acknowledged


def _apply(on_disk: dict[str, bytearray], operation: Operation, is_kept: Callable[[], bool]) -> None:
    what, name, value = operation
    if what == "delete":
        if is_kept():
            on_disk.pop(name, None)
        return
    content = on_disk.setdefault(name, bytearray())
    if what == "truncate":
        if is_kept():
            del content[value:]
        return
    offset, data = value
    for start in range(0, len(data), SECTOR):
        if is_kept():
            piece, at = data[start : start + SECTOR], offset + start
            content.extend(bytes(max(0, at + len(piece) - len(content))))
            content[at : at + len(piece)] = piece


def run(n_seeds: int, *, wal: bool, n_articles: int = ARTICLES) -> Counts:
    """Cut the power so many times."""
    counts = Counts()
    with tempfile.TemporaryDirectory(prefix="laut-power-") as name:
        operations = record(Path(name), n_articles, wal=wal)
        for seed in range(n_seeds):
            folder = Path(name) / str(seed)
            folder.mkdir()
            acknowledged = cut(operations, folder, random.Random(seed))
            counts.interrupted += 1
            counts.acknowledged += len(acknowledged)
            check(str(folder / "archive.db"), acknowledged, counts)
    return counts


def main(n_seeds: int) -> int:
    clean = True
    for wal in (True, False):
        counts = run(n_seeds, wal=wal)
        clean &= counts.is_clean
        print(f"{'WAL' if wal else 'TRUNCATE'}: {counts}")
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS))

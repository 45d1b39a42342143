"""The one place where SQLite and PostgreSQL differ: connecting, locking, full text, and what their errors mean."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    FromClause,
    Table,
    column,
    create_engine,
    event,
    func,
    make_url,
    table,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from laut.errors import StorageError, UsageError
from laut.store.words import Term

LOCK_WAIT_S = 60  # a writer waits this long for another; a commit takes milliseconds

# SQLite 3.7.0 to 3.51.2 can lose commits or corrupt the file in WAL mode when several connections write
# (sqlite.org, "WAL-reset bug", fixed in 3.51.3 and back-ported to these branches).
WAL_FIXED = (3, 51, 3)
WAL_FIXED_BRANCHES = {(3, 50): 7, (3, 44): 6}

# The words of statements: a contentless FTS5 table, or a tsvector column under a GIN index.
statement_words = table("statement_words", column("rowid"), column("words"))
postgresql_words = table("statement_words", column("statement_id"), column("words"))


# ---- connecting ---------------------------------------------------------------------------------


def sqlite_driver() -> ModuleType:
    """pysqlite3 with its own SQLite where there is a wheel of it, else Python's module with the system's."""
    try:
        from pysqlite3 import dbapi2  # noqa: PLC0415
    except ImportError:
        from sqlite3 import dbapi2  # noqa: PLC0415
    return dbapi2  # type: ignore[no-any-return]


def is_wal_safe(sqlite_version: tuple[int, int, int]) -> bool:
    """Whether that SQLite has no WAL-reset bug."""
    branch = WAL_FIXED_BRANCHES.get(sqlite_version[:2])
    return sqlite_version >= WAL_FIXED or (branch is not None and sqlite_version[2] >= branch)


def parse_address(address: str) -> URL:
    """``postgresql://…``, ``sqlite:///PATH``, or a path. Raises UsageError for what is neither."""
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser().absolute()))
    try:
        url = make_url(address)
        if url.get_backend_name() == "postgresql" or url.drivername == "postgres":
            return url.set(drivername="postgresql+psycopg")
        if url.get_backend_name() == "sqlite" and url.database:
            return url.set(drivername="sqlite", database=str(Path(url.database).absolute()))
    except (ArgumentError, NoSuchModuleError, ValueError):
        pass
    shown = address.split("://", maxsplit=1)[0]
    raise UsageError(f"{shown}://… is no archive; give a path, sqlite:///PATH or postgresql://USER@HOST/NAME")


def make_engine(url: URL) -> Engine:
    """An engine whose connections are set up as an archive needs them; nothing is opened or made yet."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, module=sqlite_driver())
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        try:
            engine = create_engine(url, pool_pre_ping=True)
        except ImportError as error:
            raise UsageError("PostgreSQL needs the driver psycopg; pip install 'laut[postgresql]'") from error
        event.listen(engine, "connect", _set_up_postgresql)
    return engine


def is_missing(url: URL) -> bool:
    """Whether the archive would be a file that does not exist."""
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file()


def make_file(url: URL) -> None:
    """Where the archive is a file that does not exist: make it and its folder, for the user's eyes only."""
    if not is_missing(url):
        return
    path = Path(url.database or "")
    with storage_errors(url):
        if not path.parent.exists():
            path.parent.mkdir(mode=stat.S_IRWXU, parents=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, stat.S_IRUSR | stat.S_IWUSR))
        if os.name == "posix":  # the file's name, too, must outlast a power cut
            folder = os.open(path.parent, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where _begin_sqlite says so, not where the driver guesses
    wanted = "wal" if is_wal_safe(sqlite_driver().sqlite_version_info) else "truncate"
    # EXTRA is FULL, and syncs the folder when a journal is deleted: the one of the switch to WAL, were it to come back
    # after a power cut, would undo the whole archive (bench/power_loss.py).
    # Only an empty file takes the page size. A packed reading has about 2,700 bytes: one fills a page of 4,096 badly.
    for pragma in (
        "page_size = 8192", f"busy_timeout = {LOCK_WAIT_S * 1000}", "synchronous = EXTRA", "foreign_keys = ON",
        "trusted_schema = OFF", "cell_size_check = ON",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != wanted:
        connection.execute(f"PRAGMA journal_mode = {wanted}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that began by reading cannot wait for the writer before it; one that writes says so at once.
    writes = connection.get_execution_options().get("laut_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _set_up_postgresql(connection: Any, _record: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{LOCK_WAIT_S}s'")
        cursor.execute("SHOW synchronous_commit")
        if cursor.fetchone()[0] == "off":  # what is acknowledged must be on the disk
            cursor.execute("SET synchronous_commit = on")
    connection.commit()


# ---- writing ------------------------------------------------------------------------------------


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: what is done in it is on the disk when it ends without an error, or not at all."""
    with storage_errors(engine.url), engine.connect() as conn:
        conn.execution_options(laut_writes=True)
        with conn.begin():
            yield conn


@contextmanager
def looking(engine: Engine) -> Iterator[Connection]:
    """One transaction that only reads, from one state of the archive."""
    with storage_errors(engine.url), engine.connect() as conn:
        if engine.dialect.name == "postgresql":
            conn.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with conn.begin():
            yield conn


@contextmanager
def migrating(engine: Engine) -> Iterator[Connection]:
    """One transaction that may change the schema, alone; after it all rows refer to rows that are there."""
    with storage_errors(engine.url), engine.connect() as conn:
        conn.execution_options(laut_writes=True)
        if engine.dialect.name == "postgresql":
            with conn.begin():
                conn.execute(text("SELECT pg_advisory_xact_lock(hashtext('laut'))"))
                yield conn
            return
        # A table is built anew by dropping the old one, which must not look like deleting what others refer to;
        # SQLite takes this setting outside of transactions only.
        raw: Any = conn.connection.driver_connection
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with conn.begin():
                yield conn
                if broken := conn.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise RuntimeError(f"a migration leaves {broken[0]} without its {broken[2]}")
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


def lock_linking(conn: Connection) -> None:
    """Let no other transaction link articles before this one ends; in SQLite there is one writer anyway."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SELECT pg_advisory_xact_lock(hashtext('laut linking'))"))


def insert_if_new(conn: Connection, into: Table, **values: Any) -> None:
    """Insert the row, or nothing where a row of that key is there, also when another writer is just doing it."""
    insert = sqlite.insert if conn.dialect.name == "sqlite" else postgresql.insert
    conn.execute(insert(into).values(**values).on_conflict_do_nothing())


# ---- full text ----------------------------------------------------------------------------------


def create_word_index(conn: Connection) -> None:
    """The table ``statement_words``, empty."""
    if conn.dialect.name == "sqlite":
        conn.execute(text("CREATE VIRTUAL TABLE statement_words USING fts5(words, content='')"))
    else:
        conn.execute(text("CREATE TABLE statement_words (statement_id integer PRIMARY KEY, words tsvector NOT NULL)"))
        conn.execute(text("CREATE INDEX ix_statement_words ON statement_words USING gin (words)"))


def index_statements(conn: Connection, words: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Add the words of statements, by their ids."""
    rows = [{"id": id_, "words": " ".join(found)} for id_, found in words]
    if rows and conn.dialect.name == "sqlite":
        conn.execute(text("INSERT INTO statement_words (rowid, words) VALUES (:id, :words)"), rows)
    elif rows:
        conn.execute(text("INSERT INTO statement_words VALUES (:id, to_tsvector('simple', :words))"), rows)


def unindex_statements(conn: Connection, words: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Take them out again; the words must be those that were added."""
    rows = [{"id": id_, "words": " ".join(found)} for id_, found in words]
    if rows and conn.dialect.name == "sqlite":
        conn.execute(
            text("INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', :id, :words)"), rows
        )
    elif rows:
        conn.execute(text("DELETE FROM statement_words WHERE statement_id = :id"), rows)


def matching(conn: Connection, terms: Sequence[Term]) -> tuple[FromClause, Any, Any]:
    """Where to find statements that have all the terms: the table, its column of ids, and the condition."""
    if conn.dialect.name == "sqlite":
        query = " AND ".join(_fts5(term) for term in terms)
        found = text("statement_words MATCH :query").bindparams(query=query)
        return statement_words, statement_words.c.rowid, found
    query = " & ".join(_tsquery(term) for term in terms)
    asked = func.to_tsquery(text("'simple'"), query)
    return postgresql_words, postgresql_words.c.statement_id, postgresql_words.c.words.op("@@")(asked)


# Words hold letters and digits only (words.WORD), so nothing in them can be syntax of a query.
def _fts5(term: Term) -> str:
    phrases = (f'"{" ".join(words)}"' + ("*" if term.is_prefix else "") for words in term.spellings)
    return f"({' OR '.join(phrases)})"


def _tsquery(term: Term) -> str:
    end = ":*" if term.is_prefix else ""
    phrases = (" <-> ".join(f"'{word}'" for word in words) + end for words in term.spellings)
    return f"({' | '.join(f'({phrase})' for phrase in phrases)})"


# ---- what errors mean ---------------------------------------------------------------------------

FULL = ("no room is left where it is kept", "make room and do it again; what was acknowledged is kept")
LOCKED = ("another program has been writing to it for a minute", "do it again when that one has ended")
DAMAGED = ("it is damaged, or no archive", "see `laut doctor`; what is whole can be saved into a new one")
CLOSED = ("it may not be written", "change the rights of the file and of its folder")
NOT_TEXT = "decode to UTF-8"  # of what SQLite's driver says, without a code, of damaged words
NONE_YET = ("there is no archive here", "`laut add` makes one")
MISSING = ("it cannot be opened", "check the path and the rights of its folder")
FAILING = ("reading or writing failed on the disk", "check the disk, then see `laut doctor`")
AWAY = (  # libpq gives no code for what happens before a connection stands
    "the server has stopped, cannot be reached or does not let you in",
    "check that it runs, then user, password and name; what was acknowledged is kept",
)

SQLITE_CODES = {5: LOCKED, 6: LOCKED, 8: CLOSED, 10: FAILING, 11: DAMAGED, 13: FULL, 14: MISSING, 26: DAMAGED}
POSTGRESQL_CLASSES = {  # the first signs of SQLSTATE
    "08": AWAY, "57P": AWAY, "28": AWAY, "3D": AWAY, "42501": CLOSED, "25006": CLOSED,
    "53100": FULL, "53200": FULL, "53300": AWAY, "55P03": LOCKED, "40P01": LOCKED, "40001": LOCKED,
    "58030": FAILING, "XX001": DAMAGED, "XX002": DAMAGED,
}  # fmt: skip
ERRNOS = {
    errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EFBIG: FULL, errno.EIO: FAILING,
    errno.EROFS: CLOSED, errno.EACCES: CLOSED, errno.EPERM: CLOSED,
}  # fmt: skip


def shown_name(url: URL) -> str:
    """The archive's name for messages: the path, or the address without its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


@contextmanager
def storage_errors(url: URL) -> Iterator[None]:
    """Turn what a driver or the system raises about the archive into a StorageError that says what to do."""
    try:
        yield
    except DBAPIError as error:
        meaning = _meaning(error.orig)
        if meaning is None:
            raise
        raise StorageError(shown_name(url), *meaning) from error
    except OSError as error:
        meaning = ERRNOS.get(error.errno or 0, MISSING)
        raise StorageError(shown_name(url), *meaning) from error


def _meaning(error: BaseException | None) -> tuple[str, str] | None:
    state = getattr(error, "sqlstate", None)
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return SQLITE_CODES.get(code & 0xFF)
    if isinstance(error, sqlite_driver().Error):
        return DAMAGED if NOT_TEXT in str(error) else None
    if state is not None:
        return next((meaning for start, meaning in POSTGRESQL_CLASSES.items() if state.startswith(start)), None)
    return AWAY if type(error).__name__ == "OperationalError" else None

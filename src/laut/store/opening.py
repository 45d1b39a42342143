"""Opens an archive: makes it where there is none, and leads an older one to the schema of today."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy import column as column_
from sqlalchemy import table as table_

from laut.errors import StorageError
from laut.store import dialect
from laut.store.schema import REVISION

MIGRATIONS = Path(__file__).parent / "migrations"


def address_of(address: str | None) -> str:
    """The address that was given, else that of the SQLite file in the user's data folder."""
    return address or str(user_data_path("laut", appauthor=False) / "archive.db")


def open_archive(
    address: str | None = None, *, create: bool = True, migrations: Path = MIGRATIONS, revision: str = REVISION
) -> Engine:
    """The archive at ``address`` (``dialect.parse_address``; None: the user's own), ready to be read and written.

    ``create``: make it where there is none. Raises StorageError where it cannot be opened or is of a newer laut,
    UsageError where the address is none.
    """
    url = dialect.parse_address(address_of(address))
    if create:
        dialect.make_file(url)
    elif dialect.is_missing(url):
        raise StorageError(dialect.shown_name(url), *dialect.NONE_YET)
    engine = dialect.make_engine(url)
    try:
        with dialect.looking(engine) as conn:
            found = revision_of(conn)
        if found != revision:
            with dialect.migrating(engine) as conn:
                _migrate(conn, migrations, revision)
    except BaseException:
        engine.dispose()
        raise
    return engine


def revision_of(conn: Connection) -> str | None:
    """The migration that the archive was led to last; None where it is empty."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    return conn.scalar(select(column_("version_num")).select_from(table_("alembic_version")))


def _migrate(conn: Connection, migrations: Path, revision: str) -> None:
    """All missing migrations in the transaction of ``conn``: after it the archive is of one of the two schemas."""
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = conn
    found = revision_of(conn)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        name = dialect.shown_name(conn.engine.url)
        raise StorageError(name, "it was made by a newer laut", "use that one, or give another archive with --db")
    command.upgrade(config, revision)

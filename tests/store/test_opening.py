"""Opening: a new archive has the schema of today, an older one is led to it, a strange one is refused in words."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, select, text

from bench.servers import Server
from laut.errors import StorageError, UsageError
from laut.store import dialect
from laut.store.dialect import is_wal_safe, looking, parse_address, shown_name, writing
from laut.store.opening import MIGRATIONS, open_archive, revision_of
from laut.store.packing import unpack_json
from laut.store.schema import REVISION, claim, metadata


def test_migrations_lead_to_the_schema(archive: Engine) -> None:
    def is_ours(_object: object, name: str | None, *_: object) -> bool:
        return not (name or "").startswith(("statement_words", "ix_statement_words"))  # made by dialect

    with looking(archive) as conn:
        assert revision_of(conn) == REVISION
        context = MigrationContext.configure(conn, opts={"include_object": is_ours, "compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]


def test_what_an_older_archive_knows_of_a_claim_is_kept(kind: str, empty_address: Callable[[str], str]) -> None:
    address = empty_address(kind)
    engine = open_archive(address, revision="0002")
    with writing(engine) as conn:
        details = {"text": 7, "reports": [[7, "asserts", ["Ministerium für Küstenschutz"]]]}
        row = {"id": 7, "made_by": "laut", "made_at": "2026-11-23T08:00:00+00:00", "details": json.dumps(details)}
        conn.execute(text("INSERT INTO claim VALUES (:id, :made_by, :made_at, :details)"), row)
    engine.dispose()
    engine = open_archive(address)
    with looking(engine) as conn:
        assert unpack_json(conn.scalar(select(claim.c.body))) == details
    engine.dispose()


def test_opening_again_changes_nothing(address: str) -> None:
    for _ in range(2):
        engine = open_archive(address)
        with looking(engine) as conn:
            assert conn.scalar(text("SELECT count(*) FROM article")) == 0
        engine.dispose()


def test_an_archive_of_a_newer_laut_is_refused(archive: Engine, address: str) -> None:
    with writing(archive) as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="made by a newer laut; use that one"):
        open_archive(address)


def test_sqlite_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    engine = open_archive(str(tmp_path / "archive.db"))
    with looking(engine) as conn:
        settings = {
            name: conn.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "journal_mode", "trusted_schema")
        }
    wal = is_wal_safe(dialect.sqlite_driver().sqlite_version_info)
    assert settings == {
        "foreign_keys": 1, "synchronous": 3, "journal_mode": "wal" if wal else "truncate", "trusted_schema": 0,
    }  # fmt: skip
    engine.dispose()


def test_an_old_sqlite_gets_no_wal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(tmp_path / "archive.db")
    open_archive(path).dispose()
    monkeypatch.setattr(dialect, "WAL_FIXED", (99, 0, 0))
    engine = open_archive(path)  # that was in WAL mode
    with looking(engine) as conn:
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "truncate"
    engine.dispose()


# sqlite.org/wal.html#walresetbug
VERSIONS = [
    ((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 45, 0), False), ((3, 50, 6), False),
    ((3, 50, 7), True), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 53, 0), True), ((4, 0, 0), True),
]  # fmt: skip


@pytest.mark.parametrize(("version", "safe"), VERSIONS)
def test_which_sqlite_may_use_wal(version: tuple[int, int, int], safe: bool) -> None:
    assert is_wal_safe(version) is safe


def test_files_are_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "archive.db"
    engine = open_archive(str(path))
    with writing(engine) as conn:
        conn.execute(text("INSERT INTO article (key) VALUES (x'00')"))
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    engine.dispose()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}


ADDRESSES = [
    ("postgresql://ines@desk.example/laut", "postgresql://ines@desk.example/laut"),
    ("postgres://ines@desk.example/laut", "postgresql://ines@desk.example/laut"),
    # a password is used and never shown
    ("postgresql://ines:geheim@desk.example/laut", "postgresql://ines:***@desk.example/laut"),
    ("/tmp/a.db", "/tmp/a.db"),
    ("sqlite:////tmp/a.db", "/tmp/a.db"),
]


@pytest.mark.parametrize(("address", "shown"), ADDRESSES)
def test_addresses(address: str, shown: str) -> None:
    assert shown_name(parse_address(address)) == shown


@pytest.mark.parametrize("address", ["mysql://u:geheim@h/d", "nix://", "sqlite://", "postgresql://h:port/d"])
def test_what_is_no_address_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(UsageError, match="is no archive; give a path") as refusal:
        parse_address(address)
    assert "geheim" not in str(refusal.value)


def test_what_cannot_be_opened_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "note.db").write_text("no archive, but a note that somebody wrote\n" * 100, "utf-8")
    with pytest.raises(StorageError, match=r"note\.db: it is damaged, or no archive; see `laut doctor`"):
        open_archive(str(tmp_path / "note.db"))
    with pytest.raises(StorageError, match="it cannot be opened"):
        open_archive(str(tmp_path))


def test_a_server_that_does_not_let_us_in_is_a_storage_error(tmp_path: Path, server: Server) -> None:
    for address in (f"postgresql://laut:geheim@/laut?host={tmp_path}", server.address("nix")):
        with pytest.raises(StorageError, match="cannot be reached or does not let you in") as refusal:
            open_archive(address)
        assert "geheim" not in str(refusal.value)

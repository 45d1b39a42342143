"""Short forms of the fault benches: nothing acknowledged is lost, nothing is half there."""

from __future__ import annotations

import sys

import pytest

from bench import damaged_archives, full_disk, kill_add, kill_migration, many_at_once, power_loss
from bench.servers import Server

KINDS = pytest.mark.parametrize("postgresql", [False, True], ids=["sqlite", "postgresql"])

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED here: what kills and forks needs Unix"),
    pytest.mark.timeout(300),
]


@pytest.fixture(autouse=True)
def postgresql_is_there(postgresql: bool, request: pytest.FixtureRequest) -> None:
    if postgresql:
        request.getfixturevalue("server")


@pytest.fixture
def postgresql() -> bool:
    """Overridden by tests that run on both."""
    return False


@KINDS
def test_kills_lose_nothing(postgresql: bool) -> None:
    counts = kill_add.run(2 if postgresql else 5, 40, seed=1, postgresql=postgresql)
    assert counts.is_clean, str(counts)
    assert counts.acknowledged > 0


def test_a_stopped_server_loses_nothing(server: Server) -> None:
    counts = kill_add.run(1, 60, seed=2, postgresql=True, stop_server=True)
    assert counts.is_clean, str(counts)


@pytest.mark.parametrize("wal", [True, False], ids=["wal", "truncate"])
def test_power_cuts_lose_nothing(wal: bool) -> None:
    counts = power_loss.run(12, wal=wal, n_articles=8)
    assert counts.is_clean, str(counts)
    assert counts.acknowledged > 0


@KINDS
def test_a_killed_migration_leaves_the_old_or_the_new(postgresql: bool) -> None:
    found, counts = kill_migration.run(4, postgresql=postgresql)
    assert found.keys() <= {"empty", "old", "new"}
    assert (counts.completed, counts.lost) == (counts.interrupted, [])


@pytest.mark.parametrize("old_sqlite", [False, True], ids=["wal", "truncate"])
def test_many_at_once_see_no_error(old_sqlite: bool) -> None:
    counts, errors, _ = many_at_once.run(2, postgresql=False, old_sqlite=old_sqlite)
    assert errors == []
    assert counts.is_clean, str(counts)
    assert counts.acknowledged > 0


def test_many_at_once_on_a_server(server: Server) -> None:
    counts, errors, _ = many_at_once.run(2, postgresql=True)
    assert errors == []
    assert counts.is_clean, str(counts)


@pytest.mark.parametrize("mounted", [True, False], ids=["file system", "file size"])
def test_a_full_disk_is_said_in_a_line(mounted: bool) -> None:
    if mounted and not full_disk.may_mount():
        pytest.skip("NOT TESTED on a full file system: may not mount one here")
    counts, unclear = full_disk.run([200], 30, mounted=mounted)
    assert unclear == []
    assert counts.is_clean and counts.completed == 1, str(counts)


def test_damage_is_told_and_salvaged() -> None:
    outcome = damaged_archives.run(6, 40)
    assert outcome.untold == 0
    assert outcome.share_saved > 0.9

"""Damaged archives: what is damaged is found and said; what is whole goes into a new archive, decisions included."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bench.damaged_archives import all_readings, damage
from laut.errors import StorageError, UsageError
from laut.models import Reading
from laut.store import dialect
from laut.store.checkup import examine
from laut.store.dialect import looking, writing
from laut.store.leaves import read_rows
from laut.store.links import decide, judgements
from laut.store.opening import open_archive
from laut.store.readback import statement_ids
from laut.store.salvage import rescue
from laut.store.search import search
from tests.store.examples import TEXT, a_reading, kept, without

N = 12


def long_reading(n: int) -> Reading:
    """One whose packed reading goes over several pages."""
    varied = " ".join(
        f"Der Wert {random.Random(n * 1000 + i).random()} gilt, sagte Amtsleiterin Ines Kröger." for i in range(60)
    )
    return a_reading(f"{TEXT}\n\n{varied}", ref=f"article {n}")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An archive of articles, one with two versions, and a decision about a statement that was read once only."""
    path = tmp_path_factory.mktemp("sound") / "archive.db"
    archive = open_archive(str(path))
    versions = [kept(archive, long_reading(n)).version_id for n in range(N)]
    with writing(archive) as conn:
        left, right = (statement_ids(conn, version)[1] for version in versions[2:4])
        decide(conn, "statement", left, right, "same", "ines")
    kept(archive, without(long_reading(2), 1), again=True)
    newer = long_reading(0)
    kept(archive, replace(newer, article=a_reading(TEXT + " Neu.", ref="article 0").article, statements=(), sources=()))
    archive.dispose()
    return path


def test_a_sound_archive_is_whole(archive: Engine, address: str) -> None:
    kept(archive, a_reading())
    report = examine(address)
    assert report.damage == []
    assert (report.facts["articles"], report.facts["statements"]) == (1, len(a_reading().statements))


def test_a_changed_reading_is_found(archive: Engine, address: str) -> None:
    kept(archive, a_reading())
    other = kept(archive, a_reading("Ein anderer Text, sagte Jan Horn.", ref="b"))
    with writing(archive) as conn:
        conn.execute(
            text("UPDATE reading SET body = :body WHERE version_id = :id"), {"body": b"x", "id": other.version_id}
        )
    assert examine(address).damage == ["b: its reading is damaged"]
    with writing(archive) as conn:
        conn.execute(text("DELETE FROM reading WHERE version_id = :id"), {"id": other.version_id})
    assert examine(address).damage == ["b: its reading is missing"]


def test_there_must_be_an_archive(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="there is no archive here"):
        examine(str(tmp_path / "nix.db"))
    with pytest.raises(StorageError, match="there is no archive here"):
        rescue(str(tmp_path / "nix.db"), str(tmp_path / "new.db"))
    (tmp_path / "new.db").touch()
    shutil.copy(tmp_path / "new.db", tmp_path / "old.db")
    with pytest.raises(UsageError, match="exists already"):
        rescue(str(tmp_path / "old.db"), str(tmp_path / "new.db"))


def test_a_sound_archive_is_copied_as_it_is(sound: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.db"
    assert rescue(str(sound), str(target)).n_lost == 0
    assert examine(str(target)).damage == []
    assert all_readings(target) == all_readings(sound)
    old, new = open_archive(str(sound)), open_archive(str(target))
    with looking(old) as before, looking(new) as after:
        assert list(judgements(after, "statement")) == list(judgements(before, "statement")) != []
        assert search(after, ["Montag"]) == search(before, ["Montag"]) != []
    new.dispose()
    old.dispose()


@pytest.mark.parametrize("page_size", [8192, 4096])  # of archives now, and of older ones
def test_rows_are_read_without_any_way_to_them(page_size: int, sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "headless.db"
    shutil.copy(sound, path)
    connection = dialect.sqlite_driver().connect(path)
    for statement in ("PRAGMA journal_mode = DELETE", f"PRAGMA page_size = {page_size}", "VACUUM"):
        connection.execute(statement)
    connection.close()
    content = bytearray(path.read_bytes())
    content[:page_size] = bytes(page_size)
    path.write_bytes(content)
    assert "damaged, or no archive" in examine(str(path)).damage[0]
    assert rescue(str(path), str(tmp_path / "new.db")).n_lost == 0
    assert all_readings(tmp_path / "new.db") == all_readings(sound)
    assert {len(columns) for _, columns in read_rows(sound)} >= {2, 4, 10, 12}


def test_words_that_are_none_are_damage(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "mojibake.db"
    content = sound.read_bytes()
    assert b"article 1" in content
    path.write_bytes(content.replace(b"article 1", b"ar\xffcle 1"))
    assert any("it is damaged" in line for line in examine(str(path)).damage)


@pytest.mark.parametrize("seed", range(20))
def test_damaged_archives_are_told_and_salvaged(seed: int, sound: Path, tmp_path: Path) -> None:
    path, target = tmp_path / "archive.db", tmp_path / "new.db"
    shutil.copy(sound, path)
    damage(path, random.Random(seed))
    report = examine(str(path))
    rescued = rescue(str(path), str(target))
    saved, whole = all_readings(target), all_readings(sound)
    assert examine(str(target)).damage == []
    wrong = [ref for ref, reading in saved.items() if reading != whole.get(ref) and ref != "article 0"]
    assert wrong == []
    assert report.damage or len(saved) == len(whole)
    assert rescued.n_versions >= (N + 1) / 2

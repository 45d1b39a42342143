"""What is kept comes back equal; the same again changes nothing; another text is a version; newer readings replace."""

from __future__ import annotations

import zlib
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, select, text

from laut.models import Given, Page, Reading
from laut.store.dialect import looking
from laut.store.identity import article_key
from laut.store.packing import pack, unpack
from laut.store.readback import newest_versions, readings, source_ids, statement_ids
from laut.store.schema import chain_link, metadata, source, statement, version
from laut.store.write import find_version
from tests.export.example import READING, poison
from tests.store.examples import TEXT, a_reading, an_article, kept, key_of, without

DICTIONARY = (files("laut.store") / "packing.dict").read_bytes()
OTHER_TEXT = TEXT.replace("bis Montag", "bis Dienstag")


def everything(conn: Connection) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables of ours."""
    return {
        table.name: [tuple(row) for row in conn.execute(select(table).order_by(*table.primary_key))]
        for table in metadata.sorted_tables
    }


READINGS = [
    READING,
    # what no database takes as text: NUL, and half of a surrogate pair (a file name)
    poison(READING, "a\0b\udc80"),
    replace(READING, warnings=(), article=replace(READING.article, warnings=("one", "two"))),
    replace(READING, sources=(), statements=(), origins=()),
    a_reading(),
]


@pytest.mark.parametrize("reading", READINGS)
def test_a_packed_reading_is_equal_again(reading: Reading) -> None:
    assert unpack(pack(reading)) == reading


def test_what_older_archives_packed_is_read() -> None:
    """Once without the dictionary, and for ever with this one."""
    assert unpack(zlib.compress(zlib.decompressobj(zdict=DICTIONARY).decompress(pack(READING)))) == READING
    assert sha256(DICTIONARY).hexdigest() == "7b75a2c8a3b76dbcc4453a3aadd000c2ee919d2b54539c8ad31d0d900ac201ed"


@pytest.mark.parametrize("damage", [b"", b"\0", pack(READING)[:-5], pack(READING)[:90] + b"!" + pack(READING)[91:]])
def test_damage_is_found(damage: bytes) -> None:
    with pytest.raises(ValueError, match="not a packed record"):
        unpack(damage)


@pytest.mark.parametrize("reading", READINGS)
def test_what_is_kept_comes_back_equal(archive: Engine, reading: Reading) -> None:
    version_id = kept(archive, reading).version_id
    with looking(archive) as conn:
        assert list(readings(conn, [version_id])) == [(version_id, reading)]
        assert len(statement_ids(conn, version_id)) == len(reading.statements)
        assert len(source_ids(conn, version_id)) == len(reading.sources)


def test_rows_say_what_the_reading_says(archive: Engine) -> None:
    version_id = kept(archive, READING).version_id
    with looking(archive) as conn:
        rows = conn.execute(select(statement.c.text, statement.c.form).order_by(statement.c.n)).all()
        assert rows[1] == ("ein Lager sei „völlig zerrieben“", "indirect")
        chains = (
            select(chain_link.c.attribution, source.c.label, chain_link.c.is_origin)
            .join(source)
            .where(chain_link.c.statement_id == statement_ids(conn, version_id)[1])
            .order_by(chain_link.c.attribution, chain_link.c.depth)
        )
        assert conn.execute(chains).all() == [(0, "Hafenblatt", False), (0, "einen Ingenieur", True)]


def test_the_same_text_again_changes_nothing(archive: Engine) -> None:
    first = kept(archive, a_reading())
    with looking(archive) as conn:
        before = everything(conn)
    again = kept(archive, without(a_reading(), 0))
    assert (first.outcome, again.outcome, again.version_id) == ("added", "unchanged", first.version_id)
    with looking(archive) as conn:
        assert everything(conn) == before


def test_another_text_is_a_version_and_the_old_one_stays(archive: Engine) -> None:
    old, new = a_reading(), a_reading(OTHER_TEXT)
    first, second = kept(archive, old), kept(archive, new)
    assert second.outcome == "new version"
    with looking(archive) as conn:
        assert [reading for _, reading in readings(conn, [first.version_id, second.version_id])] == [old, new]
        assert newest_versions(conn) == [second.version_id]
        assert conn.scalar(text("SELECT count(*) FROM article")) == 1
    assert kept(archive, old).outcome == "unchanged"  # whoever adds old files after new ones takes nothing back


def test_statements_of_a_new_version_know_those_they_repeat(archive: Engine) -> None:
    first, second = kept(archive, a_reading()), kept(archive, a_reading(OTHER_TEXT))
    third = kept(archive, a_reading(OTHER_TEXT + " Das teilte die Stadt mit."))
    with looking(archive) as conn:
        row = select(statement.c.text, statement.c.first_id).order_by(statement.c.n)
        of = {v: conn.execute(row.where(statement.c.version_id == v.version_id)).all() for v in (first, second, third)}
        ids = dict(zip((text for text, _ in of[first]), statement_ids(conn, first.version_id), strict=True))
        changed = dict(zip((text for text, _ in of[second]), statement_ids(conn, second.version_id), strict=True))
    assert all(first_id is None for _, first_id in of[first])
    assert {text: first_id for text, first_id in of[second] if "Dienstag" not in text}.items() <= ids.items()
    assert {first_id for text, first_id in of[second] if "Dienstag" in text} == {None}
    assert {text: first_id for text, first_id in of[third] if text in changed} == changed | {
        text: id_ for text, id_ in ids.items() if text in changed
    }


def test_a_newer_reading_takes_the_place_of_the_older(archive: Engine) -> None:
    old = a_reading()
    new = without(a_reading(title="Brücke zu"), 1)
    first = kept(archive, old)
    with looking(archive) as conn:
        before = statement_ids(conn, first.version_id)
    assert kept(archive, new, again=True).outcome == "read again"
    with looking(archive) as conn:
        assert list(readings(conn, [first.version_id])) == [(first.version_id, new)]
        assert statement_ids(conn, first.version_id) == [id_ for n, id_ in enumerate(before) if n != 1]
        assert conn.scalar(select(version.c.title)) == "Brücke zu"
    kept(archive, old, again=True)
    with looking(archive) as conn:
        assert list(readings(conn, [first.version_id])) == [(first.version_id, old)]
        n_found = conn.scalar(text("SELECT count(*) FROM statement_words"))
        assert n_found == len(old.statements)


def test_an_article_is_there_whole_or_not_at_all(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laut.store.write.chain_rows", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        kept(archive, a_reading())
    with looking(archive) as conn:
        assert {rows for table in everything(conn).values() for rows in table} == set()


def test_what_is_known_needs_no_reading(archive: Engine) -> None:
    reading = a_reading()
    other = an_article(OTHER_TEXT)
    with looking(archive) as conn:
        assert find_version(conn, key_of(reading), reading.article) is None
    version_id = kept(archive, reading).version_id
    with looking(archive) as conn:
        assert find_version(conn, key_of(reading), reading.article) == version_id
        assert find_version(conn, key_of(reading), other) is None


def test_readings_by_day_of_publication(archive: Engine) -> None:
    days = ("2025-04-01T23:59:00+02:00", "2025-04-02", "2025-04-03T07:00:00+02:00", None)
    ids = [kept(archive, a_reading(f"{TEXT} {n}", ref=str(n), published=day)).version_id for n, day in enumerate(days)]
    with looking(archive) as conn:
        assert newest_versions(conn) == ids
        assert newest_versions(conn, since="2025-04-02") == ids[1:3]
        assert newest_versions(conn, until="2025-04-02") == ids[:2]
        assert newest_versions(conn, since="2025-04-01", until="2025-04-03") == ids[:3]


# outlet and address of two articles with the same text, and whether they are one
SAME_TEXT = [
    (("Hafenblatt", None), ("Hafenblatt", None), True),
    (("Hafenblatt", "https://a.example/1"), ("HAFENBLATT", "https://a.example/print/1"), True),
    ((None, None), (None, None), True),
    # two outlets that print the same are two reports; so may be two addresses
    (("Hafenblatt", None), ("Küstenpost", None), False),
    (("Hafenblatt", None), (None, None), False),
    ((None, "https://a.example/1"), (None, "https://b.example/1"), False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME_TEXT)
def test_the_same_text_of_the_same_outlet_is_the_same_article(
    archive: Engine, one: tuple[str | None, str | None], other: tuple[str | None, str | None], same: bool
) -> None:
    for n, (outlet, url) in enumerate((one, other)):
        outcome = kept(archive, a_reading(ref=f"file {n}", outlet=outlet, url=url)).outcome
    assert outcome == ("unchanged" if same else "added")


def test_which_article_an_input_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")

    def key(ref: str, given_id: str | None = None, text: str = TEXT, **fields: str | None) -> bytes:
        return article_key(Page(ref, b"", "text", Given(id=given_id)), an_article(text, ref=ref, **fields))

    # an address is the article's, whatever the file; the part after # is a place in it
    assert key("a", url="https://a.example/1") == key("b", url="https://a.example/1#top", text=OTHER_TEXT)
    assert key("a", url="https://a.example/1") != key("a", url="https://a.example/2")
    # an id is one of its outlet; where no outlet is known it says nothing
    assert key("7", "7") == key("7", "7", text=OTHER_TEXT)
    assert key("7", "7") != key("7", "7", outlet="Küstenpost")
    assert key("7", "7", outlet=None) != key("7", "7", outlet=None, text=OTHER_TEXT)
    # a file is one article, by whatever path it is named
    assert key(str(path)) == key(str(tmp_path / "." / "a.txt"), text=OTHER_TEXT)
    # a line of a collection or standard input has only its text
    assert key("a.jsonl:3") == key("b.jsonl:9") != key("a.jsonl:3", text=OTHER_TEXT)

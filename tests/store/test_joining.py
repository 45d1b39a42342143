"""Articles linked as they are kept: the same claims as of all at once, in any order; decisions go first."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select

from laut import joining
from laut.asking import find_claim, find_claims, tell_claims
from laut.deciding import decide_pair, decisions, undo
from laut.errors import UsageError
from laut.joining import link_waiting
from laut.linking import claims_of
from laut.models import Claims, Reading
from laut.store import packing, readback
from laut.store.dialect import looking, writing
from laut.store.near import HELD, enter, look_up, waiting
from laut.store.opening import open_archive
from laut.store.persons import find_persons
from laut.store.schema import linking, near_term
from tests.ferry import AGENCY, COPY, DENIAL, INJURED, OTHER, RAMMED, RUDDER, STORY
from tests.store.examples import a_reading, kept

Claimed = set[frozenset[str]]


def reading_of(record: dict[str, str], **changed: str) -> Reading:
    record = {**record, **changed}
    return a_reading(record.pop("text"), ref=record.pop("id"), **record)


def add(archive: Engine, *readings: Reading, again: bool = False) -> None:
    for reading in readings:
        kept(archive, reading, again=again)
        link_waiting(archive, "laut test")


def add_story(archive: Engine, records: Iterable[dict[str, str]] = STORY) -> None:
    add(archive, *map(reading_of, records))


def told(archive: Engine) -> Claims:
    with looking(archive) as conn:
        return tell_claims(conn, find_claims(conn))


def shared(claims: Claims) -> Claimed:
    """The words of the claims of several reports."""
    return {frozenset(r.content for r in c.reports) for c in claims.claims if len(c.reports) > 1}


def decide(archive: Engine, verdict: str, one: str, other: str) -> list[str]:
    with writing(archive) as conn:
        made = decide_pair(conn, verdict, one, other, "ines")  # type: ignore[arg-type]
    link_waiting(archive, "laut test")
    return [d.id for d in made]


def name_of(archive: Engine, words: str) -> str:
    """The statement that has these words."""
    return next(r.ref[1] for c in told(archive).claims for r in c.reports if words in r.content)


FERRY = {frozenset(RAMMED), frozenset(INJURED), frozenset(RUDDER)}


def test_claims_of_the_archive_are_those_of_all_articles_at_once(archive: Engine) -> None:
    add_story(archive)
    found, at_once = told(archive), claims_of(map(reading_of, STORY))
    assert shared(found) == shared(at_once) == FERRY
    for mine, theirs in zip(found.claims, at_once.claims, strict=True):
        assert [(r.content, r.chain, r.stance) for r in mine.reports] == [
            (r.content, r.chain, r.stance) for r in theirs.reports
        ]
        assert (mine.text, mine.state, mine.independence) == (theirs.text, theirs.state, theirs.independence)
        assert [o.name for o in mine.origins] == [o.name for o in theirs.origins]
        assert len(mine.unknown_origin) == len(theirs.unknown_origin)
        assert [h.words for h in mine.hedge_loss] == [h.words for h in theirs.hedge_loss]
    assert [(e.asserted, e.observed, e.reasons) for e in found.lineage] == [
        (e.asserted, e.observed, e.reasons) for e in at_once.lineage
    ]
    assert [(c.kind, c.real, c.reason) for c in found.contradictions] == [
        (c.kind, c.real, c.reason) for c in at_once.contradictions
    ]


def test_the_order_of_adding_makes_no_difference(archive: Engine) -> None:
    for n, order in enumerate(itertools.permutations((AGENCY, COPY, DENIAL))):
        another = {"published": f"2025-{2 * n + 1:02}-02"}  # far enough from the others
        add(archive, *(reading_of(r, id=f"{r['id']}{n}", outlet=f"{r['outlet']} {n}", **another) for r in order))
    found = [frozenset(r.content for r in c.reports) for c in told(archive).claims if len(c.reports) > 1]
    assert sorted(map(len, found)) == sorted(len(words) for words in FERRY for _ in range(6))


@pytest.mark.parametrize("bound", [1, 2])
def test_claims_grow_where_few_articles_are_bound(archive: Engine, monkeypatch: pytest.MonkeyPatch, bound: int) -> None:
    monkeypatch.setattr(joining, "BOUND", bound)
    add_story(archive)
    assert shared(told(archive)) == FERRY


def test_a_claim_stays_whole_where_what_is_around_an_article_does_not_show_it(
    archive: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_story(archive)
    monkeypatch.setattr(joining, "BOUND", 2)
    monkeypatch.setattr(
        joining, "groups_of", lambda desk: [[p.key] for d in desk.dossiers.values() for p in d.profiles]
    )
    add_story(archive, [COPY | {"id": "e", "outlet": "Förde-Echo"}])
    assert shared(told(archive)) == FERRY


def test_a_claim_that_many_report_takes_no_more(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joining, "BOUND", 1)
    monkeypatch.setattr(joining, "LARGEST", 2)
    add_story(archive)
    assert {len({r.ref[0] for r in c.reports}) for c in told(archive).claims} == {1, 2}


def test_what_could_not_be_linked_is_linked_later(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    add_story(archive, (AGENCY, COPY))
    with monkeypatch.context() as broken, pytest.raises(ZeroDivisionError):
        broken.setattr(joining, "describe", lambda *_: 1 / 0)
        add_story(archive, (DENIAL,))
    with looking(archive) as conn:
        assert len(waiting(conn)) == 1
    add_story(archive, (OTHER,))
    with looking(archive) as conn:
        assert waiting(conn) == []
        assert set(conn.scalars(select(linking.c.made_by))) == {"laut test"}
    assert shared(told(archive)) == FERRY


def test_an_article_that_others_are_linked_with_is_unpacked_once(
    archive: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked: list[bytes] = []

    def unpack(body: bytes) -> Reading:
        unpacked.append(body)
        return packing.unpack(body)

    monkeypatch.setattr(readback, "unpack", unpack)
    add(archive, *(reading_of(r, text=f"{r['text']} (cno)") for r in STORY))  # texts that no other test has
    assert len(unpacked) == len(set(unpacked)) == len(STORY)


def test_a_newer_reading_is_not_taken_for_the_one_that_is_remembered(archive: Engine) -> None:
    add_story(archive)
    shorter = reading_of(COPY)
    add(archive, replace(shorter, statements=shorter.statements[:1], origins=()), again=True)
    told_by = [r.ref[0] for c in told(archive).claims for r in c.reports]
    assert told_by.count("ar:2") == 1
    add(archive, reading_of(COPY), again=True)
    assert shared(told(archive)) == FERRY


def test_a_new_version_takes_the_place_of_the_old_one(archive: Engine) -> None:
    add_story(archive)
    corrected = reading_of(DENIAL, text=DENIAL["text"].replace("Fourteen people were", "A cyclist was"))
    add(archive, corrected)
    found = told(archive)
    assert frozenset(RUDDER) in shared(found) and frozenset(INJURED) not in shared(found)
    assert len(found.articles) == 4
    assert "Fourteen people were injured" not in {r.content for c in found.claims for r in c.reports}


def test_reading_again_leaves_the_claims_as_they_are(archive: Engine) -> None:
    add_story(archive)
    before = told(archive)
    add(archive, reading_of(COPY), again=True)
    assert told(archive) == before


def test_a_decision_goes_first_and_can_be_taken_back(archive: Engine) -> None:
    add_story(archive)
    german, english = name_of(archive, "14 Menschen"), name_of(archive, "Fourteen")
    decided = decide(archive, "different", german, english)
    assert {"Fourteen people were injured"} not in [set(words) for words in shared(told(archive))]
    assert frozenset(INJURED) not in shared(told(archive))
    with writing(archive) as conn:
        undo(conn, decided[0], "jan")
        with pytest.raises(UsageError, match=f"no decision {decided[0]} that holds"):
            undo(conn, decided[0], "jan")
    link_waiting(archive, "laut test")
    assert shared(told(archive)) == FERRY


@pytest.mark.parametrize("bound", [1, 31])
def test_a_decision_joins_what_is_far_apart_and_survives_a_newer_reading(
    archive: Engine, monkeypatch: pytest.MonkeyPatch, bound: int
) -> None:
    monkeypatch.setattr(joining, "BOUND", bound)
    add_story(archive)
    decide(archive, "same", name_of(archive, "Grundsteuer"), name_of(archive, "war ausgefallen"))
    wanted = frozenset(RUDDER | {"Die Grundsteuer steige um vier Prozent"})
    assert wanted in shared(told(archive))
    add(archive, reading_of(OTHER), reading_of(COPY), again=True)
    assert wanted in shared(told(archive))


def test_deciding_about_claims_decides_about_their_statements(archive: Engine) -> None:
    add_story(archive)
    claims = {frozenset(r.content for r in c.reports): c.id for c in told(archive).claims}
    one, other = claims[frozenset(RAMMED)], claims[frozenset(RUDDER)]
    decided = decide(archive, "same", one, other)
    assert frozenset(RAMMED | RUDDER) in shared(told(archive))
    with looking(archive) as conn:
        assert [d.id for d in decisions(conn)] == decided
        assert {(d.verdict, d.by) for d in decisions(conn)} == {("same", "ines")}
    decide(archive, "different", *decided_ends(archive))
    assert frozenset(RAMMED | RUDDER) not in shared(told(archive))


def decided_ends(archive: Engine) -> tuple[str, str]:
    return name_of(archive, "rammed"), name_of(archive, "rudder")


def test_deciding_about_sources_counts_their_origins_anew(archive: Engine) -> None:
    add_story(archive)

    def origins() -> list[int]:
        return [len(c.origins) for c in told(archive).claims if {r.content for r in c.reports} == INJURED]

    before = origins()
    with looking(archive) as conn:
        (police,), (fire,) = (find_persons(conn, [word]) for word in ("Kröger", "fire brigade"))
    assert len(police.sources) == 2  # of the same name in two articles
    decided = decide(archive, "same", f"so:{police.sources[0].id}", f"so:{fire.sources[0].id}")
    assert origins() == [n - 1 for n in before]
    with looking(archive) as conn:
        (person,) = find_persons(conn, ["Kröger"])
    assert len(person.sources) == 3 and "decided by ines" in {reason for _, _, reason in person.reasons}
    with writing(archive) as conn:
        undo(conn, decided[0], "ines")
    link_waiting(archive, "laut test")
    assert origins() == before
    decide(archive, "different", f"so:{police.sources[0].id}", f"so:{police.sources[1].id}")
    with looking(archive) as conn:
        assert len(find_persons(conn, ["Kröger"])) == 2


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("st:1", "so:1", "different kinds"),
        ("st:1", "st:999", "there is no statement 999"),
        ("cl:999", "cl:1", "there is no"),
        ("st:1", "Ruder", "is not a statement"),
        ("st:1", "st:1", "the same words"),
        ("cl:1", "cl:1", "is one claim"),
    ],
)
def test_what_cannot_be_decided(archive: Engine, one: str, other: str, why: str) -> None:
    add_story(archive, (AGENCY,))
    with writing(archive) as conn, pytest.raises(UsageError, match=why):
        decide_pair(conn, "same", one, other, "ines")


def found(archive: Engine, words: Sequence[str] = (), article: str | None = None) -> list[set[str]]:
    with looking(archive) as conn:
        ids = find_claims(conn, words, article)
        claims = {c.id: c for c in tell_claims(conn, ids).claims}
    return [{r.content for r in claims[f"cl:{id_}"].reports} for id_ in ids]


def test_claims_are_found_by_words_and_by_article(archive: Engine) -> None:
    add_story(archive)
    assert found(archive, ["rudder"]) == [RUDDER]
    assert found(archive, ["Grundsteuer"]) == [{"Die Grundsteuer steige um vier Prozent"}]
    assert len(found(archive, article="d")) == 2
    assert found(archive, ["Ruder"], article="a") == [RUDDER]
    assert found(archive, ["Ruder"], article="d") == []
    with pytest.raises(UsageError, match="no article 'e'"):
        found(archive, article="e")
    with looking(archive) as conn:
        claim, n_others = find_claim(conn, ["Kaimauer"])
        assert find_claim(conn, [f"cl:{claim}"]) == (claim, 0)
        assert n_others == 0
        with pytest.raises(UsageError, match="no claim cl:999"):
            find_claim(conn, ["cl:999"])
        with pytest.raises(UsageError, match="no claim has the words"):
            find_claim(conn, ["Giraffe"])


def test_a_key_that_many_have_takes_no_more(archive: Engine) -> None:
    keys = ["105000:wseadler", "105000:#14"]
    add_story(archive, (OTHER,))
    records = [reading_of(OTHER, id=f"x{n}", text=f"{OTHER['text']} {n}") for n in range(HELD + 3)]
    ids = [kept(archive, record).version_id for record in records]
    with writing(archive) as conn:
        for id_ in ids:
            enter(conn, id_, 105000, keys[:1])
        enter(conn, ids[0], 105000, keys)
        assert conn.scalar(select(func.count()).select_from(near_term).where(near_term.c.week == 105000)) == HELD + 1
        assert look_up(conn, [*keys, "105001:wseadler"])[keys[1]] == [ids[0]]


def test_linking_an_article_reads_no_table_whole(tmp_path: Path) -> None:
    """What it costs must not grow with the archive, so SQLite has to find every row by an index."""
    archive = open_archive(str(tmp_path / "archive.db"))
    add_story(archive, STORY[:-1])
    asked: list[tuple[str, Any]] = []

    def note(_conn: Any, _cursor: Any, sql: str, values: Any, _context: Any, _many: bool) -> None:
        asked.append((sql, values[0] if values and isinstance(values[0], tuple) else values))

    event.listen(archive, "before_cursor_execute", note)
    add_story(archive, STORY[-1:])
    event.remove(archive, "before_cursor_execute", note)
    found = {sql: tuple(values) for sql, values in asked if sql.startswith(("SELECT", "UPDATE", "DELETE"))}
    with looking(archive) as conn:
        plans = {sql: conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).all() for sql, values in found.items()}
    steps = {(sql, step[3]) for sql, plan in plans.items() for step in plan if step[3].startswith("SCAN ")}
    small = ("ix_linking_waiting", "CONSTANT ROW", "(subquery")  # what waits to be linked, and lists of given ids
    assert [(sql, step) for sql, step in steps if not any(name in step for name in small)] == []

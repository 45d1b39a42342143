"""Judgements beside what was said: a person's goes first, survives newer readings, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select, update

from laut.errors import UsageError
from laut.models import Reading
from laut.store.claims import Claim, claims, replace_claims
from laut.store.dialect import looking, writing
from laut.store.links import Judgement, Of, decide, history, judgements, replace_derived, take_back
from laut.store.readback import source_ids, statement_ids
from laut.store.schema import claim, statement
from tests.store.examples import TEXT, a_reading, kept, without

OTHER = "Die Brücke am Hafen ist gesperrt, sagte Ines Kröger. Laut Polizei staute sich nichts."
NEXT_VERSION = "Neu: Der Verkehr läuft. " + TEXT


def ids_of(archive: Engine, reading: Reading, *, again: bool = False) -> list[int]:
    """The statements' ids of the reading, once it is kept."""
    version_id = kept(archive, reading, again=again).version_id
    with looking(archive) as conn:
        return statement_ids(conn, version_id)


@pytest.fixture
def pair(archive: Engine) -> tuple[int, int]:
    """The first statements of two articles."""
    return ids_of(archive, a_reading())[0], ids_of(archive, a_reading(OTHER, ref="b", outlet="Küstenpost"))[0]


def holding(
    archive: Engine, of: Of = "statement", ids: Sequence[int] | None = None
) -> list[tuple[int, int, str, bool]]:
    with looking(archive) as conn:
        return [(j.left, j.right, j.judgement, j.by_person) for j in judgements(conn, of, ids)]


def derive(archive: Engine, *derived: Judgement, touching: Sequence[int] = ()) -> None:
    with writing(archive) as conn:
        replace_derived(conn, "statement", touching, derived)


def by_laut(left: int, right: int, judgement: str = "same") -> Judgement:
    return Judgement(left, right, judgement, "laut 9", False, 0.75, [["shared names", 2]])  # type: ignore[arg-type]


def test_a_person_goes_before_a_program(archive: Engine, pair: tuple[int, int]) -> None:
    left, right = pair
    derive(archive, by_laut(right, left))
    assert holding(archive) == [(left, right, "same", False)]
    with writing(archive) as conn:
        decision = decide(conn, "statement", right, left, "different", "ines", reasons="another bridge")
    assert holding(archive) == [(left, right, "different", True)]
    derive(archive, by_laut(left, right, "unsure"), touching=[left])
    assert holding(archive) == [(left, right, "different", True)]
    with writing(archive) as conn:
        assert take_back(conn, "statement", decision.id or 0, "jan")
        assert not take_back(conn, "statement", decision.id or 0, "jan")
    assert holding(archive) == [(left, right, "unsure", False)]


def test_a_judgement_says_who_when_and_why(archive: Engine, pair: tuple[int, int]) -> None:
    derive(archive, by_laut(*pair))
    with looking(archive) as conn:
        (found,) = judgements(conn, "statement", [pair[1]])
    assert (found.made_by, found.score, found.reasons) == ("laut 9", 0.75, [["shared names", 2]])
    assert found.made_at is not None and found.made_at.endswith("+00:00")


def test_a_changed_decision_closes_the_one_before(archive: Engine, pair: tuple[int, int]) -> None:
    with writing(archive) as conn:
        decide(conn, "statement", *pair, "same", "ines")
        decide(conn, "statement", *pair, "unsure", "jan")
    assert holding(archive) == [(*pair, "unsure", True)]
    with looking(archive) as conn:
        told = [(j.judgement, j.made_by, j.taken_back_by) for j in history(conn, "statement", *pair)]
    assert told == [("same", "ines", "jan"), ("unsure", "jan", None)]


def test_a_decision_is_about_two_different_things(archive: Engine, pair: tuple[int, int]) -> None:
    with writing(archive) as conn, pytest.raises(UsageError, match="there is no statement 999"):
        decide(conn, "statement", pair[0], 999, "same", "ines")
    with writing(archive) as conn, pytest.raises(UsageError, match="the same words of the same article"):
        decide(conn, "statement", pair[0], pair[0], "same", "ines")


def test_derived_judgements_are_replaced_where_they_touch(archive: Engine, pair: tuple[int, int]) -> None:
    third = ids_of(archive, a_reading("Die Brücke ist offen, sagte Jan Horn.", ref="c"))[0]
    derive(archive, by_laut(*pair), by_laut(pair[1], third))
    derive(archive, by_laut(pair[0], third), touching=[pair[0]])
    assert holding(archive) == [(pair[0], third, "same", False), (pair[1], third, "same", False)]
    assert holding(archive, ids=[pair[0]]) == [(pair[0], third, "same", False)]


def test_a_newer_reading_drops_what_was_derived_and_keeps_what_was_decided(
    archive: Engine, pair: tuple[int, int]
) -> None:
    old = a_reading()
    left, right = pair
    second = ids_of(archive, old)[1]
    derive(archive, by_laut(left, right), by_laut(right, second))
    with writing(archive) as conn:
        decide(conn, "statement", left, right, "same", "ines")

    # another model begins the statement three words later
    (start, end), *rest = old.statements[0].content
    moved = replace(old.statements[0], content=((start + len("Die Brücke am"), end), *rest))
    ids_of(archive, replace(old, statements=(moved, *old.statements[1:])), again=True)
    assert holding(archive) == [(left, right, "same", True)]
    with looking(archive) as conn:
        assert (conn.scalar(select(statement.c.text).where(statement.c.id == left)) or "").startswith(" Hafen bleibt")

    # a third one misses it, a fourth finds it again
    assert left not in ids_of(archive, without(old, 0), again=True)
    assert holding(archive) == [(left, right, "same", True)]
    assert ids_of(archive, old, again=True)[0] == left
    assert holding(archive) == [(left, right, "same", True)]


def test_a_decision_holds_for_the_same_words_in_the_next_version(archive: Engine, pair: tuple[int, int]) -> None:
    with writing(archive) as conn:
        decide(conn, "statement", *pair, "same", "ines")
    newer = a_reading(NEXT_VERSION)
    ids = ids_of(archive, newer)
    repeated = [
        id_ for id_, s in zip(ids, newer.statements, strict=True) if s.content[0][0] >= NEXT_VERSION.index("Die")
    ]
    assert holding(archive) == [(*sorted((repeated[0], pair[1])), "same", True)]
    assert holding(archive, ids=[repeated[0]]) == holding(archive)
    with writing(archive) as conn:
        decide(conn, "statement", repeated[0], pair[1], "different", "jan")
    assert [judgement for *_, judgement, _ in holding(archive)] == ["different"]


def test_sources_are_judged_likewise(archive: Engine) -> None:
    one, other = kept(archive, a_reading()), kept(archive, a_reading(OTHER, ref="b"))
    with writing(archive) as conn:
        left, right = source_ids(conn, one.version_id)[0], source_ids(conn, other.version_id)[0]
        decide(conn, "source", left, right, "same", "ines")
    kept(archive, a_reading(), again=True)
    assert holding(archive, "source") == [(left, right, "same", True)]
    with looking(archive) as conn:
        assert source_ids(conn, one.version_id)[0] == left
    assert holding(archive, "statement") == []


def test_a_claim_that_is_made_the_same_stays_as_it_is(archive: Engine, pair: tuple[int, int]) -> None:
    a, b, c, *_ = ids_of(archive, a_reading())
    first, second = Claim((a, pair[1]), {"state": "open"}), Claim((b, c))

    def made() -> dict[int, tuple[str, str]]:
        return {row.id: (row.made_by, row.made_at) for row in conn.execute(select(claim))}

    with writing(archive) as conn:
        replace_claims(conn, [], [first, second], "laut 9")
        conn.execute(update(claim).values(made_at="before"))
        replace_claims(conn, [a, b], [first, Claim((b, c), {"state": "disputed"})], "laut 9")
        assert made()[first.id] == ("laut 9", "before")
        assert made()[second.id][1] != "before"
        replace_claims(conn, [a], [first], "laut 10")
        assert made()[first.id][0] == "laut 10"
        assert claims(conn) == [first, Claim((b, c), {"state": "disputed"})]


def test_claims_are_replaced_where_they_touch(archive: Engine, pair: tuple[int, int]) -> None:
    a, b, c, *_ = ids_of(archive, a_reading())
    first, second = Claim((a, pair[1]), {"state": "open"}), Claim((b, c))
    with writing(archive) as conn:
        replace_claims(conn, [], [first, second], "laut 9")
        assert claims(conn) == [first, Claim((b, c), [])]
        assert claims(conn, [pair[1]]) == [first]
        replace_claims(conn, [b], [Claim((b, pair[1]))], "laut 9")
        assert claims(conn) == [Claim((b, pair[1]), [])]
        replace_claims(conn, [b], [], "laut 9")
        assert claims(conn) == []
        replace_claims(conn, [], [first], "laut 9")
    ids_of(archive, a_reading(), again=True)
    with looking(archive) as conn:
        assert claims(conn) == []

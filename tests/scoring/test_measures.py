"""The small measures by themselves: overlap of names and contents, assignment, normalised times."""

from __future__ import annotations

import random
from itertools import permutations
from pathlib import Path

import pytest

from laut.errors import GoldError
from laut.scoring import corpus, pages, quotes, times
from laut.scoring.assignment import assign
from laut.scoring.overlap import content_overlap, name_overlap, pair, same_source

NAMES = [
    # articles and titles do not count
    ("der Minister", "Minister", 1.0),
    ("Herr Dr. Arno Reuß", "Arno Reuß", 1.0),
    # a surname alone is the same person
    ("Carola Wendt", "Wendt", 1.0),
    # one word of two shared on both sides
    ("Ministerin Wendt", "Minister Wendt", 0.5),
    ("Polizei", "Feuerwehr", 0.0),
    # nothing but stop words, and nothing at all, name nobody
    ("der", "der", 0.0),
    (None, "Wendt", 0.0),
    ("a spokesman for the ministry", "ministry spokesman", 1.0),
]


@pytest.mark.parametrize(("one", "other", "expected"), NAMES)
def test_name_overlap(one: str | None, other: str | None, expected: float) -> None:
    assert name_overlap(one, other) == name_overlap(other, one) == expected


def test_content_overlap_counts_words_as_often_as_they_stand() -> None:
    assert content_overlap("er komme morgen", "er komme morgen") == 1.0
    assert content_overlap("viel viel Geld", "viel Geld") == pytest.approx(0.8)
    assert content_overlap("", "viel Geld") == 0.0


def test_same_source_takes_any_name() -> None:
    assert same_source([None, "s1", "Wendt"], [None, "Carola Wendt"])
    assert not same_source([], ["Wendt"])


def test_pair_takes_the_best_first_and_each_once() -> None:
    read = ["er komme morgen", "er komme morgen früh", "ganz anders"]
    gold = ["er komme … morgen früh", "er komme morgen"]
    assert pair(read, gold) == [(1, 0), (0, 1)]


@pytest.mark.parametrize("seed", range(40))
def test_assignment_is_worth_most(seed: int) -> None:
    chance = random.Random(seed)
    n_rows, n_columns = chance.randint(1, 5), chance.randint(1, 5)
    worth = [[chance.choice([0, 0.5, chance.random()]) for _ in range(n_columns)] for _ in range(n_rows)]
    found = assign(worth)

    def total(pairs: list[tuple[int, int]]) -> float:
        return sum(worth[i][j] for i, j in pairs)

    if n_rows <= n_columns:
        every = [list(enumerate(p)) for p in permutations(range(n_columns), n_rows)]
    else:
        every = [[(i, j) for j, i in enumerate(p)] for p in permutations(range(n_rows), n_columns)]
    assert total(found) == pytest.approx(max(map(total, every)))
    assert len(found) == len({i for i, _ in found}) == len({j for _, j in found}) == min(n_rows, n_columns)


def test_assignment_of_nothing() -> None:
    assert assign([]) == assign([[]]) == []


TIMEX = [
    ("2010-02-25t9:05", "2010-02-25T09:05"),
    ("2010-02-25T20.30", "2010-02-25T20:30"),
    ("2010-02-25T20:30:00Z", "2010-02-25T20:30"),
    ("2010-02-25T20:30:15", "2010-02-25T20:30:15"),
    # a full hour is the hour
    ("2010-02-25T20:00", "2010-02-25T20"),
    ("2010-02-25T9", "2010-02-25T09"),
    # durations keep their T
    ("PT9", "PT9"),
    ("2010-02-25TMO", "2010-02-25TMO"),
]


@pytest.mark.parametrize(("value", "expected"), TIMEX)
def test_normalise_timex(value: str, expected: str) -> None:
    assert times.normalise(value) == expected


def test_timeml_is_read_with_nested_and_empty_tags(tmp_path: Path) -> None:
    outer = '<TIMEX3 type="TIME" value="2024-05-05TEV">am Abend des '
    inner = '<TIMEX3 type="DATE" value="2024-05-05">5. Mai</TIMEX3></TIMEX3>'
    (tmp_path / "a.tml").write_text(
        '<TimeML><DCT><TIMEX3 type="DATE" value="2024-05-06">6. Mai</TIMEX3></DCT><TITLE>Gestern</TITLE>'
        f'<TEXT>Sie kam {outer}{inner} &amp; ging.<TIMEX3 type="DATE" value="X"/></TEXT></TimeML>',
        encoding="utf-8",
    )
    [document] = times.load([tmp_path])
    assert document == times.GoldDocument(
        "a",
        "2024-05-06",
        "Sie kam am Abend des 5. Mai & ging.",
        (times.Timex((6, 21), "TIME", "2024-05-05TEV"), times.Timex((16, 21), "DATE", "2024-05-05")),
    )


@pytest.mark.parametrize("load", [corpus.load, quotes.load, pages.load, lambda path: times.load([path])])
def test_gold_that_is_none_is_an_error_that_names_it(tmp_path: Path, load: object) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert callable(load)
    if load is corpus.load or load is quotes.load:
        (empty / "gold.json").write_text('[{"nothing": 1}]', encoding="utf-8")
    with pytest.raises(GoldError, match="empty"):
        load(empty)

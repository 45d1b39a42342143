"""Which rows of an older reading are those of a newer one."""

from __future__ import annotations

from typing import Any

import pytest

from laut.store.matching import match_repeated, match_sources, match_statements


def spans(*ends: tuple[int, int]) -> list[dict[str, Any]]:
    """Rows of statements with these extents."""
    return [{"span_start": start, "span_end": end, "text": "x" * (end - start)} for start, end in ends]


STATEMENTS = [
    # the same
    ([(0, 10), (12, 30)], [(0, 10), (12, 30)], {0: 0, 1: 1}),
    # one more before, one fewer after
    ([(12, 30), (40, 50)], [(0, 10), (12, 30)], {1: 0}),
    # other borders
    ([(0, 20)], [(4, 22)], {0: 0}),
    ([(0, 20)], [(15, 40)], {}),
    # the larger overlap first, and each only once
    ([(0, 20)], [(2, 20), (0, 18), (1, 20)], {2: 0}),
    ([(0, 20), (4, 20)], [(3, 20), (5, 20)], {0: 1, 1: 0}),
    # one inside another: the same extent goes first
    ([(0, 40), (10, 40)], [(10, 40), (0, 40)], {0: 1, 1: 0}),
    # twice the same
    ([(0, 10), (0, 10)], [(0, 10), (0, 10), (0, 10)], {0: 0, 1: 1}),
    ([], [(0, 10)], {}),
]


@pytest.mark.parametrize(("old", "new", "matched"), STATEMENTS)
def test_statements(old: list[tuple[int, int]], new: list[tuple[int, int]], matched: dict[int, int]) -> None:
    assert match_statements(spans(*old), spans(*new)) == matched


def people(*called: tuple[str | None, str]) -> list[dict[str, Any]]:
    return [{"name": name, "label": label} for name, label in called]


SOURCES = [
    ([("Ines Kröger", "die Bürgermeisterin")], [(None, "ein Beamter"), ("Ines Kröger", "Kröger")], {1: 0}),
    ([(None, "ein Beamter"), (None, "Experten")], [(None, "Experten"), (None, "Beamte")], {0: 1}),
    # the label finds whom an older reading could not name
    ([(None, "die Polizei")], [("Polizei Kiel", "die Polizei")], {0: 0}),
    ([("A", "x"), ("A", "y")], [("A", "y"), ("A", "x")], {0: 1, 1: 0}),
]


@pytest.mark.parametrize(("old", "new", "matched"), SOURCES)
def test_sources(old: list[tuple[str | None, str]], new: list[tuple[str | None, str]], matched: dict[int, int]) -> None:
    assert match_sources(people(*old), people(*new)) == matched


def test_repeated_words_are_paired_in_their_order() -> None:
    old, new = [{"text": t} for t in "abca"], [{"text": t} for t in "aaba"]
    assert match_repeated(old, new, by="text") == {0: 0, 1: 3, 2: 1}

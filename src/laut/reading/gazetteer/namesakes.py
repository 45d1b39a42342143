"""Names that bodies, parties, outlets or towns of several states bear. Table: data/namesakes.tsv."""

from __future__ import annotations

from functools import cache

from laut.reading.tables import read_rows, split_cell


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(split_cell(states)) for names, states in read_rows("namesakes.tsv") for name in split_cell(names)
    }


def states_of_namesakes(name: str) -> tuple[str, ...]:
    """The states that have something of that name, the best known first; empty for a name that is no such."""
    return _by_name().get(name, ())

"""Houses and towns that stand for whoever sits there: "der Kreml", "Downing Street". Table: data/seats.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from laut.models import Kind
from laut.reading.gazetteer.countries import declined
from laut.reading.tables import read_rows, split_cell


@dataclass(frozen=True, slots=True)
class Seat:
    """One row of seats.tsv: ``names`` plain, the first the usual one; ``is_building``: also a place of its own."""

    names: tuple[str, ...]
    state: str
    kind: Kind
    stands_for: str
    is_building: bool


@cache
def _by_form() -> dict[str, tuple[str, Seat]]:
    """Every form with the plain name it belongs to."""
    found: dict[str, tuple[str, Seat]] = {}
    for names, state, kind, stands_for, type_ in read_rows("seats.tsv"):
        seat = Seat(tuple(split_cell(names)), state, kind, stands_for, type_ == "building")  # type: ignore[arg-type]
        for name in seat.names:
            for form in declined(name):
                found.setdefault(form, (name, seat))
    return found


def find_seat(form: str) -> tuple[str, Seat] | None:
    """(plain name, row) of a seat in any case: "Weißen Haus", "Kremls", "Downing Street's"."""
    table = _by_form()
    for ending in ("", "s", "es", "'s", "’s"):
        if form.endswith(ending) and (found := table.get(form.removesuffix(ending))):
            return found
    return None


@cache
def _first_words() -> dict[str, int]:
    longest: dict[str, int] = {}
    for form in _by_form():
        first, n_words = form.split(" ", 1)[0], form.count(" ") + 1
        longest[first] = max(n_words, longest.get(first, 1))
    return longest


def longest_seat(first_word: str) -> int:
    """How many words a seat that begins with this word has at most; 0 where none does."""
    return _first_words().get(first_word, _first_words().get(first_word.removesuffix("s"), 0))

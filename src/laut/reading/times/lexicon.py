"""Reads the words of time of a language (reading/data/times_*.tsv) into a dictionary from word to kind and value."""

from __future__ import annotations

from typing import Any

from laut.reading.tables import read_rows
from laut.reading.times.grammar import Kind

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


def read_lexicon(language: str) -> dict[str, Kind]:
    """Word -> (kind, value); of several rows the last. Values: None, int, float, str or a tuple of these."""
    words: dict[str, Kind] = {}
    for kind, value, forms in read_rows(f"times_{language}.tsv"):
        for form in forms.split(" "):
            words.update(dict.fromkeys(inflected(form), (kind, value_of(value))))
    return words


def inflected(form: str) -> list[str]:
    """ "letzt~" -> letzte, letzten, …; any other form -> itself."""
    return [form[:-1] + ending for ending in ADJECTIVE_ENDINGS] if form.endswith("~") else [form]


def value_of(cell: str) -> Any:
    if "," in cell:
        return tuple(value_of(part) for part in cell.split(","))
    try:
        return float(cell) if "." in cell else int(cell)
    except ValueError:
        return cell or None

"""The data files of this room: tables of patterns and names that the rules are made of."""

from __future__ import annotations

from importlib.resources import files


def read_table(name: str) -> list[list[str]]:
    """The rows of ``data/<name>.tsv`` without comments and the head, cut at tabs."""
    return [line.split("\t") for line in _lines(f"{name}.tsv")][1:]


def read_names(name: str) -> list[str]:
    """The lines of ``data/<name>.txt`` without comments."""
    return _lines(f"{name}.txt")


def _lines(name: str) -> list[str]:
    text = files("laut.article").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]

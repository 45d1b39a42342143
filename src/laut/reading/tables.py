"""Reads the word tables shipped under reading/data."""

from __future__ import annotations

import gzip
from importlib import resources


def read_rows(name: str) -> list[list[str]]:
    """The rows of a .tsv or .tsv.gz table as lists of cells, without comment lines and without the head line."""
    return [line.split("\t") for line in read_lines(name)]


def read_lines(name: str) -> list[str]:
    """The rows of a table as they stand, for long tables of which an article needs a few rows."""
    raw = (resources.files("laut.reading") / "data" / name).read_bytes()
    text = gzip.decompress(raw).decode() if name.endswith(".gz") else raw.decode()
    lines = [line for line in text.split("\n") if line and line[0] != "#"]
    return lines if name.endswith(".gz") else lines[1:]


def split_cell(cell: str) -> list[str]:
    """The several forms of one cell, parted by ";"."""
    return [form for form in cell.split(";") if form]

"""The JSON of a reading: the contract's keys in their order, and back without loss."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from laut.errors import GoldError
from laut.export.jsonl import from_json, read_lines, to_json, to_line
from laut.models import Reading
from tests.export.example import ARTICLE, READING, at

TOP = ["schema", "article", "dropped", "sources", "statements", "times", "entities", "origins", "warnings"]
STATEMENT = [
    "id", "content", "form", "medium", "attributions", "act", "certainty", "polarity", "commitment",
    "verification", "marks", "times", "places", "quantities", "entities", "rule", "chain_rule", "score",
]  # fmt: skip


def test_keys_stand_in_the_order_of_the_contract() -> None:
    record = to_json(READING)
    assert list(record) == TOP
    assert record["schema"] == "laut/reading/1"
    assert list(record["statements"][0]) == STATEMENT
    assert list(record["article"])[:3] == ["id", "ref", "path"]
    assert "dropped" not in record["article"] and "warnings" not in record["article"]


def test_a_statement_is_written_as_in_the_contract() -> None:
    statement = to_json(READING)["statements"][1]
    assert statement["content"] == [list(at("ein Lager sei „völlig zerrieben“"))]
    assert statement["marks"] == [{"span": list(at("sei")), "class": "konjunktiv_i", "effect": "reported"}]
    assert statement["attributions"][0]["chain"][1] == {
        "source": "s2",
        "mention": list(at("einen Ingenieur")),
        "cue": [list(at("unter Berufung auf"))],
    }


def test_warnings_of_article_and_reading_stand_together() -> None:
    assert to_json(READING)["warnings"] == ["3 control characters left out", "the language was guessed"]


REFS = [
    # a file's path is given as path too
    ("seiten/a.html.gz", "seiten/a.html.gz"),
    ("a.txt", "a.txt"),
    # neither an address, nor standard input, nor the id of a .jsonl line is a path
    ("https://kueste.example/a.html", None),
    ("-", None),
    ("npa-17", None),
]


@pytest.mark.parametrize(("ref", "path"), REFS)
def test_path(ref: str, path: str | None) -> None:
    reading = replace(READING, article=replace(ARTICLE, ref=ref))
    assert to_json(reading)["article"]["path"] == path


def test_a_line_reads_back_to_the_same() -> None:
    back = from_json(json.loads(to_line(READING)))
    assert replace(back, warnings=()) == replace(
        READING, article=replace(ARTICLE, warnings=(*ARTICLE.warnings, *READING.warnings)), warnings=()
    )
    assert to_line(back) == to_line(READING)


def test_a_line_is_one_line_whatever_the_text_holds() -> None:
    reading = replace(READING, article=replace(ARTICLE, text=ARTICLE.text + "\r\n\x00\udc80"))
    line = to_line(reading)
    assert line.count(b"\n") == 1 and line.endswith(b"\n")
    assert json.loads(line)["article"]["text"] == reading.article.text


def test_lists_that_are_missing_are_empty() -> None:
    record = to_json(READING)
    for key in ("entities", "times", "dropped", "warnings"):
        del record[key]
    reading = from_json(record)
    assert (reading.entities, reading.times, reading.article.dropped) == ((), (), ())


BROKEN: list[tuple[Any, str]] = [
    ({"article": {"id": "a"}}, "article without ref"),
    ({"article": None}, "not a reading"),
    ({"article": to_json(READING)["article"], "statements": [{"id": "st1"}]}, "statement without form"),
    ({"article": to_json(READING)["article"], "statements": [7]}, "not a reading"),
]


@pytest.mark.parametrize(("record", "message"), BROKEN)
def test_what_is_no_reading_is_an_error_that_says_why(record: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_json(record)


def test_a_file_of_readings_names_the_line_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_bytes(to_line(READING) + b'\n{"error": "an input that failed"}\n{"article": 3}\n')
    with pytest.raises(GoldError, match=r"r\.jsonl, line 4: .*`laut read --json`"):
        list(read_lines(path))
    path.write_bytes(to_line(READING) * 2)
    assert [type(reading) for reading in read_lines(path)] == [Reading, Reading]
    with pytest.raises(GoldError, match="nothing"):
        list(read_lines(tmp_path / "nothing.jsonl"))

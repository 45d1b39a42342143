"""The order of rooms: what fails stays with its input, and the others go on."""

from pathlib import Path

import pytest

from laut import pipeline
from laut.errors import InputError, ReadingFault
from laut.models import Article, Given, Reading


def test_inputs_keep_their_order_and_failures_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Rat tagte am Montag in Kassel.", "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.html").write_text("<article><p>Der Rat tagte am Montag, sagte Jan Horn.</p></article>", "utf-8")
    refs = [str(tmp_path / name) for name in ("a.txt", "b.txt", "missing.txt", "c.html")]
    results = list(pipeline.read_inputs(refs, Given(language="de")))
    assert [type(r) for r in results] == [Reading, InputError, InputError, Reading]
    assert [r.ref if isinstance(r, InputError) else r.article.ref for r in results] == refs


def test_a_fault_of_laut_costs_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Der Rat {name} tagte am Montag.", "utf-8")

    def read(article: Article, _tagger: object) -> Reading:
        if "Rat a" in article.text:
            raise RecursionError
        return Reading(article, (), (), (), (), ())

    monkeypatch.setattr(pipeline, "read", read)
    fault, reading = pipeline.read_inputs([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], Given(language="de"))
    assert isinstance(fault, ReadingFault) and isinstance(fault.__cause__, RecursionError)
    assert "a.txt: unexpected RecursionError while reading" in str(fault)
    assert isinstance(reading, Reading)

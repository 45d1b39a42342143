"""`laut eval` gives the figures of the reference scorers, on readings made from gold and damaged.

The gold lies beside the repository (../shared) and is not ours to ship; without it these tests are skipped.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from laut.export.jsonl import from_json, to_line
from laut.models import Attribution, Dropped, Link, Reading, Source, Statement, StatementTime, TimeExpression
from laut.scoring import corpus, pages, quotes, seed, sourcing, times
from tests.scoring.damage import SHARE, article, damage, reading_of, span_of

SHARED = Path(__file__).parents[3] / "shared"
GOLD, DATA = SHARED / "gold", SHARED / "data"

pytestmark = pytest.mark.skipif(
    not (SHARED / "score").is_dir(),
    reason=f"NOT COMPARED with the reference scorers: no {SHARED.name} folder",
)


def reference(script: str, *arguments: object, stdin: str | None = None) -> str:
    command = [sys.executable, str(SHARED / "score" / script), *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=True).stdout


def last_line(output: str) -> dict[str, Any]:
    return json.loads(output.splitlines()[-1])


def write(readings: Iterable[Reading], path: Path) -> list[Reading]:
    """The readings as a file for the reference, and as they come back from it."""
    lines = [to_line(reading) for reading in readings]
    path.write_bytes(b"".join(lines))
    return [from_json(json.loads(line)) for line in lines]


@pytest.fixture
def chance() -> random.Random:
    return random.Random(2)


def test_sourcing(tmp_path: Path, chance: random.Random) -> None:
    texts = {a["doc"]: a["text"] for a in json.loads((GOLD / "sourcing-articles.json").read_text("utf-8"))}
    records = json.loads((GOLD / "sourcing.json").read_text("utf-8"))
    perfect = [reading_of(article(r["doc"], texts[r["doc"]]), r["statements"]) for r in records]
    readings = write([damage(r, chance) for r in perfect[1:]], tmp_path / "r.jsonl")

    gold = sourcing.load(GOLD / "sourcing.json", GOLD / "sourcing-articles.json")
    expected = last_line(
        reference("sourcing.py", GOLD / "sourcing.json", tmp_path / "r.jsonl", GOLD / "sourcing-articles.json")
    )
    assert sourcing.score(gold, readings).figures == expected
    assert 0.2 < expected["chain"]["f1"] < 0.9


@pytest.mark.parametrize("name", ["de-1.json", "en-1.json", "de-6-chains.json"])
def test_corpus(tmp_path: Path, chance: random.Random, name: str) -> None:
    path = GOLD / "corpus" / name
    records = json.loads(path.read_text("utf-8"))
    perfect = [reading_of(article(r["id"], _without_some(r, chance)), r["statements"]) for r in records]
    readings = write([damage(r, chance) for r in perfect], tmp_path / "r.jsonl")

    reference("corpus.py", "gold", path, tmp_path / "gold.json", tmp_path / "articles.json")
    expected = last_line(
        reference("sourcing.py", tmp_path / "gold.json", tmp_path / "r.jsonl", tmp_path / "articles.json")
    ) | last_line(reference("corpus.py", "blocks", path, tmp_path / "r.jsonl"))
    assert corpus.score(corpus.load(path), readings).figures == expected


def _without_some(record: dict[str, Any], chance: random.Random) -> str:
    paragraphs = record["text"].split("\n\n")
    return "\n\n".join(p for p in paragraphs if chance.random() > (0.6 if p in record["not_article"] else 0.05))


def test_quotes(tmp_path: Path, chance: random.Random) -> None:
    pytest.importorskip("scipy", reason="NOT COMPARED with quotes.py: it needs scipy")
    gold = quotes.load(DATA / "quotes-de" / "dev.jsonl")
    readings = write([damage(_from_quotations(g), chance) for g in gold[2:]], tmp_path / "r.jsonl")
    expected = last_line(reference("quotes.py", DATA / "quotes-de" / "dev.jsonl", tmp_path / "r.jsonl"))
    assert quotes.score(gold, readings).figures == expected
    assert 0.2 < expected["strict"]["joint"]["f1"] < 0.9


def _from_quotations(gold: quotes.GoldArticle) -> Reading:
    forms = {name: form for form, name in quotes.FORM.items()}
    statements = []
    for n, quotation in enumerate(gold.quotations):
        spans = {part: _spans(gold, ids) for part, ids in quotation.parts.items()}
        speaker = spans["speaker"][0] if spans["speaker"] else None
        link = Link("s1", speaker, spans["cue"])
        addressee = spans["addressee"][0] if spans["addressee"] else None
        attribution = Attribution((link,), addressee, spans["frame"])
        statements.append(
            Statement(
                f"st{n}", spans["quote"], forms[quotation.type or "Direct"], "speech", (attribution,),
                "assert", "certain", "positive", "attributes",
            )
        )  # fmt: skip
    source = Source("s1", None, "jemand", "person", "role", None, ())
    return Reading(article(gold.name, gold.text), (source,), tuple(statements), (), (), ())


def _spans(gold: quotes.GoldArticle, ids: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """The spans of runs of tokens."""
    spans: list[tuple[int, int]] = []
    last = -2
    for i in sorted(ids):
        start, end = gold.tokens[i]
        if i == last + 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        last = i
    return tuple(spans)


def test_times(tmp_path: Path, chance: random.Random) -> None:
    folder = DATA / "krauts-de"
    gold = times.load([folder])
    exported = [json.loads(line) for line in reference("times.py", "export", folder).splitlines()]
    assert times.inputs(gold) == exported

    readings = write([damage(_from_timex(g, chance), chance) for g in gold[1:]], tmp_path / "r.jsonl")
    figures = times.score(gold, readings).figures
    lines = reference("times.py", "score", folder, stdin=(tmp_path / "r.jsonl").read_text("utf-8"))
    for row in lines.splitlines():
        ours = figures[row.split()[0]]
        for measure, *rates in re.findall(r"(\w+) P +([\d.]+) R +([\d.]+) F1 +([\d.]+)", row):
            assert rates == [f"{ours[measure][key]:.1f}" for key in ("P", "R", "F1")]
        assert row.endswith(f"value acc {ours['value_accuracy']:.1f}")
    assert len(lines.splitlines()) == len(figures) == 5


def _from_timex(gold: times.GoldDocument, chance: random.Random) -> Reading:
    solid = [i for i, character in enumerate(gold.text) if not character.isspace()]
    skipped = gold.text.find("\n\n") + 2 if chance.random() < SHARE else 0  # a text that begins later
    found = tuple(
        TimeExpression((solid[t.extent[0]] - skipped, solid[t.extent[1] - 1] + 1 - skipped), t.type, t.value)
        for t in gold.times
        if solid[t.extent[0]] >= skipped
    )
    return Reading(article(gold.name, gold.text[skipped:]), (), (), found, (), ())


def test_pages(tmp_path: Path, chance: random.Random) -> None:
    gold = pages.load(DATA / "pages-de")
    readings = []
    for page in gold[1:]:
        version = chance.choice(page.versions)
        text = version.text if chance.random() > SHARE else version.text[: len(version.text) // 2]
        text += "\nEmpfohlener externer Inhalt" if chance.random() < SHARE else ""
        head = article(
            str(page.path),
            text,
            title=version.title if chance.random() > SHARE else "Etwas",
            published=version.day,
        )
        readings.append(Reading(head, (), (), (), (), ()))
    readings = write(readings, tmp_path / "r.jsonl")
    output = reference("pages.py", DATA / "pages-de", tmp_path / "r.jsonl")
    result = pages.score(gold, readings)
    assert result.figures == last_line(output)
    assert list(result.rows) == output.splitlines()[:-1]


def test_seed(tmp_path: Path, chance: random.Random) -> None:
    paths = SHARED / "seed" / "article.txt", SHARED / "seed" / "expected.json"
    for _ in range(5):
        readings = write([damage(_from_example(*paths), chance)], tmp_path / "r.jsonl")
        expected = last_line(reference("seed.py", *paths, tmp_path / "r.jsonl"))
        assert seed.score(seed.load(*paths), readings).figures == expected


def _from_example(text_path: Path, expected_path: Path) -> Reading:
    text, record = text_path.read_text("utf-8"), json.loads(expected_path.read_text("utf-8"))
    links = {
        s["id"]: {**s, "mention": text[slice(*s["mentions"][0])] if s["mentions"] else s["label"]}
        for s in record["sources"]
    }
    records = [
        {**s, "content": s["text"], "time": [], "chain": [], "also": _chains(s, links)} for s in record["statements"]
    ]
    reading = reading_of(article("seed", text), records)
    by_id = {f"st{n}": s for n, s in enumerate(record["statements"])}
    statements = [
        replace(
            statement,
            form="own" if not statement.attributions else "indirect",
            times=tuple(_time(text, t) for t in by_id[statement.id]["times"]),
        )
        for statement in reading.statements
    ]
    head = replace(reading.article, dropped=(Dropped("…", "consent"),))
    return replace(reading, article=head, statements=tuple(statements))


def _chains(statement: dict[str, Any], links: dict[str, dict[str, Any]]) -> list[list[dict[str, Any]]]:
    return [[links[key] for key in attribution["chain"]] for attribution in statement["attributions"]]


def _time(text: str, record: dict[str, Any]) -> StatementTime:
    span = span_of(text, record.get("text")) or (0, 1)
    return StatementTime(span, record["value"], record["role"])

"""`laut eval`: the measures of laut.scoring on gold that is given to it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from laut.console import Results
from laut.models import Given, Reading

PATH = click.Path(exists=True, path_type=Path)
READINGS = click.Path(exists=True, dir_okay=False, path_type=Path)


def _takes_readings(command: Callable[..., int]) -> Callable[..., int]:
    """The argument and the option that every kind of gold has."""
    with_json = click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
    return with_json(click.argument("readings", type=READINGS, required=False)(command))


@click.group("eval")
def evaluate() -> None:
    """Score readings against gold.

    READINGS is what `laut read --json` printed; without it, laut reads the gold's own articles first.

    \b
    laut eval sourcing gold/sourcing.json gold/sourcing-articles.json
    laut eval quotes --json dev.jsonl readings.jsonl
    """


@evaluate.command()
@click.argument("article", type=PATH)
@click.argument("expected", type=PATH)
@_takes_readings
def seed(article: Path, expected: Path, readings: Path | None, as_json: bool) -> int:
    """A worked example: ARTICLE, and its reading by hand, EXPECTED.

    \b
    laut eval seed article.txt expected.json
    laut eval seed article.txt expected.json reading.jsonl
    """
    from laut.scoring import seed as measure

    example = measure.load(article, expected)
    found = _read(readings, [str(article)], example.given)
    return _print(measure.score(example, list(found)), found, as_json)


@evaluate.command()
@click.argument("gold", type=PATH)
@_takes_readings
def quotes(gold: Path, readings: Path | None, as_json: bool) -> int:
    """Quotations and their parts.

    GOLD is a folder of German Wikinews quotation files, or one .jsonl of them.

    \b
    laut eval quotes dev.jsonl
    laut eval quotes --json dev.jsonl readings.jsonl
    """
    from laut.scoring import quotes as measure

    articles = measure.load(gold)
    with _read_records(readings, measure.inputs(articles)) as found:
        return _print(measure.score(articles, found), found, as_json)


@evaluate.command()
@click.argument("gold", type=PATH)
@click.argument("articles", type=PATH)
@_takes_readings
def sourcing(gold: Path, articles: Path, readings: Path | None, as_json: bool) -> int:
    """Chains, origins and labels.

    GOLD is the layer of sourcing, ARTICLES its texts.

    \b
    laut eval sourcing sourcing.json sourcing-articles.json
    laut eval sourcing --json sourcing.json sourcing-articles.json readings.jsonl
    """
    from laut.scoring import sourcing as measure

    texts = measure.load(gold, articles)
    with _read_records(readings, measure.inputs(texts)) as found:
        return _print(measure.score(texts, found), found, as_json)


@evaluate.command()
@click.argument("gold", type=PATH)
@_takes_readings
def corpus(gold: Path, readings: Path | None, as_json: bool) -> int:
    """The same on the corpus written for laut.

    GOLD is one of its files, or a folder of them.

    \b
    laut eval corpus corpus/de-1.json
    laut eval corpus --json corpus readings.jsonl
    """
    from laut.scoring import corpus as measure

    articles = measure.load(gold)
    with _read_records(readings, measure.inputs(articles)) as found:
        return _print(measure.score(articles, found), found, as_json)


@evaluate.command()
@click.argument("gold", type=PATH)
@_takes_readings
def pages(gold: Path, readings: Path | None, as_json: bool) -> int:
    """Articles extracted from real pages.

    GOLD is a folder of pages (.html.gz) with their expected texts (.json).

    \b
    laut eval pages pages-de
    laut eval pages --json pages-de readings.jsonl
    """
    from laut.scoring import pages as measure

    wanted = measure.load(gold)
    found = _read(readings, [str(page.path) for page in wanted], Given())
    return _print(measure.score(wanted, found), found, as_json)


@evaluate.command()
@click.argument("gold", type=PATH)
@_takes_readings
def times(gold: Path, readings: Path | None, as_json: bool) -> int:
    """Time expressions and their values.

    GOLD is a folder of TimeML files (.tml), or one of them.

    \b
    laut eval times krauts-de
    laut eval times --json krauts-de readings.jsonl
    """
    from laut.scoring import times as measure

    documents = measure.load([gold])
    with _read_records(readings, measure.inputs(documents)) as found:
        return _print(measure.score(documents, found), found, as_json)


def _read(readings: Path | None, refs: Sequence[str], given: Given) -> Results[Reading]:
    """The readings of the file, or else those of the inputs."""
    if readings:
        from laut.export.jsonl import read_lines

        return Results(read_lines(readings))
    from laut.pipeline import read_inputs

    return Results(read_inputs(refs, given), len(refs))


@contextmanager
def _read_records(readings: Path | None, records: Iterable[dict[str, Any]]) -> Iterator[Results[Reading]]:
    """The readings of the file, or else those of the records, read as `laut read` reads a .jsonl file."""
    with tempfile.TemporaryDirectory(prefix="laut-") as folder:
        inputs = Path(folder) / "gold.jsonl"
        inputs.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        yield _read(readings, [str(inputs)], Given())


def _print(score: Any, found: Results[Reading], as_json: bool) -> int:
    if as_json:
        click.echo(json.dumps(score.figures))
    else:
        from laut.export.controls import neutralise

        for row in [*score.rows, *_table(score.figures)]:
            click.echo(neutralise(row))
    return found.exit_code


def _table(figures: dict[str, Any], path: str = "") -> Iterator[str]:
    """A line a group of figures, "strict joint   p 0.51  r 0.42  f1 0.46"."""
    single = {key: value for key, value in figures.items() if not isinstance(value, dict)}
    if single and path:
        yield f"{path:22}" + "  ".join(f"{key} {_number(value)}" for key, value in single.items())
    elif single:
        yield from (f"{key:22}{_number(value)}" for key, value in single.items())
    for key, value in figures.items():
        if isinstance(value, dict):
            yield from _table(value, f"{path} {key}".strip())


def _number(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "–" if value is None else f"{value:.4g}" if isinstance(value, float) else str(value)

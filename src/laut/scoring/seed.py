"""One reading against a worked example: an article and its reading by hand.

Figures are "right/wanted": found (contents with token F1 of at least 0.5), whole chains of the attributed
statements, own-voice statements without a chain, act, certainty, commitment, times (context apart), dropped
consent boxes; the F1 of the set of origins; and whether every span lies inside the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from laut.errors import GoldError
from laut.models import Attribution, Given, Reading, Statement
from laut.scoring.overlap import names_of, origin_names, pair, same_source
from laut.scoring.score import Score, harmonic, load_json, naming

STANCE = ("act", "certainty", "commitment")
COUNTED = ("found", "chains", "own", *STANCE, "times")
CONSENT_WORD = "Einwilligung"  # stands in the example's consent boxes and nowhere else in it


@dataclass(frozen=True, slots=True)
class ExpectedStatement:
    """``chains`` hold source ids; ``stance`` is (act, certainty, commitment); ``times`` are values."""

    id: str
    text: str
    chains: tuple[tuple[str, ...], ...]
    stance: tuple[str, ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """``sources``: by id, the names a mention may be called by, one tuple a mention."""

    article: Path
    given: Given
    statements: tuple[ExpectedStatement, ...]
    sources: dict[str, tuple[tuple[str, ...], ...]]
    origins: frozenset[str]
    n_dropped: int


def load(article: Path, expected: Path) -> Example:
    """The example; offsets of ``expected`` count the file ``article``. Raises GoldError."""
    record = load_json(expected)
    with naming(article):
        text = article.read_text(encoding="utf-8")
    with naming(expected):
        about = record["article"]
        return Example(
            article,
            Given(outlet=about["outlet"], published=about["published"], language=about["language"]),
            tuple(_to_statement(statement) for statement in record["statements"]),
            {source["id"]: _names(source, text) for source in record["sources"]},
            frozenset(origin["source"] for origin in record["origins"]),
            len(record["dropped"]),
        )


def score(example: Example, readings: Sequence[Reading]) -> Score:
    """The figures of the first reading, and a row a statement. Raises GoldError where there is none."""
    if not readings:
        raise GoldError(f"no reading of {example.article}; give the output of `laut read --json`")
    reading = readings[0]
    contents = [_content(statement, reading) for statement in reading.statements]
    pairs = pair(contents, [statement.text for statement in example.statements])
    read_as = {j: reading.statements[i] for i, j in pairs}
    counts: Counter[str] = Counter()
    rows = []
    for j, expected in enumerate(example.statements):
        right = _count(expected, read_as.get(j), reading, example, counts)
        rows.append(f"{'ok' if right else '--'}  {expected.id}  {expected.text[:70]}")
    wanted = _wanted(example)
    n_consent = sum(dropped.reason == "consent" for dropped in reading.article.dropped)
    return Score(
        {
            **{key: f"{counts[key]}/{wanted[key]}" for key in COUNTED},
            "dropped": f"{n_consent}/{example.n_dropped}",
            "consent_left": CONSENT_WORD in reading.article.text,
            "origins_f1": _origins_f1(example, reading),
            "offsets": _spans_lie_inside(reading),
        },
        tuple(rows),
    )


def _to_statement(record: dict[str, Any]) -> ExpectedStatement:
    return ExpectedStatement(
        record["id"],
        record["text"],
        tuple(tuple(attribution["chain"]) for attribution in record["attributions"]),
        tuple(record[key] for key in STANCE),
        tuple(time["value"] for time in record["times"] if time["role"] != "context"),
    )


def _names(source: dict[str, Any], text: str) -> tuple[tuple[str, ...], ...]:
    name = source.get("name") or source.get("label") or ""
    return tuple((text[start:end], name) for start, end in source["mentions"])


def _wanted(example: Example) -> Counter[str]:
    statements = example.statements
    n_attributed = sum(bool(statement.chains) for statement in statements)
    wanted = Counter(dict.fromkeys(("found", *STANCE), len(statements)))
    wanted["chains"], wanted["own"] = n_attributed, len(statements) - n_attributed
    wanted["times"] = sum(len(statement.times) for statement in statements)
    return wanted


def _count(
    expected: ExpectedStatement,
    read: Statement | None,
    reading: Reading,
    example: Example,
    counts: Counter[str],
) -> bool:
    """Count what is right about one statement; true where its chains are."""
    if read is None:
        return False
    chains = [attribution for attribution in read.attributions if attribution.chain]
    right = len(chains) == len(expected.chains) and all(
        any(_same_chain(chain, wanted, reading, example) for chain in chains) for wanted in expected.chains
    )
    counts["found"] += 1
    counts["chains" if expected.chains else "own"] += right
    counts.update(key for key, label in zip(STANCE, expected.stance, strict=True) if getattr(read, key) == label)
    values = {time.value for time in read.times}
    counts["times"] += sum(value in values for value in expected.times)
    return right


def _same_chain(read: Attribution, wanted: Sequence[str], reading: Reading, example: Example) -> bool:
    text, sources = reading.article.text, {source.id: source for source in reading.sources}
    if len(read.chain) != len(wanted):
        return False
    for link, source_id in zip(read.chain, wanted, strict=True):
        mention = text[link.mention[0] : link.mention[1]] if link.mention else None
        if not _is_source([*names_of(sources.get(link.source), text), mention], source_id, example):
            return False
    return True


def _is_source(names: Sequence[str | None], source_id: str, example: Example) -> bool:
    return any(same_source(names, gold_names) for gold_names in example.sources[source_id])


def _origins_f1(example: Example, reading: Reading) -> float:
    read = origin_names(reading)
    hit = {gold for gold in example.origins if any(_is_source(names, gold, example) for names in read)}
    return round(harmonic(len(hit) / max(1, len(read)), len(hit) / max(1, len(example.origins))), 3)


def _spans_lie_inside(reading: Reading) -> bool:
    spans = [span for statement in reading.statements for span in statement.content]
    spans += [span for source in reading.sources for span in source.mentions]
    return all(0 <= start < end <= len(reading.article.text) for start, end in spans)


def _content(statement: Statement, reading: Reading) -> str:
    return " ".join(reading.article.text[start:end] for start, end in statement.content)

"""Chains, origins and labels against a layer of sourcing (60 German Wikinews articles, 808 statements).

A read statement pairs with a gold one where the token F1 of their contents is at least 0.5, best pairs
first. `chain` counts pairs whose whole chain matches, in order, side-by-side sources too; `origin` those
whose last links match; `nested_recall` the gold chains of two and more links that were read whole. Labels
are accuracies over pairs (kind, identity, side: over pairs whose origin matches); `roots` compares the
articles' sets of origins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from laut.models import Reading, Source, Statement
from laut.scoring.overlap import fold, names_of, origin_names, pair, same_source
from laut.scoring.score import Figures, Score, counted, load_json, naming

STANCE = ("act", "certainty", "commitment")
ORIGIN = ("kind", "identity", "side")
DATED = re.compile(r"\((\d{4}-\d{2}-\d{2})\)$")


@dataclass(frozen=True, slots=True)
class GoldLink:
    mention: str | None
    name: str | None
    kind: str | None
    identity: str | None
    side: str | None
    cue: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str | None, str | None]:
        return self.mention, self.name


GoldChain = tuple[GoldLink, ...]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """``chains``: the statement's chain, then those of the sources side by side; ``((),)`` = nobody named.

    ``times`` are (words, TIMEX3 value).
    """

    content: str
    chains: tuple[GoldChain, ...]
    act: str | None
    certainty: str | None
    commitment: str | None
    times: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    doc: str
    text: str
    statements: tuple[GoldStatement, ...]
    origins: tuple[str, ...]


ReadChain = list[tuple[list[str | None], Source | None]]


def load(gold: Path, articles: Path) -> list[GoldArticle]:
    """The gold's articles with their texts. Raises GoldError for files of another shape."""
    layer, texts = load_json(gold), load_json(articles)
    with naming(articles):
        text_of = {article["doc"]: article["text"] for article in texts}
    with naming(gold):
        return [
            GoldArticle(
                record["doc"],
                text_of[record["doc"]],
                distinct(to_statement(statement) for statement in record["statements"]),
                tuple(root["name"] for root in record.get("roots") or []),
            )
            for record in layer
        ]


def to_statement(record: dict[str, Any]) -> GoldStatement:
    chains = [record["chain"], *(record.get("also") or [])]
    return GoldStatement(
        record["content"],
        tuple(tuple(_to_link(link) for link in chain) for chain in chains),
        record.get("act"),
        record.get("certainty"),
        record.get("commitment"),
        tuple((time["text"], time["value"]) for time in record.get("time") or []),
    )


def distinct(statements: Iterable[GoldStatement]) -> tuple[GoldStatement, ...]:
    """One record a content and set of chains: the gold writes a chain of two as two ids over one content."""
    kept: dict[tuple[str, tuple[GoldChain, ...]], GoldStatement] = {}
    for statement in statements:
        kept.setdefault((statement.content, statement.chains), statement)
    return tuple(kept.values())


def inputs(gold: Iterable[GoldArticle]) -> list[dict[str, str]]:
    """What `laut read` is given: one .jsonl line an article, with the date that the gold writes behind its title."""
    return [
        {"id": article.doc, "text": article.text, "language": "de"}
        | ({"published": dated[1]} if (dated := DATED.search(article.doc)) else {})
        for article in gold
    ]


def score(gold: Sequence[GoldArticle], readings: Iterable[Reading]) -> Score:
    """The figures over all articles; a reading is found by its ``ref``, else by its text."""
    found = _find(gold, readings)
    counts: Counter[str] = Counter()
    for article in gold:
        reading = found.get(article.doc)
        counts["missing"] += reading is None
        _count_statements(article, reading, counts)
        _count_origins(article, reading, counts)
    return Score(_figures(counts))


def _to_link(record: dict[str, Any]) -> GoldLink:
    keys = ("mention", "name", "kind", "identity", "side")
    return GoldLink(**{key: record.get(key) for key in keys}, cue=tuple(record.get("cue") or ()))


def _find(gold: Sequence[GoldArticle], readings: Iterable[Reading]) -> dict[str, Reading]:
    by_text, by_ref = {}, {}
    for reading in readings:
        by_text[fold(reading.article.text)] = reading
        by_ref[reading.article.ref] = reading
    found = {article.doc: by_ref.get(article.doc) or by_text.get(fold(article.text)) for article in gold}
    return {doc: reading for doc, reading in found.items() if reading}


def _count_statements(article: GoldArticle, reading: Reading | None, counts: Counter[str]) -> None:
    gold = article.statements
    read = [s for s in reading.statements if s.form != "own"] if reading else []
    counts["read"] += len(read)
    counts["gold"] += len(gold)
    counts["nested_gold"] += sum(len(statement.chains[0]) > 1 for statement in gold)
    for i, j in pair([_content(s, reading) for s in read], [s.content for s in gold]):
        if reading:
            _count_pair(read[i], gold[j], reading, counts)


def _count_pair(read: Statement, gold: GoldStatement, reading: Reading, counts: Counter[str]) -> None:
    chains = _chains(read, reading)
    whole = len(chains) == len(gold.chains) and _each_found(gold.chains, chains, _same_chain)
    counts["content"] += 1
    counts["chain"] += whole
    counts["nested"] += whole and len(gold.chains[0]) > 1
    counts["origin"] += _each_found(gold.chains, chains, _same_origin)
    for key in STANCE:
        _count_label(key, getattr(read, key) == getattr(gold, key), counts)
    if gold.chains[0] and chains[0]:
        (names, source), wanted = chains[0][-1], gold.chains[0][-1]
        for key in ORIGIN if same_source(names, wanted.names) else ():
            _count_label(key, getattr(source, key, None) == getattr(wanted, key), counts)
    times = {reading.article.text[t.span[0] : t.span[1]]: t.value for t in read.times}
    for words, value in gold.times:
        right = any((w in words or words in w) and v == value for w, v in times.items())
        _count_label("time", right, counts)


def _count_label(key: str, right: bool, counts: Counter[str]) -> None:
    counts[f"{key}_n"] += 1
    counts[f"{key}_right"] += right


def _count_origins(article: GoldArticle, reading: Reading | None, counts: Counter[str]) -> None:
    left = list(article.origins)
    origins = origin_names(reading) if reading else []
    for names in origins:
        match = next((name for name in left if same_source(names, [name])), None)
        if match is not None:
            left.remove(match)
            counts["roots_right"] += 1
    counts["roots_read"] += len(origins)
    counts["roots_gold"] += len(article.origins)


def _content(statement: Statement, reading: Reading | None) -> str:
    text = reading.article.text if reading else ""
    return " ".join(text[start:end] for start, end in statement.content)


def _chains(statement: Statement, reading: Reading) -> list[ReadChain]:
    """Each chain as (what the link's source is called, the source); one empty chain where there is none."""
    text, sources = reading.article.text, {source.id: source for source in reading.sources}
    chains: list[ReadChain] = []
    for attribution in statement.attributions:
        chain: ReadChain = []
        for link in attribution.chain:
            mention = text[link.mention[0] : link.mention[1]] if link.mention else None
            source = sources.get(link.source)
            chain.append(([*names_of(source, text), mention], source))
        chains.append(chain)
    return chains or [[]]


def _each_found(gold: Sequence[GoldChain], read: list[ReadChain], same: Callable[[ReadChain, GoldChain], bool]) -> bool:
    return all(any(same(chain, wanted) for chain in read) for wanted in gold)


def _same_chain(read: ReadChain, gold: GoldChain) -> bool:
    pairs = zip(read, gold, strict=False)
    return len(read) == len(gold) and all(same_source(names, link.names) for (names, _), link in pairs)


def _same_origin(read: ReadChain, gold: GoldChain) -> bool:
    if not read or not gold:
        return not read and not gold
    return same_source(read[-1][0], gold[-1].names)


def _figures(n: Counter[str]) -> Figures:
    labels = (*STANCE, *ORIGIN, "time")
    return {
        **{key: counted(n[key], n["read"], n["gold"]) for key in ("content", "chain", "origin")},
        "nested_recall": round(n["nested"] / max(1, n["nested_gold"]), 4),
        "nested_gold": n["nested_gold"],
        "labels": {key: round(n[f"{key}_right"] / n[f"{key}_n"], 4) if n[f"{key}_n"] else None for key in labels},
        "labels_n": {key: n[f"{key}_n"] for key in labels},
        "roots": counted(n["roots_right"], n["roots_read"], n["roots_gold"]),
        "articles_missing": n["missing"],
        "statements_gold": n["gold"],
        "statements_read": n["read"],
    }

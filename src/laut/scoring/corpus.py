"""The corpus written for laut (144 articles): the measures of `sourcing`, and what became of the blocks.

`dropped` is the share of blocks that are no part of the article and are gone from its text (`blocks`: how
many there are); `nothing_lost` the share of articles whose own paragraphs are all still there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from laut.models import Reading
from laut.scoring import sourcing
from laut.scoring.overlap import fold
from laut.scoring.score import Figures, Score, load_json, naming
from laut.scoring.sourcing import GoldArticle

INPUT_KEYS = ("id", "text", "title", "outlet", "published", "language")


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    """``given``: its .jsonl line for `laut read`; ``foreign``: paragraphs that are no part of it."""

    given: dict[str, str]
    gold: GoldArticle
    own: tuple[str, ...]
    foreign: tuple[str, ...]


def load(path: Path) -> list[CorpusArticle]:
    """The articles of one corpus file, or of all .json files of a folder. Raises GoldError."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    articles = []
    for file in files:
        records = load_json(file)
        with naming(file):
            articles += [_to_article(record) for record in records]
    return articles


def inputs(corpus: Iterable[CorpusArticle]) -> list[dict[str, str]]:
    """What `laut read` is given: one .jsonl line an article."""
    return [article.given for article in corpus]


def score(corpus: Sequence[CorpusArticle], readings: Iterable[Reading]) -> Score:
    """The figures of `sourcing` and those of the blocks, over all articles."""
    readings = list(readings)
    figures = sourcing.score([article.gold for article in corpus], readings).figures
    return Score({**figures, **_score_blocks(corpus, readings)})


def _to_article(record: dict[str, Any]) -> CorpusArticle:
    foreign = tuple(record.get("not_article") or ())
    return CorpusArticle(
        given={key: record[key] for key in INPUT_KEYS},
        gold=GoldArticle(
            record["id"],
            record["text"],
            sourcing.distinct(
                sourcing.to_statement({**statement, "content": " … ".join(statement["content"])})
                for statement in record["statements"]
            ),
            _origins(record["statements"]),
        ),
        own=tuple(block for block in record["text"].split("\n\n") if block not in foreign),
        foreign=foreign,
    )


def _origins(statements: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    chains = (chain for s in statements for chain in [s["chain"], *(s.get("also") or [])] if chain)
    return tuple(dict.fromkeys(chain[-1]["name"] or chain[-1]["mention"] for chain in chains))


def _score_blocks(corpus: Sequence[CorpusArticle], readings: Iterable[Reading]) -> Figures:
    texts = {reading.article.ref: fold(reading.article.text) for reading in readings}
    n_blocks = n_dropped = n_whole = 0
    for article in corpus:
        text = texts.get(article.given["id"], "")
        n_blocks += len(article.foreign)
        n_dropped += sum(fold(block) not in text for block in article.foreign) if text else 0
        n_whole += all(fold(block) in text for block in article.own)
    return {
        "dropped": round(n_dropped / max(1, n_blocks), 4),
        "blocks": n_blocks,
        "nothing_lost": round(n_whole / max(1, len(corpus)), 4),
        "articles": len(corpus),
    }

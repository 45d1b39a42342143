"""Quotations against German Wikinews gold: tokens of quote, speaker, cue, frame and addressee.

The measure is the one the data set's authors define: within an article, read and gold quotations are paired
so that the token F1 of their quotes is largest in sum; precision and recall of the tokens of each part are
averaged over all pairs where that part occurs, an unpaired quotation counting as 0. Their pairing also pairs
quotations that share no token; `strict` leaves such pairs unpaired and is the figure to go by. `joint`
averages over all five parts, `roles` over all but the quote; `type` and `medium` are micro F1 of labels. A
chain of two sources counts as two quotations over one content, as in the gold.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from laut.models import Attribution, Link, Reading, Span, Statement
from laut.scoring.assignment import assign
from laut.scoring.overlap import fold
from laut.scoring.score import Figures, Score, harmonic, mean, naming, rates

PARTS = ("quote", "addressee", "cue", "frame", "speaker")
ROLES = PARTS[1:]
LABELS = ("type", "medium")
FORM = {
    "direct": "Direct",
    "indirect": "Indirect",
    "free_indirect": "FreeIndirect",
    "indirect_free_indirect": "IndirectFreeIndirect",
    "reported": "Reported",
}
MEDIUM = {
    "speech": "Speech",
    "thought": "Thought",
    "writing": "Writing",
    "speech_writing": "SW",
    "speech_thought": "ST",
    "thought_writing": "TW",
}
# Worth of a common label beside token F1: it only decides between pairs that overlap equally.
SAME_TYPE, SAME_MEDIUM = 0.01, 0.001
MAX_GAP = 60  # characters that may lie between two tokens of the gold before one counts as not found


@dataclass(frozen=True, slots=True)
class Quotation:
    """Token ids of each part, and the two labels."""

    parts: dict[str, frozenset[int]]
    type: str | None
    medium: str | None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """``tokens``: the span of each token in ``text``; empty where it was not found."""

    name: str
    text: str
    tokens: tuple[Span, ...]
    quotations: tuple[Quotation, ...]


NOTHING = Quotation({part: frozenset() for part in PARTS}, None, None)


def load(path: Path) -> list[GoldArticle]:
    """The articles of a .jsonl file or of a folder of JSON files. Raises GoldError."""
    with naming(path):
        if path.is_dir():
            files = sorted(file for file in path.iterdir() if not file.name.startswith("."))
            return [_to_article(json.loads(file.read_text(encoding="utf-8"))) for file in files]
        with path.open(encoding="utf-8") as lines:
            return [_to_article(json.loads(line)) for line in lines if line.strip()]


def inputs(gold: Iterable[GoldArticle]) -> list[dict[str, str]]:
    """What `laut read` is given: the bare texts, one .jsonl line an article."""
    return [{"id": article.name, "text": article.text, "language": "de"} for article in gold]


def score(gold: Sequence[GoldArticle], readings: Iterable[Reading]) -> Score:
    """The figures over all articles; a reading is found by its text, white space apart."""
    by_text = {fold(reading.article.text): reading for reading in readings}
    pairs, n_missing = [], 0
    for article in gold:
        reading = by_text.get(fold(article.text))
        n_missing += reading is None
        pairs.append((read_quotations(reading, article) if reading else [], article.quotations))
    figures = {"strict": _score(pairs, strict=True), **_score(pairs, strict=False)}
    return Score({**figures, "articles": len(gold), "articles_missing": n_missing})


def read_quotations(reading: Reading, article: GoldArticle) -> list[Quotation]:
    """The reading's statements, own voice apart, as quotations over the gold's tokens: one a link."""
    shift = _shift(reading.article.text, article.text)

    def tokens(spans: Iterable[Span | None]) -> frozenset[int]:
        return _tokens_in([(shift(span[0]), shift(span[1])) for span in spans if span], article.tokens)

    quotations = []
    for statement in reading.statements:
        quote = tokens(statement.content)
        if statement.form == "own" or not quote:
            continue
        for attribution, link in _links(statement):
            parts = {
                "quote": quote,
                "addressee": tokens([attribution.addressee]),
                "cue": tokens(link.cue),
                "frame": tokens(attribution.frame),
                "speaker": tokens([link.mention]),
            }
            medium = MEDIUM.get(statement.medium or "", statement.medium)
            quotations.append(Quotation(parts, FORM.get(statement.form), medium))
    return quotations


def _to_article(record: dict[str, Any]) -> GoldArticle:
    text = record["originalText"]
    return GoldArticle(record["documentName"], text, _locate(record), tuple(map(_to_quotation, record["annotations"])))


def _to_quotation(record: dict[str, Any]) -> Quotation:
    parts = {}
    for part in PARTS:
        value = record.get(part)
        parts[part] = frozenset(value["tokenIds"] if isinstance(value, dict) else ())
    return Quotation(parts, record.get("type"), record.get("medium"))


def _locate(record: dict[str, Any]) -> tuple[Span, ...]:
    """The span of each token, found from left to right."""
    text, at, spans = record["originalText"], 0, []
    for sentence in record["sentences"]:
        for token in sentence["tokens"]:
            start = text.find(token, at)
            if start < 0 or start - at > MAX_GAP:
                spans.append((at, at))
            else:
                at = start + len(token)
                spans.append((start, at))
    return tuple(spans)


def _shift(read: str, gold: str) -> Callable[[int], int]:
    """Maps offsets of one text to the other where only white space differs."""
    n_solid = [0, *accumulate(not character.isspace() for character in read)]
    solid = [offset for offset, character in enumerate(gold) if not character.isspace()]
    solid.append(len(gold))
    return lambda offset: solid[min(n_solid[min(offset, len(read))], len(solid) - 1)]


def _tokens_in(spans: Sequence[Span], tokens: Sequence[Span]) -> frozenset[int]:
    return frozenset(
        i
        for start, end in spans
        for i, (token_start, token_end) in enumerate(tokens)
        if token_start < end and token_end > start and token_end > token_start
    )


def _links(statement: Statement) -> list[tuple[Attribution, Link]]:
    links = [(attribution, link) for attribution in statement.attributions for link in attribution.chain]
    return links or [(Attribution(()), Link("", None))]


class _Tally:
    """Precision and recall of every pair by part, and counts of labels."""

    def __init__(self) -> None:
        self.precision: dict[str, list[float]] = defaultdict(list)
        self.recall: dict[str, list[float]] = defaultdict(list)
        self.n: Counter[str] = Counter()

    def add(self, read: Quotation, gold: Quotation) -> None:
        for part in PARTS:
            a, b = read.parts[part], gold.parts[part]
            n_common = len(a & b)
            if a:
                self.precision[part].append(n_common / len(a))
            if b:
                self.recall[part].append(n_common / len(b))
        for label in LABELS:
            a_label, b_label = getattr(read, label), getattr(gold, label)
            right = a_label == b_label
            self.n[f"{label}_right"] += right
            self.n[f"{label}_read"] += right or a_label is not None
            self.n[f"{label}_gold"] += right or b_label is not None

    def rates(self, parts: Sequence[str]) -> Figures:
        precision = mean([value for part in parts for value in self.precision[part]])
        recall = mean([value for part in parts for value in self.recall[part]])
        return rates(precision, recall)

    def label_f1(self, label: str) -> Figures:
        right = self.n[f"{label}_right"]
        precision = right / max(1, self.n[f"{label}_read"])
        recall = right / max(1, self.n[f"{label}_gold"])
        return {"f1": round(harmonic(precision, recall), 4)}


def _score(pairs: Iterable[tuple[Sequence[Quotation], Sequence[Quotation]]], strict: bool) -> Figures:
    tally = _Tally()
    for read, gold in pairs:
        worth = [[_worth(one, wanted) for one in read] for wanted in gold]
        paired = [(i, j) for i, j in assign(worth) if worth[i][j] > 0 or not strict]
        for i, j in paired:
            tally.add(read[j], gold[i])
        for j in sorted(set(range(len(read))) - {j for _, j in paired}):
            tally.add(read[j], NOTHING)
        for i in sorted(set(range(len(gold))) - {i for i, _ in paired}):
            tally.add(NOTHING, gold[i])
    return {
        "joint": tally.rates(PARTS),
        "quote": tally.rates(["quote"]),
        "roles": tally.rates(ROLES),
        **{part: tally.rates([part]) for part in ROLES},
        **{label: tally.label_f1(label) for label in LABELS},
    }


def _worth(read: Quotation, gold: Quotation) -> float:
    a, b = read.parts["quote"], gold.parts["quote"]
    n_common = len(a & b)
    if not n_common:
        return 0.0
    same = SAME_TYPE * (read.type == gold.type) + SAME_MEDIUM * (read.medium == gold.medium)
    return 2 * n_common / (len(a) + len(b)) + same

"""Figures of a model in training, with the reference scorers: quotations as they are, statements of the corpus.

usage: python -m training.evaluate MODEL.pt SHARED_FOLDER
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from laut.models import Span, TaggedStatement
from laut.reading.tagger.clues import Clues
from laut.reading.tagger.decode import Floats
from laut.reading.tagger.search import Ints, find_statements
from laut.reading.tagger.windows import PADDING
from training.examples import Example
from training.model import Tagger


def load_scorer(shared: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, shared / "score" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class TorchNetwork:
    """A module in training as the Network that the search asks."""

    def __init__(self, model: Tagger) -> None:
        self.model = model.eval()

    @torch.no_grad()
    def encode(self, ids: Ints, word_of: Ints, at: Ints, clues: Clues) -> tuple[Any, Floats]:
        given = [torch.from_numpy(x) for x in (ids, word_of, at, clues)]
        with torch.autocast("cpu", torch.bfloat16):
            words, _ = self.model.encode(given[0], given[0] != PADDING, *given[1:])
            return words, self.model.grid(words).float().numpy()

    @torch.no_grad()
    def read(
        self, words: Any, row: Ints, number: Ints, bounds: Ints, facts: Floats
    ) -> tuple[Floats, Floats, dict[str, Floats]]:
        given = [torch.from_numpy(x) for x in (row, number, bounds, facts)]
        with torch.autocast("cpu", torch.bfloat16):
            q, roles, labels = self.model.read(words, *given)
        return q.sigmoid().numpy(), roles.sigmoid().numpy(), {k: v.numpy() for k, v in labels.items()}


def predict(
    model: Tagger, tokenizer: Tokenizer, examples: Sequence[Example], *, told: bool = True
) -> list[list[TaggedStatement]]:
    """The statements of each example; ``told``: whether the model hears what the rules found."""
    network = TorchNetwork(model)
    return [find_statements(e.text, e.sentences, e.rules if told else (), tokenizer, network) for e in examples]


def score_quotations(scorer: ModuleType, gold: Path, found: dict[str, list[TaggedStatement]]) -> dict[str, Any]:
    """``quotes.py``'s strict figures; ``found`` by the article's text."""
    pairs = []
    for line in gold.read_text("utf8").splitlines():
        doc = json.loads(line)
        statements = [_as_json(t) for t in found.get(doc["originalText"], [])]
        groups = scorer.system_groups({"statements": statements}, scorer.token_offsets(doc), lambda o: o)
        pairs.append((groups, scorer.gold_groups(doc)))
    figures: dict[str, Any] = scorer.score(pairs, True)
    return figures


def _as_json(t: TaggedStatement) -> dict[str, Any]:
    attributions = [
        {
            "chain": [{"mention": link.mention, "cue": link.cue} for link in chain],
            "frame": t.frame,
            "addressee": t.addressee,
        }
        for chain in t.chains or ((),)
    ]
    return {"form": t.form, "medium": t.medium, "content": t.content, "attributions": attributions}


def score_contents(examples: Sequence[Example], found: Sequence[list[TaggedStatement]]) -> dict[str, float]:
    """Content F1 (token F1 of 0.5 and more counts), and how often the last mention shares a word with the gold's."""
    n_gold = n_found = n_pairs = n_origin = n_links = n_form = 0
    for example, statements in zip(examples, found, strict=True):
        gold = [s for s in example.statements if s.counted]
        words = example.words
        starts = np.array([w.start for w in words])
        n_gold, n_found = n_gold + len(gold), n_found + len(statements)
        contents = [_words_of(starts, t.content) for t in statements]
        ranked = sorted(
            (
                (2 * len(c & g.content) / (len(c) + len(g.content)), i, j)
                for i, c in enumerate(contents)
                for j, g in enumerate(gold)
            ),
            reverse=True,
        )
        used_i: set[int] = set()
        used_j: set[int] = set()
        for same, i, j in ranked:
            if same < 0.5 or i in used_i or j in used_j:
                continue
            used_i.add(i)
            used_j.add(j)
            n_pairs += 1
            t, g = statements[i], gold[j]
            chain = t.chains[0] if t.chains else ()
            mention = _words_of(starts, [chain[-1].mention]) if chain and chain[-1].mention else frozenset()
            wanted = g.roles["origin"] or frozenset()
            n_origin += bool(mention & wanted) or (not mention and not wanted)
            n_links += g.n_links is None or len(chain) == g.n_links
            n_form += t.form == g.form
    p, r = n_pairs / max(1, n_found), n_pairs / max(1, n_gold)
    pairs = max(1, n_pairs)
    figures = {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0, "origin": n_origin / pairs,
               "n_links": n_links / pairs, "form": n_form / pairs}  # fmt: skip
    return {k: round(v, 4) for k, v in figures.items()}


def _words_of(starts: np.ndarray, spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(
        k
        for b, e in spans
        for k in range(max(0, int(np.searchsorted(starts, b, "right")) - 1), int(np.searchsorted(starts, e, "left")))
    )

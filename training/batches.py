"""Windows of examples, gathered into batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from laut.reading.tagger.clues import N_RULE_CLUES, Clues, add_rule_clues, layout_clues
from laut.reading.tagger.decode import Extent
from laut.reading.tagger.search import extents_of, inside
from laut.reading.tagger.windows import PADDING, Window, make_windows
from training.examples import Example, GoldStatement

# How often a statement of the rules is hidden from the model: they were written with the corpus in view and know it
# better than they know other articles.
HIDDEN = {"corpus": 0.25, "sourcing": 0.15}
HIDDEN_ELSEWHERE = 0.05
UNTOLD = 0.2  # share of windows that hear nothing of the rules


@dataclass(slots=True)
class Item:
    """One window with its gold, numbered from the window's first word; None = this data set does not mark it."""

    example: Example
    window: Window
    layout: Clues
    gold: list[GoldStatement] | None
    entities: list[int] | None = None
    times: list[int] | None = None


def items_of(example: Example, tokenizer: Tokenizer, *, quoted: bool = True) -> list[Item]:
    """The windows of an example; ``quoted``: whether its statements are annotated."""
    layout = layout_clues(example.text, example.sentences)
    found = []
    for w in make_windows(tokenizer, example.text, example.sentences):
        gold = [_moved(s, w) for s in example.statements if w.first <= s.first and s.last <= w.last] if quoted else None
        found.append(Item(example, w, layout[w.first : w.last], gold))
    return found


def _moved(s: GoldStatement, w: Window) -> GoldStatement:
    def shift(words: frozenset[int] | None) -> frozenset[int] | None:
        return None if words is None else frozenset(k - w.first for k in words if w.first <= k < w.last)

    return replace(
        s, first=s.first - w.first, last=s.last - w.first, roles={r: shift(v) for r, v in s.roles.items()},
        content=shift(s.content) or frozenset(),
    )  # fmt: skip


@dataclass(slots=True)
class Batch:
    items: list[Item]
    ids: Tensor
    mask: Tensor
    word_of: Tensor
    at: Tensor
    clues: Tensor
    n_words: Tensor
    ruled: list[list[tuple[Extent, int]]]


def batch_of(items: Sequence[Item], rng: random.Random | None) -> Batch:
    """Tensors of some windows; with ``rng`` some of the rules' statements are hidden (training)."""
    t, n = (
        -(-max(len(x) for x in of) // 32) * 32 for of in zip(*((i.window.ids, i.window.at) for i in items), strict=True)
    )
    ids = torch.full((len(items), t), PADDING)
    word_of, at = torch.full((len(items), t), -1), torch.zeros((len(items), n), dtype=torch.long)
    clues = np.zeros((len(items), n, items[0].layout.shape[1]), np.float32)
    ruled = []
    for k, item in enumerate(items):
        w = item.window
        ids[k, : len(w.ids)], word_of[k, : len(w.ids)] = torch.tensor(w.ids), torch.tensor(w.word_of)
        at[k, : len(w.at)] = torch.tensor(w.at)
        seen, extents = clues_of(item, rng)
        clues[k, : len(w.at)] = seen
        ruled.append(extents)
    n_words = torch.tensor([len(i.window.at) for i in items])
    return Batch(list(items), ids, ids != PADDING, word_of, at, torch.from_numpy(clues), n_words, ruled)


def clues_of(item: Item, rng: random.Random | None) -> tuple[Clues, list[tuple[Extent, int]]]:
    """The clues of a window's words, and the extents that the rules give it."""
    example, w = item.example, item.window
    rules = example.rules
    if rng:
        hidden = HIDDEN.get(example.origin, HIDDEN_ELSEWHERE)
        rules = [] if rng.random() < UNTOLD else [r for r in rules if rng.random() >= hidden]
    words = example.words
    whole = np.zeros((len(words), item.layout.shape[1]), np.float32)
    add_rule_clues(whole, words, rules)
    clues = item.layout.copy()
    clues[:, :N_RULE_CLUES] = whole[w.first : w.last, :N_RULE_CLUES]
    return clues, inside(w, extents_of(rules, words))


def shuffled(items: Sequence[Item], n_pieces: int, rng: random.Random) -> Iterator[list[Item]]:
    """Groups of windows of like length, together under ``n_pieces`` pieces with padding, in random order."""
    order = sorted(items, key=lambda i: len(i.window.ids) * rng.uniform(0.85, 1.15))
    groups: list[list[Item]] = [[]]
    for item in order:
        longest = max(len(i.window.ids) for i in [*groups[-1], item])
        if groups[-1] and longest * (len(groups[-1]) + 1) > n_pieces:
            groups.append([])
        groups[-1].append(item)
    rng.shuffle(groups)
    yield from groups

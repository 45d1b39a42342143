"""What the tagger is trained to do, as one number a batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from laut.reading.tagger.decode import (
    AFTER,
    BEFORE,
    MAX_WORDS,
    MENTIONS,
    ROLES,
    Extent,
    facts_of,
    overlap,
)  # fmt: skip
from training.batches import Batch
from training.examples import GoldStatement, Words
from training.model import LABELS, Tagger

N_WRONG = 6  # extents a window that the grid likes and the gold does not
ALIKE = 0.75  # overlap from which a wrong extent still learns the gold's roles and labels
POWER = 3  # an extent that overlaps the gold by F1 is worth F1**3: 0.7 for 0.9, 0.1 for a half of it
WEIGHT = {"form": 1.0, "medium": 0.4, "n_links": 0.5, "act": 0.6, "certainty": 0.3, "commitment": 0.3,
          "kind": 0.3, "identity": 0.2}  # fmt: skip


@dataclass(slots=True)
class Task:
    """One extent for the reader: where, what it is told, and what it should say (``gold``: None = nothing)."""

    row: int
    extent: Extent
    facts: np.ndarray
    quality: float
    gold: GoldStatement | None


def valid_cells(scores: Tensor, n_words: Tensor) -> Tensor:
    """[B, N, N]: pairs of words that may be an extent."""
    n = scores.shape[1]
    k = torch.arange(n)
    far = k[None, :] - k[:, None]
    return ((far >= 0) & (far < MAX_WORDS))[None] & (k[None, :] < n_words[:, None])[:, None, :]


def grid_loss(scores: Tensor, valid: Tensor, batch: Batch) -> Tensor:
    """Every gold extent above 0 and every other below (ZLPR, Su et al. 2022, arXiv 2208.02955), mean over windows."""
    positive = torch.zeros_like(valid)
    ignored = torch.zeros_like(valid)
    for row, item in enumerate(batch.items):
        for s in item.gold or ():
            if s.last - s.first <= MAX_WORDS:
                (positive if s.counted else ignored)[row, s.first, s.last - 1] = True
    wrong = scores.masked_fill(~valid | positive | ignored, -1e9).flatten(1)
    right = (-scores).masked_fill(~positive, -1e9).flatten(1)
    zero = torch.zeros(len(scores), 1)
    losses = torch.logsumexp(torch.cat([wrong, zero], 1), 1) + torch.logsumexp(torch.cat([right, zero], 1), 1)
    marked = torch.tensor([item.gold is not None for item in batch.items])
    return losses[marked].mean()


def tasks_of(scores: Tensor, valid: Tensor, batch: Batch) -> list[Task]:
    """The gold extents, those of the rules, and the best wrong ones of the grid."""
    top = scores.masked_fill(~valid, -1e9).flatten(1).topk(4 * N_WRONG, dim=1).indices.numpy()
    n = scores.shape[1]
    grid = scores.numpy()
    tasks = []
    for row, item in enumerate(batch.items):
        if item.gold is None:
            continue
        gold = [s for s in item.gold if s.counted and s.last - s.first <= MAX_WORDS]
        unsure = [s for s in item.gold if not s.counted]
        extents = dict.fromkeys((s.first, s.last) for s in gold)
        n_wrong = len(extents) + N_WRONG
        extents |= dict.fromkeys(e for e, _ in batch.ruled[row])
        for k in top[row]:
            if len(extents) >= n_wrong + len(batch.ruled[row]) // 2:
                break
            if valid[row, k // n, k % n]:
                extents.setdefault((int(k) // n, int(k) % n + 1))
        for extent in extents:
            if any(overlap(extent, (s.first, s.last)) > 0.5 for s in unsure):
                continue
            best = max(gold, key=lambda s: overlap(extent, (s.first, s.last)), default=None)
            same = overlap(extent, (best.first, best.last)) if best else 0.0
            logit = float(grid[row, extent[0], extent[1] - 1])
            facts = facts_of(extent, logit, batch.ruled[row])
            tasks.append(Task(row, extent, facts, same**POWER, best if same >= ALIKE else None))
    return tasks


def reader_losses(model: Tagger, words: Tensor, tasks: list[Task], n_words: Tensor) -> dict[str, Tensor]:
    """Losses of quality, labels and roles of some extents."""
    row = torch.tensor([t.row for t in tasks])
    first, last = (torch.tensor([t.extent[k] for t in tasks]) for k in (0, 1))
    low, high = (first - BEFORE).clamp(min=0), torch.minimum(last + AFTER, n_words[row])
    facts = torch.from_numpy(np.stack([t.facts for t in tasks]))
    number = low[:, None] + torch.arange(int((high - low).max()))[None, :]
    bounds = torch.stack([low, first, last, high], dim=1)
    quality, roles, ends, labels = model.read(words, row, number, bounds, facts)
    wanted = torch.tensor([t.quality for t in tasks])
    losses = {"quality": F.binary_cross_entropy_with_logits(quality, wanted)}
    known = [k for k, t in enumerate(tasks) if t.gold]
    for name, values in LABELS.items():
        if name == "n_links":
            of = [min(t.gold.n_links, 3) if t.gold and t.gold.n_links is not None else -1 for t in tasks]
        else:
            of = [list(values).index(v) if t.gold and (v := getattr(t.gold, name)) else -1 for t in tasks]
        target = torch.tensor(of)
        if (target >= 0).any():
            losses[name] = WEIGHT[name] * F.cross_entropy(labels[name], target, ignore_index=-1)
    if known:
        target, marked = role_targets([tasks[k] for k in known], low[known], roles.shape[1])
        seen = (number[known] < high[known][:, None])[..., None] & marked[:, None, :]
        per_word = F.binary_cross_entropy_with_logits(roles[known], target, reduction="none")
        losses["roles"] = (per_word * seen).sum() / len(known) / 8
        ends = ends[known].flatten(2).transpose(1, 2)
        where = mention_targets([tasks[k] for k in known], low[known], high[known])
        missed = F.nll_loss(ends.flatten(0, 1), where.flatten(), ignore_index=-1, reduction="sum")
        losses["ends"] = missed / len(known) / 4
    return losses


def role_targets(tasks: list[Task], low: Tensor, length: int) -> tuple[Tensor, Tensor]:
    """[C, L, ROLES] of 0 and 1, and [C, ROLES]: whether the role is annotated."""
    target = torch.zeros(len(tasks), length, len(ROLES))
    marked = torch.zeros(len(tasks), len(ROLES), dtype=torch.bool)
    for k, r, of in _annotated(tasks, ROLES):
        marked[k, r] = True
        for w in of:
            if 0 <= w - int(low[k]) < length:
                target[k, w - int(low[k]), r] = 1
    return target, marked


def mention_targets(tasks: list[Task], low: Tensor, high: Tensor) -> Tensor:
    """[C, MENTIONS * 2]: where each mention begins and ends, 1 for the first word read; 0: none; -1: not annotated.

    Of a mention in several runs of words the longest counts; one that the reader does not see is none.
    """
    target = torch.full((len(tasks), len(MENTIONS), 2), -1)
    for k, m, of in _annotated(tasks, MENTIONS):
        seen = sorted(w for w in of if low[k] <= w < high[k])
        runs = [[w for _, w in run] for _, run in groupby(enumerate(seen), lambda p: p[1] - p[0])]
        longest = max(runs, key=len, default=None)
        target[k, m] = torch.tensor([longest[0], longest[-1]]) - low[k] + 1 if longest else 0
    return target.flatten(1)


def _annotated(tasks: list[Task], roles: Sequence[str]) -> Iterator[tuple[int, int, Words]]:
    """The number of the task, that of the role and its words, wherever the gold annotates the role."""
    for k, task in enumerate(tasks):
        assert task.gold
        for r, role in enumerate(roles):
            of = task.gold.roles[role]
            if of is not None:
                yield k, r, of


def tag_loss(logits: Tensor, tags: list[list[int] | None]) -> Tensor | None:
    """Cross entropy of BIO tags over the windows that have them."""
    target = torch.full(logits.shape[:2], -1)
    for row, of in enumerate(tags):
        if of is not None:
            target[row, : len(of)] = torch.tensor(of)
    if not (target >= 0).any():
        return None
    return F.cross_entropy(logits.float().flatten(0, 1), target.flatten(), ignore_index=-1)

"""Trains what says how a statement is meant and who its origin is, over a tagger that no longer changes.

usage: python -m training.meaning SHARED_FOLDER BASE_FOLDER MODEL.pt OUT.pt
           [--fold K/N] [--free] [--epochs N] [--seed N]

Every annotated statement becomes one row of numbers: the means of the vectors of its words, of its cue's, frame's
and origin's, as the tagger finds them. They are made once, a few minutes; learning from them takes less. Prints the
share of labels right on the statements that the fold left out, and writes MODEL.pt with ``Meaning`` trained.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from laut.reading.tagger.decode import AFTER, BEFORE, MAX_WORDS, facts_of
from training.batches import Batch, Item, batch_of, items_of, shuffled
from training.examples import Example, GoldStatement
from training.model import LABELS, MEANT, Tagger, groups_of
from training.train import held_out, load_examples

PIECES = 4000  # a batch of windows
ROWS = 128  # a batch of statements
RATE, DECAY = 2e-3, 1.0
N_MEASURED = 100  # windows from which the middle and spread of each number are taken


@dataclass(slots=True)
class Rows:
    """Statements as numbers: groups [S, 1 + MEANT_BY, 2 * width], form and medium as logits; labels (-1: not
    annotated)."""

    groups: Tensor
    form: Tensor
    medium: Tensor
    labels: dict[str, Tensor]


@torch.no_grad()
def measure(model: Tagger, items: Sequence[Item]) -> None:
    """Let the words' vectors be told from each other: take the middle of each number away, divide by its spread."""
    plain = torch.cat([_encoded(model, batch_of([item], None))[1][0].float() for item in items])
    model.meaning.middle.copy_(plain.mean(0))
    model.meaning.spread.copy_(plain.std(0) + 1e-3)


def _encoded(model: Tagger, batch: Batch) -> tuple[Tensor, Tensor]:
    with torch.autocast("cpu", torch.bfloat16):
        return model.encode(batch.ids, batch.mask, batch.word_of, batch.at, batch.clues)


@torch.no_grad()
def rows_of(model: Tagger, batches: Iterable[Sequence[Item]]) -> Rows:
    """The annotated statements of all windows."""
    parts = [part for items in batches for part in _rows(model, batch_of(items, None))]
    return Rows(
        *(torch.cat([getattr(p, name) for p in parts]) for name in ("groups", "form", "medium")),
        {name: torch.cat([p.labels[name] for p in parts]) for name in MEANT},
    )


def _rows(model: Tagger, batch: Batch) -> Iterable[Rows]:
    words, plain = _encoded(model, batch)
    grid = model.grid(words).float().numpy()
    gold: list[tuple[int, GoldStatement]] = [
        (row, s)
        for row, item in enumerate(batch.items)
        for s in item.gold or ()
        if s.counted and s.last - s.first <= MAX_WORDS and any(getattr(s, name) for name in MEANT)
    ]
    if not gold:
        return
    row = torch.tensor([r for r, _ in gold])
    first, last = (torch.tensor([getattr(s, end) for _, s in gold]) for end in ("first", "last"))
    low, high = (first - BEFORE).clamp(min=0), torch.minimum(last + AFTER, batch.n_words[row])
    facts = [facts_of((s.first, s.last), float(grid[r, s.first, s.last - 1]), batch.ruled[r]) for r, s in gold]
    number = low[:, None] + torch.arange(int((high - low).max()))[None, :]
    bounds = torch.stack([low, first, last, high], dim=1)
    with torch.autocast("cpu", torch.bfloat16):
        _, roles, _, said = model.read(words, row, number, bounds, torch.from_numpy(np.stack(facts)))
    scaled = (plain.float() - model.meaning.middle) / model.meaning.spread
    seen = scaled[row[:, None], number.clamp(max=scaled.shape[1] - 1)]
    labels = {
        name: torch.tensor([list(LABELS[name]).index(v) if (v := getattr(s, name)) else -1 for _, s in gold])
        for name in MEANT
    }
    yield Rows(groups_of(seen, number, bounds, roles), said["form"], said["medium"], labels)


def learn(model: Tagger, rows: Rows, epochs: int, seed: int) -> None:
    """Train ``model.meaning`` on the rows."""
    torch.manual_seed(seed)
    m = model.meaning.train()
    trained = [p for p in m.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=RATE, weight_decay=DECAY)
    n_steps = epochs * -(-len(rows.groups) // ROWS)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: 1 - s / n_steps)
    for _ in range(epochs):
        for some in torch.randperm(len(rows.groups)).split(ROWS):
            said = m(m.sense(m.drop(rows.groups[some])), rows.form[some], rows.medium[some])
            losses = [F.cross_entropy(said[k], rows.labels[k][some], ignore_index=-1) for k in MEANT]
            sum(losses).backward()  # type: ignore[union-attr]
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
    m.eval()


@torch.no_grad()
def right(model: Tagger, rows: Rows) -> dict[str, float]:
    """The share of each label that is right."""
    m = model.meaning
    said = m(m.sense(rows.groups), rows.form, rows.medium)
    known = {k: rows.labels[k] >= 0 for k in MEANT}
    return {k: round(float((said[k].argmax(1) == rows.labels[k])[known[k]].float().mean()), 3) for k in MEANT}


def _items(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Item]:
    return [item for e in examples for item in items_of(e, tokenizer) if item.gold]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("shared", "base", "model", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--fold", default="")
    parser.add_argument("--free", action="store_true")
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    state = torch.load(a.model, weights_only=False)
    model = Tagger(state["size"]).eval()
    model.load_state_dict(state["mean"] | {f"meaning.{k}": v for k, v in model.meaning.state_dict().items()})
    tokenizer = Tokenizer.from_file(str(a.base / "tokenizer.json"))
    quoted = [e for e in load_examples(a.shared, a.free)[0] if any(s.act for s in e.statements)]
    out = {e.ref for e in held_out(quoted, a.fold)}
    known, unseen = (_items([e for e in quoted if (e.ref in out) is held], tokenizer) for held in (False, True))
    rng = np.random.default_rng(a.seed)
    measure(model, [known[k] for k in rng.permutation(len(known))[:N_MEASURED]])
    order = random.Random(a.seed)
    rows = rows_of(model, shuffled(known, PIECES, order))
    learn(model, rows, a.epochs, a.seed)
    print(f"{len(rows.groups)} statements; right of them {right(model, rows)}", flush=True)
    if unseen:
        print(f"right of those left out {right(model, rows_of(model, shuffled(unseen, PIECES, order)))}", flush=True)
    a.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(state | {"mean": model.state_dict()}, a.out)


if __name__ == "__main__":
    main()

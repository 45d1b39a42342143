"""Trains the tagger: one command from data to a checkpoint.

usage: python -m training.train SHARED_FOLDER BASE_FOLDER OUT_FOLDER --stage 1|2 [--start MODEL.pt] [--free]
       [--epochs N] [--seed N] [--fold K/N] [--pieces N] [--rate X]

BASE_FOLDER is what ``training.encoder`` wrote. Stage 1 learns from everything but the corpus and the sourcing gold;
stage 2 goes on (``--start``) with everything, so that cross-validation (``--fold K/N``: without the K-th of every N
articles of the corpus and of the sourcing gold) repeats the second stage alone; ``training.cross_validate`` scores
it. A checkpoint is written every few minutes; the same command goes on from it. ``--free`` leaves out what may not be
used freely.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.batches import Batch, Item, batch_of, items_of, shuffled
from training.evaluate import load_scorer
from training.examples import Example, corpus, speeches, wikinews
from training.losses import grid_loss, reader_losses, tag_loss, tasks_of, valid_cells
from training.model import Size, Tagger, start_from_encoder
from training.names_and_times import germeval, named_examples, timed_examples, wikineural

CHECKPOINT_S = 300
N_NAMED = {"germeval": 1600, "wikineural": 800}
LATE = ("corpus", "own", "sourcing")  # kinds of examples that stage 2 adds
TAGGED_SHARE = 0.6  # of the windows with names and times alone that an epoch sees
HEADS = 8  # times as fast as the encoder
KEEP = 0.998  # of the running mean of the weights, a step


def load_examples(shared: Path, free: bool) -> tuple[list[Example], list[tuple[Example, list[int], str]]]:
    """Articles with statements, and those with names or times."""
    quoted = corpus(sorted((shared / "gold/corpus").glob("*.json")))
    quoted += corpus(sorted((Path(__file__).parent / "articles").glob("*.json")), "own")
    if free:
        quoted += [e for part in ("train", "dev") for e in speeches(shared / "data/spkatt-de/data" / part)]
    named = named_examples(germeval(shared / "data/ner-de/germeval2014-dev.tsv"), "germeval", N_NAMED["germeval"])
    tagged = [(e, t, "entities") for e, t in named]
    if not free:
        labels = Path(__file__).parent / "labels" / "wikinews.tsv"
        quoted += wikinews(shared / "data/quotes-de/train.jsonl", shared / "gold/sourcing.json", labels)
        silver = wikineural(shared / "data/ner-de/wikineural/de/val.conllu")
        tagged += [(e, t, "entities") for e, t in named_examples(silver, "wikineural", N_NAMED["wikineural"])]
        tagged += [(e, t, "times") for e, t in timed_examples(shared / "data/krauts-de", load_scorer(shared, "krauts"))]
    return quoted, tagged


def make_items(
    quoted: Sequence[Example], tagged: Sequence[tuple[Example, list[int], str]], tokenizer: Tokenizer
) -> list[Item]:
    items = [item for e in quoted for item in items_of(e, tokenizer)]
    for example, tags, kind in tagged:
        for item in items_of(example, tokenizer, quoted=False):
            w = item.window
            setattr(item, kind, tags[w.first : w.last])
            items.append(item)
    return items


def step_losses(model: Tagger, batch: Batch) -> dict[str, torch.Tensor]:
    words, _ = model.encode(batch.ids, batch.mask, batch.word_of, batch.at, batch.clues)
    losses: dict[str, torch.Tensor | None] = {}
    if any(item.gold is not None for item in batch.items):
        scores = model.grid(model.drop(words)).float()
        valid = valid_cells(scores, batch.n_words)
        losses["grid"] = grid_loss(scores, valid, batch)
        tasks = tasks_of(scores.detach(), valid, batch)
        if tasks:
            losses |= reader_losses(model, words, tasks, batch.n_words)
    losses["entities"] = tag_loss(model.entities(words), [i.entities for i in batch.items])
    losses["times"] = tag_loss(model.times(words), [i.times for i in batch.items])
    return {k: v for k, v in losses.items() if v is not None}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("shared", "base", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--free", action="store_true")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--fold", default="")
    parser.add_argument("--pieces", type=int, default=2200, help="pieces a step, padding included")
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder")
    parser.add_argument("--stage", type=int, choices=(1, 2), required=True)
    parser.add_argument("--share", type=float, default=1.0, help="of stage 1's articles that an epoch of stage 2 sees")
    train(parser.parse_args())


@dataclass(slots=True)
class Run:
    """What a checkpoint holds. ``mean``: the running mean of the weights, which is what is kept in the end."""

    model: Tagger
    mean: Tagger
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LambdaLR
    step: int = 0

    def save(self, path: Path) -> None:
        parts = {name: getattr(self, name).state_dict() for name in ("model", "mean", "optimiser", "schedule")}
        torch.save(parts | {"step": self.step}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def load(self, path: Path) -> None:
        state = torch.load(path, weights_only=False)
        for name in ("model", "mean", "optimiser", "schedule"):
            getattr(self, name).load_state_dict(state[name])
        self.step = state["step"]

    def take_step(self, batch: Batch) -> dict[str, float]:
        """One step down; the losses before it."""
        with torch.autocast("cpu", torch.bfloat16):
            losses = step_losses(self.model, batch)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.schedule.step()
        self.step += 1
        keep = min(KEEP, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.mean.parameters()), list(self.model.parameters()), 1 - keep)
        return {k: float(v.detach()) for k, v in losses.items()}


def train(a: argparse.Namespace) -> None:
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(a.base / "tokenizer.json"))
    size = Size(pieces=json.loads((a.base / "encoder.json").read_text())["pieces"])
    model = start_from_encoder(a.base, size)
    quoted, tagged = load_examples(a.shared, a.free)
    refs = {e.ref for e in held_out(quoted, a.fold)}
    quoted = [e for e in quoted if e.ref not in refs and (a.stage == 2 or e.origin not in LATE)]
    items = make_items(quoted, tagged, tokenizer)
    if a.start:
        model.load_state_dict(torch.load(a.start, weights_only=False)["mean"])
    plan = [group for epoch in range(a.epochs) for group in _epoch(items, a, epoch)]
    run = _start(model, a, len(plan))
    checkpoint = a.out / "checkpoint.pt"
    if checkpoint.exists():
        run.load(checkpoint)
    n_pieces = sum(len(i.window.ids) for i in items)
    print(f"{len(quoted)} + {len(tagged)} articles, {n_pieces} pieces, steps {run.step} to {len(plan)}", flush=True)
    _go(run, plan, checkpoint, random.Random(a.seed * 1000 + run.step))
    torch.save({"mean": run.mean.state_dict(), "size": size, "arguments": vars(a)}, a.out / "model.pt")


def held_out(quoted: Sequence[Example], fold: str) -> list[Example]:
    """The articles that fold ``K/N`` leaves out; none without a fold."""
    if not fold:
        return []
    k, n = map(int, fold.split("/"))
    return [e for e in quoted if e.origin in ("corpus", "sourcing")][k::n]


def _start(model: Tagger, a: argparse.Namespace, n_steps: int) -> Run:
    parts: tuple[list[torch.nn.Parameter], list[torch.nn.Parameter]] = ([], [])
    for name, p in model.named_parameters():
        parts[not name.startswith(("pieces", "positions", "norm", "layers"))].append(p)
    optimiser = torch.optim.AdamW(
        [{"params": parts[0], "lr": a.rate}, {"params": parts[1], "lr": HEADS * a.rate}], weight_decay=0.01, fused=True
    )
    warm = max(1, n_steps // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.02, (n_steps - s) / max(1, n_steps - warm)))
    )
    return Run(model, copy.deepcopy(model), optimiser, schedule)


def _go(run: Run, plan: Sequence[list[Item]], checkpoint: Path, rng: random.Random) -> None:
    """Every step of the plan that is still to take."""
    saved = began = time.time()
    seen: int = 0
    sums: dict[str, list[float]] = {}
    run.model.train()
    for batch in _made_ahead(plan[run.step :], rng):
        for k, v in run.take_step(batch).items():
            sums.setdefault(k, []).append(v)
        seen += int(batch.mask.sum())
        if run.step % 20 == 0:
            means = {k: round(sum(of) / len(of), 3) for k, of in sums.items()}
            print(f"step {run.step}/{len(plan)} {seen / (time.time() - began):.0f} pieces/s {means}", flush=True)
            sums = {}
        if time.time() - saved > CHECKPOINT_S:
            run.save(checkpoint)
            saved = time.time()
    run.save(checkpoint)


def _made_ahead(plan: Sequence[list[Item]], rng: random.Random) -> Iterator[Batch]:
    """The batches of a plan, the next one made while a step is taken."""
    with ThreadPoolExecutor(1) as pool:
        coming = deque(pool.submit(batch_of, group, rng) for group in plan[:2])
        for group in [*plan[2:], None, None][: len(plan)]:
            batch = coming.popleft().result()
            if group is not None:
                coming.append(pool.submit(batch_of, group, rng))
            yield batch


def _epoch(items: Sequence[Item], a: argparse.Namespace, epoch: int) -> list[list[Item]]:
    """The batches of one epoch, the same in every run with the same seed."""
    rng = random.Random(a.seed * 100 + epoch)
    seen = []
    for item in items:
        share = a.share if a.stage == 2 and item.example.origin not in LATE else 1.0
        if item.gold is None:
            share *= TAGGED_SHARE
        if rng.random() < share:
            seen.append(item)
    return list(shuffled(seen, a.pieces, rng))


if __name__ == "__main__":
    main()

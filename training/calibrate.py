"""Fits the scores of merged statements, and says how reliable they are on articles that the model has not seen.

usage: python -m training.calibrate SHARED_FOLDER BASE_FOLDER FOLDS_FOLDER N

A statement is right where the sourcing scorer pairs it with one of the gold and its whole chain matches. Prints
``CALIBRATION`` and ``LINKS`` for laut.reading.tagger.merging, fitted on all of corpus, own articles and sourcing gold
that some fold left out, then the table: every article scored by a fit on the other half of the articles.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from laut.export.jsonl import to_line
from laut.reading import RULES, read
from laut.reading.tagger.merging import CALIBRATION, LINKS, agreement, merge, n_links, twin
from laut.reading.tagger.search import find_statements
from training.cross_validate import Scorers, Unseen, unseen_articles

BORDERS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
PULL = 2.0  # towards the model's own score


@dataclass(slots=True)
class Judged:
    score: float  # the model's own
    agreement: str
    n_links: int
    right: bool


def judged(unseen: Unseen, gold: dict[str, Any], scorer: Any, tokenizer: Tokenizer) -> list[Judged]:
    """Every attributed statement of an article that the model found, with whether it and its chain are right."""
    said: dict[Any, tuple[float, str, int]] = {}
    rules = RULES[unseen.article.language]

    def tag(text: str, sentences: Any) -> Any:
        ruled = rules(text, sentences)
        found = find_statements(text, sentences, ruled, tokenizer, unseen.network)
        ordered = sorted((r for r in ruled if r.form != "own"), key=lambda r: r.content[0][0])
        merged = merge(text, found, ruled)
        for f, m in zip(found, merged, strict=False):  # behind them: what the rules alone know
            said[f.content] = (f.score, agreement(f, twin(f, ordered)), n_links(m))
        return merged

    reading = read(unseen.article, tag)
    attributed = [s for s in reading.statements if s.form != "own"]
    system = scorer.sys_statements(json.loads(to_line(reading)))
    pairs = sorted(
        (
            (scorer.cf1(s["content"], g["content"].replace("…", " ")), i, j)
            for i, s in enumerate(system)
            for j, g in enumerate(gold["statements"])
        ),
        reverse=True,
    )
    taken: set[int] = set()
    right: dict[int, bool] = {}
    for same, i, j in pairs:
        if same >= 0.5 and i not in right and j not in taken:
            taken.add(j)
            g, chains = gold["statements"][j], system[i]["chains"]
            wanted = [g["chain"], *(g.get("also") or [])]
            right[i] = len(chains) == len(wanted) and all(any(scorer.match_chain(c, w) for c in chains) for w in wanted)
    return [Judged(*said[s.content], right.get(i, False)) for i, s in enumerate(attributed) if s.content in said]


def features(of: Sequence[Judged]) -> torch.Tensor:
    """[statements, 2 * kinds of agreement + kinds of length]: constants, slopes, and a constant for the length."""
    x = torch.zeros(len(of), 2 * len(CALIBRATION) + len(LINKS))
    for row, j in enumerate(of):
        kind = list(CALIBRATION).index(j.agreement)
        x[row, kind] = 1
        x[row, len(CALIBRATION) + kind] = torch.logit(torch.tensor(min(max(j.score, 1e-4), 1 - 1e-4)))
        x[row, 2 * len(CALIBRATION) + j.n_links] = 1
    return x


def fit(of: Sequence[Judged]) -> torch.Tensor:
    """The weights of ``features``, pulled a little to a slope of one and constants of none."""
    x, y = features(of), torch.tensor([float(j.right) for j in of])
    start = torch.zeros(x.shape[1])
    start[len(CALIBRATION) : 2 * len(CALIBRATION)] = 1
    w = start.clone().requires_grad_()
    optimiser = torch.optim.LBFGS([w], max_iter=500)

    def step() -> torch.Tensor:
        optimiser.zero_grad()
        loss = F.binary_cross_entropy_with_logits(x @ w, y, reduction="sum") + PULL * ((w - start) ** 2).sum()
        loss.backward()
        return loss

    optimiser.step(step)
    return w.detach()


def main(argv: list[str]) -> None:
    shared, base, folds, n = Path(argv[0]), Path(argv[1]), Path(argv[2]), int(argv[3])
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    scorers = Scorers(shared, folds)
    halves: tuple[list[Judged], list[Judged]] = ([], [])
    for part, unseen in unseen_articles(shared, folds, n).items():
        if part not in scorers.gold:
            continue
        gold = {d["doc"]: d for d in json.loads(scorers.gold[part][0].read_text("utf8"))}
        for k, u in enumerate(unseen):
            halves[k % 2].extend(judged(u, gold[u.article.ref], scorers.sourcing, tokenizer))
    both = [*halves[0], *halves[1]]
    w = [round(float(x), 2) for x in fit(both)]
    k = len(CALIBRATION)
    print("CALIBRATION =", dict(zip(CALIBRATION, zip(w[:k], w[k : 2 * k], strict=True), strict=True)))
    print("LINKS =", tuple(w[2 * k :]))
    scored = [torch.sigmoid(features(one) @ fit(other)).tolist() for one, other in (halves, halves[::-1])]
    p = [*scored[0], *scored[1]]
    print("score        n  said  right")
    for low, high in pairwise(BORDERS):
        inside = [(q, j.right) for q, j in zip(p, both, strict=True) if low <= q < high]
        if inside:
            said, right = (sum(of) / len(inside) for of in zip(*inside, strict=True))
            print(f"{low:.1f} to {min(high, 1):.1f} {len(inside):5} {said:.3f}  {right:.3f}")
    for kind in CALIBRATION:
        some = [j.right for j in both if j.agreement == kind]
        print(f"{kind:10} {len(some):5} right {sum(some) / max(1, len(some)):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])

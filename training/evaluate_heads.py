"""What the heads for names and pooled sentences are worth, on sentences they were not trained on.

usage: python -m training.evaluate_heads SHARED_FOLDER BASE_FOLDER MODEL.pt

Prints as one line of JSON: strict F1 (span and kind) of names on the part of GermEval 2014's dev set that training
leaves out; and how near the pooled sentence vectors stay to those of the encoder before training, less their mean: mean
cosine, and the share of sentences whose nearest neighbour is among the five nearest of the encoder's.
"""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from training.batches import batch_of
from training.cross_validate import load_network
from training.model import ENTITY_TAGS, Size, start_from_encoder
from training.names_and_times import germeval, named_examples
from training.train import N_NAMED, add_sentence_vectors, make_items

Name = tuple[int, int, str]


def names_of(tags: list[int]) -> set[Name]:
    """(first word, last word, kind) of BIO tags; an I that follows nothing of its kind begins a name."""
    found: set[Name] = set()
    begin, kind = 0, ""
    for n, tag in enumerate([*(ENTITY_TAGS[t] for t in tags), "O"]):
        if kind and tag != f"I-{kind}":
            found.add((begin, n - 1, kind))
            kind = ""
        if tag != "O" and not kind:
            begin, kind = n, tag[2:]
    return found


def shared_neighbours(a: Tensor, b: Tensor) -> float:
    """The share of rows of ``a`` whose nearest other row by cosine is among the five nearest in ``b``."""
    near_a, near_b = ((F.normalize(x) @ F.normalize(x).T).fill_diagonal_(-1) for x in (a, b))
    return float((near_a.argmax(1)[:, None] == near_b.topk(5, dim=1).indices).any(1).float().mean())


@torch.no_grad()
def main(argv: list[str]) -> None:
    shared, base = Path(argv[0]), Path(argv[1])
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    rest = islice(germeval(shared / "data/ner-de/germeval2014-dev.tsv"), N_NAMED["germeval"], None)
    items = make_items([], [(e, t, "entities") for e, t in named_examples(rest, "held-out", 10_000)], tokenizer)
    model = load_network(Path(argv[2])).model
    before = start_from_encoder(base, Size(pieces=json.loads((base / "encoder.json").read_text())["pieces"]))
    add_sentence_vectors(items, before, tokenizer)
    right = said = wanted = 0
    pooled, untrained = [], []
    for item in items:
        batch = batch_of([item], None)
        words, plain = model.encode(batch.ids, batch.mask, batch.word_of, batch.at, batch.clues)
        assert item.entities is not None and item.sentence_vectors is not None
        system = names_of(model.entities(words)[0, : len(item.entities)].argmax(-1).tolist())
        gold = names_of(item.entities)
        right, said, wanted = right + len(system & gold), said + len(system), wanted + len(gold)
        for (b, e), v in zip(item.sentences, item.sentence_vectors, strict=True):
            pooled.append(model.pooled(plain[0, b:e].mean(0)))
            untrained.append(torch.from_numpy(v))
    a, b = torch.stack(pooled), torch.stack(untrained)
    b = b - b.mean(0)
    figures = {
        "names_f1": 2 * right / max(1, said + wanted), "names_p": right / max(1, said), "names_r": right / wanted,
        "names": wanted, "sentences": len(a), "cosine": float(F.cosine_similarity(a, b).mean()),
        "shared_nearest": shared_neighbours(a, b),
    }  # fmt: skip
    print(json.dumps({k: round(v, 4) for k, v in figures.items()}))


if __name__ == "__main__":
    main(sys.argv[1:])

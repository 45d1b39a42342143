"""What the head for names is worth, on sentences it was not trained on.

usage: python -m training.evaluate_heads SHARED_FOLDER BASE_FOLDER MODEL.pt

Prints as one line of JSON: strict F1 (span and kind) of names on the part of GermEval 2014's dev set that training
leaves out.
"""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.batches import batch_of
from training.cross_validate import load_network
from training.model import ENTITY_TAGS
from training.names_and_times import germeval, named_examples
from training.train import N_NAMED, make_items

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


@torch.no_grad()
def main(argv: list[str]) -> None:
    shared, base = Path(argv[0]), Path(argv[1])
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    rest = islice(germeval(shared / "data/ner-de/germeval2014-dev.tsv"), N_NAMED["germeval"], None)
    items = make_items([], [(e, t, "entities") for e, t in named_examples(rest, "held-out", 10_000)], tokenizer)
    model = load_network(Path(argv[2])).model
    right = said = wanted = 0
    for item in items:
        batch = batch_of([item], None)
        words, _ = model.encode(batch.ids, batch.mask, batch.word_of, batch.at, batch.clues)
        assert item.entities is not None
        system = names_of(model.entities(words)[0, : len(item.entities)].argmax(-1).tolist())
        gold = names_of(item.entities)
        right, said, wanted = right + len(system & gold), said + len(system), wanted + len(gold)
    figures = {
        "names_f1": 2 * right / max(1, said + wanted), "names_p": right / max(1, said), "names_r": right / wanted,
        "names": wanted,
    }  # fmt: skip
    print(json.dumps({k: round(v, 4) for k, v in figures.items()}))


if __name__ == "__main__":
    main(sys.argv[1:])

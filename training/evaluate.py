"""What evaluation needs: a model in training as the network of the search, and the reference scorers."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import torch

from laut.reading.tagger.clues import Clues
from laut.reading.tagger.decode import Floats
from laut.reading.tagger.search import Ints
from laut.reading.tagger.windows import PADDING
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
            words, plain = self.model.encode(given[0], given[0] != PADDING, *given[1:])
            return (words, self.model.meaning.words(plain)), self.model.grid(words).float().numpy()

    @torch.no_grad()
    def read(
        self, words: Any, row: Ints, number: Ints, bounds: Ints, facts: Floats
    ) -> tuple[Floats, Floats, Floats, dict[str, Floats]]:
        given = [torch.from_numpy(x) for x in (row, number, bounds, facts)]
        with torch.autocast("cpu", torch.bfloat16):
            q, roles, ends, labels = self.model.read(words[0], *given)
            labels |= self.model.mean(words[1], *given[:3], roles, labels)
        return q.sigmoid().numpy(), roles.sigmoid().numpy(), ends.numpy(), {k: v.numpy() for k, v in labels.items()}

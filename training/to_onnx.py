"""Turns a trained tagger into the files that ship: two graphs with int8 weights, the tokenizer, their checksums.

usage: python -m training.to_onnx MODEL.pt BASE_FOLDER OUT_FOLDER [--float]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from laut.reading.tagger.clues import N_CLUES
from laut.reading.tagger.decode import N_FACTS
from laut.reading.tagger.network import CHECKSUMS, FILES
from laut.reading.tagger.windows import PADDING
from training.model import MEANT, SENSE, Tagger

OPSET = 18
SAID = ("form", "medium", "n_links", *MEANT)  # labels that laut asks for


class Encoder(nn.Module):
    """``Tagger.encode``, ``Meaning.words`` and ``grid``, with the table of pieces as int8 and one scale a row."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger
        weight = tagger.pieces.weight.detach()
        scale = weight.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("table", (weight / scale).round().to(torch.int8))
        tagger.pieces = Table(self.table, self.scale)

    def forward(self, ids: Tensor, word_of: Tensor, at: Tensor, clues: Tensor) -> tuple[Tensor, ...]:
        words, plain = self.tagger.encode(ids, ids != PADDING, word_of, at, clues)
        t = self.tagger
        return words, t.meaning.words(plain), t.grid(words)


class Table(nn.Module):
    def __init__(self, table: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.table, self.scale = table, scale

    def forward(self, ids: Tensor) -> Tensor:
        return self.table[ids].float() * self.scale[ids]


class Reader(nn.Module):
    """``Tagger.read`` with probabilities for quality and roles, and ``Tagger.mean``."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(
        self, words: Tensor, sense: Tensor, row: Tensor, number: Tensor, bounds: Tensor, facts: Tensor
    ) -> tuple[Tensor, ...]:
        quality, roles, ends, labels = self.tagger.read(words, row, number, bounds, facts)
        labels |= self.tagger.mean(sense, row, number, bounds, roles, labels)
        return quality.sigmoid(), roles.sigmoid(), ends, *(labels[name] for name in SAID)


def export(tagger: Tagger, out: Path) -> None:
    """Write ``encoder.onnx`` and ``reader.onnx`` with float weights."""
    tagger.eval()
    b, n, c, length = (torch.export.Dim(x, min=1, max=4096) for x in ("b", "n", "c", "l"))
    words = torch.zeros(2, 24, tagger.size.width)
    given = (words, torch.zeros(2, 24, SENSE), torch.tensor([0, 1, 1]), torch.arange(7)[None, :].repeat(3, 1),
             torch.tensor([[0, 1, 3, 7], [0, 2, 5, 7], [0, 0, 4, 6]]), torch.zeros(3, N_FACTS))  # fmt: skip
    torch.onnx.export(
        Reader(tagger), given, out / "reader.onnx", opset_version=OPSET, dynamo=True, external_data=False,
        input_names=["words", "sense", "row", "number", "bounds", "facts"],
        output_names=["quality", "roles", "ends", *SAID],
        dynamic_shapes=({0: b, 1: n}, {0: b, 1: n}, {0: c}, {0: c, 1: length}, {0: c}, {0: c}),
    )  # fmt: skip
    given = (torch.full((2, 40), 5), torch.zeros(2, 40, dtype=torch.long), torch.zeros(2, 24, dtype=torch.long),
             torch.zeros(2, 24, N_CLUES))  # fmt: skip
    t = torch.export.Dim("t", min=2, max=512)
    torch.onnx.export(
        Encoder(tagger), given, out / "encoder.onnx", opset_version=OPSET, dynamo=True, external_data=False,
        input_names=["ids", "word_of", "at", "clues"], output_names=["words", "sense", "grid"],
        dynamic_shapes=({0: b, 1: t}, {0: b, 1: t}, {0: b, 1: n}, {0: b, 1: n}),
    )  # fmt: skip


def quantise(path: Path) -> None:
    """Weights of matrix products as int8, one scale a column; activations are quantised as they come."""
    raw = path.with_suffix(".float.onnx")
    path.replace(raw)
    quantize_dynamic(
        raw, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        op_types_to_quantize=["MatMul", "Gemm"], extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    raw.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "base", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--float", action="store_true", help="keep float weights")
    a = parser.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(a.model, weights_only=False)
    tagger = Tagger(state["size"])
    tagger.load_state_dict(state["mean"])
    export(tagger, a.out)
    if not a.float:
        for name in ("encoder.onnx", "reader.onnx"):
            quantise(a.out / name)
    shutil.copy(a.base / "tokenizer.json", a.out)
    sums = {name: hashlib.sha256((a.out / name).read_bytes()).hexdigest() for name in FILES}
    (a.out / CHECKSUMS).write_text(json.dumps(sums, indent=1) + "\n")
    for name in FILES:
        print(name, (a.out / name).stat().st_size)
    onnx.checker.check_model(str(a.out / "encoder.onnx"))


if __name__ == "__main__":
    main()

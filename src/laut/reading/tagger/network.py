"""The shipped model on onnxruntime: loads it, checks that it is whole, runs it. The only importer of onnxruntime.

The same input gives the same numbers on one thread and on several: every sum is made by one thread.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

# Since 1.32 onnxruntime reports to its maker unless this is set before it loads; laut opens no connection.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime
from tokenizers import Tokenizer

from laut.errors import ModelError
from laut.reading.tagger.clues import Clues
from laut.reading.tagger.decode import Floats
from laut.reading.tagger.search import Ints

FILES = ("encoder.onnx", "reader.onnx", "tokenizer.json")
CHECKSUMS = "checksums.json"
MAX_THREADS = 4


class OnnxNetwork:
    """The two graphs as the Network that the search asks."""

    def __init__(self, encoder: onnxruntime.InferenceSession, reader: onnxruntime.InferenceSession) -> None:
        self.encoder, self.reader = encoder, reader
        self.labels = [output.name for output in reader.get_outputs()][3:]

    def encode(self, ids: Ints, word_of: Ints, at: Ints, clues: Clues) -> tuple[Any, Floats]:
        given = {"ids": ids, "word_of": word_of, "at": at, "clues": clues}
        words, sense, grid = self.encoder.run(["words", "sense", "grid"], given)
        return (words, sense), grid

    def read(
        self, words: Any, row: Ints, number: Ints, bounds: Ints, facts: Floats
    ) -> tuple[Floats, Floats, Floats, dict[str, Floats]]:
        given = {"words": words[0], "sense": words[1], "row": row, "number": number, "bounds": bounds, "facts": facts}
        quality, roles, ends, *labels = self.reader.run(None, given)
        return quality, roles, ends, dict(zip(self.labels, labels, strict=True))


@cache
def load() -> tuple[Tokenizer, OnnxNetwork]:
    """The tokenizer and the network that ship with the package.

    Raises ModelError where a file is missing or is not the one that was shipped.
    """
    folder = files("laut.reading.tagger") / "model"
    content = read_files(folder)
    try:
        tokenizer = Tokenizer.from_str(content["tokenizer.json"].decode())
        network = OnnxNetwork(_session(content["encoder.onnx"]), _session(content["reader.onnx"]))
    except Exception as error:  # whatever the libraries raise, the reader falls back on the rules
        raise ModelError(f"the model does not load ({type(error).__name__})", "install laut again") from error
    return tokenizer, network


def read_files(folder: Traversable) -> dict[str, bytes]:
    """The model's files, each with the SHA-256 that ``checksums.json`` says."""
    try:
        wanted = json.loads((folder / CHECKSUMS).read_text("utf8"))
        content = {name: (folder / name).read_bytes() for name in FILES}
    except (OSError, ValueError) as error:
        raise ModelError(f"the model's files are not there ({error})", "install laut again") from error
    for name, raw in content.items():
        if hashlib.sha256(raw).hexdigest() != wanted.get(name):
            raise ModelError(f"the model's file {name} is damaged", "install laut again")
    return content


def _session(graph: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = n_threads()
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def n_threads() -> int:
    """``LAUT_THREADS``, or as many as there are cores, at most ``MAX_THREADS``."""
    given = os.environ.get("LAUT_THREADS", "")
    if given.isdigit() and int(given) > 0:
        return int(given)
    return min(MAX_THREADS, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)

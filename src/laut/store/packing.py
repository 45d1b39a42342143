"""JSON as the bytes that are kept, and back: a reading (schema laut/reading/1), and what is known of a claim.

Short records repeat the same names and labels, so zlib is given a text of them to refer to: ``packing.dict``, two
readings and three claims of our own. What was packed with it can be read with no other, so the file never changes.
Bytes packed without it, as older archives have them, are read as well.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from laut.export.jsonl import from_json, to_json
from laut.models import Reading

# The contract lists the warnings of article and reading together; the archive keeps apart which were the reading's.
OWN_WARNINGS = "reading_warnings"


def pack(reading: Reading) -> bytes:
    """The reading's JSON under zlib, which ends in a checksum."""
    return pack_json(to_json(reading) | {"warnings": reading.article.warnings, OWN_WARNINGS: reading.warnings})


def unpack(body: bytes) -> Reading:
    """The reading that was packed. Raises ValueError where the bytes are damaged."""
    record = unpack_json(body)
    return replace(from_json(record), warnings=tuple(record.get(OWN_WARNINGS, ())))


def text_hash(text: str) -> bytes:
    """The hash by which a version is known: what ``Article.id`` is by its definition."""
    return sha256(text.encode("utf-8", "surrogatepass")).digest()


def packed_text(body: bytes) -> str:
    """The article's text alone, in a tenth of the time. Raises ValueError where the bytes are damaged."""
    try:
        return str(unpack_json(body)["article"]["text"])
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a packed record: {error}") from error


def pack_json(record: Any) -> bytes:
    """Anything JSON can say, compressed."""
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    packer = zlib.compressobj(9, zdict=_dictionary())
    return packer.compress(line.encode("utf-8", "surrogatepass")) + packer.flush()


def unpack_json(body: bytes) -> Any:
    """What was packed. Raises ValueError where the bytes are damaged."""
    unpacker = zlib.decompressobj(zdict=_dictionary())
    try:
        line = unpacker.decompress(body)
        if not unpacker.eof:
            raise ValueError("not a packed record: it is cut short")
        return json.loads(line.decode("utf-8", "surrogatepass"))
    except zlib.error as error:
        raise ValueError(f"not a packed record: {error}") from error


@cache
def _dictionary() -> bytes:
    return (files("laut.store") / "packing.dict").read_bytes()

"""Reads rows straight from the pages of an SQLite file, where SQLite itself no longer finds its way to them.

The format is that of sqlite.org/fileformat2.html: every leaf page of a table tree lists its cells, each a row with its
rowid; a row that is too long goes on in a chain of overflow pages. Nothing above the leaves is needed, so a damaged
root, index or first page costs no row. What is found may be of any table, or a row that was deleted; the caller tells
rows apart by their shape, and checks them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HEADER = 100  # bytes before the first page's own content
TABLE_LEAF = 0x0D
INT_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # serial type -> size of the integer
MAX_ROW = 64_000_000
PAGE_SIZES = (8192, 4096)  # that archives have, older ones the second

Row = tuple[int, list[Any]]  # rowid, columns; the column that is the rowid is None


def read_rows(path: Path) -> Iterator[Row]:
    """All rows of all leaf pages that can be decoded, page by page."""
    content = path.read_bytes()
    said = int.from_bytes(content[16:18], "big")
    if content[:6] == b"SQLite" and said >= 512 and said & (said - 1) == 0:
        yield from _rows(content, said)
    else:  # the first page is gone: by the wrong size hardly half of the rows can be read
        yield from max((list(_rows(content, size)) for size in PAGE_SIZES), key=len)


def _rows(content: bytes, size: int) -> Iterator[Row]:
    for number in range(1, len(content) // size + 1):
        start = (number - 1) * size
        page = content[start : start + size]
        top = HEADER if number == 1 else 0
        if page[top] != TABLE_LEAF:
            continue
        n_cells = int.from_bytes(page[top + 3 : top + 5], "big")
        for i in range(min(n_cells, (size - top) // 4)):
            at = int.from_bytes(page[top + 8 + 2 * i : top + 10 + 2 * i], "big")
            try:
                yield _read_cell(content, size, start + at, start + size)
            except (ValueError, IndexError, struct.error):
                continue


def _read_cell(content: bytes, size: int, at: int, end: int) -> Row:
    length, at = _varint(content, at)
    rowid, at = _varint(content, at)
    if not 0 < length <= MAX_ROW:
        raise ValueError("no row is so long")
    local = _local_size(length, size)
    if at + local > end:
        raise ValueError("goes over the end of its page")
    payload = content[at : at + local]
    if local < length:
        first = int.from_bytes(content[at + local : at + local + 4], "big")
        payload += _overflow(content, size, first, length - local)
    return rowid, _decode(payload)


def _local_size(length: int, size: int) -> int:
    """How many bytes of a row stand on its leaf page (fileformat2, "B-tree Cell Format"; no reserved bytes)."""
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    if length <= most:
        return length
    kept = least + (length - least) % (size - 4)
    return kept if kept <= most else least


def _overflow(content: bytes, size: int, page: int, missing: int) -> bytes:
    parts = []
    while missing > 0:
        start = (page - 1) * size
        if page < 2 or start + size > len(content):
            raise ValueError("a page that the row goes on in is not there")
        part = content[start + 4 : start + size][:missing]
        parts.append(part)
        missing -= len(part)
        page = int.from_bytes(content[start : start + 4], "big")
    return b"".join(parts)


def _decode(payload: bytes) -> list[Any]:
    """The columns of a record: a header of serial types, then the values."""
    header_end, at = _varint(payload, 0)
    if header_end > len(payload):
        raise ValueError("a header longer than its row")
    kinds = []
    while at < header_end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    columns = []
    at = header_end
    for kind in kinds:
        value, at = _value(payload, kind, at)
        columns.append(value)
    if at != len(payload):
        raise ValueError("values do not fill their row")
    return columns


def _value(payload: bytes, kind: int, at: int) -> tuple[Any, int]:
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind], at
    if kind == 7:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in INT_BYTES:
        end = at + INT_BYTES[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind < 12:
        raise ValueError("no such serial type")
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise ValueError("a value over the end of its row")
    value = payload[at:end]
    return (value.decode() if kind % 2 else value), end


def _varint(content: bytes, at: int) -> tuple[int, int]:
    number = 0
    for i in range(8):
        byte = content[at + i]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + i + 1
    return number << 8 | content[at + 8], at + 9

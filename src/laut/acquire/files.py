"""Files, standard input and ``.jsonl`` collections, read in bounded memory; one bad input never stops the others.

Bytes are handed on as they were found: character sets, markup and language are the business of the article room.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import IO, Any, cast

from laut.errors import InputError
from laut.models import Given, MediaType, Page

# A page with its scripts and inlined pictures stays below 3 MB on the 42 real pages that were measured (2026-11);
# above 20 MB the parsers take more memory and time than their limits allow.
MAX_BYTES = 20_000_000
READ_STEP = 1 << 20

MEDIA_TYPES: dict[str, MediaType] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown",
}  # fmt: skip
COLLECTIONS = (".jsonl", ".ndjson")

# First bytes of what is often saved under the wrong name, with what to do about it.
MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF, not a page", "save the article as HTML or text"),
    (b"PK\x03\x04", "a ZIP or Office file, not a page", "save the article as HTML or text"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, not a page", "save the article as HTML or text"),
    (b"\x89PNG", "a picture, not a page", "save the article as HTML or text"),
    (b"\xff\xd8\xff", "a picture, not a page", "save the article as HTML or text"),
    (b"GIF8", "a picture, not a page", "save the article as HTML or text"),
    (b"{\\rtf", "an RTF file, not a page", "save the article as HTML or text"),
    (b"BZh", "a bzip2 file", "unpack it first"),
    (b"\xfd7zXZ", "an xz file", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z file", "unpack it first"),
    (b"WARC/", "a web archive (WARC)", "save the single page as HTML"),
)
CONTROL = frozenset([*range(1, 9), *range(14, 27), 28, 29, 30, 31, 127])
# Share of control characters (tab, line ends, escape, NUL aside) from which bytes are no text; random bytes have 0.1.
BINARY_SHARE = 0.05
NUL_SHARE = 0.3
HTML_HINT = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|article|h1)[\s>][^<]{0,2000}</", re.I
)
FEED = re.compile(rb"(?>(?:<\?xml[^>]*>|<!--.*?-->|\s)*)<(?:rss|feed|rdf:RDF)[\s>]", re.I | re.S)
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
GIVEN_FIELDS = ("title", "outlet", "outlet_kind", "published", "language", "url")


def open_inputs(refs: Sequence[str], given: Given = Given()) -> Iterator[Page | InputError]:  # noqa: B008
    """One Page or InputError an article, in the order given.

    ``refs``: paths, or ``-`` for standard input. A ``.jsonl`` line is an article of its own; what the line says about
    it (outlet, published, …) wins over ``given``, which holds for all.
    """
    for ref in refs:
        try:
            yield from _open_one(ref, given)
        except InputError as error:
            yield error


def _open_one(ref: str, given: Given) -> Iterator[Page | InputError]:
    if ADDRESS.match(ref):
        raise InputError(ref, "addresses cannot be read yet", "save the page as a file and give its path")
    try:
        if ref == "-":
            yield from _read_stream(ref, sys.stdin.buffer, given)
            return
        path = Path(ref)
        if path.is_dir():
            raise InputError(ref, "is a folder", f"name its files, for example {path.joinpath('*.html')}")
        with path.open("rb") as stream:
            yield from _read_stream(ref, stream, given)
    except FileNotFoundError as error:
        raise InputError(ref, "no such file", "check the path") from error
    except PermissionError as error:
        raise InputError(ref, "may not be read (permission denied)", "change the file's rights") from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(ref, "its gzip data is damaged or cut off", "fetch or pack it again") from error
    except (OSError, ValueError) as error:
        raise InputError(ref, f"cannot be opened ({_one_line(error)})", "check the path and the disk") from error


def _read_stream(ref: str, raw: IO[bytes], given: Given) -> Iterator[Page | InputError]:
    """The articles of one opened file: one Page, or one for every line of a collection."""
    stream, suffix = BufferedReader(cast(Any, raw)) if not hasattr(raw, "peek") else raw, _suffix(ref)
    if stream.peek(2)[:2] == b"\x1f\x8b":
        stream = BufferedReader(cast(Any, gzip.GzipFile(fileobj=stream)))
    head = stream.peek(4096)[:4096]
    if suffix in COLLECTIONS or (ref == "-" and head.lstrip()[:1] == b"{"):
        yield from _read_lines(ref, stream, given)
        return
    content = _read_bounded(ref, stream)
    _refuse_binary(ref, content)
    if suffix == ".json":
        raise InputError(ref, "a JSON file", "give articles as .jsonl, one object with `text` or `html` a line")
    yield Page(ref, content, MEDIA_TYPES.get(suffix) or _sniff(content), given)


def _suffix(ref: str) -> str:
    """The suffix that says what is in a file: ``.html`` of both ``a.html`` and ``a.html.gz``."""
    name = ref.lower().removesuffix(".gz")
    return Path(name).suffix


def _read_bounded(ref: str, stream: IO[bytes]) -> bytes:
    parts, size = [], 0
    while part := stream.read(READ_STEP):
        size += len(part)
        if size > MAX_BYTES:
            raise InputError(
                ref, f"larger than {MAX_BYTES // 1_000_000} MB", "save only the article, without pictures and scripts"
            )
        parts.append(part)
    return b"".join(parts)


def _refuse_binary(ref: str, content: bytes) -> None:
    """Raise InputError for empty input and for bytes that are no text."""
    sample = content[:65536]
    if not content.strip(b"\0 \t\r\n\f\v\xef\xbb\xbf"):
        raise InputError(ref, "empty", "check how it was saved")
    start = sample.lstrip()[:1024]
    for magic, reason, next_step in MAGIC:
        if start.startswith(magic) or (magic == b"%PDF-" and magic in start and b"<" not in start[:64]):
            raise InputError(ref, reason, next_step)
    if FEED.match(start.removeprefix(b"\xef\xbb\xbf")):
        raise InputError(ref, "a feed, not an article", "save the articles it names")
    if _looks_utf16(sample):
        return
    controls = sum(map(sample.count, (bytes([c]) for c in CONTROL)))
    if controls > BINARY_SHARE * len(sample) or sample.count(0) > NUL_SHARE * len(sample):
        raise InputError(ref, "binary data, not text", "save the article as HTML or text")


def _looks_utf16(sample: bytes) -> bool:
    """Whether NUL bytes stand where UTF-16 or UTF-32 puts them: a mark at the start, or every other byte."""
    if sample[:2] in (b"\xff\xfe", b"\xfe\xff") or sample[:4] == b"\0\0\xfe\xff":
        return True
    half = max(1, len(sample) // 2)
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    return max(even, odd) > 0.7 and min(even, odd) < 0.7


def _sniff(content: bytes) -> MediaType:
    """HTML or plain text, by what stands in the first 4 KB."""
    return "html" if HTML_HINT.search(content[:4096].replace(b"\0", b"")) else "text"


def _read_lines(ref: str, stream: IO[bytes], given: Given) -> Iterator[Page | InputError]:
    """One Page or InputError a line; blank lines are skipped."""
    number = 0
    found = False
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if not line.strip():
            continue
        found = True
        where = f"{ref}:{number}"
        try:
            if len(line) > MAX_BYTES:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(READ_STEP)
                raise InputError(where, f"a line over {MAX_BYTES // 1_000_000} MB", "give the article alone")
            yield _page_of_line(where, line, given)
        except InputError as error:
            yield error
    if not found:
        raise InputError(ref, "empty", "check how it was saved")


def _page_of_line(where: str, line: bytes, given: Given) -> Page:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(where, f"not JSON ({_one_line(error)})", "write one JSON object a line") from error
    if not isinstance(record, dict):
        raise InputError(where, "not a JSON object", "write one JSON object a line")
    html, text = record.get("html"), record.get("text")
    body = html if isinstance(html, str) and html.strip() else text
    if not isinstance(body, str) or not body.strip():
        raise InputError(where, "no `text` or `html` in it", "give the article as a string in one of them")
    wrong = [k for k in (*GIVEN_FIELDS, "id") if not isinstance(record.get(k), str | int | None)]
    if wrong:
        raise InputError(where, f"`{wrong[0]}` is not a string", "give it as a string or leave it out")
    said = {k: str(record[k]) for k in GIVEN_FIELDS if record.get(k) not in (None, "")}
    name = str(record["id"]) if record.get("id") not in (None, "") else None
    return Page(
        ref=name or where,
        content=_without_lone_surrogates(body).encode(),
        media_type="html" if body is html else "text",
        given=replace(given, id=name or given.id, **said),
    )


def _without_lone_surrogates(text: str) -> str:
    """``text`` with halves of surrogate pairs, which JSON can write and UTF-8 cannot, as U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _one_line(error: Exception) -> str:
    """An exception's own words, short enough for one line."""
    return " ".join(str(error).split())[:120] or type(error).__name__

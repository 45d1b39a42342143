"""Inputs become pages or errors that name them; one bad input never stops the others."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest

from laut.acquire import files, open_inputs
from laut.errors import InputError
from laut.models import Given, Page

HTML = "<!DOCTYPE html><html><body><p>Der Rat tagte.</p></body></html>"


def pages(*refs: object, given: Given = Given()) -> list[Page | InputError]:  # noqa: B008
    return list(open_inputs([str(r) for r in refs], given))


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.html", HTML.encode(), "html"),
        ("a.htm", HTML.encode(), "html"),
        ("a.HTML", HTML.encode(), "html"),
        ("a.xhtml", HTML.encode(), "html"),
        ("a.html.gz", gzip.compress(HTML.encode()), "html"),
        # Packed without saying so: the first bytes decide.
        ("b.html", gzip.compress(HTML.encode()), "html"),
        ("a.txt", b"Der Rat tagte.", "text"),
        # The name says text, so markup in it is text.
        ("markup.txt", HTML.encode(), "text"),
        ("a.md", b"# Rat\n\nDer Rat tagte.", "markdown"),
        # No name to go by: what stands in it decides.
        ("article", HTML.encode(), "html"),
        ("page.php", b"  <html><head></head><body>x</body></html>", "html"),
        ("note", b"Der Rat tagte, 3 < 5.", "text"),
        ("wide", HTML.encode("utf-16"), "html"),
    ],
)
def test_media_type(tmp_path: Path, name: str, content: bytes, media_type: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    [page] = pages(path)
    assert isinstance(page, Page)
    assert page.media_type == media_type
    assert page.ref == str(path)
    assert page.content == (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.html", b" \n\t\r\n\0", "empty"),
        ("bom.txt", b"\xef\xbb\xbf\n", "empty"),
        ("report.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF, not a page"),
        ("letter.html", b"PK\x03\x04\x14\0\x06\0", "a ZIP or Office file, not a page"),
        ("photo.html", b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture, not a page"),
        ("noise.txt", bytes(range(256)) * 40, "binary data, not text"),
        ("zeros.txt", b"a" + b"\0" * 999 + b"bcdef" * 9, "binary data, not text"),
        ("cut.html.gz", gzip.compress(HTML.encode() * 50)[:60], "its gzip data is damaged or cut off"),
        ("bad.html.gz", b"\x1f\x8b\x08garbage", "its gzip data is damaged or cut off"),
        ("data.json", b'{"text": "Der Rat tagte."}', "a JSON file"),
        ("none.jsonl", b"\n\n", "empty"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path, good = tmp_path / name, tmp_path / "good.txt"
    path.write_bytes(content)
    good.write_text("Der Rat tagte.")
    error, page = pages(path, good)
    assert isinstance(error, InputError)
    assert (error.ref, error.reason) == (str(path), reason)
    assert error.next_step and "\n" not in str(error)
    assert isinstance(page, Page)


def test_missing_folder_and_address(tmp_path: Path) -> None:
    found = pages(tmp_path / "nowhere.txt", tmp_path, "https://example.org/a", "bad\0name")
    assert [e.reason for e in found if isinstance(e, InputError)] == [
        "no such file",
        "is a folder",
        "addresses cannot be read yet",
        "cannot be opened (embedded null byte)",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    [error] = pages(path)
    assert isinstance(error, InputError)
    assert "permission" in error.reason


def test_size_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    (tmp_path / "just.txt").write_bytes(b"a" * 1000)
    (tmp_path / "over.txt").write_bytes(b"a" * 1001)
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b"<p>" + b"a" * 5_000_000))
    just, over, bomb = pages(tmp_path / "just.txt", tmp_path / "over.txt", tmp_path / "bomb.html.gz")
    assert isinstance(just, Page)
    assert isinstance(over, InputError) and over.reason.startswith("larger than")
    assert isinstance(bomb, InputError) and bomb.reason.startswith("larger than")


def test_an_endless_device_is_cut() -> None:
    [error] = pages("/dev/zero")
    assert isinstance(error, InputError)
    assert error.reason == "larger than 20 MB"


def test_lines(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(
        "\n".join(
            [
                json.dumps({"id": "a1", "text": "Der Rat tagte.", "outlet": "Blatt", "published": "2024-10-13"}),
                "not json",
                json.dumps({"html": HTML, "language": "de", "unknown": [1]}),
                "",
                json.dumps({"id": 7, "text": "Zahl als Kennung."}),
                json.dumps({"title": "ohne Text"}),
                json.dumps({"text": "x", "outlet": ["a"]}),
                "[1, 2]",
                "[" * 100_000,
            ]
        )
    )
    found = pages(path, given=Given(outlet="Vorgabe", language="en"))
    assert [(p.ref, p.media_type, p.given.outlet, p.given.language) for p in found if isinstance(p, Page)] == [
        ("a1", "text", "Blatt", "en"),
        (f"{path}:3", "html", "Vorgabe", "de"),
        ("7", "text", "Vorgabe", "en"),
    ]
    assert [e.ref for e in found if isinstance(e, InputError)] == [f"{path}:{n}" for n in (2, 6, 7, 8, 9)]
    assert isinstance(found[0], Page) and found[0].given.published == "2024-10-13"


def test_a_long_line_costs_that_line_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    path = tmp_path / "long.jsonl"
    path.write_text(json.dumps({"text": "a" * 5000}) + "\n" + json.dumps({"text": "kurz"}))
    error, page = pages(path)
    assert isinstance(error, InputError) and error.ref == f"{path}:1"
    assert isinstance(page, Page) and page.content == b"kurz"


def test_half_a_surrogate_pair(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    path.write_text('{"text": "a\\ud83d b\\ud83d\\ude00"}')
    [page] = pages(path)
    assert isinstance(page, Page)
    assert page.content.decode() == "a\ufffd b\U0001f600"


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (HTML.encode(), ["html"]),
        (b"Der Rat tagte.", ["text"]),
        (b'{"text": "eins"}\n{"text": "zwei"}\n', ["text", "text"]),
        (gzip.compress(HTML.encode()), ["html"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes, kinds: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(content))))
    assert [p.media_type for p in pages("-") if isinstance(p, Page)] == kinds

"""Bytes become the right letters, in the sets German pages come in."""

from __future__ import annotations

import pytest

from laut.article.charset import decode

TEXT = "Die Behörde für Straßen äußerte sich „überrascht“ – über Öl, Größe, Übermut.\n" * 3
PLAIN = TEXT.replace("„", '"').replace("“", '"').replace("–", "-")


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_undeclared(name: str) -> None:
    assert decode(TEXT.encode(name))[0] == TEXT


@pytest.mark.parametrize("name", ["latin-1", "iso-8859-15", "cp850", "iso-8859-2", "cp1250"])
def test_undeclared_without_curly_marks(name: str) -> None:
    text, warnings = decode(PLAIN.encode(name))
    assert text == PLAIN
    assert "no character set given" in warnings[0]


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        ("windows-1252", "cp1252"),
        ("ISO-8859-1", "cp1252"),  # as browsers read it
        ("koi8-r", "koi8-r"),
        ("iso-8859-5", "iso-8859-5"),
        # Declared wrongly: what is valid UTF-8 is UTF-8.
        ("iso-8859-1", "utf-8"),
        ("utf-16", "utf-8"),
        # No character sets, though Python knows them; passed over.
        ("rot13", "utf-8"),
        ("idna", "utf-8"),
    ],
)
def test_declared(declared: str, name: str) -> None:
    words = "Привет, мир" if name.startswith(("koi", "iso-8859-5")) else "Größe – „so“"
    page = f"<html><head><meta charset={declared}></head><body>{words}</body></html>"
    assert words in decode(page.encode(name), is_html=True)[0]


def test_some_bytes_of_another_set() -> None:
    text, warnings = decode("Grüße aus Köln und ".encode() + b"Stra\xdfen")
    assert text == "Grüße aus Köln und Straßen"
    assert warnings == ["1 bytes are not UTF-8; read as Windows-1252"]


def test_what_no_text_should_hold() -> None:
    text, warnings = decode("eins\r\nzwei\x00\x07\rdrei u\u0308ber \u2028vier".encode())
    assert text == "eins\nzwei\ndrei über \nvier"
    assert warnings == ["2 control characters left out"]


def test_a_lost_character_is_told() -> None:
    assert decode("a\ufffdb".encode()) == ("a\ufffdb", ["1 characters could not be read and stand as \ufffd"])


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\xff", b"\xef\xbb\xbf", bytes(range(256)) * 3])
def test_never_raises(content: bytes) -> None:
    decode(content)
    decode(content, is_html=True)

"""Plain text is cut where its writer cut it, and not a word of it changes."""

from __future__ import annotations

import re

import pytest

from laut.article.plain import kinds_of, split_text
from laut.models import Given
from tests.article.conftest import Read

FIRST = "Der Stadtrat von Neuenfeld hat am Montag den Haushalt beschlossen."
SECOND = "Die Opposition stimmte dagegen und kündigte eine Klage an."
WRAPPED = (
    "Der Stadtrat von Neuenfeld hat am Montag nach langer Debatte den\n"
    "Haushalt für das kommende Jahr beschlossen. Die Opposition stimmte\n"
    "dagegen und kündigte an, vor dem Verwaltungsgericht zu klagen.\n"
)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (f"{FIRST}\n\n{SECOND}", [FIRST, SECOND]),
        (f"{FIRST}\n \t\n\n{SECOND}\n", [FIRST, SECOND]),
        # One paragraph a line.
        (f"{FIRST}\n{SECOND}", [FIRST, SECOND]),
        (f"Haushalt beschlossen\n{FIRST}\n{SECOND}", ["Haushalt beschlossen", FIRST, SECOND]),
        # Wrapped at a fixed width: kept together, line breaks and all.
        (WRAPPED, [WRAPPED.strip()]),
        (f"{WRAPPED}\n{WRAPPED}", [WRAPPED.strip(), WRAPPED.strip()]),
        # One torn line in a text that is not wrapped.
        (
            f"{FIRST}\n\nDer Chemiekonzern wurde zu einer Strafe\nverurteilt, die er nicht zahlen will.\n\n{SECOND}",
            [FIRST, "Der Chemiekonzern wurde zu einer Strafe\nverurteilt, die er nicht zahlen will.", SECOND],
        ),
        # List items stand alone.
        (
            "Drei Punkte:\n- mehr Busse\n- weniger Autos\n1. sofort",
            ["Drei Punkte:", "- mehr Busse", "- weniger Autos", "1. sofort"],
        ),
        ("  Der Rat  tagte.\t\n", ["Der Rat  tagte."]),
        ("", []),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert split_text(text) == paragraphs


@pytest.mark.parametrize(
    ("paragraphs", "kinds"),
    [
        (["Klage angekündigt", FIRST], ["heading", "paragraph"]),
        (["Was nun?", FIRST], ["paragraph", "paragraph"]),  # a question may be the outlet's own sentence
        (["„Wir klagen.“", FIRST], ["paragraph", "paragraph"]),
        (["„Das wird teuer“", FIRST], ["heading", "paragraph"]),
        (["+++ 22:14 Uhr: Luftraum gesperrt +++", FIRST], ["heading", "paragraph"]),
        ([FIRST, "Ende der Debatte"], ["paragraph", "paragraph"]),  # nothing under it
        (["- mehr Busse", FIRST], ["list", "paragraph"]),
        # A table or list of names is not a row of headings.
        (["Nordstadt 3:1", "Südstadt 0:0", "Weststadt 2:2", FIRST], ["list", "list", "list", "paragraph"]),
        (["Sport", "Nordstadt siegt im Derby", FIRST], ["heading", "heading", "paragraph"]),
        ([], []),
    ],
)
def test_kinds(paragraphs: list[str], kinds: list[str]) -> None:
    assert kinds_of(paragraphs) == kinds


@pytest.mark.parametrize("text", [f"{FIRST}\n\n{SECOND}", WRAPPED, f"\ufeff{FIRST}\r\n\r\nKlage\r\n\r\n{SECOND}"])
def test_words_and_offsets(read_text: Read, text: str) -> None:
    article = read_text(text)
    assert re.sub(r"\s+", "", article.text) == re.sub(r"\s+", "", text.removeprefix("\ufeff"))
    assert "\n\n".join(article.text[b:e] for b, e in (block.span for block in article.blocks)) == article.text


def test_the_title_is_marked_only_where_the_caller_gives_it(read_text: Read) -> None:
    text = f"Haushalt beschlossen\n\n{FIRST}"
    assert [b.kind for b in read_text(text).blocks] == ["heading", "paragraph"]
    assert [b.kind for b in read_text(text, Given(title="Haushalt beschlossen")).blocks] == ["title", "paragraph"]


def test_one_line_of_a_megabyte(read_text: Read) -> None:
    article = read_text((FIRST + " ") * 15_000)
    assert len(article.blocks) == 1
    assert "no line breaks" in article.warnings[0]

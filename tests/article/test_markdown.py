"""Markdown is read as its reader sees it."""

from __future__ import annotations

import pytest

from laut.article.markdown import split_markdown
from tests.article.conftest import Read


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("Der Rat **tagte** am *Montag*.", [("Der Rat tagte am Montag.", "paragraph")]),
        ("Laut [Bericht](https://example.org/a) fehlt Geld.", [("Laut Bericht fehlt Geld.", "paragraph")]),
        ("![Rathaus](r.jpg) Der Rat tagte.", [("Der Rat tagte.", "paragraph")]),
        (
            "Text eins.\n\n## Zwischen\n\nText zwei.",
            [("Text eins.", "paragraph"), ("Zwischen", "heading"), ("Text zwei.", "paragraph")],
        ),
        (
            "Text eins.\n\nZwischen\n---\nText zwei.",
            [("Text eins.", "paragraph"), ("Zwischen", "heading"), ("Text zwei.", "paragraph")],
        ),
        (
            "Punkte:\n- **mehr** Busse\n- weniger Autos",
            [("Punkte:", "paragraph"), ("mehr Busse", "list"), ("weniger Autos", "list")],
        ),
        ("> „Wir klagen“, sagte sie.\n> Sofort.", [("„Wir klagen“, sagte sie.\nSofort.", "paragraph")]),
        # Not emphasis.
        ("5 * 3 und datei_name_neu, *", [("5 * 3 und datei_name_neu, *", "paragraph")]),
        ("Er sagte \\*nichts\\*.", [("Er sagte *nichts*.", "paragraph")]),
        ("***\n\nText.", [("Text.", "paragraph")]),
    ],
)
def test_paragraphs(source: str, paragraphs: list[tuple[str, str]]) -> None:
    assert split_markdown(source)[0] == paragraphs


def test_head(read_text: Read) -> None:
    head = "---\ntitle: 'Rat tagt'\ndate: 2024-10-13 20:15\nauthor: Erika Muster\nlayout: post\n---"
    article = read_text(f"{head}\n\nDer Rat tagte am Montag.", kind="markdown")
    assert (article.title, article.published, article.author) == ("Rat tagt", "2024-10-13T20:15:00", "Erika Muster")
    assert article.found["published"] == "markdown"
    assert article.text == "Der Rat tagte am Montag."


def test_first_heading_is_the_title(read_text: Read) -> None:
    article = read_text("# Rat tagt\n\nDer Rat tagte am Montag.", kind="markdown")
    assert (article.title, article.text) == ("Rat tagt", "Der Rat tagte am Montag.")

"""Reads one HTML page: main text, what was left out, metadata. Runs in the worker process only.

The one importer of trafilatura, lxml and (by page.py) selectolax.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import trafilatura
from htmldate import find_date
from lxml.etree import XPath
from lxml.html import HtmlElement
from trafilatura.utils import load_html

from laut.article.charset import decode, letters
from laut.article.main_text import Choice, choose, is_paragraph
from laut.article.metadata import Metadata, read_metadata, settle_title
from laut.article.page import PageView, Piece, view_page
from laut.article.plain import is_heading

# Pages beyond these freeze every parser (100,000 attributes on one tag, 200,000 nested elements: over 60 s each), so
# they are refused before one sees them. Real pages stay under 60 attributes and 70 levels (42 pages, 2026-11).
MAX_ATTRIBUTES = 2_000
MAX_DEPTH = 5_000
LONG_TAG = 20_000
# No article has so many pieces of text; trafilatura needs over 15 s for 60,000 paragraphs.
MAX_PIECES = 10_000
# From this difference between the two parsers' words on, the page is looked at for what the first one lost.
LOST_SHARE = 0.02
MAX_DATE_SEARCH = 3_000_000
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,40})")
BODY = re.compile(r"<body[\s>]", re.I)
NOSCRIPT = re.compile(r"<(/?)noscript\b", re.I)
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Elements that are empty, or whose end tag may be left out, do not nest.
NOT_NESTING = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th "
    "thead tbody tfoot rp rt html head body".split()
)
ALL_TEXT = XPath(
    "//body//text()[not(parent::script or parent::style or parent::noscript or parent::template or parent::option)]",
    smart_strings=False,
)


class PageRefusedError(Exception):
    """A page that is not read, with the reason and what to do."""

    def __init__(self, reason: str, next_step: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.next_step = next_step


def read_page(content: bytes) -> dict[str, Any]:
    """What a page holds, as plain values for the way back to the main process.

    Keys: ``blocks`` [text, kind], ``dropped`` [text, reason, number of blocks before it], the metadata fields,
    ``found``, ``warnings``. Raises PageRefusedError where there is no article or the page is a bomb.
    """
    html, warnings = decode(content, is_html=True)
    html = without_noscript(html)
    refuse_bombs(html)
    view = view_page(html)
    meta = read_metadata(view)
    lines, lost, tree, notes = _first_opinion(html, view)
    choice = choose(view, lines, meta, lost)
    if not choice.kept:
        raise PageRefusedError("no article text found", "check that the page holds the article and not only a script")
    settle_title(meta, _headlines_above(view, choice))
    if not meta.published and tree is not None and len(html) < MAX_DATE_SEARCH:
        _search_date(meta, html)
    warnings += [*notes, *_hidden_warnings(view, choice), *meta.warnings]
    return {
        "blocks": _blocks([view.pieces[i] for i in choice.kept]),
        "dropped": _dropped(view, choice),
        "title": meta.title, "author": meta.author, "published": meta.published, "outlet": meta.outlet,
        "language": meta.language, "url": meta.url, "found": meta.found, "warnings": warnings,
    }  # fmt: skip


def without_noscript(html: str) -> str:
    """A page as browsers with scripts see it: what stands in ``<noscript>`` is hidden and closes no paragraph."""
    body = BODY.search(html)
    if not body:
        return html
    head, rest = html[: body.start()], html[body.start() :]
    return head + NOSCRIPT.sub(lambda tag: "</div" if tag.group(1) else "<div hidden", rest)


def refuse_bombs(html: str) -> None:
    """Raise PageRefusedError for a tag or a nesting that would freeze the parsers. Linear."""
    for part in html.split("<"):
        if len(part) > LONG_TAG and part[:1].isalpha():
            tag = QUOTED.sub("", part[: part.find(">") if ">" in part else len(part)])
            if (n := len(tag.split())) > MAX_ATTRIBUTES:
                raise PageRefusedError(f"a tag with {n:,} attributes", "save the article as plain text")
    if html.count("<") <= MAX_DEPTH:
        return
    depth = deepest = 0
    for closing, name in TAG.findall(html):
        if name.lower() not in NOT_NESTING:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise PageRefusedError(f"elements nested {deepest:,} deep", "save the article as plain text")


def _first_opinion(html: str, view: PageView) -> tuple[Sequence[str], set[int], HtmlElement | None, list[str]]:
    """The extractor's lines, the pieces its parser never saw, its tree, and warnings."""
    if len(view.pieces) > MAX_PIECES:
        return [], set(), None, [f"{len(view.pieces):,} pieces of text: read by the second parser alone"]
    tree = load_html(html)
    if tree is None:
        return [], set(), None, ["read by the second parser alone"]
    lost, notes = _lost_pieces(tree, view)
    try:
        document = trafilatura.bare_extraction(tree, fast=True, with_metadata=False, include_comments=False)
    except Exception as error:
        return (
            [],
            lost,
            tree,
            [*notes, f"the extractor failed ({type(error).__name__}): read by the second parser alone"],
        )
    text = document.text if document is not None and not isinstance(document, dict) else None
    return (text or "").split("\n"), lost, tree, notes


def _lost_pieces(tree: HtmlElement, view: PageView) -> tuple[set[int], list[str]]:
    """Pieces that lxml silently left out (nesting below 255 levels, text behind a node of 10 MB)."""
    texts: list[str] = ALL_TEXT(tree)
    n_words = sum(len(p.text.split()) for p in view.pieces)
    if sum(len(text.split()) for text in texts) >= (1 - LOST_SHARE) * n_words:
        return set(), []
    seen = letters("".join(texts))
    total = sum(len(p.text) for p in view.pieces)
    lost = {i for i, p in enumerate(view.pieces) if letters(p.text) not in seen}
    share = sum(len(view.pieces[i].text) for i in lost) / max(1, total)
    if share < LOST_SHARE:
        return set(), []
    return lost, [
        f"the extractor's parser lost {share:.0%} of the page's text (deep nesting or a huge text); "
        "read by the second parser"
    ]


def _headlines_above(view: PageView, choice: Choice) -> list[str]:
    """Visible headings above the text, the nearest first; a heading made of several pieces is put together."""
    first = choice.kept[0]
    headings: list[tuple[int, str]] = []
    for piece in view.pieces[:first]:
        if piece.heading in (1, 2, 3) and not piece.hidden:
            box = view.heading_box(piece.box)
            if headings and headings[-1][0] == box:
                headings[-1] = (box, headings[-1][1] + " " + piece.text)
            else:
                headings.append((box, piece.text))
    return [text for _, text in reversed(headings[-6:])]


def _search_date(meta: Metadata, html: str) -> None:
    """The last resort for the date: htmldate searches the page's text and addresses."""
    try:
        found = find_date(html, original_date=True, outputformat="%Y-%m-%d")
    except Exception:
        found = None
    if found:
        meta.published = found
        meta.found["published"] = "htmldate"


def _hidden_warnings(view: PageView, choice: Choice) -> list[str]:
    notes = []
    if choice.hidden_kept:
        notes.append("most of the text stands in elements that the page hides; kept")
    # Labels for screen readers and closed menus are everywhere; a hidden sentence is worth a warning.
    hidden = [i for i, reason in choice.dropped.items() if reason == "hidden" and is_paragraph(view.pieces[i])]
    if hidden:
        ways = sorted({view.pieces[i].hidden or "" for i in hidden})
        notes.append(f"hidden text left out: {sum(view.pieces[i].n_words for i in hidden)} words ({', '.join(ways)})")
    if choice.unplaced > LOST_SHARE:
        notes.append(
            f"{choice.unplaced:.0%} of what the extractor read was not found by the second parser and is left out"
        )
    return notes


def _blocks(pieces: Sequence[Piece]) -> list[list[str]]:
    """Text and kind of each kept piece; a short line in a paragraph element over running text is a heading too."""
    blocks = []
    for number, piece in enumerate(pieces):
        kind = _kind(piece)
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if kind == "paragraph" and is_heading(piece.text) and following is not None and is_paragraph(following):
            kind = "heading"
        blocks.append([piece.text, kind])
    return blocks


def _kind(piece: Piece) -> str:
    if piece.heading:
        return "heading"
    return {"li": "list", "dd": "list", "dt": "list", "figcaption": "caption", "caption": "caption"}.get(
        piece.tag, "paragraph"
    )


def _dropped(view: PageView, choice: Choice) -> list[list[Any]]:
    """What was left out in and around the article, neighbours with the same reason in one.

    Each with the number of blocks before it. The headline is not listed: it is the article's title.
    """
    groups: list[tuple[list[str], str, int]] = []
    before, last = 0, -2
    for i in sorted({*choice.kept, *choice.dropped}):
        reason = choice.dropped.get(i)
        if reason is None:
            before += 1
        elif reason != "title":
            if not (groups and groups[-1][1:] == (reason, before) and last == i - 1):
                groups.append(([], reason, before))
            groups[-1][0].append(view.pieces[i].text)
            last = i
    return [["\n".join(texts), reason, at] for texts, reason, at in groups]

"""Reads Markdown as its reader sees it: paragraphs, headings, list items, without the marks.

Only the marks of CommonMark that news texts have; anything else stays as it stands. A front matter of ``key: value``
lines (Jekyll, Hugo) gives title, date and author.
"""

from __future__ import annotations

import re

from laut.article.plain import Paragraph

FRONT_MATTER = re.compile(r"---\n(.{0,8000}?)\n(?:---|\.\.\.)\s*(?:\n|$)", re.S)
KEYS = {
    "title": "title", "date": "published", "published": "published", "author": "author", "lang": "language",
    "language": "language", "site": "outlet", "outlet": "outlet", "url": "url",
}  # fmt: skip
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
UNDERLINE = re.compile(r"(?:=+|-+)\s*$")
ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+")
RULE = re.compile(r"(?:[-*_]\s*){3,}$")
IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
LINK = re.compile(r"\[([^\]\n]{0,1000})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
AUTOLINK = re.compile(r"<(https?://[^>\s]{1,500})>")
# Strong before plain emphasis; both sides must touch a word, so "5 * 3" and snake_case stay.
EMPHASIS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\w*])\*\*(?=\S)([^*\n]{1,2000})(?<=\S)\*\*",
        r"(?<![\w_])__(?=\S)([^_\n]{1,2000})(?<=\S)__(?!\w)",
        r"(?<![\w*])\*(?=\S)([^*\n]{1,2000})(?<=\S)\*(?![\w*])",
        r"(?<![\w_])_(?=\S)([^_\n]{1,2000})(?<=\S)_(?!\w)",
    )
)
CODE = re.compile(r"`([^`\n]{1,500})`")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")
PRIVATE = 0xF700  # code points of the private use area
PUT_ASIDE = re.compile("[\uf700-\uf77f]")


def split_markdown(text: str) -> tuple[list[Paragraph], dict[str, str]]:
    """The paragraphs in order, and what the front matter and a first heading say: title, published, author, …"""
    head, body = _front_matter(text)
    paragraphs: list[Paragraph] = []
    lines: list[str] = []
    for line in [*body.split("\n"), ""]:
        bare = line.strip().lstrip(">").strip() if line.lstrip().startswith(">") else line.strip()
        if found := HEADING.match(bare):
            _close(lines, paragraphs)
            paragraphs.append((_words(found.group(2)), "heading"))
        elif lines and UNDERLINE.match(bare) and not ITEM.match(lines[0]):
            paragraphs.append((_words(" ".join(lines)), "heading"))
            lines.clear()
        elif not bare or RULE.match(bare) or bare.startswith(("```", "~~~", "<!--")):
            _close(lines, paragraphs)
        else:
            if ITEM.match(bare):
                _close(lines, paragraphs)
            lines.append(bare)
    paragraphs = [(words, kind) for words, kind in paragraphs if words]
    if paragraphs and paragraphs[0][1] == "heading" and "title" not in head:
        head["title"] = paragraphs.pop(0)[0]
    return paragraphs, head


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    head: dict[str, str] = {}
    for line in found.group(1).split("\n"):
        key, colon, value = line.partition(":")
        if colon and key.strip().lower() in KEYS and value.strip(" \"'[]"):
            head.setdefault(KEYS[key.strip().lower()], value.strip(" \"'[]"))
    return head, text[found.end() :]


def _close(lines: list[str], paragraphs: list[Paragraph]) -> None:
    """End the open paragraph."""
    if lines:
        item = ITEM.match(lines[0])
        words = "\n".join(lines)[item.end() if item else 0 :]
        paragraphs.append((_words(words), "list" if item else "paragraph"))
        lines.clear()


def _words(text: str) -> str:
    """A line as it is read: links and emphasis without their marks, pictures left out."""
    text = ESCAPE.sub(lambda mark: chr(PRIVATE + ord(mark.group(1))), text)  # put aside while marks are taken off
    text = LINK.sub(r"\1", IMAGE.sub("", text))
    for pattern in (AUTOLINK, CODE, *EMPHASIS):
        text = pattern.sub(r"\1", text)
    return PUT_ASIDE.sub(lambda mark: chr(ord(mark.group()) - PRIVATE), text).strip()

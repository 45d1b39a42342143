"""Cuts plain text and Markdown into paragraphs, headings and list items without changing a word.

A blank line always parts paragraphs. A single line break parts them too where the text is written one paragraph a line,
and does not where it is wrapped at a fixed width; which of the two it is shows in the lengths and ends of its lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from laut.models import BlockKind

SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", '"', "”", "“", "«", "»", "’", "'", ")", "]")
WIDEST_WRAP = 100  # mails and agency telexes wrap at 65 to 80 characters, some at 100
OPEN_SHARE = (
    0.4  # in wrapped text most lines end inside a sentence; in the Wikinews texts with single breaks under 0.2 do
)
FULL_SHARE = 0.7  # of the width, from which a line counts as broken for want of room
HEADING_WORDS = 14
HEADING_LENGTH = 110
ITEM = re.compile(r"(?:[-*•‣–]|\d{1,2}[.)])\s+\S")
BLANK = re.compile(r"\n[^\S\n]*\n\s*")
Paragraph = tuple[str, BlockKind]


def split_text(text: str) -> list[str]:
    """The paragraphs of plain text in order; list items are paragraphs of their own."""
    chunks = [c for c in BLANK.split(text) if c.strip()]
    wrapped = _is_wrapped(chunks)
    return [line for chunk in chunks for line in _lines(chunk, wrapped)]


def kinds_of(paragraphs: Sequence[str]) -> list[BlockKind]:
    """What each paragraph is by its shape. A heading has something under it; three and more in a row are a list."""
    kinds: list[BlockKind] = [
        "list" if ITEM.match(p) else "heading" if is_heading(p) else "paragraph" for p in paragraphs
    ]
    begin = 0
    for at in range(len(kinds) + 1):
        if at < len(kinds) and kinds[at] == "heading":
            continue
        row = at - begin
        if row >= 3 or (row and at == len(kinds)):
            kinds[begin:at] = ["list" if row >= 3 else "paragraph"] * row
        begin = at + 1
    return kinds


def _is_wrapped(chunks: list[str]) -> bool:
    """Whether line breaks inside paragraphs are only there to keep lines short."""
    inner = [line.rstrip() for chunk in chunks for line in chunk.split("\n")[:-1] if line.strip()]
    width = max(map(len, inner), default=0)
    if not 40 <= width <= WIDEST_WRAP * 1.2:
        return False
    full = sum(len(line) >= FULL_SHARE * width and not line.endswith(SENTENCE_END) for line in inner)
    return full >= OPEN_SHARE * len(inner)


def _lines(chunk: str, wrapped: bool) -> list[str]:
    """The paragraphs inside a chunk without blank lines."""
    lines = [line.strip() for line in chunk.split("\n") if line.strip()]
    wrapped = wrapped or _is_torn(lines)
    width = max(map(len, lines), default=0)
    paragraphs: list[list[str]] = []
    for line in lines:
        before = paragraphs[-1][-1] if paragraphs else None
        torn = before is not None and not before.endswith(SENTENCE_END[:4]) and line[:1].islower()
        flows = before is not None and wrapped and not _ends_paragraph(before, width)
        if (torn or flows) and not ITEM.match(line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return ["\n".join(parts) for parts in paragraphs]


def _is_torn(lines: list[str]) -> bool:
    """Whether one paragraph of an otherwise unwrapped text is wrapped: all lines but its last are long and open."""
    return len(lines) > 1 and all(
        60 <= len(line) <= WIDEST_WRAP and not line.endswith(SENTENCE_END) for line in lines[:-1]
    )


def _ends_paragraph(line: str, width: int) -> bool:
    """In wrapped text: a line that ends a sentence well before the width."""
    return line.endswith(SENTENCE_END[:4]) and len(line) < 0.6 * width


def is_heading(line: str) -> bool:
    """Whether a paragraph of its own is a heading: one short line that is no sentence."""
    if "\n" in line or len(line) > HEADING_LENGTH or not line[:1].strip() or line[0].islower():
        return False
    n_words = len(line.split())
    if line.startswith("+++") and line.endswith("+++"):
        return True
    closed = line.endswith(SENTENCE_END[:7]) or _is_quote(line)
    return 0 < n_words <= HEADING_WORDS and not closed and any(c.isalpha() for c in line)


def _is_quote(line: str) -> bool:
    """A line that is a quotation from end to end, or a sentence in quotation marks: speech, not a heading."""
    return line[-1:] in '"”“«»' and re.search(r"[.!?,][\"”“«»]$", line) is not None

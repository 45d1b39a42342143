"""Finds quotations by their marks: German „…“ »…« ‚…‘, English “…” ‘…’, French «…», typewriter "…" and '…'.

A quotation stays inside its block, except that one left open at the end of a paragraph runs on when the next
paragraph opens with the same mark (the newspaper's way to quote several paragraphs). A mark without a partner
costs that one quotation and nothing else. Linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from laut.models import Sentence, Span

MARK = re.compile(r"[„“”\"»«‚‘’'›‹‟]|''|``")
# Opening mark -> marks that can close it, most usual first.
PARTNERS = {
    "„": '“”"‟',
    "“": "”“",
    "”": "”",  # Swedish and some German typists
    '"': '"”“',
    "»": "«",
    "«": "»",
    "‚": "‘’'",
    "‘": "’",
    "'": "'",
    "›": "‹",
    "‹": "›",
}
SINGLE = frozenset("‚‘'’›‹")
MAX_QUOTATION = 4_000  # code points; a longer one is a lost mark, not a quotation


def find_quotations(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    """The outermost quotations, marks included, in order of the text."""
    blocks = _block_spans(sentences)
    found: list[Span] = []
    for number, (start, end) in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        found.extend(_in_block(text, start, end, following))
    return found


def _block_spans(sentences: Sequence[Sentence]) -> list[Span]:
    spans: dict[int, Span] = {}
    for s in sentences:
        begin = spans.get(s.block, (s.start, s.end))[0]
        spans[s.block] = (begin, s.end)
    return list(spans.values())


def _in_block(text: str, start: int, end: int, following: Span | None) -> list[Span]:
    found: list[Span] = []
    marks = [m.start() for m in MARK.finditer(text, start, end)]
    i = 0
    while i < len(marks):
        at = marks[i]
        if not _can_open(text, at, start):
            i += 1
            continue
        close = _closing(text, marks, i, end)
        if close is None:
            runs_on = following is not None and text[following[0]] == text[at] and text[at] not in SINGLE
            if runs_on and not any(_can_open(text, m, start) for m in marks[i + 1 :]):
                found.append((at, end))
                break
            i += 1
            continue
        found.append((at, marks[close] + 1))
        i = close + 1
    return found


def _can_open(text: str, at: int, block_start: int) -> bool:
    mark = text[at]
    if mark not in PARTNERS:
        return False
    before = text[at - 1] if at > block_start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if after.isspace():
        return False
    if mark in "„‚":
        return True
    if mark in SINGLE:
        return (before.isspace() or before in '([„“"»–—-') and after.isalnum()
    return before.isspace() or before in "([–—-/:,;‚‘'" or at == block_start


def _closing(text: str, marks: Sequence[int], opened: int, end: int) -> int | None:
    """Index in ``marks`` of the mark that closes ``marks[opened]``."""
    mark = text[marks[opened]]
    partners = PARTNERS[mark]
    for j in range(opened + 1, len(marks)):
        at = marks[j]
        if at - marks[opened] > MAX_QUOTATION:
            return None
        char = text[at]
        if char == mark and char not in partners and mark not in "»«":
            return None  # the same mark opens again: the first one has lost its partner
        if char not in partners:
            continue
        after = text[at + 1] if at + 1 < end else " "
        if char in "'’‘" and after.isalnum():
            continue  # an apostrophe
        if char in '"“' and text[at - 1].isspace() and after.isalnum():
            if mark in "„“" or char == "“":
                return None  # opens the next quotation
            continue
        return j
    return None

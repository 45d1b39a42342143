"""Cuts an article into windows that the encoder can hold, and knows where in them each word begins.

The article is split into pieces once; a window is a slice of them. Two windows overlap by more than a statement is
usually long, so that what is cut by one seam stands whole in the next window.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from laut.models import Sentence, Token

BEGIN, PADDING, END = 0, 1, 2  # ids of <s>, <pad>, </s>
MAX_PIECES = 510  # 512 positions less <s> and </s>
ENDLESS = re.compile(r"\S{200,}")  # without a space: the tokenizer takes quadratic time and memory for it
OVERLAP_PIECES = 130  # 99 in 100 statements have under 60 words, about 90 pieces


@dataclass(frozen=True, slots=True)
class Window:
    """The words ``first`` to ``last`` (exclusive) of an article; ``ids`` with <s> and </s>.

    ``word_of``: for each id the word it belongs to, counted from ``first`` (-1 for <s> and </s>); ``at``: for each
    word the place of its first piece in ``ids``.
    """

    first: int
    last: int
    ids: tuple[int, ...]
    word_of: tuple[int, ...]
    at: tuple[int, ...]


def make_windows(tokenizer: Tokenizer, text: str, sentences: Sequence[Sentence]) -> list[Window]:
    """The windows of an article, in order; every word is in one at least. ``[]`` for an article without words."""
    words = [token for s in sentences for token in s.tokens]
    if not words:
        return []
    encoding = tokenizer.encode(ENDLESS.sub(_cut, text), add_special_tokens=False)
    ids, at = encoding.ids, first_pieces(encoding.offsets, words)
    starts = sentence_starts(sentences)
    windows = []
    first = 0
    while True:
        begin = at[first]
        last = bisect_right(at, begin + MAX_PIECES) if len(ids) - begin > MAX_PIECES else len(words)
        last = min(last, first + MAX_PIECES)  # a row of emoji is one piece for many words
        if last < len(words):
            last = _sentence_border(starts, first, last - 1)
        end = at[last] if last < len(words) else min(len(ids), begin + MAX_PIECES)
        windows.append(_window(ids, at, first, last, begin, max(end, begin + 1)))
        if last >= len(words):
            return windows
        first = _next_first(at, starts, first, last)


def _cut(endless: re.Match[str]) -> str:
    """The beginning of it, and as many spaces as were left out, so that offsets stay."""
    run = endless[0]
    return run[:200] + " " * (len(run) - 200)


def first_pieces(offsets: Sequence[tuple[int, int]], words: Sequence[Token]) -> list[int]:
    """For each word the number of the first piece that reaches into it."""
    at, k = [], 0
    for word in words:
        while k + 1 < len(offsets) and offsets[k][1] <= word.start:
            k += 1
        at.append(k)
    return at


def sentence_starts(sentences: Sequence[Sentence]) -> list[int]:
    """The number of the first word of each sentence."""
    starts, n = [], 0
    for s in sentences:
        starts.append(n)
        n += len(s.tokens)
    return starts


def _sentence_border(starts: Sequence[int], first: int, last: int) -> int:
    """The last border of a sentence up to ``last``, if one lies in the window's second half; else ``last``."""
    border = starts[bisect_right(starts, last) - 1]
    return border if border > first + (last - first) // 2 else last


def _next_first(at: Sequence[int], starts: Sequence[int], first: int, last: int) -> int:
    """Where the next window begins: a sentence's first word, about ``OVERLAP_PIECES`` before the end of this one."""
    wanted = bisect_left(at, at[last] - OVERLAP_PIECES)
    border = starts[bisect_right(starts, wanted) - 1]
    begin = border if at[wanted] - at[border] < OVERLAP_PIECES else wanted
    return max(begin, first + 1, last - 2 * OVERLAP_PIECES)


def _window(ids: Sequence[int], at: Sequence[int], first: int, last: int, begin: int, end: int) -> Window:
    word_of, word = [], -1
    for k in range(begin, end):
        while first + word + 1 < last and at[first + word + 1] <= k:
            word += 1
        word_of.append(max(word, 0))
    places = tuple(min(at[w], end - 1) - begin + 1 for w in range(first, last))
    return Window(first, last, (BEGIN, *ids[begin:end], END), (-1, *word_of, -1), places)

"""What the rules and the punctuation say of each word: the model's second input.

The model reads the article's pieces and, for every word, what the rules of the article's language found there. It
learns where they can be relied on.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from laut.models import Form, Sentence, Span, TaggedStatement, Token
from laut.reading.quotes import find_quotations

FORMS: tuple[Form, ...] = ("direct", "indirect", "free_indirect", "indirect_free_indirect", "reported")
BEGINS, ENDS, CUE, ORIGIN, OUTER, FRAME, ADDRESSEE = range(len(FORMS), len(FORMS) + 7)
N_RULE_CLUES = ADDRESSEE + 1
QUOTED, OPENS_SENTENCE, OPENS_BLOCK = range(N_RULE_CLUES, N_RULE_CLUES + 3)
N_CLUES = OPENS_BLOCK + 1
Clues = NDArray[np.float32]


def layout_clues(text: str, sentences: Sequence[Sentence]) -> Clues:
    """[words, N_CLUES]: quotation marks, first words of sentences and blocks; the rules' columns are 0."""
    words = [token for s in sentences for token in s.tokens]
    clues = np.zeros((len(words), N_CLUES), np.float32)
    starts = np.array([w.start for w in words], np.int64)
    for quotation in find_quotations(text, sentences):
        b, e = words_in(starts, words, quotation)
        clues[b:e, QUOTED] = 1
    n, block = 0, -1
    for s in sentences:
        clues[n, OPENS_SENTENCE] = 1
        clues[n, OPENS_BLOCK] = s.block != block
        n, block = n + len(s.tokens), s.block
    return clues


def add_rule_clues(clues: Clues, words: Sequence[Token], found: Sequence[TaggedStatement]) -> None:
    """Fill in what the rules found, in place."""
    starts = np.array([w.start for w in words], np.int64)

    def mark(spans: Sequence[Span], column: int) -> None:
        for span in spans:
            b, e = words_in(starts, words, span)
            clues[b:e, column] = 1

    for t in found:
        if t.form == "own":
            continue
        mark(t.content, FORMS.index(t.form))
        b, _ = words_in(starts, words, t.content[0])
        _, e = words_in(starts, words, t.content[-1])
        if b < e:
            clues[b, BEGINS] = clues[e - 1, ENDS] = 1
        mark(t.frame, FRAME)
        mark((t.addressee,) if t.addressee else (), ADDRESSEE)
        for chain in t.chains:
            for n, link in enumerate(reversed(chain)):
                mark(link.cue, CUE)
                mark((link.mention,) if link.mention else (), OUTER if n else ORIGIN)


def words_in(starts: NDArray[np.int64], words: Sequence[Token], span: Span) -> tuple[int, int]:
    """The words [first, last) that reach into a span of characters."""
    b = max(0, int(np.searchsorted(starts, span[0], "right")) - 1)
    if words and words[b].end <= span[0]:
        b += 1
    return b, int(np.searchsorted(starts, span[1], "left"))

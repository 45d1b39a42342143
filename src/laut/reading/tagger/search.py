"""Finds the statements of an article with a network: windows, extents, a second look, the best of all windows.

The network is whatever can ``encode`` and ``read``: the shipped model, or the one in training.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from laut.models import Sentence, TaggedStatement, Token
from laut.reading.tagger.clues import FORMS, OPENS_BLOCK, QUOTED, Clues, add_rule_clues, layout_clues, words_in
from laut.reading.tagger.decode import (
    MAX_WORDS,
    Candidate,
    Extent,
    Floats,
    Found,
    choose,
    propose,
    statement_of,
)
from laut.reading.tagger.windows import PADDING, Window, make_windows, sentence_starts

Ints = NDArray[np.int64]
WINDOWS_A_BATCH = 8


class Network(Protocol):
    """``encode`` gives word vectors (opaque) and grid logits [B, N, N] of windows; ``read`` looks at C extents."""

    def encode(self, ids: Ints, word_of: Ints, at: Ints, clues: Clues) -> tuple[Any, Floats]:
        """ids, word_of [B, T] (padded with 1 and -1); at [B, N] (with 0); clues [B, N, N_CLUES]."""

    def read(
        self, words: Any, row: Ints, number: Ints, bounds: Ints, facts: Floats
    ) -> tuple[Floats, Floats, Floats, dict[str, Floats]]:
        """Quality [C] and roles [C, L, ROLES] as probabilities, ends [C, 1 + L, MENTIONS, 2] as their logarithms
        (0: there is no such mention), labels as logits {name: [C, values]}.

        row [C]: the window; number [C, L]: the words to look at, from low on; bounds [C, 4]: low, first, last, high,
        numbers of words in the window, ends exclusive.
        """


def find_statements(
    text: str,
    sentences: Sequence[Sentence],
    rules: Sequence[TaggedStatement],
    tokenizer: Tokenizer,
    network: Network,
) -> list[TaggedStatement]:
    """The statements of an article as the network sees them; ``rules``: what the rules found, which it is told."""
    words = [token for s in sentences for token in s.tokens]
    clues = layout_clues(text, sentences)
    add_rule_clues(clues, words, rules)
    ruled = extents_of(rules, words)
    found: list[Found] = []
    by_rules, quoted = dict(ruled), quotations_in(clues)
    windows = make_windows(tokenizer, text, sentences)
    for start in range(0, len(windows), WINDOWS_A_BATCH):
        for w, more in _read_windows(windows[start : start + WINDOWS_A_BATCH], clues, ruled, quoted, network):
            found = _joined(found, more, w.first, by_rules, quoted)
    borders = sentence_starts(sentences)
    return [statement_of(f, words, borders) for f in found]


def extents_of(rules: Sequence[TaggedStatement], words: Sequence[Token]) -> list[tuple[Extent, int]]:
    """The extents of what the rules found, each with the index of its form; not those longer than a statement gets."""
    starts = np.array([w.start for w in words], np.int64)
    found = []
    for r in rules:
        first, last = words_in(starts, words, (r.content[0][0], r.content[-1][1]))
        if first < last <= first + MAX_WORDS and r.form != "own":
            found.append(((first, last), FORMS.index(r.form)))
    return found


def inside(w: Window, ruled: Sequence[tuple[Extent, int]]) -> list[tuple[Extent, int]]:
    """Those that lie in a window, in numbers of its words."""
    return [((b - w.first, e - w.first), form) for (b, e), form in ruled if w.first <= b and e <= w.last]


def quotations_in(clues: Clues) -> set[Extent]:
    """The extents of the quotations, marks included and left out."""
    padded = np.concatenate([[0], clues[:, QUOTED], [0]])
    turns = np.flatnonzero(np.diff(padded)).tolist()
    return {(b + out, e - out) for b, e in zip(turns[::2], turns[1::2], strict=True) for out in (0, 1)}


def _joined(
    found: list[Found], more: list[Found], seam: int, ruled: Mapping[Extent, int], quoted: set[Extent]
) -> list[Found]:
    """The statements before a window, which begins at word ``seam``, with those of the window: the better of two."""
    k = next((k for k, f in enumerate(found) if f.extent[1] > seam), len(found))
    both = found[k:] + more
    kept = choose([f.extent for f in both], np.array([f.quality for f in both], np.float32), ruled, quoted)
    return found[:k] + [both[n] for n in kept]


def _read_windows(
    windows: Sequence[Window],
    clues: Clues,
    ruled: Sequence[tuple[Extent, int]],
    quoted: set[Extent],
    network: Network,
) -> list[tuple[Window, list[Found]]]:
    vectors, grid = network.encode(*arrays_of(windows, clues))
    asked: list[tuple[int, Candidate]] = []
    for row, w in enumerate(windows):
        n = w.last - w.first
        broken = breaks(clues[w.first : w.last])
        found = propose(grid[row, :n, :n], inside(w, ruled))
        asked += [(row, c) for c in found if not any(c.first < k < c.last for k in broken)]
    if not asked:
        return [(w, []) for w in windows]
    rows = np.array([r for r, _ in asked], np.int64)
    bounds = np.array(
        [(c.low, c.first, c.last, c.high(windows[r].last - windows[r].first)) for r, c in asked], np.int64
    )
    number = bounds[:, :1] + np.arange((bounds[:, 3] - bounds[:, 0]).max())[None, :]
    facts = np.stack([c.facts for _, c in asked])
    quality, roles, ends, labels = network.read(vectors, rows, number, bounds, facts)
    odds = {name: probabilities(logits) for name, logits in labels.items()}
    read: list[tuple[Window, list[Found]]] = []
    for r, w in enumerate(windows):
        of = [k for k in range(len(asked)) if asked[k][0] == r]
        here = {(b - w.first, e - w.first) for b, e in quoted}
        kept = choose([asked[k][1].extent for k in of], quality[of], dict(inside(w, ruled)), here)
        read.append((w, [_found(w, asked[of[n]][1], of[n], quality, roles, ends, odds) for n in kept]))
    return read


def breaks(clues: Clues) -> list[int]:
    """The words that begin a paragraph (or what follows a headline) and go on with no quotation: no statement spans
    them."""
    opens, quoted = clues[:, OPENS_BLOCK] > 0, clues[:, QUOTED] > 0
    goes_on = np.zeros_like(quoted)
    goes_on[1:] = quoted[1:] & quoted[:-1]
    return np.flatnonzero(opens & ~goes_on).tolist()


def _found(
    w: Window, c: Candidate, k: int, quality: Floats, roles: Floats, ends: Floats, odds: dict[str, Floats]
) -> Found:
    """Candidate number ``k`` with numbers of words of the article."""
    n = c.high(w.last - w.first) - c.low
    labels = {name: of[k] for name, of in odds.items()}
    extent = w.first + c.first, w.first + c.last
    return Found(extent, float(quality[k]), labels, w.first + c.low, roles[k, :n], ends[k, : n + 1])


def probabilities(logits: Floats) -> Floats:
    """[C, values]: the softmax of each row."""
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float32)


def arrays_of(windows: Sequence[Window], clues: Clues) -> tuple[Ints, Ints, Ints, Clues]:
    """What ``Network.encode`` takes; ``clues``: of the article's words."""
    t, n = max(len(w.ids) for w in windows), max(len(w.at) for w in windows)
    ids, word_of = np.full((len(windows), t), PADDING, np.int64), np.full((len(windows), t), -1, np.int64)
    at, seen = np.zeros((len(windows), n), np.int64), np.zeros((len(windows), n, clues.shape[1]), np.float32)
    for k, w in enumerate(windows):
        ids[k, : len(w.ids)], word_of[k, : len(w.ids)], at[k, : len(w.at)] = w.ids, w.word_of, w.at
        seen[k, : len(w.at)] = clues[w.first : w.last]
    return ids, word_of, at, seen

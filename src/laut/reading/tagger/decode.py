"""Turns the model's scores into statements. Plain arrays in, ``TaggedStatement`` out; numbers are words of a window."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from laut.models import Act, Identity, Kind, Medium, Span, TaggedLink, TaggedStatement, Token
from laut.reading.sources.wording import CONVERSANT
from laut.reading.tagger.clues import FORMS

Floats = NDArray[np.float32]
Extent = tuple[int, int]  # first word, last word, end exclusive

MEDIA: tuple[Medium, ...] = (
    "speech", "writing", "thought", "speech_writing", "speech_thought", "thought_writing",
)  # fmt: skip
ACTS: tuple[Act, ...] = ("assert", "deny", "announce", "demand", "predict", "evaluate", "ask")
KINDS: tuple[Kind, ...] = get_args(Kind)
IDENTITIES: tuple[Identity, ...] = get_args(Identity)
ROLES = ("origin", "origin_cue", "outer", "outer_cue", "outermost", "parallel", "frame", "addressee", "hole")
ROLE = {name: n for n, name in enumerate(ROLES)}
MENTIONS = ("origin", "outer", "outermost", "parallel", "addressee")  # roles that are one run of words
MAX_WORDS = 110  # of one statement
BEFORE, AFTER = 64, 48  # words around an extent that the reader sees
N_FACTS = 9
MAX_MENTION = 30  # words
N_ENDS = 5  # the likeliest first and last words of a mention, all pairs of which are tried
RULED = 3  # the fact that the rules found the very same extent
SAME_EXTENT = 0.8  # overlap from which a statement of the rules counts as the same
# Chosen on the dev part of the Wikinews quotations and on the first fold of the corpus: training/LOG.md.
PROPOSED_LOGIT = -2.5
MAX_PROPOSED = 48
MIN_QUALITY = 0.6
MIN_QUALITY_RULED = 0.35  # of an extent that the rules found too
MIN_QUALITY_MOOD = 0.1  # of one that the rules found by its Konjunktiv, which is reported speech nearly always
MIN_QUALITY_HEARSAY = 0.02  # by "soll" or "angeblich", which much of the training data does not annotate
MAX_OVERLAP = 0.5
MIN_MORE = 2  # words that a statement has beside the quotation in it
MIN_ROLE = 0.5  # from which probability a word has a role


@dataclass(frozen=True, slots=True)
class Candidate:
    """An extent worth a second look; ``facts`` [N_FACTS] is what the reader is told of it."""

    first: int
    last: int
    facts: Floats

    @property
    def extent(self) -> Extent:
        return self.first, self.last

    @property
    def low(self) -> int:
        return max(0, self.first - BEFORE)

    def high(self, n_words: int) -> int:
        return min(n_words, self.last + AFTER)


def overlap(a: Extent, b: Extent) -> float:
    """F1 of the words of two extents."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return 2 * common / (a[1] - a[0] + b[1] - b[0]) if common > 0 else 0.0


def propose(grid: Floats, ruled: Sequence[tuple[Extent, int]]) -> list[Candidate]:
    """The extents that the grid [N, N] of logits or the rules find (``ruled``: with the index of their form)."""
    n = len(grid)
    found = {extent for extent, _ in ruled if extent[1] - extent[0] <= MAX_WORDS}
    far = np.arange(n)[None, :] - np.arange(n)[:, None]
    scores = np.where((far >= 0) & (far < MAX_WORDS), grid, -np.inf).ravel()
    above = np.flatnonzero(scores > PROPOSED_LOGIT)
    best = above[np.argsort(-scores[above], kind="stable")[:MAX_PROPOSED]]
    found |= {(int(k) // n, int(k) % n + 1) for k in best}
    return [Candidate(b, e, facts_of((b, e), float(grid[b, e - 1]), ruled)) for b, e in sorted(found)]


def facts_of(extent: Extent, logit: float, ruled: Sequence[tuple[Extent, int]]) -> Floats:
    """[N_FACTS]: the grid's logit, the length, how well the rules agree, and with which form."""
    facts = np.zeros(N_FACTS, np.float32)
    facts[0] = np.clip(logit / 4, -3, 3)
    facts[1] = np.log(extent[1] - extent[0]) / 4
    for other, form in ruled:
        same = overlap(extent, other)
        facts[2] = max(facts[2], same)
        facts[RULED] = max(facts[RULED], float(other == extent))
        if same >= SAME_EXTENT:
            facts[4 + form] = 1
    return facts


def choose(
    extents: Sequence[Extent], quality: Floats, ruled: Mapping[Extent, int], quoted: Container[Extent]
) -> list[int]:
    """The numbers of the extents to keep: good enough, best first, none that says the same as a better one.

    ``ruled``: extents that the rules found, with the index of their form; ``quoted``: those that are a quotation.
    """
    kept: list[int] = []
    for k in np.argsort(-quality, kind="stable"):
        if quality[k] < min_quality(ruled.get(extents[k])):
            continue
        if all(_goes_with(extents[k], extents[j], quoted) for j in kept):
            kept.append(int(k))
    return sorted(kept, key=lambda k: (extents[k][0], -extents[k][1]))


def min_quality(form: int | None) -> float:
    """What an extent must reach; ``form``: of the rules' statement with the very same extent."""
    if form is None:
        return MIN_QUALITY
    return {"indirect_free_indirect": MIN_QUALITY_MOOD, "free_indirect": MIN_QUALITY_HEARSAY}.get(
        FORMS[form], MIN_QUALITY_RULED
    )


def _goes_with(a: Extent, b: Extent, quoted: Container[Extent]) -> bool:
    """Whether both can be statements: apart, or one well inside the other, or a quotation in a longer statement."""
    if a[1] <= b[0] or b[1] <= a[0]:
        return True
    inner, outer = sorted((a, b), key=lambda extent: extent[1] - extent[0])
    if not (outer[0] <= inner[0] and inner[1] <= outer[1]):
        return False
    fragment = inner in quoted and outer not in quoted and outer[1] - outer[0] >= inner[1] - inner[0] + MIN_MORE
    return fragment or overlap(a, b) <= MAX_OVERLAP


@dataclass(frozen=True, slots=True)
class Found:
    """One statement as the model sees it: its words, the probabilities of its labels, a probability a role and word.

    ``labels``: of each kind, [values]. ``roles`` [L, ROLES]: of the words from ``low`` on, which is what the reader
    saw; ``ends`` [1 + L, MENTIONS, 2]: log probabilities that a mention begins and ends there, the first row that there
    is none.
    """

    extent: Extent
    quality: float
    labels: dict[str, Floats]
    low: int
    roles: Floats
    ends: Floats


def statement_of(found: Found, words: Sequence[Token], starts: Sequence[int]) -> TaggedStatement:
    """The statement with its spans of characters; ``starts``: the first word of each sentence.

    Its score is the model's own: quality of the extent, times the probability of the origin named (or of nobody).
    """
    b, e = found.extent
    hole = found.roles[b - found.low : e - found.low, ROLE["hole"]] >= MIN_ROLE
    inside = [w for w, out in zip(range(b, e), hole, strict=True) if not out] or list(range(b, e))
    content = tuple(_span(run, words) for run in _pieces(inside, words))
    return TaggedStatement(
        content,
        FORMS[found.labels["form"].argmax()],
        MEDIA[found.labels["medium"].argmax()],
        _chains(found, words, starts),
        _marked(found, "frame", words),
        _mention(found, "addressee", words, starts),
        acts=dict(zip(ACTS, found.labels["act"].tolist(), strict=True)),
        kinds=dict(zip(KINDS, found.labels["kind"].tolist(), strict=True)),
        identities=dict(zip(IDENTITIES, found.labels["identity"].tolist(), strict=True)),
        rule="model",
        score=found.quality * float(np.exp(_runs(found, "origin", starts)[0][0])),
    )


def _chains(found: Found, words: Sequence[Token], starts: Sequence[int]) -> tuple[tuple[TaggedLink, ...], ...]:
    """The chain to the origin, and the one to a source that stands beside it. An outer mention with which that of the
    origin begins is the same one, read shorter."""
    *before, origin = _chain(found, starts)
    cue = _marked(found, "outer_cue", words)
    outer = [TaggedLink(_named(run, words), cue) for run in before if run and not _begins(run, origin)]
    own_cue = _marked(found, "origin_cue", words)
    origins = dict.fromkeys((origin, _runs(found, "parallel", starts)[0][1]))
    named = [TaggedLink(_named(run, words), own_cue) for run in origins if run]
    if not named:
        return (tuple(outer),) if outer else ()
    return tuple((*outer, link) for link in named)


def _chain(found: Found, starts: Sequence[int]) -> tuple[range | None, ...]:
    """The likeliest mentions of a chain's links, outermost first: none twice, no outer one in a later sentence."""
    border = bisect_left(starts, found.extent[1])
    end = starts[border] if border < len(starts) else np.inf
    roles = ("outermost", "outer", "origin")[2 - min(2, max(0, int(found.labels["n_links"].argmax()) - 1)) :]
    each = [
        [(p, run) for p, run in _runs(found, role, starts) if run is None or role == "origin" or run.start < end][
            :N_ENDS
        ]
        for role in roles
    ]
    best: tuple[float, tuple[range | None, ...]] = -np.inf, (None,) * len(roles)
    for chosen in product(*each):
        named = [run for _, run in chosen if run]
        odds = sum(p for p, _ in chosen)
        if odds > best[0] and len(set(named)) == len(named):
            best = odds, tuple(run for _, run in chosen)
    return best[1]


def _begins(outer: range, origin: range | None) -> bool:
    """Whether words of ``outer`` are in ``origin``, and words of that follow it."""
    return origin is not None and outer.start < origin.stop and origin.start < outer.stop < origin.stop


def _mention(found: Found, role: str, words: Sequence[Token], starts: Sequence[int]) -> Span | None:
    _, run = _runs(found, role, starts)[0]
    return _span(run, words) if run else None


def _runs(found: Found, role: str, starts: Sequence[int]) -> list[tuple[float, range | None]]:
    """Runs of words inside one sentence that may be the mention, and that there is none; best first, with their scores.

    A run's score is the log probability of its ends and the mean one of its words: the beginning of one mention and the
    end of another make no third. Whether there is a mention at all is decided by the ends alone.
    """
    ends = found.ends[:, MENTIONS.index(role)]
    inner = np.cumsum([0.0, *np.log(np.clip(found.roles[:, ROLE[role]], 1e-3, 1))])
    firsts, lasts = (np.argsort(-ends[1:, side], kind="stable")[:N_ENDS].tolist() for side in (0, 1))
    runs: list[tuple[float, range | None]] = []
    likeliest = -np.inf
    for b in firsts:
        border = bisect_right(starts, found.low + b)
        limit = min(b + MAX_MENTION, starts[border] - found.low if border < len(starts) else len(ends))
        for e in lasts:
            if b <= e < limit:
                odds = float(ends[1 + b, 0] + ends[1 + e, 1])
                likeliest = max(likeliest, odds)
                runs.append(
                    (odds + float(inner[e + 1] - inner[b]) / (e + 1 - b), range(found.low + b, found.low + e + 1))
                )
    nobody = float(ends[0].sum()) + (max(score for score, _ in runs) - likeliest if runs else 0.0)
    return sorted([(nobody, None), *runs], key=lambda r: -r[0])


def _marked(found: Found, role: str, words: Sequence[Token]) -> tuple[Span, ...]:
    """The words that have a role, neighbours as one span, punctuation alone as none."""
    runs: list[list[int]] = []
    for k in np.flatnonzero(found.roles[:, ROLE[role]] >= MIN_ROLE).tolist():
        if runs and found.low + k == runs[-1][-1] + 1:
            runs[-1].append(found.low + k)
        else:
            runs.append([found.low + k])
    return tuple(_span(run, words) for run in runs if any(words[w].text[0].isalnum() for w in run))


def _pieces(inside: Sequence[int], words: Sequence[Token]) -> list[list[int]]:
    """Neighbouring words; a gap of punctuation alone is no gap, and a piece of punctuation alone is none."""
    runs: list[list[int]] = []
    for w in inside:
        if runs and all(not words[k].text[0].isalnum() for k in range(runs[-1][-1] + 1, w)):
            runs[-1].append(w)
        else:
            runs.append([w])
    return [run for run in runs if any(words[w].text[0].isalnum() for w in run)] or runs[:1]


def _named(run: range, words: Sequence[Token]) -> Span:
    """The span of a mention, with the "mit" before those who are "der Sache vertraut"."""
    knows = any(CONVERSANT.match(words[k].text) for k in run)
    begun = knows and run.start > 0 and words[run.start - 1].text.lower() == "mit"
    return _span(range(run.start - begun, run.stop), words)


def _span(run: Sequence[int], words: Sequence[Token]) -> Span:
    return words[run[0]].start, words[run[-1]].end

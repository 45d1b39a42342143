"""The outlet's own voice: what no source is made responsible for.

Whatever of a sentence lies in no content and no frame, and has a finite verb, is a statement of the outlet itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from laut.models import Sentence, Span, TaggedStatement, Token
from laut.reading import mood

MIN_WORDS = 3
NEXT = 3  # characters between two clauses: ", "
EDGES = frozenset(",;:–—-()")
COORDINATORS = frozenset({"und", "oder", "and", "or"})
ENGLISH_FINITE = frozenset(
    """is are was were has have had will would can could may might must shall should does do did be been
    says said""".split()
)


def own_statements(
    language: str, sentences: Sequence[Sentence], tagged: Sequence[TaggedStatement]
) -> list[TaggedStatement]:
    """One statement of form ``own`` for each stretch of a sentence that is nobody else's."""
    starts = [s.start for s in sentences]
    covered = _joined(span for t in tagged for span in (*t.content, *t.frame, *_links(t, starts)))
    carried = [t.content[0] for t in tagged if t.form == "indirect_free_indirect"]
    found = []
    for sentence in sentences:
        for run in _runs(sentence.tokens, covered):
            if _says_something(run, language, whole=len(run) == len(sentence.tokens)):
                own = TaggedStatement(((run[0].start, run[-1].end),), "own", None, rule="own", score=0.7)
                goes_on = language == "de" and _goes_on(run, sentence, carried)
                found.append(replace(own, form="indirect_free_indirect", inherits=True) if goes_on else own)
    return found


def _goes_on(run: Sequence[Token], sentence: Sentence, carried: Sequence[Span]) -> bool:
    """Whether a clause left over is reported as another of its sentence is, which is carried on: "Er sei krank; dem Amt
    habe er das gemeldet", "Die Proben stammten vom Mai, inzwischen habe man neue" (where the verb's mood is not told).
    """
    beside = [b for b, _ in carried if sentence.start <= b < sentence.end]
    verbs = [w for w in (t.text for t in run) if w[0].islower() and mood.is_finite(w)]
    if any(mood.mood(w) == "konjunktiv_i" for w in verbs):
        return any(b < run[0].start for b in beside)
    undecided = len(verbs) == 1 and {"t", "2"} <= {c for _, cells in mood.analyses(verbs[0]) for c in cells}
    return undecided and any(0 <= b - run[-1].end < NEXT for b in beside)


def _links(t: TaggedStatement, starts: Sequence[int]) -> list[Span]:
    """The cues and mentions in the statement's own sentences; what another sentence says stays that one's."""
    own = {bisect_right(starts, b) for b, _ in (*t.content, *t.frame)}
    links = [link for chain in t.chains for link in chain]
    spans = [span for link in links for span in (*link.cue, *((link.mention,) if link.mention else ()))]
    return [span for span in spans if bisect_right(starts, span[0]) in own]


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The same characters in spans that do not overlap, in order."""
    found: list[Span] = []
    for b, e in sorted(spans):
        if found and b <= found[-1][1]:
            found[-1] = found[-1][0], max(e, found[-1][1])
        else:
            found.append((b, e))
    return found


def _runs(tokens: Sequence[Token], covered: Sequence[Span]) -> list[list[Token]]:
    """Stretches of tokens outside ``covered`` (in order, none overlaps), punctuation at their edges cut off."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        last = bisect_left(covered, token.end, key=lambda span: span[0]) - 1
        if last >= 0 and covered[last][1] > token.start:
            if runs[-1]:
                runs.append([])
        else:
            runs[-1].append(token)
    whole = len(runs) == 1
    return [r for r in (_trimmed(run, whole) for run in runs) if r]


def _trimmed(run: list[Token], whole: bool) -> list[Token]:
    b, e = 0, len(run)
    while b < e and (run[b].text in EDGES or (not whole and run[b].text.lower() in COORDINATORS)):
        b += 1
    while e > b and (run[e - 1].text in EDGES or (not whole and run[e - 1].text == ".")):
        e -= 1
    return run[b:e]


def _says_something(run: Sequence[Token], language: str, *, whole: bool) -> bool:
    words = [t.text for t in run if t.text[0].isalpha()]
    if len(words) < MIN_WORDS:
        return False
    if language == "de":
        return any(mood.is_finite(w.lower()) for i, w in enumerate(words) if w[0].islower() or i == 0)
    if whole and run[-1].text in (".", "!", "?"):
        return True
    return any(w.lower() in ENGLISH_FINITE or w.endswith("ed") for w in words)

"""The rules for verbs that are not finite: "…, adding that", "a statement saying", "rang to say that"."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading.english.frames import Chains, Finding, chains_of, clause_content, tail_of, zero_that
from laut.reading.english.phrases import clause_end
from laut.reading.english.speakers import chains_of_subject, subject_of_clause, with_cue
from laut.reading.english.subjects import phrase_start, subject_before, verb_group_start
from laut.reading.english.units import Range, Unit
from laut.reading.english.verbs import advice_start, sums_up, with_outlet
from laut.reading.english.words import BE, NOMINAL

_SAID_IN_PASSING = frozenset("say announce warn complain report tell".split())

_CATENATIVE = frozenset(
    "quick keen continue continues continued on seem seems seemed appear appears appeared came".split()
)


def participle(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "…, adding that", "a statement saying", "with an officer asserting that", "having told"."""
    cue, kind, end = u.cues[i]
    in_progress = BE & set(u.low[verb_group_start(u, i) : i])
    if (kind != "g" and u.word(i - 1) != "having") or u.word(i - 1) == "as" or in_progress:
        return None
    chains, start = _participle_speaker(u, i, end, found)
    if not chains:
        return None
    tail = tail_of(u, cue, end)
    content = clause_content(u, cue, tail.end) or zero_that(u, cue, tail.end)
    if (
        content is None
        and (advice_start(u, cue, end) is not None or sums_up(u, cue, end))
        and u.tag(i - 1) in {",", "-", "C"}
    ):
        content = ((i, clause_end(u, i)),), "reported"
        start = i
    if content is None:
        return None
    chains, told = with_outlet(u, chains, tail, i)
    frame = (start, end if content[1] == "reported" else content[0][0][0])
    return Finding(content[0], chains, frame, content[1], cue.medium, "participle", i, told)


def _participle_speaker(u: Unit, i: int, end: int, found: Sequence[Finding]) -> tuple[Chains, int]:
    before, cue = u.tag(i - 1), (i, end)
    if before in {"V", "E"}:
        subject = subject_before(u, i - 1)
        return (chains_of_subject(u, subject, cue), i) if subject else ((), i)
    if before in NOMINAL and before != "M":
        start = phrase_start(u, i - 1)
        if start is not None:
            return chains_of(u, (start, i), cue), start
    if before not in {",", "X", "C", "-", "A", "Q"}:
        return (), i
    last = next((f for f in reversed(found) if f.chains and f.frame[0] < i), None)
    if last is not None:
        return with_cue(last.chains, cue), i
    first = subject_of_clause(u, i - 1)
    return (chains_of(u, first, cue), i) if first else ((), i)


def infinitive(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "rang the coastguard to say that": the subject of the sentence says it; "heard him say that"."""
    cue, kind, end = u.cues[i]
    goes_on = u.word(i - 1) == "to" and u.word(i - 2) in _CATENATIVE
    if kind != "b" or (cue.lemma not in _SAID_IN_PASSING and not goes_on):
        return None
    if any(k in u.cues and "o" in u.cues[k][0].takes for k in range(max(0, i - 7), i)):
        return None
    subject = _heard(u, i) if u.word(i - 1) != "to" else subject_of_clause(u, i - 1)
    tail = tail_of(u, cue, end)
    content = clause_content(u, cue, tail.end) or zero_that(u, cue, tail.end)
    if content is None and goes_on and (advice_start(u, cue, end) is not None or sums_up(u, cue, end)):
        content = ((i, clause_end(u, i)),), "reported"
    if content is None or subject is None:
        return None
    chains = chains_of(u, subject, (i, end))
    frame = (min(subject[0], i), content[0][0][0])
    return Finding(content[0], chains, frame, content[1], cue.medium, "infinitive", i, tail.addressee)


def _heard(u: Unit, i: int) -> Range | None:
    for k in range(i - 1, max(-1, i - 8), -1):
        if u.low[k] in {"heard", "hear", "hears"} and k + 1 < i:
            return k + 1, i
    return None

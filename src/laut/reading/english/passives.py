"""The rules for the passive: somebody is told, accused or said to; a court hears."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading.english.cues import CUES
from laut.reading.english.frames import (
    STOPS,
    Chains,
    Finding,
    begins_clause,
    chains_of,
    clause_content,
    content_beside,
    zero_that,
)
from laut.reading.english.phrases import adverbials_end, apposition_end, clause_end, clause_start, np_end
from laut.reading.english.subjects import subject_before, verb_group_start
from laut.reading.english.units import Range, Unit
from laut.reading.english.verbs import is_passive
from laut.reading.modality.hearsay import is_hearsay_phrase

_HEARSAY_VERBS = frozenset(
    "say believe think understand allege report fear rumour rumor repute tip claim suppose assume presume".split()
)

_ACCUSING = frozenset("accuse blame criticise criticize condemn praise fault hail denounce".split())

_TELLING = frozenset("tell inform assure warn advise promise remind notify urge instruct order ask".split())

_COURTS = frozenset("court jury inquest tribunal hearing inquiry committee jurors inquiry panel parliament".split())


def passive_verb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "was told by X that", "is said to", "was accused of", "…, a court was told"."""
    cue, _, end = u.cues[i]
    if not is_passive(u, i):
        return None
    planned = cue.lemma == "suppose" and not is_hearsay_phrase(u.tokens, i)
    if (
        cue.lemma in _HEARSAY_VERBS
        and not planned
        and (u.word(end) == "to" or (u.tag(end) == "T" and "it" in u.low[max(0, i - 5) : i]))
    ):
        content = (_relative_clause(u, i) or (end if u.tag(end) == "T" else clause_start(u, i), clause_end(u, end)),)
        return Finding(content, (), (i - 1, end), "free_indirect", cue.medium, "hearsay:passive", i, hearsay=True)
    if cue.lemma in _TELLING:
        return _told(u, i, end)
    return _done_by(u, i, end) if "n" in cue.takes else None


def _relative_clause(u: Unit, i: int) -> Range | None:
    """The relative clause between commas whose verb stands at ``i``: "Roth, who is said to be ill, was absent"."""
    start = verb_group_start(u, i) - 1
    if u.tag(start) != "R" or u.tag(start - 1) != ",":
        return None
    return start, next((k for k in range(i, len(u.tags)) if u.tags[k] in {",", ";", "."}), len(u.tags))


def _done_by(u: Unit, i: int, end: int) -> Finding | None:
    """ "was rejected by the union"; "was accused of lying", where nobody is named."""
    subject = subject_before(u, i)
    if subject is None:
        return None
    by = next(
        (k for k in range(end, min(len(u.low), end + 20)) if u.low[k] == "by" and u.tag(k + 1) in set("DBNP")), None
    )
    agent = (by + 1, np_end(u, by + 1)) if by is not None else (0, 0)
    chains = chains_of(u, agent, (i, end)) if agent[1] > agent[0] else ()
    if not chains and u.cues[i][0].lemma not in _ACCUSING:
        return None
    content = ((subject.start, clause_end(u, i)),)
    return Finding(content, chains, (subject.start, end), "reported", "speech_writing", "passive:act", i)


def _told(u: Unit, i: int, end: int) -> Finding | None:
    """ "was told (by X) that …", "was told it was …", "…, a jury was told"."""
    cue = u.cues[i][0]
    subject = subject_before(u, i)
    chains: Chains = ()
    k = adverbials_end(u, end) if u.word(end) != "by" else end
    if u.word(end) == "by":
        stop = np_end(u, end + 1)
        if stop == end + 1:
            return None
        further = apposition_end(u, stop)
        stop = further if u.tag(further) == "," else stop
        chains = chains_of(u, (end + 1, stop), (i, end + 1))
        k = adverbials_end(u, stop + (u.tag(stop) == ","))
    told = subject.mention if subject else None
    start = subject.start if subject else i

    def finding(content: tuple[Range, ...]) -> Finding:
        return Finding(content, chains, (start, k), "indirect", cue.medium, "passive:told", i, told)

    if u.tag(k) == "T" or (chains and u.word(k) in {"to", "of", "not"}):
        return finding(((k, clause_end(u, k)),))
    of = next((m for m in range(end + 2, k) if u.low[m] == "of"), None)
    if chains and of is not None and u.tag(k) in STOPS and not content_beside(u, start, k):
        chains = chains_of(u, (end + 1, of), (i, end + 1))
        return finding(((of, clause_end(u, of)),))
    if cue.lemma not in {"tell", "assure", "warn", "promise"}:
        return None
    if u.tag(k) in STOPS:
        pieces = content_beside(u, start, k)
        return finding(pieces) if pieces else None
    zero = zero_that(u, cue, k)
    return finding(zero[0]) if zero else None


def court_heard(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "the court heard that": said in court, the text does not say by whom."""
    if u.low[i] not in {"heard", "hears"} or u.word(i + 1) in {"from", "evidence"}:
        return None
    subject = subject_before(u, i)
    if subject is None or not set(u.low[slice(*subject.mention)]) & _COURTS:
        return None
    cue, k = CUES["said"][0][0], adverbials_end(u, i + 1)
    content = clause_content(u, cue, k) or (zero_that(u, cue, k) if begins_clause(u, k) else None)
    pieces = content[0] if content else content_beside(u, subject.start, k)
    if not pieces:
        return None
    return Finding(pieces, (), (subject.start, k), "indirect", "speech", "court_heard", i, subject.mention)

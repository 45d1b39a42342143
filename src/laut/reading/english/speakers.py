"""Who the speaker of a finite verb is: before it, shared with the verb before "and", or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from laut.reading.english.frames import PHRASE_START, Chains, Finding, Step, chains_of, content_before, has_verb
from laut.reading.english.outlets import is_outlet
from laut.reading.english.phrases import apposition_end, clause_start, np_end
from laut.reading.english.subjects import Subject, phrase_start, subject_before, verb_group_start
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import NOMINAL


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a verb belongs to. ``before``: the subject stands left of the verb; ``end``: where verb and subject end."""

    chains: Chains
    start: int
    end: int
    before: bool = True
    shared: bool = False


def speaker_of(u: Unit, i: int, found: Sequence[Finding]) -> Speaker | None:
    """The speaker of the finite verb at ``i``: before it, shared with the verb before "and", or behind it."""
    cue, kind, end = u.cues[i]
    group = verb_group_start(u, i)
    subject = subject_before(u, i) if u.tag(group - 1) != "C" else None
    if subject is not None and u.word(subject.start - 1) == "what" and u.tags[subject.start] == "P":
        first = subject_of_clause(u, subject.start - 1)  # "The clinic left by what it calls a clerical slip"
        if first is not None:
            return Speaker(chains_of(u, first, (i, end)), subject.start, end)
    if subject is not None:
        return Speaker(chains_of_subject(u, subject, (i, end)), subject.start, end)
    if u.word(group - 1) in {"who", "which"}:
        return _relative_speaker(u, group - 1, (i, end))
    joint = _joint(u, group)
    if joint is not None:
        return _shared_speaker(u, i, joint, found)
    if "p" in cue.takes and kind in "d3b" and i and u.tag(i - 1) in {"Q", ",", "-"}:
        return _inverted_speaker(u, i, end)
    return None


def chains_of_subject(u: Unit, subject: Subject, cue: Range) -> Chains:
    cited = (Step(subject.citing, (subject.citing_cue,)),) if subject.citing and subject.citing_cue else ()
    return tuple((*chain, *cited) for chain in chains_of(u, subject.mention, cue, outer=subject.quoted_by))


def _relative_speaker(u: Unit, relative: int, cue: Range) -> Speaker | None:
    """The noun before "who said …"."""
    last = relative - 2 if u.tag(relative - 1) == "," else relative - 1
    start = phrase_start(u, last) if last >= 0 else None
    if start is None:
        return None
    outer = brought_up_by(u, start)
    return Speaker(chains_of(u, (start, last + 1), cue, outer=outer), relative, cue[1], shared=True)


# Who does this with a source lets it speak in the relative clause: "pointed to a log, which states that …"; an outlet,
# also who does these: "carried remarks by the governor, who said …".
_BRINGING_UP = frozenset("pointed points referred refers cited cites quoted quotes produced quoting citing".split())
_PUBLISHING = frozenset(
    "carried carries aired airs broadcast broadcasts published publishes printed prints ran runs interviewed "
    "interviews spoke speaks featured features showed shows".split()
)


def brought_up_by(u: Unit, start: int) -> Range | None:
    """Who brings up the noun phrase at ``start``: the subject of the verb before it, past "remarks by", "to"."""
    k = start - 1
    if u.word(k) in {"by", "from", "with", "of"} and u.tag(k - 1) in NOMINAL:
        k = next((m for m in range(k - 1, max(-1, k - 5), -1) if u.low[m] in _BRINGING_UP | _PUBLISHING), k)
    elif u.word(k) in {"to", "with"}:
        k -= 1
    if u.word(k) not in _BRINGING_UP | _PUBLISHING:
        return None
    subject = subject_before(u, k)
    if subject is None or (u.word(k) in _PUBLISHING and not is_outlet(u, subject.mention)):
        return None
    return subject.mention


def _joint(u: Unit, group: int) -> int | None:
    """The "and" or "but" that joins the verb to the one before it, past words such as "in turn"."""
    for k in range(group - 1, max(-1, group - 5), -1):
        if u.tags[k] == "C":
            return k
        if u.tags[k] not in "XWINMD":
            return None
    return None


def _shared_speaker(u: Unit, i: int, joint: int, found: Sequence[Finding]) -> Speaker | None:
    _, kind, end = u.cues[i]
    for f in reversed(found):
        before = u.cues.get(f.cue)
        if before is None or not f.chains or f.frame[0] > i or f.cue > i:
            continue
        perfect = before[1] == "n" and kind == "d" and {"has", "have"} & set(u.low[max(0, f.cue - 3) : f.cue])
        if before[1] == kind or perfect or u.tags[i - 1] == "A":
            return Speaker(with_cue(_speaker_only(f), (i, end)), joint + 1, end, shared=True)
    first = subject_of_clause(u, joint)
    return None if first is None else Speaker(chains_of(u, first, (i, end)), joint + 1, end, shared=True)


def with_cue(chains: Chains, cue: Range) -> Chains:
    return tuple((*chain[:-1], replace(chain[-1], cue=(cue,))) for chain in chains)


def _speaker_only(f: Finding) -> Chains:
    """The chains of a finding without what it cites behind the speaker."""
    return tuple(tuple(s for s in chain if not s.cue or s.cue[0][0] <= f.cue or s is chain[0]) for chain in f.chains)


def subject_of_clause(u: Unit, before: int) -> Range | None:
    """The subject of the last verb before ``before`` that has one and stands in no relative clause."""
    start = clause_start(u, before)
    told = False
    for k in range(before - 1, max(start, before - 40) - 1, -1):
        verb = u.tags[k] in "AVK" or (u.tags[k] == "E" and (u.tag(k + 1) not in NOMINAL or u.tag(k - 1) in NOMINAL))
        if u.tags[k] == "T" and not told:
            return None
        if verb and not any(u.tags[m] == "R" for m in range(max(start, k - 4), k)):
            subject = subject_before(u, k)
            if subject is not None and u.tag(subject.start - 1) == "T" and u.word(before) == "but":
                told = True  # "Roth did not dispute that the talks had failed but said …"
            elif subject is not None:
                return _without_verb(u, subject.mention)
    return None


def _without_verb(u: Unit, mention: Range) -> Range:
    """A subject whose last part was a verb of its own ("[the report] reviewed papers published in …")."""
    verb = next(
        (k for k in range(mention[0] + 1, mention[1]) if u.tags[k] == "E" and u.tags[k - 1] in NOMINAL), mention[1]
    )
    return mention[0], verb


def _inverted_speaker(u: Unit, i: int, end: int) -> Speaker | None:
    stop = np_end(u, end) if u.tag(end) in PHRASE_START - {"Q", "W"} else end
    if stop == end:
        return None
    further = apposition_end(u, stop)
    before = content_before(u, i)
    unfinished = before is not None and before not in u.quotes and (
        not has_verb(u, before) or u.tags[before[1] - 1] == "A"
    )  # fmt: skip
    if not (unfinished and u.tag(further) in {".", ""}):
        stop = further  # "It was, wrote Paul Sand, the dullest evening": no apposition
    chains = chains_of(u, (end, stop), (i, end))
    return Speaker(chains, i, stop, before=False)

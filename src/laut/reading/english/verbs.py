"""The rules for verbs: somebody says, thinks, demands; somebody is told or accused; "…, adding that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from laut.models import Form
from laut.reading.english.cues import CUES, Cue
from laut.reading.english.frames import (
    PHRASE_START,
    STOPS,
    Chains,
    Finding,
    Step,
    Tail,
    begins_clause,
    chains_of,
    clause_content,
    content_around,
    content_before,
    content_beside,
    has_verb,
    tail_of,
    zero_that,
)
from laut.reading.english.phrases import (
    Subject,
    adverbials_end,
    apposition_end,
    clause_end,
    clause_start,
    is_outlet,
    np_end,
    outlet_of_occasion,
    phrase_start,
    subject_before,
    verb_group_start,
)
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import BE, NOMINAL

_HEARSAY_VERBS = frozenset("say believe think understand allege report fear rumour rumor claim suppose".split())
_ACCUSING = frozenset("accuse blame criticise criticize condemn praise fault hail denounce".split())
_TELLING = frozenset("tell inform assure warn advise promise remind notify urge instruct order ask".split())
_SAID_IN_PASSING = frozenset("say announce warn complain report tell".split())
_CATENATIVE = frozenset("continue continues continued on seem seems seemed appear appears appeared came".split())
_INTRANSITIVE = frozenset("disagree object protest complain apologise apologize".split())
_NOBODY = frozenset("no nobody none neither anyone anybody few".split())
_PLAIN_ADJECTIVES = frozenset(
    "dull wrong false unfair absurd dead safe cheap weak strong great poor bad good fair sound late low high right lax "
    "bizarre obscene sick mad sham nonsense rubbish theft blackmail".split()
)
_UNNAMED = frozenset("named identified quoted anonymous".split())
_MODALS = frozenset(
    "will would can could must should may might shall cannot can't won't wouldn't couldn't ought".split()
)
# Not doing these says nothing ("did not say whether"); not believing or not expecting does.
_SILENT_IF_NEGATED = frozenset(
    "say confirm disclose reveal specify mention elaborate explain announce comment respond reply answer clarify tell report "
    "divulge identify state testify suggest".split()
)
_FEELINGS = frozenset(
    "concern concerns doubt doubts hope hopes fear fears regret support confidence scepticism skepticism alarm anger outrage "
    "frustration disappointment condolences sympathy thanks gratitude satisfaction surprise question questions objection "
    "objections opposition optimism reservations dismay shock relief suspicion suspicions".split()
)
# Endings that tell an adjective from a noun at the end of "called the bargain grubby".
_ADJECTIVE_ENDINGS = (
    "ful",
    "less",
    "ous",
    "al",
    "ive",
    "able",
    "ible",
    "ic",
    "ing",
    "ish",
    "ent",
    "ant",
    "by",
    "y",
    "ed",
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a verb belongs to. ``before``: the subject stands left of the verb; ``end``: where verb and subject end."""

    chains: Chains
    start: int
    end: int
    before: bool = True
    shared: bool = False


# ---- who speaks -----------------------------------------------------------------------------------


def _speaker(u: Unit, i: int, found: Sequence[Finding]) -> Speaker | None:
    """The speaker of the finite verb at ``i``: before it, shared with the verb before "and", or behind it."""
    cue, kind, end = u.cues[i]
    group = verb_group_start(u, i)
    subject = subject_before(u, i) if u.tag(group - 1) != "C" else None
    if subject is not None:
        return Speaker(_subject_chains(u, subject, (i, end)), subject.start, end)
    if u.word(group - 1) in {"who", "which"}:
        return _relative_speaker(u, group - 1, (i, end))
    joint = _joint(u, group)
    if joint is not None:
        return _shared_speaker(u, i, joint, found)
    if "p" in cue.takes and kind in "d3b" and i and u.tag(i - 1) in {"Q", ",", "-"}:
        return _inverted_speaker(u, i, end)
    return None


def _subject_chains(u: Unit, subject: Subject, cue: Range) -> Chains:
    cited = (Step(subject.citing, (subject.citing_cue,)),) if subject.citing and subject.citing_cue else ()
    return tuple((*chain, *cited) for chain in chains_of(u, subject.mention, cue, outer=subject.quoted_by))


def _relative_speaker(u: Unit, relative: int, cue: Range) -> Speaker | None:
    """The noun before "who said …"."""
    last = relative - 2 if u.tag(relative - 1) == "," else relative - 1
    start = phrase_start(u, last) if last >= 0 else None
    return None if start is None else Speaker(chains_of(u, (start, last + 1), cue), relative, cue[1], shared=True)


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
            return Speaker(_with_cue(_speaker_only(f), (i, end)), joint + 1, end, shared=True)
    first = subject_of_clause(u, joint)
    return None if first is None else Speaker(chains_of(u, first, (i, end)), joint + 1, end, shared=True)


def _with_cue(chains: Chains, cue: Range) -> Chains:
    return tuple((*chain[:-1], replace(chain[-1], cue=(cue,))) for chain in chains)


def _speaker_only(f: Finding) -> Chains:
    """The chains of a finding without what it cites behind the speaker."""
    return tuple(tuple(s for s in chain if not s.cue or s.cue[0][0] <= f.cue or s is chain[0]) for chain in f.chains)


def subject_of_clause(u: Unit, before: int) -> Range | None:
    """The subject of the last verb before ``before`` that has one and stands in no relative clause."""
    start = clause_start(u, before)
    for k in range(before - 1, max(start, before - 40) - 1, -1):
        verb = u.tags[k] in "AVK" or u.tags[k] == "E" and (u.tag(k + 1) not in NOMINAL or u.tag(k - 1) in NOMINAL)
        if u.tags[k] == "T":
            return None
        if verb and not any(u.tags[m] == "R" for m in range(max(start, k - 4), k)):
            subject = subject_before(u, k)
            if subject is not None:
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


# ---- the active voice -----------------------------------------------------------------------------


def active_verb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """Somebody says, writes, thinks, demands …, in a finite form."""
    cue, kind, _ = u.cues[i]
    group = u.low[verb_group_start(u, i) : i]
    if kind == "g" and not BE & set(group) or u.word(i - 1) == "to" or is_passive(u, i):
        return None
    if u.word(i + 1) == "of" and cue.lemma in {"accuse", "suspect"}:
        return None
    if cue.lemma in _SILENT_IF_NEGATED and any(w in {"not", "never", "no"} or w.endswith("n't") for w in group):
        return None
    speaker = _speaker(u, i, found)
    if speaker is None or u.low[speaker.chains[0][-1].mention[0]] in _NOBODY:
        return None
    tail = tail_of(u, cue, speaker.end)
    found_here = _content(u, cue, speaker, tail, i)
    if found_here is None:
        return None
    content, form, frame_end = found_here
    if form == "reported" and _MODALS & set(group):
        return None
    if form == "reported" and u.tag(speaker.start) == "R":
        end = next((k for k in range(i, len(u.tags)) if u.tags[k] in {",", ".", ";", "-", "("}), len(u.tags))
        content = ((i, end),)
    content = (
        _within_subordinate(u, content, speaker.start) if frame_end == content[0][0] or form == "reported" else content
    )
    chains, told = _with_outlet(u, speaker.chains, tail, speaker.start)
    return Finding(content, chains, (speaker.start, frame_end), form, cue.medium, f"verb:{cue.lemma}", i, told)


def _within_subordinate(u: Unit, content: tuple[Range, ...], start: int) -> tuple[Range, ...]:
    """Ends the content of a frame in an opening subordinate clause with it ("While he said it was safe, …")."""
    if start == 0 or u.tags[start - 1] != "S" and u.low[start - 1] not in {"after", "before", "as", "since"}:
        return content
    if start > 1 and u.tags[start - 2] not in {",", ".", ";", "C", "W"}:
        return content
    a, b = content[-1]
    comma = next((k for k in range(a, b) if u.tags[k] == ","), b)
    return (*content[:-1], (a, comma))


def _with_outlet(u: Unit, chains: Chains, tail: Tail, start: int) -> tuple[Chains, Range | None]:
    """Puts the outlet a speaker talked to before the speaker; the addressee where it is no outlet."""
    told = tail.addressee
    outlet = told if told and is_outlet(u, told) else outlet_of_occasion(u, clause_start(u, start), start, tail.end)
    if outlet is None or any(step.mention == outlet for chain in chains for step in chain):
        return chains, told
    return tuple((Step(outlet), *chain) for chain in chains), None if outlet == told else told


def _content(u: Unit, cue: Cue, speaker: Speaker, tail: Tail, i: int) -> tuple[tuple[Range, ...], Form, int] | None:
    """The content, its form, and where the frame ends."""
    k = tail.end
    told_end = tail.addressee[1] if tail.addressee else speaker.end
    beside = content_beside(u, speaker.start, k) if "p" in cue.takes and not speaker.shared else ()
    after = clause_content(u, cue, k) or (clause_content(u, cue, told_end) if told_end < k else None)
    if after and speaker.before and not (u.tag(k) == "," and beside and u.tags[beside[0][0]] not in "IWXS"):
        return *after, after[0][0][0]
    if speaker.before and u.word(speaker.start - 1) == "as" and u.tag(k) in STOPS and "p" in cue.takes:
        around = content_around(u, speaker.start - 1, k)
        return (around, "indirect", k) if around else None
    if beside:
        return beside, "direct" if u.quote_at(beside[0][0]) == beside[0] else "indirect", k
    if not speaker.before:
        return None
    advised = _advised(u, cue, speaker.end)
    if advised is not None and "d" in cue.takes:
        return ((advised, clause_end(u, advised)),), "indirect", advised
    zero = zero_that(u, cue, k) if advised is None else None
    if zero and (cue.medium == "thought" or not set("nc") & set(cue.takes) or begins_clause(u, k)):
        return *zero, k
    about = tail.addressee is not None and u.word(tail.addressee[1]) in {"of", "about", "against"}
    told_of = about and "d" in cue.takes and cue.lemma != "ask"
    silent = cue.lemma in _INTRANSITIVE and u.tag(adverbials_end(u, speaker.end)) in STOPS
    if advised is not None or told_of or silent or _sums_up(u, cue, speaker.end):
        return ((speaker.start, clause_end(u, i)),), "reported", u.cues[i][2]
    return None


def _advised(u: Unit, cue: Cue, k: int) -> int | None:
    """Where the "to" of an object's infinitive begins ("urged owners to …"), if one follows at ``k``."""
    if "o" not in cue.takes:
        return None
    end = np_end(u, k)
    for m in (end, adverbials_end(u, end)):
        at = m + (u.word(m) == "not")
        if u.word(at) == "to" and u.word(at + 1) == "be" and u.word(at + 2) in _UNNAMED:
            return None
        if u.word(at) == "to" and m > k and u.tag(at + 1) in set("NAVKXG"):
            return m
    return None


def _sums_up(u: Unit, cue: Cue, k: int) -> bool:
    """Whether the clause itself sums up what was said ("denied it", "vowed to fight", "called it grubby")."""
    if "i" in cue.takes and u.word(k) in {"to", "not"} and u.word(k + 1) != "comment":
        return True
    if "c" in cue.takes and _has_complement(u, cue, k):
        return True
    starts = u.tag(k) in PHRASE_START | {"T", "X", "K", "H"} or u.word(k) in {"having", "being"}
    return "n" in cue.takes and starts and bool(u.tag(k + 1)) and not {"down", "shut", "into"} & set(u.low[k : k + 5])


def _has_complement(u: Unit, cue: Cue, k: int) -> bool:
    """Whether "call", "put", "describe" … come with what they say of their object."""
    words, tags = u.low[k : k + 16], u.tags[k : k + 16]
    if cue.lemma in {"find", "show", "indicate"}:
        return False
    if cue.lemma == "put":
        return "at" in words or any(w in words for w in ("figure", "number", "toll", "odds", "price", "cost"))
    if cue.lemma in {"pronounce", "deem", "dub", "term"}:
        return u.tag(k) in PHRASE_START
    if cue.lemma in {"express", "voice", "raise"}:
        return any(w in _FEELINGS for w in words[:4])
    if cue.lemma in {"regard", "view", "see", "refer"}:
        return "as" in words[:10] and u.tag(k) in PHRASE_START
    if cue.lemma != "call":
        return "as" in words or "Q" in tags
    if u.tag(k) in {"T", "O", "P"} and u.tag(k + 1) not in STOPS:
        return u.tag(k + 1) not in {"I", "W"}
    end = np_end(u, k)
    adjective = (
        end - k > 2 and u.tags[k] == "D" and u.tags[end - 1] in "NE" and (
        u.low[end - 1].endswith(_ADJECTIVE_ENDINGS) or u.low[end - 1] in _PLAIN_ADJECTIVES
    )
    )
    return "Q" in tags[:10] or end > k and (u.tag(end) == "D" or adjective and u.tag(end) in STOPS)


def is_passive(u: Unit, i: int) -> bool:
    """Whether the verb at ``i`` is a participle behind a form of "be"."""
    k = i - 1
    while k >= 0 and u.tags[k] == "X":
        k -= 1
    return k >= 0 and u.low[k] in BE and u.cues[i][1] in "dn"


# ---- the passive ----------------------------------------------------------------------------------


def passive_verb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "was told by X that", "is said to", "was accused of", "…, a court was told"."""
    cue, _, end = u.cues[i]
    if not is_passive(u, i):
        return None
    if cue.lemma in _HEARSAY_VERBS and (u.word(end) == "to" or u.tag(end) == "T" and "it" in u.low[max(0, i - 5) : i]):
        begin = end if u.tag(end) == "T" else clause_start(u, i)
        content = ((begin, clause_end(u, end)),)
        return Finding(content, (), (i - 1, end), "free_indirect", cue.medium, "hearsay:passive", i, hearsay=True)
    if cue.lemma in _ACCUSING:
        return _accused(u, i, end)
    return _told(u, i, end) if cue.lemma in _TELLING else None


def _accused(u: Unit, i: int, end: int) -> Finding | None:
    subject = subject_before(u, i)
    if subject is None:
        return None
    by = next(
        (k for k in range(end, min(len(u.low), end + 20)) if u.low[k] == "by" and u.tag(k + 1) in set("DBNP")), None
    )
    agent = (by + 1, np_end(u, by + 1)) if by is not None else (0, 0)
    chains = chains_of(u, agent, (i, end)) if agent[1] > agent[0] else ()
    content = ((subject.start, clause_end(u, i)),)
    return Finding(content, chains, (subject.start, end), "reported", "speech_writing", "passive:accused", i)


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
        k = adverbials_end(u, stop + (u.tag(stop) == "," and further == stop + 0 or u.tag(stop) == ","))
    told = subject.mention if subject else None
    start = subject.start if subject else i

    def finding(content: tuple[Range, ...]) -> Finding:
        return Finding(content, chains, (start, k), "indirect", cue.medium, "passive:told", i, told)

    if u.tag(k) == "T" or chains and u.word(k) in {"to", "of", "not"}:
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


_COURTS = frozenset("court jury inquest tribunal hearing inquiry committee jurors inquiry panel parliament".split())


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


# ---- participles and infinitives ------------------------------------------------------------------


def participle(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "…, adding that", "a statement saying", "with an officer asserting that", "having told"."""
    cue, kind, end = u.cues[i]
    in_progress = BE & set(u.low[verb_group_start(u, i) : i])
    if kind != "g" and u.word(i - 1) != "having" or u.word(i - 1) == "as" or in_progress:
        return None
    chains, start = _participle_speaker(u, i, end, found)
    if not chains:
        return None
    tail = tail_of(u, cue, end)
    content = clause_content(u, cue, tail.end) or zero_that(u, cue, tail.end)
    if (
        content is None
        and (_advised(u, cue, end) is not None or _sums_up(u, cue, end))
        and u.tag(i - 1) in {",", "-", "C"}
    ):
        content = ((i, clause_end(u, i)),), "reported"
        start = i
    if content is None:
        return None
    chains, told = _with_outlet(u, chains, tail, i)
    frame = (start, end if content[1] == "reported" else content[0][0][0])
    return Finding(content[0], chains, frame, content[1], cue.medium, "participle", i, told)


def _participle_speaker(u: Unit, i: int, end: int, found: Sequence[Finding]) -> tuple[Chains, int]:
    before, cue = u.tag(i - 1), (i, end)
    if before in {"V", "E"}:
        subject = subject_before(u, i - 1)
        return (_subject_chains(u, subject, cue), i) if subject else ((), i)
    if before in NOMINAL and before != "M":
        start = phrase_start(u, i - 1)
        if start is not None:
            return chains_of(u, (start, i), cue), start
    if before not in {",", "X", "C", "-", "A", "Q"}:
        return (), i
    last = next((f for f in reversed(found) if f.chains and f.frame[0] < i), None)
    if last is not None:
        return _with_cue(last.chains, cue), i
    first = subject_of_clause(u, i - 1)
    return (chains_of(u, first, cue), i) if first else ((), i)


def infinitive(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "rang the coastguard to say that": the subject of the sentence says it; "heard him say that"."""
    cue, kind, end = u.cues[i]
    goes_on = u.word(i - 1) == "to" and u.word(i - 2) in _CATENATIVE
    if kind != "b" or cue.lemma not in _SAID_IN_PASSING and not goes_on:
        return None
    if any(k in u.cues and "o" in u.cues[k][0].takes for k in range(max(0, i - 7), i)):
        return None
    subject = _heard(u, i) if u.word(i - 1) != "to" else subject_of_clause(u, i - 1)
    tail = tail_of(u, cue, end)
    content = clause_content(u, cue, tail.end) or zero_that(u, cue, tail.end)
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

"""The rules: each looks at one cue of a unit and says what is ascribed to whom, if anything.

A rule sees only its own cue; how findings lie inside each other (and so the chains of several cues) is settled in
nesting.py. A rule that does not apply returns ``None``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from laut.models import Form, Medium
from laut.reading.english.cues import Cue
from laut.reading.english.phrases import (
    Subject,
    addressee_after,
    adverbials_end,
    apposition_end,
    clause_end,
    clause_start,
    is_outlet,
    is_source,
    np_end,
    np_start,
    phrase_start,
    split_sources,
    subject_before,
    verb_group_start,
)
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import BE, NOMINAL, VERBAL, WH_CLAUSE

PHRASE_START = frozenset("DPBNMGEQOW")
STOPS = frozenset({"", ",", ".", ";", ":", "-", ")"})


@dataclass(frozen=True, slots=True)
class Step:
    """One source with its cue, in tokens."""

    mention: Range
    cue: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found. ``chains``: as TaggedStatement.chains, but only the links of this frame."""

    content: tuple[Range, ...]
    chains: tuple[tuple[Step, ...], ...]
    frame: Range
    form: Form
    medium: Medium
    rule: str
    cue: int
    addressee: Range | None = None
    hearsay: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a cue belongs to. ``before``: the frame begins left of the cue; ``end``: where an inverted subject ends."""

    chains: tuple[tuple[Step, ...], ...]
    start: int
    end: int
    before: bool = True
    shared: bool = False


Rule = Callable[[Unit, int, Sequence[Finding]], Finding | None]


# ---- who speaks -----------------------------------------------------------------------------------


def _chains(u: Unit, subject: Subject, cue: Range) -> tuple[tuple[Step, ...], ...]:
    cited = (Step(subject.citing, (subject.citing_cue,)),) if subject.citing and subject.citing_cue else ()
    return tuple((Step(source, (cue,)), *cited) for source in split_sources(u, subject.mention))


def _with_outlet(chains: tuple[tuple[Step, ...], ...], outlet: Range | None) -> tuple[tuple[Step, ...], ...]:
    return chains if outlet is None else tuple((Step(outlet), *chain) for chain in chains)


def _speaker(u: Unit, i: int, found: Sequence[Finding]) -> Speaker | None:
    """The speaker of the finite verb at ``i``: before it, shared with the verb before "and", or behind it."""
    cue, kind, end = u.cues[i]
    group = verb_group_start(u, i)
    subject = subject_before(u, i)
    if subject is not None and u.tag(group - 1) != "C":
        return Speaker(_chains(u, subject, (i, end)), subject.start, end)
    joint = _joint(u, group)
    if joint is not None:
        return _shared_speaker(u, i, group, found)
    if "p" in cue.takes and kind in "d3b" and u.tag(i - 1) in {"Q", ",", "-", ""} and i:
        return _inverted_speaker(u, i, end)
    return None


def _joint(u: Unit, group: int) -> int | None:
    """The "and" or "but" that joins the verb to the one before it, past words such as "in turn"."""
    for k in range(group - 1, max(-1, group - 5), -1):
        if u.tags[k] == "C":
            return k
        if u.tags[k] not in "XWINMD":
            return None
    return None


def _shared_speaker(u: Unit, i: int, group: int, found: Sequence[Finding]) -> Speaker | None:
    cue, kind, end = u.cues[i]
    bare = group == i or u.tags[i - 1] != "A"
    for f in reversed(found):
        before = u.cues.get(f.cue)
        if before is None or not f.chains or f.frame[0] > i:
            continue
        if before[1] == kind or not bare:
            chains = tuple(tuple(replace(s, cue=((i, end),)) if s is c[-1] else s for s in c) for c in f.chains)
            return Speaker(chains, group, end, shared=True)
    first = first_subject(u, clause_start(u, i), i)
    if first is None:
        return None
    return Speaker(_chains(u, Subject(first, first[0]), (i, end)), group, end, shared=True)


def first_subject(u: Unit, start: int, before: int) -> Range | None:
    """The noun phrase before the first verb of a clause."""
    for k in range(start, before):
        if u.tags[k] in "AVK" or u.tags[k] == "E" and (u.tag(k + 1) not in NOMINAL or u.tags[k - 1] in NOMINAL) and k > start:
            subject = subject_before(u, k)
            return subject.mention if subject else None
        if u.tags[k] == "Q":
            return None
    return None


def _inverted_speaker(u: Unit, i: int, end: int) -> Speaker | None:
    if u.tag(end) not in set("DPBNME"):
        return None
    stop = np_end(u, end)
    if stop == end:
        return None
    stop = apposition_end(u, stop)
    chains = tuple((Step(source, ((i, end),)),) for source in split_sources(u, (end, stop)))
    return Speaker(chains, i, stop, before=False)


# ---- what stands around the frame -----------------------------------------------------------------


def _before(u: Unit, start: int) -> Range | None:
    """What a frame that begins at ``start`` can refer back to: the quotation or the clause that ends there."""
    k = start
    while k > 0 and u.tags[k - 1] in {",", "-"}:
        k -= 1
    if k <= 0:
        return None
    quote = u.quote_at(k - 1)
    if quote is not None and u.tag(quote[0] - 1) in {"", ".", ":", ";", "-", "C"}:
        return quote
    begin = clause_start(u, k)
    return (begin, k) if k > begin else None


def _pieces(u: Unit, start: int, end: int) -> tuple[Range, ...]:
    """The content of a frame in the middle or at the end: what stands before it, and after it where it goes on."""
    before = _before(u, start)
    if before is None or u.tag(start - 1) not in {",", "-", "Q", ".", ")"}:
        return ()
    is_quote = u.quote_at(before[0]) == before
    if u.tag(end) not in STOPS and not (is_quote and u.tag(end) in {"I", "S", "C", "G", "K", "X"}):
        return ()
    k = end + 1
    if u.tag(end) in {",", "-"} and u.tag(k) == "Q":
        quote = u.quote_at(k)
        return (before, quote) if quote and is_quote else (before, (k, clause_end(u, k)))
    if u.tag(end) == ":" and not is_quote and u.tag(k) != "Q":
        return before, (k, clause_end(u, k))
    goes_on = u.tag(end) in {",", "-"} and not is_quote and not _opens_frame(u, k)
    rest = (k, clause_end(u, k))
    return (before, rest) if goes_on and rest[1] > k else (before,)


def _opens_frame(u: Unit, k: int) -> bool:
    """Whether the words at ``k`` begin another frame ("adding", "citing", "but", "according to")."""
    return (
        k in u.cues
        and u.cues[k][1] == "g"
        or u.word(k) in {"citing", "quoting", "according", "but", "while", "although", "though", "as", "speaking", "referring"}
        or u.tag(k) == "X"
        and u.cues.get(k + 1, (None, ""))[1] == "g"
    )


def has_verb(u: Unit, found: Range) -> bool:
    return any(u.tags[k] in VERBAL or u.tags[k] == "Q" or "'" in u.low[k] and u.tags[k] == "P" for k in range(*found))


# ---- verbs ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a verb: whom it is told, and where the words of the frame end."""

    end: int
    addressee: Range | None


def _tail(u: Unit, cue: Cue, end: int) -> Tail:
    told = None
    if "d" in cue.takes:
        told = addressee_after(u, end)
    elif u.word(end) == "to" and u.tag(end + 1) in set("DBNO") and "i" not in cue.takes:
        told = addressee_after(u, end + 1)
    k = adverbials_end(u, told[1] if told else end)
    if u.tag(k) == "," and u.tag(k + 1) != "Q":
        close = next((m for m in range(k + 1, min(len(u.tags), k + 12)) if u.tags[m] == ","), None)
        if close is not None and u.tag(close + 1) == "T" and "t" in cue.takes:
            k = close + 1
    return Tail(k, told)


def _clause_content(u: Unit, cue: Cue, k: int) -> tuple[tuple[Range, ...], Form] | None:
    """The words ascribed where they follow the frame at ``k``, with their form."""
    tag, word = u.tag(k), u.word(k)
    if tag == "T" and "t" in cue.takes and u.tag(k + 1) not in STOPS:
        if not has_verb(u, (k + 1, clause_end(u, k))) or clause_end(u, k) - k < 3:
            return None
        return ((k, clause_end(u, k)),), "indirect"
    if word in WH_CLAUSE and "w" in cue.takes and u.tag(k + 1) not in STOPS:
        return ((k, clause_end(u, k)),), "indirect"
    mark = k + 1 if tag in {":", ","} else k
    if u.tag(mark) == "Q" and set("pzn") & set(cue.takes):
        quote = u.quote_at(mark)
        if quote and (u.tag(quote[1]) in STOPS or mark > k):
            return (quote,), "direct"
    if tag == ":" and "p" in cue.takes and u.tag(k + 1):
        return ((k + 1, clause_end(u, k + 1)),), "indirect"
    return None


def _zero_that(u: Unit, cue: Cue, k: int) -> tuple[tuple[Range, ...], Form] | None:
    rest = (k, clause_end(u, k))
    if "z" not in cue.takes or u.tag(k) not in PHRASE_START | {"X", "I", "S"} or rest[1] - k < 3:
        return None
    if u.word(k) in {"nothing", "little", "so", "much", "as", "to", "of", "about"} or not has_verb(u, rest):
        return None
    if u.word(k) in {"if", "because", "when", "after"} and "," not in u.tags[k : rest[1]]:
        return None
    return (rest,), "indirect"


def _infinitive(u: Unit, cue: Cue, k: int) -> int | None:
    """Where the "to" of an object's infinitive begins ("urged owners to …"), if one follows the cue's end ``k``."""
    if "o" not in cue.takes:
        return None
    end = np_end(u, k)
    if u.word(end) == "not":
        end += 1
    at = adverbials_end(u, end)
    for m in (end, at):
        if u.word(m) == "to" and m > k and u.tag(m + 1) in set("NAVKXG"):
            return m - 1 if u.word(m - 1) == "not" else m
    return None


def active_verb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """Somebody says, writes, thinks, demands …: the verb in the active voice, in a finite form."""
    cue, kind, end = u.cues[i]
    if kind == "g" or u.word(i - 1) == "to" or is_passive(u, i):
        return None
    speaker = _speaker(u, i, found)
    if speaker is None:
        return None
    tail = _tail(u, cue, speaker.end)
    outlet = tail.addressee if tail.addressee and is_outlet(u, tail.addressee) else None
    found_here = _content(u, cue, speaker, tail, i)
    if found_here is None:
        return None
    content, form, frame_end = found_here
    told = None if outlet else tail.addressee
    return Finding(
        content, _with_outlet(speaker.chains, outlet), (speaker.start, frame_end), form, cue.medium, f"verb:{cue.lemma}", i, told
    )


def _content(
    u: Unit, cue: Cue, speaker: Speaker, tail: Tail, i: int
) -> tuple[tuple[Range, ...], Form, int] | None:
    k = tail.end
    after = _clause_content(u, cue, k) or (None if k == speaker.end else _clause_content(u, cue, tail.addressee[1] if tail.addressee else speaker.end))
    beside = "p" in cue.takes and not speaker.shared
    pieces = _pieces(u, speaker.start, k) if beside else ()
    if after and speaker.before and not (u.tag(k) == "," and pieces and u.tags[pieces[0][0]] not in "IWXS"):
        return *after, after[0][0][0]
    if beside:
        if pieces:
            form: Form = "direct" if u.quote_at(pieces[0][0]) == pieces[0] else "indirect"
            return pieces, form, k
    if not speaker.before:
        return None
    advised = _infinitive(u, cue, speaker.end)
    if advised is not None:
        if "d" in cue.takes:
            return ((advised, clause_end(u, advised)),), "indirect", advised
        return _whole(u, speaker, i)
    zero = _zero_that(u, cue, k)
    if zero and (cue.medium == "thought" or not set("nc") & set(cue.takes) or _is_clause(u, zero[0][0])):
        return *zero, k
    if "i" in cue.takes and u.word(speaker.end) in {"to", "not"} and u.word(speaker.end + 1) not in {"comment"}:
        return _whole(u, speaker, i)
    return _act(u, cue, speaker, i)


def _act(u: Unit, cue: Cue, speaker: Speaker, i: int) -> tuple[tuple[Range, ...], Form, int] | None:
    """A speech act summed up: the clause itself is the content."""
    k = speaker.end
    if "n" in cue.takes and (u.tag(k) in PHRASE_START | {"T", "X", "K", "H"} or u.word(k) in {"having", "being"}) and u.tag(k + 1):
        return _whole(u, speaker, i)
    if "c" in cue.takes and _has_complement(u, cue, k):
        return _whole(u, speaker, i)
    return None


def _has_complement(u: Unit, cue: Cue, k: int) -> bool:
    """"called it grubby", "put the toll at nine": a verb that says something only with a complement."""
    if cue.lemma == "put":
        words = [u.low[m] for m in range(k, min(len(u.low), k + 14))]
        return "at" in words or "figure" in words or "number" in words
    if cue.lemma == "pronounce":
        return u.tag(k) in PHRASE_START
    if cue.lemma != "call":
        return "as" in [u.low[m] for m in range(k, min(len(u.low), k + 20))] or "Q" in u.tags[k : k + 12]
    end = np_end(u, k) if u.tag(k) != "T" else k + 1
    return end > k and (u.tag(end) in {"Q", "D"} or u.tag(k) in {"T", "O", "P"} and u.tag(end) not in STOPS) or (
        "Q" in u.tags[k : k + 10]
    )


def _whole(u: Unit, speaker: Speaker, i: int) -> tuple[tuple[Range, ...], Form, int]:
    return ((speaker.start, clause_end(u, i)),), "reported", u.cues[i][2]


def _is_clause(u: Unit, found: Range) -> bool:
    """Whether words after a verb that takes both are a clause ("denied he had") and no noun phrase ("denied it")."""
    end = np_end(u, found[0])
    while u.tag(end) == "X":
        end += 1
    return u.tag(end) in {"A", "V"} or end in u.cues and u.cues[end][1] in "d3b" or (
        u.tag(end) == "E" and u.tag(end + 1) not in NOMINAL and u.word(end + 1) != "by"
    ) or "'" in u.low[found[0]] and u.tag(found[0]) == "P"


def is_passive(u: Unit, i: int) -> bool:
    k = i - 1
    while k >= 0 and u.tags[k] == "X":
        k -= 1
    return k >= 0 and u.low[k] in BE and u.cues[i][1] in "dn"


# ---- passive and hearsay --------------------------------------------------------------------------

_HEARSAY_VERBS = frozenset("say believe think understand allege report fear rumour claim suppose".split())
_ACCUSING = frozenset("accuse blame criticise criticize condemn praise fault hail denounce".split())
_TELLING = frozenset("tell inform assure warn advise promise remind notify urge instruct order ask".split())
HEARSAY_ADVERBS = frozenset("reportedly allegedly supposedly purportedly apparently ostensibly".split())


def passive_verb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"was told by X that", "is said to", "was accused of", "…, a court was told"."""
    cue, _, end = u.cues[i]
    if not is_passive(u, i):
        return None
    if cue.lemma in _HEARSAY_VERBS and (u.word(end) == "to" or u.tag(end) == "T" and _is_it(u, i)):
        return _hearsay_passive(u, i, end)
    if cue.lemma in _ACCUSING:
        return _accused(u, i, end)
    if cue.lemma in _TELLING:
        return _told(u, i, end)
    return None


def _is_it(u: Unit, i: int) -> bool:
    return "it" in u.low[max(0, i - 5) : i]


def _hearsay_passive(u: Unit, i: int, end: int) -> Finding:
    begin = end if u.tag(end) == "T" else clause_start(u, i)
    stop = clause_end(u, end)
    return Finding(((begin, stop),), (), (verb_group_start(u, i), end), "free_indirect", u.cues[i][0].medium, "hearsay:passive", i, hearsay=True)


def _accused(u: Unit, i: int, end: int) -> Finding | None:
    subject = subject_before(u, i)
    if subject is None:
        return None
    by = next((k for k in range(end, min(len(u.low), end + 20)) if u.low[k] == "by" and u.tag(k + 1) in set("DBNP")), None)
    chains: tuple[tuple[Step, ...], ...] = ()
    if by is not None and np_end(u, by + 1) > by + 1:
        chains = tuple((Step(s, ((i, end),)),) for s in split_sources(u, (by + 1, np_end(u, by + 1))))
    content = ((subject.start, clause_end(u, i)),)
    return Finding(content, chains, (subject.start, end), "reported", "speech_writing", "passive:accused", i)


def _told(u: Unit, i: int, end: int) -> Finding | None:
    cue = u.cues[i][0]
    subject = subject_before(u, i)
    chains: tuple[tuple[Step, ...], ...] = ()
    k = adverbials_end(u, end) if u.word(end) != "by" else end
    if u.word(end) == "by":
        k = np_end(u, end + 1)
        if k == end + 1:
            return None
        k = apposition_end(u, k) if u.tag(apposition_end(u, k)) == "," else k
        chains = tuple((Step(s, ((i, end + 1),)),) for s in split_sources(u, (end + 1, k)))
        k = adverbials_end(u, k + (u.tag(k) == "," and u.tag(k + 1) in {"T", "I"}))
    told = subject.mention if subject else None
    start = subject.start if subject else verb_group_start(u, i)
    frame = (start, k)
    if u.tag(k) == "T" or u.word(k) == "to" and chains or chains and u.word(k) in {"of", "not"}:
        return Finding(((k, clause_end(u, k)),), chains, frame, "indirect", cue.medium, "passive:told", i, told)
    if cue.lemma not in {"tell", "assure", "warn", "promise"}:
        return None
    if u.tag(k) in STOPS:
        pieces = _pieces(u, start, k)
        return Finding(pieces, chains, frame, "indirect", cue.medium, "passive:told", i, told) if pieces else None
    zero = _zero_that(u, cue, k)
    return Finding(zero[0], chains, frame, "indirect", cue.medium, "passive:told", i, told) if zero else None


def hearsay_adverb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"reportedly", "allegedly": the clause is hearsay, unless somebody says it in the same clause."""
    if u.low[i] not in HEARSAY_ADVERBS or u.tags[i] == "Q":
        return None
    start, end = clause_start(u, i), clause_end(u, i)
    after = next((k for k in range(i + 1, min(end, i + 4)) if u.tags[k] not in "XA"), end)
    if after in u.cues and u.cues[after][1] in "dn3b" and not is_passive(u, after):
        return None
    pieces = tuple(p for p in ((start, i), (i + 1, end)) if p[1] > p[0])
    return Finding(pieces, (), (i, i + 1), "free_indirect", "speech_writing", "hearsay:adverb", i, hearsay=True)


# ---- participles and infinitives ------------------------------------------------------------------


def participle(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"…, adding that", "a statement saying", "with an officer asserting that"."""
    cue, kind, end = u.cues[i]
    if kind != "g" or u.word(i - 1) == "as":
        return None
    chains, start = _participle_speaker(u, i, end, found)
    if not chains:
        return None
    tail = _tail(u, cue, end)
    outlet = tail.addressee if tail.addressee and is_outlet(u, tail.addressee) else None
    content = _clause_content(u, cue, tail.end) or _zero_that(u, cue, tail.end)
    if content is None:
        return None
    told = None if outlet else tail.addressee
    return Finding(content[0], _with_outlet(chains, outlet), (start, content[0][0][0]), content[1], cue.medium, "participle", i, told)


def _participle_speaker(
    u: Unit, i: int, end: int, found: Sequence[Finding]
) -> tuple[tuple[tuple[Step, ...], ...], int]:
    if u.tag(i - 1) in {"V", "E"}:
        subject = subject_before(u, i - 1)
        return (_chains(u, subject, (i, end)), i) if subject else ((), i)
    if u.tag(i - 1) in NOMINAL and u.tags[i - 1] != "M":
        start = phrase_start(u, i - 1)
        if start is not None:
            return ((Step((start, i), ((i, end),)),),), start
    last = next((f for f in reversed(found) if f.chains and f.frame[0] < i), None)
    if last is not None and u.tag(i - 1) in {",", "X", "C", "-"}:
        return tuple((*c[:-1], Step(c[-1].mention, ((i, end),))) for c in last.chains), i
    first = first_subject(u, clause_start(u, i), i) if u.tag(i - 1) in {",", "-", "C"} else None
    return ((((Step(first, ((i, end),)),),), i) if first else ((), i))


def infinitive(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"rang the coastguard to say that": the subject of the sentence says it."""
    cue, kind, end = u.cues[i]
    if u.word(i - 1) != "to" or kind != "b" or cue.lemma not in {"say", "announce", "warn", "complain", "report", "tell"}:
        return None
    tail = _tail(u, cue, end)
    content = _clause_content(u, cue, tail.end) or _zero_that(u, cue, tail.end)
    subject = _main_subject(u, i - 1)
    if content is None or subject is None:
        return None
    chains = tuple((Step(s, ((i, end),)),) for s in split_sources(u, subject))
    return Finding(content[0], chains, (subject[0], content[0][0][0]), content[1], cue.medium, "infinitive", i, tail.addressee)


def _main_subject(u: Unit, before: int) -> Range | None:
    """The subject of the last finite verb before ``before`` that is no cue."""
    for k in range(before - 1, max(-1, before - 15), -1):
        if u.tags[k] in {"T", ";", "."}:
            return None
        if u.tags[k] in "VE" or u.tags[k] == "K":
            subject = subject_before(u, k)
            if subject is not None:
                return subject.mention
    return None


# ---- quoting, citing, according to ----------------------------------------------------------------

_QUOTE_FORMS = frozenset("quote quotes quoted quoting cite cites cited citing".split())


def quoting(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"X quoted Y as saying that", "Y was quoted as saying"."""
    if u.low[i] not in _QUOTE_FORMS or u.tags[i] == "Q":
        return None
    saying = next((k for k in range(i + 1, min(len(u.low) - 1, i + 30)) if u.low[k] == "as" and u.cues.get(k + 1, ("", ""))[1] == "g"), None)
    if saying is None:
        return None
    cue, _, end = u.cues[saying + 1]
    passive = u.low[verb_group_start(u, i) : i] and any(w in BE for w in u.low[max(0, i - 3) : i])
    subject = subject_before(u, i)
    if subject is None and u.tag(verb_group_start(u, i) - 1) == "C":
        first = first_subject(u, clause_start(u, i), i)
        subject = Subject(first, i) if first else None
    if subject is None and u.low[i] in {"quoting", "citing"}:
        return None
    if subject is None and u.word(verb_group_start(u, i) - 1) == "which":
        m = verb_group_start(u, i) - 2
        m = m - 1 if u.tag(m) == "," else m
        begin = phrase_start(u, m)
        subject = Subject((begin, m + 1), i) if begin is not None else None
    as_saying = (saying, end)
    if passive:
        if subject is None:
            return None
        chains, tail = _quoted_passive(u, subject, as_saying, end)
    else:
        inner = (i + 1, saying)
        if inner[1] <= inner[0]:
            return None
        outer = _chains(u, subject, (i, i + 1)) if subject else ((),)
        chains = tuple((*c, Step(s, (as_saying,))) for c in outer for s in split_sources(u, inner))
        tail = adverbials_end(u, end)
    start = subject.start if subject else i
    content = _clause_content(u, cue, tail) or _zero_that(u, cue, tail)
    if content:
        return Finding(content[0], chains, (start, content[0][0][0]), content[1], "speech", "quoted_as", i)
    pieces = _pieces(u, start, tail)
    return Finding(pieces, chains, (start, tail), "indirect", "speech", "quoted_as", i) if pieces else None


def _quoted_passive(u: Unit, subject: Subject, cue: Range, end: int) -> tuple[tuple[tuple[Step, ...], ...], int]:
    inner = tuple((Step(s, (cue,)),) for s in split_sources(u, subject.mention))
    k = adverbials_end(u, end)
    for m in range(end, k):
        if u.low[m] == "by" and np_end(u, m + 1) > m + 1:
            stop = np_end(u, m + 1)
            return tuple((Step((m + 1, stop)), *c) for c in inner), max(k, stop)
    return inner, k


def citing(u: Unit, i: int, found: Sequence[Finding]) -> Range | None:
    """The source after ", citing …" at the end of a frame; ``None`` where it is a reason or an insertion."""
    if u.low[i] not in {"citing", "quoting"} or u.tags[i] == "Q" or u.tag(i - 1) != ",":
        return None
    end = np_end(u, i + 1)
    return (i + 1, end) if is_source(u, (i + 1, end)) else None


def according_to(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"according to X" before, inside or after its clause."""
    if u.low[i] != "according" or u.word(i + 1) != "to" or u.tags[i] == "Q":
        return None
    begin = i + 2
    end = _according_end(u, begin)
    if end <= begin or set(u.low[begin : begin + 2]) & {"plan", "plans", "schedule", "size", "age", "need", "taste"}:
        return None
    chains = tuple((Step(s, ((i, i + 2),)),) for s in split_sources(u, (begin, end)))
    content = _around(u, i, end)
    return Finding(content, chains, (i, end), "indirect", "speech_writing", "according_to", i) if content else None


def _according_end(u: Unit, begin: int) -> int:
    stop = next((k for k in range(begin, min(len(u.tags), begin + 40)) if u.tags[k] in {",", ";", ":", ".", "-", "Q", "("}), len(u.tags))
    if u.tag(stop) == "," and u.tag(stop + 1) in set("DBNR") and u.word(stop + 1) != "which":
        further = apposition_end(u, stop)
        if further > stop and u.tag(further) in {",", ".", ""} and not has_verb(u, (stop, further)) and further - stop <= 10:
            stop = further if u.tag(further) == "," or u.tag(begin - 3) == "," else stop
    phrase = np_end(u, begin)
    return phrase if begin < phrase < stop and u.tag(phrase) in set("DPA") and begin == 2 else stop


def _around(u: Unit, start: int, end: int) -> tuple[Range, ...]:
    """The clause without the phrase ``start``..``end`` that stands before, inside or after it."""
    begin = clause_start(u, start)
    before_end = start
    while before_end > begin and (u.tags[before_end - 1] in {",", "-", "(", "C", "S", "T"}):
        before_end -= 1
    stop = clause_end(u, end)
    after = end
    while after < stop and u.tags[after] in {",", "-", ")"}:
        after += 1
    before = (begin, before_end)
    if u.tag(start - 1) in {"S", "T", "C"} or u.tag(start - 1) == "," and u.tag(start - 2) in {"S", "T", "C"}:
        before = (begin, begin)  # "Hungary held out until, according to X, …": another clause
    rest = (after, stop)
    if before[1] > before[0] and (u.tag(end) in {".", ";", ""} or _opens_frame(u, after) or u.tag(after) == "R"):
        rest = (after, after)
    return tuple(p for p in (before, rest) if p[1] > p[0])


_IN_THE_WORDS = frozenset("words view opinion estimation account telling phrase count reckoning estimate estimates eyes".split())


def in_the_words_of(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"in his words", "by the ministry's count", "in the words of X", "in X's view"."""
    if u.low[i] not in _IN_THE_WORDS or u.tags[i] in "QK":
        return None
    start = next((k for k in range(i - 1, max(-1, i - 8), -1) if u.low[k] in {"in", "by", "to"} and u.tags[k] == "I"), None)
    if start is None or any(u.tags[k] in MARKS_AND_VERBS for k in range(start, i)):
        return None
    mention: Range | None = None
    end = i + 1
    if u.word(i + 1) == "of" and u.word(i - 1) == "the":
        end = apposition_end(u, np_end(u, i + 2))
        mention = (i + 2, end)
    elif u.low[i - 1] in {"his", "her", "its", "their"} or u.low[start + 1] in {"his", "her", "its", "their"}:
        mention = (start + 1, start + 2)
    elif u.low[i - 1].endswith(("'s", "s'")) or u.word(i - 1) == "'":
        mention = (start + 1, i - (u.word(i - 1) == "'"))
    if mention is None or mention[1] <= mention[0]:
        return None
    content = _around(u, start, end)
    if not content or not any(has_verb(u, c) for c in content):
        return None
    return Finding(content, ((Step(mention, ((i, i + 1),)),),), (start, end), "indirect", "speech", "in_words", i)


MARKS_AND_VERBS = frozenset(",;:.AVKQ")


def as_somebody_put_it(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"…, as X put it, …"."""
    if u.low[i] not in {"put", "puts"} or u.word(i + 1) != "it" or i + 2 < len(u.tags) and u.tag(i + 2) not in STOPS | {"I", "W", "X"}:
        return None
    subject = subject_before(u, i)
    if subject is None or not (u.word(subject.start - 1) in {"as", "or"} or u.tag(subject.start - 1) in {",", "Q"}):
        return None
    start = subject.start - (u.word(subject.start - 1) == "as")
    end = adverbials_end(u, i + 2)
    content = _around(u, start, end)
    return Finding(content, _chains(u, subject, (i, i + 2)), (start, end), "indirect", "speech", "as_put", i) if content else None


# ---- nouns ----------------------------------------------------------------------------------------

_CARRIERS = frozenset(
    "claim claims allegation allegations assertion assertions statement report reports rumour rumours rumor rumors warning "
    "warnings promise promises pledge assurance assurances belief fear fears accusation accusations finding findings "
    "conclusion argument verdict prediction announcement admission denial demand complaint complaints suggestion insistence "
    "suspicion suspicions hint hints contention".split()
)
_NAMELESS = frozenset("report reports rumour rumours rumor rumors allegation allegations speculation".split())


def noun_carrier(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"Beijing's claim that", "an assurance from Sable that", "reports that"."""
    if u.low[i] not in _CARRIERS or u.tags[i] in "QK":
        return None
    k, mention = i + 1, None
    if u.word(k) in {"by", "from"} and np_end(u, k + 1) > k + 1:
        mention = (k + 1, np_end(u, k + 1))
        k = mention[1]
    if mention is None:
        mention = _possessor(u, i)
    quote = u.quote_at(k + 1) if u.tag(k) == ":" else None
    if quote and mention:
        return Finding((quote,), ((Step(mention, ((i, i + 1),)),),), (mention[0], k), "direct", "speech", "noun", i)
    if u.tag(k) != "T" or u.tag(k + 1) in VERBAL | STOPS:
        return None
    if mention is None and u.low[i] in _NAMELESS and u.tag(i - 1) not in {"D"}:
        mention = (i, i + 1)
    if mention is None:
        return None
    end = next((m for m in range(k, clause_end(u, k)) if u.tags[m] in {","}), clause_end(u, k))
    return Finding(((k, end),), ((Step(mention, ((i, i + 1),)),),), (mention[0], k), "indirect", "speech_writing", "noun", i)


def _possessor(u: Unit, i: int) -> Range | None:
    k = i - 1
    while k > 0 and u.tags[k] in "NE" and not u.low[k].endswith(("'s", "s'")) and u.low[k] != "'" and i - k < 3:
        k -= 1
    if u.word(k) in {"his", "her", "its", "their"}:
        return k, k + 1
    if u.word(k).endswith("'s") or u.word(k) == "'":
        start = np_start(u, k if u.word(k) != "'" else k - 1, max(0, k - 12))
        return (start, k + 1 if u.word(k) != "'" else k) if start is not None else None
    return None


def heard_from(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """"had heard from two nurses that"."""
    if u.low[i] not in {"heard", "learned", "learnt"} or u.word(i + 1) != "from":
        return None
    k = np_end(u, i + 2)
    if k == i + 2 or u.tag(k) != "T":
        return None
    chains = tuple((Step(s, ((i, i + 2),)),) for s in split_sources(u, (i + 2, k)))
    return Finding(((k, clause_end(u, k)),), chains, (i, k), "indirect", "speech", "heard_from", i)


CUE_RULES: tuple[Rule, ...] = (as_somebody_put_it, passive_verb, participle, infinitive, active_verb)
WORD_RULES: tuple[Rule, ...] = (quoting, according_to, hearsay_adverb, in_the_words_of, noun_carrier, heard_from)


def find_frames(u: Unit) -> list[Finding]:
    """Everything that the cues of a unit ascribe, in the order of the cues."""
    found: list[Finding] = []
    for i in range(len(u.tags)):
        if u.tags[i] == "Q":
            continue
        cited = citing(u, i, found)
        if cited and found:
            found[-1] = _add_cited(found[-1], cited, (i, i + 1))
            continue
        for rule in CUE_RULES if i in u.cues else WORD_RULES:
            finding = rule(u, i, found)
            if finding is not None:
                found.append(finding)
                break
    return found


def _add_cited(f: Finding, cited: Range, cue: Range) -> Finding:
    if any(step.mention == cited for chain in f.chains for step in chain):
        return f
    chains = tuple((*c, Step(cited, (cue,))) for c in f.chains)
    content = tuple((a, min(b, cue[0] - 1)) if a < cue[0] <= b else (a, b) for a, b in f.content)
    return replace(f, chains=chains, content=tuple(c for c in content if c[1] > c[0]) or f.content)

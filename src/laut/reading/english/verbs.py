"""The rule for verbs in the active voice: somebody says, thinks, denies, demands."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Form
from laut.reading.english.cues import Cue
from laut.reading.english.frames import (
    APPOSED,
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
    content_beside,
    disputed,
    tail_of,
    zero_that,
)
from laut.reading.english.outlets import is_outlet, is_titled, outlet_of_occasion, spoken_through
from laut.reading.english.phrases import adverbials_end, clause_end, clause_start, np_end
from laut.reading.english.speakers import Speaker, speaker_of
from laut.reading.english.subjects import verb_group_start
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import BE

_INTRANSITIVE = frozenset("disagree object protest complain apologise apologize".split())

_NOBODY = frozenset("no nobody none neither anyone anybody few".split())

_PLAIN_ADJECTIVES = frozenset(
    "dull wrong false unfair absurd dead safe cheap weak strong great poor bad good fair sound late low high "
    "right lax bizarre obscene sick mad sham nonsense rubbish theft blackmail".split()
)

_UNNAMED = frozenset("named identified quoted anonymous".split())

_MODALS = frozenset(
    "will would can could must should may might shall cannot can't won't wouldn't couldn't ought".split()
)

# Not doing these says nothing ("did not say whether"); not believing or not expecting does.
_SILENT_IF_NEGATED = frozenset(
    "say confirm disclose reveal specify mention elaborate explain announce comment respond reply answer clarify "
    "tell report divulge identify state testify suggest".split()
)

_FEELINGS = frozenset(
    "concern concerns doubt doubts hope hopes fear fears regret support confidence scepticism skepticism alarm "
    "anger outrage frustration disappointment condolences sympathy thanks gratitude satisfaction surprise "
    "question questions objection objections opposition optimism reservations dismay shock relief suspicion "
    "suspicions".split()
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


# "is considering selling the yard" tells of a plan, not of a thought that somebody has uttered.
_WEIGHING = frozenset({"consider", "anticipate", "envisage", "contest"})


# "shot down the idea", but "shot down a drone"; "pushed back against the claim", but "pushed back the troops".
_MOVING = frozenset("shoot push knock wave".split())
_PROPOSED = frozenset(
    "idea ideas proposal proposals suggestion suggestions plan plans request requests claim claims call calls theory "
    "notion bid offer offers criticism allegation allegations accusation accusations report reports rumour rumours "
    "rumors rumor talk speculation demand demands bill motion argument arguments challenge appeal amendment against "
    "at on saying".split()
)


def active_verb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """Somebody says, writes, thinks, demands …, in a finite form."""
    cue, kind, _ = u.cues[i]
    group = u.low[verb_group_start(u, i) : i]
    if (kind == "g" and not BE & set(group)) or u.word(i - 1) == "to" or is_passive(u, i):
        return None
    if u.word(i + 1) == "of" and cue.lemma in {"accuse", "suspect"}:
        return None
    if cue.lemma in _WEIGHING and u.tag(i + 1) == "G":
        return None
    if cue.lemma in _MOVING and not _PROPOSED & set(u.low[i : i + 8]):
        return None
    if cue.lemma in _SILENT_IF_NEGATED and any(
        w in {"not", "cannot", "never", "no"} or w.endswith("n't") for w in group
    ):
        return None
    disputing = _in_apposition(u, i)
    if disputing is not None:
        return disputing
    speaker = speaker_of(u, i, found)
    if speaker is None or u.low[speaker.chains[0][-1].mention[0]] in _NOBODY:
        return None
    tail = tail_of(u, cue, speaker.end)
    found_here = _content(u, cue, speaker, tail, i)
    if found_here is None:
        return None
    content, form, frame_end = found_here
    if form == "reported" and _MODALS & set(group):
        return None
    if form == "reported" and u.tag(speaker.start) == "R" and cue.lemma == "cite":
        return None
    if form == "reported" and u.tag(speaker.start) == "R":
        end = next((k for k in range(i, len(u.tags)) if u.tags[k] in {",", ".", ";", "-", "("}), len(u.tags))
        content = ((i, end),)
    content = (
        _within_subordinate(u, content, speaker.start) if frame_end == content[0][0] or form == "reported" else content
    )
    chains, told = with_outlet(u, speaker.chains, tail, speaker.start)
    told = None if form == "reported" and "n" in cue.takes else told
    return Finding(content, chains, (speaker.start, frame_end), form, cue.medium, f"verb:{cue.lemma}", i, told)


def _in_apposition(u: Unit, i: int) -> Finding | None:
    """ "…, a charge Islamabad denies": an act of its own beside the clause that it takes up."""
    cue, _, end = u.cues[i]
    for k in range(i - 1, max(0, i - 12), -1):
        found = disputed(u, k)
        if found is not None and found[1] == i:
            mention = (found[0], np_end(u, found[0]))
            chains = chains_of(u, mention, (i, end))
            return Finding(((k, end),), chains, (k, end), "reported", cue.medium, f"{APPOSED}{cue.lemma}", i)
    return None


def _within_subordinate(u: Unit, content: tuple[Range, ...], start: int) -> tuple[Range, ...]:
    """Ends the content of a frame in an opening subordinate clause with it ("While he said it was safe, …")."""
    if start == 0 or (u.tags[start - 1] != "S" and u.low[start - 1] not in {"after", "before", "as", "since"}):
        return content
    if start > 1 and u.tags[start - 2] not in {",", ".", ";", "C", "W"}:
        return content
    a, b = content[-1]
    comma = next((k for k in range(a, b) if u.tags[k] == ","), b)
    return (*content[:-1], (a, comma))


def with_outlet(u: Unit, chains: Chains, tail: Tail, start: int) -> tuple[Chains, Range | None]:
    """Puts the outlet a speaker talked to before the speaker; the addressee where it is no outlet."""
    told, begin = tail.addressee, _own_clause_start(u, start)
    named = told is not None and u.tags[start] != "B" and is_titled(u, told)
    outlet = told if told and (named or is_outlet(u, told)) else outlet_of_occasion(u, begin, tail.end)
    outlet = outlet or spoken_through(u, begin, start) or spoken_through(u, start, tail.end)
    if outlet is None or any(_touches(step.mention, outlet) for chain in chains for step in chain):
        return chains, told
    return tuple((Step(outlet), *chain) for chain in chains), None if outlet == told else told


def _own_clause_start(u: Unit, start: int) -> int:
    """Behind the "that" of another frame: "Papers seen by the Echo show that | Neri valued it at two euros"."""
    begin = clause_start(u, start)
    return next((k + 1 for k in range(start - 1, begin, -1) if u.tags[k] == "T"), begin)


def _touches(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


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
    advised = advice_start(u, cue, speaker.end)
    if advised is not None and "d" in cue.takes:
        return ((advised, clause_end(u, advised)),), "indirect", advised
    if cue.lemma == "say" and u.tag(k) == "M" and u.tag(k + 1) in STOPS:
        return ((speaker.start, clause_end(u, i)),), "reported", u.cues[i][2]  # "The union says 52"
    comma = u.tag(k) == "," and k > speaker.end and begins_clause(u, k + 1)
    zero = zero_that(u, cue, k + comma) if advised is None else None
    if zero and (cue.medium == "thought" or not set("nc") & set(cue.takes) or begins_clause(u, k + comma)):
        return *zero, k
    about = tail.addressee is not None and u.word(tail.addressee[1]) in {"of", "about", "against"}
    told_of = about and "d" in cue.takes and cue.lemma != "ask"
    asks_for = cue.lemma == "ask" and "for" in u.low[speaker.end : speaker.end + 8]
    silent = cue.lemma in _INTRANSITIVE and u.tag(adverbials_end(u, speaker.end)) in STOPS
    if advised is not None or told_of or asks_for or silent or sums_up(u, cue, speaker.end):
        return ((speaker.start, clause_end(u, i)),), "reported", u.cues[i][2]
    return None


def advice_start(u: Unit, cue: Cue, k: int) -> int | None:
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


def sums_up(u: Unit, cue: Cue, k: int) -> bool:
    """Whether the clause itself sums up what was said ("denied it", "vowed to fight", "called it grubby")."""
    if "i" in cue.takes and u.word(k) in {"to", "not"} and u.word(k + 1) != "comment":
        return True
    if "c" in cue.takes and _has_complement(u, cue, k):
        return True
    if cue.lemma == "say" and _is_amount(u, k):
        return True  # "The office says 60 million"
    bound = (u.word(k), u.word(k + 1)) in _BOUNDS  # "spoke of at least four"
    starts = bound or u.tag(k) in PHRASE_START | {"T", "X", "K", "H"} or u.word(k) in {"having", "being"}
    return "n" in cue.takes and starts and bool(u.tag(k + 1)) and not {"down", "shut", "into"} & set(u.low[k : k + 5])


_BOUNDS = frozenset({("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("fewer", "than")})
_ABOUT = frozenset("about around some roughly nearly almost over under".split())
_MULTIPLIERS = frozenset("million billion thousand percent cent".split())


def _is_amount(u: Unit, k: int) -> bool:
    """Whether nothing but a number follows at ``k``: "about 60 million", "31 per cent"."""
    k += u.word(k) in _ABOUT
    end = k + 1
    end += u.word(end) == "per"
    end += u.word(end) in _MULTIPLIERS
    return u.tag(k) == "M" and u.tag(end) in STOPS


def _has_complement(u: Unit, cue: Cue, k: int) -> bool:
    """Whether "call", "put", "describe" … come with what they say of their object."""
    words, tags = u.low[k : k + 16], u.tags[k : k + 16]
    if cue.lemma in {"find", "show", "indicate"}:
        return False
    if cue.lemma in {"put", "value"}:
        return "at" in words or any(w in words for w in ("figure", "number", "toll", "odds", "price", "cost"))
    if cue.lemma == "list":
        return "as" in words[:10] or _counts(u, k)
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
        end - k > 2
        and u.tags[k] == "D"
        and u.tags[end - 1] in "NE"
        and (u.low[end - 1].endswith(_ADJECTIVE_ENDINGS) or u.low[end - 1] in _PLAIN_ADJECTIVES)
    )
    return "Q" in tags[:10] or (end > k and (u.tag(end) == "D" or (adjective and u.tag(end) in STOPS)))


def _counts(u: Unit, k: int) -> bool:
    """Whether a number stands at ``k``, or behind "some": "lists 31 injured"."""
    return "M" in (u.tag(k), u.tag(k + 1) if u.tag(k) in {"X", "I"} else "")


def is_passive(u: Unit, i: int) -> bool:
    """Whether the verb at ``i`` is a participle behind a form of "be"."""
    k = i - 1
    while k >= 0 and u.tags[k] == "X":
        k -= 1
    return k >= 0 and u.low[k] in BE and u.cues[i][1] in "dn"

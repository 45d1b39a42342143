"""What every rule gives (Finding) and what rules share: how content lies before, behind and around a frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from laut.models import Form, Medium
from laut.reading.english.cues import Cue
from laut.reading.english.outlets import GIVEN, HANDED_ON, TOLD_OF, addressee_after, is_outlet, is_titled
from laut.reading.english.phrases import adverbials_end, bare_relative, clause_end, clause_start, np_end, split_sources
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import NOMINAL, VERBAL, WH_CLAUSE

PHRASE_START = frozenset("DPBNMGEQOW")
STOPS = frozenset({"", ",", ".", ";", ":", "-", ")"})
_GOES_WITH_FRAME = frozenset(
    "citing quoting according but while although though speaking referring per asked pointing without".split()
)
_NO_CLAUSE = frozenset("nothing little so much as to of about no yes goodbye hello".split())


@dataclass(frozen=True, slots=True)
class Step:
    """One source with its cue, in tokens."""

    mention: Range
    cue: tuple[Range, ...] = ()


Chains = tuple[tuple[Step, ...], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found. ``chains``: as TaggedStatement.chains, but only the links of this frame."""

    content: tuple[Range, ...]
    chains: Chains
    frame: Range
    form: Form
    medium: Medium
    rule: str
    cue: int
    addressee: Range | None = None
    hearsay: bool = False

    @property
    def size(self) -> int:
        return sum(b - a for a, b in self.content)

    @property
    def beside(self) -> bool:
        """Whether the frame stands inside or behind its content ("…, she said")."""
        return self.form != "reported" and self.content[0][0] < self.frame[0]


Rule = Callable[[Unit, int, Sequence[Finding]], Finding | None]
Content = tuple[tuple[Range, ...], Form]


def chains_of(u: Unit, mention: Range, cue: Range, *, outer: Range | None = None) -> Chains:
    """One chain for each source that stands side by side in a mention, behind ``outer`` (an outlet) if given."""
    lead = (Step(outer),) if outer else ()
    return tuple((*lead, *steps_of(u, source, cue)) for source in split_sources(u, mention))


_NOT_THE_OUTLET = frozenset("under through via for as from during".split())  # "obtained by the ABC under the act"


def steps_of(u: Unit, mention: Range, cue: Range) -> tuple[Step, ...]:
    """A mention as a step; two where it says who handed it on ("a draft obtained by the ABC", "leaked to the ABC")."""
    for k in range(mention[0] + 1, mention[1] - 2):
        to = (k + 2, mention[1]) if u.low[k] in GIVEN and u.low[k + 1] == "to" else None
        leaked = to is not None and (is_outlet(u, to) or (u.low[k] == "leaked" and is_titled(u, to)))
        told_of = u.low[k] in TOLD_OF and is_outlet(u, (k + 2, mention[1]))
        if leaked or ((u.low[k] in HANDED_ON or told_of) and u.low[k + 1] == "by"):
            end = min(np_end(u, k + 2), mention[1])
            end = next((m for m in range(k + 3, end) if u.low[m] in _NOT_THE_OUTLET), end)
            head = k - (u.low[k - 1] in {"first", "previously", "initially"})
            head -= u.tags[head - 1] in {",", "C"}  # "prepared by its lawyers and reviewed by the Echo"
            words = u.low[k + 2 : end]
            if (
                end > k + 2
                and words[0] != "this"
                and words[-1] not in {"us", "reporters", "journalists"}
                and head > mention[0]
            ):
                return Step((k + 2, end), ((k, k + 2),)), Step((mention[0], head), (cue,))
    had = bare_relative(u, *mention)
    if had is not None and is_outlet(u, had[0]):
        return Step(had[0], ((had[1], had[1] + 1),)), Step((mention[0], had[0][0]), (cue,))
    return (Step(mention, (cue,)),)


def has_verb(u: Unit, found: Range) -> bool:
    """Whether a stretch holds anything that may be a verb; what is quoted may."""
    return any(u.tags[k] in VERBAL or u.tags[k] == "Q" or ("'" in u.low[k] and u.tags[k] == "P") for k in range(*found))


# ---- before and around the frame ------------------------------------------------------------------


def content_before(u: Unit, start: int) -> Range | None:
    """What a frame that begins at ``start`` can refer back to: the quotation or the clause that ends there."""
    k = start
    while k > 0 and u.tags[k - 1] in {",", "-", "("}:
        k -= 1
    if k <= 0:
        return None
    quote = u.quote_at(k - 1)
    if quote is not None and u.tag(quote[0] - 1) in {"", ".", ":", ";", "-", "C"}:
        return quote
    begin = clause_start(u, k)
    return (begin, k) if k > begin else None


def content_beside(u: Unit, start: int, end: int) -> tuple[Range, ...]:
    """The content of a frame in the middle or at the end: what stands before it, and after it where it goes on."""
    while u.tag(start - 1) == "X":
        start -= 1
    before = content_before(u, start)
    if before is None or u.tag(start - 1) not in {",", "-", "Q", ".", ")", "("}:
        return ()
    is_quote = u.quote_at(before[0]) == before
    if u.tag(end) in {".", ""} and u.tag(before[0]) in {"X", "I"} and not (is_quote or has_verb(u, before)):
        return ()  # "Meanwhile, according to the ministry, talks continued."
    if u.tag(end) not in STOPS and not (is_quote and u.tag(end) in set("ISCGKXT")):
        return ()
    k = end + 1
    if u.tag(end) in {",", "-"} and u.tag(k) == "Q":
        quote = u.quote_at(k)
        return (before, quote) if quote and is_quote else (before, (k, clause_end(u, k)))
    if u.tag(end) == ":" and not is_quote and u.tag(k) != "Q":
        return before, (k, clause_end(u, k))
    goes_on = u.tag(end) in {",", "-", ")"} and not is_quote and not opens_frame(u, k)
    rest = (k, clause_end(u, k))
    return (before, rest) if goes_on and rest[1] > k and u.tags[k : rest[1]] != ["M"] else (before,)


def content_around(u: Unit, start: int, end: int) -> tuple[Range, ...]:
    """The clause without the phrase ``start``..``end`` ("according to X") before, inside or after it."""
    begin = clause_start(u, start)
    before_end = start
    while before_end > begin and u.tags[before_end - 1] in {",", "-", "(", "C", "S", "T"}:
        before_end -= 1
    stop = clause_end(u, end)
    after = end
    while after < stop and u.tags[after] in {",", "-", ")"}:
        after += 1
    before, rest = (begin, before_end), (after, stop)
    opener = start - 2 if u.tag(start - 1) == "," else start - 1
    if u.tag(opener) in {"S", "T", "C"} or u.word(opener) in {"until", "after", "before", "since"}:
        before = (begin, begin)  # "Hungary held out until, according to X, …": another clause
    if all(tag in "XC" for tag in u.tags[slice(*before)]):
        before = (begin, begin)  # "However, according to X, …"
    if before[1] > before[0] and (u.tag(end) in {".", ";", ""} or opens_frame(u, after) or u.tag(after) == "R"):
        rest = (after, after)
    return tuple(p for p in (before, rest) if p[1] > p[0])


APPOSED = "apposed:"  # the rule for what is disputed so
_DISPUTED = frozenset(
    "charge claim allegation accusation assertion suggestion report version account contention characterisation "
    "characterization interpretation figure number claims charges allegations accusations assertions".split()
)
_DISPUTING = frozenset("deny dispute reject contest refute dismiss confirm contradict repeat question echo".split())


def disputed(u: Unit, k: int) -> Range | None:
    """Who denies or confirms the clause before ``k`` in an apposition to it ("…, a charge Islamabad denies"), and the
    verb: the subject's first token and the verb's; ``None`` if no such apposition begins at ``k``."""
    noun = k + (u.tag(k) == "D")
    if u.word(noun) not in _DISPUTED or u.tag(k - 1) not in {",", "-"}:
        return None
    begin = noun + 1 + (u.tag(noun + 1) in {"R", "T"} or u.word(noun + 1) in {"which", "that"})
    verb = np_end(u, begin)
    while u.tag(verb) in {"A", "X"}:
        verb += 1
    return (begin, verb) if verb > begin and verb in u.cues and u.cues[verb][0].lemma in _DISPUTING else None


def opens_frame(u: Unit, k: int) -> bool:
    """Whether the words at ``k`` begin another frame or turn: "adding", "citing", "but", "according to"."""
    if u.tag(k) == "X":
        k += 1
    if u.word(k) in {"in", "on", "during"} and adverbials_end(u, k) > k and u.tag(adverbials_end(u, k)) in {".", ""}:
        return True
    if disputed(u, k) is not None:
        return True
    reported = k + 1 + (u.tag(k + 1) == "X")
    if u.word(k) == "as" and u.word(reported + 1) == "by" and reported in u.cues and u.cues[reported][1] == "d":
        return True  # "…, as first reported by the Herald"
    verb = np_end(u, k)
    if verb > k and verb in u.cues and "p" in u.cues[verb][0].takes and u.cues[verb][1] in "d3b":
        if u.tag(adverbials_end(u, u.cues[verb][2])) in {".", ""}:
            return True  # "…, Lockhart said on Tuesday, Reuters reported."
    return (k in u.cues and u.cues[k][1] == "g") or u.word(k) in _GOES_WITH_FRAME


# ---- behind the frame -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a verb: whom it is told, and where the words of the frame end."""

    end: int
    addressee: Range | None


def tail_of(u: Unit, cue: Cue, end: int) -> Tail:
    """The addressee and adverbials behind a verb that ends at ``end``."""
    told = None
    if "d" in cue.takes and begins_clause(u, end):
        told = _told_before_clause(u, end) if cue.lemma in {"tell", "assure", "inform"} else None
    elif "d" in cue.takes:
        told = addressee_after(u, end)
    elif u.word(end) == "to" and u.tag(end + 1) in set("DBNO") and "i" not in cue.takes:
        told = addressee_after(u, end + 1)
    k = adverbials_end(u, told[1] if told else end)
    if told and "d" in cue.takes and u.tag(k) in STOPS:
        words = {"for"} if cue.lemma == "ask" else {"of", "about", "against"}
        about = next((m for m in range(told[0] + 1, told[1]) if u.low[m] in words), told[1])
        told = (told[0], about)
    if u.tag(k) == "," and u.tag(k + 1) != "Q":
        close = next((m for m in range(k + 1, min(len(u.tags), k + 12)) if u.tags[m] == ","), None)
        if close is not None and u.tag(close + 1) == "T" and "t" in cue.takes:
            k = close + 1
    return Tail(_past_condition(u, k), told)


def _past_condition(u: Unit, k: int) -> int:
    """Behind "on condition that he not be named": how it was said, not what."""
    at = k if u.word(k) == "on" else k - 2 if u.word(k - 2) == "on" else k - 3
    that = next((m for m in range(max(0, at), at + 4) if u.word(m) == "condition" and u.tag(m + 1) == "T"), None)
    if that is None or u.word(at) != "on":
        return k
    return next((m for m in range(that, len(u.tags)) if u.tags[m] in {",", ".", ";"}), len(u.tags))


def _told_before_clause(u: Unit, begin: int) -> Range | None:
    """ "told [the newspaper] Mr Vos had left": the addressee runs up to the name or article that begins the clause."""
    if u.tag(begin) != "D":
        return None
    name = next((k for k in range(begin + 2, np_end(u, begin)) if u.tags[k] == "B" and u.tags[k - 1] == "N"), None)
    return (begin, name) if name is not None else None


def clause_content(u: Unit, cue: Cue, k: int) -> Content | None:
    """The words ascribed where they follow at ``k`` as a clause or quotation."""
    tag = u.tag(k)
    if (tag == "T" and "t" in cue.takes) or (u.word(k) in WH_CLAUSE and "w" in cue.takes):
        rest = (k, clause_end(u, k))
        short = rest[1] - k < 5 and not has_verb(u, (k + 1, rest[1]))
        stops = u.tag(k + 1) in STOPS and not (u.tag(k + 1) == "," and tag == "T" and rest[1] - k > 5)
        return None if stops or short else ((rest,), "indirect")
    that = _that_further_on(u, cue, k)
    if that is not None:
        return ((that, clause_end(u, that)),), "indirect"
    mark = k + 1 if tag in {":", ","} else k
    if u.tag(mark) == "Q" and set("pz") & set(cue.takes) and (mark > k or "n" not in cue.takes):
        quote = u.quote_at(mark)
        if quote and (u.tag(quote[1]) in STOPS or mark > k):
            return (quote,), "direct"
    if tag == ":" and "p" in cue.takes and u.tag(k + 1):
        return ((k + 1, clause_end(u, k + 1)),), "indirect"
    return None


def _that_further_on(u: Unit, cue: Cue, k: int) -> int | None:
    """The "that" behind a phrase that no list knows ("reported with reference to its sources that the …")."""
    if "t" not in cue.takes or (u.tag(k) != "I" and set("nc") & set(cue.takes)) or u.tag(k) not in set("IDNB"):
        return None
    for m in range(k + 1, min(k + 10, len(u.tags) - 1)):
        if u.tags[m] == "T":
            if u.low[m - 1] == "condition":
                return None  # "told the paper on condition that he not be named"
            if u.tag(k) == "D" and "z" in cue.takes and u.tags[m + 1] == "N":
                return None  # "said the valve that feeds the pump was shut"
            return m if u.tags[m - 1] in NOMINAL | {"W"} and u.tags[m + 1] in set("DPBN") and u.low[k] != "of" else None
        if u.tags[m] not in "IDNBGMOW" and u.low[m] != "to":
            return None
    return None


def zero_that(u: Unit, cue: Cue, k: int) -> Content | None:
    """A clause without "that" at ``k`` ("said the bridge was closed")."""
    rest = (k, clause_end(u, k))
    if "z" not in cue.takes and not ("t" in cue.takes and begins_clause(u, k)):
        return None
    if u.tag(k) not in PHRASE_START | {"X", "I", "S", "H"} or rest[1] - k < 3:
        return None
    if u.word(k) in {"this", "that", "it"} and (u.tag(k + 1) == "I" or u.tag(k + 1) in STOPS):
        return None
    if u.tag(k) == "I" and cue.medium == "thought":
        return None
    denies = u.word(k) == "no" and begins_clause(u, k)  # "says no offer exists"
    if (u.word(k) in _NO_CLAUSE and u.tag(k + 1) != "M" and not denies) or (
        not has_verb(u, rest) and not (cue.medium == "thought" and rest[1] - k > 4)
    ):
        return None
    if u.word(k) in {"if", "because", "when", "after"} and "," not in u.tags[k : rest[1]]:
        return None
    return (rest,), "indirect"


def begins_clause(u: Unit, k: int) -> bool:
    """Whether the noun phrase at ``k`` is followed by its verb ("denied he had", not "denied it")."""
    end = np_end(u, k)
    if u.tag(end) == "," and "C" in u.tags[end + 1 : np_end(u, end + 1)]:
        end = np_end(u, end + 1)  # "revealed Witi, Murray and Rachael had left"
    while u.tag(end) == "X":
        end += 1
    past = u.tag(end) == "E" and u.tag(end + 1) not in NOMINAL and u.word(end + 1) != "by"
    finite = u.tag(end) in {"A", "V"} or (end in u.cues and u.cues[end][1] in "d3b")
    return finite or past or ("'" in u.word(k) and u.tag(k) == "P")

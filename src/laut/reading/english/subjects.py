"""Finds the subject of a verb without a parser: back over adverbs, appositions and relative clauses."""

from __future__ import annotations

from dataclasses import dataclass

from laut.reading.english.outlets import GIVEN, HANDED_ON
from laut.reading.english.phrases import (
    CLAUSE_PREPOSITIONS,
    MARK_STOP,
    SMALL_NUMBERS,
    bare_relative,
    in_relative,
    np_end,
)
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import NOMINAL, RECORDS, TIME_OF_YEAR, VERBAL

REACH = 60  # tokens a subject may lie before its verb, with its insertions

CITING = frozenset("citing quoting".split())
RELYING = {"relying": "on", "drawing": "on", "going": "by", "working": "from"}  # and on what

# What one cites as a reason, not as a source.
REASONS = frozenset(
    "concern concerns reason reasons cost costs lack need needs fear fears safety weather rule rules law laws "
    "risk risks shortage shortages security privacy grounds pressure health problems delays demand conditions "
    "policy agreement".split()
)

_APPOSITION_HEADS = frozenset("DBNMR")

_REDUCIBLE = frozenset(
    "oppose brief accuse suspect describe call charge question order quote cite record document find".split()
)

_ALONE = frozenset("he she they we i you who nobody somebody someone everyone everybody".split())

_QUANTIFIERS = frozenset({"at least", "at most", "up to", "as many", "in all"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: ``mention`` with its appositions, ``start`` of the frame, and whom the speaker cites."""

    mention: Range
    start: int
    citing: Range | None = None
    citing_cue: Range | None = None
    quoted_by: Range | None = None


def verb_group_start(u: Unit, i: int) -> int:
    """Where the auxiliaries and adverbs before the verb at ``i`` begin."""
    k = i
    while k > 0:
        if u.tags[k - 1] in "AX" or (u.low[k - 1] in {"both", "all"} and u.tag(k - 2) in NOMINAL):
            k -= 1
        elif u.tags[k - 1] == "M" and u.tag(k - 2) == "W" and u.word(k - 3) == "on":
            k -= 3
        elif (u.tags[k - 1] == "W" and u.word(k - 2) == "on") or (u.low[k - 1] == "far" and u.word(k - 2) == "so"):
            k -= 2
        elif (u.low[k - 1] == "no" and u.word(k) == "longer") or (
            u.tags[k - 1] == "W" and u.low[k - 1] not in {"year", "week", "month", "day"}
        ):
            k -= 1
        else:
            break
    while k < i and u.tags[k] in "XW" and u.tag(k - 1) in {"", "C", ";"}:
        k += 1
    return k


def subject_before(u: Unit, i: int) -> Subject | None:
    """The subject of the verb at ``i``, past appositions and other insertions; ``None`` if it has none there."""
    floor = max(0, i - REACH)
    end = verb = verb_group_start(u, i)
    paper = _paper_before(u, end)
    if paper is not None:
        return Subject((paper, end), paper)
    citing: Range | None = None
    citing_cue: Range | None = None
    quoted_by: Range | None = None
    mention_end = 0
    for _ in range(4):
        if u.tag(end - 1) not in {",", ")", "-"}:
            relative = _relative_insertion(u, end - 1, floor) if end < verb else None
            if relative is None:
                break
            end = relative
            continue
        opened = _insertion_start(u, end - 1, floor)
        if opened is None:
            break
        head = opened + 1
        if u.word(head) in CITING or RELYING.get(u.word(head)) == (u.word(head + 1) or None):
            begin = head + 1 if u.word(head) in CITING else head + 2
            cited = (begin, np_end(u, begin))
            if is_source(u, cited):
                citing_cue, citing = (head, begin), cited
        elif u.word(head) in HANDED_ON and u.word(head + 1) == "by" and u.word(head + 2) != "name":
            quoted_by = (head + 2, np_end(u, head + 2))
        elif _holds_frame(u, head, end - 1):
            pass
        elif u.tags[head] in _APPOSITION_HEADS or u.tags[end - 1] == ")":
            mention_end = mention_end or end - (0 if u.tags[end - 1] == ")" else 1)
        end = opened
        while end > floor and u.tags[end - 1] in "AX" and u.tag(end - 1):
            end -= 1
    start = np_start(u, end - 1, floor)
    if start is not None and end < verb and _is_inverted_frame(u, start - 1, floor):
        before = np_start(u, start - 3, floor)
        if before is not None:  # "The jury, says its chair, felt that"
            end, mention_end, start = start - 2, 0, before
    if start is None:
        return None
    if mention_end and u.tags[start] not in "P":
        start = _past_bare_apposition(u, start, floor)
    return Subject((start, max(mention_end, end)), start, citing, citing_cue, quoted_by)


def _paper_before(u: Unit, end: int) -> int | None:
    """Where a paper begins whose relative clause without a pronoun ends at ``end``: "a letter the ministry sent"."""
    begin = next((k + 1 for k in range(end - 1, max(-1, end - 15), -1) if u.tags[k] in MARK_STOP | {"T", "C"}), 0)
    had = bare_relative(u, begin, end)
    if had is None or u.low[had[0][0] - 1] not in RECORDS:
        return None
    return phrase_start(u, had[0][0] - 1)


def _is_inverted_frame(u: Unit, k: int, floor: int) -> bool:
    """Whether the verb at ``k`` opens a frame between a subject and its verb: ", says its chair,"."""
    if u.tag(k) != "K" or u.tag(k - 1) != ",":
        return False
    start = next((m for m in range(k - 2, floor, -1) if u.tags[m] in MARK_STOP), floor)
    return u.tags[start] != "," and not any(u.tags[m] in VERBAL for m in range(start, k - 1))


def _relative_insertion(u: Unit, last: int, floor: int) -> int | None:
    """The comma before "who asked not to be named" in front of another insertion, if ``last`` ends such a clause."""
    for k in range(last, floor, -1):
        if u.tags[k] in MARK_STOP:
            return k if u.tags[k] == "," and u.tag(k + 1) == "R" else None
    return None


def is_source(u: Unit, found: Range) -> bool:
    """Whether what is cited can speak, and is no reason ("citing a lack of money")."""
    return found[1] > found[0] and not any(w in REASONS for w in u.low[found[0] : found[1]])


def _holds_frame(u: Unit, begin: int, end: int) -> bool:
    """Whether an insertion is a frame of its own: "Ahtna elders, Castellanos said, remember …"."""
    verbs = [k for k in range(begin, end) if u.tags[k] in "AVK"]
    return u.tags[begin] in "PDBNM" and bool(verbs) and verbs[0] in u.cues and not in_relative(u, begin, verbs[0])


def _insertion_start(u: Unit, close: int, floor: int) -> int | None:
    """The comma, bracket or dash that opens the insertion closed at ``close``; ``None`` if it is a clause."""
    mark = {")": "("}.get(u.tags[close], u.tags[close])
    for k in range(close - 1, floor - 1, -1):
        if u.tags[k] == mark:
            return k if k + 1 < close and u.tag(k - 1) and _is_insertion(u, k + 1, close) else None
        if u.tags[k] in {";", ".", ":"} and mark != "(":
            return None
    return None


def _is_insertion(u: Unit, begin: int, end: int) -> bool:
    head = u.tags[begin]
    if head in "RGEIXW" or u.low[begin] in CITING or u.low[begin] in {"himself", "herself", "itself", "themselves"}:
        return True
    if head == "K" or _holds_frame(u, begin, end) or "R" in u.tags[begin : begin + 4]:
        return True
    return head in "DBNM" and not any(u.tags[k] in "AVK" and not in_relative(u, begin, k) for k in range(begin, end))


def np_start(u: Unit, last: int, floor: int = 0) -> int | None:
    """Where the noun phrase whose last token is ``last`` begins; ``None`` if there is none."""
    if last < floor or u.tag(last) not in "NBMGPEODWKQ" or not u.tag(last):
        return None
    if u.tags[last] == "Q" and not _is_name(u, last):
        return None
    if u.low[last] in _ALONE:
        return last
    if u.tags[last] in "P" or (
        u.low[last] in {"this", "that", "these", "those", "none", "others", "some", "many", "one"}
        and (u.tag(last - 1) in {"", ",", "C", "T", "Q", ".", "S", "K"})
    ):
        return last
    if u.tags[last] == "W" or u.tags[last] == "K" or u.low[last] in {"there", "there's"}:
        return None
    k = last
    while k > floor and _continues_left(u, k - 1, floor):
        k = _relative_start(u, k - 1, floor) if u.tags[k - 1] in VERBAL and u.tags[k] not in NOMINAL else k - 1
        if u.tags[k] in VERBAL and u.tags[k] != "E":
            relative = _relative_start(u, k, floor)
            k = relative if relative < k else k
    return _strip_front(u, k, last)


def _is_name(u: Unit, k: int) -> bool:
    """Whether the quotation around ``k`` is a name or epithet inside a noun phrase (the group "Clean Air")."""
    quote = u.quote_at(k)
    if quote is None or u.tag(quote[0] - 1) not in set("NBDE"):
        return False
    return u.low[quote[1] - 2] not in {",", ".", "?", "!"} and quote[1] - quote[0] <= 7


def phrase_start(u: Unit, last: int) -> int | None:
    """Where the innermost noun phrase that ends at ``last`` begins ("with [an officer] asserting")."""
    k = last
    while (
        k > 0
        and last - k < 15
        and (u.tags[k - 1] in "NBMGED" or (u.low[k - 1] in {"of", "'"} and u.tag(k - 2) in NOMINAL))
    ):
        if u.tags[k] == "D" and u.low[k - 1] not in {"all", "both", "half", "such"}:
            break
        k -= 1
    while k < last and u.tags[k] == "E":
        k += 1
    return k if u.tags[last] in NOMINAL else None


def _continues_left(u: Unit, k: int, floor: int) -> bool:
    """Whether the noun phrase that begins after token ``k`` can take ``k`` in."""
    tag = u.tags[k]
    if tag == "Q":
        return _is_name(u, k)
    if u.tags[k + 1] == "D" and tag in NOMINAL:
        return False  # "a claim | the minister's office called"
    if tag in {",", ";", ":", ".", "-", "(", ")", "T", "S", "H", "P"}:
        return False
    if tag == "C":
        return _coordinates_nouns(u, k, floor)
    given = u.word(k + 1) == "by" or (u.word(k + 1) == "to" and u.low[k] in GIVEN)
    if tag == "V" and given and u.tag(k - 1) in NOMINAL:
        return True
    if tag == "K" and _is_reduced(u, k):
        return True
    if tag in {"A", "V", "K"}:
        return _relative_start(u, k, floor) < k
    if tag == "E":
        nxt, prev = u.tag(k + 1), u.tag(k - 1)
        if nxt in NOMINAL and prev in {"D", "", "I", ",", "C", "X", "M"}:
            return True
        prev = u.tag(k - 2) if prev == "X" else prev
        return (nxt in {"I", "X"} and prev in NOMINAL and k - floor > 0) or _relative_start(u, k, floor) < k
    if tag == "X":
        return u.tag(k - 1) in {"D", "E"} or _relative_start(u, k, floor) < k or (u.tag(k + 1) in {"E"} and k > floor)
    if tag == "D" and u.tag(k + 1) == "D":
        return u.low[k] in {"all", "both", "half", "such", "the", "many"} or u.low[k + 1] in SMALL_NUMBERS
    if u.low[k] in CLAUSE_PREPOSITIONS:
        return False
    return tag in "NBMGDIOW"


def _is_reduced(u: Unit, k: int) -> bool:
    """Whether the cue at ``k`` is a participle in a noun phrase ("a diplomat briefed on the talks")."""
    cue, kind, _ = u.cues[k]
    follows = u.word(k + 1) == "by" or (cue.lemma in _REDUCIBLE and u.tag(k + 1) == "I")
    follows = follows or (cue.lemma == "show" and u.word(k + 1) == "to")  # "papers shown to the jury"
    return kind in "dn" and follows and u.tag(k - 1) in NOMINAL


def _relative_start(u: Unit, k: int, floor: int) -> int:
    """Index of the relative pronoun whose clause the verb at ``k`` belongs to (with its noun before), else ``k``."""
    for m in range(k - 1, max(floor, k - 12) - 1, -1):
        tag = u.tags[m]
        if tag in {",", ";", ":", ".", "-", "(", "Q", "S"}:
            return k
        if tag == "R" or (tag == "T" and u.tag(m - 1) in NOMINAL and u.tag(m + 1) in VERBAL):
            return m if u.tag(m - 1) in NOMINAL or u.tag(m - 1) in {"P", "D"} else k
    return k


def _coordinates_nouns(u: Unit, k: int, floor: int) -> bool:
    """Whether the "and" at ``k`` joins two noun phrases of one subject."""
    if u.low[k] not in {"and", "or", "&"} or u.tag(k - 1) not in NOMINAL:
        return False
    if u.low[k] == "&":
        return True
    for m in range(k - 1, floor - 1, -1):
        tag = u.tags[m]
        if tag in {",", ";", ":", ".", "-", "Q", "T"}:
            return True
        if tag in {"A", "V", "K"} or (tag == "E" and u.tag(m + 1) not in NOMINAL):
            return _relative_start(u, m, floor) < m
    return True


def _strip_front(u: Unit, start: int, last: int) -> int | None:
    """Drops what stands before the noun phrase in its own clause: "But", "On Tuesday", "In Lima"."""
    k = start
    while k <= last and (u.tags[k] in "CXSRT" or u.tags[k] == "H"):
        k += 1
    if k > last:
        return None
    if u.tags[k] == "D" and u.tag(k + 1) == "W" and k + 2 <= last:
        k += 1
    if u.tags[k] == "W":
        while k <= last and u.tags[k] in "WM":
            k += 1
        return k if k <= last else None
    if u.tags[k] == "I" and u.low[k] + " " + u.word(k + 1) not in _QUANTIFIERS:
        return _after_phrase(u, k, last)
    return k


def _after_phrase(u: Unit, start: int, last: int) -> int | None:
    """Where a subject begins after a prepositional phrase without a comma ("In a post the army …")."""
    for m in range(last, start + 1, -1):
        prev = u.tags[m - 1]
        if u.tags[m] in "DP" and (prev in NOMINAL or prev in "WO"):
            return m
        if u.tags[m] in "NBM" and (prev == "W" or u.low[m - 1] in TIME_OF_YEAR):
            return m
    return None


def _past_bare_apposition(u: Unit, start: int, floor: int) -> int:
    """Takes "Andre Novak, president of …, who …" back to the name before the first comma."""
    comma = start - 1
    if u.tag(comma) != "," or comma - 1 < floor or u.tags[comma - 1] not in NOMINAL:
        return start
    before = np_start(u, comma - 1, floor)
    if before is None or u.tags[before] in "P" or (before > 0 and u.tags[before - 1] not in {"-", ":", ".", "C", "Q"}):
        return start
    return before

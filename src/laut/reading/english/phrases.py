"""Finds noun phrases around a cue without a parser: who speaks, whom it is told, where a clause begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

from laut.reading.english.units import Range, Unit
from laut.reading.english.words import NOMINAL, NOT_OUTLETS, OUTLET_WORDS, TIME_OF_YEAR, VERBAL

REACH = 60  # tokens a subject may lie before its verb, with its insertions
CITING = frozenset("citing quoting".split())
# Prepositional phrases that say where or how something was said, not who the speaker is.
_CIRCUMSTANCE = frozenset(
    "statement interview letter email e-mail post tweet message note report briefing conference call speech filing text "
    "telephone phone video affidavit article column podcast broadcast release thread memo hearing court condition".split()
)
_APPOSITION_HEADS = frozenset("DBNMR")
_REDUCIBLE = frozenset(
    "oppose brief accuse suspect describe call charge question order quote cite record document find".split()
)
_CLAUSE_PREPOSITIONS = frozenset("after before since until as than".split())
_ALONE = frozenset("he she they we i you who nobody somebody someone everyone everybody".split())
_QUANTIFIERS = frozenset({"at least", "at most", "up to", "as many", "in all"})
SMALL_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
# What one cites as a reason, not as a source.
REASONS = frozenset(
    "concern concerns reason reasons cost costs lack need needs fear fears safety weather rule rules law laws risk risks "
    "shortage shortages security privacy grounds pressure health problems delays demand conditions policy agreement".split()
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: ``mention`` with its appositions, ``start`` of the frame, and whom the speaker cites."""

    mention: Range
    start: int
    citing: Range | None = None
    citing_cue: Range | None = None
    quoted_by: Range | None = None


# ---- to the left of the verb ----------------------------------------------------------------------


def verb_group_start(u: Unit, i: int) -> int:
    """Where the auxiliaries and adverbs before the verb at ``i`` begin."""
    k = i
    while k > 0:
        if u.tags[k - 1] in "AX" or u.low[k - 1] in {"both", "all"} and u.tag(k - 2) in NOMINAL:
            k -= 1
        elif u.tags[k - 1] == "M" and u.tag(k - 2) == "W" and u.word(k - 3) == "on":
            k -= 3
        elif u.tags[k - 1] == "W" and u.word(k - 2) == "on":
            k -= 2
        elif u.low[k - 1] == "no" and u.word(k) == "longer":
            k -= 1
        elif u.tags[k - 1] == "W" and u.low[k - 1] not in {"year", "week", "month", "day"}:
            k -= 1
        else:
            break
    while k < i and u.tags[k] in "XW" and u.tag(k - 1) in {"", "C", ";"}:
        k += 1
    return k


def subject_before(u: Unit, i: int) -> Subject | None:
    """The subject of the verb at ``i``, past appositions and other insertions; ``None`` if it has none there."""
    floor = max(0, i - REACH)
    end = verb_group_start(u, i)
    citing: Range | None = None
    citing_cue: Range | None = None
    quoted_by: Range | None = None
    mention_end = 0
    for _ in range(4):
        if u.tag(end - 1) not in {",", ")", "-"}:
            relative = _relative_insertion(u, end - 1, floor) if mention_end or citing else None
            if relative is None:
                break
            end = relative
            continue
        opened = _insertion_start(u, end - 1, floor)
        if opened is None:
            break
        head = opened + 1
        if u.word(head) in CITING:
            cited = (head + 1, np_end(u, head + 1))
            if is_source(u, cited):
                citing_cue, citing = (head, head + 1), cited
        elif u.word(head) in {"quoted", "cited"} and u.word(head + 1) == "by":
            quoted_by = (head + 2, np_end(u, head + 2))
        elif _holds_frame(u, head, end - 1):
            pass
        elif u.tags[head] in _APPOSITION_HEADS or u.tags[end - 1] == ")":
            mention_end = mention_end or end - (0 if u.tags[end - 1] == ")" else 1)
        end = opened
        while end > floor and u.tags[end - 1] in "AX" and u.tag(end - 1):
            end -= 1
    start = np_start(u, end - 1, floor)
    if start is None:
        return None
    if mention_end and u.tags[start] not in "P":
        start = _past_bare_apposition(u, start, floor)
    return Subject((start, max(mention_end, end)), start, citing, citing_cue, quoted_by)


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
    return u.tags[begin] in "PDBNM" and bool(verbs) and verbs[0] in u.cues and not _in_relative(u, begin, verbs[0])


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
    if head == "K" or _holds_frame(u, begin, end):
        return True
    return head in "DBNM" and not any(u.tags[k] in "AVK" and not _in_relative(u, begin, k) for k in range(begin, end))


def _in_relative(u: Unit, begin: int, k: int) -> bool:
    return any(u.tags[m] in "RG" or u.tags[m] == "T" for m in range(begin, k))


def np_start(u: Unit, last: int, floor: int = 0) -> int | None:
    """Where the noun phrase whose last token is ``last`` begins; ``None`` if there is none."""
    if last < floor or u.tag(last) not in "NBMGPEODWK" or not u.tag(last):
        return None
    if u.low[last] in _ALONE:
        return last
    if (
        u.tags[last] in "P"
        or u.low[last] in {"this", "that", "these", "those", "none", "others", "some", "many", "one"}
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


def phrase_start(u: Unit, last: int) -> int | None:
    """Where the innermost noun phrase that ends at ``last`` begins ("with [an officer] asserting")."""
    k = last
    while (
        k > 0
        and last - k < 15
        and (u.tags[k - 1] in "NBMGED" or u.low[k - 1] in {"of", "'"} and u.tag(k - 2) in NOMINAL)
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
    if tag in {",", ";", ":", ".", "-", "(", ")", "Q", "T", "S", "H", "P"}:
        return False
    if tag == "C":
        return _coordinates_nouns(u, k, floor)
    if tag == "V" and u.word(k + 1) == "by" and u.tag(k - 1) in NOMINAL:
        return True
    if tag == "K" and _is_reduced(u, k):
        return True
    if tag in {"A", "V", "K"}:
        return _relative_start(u, k, floor) < k
    if tag == "E":
        nxt, prev = u.tag(k + 1), u.tag(k - 1)
        if nxt in NOMINAL and prev in {"D", "", "I", ",", "C", "X", "M"}:
            return True
        return nxt in {"I", "X"} and prev in NOMINAL and k - floor > 0 or _relative_start(u, k, floor) < k
    if tag == "X":
        return u.tag(k - 1) in {"D", "E"} or _relative_start(u, k, floor) < k or u.tag(k + 1) in {"E"} and k > floor
    if tag == "D" and u.tag(k + 1) == "D":
        return u.low[k] in {"all", "both", "half", "such", "the", "many"} or u.low[k + 1] in SMALL_NUMBERS
    if u.low[k] in _CLAUSE_PREPOSITIONS:
        return False
    return tag in "NBMGDIOW"


def _is_reduced(u: Unit, k: int) -> bool:
    """Whether the cue at ``k`` is a participle in a noun phrase ("a diplomat briefed on the talks")."""
    cue, kind, _ = u.cues[k]
    follows = u.word(k + 1) == "by" or cue.lemma in _REDUCIBLE and u.tag(k + 1) == "I"
    return kind in "dn" and follows and u.tag(k - 1) in NOMINAL


def _relative_start(u: Unit, k: int, floor: int) -> int:
    """Index of the relative pronoun whose clause the verb at ``k`` belongs to (with its noun before), else ``k``."""
    for m in range(k - 1, max(floor, k - 12) - 1, -1):
        tag = u.tags[m]
        if tag in {",", ";", ":", ".", "-", "(", "Q", "S"}:
            return k
        if tag == "R" or tag == "T" and u.tag(m - 1) in NOMINAL and u.tag(m + 1) in VERBAL:
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
        if tag in {"A", "V", "K"} or tag == "E" and u.tag(m + 1) not in NOMINAL:
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
    if before is None or u.tags[before] in "P" or before > 0 and u.tags[before - 1] not in {"-", ":", ".", "C", "Q"}:
        return start
    return before


# ---- to the right of the verb ---------------------------------------------------------------------


def np_end(u: Unit, begin: int, reach: int = 40) -> int:
    """The end of the noun phrase that begins at ``begin`` (``begin`` itself if none does)."""
    if u.tag(begin) in {"P", "O"} and u.word(begin + 1) != "of":
        return begin + 1
    k, nominal = begin, False
    limit = min(len(u.tags), begin + reach)
    while k < limit:
        tag, word = u.tags[k], u.low[k]
        if tag == "(":
            close = next((m for m in range(k, min(limit, k + 12)) if u.tags[m] == ")"), None)
            if close is None:
                break
            k = close
        elif tag in NOMINAL:
            nominal = True
        elif tag == "P" and k == begin:
            nominal = True
        elif tag == "D":
            if nominal and u.tag(k - 1) not in {"I", "C", "D"}:
                break
            nominal = nominal or u.tag(k + 1) in {"I", ""} or u.tag(k + 1) in {"K", "A", "V"}
        elif tag == "I":
            if not nominal or not _attaches(u, k):
                break
        elif tag == "C":
            if not nominal or u.tag(k + 1) not in set("DNBME") or word not in {"and", "or", "&"}:
                break
        elif tag == "R":
            if not nominal or word not in {"who", "whose", "that", "which"} or u.tag(k - 1) == ",":
                break
            return _relative_end(u, k, limit)
        elif tag == "E":
            if nominal and u.tag(k + 1) not in {"I", "X"}:
                break
        elif tag == "X":
            if nominal and u.tag(k + 1) != "E":
                break
        elif tag == "O":
            if u.tag(k - 1) != "I":
                break
        else:
            break
        k += 1
    while k > begin and u.tags[k - 1] in "IXCD" and u.tags[k - 1] and not (k - 1 == begin and u.tags[begin] == "D"):
        k -= 1
    return k if nominal else begin


def _attaches(u: Unit, k: int) -> bool:
    """Whether the preposition at ``k`` goes on with the noun phrase, and not with the verb."""
    word, following = u.low[k], u.tag(k + 1)
    if word == "of":
        return True
    if word == "to":
        return u.low[k - 1] in {"close", "adviser", "ambassador", "envoy", "secretary", "aide", "assistant", "privy"}
    if word in {
        "after",
        "before",
        "during",
        "since",
        "until",
        "via",
        "through",
        "ahead",
        "following",
        "as",
        "according",
    }:
        return False
    if following == "W" or following == "M" and word in {"on", "at", "by"}:
        return False
    end = min(len(u.low), k + 6)
    return not any(u.low[m] in _CIRCUMSTANCE for m in range(k + 1, end) if u.tags[m] not in MARK_STOP)


MARK_STOP = frozenset(",;:.-()Q")


def _relative_end(u: Unit, k: int, limit: int) -> int:
    return next((m for m in range(k, limit) if u.tags[m] in MARK_STOP or u.tags[m] == "T"), limit)


def apposition_end(u: Unit, end: int) -> int:
    """Takes in an age and one apposition or relative clause that follow a noun phrase after commas."""
    if u.tag(end) == "," and u.tag(end + 1) == "M" and u.tag(end + 2) in {",", ".", ""}:
        return max(end + 2, apposition_end(u, end + 2))
    if u.tag(end) != "," or u.tag(end + 1) not in set("DRMB") and not _bare_title(u, end + 1):
        return end
    close = next((m for m in range(end + 1, min(len(u.tags), end + 25)) if u.tags[m] in MARK_STOP), len(u.tags))
    relative = u.tags[end + 1] == "R"
    if relative and end + 2 in u.cues and u.cues[end + 2][0].lemma not in {"ask", "speak", "write"}:
        return end
    if u.tags[end + 1] == "B" and (u.tag(close) != "," or any(t not in "BN" for t in u.tags[end + 1 : close])):
        return end
    if not relative and any(u.tags[m] in "AVK" and not _in_relative(u, end + 1, m) for m in range(end + 1, close)):
        return end
    return close if close > end + 1 else end


def _bare_title(u: Unit, k: int) -> bool:
    return u.tag(k) == "N" and any(u.word(m) in {"of", "for", "at"} for m in (k + 1, k + 2, k + 3))


def adverbials_end(u: Unit, begin: int) -> int:
    """Past adverbs, times and prepositional phrases that belong to the frame ("on Tuesday", "in a statement")."""
    k = begin
    while k < len(u.tags) and k < begin + 30:
        tag = u.tags[k]
        if tag in "XW" or tag == "M" and u.tag(k - 1) == "W" or tag == "O" and u.low[k].endswith(("self", "selves")):
            k += 1
        elif tag == "D" and u.tag(k + 1) == "W":
            k += 2
        elif tag == "I" and u.low[k] not in _NO_ADVERBIAL and not _counts(u, k):
            end = _phrase_end(u, k + 1)
            if end == k + 1 or u.low[k] == "on" and not _dates_or_places(u, k + 1, end):
                break
            k = end
        else:
            break
    return k


_NO_ADVERBIAL = frozenset("as than according of to for like unlike".split())


def _counts(u: Unit, k: int) -> bool:
    """Whether the preposition at ``k`` belongs to a number: "at least 20", "over 40", "up to nine"."""
    if u.word(k + 1) in {"least", "most"} or u.low[k] == "up" and u.word(k + 1) == "to":
        return True
    return u.low[k] in {"about", "around", "over", "under"} and u.tag(k + 1) == "M"


def _dates_or_places(u: Unit, begin: int, end: int) -> bool:
    """Whether "on …" says when or where something was said ("insist on paper" does not)."""
    return any(u.tags[k] in "WMB" or u.low[k] in _CIRCUMSTANCE for k in range(begin, end))


def _phrase_end(u: Unit, begin: int) -> int:
    if u.tag(begin) == "D" and u.tag(begin + 1) == "W" or u.tag(begin) == "W":
        k = begin + 1
        while u.tag(k) in {"W", "M"}:
            k += 1
        return k
    end = begin
    nominal = False
    while end < len(u.tags) and end < begin + 14:
        tag = u.tags[end]
        new_phrase = tag in "DP" and nominal and u.tag(end - 1) not in {"I", "D"}
        if tag not in "NBMGDIOXE" or new_phrase or u.low[end] in {"according", "to", "as"}:
            break
        if tag == "B" and u.tag(end - 1) == "N" and nominal and u.tag(end + 1) in VERBAL:
            break
        nominal = nominal or tag in NOMINAL or tag == "O"
        end += 1
    while end < len(u.tags) and end > begin and u.tags[end - 1] in {"I", "D"}:
        end -= 1
    return end


# ---- clauses and sources --------------------------------------------------------------------------


def clause_end(u: Unit, begin: int) -> int:
    """The end of the stretch that begins at ``begin``: a semicolon or the end of the unit, without its full stop."""
    end = next((k for k in range(begin, len(u.tags)) if u.tags[k] == ";"), len(u.tags))
    while end > begin and u.tags[end - 1] in {".", ",", "-"}:
        end -= 1
    return end


def clause_start(u: Unit, end: int) -> int:
    """The start of the stretch that ends before ``end``, without a leading conjunction."""
    start = next((k + 1 for k in range(end - 1, -1, -1) if u.tags[k] in {";", "."}), 0)
    if u.tags[start] == "B" and u.tag(start + 1) == "B" or u.tags[start] == "B" or u.tags[start] == "M":
        start = _past_dateline(u, start, end)
    while start < end and u.tags[start] == "C":
        start += 1
    return start


def _past_dateline(u: Unit, start: int, end: int) -> int:
    """Past "IZMAIL, Ukraine, March 4 (CPA) -" and "MUMBAI:" at the head of an article."""
    if not u.tokens[start].text.isupper() or len(u.tokens[start].text) < 3:
        return start
    stop = next((k for k in range(start, min(end, start + 14)) if u.tags[k] in {"-", ":"}), None)
    return stop + 1 if stop is not None and not any(u.tags[k] in "AVK" for k in range(start, stop)) else start


def split_sources(u: Unit, mention: Range) -> list[Range]:
    """The sources that stand side by side in a mention: "the air force and the navy"."""
    begin, end = mention
    if u.low[begin] == "both" and u.tag(begin + 1) != "I":
        begin += 1
    joints = [
        k
        for k in range(begin + 1, end - 1)
        if u.low[k] == "and" and u.tags[k] == "C" and _joins_people(u, begin, k, end)
    ]
    if len(joints) != 1:
        return [(begin, end)]
    left = [(begin, joints[0])]
    comma = next((k for k in range(begin + 1, joints[0]) if u.tags[k] == ","), None)
    if comma is not None and comma <= begin + 3 and u.tags[comma + 1] == u.tags[begin]:
        left = [(begin, comma), (comma + 1, joints[0])]
    return [*left, (joints[0] + 1, end)]


def _joins_people(u: Unit, begin: int, k: int, end: int) -> bool:
    left, right = u.tags[begin:k], u.tags[k + 1 : end]
    if any(t in "RI," for t in left) and right[0] != "D" or "R" in left or "," in left and left.count(",") > 1:
        return False
    if u.low[begin] in {"his", "her", "its", "their"} and right[0] != "D" and "B" not in right:
        return False
    if right[0] == "D" and u.low[k + 1] not in SMALL_NUMBERS:
        return u.low[k + 1] in {"a", "an"} or "I" not in left or u.low[begin + left.index("I")] == "of"
    if left == ["B"] and right == ["B"]:
        return True
    if "B" in left and "B" in right:
        return left[-1] == "B" and right[-1] == "B" and len(left) + len(right) > 3 and "D" not in left[:1]
    plural = u.low[k - 1].endswith("s") and u.low[end - 1].endswith("s")
    return plural and "D" not in left and "B" not in right


def addressee_after(u: Unit, begin: int) -> Range | None:
    """Whom something is told: the noun phrase right after the verb."""
    if u.tag(begin) == "X":
        begin += 1
    if u.tag(begin) not in set("DPOBNMWG") or not u.tag(begin):
        return None
    if (
        u.tag(begin) in {"P", "O"}
        or u.low[begin] in {"her", "his"}
        and u.tag(begin + 1) in {"D", "P", "T", "B", "A", ",", "."}
    ):
        return begin, begin + 1
    end = np_end(u, begin)
    for k in range(begin + 1, end):
        if u.low[k] in {"in", "on", "at", "by", "with"}:
            end = k
            break
    if u.tag(end) == "S" or end <= begin:
        end = max(end, begin)
    return (begin, end) if end > begin else None


def is_outlet(u: Unit, found: Range) -> bool:
    """Whether a noun phrase names a newspaper, broadcaster or agency."""
    words = [u.low[k] for k in range(*found)]
    tokens = [u.tokens[k].text for k in range(*found)]
    if any(t in NOT_OUTLETS for t in tokens) or words[0] == "this" or words[-1] in {"reporters", "journalists"}:
        return False
    if any(w in OUTLET_WORDS for w in words):
        return True
    name = tokens[1:] if words[0] == "the" else tokens
    return len(name) == 1 and name[0].isupper() and 2 <= len(name[0]) <= 5


_OCCASIONS = frozenset(
    "interview interviews conversation speaking talking went appeared spoke writing appearing remarks comments article column essay piece appearance".split()
)


def outlet_of_occasion(u: Unit, begin: int, start: int, end: int) -> Range | None:
    """The outlet in which a frame from ``start`` to ``end`` says it was spoken: "in an interview with …", "writing in …"."""
    for k in range(begin, min(end, len(u.low))):
        if u.low[k] not in _OCCASIONS or u.tags[k] == "Q":
            continue
        for at in range(k + 1, min(k + 5, end)):
            if u.low[at] in {"with", "to", "in", "on", "for", "by"} and u.tag(at + 1) in set("DBN"):
                stop = np_end(u, at + 1)
                if stop > at + 1 and is_outlet(u, (at + 1, stop)):
                    return at + 1, stop
    return None

"""Noun phrases, adverbials and clauses to the right of a cue, and sources that stand side by side."""

from __future__ import annotations

from laut.reading.english.units import Range, Unit
from laut.reading.english.words import NOMINAL, VERBAL

SMALL_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())

# Prepositional phrases that say where or how something was said, not who the speaker is.
_CIRCUMSTANCES = frozenset(
    "webpage statement interview letter email e-mail post tweet message note report briefing conference call speech "
    "filing website text telephone phone video affidavit article column podcast broadcast release thread memo hearing "
    "court condition".split()
)

MARK_STOP = frozenset(",;:.-()Q")

CLAUSE_PREPOSITIONS = frozenset("after before since until as than".split())


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
        elif tag in NOMINAL or (tag == "P" and k == begin):
            nominal = True
        elif tag == "D":
            if nominal and u.tag(k - 1) not in {"I", "C", "D"}:
                break
            nominal = nominal or u.tag(k + 1) in {"I", "R", ""} or u.tag(k + 1) in {"K", "A", "V"}
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
    if following == "W" or (following == "M" and word in {"on", "at", "by"}):
        return False
    end = min(len(u.low), k + 6)
    return not any(u.low[m] in _CIRCUMSTANCES for m in range(k + 1, end) if u.tags[m] not in MARK_STOP)


def _relative_end(u: Unit, k: int, limit: int) -> int:
    return next((m for m in range(k, limit) if u.tags[m] in MARK_STOP or u.tags[m] == "T"), limit)


def apposition_end(u: Unit, end: int) -> int:
    """Takes in an age and one apposition or relative clause that follow a noun phrase after commas."""
    if u.tag(end) == "," and u.tag(end + 1) == "M" and u.tag(end + 2) in {",", ".", ""}:
        return max(end + 2, apposition_end(u, end + 2))
    if u.tag(end) != "," or (u.tag(end + 1) not in set("DRMB") and not _bare_title(u, end + 1)):
        return end
    close = next((m for m in range(end + 1, min(len(u.tags), end + 25)) if u.tags[m] in MARK_STOP), len(u.tags))
    relative = u.tags[end + 1] == "R"
    if relative and end + 2 in u.cues and u.cues[end + 2][0].lemma not in {"ask", "speak", "write"}:
        return end
    if u.tags[end + 1] == "B" and (u.tag(close) != "," or any(t not in "BN" for t in u.tags[end + 1 : close])):
        return end
    if not relative and any(u.tags[m] in "AVK" and not in_relative(u, end + 1, m) for m in range(end + 1, close)):
        return end
    return close if close > end + 1 else end


def _bare_title(u: Unit, k: int) -> bool:
    return u.tag(k) == "N" and any(u.word(m) in {"of", "for", "at"} for m in (k + 1, k + 2, k + 3))


def in_relative(u: Unit, begin: int, k: int) -> bool:
    return any(u.tags[m] in "RG" or u.tags[m] == "T" for m in range(begin, k))


def adverbials_end(u: Unit, begin: int) -> int:
    """Past adverbs, times and prepositional phrases that belong to the frame ("on Tuesday", "in a statement")."""
    k = begin
    while k < len(u.tags) and k < begin + 30:
        tag = u.tags[k]
        if tag in "WD" and _opens_subject(u, k):
            break
        if (
            tag in "XW"
            or (tag == "M" and u.tag(k - 1) == "W")
            or (tag == "O" and u.low[k].endswith(("self", "selves")))
        ):
            k += 1
        elif tag == "D" and u.tag(k + 1) == "W":
            k += 2
        elif tag == "I" and u.low[k] not in _NO_ADVERBIAL and not _counts(u, k):
            end = _phrase_end(u, k + 1)
            if end == k + 1 or (u.low[k] == "on" and not _dates_or_places(u, k + 1, end)):
                break
            k = end
        else:
            break
    return k


_NO_ADVERBIAL = frozenset("as than according of to for like unlike".split())


def _opens_subject(u: Unit, k: int) -> bool:
    """Whether the time word at ``k`` begins a subject ("said Monday would be …", "said last year's budget …")."""
    if u.word(k + 1).endswith("'s") or u.tag(k + 1) in {"A", "V"}:
        return True
    return u.low[k] in {"early", "late", "last", "next"} and u.tag(k + 1) in NOMINAL


def _counts(u: Unit, k: int) -> bool:
    """Whether the preposition at ``k`` belongs to a number: "at least 20", "over 40", "up to nine"."""
    if u.word(k + 1) in {"least", "most"} or (u.low[k] == "up" and u.word(k + 1) == "to"):
        return True
    return u.low[k] in {"about", "around", "over", "under"} and u.tag(k + 1) == "M"


def _dates_or_places(u: Unit, begin: int, end: int) -> bool:
    """Whether "on …" says when or where something was said ("insist on paper" does not)."""
    return any(u.tags[k] in "WMB" or u.low[k] in _CIRCUMSTANCES for k in range(begin, end))


def _phrase_end(u: Unit, begin: int) -> int:
    if (u.tag(begin) == "D" and u.tag(begin + 1) == "W") or u.tag(begin) == "W":
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


def clause_end(u: Unit, begin: int) -> int:
    """The end of the stretch that begins at ``begin``: a semicolon or the end of the unit, without its full stop."""
    end = next((k for k in range(begin, len(u.tags)) if u.tags[k] == ";"), len(u.tags))
    while end > begin and u.tags[end - 1] in {".", ",", "-"}:
        end -= 1
    return end


def clause_start(u: Unit, end: int) -> int:
    """The start of the stretch that ends before ``end``, without a leading conjunction."""
    start = next((k + 1 for k in range(end - 1, -1, -1) if u.tags[k] in {";", "."}), 0)
    if (u.tags[start] == "B" and u.tag(start + 1) == "B") or u.tags[start] == "B" or u.tags[start] == "M":
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


# What is done with papers: "a letter the ministry sent to the union", "emails the Echo has seen".
_DONE_WITH_PAPERS = frozenset(
    "sent seen saw obtained obtains wrote written published received issued reviewed signed released shared submitted "
    "filed got viewed".split()
)


def bare_relative(u: Unit, begin: int, end: int) -> tuple[Range, int] | None:
    """Who does something with the paper named before in a relative clause without a pronoun, from whose verb on
    nothing but its objects follows, and where that verb stands: "emails [the Echo] has [seen] (end)"."""
    for k in range(begin + 2, end):
        if u.low[k] not in _DONE_WITH_PAPERS or any(u.tags[m] in MARK_STOP or u.tags[m] in "TR" for m in range(k, end)):
            continue
        stop = k
        while stop > begin and u.tags[stop - 1] in "AX":
            stop -= 1
        first = stop - 1
        while first > begin + 1 and u.tags[first] in "NB" and u.tags[first - 1] in "NBD" and u.tags[first] != "D":
            if u.tags[first] == "B" and u.tags[first - 1] == "N":
                break
            first -= 1
        plain = u.tags[first] in "DP" and u.tags[first - 1] in {"N", "B"}
        if first > begin and (plain or (u.tags[first] == "B" and u.tags[first - 1] == "N")):
            return (first, stop), k
    return None


def split_sources(u: Unit, mention: Range) -> list[Range]:
    """The sources that stand side by side in a mention: "the air force and the navy"."""
    begin, end = mention
    if u.low[begin] == "both" and u.tag(begin + 1) != "I" and begin + 1 < end:
        begin += 1
    joints = [
        k
        for k in range(begin + 1, end - 1)
        if u.low[k] == "and"
        and u.tags[k] == "C"
        and (_joins_people(u, begin, k, end) or _joins_names(u, begin, k, end))
    ]
    if len(joints) != 1:
        return [(begin, end)]
    if _joins_names(u, begin, joints[0], end):
        return [(u.tags.index(",", begin) + 1, joints[0]), (joints[0] + 1, end)]
    left = [(begin, joints[0])]
    comma = next((k for k in range(begin + 1, joints[0]) if u.tags[k] == ","), None)
    if comma is not None and comma <= begin + 3 and u.tags[comma + 1] == u.tags[begin]:
        left = [(begin, comma), (comma + 1, joints[0])]
    return [*left, (joints[0] + 1, end)]


def _joins_names(u: Unit, begin: int, k: int, end: int) -> bool:
    """Whether "and" joins the names of those whom a plural noun calls: "its authors, Ida Roth and Ole Vik"."""
    comma = next((m for m in range(begin + 1, k) if u.tags[m] == ","), None)
    if comma is None or not u.low[comma - 1].endswith("s") or u.tags[comma - 1] != "N":
        return False
    left, right = u.tags[comma + 1 : k], u.tags[k + 1 : end]
    return len(left) > 1 and len(right) > 1 and {*left, *right} == {"B"}


def _joins_people(u: Unit, begin: int, k: int, end: int) -> bool:
    left, right = u.tags[begin:k], u.tags[k + 1 : end]
    if (any(t in "RI," for t in left) and right[0] != "D") or "R" in left or ("," in left and left.count(",") > 1):
        return False
    if u.low[begin] in {"his", "her", "its", "their"} and right[0] != "D" and "B" not in right:
        return False
    if right[0] == "D" and u.low[k + 1] not in SMALL_NUMBERS:
        return u.low[k + 1] in {"a", "an"} or "I" not in left or u.low[begin + left.index("I")] == "of"
    if left == ["B"] and right == ["B"]:
        return True
    if "B" in left and "B" in right:
        return left[-1] == "B" and right[-1] == "B" and len(left) + len(right) > 3 and "D" not in left[:1]
    plural = all(w.endswith("s") or w in {"police", "people", "staff"} for w in (u.low[k - 1], u.low[end - 1]))
    return plural and "D" not in left and "B" not in right

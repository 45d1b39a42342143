"""The rules for cues that are no finite verb: "according to", "quoted X as saying", "in his words", nouns, hearsay."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Form
from laut.reading.english.frames import (
    STOPS,
    Chains,
    Finding,
    Step,
    chains_of,
    clause_content,
    content_around,
    content_beside,
    has_verb,
    tail_of,
    zero_that,
)
from laut.reading.english.phrases import adverbials_end, apposition_end, clause_end, clause_start, np_end
from laut.reading.english.speakers import subject_of_clause
from laut.reading.english.subjects import Subject, is_source, phrase_start, subject_before, verb_group_start
from laut.reading.english.units import Range, Unit
from laut.reading.english.verbs import is_passive
from laut.reading.english.words import BE, VERBAL

_HEARSAY_ADVERBS = frozenset("reportedly allegedly supposedly purportedly apparently ostensibly".split())
_QUOTE_FORMS = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_NOT_SOURCES = frozenset("plan plans schedule size age need taste merit ability rank".split())
_IN_THE_WORDS = frozenset("words view opinion estimation account telling phrase count reckoning estimate eyes".split())
# The same where they are set off: "In their reading, the ban holds"; not "shown in its first version".
_SET_OFF = frozenset(
    "reading version assessment analysis calculation judgment judgement recollection retelling".split()
)
_NO_WORDS = frozenset(",;:.AVKQ")
_CARRIERS = frozenset(
    "claim claims allegation allegations assertion assertions statement report reports rumour rumours rumor "
    "rumors warning warnings promise promises pledge assurance assurances belief fear fears accusation "
    "accusations finding findings conclusion argument verdict prediction announcement admission denial demand "
    "complaint complaints suggestion insistence suspicion suspicions hint hints contention advice words reply "
    "answer message view account opinion position line point theory hope hopes assessment explanation estimate "
    "word guarantee guarantees case impression worry concern concerns".split()
)
_NAMELESS = frozenset("report reports rumour rumours rumor rumors allegation allegations speculation".split())


# ---- according to ---------------------------------------------------------------------------------


def according_to(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "according to X" (American also "per X") before, inside or after its clause."""
    begin = i + 2
    if u.low[i] == "per" and u.tag(i - 1) == "," and u.tag(i + 1) in {"D", "B"}:
        begin = i + 1
    elif u.low[i] != "according" or u.word(i + 1) != "to":
        return None
    end = _according_end(u, begin)
    if end <= begin or set(u.low[begin : begin + 2]) & _NOT_SOURCES:
        return None
    chains = chains_of(u, (begin, end), (i, begin))
    if u.word(end + 1) == "which" and u.word(end + 2) in _QUOTE_FORMS:
        stop = np_end(u, end + 3)
        chains = tuple((*c, Step((end + 3, stop), ((end + 2, end + 3),))) for c in chains) if stop > end + 3 else chains
        end = max(end, stop)
    content = content_around(u, i, end)
    return Finding(content, chains, (i, end), "indirect", "speech_writing", "according_to", i) if content else None


def _according_end(u: Unit, begin: int) -> int:
    marks = {",", ";", ":", ".", "-", "Q", "("}
    stop = next((k for k in range(begin, min(len(u.tags), begin + 40)) if u.tags[k] in marks), len(u.tags))
    further = apposition_end(u, stop) if u.word(stop + 1) != "which" else stop
    if u.tag(further) in {",", ".", ""} and further - stop <= 10 and not has_verb(u, (stop, further)):
        stop = further if u.tag(further) == "," or u.tag(begin - 3) == "," else stop
    stop -= stop > begin and u.tag(stop - 1) == "C"
    phrase = np_end(u, begin)
    return phrase if begin == 2 and begin < phrase < stop and u.tag(phrase) in set("DPA") else stop


def in_the_words_of(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "in his words", "by the ministry's count", "in the words of X", "in X's view"."""
    if u.low[i] not in _IN_THE_WORDS | _SET_OFF or u.tags[i] in "QK":
        return None
    start = next(
        (k for k in range(i - 1, max(-1, i - 8), -1) if u.low[k] in {"in", "by", "to"} and u.tags[k] == "I"), None
    )
    if start is None or any(u.tags[k] in _NO_WORDS for k in range(start, i)):
        return None
    if any(b < start < e for b, (_, _, e) in u.cues.items()):
        return None  # "stands by its account"
    of = u.word(i + 1) == "of" and u.word(i - 1) != "the"
    if u.low[i] in _SET_OFF and (of or u.tag(start - 1) not in STOPS):
        return None
    end, mention = i + 1, _possessor(u, i, start)
    if u.word(i + 1) == "of" and u.word(i - 1) == "the":
        end = apposition_end(u, np_end(u, i + 2))
        mention = (i + 2, end)
    content = content_around(u, start, end)
    if mention is None or mention[1] <= mention[0] or not any(has_verb(u, c) for c in content):
        return None
    return Finding(content, chains_of(u, mention, (i, i + 1)), (start, end), "indirect", "speech", "in_words", i)


def as_somebody_put_it(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "…, as X put it, …"."""
    if u.low[i] not in {"put", "puts"} or u.word(i + 1) != "it":
        return None
    colon = next((k for k in range(i + 2, min(len(u.tags), i + 6)) if u.tags[k] == ":"), None)
    if colon is None and u.tag(i + 2) not in STOPS | {"I", "W", "X"}:
        return None
    subject = subject_before(u, i)
    if subject is None or (
        colon is None and u.word(subject.start - 1) != "as" and u.tag(subject.start - 1) not in {",", "Q"}
    ):
        return None
    start = subject.start - (u.word(subject.start - 1) == "as")
    end = adverbials_end(u, i + 2) if colon is None else colon
    quote = u.quote_at(end + 1) if u.tag(end) in {":", ","} else None
    content = (quote,) if quote else content_beside(u, start, end) or content_around(u, start, end)
    chains = chains_of(u, subject.mention, (i, i + 2))
    form: Form = "direct" if quote else "indirect"
    return Finding(content, chains, (start, end), form, "speech", "as_put", i) if content else None


def as_reported_by(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "…, as confirmed by the Kremlin", "…, as first reported by X"."""
    k = i + 1 if u.tag(i + 1) != "X" else i + 2
    if u.low[i] != "as" or k not in u.cues or u.cues[k][1] != "d" or u.word(k + 1) != "by":
        return None
    end = apposition_end(u, np_end(u, k + 2))
    content = content_around(u, i, end)
    if end == k + 2 or not content:
        return None
    chains = chains_of(u, (k + 2, end), (k, k + 2))
    return Finding(content, chains, (i, end), "indirect", "speech_writing", "as_reported_by", i)


# ---- quoting and citing ---------------------------------------------------------------------------


def quoting(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "X quoted Y as saying that", "Y was quoted (by X) as saying"."""
    if u.low[i] not in _QUOTE_FORMS:
        return None
    reach = range(i + 1, min(len(u.low) - 1, i + 30))
    saying = next((k for k in reach if u.low[k] == "as" and k + 1 in u.cues and u.cues[k + 1][1] == "g"), None)
    if saying is None:
        return None
    cue, _, end = u.cues[saying + 1]
    tail = tail_of(u, cue, end).end
    subject = _quoting_subject(u, i)
    chains: Chains
    if any(w in BE for w in u.low[max(0, i - 3) : i]) or u.word(i + 1) == "by":
        if subject is None:
            return None
        by = _quoted_by(u, i + 1, saying) or _quoted_by(u, end, tail)
        chains = chains_of(u, subject.mention, (saying, end), outer=by)
        tail = max(tail, by[1] if by else tail)
    elif subject is not None or u.low[i] in {"quoted", "quotes"}:
        outer: Chains = chains_of(u, subject.mention, (i, i + 1)) if subject else ((),)
        chains = tuple((*a, *b) for a in outer for b in chains_of(u, (i + 1, saying), (saying, end)))
    else:
        return None
    start = subject.start if subject else i
    content = clause_content(u, cue, tail) or zero_that(u, cue, tail)
    if content:
        return Finding(content[0], chains, (start, content[0][0][0]), content[1], "speech", "quoted_as", i)
    pieces = content_beside(u, start, tail)
    return Finding(pieces, chains, (start, tail), "indirect", "speech", "quoted_as", i) if pieces else None


def _quoting_subject(u: Unit, i: int) -> Subject | None:
    group = verb_group_start(u, i)
    if u.word(group - 1) == "which":
        last = group - 3 if u.tag(group - 2) == "," else group - 2
        begin = phrase_start(u, last) if last >= 0 else None
        return Subject((begin, last + 1), group) if begin is not None else None
    subject = subject_before(u, i)
    if subject is None and u.tag(group - 1) in {"C", ","}:
        first = subject_of_clause(u, group - 1)
        return Subject(first, i) if first else None
    return subject


def _quoted_by(u: Unit, begin: int, end: int) -> Range | None:
    for k in range(begin, end):
        if u.low[k] in {"by", "in"} and np_end(u, k + 1) > k + 1:
            return k + 1, np_end(u, k + 1)
    return None


def cited_source(u: Unit, i: int) -> Range | None:
    """The source after ", citing …" behind a frame; ``None`` where it is a reason."""
    if u.low[i] not in {"citing", "quoting"} or u.tag(i - 1) not in {",", ""}:
        return None
    end = np_end(u, i + 1)
    return (i + 1, end) if is_source(u, (i + 1, end)) and u.word(end) != "as" else None


def cited_in_turn(u: Unit, end: int) -> Range | None:
    """Whom a cited source cites: "citing Interfax, which in turn quoted an official"."""
    k = end + 1
    if u.tag(end) != "," or u.word(k) not in {"which", "who"}:
        return None
    verb = next((m for m in range(k + 1, min(k + 5, len(u.low))) if u.low[m] in _QUOTE_FORMS), None)
    stop = np_end(u, verb + 1) if verb is not None else 0
    return (verb + 1, stop) if verb is not None and stop > verb + 1 and u.word(stop) != "as" else None


# ---- nouns, hearing, hearsay ----------------------------------------------------------------------


def noun_carrier(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "Beijing's claim that", "an assurance from Sable that", "reports that", "his verdict: “…”"."""
    if u.low[i] not in _CARRIERS or u.tags[i] in "QK":
        return None
    k, mention = i + 1, _possessor(u, i, max(0, i - 12))
    carrier = _carrier_of(u, i)
    if u.word(k) in ({"by", "from", "of"} if carrier else {"by", "from"}) and np_end(u, k + 1) > k + 1:
        mention = (k + 1, np_end(u, k + 1))
        k = mention[1]
    quote = u.quote_at(k + 1) if u.tag(k) == ":" else None
    if quote and mention:
        return Finding((quote,), chains_of(u, mention, (i, i + 1)), (mention[0], k), "direct", "speech", "noun", i)
    is_that = u.word(k) in {"is", "was", "remains"} and u.tag(k + 1) == "T"
    k += is_that
    if u.tag(k) != "T" or u.tag(k + 1) in VERBAL | STOPS or (is_that and mention is None):
        return None
    if mention is None:
        mention = _who_gives(u, i)
    if mention is None and u.low[i] in _NAMELESS and u.tag(i - 1) != "D":
        mention = (i, i + 1)
    if mention is None:
        return None
    stop = clause_end(u, k)
    end = next((m for m in range(k, stop) if u.tags[m] == ","), stop)
    if i < 3:
        end = _before_second_verb(u, k, end)
    chains = tuple(o + c for o in carrier or ((),) for c in chains_of(u, mention, (i, i + 1)))
    return Finding(((k, end),), chains, (min(i, mention[0]), k), "indirect", "speech_writing", "noun", i)


_CARRYING = frozenset("carry carries carried repeat repeats repeated print prints printed relay relays relayed".split())


def _carrier_of(u: Unit, i: int) -> Chains:
    """Who hands on the claim named at ``i``: "The Chronicle carries the claim of a gardener that …"."""
    start = phrase_start(u, i)
    if start is None or u.word(start - 1) not in _CARRYING:
        return ()
    subject = subject_before(u, start - 1)
    return chains_of(u, subject.mention, (start - 1, start)) if subject else ()


def _before_second_verb(u: Unit, begin: int, end: int) -> int:
    """Where a clause inside a subject ends ("Reports that the ships have left | could not be confirmed")."""
    verbs = [k for k in range(begin, end) if u.tags[k] == "A" and u.tags[k - 1] not in "AXPTCRS"]
    past_first = [k for k in verbs[1:] if k > begin + 3] if verbs else []
    return past_first[0] if past_first else end


_GIVING = frozenset(
    "made make makes gave give gives given issued issue issues took take takes expressed express voiced voice "
    "raised raise repeated floated advanced offered offer published have has had".split()
)


def _who_gives(u: Unit, i: int) -> Range | None:
    """Who "issued a warning", "took the view", "gave an assurance"."""
    k = phrase_start(u, i)
    if k is None or u.word(k - 1) not in _GIVING or u.word(k) in {"no", "any"}:
        return None
    subject = subject_before(u, k - 1)
    return subject.mention if subject else None


def _possessor(u: Unit, i: int, floor: int) -> Range | None:
    """Whose the noun at ``i`` is: "his", "Beijing's"."""
    k = i - 1
    while k > floor and u.tags[k] in "NE" and not u.low[k].endswith(("'s", "s'")) and u.low[k] != "'" and i - k < 3:
        k -= 1
    if u.word(k) in {"his", "her", "its", "their"}:
        return k, k + 1
    if u.word(k) == "'" or u.word(k).endswith("'s"):
        last = k - (u.word(k) == "'")
        start = last
        while u.tags[last] == "B" and start > floor and u.tags[start - 1] == "B":
            start -= 1
        begin = start if u.tags[last] == "B" else phrase_start(u, last)
        return (begin, last + 1) if begin is not None else None
    return None


def heard_from(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "had heard from two nurses that"."""
    if u.low[i] not in {"heard", "learned", "learnt"} or u.word(i + 1) != "from":
        return None
    k = np_end(u, i + 2)
    if k == i + 2 or u.tag(k) != "T":
        return None
    subject = subject_before(u, i)
    named = subject is not None and u.tags[subject.mention[0]] not in "PO"
    chains = chains_of(u, (i + 2, k), (i, i + 2), outer=subject.mention if subject and named else None)
    start = subject.start if subject else i
    return Finding(((k, clause_end(u, k)),), chains, (start, k), "indirect", "speech", "heard_from", i)


def hearsay_adverb(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "reportedly", "allegedly": the clause is hearsay, unless somebody says it in the same clause."""
    if u.low[i] not in _HEARSAY_ADVERBS:
        return None
    start, end = clause_start(u, i), clause_end(u, i)
    after = next((k for k in range(i + 1, min(end, i + 4)) if u.tags[k] not in "XA"), end)
    if after in u.cues and u.cues[after][1] in "dn3b" and not is_passive(u, after):
        return None
    pieces = tuple(p for p in ((start, i), (i + 1, end)) if p[1] > p[0])
    return Finding(pieces, (), (i, i + 1), "free_indirect", "speech_writing", "hearsay:adverb", i, hearsay=True)


_CONVINCED = frozenset(
    "confident convinced certain sure adamant optimistic hopeful worried concerned afraid doubtful sceptical "
    "skeptical clear pessimistic insistent aware".split()
)


def convinced(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "is confident that", "remains convinced the"."""
    verb = u.word(i - 1) if u.tag(i - 1) != "X" else u.word(i - 2)
    if (
        u.low[i] not in _CONVINCED
        or u.tag(i + 1) != "T"
        or verb not in BE | {"remain", "remains", "remained", "feel", "feels", "felt"}
    ):
        return None
    subject = subject_before(u, i - (u.tag(i - 1) == "X") - 1)
    if subject is None or u.low[subject.mention[0]] in {"it", "what"}:
        return None
    chains = chains_of(u, subject.mention, (i, i + 1))
    content = ((i + 1, clause_end(u, i + 1)),)
    return Finding(content, chains, (subject.start, i + 1), "indirect", "thought", "convinced", i)


def what_they_call(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "what it says are 14 million records"."""
    if u.low[i] != "what":
        return None
    verb = next((k for k in range(i + 2, min(len(u.tags) - 1, i + 9)) if u.tags[k] == "K"), None)
    if verb is None or u.cues[verb][1] not in "d3b" or u.tag(u.cues[verb][2]) != "A":
        return None
    begin = u.cues[verb][2]
    pronoun = u.low[i + 1] in {"it", "they", "he", "she"} and verb == i + 2
    mention = (subject_of_clause(u, i) if pronoun else None) or (i + 1, verb)
    chains: Chains = ((Step(mention, ((verb, begin),)),),)
    content = ((begin, clause_end(u, begin)),)
    return Finding(content, chains, (i, begin), "indirect", u.cues[verb][0].medium, "what_they_say", i)

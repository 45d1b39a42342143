"""Rules for whose an account is without a verb of saying: whom it goes back to, who counted or found something, and
what stands in a paper ("The figure goes back to a guard", "Police counted 400", "The label reads Ghana")."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading.english.frames import Finding, Step, chains_of, steps_of
from laut.reading.english.outlets import is_outlet, is_titled
from laut.reading.english.phrases import clause_end, np_end
from laut.reading.english.subjects import Subject, subject_before, verb_group_start
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import BE
from laut.reading.gazetteer.nouns import Noun, find_nouns
from laut.reading.numbers import number_of

SPEAKING = frozenset({"person", "body", "label"})  # types of nouns that give an account
_ACCOUNTS = frozenset(
    "figure figures number numbers claim claims account version estimate estimates allegation allegations rumour "
    "rumor value report reports information story tip total toll count tally statement detail details line "
    "quote".split()
)
# The verb, and the words behind it that name who gave the account.
_ORIGINS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("goes", "go", "went", "dates", "traces", "harks"), ("back", "to")),
    **dict.fromkeys(("comes", "come", "came", "stems", "stem", "stemmed", "originates", "originated"), ("from",)),
    **dict.fromkeys(("originated", "started"), ("with",)),
    **dict.fromkeys(("given", "supplied", "provided"), ("by",)),
}


_COUNTING = frozenset(
    "count counts counted record records recorded register registers registered measured log logs logged clocked tally "
    "tallies tallied".split()
)
_PARTS = frozenset(
    "members inhabitants employees staff students subscribers customers residents rooms victories wins goals".split()
)
_FINDING = frozenset(
    "found detected discovered identified measured traced isolated spotted observed matched geolocated".split()
)
_REACHING = {"at": frozenset("arrive arrives arrived".split()), "to": frozenset("come comes came".split())}
_STANDING = frozenset(
    """correct corrects corrected revise revises revised withdraw withdraws withdrew retract retracts retracted
    amend amends amended maintain maintains maintained defend defends defended repeat repeats repeated""".split()
)
_CONCLUSIONS = frozenset("figure number total conclusion conclusions finding findings result results verdict".split())
_TELLING = frozenset("show shows showed list lists listed read reads record records recorded".split())
_SETTING = frozenset("put puts give gives".split())  # a figure, or as what
# What a catalogue does with things: "placed the bowl in a private collection", "dates it to 1968".
_PLACING = (
    (frozenset("place places placed puts put".split()), frozenset({"in", "at", "among"})),
    (frozenset("dates dated ascribes ascribed assigns assigned attributes attributed".split()), frozenset({"to"})),
)
_PROVIDING = {"provides": "for", "provided": "for", "provide": "for", "sets": "out", "set": "out", "lays": "out"}
_GIVING = frozenset("give gives gave".split())
_PRESENTING = frozenset(
    "publish published release released post posted circulate circulated share shared present presented produce "
    "produced show showed display displayed air aired broadcast unveil unveiled".split()
)
_SHOWN = frozenset({"show", "showed"})
_MOODS = frozenset("no little any some signs interest restraint support solidarity how".split())  # "showed no interest"
_PICTURES = frozenset(
    "image images picture pictures photo photos photograph photographs footage video videos clip clips recording "
    "recordings screenshot screenshots map maps scan scans".split()
)
_SHOWING = frozenset("showing depicting proving documenting shows show showed proves prove".split())
_BEARERS = frozenset("label labels sign packaging packet package inscription plaque nameplate".split())


def found_out(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "Police counted 400 marchers", "The laboratory found lead in the soup", "A weekly reached the same figure"."""
    subject = subject_before(u, i - (u.word(i - 1) == "since"))  # "has since reached"
    by_paper = subject is not None and u.low[i] in _FINDING and _is_paper(u, subject.mention)  # "The survey found 14"
    if subject is None or not (by_paper or _gives_accounts(u, subject.mention)) or u.tag(i + 1) == "T":
        return None
    end = min(clause_end(u, i), i + 7)
    number = next((k for k in range(i + 1, end) if u.tags[k] == "M" or _is_number(u, k)), None)
    counts = u.low[i] in _COUNTING and number is not None and not _PARTS & set(u.low[number:end])
    gives = u.low[i] in _GIVING and number == i + 1 and end == i + 2  # "Its geologists give two."
    reaches = u.low[i] in {"reached", "reaches"} or u.low[i] in _REACHING.get(u.word(i + 1), ())
    concludes = reaches and (u.tag(i + 2) == "M" or bool(_CONCLUSIONS & set(u.low[i + 1 : i + 6])))
    finds = u.low[i] in _FINDING and u.tag(i + 1) in set("DNBM") and (by_paper or _researches(u, subject.mention))
    if not (counts or gives or concludes or finds):
        return None
    return _told(u, subject, i)


def counted_by(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "The call was logged at 2.37 by the coast guard"."""
    be = next((u.low[k] for k in range(i - 1, max(-1, i - 3), -1) if u.tags[k] in "AK" or u.low[k] in BE), "")
    end = clause_end(u, i)
    by = next((k + 1 for k in range(i + 1, min(end, i + 8)) if u.low[k] == "by"), None)
    subject = subject_before(u, i) if u.low[i] in _COUNTING and be in BE and by else None
    if subject is None or by is None:
        return None
    counter = (by, np_end(u, by))
    head = _head(u, counter) if counter[1] > by else None
    if head is None or not (head.type == "body" or head.kind in {"research", "experts"}):
        return None
    chains = chains_of(u, counter, (by - 1, by))
    return Finding(((subject.start, end),), chains, (i, counter[1]), "reported", "speech_writing", "account", i)


def _is_number(u: Unit, k: int) -> bool:
    return (number_of(u.low[k], "en") or 0) > 1


def showed(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "The institute released an image showing the hangar without a roof", "State television showed him at work": what
    it shows is its account."""
    if u.low[i] not in _PRESENTING:
        return None
    subject = subject_before(u, i)
    if subject is None or not (_pictures(u, i) or (_airs(u, i) and is_outlet(u, subject.mention))):
        return None
    return _told(u, subject, i) if _gives_accounts(u, subject.mention) else None


def _airs(u: Unit, i: int) -> bool:
    return u.low[i] in _SHOWN and u.word(i + 1) not in _MOODS


def _pictures(u: Unit, i: int) -> bool:
    """Whether what is presented at ``i`` are pictures that show something."""
    end = clause_end(u, i)
    picture = next((k for k in range(i + 1, min(end, i + 7)) if u.low[k] in _PICTURES), None)
    return picture is not None and bool(_SHOWING & set(u.low[picture + 1 : min(end, picture + 8)]))


def stood_by(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "The firm has corrected its figures", "The agency maintains its estimate of 240", "He based the figure on two
    logs": an account of one's own."""
    account = bool(_ACCOUNTS & set(u.low[i + 2 : i + 4]))
    owned = u.low[i] in _STANDING and u.word(i + 1) in {"its", "his", "her", "their"}
    based = u.low[i] in {"based", "bases"} and "on" in u.low[i + 3 : i + 8]
    subject = subject_before(u, i) if account and (owned or based) else None
    if subject is None or not (u.tags[subject.mention[0]] == "P" or _gives_accounts(u, subject.mention)):
        return None
    return _told(u, subject, i)


def told_in_paper(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """ "The logbook shows a gap", "The label reads Ghana", "The draft provides for three stages"."""
    tells = u.low[i] in _TELLING and u.tag(i + 1) not in {"T", "Q", "I", ",", ".", ""}
    end = clause_end(u, i)
    tells = tells or (u.low[i] in _SETTING and ("as" in u.low[i:end] or "M" in u.tags[i:end]))
    tells = tells or any(u.low[i] in verbs and to & set(u.low[i + 2 : end]) for verbs, to in _PLACING)
    if not tells and (u.low[i] not in _PROVIDING or u.word(i + 1) != _PROVIDING[u.low[i]]):
        return None
    subject = subject_before(u, i)
    if subject is None or not _is_paper(u, subject.mention):
        return None
    return _told(u, subject, i)


def _told(u: Unit, subject: Subject, i: int) -> Finding:
    """The clause summed up, and on whom its subject relies: "The institute, citing customs data, arrives at 14"."""
    chains = chains_of(u, subject.mention, (i, i + 1))
    if subject.citing is not None:
        cue = (subject.citing_cue,) if subject.citing_cue else ()
        chains = tuple((*chain, Step(subject.citing, cue)) for chain in chains)
    span = (subject.start, clause_end(u, i))
    return Finding((span,), chains, (subject.start, i + 1), "reported", "speech_writing", "account", i)


def _researches(u: Unit, mention: Range) -> bool:
    head = _head(u, mention)
    return head is not None and head.kind in {"research", "experts"}


def _is_paper(u: Unit, mention: Range) -> bool:
    head = _head(u, mention)
    return bool(_BEARERS & set(u.low[mention[0] : mention[0] + 3])) or (head is not None and head.type == "paper")


def _head(u: Unit, mention: Range) -> Noun | None:
    """What a phrase names, up to its first preposition: "the company register of Ghana" names a register."""
    stop = next((k for k in range(*mention) if u.tags[k] == "I"), mention[1])
    nouns = find_nouns([u.tokens[k].text for k in range(mention[0], stop)], "en")
    return nouns[-1][2] if nouns else None


def account_of(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    """Whose an account is, told by where it comes from; the clause sums it up."""
    behind = _ORIGINS.get(u.low[i])
    if behind is None or tuple(u.low[i + 1 : i + 1 + len(behind)]) != behind:
        return None
    if behind == ("by",) and u.low[i - 1] not in BE:
        return None  # "the account given by the daily rests on a guard"
    begin = i + 1 + len(behind)
    end = np_end(u, begin)
    subject = subject_before(u, i)
    told = _spoke_to(u, (begin, end))
    if subject is None or not _gives_accounts(u, (begin, end)) or not (told or _is_account(u, subject, i)):
        return None
    cue = (i, begin)
    chains = chains_of(u, (begin, end), cue)
    if told is not None:
        chains = ((Step(told), *steps_of(u, (begin, told[0] - 3), cue)),)
    content = ((subject.start, clause_end(u, i)),)
    return Finding(content, chains, (subject.start, begin), "reported", "speech_writing", "account", i)


def _gives_accounts(u: Unit, mention: Range) -> bool:
    """Whether a phrase names people, a body or an outlet ("a guard", "Ines Roth"), and no place or year."""
    head = _head(u, mention)
    if head is not None or mention[1] <= mention[0]:
        return head is not None and head.type in SPEAKING
    return is_outlet(u, mention) or is_titled(u, mention) or list(u.tags[slice(*mention)]) == ["B", "B"]


def _is_account(u: Unit, subject: Subject, i: int) -> bool:
    begin = subject.mention[0]
    head = next((k for k in range(begin, verb_group_start(u, i)) if u.low[k] in _ACCOUNTS), None)
    return head is not None and head - begin <= 2


def _spoke_to(u: Unit, mention: Range) -> Range | None:
    """The outlet that an officer "who spoke to the Herald" told it."""
    for k in range(mention[0] + 1, mention[1] - 2):
        if u.low[k : k + 3] in (["who", "spoke", "to"], ["who", "talked", "to"]):
            outlet = k + 3, np_end(u, k + 3)
            return outlet if is_outlet(u, outlet) or is_titled(u, outlet) else None
    return None

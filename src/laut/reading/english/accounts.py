"""The rule for who gave an account: "The figure goes back to a guard", "That claim came from a rival"."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading.english.frames import Finding, Step, chains_of, steps_of
from laut.reading.english.outlets import is_outlet, is_titled
from laut.reading.english.phrases import clause_end, np_end
from laut.reading.english.subjects import Subject, subject_before, verb_group_start
from laut.reading.english.units import Range, Unit
from laut.reading.english.words import BE
from laut.reading.gazetteer.nouns import find_noun

SPEAKING = frozenset({"person", "body", "label"})  # types of nouns that give an account
_ACCOUNTS = frozenset(
    "figure figures number numbers claim claims account version estimate estimates allegation allegations rumour "
    "rumor report reports information story tip total toll count tally statement detail details line quote".split()
)
# The verb, and the words behind it that name who gave the account.
_ORIGINS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("goes", "go", "went", "dates", "traces", "harks"), ("back", "to")),
    **dict.fromkeys(("comes", "come", "came", "stems", "stem", "stemmed", "originates", "originated"), ("from",)),
    **dict.fromkeys(("originated", "started"), ("with",)),
    **dict.fromkeys(("given", "supplied", "provided"), ("by",)),
}


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
    if subject is None or not _gives_accounts(u, (begin, end)) or not _is_account(u, subject, i):
        return None
    told = _spoke_to(u, (begin, end))
    cue = (i, begin)
    chains = chains_of(u, (begin, end), cue)
    if told is not None:
        chains = ((Step(told), *steps_of(u, (begin, told[0] - 3), cue)),)
    content = ((subject.start, clause_end(u, i)),)
    return Finding(content, chains, (subject.start, begin), "reported", "speech_writing", "account", i)


def _gives_accounts(u: Unit, mention: Range) -> bool:
    """Whether a phrase names people, a body or an outlet ("a guard", "Ines Roth"), and no place or year."""
    words = [u.tokens[k].text for k in range(*mention)]
    head = next((noun for w in words if (noun := find_noun(w, "en"))), None)
    if head is not None or not words:
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

"""Who tells what another has told before: "A second official told the Herald the same", "Two residents gave a similar
account"."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading.english.frames import Finding, Step, chains_of
from laut.reading.english.outlets import addressee_after, is_outlet, is_titled
from laut.reading.english.phrases import clause_end, np_end
from laut.reading.english.subjects import subject_before
from laut.reading.english.units import Range, Unit

_TELLING = frozenset(
    "say says said tell tells told describe describes described give gives gave recount recounts recounted report "
    "reports reported confirm confirms confirmed relate relates related hear heard offer offers offered repeat "
    "repeated".split()
)
_HEARING = frozenset({"hear", "heard"})
_ALIKE = frozenset({"similar", "identical", "matching"})
_ACCOUNTS = frozenset(
    "account accounts story stories version versions picture description descriptions figure figures sequence".split()
)
_TO = frozenset({"to", "in"})
_TIMES = frozenset("day days morning afternoon evening night week weekend month year time hour".split())
LONGEST = 12  # words behind the verb that are looked at


def said_again(u: Unit, i: int, found: Sequence[Finding]) -> Finding | None:
    if u.low[i] not in _TELLING or u.word(i - 1) in {"not", "n't", "never", "to", "would", "could"}:
        return None
    end = min(clause_end(u, i), i + LONGEST)
    at = next((k for k in range(i + 1, end) if _is_the_same(u, k, end)), None)
    subject = subject_before(u, i) if at is not None else None
    if subject is None or at is None or {"Q", "T"} & set(u.tags[i + 1 : end]):
        return None
    chains = chains_of(u, subject.mention, (i, i + 1), outer=_told_to(u, i, at, end))
    heard = next((k + 1 for k in range(at, end) if u.low[k] == "from" and u.low[i] in _HEARING), None)
    if heard and np_end(u, heard) > heard:
        chains = tuple((*chain, Step((heard, np_end(u, heard)), ((heard - 1, heard),))) for chain in chains)
    span = (subject.start, clause_end(u, i))
    return Finding((span,), chains, (subject.start, i + 1), "reported", "speech", "account", i)


def _is_the_same(u: Unit, k: int, end: int) -> bool:
    """Whether what was told stands at ``k``: "the same", "as much", "a similar account"."""
    if u.low[k] == "same" and u.word(k - 1) == "the":
        return u.word(k + 1) not in _TIMES
    if u.low[k] == "much" and u.word(k - 1) == "as" and u.word(k + 1) != "as":
        return True
    return u.low[k] in _ALIKE and bool(_ACCOUNTS & set(u.low[k + 1 : min(k + 3, end)]))


def _told_to(u: Unit, i: int, at: int, end: int) -> Range | None:
    """The outlet that it was told: "told the Herald the same", "said as much to the Ledger"."""
    to = next((k + 1 for k in range(at, end) if u.low[k] in _TO and u.tag(k + 1) in set("DBN")), None)
    places = [addressee_after(u, i + 1), (to, np_end(u, to)) if to else None]
    outlets = (p for p in places if p is not None and p[1] > p[0] and "same" not in u.low[slice(*p)])
    return next((p for p in outlets if is_outlet(u, p) or is_titled(u, p)), None)

"""Whether a clause speaks of what was or of what is to come: it decides which "Freitag" or "Mai" is meant."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Token
from laut.reading.mood import analyses

PAST, UNKNOWN, PRESENT, FUTURE = -1, 0, 1, 2
BORDERS = frozenset(",;:()–—!?\n")  # quotation marks are none: they may hold but a name

EN_BORDERS = frozenset(
    "that which who whom because while although though if whether when where after before until".split()
)
CLAUSE_TOKENS = 50  # so far around an expression is looked; keeps endless sentences linear

DE_WERDEN = frozenset("wird werden werde werdet würde würden".split())
DE_PASSIVE = frozenset(["wird", "werden", "werde"])
DE_MODALS = frozenset(
    "soll sollen solle sollte sollten will wollen wolle wollte wollten dürfte dürften dürfe kann können könne könnte "
    "könnten muss müssen müsse müsste müssten möchte möchten".split()
)
DE_HAVE = frozenset("hat haben habe hätte hätten".split())
DE_PERFECT = DE_HAVE | frozenset("ist sind sei seien wäre wären".split())
NOT_VERBS = frozenset("morgen gestern heute weit laut bereits".split())  # homographs of verb forms
DE_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())
DE_PLANNED = frozenset("geplant erwartet angesetzt vorgesehen anberaumt angekündigt terminiert".split())
DE_FIRST_AFTER = frozenset("bevorstehend anstehend beginnend startend".split())
ENDINGS = ("en", "er", "es", "em", "e")
# In the present tense these report what has been said ("wie der Sender am Montag berichtet").
DE_SAYING = frozenset(
    "berichten melden schreiben sagen erklären mitteilen teilen heißen zitieren betonen bestätigen "
    "vermelden meinen".split()
)
EN_FUTURE = frozenset(
    "will shall would won't wouldn't won’t wouldn’t may might could must should due set expected scheduled planned "
    "plans plan "
    "hopes expects intends wants upcoming".split()
)
EN_PAST = frozenset(
    "said told was were had did came went took gave made found saw got kept left lost met paid put ran read sat sent "
    "set shot shut sold spoke spent stood struck fell felt flew fought held heard hit hurt knew laid led let lay rose "
    "won wrote began broke brought built bought caught chose cut dealt drew drove grew hung became blew met rang sank "
    "sought swore taught thought threw wore been has have".split()
)


def tense_of(tokens: Sequence[Token], first: int, last: int, language: str) -> int:
    """PAST, PRESENT, FUTURE or UNKNOWN for the expression ``tokens[first:last]`` of a sentence.

    The clause that holds it decides; if it has no verb, the one after it, then the one before it.
    """
    tense = _german if language == "de" else _english
    attribute = _attribute(tokens[last : last + 2]) if language == "de" else UNKNOWN
    if attribute:
        return attribute
    borders = BORDERS if language == "de" else BORDERS | EN_BORDERS
    begin, end = _clause(tokens, first, last, borders)
    found = tense(tokens, begin, end)
    if found == UNKNOWN and end < len(tokens):
        found = tense(tokens, *_clause(tokens, end + 1, end + 1, borders))
    if found == UNKNOWN and begin > 0:
        found = tense(tokens, *_clause(tokens, begin - 1, begin - 1, borders))
    return found


def _clause(tokens: Sequence[Token], first: int, last: int, borders: frozenset[str]) -> tuple[int, int]:
    begin, end = first, last
    while begin > 0 and tokens[begin - 1].text not in borders:
        begin -= 1
    while end < len(tokens) and tokens[end].text not in borders:
        end += 1
    return begin, end


def _attribute(tokens: Sequence[Token]) -> int:
    """The tense of a participle right after: "der im Juni mitgeteilte Betrag", "die für Freitag geplante Reise"."""
    for token in tokens:
        if not token.text.islower() or token.text in DE_ARTICLES:
            return UNKNOWN
        for ending in ENDINGS:
            stem = token.text.removesuffix(ending)
            if stem == token.text:
                continue
            if stem in DE_PLANNED or stem in DE_FIRST_AFTER:
                return FUTURE
            if any("k" in cells for _, cells in analyses(stem)):
                return PAST
    return UNKNOWN


def _german(tokens: Sequence[Token], begin: int, end: int) -> int:
    words = [t.text.lower() for t in tokens[begin:end] if t.text[:1].islower() or t is tokens[0]]
    known = set(words)
    past = present = participle = to_do = False
    for before, word in zip(["", *words], words, strict=False):
        if word in DE_WERDEN or word in DE_MODALS or word in DE_PERFECT or word in NOT_VERBS:
            continue
        for lemma, cells in analyses(word):
            participle |= "k" in cells
            past |= "t" in cells and "p" not in cells
            to_do |= "z" in cells or (before == "zu" and "i" in cells)
            present |= bool(set(cells) & {"p", "1"}) and "i" not in cells and "t" not in cells
            if lemma in DE_SAYING and "p" in cells and not known & (DE_MODALS | DE_WERDEN):
                past = True
    has_infinitive = (
        words[-1:] != ["haben"] and any("i" in cells for _, cells in analyses(words[-1])) if words else False
    )
    perfect = participle or (has_infinitive and known & DE_HAVE and not to_do)  # "habe ... platzen lassen wollen"
    if "worden" in known or (known & DE_MODALS and participle and words[-1:] in (["haben"], ["sein"])):
        return PAST
    if known & DE_PERFECT and perfect and not known & DE_WERDEN:
        return PAST
    if known & DE_PASSIVE and participle and not known & DE_MODALS:
        return PRESENT
    if known & (DE_MODALS | DE_WERDEN) or to_do:
        return FUTURE
    if past:
        return PAST
    return PRESENT if present or known & DE_PERFECT else UNKNOWN


def _english(tokens: Sequence[Token], begin: int, end: int) -> int:
    words = [t.text.lower() for t in tokens[begin:end]]
    known = set(words)
    if known & EN_FUTURE and "have" not in known:
        return FUTURE
    if known & EN_PAST or any(len(word) > 3 and word.endswith("ed") for word in words):
        return PAST
    if "to" in known and known & {"is", "are", "be"}:
        return FUTURE
    return UNKNOWN

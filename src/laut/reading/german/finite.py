"""Which words of a clause are its finite verb, and whether that verb is a Konjunktiv of reported speech."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading import mood
from laut.reading.german.words import Word

COMMON_FINITE = frozenset(
    """ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten soll
    sollen sollte sollten will wollen wollte wollten muss müssen musste mussten darf dürfen durfte sei
    seien habe hätte hätten wäre wären werde würde würden könne könnte könnten müsse müsste solle wolle
    dürfe dürfte dürften mag gibt gab gebe sagte sagt erklärte""".split()
)


MODALS = frozenset(
    """kann können konnte konnten könne könnte könnten soll sollen sollte sollten solle will wollen wollte
    wollten wolle muss müssen musste mussten müsse müsste müssten darf dürfen durfte dürfe dürfte
    dürften wird werden würde würden werde mag möge lässt ließ lassen ließe""".split()
)


AUXILIARY_FORMS = frozenset(
    """hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wäre wären wird werden wurde
    wurden werde würde würden worden""".split()
)


AFTER_PARTICIPLE = frozenset("zu gewesen worden haben sein werden wird wurde wurden".split())


def is_finite_here(words: Sequence[Word], i: int, end: int) -> bool:
    """Whether word ``i`` is a finite verb where it stands, and no adjective, participle or infinitive."""
    w = words[i]
    if w.tag != "verb":
        return False
    cells = {c for _, has in mood.analyses(w.low) for c in has}
    nxt = words[i + 1] if i + 1 < end else None
    prev = words[i - 1] if i > 0 else None
    if ("i" in cells and prev is not None and prev.low == "zu") or (
        "k" in cells and nxt is not None and nxt.low in AFTER_PARTICIPLE
    ):
        return False
    if _is_prefixed_participle(w.low):
        return False
    if w.low in COMMON_FINITE or (prev is not None and i == 1 and prev.low in ("das", "dies") and cells & {"t", "p"}):
        return True
    if nxt is not None and nxt.tag == "noun" and w.low.endswith(("e", "en", "er")) and prev is not None:
        if (
            prev.tag in ("det", "prep", "num")
            or (prev.tag in ("word", "verb", "adv") and "t" not in cells and "p" not in cells)
            or _after_adjective(words, i)
            or _inside_phrase(words, i)
        ):
            return False  # an adjective before its noun
    if cells <= {"k", "p"} and "k" in cells and (nxt is None or nxt.tag == "punct") and _has_auxiliary(words, i, end):
        return False  # "hat … berichtet"
    if cells & {"i"} and _has_modal(words, i, end):
        return False
    return not (nxt is not None and nxt.tag != "punct" and _has_finite_before(words, i))


def _is_prefixed_participle(low: str) -> bool:
    """ "festgehalten", which the table of forms has as a verb of its own too: "ge" stands behind the prefix of a verb
    whose participle it is."""
    at = low.find("ge", 2)
    forms = mood.analyses(low) if at > 0 else ()
    is_listed = any(lemma == low for lemma, _ in forms)
    return is_listed and any("k" in has and lemma.startswith(low[:at]) for lemma, has in forms if lemma != low)


def _after_adjective(words: Sequence[Word], i: int) -> bool:
    """ "seinem letzten vermuteten Aufenthaltsort": between a determiner and an adjective, and a noun."""
    before = words[i - 1]
    adjective = before.tag in ("word", "verb") and before.low.endswith(("en", "em", "er"))
    return i > 1 and adjective and words[i - 2].tag in ("det", "prep")


def _inside_phrase(words: Sequence[Word], i: int) -> bool:
    """ "die seit Tagen erwartete Antwort": behind a determiner and a preposition, and before the noun of the first."""
    for j in range(i - 2, max(-1, i - 7), -1):
        if words[j + 1].tag == "punct":
            return False
        if words[j].tag == "det" and words[j + 1].tag == "prep":
            return True
    return False


def _has_finite_before(words: Sequence[Word], i: int) -> bool:
    """ "hat den … verurteilten Mann begnadigt": a clause has one finite verb, ``und`` opens the next."""
    for j in range(i - 1, max(-1, i - 40), -1):
        if words[j].tag == "punct" or words[j].tag == "conj":
            return False
        if words[j].low in COMMON_FINITE:
            return words[j].low not in ("sagte", "erklärte")
    return False


def _near(words: Sequence[Word], i: int, end: int) -> range:
    begin = i
    while begin > 0 and i - begin < 40 and words[begin - 1].text not in (",", ";", ":"):
        begin -= 1
    stop = i + 1
    while stop < end and stop - i < 6:
        stop += 1
    return range(begin, stop)


def _has_auxiliary(words: Sequence[Word], i: int, end: int) -> bool:
    return any(j != i and words[j].low in AUXILIARY_FORMS for j in _near(words, i, end))


def _has_modal(words: Sequence[Word], i: int, end: int) -> bool:
    return any(j != i and words[j].low in MODALS for j in _near(words, i, end))


def finite_index(words: Sequence[Word], begin: int, end: int) -> int | None:
    """Index of the first finite verb of ``words[begin:end]``, or ``None``."""
    return next((i for i in range(begin, end) if is_finite_here(words, i, end)), None)


def is_non_finite(low: str) -> bool:
    return mood.is_participle(low) or mood.is_infinitive(low)


def clause_lemmas(words: Sequence[Word], end: int, verb: int) -> set[str]:
    """The verbs of a main clause: its finite one at ``verb``, with a particle behind it ("sieht … vor"), and its
    participles."""
    last = next((w.low for w in reversed(words[verb + 1 : end]) if w.tag != "punct"), "")
    finite = {*mood.lemmas(words[verb].low, "pt12"), *mood.lemmas(f"{words[verb].low}|{last}", "pt12")}
    return finite.union(*(mood.lemmas(w.low, "k") for w in words[verb + 1 : end]))

"""The subject of a clause: which noun phrase can be it, told by its determiner, its adjective and its number."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading.german import lexicon as lex
from laut.reading.german.finite import is_finite_here
from laut.reading.german.phrases import is_adjective, knows_matter, noun_phrase
from laut.reading.german.words import Word

# Feminine genitives and datives: no subject begins with one before a noun.
FEMININE = frozenset("einer keiner meiner seiner ihrer unserer".split())


PARTS_OF_TIME = frozenset({"anfang", "mitte", "ende"})  # "Anfang der Woche"
NO_SUBJECTS = frozenset("ihm ihn ihnen diesen diesem seinen seinem uns dies das".split())


def is_oblique(words: Sequence[Word], i: int) -> bool:
    """Whether an accusative, dative or genitive determiner stands at ``i``: no subject begins with one.

    "der" does where its adjective ends in "-en": "Der örtlichen Zeitung sagte …".
    """
    w = words[i]
    if w.tag != "det":
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    if w.low in FEMININE:
        return after is not None and (after.tag == "noun" or is_adjective(after))
    if w.low == "der" and after is not None and is_adjective(after) and after.low.endswith("en"):
        return i + 2 < len(words) and words[i + 2].tag == "noun"
    return w.low.endswith(("en", "em")) and w.low not in lex.QUANTIFIERS | lex.POSSESSIVE_RELATIVES


def is_one(words: Sequence[Word], i: int, j: int) -> bool:
    """Whether a noun phrase is surely one thing, which no plural verb has for its subject: "die Regierung", "ein Amt";
    not "eine Reihe von Ärzten", "der Chef und sein Sohn"."""
    if words[i].tag != "det" or any(w.low in ("und", "sowie", "oder") or w.text in (",", "/") for w in words[i:j]):
        return False
    head = next((w.low for w in words[i + 1 : j] if w.tag == "noun"), "")
    if not head or head.endswith(lex.AMOUNTS):
        return False
    return words[i].low in ("der", "das", "ein", "eine") or head.endswith(lex.COLLECTIVES)


def find_subject(words: Sequence[Word], i: int, end: int, *, plural: bool) -> tuple[int, int] | None:
    """The first noun phrase from ``i`` on that can be a subject, with words between it and the verb passed over."""
    j = i
    steps = 0
    while j < end and steps < 40:
        steps += 1
        w = words[j]
        if w.low in ("sich", "auch", "sowohl") or (w.tag in ("adv", "punct", "conj", "num") and w.low not in ("wir",)):
            if w.text in (",", ";", ":") and steps > 1:
                return None
            if w.tag == "num" and j + 1 < end and words[j + 1].tag == "noun":
                stop = noun_phrase(words, j, end, plural=plural)
                return (j, stop) if stop else None
            j += 1
            continue
        if w.tag == "prep" and not knows_matter(words, j, end):
            stop = noun_phrase(words, j + 1, end)
            j = stop if stop is not None else j + 1
            continue
        if is_oblique(words, j) or w.low in NO_SUBJECTS:
            stop = noun_phrase(words, j, end)
            if w.low == "das" and stop is not None and stop > j + 1:
                return j, stop
            j = stop if stop is not None else j + 1
            continue
        if is_finite_here(words, j, end):
            return None
        stop = noun_phrase(words, j, end, plural=plural)
        if stop is not None:
            is_time = words[stop - 1].low in lex.TIME_NOUNS and (stop - j <= 2 or w.low in PARTS_OF_TIME)
            if is_time or (plural and is_one(words, j, stop)):
                j = stop
                continue
            return j, stop
        j += 1
    return None

"""Noun phrases that name a source: where one begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_city, find_state
from laut.reading.gazetteer.nouns import Noun, find_noun
from laut.reading.gazetteer.outlets import is_outlet_name
from laut.reading.german import lexicon as lex
from laut.reading.german.words import Word
from laut.reading.sources.wording import CONVERSANT

MAX_PHRASE = 30  # words
LEADING = frozenset("sowohl auch sogar selbst nur allein etwa insbesondere unter".split())
DOMAINS = (".de", ".at", ".ch", ".com", ".org", ".net", ".uk", ".eu", ".info", ".tv", ".ru", ".ua")
NAME_PARTICLES = frozenset("""von van de der den del della di da zu al el bin ibn ben le la du y und for of""".split())


def is_adjective(word: Word) -> bool:
    """A lower-case word that can stand between article and noun."""
    return word.tag in ("word", "verb") and word.low.endswith(("e", "er", "en", "es", "em")) and len(word.low) > 3


def noun_phrase(words: Sequence[Word], i: int, end: int, *, plural: bool = False) -> int | None:
    """End (exclusive) of the noun phrase that begins at ``i``, or ``None`` if none begins there.

    With its genitives, ``von`` phrases, name in quotes or brackets; ``plural``: also "A und B".
    """
    stop = min(end, i + MAX_PHRASE)
    j = i
    if j < stop and words[j].tag == "pron":
        return j + 1
    if (
        j < stop
        and words[j].low in ("dieser", "diese", "jener", "jene", "letzterer", "letztere", "beide")
        and not (j + 1 < stop and (words[j + 1].tag in ("noun", "name") or is_adjective(words[j + 1])))
    ):
        return j + 1
    if (
        j + 1 < stop
        and words[j].low in ("einer", "eine", "eines", "einem", "einen", "zwei", "drei", "mehrere", "einige")
        and (
            words[j + 1].low in ("der", "von", "aus", "dieser")
            and (j + 2 >= stop or words[j + 2].low in lex.PARTITIVE or words[j + 2].tag in ("noun", "det"))
        )
    ):
        return (
            _modifiers(words, j + 1, stop)
            if words[j + 2 : j + 3] and words[j + 2].tag in ("noun", "det") and words[j + 2].low not in lex.PARTITIVE
            else min(j + 3, stop)
        )
    head = _head(words, j, stop)
    if head is None:
        return None
    j = _modifiers(words, head, stop)
    if plural:
        j = _coordinated(words, j, stop)
    return j


def knows_matter(words: Sequence[Word], i: int, stop: int) -> int | None:
    """Where the participle of "mit der Sache vertraute Personen" or "mit dem Fall Befasste" stands, of a phrase that
    begins at ``i``."""
    for k in range(i + 2, min(i + 8, stop)) if words[i].low == "mit" else ():
        if CONVERSANT.match(words[k].low):
            return k
        if words[k].tag in ("prep", "punct"):
            return None
    return None


def participle(words: Sequence[Word], i: int, stop: int) -> int | None:
    """Where the participle stands that a preposition at ``i`` belongs to: "(der) in Gera ansässigen (Firma)"."""
    i += i < stop and words[i].low == "nicht"  # "die nicht an der Studie beteiligte Ärztin"
    if i + 3 >= stop or words[i].tag != "prep":
        return None
    last = range(i + 2, min(i + 7, stop - 1))
    ends = (k for k in last if is_adjective(words[k]) and words[k + 1].tag == "noun")
    k = next((k for k in ends if words[k - 1].tag not in ("det", "prep")), None)
    between = ("prep", "noun", "det", "word", "name", "adv")
    if k is None or not all(words[m].tag in between or is_adjective(words[m]) for m in range(i, k)):
        return None
    return k


def _head(words: Sequence[Word], i: int, stop: int) -> int | None:
    """End of determiner, adjectives and noun or name; ``None`` where there is no noun."""
    j = i
    while (
        j < stop
        and words[j].tag == "det"
        and (j == i or words[j].low in lex.QUANTIFIERS or words[i].low in ("alle", "all"))
    ):
        j += 1
    if j < stop and (knows := knows_matter(words, j, stop)):
        j = knows
    elif j > i and (k := participle(words, j, stop)) is not None:
        j = k
    moved = True
    while moved and j < stop:
        moved = False
        if (
            is_adjective(words[j])
            or words[j].tag == "num"
            or words[j].low in ("so", "nicht", "näher", "namentlich", "hoch")
        ):
            if any(words[k].tag in ("noun", "name") for k in range(j + 1, min(j + 6, stop))):
                j += 1
                moved = True
        elif words[j].tag in ("adv", "word") and j > i and j + 1 < stop and is_adjective(words[j + 1]):
            j += 1
            moved = True
        elif j > i and is_adjective(words[j - 1]) and _joins_adjectives(words, j, stop):
            j += 2 if words[j].low == "als" else 1
            moved = True
    if j >= stop or words[j].tag not in ("noun", "name"):
        return None
    while j < stop:
        w = words[j]
        if words[j - 1].tag == "name" and j > i and w.tag == "noun" and not w.text.startswith("-"):
            break  # „Kurier“ Meier: the quoted name ends its phrase
        if j > i and w.tag == "noun" and _is_whole_name(words[j - 1].text) and not _goes_on(words[j - 1].text, w.text):
            break
        if w.tag in ("noun", "name") or (
            w.low in NAME_PARTICLES
            and w.tag != "conj"
            and j > i
            and words[j - 1].tag == "noun"
            and j + 1 < stop
            and words[j + 1].tag == "noun"
            and (w.low not in ("der", "den", "zu", "und", "von"))
        ):
            j += 1
        elif w.text == "." and j + 1 < stop and words[j + 1].tag == "noun" and len(words[j - 1].text) <= 3:
            j += 1  # "Dr. Meier", "Franz J. Jung"
        elif w.text == "-" and w.start == words[j - 1].end:
            j += 1
        elif w.tag == "num" and words[j - 1].tag == "noun" and not (j + 1 < stop and words[j + 1].tag == "noun"):
            j += 1  # "France 24"
        elif w.tag == "word" and w.low == w.text and len(w.text) <= 5 and words[j - 1].low.endswith("agentur"):
            return j + 1  # "die Agentur kmp"
        else:
            break
    return j


@lru_cache(maxsize=4_096)
def _is_whole_name(word: str) -> bool:
    """Whether a word alone is the name of a state or a body known by its letters, behind which another noun is the
    object: "forderte die SPD Aufklärung", "verlangt Polen Garantien"."""
    state = find_state(word)
    if state:
        genitive = word.endswith("s") and find_state(word[:-1]) == state  # "Polens Ministerin"
        return state[1] in ("name", "body") and word != "US" and not genitive
    return word.isupper() and find_actor(word) is not None


def _goes_on(name: str, following: str) -> bool:
    """ "SPD Hessen", "Korea Times"."""
    if find_state(following) or find_city(following) or is_outlet_name((following,)):
        return True
    return find_actor(f"{name} {following}") is not None


def _joins_adjectives(words: Sequence[Word], j: int, stop: int) -> bool:
    """ "ukrainische als auch südkoreanische Dienste": two sources share their noun."""
    k = j + 2 if words[j].low == "als" and j + 1 < stop and words[j + 1].low == "auch" else j + 1
    return (
        words[j].low in ("als", "und", "sowie", "wie")
        and k + 1 < stop
        and is_adjective(words[k])
        and (words[k + 1].tag == "noun")
    )


def _modifiers(words: Sequence[Word], j: int, stop: int) -> int:
    """Take brackets, genitives and ``von`` phrases along."""
    while j < stop:
        w = words[j]
        if w.text == "(":
            close = next((k for k in range(j, min(j + 8, stop)) if words[k].text == ")"), None)
            if close is None:
                return j
            j = close + 1
            continue
        if w.text == "/" and j + 1 < stop and words[j + 1].tag == "noun":
            j += 2
            continue
        nxt = None
        if w.low.startswith(("dies", "unser")) and is_outlet(words, j + 1, min(j + 3, stop)):
            return j  # "sagte die Rentnerin dieser Zeitung"
        if w.low in lex.GENITIVE or (w.tag == "det" and w.low.endswith("er") and w.low not in ("der",)):
            nxt = _head(words, j, stop)
        elif w.low in lex.NOUN_PREPOSITIONS:
            nxt = _head(words, j + 1, stop)
            if nxt is not None and words[nxt - 1].low in lex.TIME_NOUNS:
                return j
        elif w.low in lex.PLACE_PREPOSITIONS or (
            w.low in ("in", "an", "bei") and j + 1 < stop and words[j + 1].low == "der"
        ):
            nxt = _head(words, j + 1, stop)
            if nxt is not None and not words[nxt - 1].low.endswith(lex.INSTITUTION_ENDINGS):
                return j
        elif is_adjective(w) and w.low.endswith("er") and j + 1 < stop and words[j + 1].tag == "noun":
            nxt = _head(words, j, stop)  # genitive plural: "Angaben ukrainischer Behörden"
        if nxt is None:
            return j
        j = nxt
    return j


def _coordinated(words: Sequence[Word], j: int, stop: int) -> int:
    while j + 1 < stop and (
        words[j].low in ("und", "sowie")
        or (words[j].low == "als" and words[j + 1].low == "auch")
        or (words[j].text == "," and _list_goes_on(words, j + 1, stop))
    ):
        k = j + 1
        while k < stop and words[k].low in ("auch", "als"):
            k += 1
        nxt = _head(words, k, stop)
        if nxt is None:
            return j
        j = _modifiers(words, nxt, stop)
    return j


def _list_goes_on(words: Sequence[Word], i: int, stop: int) -> bool:
    """After a comma: another member of a list that ends in "und …" before any verb."""
    nxt = _head(words, i, stop)
    return nxt is not None and nxt < stop and words[nxt].low in ("und", "sowie")


def head_noun(words: Sequence[Word]) -> Noun | None:
    """What the first known noun of a phrase says about a source."""
    nouns = (find_noun(w.text, "de") for w in words if w.tag == "noun")
    return next((n for n in nouns if n), None)


def split_parallel(words: Sequence[Word], i: int, j: int) -> list[tuple[int, int]]:
    """The sources side by side in ``words[i:j]``; one pair if it is a single source."""
    start = i
    while start < j and words[start].low in LEADING:
        start += 1
    cuts = [k for k in range(start + 1, j - 1) if words[k].low in ("und", "sowie", "als") and _cuts(words, start, k)]
    if not cuts:
        return [(start, j)]
    parts: list[tuple[int, int]] = []
    left = start
    if all(is_adjective(w) for w in words[start : cuts[0]]):
        return [(start, j), (cuts[-1] + (2 if words[cuts[-1]].low == "als" else 1), j)]
    for k in [*cuts, j]:
        right = k
        while right > left and words[right - 1].tag == "punct" and words[right - 1].text != ")":
            right -= 1
        parts.append((left, right))
        left = k + 1
        while left < j and words[left].low in ("auch", "als"):
            left += 1
    return [p for p in parts if p[0] < p[1]]


def _cuts(words: Sequence[Word], start: int, k: int) -> bool:
    """Whether ``und`` at ``k`` stands between two sources and not inside the name of one."""
    nxt = words[k + 1]
    if nxt.low in ("auch", "als") or all(is_adjective(w) for w in words[start:k]):
        return True
    if any(words[m].text == "," and words[m + 1].tag == "det" for m in range(start, k)):
        return False  # "X, der Dekan und Vorsitzende"
    if nxt.tag == "det" and nxt.low not in lex.GENITIVE - {"der"}:
        return not (nxt.low == "der" and any(words[m].low in ("des", "der") for m in range(start + 1, k)))
    if nxt.low.endswith((*lex.CIRCLES, "kreise")):
        return True  # "ein Diplomat in Wien und Regierungskreise in Prag"
    both_names = (
        nxt.tag == "noun" and words[k - 1].tag in ("noun", "name", "punct") and words[start].tag in ("noun", "name")
    )
    return both_names and not words[k - 1].low.endswith(("s", "-")) and not nxt.low.endswith("angaben")


def is_outlet(words: Sequence[Word], i: int, j: int) -> bool:
    """Whether a noun phrase names a newspaper, station, agency or the like."""
    for k in range(i, j):
        w = words[k]
        low = w.low or w.text.strip("„“”\"»«‚‘'›‹").lower()
        if w.tag in ("noun", "name") and (
            low in lex.OUTLET_NOUNS
            or low.rstrip("s") in lex.OUTLET_NAMES
            or low in lex.OUTLET_NAMES
            or (w.tag == "noun" and low.endswith(lex.OUTLET_ENDINGS))
            or ("." in low and low.endswith(DOMAINS))
        ):
            return True
        if w.tag == "noun" and "-" in low and low.split("-")[0] in lex.OUTLET_NAMES:
            return True
        if w.tag == "noun" and k > i and words[k].low in lex.GENITIVE:
            return False
    return False

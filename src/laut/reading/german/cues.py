"""Finds cues: the verb of a frame with its particle or participle, and source prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.finite import AUXILIARY_FORMS, is_finite_here
from laut.reading.german.phrases import noun_phrase, participle
from laut.reading.german.words import Word

Range = tuple[int, int]
# After "nach dem/der" these are more often an event than a source ("nach der Umfrage trat er zurück").
EVENT_LIKE_NOUNS = frozenset(
    """untersuchung ermittlungen umfrage erklärung meldung artikel stellungnahme äußerungen zahlen zeugen
    untersuchungen recherchen""".split()
)
NO_DATIVES = frozenset({"die", "das", "ein", "eine", "einen"})  # articles of no phrase before "zufolge"
CUE_VERBS = lex.SAYING_VERBS | lex.REPORTING_VERBS | lex.REPORTING_WITH.keys()


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A cue verb. ``verb``: index of its finite part; ``words``: all its words; ``passive``: no subject speaks."""

    verb: int
    words: tuple[int, ...]
    lemma: str
    passive: bool = False
    negated: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class PrepositionCue:
    """A source phrase: ``phrase`` with preposition, ``mention`` the source in it, ``words`` the cue."""

    phrase: Range
    mention: Range
    words: tuple[int, ...]
    kind: str


def find_verb_cues(words: Sequence[Word], begin: int, end: int) -> list[VerbCue]:
    """Every cue verb of a clause, left to right."""
    found: list[VerbCue] = []
    for i in range(begin, end):
        w = words[i]
        if w.tag in ("quote", "name", "punct") or (w.tag == "noun" and i > 0):
            continue
        cue = _cue_at(words, i, begin, end)
        if cue is None or any(i in earlier.words for earlier in found) or _takes_lives(words, cue, begin, end):
            continue
        if _lets_itself(words, cue, begin, end):
            continue
        found.append(cue)
    return found


def _lets_itself(words: Sequence[Word], cue: VerbCue, begin: int, end: int) -> bool:
    """ "Das lasse sich dadurch erklären": an infinitive behind "lassen" and "sich" says nothing."""
    last = cue.words[-1]
    lets = any("lassen" in mood.lemmas(w.low, "pt12") for w in words[begin:last] if w.low)
    return lets and words[last].low.endswith("n") and any(w.low == "sich" for w in words[begin:end])


def _takes_lives(words: Sequence[Word], cue: VerbCue, begin: int, end: int) -> bool:
    """ "Das Beben forderte zwölf Tote": nobody said anything."""
    near = range(max(begin, cue.words[0] - 4), min(cue.words[-1] + 5, end))
    if cue.lemma != "fordern":
        return False
    before = (words[j - 1] for j in near if j > begin and words[j].low.endswith(lex.VICTIMS))
    counted = (w.low in lex.QUANTIFIERS or w.low.startswith("kein") or w.tag not in ("det", "prep") for w in before)
    return any(counted)  # not "die Opfer", "für Opfer"


def _cue_at(words: Sequence[Word], i: int, begin: int, end: int) -> VerbCue | None:
    low = words[i].low
    if not low or not mood.analyses(low):
        return None
    if low in AUXILIARY_FORMS and is_finite_here(words, i, end):
        return (
            _to_be_heard(words, i, begin, end)
            or _with_participle(words, i, begin, end)
            or _phrasal_participle(words, i, end)
            or _phrasal(words, i, begin, end)
        )
    if not is_finite_here(words, i, end):
        return None
    split = _split_verb(words, i, end)
    if split is not None:
        return None if _is_reflexive(words, i, end, split.lemma) else split
    phrasal = _phrasal(words, i, begin, end)
    if phrasal is not None:
        return phrasal
    lemma = next((v for v in mood.lemmas(low, "pt12") if v in CUE_VERBS), None)
    if lemma is None:
        return _modal_with_infinitive(words, i, end)
    if _is_reflexive(words, i, end, lemma):
        return None
    return _cue(words, i, (i,), lemma, begin, end)


def _is_reflexive(words: Sequence[Word], i: int, end: int, lemma: str) -> bool:
    return lemma in lex.NOT_REFLEXIVE and any(words[j].low == "sich" for j in range(i + 1, min(i + 3, end)))


def _cue(
    words: Sequence[Word],
    verb: int,
    parts: tuple[int, ...],
    lemma: str,
    begin: int,
    end: int,
    *,
    passive: bool = False,
) -> VerbCue:
    negated = any(
        words[j].low in ("nicht", "nie", "niemals", "weder", "kein", "keine", "keinen", "noch")
        for j in range(begin, end)
    )
    low = words[verb].low
    plural = low.endswith(("en", "ern", "eln")) or low == "sind"
    return VerbCue(verb, tuple(sorted(parts)), lemma, passive, negated, plural)


def _split_verb(words: Sequence[Word], i: int, end: int) -> VerbCue | None:
    """ "teilte … mit": the particle is the clause's last word, or stands before an adverbial."""
    low = words[i].low
    for j in range(end - 1, i, -1):
        particle = words[j].low
        behind = words[j + 1].tag if j + 1 < end else "punct"
        article = words[j].tag == "det" and behind not in ("punct", "conj", "prep", "quote")  # "forderte ein Verein"
        if not particle or len(particle) > 8 or words[j].tag == "noun" or article:
            continue
        lemma = next((v for v in mood.lemmas(f"{low}|{particle}", "pt12") if v in CUE_VERBS), None)
        if lemma is not None and (
            j == end - 1 or words[j].tag != "prep" or words[j + 1].tag not in ("det", "noun", "name", "num")
        ):
            return _cue(words, i, (i, j), lemma, i, end)
    return None


def _phrasal(words: Sequence[Word], i: int, begin: int, end: int) -> VerbCue | None:
    for base in mood.lemmas(words[i].low, "pt12"):
        extras = lex.PHRASAL_VERBS.get(base)
        if not extras:
            continue
        for j in range(begin, end):
            meaning = extras.get(words[j].low)
            if meaning is not None and j != i:
                if (
                    base == "gehen"
                    and words[j].low == "aus"
                    and not any(words[k].low == "davon" for k in range(begin, end))
                ):
                    continue
                if base == "halten" and any(words[k].low == "für" for k in range(begin, end)):
                    continue  # "hält das dagegen für verfrüht"
                return _cue(words, i, (i, j), meaning, begin, end)
    return None


def taken_up(words: Sequence[Word], begin: int, end: int) -> VerbCue | None:
    """ "Diese Zahlen nannte X": the verb of a clause whose object takes up what was said before it."""
    demonstrative = words[begin].low in ("diese", "diesen", "dieses", "solche", "derlei", "dergleichen")
    if end - begin < 4 or not demonstrative or words[begin + 1].low not in lex.SAID_NOUNS:
        return None
    verb = begin + 2
    if not is_finite_here(words, verb, end):
        return None
    parts = [(verb,), *((verb, j) for j in range(end - 1, verb, -1) if len(words[j].low) <= 8)]
    for part in parts:
        form = "|".join(words[j].low for j in part)
        lemma = next((v for v in mood.lemmas(form, "pt12") if v in lex.UTTERING_VERBS), None)
        if lemma is not None:
            return _cue(words, verb, part, lemma, begin, end)
    has_participle = words[verb].low in AUXILIARY_FORMS and any(
        v in lex.UTTERING_VERBS for j in range(verb + 1, end) for v in mood.lemmas(words[j].low, "k")
    )
    return _cue(words, verb, (verb,), "haben", begin, end) if has_participle else None


def _to_be_heard(words: Sequence[Word], i: int, begin: int, end: int) -> VerbCue | None:
    """ "war aus Kreisen der Koalition zu hören", "ist in dem Papier zu lesen"."""
    if "sein" not in mood.lemmas(words[i].low, "pt12"):
        return None
    zu = next((j for j in range(i + 1, end - 1) if words[j].low == "zu" and words[j + 1].low in lex.HEARD), None)
    return _cue(words, i, (i, zu, zu + 1), words[zu + 1].low, begin, end) if zu is not None else None


def _with_participle(words: Sequence[Word], i: int, begin: int, end: int) -> VerbCue | None:
    """ "hat … mitgeteilt", "wurde … bekannt"; "hat … berichtet und sich auf X berufen": the first of the two."""
    und = next((j for j in range(i + 1, end) if words[j].low == "und"), None)
    citing = und is not None and any(lex.CITING_VERBS.intersection(mood.lemmas(w.low, "k")) for w in words[und:end])
    stop = und if und is not None and citing else end
    for j in [*range(stop - 1, i, -1), *range(i - 1, begin - 1, -1)]:
        low = words[j].low
        if not low or words[j].tag == "noun":
            continue
        lemma = next((v for v in mood.lemmas(low, "k") if v in CUE_VERBS), None)
        if lemma is None:
            continue
        if j + 1 < end and words[j + 1].tag == "noun" and low.endswith(("te", "ten", "ne", "nen", "ter", "ner")):
            continue
        bases = mood.lemmas(words[i].low, "pt12")
        passive = "werden" in bases
        if (passive and lemma not in lex.PASSIVE_VERBS) or ("sein" in bases and lemma not in lex.SEIN_VERBS):
            return None
        return _cue(words, i, (i, j), lemma, begin, end, passive=passive)
    return None


def _phrasal_participle(words: Sequence[Word], i: int, end: int) -> VerbCue | None:
    """ "hat deutlich gemacht", "habe zu Protokoll gegeben", "sei zu dem Schluss gekommen"."""
    if not {"haben", "sein"}.intersection(mood.lemmas(words[i].low, "pt12")):
        return None
    for j in range(i + 2, end):
        for base in mood.lemmas(words[j].low, "k") if words[j].tag != "noun" else ():
            extras = lex.PHRASAL_VERBS.get(base, {})
            k = next((k for k in range(i + 1, j) if words[k].low in extras), None)
            if k is not None:
                return _cue(words, i, (i, k, j), extras[words[k].low], i, end)
    return None


def _modal_with_infinitive(words: Sequence[Word], i: int, end: int) -> VerbCue | None:
    bases = mood.lemmas(words[i].low, "pt12")
    if not set(bases) & {"können", "müssen", "wollen", "mögen", "dürfen"}:
        return None
    last = next((j for j in range(end - 1, i, -1) if words[j].tag != "punct"), i)
    cells = "i"
    if words[last].low == "haben" and last - 1 > i:  # "will von ihm gehört haben"
        last, cells = last - 1, "k"
    lemma = next((v for v in mood.lemmas(words[last].low, cells) if v in CUE_VERBS), None)
    return _cue(words, i, (i, last), lemma, i, end) if lemma else None


# ---- prepositions ---------------------------------------------------------------------------------------------------


def find_preposition_cues(words: Sequence[Word], begin: int, end: int) -> list[PrepositionCue]:
    """Source phrases of ``words[begin:end]``: laut, nach, zufolge, gemäß, aus Sicht, so."""
    found: list[PrepositionCue] = []
    taken = begin
    for i in range(begin, end):
        if i < taken:
            continue
        cue = _preposition_at(words, i, begin, end)
        if cue is not None:
            found.append(cue)
            taken = cue.phrase[1]
    return found


def _preposition_at(words: Sequence[Word], i: int, begin: int, end: int) -> PrepositionCue | None:
    low = words[i].low
    if low == "laut":
        stop = noun_phrase(words, i + 1, end, plural=True)
        return PrepositionCue((i, stop), (i + 1, stop), (i,), "laut") if stop else None
    if low == "zufolge":
        start = _phrase_before(words, i, begin)
        return PrepositionCue((start, i + 1), (start, i), (i,), "zufolge") if start is not None else None
    if low in ("nach", "gemäß"):
        return _nach(words, i, begin, end)
    if low in ("aus", "in") and i + 1 < end:
        if words[i + 1].low in ("sicht", "augen", "perspektive"):
            return _genitive_source(words, i, i + 2, end)
        if words[i + 1].low == "den" and i + 2 < end and words[i + 2].low in ("augen", "worten"):
            return _genitive_source(words, i, i + 3, end)
    return None


def _genitive_source(words: Sequence[Word], i: int, j: int, end: int) -> PrepositionCue | None:
    start = j + 1 if j < end and words[j].low in ("von", "vom") else j
    stop = noun_phrase(words, start, end)
    return PrepositionCue((i, stop), (start, stop), tuple(range(i, j)), "sicht") if stop else None


def _phrase_before(words: Sequence[Word], i: int, begin: int) -> int | None:
    """Start of the noun phrase that ends right before ``i``."""
    if i > begin and words[i - 1].low in ("ihm", "ihr", "ihnen"):
        return i - 1
    least = _after_bare_noun(words, i, max(begin, i - 16))
    for start in range(least, i):
        w = words[start]
        if w.low in NO_DATIVES or (w.low == "den" and not _is_plural(words, start + 1, i)):
            least = next((k for k in range(start + 1, i) if words[k].tag in ("det", "noun", "name")), start)
            least += words[least].tag != "det"
        if start < least:
            continue  # "würde den Bund einer Berechnung zufolge Milliarden kosten"
        finite = start > begin and mood.lemmas(w.low, "pt12")  # "forderte Behördenangaben zufolge"
        adjective = w.tag == "verb" and not finite and w.low.endswith(("e", "en", "er"))
        if w.tag in ("det", "noun", "name", "word", "num") or adjective:
            stop = noun_phrase(words, start, i, plural=True)
            if stop == i:
                return start
    return None


def _is_plural(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether the first noun can be a dative plural: it ends in "n" or "s"."""
    noun = next((w for w in words[begin:end] if w.tag in ("noun", "name")), None)
    return noun is None or noun.low.endswith(("n", "s"))


def _after_bare_noun(words: Sequence[Word], i: int, begin: int) -> int:
    """``i - 1`` where the noun there stands alone ("soll der General Medienberichten zufolge"), else ``begin``."""
    if words[i - 1].low not in lex.SOURCE_NOUNS or i - 2 < begin:
        return begin
    before = words[i - 2]
    opens = i - 2 == begin and before.low.endswith("en")  # "Offiziellen Angaben zufolge"
    return i - 1 if before.tag in ("noun", "adv", "pron") and not opens else begin


def _nach(words: Sequence[Word], i: int, begin: int, end: int) -> PrepositionCue | None:
    stop = noun_phrase(words, i + 1, end, plural=True)
    if stop is not None:
        head = _source_noun(words, i + 1, stop)
        if head is not None and not _is_event(words, i, head):
            return PrepositionCue((i, stop), (i + 1, stop), (i,), "nach")
        if stop > i + 1 and words[i + 1].low in ("denen", "der", "dem") and stop == i + 2:
            return None
    # "ihrer Ansicht nach", "Angaben der Polizei nach", "Medienberichten nach"
    if i > begin and words[i].low == "nach" and words[i - 1].tag == "noun":
        start = _phrase_before(words, i, begin)
        if (
            start is not None
            and _source_noun(words, start, i) is not None
            and (start == begin or words[start - 1].tag != "prep")
        ):
            return PrepositionCue((start, i + 1), (start, i), (i,), "nach")
    return None


def _source_noun(words: Sequence[Word], i: int, j: int) -> int | None:
    if words[i].tag == "det":  # "dem am Dienstag vorgelegten Bericht"
        i = participle(words, i + 1, j) or i
    for k in range(i, min(j, i + 7)):
        low = words[k].low
        if words[k].tag == "noun":
            if low in lex.SOURCE_NOUNS or low.endswith(lex.SOURCE_NOUN_ENDINGS):
                return k
            if k + 1 >= j or words[k + 1].tag != "noun":
                return None  # "nach Grupps Meinung" has its noun second
    return None


def _is_event(words: Sequence[Word], i: int, head: int) -> bool:
    """ "nach dem Bericht/der Ankündigung" with a time before it is temporal: "zwei Tage nach dem Bericht"."""
    before = words[i - 1] if i else None
    if before is not None and (before.low in lex.TIME_NOUNS or before.low in ("kurz", "unmittelbar", "gleich", "erst")):
        return True
    definite = any(words[k].low in ("dem", "der", "den") for k in range(i + 1, head))
    return definite and words[head].low in EVENT_LIKE_NOUNS

"""Statements without a clause of content: reported speech acts, hearsay, claims about oneself."""

from __future__ import annotations

from laut.models import Medium, TaggedStatement
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german import lexicon as lex
from laut.reading.german.chains import speaker_chains
from laut.reading.german.cues import Range, VerbCue, find_verb_cues
from laut.reading.german.phrases import noun_phrase
from laut.reading.german.relays import is_somebody, links
from laut.reading.german.speakers import BEFORE_SUBJECT, addressee_of, speaker
from laut.reading.german.subjects import find_subject
from laut.reading.german.units import Segment, Unit
from laut.reading.modality.hearsay import is_hearsay_soll, is_self_claim

COUNTING = frozenset({"nennen", "angeben", "beziffern"})  # with a number these are words and nothing else
LONGEST_ADDITION = 4  # words behind a name before its verb: "vom Landvolk"


def reported_act(unit: Unit, lo: int, hi: int) -> TaggedStatement | None:
    """ "X kritisierte die Pläne": the whole clause is what is told."""
    w = unit.words
    for k in range(lo, hi):
        s = unit.segments[k]
        if s.kind != "main":
            continue
        for cue in find_verb_cues(w, s.begin, s.end):
            if not is_act(unit, cue, s):
                continue
            first = clause_start(unit, lo, k, cue)
            subject = speaker(unit, unit.segments[first].begin, s.end, cue)
            if subject is None or (
                subject[1] == subject[0] + 1 and w[subject[0]].low in ("es", "das", "dies", "ich", "wir", "man")
            ):
                continue
            subject = paper_for_nobody(unit, s, subject)
            built = speaker_chains(unit, subject, cue, (unit.segments[first].begin, s.end))
            span = unit.trimmed(unit.segments[lo].begin, unit.segments[hi - 1].end)
            if built is None or span is None:
                continue
            addressee = addressee_of(unit, s, cue, subject)
            counted = cue.lemma in COUNTING and any(x.tag == "num" for x in w[cue.verb + 1 : s.end])
            rule = "spoken_act" if counted or cue.lemma in lex.SPOKEN_ACTS else "reported"
            return TaggedStatement((span,), "reported", medium_of(cue.lemma), built, addressee=addressee, rule=rule)
    return judged(unit, lo, hi)


def judged(unit: Unit, lo: int, hi: int) -> TaggedStatement | None:
    """ "Für Heiner Brandt vom Landvolk ist das „Panikmache“": what somebody calls a thing, in his words."""
    w = unit.words
    begin = unit.segments[lo].begin
    verb = next((i for i in range(begin + 2, unit.segments[lo].end) if w[i].low in lex.BEING), None)
    span = unit.trimmed(begin, unit.segments[hi - 1].end)
    if w[begin].low != "für" or verb is None or span is None:
        return None
    stop = noun_phrase(w, begin + 1, verb)
    quoted = any(mark in unit.text[w[verb].end : span[1]] for mark in '„»"“')
    if stop is None or not quoted or not is_somebody(unit, begin + 1, stop):
        return None
    chains = links(unit, (begin + 1, verb if verb - stop < LONGEST_ADDITION else stop), (begin,))
    return TaggedStatement((span,), "reported", "speech_writing", chains, rule="spoken_act")


def paper_for_nobody(unit: Unit, s: Segment, subject: Range | None) -> Range | None:
    """The subject, or the paper in whose place "die Rede" is one: "Im Entwurf ist von Kürzungen die Rede"."""
    w = unit.words
    if subject is None or unit.text[slice(*unit.span(*subject))].lower() not in lex.SAID_BY_NOBODY:
        return subject
    for i in range(s.begin, s.end - 1):
        if w[i].low in ("in", "im", "laut"):
            stop = noun_phrase(w, i + 1, s.end)
            nouns = (n for k in range(i + 1, stop or i + 1) if w[k].tag == "noun" and (n := find_noun(w[k].text, "de")))
            head = next(nouns, None)
            if stop and head and head.type == "paper":
                return i + 1, stop
    return subject


def is_act(unit: Unit, cue: VerbCue, s: Segment) -> bool:
    if cue.negated and cue.lemma in lex.SILENT_IF_NEGATED:
        return False
    needed = lex.REPORTING_WITH.get(cue.lemma)
    if needed:
        words = {unit.words[i].low for i in range(s.begin, s.end)}
        is_deed = "sich" in words and any(word.endswith(lex.DEEDS) for word in words)
        return not words.isdisjoint(needed) and (cue.lemma != "bekennen" or is_deed)
    if cue.lemma in lex.CHECKING_VERBS and cue.negated:
        return False
    return cue.lemma in lex.REPORTING_VERBS


def clause_start(unit: Unit, lo: int, k: int, cue: VerbCue) -> int:
    """First segment of the clause whose finite verb stands in ``k``: subject and appositions before it."""
    s = unit.segments[k]
    if cue.verb > s.begin + 1 or k == lo:
        return k
    first = k
    while first > lo and (is_before(unit, unit.segments[first - 1]) or _hangs_on_relative(unit, lo, first - 1)):
        first -= 1
    head = unit.words[unit.segments[first].begin]
    begins = head.tag in ("det", "noun", "name", "word", "num", "pron", "prep") or head.low in BEFORE_SUBJECT
    return first if begins else k


def is_before(unit: Unit, s: Segment) -> bool:
    """Whether a segment may stand between a clause's beginning and its verb: no condition ("Sollte es regnen, …")."""
    return s.kind in ("frag", "rel") and s.stop != ";" and unit.words[s.begin].low not in lex.CONDITIONAL


def _hangs_on_relative(unit: Unit, lo: int, k: int) -> bool:
    """Whether a segment belongs to a relative clause before it: "…, der befugt ist, öffentlich zu sprechen, …"."""
    return k > lo and unit.segments[k].kind in ("inf", "sub") and unit.segments[k - 1].kind == "rel"


def hearsay_act(unit: Unit, lo: int, hi: int) -> TaggedStatement | None:
    w = unit.words
    span = unit.trimmed(unit.segments[lo].begin, unit.segments[hi - 1].end)
    if span is None:
        return None
    for s in unit.segments[lo:hi]:
        for i in range(s.begin, s.end):
            if w[i].low in ("soll", "sollen") and is_hearsay_soll(w, i):
                return TaggedStatement((span,), "free_indirect", None, hearsay=True, rule="soll")
            if w[i].low in lex.ADVERB_HEARSAY:
                return TaggedStatement((span,), "free_indirect", None, hearsay=True, rule="hearsay_adverb")
            if w[i].low == "vernehmen" and i > s.begin and i + 1 < s.end and w[i + 1].low == "nach":
                formula = (unit.span(i - 1, i + 2),)  # "dem Vernehmen nach"
                return TaggedStatement(
                    (span,), "free_indirect", None, frame=formula, hearsay=True, rule="hearsay_adverb"
                )  # fmt: skip
            if w[i].low in ("will", "wollen") and is_self_claim(w, i):
                many = w[i].low == "wollen"
                subject = find_subject(w, s.begin, i, plural=many) or find_subject(w, i + 1, s.end, plural=many)
                if subject is not None:
                    return TaggedStatement(
                        (span,), "indirect", "speech_writing", links(unit, subject, (i,)), rule="will"
                    )  # fmt: skip
    return None


def medium_of(lemma: str) -> Medium:
    if lemma in lex.WRITING_VERBS:
        return "writing"
    if lemma in lex.THOUGHT_VERBS:
        return "speech_thought"
    return "speech" if lemma in lex.SPEECH_VERBS else "speech_writing"

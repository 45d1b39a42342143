"""Sentences that say nothing of anybody but open a source: "Eine Beamtin hat mit der »Post« gesprochen."

The next frame or Konjunktiv goes on with what they name: the outlet, then its source. One that says on whom its
subject relies ("Das Blatt beruft sich auf zwei Insider") also completes what that subject has just said.
"""

from __future__ import annotations

from laut.models import TaggedStatement
from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.chains import with_relays
from laut.reading.german.cues import CUE_VERBS, Range, VerbCue, find_verb_cues
from laut.reading.german.finite import finite_index
from laut.reading.german.phrases import is_outlet, noun_phrase
from laut.reading.german.relays import Chain, cited_source, is_press, is_somebody, is_spoken_of, links
from laut.reading.german.speakers import speaker
from laut.reading.german.units import Segment, Unit


def opening(unit: Unit) -> TaggedStatement | None:
    """The outlet and its source that a sentence opens, as words of the article's own voice; ``None`` if it does not."""
    for s in unit.segments:
        chains = _chains_of(unit, s) if s.kind == "main" else ()
        if any(len(chain) > 1 for chain in chains):
            rule = "relying" if _relies(unit, s) else "opening"
            return TaggedStatement((unit.extent,), "own", None, chains, rule=rule)
        answering = _answering(unit, s) if len(unit.segments) == 1 else ()
        if answering:
            return TaggedStatement((unit.extent,), "own", None, answering, rule="opening")
    return None


def _answering(unit: Unit, s: Segment) -> tuple[Chain, ...]:
    """ "Das Unternehmen reagierte am Abend", "Die Klinik wehrt sich": who now has the word, where that is a body, an
    office or a person."""
    w = unit.words
    verb = finite_index(w, s.begin, s.end)
    bases = set(mood.lemmas(w[verb].low, "pt12")) if verb is not None else set()
    reflexive = any(w[i].low == "sich" for i in range(s.begin, s.end))
    if verb is None or s.kind != "main" or not (bases & lex.ANSWERING or (reflexive and bases & lex.DEFENDING)):
        return ()
    negated = any(w[i].low in ("nicht", "nie", "nichts", "kaum", "niemand") for i in range(s.begin, s.end))
    subject = None if negated else speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), ""))
    if subject is None or not (is_spoken_of(unit, *subject) or is_somebody(unit, *subject)):
        return ()
    return links(unit, subject, ())


def relying_tail(unit: Unit) -> tuple[int, tuple[Chain, ...]] | None:
    """The last segment of a unit where it says on whom its speaker relies ("…; sie beruft sich auf zwei Insider"),
    and the chains of those."""
    k = len(unit.segments) - 1
    if k < 1 or unit.segments[k].kind != "main" or unit.segments[k - 1].stop not in (";", ","):
        return None
    s, w = unit.segments[k], unit.words
    begin = s.begin + (w[s.begin].low in ("und", "doch", "dabei"))
    verb = finite_index(w, begin, s.end)
    if verb is None or verb - begin > 2 or not _relies(unit, s):
        return None
    subject = w[begin if verb > begin else verb + 1]
    again = subject.low in ("er", "sie", "es") or (verb == begin + 2 and is_outlet(w, begin, verb))
    cited = cited_source(unit, s.begin, s.end)
    if cited is None or not again:
        return None
    return k, links(unit, cited[1], cited[2])


def relies(unit: Unit, lo: int, hi: int) -> bool:
    """Whether the segments say on whom somebody relies, and more of what that is only beside it: "Sie beruft sich auf
    ein Geständnis, das der Polizei vorliege"."""
    first = unit.segments[lo]
    return first.kind == "main" and _relies(unit, first) and cited_source(unit, first.begin, first.end) is not None


def _relies(unit: Unit, s: Segment) -> bool:
    verb = finite_index(unit.words, s.begin, s.end)
    return verb is not None and not lex.CITING_VERBS.isdisjoint(mood.lemmas(unit.words[verb].low, "pt12"))


def _chains_of(unit: Unit, s: Segment) -> tuple[Chain, ...]:
    verb = finite_index(unit.words, s.begin, s.end)
    if verb is None:
        return ()
    if "vorliegen" in mood.lemmas(f"{unit.words[verb].low}|vor", "pt12") and unit.words[s.end - 1].low in ("vor", "."):
        return _lies_before(unit, s)
    cues = [c for c in find_verb_cues(unit.words, s.begin, s.end) if c.lemma in CUE_VERBS and not c.negated]
    cue = cues[0] if cues else VerbCue(verb, (verb,), "")
    subject = speaker(unit, s.begin, s.end, cue)
    nobody = ("man", "ich", "wir") if _relies(unit, s) else ("es", "man", "ich", "wir")
    if subject is None or cue.passive or unit.words[subject[0]].low in nobody:
        return ()
    talked = _talked_with(unit, s) if cue.lemma in ("sprechen", "reden") else None
    if talked is not None and is_press(unit, *subject) != is_press(unit, *talked):
        outlet, source = (subject, talked) if is_press(unit, *subject) else (talked, subject)
        return tuple(o + c for o in links(unit, outlet, ()) for c in links(unit, source, cue.words))
    if not cues and cited_source(unit, s.begin, s.end) is None:
        return ()
    return with_relays(unit, links(unit, subject, cue.words), (s.begin, s.end), subject, cue)


def _lies_before(unit: Unit, s: Segment) -> tuple[Chain, ...]:
    """ "Der Brief liegt der »Zeit« vor": the outlet, then the document that it has."""
    found: list[Range] = []
    i = s.begin
    while i < s.end:
        stop = noun_phrase(unit.words, i, s.end)
        if stop is not None and (i == s.begin or unit.words[i - 1].tag != "prep"):
            found.append((i, stop))
        i = stop or i + 1
    outlet = next((r for r in found if is_press(unit, *r)), None)
    document = next((r for r in found if r != outlet and is_spoken_of(unit, *r)), None)
    if outlet is None or document is None or unit.words[outlet[0]].low.startswith(lex.OWN_MEDIA):
        return ()
    return tuple(o + c for o in links(unit, outlet, ()) for c in links(unit, document, ()))


def _talked_with(unit: Unit, s: Segment) -> Range | None:
    for i in range(s.begin, s.end - 1):
        stop = noun_phrase(unit.words, i + 1, s.end) if unit.words[i].low == "mit" else None
        if stop is not None and not unit.words[i + 1].low.startswith(lex.OWN_MEDIA):
            return i + 1, stop
    return None

"""Clauses that tell of an account without a verb of saying: who stands by it, corrects it, comes to a figure, or has
it from somebody ("bleibt bei ihrer Darstellung", "kommt auf 52", "die Zahl stammt von X")."""

from __future__ import annotations

from collections.abc import Iterator

from laut.models import TaggedStatement
from laut.reading import mood
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german import lexicon as lex
from laut.reading.german.cues import VerbCue
from laut.reading.german.finite import finite_index
from laut.reading.german.phrases import noun_phrase
from laut.reading.german.relays import Chain, is_press, is_spoken_of, links
from laut.reading.german.speakers import speaker
from laut.reading.german.units import Segment, Unit

SPEAKING = frozenset({"person", "body", "label"})  # types of nouns that give an account
FIGURES = tuple("zahl zahlen angabe angaben bilanz meldung schätzung prognose rechnung zählung".split())
CORRECTING = frozenset("korrigieren berichtigen präzisieren revidieren zurücknehmen widerrufen zurückziehen".split())
COUNTED = tuple("tote verletzt opfer vermisst fälle betroffen teilnehm demonstrant".split())
REACHED = frozenset("prozent prozentpunkten punkten grad sitzen platz kilometern stundenkilometern".split())
THE_SAME = frozenset("gleiche selbe dasselbe gleiches ähnliches davon hiervon dies das".split())
OWN = ("sein", "ihr")


def accounts_in(unit: Unit, lo: int, hi: int) -> list[TaggedStatement]:
    """The clauses of ``lo`` to ``hi`` that tell of an account, each with whose it is."""
    found = []
    for s in unit.segments[lo:hi]:
        verb = finite_index(unit.words, s.begin, s.end) if s.kind == "main" else None
        if verb is None:
            continue
        chains = _taken_from(unit, s, verb) or _heard_from(unit, s, verb) or _stood_by(unit, s, verb)
        span = unit.trimmed(s.begin, s.end)
        if chains and span is not None:
            found.append(TaggedStatement((span,), "reported", "speech_writing", chains, rule="spoken_act"))
    return found


def _taken_from(unit: Unit, s: Segment, verb: int) -> tuple[Chain, ...]:
    """ "Die Zahl stammt von einem Lotsen", "Die Darstellung geht auf X zurück"."""
    w = unit.words
    bases = mood.lemmas(w[verb].low, "pt12")
    goes_back = "gehen" in bases and any(x.low == "zurück" for x in w[verb : s.end])
    if not ("stammen" in bases or goes_back) or not _is_account(unit, s.begin, verb):
        return ()
    start = next((i for i in range(verb + 1, s.end) if w[i].low in ({"auf"} if goes_back else {"von", "vom"})), None)
    stop = noun_phrase(w, start + 1, s.end, plural=True) if start is not None else None
    if start is None or stop is None or not _gives_accounts(unit, start + 1, stop):
        return ()
    return links(unit, (start + 1, stop), (verb, start))


def _heard_from(unit: Unit, s: Segment, verb: int) -> tuple[Chain, ...]:
    """ "Ähnliches hatte der »Bote« von einem Wärter gehört", "Der Sender hat aus der Bahn dasselbe erfahren"."""
    w = unit.words
    heard = any(lex.HEARING_VERBS.intersection(mood.lemmas(w[i].low, "k")) for i in range(verb + 1, s.end))
    told = any(w[i].low in THE_SAME for i in range(s.begin, s.end))
    start = next((i for i in range(s.begin, s.end - 1) if w[i].low in ("von", "vom", "aus") and i > s.begin), None)
    if not heard or not told or start is None:
        return ()
    stop = noun_phrase(w, start + 1, s.end)
    first = verb if w[s.begin].low in THE_SAME else s.begin
    subject = speaker(unit, first, s.end, VerbCue(verb, (verb,), ""))
    if stop is None or subject is None:
        return ()
    subject = subject[0], min(subject[1], start) if subject[0] < start else subject[1]
    if not is_press(unit, *subject):
        return ()
    return tuple(o + c for o in links(unit, subject, (verb,)) for c in links(unit, (start + 1, stop), (start,)))


def _stood_by(unit: Unit, s: Segment, verb: int) -> tuple[Chain, ...]:
    """ "bleibt bei ihrer Darstellung", "bleibt bei 40 Verletzten", "kommt auf 52", "hat ihre Angaben korrigiert"."""
    w = unit.words
    bases = set(mood.lemmas(w[verb].low, "pt12"))
    preposition = "bei" if "bleiben" in bases else "auf" if "kommen" in bases else None
    objects = (i + 1 for i in range(verb + 1, s.end - 1) if w[i].low == preposition)
    if not any(_is_figure(unit, i, s.end, own=preposition == "bei") for i in objects) and not _corrects(unit, s, verb):
        return ()
    subject = speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), ""))
    if subject is None or not _gives_accounts(unit, *subject):
        return ()
    return links(unit, subject, (verb,))


def _corrects(unit: Unit, s: Segment, verb: int) -> bool:
    """Whether somebody takes back or mends what he himself has said."""
    w = unit.words
    forms = (v for i in range(verb, s.end) for v in _lemmas(unit, s, verb, i))
    owned = (i + 1 for i in range(s.begin, s.end - 1) if w[i].low.startswith(OWN) and w[i].tag == "det")
    return bool(CORRECTING.intersection(forms)) and any(_is_account(unit, i, i + 1) for i in owned)


def _lemmas(unit: Unit, s: Segment, verb: int, i: int) -> Iterator[str]:
    w = unit.words
    if i != verb:
        yield from mood.lemmas(w[i].low, "k")
        return
    yield from mood.lemmas(w[i].low, "pt12")
    last = next((x.low for x in reversed(w[verb : s.end]) if x.tag != "punct"), "")
    yield from mood.lemmas(f"{w[i].low}|{last}", "pt12")


def _is_figure(unit: Unit, i: int, end: int, *, own: bool) -> bool:
    """Whether a number stands at ``i`` that is said and not reached ("rund 52", "40 Verletzte", no "14 Prozent"); with
    ``own`` also an amount, or an account of one's own ("ihrer Zahl")."""
    w = unit.words
    if own and w[i].low.startswith(OWN) and i + 1 < end:
        return any(_is_account(unit, k, k + 1) for k in range(i + 1, min(i + 3, end)))
    at = i + (w[i].tag == "adv" or w[i].low in ("rund", "etwa"))
    if at >= end or w[at].tag != "num":
        return False
    counted = next((x for x in w[at:end] if x.tag != "num"), None)
    if counted is None or counted.tag in ("punct", "adv", "prep") or counted.low.startswith(COUNTED):
        return True
    return own and counted.low not in REACHED


def _is_account(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase has what somebody says for its head: "Die Zahl", "ihre Angaben"."""
    head = next((x.low for x in unit.words[i:j] if x.tag == "noun"), "")
    return head in lex.SAID_NOUNS or head.endswith(FIGURES)


def _gives_accounts(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase names people, a body or an outlet."""
    nouns = (find_noun(x.text, "de") for x in unit.words[i:j] if x.tag == "noun")
    head = next((n for n in nouns if n), None)
    return is_press(unit, i, j) or is_spoken_of(unit, i, j) or (head is not None and head.type in SPEAKING)

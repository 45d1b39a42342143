"""Clauses that tell of an account without a verb of saying: who stands by it, corrects it, comes to a figure, or has
it from somebody ("bleibt bei ihrer Darstellung", "kommt auf 52", "die Zahl stammt von X")."""

from __future__ import annotations

from laut.models import TaggedStatement
from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.cues import VerbCue
from laut.reading.german.finite import clause_lemmas, finite_index
from laut.reading.german.papers import told_in_paper
from laut.reading.german.phrases import head_noun, noun_phrase
from laut.reading.german.relays import Chain, is_press, is_spoken_of, links
from laut.reading.german.same import said_again
from laut.reading.german.speakers import speaker
from laut.reading.german.units import Segment, Unit
from laut.reading.numbers import number_of

SPEAKING = frozenset({"person", "body", "label"})  # types of nouns that give an account
FIGURES = tuple("zahl zahlen angabe angaben bilanz meldung schätzung prognose rechnung zählung".split())
CORRECTING = frozenset("korrigieren berichtigen präzisieren revidieren zurücknehmen widerrufen zurückziehen".split())
COUNTED = tuple("tote verletzt opfer vermisst fälle betroffen teilnehm demonstrant".split())
REACHED = frozenset("prozent prozentpunkten punkten grad sitzen platz kilometern stundenkilometern".split())
BECOMING = frozenset("wird werden wurde wurden worden".split())  # passives: "wurden 40 Fälle registriert"
COUNTING = frozenset("zählen registrieren messen verzeichnen".split())
PARTS = tuple(
    "mitglied einwohner beschäftigt mitarbeiter schüler student abonnent kunden gäste zimmer besucher".split()
)
FINDING = frozenset(
    """finden nachweisen entdecken messen bestimmen identifizieren beobachten vermessen aufspüren erkennen ausmachen
    lokalisieren orten sichten zuordnen""".split()
)
CONCLUSIONS = tuple("ergebnis ergebnissen schluss befund befunden einschätzung resultat erkenntnis bewertung".split())
THE_SAME = frozenset("gleiche selbe dasselbe gleiches ähnliches davon hiervon dies das".split())
OWN = ("sein", "ihr")
PRESENTING = frozenset(
    """veröffentlichen vorlegen verbreiten zeigen präsentieren publizieren herausgeben posten teilen ausstrahlen
    vorführen hochladen vorweisen vorzeigen""".split()
)
PICTURES = tuple(
    "bild bilder bildern foto fotos aufnahme aufnahmen video videos mitschnitt film karte luftbilder".split()
)
SHOWING = frozenset(
    "zeigt zeigen belegt belegen beweist beweisen dokumentiert dokumentieren sehen hören erkennen".split()
)


def accounts_in(unit: Unit, lo: int, hi: int) -> list[TaggedStatement]:
    """The clauses of ``lo`` to ``hi`` that tell of an account, each with whose it is."""
    found = []
    for k, s in enumerate(unit.segments[lo:hi], lo):
        verb = finite_index(unit.words, s.begin, s.end) if s.kind == "main" else None
        if verb is None:
            continue
        if shown := _shown(unit, s, unit.segments[k + 1] if k + 1 < hi else None, verb):
            found.append(shown)
            continue
        if again := said_again(unit, s):
            found.append(again)
            continue
        said = _taken_from(unit, s, verb) or _heard_from(unit, s, verb) or _stood_by(unit, s, verb)
        chains = said or _found_out(unit, s, verb) or told_in_paper(unit, s, verb)
        span = unit.trimmed(s.begin, s.end)
        if chains and span is not None:
            found.append(TaggedStatement((span,), "reported", "speech_writing", chains, rule="spoken_act"))
    return found


def _taken_from(unit: Unit, s: Segment, verb: int) -> tuple[Chain, ...]:
    """ "Die Zahl stammt von einem Lotsen", "Die Darstellung geht auf X zurück"."""
    w = unit.words
    bases = mood.lemmas(w[verb].low, "pt12")
    goes_back = "gehen" in bases and any(x.low == "zurück" for x in w[verb : s.end])
    denied = any(x.low in ("nicht", "nie", "keineswegs") for x in w[verb : s.end])
    if denied or not ("stammen" in bases or goes_back) or not _is_account(unit, s.begin, verb):
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
    heard = heard or bool(lex.HEARING_VERBS.intersection(mood.lemmas(w[verb].low, "pt12")))
    told = any(w[i].low in THE_SAME or (w[i].low == "es" and i > verb) for i in range(s.begin, s.end))
    start = next((i for i in range(s.begin, s.end - 1) if w[i].low in ("von", "vom", "aus") and i > s.begin), None)
    if not heard or not told or start is None:
        return ()
    stop = noun_phrase(w, start + 1, s.end)
    first = verb if w[s.begin].low in THE_SAME and verb == s.begin + 1 else s.begin
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
    objects = (i + 1 for i in range(s.begin, s.end - 1) if w[i].low == preposition)
    if not any(_is_figure(unit, i, s.end, own=preposition == "bei") for i in objects) and not _corrects(unit, s, verb):
        return ()
    subject = speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), ""))
    if subject is None or not (_gives_accounts(unit, *subject) or _is_name(unit, *subject)):
        return ()
    return links(unit, subject, (verb,))


def _found_out(unit: Unit, s: Segment, verb: int) -> tuple[Chain, ...]:
    """ "Die Polizei zählte 4000 Teilnehmer", "Forscher fanden Mikroplastik", "kam zum gleichen Schluss"."""
    w = unit.words
    lemmas = clause_lemmas(w, s.end, verb)
    numbers = [i for i in range(verb + 1, s.end) if w[i].tag == "num" or (number_of(w[i].text, "de") or 0) > 1]
    counts = bool(COUNTING & lemmas) and any(not _has_as_parts(unit, i, s.end) for i in numbers)
    concludes = "kommen" in lemmas and _to_conclusion(unit, s)
    if not (counts or concludes or FINDING & lemmas) or any(x.low in BECOMING for x in w[verb : s.end]):
        return ()
    subject = speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), ""))
    if subject is None or w[subject[0]].low == "man":
        return ()
    if not (_gives_accounts(unit, *subject) or _is_name(unit, *subject)):
        return ()
    if counts or concludes:
        return links(unit, subject, (verb,))
    # Behind the verb what was found stands too near: "… haben Prüfer Risse gefunden".
    return links(unit, subject, ()) if subject[0] < verb and _researches(unit, *subject) else ()


def _has_as_parts(unit: Unit, i: int, end: int) -> bool:
    """Whether a number at ``i`` counts what its subject is made of: "zählt 400 Mitglieder"."""
    return any(x.low.startswith(PARTS) for x in unit.words[i + 1 : min(i + 4, end)])


def _to_conclusion(unit: Unit, s: Segment) -> bool:
    w = unit.words
    to = (i for i in range(s.begin, s.end - 1) if w[i].low in ("zu", "zum", "zur"))
    return any(x.low.endswith(CONCLUSIONS) for i in to for x in w[i + 1 : i + 4] if x.tag == "noun")


def _researches(unit: Unit, i: int, j: int) -> bool:
    head = head_noun(unit.words[i:j])
    return head is not None and head.kind in ("research", "experts")


def _corrects(unit: Unit, s: Segment, verb: int) -> bool:
    """Whether somebody takes back or mends what he himself has said."""
    w = unit.words
    owned = (i + 1 for i in range(s.begin, s.end - 1) if w[i].low.startswith(OWN) and w[i].tag == "det")
    return bool(CORRECTING & clause_lemmas(w, s.end, verb)) and any(
        _is_account(unit, i, min(i + 2, s.end)) for i in owned
    )


def _shown(unit: Unit, s: Segment, after: Segment | None, verb: int) -> TaggedStatement | None:
    """ "Das Institut veröffentlichte ein Bild, das den Hangar zeigt", "Der Sender zeigte ihn bei der Arbeit": what it
    shows is its account."""
    w = unit.words
    lemmas = clause_lemmas(w, s.end, verb)
    if not PRESENTING & lemmas:
        return None
    pictured = after is not None and _pictures(unit, s, after)
    subject = speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), ""))
    if subject is None or not (pictured or ("zeigen" in lemmas and is_press(unit, *subject))):
        return None
    span = unit.trimmed(s.begin, after.end if after and pictured else s.end)
    oneself = not pictured and any(x.low == "sich" for x in w[s.begin : s.end])
    if span is None or oneself or not (_gives_accounts(unit, *subject) or _is_name(unit, *subject)):
        return None
    return TaggedStatement((span,), "reported", "speech_writing", links(unit, subject, (verb,)), rule="spoken_act")


def _pictures(unit: Unit, s: Segment, after: Segment) -> bool:
    """Whether a clause has a picture in it and the one after it tells what that shows."""
    pictured = any(x.tag == "noun" and x.low.endswith(PICTURES) for x in unit.words[s.begin : s.end])
    return after.kind == "rel" and pictured and any(x.low in SHOWING for x in unit.words[after.begin : after.end])


def _is_name(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase is a name of several words that no noun explains: "das Harbour Watch Project"."""
    words = [w for w in unit.words[i:j] if w.text[:1].isupper() and w.tag != "det"]
    return len(words) > 1 and head_noun(unit.words[i:j]) is None


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
    if counted is None or counted.tag in ("punct", "adv", "prep", "verb") or counted.low.startswith(COUNTED):
        return True
    return own and counted.low not in REACHED


def _is_account(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase has what somebody says for its head: "Die Zahl", "ihre Angaben"."""
    head = next((x.low for x in unit.words[i:j] if x.tag == "noun"), "")
    return head in lex.SAID_NOUNS or head.endswith(FIGURES)


def _gives_accounts(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase names people, a body or an outlet."""
    head = head_noun(unit.words[i:j])
    return is_press(unit, i, j) or is_spoken_of(unit, i, j) or (head is not None and head.type in SPEAKING)

"""Clauses that tell what a paper says without a verb of saying: "Der Entwurf sieht drei Stufen vor", "Auf dem Etikett
steht Ungarn", "Im Register ist sie als Chefin eingetragen"."""

from __future__ import annotations

from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german.cues import Range, VerbCue
from laut.reading.german.finite import clause_lemmas, finite_index
from laut.reading.german.phrases import noun_phrase
from laut.reading.german.relays import Chain, links
from laut.reading.german.speakers import speaker
from laut.reading.german.units import Segment, Unit

TELLING = frozenset("vorsehen verzeichnen aufführen auflisten ausweisen festlegen festschreiben vorschreiben".split())
ENTERED = frozenset(
    """angeben vermerken eintragen verzeichnen aufführen notieren festhalten ausweisen auflisten dokumentieren vorsehen
    erwähnen protokollieren festschreiben nennen""".split()
)
# What a paper's words do, in the passive: "Im Gutachten wird vor Rissen gewarnt".
SAID = frozenset(
    """warnen raten abraten empfehlen fordern verlangen anmahnen vorschlagen anregen kritisieren rügen bemängeln
    beanstanden monieren beklagen anprangern loben würdigen beschreiben schildern darlegen ausführen erläutern erklären
    begründen feststellen bescheinigen bestätigen belegen attestieren vorwerfen einräumen bestreiten bezeichnen
    beziffern schätzen veranschlagen bewerten einstufen aufzählen ankündigen behaupten zusichern drohen unterstellen
    hinweisen verweisen thematisieren analysieren skizzieren aufschlüsseln""".split()
)
INSIDE = frozenset({"darin", "hierin"})
# What provides for things, and is no paper where "laut" governs it ("laut Plan").
PLANS = ("plan", "konzept", "haushalt", "etat", "reform", "kompromiss")
PLACES = ("kontext", "liste", "tabelle")  # "steht im Kontext", "steht auf der Warteliste": a state
IN = frozenset("in im auf".split())
SHARE = frozenset({"prozent"})


def told_in_paper(unit: Unit, s: Segment, verb: int) -> tuple[Chain, ...]:
    """The paper whose words a clause gives, or ``()``."""
    lemmas = clause_lemmas(unit.words, s.end, verb)
    if TELLING & lemmas:
        subject = speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), ""))
        if subject is not None and _is_paper(unit, subject, or_plan=True):
            return links(unit, subject, (verb,))
    entered = _is_passive(lemmas)
    share = any(w.low in SHARE for w in unit.words[s.begin : s.end]) and bool({"liegen", "kommen"} & lemmas)
    if not (entered or share or "stehen" in lemmas):
        return ()
    for i in range(s.begin, s.end - 1):
        if any(w.low.endswith(PLACES) for w in unit.words[i + 1 : i + 4]):
            continue
        stop = noun_phrase(unit.words, i + 1, s.end) if unit.words[i].low in IN else None
        if stop is not None and _is_paper(unit, (i + 1, stop), or_plan=not share):
            return links(unit, (i + 1, stop), (i,))
    return ()


def paper_in(unit: Unit, lo: int, hi: int) -> tuple[Chain, ...]:
    """The paper whose words the first main clause of ``lo`` to ``hi`` gives, or ``()``."""
    first = next((s for s in unit.segments[lo:hi] if s.kind == "main"), None)
    verb = finite_index(unit.words, first.begin, first.end) if first else None
    return told_in_paper(unit, first, verb) if first and verb is not None else ()


def is_told_therein(unit: Unit, s: Segment, verb: int) -> bool:
    """ "Darin wird vor Rissen gewarnt": what a paper named before says."""
    near = {unit.words[s.begin].low, *(w.low for w in unit.words[verb + 1 : verb + 2])}
    return not near.isdisjoint(INSIDE) and _is_passive(clause_lemmas(unit.words, s.end, verb))


def _is_passive(lemmas: set[str]) -> bool:
    return bool((ENTERED | SAID) & lemmas) and bool({"sein", "werden"} & lemmas)


def _is_paper(unit: Unit, phrase: Range, *, or_plan: bool) -> bool:
    head = next((w for w in unit.words[slice(*phrase)] if w.tag == "noun"), None)
    noun = find_noun(head.text, "de") if head else None
    plan = or_plan and head is not None and head.low.endswith(PLANS)
    return plan or (noun is not None and noun.type == "paper")

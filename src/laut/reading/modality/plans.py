"""German plans: what is said to be planned, and a deed in the infinitive that is all that is said."""

from __future__ import annotations

from laut.reading import mood
from laut.reading.modality.clauses import SUBORDINATORS, is_perfect, split_clauses
from laut.reading.modality.evidence import Evidence, Words
from laut.reading.modality.judging import Decision
from laut.reading.modality.marking import MarkedWord

PLANNING = frozenset("planen beabsichtigen anstreben".split())
# Nouns whose infinitive asks others for something.
PROPOSALS = frozenset(
    "vorschlag vorschläge vorschlägen idee bitte aufruf appell forderung forderungen aufforderung empfehlung rat "
    "ratschlag antrag anregung mahnung plädoyer wunsch ermahnung befehl anweisung weisung anordnung pflicht "
    "auflage".split()
)
BRACKET = 12  # words between "sei" and its participle ("sei im Herbst nicht geplant")
# Verbs of what is or can be so: their infinitive tells ("sich unsicher zu fühlen").
STATES = frozenset(
    "haben sein werden können müssen dürfen sollen wissen kennen stehen liegen leben wohnen besitzen verfügen fühlen "
    "sehen glauben leiden brauchen benötigen gehören stammen befinden beherrschen hören kommen scheinen".split()
)
GOVERNING = frozenset("sein haben scheinen brauchen drohen pflegen versuchen".split())  # "ist zu retten"
NOT_OPENING = SUBORDINATORS["de"] - {"um"}


def planned(e: Evidence) -> Decision | None:
    """ "Eine Feier sei nicht geplant", "die Regierung plane ein Programm", "am Montag die Klage einzureichen"."""
    if e.language != "de":
        return None
    for i, word in enumerate(e.main):
        beside = e.main[max(0, i - BRACKET) : i] + e.main[i + 1 : i + 2]
        if "planned" in word.classes and any("sein" in mood.lemmas(w.low) for w in beside):
            return "announce", word, "plan"
        if not e.hearsay and _is_form_of(PLANNING, word.low):
            return "announce", word, "plan"
    return _resolved(e)


def _is_form_of(lemmas: frozenset[str], low: str) -> bool:
    return mood.is_finite(low) and not lemmas.isdisjoint(mood.lemmas(low))


def _resolved(e: Evidence) -> Decision | None:
    """An infinitive with "zu" that is the whole content: what one says that one will do."""
    if e.form not in ("indirect", "reported") or e.first_of("accusing_verb", e.verbs) or not ends_in_infinitive(e):
        return None
    clause = _first_clause(e)
    if any(_is_form_of(GOVERNING, w.low) for w in clause[:-1]) or _tells_a_state(clause):
        return None
    proposed = _noun_before(e)
    return ("demand", proposed, "demanding_verb") if proposed else ("announce", clause[-1], "intention")


def _noun_before(e: Evidence) -> MarkedWord | None:
    """The noun that the infinitive spells out, where it asks others: "der Vorschlag, die Brücke zu sperren"."""
    before = [w for w in e.sentence if w.end <= e.content[0].start and w.text[0].isalnum()][-1:]
    return next((w for w in before if w.low in PROPOSALS), None)


def ends_in_infinitive(e: Evidence) -> bool:
    """Whether the first clause of a German content ends in an infinitive with "zu": "zu klagen", "einzureichen"."""
    clause = _first_clause(e)
    if len(clause) < 2 or clause[0].low in NOT_OPENING:
        return False
    last = clause[-1].low
    if any("z" in cells for _, cells in mood.analyses(last)):
        return True
    return clause[-2].low == "zu" and mood.is_infinitive(last)


def _first_clause(e: Evidence) -> Words:
    return tuple(next(iter(split_clauses(e.content)), ()))


def _tells_a_state(clause: Words) -> bool:
    """ "gesehen zu haben", "sich sicher zu fühlen"."""
    group = [w.low for w in clause[-3:] if w.low != "zu"]
    return is_perfect(group) or not STATES.isdisjoint(mood.lemmas(group[-1]))

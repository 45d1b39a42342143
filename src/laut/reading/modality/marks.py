"""Marks what shows that words are reported, and what bounds their numbers: cues, Konjunktiv, "mindestens"."""

from __future__ import annotations

from laut.models import Mark, TaggedStatement
from laut.reading import mood
from laut.reading.modality.evidence import Evidence, within

SOURCE_PREPOSITIONS = frozenset("laut zufolge nach gemäß seitens vonseiten according".split())
LINKING_PARTICLES = frozenset("so wie demnach wonach demzufolge danach as".split())
FORMULAS = frozenset("berufung verweis hinweis citing quoting aus unter in from".split())
FRAMING = frozenset(
    "saying_verb distancing_verb factive_verb proving_verb denying_verb demanding_verb announcing_verb "
    "considering_verb predicting_verb warning_verb evaluating_verb naming_verb accusing_verb supposing_verb "
    "doubting_verb asking_verb assuring_verb".split()
)
FIRST_PERSON = frozenset("ich wir".split())
# Words before a number that make it a bound (the marker lexicon, class I).
QUANTITY_HEDGES = {
    word: bound
    for bound, words in {
        "about": "rund etwa ungefähr circa ca gut knapp fast nahezu schätzungsweise about around roughly nearly "
        "almost some approximately",
        "at_least": "mindestens wenigstens least",
        "at_most": "höchstens maximal allenfalls bis most",
        "more_than": "mehr über more over",
        "less_than": "weniger unter fewer less under",
    }.items()
    for word in words.split()
}
REACH = 2  # words between the hedge and its number ("mehr als 40", "bis zu 40")


def mark_reported(statement: TaggedStatement, e: Evidence) -> list[Mark]:
    """The cues of every link and the subjunctive forms of the content: why this is somebody else's word."""
    spans = list(dict.fromkeys(span for chain in statement.chains for link in chain for span in link.cue))
    found = []
    for span in spans:
        words = within(e.sentence, [span])
        class_ = next((c for w in words for c in w.classes if c in FRAMING), None)
        found.append(Mark(span, class_ or _kind_of_cue({w.low for w in words}), "reported"))
    if e.language == "de" and e.form not in ("direct", "own"):
        found += _subjunctives(e)
    return found


def _kind_of_cue(lows: set[str]) -> str:
    if lows & SOURCE_PREPOSITIONS:
        return "source_preposition"
    if lows & LINKING_PARTICLES:
        return "linking_particle"
    return "newsroom_formula" if lows & FORMULAS else "cue"


def _subjunctives(e: Evidence) -> list[Mark]:
    if any(w.low in FIRST_PERSON for w in e.content):
        return []  # "ich habe" is no Konjunktiv
    return [Mark(w.span, form, "reported") for w in e.content if w.text[0].islower() and (form := mood.mood(w.low))]


def mark_quantities(e: Evidence) -> list[Mark]:
    """Words that bound or blur a number of the content: "mindestens 14" -> quantity=at_least."""
    return [
        Mark(word.span, "quantity_hedge", f"quantity={bound}")
        for i, word in enumerate(e.content)
        if (bound := QUANTITY_HEDGES.get(word.low))
        and any(w.low[0].isdigit() for w in e.content[i + 1 : i + 1 + REACH])
    ]

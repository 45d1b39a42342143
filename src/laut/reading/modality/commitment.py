"""The article's own stance to a statement: it attributes, endorses or distances itself."""

from __future__ import annotations

from laut.models import Act, Certainty, Commitment, Mark, Span
from laut.reading import mood
from laut.reading.modality.checking import VerificationMark
from laut.reading.modality.evidence import Evidence, is_negated
from laut.reading.modality.hearsay import CANDIDATES, hearsay_class
from laut.reading.modality.marking import MarkedWord

FACTIVE = frozenset({"factive_verb", "proving_verb"})
DOUBTING = frozenset({"hearsay_adverb", "doubt_adjective"})
MODALS = frozenset("soll sollen will wollen könnte könnten dürfte dürften would could may might will should".split())
DOUBTFUL = frozenset({"not_verified", "not_proven"})
# What nobody could check, whatever the article says of the claims around it: that something is wanted or planned.
UNCHECKED: frozenset[Act] = frozenset({"demand", "ask", "announce"})


def decide_commitment(
    e: Evidence, act: Act, certainty: Certainty, verification: VerificationMark | None, doubt: Span | None = None
) -> tuple[Commitment, list[Mark]]:
    """The stance and the words that show it; a text's own plain assertion endorses itself."""
    distancing = _distancing(e)
    if distancing:
        return "distances", distancing
    if verification and verification.status in DOUBTFUL and act not in UNCHECKED:
        return "distances", [Mark(verification.span, "verification", "commitment=distances")]
    if doubt:
        return "distances", [Mark(doubt, "doubt", "commitment=distances")]
    if e.hearsay and not e.sourced:
        return "distances", []
    if e.form == "own":
        return _own_voice(e, act, certainty)
    for word in (*e.verbs, *e.outer):
        if FACTIVE.intersection(word.classes) and not _is_reported(e, word) and not is_negated(e, word):
            return "endorses", [Mark(word.span, "factive_verb", "commitment=endorses")]
    return "attributes", []


def _distancing(e: Evidence) -> list[Mark]:
    for word in (*e.verbs, *e.outer):
        if "distancing_verb" in word.classes:
            return [Mark(word.span, "distancing_verb", "commitment=distances")]
    classes = DOUBTING if e.sourced else DOUBTING | {"inference_adverb"}
    for word in {"own": e.content, "direct": e.frame}.get(e.form, e.sentence):
        class_ = next((c for c in word.classes if c in classes), None)
        if class_:
            return [Mark(word.span, class_, "commitment=distances"), *_modal_beside(e, class_)]
    return _hearsay_modal(e)


def _modal_beside(e: Evidence, class_: str) -> list[Mark]:
    """The modal verb that "angeblich" or "reportedly" turns into hearsay with its clause."""
    if class_ != "hearsay_adverb":
        return []
    modals = [w for w in e.main if w.low in MODALS]
    return [Mark(word.span, "hearsay_modal", "reported") for word in modals[:1]]


def _hearsay_modal(e: Evidence) -> list[Mark]:
    """ "soll" and "will" of the content or of the cue ("soll er angegeben haben"); in somebody's own words, and as
    "solle" in reported ones, they are his."""
    if e.question:
        return []
    own = {w.start for w in (*e.scope, *e.verbs, *e.outer)} - {w.start for w in e.content if e.form == "direct"}
    for i, word in enumerate(e.sentence):
        class_ = hearsay_class(e.sentence, i) if word.low in CANDIDATES and word.start in own else None
        if class_ and not (e.sourced and word.low == "solle"):
            return [Mark(word.span, class_, "commitment=distances")]
    return []


def _own_voice(e: Evidence, act: Act, certainty: Certainty) -> tuple[Commitment, list[Mark]]:
    """The outlet's own sentences: it endorses what it asserts, not what it asks, infers or holds possible."""
    inferred = e.first_of("inference_verb")
    if inferred:
        return "distances", [Mark(inferred.span, "inference_verb", "commitment=distances")]
    return ("attributes" if act == "ask" or certainty == "possible" else "endorses"), []


def _is_reported(e: Evidence, word: MarkedWord) -> bool:
    """Whether the verb itself stands in reported speech ("habe bestätigt"): then another endorses, not the article."""
    if e.language == "en":
        return word in e.outer
    nearby = [w for w in e.sentence if word.start - 40 < w.start <= word.start]
    return any(mood.mood(w.low) for w in nearby if w.text[0].islower() and (w not in e.content or e.form == "reported"))

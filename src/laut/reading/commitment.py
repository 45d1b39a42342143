"""The article's own stance to a statement: it attributes, endorses or distances itself."""

from __future__ import annotations

from laut.models import Act, Certainty, Commitment, Mark
from laut.reading import mood
from laut.reading.clauses import split_clauses
from laut.reading.evidence import Evidence
from laut.reading.hearsay import is_hearsay_soll, is_self_claim
from laut.reading.marking import MarkedWord
from laut.reading.verification import VerificationMark

FACTIVE = frozenset({"factive_verb", "proving_verb"})
DOUBTFUL = frozenset({"not_verified", "not_proven"})


def decide_commitment(
    e: Evidence, act: Act, certainty: Certainty, verification: VerificationMark | None
) -> tuple[Commitment, list[Mark]]:
    """The stance and the words that show it; a text's own plain assertion endorses itself."""
    distancing = _distancing(e)
    if distancing:
        return "distances", [distancing]
    if verification and verification.status in DOUBTFUL:
        return "distances", [Mark(verification.span, "verification", "commitment=distances")]
    if e.hearsay and not e.sourced:
        return "distances", []
    if e.form == "own":
        return _own_voice(e, act, certainty)
    for word in (*e.verbs, *e.outer):
        if FACTIVE.intersection(word.classes) and not _is_reported(e, word) and not _is_negated(e, word):
            return "endorses", [Mark(word.span, "factive_verb", "commitment=endorses")]
    return "attributes", []


def _distancing(e: Evidence) -> Mark | None:
    for word in (*e.verbs, *e.outer):
        if "distancing_verb" in word.classes:
            return Mark(word.span, "distancing_verb", "commitment=distances")
    words = (*e.outer, *e.verbs, *e.content, *e.frame) if e.form != "own" else e.content
    for word in words:
        if "hearsay_adverb" in word.classes or "doubt_adjective" in word.classes:
            return Mark(word.span, "hearsay_adverb", "commitment=distances")
    if e.language == "de":
        return _hearsay_modal(e)
    return None


def _hearsay_modal(e: Evidence) -> Mark | None:
    """ "soll" and "will" of the content or of the cue ("soll er angegeben haben")."""
    if e.question:
        return None
    own = {w.span for w in (*e.scope, *e.verbs, *e.outer)}
    for i, word in enumerate(e.sentence):
        if word.low in ("soll", "sollen") and word.span in own and is_hearsay_soll(e.sentence, i):
            return Mark(word.span, "hearsay_soll", "commitment=distances")
        if word.low in ("will", "wollen") and word.span in own and is_self_claim(e.sentence, i):
            return Mark(word.span, "self_claim", "commitment=distances")
    return None


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
    return any(mood.mood(w.low) for w in nearby if w not in e.content or e.form == "reported")


def _is_negated(e: Evidence, word: MarkedWord) -> bool:
    """Whether the clause of the verb is negated ("konnte nicht bestätigen")."""
    clause = next((c for c in split_clauses(e.sentence) if word in c), ())
    return any("negation" in w.classes and w not in e.content for w in clause)

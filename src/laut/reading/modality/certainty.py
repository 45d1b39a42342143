"""How sure the origin makes a statement sound, and whether it affirms or negates."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Act, Certainty, Mark, Polarity
from laut.reading import mood
from laut.reading.modality.clauses import verb_group
from laut.reading.modality.content_act import PROCESSES, is_event_possibility
from laut.reading.modality.evidence import Evidence
from laut.reading.modality.marking import MarkedWord

CERTAINTY_OF_VERB: dict[str, Certainty] = {
    "possible_phrase": "possible",
    "considering_verb": "possible",
    "doubting_verb": "possible",
    "probable_phrase": "probable",
    "plausible_phrase": "probable",
    "supposing_verb": "probable",
    "predicting_verb": "probable",
}
# "die Flut könne höher auflaufen": Konjunktiv of können is a possibility where something happens by itself.
POSSIBLE_EVENTS = PROCESSES - {"sein", "haben", "können", "müssen", "halten", "finden"}
# Demands and questions are neither sure nor unsure; an evaluation is as sure as it sounds (docs/design.md).
UNGRADED: frozenset[Act] = frozenset({"demand", "ask"})
NOT_ONLY = frozenset("nur bloß lediglich only just merely fewer less more necessarily".split())
NEGATING_VERBS = frozenset({"denying_verb", "denying_phrase", "doubting_verb"})


def decide_certainty(e: Evidence, act: Act) -> tuple[Certainty, list[Mark]]:
    """``unspecified`` for demands, questions and hearsay that names nobody; else by the words that hedge."""
    if act in UNGRADED:
        return "unspecified", []
    if e.hearsay and not e.sourced:
        return "unspecified", []
    possible = _possible(e)
    if possible:
        return "possible", [Mark(possible.span, "hedge_possible", "certainty=possible")]
    for word in (*e.verbs, *(w for w in e.main[:6] if "considering_verb" in w.classes)):
        for class_ in word.classes:
            certainty = CERTAINTY_OF_VERB.get(class_)
            if certainty:
                return certainty, [Mark(word.span, class_, f"certainty={certainty}")]
    probable = _probable(e, act)
    if probable:
        return "probable", [Mark(probable.span, "hedge_probable", "certainty=probable")]
    return "certain", []


def _possible(e: Evidence) -> MarkedWord | None:
    warned = any("warning_verb" in w.classes or w.low == "bedenken" for w in e.verbs)
    for i, word in enumerate(e.main):
        if "hedge_possible" in word.classes and _is_hedge(e, i):
            return word
        if word.low == "könne" and (warned or _happens(verb_group(e.main, i))):
            return word
    return None


def _happens(group: Sequence[str]) -> bool:
    return any(lemma in POSSIBLE_EVENTS for verb in group for lemma in mood.lemmas(verb))


def _probable(e: Evidence, act: Act) -> MarkedWord | None:
    lows = [w.low for w in e.main]
    for i, word in enumerate(e.main):
        if "hedge_probable" in word.classes or "inference_adverb" in word.classes:
            if word.low == "wohl" and ({"sehr", "aber"} & set(lows[max(0, i - 1) : i + 2])):
                continue  # "sehr wohl", "wohl aber"
            return word
        if lows[i : i + 3] == ["so", "gut", "wie"]:
            return word
        if act == "predict" and "predicting_verb" in word.classes:
            return word
    return None


def _is_hedge(e: Evidence, i: int) -> bool:
    """Not the month May, not an ability in the past ("could see", "konnte")."""
    word = e.main[i]
    if e.language == "de" or word.low not in ("may", "might", "could"):
        return True
    return is_event_possibility(e, i)


def decide_polarity(e: Evidence, act: Act) -> tuple[Polarity, list[Mark]]:
    """``negative`` where a verb denies the content or its first main clause is negated."""
    for word in e.verbs:
        if act == "deny" and NEGATING_VERBS.intersection(word.classes) and e.form != "direct":
            return "negative", [Mark(word.span, "denying_verb", "polarity=negative")]
    if act == "evaluate" and e.form == "direct":
        return "positive", []  # "kein Countdown, sondern ein Herzschlag": a judgement, not a negated fact
    if any("possible_phrase" in w.classes for w in e.verbs):
        return "positive", []  # "nicht ausgeschlossen"
    for i, word in enumerate(e.main):
        if "negation" in word.classes and not _is_corrected(e, i):
            return "negative", [Mark(word.span, "negation", "polarity=negative")]
    return "positive", []


def _is_corrected(e: Evidence, i: int) -> bool:
    """ "nicht nur", "nicht X, sondern Y", "no fewer than", "No. 2", "und sonst nichts" negate nothing."""
    lows = [w.low for w in e.main]
    following = lows[i + 1] if i + 1 < len(lows) else ""
    if following in NOT_ONLY or following in (".", "else", "sonst") or (i and lows[i - 1] == "sonst"):
        return True
    return "sondern" in lows[i:]

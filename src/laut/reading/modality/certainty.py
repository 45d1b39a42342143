"""How sure the origin makes a statement sound, and whether it affirms or negates."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Act, Certainty, Mark, Polarity, Span
from laut.reading import mood
from laut.reading.modality.content_act import is_event_possibility
from laut.reading.modality.evidence import Evidence, is_negated
from laut.reading.modality.hearsay import FORMS_OF_BE
from laut.reading.modality.marking import MarkedWord
from laut.reading.modality.modals import (
    governed,
    instruction,
    is_conceded,
    is_impossible,
    is_inference,
    is_law,
    is_permission,
    open_condition,
    was_planned,
    wish,
)
from laut.reading.modality.processes import PROCESSES

CERTAINTY_OF_VERB: dict[str, Certainty] = {
    "possible_phrase": "possible",
    "considering_verb": "possible",
    "doubting_verb": "possible",
    "probable_phrase": "probable",
    "plausible_phrase": "probable",
    "supposing_verb": "probable",
    "hoping_verb": "possible",
    "predicting_verb": "probable",
}
# "die Flut könne höher auflaufen": Konjunktiv of können is a possibility where something happens by itself.
POSSIBLE_EVENTS = PROCESSES - {"sein", "haben", "können", "müssen", "halten", "finden"} | {"ergeben", "ausweiten"}
# Demands and questions are neither sure nor unsure; an evaluation is as sure as it sounds (docs/design.md).
UNGRADED: frozenset[Act] = frozenset({"demand", "ask"})
NOT_ONLY = frozenset("nur bloß lediglich only just merely fewer less more necessarily".split())
COMPARED = frozenset("mehr weniger anders anderes länger später more less other longer later".split())
HARDLY = frozenset("kaum hardly scarcely barely".split())
ANYBODY = frozenset("ein eine einer einen jemand etwas noch any anyone anybody anything".split())
NEGATING_VERBS = frozenset({"denying_verb", "denying_phrase", "doubting_verb"})


def decide_certainty(e: Evidence, act: Act) -> tuple[Certainty, list[Mark]]:
    """``unspecified`` for hearsay, open conditions, wishes, demands and questions; else by the words that hedge."""
    if e.told and _is_nobodys(e, e.told):
        return "unspecified", [Mark(_whole(e, e.told), "hearsay_modal", "certainty=unspecified")]
    opening = open_condition(e) or wish(e) or instruction(e)
    if opening:
        return "unspecified", [Mark(opening.span, "condition", "certainty=unspecified")]
    inferred = next((w for i, w in enumerate(e.main) if is_inference(e, i)), None)
    if inferred:
        return "probable", [Mark(inferred.span, "hedge_probable", "certainty=probable")]
    if act in UNGRADED and not was_planned(e) and not is_law(e):
        return "unspecified", []
    possible = _possible(e)
    if possible:
        return "possible", [Mark(possible.span, "hedge_possible", "certainty=possible")]
    if e.hearsay:
        return "unspecified", []
    for word in (*e.verbs, *e.estimates, *(w for w in e.main[:6] if "considering_verb" in w.classes)):
        class_ = next((c for c in CERTAINTY_OF_VERB if c in word.classes), None)
        if class_ and "foretelling_verb" not in word.classes:
            return CERTAINTY_OF_VERB[class_], [Mark(word.span, class_, f"certainty={CERTAINTY_OF_VERB[class_]}")]
    probable = _probable(e, act)
    if probable:
        return "probable", [Mark(probable.span, "hedge_probable", "certainty=probable")]
    return "certain", []


def _is_nobodys(e: Evidence, told: MarkedWord) -> bool:
    """Whether the origin itself passes on hearsay: unnamed, a rumour, or somebody who says "soll" or "solle" himself.

    What a source is sure of stays certain when only the article says "soll" of it ("Laut Polizei soll …").
    """
    return not e.sourced or e.rumoured or told.low == "solle" or (e.form == "direct" and told in e.content)


def _whole(e: Evidence, word: MarkedWord) -> Span:
    """ "is said" of "said": the auxiliary belongs to the formula."""
    before = [w for w in e.scope if w.end < word.start][-3:]
    be = next((w for w in before if e.language == "en" and w.low in FORMS_OF_BE), word)
    return (be.start, word.end)


def _possible(e: Evidence) -> MarkedWord | None:
    warned = any("warning_verb" in w.classes or w.low == "bedenken" for w in e.verbs)
    for i, word in enumerate(e.main):
        if "hedge_possible" in word.classes and _is_hedge(e, i):
            return word
        if word.low == "könne" and not is_impossible(e, i) and (warned or _happens(governed(e, word))):
            return word
        if "possible_phrase" in word.classes or is_conceded(e, i):
            return word
    return None


def _happens(group: Sequence[str]) -> bool:
    return group == ("werden",) or any(lemma in POSSIBLE_EVENTS for verb in group for lemma in mood.lemmas(verb))


def _probable(e: Evidence, act: Act) -> MarkedWord | None:
    lows = [w.low for w in e.main]
    for i, word in enumerate(e.main):
        if "hedge_probable" in word.classes or "inference_adverb" in word.classes:
            if word.low == "wohl" and ({"sehr", "aber"} & set(lows[max(0, i - 1) : i + 2])):
                continue  # "sehr wohl", "wohl aber"
            if is_permission(e, i):
                continue
            return word
        if lows[i : i + 3] == ["so", "gut", "wie"]:
            return word
        if act == "predict" and "predicting_verb" in word.classes and "foretelling_verb" not in word.classes:
            return word
    return None


def _is_hedge(e: Evidence, i: int) -> bool:
    """Not the month May, not an ability in the past ("could see", "konnte"), nor what is said to be impossible."""
    word = e.main[i]
    if e.language == "de":
        return not is_impossible(e, i)
    return word.low not in ("may", "might", "could") or (is_event_possibility(e, i) and not is_permission(e, i))


def decide_polarity(e: Evidence, act: Act) -> tuple[Polarity, list[Mark]]:
    """``negative`` where a verb denies the content or its first main clause is negated."""
    for word in e.verbs:
        if NEGATING_VERBS.isdisjoint(word.classes) or e.form == "direct":
            continue
        if is_negated(e, word):
            return "positive", []  # "bestritt gar nicht erst, dass", "niemand bezweifelt, dass"
        if act == "deny":
            return "negative", [Mark(word.span, "denying_verb", "polarity=negative")]
    if any("possible_phrase" in w.classes for w in e.verbs):
        return "positive", []  # "nicht ausgeschlossen"
    for i, word in enumerate(e.main):
        if ("negation" in word.classes or _is_hardly(e, i)) and not _is_corrected(e, i):
            return "negative", [Mark(word.span, "negation", "polarity=negative")]
    return "positive", []


def _is_corrected(e: Evidence, i: int) -> bool:
    """ "nicht nur", "nicht mehr als", "nicht X, sondern Y", "No. 2", "niemand Geringeres" negate nothing."""
    lows = [w.low for w in e.main]
    if lows[i + 2 : i + 3] in (["als"], ["than"]) and (lows[i + 1] in COMPARED or lows[i + 1].endswith("eres")):
        return True
    following = lows[i + 1] if i + 1 < len(lows) else ""
    if following in NOT_ONLY or following in (".", "else", "sonst") or (i and lows[i - 1] == "sonst"):
        return True
    return "sondern" in lows[i:]


def _is_hardly(e: Evidence, i: int) -> bool:
    """ "kaum ein Kiebitz", "hardly anyone"; "Kaum habe das Spiel begonnen" is a matter of time."""
    return e.main[i].low in HARDLY and i + 1 < len(e.main) and e.main[i + 1].low in ANYBODY

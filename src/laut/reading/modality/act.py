"""What a statement does: assert, deny, announce, demand, predict, evaluate or ask.

The verb of the frame decides where it names an act (forderte, bestritt, kündigte an). Neutral verbs (sagte, laut)
leave it to the content (content_act.py); where that shows nothing either, the statement asserts.
"""

from __future__ import annotations

from laut.models import Act, Mark
from laut.reading.modality.content_act import CONTENT_RULES, Decision, Rule, judged
from laut.reading.modality.evidence import Evidence
from laut.reading.modality.hearsay import CANDIDATES, hearsay_class
from laut.reading.modality.marking import MarkedWord

ACT_OF_VERB: dict[str, Act] = {
    "asking_verb": "ask",
    "denying_verb": "deny",
    "denying_phrase": "deny",
    "doubting_verb": "deny",
    "demanding_verb": "demand",
    "announcing_verb": "announce",
    "considering_verb": "announce",
    "predicting_verb": "predict",
    "evaluating_verb": "evaluate",
    "plausible_phrase": "evaluate",
}
# English verbs that demand before "to" and ask or tell before anything else.
TO_VERBS = frozenset("asked asks told tells informed".split())
CLAUSE_FORMS = frozenset({"indirect", "indirect_free_indirect", "free_indirect"})
OPEN_CLASSES = frozenset({"future", "hedge_possible", "hedge_probable"})
DENYING = frozenset({"denying_verb", "denying_phrase", "untruth"})


def decide_act(e: Evidence) -> tuple[Act, list[Mark]]:
    """The act and the word that decided it; without any such word an assertion."""
    for rule in RULES:
        found = rule(e)
        if found:
            act, word, class_ = found
            return act, [Mark(word.span, class_, f"act={act}")] if word else []
    return "assert", []


def _asked(e: Evidence) -> Decision | None:
    return ("ask", None, "question") if e.question else None


def _by_verb(e: Evidence) -> Decision | None:
    """An act named by the cue; verbs with two readings look at how the content begins."""
    for word in e.verbs:
        for class_ in word.classes:
            if class_ == "warning_verb":
                return _warned(e, word)
            if word.low in TO_VERBS and e.language == "en":
                opening = e.content[0].low if e.content else ""
                if opening == "to" or class_ == "asking_verb":
                    return ("demand" if opening == "to" else "ask"), word, class_
            elif class_ in ACT_OF_VERB:
                return ACT_OF_VERB[class_], word, class_
    return None


def _warned(e: Evidence, word: MarkedWord) -> Decision | None:
    """A warning predicts, unless its clause tells what is so already ("warnte, das Gerüst stehe schief")."""
    if e.form in CLAUSE_FORMS and e.content:
        ahead = any(not OPEN_CLASSES.isdisjoint(w.classes) for w in e.main)
        if not ahead and e.content[0].low not in ("vor", "of", "about"):
            return None
    return "predict", word, "warning_verb"


def _by_naming(e: Evidence) -> Decision | None:
    """nannte, bezeichnete als, sprach von, warf vor: a judgement, where no fact is named."""
    for word in e.verbs:
        if "naming_verb" in word.classes:
            return _named(e, word)
        if "accusing_verb" in word.classes:
            judging = judged(e)
            if judging or (e.language == "de" and not _is_checkable(e)):
                return judging or ("evaluate", word, "accusing_verb")
    return None


def _named(e: Evidence, word: MarkedWord) -> Decision | None:
    untrue = e.first_of("untruth", e.scope)
    if untrue:
        return "deny", untrue, "untruth"
    if any("fact_noun" in w.classes or w.low[0].isdigit() for w in e.scope):
        return None  # "nannte Gründe", "sprach von 200 Personen"
    spoken_of = word.low.startswith(("sprach", "sprich", "sprech", "gesproch", "rede", "gered"))
    return None if spoken_of and not _is_judging(e) else ("evaluate", word, "naming_verb")


def _is_judging(e: Evidence) -> bool:
    """ "sprach von einem »Schlag in die Magengrube«" judges, "sprach von »wiederkehrenden Flügen«" does not."""
    singular = any(w.low in ("einem", "einer", "a", "an") for w in e.scope)
    quoted = any(w.text in '„“”"»«' for w in e.scope)
    return (singular and quoted) or e.first_of("evaluative") is not None


def _is_checkable(e: Evidence) -> bool:
    return any(w.low[0].isdigit() or w.low in ("haben", "wird", "wurde") for w in e.scope)


def _countered(e: Evidence) -> Decision | None:
    """A negated clause after a denial: "dementierte: Von Geld sei nie die Rede gewesen"."""
    if not e.content or not e.first_of("negation"):
        return None
    for word in e.frame:
        if word.end <= e.content[0].start and not DENYING.isdisjoint(word.classes):
            return "deny", word, "denying_verb"
    return None


def _hearsay(e: Evidence) -> Decision | None:
    for i, word in enumerate(e.scope):
        class_ = hearsay_class(e.scope, i) if word.low in CANDIDATES else None
        if class_:
            return "assert", word, class_
    return None


RULES: tuple[Rule, ...] = (_asked, _by_verb, _by_naming, _countered, _hearsay, *CONTENT_RULES)

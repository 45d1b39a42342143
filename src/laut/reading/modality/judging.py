"""Whether a content judges: words of praise and blame, reproach and regret, and how a judgement is put."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise, product

from laut.models import Act
from laut.reading import mood
from laut.reading.modality.clauses import QUOTES
from laut.reading.modality.evidence import Evidence
from laut.reading.modality.hearsay import FORMS_OF_BE
from laut.reading.modality.marking import MarkedWord

Decision = tuple[Act, MarkedWord | None, str]
Rule = Callable[[Evidence], Decision | None]

ANYBODY = frozenset("wer you whoever".split())  # "You don't sell the goose because feathers are cheap"
LIKE = {"de": "wie", "en": "like"}
SIMILES = frozenset(product(("wie", "like"), ("ein", "eine", "einen", "einem", "einer", "a", "an")))
# How a predicate begins that says what something is like: "sei „ein Trümmerfeld“", "was "a postcard"".
NAMING = {
    "de": frozenset("ein eine einen kein keine nur allenfalls reine reiner pure".split()),
    "en": frozenset({"a", "an", "the"}),
}
SUMMING_UP = frozenset("das dies that's it's this that".split())


def judged(e: Evidence) -> Decision | None:
    """A judging word that carries the clause, "zu spät", "kein Grund", or a quotation that sums up."""
    for i, word in enumerate(e.main):
        following = e.main[i + 1] if i + 1 < len(e.main) else None
        if "evaluative" in word.classes and (e.form == "direct" or not _is_attribute(e, i, following)):
            return "evaluate", word, "evaluative"
        if "evaluative_weak" in word.classes and _is_predicate(e, i, following):
            return "evaluate", word, "evaluative"
        if word.low in ("zu", "too") and following and "degree_adjective" in following.classes and not _is_timed(e, i):
            return "evaluate", word, "evaluative"
        if ("judging_verb" in word.classes and not mood.is_participle(word.low)) or _is_groundless(e, i):
            return "evaluate", word, "evaluative"
        if "copula" in word.classes and following and _is_likened(e, i):
            return "evaluate", following, "evaluative"
        if "intensifier" in word.classes and e.form == "direct":
            return "evaluate", word, "evaluative"
    return _summed_up(e) or _named_in_quotes(e)


def _is_timed(e: Evidence, i: int) -> bool:
    """ "zu spät beantragt": how a deed was done, no judgement of something."""
    return e.language == "de" and any(mood.is_participle(w.low) and w.text.islower() for w in e.main[i + 2 :])


def _is_likened(e: Evidence, i: int) -> bool:
    """ "sei wie ein Sieb", "was like rowing in soup"; not "sei wie geplant"."""
    after = [w.low for w in e.main[i + 1 : i + 3]]
    if after[:1] != [LIKE[e.language]]:
        return False
    return e.main[i].low in FORMS_OF_BE if e.language == "en" else after[-1].startswith("ein")


def _is_groundless(e: Evidence, i: int) -> bool:
    """ "gibt es keinen Grund", "sehe keine militärische Lösung"; not "nannte keinen Grund"."""
    if not e.main[i].low.startswith(("kein", "no")) or e.first_of("naming_verb"):
        return False
    return "negation" in e.main[i].classes and any("ground_noun" in w.classes for w in e.main[i + 1 : i + 4])


def _is_attribute(e: Evidence, i: int, following: MarkedWord | None) -> bool:
    """A German adjective right before its noun, in passing: "relativ moderne Technik", not "ist eine tolle Sache"."""
    word = e.main[i]
    if e.language != "de" or not following or word.text[0].isupper() or not following.text[0].isupper():
        return False
    around = (*e.main[max(0, i - 6) : i], *e.main[i + 2 : i + 4])
    said_of = any("copula" in w.classes or w.low.startswith(("handel", "handle")) for w in around)
    return not (said_of and any(w.low.startswith(("ein", "kein")) for w in e.main[max(0, i - 2) : i]))


def _is_predicate(e: Evidence, i: int, following: MarkedWord | None) -> bool:
    """Said of something ("ist ein Problem"), and no comparison or number ("so gut wie", "gut zwei Wochen")."""
    compared = following and (following.low in ("wie", "as", "zwei", "drei") or following.low[0].isdigit())
    return not compared and any("copula" in w.classes for w in e.main[max(0, i - 4) : i])


def _summed_up(e: Evidence) -> Decision | None:
    """ "Das ist ein …", "Wer …, der …", "wie ein Keks": a direct quotation that sums up rather than tells."""
    words = [w for w in e.main if w.low[0].isalnum()]
    for a, b in pairwise(words):
        if (a.low, b.low) in SIMILES:
            return "evaluate", a, "evaluative"
    if e.form != "direct" or len(words) < 4:
        return None
    named = words[0].low in SUMMING_UP and ("copula" in words[1].classes or words[1].low in ("a", "an", "macht"))
    noun = any(a.low in ("ist", "sind") and b.low.startswith(("ein", "kein")) for a, b in pairwise(words))
    return ("evaluate", words[0], "evaluative") if named or noun or words[0].low in ANYBODY else None


def _named_in_quotes(e: Evidence) -> Decision | None:
    """A noun in quotation marks as the predicate: "der Hafen sei „eine Pfütze“"; not "sei „zwei Meter breit“"."""
    for i, word in enumerate(e.sentence[:-2]):
        named = e.sentence[i + 2]
        if "copula" not in word.classes or e.sentence[i + 1].text not in QUOTES or named.low not in NAMING[e.language]:
            continue
        if e.scope and e.scope[0].start <= named.start <= e.scope[-1].end:
            return "evaluate", named, "evaluative"
    return None

"""What a statement does: assert, deny, announce, demand, predict, evaluate or ask.

The verb of the frame decides where it names an act (forderte, bestritt, kündigte an). Neutral verbs (sagte, laut)
leave it to the content: a question, an obligation, an own plan, a future, a judgement; else it asserts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from laut.models import Act, Mark
from laut.reading import mood
from laut.reading.clauses import is_perfect, verb_group
from laut.reading.evidence import Evidence
from laut.reading.hearsay import PRESENT_TIMES, is_hearsay_soll, is_self_claim
from laut.reading.marking import MarkedWord

Decision = tuple[Act, MarkedWord | None, str]
Rule = Callable[[Evidence], Decision | None]

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
# The same verbs inside the content, said of the speaker: "sie rechne mit …", "er bedauere …".
ACT_OF_OWN_VERB = {class_: ACT_OF_VERB[class_] for class_ in (
    "demanding_verb", "announcing_verb", "predicting_verb", "evaluating_verb"
)}  # fmt: skip
# "nannte Gründe", "sprach von 200 Personen": a fact is named, nothing judged.
FACTS = frozenset(
    "grund gründe gründen zahl zahlen namen name beispiel beispiele datum termin summe ursache ursachen prozent "
    "millionen milliarden reason reasons figure figures number example date percent million billion".split()
)
OWN_PRONOUNS = frozenset("ich wir er sie man i we he she they it".split())
COPULAS = frozenset(
    "ist sei sind seien war wäre waren wären bleibt bleibe wirkt wirke klingt klinge gilt gelte als für is was are were be "
    "been it's that's he's she's looks looked seems sounds remains as being".split()
)
# Verbs of what happens by itself: their future is predicted, that of any other verb announced.
PROCESSES = frozenset(
    "kosten liegen steigen sinken fallen wachsen zunehmen abnehmen führen bleiben dauern sein geben kommen entstehen "
    "enden verschwinden leiden fehlen reichen schrumpfen erreichen betragen belaufen verlieren gewinnen scheitern "
    "zurückgehen ansteigen ausfallen eintreten passieren geschehen auswirken ändern finden haben verschlechtern "
    "verbessern verschärfen merken können müssen brauchen profitieren sterben halten funktionieren gelingen".split()
)
PASSIVE_PROMISES = frozenset("be been".split())
TOO = frozenset(
    "spät früh knapp niedrig hoch teuer viel wenig lang lange kurz groß klein schnell langsam schwach stark weit late early "
    "little much few high low long short small big slow weak far expensive soon".split()
)
DENIED_KNOWLEDGE = frozenset("kenntnis nichts keinerlei weder rede record knowledge nothing ever".split())


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
            if e.language == "en" and word.low in ("asked", "told", "asks", "tells", "informed") and e.content:
                opening = e.content[0].low
                if opening == "to" or class_ == "asking_verb":
                    return ("demand" if opening == "to" else "ask"), word, class_
            elif class_ in ACT_OF_VERB:
                return ACT_OF_VERB[class_], word, class_
    return None


def _warned(e: Evidence, word: MarkedWord) -> Decision | None:
    """A warning predicts, unless its clause tells what is so already ("warnte, das Gerüst stehe schief")."""
    if e.form in ("indirect", "indirect_free_indirect", "free_indirect") and e.content:
        future = any(c in w.classes for w in e.main for c in ("future", "hedge_possible", "hedge_probable"))
        if not future and e.content[0].low not in ("vor", "of", "about"):
            return None
    return "predict", word, "warning_verb"


def _by_naming(e: Evidence) -> Decision | None:
    """nannte, bezeichnete als, sprach von, warf vor: a judgement, where no fact is named."""
    for word in e.verbs:
        if "naming_verb" in word.classes:
            untrue = e.first_of("untruth", e.scope)
            if untrue:
                return "deny", untrue, "untruth"
            if any(w.low in FACTS or w.low[0].isdigit() for w in e.scope):
                return None
            if word.low.startswith(("sprach", "spr", "gespr", "red", "gered")) and not _judges(e):
                return None
            return "evaluate", word, "naming_verb"
        if "accusing_verb" in word.classes:
            checkable = any(w.low[0].isdigit() or w.low in ("haben", "wird", "wurde", "been") for w in e.scope)
            judging = _judged(e)
            if judging or (e.language == "de" and not checkable):
                return judging or ("evaluate", word, "accusing_verb")
    return None


def _judges(e: Evidence) -> bool:
    singular = any(w.low in ("einem", "einer", "a", "an") for w in e.scope)
    return (singular and any(w.text in "„“”\"»«" for w in e.scope)) or e.first_of("evaluative") is not None


def _countered(e: Evidence) -> Decision | None:
    """A negated clause after a denial: "dementierte: Von Geld sei nie die Rede gewesen"."""
    negated = e.first_of("negation")
    if not negated or not e.content:
        return None
    for word in e.frame:
        if word.end <= e.content[0].start and {"denying_verb", "denying_phrase", "untruth"} & set(word.classes):
            return "deny", word, "denying_verb"
    return None


def _hearsay(e: Evidence) -> Decision | None:
    if e.language == "de":
        for i, word in enumerate(e.scope):
            if word.low in ("soll", "sollen", "will", "wollen"):
                if is_hearsay_soll(e.scope, i):
                    return "assert", word, "hearsay_soll"
                if is_self_claim(e.scope, i):
                    return "assert", word, "self_claim"
    return None


def _demanded(e: Evidence) -> Decision | None:
    for i, word in enumerate(e.main):
        if "obligation" in word.classes:
            act = _obligation(e, word.low, {w.low for w in e.main[max(0, i - 2) : i + 3]})
            if act:
                return act, word, "obligation" if act == "demand" else "plan"
    return _imperative(e)


def _obligation(e: Evidence, low: str, nearby: set[str]) -> Act | None:
    """Konjunktiv obligations are demands; "soll" and impersonal "solle" are plans; "muss" only of us and now."""
    if low in ("sollten", "sollte", "müsse", "müssten", "should", "must", "ought"):
        return "demand"
    if low == "solle":
        return "demand" if nearby & OWN_PRONOUNS else "announce"
    if low in ("soll", "sollen"):
        return "announce"
    if low in ("muss", "müssen"):
        return "demand" if nearby & {"wir", "man", "es", "jetzt", "endlich", "sofort"} else None
    if low in ("darf", "dürfe", "dürfen") and e.first_of("negation"):
        return "demand"
    return None


def _imperative(e: Evidence) -> Decision | None:
    words = [w for w in e.content if w.text[0].isalnum()]
    if e.form != "direct" or len(words) < 2:
        return None
    if e.language == "de":
        polite = words[1].text == "Sie" and mood.is_infinitive(words[0].low)
        return ("demand", words[0], "imperative") if polite else None
    plain = words[0].text[0].isupper() and words[0].low in ("ask", "look", "stop", "go", "let", "come", "get", "tell", "let's")
    return ("demand", words[0], "imperative") if plain else None


def _own_subject(e: Evidence, i: int) -> bool:
    """Whether the speaker seems to be the subject of the verb at ``main[i]``: a pronoun or a word of the mention."""
    nearby = (*e.main[max(0, i - 6) : i], *e.main[i + 1 : i + 3])
    return any(w.low in OWN_PRONOUNS or (w.low in e.names and w.text[0].isupper()) for w in nearby)


def _intended(e: Evidence) -> Decision | None:
    for i, word in enumerate(e.main):
        if "intention" in word.classes and (e.form == "own" or _own_subject(e, i)):
            return "announce", word, "intention"
        for class_, act in ACT_OF_OWN_VERB.items():
            if class_ in word.classes and i < 6 and any(w.low in OWN_PRONOUNS for w in e.main[:i]):
                return act, word, class_
    return None


def _future(e: Evidence) -> Decision | None:
    for i, word in enumerate(e.main):
        act = None
        if "future" in word.classes:
            act = _german_future(e, i) if e.language == "de" else _english_future(e, i)
        elif "hedge_possible" in word.classes:
            act = "predict" if _possible_future(e, i) else None
        if act:
            return act, word, "future"
    return None


def _german_future(e: Evidence, i: int) -> Act | None:
    low = e.main[i].low
    group = verb_group(e.main, i) if low.startswith(("werd", "wird", "würd")) else ()
    if not group or is_perfect(group):
        return None
    if low.startswith("würd"):
        return None if PRESENT_TIMES.intersection(w.low for w in e.main) else "predict"
    process = any(lemma in PROCESSES for lemma in mood.lemmas(group[-1]))
    return "predict" if process and not _own_subject(e, i) else "announce"


def _english_future(e: Evidence, i: int) -> Act | None:
    following = [w.low for w in e.main[i + 1 : i + 4]]
    if "have" in following:
        return None
    return "announce" if _own_subject(e, i) or _promised(e) else "predict"


def _promised(e: Evidence) -> bool:
    return any(w.low in ("assured", "assurance", "word", "promised", "told") for w in e.verbs)


def _possible_future(e: Evidence, i: int) -> bool:
    """"könnten freikommen" looks ahead, "könnte es sich handeln", "may have been" does not."""
    if e.language == "de":
        group = verb_group(e.main, i) if e.main[i].low in ("könnte", "könnten") else ()
        return bool(group) and not is_perfect(group) and group[-1] not in ("sein", "handeln", "haben")
    return is_event_possibility(e, i) and not {"be", "have"} & {w.low for w in e.main[i + 1 : i + 3]}


def is_event_possibility(e: Evidence, i: int) -> bool:
    """Whether an English "may", "might" or "could" means that something is possible, not "was able to"."""
    following = {w.low for w in e.main[i + 1 : i + 3]}
    return e.main[i].low in ("may", "might", "could") and e.main[i].text.islower() and not following & {"not", "see"}


def _judged(e: Evidence) -> Decision | None:
    lows = [w.low for w in e.main]
    for i, word in enumerate(e.main):
        following = lows[i + 1] if i + 1 < len(lows) else ""
        if "evaluative" in word.classes and not (e.form != "direct" and _is_attribute(e, i)):
            return "evaluate", word, "evaluative"
        if "evaluative_weak" in word.classes and COPULAS.intersection(lows[max(0, i - 4) : i]):
            if following not in ("wie", "zwei", "drei", "as") and not following[:1].isdigit():
                return "evaluate", word, "evaluative"
        if word.low in ("zu", "too") and following in TOO:
            return "evaluate", word, "evaluative"
    return _maxim(e, lows)


def _is_attribute(e: Evidence, i: int) -> bool:
    """A German adjective right before its noun, in passing: "relativ fortschrittliche Technik"."""
    return (
        e.language == "de" and i + 1 < len(e.main) and e.main[i].text[0].islower() and e.main[i + 1].text[0].isupper()
    )


def _maxim(e: Evidence, lows: Sequence[str]) -> Decision | None:
    """"Das ist ein …", "Wer …, der …": a direct quotation that sums up rather than tells."""
    bare = [low for low in lows if low[0].isalnum()]
    if e.form != "direct" or len(bare) < 4:
        return None
    named = bare[0] in ("das", "dies", "that's", "it's", "this", "that") and bare[1] in COPULAS | {"a", "an", "macht"}
    noun = any(a in ("ist", "sind") and b.startswith(("ein", "kein")) for a, b in zip(bare, bare[1:], strict=False))
    return ("evaluate", e.main[1], "evaluative") if named or noun or bare[0] == "wer" else None


def _refused(e: Evidence) -> Decision | None:
    """A denial without a denying verb: assured that not, called it untrue, knew nothing of it."""
    untrue = e.first_of("untruth")
    if untrue and COPULAS.intersection(w.low for w in e.main) and len(e.main) < 12:
        return "deny", untrue, "untruth"
    negated = e.first_of("negation")
    if not negated:
        return None
    assured = e.first_of("assuring_verb", e.verbs)
    if assured:
        return "deny", assured, "assuring_verb"
    known = next((w for w in e.main if w.low in DENIED_KNOWLEDGE), None)
    own = any(w.low in OWN_PRONOUNS or w.low in ("mandant", "mandantin", "client") for w in e.main[:4])
    return ("deny", known, "negation") if known and own else None


RULES: tuple[Rule, ...] = (
    _asked, _by_verb, _by_naming, _countered, _hearsay, _demanded, _intended, _future, _refused, _judged,
)  # fmt: skip

"""What a statement does: assert, deny, announce, demand, predict, evaluate or ask.

The verb of the frame decides where it names an act (forderte, bestritt, kündigte an). Neutral verbs (sagte, laut)
leave it to the content (content_act.py); where that shows nothing either, the statement asserts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log

from laut.models import Act, Mark, Span
from laut.reading import mood
from laut.reading.modality.clauses import BREAKS, split_clauses
from laut.reading.modality.content_act import CONTENT_RULES, LOOMING
from laut.reading.modality.evidence import Evidence
from laut.reading.modality.hearsay import CANDIDATES, hearsay_class
from laut.reading.modality.judging import Decision, Rule, judged
from laut.reading.modality.leaning import leaning
from laut.reading.modality.marking import MarkedWord
from laut.reading.modality.plans import ends_in_infinitive

ACT_OF_VERB: dict[str, Act] = {
    "asking_verb": "ask",
    "denying_verb": "deny",
    "denying_phrase": "deny",
    "doubting_verb": "deny",
    "demanding_verb": "demand",
    "announcing_verb": "announce",
    "considering_verb": "announce",
    "predicting_verb": "predict",
    "probable_phrase": "predict",
    "evaluating_verb": "evaluate",
    "plausible_phrase": "evaluate",
}
# English verbs that demand before "to" and ask or tell before anything else.
TO_VERBS = frozenset("asked asks told tells informed".split())
TO_REACH = 6  # words between such a verb and its "to" ("asked the members of the jury not to look")
SWEARING = ("swear", "swore", "sworn", "assur", "promis", "guarante")
JUDGING_FORMS = frozenset({"considers", "considered"})  # "considers it a mess"; "is considering a sale"
DONE = frozenset("was were had has have".split())
# Verbs that deny with "dagegen", "anders", "otherwise" beside them; the clause behind them says how it is instead.
OTHERWISE = ("hält", "hielt", "halt", "gehalten", "sieht", "sah", "seh", "say", "said", "see", "saw")
DETERMINERS = frozenset("a an the this that his her its their my our your no any another".split())
PREPOSITIONS = frozenset("of in on under without against from with".split())
QUESTIONS = frozenset("if whether what why how who when where about".split())
OPINIONS = frozenset("ansicht meinung auffassung überzeugung".split())  # "nach Ansicht der Richter"
FOR_WHOM = frozenset({"für", "for", "to"})
# Verbs that name the act, whatever is said: against "forderte" a model is hardly ever right.
NAMED = frozenset(ACT_OF_VERB) - {"evaluating_verb"} | {"warning_verb", "naming_verb", "saying_verb", "assuring_verb"}
# What such a verb, any other word of a rule, and that no word shows anything weigh against the logarithm of a model's
# probabilities; chosen on quotations whose labels the model had not seen.
NAMING, RULED, ASSUMED, LEAST_ODDS = 8.0, 5.0, 1.0, 1e-4
NOTHING_SHOWN: Decision = ("assert", None, "")
NAMED_WORDS = 4  # a quotation this short beside a denial names what is denied ("wies das als „Unfug“ zurück")
CLAUSE_FORMS = frozenset({"indirect", "indirect_free_indirect", "free_indirect"})
# "versprach, sich zu kümmern" promises, "verspricht sich Gewinn" hopes
PROMISED = ("versprech", "versprich", "versprach", "versproch")
PERFECT = frozenset("habe haben hat hätte hätten sei seien ist sind".split())
PASSIVE = frozenset("wird werde werden wurde wurden worden".split())
AHEAD = LOOMING | {"könne"}  # of a warning
# What one warns of in order that others keep from it: "warnte vor voreiligen Schlüssen".
RASH = frozenset(
    """schlüssen schlussfolgerungen schluss panik panikmache vorverurteilung vorverurteilungen hysterie aktionismus
    alarmismus überreaktionen überreaktion schnellschüssen schnellschuss spekulationen verharmlosung alleingängen
    alleingang leichtsinn selbstzufriedenheit sorglosigkeit entwarnung hektik verallgemeinerungen""".split()
)
PROSECUTING = ("anklage", "staatsanw", "generalbundesanw", "bundesanw", "ermittler", "prosecut")
TO_WHAT = frozenset({"zur", "zum", "an"})  # "mahnte zur Vorsicht: …", "mahnte Tempo an: …"
OPEN_CLASSES = frozenset({"future", "hedge_possible", "hedge_probable"})
DENYING = frozenset({"denying_verb", "denying_phrase", "untruth"})


def decide_act(e: Evidence, odds: Mapping[Act, float]) -> tuple[Act, list[Mark]]:
    """The act and the word that decided it; without any such word an assertion.

    ``odds``: how probable a model makes each act, empty where none was asked. It decides where it is so sure of another
    one that it outweighs the rules.
    """
    act, word, class_ = next(filter(None, (rule(e) for rule in RULES)), NOTHING_SHOWN)
    if odds:
        ruled = NAMING if class_ in NAMED else RULED if class_ else ASSUMED
        weights = {a: log(p + LEAST_ODDS) + (a == act) * ruled for a, p in odds.items()}
        likeliest = max(weights, key=weights.__getitem__)
        if likeliest != act:
            return likeliest, [Mark((e.content[0].start, e.content[-1].end), "model", f"act={likeliest}")]
    return act, [Mark(word.span, class_, f"act={act}")] if word else []


def _asked(e: Evidence) -> Decision | None:
    if not e.question:
        return None
    return "ask", next((w for w in reversed(e.content) if w.text == "?"), None), "question"


def _by_verb(e: Evidence) -> Decision | None:
    """An act named by the cue; verbs with two readings look at how the content begins."""
    for word in e.verbs:
        if e.language == "en" and (_is_noun(e, word) or _is_prompt(e, word)):
            continue
        for class_ in word.classes:
            if class_ == "warning_verb":
                return _warned(e, word)
            if class_ == "demanding_verb" and (_is_told(e, word) or _has_demanded(e, word)):
                break
            if word.low in TO_VERBS and e.language == "en":
                demanding = _is_demanding(e, word)
                if demanding or class_ == "asking_verb":
                    return ("demand" if demanding else "ask"), word, class_
            elif class_ == "predicting_verb" and word.low.startswith(PROMISED) and ends_in_infinitive(e):
                return "announce", word, "announcing_verb"
            elif class_ in ("predicting_verb", "probable_phrase") and _is_past(e):
                break  # "befürchten, dass viele getötet worden sein könnten"
            elif class_ == "evaluating_verb" and "pleading_verb" in word.classes and e.form in CLAUSE_FORMS:
                break  # "beschwerte sich, die Heizung sei ausgefallen"
            elif class_ == "announcing_verb" and (_is_sworn(e, word) or _is_done(e, word)):
                break  # "swears he saw the boat", "announced that it had freed the crew"
            elif class_ == "denying_verb" and word.low.startswith(OTHERWISE) and e.form != "reported":
                break  # "sieht das anders: Die Tanks seien leer"
            elif class_ == "doubting_verb" and word.low.startswith("question") and e.content[0].low in QUESTIONS:
                return "ask", word, "asking_verb"  # "questioned why"
            elif _is_judgement(e, word, class_):
                return "evaluate", word, class_
            elif class_ in ACT_OF_VERB:
                return ACT_OF_VERB[class_], word, class_
    return None


def _is_noun(e: Evidence, word: MarkedWord) -> bool:
    """ "her orders", "the plan": an English noun that looks like a verb, unless it is the cue itself."""
    i = _place(e, word)
    is_cue = any(w.start == word.start for w in e.cues)
    before = e.sentence[i - 1].low if i else ""
    return not is_cue and (before in DETERMINERS or (before in PREPOSITIONS and not word.low.endswith("ing")))


def _is_prompt(e: Evidence, word: MarkedWord) -> bool:
    """ "Asked whether he would stay, he said …": another's question, unless it is itself the content."""
    return word.text == "Asked" and bool(e.content) and e.content[0].low not in QUESTIONS


def _place(e: Evidence, word: MarkedWord) -> int:
    """The number of a word of the statement's sentences."""
    return bisect_left(e.sentence, word.start, key=lambda w: w.start)


def _is_demanding(e: Evidence, word: MarkedWord) -> bool:
    """Whether "to", "not to" or "for" follows: at the beginning of the content or soon after the verb itself."""
    opening = [w.low for w in e.content[:2]]
    if opening[:1] == ["to"] or opening == ["not", "to"]:
        return True
    if word.low not in ("asked", "asks"):
        return False
    i = _place(e, word)
    for w in e.sentence[i + 1 : i + 1 + TO_REACH]:
        if w.low in ("to", "for"):
            return True
        if w.text in BREAKS or w.low in QUESTIONS:
            return False
    return False


def _is_told(e: Evidence, word: MarkedWord) -> bool:
    """Whether the verb stands in what is said: that somebody demanded something is asserted, not demanded."""
    if e.form == "reported" or any(w.start == word.start for w in e.cues):
        return False
    return any(w.start == word.start for w in e.content)


def _has_demanded(e: Evidence, word: MarkedWord) -> bool:
    """Whether the frame says itself what is demanded, and the clause behind its colon why: "mahnte zur Vorsicht: Die
    Zahlen seien vorläufig"."""
    if e.language != "de" or e.form not in CLAUSE_FORMS or not word.low.startswith(("mahn", "gemahnt")):
        return False
    before = [w for w in e.frame if word.start < w.start < e.content[0].start]
    return bool(before) and before[-1].text == ":" and any(w.low in TO_WHAT for w in before)


def _is_sworn(e: Evidence, word: MarkedWord) -> bool:
    """An oath or assurance about what is or was: "swore the lamp was lit"; not "swore to sue", "swore she'd sue"."""
    if e.language != "en" or not word.low.startswith(SWEARING) or e.form == "reported":
        return False
    return not _lies_ahead(e)


def _is_done(e: Evidence, word: MarkedWord) -> bool:
    """An announcement of what has happened: "the ministry announced that police had freed the crew"."""
    if e.language != "en" or not word.low.startswith("announc") or e.form not in CLAUSE_FORMS or _lies_ahead(e):
        return False
    return any(w.low in DONE or w.low.endswith("ed") for w in e.main)


def _lies_ahead(e: Evidence) -> bool:
    if any(w.low == "to" for w in e.content[:2]):
        return True
    return any("future" in w.classes or w.low.endswith("'ll") for w in e.main)


def _is_judgement(e: Evidence, word: MarkedWord, class_: str) -> bool:
    """ "considered it a mess"; a denial that sums up in a quoted word or two what it rejects ("als „Unfug“ zurück")."""
    if class_ == "considering_verb":
        return word.low in JUDGING_FORMS
    n_words = sum(w.text[0].isalnum() for w in e.content)
    if class_ not in ("denying_verb", "doubting_verb") or e.form != "direct" or n_words > NAMED_WORDS:
        return False
    untrue = e.first_of("untruth")
    if untrue and "evaluative" not in untrue.classes:
        return False  # "wies das als „frei erfunden“ zurück"
    i = _place(e, e.content[0])
    return any(w.low in ("als", "as") for w in e.sentence[max(0, i - 2) : i])


def _is_past(e: Evidence) -> bool:
    """Whether a German clause tells what has happened: "getötet worden sein könnten", "verloren hätten"."""
    if e.language != "de" or e.form not in CLAUSE_FORMS:
        return False
    if any(w.low in ("worden", "gewesen") for w in e.main):
        return True
    lows = [w.low for w in e.main if w.low[0].isalnum()]
    return any(mood.is_participle(a) and b in PERFECT for a, b in pairwise(lows[-2:]))


def _warned(e: Evidence, word: MarkedWord) -> Decision | None:
    """A warning predicts; before "to" it demands, and its clause may tell what is so ("das Gerüst stehe schief")."""
    if e.language == "en" and _is_demanding(e, word):
        return "demand", word, "warning_verb"
    if e.language == "de" and e.form in CLAUSE_FORMS and ends_in_infinitive(e):
        return "demand", word, "warning_verb"  # "warnte davor, die Brücke zu betreten"
    if e.language == "en" and e.form == "direct":
        return None  # ""The pier is rotten," she warned"
    if e.form in CLAUSE_FORMS and e.content:
        ahead = any(w.low in AHEAD or not OPEN_CLASSES.isdisjoint(w.classes) for w in e.main)
        if not ahead and e.content[0].low not in ("vor", "of", "about"):
            return None
    rash = next((w for w in e.content if w.low in RASH), None) if e.form == "reported" else None
    return ("demand", rash, "warning_verb") if rash else ("predict", word, "warning_verb")


def _by_naming(e: Evidence) -> Decision | None:
    """nannte, bezeichnete als, sprach von, warf vor: a judgement, where no fact is named."""
    for word in e.verbs:
        if "naming_verb" in word.classes:
            return _named(e, word)
        if "accusing_verb" in word.classes:
            judging = judged(e)
            if judging or (e.language == "de" and not _is_charge(e, word) and not _is_checkable(e)):
                return judging or ("evaluate", word, "accusing_verb")
    return None


def _named(e: Evidence, word: MarkedWord) -> Decision | None:
    untrue = e.first_of("untruth", e.scope)
    if untrue:
        return "deny", untrue, "untruth"
    labelled = word.low.startswith("bezeichne") and any(w.low == "als" for w in e.sentence)
    if not labelled and any("fact_noun" in w.classes or w.low[0].isdigit() for w in e.content):
        return None  # "nannte Gründe", "sprach von 200 Personen"
    if e.form == "reported" and _is_countable(e):
        return "evaluate", word, "naming_verb"
    telling = word.low.startswith("describ") and e.language == "en"
    if telling and all(w.low != "as" for w in e.sentence):
        return judged(e)  # "described men in uniform"
    spoken_of = word.low.startswith(("sprach", "sprich", "sprech", "gesproch", "rede", "gered"))
    return None if spoken_of and not _is_judging(e) else ("evaluate", word, "naming_verb")


def _is_countable(e: Evidence) -> bool:
    """ "sprach von einem Muster": one thing as a name for all of it."""
    lows = [w.low for w in e.sentence]
    return any(a == "von" and b in ("einem", "einer") for a, b in pairwise(lows))


def _is_judging(e: Evidence) -> bool:
    """ "sprach von einem »Schlag in die Magengrube«": words of one's own choice, quoted as such."""
    return any(w.text in '„“”"»«' for w in e.scope) or e.first_of("evaluative") is not None


def _is_charge(e: Evidence, word: MarkedWord) -> bool:
    """A charge of a deed rather than a reproach: "beschuldigte ihn des Betrugs", "ihm wird Diebstahl vorgeworfen"."""
    clause = next((c for c in split_clauses(e.sentence) if word in c), ())
    passive = mood.is_participle(word.low) and any(w.low in PASSIVE for w in clause)
    prosecuted = any(w.low.startswith(PROSECUTING) and _is_of(w, e.origins) for w in e.sentence)
    return passive or prosecuted or "charging_verb" in word.classes


def _is_of(word: MarkedWord, spans: Sequence[Span]) -> bool:
    return any(b <= word.start and word.end <= e for b, e in spans)


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


def _in_opinion(e: Evidence) -> Decision | None:
    """What holds in somebody's opinion only: "nach Ansicht der Richter ist die Klage unzulässig", "…, meint er", and
    "Für die Wirtin ist das ein Segen"."""
    if len(e.cues) == 1 and e.cues[0].low in FOR_WHOM:
        return "evaluate", e.cues[0], "opinion"
    if e.language != "de":
        return None
    word = None if e.form == "direct" else next((w for w in e.frame if w.low in OPINIONS), None)
    word = word or e.first_of("opinion_verb", e.cues)
    if word is None and e.form in ("direct", "reported"):
        word = next((w for w in e.cues if "sehen" in mood.lemmas(w.low)), None)
    return ("evaluate", word, "opinion") if word else None


RULES: tuple[Rule, ...] = (_asked, _by_verb, _by_naming, _countered, _hearsay, *CONTENT_RULES, _in_opinion, leaning)

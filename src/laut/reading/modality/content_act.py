"""The act that a content shows by itself: an obligation, an own plan, a future, a denial, a judgement."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from laut.models import Act
from laut.reading import mood
from laut.reading.modality.checking import TRUE_WORDS
from laut.reading.modality.clauses import is_perfect, verb_group
from laut.reading.modality.coming import act_of_coming, act_of_will, is_coming
from laut.reading.modality.evidence import Evidence
from laut.reading.modality.hearsay import PRESENT_TIMES
from laut.reading.modality.judging import Decision, Rule, judged
from laut.reading.modality.marking import MarkedWord
from laut.reading.modality.plans import STATES, planned
from laut.reading.modality.present import undertaken
from laut.reading.modality.processes import PROCESSES

# Verbs of the content, said of the speaker: "sie rechne mit …", "er bedauere …", "she would welcome".
ACT_OF_OWN_VERB: dict[str, Act] = {
    "demanding_verb": "demand",
    "announcing_verb": "announce",
    "predicting_verb": "predict",
    "evaluating_verb": "evaluate",
    "denying_verb": "deny",
}
SUPPOSING = frozenset({"supposing_verb", "possible_phrase", "probable_phrase"})
AWAITED = frozenset("rechnen erwarten befürchten".split())
LOOMING = frozenset("droht drohe drohten drohen".split())
DEMANDS = frozenset("sollten sollte müsse müssten should must ought".split())
ANYBODY = frozenset({"wer", "man", "jeder", "niemand"})  # what these "sollte" is advice: "Wer hustet, sollte …"
TOLD_PLANS = frozenset({"sollte"})  # what was to be, in reported clauses
PROPOSALS = frozenset("vorschlag vorschlags vorschlägen vorschläge antrag empfehlung empfehlungen forderung".split())
NEEDING = frozenset({"brauchen", "need"})
ALONE = 4  # tokens of a quotation that is but a word of denial: „Unsinn!“, "Nonsense,"
URGENT = frozenset("wir man es jetzt endlich sofort".split())
CONDITIONS = frozenset("wenn falls sofern sonst dann andernfalls dadurch damit so".split())
NOT_PREDICTED = frozenset("sein handeln haben".split())
CLOSING = frozenset(
    "können könne könnte müssen müsse soll sollen solle sollte kann dürfe dürfen darf muss und oder".split()
)
MODALS = frozenset("may might could".split())
COMMANDS = frozenset("ask look stop go let come get tell let's".split())
NO_COMMANDS = frozenset("mein dein sein ihr ein kein wer was".split())  # though "meinen" and "seinen" end like verbs
WILLING = frozenset("will wolle".split())
WANTING = frozenset("want wants".split())
CONDEMNING = frozenset("sollen dürfen".split())  # "hätte nie auslaufen dürfen"
# What denies with weight what somebody is charged with.
NEVER = frozenset(
    {("zu", "keinem", "zeitpunkt"), ("zu", "keiner", "zeit"), ("in", "keiner", "weise"), ("in", "no", "way")}
    | {("at", "no", noun) for noun in ("point", "time", "stage", "moment")}
)
# Words that take up what somebody else said: denied, it is that which is denied ("ein solcher Brief", "no such offer").
TAKING_UP = ("solch", "derartig", "dergleichen")


def _demanded(e: Evidence) -> Decision | None:
    for i, word in enumerate(e.main):
        if "obligation" in word.classes:
            if _is_regretted(e, i):
                return "evaluate", word, "counterfactual"
            act = _obligation(e, i)
            if act:
                return act, word, "obligation" if act == "demand" else "plan"
    return _imperative(e)


def _is_regretted(e: Evidence, i: int) -> bool:
    """What should have been: "should never have sailed", "hätte nie auslaufen dürfen"."""
    if e.language == "en":
        return e.main[i].low == "should" and any(w.low == "have" for w in e.main[i + 1 : i + 4])
    return e.main[i].low in CONDEMNING and any(w.low in ("hätte", "hätten") for w in e.main[:i])


def _obligation(e: Evidence, i: int) -> Act | None:
    """Obligations in the subjunctive demand; "soll" and impersonal "solle" plan; "muss" demands of us, now."""
    low, nearby = e.main[i].low, e.main[max(0, i - 2) : i + 3]
    if low.startswith(("soll", "müss", "muss")) and is_perfect(verb_group(e.main, i)):
        return None  # "sollte beteiligt gewesen sein", "muss entdeckt worden sein"
    told = e.form != "direct" and ANYBODY.isdisjoint(w.low for w in e.content)
    if low in TOLD_PLANS and told and all("own_pronoun" not in w.classes for w in nearby):
        return None  # "der Kahn sollte nach Riga fahren"
    if low.startswith("müss") and e.first_of("negation") in nearby:
        return None  # "müsse nicht zahlen"
    if low in DEMANDS:
        return "demand"
    if low == "solle":
        return "demand" if any("own_pronoun" in w.classes for w in nearby) else "announce"
    if low in ("soll", "sollen"):
        return "demand" if not PROPOSALS.isdisjoint(e.names) else "announce"
    if low == "möge":
        return None if {"sein", "stimmen"} & {w.low for w in e.main} else "demand"
    if low.startswith("gehör") and _belongs(e, i):
        return "demand"
    if low in ("muss", "müssen"):
        return "demand" if any(w.low in URGENT for w in nearby) else None
    if low in NEEDING:
        return "demand" if _is_our_need(e, i) else None
    return "demand" if low in ("darf", "dürfe", "dürfen") and e.first_of("negation") else None


def _is_our_need(e: Evidence, i: int) -> bool:
    """ "Wir brauchen mehr Lehrer", "We need boats": what others are to see to; not "wir brauchen nur einen Punkt"."""
    beside = {w.low for w in e.main[max(0, i - 1) : i + 2]}
    limited = any("negation" in w.classes or w.low in ("nur", "only") for w in e.main[i + 1 : i + 3])
    limited = limited or (e.language == "de" and any(w.low == "zu" for w in e.main[i + 1 :]))
    limited = limited or e.first_of("untruth") is not None
    return e.form == "direct" and not beside.isdisjoint(("wir", "we")) and not limited


def _belongs(e: Evidence, i: int) -> bool:
    """ "gehöre verboten", "gehört weg": what should be done with it."""
    after = [w.low for w in e.main[i + 1 :] if w.low[0].isalnum()]
    return bool(after) and (after[-1] in ("her", "weg") or mood.is_participle(after[-1]))


def _imperative(e: Evidence) -> Decision | None:
    """ "Legen Sie auf!", "Ask the neighbours"."""
    words = [w for w in e.content if w.text[0].isalnum()]
    if e.form != "direct" or len(words) < 2:
        return None
    if e.language == "de":
        polite = words[1].text == "Sie" and mood.is_infinitive(words[0].low)
        commanding = polite or (_exclaims(e) and _is_command(words[0].low))
    else:
        commanding = words[0].text[0].isupper() and words[0].low in COMMANDS
    return ("demand", words[0], "imperative") if commanding else None


def _exclaims(e: Evidence) -> bool:
    return any(w.text == "!" for w in e.content[-2:])


def _is_command(low: str) -> bool:
    """A German imperative: the stem of a verb, with "e" or "t" or without ("komm", "warte", "rettet")."""
    stems = (low, low.removesuffix("t"))
    return low not in NO_COMMANDS and any(mood.is_infinitive(stem + end) for stem in stems for end in ("en", "n"))


def _intended(e: Evidence) -> Decision | None:
    for i, word in enumerate(e.main):
        if _is_wanted(e, i):
            return "demand", word, "intention"
        if "intention" in word.classes and (e.form == "own" or _is_own(e, i) or _is_intended(e, i)):
            return "announce", word, "intention"
        for class_, act in ACT_OF_OWN_VERB.items():
            if class_ in word.classes and i < 6 and not _is_told(e, word):
                if any("own_pronoun" in w.classes for w in e.main[:i]):
                    return act, word, class_
    return None


def _is_wanted(e: Evidence, i: int) -> bool:
    """What others are to do: "wants the pier closed", but not "wants to stay"."""
    following = e.main[i + 1].low if i + 1 < len(e.main) else "to"
    return e.language == "en" and e.main[i].low in WANTING and following != "to" and following[0].isalnum()


def _is_told(e: Evidence, word: MarkedWord) -> bool:
    """A deed told in the past: "she had asked for a lift", "er sei gelobt worden"."""
    if e.language == "en":
        return word.low.endswith("ed")
    return mood.is_participle(word.low) and not mood.is_infinitive(word.low)


def _is_intended(e: Evidence, i: int) -> bool:
    """What somebody else wants to do, as a source tells it: "will das Bistum die Glocken drosseln"."""
    if e.main[i].low not in WILLING or e.language != "de" or e.form == "direct" or e.hearsay or e.first_of("negation"):
        return False
    group = verb_group(e.main, i)
    return bool(group) and not is_perfect(group)


def _is_own(e: Evidence, i: int) -> bool:
    """Whether the speaker seems to be the subject of the verb at ``main[i]``: a pronoun, a word of the mention."""
    nearby = (*e.main[max(0, i - 6) : i], *e.main[i + 1 : i + 3])
    return any("own_pronoun" in w.classes or _is_named(e, w) for w in nearby)


def _future(e: Evidence) -> Decision | None:
    for i, word in enumerate(e.main):
        act: Act | None = None
        if e.language == "en" and is_coming(e, i):
            act = act_of_coming(e, i)
        elif "future" in word.classes:
            act = _german_future(e, e.main, i) if e.language == "de" else _english_future(e, i)
        elif _is_possible_future(e, i) or _is_expected(e, i):
            act = "predict"
        if act:
            return "predict" if _is_supposed(e) else act, word, "future"
    return None


def _is_supposed(e: Evidence) -> bool:
    """ "geht davon aus, dass der Damm hält": what one supposes of the future is predicted, whoever does it."""
    return any(not SUPPOSING.isdisjoint(w.classes) for w in (*e.verbs, *e.main))


def _german_future(e: Evidence, words: Sequence[MarkedWord], i: int) -> Act | None:
    """ "werde" with an infinitive, not the passive; "würde" predicts."""
    low = words[i].low
    if low == "werden" and i and _closes(words, i):
        before = words[i - 1].low
        if mood.is_participle(before) or not mood.is_infinitive(before):
            return None  # "behoben werden", "zum Problem werden": no future
    group = verb_group(words, i) if low.startswith(("werd", "wird", "würd")) else ()
    if not group or is_perfect(group):
        return None
    process = any(lemma in PROCESSES for lemma in mood.lemmas(group[-1]))
    if low.startswith("würd"):
        if any(w.low in PRESENT_TIMES for w in e.main):
            return None
        open_ = process or e.form == "direct" or _is_supposed(e) or any(w.low in CONDITIONS for w in e.content)
        return "predict" if open_ else None  # "sie würden die Listen prüfen" tells
    return "predict" if process and not _is_own(e, i) else "announce"


def _expected(e: Evidence) -> Decision | None:
    """What is to be reckoned with ("mit Nachbeben sei zu rechnen") or looms by itself ("es drohten Engpässe")."""
    if e.language != "de":
        return None
    for i, word in enumerate(e.content if _is_supposed(e) else ()):
        if word.low in ("wird", "werde", "werden") and _german_future(e, e.content, i):
            return "predict", word, "future"
    for i, word in enumerate(e.main):
        if "foreseeing" in word.classes:
            return "predict", word, "future"
        awaited = word.low in AWAITED and i > 0 and e.main[i - 1].low == "zu"
        if awaited or (word.low in LOOMING and all(w.low != "mit" for w in e.main)):
            return "predict", word, "future"
    return None


def _closes(words: Sequence[MarkedWord], i: int) -> bool:
    """Whether the clause ends with the word at ``i``, or another verb of its group follows."""
    following = words[i + 1] if i + 1 < len(words) else None
    return following is None or not following.text[0].isalnum() or following.low in CLOSING


def _english_future(e: Evidence, i: int) -> Act | None:
    return act_of_will(e, i, own=_is_own(e, i))


def _is_possible_future(e: Evidence, i: int) -> bool:
    """ "könnten freikommen" looks ahead; "könnte es sich handeln" and "may have been" do not."""
    if "hedge_possible" not in e.main[i].classes:
        return False
    if e.language == "de":
        group = verb_group(e.main, i) if e.main[i].low in ("könnte", "könnten") else ()
        return bool(group) and not is_perfect(group) and group[-1] not in NOT_PREDICTED
    return is_event_possibility(e, i) and not any(w.low in ("be", "have") for w in e.main[i + 1 : i + 3])


def _is_expected(e: Evidence, i: int) -> bool:
    """ "dürfte teurer werden"; states and what has happened are inferred ("dürfte krank sein", "… geflohen sein")."""
    group = verb_group(e.main, i) if e.main[i].low in ("dürfte", "dürften") else ()
    return bool(group) and not is_perfect(group) and STATES.isdisjoint(mood.lemmas(group[-1]))


def is_event_possibility(e: Evidence, i: int) -> bool:
    """Whether an English "may", "might" or "could" says that something is possible, not that one was able to."""
    word = e.main[i]
    able = any(w.low in ("not", "see") for w in e.main[i + 1 : i + 3])
    return word.low in MODALS and word.text.islower() and not able


def _refused(e: Evidence) -> Decision | None:
    """A denial without a denying verb: assured that not, called it untrue, knew nothing of it."""
    untrue = e.first_of("untruth")
    if untrue and (len(e.main) <= ALONE or (e.first_of("copula") and len(e.main) < 12)):
        return "deny", untrue, "untruth"
    no = _no(e) or _never(e)
    if no:
        return "deny", no, "negation"
    negated = e.first_of("negation")
    if not negated:
        return None
    near = e.main[max(0, e.main.index(negated) - 2) : e.main.index(negated) + 3]
    wrong = e.first_of("denying_phrase") or next((w for w in near if w.text in TRUE_WORDS), None)
    if wrong:
        return "deny", wrong, "negation"
    if _takes_up(e):
        return "deny", negated, "negation"
    assured = e.first_of("assuring_verb", e.verbs)
    if assured:
        return "deny", assured, "assuring_verb"
    known = e.first_of("denied_knowledge")
    own = any("own_pronoun" in w.classes or "client" in w.classes or _is_named(e, w) for w in e.main[:4])
    return ("deny", known, "negation") if known and own else None


def _is_named(e: Evidence, word: MarkedWord) -> bool:
    return word.low in e.names and word.text[0].isupper()


def _takes_up(e: Evidence) -> bool:
    """Denies what was said before: "ein solches Gespräch habe es nicht gegeben", "no such offer", "keine Rede"."""
    if any(w.low.startswith(TAKING_UP) for w in e.main):
        return True
    following = {(a.low, b.low) for a, b in pairwise(e.main)}
    return any(b in ("such", "rede") and a in ("no", "keine") for a, b in following) or ("nothing", "of") in following


def _never(e: Evidence) -> MarkedWord | None:
    """ "Zu keinem Zeitpunkt habe Gefahr bestanden", "at no point did we offer money"."""
    rows = zip(e.main, e.main[1:], e.main[2:], strict=False)
    return next((b for a, b, c in rows if (a.low, b.low, c.low) in NEVER), None)


def _no(e: Evidence) -> MarkedWord | None:
    """The "No" that a quotation begins with: „Nein“, "No, we did not."; not "No one"."""
    words = [w for w in e.content if w.text not in "„“”\"»«‚‘’'›‹"][:2]
    if e.form != "direct" or not words or words[0].low not in ("nein", "no"):
        return None
    return words[0] if len(words) == 1 or not words[1].text[0].isalnum() else None


CONTENT_RULES: tuple[Rule, ...] = (_demanded, _intended, planned, _future, _expected, _refused, judged, undertaken)

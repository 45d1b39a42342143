"""Modal verbs between their readings: inference or duty, possibility or ability, permission, concession, condition.

One word, several senses: "müsste inzwischen da sein" infers, "müsste zahlen" obliges; "könnte brennen" holds possible,
"könnten nicht länger warten" tells an inability; "dürfte teurer werden" infers, "dürften nicht mehr einfahren" forbids.
The verb that the modal governs tells them apart: states and perfects are inferred, deeds are demanded or allowed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from laut.reading import mood
from laut.reading.modality.clauses import BREAKS, COMPLEMENTIZERS, is_perfect, verb_group
from laut.reading.modality.evidence import Evidence
from laut.reading.modality.hearsay import DATES, PLAN_TIMES, STATES
from laut.reading.modality.marking import MarkedWord
from laut.reading.modality.processes import PROCESSES

CONDITIONALS = frozenset("sollte sollten würde würden könnte könnten dürfte dürften should".split())
CONJUNCTIONS = frozenset("wenn falls sofern if".split())
CONCEDING = frozenset("mag mögen mochte mochten".split())
# What is conceded or inferred is a state: "mag stimmen", "müsste reichen".
JUDGED_STATES = STATES - {"planen", "überlegen", "versuchen", "warten", "helfen", "verhandeln"} | frozenset(
    "stimmen zutreffen klingen wirken scheinen erscheinen reichen genügen".split()
)
SOON = frozenset("by soon shortly already now".split())  # with these "should be" expects
SINCE = frozenset("seither seitdem ursprünglich eigentlich damals".split())
SHORT_CONDITION = 4  # words
LAWS = frozenset("recht gesetz gesetze vorschrift vorschriften verfassung satzung law rules".split())
WISHES = frozenset("like love prefer appreciate".split())
AGENTIVE_LIMIT = frozenset({"mehr", "einmal"})  # "nicht mehr", "nicht einmal": what is no longer or not even allowed


def governed(e: Evidence, word: MarkedWord) -> tuple[str, ...]:
    """The infinitives and participles that a modal verb of the statement governs."""
    return verb_group(e.scope, e.scope.index(word)) if word in e.scope else ()


def open_condition(e: Evidence) -> MarkedWord | None:
    """The modal verb of a condition that it leaves open: "Sollte der Pegel steigen, …", "Wenn sie nur könnten, …"."""
    words = [w for w in e.content if w.low[0].isalnum() or w.text in BREAKS or w.text == "?"]
    end = next((i for i, w in enumerate(words) if w.text in BREAKS), len(words))
    if not words or e.question:
        return None
    first = words[0]
    if first.low == "if" and end == len(words):
        end = min(end, SHORT_CONDITION)  # no comma: "If he could choose again he'd stay"
    elif end + 1 >= len(words) or words[end + 1].low in COMPLEMENTIZERS:
        return None
    if first.low in CONDITIONALS:
        return None if _has_forefield(e, first) else first
    if first.low in CONJUNCTIONS:
        verbs = words[:end] if first.low == "if" else words[max(0, end - 1) : end]
        return next((w for w in verbs if w.low in CONDITIONALS or w.low == "could"), None)
    return None


def _has_forefield(e: Evidence, first: MarkedWord) -> bool:
    """Whether a source stands before the verb ("Dem Vermerk zufolge würde …"): then no condition begins with it."""
    before = [w for w in e.sentence if w.end <= first.start]
    return bool(before) and before[-1].text[0].isalnum()


def wish(e: Evidence) -> MarkedWord | None:
    """ "Möge …", "May the river …", "would like"."""
    words = [w for w in e.content if w.low[0].isalnum()]
    if len(words) < 2:
        return None
    wished = words[0].low == "möge" or (e.language == "en" and words[0].text == "May" and words[1].text[0].islower())
    if wished:
        return words[0]
    own = words[0].low in ("i", "we")
    return next((a for a, b in pairwise(words) if own and a.low == "would" and b.low in WISHES), None)


def instruction(e: Evidence) -> MarkedWord | None:
    """ "Du sollst", "Jeder solle …", and in somebody's own words a deed: "Die Regierung soll uns in Ruhe lassen"."""
    for i, word in enumerate(e.main):
        if word.low in ("sollst", "sollt") or (word.low == "solle" and _is_anybody(e.main[max(0, i - 3) : i])):
            return word
        if word.low in ("soll", "sollen") and e.form == "direct" and not e.question:
            group = governed(e, word)
            dated = any(w.low in PLAN_TIMES or w.low in DATES or w.low[0].isdigit() for w in e.content)
            if group and not dated and group[-1] not in ("werden", "sein") and not _happens_by_itself(group):
                return word
    return None


def _is_anybody(words: Sequence[MarkedWord]) -> bool:
    return any(w.low in ("jeder", "jede", "niemand", "keiner", "alle", "man") for w in words)


def was_planned(e: Evidence) -> bool:
    """ "sollte am Montag beginnen, doch sie erkrankte": told in the past, a plan or what was to come, no demand."""
    sollte = next((w for w in e.main if w.low in ("sollte", "sollten")), None)
    if sollte is None or e.sourced:
        return False
    past = any(_is_past(w) for w in e.content if w is not sollte)
    return past or any(w.low in SINCE for w in e.content)


def is_law(e: Evidence) -> bool:
    """ "müsse nach geltendem Recht schwärzen" tells a duty that is laid down; it demands nothing."""
    laid_down = any(w.low in LAWS for w in e.content)
    return laid_down and any(w.low.startswith(("müss", "muss", "dürf", "darf")) or w.low == "must" for w in e.main)


def _is_past(word: MarkedWord) -> bool:
    """A verb form that can only be preterite: "erkrankte", "war"; no modal, whose preterite may be a subjunctive."""
    return word.text[0].islower() and mood.is_preterite(word.low) and word.low not in CONDITIONALS


def is_inference(e: Evidence, i: int) -> bool:
    """ "müsste inzwischen da sein", "should be clear by dawn"."""
    word = e.main[i]
    if word.low in ("müsste", "müssten"):
        group = governed(e, e.main[i])
        return bool(group) and (is_perfect(group) or _is_state(group)) and not _is_conditional(e)
    if e.language == "en" and word.low == "should":
        after = [w.low for w in e.main[i + 1 :]]
        return not {"be", "have"}.isdisjoint(after[:4]) and not SOON.isdisjoint(after)
    return False


def is_conceded(e: Evidence, i: int) -> bool:
    """ "mag schön sein", "Mag sein, dass …"; "mag keine Zugaben" likes."""
    if e.language != "de" or e.main[i].low not in CONCEDING:
        return False
    following = e.main[i + 1].low if i + 1 < len(e.main) else ""
    return following == "sein" or _is_state(governed(e, e.main[i]))


def is_impossible(e: Evidence, i: int) -> bool:
    """ "könne es nicht geben", "könnten nicht länger warten", "könnte falscher nicht sein", "könnte man …, wäre …".

    Of an event "könnte nicht" stays a possibility ("könnte nicht reichen").
    """
    low = e.main[i].low
    if low not in ("könne", "könnte", "könnten"):
        return False
    lows = [w.low for w in e.main[i + 1 :]]
    if len(lows) > 2 and lows[-2:] == ["nicht", "sein"] and lows[-3].endswith("er"):
        return True
    if _is_conditional(e):
        return True
    negated = any("negation" in w.classes for w in e.main[i + 1 :])
    if low == "könne":
        return negated
    group = governed(e, e.main[i])
    return negated and e.sourced and low == "könnten" and not is_perfect(group) and not _happens_by_itself(group)


def is_permission(e: Evidence, i: int) -> bool:
    """ "dürften nicht mehr einfahren": a deed that is no longer allowed; "may swim only north of the jetty"."""
    word, after = e.main[i], e.main[i + 1 :]
    if e.language == "en":
        return word.low == "may" and any(w.low == "only" for w in after[:3])
    group = governed(e, e.main[i])
    if word.low not in ("dürfte", "dürften") or not group or is_perfect(group) or _happens_by_itself(group):
        return False
    negated = [k for k, w in enumerate(after) if "negation" in w.classes]
    return any(w.low in AGENTIVE_LIMIT for k in negated for w in after[k + 1 : k + 3])


def _is_conditional(e: Evidence) -> bool:
    """Whether a condition contrary to fact opens the statement: "Wäre die Rampe offen, könnte man …"."""
    first = next((w.low for w in e.content if w.low[0].isalnum()), "")
    return e.language == "de" and mood.mood(first) == "konjunktiv_ii" and first not in CONDITIONALS


def _is_state(group: Sequence[str]) -> bool:
    return bool(group) and any(lemma in JUDGED_STATES for lemma in mood.lemmas(group[-1]))


def _happens_by_itself(group: Sequence[str]) -> bool:
    return bool(group) and any(lemma in (PROCESSES - {"halten"}) | JUDGED_STATES for lemma in mood.lemmas(group[-1]))

"""Tells hearsay from plan: "soll entdeckt worden sein" reports, "soll bis Mai gebaut werden" plans.

English: "is said to have left" reports.
"""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Token
from laut.reading import mood
from laut.reading.modality.clauses import BREAKS, MAX_BRACKET, Word, is_perfect, verb_group

# Infinitives of states: nobody plans them, so "soll" before them is hearsay. Measured on 68 hand-labelled tokens
# (docs/design.md, decision on soll): perfect infinitive alone P 89.5 R 70.8, with states P 80 R 100.
STATES = frozenset(
    "sein geben handeln befinden betragen liegen vorliegen leben wohnen existieren besitzen kennen wissen stammen "
    "heißen haben verfügen umfassen enthalten sitzen stecken stehen gehören angehören planen beabsichtigen erwägen "
    "überlegen versuchen glauben hoffen warten beruhen zurückgehen kontrollieren helfen belasten einsitzen erhoffen "
    "drohen".split()
)
# Perfects with "sein": "soll gekommen sein" reports a past; "soll fertiggestellt sein" may be a plan.
MOVING = frozenset(
    "gekommen gegangen gefahren geflogen geflohen geflüchtet gereist gestorben gestiegen gefallen gesunken gewachsen "
    "verschwunden entstanden eingetroffen angekommen abgereist untergekommen ausgereist eingereist entkommen "
    "passiert geschehen gewesen geblieben geworden gestürzt explodiert ausgebrochen eingedrungen zurückgekehrt "
    "gelungen gescheitert versunken gelandet gestartet gebröckelt umgekommen erschienen gelaufen ausgelaufen".split()
)
SAID = frozenset("said understood alleged reported rumoured rumored believed thought claimed".split())
CANDIDATES = SAID | {"soll", "sollen", "will", "wollen", "wolle"}  # words worth a closer look
FORMS_OF_BE = frozenset("is are was were be been being".split())
PLAN_TIMES = frozenset(
    "künftig zukünftig demnächst bald morgen übermorgen später bis ab nächste nächsten nächster nächstes kommende "
    "kommenden kommender kommendes ursprünglich planmäßig voraussichtlich".split()
)
PRESENT_TIMES = frozenset(
    "mittlerweile inzwischen derzeit zurzeit längst bislang bisher momentan aktuell jahrelang früher einst damals "
    "zuletzt seit".split()
)


def is_hearsay_soll(tokens: Sequence[Token] | Sequence[Word], i: int) -> bool:
    """Whether "soll"/"sollen" at ``i`` reports what is said rather than what is planned or wanted."""
    if tokens[i].text.lower() not in ("soll", "sollen"):
        return False
    group = verb_group(tokens, i)
    if not group:
        return False
    lows = _clause_words(tokens, i)
    planned = bool(PLAN_TIMES.intersection(lows)) and "heute" not in lows and "jetzt" not in lows
    if is_perfect(group):
        return group[-1] == "haben" or len(group) > 2 or group[-2] in MOVING or not planned
    if any(lemma in STATES for lemma in mood.lemmas(group[-1])):
        return not planned
    return bool(PRESENT_TIMES.intersection(lows)) and not planned


def is_self_claim(tokens: Sequence[Token] | Sequence[Word], i: int) -> bool:
    """Whether "will"/"wollen" at ``i`` claims something about oneself: "will 63 Drohnen abgefangen haben"."""
    if tokens[i].text.lower() not in ("will", "wollen", "wolle"):
        return False
    return is_perfect(verb_group(tokens, i))


def is_hearsay_phrase(tokens: Sequence[Token] | Sequence[Word], i: int) -> bool:
    """Whether the English participle at ``i`` reports without a source: "is said to", "are understood to"."""
    following = tokens[i + 1].text.lower() if i + 1 < len(tokens) else ""
    if tokens[i].text.lower() not in SAID or following not in ("to", "that"):
        return False
    return any(tokens[j].text.lower() in FORMS_OF_BE for j in range(max(0, i - 3), i))


def hearsay_class(tokens: Sequence[Token] | Sequence[Word], i: int) -> str | None:
    """The class of the hearsay marker at ``i``, or ``None``."""
    low = tokens[i].text.lower()
    if low in ("soll", "sollen"):
        return "hearsay_soll" if is_hearsay_soll(tokens, i) else None
    if low in ("will", "wollen", "wolle"):
        return "self_claim" if is_self_claim(tokens, i) else None
    return "hearsay_phrase" if is_hearsay_phrase(tokens, i) else None


def _clause_words(words: Sequence[Word], i: int) -> list[str]:
    """The lower-case words between the commas around ``i``."""
    low, high = max(0, i - MAX_BRACKET), min(len(words), i + MAX_BRACKET)
    begin = next((j + 1 for j in range(i, low - 1, -1) if words[j].text in BREAKS), low)
    end = next((j for j in range(i, high) if words[j].text in BREAKS), high)
    return [word.text.lower() for word in words[begin:end]]

"""Tells hearsay from plan: "soll entdeckt worden sein" reports, "soll bis Mai gebaut werden" plans."""

from __future__ import annotations

from collections.abc import Sequence

from laut.models import Token
from laut.reading import mood
from laut.reading.clauses import BREAKS, Word, is_perfect, verb_group

# Infinitives of states: nobody plans them, so "soll" before them is hearsay. Measured on 68 hand-labelled sentences
# (reference/time-mood-names 2.4): perfect infinitive alone P 89.5 R 70.8, with states P 80 R 100.
STATES = frozenset(
    "sein geben handeln befinden betragen liegen vorliegen leben wohnen existieren besitzen kennen wissen stammen heißen "
    "haben verfügen umfassen enthalten sitzen stecken stehen gehören angehören planen beabsichtigen erwägen überlegen "
    "versuchen glauben hoffen warten beruhen zurückgehen kontrollieren helfen belasten einsitzen erhoffen drohen".split()
)
# Perfects with "sein": "soll gekommen sein" reports a past; "soll fertiggestellt sein" may be a plan.
MOVING = frozenset(
    "gekommen gegangen gefahren geflogen geflohen geflüchtet gereist gestorben gestiegen gefallen gesunken gewachsen "
    "verschwunden entstanden eingetroffen angekommen abgereist untergekommen ausgereist eingereist entkommen passiert "
    "geschehen gewesen geblieben geworden gestürzt explodiert ausgebrochen eingedrungen zurückgekehrt gelungen "
    "gescheitert versunken gelandet gestartet gebröckelt umgekommen erschienen gelaufen ausgelaufen".split()
)
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


def _clause_words(words: Sequence[Word], i: int) -> list[str]:
    """The lower-case words between the commas around ``i``."""
    begin = next((j + 1 for j in range(i, -1, -1) if words[j].text in BREAKS), 0)
    end = next((j for j in range(i, len(words)) if words[j].text in BREAKS), len(words))
    return [word.text.lower() for word in words[begin:end]]

"""Tells hearsay from plan: "soll entdeckt worden sein" reports, "soll bis Mai gebaut werden" plans.

English: "is said to have left" reports, "is supposed to open in May" plans.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from laut.models import Token
from laut.reading import mood
from laut.reading.modality.clauses import BREAKS, MAX_BRACKET, Word, is_perfect, verb_group

# Infinitives of states: nobody plans them, so "soll" before them is hearsay. Measured on 68 hand-labelled tokens
# (docs/design.md, decision on soll): perfect infinitive alone P 89.5 R 70.8, with states P 80 R 100.
STATES = frozenset(
    "sein geben handeln befinden betragen liegen vorliegen leben wohnen existieren besitzen kennen wissen stammen "
    "heißen haben verfügen umfassen enthalten sitzen stecken stehen gehören angehören planen beabsichtigen erwägen "
    "überlegen versuchen glauben hoffen warten beruhen zurückgehen kontrollieren helfen belasten einsitzen erhoffen "
    "drohen belaufen beziffern lauten ähneln entsprechen schulden herrschen fehlen verlaufen bestehen ermitteln "
    "verhandeln".split()
)
# Perfects with "sein": "soll gekommen sein" reports a past; "soll fertiggestellt sein" may be a plan.
MOVING = frozenset(
    "gekommen gegangen gefahren geflogen geflohen geflüchtet gereist gestorben gestiegen gefallen gesunken gewachsen "
    "verschwunden entstanden eingetroffen angekommen abgereist untergekommen ausgereist eingereist entkommen "
    "passiert geschehen gewesen geblieben geworden gestürzt explodiert ausgebrochen eingedrungen zurückgekehrt "
    "gelungen gescheitert versunken gelandet gestartet gebröckelt umgekommen erschienen gelaufen ausgelaufen".split()
)
SAID = frozenset("said understood alleged reported rumoured rumored believed thought claimed".split())
SOLLEN = frozenset({"soll", "sollen"})
WOLLEN = frozenset("will wollen wolle wollte wollten".split())
CANDIDATES = SAID | SOLLEN | WOLLEN | {"solle", "sollten", "supposed"}  # words worth a closer look
FORMS_OF_BE = frozenset("is are was were be been being 's 're it's he's she's they're".split())
PRESENT_OF_BE = FORMS_OF_BE - {"was", "were", "been", "being"}
STATIVES = frozenset("be have own hold live know contain cost weigh possess".split())  # after "is supposed to"
# Whose word it is, when nobody's: with these any "sollen" is hearsay, even of a plan.
RUMOUR = frozenset("vernehmen gerücht gerüchte gerüchten hörensagen gerüchteweise angeblich".split())
# "bis Ende März", "bis Freitag": a deadline, where no year says that it is over.
DEADLINES = frozenset(
    "ende anfang mitte zum zur jahresende monatsende wochenende heute morgen übermorgen spätestens januar februar märz "
    "april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag "
    "samstag sonnabend sonntag ostern pfingsten weihnachten".split()
)
DATES = DEADLINES - {"ende", "zum", "zur", "heute", "spätestens"} | {"herbst", "frühjahr", "sommer", "winter"}
YEAR = 4  # digits
PLAN_TIMES = frozenset(
    "künftig zukünftig demnächst bald morgen übermorgen später bis ab nächste nächsten nächster nächstes kommende "
    "kommenden kommender kommendes ursprünglich planmäßig voraussichtlich".split()
)
PRESENT_TIMES = frozenset(
    "mittlerweile inzwischen derzeit zurzeit längst bislang bisher momentan aktuell jahrelang früher einst damals "
    "zuletzt seit".split()
)


def is_hearsay_soll(tokens: Sequence[Token] | Sequence[Word], i: int) -> bool:
    """Whether "soll"/"sollen" at ``i`` reports what is said rather than what is planned or wanted.

    So does "solle" inside reported speech, with a perfect infinitive, and "sollten" where rumour is named.
    """
    low = tokens[i].text.lower()
    if low not in ("soll", "sollen", "solle", "sollten"):
        return False
    group = verb_group(tokens, i)
    lows = _clause_words(tokens, i)
    if not RUMOUR.isdisjoint(lows):
        return bool(group)
    if not group or low == "sollten":
        return False
    planned = (bool(PLAN_TIMES.intersection(lows)) and "heute" not in lows and "jetzt" not in lows) or has_deadline(
        lows
    )
    if is_perfect(group):
        return not has_deadline(lows) and (group[-1] == "haben" or len(group) > 2 or group[-2] in MOVING or not planned)
    if low == "solle":
        return False
    if any(lemma in STATES for lemma in mood.lemmas(group[-1])):
        return not planned and not _is_dated(lows) and not _is_ruled_out(tokens, i, group)
    return bool(PRESENT_TIMES.intersection(lows)) and not planned


def has_deadline(lows: Sequence[str]) -> bool:
    """ "bis Freitag", "bis Ende März" without a year: what is to be done by then lies ahead."""
    deadline = any(a in ("bis", "spätestens") and b in DEADLINES for a, b in pairwise(lows))
    return deadline and not any(len(w) == YEAR and w.isdigit() for w in lows)


def _is_dated(lows: Sequence[str]) -> bool:
    """A state with a date is one to come ("soll im Mai drauf sein"); "seit Mai" it goes on."""
    return not DATES.isdisjoint(lows) and PRESENT_TIMES.isdisjoint(lows)


def _is_ruled_out(tokens: Sequence[Token] | Sequence[Word], i: int, group: Sequence[str]) -> bool:
    """ "Kürzungen soll es nicht geben": what somebody wants not to be."""
    lows = [token.text.lower() for token in tokens[i : i + MAX_BRACKET]]
    return group == ("geben",) and ("nicht", "geben") in set(pairwise(lows))


def is_self_claim(tokens: Sequence[Token] | Sequence[Word], i: int) -> bool:
    """Whether "will"/"wollen" at ``i`` claims something about oneself: "will 63 Drohnen abgefangen haben"."""
    if tokens[i].text.lower() not in WOLLEN:
        return False
    return is_perfect(verb_group(tokens, i)) and not has_deadline(_clause_words(tokens, i))


def is_hearsay_phrase(tokens: Sequence[Token] | Sequence[Word], i: int) -> bool:
    """Whether the English participle at ``i`` reports without a source: "is said to", "are understood to".

    "is supposed to" does before a state or a perfect; before anything else it plans or obliges.
    """
    lows = [token.text.lower() for token in tokens[i : i + 3]]
    following = lows[1] if len(lows) > 1 else ""
    before = [tokens[j].text.lower() for j in range(max(0, i - 3), i)]
    if lows[0] == "supposed":
        return lows[1:2] == ["to"] and not STATIVES.isdisjoint(lows[2:]) and not PRESENT_OF_BE.isdisjoint(before)
    return lows[0] in SAID and following in ("to", "that") and not FORMS_OF_BE.isdisjoint(before)


def hearsay_class(tokens: Sequence[Token] | Sequence[Word], i: int) -> str | None:
    """The class of the hearsay marker at ``i``, or ``None``."""
    low = tokens[i].text.lower()
    if low in WOLLEN:
        return "self_claim" if is_self_claim(tokens, i) else None
    if low.startswith("soll"):
        return "hearsay_soll" if is_hearsay_soll(tokens, i) else None
    return "hearsay_phrase" if is_hearsay_phrase(tokens, i) else None


def _clause_words(words: Sequence[Word], i: int) -> list[str]:
    """The lower-case words between the commas around ``i``."""
    low, high = max(0, i - MAX_BRACKET), min(len(words), i + MAX_BRACKET)
    begin = next((j + 1 for j in range(i, low - 1, -1) if words[j].text in BREAKS), low)
    end = next((j for j in range(i, high) if words[j].text in BREAKS), high)
    return [word.text.lower() for word in words[begin:end]]

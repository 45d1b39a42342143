"""What the rules know where the model sees no statement: formulas, verbs that nothing but words can do, moods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from laut.models import Span, TaggedStatement
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.tagger.overlaps import mentions, origins, start, touch

# Rules that are believed where the model sees nothing: formulas of hearsay, and verbs that nothing but words can do.
FORMULAS = frozenset("soll hearsay_adverb will spoken_act hearsay:passive hearsay:adverb in_words account".split())
# English verbs whose speech acts nothing but words can do, as the German ones of the rule "spoken_act".
SPOKEN_VERBS = frozenset(
    """say deny dispute boast allege insist accuse criticise criticize condemn denounce decry rebuke castigate chide
    scold berate reprimand complain warn threaten vow pledge urge exhort implore beg advise advocate
    predict estimate reckon praise applaud laud commend hail blame concede admit acknowledge apologise apologize
    describe brand dub term interpret downplay belittle trivialise minimise bemoan lament regret
    stick stand list maintain speak own""".split()
)
MOODS = frozenset(
    {"konjunktiv", "konjunktiv_i", "continuation"}
)  # rules for a clause whose mood alone says that it is reported
PREPOSITIONS = frozenset({"preposition", "according_to"})  # rules for sources that a preposition governs
ACCORDING = re.compile(r"\b(?:laut|zufolge|according to)\b|\bnach (?:\S*angaben|eigene[mnr])\b", re.IGNORECASE)
QUOTED = re.compile(r"[„“»«]\w")
NEXT = 3  # characters between two sentences: ". "
# Clauses that only words or thoughts take: "schließt nicht aus, dass …", "behauptet, Daten erbeutet zu haben".
CLAUSE = re.compile(r"dass\b|.*\b(?:zu \w+n|\w+zu\w+n)$", re.DOTALL)
DEPICTING = re.compile(r"\b(?:schilder|erzähl|beschr(?:ei|ie)b|bericht|erinner)")  # take "wie" as words do
# Where the model hears the words before, these go on: "demnach", and a main clause in the Konjunktiv I.
GOING_ON = frozenset({"demnach", "konjunktiv_i"})
MIN_WORDS = 3  # of what stands on the other side of a frame


def alone(text: str, found: Sequence[TaggedStatement], rules: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """What the rules know by a formula, by its mood behind a sentence that opens a source, by "demnach" behind words of
    somebody, or by a speaker whom the model hears, where the model sees no statement at all."""
    taken = [span for f in found for span in (*f.content, *f.frame)]
    opened = opened_by_mood(rules)
    heard = [m for f in found for m in origins(f)]
    believed = [
        r for r in rules if id(r) in opened or _is_believed(text, r) or _speaks_on(r, heard) or _follows(text, r, taken)
    ]
    return [r for r in believed if not touch(r.content, taken)] + _other_sides(text, rules, taken, heard)


def _is_long(text: str, span: Span) -> bool:
    return len(text[slice(*span)].split()) >= MIN_WORDS


def _other_sides(
    text: str, rules: Sequence[TaggedStatement], taken: Sequence[Span], heard: Sequence[Span]
) -> list[TaggedStatement]:
    """What stands on one side of a frame where the model hears its source on the other alone: "⟦Drei Schiffe sollten am
    Montag eintreffen⟧, heißt es aus der Reederei; zwei lägen noch im Hafen."."""
    divided = [r for r in rules if r.rule == "late" and len(r.content) > 1 and touch(origins(r), heard)]
    sides = ((r, [span for span in r.content if not touch([span], taken) and _is_long(text, span)]) for r in divided)
    return [replace(r, content=tuple(left)) for r, left in sides if left]


def opened_by_mood(rules: Sequence[TaggedStatement]) -> dict[int, TaggedStatement]:
    """What goes on by its mood right behind a sentence that opens a source, by id, with that sentence."""
    return {id(r): before for before, r in pairwise(rules) if before.form == "own" and r.rule in MOODS}


def _is_believed(text: str, r: TaggedStatement) -> bool:
    """Whether the rules alone are enough."""
    if r.rule in FORMULAS or _is_spoken(r) or _is_cited(r):
        return True
    return any(tells(text, r) for tells in (_takes_clause, _is_told, _is_of_press, _is_according))


def _takes_clause(text: str, r: TaggedStatement) -> bool:
    """Whether a verb governs a clause that only words or thoughts take."""
    content = text[start(r) : r.content[-1][1]]
    depicts = content.startswith("wie ") and any(DEPICTING.search(text[b:e]) for b, e in r.frame)
    return r.rule == "early" and any(r.chains) and (depicts or CLAUSE.match(content) is not None)


def _is_spoken(r: TaggedStatement) -> bool:
    """Whether an English verb that nothing but words can do sums up what its subject said: "The gang boasts of it"."""
    verb = r.rule.removeprefix("verb:")
    summed = r.form == "reported" or verb == "say"  # "Eleven, says the ministry"
    return summed and verb != r.rule and verb in SPOKEN_VERBS and any(r.chains)


def _is_told(text: str, r: TaggedStatement) -> bool:
    """Whether papers alone say it, which can do nothing else: "Das Gutachten nennt drei Gründe"."""
    named = mentions(r)
    return r.form == "reported" and bool(named) and all(_is_paper(text[slice(*m)]) for m in named)


def _is_of_press(text: str, r: TaggedStatement) -> bool:
    """Whether an outlet in quotation marks sums it up: "Von einem Leck hatte auch der »Bote« geschrieben"."""
    named = mentions(r)
    return r.rule == "reported" and bool(named) and all(QUOTED.search(text[slice(*m)]) for m in named)


def _is_according(text: str, r: TaggedStatement) -> bool:
    """Whether a formula that names nothing but sources says whose word it is: "laut Polizei", "Angaben zufolge"."""
    return r.rule in PREPOSITIONS and any(ACCORDING.search(text[b:e]) for b, e in r.frame)


def _is_cited(r: TaggedStatement) -> bool:
    """Whether the sentence itself says on whom its source relies: "Medien berichteten von Toten und beriefen sich auf
    die Polizei"."""
    cited = any(len(chain) > 1 and all(link.mention for link in chain) for chain in r.chains)
    return cited and r.form != "own" and not r.inherits


def _is_paper(mention: str) -> bool:
    words = [w for w in mention.split() if w[0].isalpha()]
    head = next((n for w in words for lang in ("de", "en") if (n := find_noun(w, lang))), None)
    return head is not None and head.type == "paper"


def _speaks_on(r: TaggedStatement, heard: Sequence[Span]) -> bool:
    """Whether it is framed words of somebody whom the model hears in this sentence: "said that it was late, and ⟦that
    Roth knew it⟧"."""
    return r.form == "indirect" and touch(origins(r), heard)


def _follows(text: str, r: TaggedStatement, taken: Sequence[Span]) -> bool:
    """Whether it follows by its own word or mood from somebody's words right before: "Er sei krank, sagte Roth. ⟦Der
    Rat tagt⟧ demnach nicht."."""
    return r.rule in GOING_ON and any(0 <= start(r) - e <= NEXT and "\n" not in text[e : start(r)] for _, e in taken)

"""What the rules know where the model sees no statement: formulas, verbs that nothing but words can do, moods."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    stick stand list""".split()
)
MOODS = frozenset({"konjunktiv", "continuation"})  # rules for a clause whose mood alone says that it is reported
PREPOSITIONS = frozenset({"preposition", "according_to"})  # rules for sources that a preposition governs
ACCORDING = re.compile(r"\b(?:laut|zufolge|according to)\b|\bnach (?:\S*angaben|eigene[mnr])\b", re.IGNORECASE)
NEXT = 3  # characters between two sentences: ". "


def alone(text: str, found: Sequence[TaggedStatement], rules: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """What the rules know by a formula, by its mood behind a sentence that opens a source, by "demnach" behind words of
    somebody, or by a speaker whom the model hears, where the model sees no statement at all."""
    taken = [span for f in found for span in (*f.content, *f.frame)]
    opened = opened_by_mood(rules)
    heard = [m for f in found for m in origins(f)]
    believed = [
        r for r in rules if id(r) in opened or _is_believed(text, r) or _speaks_on(r, heard) or _follows(text, r, taken)
    ]
    return [r for r in believed if not touch(r.content, taken)]


def opened_by_mood(rules: Sequence[TaggedStatement]) -> dict[int, TaggedStatement]:
    """What goes on by its mood right behind a sentence that opens a source, by id, with that sentence."""
    return {id(r): before for before, r in pairwise(rules) if before.form == "own" and r.rule in MOODS}


def _is_believed(text: str, r: TaggedStatement) -> bool:
    """Whether the rules alone are enough."""
    return r.rule in FORMULAS or _is_spoken(r) or _is_told(text, r) or _is_cited(r) or _is_according(text, r)


def _is_spoken(r: TaggedStatement) -> bool:
    """Whether an English verb that nothing but words can do sums up what its subject said: "The gang boasts of it"."""
    verb = r.rule.removeprefix("verb:")
    return r.form == "reported" and verb != r.rule and verb in SPOKEN_VERBS and any(r.chains)


def _is_told(text: str, r: TaggedStatement) -> bool:
    """Whether papers alone say it, which can do nothing else: "Das Gutachten nennt drei Gründe"."""
    named = mentions(r)
    return r.form == "reported" and bool(named) and all(_is_paper(text[slice(*m)]) for m in named)


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
    """Whether it follows by its own word from somebody's words right before: "Er sei krank, sagte Roth. ⟦Der Rat tagt⟧
    demnach nicht."."""
    return r.rule == "demnach" and any(0 <= start(r) - e <= NEXT and "\n" not in text[e : start(r)] for _, e in taken)

"""German verb forms: which mood, tense and lemma a word can be.

The table (data/verb_forms.tsv.gz) is made by tools/build_verb_forms.py from ablaut and simplemma. Measured on
gold mood (Universal Dependencies GSD dev and test), a form that is only subjunctive marks one with precision
0.995 once first-person clauses are left out: docs/design.md, decision on mood.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

Mood = Literal["konjunktiv_i", "konjunktiv_ii"]

# Adjectives and adverbs that the table takes for subjunctives of rare verbs; found by listing what stood outside
# quotations in the 700 training articles of the Wikinews quotations.
NOT_VERBS = frozenset(
    """anstelle beileibe gerade teilweise inne breite weite lange deutsche junge dünne besondere nähere
    frische dicke bitte knappe gemäße tausende dutzende hunderte helle freie volle ganze feste stete
    kranke alte kalte warme reiche arme ferne tiefe dichte enge kühle laue leere linke rechte nahe
    offene reife rohe runde satte schnelle schwache sichere späte steile strenge süße trockene trübe
    wache zarte mittlere weitere leichte schwere heitere sondere äußere innere obere untere hintere
    vordere genaue grobe edle eitle dunkle einzelne andere ihre seine eine meine keine deine""".split()
)
NOT_VERB_ENDINGS = tuple("jährige weise liche ische same hafte bare lose wärtige tätige malige".split())
VERBS_ALL_THE_SAME = frozenset(
    """gleiche vergleiche schliche beweise erweise verweise weise hinweise überweise mische wische erwische löse auslöse
    offenbare spare verlose nachweise zurückweise einmische ausweise streiche""".split()
)
# Hardly ever written, and their forms are those of common verbs ("gelte", "biete", "koste").
RARE_VERBS = frozenset({"gelen", "bien", "kosen"})
# Participles of one verb that are the infinitive of another ("gefallen": fallen, gefallen).
ALSO_INFINITIVES = frozenset("gefallen geraten beziehen verziehen".split())


@cache
def _table() -> dict[str, str]:
    raw = (resources.files("laut.reading") / "data" / "verb_forms.tsv.gz").read_bytes()
    rows = gzip.decompress(raw).decode().split("\n")
    return dict(row.split("\t", 1) for row in rows)


@lru_cache(maxsize=65_536)
def analyses(form: str) -> tuple[tuple[str, str], ...]:
    """(lemma, cells) of a word, or of "stem|particle" for a split separable verb; ``()`` if no verb form.

    Cells: p present, t preterite, 1 Konjunktiv I, 2 Konjunktiv II, k participle II, i infinitive, z zu-infinitive.
    """
    found = _table().get(form)
    if found is None:
        return ()
    each = (a.partition(":") for a in found.split(" "))
    return tuple((lemma, cells) for lemma, _, cells in each if lemma not in RARE_VERBS)


@lru_cache(maxsize=16_384)
def lemmas(form: str, cells: str = "pt12kiz") -> tuple[str, ...]:
    """The verbs whose form in one of ``cells`` this word can be."""
    return tuple(lemma for lemma, has in analyses(form) if any(c in cells for c in has))


def is_finite(form: str) -> bool:
    """Whether a lower-case word can be a finite verb in the third person."""
    return any(c in "pt12" for _, cells in analyses(form) for c in cells)


def is_participle(form: str) -> bool:
    return any("k" in cells for _, cells in analyses(form))


def is_preterite(form: str) -> bool:
    """Whether a lower-case word can only be preterite: "erkrankte", "lagen"."""
    cells = {c for _, has in analyses(form) for c in has}
    return "t" in cells and not cells & {"p", "1", "k"}


def is_infinitive(form: str) -> bool:
    """Whether a lower-case word can be an infinitive, with or without "zu"; a strong participle is none.

    The table also holds "vorgeworfen" and "angegriffen" as verbs of their own, which they are not.
    """
    found = analyses(form)
    if form not in ALSO_INFINITIVES and any("k" in cells and lemma != form for lemma, cells in found):
        return False
    return any(c in "iz" for _, cells in found for c in cells)


@lru_cache(maxsize=65_536)
def mood(form: str) -> Mood | None:
    """The subjunctive that this word can only be; ``None`` where an indicative has the same form.

    First-person forms equal Konjunktiv I ("ich habe"): the caller leaves out clauses with "ich".
    """
    word = form.lower()
    if word in NOT_VERBS or (word.endswith(NOT_VERB_ENDINGS) and word not in VERBS_ALL_THE_SAME):
        return None
    found = analyses(word)
    cells = {c for _, has in found for c in has}
    if not cells & {"1", "2"} or cells & {"p", "t", "k", "i"}:
        return None
    return "konjunktiv_i" if "1" in cells else "konjunktiv_ii"

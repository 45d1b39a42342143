"""What a statement is likeliest to do where no word of it tells: a guess that weighs no more than any other.

German quotations with a form of "sein" that tell nothing of the past and no number judge more often than they assert
("„Der Steg ist ein Fall für den Schreiner“"), and so do those about anybody ("„Man fischt nicht bei Ebbe“"). English
spokespeople, lawyers and firms that negate mostly deny, and so does a German clause that leaves its
negation bare ("Verletzte gebe es keine").
"""

from __future__ import annotations

from laut.reading import mood
from laut.reading.modality.evidence import Evidence, Words
from laut.reading.modality.judging import Decision

# Of the past, or of what has been done.
TELLING = frozenset(
    "war waren wurde wurden hatte hatten habe haben hat was were had did been didn't wasn't weren't hadn't".split()
)
ANYBODY = frozenset("du dir dich dein deine man you your".split())
ABLE = frozenset({"can", "could"})  # "the gate could not be opened" denies nothing
PARTIES = ("spokes", "lawyer", "attorney", "counsel", "company", "firm", "ministry")  # of a body or a client


def leaning(e: Evidence) -> Decision | None:
    """The guess, without a word that shows it."""
    if e.form == "direct" and len(e.scope) == len(e.content):
        if any(w.low in ANYBODY for w in e.content):
            return "evaluate", None, ""
        return ("evaluate", None, "") if e.language == "de" and _is_remark(e) else None
    if e.language == "de":
        return ("deny", None, "") if _leaves_bare(e.content) else None
    party = any(name.startswith(PARTIES) for name in e.names)
    unable = not ABLE.isdisjoint(w.low for w in e.content)
    return ("deny", None, "") if party and not unable and e.first_of("negation") else None


def _leaves_bare(words: Words) -> bool:
    """Whether "keine" stands alone, its noun in front of the verb: "Verletzte gebe es keine"."""
    ends = (*words[1:], None)
    return any(
        w.low.startswith("kein") and "negation" in w.classes and (after is None or not after.text[0].isalnum())
        for w, after in zip(words, ends, strict=True)
    )


def _is_remark(e: Evidence) -> bool:
    """Says what something is like or what it is: neither of the past nor counted."""
    lows = {w.low for w in e.content}
    if e.first_of("copula") is None:
        return False
    if not lows.isdisjoint(TELLING) or any(low[0].isdigit() for low in lows):
        return False
    return not any(w.text[0].islower() and mood.is_preterite(w.low) for w in e.content)

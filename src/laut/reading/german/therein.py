"""A paper or circle that the sentence before names in passing, and what is said there: "… legte ein Gutachten vor.
Dort heißt es, …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from laut.models import Span, TaggedLink, TaggedStatement
from laut.reading import mood
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german import lexicon as lex
from laut.reading.german.finite import clause_lemmas, finite_index
from laut.reading.german.phrases import head_noun, noun_phrase
from laut.reading.german.units import Unit

OWN = ("ihr", "sein")
PUBLISHING = frozenset("vorlegen veröffentlichen vorstellen herausgeben präsentieren publizieren herausbringen".split())
STANDING = frozenset({"heißen", "stehen"})


def said_in_paper(
    unit: Unit, before: Unit | None, statements: Sequence[TaggedStatement], found: Sequence[TaggedStatement]
) -> list[TaggedStatement]:
    """``statements`` of ``unit``, those said "darin" by the paper that the unit ``before`` names last, and those that
    follow "demnach" from what it brings before the public.

    A paper that is a source there already (of one of ``found``) is carried on with all that stands before it.
    """
    if before is None or not any(_is_open(t) for t in statements):
        return list(statements)
    paper = _last_paper(before) or _where(before)
    mentions = (link.mention for t in found[-3:] for chain in t.chains for link in chain if link.mention)
    known = paper is None or any(b < paper[1] and paper[0] < e for b, e in mentions)
    report = None if _has_source(before, found) else _of_report(before)

    def told(t: TaggedStatement) -> TaggedStatement:
        if report is not None and _is_open(t) and t.rule == "demnach":
            return replace(t, chains=((TaggedLink(report, t.frame),),), inherits=False)
        if paper is not None and not known and _is_open(t) and _is_therein(unit, t):
            chains = ((TaggedLink(paper, _cue(unit, t)),),)
            return replace(t, chains=chains, inherits=_is_reported(unit, t), rule="therein")
        return t

    return [told(t) for t in statements]


def _is_open(t: TaggedStatement) -> bool:
    """Whether it waits for a source from before."""
    return t.inherits and not t.chains


def _has_source(unit: Unit, found: Sequence[TaggedStatement]) -> bool:
    return any(t.chains and unit.words[0].start <= t.content[0][0] < unit.words[-1].end for t in found[-3:])


def _of_report(unit: Unit) -> Span | None:
    """Whose word follows "demnach": the paper that a unit brings before the public, or who brings his own ("Die
    Kommission legte ihren Bericht vor")."""
    paper = _last_paper(unit)
    if paper is None or not PUBLISHING.intersection(_lemmas(unit)):
        return None
    w = unit.words
    first = next(i for i, x in enumerate(w) if x.start == paper[0])
    stop = noun_phrase(w, 0, first) if w[first].low.startswith(OWN) else None
    return unit.span(0, stop) if stop else None if w[first].low.startswith(OWN) else paper


def _lemmas(unit: Unit) -> set[str]:
    verb = finite_index(unit.words, 0, len(unit.words))
    return clause_lemmas(unit.words, len(unit.words), verb) if verb is not None else set()


def _is_therein(unit: Unit, t: TaggedStatement) -> bool:
    words = {unit.words[i].low for i in _frame(unit, t)}
    return not words.isdisjoint(lex.THEREIN) and bool(_cue(unit, t))


def _cue(unit: Unit, t: TaggedStatement) -> tuple[Span, ...]:
    verbs = (i for i in _frame(unit, t) if not STANDING.isdisjoint(mood.lemmas(unit.words[i].low, "pt12")))
    return unit.spans(verbs)


def _is_reported(unit: Unit, t: TaggedStatement) -> bool:
    """ "Darin stehe, …": who named the paper says so."""
    return any(mood.mood(unit.words[i].low) == "konjunktiv_i" for i in _frame(unit, t))


def _frame(unit: Unit, t: TaggedStatement) -> list[int]:
    return [i for i, w in enumerate(unit.words) if any(b <= w.start and w.end <= e for b, e in t.frame)]


def _where(unit: Unit) -> Span | None:
    """The circle or body in which a unit without a source plays: "In Ermittlerkreisen klingt das anders. …, heißt es
    dort"."""
    w = unit.words
    if w[0].low not in ("in", "im", "bei", "beim", "aus"):
        return None
    stop = noun_phrase(w, 1, len(w))
    nouns = [x for x in w[1 : stop or 1] if x.tag == "noun"]
    head = head_noun(w[1 : stop or 1])
    body = head is not None and head.type == "body"
    return unit.span(1, stop) if stop and nouns and (body or nouns[0].low.endswith(lex.CIRCLES)) else None


def _last_paper(unit: Unit) -> Span | None:
    """The last phrase of a unit whose head is a paper: "ein Gutachten", "den Entwurf des Ministeriums"."""
    w, found, i = unit.words, None, 0
    while i < len(w):
        stop = noun_phrase(w, i, len(w)) if w[i].tag in ("det", "noun") else None
        head = next((find_noun(w[k].text, "de") for k in range(i, stop or i) if w[k].tag == "noun"), None)
        if stop and head and head.type == "paper":
            found = unit.span(i, stop)
        i = stop or i + 1
    return found

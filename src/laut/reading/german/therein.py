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
from laut.reading.german.papers import INSIDE, is_told_therein
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
    passive = _told_therein(unit) if before is not None else None
    statements = [_opened(unit, t) for t in statements] or ([passive] if passive else [])
    if before is None or not any(_is_open(t) for t in statements):
        return list(statements)
    named = [m for t in found[-3:] for chain in t.chains for link in chain if (m := link.mention)]
    papers = _papers(before)
    # Of what its source says, "darin stehe", the source does not speak as of another.
    others = [p for p in papers if not _overlaps(p, named)] if _in_konjunktiv(unit) else []
    paper = next(reversed(others or papers), None) or (None if passive else _where(before))
    has_source = _has_source(before, found)
    known = paper is None or _overlaps(paper, named) or (has_source and _is_used(before, paper))
    report = None if has_source else _of_report(before)

    def told(t: TaggedStatement) -> TaggedStatement:
        if report is not None and _is_open(t) and t.rule == "demnach":
            return replace(t, chains=((TaggedLink(report, t.frame),),), inherits=False)
        if paper is not None and not known and _is_open(t) and (passive or _is_therein(unit, t)):
            chains = ((TaggedLink(paper, _cue(unit, t)),),)
            goes_on = t.form == "indirect_free_indirect" or _is_reported(unit, t)
            return replace(t, chains=chains, inherits=goes_on, n_inner=int(goes_on), rule="therein")
        return t

    return [told(t) for t in statements if t is not passive or paper is not None]


def _told_therein(unit: Unit) -> TaggedStatement | None:
    """What a sentence says that stands in a paper named before, without a verb of saying: "Darin wird … gewarnt"."""
    s = next(iter(unit.segments), None)
    verb = finite_index(unit.words, s.begin, s.end) if s and s.kind == "main" else None
    span = unit.trimmed(0, len(unit.words))
    if s is None or verb is None or span is None or not is_told_therein(unit, s, verb):
        return None
    return TaggedStatement((span,), "reported", "writing", inherits=True, rule="therein")


def _overlaps(paper: Span, mentions: Sequence[Span]) -> bool:
    return any(b < paper[1] and paper[0] < e for b, e in mentions)


def _in_konjunktiv(unit: Unit) -> bool:
    """Whether its first finite verb stands in the Konjunktiv I: "Darin stehe, …", "Darin seien … beschrieben"."""
    verb = finite_index(unit.words, 0, unit.segments[0].end) if unit.segments else None
    return verb is not None and mood.mood(unit.words[verb].low) == "konjunktiv_i"


def _is_used(unit: Unit, paper: Span) -> bool:
    """Whether somebody speaks by the paper: "warf ihr in einem Brief … vor"."""
    before = [w.low for w in unit.words if w.end <= paper[0]]
    return bool(before) and before[-1] in ("in", "im", "mit", "per")


def _is_open(t: TaggedStatement) -> bool:
    """Whether it waits for a source from before."""
    return t.inherits and not t.chains


def _opened(unit: Unit, t: TaggedStatement) -> TaggedStatement:
    """A statement that a passive says of nobody, as what a paper says: "Darin wird geraten, …"."""
    said = t.chains == ((),) and any(unit.words[i].low in INSIDE for i in _frame(unit, t))
    return replace(t, chains=(), inherits=True, rule="therein") if said else t


def _has_source(unit: Unit, found: Sequence[TaggedStatement]) -> bool:
    return any(t.chains and unit.words[0].start <= t.content[0][0] < unit.words[-1].end for t in found[-3:])


def _of_report(unit: Unit) -> Span | None:
    """Whose word follows "demnach": the paper that a unit brings before the public, or who brings his own ("Die
    Kommission legte ihren Bericht vor")."""
    papers = _papers(unit)
    if not papers or not PUBLISHING.intersection(_lemmas(unit)):
        return None
    paper = papers[-1]
    w = unit.words
    first = next(i for i, x in enumerate(w) if x.start == paper[0])
    stop = noun_phrase(w, 0, first) if w[first].low.startswith(OWN) else None
    return unit.span(0, stop) if stop else None if w[first].low.startswith(OWN) else paper


def _lemmas(unit: Unit) -> set[str]:
    verb = finite_index(unit.words, 0, len(unit.words))
    return clause_lemmas(unit.words, len(unit.words), verb) if verb is not None else set()


def _is_therein(unit: Unit, t: TaggedStatement) -> bool:
    words = {unit.words[i].low for i in _frame(unit, t)}
    return not words.isdisjoint(lex.THEREIN) and (t.rule == "therein" or bool(_cue(unit, t)))


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


def _papers(unit: Unit) -> list[Span]:
    """The phrases of a unit whose head is a paper, in order: "ein Gutachten", "den Entwurf des Ministeriums"."""
    w, i = unit.words, 0
    found: list[Span] = []
    while i < len(w):
        stop = noun_phrase(w, i, len(w)) if w[i].tag in ("det", "noun") else None
        head = next((find_noun(w[k].text, "de") for k in range(i, stop or i) if w[k].tag == "noun"), None)
        if stop and head and head.type == "paper":
            found.append(unit.span(i, stop))
        i = stop or i + 1
    return found

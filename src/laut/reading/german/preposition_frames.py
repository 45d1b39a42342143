"""Frames without a verb: "laut X", "nach Angaben der Polizei", "X zufolge", "demnach", "wonach"."""

from __future__ import annotations

from laut.models import Span, TaggedLink, TaggedStatement
from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.acts import reported_act
from laut.reading.german.carried import has_konjunktiv
from laut.reading.german.cues import Range, VerbCue, find_preposition_cues
from laut.reading.german.extents import content_start, phrase_ending, something_left
from laut.reading.german.finite import finite_index
from laut.reading.german.phrases import is_outlet
from laut.reading.german.relays import Chain, behind_outlet, cited_source, links, relative_behind, said_in_outlet
from laut.reading.german.speakers import speaker, who_names_itself
from laut.reading.german.units import Unit
from laut.reading.german.verb_frames import Frame


def preposition_frame(unit: Unit, lo: int, hi: int, inside: tuple[Range, ...]) -> Frame | None:
    """ "Laut X …", "… nach Angaben der Polizei …", "X zufolge …"."""
    w = unit.words
    for k in range(lo, hi):
        s = unit.segments[k]
        if s.kind == "quote":
            continue
        for cue in find_preposition_cues(w, s.begin, s.end):
            if any(b <= cue.phrase[0] < e for b, e in inside) or w[cue.mention[0]].low in lex.POSSESSIVE_RELATIVES:
                continue
            chains = links(unit, cue.mention, cue.words)
            start = content_start(unit, lo, k)
            if cue.phrase[0] <= s.begin + 1 and k == lo:
                start = lo
            stop = hi
            if s.kind == "rel" and k > lo:  # "Der Fahrer, der laut Polizei betrunken war, wurde …"
                start, stop = k, k + 1
            holes: tuple[Range, ...] = (cue.phrase,)
            if not something_left(unit, start, stop, cue.phrase):
                continue
            act = None if inside else reported_act(unit, start, stop)
            if act is not None and not is_survey_share(unit, act):  # "Der Minister drohte der Agentur zufolge mit …"
                chains = act.chains
            lemma = "schreiben" if is_outlet(w, *cue.mention) else "laut"
            spans: tuple[Span, ...] = (unit.span(*cue.phrase),)
            rel = relative_behind(unit, cue.phrase[1])
            if rel is not None and k + 1 < stop:
                chains = behind_outlet(unit, cue.phrase[1], chains)
                holes, spans = (*holes, (rel.begin, rel.end)), (*spans, unit.span(rel.begin, rel.end))
            said_in = said_in_outlet(unit, cue.phrase[1], s.end)
            if said_in is not None:  # "nach Darstellung eines Beamten in der „Post“"
                outlet = TaggedLink(unit.span(cue.phrase[1] + 1, said_in), ())
                chains = tuple((outlet, *c) for c in chains)
                holes, spans = ((cue.phrase[0], said_in),), (unit.span(cue.phrase[0], said_in),)
            after = unit.segments[k + 1] if k + 1 < hi else s
            relay = cited_source(unit, s.begin, after.end if after.kind == "rel" else s.end)
            if relay is not None:
                chains = tuple((*c, *origin) for c in chains for origin in links(unit, relay[1], relay[2]))
                holes = (*holes, relay[0])
                spans = (*spans, unit.span(*relay[0]))
            itself = who_names_itself(unit, k, cue) if act is None else None
            if itself is not None:
                chains = links(unit, itself, tuple(range(*cue.phrase)))
            return Frame(
                "preposition",
                lemma,
                chains,
                ((start, stop),),
                spans,
                holes,
                form="reported" if act and chains is act.chains else None,
            )
    return None


def is_survey_share(unit: Unit, act: TaggedStatement) -> bool:
    """ "elf Prozent der Befragten lehnen … ab", "Immer mehr Menschen fürchten": those of whom a survey tells do not
    speak."""
    mention = act.chains[0][-1].mention if act.chains and act.chains[0] else None
    return mention is not None and any(word in lex.SHARES for word in unit.text[slice(*mention)].split())


def demnach_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    w = unit.words
    s = unit.segments[lo]
    for i in range(s.begin, s.end if s.kind == "main" else min(s.begin + 5, s.end)):
        if w[i].low in lex.DISCOURSE_CUES or (i == 0 and w[i].low == "danach" and has_konjunktiv(unit, lo, hi)):
            return Frame("demnach", "laut", (), ((lo, hi),), (unit.span(i, i + 1),), ((i, i + 1),), inherits=True)
    for k in range(lo + 1, hi):
        s = unit.segments[k]
        cue = relative_cue(unit, k)
        if cue:
            before = unit.segments[k - 1]
            mention = phrase_ending(unit, before)
            chains: tuple[Chain, ...] = ()
            if mention is not None:
                outer = quoting_subject(unit, k - 1, mention)
                if any(outer) or mention[1] == before.end:  # "schließt sich dem Verdacht an, wonach" brings nobody up
                    chains = tuple(o + c for o in outer for c in links(unit, mention, cue))
            return Frame(
                "wonach",
                "laut",
                chains,
                ((k, hi),),
                (unit.span(unit.segments[k - 1].begin, cue[-1] + 1),),
                ((s.begin, cue[-1] + 1),),
                inherits=not chains,
            )
    return None


def relative_cue(unit: Unit, k: int) -> tuple[int, ...]:
    """The words "wonach", "der zufolge", "laut der", "nach dessen Angaben" that open segment ``k``; ``()`` if it opens
    otherwise."""
    w, b = unit.words, unit.segments[k].begin
    if w[b].low == "wonach":
        return (b,)
    after = w[b + 1].low if b + 1 < unit.segments[k].end else ""
    if (w[b].low in lex.RELATIVES and after == "zufolge") or (w[b].low in ("laut", "gemäß") and after in lex.RELATIVES):
        return (b, b + 1)
    if w[b].low in ("nach", "laut", "gemäß") and after in lex.POSSESSIVE_RELATIVES and w[b + 2].tag == "noun":
        return (b, b + 1, b + 2)  # "nach dessen Berechnungen"
    return ()


def quoting_subject(unit: Unit, k: int, mention: Range) -> tuple[Chain, ...]:
    """Who brings up what is named last in segment ``k`` ("Das Institut verweist auf Blogger, denen zufolge …")."""
    s = unit.segments[k]
    verb = finite_index(unit.words, s.begin, mention[0])
    if verb is None or not set(mood.lemmas(unit.words[verb].low, "pt12")) & lex.BRINGING_UP:
        return ((),)
    subject = speaker(unit, s.begin, mention[0], VerbCue(verb, (verb,), ""))
    return links(unit, subject, (verb,)) if subject is not None else ((),)

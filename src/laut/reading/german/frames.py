"""Frames: the words of a sentence that make somebody responsible for its other words.

Each finder looks at the segments ``lo`` to ``hi`` of a unit and gives the frame that governs them, or ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass

from laut.models import Form, Span, TaggedLink, TaggedStatement
from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.acts import clause_start, is_act, medium_of, reported_act
from laut.reading.german.carried import has_konjunktiv, konjunktiv, main_in_konjunktiv
from laut.reading.german.cues import Range, VerbCue, find_preposition_cues, find_verb_cues
from laut.reading.german.finite import is_finite_here
from laut.reading.german.phrases import find_subject, is_outlet, noun_phrase
from laut.reading.german.speakers import (
    Chain,
    addressee_of,
    cited_source,
    clause_subject,
    links,
    names_itself,
    speaker,
    speaker_chains,
    with_relays,
)
from laut.reading.german.units import Segment, Unit


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame found in a range of segments.

    ``segments``: the segments it takes up (begin, end); ``contents``: segment ranges it governs; ``holes``: word
    ranges inside the contents that belong to the frame (a preposition phrase). ``inherits``: the open source goes
    before the chains. ``summary``: the frame is itself a reported act ("X mahnte Tempo an: …").
    """

    rule: str
    lemma: str
    chains: tuple[Chain, ...]
    contents: tuple[Range, ...]
    spans: tuple[Span, ...]
    holes: tuple[Range, ...] = ()
    addressee: Span | None = None
    inherits: bool = False
    summary: TaggedStatement | None = None
    form: Form | None = None


def find_frame(unit: Unit, lo: int, hi: int, inside: tuple[Range, ...] = ()) -> Frame | None:
    return (
        wie_frame(unit, lo, hi)
        or late_frame(unit, lo, hi)
        or early_frame(unit, lo, hi)
        or preposition_frame(unit, lo, hi, inside)
        or demnach_frame(unit, lo, hi)
        or colon_frame(unit, lo, hi)
    )


def wie_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    """ "Wie X berichtet, …", "…, wie X sagte, …", "…, wie es in dem Bericht heißt"."""
    for k in range(lo, hi):
        s = unit.segments[k]
        w = unit.words
        if w[s.begin].low != "wie" or hi - lo < 2:
            continue
        listed = listed_sources(unit, k, hi)
        if listed is not None:
            return listed
        if s.end - s.begin < 3:
            continue
        heard = next((i for i in range(s.begin + 2, s.end - 2) if w[i].low == "zu" and w[i + 1].low in lex.HEARD), None)
        cues = find_verb_cues(w, s.begin + 1, s.end)
        if heard is not None:  # "wie aus Finanzkreisen zu hören ist"
            cue = VerbCue(heard, (heard, heard + 1), "hören")
        elif cues and (cues[-1].lemma not in lex.THOUGHT_VERBS or cues[-1].lemma == "meinen"):
            cue = cues[-1]
        else:
            continue
        subject = None if heard is not None else speaker(unit, s.begin + 1, s.end, cue, verb_last=True)
        built = speaker_chains(unit, subject, cue, (s.begin, s.end))
        if built is None:
            continue
        end = frame_end(unit, k, hi, subject)
        contents = tuple(c for c in ((lo, k), (end, hi)) if c[0] < c[1])
        if not contents or not says_something(unit, contents):
            continue
        return Frame(
            "wie",
            cue.lemma,
            built,
            contents,
            (unit.span(s.begin, unit.segments[end - 1].end),),
            addressee=addressee_of(unit, s, cue),
        )
    return None


def listed_sources(unit: Unit, k: int, hi: int) -> Frame | None:
    """ "wie mehrere Medien, darunter der „Kurier“, berichten": appositions between the sources and their verb."""
    w = unit.words
    last = next((m for m in range(k + 1, min(k + 5, hi)) if unit.segments[m].kind != "frag"), None)
    if unit.segments[k].kind != "frag" or last is None:
        return None
    verb = unit.segments[last]
    cues = [c for c in find_verb_cues(w, verb.begin, verb.end) if c.verb == verb.begin]
    contents = tuple(c for c in ((0, k), (last + 1, hi)) if c[0] < c[1])
    if not cues or not contents or not says_something(unit, contents):
        return None
    chains: tuple[Chain, ...] = ()
    for m in range(k, last):
        s = unit.segments[m]
        skipped = 1 if w[s.begin].low in ("wie", "darunter", "auch") else 0
        stop = noun_phrase(w, s.begin + skipped, s.end, plural=True)
        if stop is not None and (m == k or skipped):
            chains += links(unit, (s.begin + skipped, stop), cues[0].words)
    span = unit.span(unit.segments[k].begin, verb.end)
    return Frame("wie", cues[0].lemma, chains, contents, (span,)) if chains else None


def late_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    """ "…, sagte X", "…, so X", "…, heißt es in dem Bericht"."""
    w = unit.words
    for k in range(lo + 1, hi):
        s = unit.segments[k]
        if s.kind == "quote" or not (says_something(unit, ((lo, k),), finite=True) or interrupts(unit, lo, k, hi)):
            continue
        begin = s.begin
        if w[begin].low == "so" and s.end - begin >= 2:
            frame = so_frame(unit, lo, hi, k)
            if frame is not None:
                return frame
            continue
        cues = [
            c
            for c in find_verb_cues(w, begin, s.end)
            if c.verb == begin or (c.verb == begin + 1 and w[begin].low in ("das", "dies", "es", "so"))
        ]
        if not cues:
            continue
        cue = cues[0]
        if cue.lemma in lex.CHECKING_VERBS and cue.negated:
            continue
        subject = speaker(unit, begin, s.end, cue)
        built = speaker_chains(unit, subject, cue, (begin, s.end))
        if built is None:
            continue
        start = content_start(unit, lo, k)
        end = frame_end(unit, k, hi, subject)
        contents: list[Range] = [(start, k)]
        if end < hi:
            contents.append((end, hi))
        return Frame(
            "late",
            cue.lemma,
            built,
            tuple(contents),
            (unit.span(begin, unit.segments[end - 1].end),),
            addressee=addressee_of(unit, s, cue),
            inherits=konjunktiv(unit, cue.verb) is not None,
        )
    return None


def interrupts(unit: Unit, lo: int, k: int, hi: int) -> bool:
    """ "Die Brücke, sagte der Bürgermeister, sei …": the frame has its own subject and the verb goes on after it."""
    w = unit.words
    s = unit.segments[k]
    if (
        k + 1 >= hi
        or unit.segments[k + 1].kind != "main"
        or not is_finite_here(w, unit.segments[k + 1].begin, hi and len(w))
    ):
        return False
    if any(x.kind != "frag" for x in unit.segments[lo:k]) or not is_finite_here(w, s.begin, s.end):
        return w[s.begin].low == "so" and unit.segments[k + 1].kind == "main"
    return find_subject(w, s.begin + 1, s.end, plural=False) is not None


def so_frame(unit: Unit, lo: int, hi: int, k: int) -> Frame | None:
    s = unit.segments[k]
    w = unit.words
    cues = find_verb_cues(w, s.begin + 1, s.end)
    if cues:
        subject: Range | None = speaker(unit, s.begin + 1, s.end, cues[0])
        cue_words = (s.begin, *cues[0].words)
    else:
        stop = noun_phrase(w, s.begin + 1, s.end, plural=True)
        subject = (s.begin + 1, stop) if stop else None
        if s.kind == "main":
            return None
        cue_words = (s.begin,)
    end = frame_end(unit, k, hi, subject)
    if cues and (subject is None or w[subject[0]].low == "es"):
        chains = speaker_chains(unit, subject, cues[0], (s.begin, unit.segments[end - 1].end)) or ()
    elif subject is None or w[subject[0]].low in ("viele", "wenige"):
        return None
    else:
        named = links(unit, subject, cue_words)
        chains = with_relays(unit, named, (s.begin, s.end), subject, VerbCue(s.begin, cue_words, "sagen"))
    if not chains:
        return None
    contents = tuple(c for c in ((content_start(unit, lo, k), k), (end, hi)) if c[0] < c[1])
    return Frame("so", "sagen", chains, contents, (unit.span(s.begin, unit.segments[end - 1].end),))


def early_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    """ "X sagte, dass …", "X teilte mit: „…“", "X forderte, … zu …"."""
    w = unit.words
    for k in range(lo, hi - 1):
        s = unit.segments[k]
        if s.kind in ("quote", "frag", "inf") or (s.kind == "sub" and w[s.begin].low in ("wie", "wenn", "falls")):
            continue
        cues = find_verb_cues(w, s.begin, s.end)
        if not cues:
            continue
        cue = cues[-1]
        start = content_after(unit, k, hi, cue)
        if start is None:
            continue
        if cue.lemma in lex.CHECKING_VERBS and cue.negated:
            continue
        if s.kind in ("sub", "rel") and k > lo and main_in_konjunktiv(unit, lo, k):
            return None  # "Neu sei, dass der Bürgermeister anordne, …" is carried on as a whole
        first = clause_start(unit, lo, k, cue)
        subject = speaker(unit, unit.segments[first].begin, s.end, cue, verb_last=s.kind in ("sub", "rel"))
        built = speaker_chains(unit, subject, cue, (unit.segments[first].begin, s.end))
        if built is None:
            continue
        span = unit.span(unit.segments[first].begin, unit.segments[start - 1].end)
        return Frame(
            "early",
            cue.lemma,
            built,
            ((start, hi),),
            (span,),
            addressee=addressee_of(unit, s, cue),
            inherits=konjunktiv(unit, cue.verb) is not None,
            summary=summary_of(unit, k, cue, subject, span),
        )
    return None


def colon_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    """ "Die Dezernentin wollte das nicht stehen lassen: Man müsse …": whoever acts before the colon speaks."""
    w = unit.words
    for k in range(lo, hi - 1):
        if unit.segments[k].stop != ":" or unit.segments[k + 1].kind not in ("main", "quote", "sub"):
            continue
        if unit.segments[k + 1].kind != "quote" and not has_konjunktiv(unit, k + 1, hi):
            return None
        for m in range(lo, k + 1):
            s = unit.segments[m]
            verb = next((v for v in range(s.begin, s.end) if is_finite_here(w, v, s.end)), None)
            if s.kind != "main" or verb is None or konjunktiv(unit, verb):
                continue
            subject = speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), "sagen"))
            if subject is None or w[subject[0]].low in ("es", "das", "dies", "ich", "wir", "man"):
                return None
            reported = reported_act(unit, lo, k + 1)
            span = unit.span(unit.segments[lo].begin, unit.segments[k].end)
            chains = reported.chains if reported is not None else links(unit, subject, ())
            return Frame("colon", "sagen", chains, ((k + 1, hi),), (span,), summary=reported)
        return None
    return None


def summary_of(unit: Unit, k: int, cue: VerbCue, subject: Range | None, span: Span) -> TaggedStatement | None:
    """ "X mahnte mehr Tempo an: …": what stands before the colon is a reported act of its own."""
    s = unit.segments[k]
    spoken = set(range(*subject)) if subject else set()
    has_object = any(unit.words[i].tag in ("noun", "name") for i in range(s.begin, s.end) if i not in spoken)
    if s.stop != ":" or not has_object or not is_act(unit, cue, s):
        return None
    end = span[1] - 1 if unit.text[span[1] - 1] == ":" else span[1]
    return TaggedStatement(((span[0], end),), "reported", medium_of(cue.lemma), rule="reported", score=0.5)


def content_after(unit: Unit, k: int, hi: int, cue: VerbCue) -> int | None:
    """Index of the segment where the content of a frame in segment ``k`` begins."""
    w = unit.words
    stop = unit.segments[k].stop
    strong = cue.lemma not in lex.NEEDS_CLAUSE
    for m in range(k + 1, min(hi, k + 5)):
        s = unit.segments[m]
        head = w[s.begin]
        if s.kind == "quote":
            return m if m == k + 1 and (stop in (":", "") or strong) else None
        if stop == ":":
            speaks = (
                strong or has_konjunktiv(unit, m, hi) or any(unit.segments[n].kind == "quote" for n in range(m, hi))
            )
            return m if speaks else None
        if s.kind == "sub":
            if head.low == "wonach" and cue.lemma in ("verweisen", "berufen", "zitieren"):
                return m
            if head.low in lex.CONTENT_SUBORDINATORS and (
                head.low in ("dass", "daß", "ob") or cue.lemma in lex.QUESTION_VERBS
            ):
                return m
            return None
        if s.kind == "inf":
            return m if head.low not in ("um", "ohne", "statt", "anstatt") and cue.lemma != "sehen" else None
        if s.kind == "main":
            if (
                head.tag == "conj"
                or head.low in ("so", "wobei")
                or (m > k + 1 and unit.segments[m - 1].kind == "frag" and is_finite_here(w, s.begin, s.end))
            ):
                return None
            if is_finite_here(w, s.begin, s.end) and not mood.mood(head.low):
                return None  # verb first: the frame goes on, or a late frame
            if has_konjunktiv(unit, m, hi) or (
                strong and cue.lemma not in lex.REPORTING_VERBS - {"bestätigen"} and m == k + 1
            ):
                return m
            return None
        if (
            s.kind == "frag"
            and m + 1 < hi
            and unit.segments[m + 1].kind in ("main", "sub")
            and has_konjunktiv(unit, m, hi)
        ):
            return m  # "…, wegen des Regens, so hieß es" is rare; a fronted phrase of the content is not
    return None


def preposition_frame(unit: Unit, lo: int, hi: int, inside: tuple[Range, ...]) -> Frame | None:
    """ "Laut X …", "… nach Angaben der Polizei …", "X zufolge …"."""
    w = unit.words
    for k in range(lo, hi):
        s = unit.segments[k]
        if s.kind == "quote":
            continue
        for cue in find_preposition_cues(w, s.begin, s.end):
            if any(b <= cue.phrase[0] < e for b, e in inside):
                continue
            chains = links(unit, cue.mention, cue.words)
            start = content_start(unit, lo, k)
            if cue.phrase[0] <= s.begin + 1 and k == lo:
                start = lo
            holes: tuple[Range, ...] = (cue.phrase,)
            if not something_left(unit, start, hi, cue.phrase):
                continue
            act = None if inside else reported_act(unit, start, hi)
            if act is not None and not is_survey_share(unit, act):  # "Der Minister drohte der Agentur zufolge mit …"
                chains = act.chains
            lemma = "schreiben" if is_outlet(w, *cue.mention) else "laut"
            spans: tuple[Span, ...] = (unit.span(*cue.phrase),)
            seen_by = outlet_that_saw(unit, k, hi) if cue.phrase[1] >= s.end - 1 else None
            if seen_by is not None:
                chains = tuple((TaggedLink(unit.span(*seen_by), ()), *c) for c in chains)
                rel = unit.segments[k + 1]
                holes, spans = (*holes, (rel.begin, rel.end)), (*spans, unit.span(rel.begin, rel.end))
            after = unit.segments[k + 1] if k + 1 < hi else s
            relay = cited_source(unit, s.begin, after.end if after.kind == "rel" else s.end)
            if relay is not None:
                chains = tuple((*c, *origin) for c in chains for origin in links(unit, relay[1], relay[2]))
                holes = (*holes, relay[0])
                spans = (*spans, unit.span(*relay[0]))
            own = names_itself(unit, cue)
            if own:
                subject = clause_subject(unit, k, cue)
                if subject is not None:
                    chains = links(unit, subject, tuple(range(*cue.phrase)))
            return Frame(
                "preposition",
                lemma,
                chains,
                ((start, hi),),
                spans,
                holes,
                form="reported" if act and chains is act.chains else None,
            )
    return None


def is_survey_share(unit: Unit, act: TaggedStatement) -> bool:
    """ "elf Prozent der Befragten lehnen … ab": a survey's share speaks through the survey."""
    mention = act.chains[0][-1].mention if act.chains and act.chains[0] else None
    return mention is not None and "Prozent" in unit.text[mention[0] : mention[1]]


def outlet_that_saw(unit: Unit, k: int, hi: int) -> Range | None:
    """ "…, der der Zeitung vorliegt", "…, aus dem der »Kurier« zitiert", "…, die der Sender einsehen konnte"."""
    w = unit.words
    if k + 1 >= hi or unit.segments[k + 1].kind not in ("rel", "main"):
        return None
    s = unit.segments[k + 1]
    if not any(w[i].low in lex.SEEN_VERBS for i in range(s.begin, s.end)):
        return None
    for i in range(s.begin + 1, s.end):
        stop = noun_phrase(w, i, s.end)
        if stop is not None and (is_outlet(w, i, stop) or w[stop - 1].tag == "name"):
            return i, stop
    return None


def demnach_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    w = unit.words
    s = unit.segments[lo]
    for i in range(s.begin, min(s.begin + 5, s.end)):
        if w[i].low in lex.DISCOURSE_CUES or (i == s.begin and w[i].low == "danach" and has_konjunktiv(unit, lo, hi)):
            return Frame("demnach", "laut", (), ((lo, hi),), (unit.span(i, i + 1),), ((i, i + 1),), inherits=True)
    for k in range(lo + 1, hi):
        s = unit.segments[k]
        if w[s.begin].low == "wonach" and k > lo:
            mention = phrase_ending(unit, unit.segments[k - 1].begin, unit.segments[k - 1].end)
            chains: tuple[Chain, ...] = ()
            if mention is not None:
                chains = links(unit, mention, (s.begin,))
            return Frame(
                "wonach",
                "laut",
                chains,
                ((k, hi),),
                (unit.span(unit.segments[k - 1].begin, s.begin + 1),),
                ((s.begin, s.begin + 1),),
                inherits=not chains,
            )
    return None


def frame_end(unit: Unit, k: int, hi: int, subject: Range | None) -> int:
    """First segment after a late frame: its appositions and relative clauses belong to the frame."""
    end = k + 1
    while end < hi:
        s = unit.segments[end]
        if s.kind == "rel":
            end += 1
            continue
        if s.kind == "frag" and is_apposition(unit, s, end, hi):
            end += 1
            continue
        break
    return end


def is_apposition(unit: Unit, s: Segment, at: int, hi: int) -> bool:
    head = unit.words[s.begin]
    if head.tag == "conj":
        return False
    later = [x.kind for x in unit.segments[at + 1 : hi]]
    closes = not later or later[0] in ("main", "sub", "quote", "rel", "inf") or set(later) == {"frag"}
    return closes and head.tag in ("det", "noun", "name", "word", "prep", "adv", "num")


def content_start(unit: Unit, lo: int, k: int) -> int:
    """Where the sentence part begins that a late frame or source phrase in ``k`` belongs to."""
    for m in range(k - 1, lo - 1, -1):
        stop = unit.segments[m].stop
        if stop == ";" or (
            stop in ("–", "—", "-", ":")
            and unit.segments[m].kind in ("main", "sub")
            and m + 1 <= k
            and unit.words[unit.segments[m].end - 1].tag != "quote"
            and unit.segments[m + 1].kind != "quote"
        ):
            return m + 1
    return lo


def says_something(unit: Unit, ranges: tuple[Range, ...], *, finite: bool = False) -> bool:
    kinds = [unit.segments[m].kind for b, e in ranges for m in range(b, e)]
    if any(kind in ("main", "quote") or (not finite and kind in ("sub", "inf")) for kind in kinds):
        return True
    head = unit.words[unit.segments[ranges[0][0]].begin]
    return finite and kinds[0] == "sub" and head.low in ("dass", "daß", "ob")


def something_left(unit: Unit, lo: int, hi: int, phrase: Range) -> bool:
    left = [
        i
        for s in unit.segments[lo:hi]
        for i in range(s.begin, s.end)
        if not phrase[0] <= i < phrase[1] and unit.words[i].tag not in ("punct", "conj")
    ]
    return len(left) >= 3


def phrase_ending(unit: Unit, begin: int, end: int) -> Range | None:
    for i in range(begin, end):
        if unit.words[i].tag in ("det", "noun", "name") and noun_phrase(unit.words, i, end, plural=True) == end:
            return i, end
    return None

"""Frames with a verb: "wie X berichtet", "…, sagte X", "X sagte, dass …", "X widersprach: …"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from laut.models import Form, Span, TaggedStatement
from laut.reading import mood
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german import lexicon as lex
from laut.reading.german.acts import clause_start, is_act, medium_of, paper_for_nobody, reported_act
from laut.reading.german.carried import has_konjunktiv, konjunktiv, main_in_konjunktiv
from laut.reading.german.chains import speaker_chains, with_relays
from laut.reading.german.cues import Range, VerbCue, find_verb_cues, taken_up
from laut.reading.german.extents import content_start, frame_end, says_something, with_appositions
from laut.reading.german.finite import is_finite_here
from laut.reading.german.phrases import noun_phrase
from laut.reading.german.relays import Chain, links
from laut.reading.german.speakers import addressee_of, speaker
from laut.reading.german.subjects import find_subject
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


def wie_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    """ "Wie X berichtet, …", "…, wie X sagte, …", "…, wie es in dem Bericht heißt"."""
    for k in range(lo, hi):
        s = unit.segments[k]
        w = unit.words
        if w[s.begin].low != "wie" or hi - lo < 2:
            continue
        listed = listed_sources(unit, lo, k, hi)
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
        end = frame_end(unit, k, hi)
        contents = tuple(c for c in ((lo, k), (end, hi)) if c[0] < c[1])
        if not contents or not says_something(unit, contents):
            continue
        return Frame(
            "wie",
            cue.lemma,
            built,
            contents,
            (unit.span(s.begin, unit.segments[end - 1].end),),
            addressee=addressee_of(unit, s, cue, subject),
        )
    return None


def listed_sources(unit: Unit, lo: int, k: int, hi: int) -> Frame | None:
    """ "wie mehrere Medien, darunter der „Kurier“, berichten": appositions between the sources and their verb."""
    w = unit.words
    last = next((m for m in range(k + 1, min(k + 5, hi)) if unit.segments[m].kind != "frag"), None)
    if unit.segments[k].kind != "frag" or last is None:
        return None
    verb = unit.segments[last]
    cues = [c for c in find_verb_cues(w, verb.begin, verb.end) if c.verb == verb.begin]
    contents = tuple(c for c in ((lo, k), (last + 1, hi)) if c[0] < c[1])
    if not cues or not contents or not says_something(unit, contents):
        return None
    chains: tuple[Chain, ...] = ()
    for m in range(k, last):
        s = unit.segments[m]
        skipped = 1 if w[s.begin].low in ("wie", "darunter", "auch") else 0
        stop = noun_phrase(w, s.begin + skipped, s.end, plural=True)
        if stop is not None and (m == k or skipped):
            subject, _ = with_appositions(unit, (s.begin + skipped, stop), m, last)
            chains += links(unit, subject, cues[0].words)
    span = unit.span(unit.segments[k].begin, verb.end)
    return Frame("wie", cues[0].lemma, chains, contents, (span,)) if chains else None


def late_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    """ "…, sagte X", "…, so X", "…, heißt es in dem Bericht"."""
    w = unit.words
    for k in range(lo + 1, hi):
        s = unit.segments[k]
        begin, resuming = s.begin, taken_up(w, s.begin, s.end)
        if k - 1 == lo and w[unit.segments[lo].begin].low in lex.CONDITIONAL:
            continue  # "Sollte es regnen, müsse man mit Staus rechnen"
        if s.kind == "quote" or not (
            resuming or says_something(unit, ((lo, k),), finite=True) or interrupts(unit, lo, k, hi)
        ):
            continue
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
        cue = resuming or next(iter(cues), None)
        if cue is None or (cue.lemma in lex.CHECKING_VERBS and cue.negated):
            continue
        subject = speaker(unit, begin if resuming is None else cue.verb, s.end, cue)
        if subject is not None and subject[0] > cue.verb:
            subject, _ = with_appositions(unit, subject, k, hi)
        built = speaker_chains(unit, subject, cue, (begin, s.end))
        if built is None:
            continue
        start = content_start(unit, lo, k) if resuming is None else lo
        end = frame_end(unit, k, hi)
        contents: list[Range] = [(start, k)]
        if end < hi:
            contents.append((end, hi))
        return Frame(
            "late",
            cue.lemma,
            built,
            tuple(contents),
            (unit.span(begin, unit.segments[end - 1].end),),
            addressee=addressee_of(unit, s, cue, subject),
            inherits=konjunktiv(unit, cue.verb) is not None,
        )
    return None


def interrupts(unit: Unit, lo: int, k: int, hi: int) -> bool:
    """ "Die Brücke, sagte der Bürgermeister, sei …": the frame has its own subject and the verb goes on after it."""
    w = unit.words
    s = unit.segments[k]
    if k + 1 >= hi or unit.segments[k + 1].kind != "main" or not is_finite_here(w, unit.segments[k + 1].begin, len(w)):
        return False
    if any(x.kind != "frag" for x in unit.segments[lo:k]) or not is_finite_here(w, s.begin, s.end):
        return w[s.begin].low == "so"
    return find_subject(w, s.begin + 1, s.end, plural=False) is not None


def so_frame(unit: Unit, lo: int, hi: int, k: int) -> Frame | None:
    s = unit.segments[k]
    w = unit.words
    cues = find_verb_cues(w, s.begin + 1, s.end)
    if cues:
        es = cues[0].verb + 1 < s.end and w[cues[0].verb + 1].low == "es"  # "so berichtet es der Sender"
        saying = replace(cues[0], verb=cues[0].verb + es)
        subject: Range | None = speaker(unit, s.begin + 1 if not es else saying.verb, s.end, saying)
        cue_words = (s.begin, *cues[0].words)
    else:
        stop = noun_phrase(w, s.begin + 1, s.end, plural=True)
        subject = (s.begin + 1, stop) if stop else None
        if s.kind == "main":
            return None
        cue_words = (s.begin,)
    end = frame_end(unit, k, hi)
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
        subject = paper_for_nobody(unit, s, subject)
        if subject is not None and subject[0] > cue.verb:
            subject, after = with_appositions(unit, subject, k, hi)
            start = max(start, after)
        built = speaker_chains(unit, subject, cue, (unit.segments[first].begin, s.end))
        if built is None:
            continue
        span = unit.span(unit.segments[first].begin, unit.segments[start - 1].end)
        return Frame(
            "early",
            cue.lemma,
            built,
            ((start, until_told(unit, start, hi)),),
            (span,),
            addressee=addressee_of(unit, s, cue, subject),
            inherits=konjunktiv(unit, cue.verb) is not None,
            summary=summary_of(unit, k, cue, subject, span),
        )
    return None


def until_told(unit: Unit, start: int, hi: int) -> int:
    """Where words in the Konjunktiv end before a clause behind a semicolon that tells on in the indicative: "Zu hören
    war, das Werk schließe; ein Sprecher nannte das falsch"."""
    for k in range(start + 1, hi):
        opens = unit.segments[k - 1].stop == ";" and unit.segments[k].kind == "main"
        if opens and main_in_konjunktiv(unit, start, k) and not has_konjunktiv(unit, k, hi):
            return k
    return hi


def colon_frame(unit: Unit, lo: int, hi: int) -> Frame | None:
    """ "Die Dezernentin wollte das nicht stehen lassen: Man müsse …": whoever acts before the colon speaks."""
    w = unit.words
    for k in range(lo, hi - 1):
        if unit.segments[k].stop != ":" or unit.segments[k + 1].kind not in ("main", "quote", "sub"):
            continue
        if unit.segments[k + 1].kind != "quote" and not has_konjunktiv(unit, k + 1, hi):
            return None
        heard = where_heard(unit, unit.segments[k])
        if heard is not None:
            span = unit.span(unit.segments[lo].begin, unit.segments[k].end)
            return Frame("colon", "hören", links(unit, heard, ()), ((k + 1, hi),), (span,))
        for m in range(lo, k + 1):
            s = unit.segments[m]
            verb = next((v for v in range(s.begin, s.end) if is_finite_here(w, v, s.end)), None)
            if s.kind != "main" or verb is None or konjunktiv(unit, verb):
                continue
            subject = speaker(unit, s.begin, s.end, VerbCue(verb, (verb,), "sagen"))
            if subject is None or w[subject[0]].low in ("es", "das", "dies", "ich", "wir", "man"):
                return None
            word = w[subject[0]]
            predicate = (
                subject[1] == subject[0] + 1 and word.low.endswith(("er", "es")) and not find_noun(word.text, "de")
            )
            if predicate and "sein" in mood.lemmas(w[verb].low, "pt12"):
                return None  # "Brisanter ist, was man hört: …"
            if subject[0] > verb:
                subject, _ = with_appositions(unit, subject, m, k + 1)
            reported = reported_act(unit, lo, k + 1)
            span = unit.span(unit.segments[lo].begin, unit.segments[k].end)
            chains = reported.chains if reported is not None else links(unit, subject, ())
            return Frame("colon", "sagen", chains, ((k + 1, hi),), (span,), summary=reported)
        return None
    return None


def where_heard(unit: Unit, s: Segment) -> Range | None:
    """ "…, was man im Umfeld der Firma hört: …": among whom it is said."""
    w = unit.words
    start = s.begin + 2
    if [x.low for x in w[s.begin : start]] != ["was", "man"] or w[start].low not in ("in", "im", "aus", "bei", "beim"):
        return None
    stop = noun_phrase(w, start + 1, s.end)
    telling = {"hören", "erzählen", "vernehmen", "sagen", "berichten", "munkeln", "lesen"}
    verbs = (v for x in w[stop or s.end : s.end] for v in mood.lemmas(x.low, "pt12"))
    return (start + 1, stop) if stop and telling.intersection(verbs) else None


def summary_of(unit: Unit, k: int, cue: VerbCue, subject: Range | None, span: Span) -> TaggedStatement | None:
    """ "X mahnte mehr Tempo an: …": what stands before the colon or semicolon is a reported act of its own."""
    s = unit.segments[k]
    spoken = set(range(*subject)) if subject else set()
    said = [unit.words[i] for i in range(s.begin, s.end) if i not in spoken]
    has_object = any(w.tag in ("noun", "name") or w.low in ("das", "dies") for w in said)
    if s.stop not in (":", ";") or not has_object or not is_act(unit, cue, s):
        return None
    end = span[1] - 1 if unit.text[span[1] - 1] in ":;" else span[1]
    return TaggedStatement(((span[0], end),), "reported", medium_of(cue.lemma), rule="reported")


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

"""The rules: which words of a unit are said by whom.

A unit is read from the outside in. ``_read`` looks for the frame that governs a range of segments (``wie X
berichtet``; ``…, sagte X``; ``X sagte, …``; ``laut X``), makes a statement of what it governs and reads that in
turn, so that frames inside frames give chains. What no frame governs may be carried on (Konjunktiv), hearsay
(``soll``), a reported speech act, or nothing: the outlet's own voice is not tagged here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from laut.models import Form, Medium, Sentence, Span, TaggedLink, TaggedStatement
from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.cues import PrepositionCue, Range, VerbCue, find_preposition_cues, find_verb_cues
from laut.reading.german.phrases import find_subject, is_outlet, noun_phrase, split_parallel
from laut.reading.german.words import Segment, Unit, Word, build_units, is_finite_here
from laut.reading.hearsay import is_hearsay_soll, is_self_claim
from laut.reading.quotes import find_quotations

Chain = tuple[TaggedLink, ...]
MAX_DEPTH = 4  # frames inside frames that are followed


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


def tag_german(text: str, sentences: Sequence[Sentence]) -> list[TaggedStatement]:
    """Every attributed statement of a German article, in order of the text."""
    units = build_units(text, sentences, find_quotations(text, sentences))
    found: list[TaggedStatement] = []
    for number, unit in enumerate(units):
        previous = units[number - 1] if number else None
        statements = UnitReader(text, unit).read()
        resumed = _resumed(text, unit, previous, found)
        if resumed is not None:
            found.append(resumed)
            statements = [s for s in statements if s.form != "reported"]
        found.extend(statements)
    return sorted(found, key=lambda s: (s.content[0], -s.content[-1][1]))


class UnitReader:
    """Reads one unit; holds its text and words so that the rules need not pass them around."""

    def __init__(self, text: str, unit: Unit) -> None:
        self.text = text
        self.unit = unit
        self.words = unit.words
        self.segments = unit.segments

    def read(self) -> list[TaggedStatement]:
        found = self._read(0, len(self.segments), (), 0)
        found += self._fragments(found)
        return found

    # ---- the outside-in reading ---------------------------------------------------------------------------------

    def _read(self, lo: int, hi: int, outer: Chain, depth: int) -> list[TaggedStatement]:
        if lo >= hi or depth > MAX_DEPTH:
            return []
        frame = self._frame(lo, hi)
        if frame is None:
            return self._without_frame(lo, hi, outer, depth)
        found: list[TaggedStatement] = []
        chains = tuple(outer + c for c in frame.chains) or ((outer,) if outer else ())
        inner: list[TaggedStatement] = []
        for begin, end in frame.contents:
            inner += self._read_inside(begin, end, chains[0] if chains else (), depth + 1, frame)
        statement = self._statement(frame, chains)
        if statement is not None and not self._pure_relay(statement, inner):
            found.append(statement)
        found += inner
        if frame.summary is not None:
            found.append(replace(frame.summary, chains=chains))
        covered = {k for b, e in frame.contents for k in range(b, e)} | self._frame_segments(frame)
        for begin, end in _gaps(lo, hi, covered):
            found += self._read(begin, end, outer, depth + 1)
        return found

    def _read_inside(self, lo: int, hi: int, chain: Chain, depth: int, frame: Frame) -> list[TaggedStatement]:
        """Frames, quotations and hearsay inside a content; its plain clauses are already said."""
        if depth > MAX_DEPTH:
            return []
        inner = self._frame(lo, hi, inside=frame.holes)
        found: list[TaggedStatement] = []
        if inner is not None and not (inner.holes and set(inner.holes) & set(frame.holes)):
            chains = tuple(chain + c for c in inner.chains)
            statement = self._statement(inner, chains)
            deeper: list[TaggedStatement] = []
            for begin, end in inner.contents:
                deeper += self._read_inside(begin, end, chains[0] if chains else chain, depth + 1, inner)
            if statement is not None and not self._pure_relay(statement, deeper):
                found.append(statement)
            return found + deeper
        for segment in self.segments[lo:hi]:
            if segment.kind == "quote" and frame.rule not in ("quote_only",) and hi - lo > 1 and self._mixed(frame):
                found.append(self._direct(segment, chain, inherits=False))
        return found

    def _mixed(self, frame: Frame) -> bool:
        kinds = {self.segments[k].kind for b, e in frame.contents for k in range(b, e)}
        return bool(kinds - {"quote", "frag"})

    def _frame_segments(self, frame: Frame) -> set[int]:
        taken = set()
        for k, s in enumerate(self.segments):
            b, e = self.words[s.begin].start, self.words[s.end - 1].end
            if any(fb < e and b < fe for fb, fe in frame.spans):
                taken.add(k)
        return taken

    def _statement(self, frame: Frame, chains: tuple[Chain, ...]) -> TaggedStatement | None:
        spans = self._content_spans(frame)
        if not spans:
            return None
        segments = [self.segments[k] for b, e in frame.contents for k in range(b, e)]
        quoted = [s for s in segments if s.kind == "quote"]
        is_direct = bool(quoted) and all(s.kind in ("quote", "frag") and (s.kind == "quote" or s.end - s.begin <= 2) for s in segments)
        form: Form = frame.form or ("direct" if is_direct else "indirect")
        return TaggedStatement(
            content=spans,
            form=form,
            medium=_medium(frame.lemma),
            chains=chains,
            frame=frame.spans,
            addressee=frame.addressee,
            inherits=frame.inherits or not chains,
            rule=frame.rule,
            score=0.7,
        )

    def _content_spans(self, frame: Frame) -> tuple[Span, ...]:
        spans: list[Span] = []
        for begin, end in frame.contents:
            first, last = self.segments[begin].begin, self.segments[end - 1].end
            cuts = sorted(h for h in frame.holes if first <= h[0] < last)
            left = first
            for b, e in [*cuts, (last, last)]:
                span = self._trim(left, b)
                if span is not None:
                    spans.append(span)
                left = e
        return tuple(spans)

    def _trim(self, i: int, j: int) -> Span | None:
        """The characters of ``words[i:j]`` without commas at the ends and the final full stop."""
        while i < j and (self.words[i].text in ",;:–—-.…" ):
            i += 1
        while j > i and self.words[j - 1].text in ",;:–—-.":
            j -= 1
        return (self.words[i].start, self.words[j - 1].end) if i < j else None

    def _pure_relay(self, statement: TaggedStatement, inner: Sequence[TaggedStatement]) -> bool:
        """"A sagte, B habe gesagt, …": only the inner statement says something."""
        if not inner:
            return False
        frames = [f for s in inner for f in s.frame]
        left = 0
        for b, e in statement.content:
            for w in self.words:
                if b <= w.start and w.end <= e and w.tag != "punct":
                    said = any(fb <= w.start and w.end <= fe for s in inner for fb, fe in s.content)
                    framed = any(fb <= w.start and w.end <= fe for fb, fe in frames)
                    left += not (said or framed)
        return left == 0

    # ---- frames ---------------------------------------------------------------------------------------------------

    def _frame(self, lo: int, hi: int, inside: tuple[Range, ...] = ()) -> Frame | None:
        return (
            self._wie_frame(lo, hi)
            or self._late_frame(lo, hi)
            or self._early_frame(lo, hi)
            or self._preposition_frame(lo, hi, inside)
            or self._demnach_frame(lo, hi)
            or self._colon_frame(lo, hi)
        )

    def _wie_frame(self, lo: int, hi: int) -> Frame | None:
        """"Wie X berichtet, …", "…, wie X sagte, …", "…, wie es in dem Bericht heißt"."""
        for k in range(lo, hi):
            s = self.segments[k]
            w = self.words
            if w[s.begin].low != "wie" or s.end - s.begin < 3 or hi - lo < 2:
                continue
            cues = find_verb_cues(w, s.begin + 1, s.end)
            if not cues:
                continue
            cue = cues[-1]
            if cue.lemma in lex.THOUGHT_VERBS and cue.lemma != "meinen":
                continue
            subject = self._subject(s.begin + 1, s.end, cue, verb_last=True)
            built = self._chains(subject, cue, (s.begin, s.end))
            if built is None:
                continue
            end = self._frame_end(k, hi, subject)
            contents = tuple(c for c in ((lo, k), (end, hi)) if c[0] < c[1])
            if not contents or not self._says_something(contents):
                continue
            return Frame("wie", cue.lemma, built, contents, (self._span(s.begin, self.segments[end - 1].end),),
                         addressee=self._addressee(s, cue))  # fmt: skip
        return None

    def _late_frame(self, lo: int, hi: int) -> Frame | None:
        """"…, sagte X", "…, so X", "…, heißt es in dem Bericht"."""
        w = self.words
        for k in range(lo + 1, hi):
            s = self.segments[k]
            if s.kind == "quote" or not (self._says_something(((lo, k),), finite=True) or self._interrupts(lo, k, hi)):
                continue
            begin = s.begin
            if w[begin].low == "so" and s.end - begin >= 2:
                frame = self._so_frame(lo, hi, k)
                if frame is not None:
                    return frame
                continue
            cues = [c for c in find_verb_cues(w, begin, s.end) if c.verb == begin or (c.verb == begin + 1 and w[begin].low in ("das", "dies", "es", "so"))]
            if not cues:
                continue
            cue = cues[0]
            if cue.lemma in lex.CHECKING_VERBS and cue.negated:
                continue
            subject = self._subject(begin, s.end, cue)
            built = self._chains(subject, cue, (begin, s.end))
            if built is None:
                continue
            start = self._content_start(lo, k)
            end = self._frame_end(k, hi, subject)
            contents: list[Range] = [(start, k)]
            if end < hi:
                contents.append((end, hi))
            return Frame("late", cue.lemma, built, tuple(contents), (self._span(begin, self.segments[end - 1].end),),
                         addressee=self._addressee(s, cue), inherits=self._konjunktiv(cue.verb) is not None)  # fmt: skip
        return None

    def _interrupts(self, lo: int, k: int, hi: int) -> bool:
        """"Die Brücke, sagte der Bürgermeister, sei …": the frame has its own subject and the verb goes on after it."""
        w = self.words
        s = self.segments[k]
        if k + 1 >= hi or self.segments[k + 1].kind != "main" or not is_finite_here(w, self.segments[k + 1].begin, hi and len(w)):
            return False
        if any(x.kind != "frag" for x in self.segments[lo:k]) or not is_finite_here(w, s.begin, s.end):
            return w[s.begin].low == "so" and self.segments[k + 1].kind == "main"
        return find_subject(w, s.begin + 1, s.end, plural=False) is not None

    def _so_frame(self, lo: int, hi: int, k: int) -> Frame | None:
        s = self.segments[k]
        w = self.words
        cues = find_verb_cues(w, s.begin + 1, s.end)
        if cues:
            subject: Range | None = self._subject(s.begin + 1, s.end, cues[0])
            cue_words = (s.begin, *cues[0].words)
        else:
            stop = noun_phrase(w, s.begin + 1, s.end, plural=True)
            subject = (s.begin + 1, stop) if stop else None
            if s.kind == "main":
                return None
            cue_words = (s.begin,)
        if subject is None or w[subject[0]].low in ("viele", "wenige"):
            return None
        links = self._links(subject, cue_words)
        chains = self._with_relays(links, (s.begin, s.end), subject, VerbCue(s.begin, cue_words, "sagen"))
        end = self._frame_end(k, hi, subject)
        contents = tuple(c for c in ((self._content_start(lo, k), k), (end, hi)) if c[0] < c[1])
        return Frame("so", "sagen", chains, contents, (self._span(s.begin, self.segments[end - 1].end),))

    def _early_frame(self, lo: int, hi: int) -> Frame | None:
        """"X sagte, dass …", "X teilte mit: „…“", "X forderte, … zu …"."""
        w = self.words
        for k in range(lo, hi - 1):
            s = self.segments[k]
            if s.kind in ("quote", "frag", "inf") or (s.kind == "sub" and w[s.begin].low in ("wie", "wenn", "falls")):
                continue
            cues = find_verb_cues(w, s.begin, s.end)
            if not cues:
                continue
            cue = cues[-1]
            start = self._content_after(k, hi, cue)
            if start is None:
                continue
            if cue.lemma in lex.CHECKING_VERBS and cue.negated:
                continue
            if s.kind in ("sub", "rel") and k > lo and self._main_in_konjunktiv(lo, k):
                return None  # "Neu sei, dass der Bürgermeister anordne, …" is carried on as a whole
            first = self._clause_start(lo, k, cue)
            subject = self._subject(self.segments[first].begin, s.end, cue, verb_last=s.kind in ("sub", "rel"))
            built = self._chains(subject, cue, (self.segments[first].begin, s.end))
            if built is None:
                continue
            span = self._span(self.segments[first].begin, self.segments[start - 1].end)
            return Frame("early", cue.lemma, built, ((start, hi),), (span,), addressee=self._addressee(s, cue),
                         inherits=self._konjunktiv(cue.verb) is not None, summary=self._summary(k, cue, subject, span))  # fmt: skip
        return None

    def _colon_frame(self, lo: int, hi: int) -> Frame | None:
        """"Die Dezernentin wollte das nicht stehen lassen: Man müsse …": whoever acts before the colon speaks."""
        w = self.words
        for k in range(lo, hi - 1):
            if self.segments[k].stop != ":" or self.segments[k + 1].kind not in ("main", "quote", "sub"):
                continue
            if self.segments[k + 1].kind != "quote" and not self._has_konjunktiv(k + 1, hi):
                return None
            for m in range(lo, k + 1):
                s = self.segments[m]
                verb = next((v for v in range(s.begin, s.end) if is_finite_here(w, v, s.end)), None)
                if s.kind != "main" or verb is None or self._konjunktiv(verb):
                    continue
                subject = self._subject(s.begin, s.end, VerbCue(verb, (verb,), "sagen"))
                if subject is None or w[subject[0]].low in ("es", "das", "dies", "ich", "wir", "man"):
                    return None
                reported = self._reported(lo, k + 1)
                span = self._span(self.segments[lo].begin, self.segments[k].end)
                chains = reported.chains if reported is not None else self._links(subject, ())
                return Frame("colon", "sagen", chains, ((k + 1, hi),), (span,), summary=reported)
            return None
        return None

    def _summary(self, k: int, cue: VerbCue, subject: Range | None, span: Span) -> TaggedStatement | None:
        """"X mahnte mehr Tempo an: …": what stands before the colon is a reported act of its own."""
        s = self.segments[k]
        spoken = set(range(*subject)) if subject else set()
        has_object = any(self.words[i].tag in ("noun", "name") for i in range(s.begin, s.end) if i not in spoken)
        if s.stop != ":" or not has_object or not self._reports(cue, s):
            return None
        end = span[1] - 1 if self.text[span[1] - 1] == ":" else span[1]
        return TaggedStatement(((span[0], end),), "reported", _medium(cue.lemma), rule="reported", score=0.5)

    def _content_after(self, k: int, hi: int, cue: VerbCue) -> int | None:
        """Index of the segment where the content of a frame in segment ``k`` begins."""
        w = self.words
        stop = self.segments[k].stop
        strong = cue.lemma not in lex.NEEDS_CLAUSE
        for m in range(k + 1, min(hi, k + 5)):
            s = self.segments[m]
            head = w[s.begin]
            if s.kind == "quote":
                return m if m == k + 1 and (stop in (":", "") or strong) else None
            if stop == ":":
                speaks = strong or self._has_konjunktiv(m, hi) or any(self.segments[n].kind == "quote" for n in range(m, hi))
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
                if head.tag == "conj" or head.low in ("so", "wobei") or m > k + 1 and self.segments[m - 1].kind == "frag" and is_finite_here(w, s.begin, s.end):
                    return None
                if is_finite_here(w, s.begin, s.end) and not mood.mood(head.low):
                    return None  # verb first: the frame goes on, or a late frame
                if self._has_konjunktiv(m, hi) or (strong and cue.lemma not in lex.REPORTING_VERBS - {"bestätigen"} and m == k + 1):
                    return m
                return None
            if s.kind == "frag" and m + 1 < hi and self.segments[m + 1].kind in ("main", "sub") and self._has_konjunktiv(m, hi):
                return m  # "…, wegen des Regens, so hieß es" is rare; a fronted phrase of the content is not
        return None

    def _preposition_frame(self, lo: int, hi: int, inside: tuple[Range, ...]) -> Frame | None:
        """"Laut X …", "… nach Angaben der Polizei …", "X zufolge …"."""
        w = self.words
        for k in range(lo, hi):
            s = self.segments[k]
            if s.kind == "quote":
                continue
            for cue in find_preposition_cues(w, s.begin, s.end):
                if any(b <= cue.phrase[0] < e for b, e in inside):
                    continue
                chains = self._preposition_chains(cue, (s.begin, s.end))
                start = self._content_start(lo, k)
                if cue.phrase[0] <= s.begin + 1 and k == lo:
                    start = lo
                holes = (cue.phrase,)
                if not self._something_left(start, hi, cue.phrase):
                    continue
                act = None if inside else self._reported(start, hi)
                if act is not None and not self._counts(act):  # "Der Minister drohte der Agentur zufolge mit …"
                    chains = act.chains
                lemma = "schreiben" if is_outlet(w, *cue.mention) else "laut"
                spans = (self._span(*cue.phrase),)
                seen_by = self._seen_by(k, hi) if cue.phrase[1] >= s.end - 1 else None
                if seen_by is not None:
                    chains = tuple((TaggedLink(self._span(*seen_by), ()), *c) for c in chains)
                    rel = self.segments[k + 1]
                    holes, spans = (*holes, (rel.begin, rel.end)), (*spans, self._span(rel.begin, rel.end))
                relay = self._citing(s.begin, s.end)
                if relay is not None:
                    chains = tuple((*c, *origin) for c in chains for origin in self._links(relay[1], relay[2]))
                    holes = (*holes, relay[0])
                    spans = (*spans, self._span(*relay[0]))
                own = self._participant(cue)
                if own:
                    subject = self._clause_subject(k, cue)
                    if subject is not None:
                        chains = self._links(subject, tuple(range(*cue.phrase)))
                return Frame("preposition", lemma, chains, ((start, hi),), spans, holes, form="reported" if act and chains is act.chains else None)
        return None

    def _counts(self, act: TaggedStatement) -> bool:
        """"elf Prozent der Befragten lehnen … ab": a survey's share speaks through the survey."""
        mention = act.chains[0][-1].mention if act.chains and act.chains[0] else None
        return mention is not None and "Prozent" in self.text[mention[0] : mention[1]]

    def _seen_by(self, k: int, hi: int) -> Range | None:
        """"…, der der Zeitung vorliegt", "…, aus dem der »Kurier« zitiert", "…, die der Sender einsehen konnte"."""
        w = self.words
        if k + 1 >= hi or self.segments[k + 1].kind not in ("rel", "main"):
            return None
        s = self.segments[k + 1]
        if not any(w[i].low in lex.SEEN_VERBS for i in range(s.begin, s.end)):
            return None
        for i in range(s.begin + 1, s.end):
            stop = noun_phrase(w, i, s.end)
            if stop is not None and (is_outlet(w, i, stop) or w[stop - 1].tag == "name"):
                return i, stop
        return None

    def _demnach_frame(self, lo: int, hi: int) -> Frame | None:
        w = self.words
        s = self.segments[lo]
        for i in range(s.begin, min(s.begin + 5, s.end)):
            if w[i].low in lex.DISCOURSE_CUES or (i == s.begin and w[i].low == "danach" and self._has_konjunktiv(lo, hi)):
                return Frame("demnach", "laut", (), ((lo, hi),), (self._span(i, i + 1),), ((i, i + 1),), inherits=True)
        for k in range(lo + 1, hi):
            s = self.segments[k]
            if w[s.begin].low == "wonach" and k > lo:
                mention = self._phrase_ending(self.segments[k - 1].begin, self.segments[k - 1].end)
                chains: tuple[Chain, ...] = ()
                if mention is not None:
                    chains = self._links(mention, (s.begin,))
                return Frame("wonach", "laut", chains, ((k, hi),), (self._span(self.segments[k - 1].begin, s.begin + 1),),
                             ((s.begin, s.begin + 1),), inherits=not chains)  # fmt: skip
        return None

    # ---- pieces of frames -----------------------------------------------------------------------------------------

    def _span(self, i: int, j: int) -> Span:
        return self.words[i].start, self.words[j - 1].end

    def _spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """Spans of single words, neighbours joined."""
        spans: list[Span] = []
        last = -2
        for i in sorted(indices):
            if i == last + 1:
                spans[-1] = (spans[-1][0], self.words[i].end)
            else:
                spans.append((self.words[i].start, self.words[i].end))
            last = i
        return tuple(spans)

    def _links(self, subject: Range, cue: Sequence[int]) -> tuple[Chain, ...]:
        """One chain for each source side by side, split into outlet and its source where the phrase says so."""
        spans = self._spans(cue)
        chains = []
        for i, j in split_parallel(self.words, *subject):
            outlet = self._informed_outlet(i, j)
            if outlet is None:
                chains.append((TaggedLink(self._span(i, j), spans),))
            else:
                chains.append((TaggedLink(self._span(*outlet), ()), TaggedLink(self._span(i, outlet[0]), spans)))
        return tuple(chains)

    def _informed_outlet(self, i: int, j: int) -> Range | None:
        """"einen Insider der „Post“", "die Quelle der Zeitung": the outlet heard it from the insider."""
        w = self.words
        for k in range(i + 1, j):
            if w[k].low in ("der", "des") and w[k - 1].low.startswith(lex.INFORMANTS) and (
                is_outlet(w, k, j) or (w[k + 1].tag == "name" if k + 1 < j else False)
            ):
                return k, j
        return None

    def _subject(self, begin: int, end: int, cue: VerbCue, *, verb_last: bool = False) -> Range | None:
        """The noun phrase that speaks, or ``None``."""
        w = self.words
        if cue.passive:
            return self._agent(begin, end)
        limit = min(cue.verb, end)
        i = begin
        while i < limit and (w[i].tag in ("conj", "punct") or w[i].low in ("auch", "doch", "sogar", "selbst", "nur")):
            i += 1
        if i < limit:
            head = w[i]
            starts = head.tag in ("det", "noun", "name", "pron", "num", "word") or head.low in ("sowohl",)
            if verb_last:
                found = find_subject(w, i, limit, plural=cue.plural)
                if found is not None:
                    return found
            elif starts and head.low not in ("dies", "es") and not self._oblique(head):
                if head.low == "sowohl":
                    i += 1
                stop = noun_phrase(w, i, limit, plural=True)
                if stop is not None and head.low == "das" and stop == i + 1:
                    stop = None
                if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS:
                    return i, self._apposition_end(stop, limit)
        after = find_subject(w, cue.verb + 1, end, plural=cue.plural)
        if after is None:
            return None
        after = self._without_dative(after)
        if is_outlet(w, *after) and w[after[0]].low in ("der", "dem"):
            second = find_subject(w, after[1], end, plural=cue.plural)
            if second is not None:
                return second  # "sagte der Zeitung ein Sprecher"
        return after

    def _oblique(self, word: Word) -> bool:
        """An accusative or dative determiner: no subject begins with one."""
        return word.tag == "det" and word.low.endswith(("en", "em")) and word.low not in lex.QUANTIFIERS | lex.POSSESSIVE_RELATIVES

    def _without_dative(self, subject: Range) -> Range:
        """"sagte Wendt der Zeitung": a dative outlet after a speaker looks like a genitive."""
        w = self.words
        i, j = subject
        for k in range(i + 1, j):
            if w[k].low == "der" and is_outlet(w, k, j) and w[k - 1].low not in lex.OUTLET_STAFF and not is_outlet(w, i, k):
                named = w[k - 1].tag == "name" or (k - 1 > i and w[k - 1].tag == "noun" and w[k - 2].tag == "noun")
                if named or w[i].tag in ("pron", "noun", "num") or w[i].low in ("ein", "eine", "mehrere"):
                    return i, k
        return subject

    def _apposition_end(self, stop: int, limit: int) -> int:
        """Take ", Chef der Behörde," between subject and verb along."""
        if stop < limit and self.words[stop].text == ",":
            last = limit
            while last > stop and self.words[last - 1].text == ",":
                last -= 1
            if last - stop <= 16 and not any(is_finite_here(self.words, x, limit) for x in range(stop, last)):
                return last
        return stop

    def _agent(self, begin: int, end: int) -> Range | None:
        for i in range(begin, end):
            if self.words[i].low in ("von", "vom"):
                stop = noun_phrase(self.words, i + 1, end, plural=True)
                if stop is not None:
                    return i + 1, stop
        return None

    def _chains(self, subject: Range | None, cue: VerbCue, frame: Range) -> tuple[Chain, ...] | None:
        """The chains of a verb frame; ``None`` where nobody can be speaking, ``((),)`` for an agentless passive."""
        w = self.words
        impersonal = subject is None or w[subject[0]].low == "es"
        if impersonal and cue.lemma in ("heißen", "verlauten", "stehen", "lesen", "hervorgehen", "mitteilen", "geben"):
            return self._impersonal(cue, frame)
        if subject is None or impersonal:
            if cue.passive and cue.lemma not in ("heißen",):
                return ((),)
            return None
        if w[subject[0]].low in ("ich", "wir") or (w[subject[0]].low == "das" and subject[1] == subject[0] + 1):
            return None
        return self._with_relays(self._links(subject, cue.words), frame, subject, cue)

    def _impersonal(self, cue: VerbCue, frame: Range) -> tuple[Chain, ...]:
        """"hieß es aus dem Ministerium", "heißt es in dem Bericht", "aus Kreisen verlautete"."""
        w = self.words
        for i in range(*frame):
            if w[i].low in ("aus", "in", "im", "von", "vom", "beim", "bei", "seitens", "auf", "zur"):
                stop = noun_phrase(w, i + 1, frame[1])
                if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS:
                    return ((TaggedLink(self._span(i + 1, stop), self._spans({i, *cue.words})),),)
        es = next((i for i in range(*frame) if w[i].low == "es"), None)
        words = {*cue.words} | ({es} if es is not None else set())
        return ((TaggedLink(self._span(min(words), max(words) + 1), self._spans(words)),),)

    def _with_relays(self, chains: tuple[Chain, ...], frame: Range, subject: Range, cue: VerbCue) -> tuple[Chain, ...]:
        """Add the outlet the words were spoken to, the source cited, the report that carries them."""
        w = self.words
        cited = self._citing(*frame)
        for prep in find_preposition_cues(w, *frame):
            if prep.phrase[1] <= subject[0] or prep.phrase[0] >= subject[1]:
                link = TaggedLink(self._span(*prep.mention), self._spans(prep.words))
                chains = tuple((link, *c) for c in chains)
                break
        else:
            relay = self._relay((frame[0], cited[0][0] if cited else frame[1]), subject, cue)
            if relay is not None:
                chains = tuple((TaggedLink(self._span(*relay), ()), *c) for c in chains)
        if cited is not None:
            chains = tuple((*c, *origin) for c in chains for origin in self._links(cited[1], cited[2]))
        elif cue.lemma == "zitieren":
            quoted = find_subject(w, max(cue.verb, subject[1] if subject[0] > cue.verb else cue.verb) + 1, frame[1], plural=False)
            if quoted is None:
                j = max(cue.verb + 1, subject[1] if subject[0] > cue.verb else 0)
                stop = noun_phrase(w, j, frame[1]) if j < frame[1] else None
                quoted = (j, stop) if stop else None
            if quoted is not None and quoted != subject:
                chains = tuple((*c, TaggedLink(self._span(*quoted), ())) for c in chains)
        return chains

    def _relay(self, frame: Range, subject: Range, cue: VerbCue) -> Range | None:
        """The outlet to whom the subject spoke: "der Zeitung", "gegenüber dem Sender", "im Gespräch mit der Welt"."""
        w = self.words
        i = frame[0]
        while i < frame[1]:
            if subject[0] <= i < subject[1]:
                i = subject[1]
                continue
            low = w[i].low
            start = None
            if low in ("der", "dem", "den") and w[i - 1].tag != "prep" if i else False:
                start = i
            elif low in ("gegenüber", "bei", "im", "in"):
                start = i + 1
            elif low == "mit" and i and w[i - 1].low in lex.EVENT_NOUNS:
                start = i + 1
            elif w[i].tag in ("noun", "name") and i > cue.verb and w[i - 1].tag not in ("prep", "det", "noun"):
                start = i
            if start is not None and start < frame[1] and not subject[0] <= start < subject[1]:
                stop = noun_phrase(w, start, frame[1])
                if stop is not None and subject[0] < start < subject[1]:
                    stop = None
                if stop is not None and (is_outlet(w, start, stop) or self._quoted_dative(start, stop)):
                    if low not in ("im", "in") or not any(w[x].low in lex.JOURNALS for x in range(start, stop)):
                        return start, stop
            i += 1
        return None

    def _quoted_dative(self, i: int, j: int) -> bool:
        """"dem „Landboten“", "der »Märkischen Post«": a name in quotation marks to whom somebody speaks."""
        return self.words[i].low in ("der", "dem") and self.words[i + 1].tag == "name" and j <= i + 3

    def _citing(self, begin: int, end: int) -> tuple[Range, Range, tuple[int, ...]] | None:
        """"unter Berufung auf X", "mit Verweis auf X", "beruft sich auf X": (phrase, mention, cue words)."""
        w = self.words
        for i in range(begin, end - 2):
            if w[i].low in ("unter", "mit") and w[i + 1].low in lex.CITING and w[i + 2].low == "auf":
                stop = noun_phrase(w, i + 3, end, plural=True)
                if stop is not None:
                    return (i, stop), (i + 3, stop), (i, i + 1, i + 2)
            bases = mood.lemmas(w[i].low, "pt12") if w[i].tag in ("verb", "word") else ()
            if set(bases) & {"berufen", "beziehen", "stützen", "verweisen"}:
                auf = next((j for j in range(i + 1, min(i + 12, end)) if w[j].low == "auf"), None)
                reflexive = any(w[j].low == "sich" for j in range(max(begin, i - 4), min(i + 8, end)))
                if auf is not None and (reflexive or "verweisen" in bases):
                    stop = noun_phrase(w, auf + 1, end, plural=True)
                    if stop is not None:
                        return (i, stop), (auf + 1, stop), (i, auf)
        return None

    def _preposition_chains(self, cue: PrepositionCue, segment: Range) -> tuple[Chain, ...]:
        return self._links(cue.mention, cue.words)

    def _participant(self, cue: PrepositionCue) -> bool:
        """"nach eigenen Angaben": the subject of the clause speaks."""
        phrase = " ".join(self.words[i].low for i in range(*cue.mention))
        return phrase in lex.PARTICIPANT_FRAMES

    def _clause_subject(self, k: int, cue: PrepositionCue) -> Range | None:
        s = self.segments[k]
        w = self.words
        i = s.begin
        while i < s.end and w[i].tag in ("conj", "punct"):
            i += 1
        if i < s.end and not cue.phrase[0] <= i < cue.phrase[1] and w[i].tag in ("det", "noun", "name", "pron", "num"):
            stop = noun_phrase(w, i, s.end, plural=True)
            if stop is not None and w[i].low != "es" and not self._oblique(w[i]):
                return i, stop
        verb = next((v for v in range(s.begin, s.end) if is_finite_here(w, v, s.end)), None)
        return find_subject(w, verb + 1, s.end, plural=False) if verb is not None else None

    def _addressee(self, segment: Segment, cue: VerbCue) -> Span | None:
        w = self.words
        for i in range(segment.begin, segment.end - 1):
            if w[i].low in ("gegenüber", "vor"):
                stop = noun_phrase(w, i + 1, segment.end)
                if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS and (w[i].low == "gegenüber" or w[stop - 1].low.startswith("journalist")):
                    return self._span(i + 1, stop)
        return None

    def _frame_end(self, k: int, hi: int, subject: Range | None) -> int:
        """First segment after a late frame: its appositions and relative clauses belong to the frame."""
        end = k + 1
        while end < hi:
            s = self.segments[end]
            if s.kind == "rel":
                end += 1
                continue
            if s.kind == "frag" and self._is_apposition(s, end, hi):
                end += 1
                continue
            break
        return end

    def _is_apposition(self, s: Segment, at: int, hi: int) -> bool:
        head = self.words[s.begin]
        if head.tag == "conj":
            return False
        later = [x.kind for x in self.segments[at + 1 : hi]]
        closes = not later or later[0] in ("main", "sub", "quote", "rel", "inf") or set(later) == {"frag"}
        return closes and head.tag in ("det", "noun", "name", "word", "prep", "adv", "num")

    def _clause_start(self, lo: int, k: int, cue: VerbCue) -> int:
        """First segment of the clause whose finite verb stands in ``k``: subject and appositions before it."""
        s = self.segments[k]
        if cue.verb > s.begin + 1 or k == lo:
            return k
        first = k
        while first > lo and self.segments[first - 1].kind in ("frag", "rel"):
            first -= 1
        head = self.words[self.segments[first].begin]
        return first if head.tag in ("det", "noun", "name", "word", "num", "pron", "prep") else k

    def _content_start(self, lo: int, k: int) -> int:
        """Where the sentence part begins that a late frame or source phrase in ``k`` belongs to."""
        for m in range(k - 1, lo - 1, -1):
            stop = self.segments[m].stop
            if stop == ";" or (stop in ("–", "—", "-", ":") and self.segments[m].kind in ("main", "sub") and m + 1 <= k and self.words[self.segments[m].end - 1].tag != "quote" and self.segments[m + 1].kind != "quote"):
                return m + 1
        return lo

    def _says_something(self, ranges: tuple[Range, ...], *, finite: bool = False) -> bool:
        kinds = [self.segments[m].kind for b, e in ranges for m in range(b, e)]
        if any(kind in ("main", "quote") or (not finite and kind in ("sub", "inf")) for kind in kinds):
            return True
        head = self.words[self.segments[ranges[0][0]].begin]
        return finite and kinds[0] == "sub" and head.low in ("dass", "daß", "ob")

    def _something_left(self, lo: int, hi: int, phrase: Range) -> bool:
        left = [
            i
            for s in self.segments[lo:hi]
            for i in range(s.begin, s.end)
            if not phrase[0] <= i < phrase[1] and self.words[i].tag not in ("punct", "conj")
        ]
        return len(left) >= 3

    def _phrase_ending(self, begin: int, end: int) -> Range | None:
        for i in range(begin, end):
            if self.words[i].tag in ("det", "noun", "name") and noun_phrase(self.words, i, end, plural=True) == end:
                return i, end
        return None

    def _has_konjunktiv(self, lo: int, hi: int) -> bool:
        return any(self._konjunktiv(i) for s in self.segments[lo:hi] if s.kind != "quote" for i in range(s.begin, s.end))

    def _konjunktiv(self, i: int) -> str | None:
        w = self.words[i]
        if w.tag not in ("verb", "word") and not (i == 0 and w.low in ("sei", "seien", "habe", "werde")):
            return None
        found = mood.mood(w.low)
        if found is None or not is_finite_here(self.words, i, len(self.words)):
            return None
        nearby = {self.words[j].low for j in range(max(0, i - 4), min(len(self.words), i + 4))}
        if "ich" in nearby or (w.low in ("sei", "seien") and "denn" in nearby and "es" in nearby):
            return None
        return found

    # ---- without a frame --------------------------------------------------------------------------------------------

    def _without_frame(self, lo: int, hi: int, outer: Chain, depth: int) -> list[TaggedStatement]:
        if outer:
            return []
        segments = self.segments[lo:hi]
        found: list[TaggedStatement] = []
        reported = self._reported(lo, hi)
        quotes = [s for s in segments if s.kind == "quote"]
        if quotes and all(s.kind in ("quote", "frag") for s in segments):
            return [self._direct(s, (), inherits=True) for s in quotes]
        hearsay = self._hearsay(lo, hi)
        if hearsay is not None:
            found.append(hearsay)
        elif reported is not None and not self._main_in_konjunktiv(lo, hi):
            found.append(reported)
        elif self._open_mood(lo, hi):
            span = (self.words[segments[0].begin].start, self.words[segments[-1].end - 1].end)
            found.append(TaggedStatement((span,), "indirect_free_indirect", None, inherits=True, rule="konjunktiv", score=0.7))
        chain = reported.chains[0] if reported is not None and reported.chains else ()
        found += [self._direct(s, chain, inherits=not chain) for s in quotes]
        return found

    def _main_in_konjunktiv(self, lo: int, hi: int) -> bool:
        return any(
            self._konjunktiv(i) for s in self.segments[lo:hi] if s.kind == "main" for i in range(s.begin, s.end)
        )

    def _open_mood(self, lo: int, hi: int) -> bool:
        """A Konjunktiv that no frame of its own explains: the source before is carried on."""
        w = self.words
        first = self.segments[lo]
        if w[first.begin].low in ("als", "wenn", "falls", "ohne", "hätte", "wäre"):
            return False
        moods = [m for s in self.segments[lo:hi] if s.kind in ("main", "sub", "rel") for i in range(s.begin, s.end) if (m := self._konjunktiv(i))]
        if "konjunktiv_i" in moods:
            return True
        irrealis = {"wenn", "falls", "sonst", "gern", "gerne", "möchte", "könnte", "könnten", "dürfte", "dürften", "sollte", "sollten", "wäre", "müsste"}
        lows = {x.low for s in self.segments[lo:hi] for x in w[s.begin : s.end]}
        return "konjunktiv_ii" in moods and not lows & irrealis

    def _hearsay(self, lo: int, hi: int) -> TaggedStatement | None:
        w = self.words
        tokens = self.unit_tokens
        for s in self.segments[lo:hi]:
            for i in range(s.begin, s.end):
                is_soll = w[i].low in ("soll", "sollen") and is_hearsay_soll(tokens, i)
                vernehmen = w[i].low == "vernehmen" and i + 1 < s.end and w[i + 1].low == "nach"
                if is_soll or vernehmen or w[i].low in lex.ADVERB_HEARSAY:
                    span = self._trim(self.segments[lo].begin, self.segments[hi - 1].end)
                    if span is None:
                        return None
                    return TaggedStatement((span,), "free_indirect", None, hearsay=True, rule="soll" if is_soll else "hearsay_adverb", score=0.6)
                if w[i].low in ("will", "wollen") and is_self_claim(tokens, i):
                    subject = find_subject(w, s.begin, i, plural=True) or find_subject(w, i + 1, s.end, plural=True)
                    span = self._trim(self.segments[lo].begin, self.segments[hi - 1].end)
                    if subject is not None and span is not None:
                        return TaggedStatement((span,), "indirect", "speech_writing", self._links(subject, (i,)), rule="will", score=0.6)
        return None

    @property
    def unit_tokens(self) -> tuple[Word, ...]:
        return self.words

    def _reported(self, lo: int, hi: int) -> TaggedStatement | None:
        """"X kritisierte die Pläne": the whole clause is what is told."""
        w = self.words
        for k in range(lo, hi):
            s = self.segments[k]
            if s.kind != "main":
                continue
            for cue in find_verb_cues(w, s.begin, s.end):
                if cue.passive or not self._reports(cue, s):
                    continue
                first = self._clause_start(lo, k, cue)
                subject = self._subject(self.segments[first].begin, s.end, cue)
                if subject is None or (subject[1] == subject[0] + 1 and w[subject[0]].low in ("es", "das", "dies", "ich", "wir", "man")):
                    continue
                built = self._chains(subject, cue, (self.segments[first].begin, s.end))
                span = self._trim(self.segments[lo].begin, self.segments[hi - 1].end)
                if built is None or span is None:
                    continue
                return TaggedStatement((span,), "reported", _medium(cue.lemma), built, rule="reported", score=0.5)
        return None

    def _reports(self, cue: VerbCue, s: Segment) -> bool:
        needed = lex.REPORTING_WITH.get(cue.lemma)
        if needed:
            return any(self.words[i].low in needed for i in range(s.begin, s.end))
        if cue.lemma in lex.CHECKING_VERBS and cue.negated:
            return False
        return cue.lemma in lex.REPORTING_VERBS

    # ---- direct speech ----------------------------------------------------------------------------------------------

    def _direct(self, segment: Segment, chain: Chain, *, inherits: bool) -> TaggedStatement:
        span = self._span(segment.begin, segment.end)
        return TaggedStatement((span,), "direct", "speech", (chain,) if chain else (), inherits=inherits, rule="quote", score=0.7)

    def _fragments(self, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
        """Fragments of somebody's words inside an attributed statement are statements of their own."""
        direct = []
        for b, e in self.unit.fragments:
            around = [s for s in found if s.form != "direct" and any(x <= b and e <= y for x, y in s.content)]
            if not around:
                continue
            host = min(around, key=lambda s: sum(y - x for x, y in s.content))
            if any((b, e) == c for c in host.content):
                continue
            direct.append(replace(host, content=((b, e),), form="direct", rule="fragment", score=0.6, hearsay=False))
        for s in found:
            if s.form == "reported":
                direct += [replace(s, content=(span,), form="direct", rule="fragment") for span in self._epithets(s)]
        return direct

    def _epithets(self, statement: TaggedStatement) -> list[Span]:
        """Quoted nouns that a source calls something: „sprach von »Küchentratsch«“, „nannte es »Betrug«“."""
        found = []
        calls = any({"nennen", "bezeichnen"} & set(mood.lemmas(w.low)) for w in self.words if w.low)
        for i, w in enumerate(self.words):
            if w.tag == "name" and i and any(b <= w.start and w.end <= e for b, e in statement.content):
                before = self.words[i - 1]
                if before.low in ("von", "als", "einem", "einer", "einen", "eine", "ein", "aber", "das", "es", "dies", "vom") or before.tag in ("adv", "word") or (
                    calls and not is_outlet(self.words, i - 1, i + 1)
                ):
                    found.append((w.start, w.end))
        return found


def _gaps(lo: int, hi: int, covered: set[int]) -> list[Range]:
    gaps: list[Range] = []
    for k in range(lo, hi):
        if k in covered:
            continue
        if gaps and gaps[-1][1] == k:
            gaps[-1] = (gaps[-1][0], k + 1)
        else:
            gaps.append((k, k + 1))
    return gaps


def _medium(lemma: str) -> Medium:
    if lemma in lex.WRITING_VERBS:
        return "writing"
    if lemma in lex.THOUGHT_VERBS:
        return "speech_thought"
    return "speech" if lemma in lex.SPEECH_VERBS else "speech_writing"


RESUMING = frozenset({"das", "dies", "so"})


def _resumed(text: str, unit: Unit, previous: Unit | None, found: list[TaggedStatement]) -> TaggedStatement | None:
    """"Das kündigte X am Mittwoch an.": the sentence before is what was said."""
    w = unit.words
    if previous is None or w[0].low not in RESUMING or len(w) < 4 or len(w) > 60:
        return None
    reader = UnitReader(text, unit)
    s = unit.segments[0]
    cues = [c for c in find_verb_cues(w, s.begin, s.end) if c.verb == 1]
    if not cues or cues[0].lemma not in lex.RESUMING_VERBS or len(unit.segments) > 1 and unit.segments[1].kind in ("sub", "inf", "quote", "main"):
        return None
    cue = cues[0]
    subject = reader._subject(s.begin, s.end, cue)
    built = reader._chains(subject, cue, (s.begin, s.end))
    if not built or not built[0]:
        return None
    b, e = previous.span
    last = [s for s in found if any(x < e and b < y for x, y in s.content)]
    if any(s.chains for s in last):
        return None
    for heard in last:
        found.remove(heard)
        if heard.hearsay or heard.form == "indirect_free_indirect":
            return replace(heard, chains=built, frame=(unit.span,), hearsay=False, inherits=False, rule="resumed")
    span = UnitReader(text, previous)._trim(0, len(previous.words))
    if span is None:
        return None
    return TaggedStatement((span,), "indirect", _medium(cue.lemma), built, frame=(unit.span,), rule="resumed", score=0.6)

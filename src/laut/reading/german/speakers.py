"""Who speaks in a frame: its subject, the outlet spoken to, the source cited: the chains of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from laut.models import Span, TaggedLink
from laut.reading import mood
from laut.reading.german import lexicon as lex
from laut.reading.german.cues import PrepositionCue, Range, VerbCue, find_preposition_cues
from laut.reading.german.finite import finite_index, is_finite_here
from laut.reading.german.phrases import find_subject, is_outlet, noun_phrase, split_parallel
from laut.reading.german.units import Segment, Unit
from laut.reading.german.words import Word

Chain = tuple[TaggedLink, ...]


def links(unit: Unit, subject: Range, cue: Sequence[int]) -> tuple[Chain, ...]:
    """One chain for each source side by side, split into outlet and its source where the phrase says so."""
    spans = unit.spans(cue)
    chains: list[Chain] = []
    for i, j in split_parallel(unit.words, *subject):
        outlet = informed_outlet(unit, i, j)
        circles = next((k for k in range(i + 2, j - 1) if is_circle(unit, k, j) and _is_press(unit, i, k)), None)
        if circles is not None:
            inner = TaggedLink(unit.span(circles + 1, j), unit.spans((circles,)))
            chains.append((TaggedLink(unit.span(i, circles), spans), inner))
        elif outlet is None:
            chains.append((TaggedLink(unit.span(i, j), spans),))
        else:
            chains.append((TaggedLink(unit.span(*outlet), ()), TaggedLink(unit.span(i, outlet[0]), spans)))
    return tuple(chains)


def _is_press(unit: Unit, i: int, k: int) -> bool:
    return is_outlet(unit.words, i, k) or unit.words[k - 1].tag == "name"


def is_circle(unit: Unit, k: int, j: int) -> bool:
    """ "Informationen der Zeitung aus Kreisen der Koalition": whence the outlet has it."""
    w = unit.words
    return w[k].low == "aus" and any(w[m].low.endswith(lex.CIRCLES) for m in range(k + 1, min(k + 4, j)))


def informed_outlet(unit: Unit, i: int, j: int) -> Range | None:
    """ "einen Insider der „Post“", "die Quelle der Zeitung": the outlet heard it from the insider."""
    w = unit.words
    for k in range(i + 1, j):
        if (
            w[k].low in ("der", "des")
            and w[k - 1].low.startswith(lex.INFORMANTS)
            and (is_outlet(w, k, j) or (w[k + 1].tag == "name" if k + 1 < j else False))
        ):
            return k, j
    return None


def speaker(unit: Unit, begin: int, end: int, cue: VerbCue, *, verb_last: bool = False) -> Range | None:
    """The noun phrase that speaks, or ``None``."""
    w = unit.words
    if cue.passive:
        return agent_of(unit, begin if w[begin].low in ("von", "vom") else cue.verb, end)
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
        elif starts and head.low not in ("dies", "es") and not is_oblique(unit, head):
            if head.low == "sowohl":
                i += 1
            stop = noun_phrase(w, i, limit, plural=True)
            if stop is not None and head.low == "das" and stop == i + 1:
                stop = None
            if (
                stop is not None
                and cue.verb + 1 < end
                and w[cue.verb + 1].low in ("er", "sie", "man")
                and limit == stop
            ):
                return cue.verb + 1, cue.verb + 2  # "Die Reaktion nannte sie überzogen"
            if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS and not is_matter(unit, i, end, cue):
                return i, apposition_end(unit, stop, limit)
    after = find_subject(w, cue.verb + 1, end, plural=cue.plural)
    if after is None:
        first = finite_index(w, begin, cue.verb)
        if first is not None and any(x.low in ("und", "aber") for x in w[first : cue.verb]):
            return speaker(unit, begin, cue.verb, replace(cue, verb=first, words=(first,)))
        return None
    after = without_dative(unit, after)
    if max(cue.words) > after[1] and w[after[1]].text == ",":
        after = after[0], apposition_end(unit, after[1], max(cue.words))
    if is_outlet(w, *after) and w[after[0]].low in ("der", "dem"):
        second = find_subject(w, after[1], end, plural=cue.plural)
        if second is not None:
            return second  # "sagte der Zeitung ein Sprecher"
    return after


def is_matter(unit: Unit, i: int, end: int, cue: VerbCue) -> bool:
    """ "Bilanzfälschung legt die Staatsanwaltschaft dem Reeder zur Last": a bare abstract noun is the object, where
    somebody stands behind the verb."""
    w = unit.words
    after = cue.verb + 1
    bare = w[i].tag == "noun" and w[i].low.endswith(lex.ABSTRACT_ENDINGS) and w[i + 1].tag != "noun"
    return bare and after < end and w[after].low in ("der", "die", "das", "ein", "eine")


def is_oblique(unit: Unit, word: Word) -> bool:
    """An accusative or dative determiner: no subject begins with one."""
    return (
        word.tag == "det"
        and word.low.endswith(("en", "em"))
        and word.low not in lex.QUANTIFIERS | lex.POSSESSIVE_RELATIVES
    )


def without_dative(unit: Unit, subject: Range) -> Range:
    """ "sagte Wendt der Zeitung": a dative outlet after a speaker looks like a genitive."""
    w = unit.words
    i, j = subject
    for k in range(i + 1, j):
        if w[k].low == "der" and is_outlet(w, k, j) and w[k - 1].low not in lex.OUTLET_STAFF and not is_outlet(w, i, k):
            named = w[k - 1].tag == "name" or (k - 1 > i and w[k - 1].tag == "noun" and w[k - 2].tag == "noun")
            if named or w[i].tag in ("pron", "noun", "num") or w[i].low in ("ein", "eine", "mehrere"):
                return i, k
    return subject


def apposition_end(unit: Unit, stop: int, limit: int) -> int:
    """Take ", Chef der Behörde," between subject and verb along."""
    if stop < limit and unit.words[stop].text == ",":
        last = limit
        while last > stop and unit.words[last - 1].text == ",":
            last -= 1
        if last - stop <= 16 and not any(is_finite_here(unit.words, x, limit) for x in range(stop, last)):
            return last
    return stop


def agent_of(unit: Unit, begin: int, end: int) -> Range | None:
    for i in range(begin, end):
        if unit.words[i].low in ("von", "vom"):
            stop = noun_phrase(unit.words, i + 1, end, plural=True)
            if stop is not None:
                return i + 1, stop
    return None


def speaker_chains(unit: Unit, subject: Range | None, cue: VerbCue, frame: Range) -> tuple[Chain, ...] | None:
    """The chains of a verb frame; ``None`` where nobody can be speaking, ``((),)`` for an agentless passive."""
    w = unit.words
    impersonal = subject is None or w[subject[0]].low == "es"
    if impersonal and cue.lemma in lex.IMPERSONAL_VERBS:
        return behind_preposition(unit, impersonal_source(unit, cue, frame), frame)
    if cue.passive and cue.lemma == "zitieren":
        return quoted_in(unit, cue, frame)
    if subject is None or impersonal:
        if cue.passive and cue.lemma not in ("heißen",):
            return ((),)
        return None
    if w[subject[0]].low in ("ich", "wir") or (w[subject[0]].low == "das" and subject[1] == subject[0] + 1):
        return None
    if cue.lemma in lex.HEARING_VERBS:
        return heard_from(unit, links(unit, subject, ()), frame, subject, cue)
    return with_relays(unit, links(unit, subject, cue.words), frame, subject, cue)


def heard_from(
    unit: Unit, chains: tuple[Chain, ...], frame: Range, subject: Range, cue: VerbCue
) -> tuple[Chain, ...] | None:
    """ "Der Wirt hat von seinem Schwager gehört, …": the speaker, then whom he has it from."""
    w = unit.words
    for i in range(*frame):
        if subject[0] <= i < subject[1] or w[i].low not in ("von", "vom", "aus"):
            continue
        stop = noun_phrase(w, i + 1, frame[1])
        if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS:
            link = TaggedLink(unit.span(i + 1, stop), unit.spans({i, *cue.words}))
            return tuple((*c, link) for c in chains)
    return None


def behind_preposition(unit: Unit, chains: tuple[Chain, ...] | None, frame: Range) -> tuple[Chain, ...] | None:
    """ "Aus dem Élysée verlautete laut der Agentur AFP": the source of the preposition hands it on."""
    prep = next(iter(find_preposition_cues(unit.words, *frame)), None)
    if (
        not chains
        or prep is None
        or any(link.mention and link.mention[0] == unit.words[prep.mention[0]].start for c in chains for link in c)
    ):
        return chains
    return tuple((TaggedLink(unit.span(*prep.mention), unit.spans(prep.words)), *c) for c in chains)


def quoted_in(unit: Unit, cue: VerbCue, frame: Range) -> tuple[Chain, ...] | None:
    """ "In dem Bericht wird die Leiterin mit der Aussage zitiert, …": the report, then whom it quotes."""
    w = unit.words
    spoken = speaker(unit, *frame, replace(cue, passive=False))
    if spoken is None:
        return ((),)
    chains = links(unit, spoken, cue.words)
    for i in range(*frame):
        stop = noun_phrase(w, i + 1, frame[1]) if w[i].low in ("in", "im", "von", "vom", "bei", "beim") else None
        if stop is None or spoken[0] <= i < spoken[1] or w[stop - 1].low in lex.TIME_NOUNS:
            continue
        if is_spoken_of(unit, i + 1, stop):
            return tuple((TaggedLink(unit.span(i + 1, stop), unit.spans((i,))), *c) for c in chains)
    return chains


def impersonal_source(unit: Unit, cue: VerbCue, frame: Range) -> tuple[Chain, ...] | None:
    """ "hieß es aus dem Ministerium", "heißt es in dem Bericht", "aus Kreisen verlautete"."""
    w = unit.words
    for i in range(*frame):
        if w[i].low in ("aus", "in", "im", "von", "vom", "beim", "bei", "seitens", "auf", "zur"):
            stop = noun_phrase(w, i + 1, frame[1])
            if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS:
                return ((TaggedLink(unit.span(i + 1, stop), unit.spans({i, *cue.words})),),)
    if cue.lemma not in ("heißen", "verlauten"):
        return None
    es = next((i for i in range(*frame) if w[i].low == "es"), None)
    words = {*cue.words} | ({es} if es is not None else set())
    return ((TaggedLink(unit.span(min(words), max(words) + 1), unit.spans(words)),),)


def with_relays(unit: Unit, chains: tuple[Chain, ...], frame: Range, subject: Range, cue: VerbCue) -> tuple[Chain, ...]:
    """Add the outlet the words were spoken to, the source cited, the report that carries them."""
    w = unit.words
    cited = cited_source(unit, *frame)
    for prep in find_preposition_cues(w, *frame):
        if prep.phrase[1] <= subject[0] or prep.phrase[0] >= subject[1]:
            link = TaggedLink(unit.span(*prep.mention), unit.spans(prep.words))
            chains = tuple((link, *c) for c in chains)
            break
    else:
        relay = relayed_by(unit, (frame[0], cited[0][0] if cited else frame[1]), subject, cue)
        known = any(len(c) > 1 for c in chains)  # "Die Quelle der „Post“ sagte der Zeitung …"
        if relay is not None and not (known and relay[1] - relay[0] == 2 and w[relay[0]].tag == "det"):
            chains = tuple((TaggedLink(unit.span(*relay), ()), *c) for c in chains)
    if cited is not None:
        chains = tuple((*c, *origin) for c in chains for origin in links(unit, cited[1], cited[2]))
    elif cue.lemma == "zitieren":
        quoted = find_subject(
            w, max(cue.verb, subject[1] if subject[0] > cue.verb else cue.verb) + 1, frame[1], plural=False
        )
        if quoted is None:
            j = max(cue.verb + 1, subject[1] if subject[0] > cue.verb else 0)
            stop = noun_phrase(w, j, frame[1]) if j < frame[1] else None
            quoted = (j, stop) if stop else None
        if quoted is not None and quoted != subject:
            chains = tuple((*c, TaggedLink(unit.span(*quoted), ())) for c in chains)
    return chains


def relayed_by(unit: Unit, frame: Range, subject: Range, cue: VerbCue) -> Range | None:
    """The outlet to whom the subject spoke: "der Zeitung", "gegenüber dem Sender", "im Gespräch mit der Welt"."""
    w = unit.words
    i = frame[0]
    while i < frame[1]:
        if subject[0] <= i < subject[1]:
            i = subject[1]
            continue
        low = w[i].low
        start = None
        if low in ("der", "dem", "den") and w[i - 1].tag != "prep" if i else False:
            start = i
        elif low in ("gegenüber", "bei", "im", "in") or (low == "mit" and i and w[i - 1].low in lex.EVENT_NOUNS):
            start = i + 1
        elif w[i].tag in ("noun", "name") and i > cue.verb and w[i - 1].tag not in ("prep", "det", "noun"):
            start = i
        if start is not None and start < frame[1] and not subject[0] <= start < subject[1]:
            stop = noun_phrase(w, start, frame[1])
            if stop is not None and (subject[0] < start < subject[1] or w[start].low.startswith(lex.OWN_MEDIA)):
                stop = None
            if stop is not None and (is_outlet(w, start, stop) or is_quoted_dative(unit, start, stop)):
                if low not in ("im", "in") or not any(w[x].low in lex.JOURNALS for x in range(start, stop)):
                    return start, stop
        i += 1
    return None


def is_quoted_dative(unit: Unit, i: int, j: int) -> bool:
    """ "dem „Landboten“", "der »Märkischen Post«": a name in quotation marks to whom somebody speaks."""
    return unit.words[i].low in ("der", "dem") and unit.words[i + 1].tag == "name" and j <= i + 3


def cited_source(unit: Unit, begin: int, end: int) -> tuple[Range, Range, tuple[int, ...]] | None:
    """ "unter Berufung auf X", "mit Verweis auf X", "beruft sich auf X": (phrase, mention, cue words)."""
    w = unit.words
    for i in range(begin, end):
        if i + 2 < end and w[i].low in ("unter", "mit") and w[i + 1].low in lex.CITING and w[i + 2].low == "auf":
            stop = noun_phrase(w, i + 3, end, plural=True)
            if stop is not None:
                return (i, stop), (i + 3, stop), (i, i + 1, i + 2)
        bases = set(mood.lemmas(w[i].low, "pt12")) if w[i].tag in ("verb", "word") else set()
        reflexive = any(w[j].low == "sich" for j in range(max(begin, i - 10), min(i + 8, end)))
        if "verweisen" in bases or (reflexive and bases & {"berufen", "beziehen", "stützen"}):
            around = [*range(i + 1, min(i + 12, end)), *range(i - 1, max(begin, i - 12) - 1, -1)]
            auf = next((j for j in around if w[j].low == "auf"), None)
            stop = noun_phrase(w, auf + 1, i if auf < i else end, plural=True) if auf is not None else None
            if auf is not None and stop is not None and ("verweisen" not in bases or is_spoken_of(unit, auf + 1, stop)):
                return (auf, stop), (auf + 1, stop), tuple(sorted((i, auf)))
        named = named_as_source(unit, begin, i, end) if bases & {"nennen", "anführen", "angeben", "zitieren"} else None
        if named is not None:
            return named, (named[0] + (w[named[0]].low == "aus"), named[1]), (i,)
    return None


def named_as_source(unit: Unit, begin: int, verb: int, end: int) -> Range | None:
    """ "der einen Zöllner als Quelle nennt", "der aus einem Lagebild zitiert": the verb stands last."""
    w = unit.words
    if verb + 1 < end and w[verb + 1].tag != "punct":
        return None
    for k in range(begin + 1, verb):
        if w[k].low == "aus" and "zitieren" in mood.lemmas(w[verb].low, "pt12"):
            return (k, verb) if noun_phrase(w, k + 1, verb, plural=True) == verb else None
        if w[k].low == "als" and k + 1 < verb and w[k + 1].low.startswith("quelle"):
            first = next((i for i in range(begin + 1, k) if noun_phrase(w, i, k, plural=True) == k), None)
            return (first, k) if first is not None else None
    return None


def is_spoken_of(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase names somebody or something that can say: a study, an office, an outlet, a person."""
    head = next((unit.words[k].low for k in range(i, j) if unit.words[k].tag == "noun"), "")
    return (
        head in lex.SOURCE_NOUNS
        or head.endswith(lex.SOURCE_NOUN_ENDINGS + lex.DOCUMENT_ENDINGS + lex.INSTITUTION_ENDINGS)
        or is_outlet(unit.words, i, j)
    )


def clause_subject(unit: Unit, k: int, cue: PrepositionCue) -> Range | None:
    s = unit.segments[k]
    w = unit.words
    i = s.begin
    while i < s.end and w[i].tag in ("conj", "punct"):
        i += 1
    if i < s.end and not cue.phrase[0] <= i < cue.phrase[1] and w[i].tag in ("det", "noun", "name", "pron", "num"):
        stop = noun_phrase(w, i, s.end, plural=True)
        if stop is not None and w[i].low != "es" and not is_oblique(unit, w[i]):
            return i, stop
    verb = next((v for v in range(s.begin, s.end) if is_finite_here(w, v, s.end)), None)
    return find_subject(w, verb + 1, s.end, plural=False) if verb is not None else None


def addressee_of(unit: Unit, segment: Segment, cue: VerbCue, subject: Range | None) -> Span | None:
    """Whom the speaker turns to: "gegenüber Reportern", "vor Journalisten", "forderte die Regierung auf"."""
    w = unit.words
    for i in range(segment.begin, segment.end - 1):
        if w[i].low in ("gegenüber", "vor"):
            stop = noun_phrase(w, i + 1, segment.end)
            if stop is not None and (w[i].low == "gegenüber" or w[stop - 1].low.startswith(lex.AUDIENCES)):
                return unit.span(i + 1, stop)
    if subject is not None and informed_outlet(unit, *subject) is not None:  # "Die Quelle der „Post“ sagte der Zeitung"
        told = relayed_by(unit, (segment.begin, segment.end), subject, cue)
        if told is not None:
            return unit.span(*told)
    return _object_of(unit, segment, cue, subject)


def _object_of(unit: Unit, segment: Segment, cue: VerbCue, subject: Range | None) -> Span | None:
    """The noun phrase that is neither subject nor in a preposition phrase: the object of an addressing verb, the dative
    of another; of a passive ("dem Minister wird vorgeworfen") the first."""
    w = unit.words
    addressing = cue.lemma in lex.ADDRESSING_VERBS
    i = segment.begin if cue.passive or (subject is not None and subject[0] > cue.verb) else cue.verb + 1
    while i < segment.end:
        if subject is not None and subject[0] <= i < subject[1]:
            i = subject[1]
            continue
        stop = noun_phrase(w, i, segment.end)
        if stop is None:
            i += 1
        elif (i > segment.begin and w[i - 1].tag == "prep") or w[stop - 1].low in lex.TIME_NOUNS or w[i].tag == "pron":
            i = stop
        elif addressing or (w[i].low in ("dem", "den", "einem") and cue.lemma in lex.TELLING_VERBS):
            return unit.span(i, stop)
        else:
            return None
    return None


def names_itself(unit: Unit, cue: PrepositionCue) -> bool:
    """ "nach eigenen Angaben": the subject of the clause speaks."""
    phrase = " ".join(unit.words[i].low for i in range(*cue.mention))
    return phrase in lex.PARTICIPANT_FRAMES

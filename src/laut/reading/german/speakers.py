"""Who speaks in a frame, and to whom: its subject, its agent, its object."""

from __future__ import annotations

from dataclasses import replace

from laut.models import Span
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german import lexicon as lex
from laut.reading.german.cues import PrepositionCue, Range, VerbCue, find_verb_cues
from laut.reading.german.finite import finite_index, is_finite_here
from laut.reading.german.phrases import is_outlet, knows_matter, noun_phrase
from laut.reading.german.relays import hands_on, informed_outlet, is_quoted_dative, relayed_by
from laut.reading.german.subjects import find_subject, is_oblique
from laut.reading.german.units import Segment, Unit

# Particles before a subject at the head of a clause: "Gleich mehrere Züchter …".
BEFORE_SUBJECT = frozenset(
    "auch doch sogar selbst nur gleich schon bereits allein rund etwa fast knapp mindestens allerdings jedoch".split()
)


def speaker(unit: Unit, begin: int, end: int, cue: VerbCue, *, verb_last: bool = False) -> Range | None:
    """The noun phrase that speaks, or ``None``."""
    w = unit.words
    if cue.passive:
        return agent_of(unit, begin if w[begin].low in ("von", "vom") else cue.verb, end)
    limit = min(cue.verb, end)
    i = begin
    while i < limit and (w[i].tag in ("conj", "punct") or w[i].low in BEFORE_SUBJECT):
        i += 1
    if i < limit:
        head = w[i]
        starts = (
            head.tag in ("det", "noun", "name", "pron", "num", "word")
            or head.low == "sowohl"
            or knows_matter(w, i, limit)
        )
        if w[i].low in ("der", "die") and i + 1 == cue.verb and not verb_last:
            return i, i + 1  # "Der habe von einem Arzt erfahren, …"
        if verb_last:
            found = find_subject(w, i, limit, plural=cue.plural)
            if found is None and i and w[i].low in ("der", "die", "das"):
                found = i, i + 1  # "…, der in einem Brief versicherte, …"
            if found is not None:
                return found
        elif starts and head.low not in ("dies", "es") and not is_oblique(w, i) and not is_told(unit, i, end, cue):
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
            denied = stop is not None and is_denied(unit, (i, stop), cue) and subject_behind(unit, end, cue) is not None
            if (
                stop is not None
                and w[stop - 1].low not in lex.TIME_NOUNS
                and not (denied or is_matter(unit, i, end, cue))
            ):
                return i, apposition_end(unit, beside(unit, i, stop, limit, cue), limit)
    inserted = before_insertion(unit, begin) if cue.verb == begin else None
    if inserted is not None:
        return inserted
    after = subject_behind(unit, end, cue)
    if after is None:
        first = finite_index(w, begin, cue.verb)
        if first is not None and any(x.low in ("und", "aber") for x in w[first : cue.verb]):
            return speaker(unit, begin, cue.verb, replace(cue, verb=first, words=(first,)))
        return None
    after = without_dative(unit, after)
    if cue.lemma == "zitieren":
        after = without_quoted(unit, after)
    if max(cue.words) > after[1] and w[after[1]].text == ",":
        after = after[0], apposition_end(unit, after[1], max(cue.words))
    if is_outlet(w, *after) and w[after[0]].low in ("der", "dem"):
        second = find_subject(w, after[1], end, plural=cue.plural)
        if second is not None:
            return second  # "sagte der Zeitung ein Sprecher"
    return after


def beside(unit: Unit, i: int, stop: int, limit: int, cue: VerbCue) -> int:
    """Where the subject before a plural verb ends that begins with one of several ("Ein Diplomat in Wien und ein
    Beamter in Linz sagen"): before the verb of a main clause stands one phrase alone."""
    w = unit.words
    single = w[i].low in ("ein", "eine", "der", "das") and not any(x.low in ("und", ",") for x in w[i:stop])
    several = any(x.low == "und" for x in w[stop:limit]) and not any(x.tag == "punct" for x in w[stop:limit])
    return limit if cue.plural and limit == cue.verb and single and several else stop


def is_told(unit: Unit, i: int, end: int, cue: VerbCue) -> bool:
    """ "Der Agentur sagte die Ministerin, …": an outlet before a verb of telling with the speaker behind it."""
    w = unit.words
    stop = noun_phrase(w, i, cue.verb)
    if w[i].low != "der" or stop != cue.verb or not hands_on(unit, i, stop):
        return False
    behind = find_subject(w, cue.verb + 1, end, plural=cue.plural)
    feminine = w[stop - 1].low.endswith(lex.FEMININE_OUTLETS) or w[i + 1].low.endswith(lex.FEMININE_OUTLETS)
    return behind is not None and (cue.lemma in lex.TALKING_VERBS or (feminine and cue.lemma in lex.TELLING_VERBS))


def before_insertion(unit: Unit, begin: int) -> Range | None:
    """ "Die Chefin, so berichtet der Sender, habe gesagt, …": the subject of a clause that a frame interrupts before
    its verb."""
    k = next((k for k, s in enumerate(unit.segments) if s.begin == begin), 0)
    if k < 2 or unit.segments[k - 1].kind == "quote" or unit.segments[k - 2].kind != "frag":
        return None
    first, frame = unit.segments[k - 2], unit.segments[k - 1]
    says = is_finite_here(unit.words, frame.begin, frame.end) and find_verb_cues(unit.words, frame.begin, frame.end)
    inserted = bool(says) or unit.words[frame.begin].low in ("so", "wie")
    whole = noun_phrase(unit.words, first.begin, first.end, plural=True) == first.end
    return (first.begin, first.end) if inserted and whole and not is_oblique(unit.words, first.begin) else None


def is_matter(unit: Unit, i: int, end: int, cue: VerbCue) -> bool:
    """ "Bilanzfälschung legt die Staatsanwaltschaft dem Reeder zur Last", "Die Kosten schätzt das Blatt": an abstract
    noun is the object, where somebody stands behind the verb."""
    w = unit.words
    after = cue.verb + 1
    if after >= end or w[after].low not in ("der", "die", "das", "ein", "eine"):
        return False
    if w[i].low in ("die", "das"):  # as the object has it too
        somebody = after + 1 < end and w[after + 1].tag == "noun" and find_noun(w[after + 1].text, "de")
        return (
            bool(somebody)
            and i + 2 == cue.verb
            and w[i + 1].low.endswith(lex.MATTERS)
            and not find_noun(w[i + 1].text, "de")
        )
    return w[i].tag == "noun" and w[i].low.endswith(lex.ABSTRACT_ENDINGS) and w[i + 1].tag != "noun"


def subject_behind(unit: Unit, end: int, cue: VerbCue) -> Range | None:
    """The noun phrase behind the verb that can be its subject."""
    found = find_subject(unit.words, cue.verb + 1, end, plural=cue.plural)
    if found is not None and is_denied(unit, found, cue):
        return find_subject(unit.words, found[1], end, plural=cue.plural)
    return found


def is_denied(unit: Unit, phrase: Range, cue: VerbCue) -> bool:
    """ "Vorwürfe der Opposition wies er zurück", "… bestreiten die Annahme": what is denied, and denies nothing."""
    head = next((w.low for w in unit.words[slice(*phrase)] if w.tag == "noun"), "")
    return cue.lemma in lex.DENYING_VERBS and head.endswith(lex.DENIED)


def without_dative(unit: Unit, subject: Range) -> Range:
    """ "sagte Wendt der Zeitung": a dative outlet after a speaker looks like a genitive."""
    w = unit.words
    i, j = subject
    for k in range(i + 1, j):
        if w[k].low in ("der", "dem", "den") and k > i + 1 and is_first_name(w[k - 2].text) and w[k - 1].tag == "noun":
            return i, k  # "warf Fraktionschefin Ada Roth der Verwaltung vor": a name takes no genitive
        staff = w[k - 1].low.endswith(lex.OUTLET_STAFF)
        named = k > i + 1 and w[k - 1].tag == w[k - 2].tag == "noun"  # "Sportchef Ole Grewe der »Weserpost«"
        if w[k].low != "der" or staff or is_outlet(w, i, k):
            continue
        if is_outlet(w, k, j) or (named and is_quoted_dative(unit, k, j)):
            return i, k
    return subject


def without_quoted(unit: Unit, subject: Range) -> Range:
    """ "zitiert die Agentur Belga Ministerin Ina Holm": where a role begins, the outlet's name has ended."""
    w = unit.words
    i, j = subject
    for k in range(i + 1, j):
        if w[k].low.endswith(lex.ROLE_ENDINGS) and is_outlet(w, i, k) and w[k - 1].tag in ("noun", "name"):
            return i, k
    return subject


def apposition_end(unit: Unit, stop: int, limit: int) -> int:
    """Take ", Chef der Behörde," between subject and verb along."""
    if stop + 2 < limit and unit.words[stop].low in ("in", "im", "aus"):
        place = noun_phrase(unit.words, stop + 1, limit)
        past = apposition_end(unit, place, limit) if place is not None else place
        return past if past is not None and past != place else stop
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


def clause_subject(unit: Unit, k: int, cue: PrepositionCue) -> Range | None:
    s = unit.segments[k]
    w = unit.words
    i = s.begin
    while i < s.end and w[i].tag in ("conj", "punct"):
        i += 1
    if i < s.end and not cue.phrase[0] <= i < cue.phrase[1] and w[i].tag in ("det", "noun", "name", "pron", "num"):
        stop = noun_phrase(w, i, s.end, plural=True)
        if stop is not None and w[i].low != "es" and not is_oblique(w, i):
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


def who_names_itself(unit: Unit, k: int, cue: PrepositionCue) -> Range | None:
    """The subject of the clause, where it speaks by its own word: "Die Bahn hat nach eigenen Angaben", "Die Stadt hat
    nach ihren Angaben". A matter cannot ("Das Mittel ist ihrer Ansicht nach falsch")."""
    w = unit.words
    first = w[cue.mention[0]].low
    own = " ".join(w[i].low for i in range(*cue.mention)) in lex.PARTICIPANT_FRAMES
    articles = next((a for stem, a in lex.POSSESSIVES.items() if first.startswith(stem) and len(first) > len(stem)), ())
    if not own and not articles:
        return None
    before = [n for n in range(k) if unit.segments[n].kind == "main"]  # which a relative clause may part from its end
    subject = clause_subject(unit, k, cue) or (clause_subject(unit, before[-1], cue) if before else None)
    if subject is None or own:
        return subject
    return subject if _can_own(unit, subject, articles) else None


def _can_own(unit: Unit, subject: Range, articles: tuple[str, ...]) -> bool:
    """Whether a subject is somebody or a body, with one of these articles or with none."""
    w = unit.words
    if w[subject[0]].tag == "num":  # "Nach ihren Angaben fehlen 30 Busse"
        return False
    nouns = [n for i in range(*subject) if w[i].tag == "noun" and (n := find_noun(w[i].text, "de"))]
    somebody = any(n.type in ("person", "body", "label") for n in nouns)
    named = not nouns and w[subject[1] - 1].tag in ("noun", "name")
    if w[subject[0]].low in ("der", "die", "das", "ein", "eine"):
        return w[subject[0]].low in articles and (somebody or (named and w[subject[1] - 1].text[1:2].isupper()))
    return somebody or (named and subject[1] - subject[0] < 3)

"""Links of a chain beside the speaker: the outlet spoken to, the source cited, the outlet that has a document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from laut.models import TaggedLink
from laut.reading import mood
from laut.reading.gazetteer.first_names import looks_like_person
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.german import lexicon as lex
from laut.reading.german.cues import Range, VerbCue
from laut.reading.german.phrases import is_outlet, noun_phrase, split_parallel
from laut.reading.german.units import Segment, Unit
from laut.reading.numbers import number_of

Chain = tuple[TaggedLink, ...]


def links(unit: Unit, subject: Range, cue: Sequence[int]) -> tuple[Chain, ...]:
    """One chain for each source side by side, split into outlet and its source where the phrase says so."""
    spans = unit.spans(cue)
    chains: list[Chain] = []
    for i, j in split_parallel(unit.words, *subject):
        outlet = informed_outlet(unit, i, j)
        circles = next((k for k in range(i + 2, j - 1) if is_circle(unit, k, j) and is_press(unit, i, k)), None)
        if circles is not None:
            inner = TaggedLink(unit.span(circles + 1, j), unit.spans((circles,)))
            chains.append((TaggedLink(unit.span(i, circles), spans), inner))
        elif outlet is None:
            chains.append((TaggedLink(unit.span(i, j), spans),))
        else:
            stop = outlet[0] - (unit.words[outlet[0] - 1].tag == "prep")
            chains.append((TaggedLink(unit.span(*outlet), ()), TaggedLink(unit.span(i, stop), spans)))
    return tuple(chains)


def is_press(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase names an outlet, or ends in a name in quotation marks."""
    return is_outlet(unit.words, i, j) or unit.words[j - 1].tag == "name"


def is_circle(unit: Unit, k: int, j: int) -> bool:
    """ "Informationen der Zeitung aus Kreisen der Koalition": whence the outlet has it."""
    w = unit.words
    return w[k].low == "aus" and any(w[m].low.endswith(lex.CIRCLES) for m in range(k + 1, min(k + 4, j)))


def informed_outlet(unit: Unit, i: int, j: int) -> Range | None:
    """ "einen Insider der „Post“", "die Quelle der Zeitung": the outlet heard it from the insider."""
    w = unit.words
    for k in range(i + 1, j - 1):
        if said_in_outlet(unit, k, j) == j:  # "ein Beamter in der „Post“"
            return k + 1, j
        if (
            w[k].low in ("der", "des")
            and w[k - 1].low.startswith(lex.INFORMANTS)
            and (is_outlet(w, k, j) or (k + 1 < j and w[k + 1].tag == "name"))
        ):
            return k, j
    return None


def said_in_outlet(unit: Unit, k: int, end: int) -> int | None:
    """Where "in der „Post“", "im „Kurier“" ends that begins at ``k``: a name in quotation marks."""
    w = unit.words
    name = k + 1 + (k < end and w[k].low == "in")
    if name >= end or w[name].tag != "name":
        return None
    return name + 1 if w[k].low == "im" or w[k + 1].low in ("der", "dem") else None


def relative_behind(unit: Unit, stop: int) -> Segment | None:
    """The relative clause that follows the words before ``stop``, if they end their segment."""
    for s, after in pairwise(unit.segments):
        if s.end - 1 <= stop <= s.end and s.stop == ",":
            seen = after.kind == "main" and unit.words[after.begin].low in lex.RELATIVES and _has_seen(unit, after)
            return after if after.kind == "rel" or seen else None
    return None


def behind_outlet(unit: Unit, stop: int, chains: tuple[Chain, ...]) -> tuple[Chain, ...]:
    """Chains of a source that ends at ``stop``, behind the outlet that has it: "…, der der Zeitung vorliegt",
    "…, aus dem der »Kurier« zitiert", "…, der vom Sender befragt wurde"; or behind who cites it: "…, den das Institut
    zitiert"."""
    s = relative_behind(unit, stop)
    if s is None or not _has_seen(unit, s):
        return chains
    w = unit.words
    for i in range(s.begin + 1, s.end):
        end = noun_phrase(w, i, s.end)
        if end is not None and (is_press(unit, i, end) or _cites(unit, s, i)):
            end = next((k for k in range(i + 1, end) if w[k].low == "ohne"), end)  # "das Institut ohne Namen zitiert"
            own = w[i].low.startswith(lex.OWN_MEDIA) or w[end - 1].low == "redaktion"
            return chains if own else tuple((TaggedLink(unit.span(i, end), ()), *c) for c in chains)
    return chains


def _cites(unit: Unit, s: Segment, i: int) -> bool:
    """Whether a relative clause says that who stands at ``i`` cites its antecedent."""
    w = unit.words
    lemmas = {v for x in w[i + 1 : s.end] for v in mood.lemmas(x.low, "pt")}
    subject = w[i].low in ("der", "die", "das") and w[i - 1].low not in ("in", "an", "auf", "von", "bei", "aus")
    return subject and not lemmas.isdisjoint({"zitieren", "anführen"}) and "werden" not in lemmas


def _has_seen(unit: Unit, s: Segment) -> bool:
    return any(lex.SEEN_VERBS.intersection(mood.lemmas(unit.words[i].low)) for i in range(s.begin, s.end))


def spoken_through(unit: Unit, frame: Range, subject: Range) -> Range | None:
    """Who speaks for the subject: "ließ über seine Anwältin ausrichten", "erklärte durch einen Sprecher"."""
    w = unit.words
    for i in range(*frame):
        if w[i].low not in ("über", "durch") or subject[0] <= i < subject[1]:
            continue
        stop = noun_phrase(w, i + 1, frame[1])
        head = next((w[k].low for k in range(i + 1, stop or i) if w[k].tag == "noun"), "")
        if stop is not None and head.endswith(lex.SPOKESPEOPLE):
            return i + 1, stop
    return None


def relayed_by(unit: Unit, frame: Range, subject: Range, cue: VerbCue) -> Range | None:
    """The outlet to whom the subject spoke: "der Zeitung", "gegenüber dem Sender", "im Gespräch mit der Welt"."""
    w = unit.words
    i = frame[0]
    while i < frame[1]:
        if subject[0] <= i < subject[1]:
            i = subject[1]
            continue
        low = w[i].low
        refusal = next(
            (s.end for s in unit.segments if s.begin == i and s.kind == "rel" and _is_negated(unit, s)), None
        )
        if refusal is not None:  # "der seinen Namen nicht in der Zeitung lesen will"
            i = refusal
            continue
        if low in ("aus", "von", "vom") and (stop := noun_phrase(w, i + 1, frame[1])) is not None:
            i = stop
            continue
        start = None
        if low in ("der", "dem", "den") and not (i and w[i - 1].tag == "prep"):
            start = i
        elif low in ("gegenüber", "bei", "im", "in") or (low == "mit" and i and w[i - 1].low in lex.EVENT_NOUNS):
            start = i + 1
        elif w[i].tag in ("noun", "name") and i > cue.verb and w[i - 1].tag not in ("prep", "det", "noun"):
            start = i
        if start is not None and start < frame[1] and not subject[0] <= start < subject[1]:
            stop = noun_phrase(w, start, frame[1])
            if stop is not None and (subject[0] < start < subject[1] or w[start].low.startswith(lex.OWN_MEDIA)):
                stop = None
            if stop is not None and hands_on(unit, start, stop):
                if low not in ("im", "in") or not any(w[x].low in lex.JOURNALS for x in range(start, stop)):
                    return start, stop
        i += 1
    return None


def _is_negated(unit: Unit, s: Segment) -> bool:
    return any(unit.words[i].low in ("nicht", "kein", "keine", "keinen") for i in range(s.begin, s.end))


def hands_on(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase names somebody who publishes what he is told."""
    hears = any(unit.words[k].low.endswith(lex.HEARING_BODIES) for k in range(i, j))
    return hears or is_outlet(unit.words, i, j) or is_quoted_dative(unit, i, j)


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
                stop = _before_figure(unit, i + 3, stop)
                return (i, stop), (i + 3, stop), (i, i + 1, i + 2)
        bases = set(mood.lemmas(w[i].low, "pt12")) if w[i].tag in ("verb", "word") else set()
        cites = lex.CITING_VERBS & {*bases, *mood.lemmas(w[i].low, "k")}
        if not bases and not cites:
            continue
        near = range(max(begin, i - 10), min(i + 8, end))
        if "verweisen" in bases or (cites and any(w[j].low == "sich" for j in near)):
            around = [*range(i + 1, min(i + 12, end)), *range(i - 1, max(begin, i - 12) - 1, -1)]
            auf = next((j for j in around if w[j].low == "auf"), None)
            stop = noun_phrase(w, auf + 1, i if auf < i else end, plural=True) if auf is not None else None
            if auf is not None and stop is not None and ("verweisen" not in bases or is_spoken_of(unit, auf + 1, stop)):
                return (auf, stop), (auf + 1, stop), tuple(sorted((i, auf)))
        named = named_as_source(unit, begin, i, end) if bases & {"nennen", "anführen", "angeben", "zitieren"} else None
        named = named or read_out(unit, i, end)
        if named is not None:
            return named, (named[0] + (w[named[0]].low == "aus"), named[1]), (i,)
    return heard_in_passing(unit, begin, end)


def _before_figure(unit: Unit, begin: int, stop: int) -> int:
    """Where a source ends whose outlet reports "of" a number: "unter Berufung auf Kreise von rund 20 Toten"."""
    w = unit.words
    for k in range(begin + 1, stop - 1):
        if w[k].low == "von" and any(x.tag == "num" or number_of(x.text, "de") for x in w[k + 1 : k + 4]):
            return k
    return stop


def read_out(unit: Unit, verb: int, end: int) -> Range | None:
    """ "zitiert aus einem Brief", "verlas ein Schreiben", "liest aus einer Mail vor": the document, with its "aus"."""
    w = unit.words
    low = w[verb].low
    particle = next((w[k].low for k in range(end - 1, verb, -1) if w[k].tag != "punct"), "")
    lemmas = {*mood.lemmas(low, "pt12"), *mood.lemmas(f"{low}|{particle}", "pt12")}
    out = next((k for k in range(verb + 1, min(verb + 6, end)) if w[k].low == "aus"), None)
    if not lemmas & lex.READING_OUT and not ("zitieren" in lemmas and out is not None):
        return None
    start = out + 1 if out is not None else verb + 1
    stop = noun_phrase(w, start, end) if start < end else None
    if stop is None or not (is_spoken_of(unit, start, stop) or w[stop - 1].tag == "name"):
        return None
    return (start if out is None else out), stop


def heard_in_passing(unit: Unit, begin: int, end: int) -> tuple[Range, Range, tuple[int, ...]] | None:
    """ "der es von einem Zöllner gehört haben will": from whom the subject of a relative clause has it."""
    w = unit.words
    for s in unit.segments:
        if s.kind != "rel" or not begin < s.begin < end:
            continue
        heard = [i for i in range(s.begin, s.end) if lex.HEARING_VERBS.intersection(mood.lemmas(w[i].low, "k"))]
        von = next((i for i in range(s.begin, s.end) if w[i].low in ("von", "vom")), None)
        stop = noun_phrase(w, von + 1, s.end, plural=True) if heard and von is not None else None
        if von is not None and stop is not None and von < heard[0]:
            return (von, stop), (von + 1, stop), (von, heard[0])
    return None


ACCUSATIVES = frozenset("einen den zwei drei vier mehrere jenen".split())  # begin whom somebody cites, and not who does


def named_as_source(unit: Unit, begin: int, verb: int, end: int) -> Range | None:
    """ "der einen Zöllner als Quelle nennt", "der aus einem Lagebild zitiert", "die einen
    Offizier zitiert": the verb stands last."""
    w = unit.words
    if verb + 1 < end and w[verb + 1].tag != "punct":
        return None
    object_ = w[begin + 1].low in ACCUSATIVES and noun_phrase(w, begin + 1, verb, plural=True) == verb
    if object_ and "zitieren" in mood.lemmas(w[verb].low, "pt12"):
        return begin + 1, verb
    for k in range(begin + 1, verb):
        if w[k].low == "aus" and "zitieren" in mood.lemmas(w[verb].low, "pt12"):
            return (k, verb) if noun_phrase(w, k + 1, verb, plural=True) == verb else None
        if w[k].low == "als" and k + 1 < verb and w[k + 1].low.startswith("quelle"):
            first = next((i for i in range(begin + 1, k) if noun_phrase(w, i, k, plural=True) == k), None)
            return (first, k) if first is not None else None
    return None


def is_somebody(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase is a name, or has a noun of people or bodies: "Roth", "der Trainer", "das Werk"."""
    words = unit.text[slice(*unit.span(i, j))].split()
    nouns = [found for word in words if (found := find_noun(word, "de"))]
    return any(n.type not in ("paper", "other") for n in nouns) or looks_like_person(words)


def is_spoken_of(unit: Unit, i: int, j: int) -> bool:
    """Whether a phrase names somebody or something that can say: a study, an office, an outlet, a person."""
    head = next((unit.words[k].low for k in range(i, j) if unit.words[k].tag == "noun"), "")
    return (
        head in lex.SOURCE_NOUNS
        or head.endswith(lex.SOURCE_NOUN_ENDINGS + lex.DOCUMENT_ENDINGS + lex.INSTITUTION_ENDINGS)
        or is_outlet(unit.words, i, j)
    )

"""What a tagger hands over, settled by what the words themselves say: who vouches for nothing after all.

- Who could not confirm something vouches for nothing: "Die Polizei konnte nicht bestätigen, dass p" leaves p open, and
  p becomes a statement of its own that the text leaves open; who confirmed it stays its source.
- Whoever hearsay is about is not its source: "Der Wirt soll das Geld genommen haben".
- What nobody is named for and nothing marks as reported ("dürfte teurer werden") is the outlet's own voice, as is a
  refusal to comment; hearsay inside the outlet's own sentence is not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from laut.models import Sentence, Span, TaggedLink, TaggedStatement
from laut.reading import mood
from laut.reading.modality.clauses import PARTING, RELATIVES, split_clauses
from laut.reading.modality.embedding import Embedded, find_embedded
from laut.reading.modality.hearsay import CANDIDATES, SAID, SOLLEN, hearsay_class
from laut.reading.modality.marking import MarkedWord, mark_sentence
from laut.reading.modality.verification import is_embedded

Words = Sequence[MarkedWord]

OPEN = frozenset({"not_verified", "not_proven"})
UNFRAMED = frozenset({"free_indirect", "indirect_free_indirect", "indirect"})
REPORTING = frozenset({"saying_verb", "distancing_verb"})
FRAMING = frozenset("saying_verb denying_verb demanding_verb announcing_verb evaluating_verb factive_verb".split())
HEARSAY_ADVERBS = frozenset({"hearsay_adverb", "inference_adverb"})
# What somebody is said to have known.
KNOWN = frozenset("gewusst gekannt geahnt erfahren bemerkt gemerkt mitbekommen known realised realized noticed".split())
# Modal verbs whose subjunctive hedges and reports nothing.
HEDGING = frozenset("könnte könnten dürfte dürften müsste müssten würde würden wäre wären hätte hätten möchte".split())
SILENT = ("äußer", "geäußert", "kommentier")  # "äußerte sich nicht", "wollte das nicht kommentieren"
REFUSING = frozenset({"not", "declined", "refused"})
REFUSED = frozenset("say comment respond disclose".split())
# "lehnte eine Stellungnahme ab", "ließ eine Anfrage unbeantwortet", "asked not to be named".
DECLINED = frozenset("stellungnahme kommentar auskunft auskünfte anfrage fragen interview".split())
DECLINING = frozenset("ab abgelehnt unbeantwortet verweigerte verweigert".split())
ASKED = frozenset("asked requested wanted wished insisted".split())
HIDDEN = frozenset({"named", "identified", "quoted"})
LONGEST_REFUSAL = 14  # words
SHORTEST = 3  # words of a statement of the outlet's own


def settle(language: str, sentences: Sequence[Sentence], tagged: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """``tagged`` corrected and completed, in order of the text; German and English."""
    starts = [s.start for s in sentences]
    found: list[TaggedStatement] = []
    begun: dict[int, list[int]] = defaultdict(list)  # sentence -> the statements that begin in it
    for t in tagged:
        first = max(0, bisect_right(starts, t.content[0][0]) - 1)
        words = _words(t, language, sentences, first)
        if not (_is_own_voice(t, words) or _is_refusal(t, words, language)):
            begun[first].append(len(found))
            found.append(_knower_dropped(_subject_dropped(t, words), sentences[first]))
    for k, sentence in enumerate(sentences):
        for embedded in find_embedded(sentence, language):
            at = next((i for i in begun[k] if _is_clause(found[i], embedded)), None)
            if at is None:
                found.append(_statement(embedded))
            else:
                found[at] = _vouched(found[at], embedded)
    return sorted(found, key=lambda t: (t.content[0][0], -t.content[-1][1]))


def _words(t: TaggedStatement, language: str, sentences: Sequence[Sentence], first: int) -> Words:
    """The words of a statement that begins in ``sentences[first]``."""
    last = first
    while last + 1 < len(sentences) and sentences[last + 1].start < t.content[-1][1]:
        last += 1
    around = (w for s in sentences[first : last + 1] for w in mark_sentence(s, language))
    return [w for w in around if _inside(w.span, t.content)]


def _inside(span: Span, content: Sequence[Span]) -> bool:
    return any(b <= span[0] and span[1] <= e for b, e in content)


def _subject_dropped(t: TaggedStatement, words: Words) -> TaggedStatement:
    """Hearsay without a "source" that it only speaks of: it stands in the content, and no cue ascribes it."""
    links = [link for chain in t.chains for link in chain]
    about = all(link.mention and not link.cue and _inside(link.mention, t.content) for link in links)
    if t.form != "free_indirect" or not links or not about or not _reports_hearsay(words):
        return t
    return replace(t, chains=(), inherits=False, hearsay=True)


def _knower_dropped(t: TaggedStatement, sentence: Sentence) -> TaggedStatement:
    """Hearsay of what somebody knew ("Der Wirt soll gewusst haben, dass p"): the whole is said, and not by whom it is
    about, for knowing is no speaking."""
    links = [link for chain in t.chains for link in chain]
    cues = [cue for link in links for cue in link.cue]
    lows = {token.text.lower() for token in sentence.tokens if _inside((token.start, token.end), cues)}
    if lows.isdisjoint(SOLLEN | SAID) or lows.isdisjoint(KNOWN):
        return t
    spans = [*t.content, *cues, *(link.mention for link in links if link.mention)]
    whole = min(b for b, _ in spans), max(e for _, e in spans)
    return replace(t, content=(whole,), form="free_indirect", chains=(), frame=(), inherits=False, hearsay=True)


def _is_own_voice(t: TaggedStatement, words: Words) -> bool:
    """Nobody named, no frame, and a modal that hedges, without a word that reports."""
    if any(t.chains) or t.inherits or t.hearsay or t.frame or t.form not in UNFRAMED:
        return False
    if all(w.low not in HEDGING for w in words) or _reports_hearsay(words):
        return False
    if any(not REPORTING.isdisjoint(w.classes) for w in words):
        return False
    return not any(w.text[0].islower() and w.low not in HEDGING and mood.mood(w.low) for w in words)


def _is_refusal(t: TaggedStatement, words: Words, language: str) -> bool:
    """A refusal to comment, which says nothing: "would not say how many", "äußerte sich auf Anfrage nicht"."""
    if t.form != "reported":
        return False
    lows = {w.low for w in words}
    if language == "en":
        # No refusal is "An official, who asked not to be named, put it at six".
        asks = any(
            w.low in ASKED and "who" not in (v.low for v in words[max(0, i - 2) : i]) for i, w in enumerate(words)
        )
        hidden = "not" in lows and asks and not HIDDEN.isdisjoint(lows)
        return hidden or (not REFUSING.isdisjoint(lows) and not REFUSED.isdisjoint(lows))
    if len(words) <= LONGEST_REFUSAL and not DECLINED.isdisjoint(lows) and not DECLINING.isdisjoint(lows):
        return True
    silent = any(w.low.startswith(SILENT) for w in words) or {"stellung", "nehmen"} <= lows
    says_more = any(not FRAMING.isdisjoint(w.classes) and not w.low.startswith(SILENT) for w in words)
    return silent and not says_more and any("negation" in w.classes for w in words)


def _reports_hearsay(words: Words) -> bool:
    adverb = any(not HEARSAY_ADVERBS.isdisjoint(w.classes) for w in words)
    return adverb or any(w.low in CANDIDATES and hearsay_class(words, i) for i, w in enumerate(words))


def _is_clause(t: TaggedStatement, embedded: Embedded) -> bool:
    return t.form != "direct" and is_embedded(embedded, (t.content[0][0], t.content[-1][1]))


def _statement(embedded: Embedded) -> TaggedStatement:
    """The clause as a statement of its own: of who confirmed it, or one that the text itself leaves open."""
    content, mark, frame = (embedded.content,), embedded.mark, embedded.governing
    if mark.status in OPEN or not mark.by:
        return TaggedStatement(content, "own", None, frame=frame, rule="left_open")
    chains = tuple((TaggedLink(span),) for span in mark.by)
    return TaggedStatement(content, "indirect", "speech_writing", chains, frame=frame, rule="confirmed")


def _vouched(t: TaggedStatement, embedded: Embedded) -> TaggedStatement:
    """The statement with the clause as its content, and without those who could not check it."""
    if embedded.mark.status not in OPEN:
        return replace(t, content=(embedded.content,))
    checkers = embedded.mark.by or embedded.governing
    kept = tuple(c for c in t.chains if c and c[-1].mention and not _touches(c[-1].mention, checkers))
    form = t.form if kept else "own"
    return replace(t, content=(embedded.content,), chains=kept, form=form, frame=embedded.governing, inherits=False)


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(b < span[1] and span[0] < e for b, e in others)


def hearsay_in(language: str, sentences: Sequence[Sentence], own: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """Statements of the outlet's own voice, the hearsay in them cut out: "Im Haus will niemand etwas gehört haben"."""
    starts = [s.start for s in sentences]
    found: list[TaggedStatement] = []
    for t in own:
        first = max(0, bisect_right(starts, t.content[0][0]) - 1)
        found += _parted(t, _words(t, language, sentences, first)) if t.rule == "own" else [t]
    return found


def _parted(t: TaggedStatement, words: Words) -> list[TaggedStatement]:
    """The clause that is hearsay, and what stands before and behind it."""
    told = next(((w, c) for i, w in enumerate(words) if w.low in CANDIDATES and (c := hearsay_class(words, i))), None)
    if told is None:
        return [t]
    word, class_ = told
    clause = _clause_of(words, word)
    begin, end = clause[0].start, clause[-1].end
    hearsay = replace(t, content=((begin, end),), form="free_indirect", hearsay=class_ != "self_claim", rule="hearsay")
    rest = (_bare([w for w in words if w.end <= begin]), _bare([w for w in words if w.start >= end]))
    return [hearsay] + [replace(t, content=((p[0].start, p[-1].end),)) for p in rest if len(p) >= SHORTEST]


def _clause_of(words: Words, word: MarkedWord) -> Words:
    """The relative clause that a word closes, or all between semicolons, colons and dashes around it."""
    clause = next(c for c in split_clauses(words) if word in c)
    if clause[-1] is word and clause[0].low in RELATIVES:
        return clause
    at = words.index(word)
    begin = max((k + 1 for k in range(at) if words[k].text in PARTING), default=0)
    end = next((k for k in range(at, len(words)) if words[k].text in PARTING), len(words))
    return _bare(words[begin:end])


def _bare(words: Words) -> Words:
    """Without punctuation at the edges."""
    kept = [k for k, w in enumerate(words) if w.text[0].isalnum()]
    return words[kept[0] : kept[-1] + 1] if kept else ()

"""What the labels of a statement are read from: the words of its content, its cues and its frame."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from laut.models import Form, Sentence, Span, TaggedStatement
from laut.reading.modality.clauses import BREAKS, main_clause, split_clauses
from laut.reading.modality.hearsay import CANDIDATES, RUMOUR, hearsay_class
from laut.reading.modality.lexicon import lexicon
from laut.reading.modality.marking import MarkedWord, mark_sentence

Words = tuple[MarkedWord, ...]
MOST_WORDS = 800  # of one sentence
# Words of a mention or a cue that name nobody in particular.
NOBODY = RUMOUR | frozenset("man heißt hieß heiße branche legende".split())
FRAGMENT = 15  # words: a shorter quotation inside a sentence is judged together with its clause
SENTENCE_QUOTE_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one statement.

    ``content``: its words. ``scope``: the same, widened to the clause around a quoted fragment. ``main``: the main
    clause of the scope. ``verbs``: the words that say how it is said: the origin's cue, or where none is known the
    content of a reported act, or the rest of the sentence. ``cues``: the origin's cue as tagged; ``outer``: the cues of
    the links before it.
    ``sentence``: all words of its sentences. ``names``: lower-case words of the mentions.
    ``origins``: the mentions of the last links; ``estimates``: nouns in them that suppose ("nach Schätzungen").
    ``first``, ``last``: the sentences of its content; ``framed``: the last one of its frame ("p. Das sagte X").
    ``told``: the modal or participle that makes it hearsay ("soll", "is said"), whoever passes it on; ``hearsay``:
    nobody is named either; ``rumoured``: who passes it on is nobody in particular ("man erzählt sich").
    """

    language: str
    form: Form
    content: Words
    scope: Words
    main: Words
    verbs: Words
    cues: Words
    outer: Words
    frame: Words
    sentence: Words
    names: frozenset[str]
    origins: tuple[Span, ...]
    estimates: Words
    sourced: bool
    hearsay: bool
    told: MarkedWord | None
    rumoured: bool
    question: bool
    first: int
    last: int
    framed: int

    def first_of(self, class_: str, words: Words | None = None) -> MarkedWord | None:
        """The first word of ``words`` (the main clause, if not given) with this class."""
        return next((w for w in (self.main if words is None else words) if class_ in w.classes), None)


def collect(
    text: str, language: str, statement: TaggedStatement, sentences: Sequence[Sentence], first: int
) -> Evidence:
    """The evidence for a statement whose content begins in ``sentences[first]``."""
    end = statement.content[-1][1]
    last = first
    while last + 1 < len(sentences) and sentences[last + 1].start < end:
        last += 1
    start = statement.content[0][0]
    framed = max([last, *(_sentence_at(e - 1, sentences, last) for b, e in statement.frame if b >= end)])
    words = tuple(w for s in sentences[first : last + 1] for w in _words_around(s, start, language))
    content = within(words, statement.content)
    inside = {w.start for w in content}
    frame = tuple(w for w in words if w.start not in inside)
    cues = within(words, [span for chain in statement.chains for link in chain[-1:] for span in link.cue])
    outer = within(words, [span for chain in statement.chains for link in chain[:-1] for span in link.cue])
    scope = _scope(text, statement, words, content, cues)
    sourced = any(statement.chains)
    origins = tuple(chain[-1].mention for chain in statement.chains if chain and chain[-1].mention)
    told = _told(words, scope)
    mentions = [link.mention for chain in statement.chains for link in chain if link.mention]
    return Evidence(
        language, statement.form, content, scope, tuple(main_clause(scope, language)),
        _verbs(language, statement, cues, content, frame), cues, outer, frame, words,
        frozenset(word for a, b in mentions for word in text[a:b].lower().split()),
        origins, _estimates(language, within(words, origins)),
        sourced, not sourced and (statement.hearsay or bool(told) or _has_adverb(scope, frame)), told,
        sourced and not NOBODY.isdisjoint(w.low for w in (*cues, *within(words, mentions))),
        _asks(text, statement), first, last, framed,
    )  # fmt: skip


def _sentence_at(offset: int, sentences: Sequence[Sentence], last: int) -> int:
    """The sentence with this offset, which lies in the sentence ``last`` or the one behind it."""
    return last + 1 if last + 1 < len(sentences) and sentences[last + 1].start <= offset else last


def _words_around(sentence: Sentence, start: int, language: str) -> Words:
    """The marked words of a sentence; of one that no newspaper prints, those around ``start``."""
    words = mark_sentence(sentence, language)
    if len(words) <= MOST_WORDS:
        return words
    at = bisect_left(words, start, key=lambda w: w.start)
    return words[max(0, at - MOST_WORDS // 2) : at + MOST_WORDS // 2]


def within(words: Words, spans: Sequence[Span]) -> Words:
    """The words that lie inside one of the spans."""
    return tuple(w for a, b in dict.fromkeys(spans) for w in words if a <= w.start and w.end <= b)


def _estimates(language: str, mention: Words) -> Words:
    return tuple(w for w in (_with_noun(w, language) for w in mention) if "supposing_verb" in w.classes)


def _with_noun(word: MarkedWord, language: str) -> MarkedWord:
    noun = lexicon(language).nouns.get(word.low)
    return word._replace(classes=word.classes + noun) if noun and word.text[0].isupper() == (language == "de") else word


def _verbs(language: str, statement: TaggedStatement, cues: Words, content: Words, frame: Words) -> Words:
    cues = tuple(_with_noun(w, language) for w in cues)
    if any(w.classes for w in cues):
        return cues
    if statement.form == "reported":
        return content if any(c.endswith("_verb") for w in content for c in w.classes) else content + frame
    if cues or statement.form in ("own", "free_indirect", "indirect_free_indirect"):
        return ()
    return frame if statement.chains else _beside(content, frame)


def _beside(content: Words, frame: Words) -> Words:
    """The words of the frame in the content's own half of the sentence, where a semicolon parts it."""
    if not content:
        return frame
    parted = [w.start for w in frame if w.text == ";"]
    low = max((at for at in parted if at < content[0].start), default=-1)
    high = min((at for at in parted if at > content[-1].start), default=frame[-1].end + 1 if frame else 0)
    return tuple(w for w in frame if low < w.start < high)


def _scope(text: str, statement: TaggedStatement, words: Words, content: Words, cues: Words) -> Words:
    if statement.form != "direct" or len(content) > FRAGMENT or not content or len(content) == len(words):
        return content
    inner = text[statement.content[0][0] : statement.content[-1][1]].strip("\"“”„»«‚‘’'›‹ ")
    if inner.endswith(SENTENCE_QUOTE_ENDS) or (inner[:1].isupper() and len(content) > 5):
        return content  # a whole sentence
    begin = words.index(content[0])
    end = words.index(content[-1]) + 1
    while begin and words[begin - 1].text not in BREAKS:
        begin -= 1
    while end < len(words) and words[end].text not in BREAKS:
        end += 1
    cue_starts = {w.start for w in cues}
    return tuple(w for w in words[begin:end] if w.start not in cue_starts) or content


def _told(words: Words, scope: Words) -> MarkedWord | None:
    own = {w.start for w in scope if w.low in CANDIDATES}
    for i, word in enumerate(words if own else ()):
        if word.start in own and hearsay_class(words, i) in ("hearsay_soll", "hearsay_phrase"):
            return word
    return None


def _has_adverb(scope: Words, frame: Words) -> bool:
    """Whether the words themselves report without a source, should the tagger not have said so."""
    return any(c in w.classes for w in (*scope, *frame) for c in ("hearsay_adverb", "inference_adverb"))


def _asks(text: str, statement: TaggedStatement) -> bool:
    """Whether a question mark ends the content or stands right behind it ("⟦Wer habe das gesagt⟧?")."""
    end = statement.content[-1][1]
    return text[statement.content[0][0] : end].rstrip("\"“”»«’'‹› ").endswith("?") or text[end : end + 1] == "?"


def is_negated(e: Evidence, word: MarkedWord) -> bool:
    """Whether the clause of the verb is negated ("konnte nicht bestätigen")."""
    clause = next((c for c in split_clauses(e.sentence) if word in c), ())
    return any("negation" in w.classes and w not in e.content for w in clause)

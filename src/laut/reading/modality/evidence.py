"""What the labels of a statement are read from: the words of its content, its cues and its frame."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from laut.models import Form, Sentence, Span, TaggedStatement
from laut.reading.modality.clauses import BREAKS, main_clause
from laut.reading.modality.hearsay import CANDIDATES, hearsay_class
from laut.reading.modality.lexicon import lexicon
from laut.reading.modality.marking import MarkedWord, mark_sentence

Words = tuple[MarkedWord, ...]
MOST_WORDS = 800  # of one sentence
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
    sourced: bool
    hearsay: bool
    question: bool
    first: int
    last: int

    def first_of(self, class_: str, words: Words | None = None) -> MarkedWord | None:
        """The first word of ``words`` (the main clause, if not given) with this class."""
        return next((w for w in (self.main if words is None else words) if class_ in w.classes), None)


def collect(
    text: str, language: str, statement: TaggedStatement, sentences: Sequence[Sentence], first: int
) -> Evidence:
    """The evidence for a statement whose content begins in ``sentences[first]``."""
    language = "de" if language == "de" else "en"
    end = statement.content[-1][1]
    last = first
    while last + 1 < len(sentences) and sentences[last + 1].start < end:
        last += 1
    start = statement.content[0][0]
    words = tuple(w for s in sentences[first : last + 1] for w in _words_around(s, start, language))
    content = within(words, statement.content)
    inside = {w.start for w in content}
    frame = tuple(w for w in words if w.start not in inside)
    cues = within(words, [span for chain in statement.chains for link in chain[-1:] for span in link.cue])
    outer = within(words, [span for chain in statement.chains for link in chain[:-1] for span in link.cue])
    scope = _scope(text, statement, words, content, cues)
    sourced = any(statement.chains)
    mentions = [link.mention for chain in statement.chains for link in chain if link.mention]
    return Evidence(
        language, statement.form, content, scope, tuple(main_clause(scope, language)),
        _verbs(language, statement, cues, content, frame), cues, outer, frame, words,
        frozenset(word for a, b in mentions for word in text[a:b].lower().split()),
        sourced, statement.hearsay or (not sourced and _is_hearsay(scope, frame)), _asks(text, statement), first, last,
    )  # fmt: skip


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


def _with_noun(word: MarkedWord, language: str) -> MarkedWord:
    noun = lexicon(language).nouns.get(word.low)
    return word._replace(classes=word.classes + noun) if noun and word.text[0].isupper() == (language == "de") else word


def _verbs(language: str, statement: TaggedStatement, cues: Words, content: Words, frame: Words) -> Words:
    cues = tuple(_with_noun(w, language) for w in cues)
    if any(w.classes for w in cues):
        return cues
    if statement.form == "reported":
        return content + frame
    if cues or statement.form in ("own", "free_indirect", "indirect_free_indirect"):
        return ()
    return frame


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


def _is_hearsay(scope: Words, frame: Words) -> bool:
    """Whether the words themselves report without a source, should the tagger not have said so."""
    adverb = any(c in w.classes for w in (*scope, *frame) for c in ("hearsay_adverb", "inference_adverb"))
    return adverb or any(w.low in CANDIDATES and hearsay_class(scope, i) for i, w in enumerate(scope))


def _asks(text: str, statement: TaggedStatement) -> bool:
    return text[statement.content[0][0] : statement.content[-1][1]].rstrip("\"“”»«’'‹› ").endswith("?")

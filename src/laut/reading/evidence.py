"""What the labels of a statement are read from: the words of its content, its cues and its frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from laut.models import Form, Sentence, Span, TaggedStatement
from laut.reading.clauses import BREAKS, main_clause
from laut.reading.lexicon import lexicon
from laut.reading.marking import MarkedWord, mark_sentence

Words = tuple[MarkedWord, ...]
FRAGMENT = 15  # words: a shorter quotation inside a sentence is judged together with its clause
SENTENCE_QUOTE_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one statement.

    ``content``: its words. ``scope``: the same, widened to the clause around a quoted fragment. ``main``: the main
    clause of the scope. ``verbs``: the words that say how it is said: the origin's cue, or where none is known the
    content of a reported act, or the rest of the sentence. ``outer``: the cues of the links before the origin.
    ``sentence``: all words of its sentences. ``names``: lower-case words of the mentions.
    """

    language: str
    form: Form
    content: Words
    scope: Words
    main: Words
    verbs: Words
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
    words = tuple(w for s in sentences[first : last + 1] for w in mark_sentence(s, language))
    content = within(words, statement.content)
    frame = tuple(w for w in words if w not in content)
    cues = within(words, [span for chain in statement.chains for span in chain[-1:] and chain[-1].cue])
    outer = within(words, [span for chain in statement.chains for link in chain[:-1] for span in link.cue])
    scope = _scope(text, statement, words, content, cues)
    mentions = [link.mention for chain in statement.chains for link in chain if link.mention]
    return Evidence(
        language, statement.form, content, scope, tuple(main_clause(scope, language)),
        _verbs(language, statement, cues, content, frame), outer, frame, words,
        frozenset(word for a, b in mentions for word in text[a:b].lower().split()),
        any(statement.chains), statement.hearsay, _asks(text, statement), first, last,
    )  # fmt: skip


def within(words: Iterable[MarkedWord], spans: Sequence[Span]) -> Words:
    """The words that lie inside one of the spans."""
    return tuple(w for w in words if any(a <= w.start and w.end <= b for a, b in spans)) if spans else ()


def _with_noun(word: MarkedWord, language: str) -> MarkedWord:
    noun = lexicon(language).nouns.get(word.low)
    return replace(word, classes=word.classes + noun) if noun and word.text[0].isupper() == (language == "de") else word


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
    return tuple(w for w in words[begin:end] if w not in cues) or content


def _asks(text: str, statement: TaggedStatement) -> bool:
    return text[statement.content[0][0] : statement.content[-1][1]].rstrip("\"“”»«’'‹› ").endswith("?")

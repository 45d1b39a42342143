"""Reads a sentence for marker words: each word with the classes that the lexicon gives it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import NamedTuple, TypeVar

from laut.models import Sentence, Span, Token
from laut.reading.modality.lexicon import Entry, Lexicon, lexicon, look_up

T = TypeVar("T")
MOST_REMEMBERED = 1024  # sentences
BEFORE, AFTER = 12, 30  # words around a verb in which its companions ("in Aussicht", "ein") may stand
# A particle belongs to the verb only where it closes the clause: "räumte den Fehler ein, …".
CLAUSE_END = frozenset(", . ; : ! ? – — - ) und oder aber sowie doch dass".split())
# Participles that news uses as forms of another verb ("in Not geraten", "hat gestanden").
OTHER_VERBS = frozenset("geraten gestanden gefallen".split())
# What stands beside "geraten" of advice, and what beside that of getting into something.
ADVISED = frozenset("wird werde wurde wurden worden haben habe hat hatte hatten hätten".split())
GOT_INTO = frozenset("in ins unter außer aneinander sein".split())


class MarkedWord(NamedTuple):
    """A word with its offsets, its lower-case form and its classes (a tuple: cheaper to make than a dataclass)."""

    start: int
    end: int
    text: str
    low: str
    classes: tuple[str, ...]

    @property
    def span(self) -> Span:
        return (self.start, self.end)


def once_per_sentence(read: Callable[[Sentence, str], T]) -> Callable[[Sentence, str], T]:
    """Remember what was read from a sentence, by its identity: statements share sentences, and hashing one costs more
    than reading it. The memory holds the sentence, so that its id stays its own."""
    memory: dict[tuple[int, str], tuple[Sentence, T]] = {}

    def remembered(sentence: Sentence, language: str) -> T:
        key = (id(sentence), language)
        known = memory.get(key)
        if known is not None and known[0] is sentence:
            return known[1]
        found = read(sentence, language)
        if len(memory) >= MOST_REMEMBERED:
            memory.clear()
        memory[key] = (sentence, found)
        return found

    return wraps(read)(remembered)


@once_per_sentence
def mark_sentence(sentence: Sentence, language: str) -> tuple[MarkedWord, ...]:
    """The words of one sentence with their classes, in order; punctuation has none."""
    return _mark(sentence, lexicon(language))


def _mark(sentence: Sentence, lex: Lexicon) -> tuple[MarkedWord, ...]:
    tokens = sentence.tokens
    entries = [look_up(lex.language, token.text) for token in tokens]
    marked = []
    for i, (token, entry) in enumerate(zip(tokens, entries, strict=True)):
        classes = entry.classes
        if entry.lemmas and not _is_noun(lex, tokens, i):
            classes += tuple(c for c in _verb_classes(lex, entries, i) if c not in classes)
        marked.append(MarkedWord(token.start, token.end, token.text, entry.low, classes))
    return tuple(marked)


def _is_noun(lex: Lexicon, tokens: Sequence[Token], i: int) -> bool:
    """A capitalised German word that does not begin a sentence or a quotation."""
    if not tokens[i].text[0].isalpha():
        return True
    return lex.language == "de" and i > 0 and tokens[i].text[0].isupper() and tokens[i - 1].text[-1].isalnum()


def _verb_classes(lex: Lexicon, entries: Sequence[Entry], i: int) -> tuple[str, ...]:
    """The classes of a verb form: of its compound, of a phrase it heads, or of the bare verb."""
    if entries[i].low in OTHER_VERBS and not _is_advised(entries, i):
        return ()
    found: tuple[str, ...] = ()
    for lemma in entries[i].lemmas:
        found += _compound(lex, entries, i, lemma) or lex.verbs.get(lemma, ())
    return found


def _is_advised(entries: Sequence[Entry], i: int) -> bool:
    """ "wurde geraten", "habe den Jägern geraten"; not "in Not geraten", "sei geraten"."""
    around = {entry.low for entry in entries[max(0, i - BEFORE) : i + 2]}
    return entries[i].low == "geraten" and not around.isdisjoint(ADVISED) and around.isdisjoint(GOT_INTO)


def _compound(lex: Lexicon, entries: Sequence[Entry], i: int, lemma: str) -> tuple[str, ...]:
    """The classes that a separated particle or the words of a phrase beside the verb give it."""
    phrases = lex.phrases.get(lemma, ())
    if phrases:
        window = {entry.low for entry in entries[max(0, i - BEFORE) : i + AFTER]}
        window.update("+" + entry.low for entry in entries[i + 1 : i + 2])
        for words, name in phrases:
            if window.issuperset(words):
                return (name,)
    particles = lex.particles.get(lemma, ())
    known = {particle for particle, _ in particles}
    for j in range(i + 1, min(len(entries), i + AFTER) if known else 0):
        closes = j + 1 == len(entries) or entries[j + 1].low in CLAUSE_END
        if closes and entries[j].low in known:
            return tuple(name for particle, name in particles if particle == entries[j].low)
    return ()

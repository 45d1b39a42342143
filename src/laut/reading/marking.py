"""Reads a sentence for marker words: each word with the classes that the lexicon gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from laut.models import Sentence, Span, Token
from laut.reading.lexicon import Lexicon, lexicon, word_classes, word_lemmas

BEFORE, AFTER = 12, 30  # words around a verb in which its companions ("in Aussicht", "ein") may stand
# A particle belongs to the verb only where it closes the clause: "räumte den Fehler ein, …".
CLAUSE_END = frozenset(", . ; : ! ? – — - ) und oder aber sowie doch dass".split())
# Participles that news uses as forms of another verb ("in Not geraten", "hat gestanden").
OTHER_VERBS = frozenset("geraten gestanden gefallen".split())
APOSTROPHES = str.maketrans({"’": "'"})


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """A word with its offsets, its lower-case form and its classes."""

    start: int
    end: int
    text: str
    low: str
    classes: tuple[str, ...]

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@lru_cache(maxsize=512)
def mark_sentence(sentence: Sentence, language: str) -> tuple[MarkedWord, ...]:
    """The words of one sentence with their classes, in order; punctuation has none."""
    lex = lexicon(language)
    tokens = sentence.tokens
    lows = [token.text.lower().translate(APOSTROPHES) for token in tokens]
    marked = []
    for i, token in enumerate(tokens):
        classes = word_classes(language, lows[i])
        if word_lemmas(language, lows[i]) and not _is_noun(lex, tokens, i):
            classes += tuple(c for c in _verb_classes(lex, lows, i) if c not in classes)
        marked.append(MarkedWord(token.start, token.end, token.text, lows[i], classes))
    return tuple(marked)


def _is_noun(lex: Lexicon, tokens: Sequence[Token], i: int) -> bool:
    """A capitalised German word that does not begin a sentence or a quotation."""
    if not tokens[i].text[0].isalpha():
        return True
    return lex.language == "de" and i > 0 and tokens[i].text[0].isupper() and tokens[i - 1].text[-1].isalnum()


def _verb_classes(lex: Lexicon, lows: Sequence[str], i: int) -> tuple[str, ...]:
    """The classes of a verb form: of its compound, of a phrase it heads, or of the bare verb."""
    found: tuple[str, ...] = ()
    if lows[i] in OTHER_VERBS:
        return found
    for lemma in word_lemmas(lex.language, lows[i]):
        compound = _compound(lex, lows, i, lemma)
        found += (compound,) if compound else lex.verbs.get(lemma, ())
    return found


def _compound(lex: Lexicon, lows: Sequence[str], i: int, lemma: str) -> str | None:
    """The class that a separated particle or the words of a phrase beside the verb give it."""
    phrases = lex.phrases.get(lemma, ())
    if phrases:
        window = lows[max(0, i - BEFORE) : i + AFTER]
        for words, name in phrases:
            if all(word in window for word in words):
                return name
    particles = lex.particles.get(lemma, ())
    if particles:
        for j in range(i + 1, min(len(lows), i + AFTER)):
            if j + 1 == len(lows) or lows[j + 1] in CLAUSE_END:
                for particle, name in particles:
                    if lows[j] == particle:
                        return name
    return None

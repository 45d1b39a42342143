"""Parts what is coordinated under one "dass" or "that" and is not equally sure.

"…, dass Truppen eingetroffen seien und im Mai angreifen könnten" is one report of two things: the first is stated, the
second held possible. Each becomes a statement of its own. Clauses that are equally sure stay together, and so do a
quotation, which is one piece of wording, and reported main clauses ("er sei geflohen und könnte …"): annotators leave
them whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from laut.models import Sentence, Span, TaggedStatement
from laut.reading import mood
from laut.reading.english.words import tag_word
from laut.reading.modality.act import decide_act
from laut.reading.modality.certainty import decide_certainty
from laut.reading.modality.clauses import BREAKS, PARTING, QUOTES, SUBORDINATORS, main_clause, split_clauses
from laut.reading.modality.evidence import collect, within
from laut.reading.modality.marking import MarkedWord, mark_sentence

Words = Sequence[MarkedWord]

OPENINGS = {"de": frozenset({"dass", "daß"}), "en": frozenset({"that"})}
COORDINATORS = {"de": frozenset({"und", "aber", "doch"}), "en": frozenset({"and", "but"})}
# Verbs that hedge; an adverb ("wohl") is no verb of a clause of its own, and annotators leave it where it is.
MODALS = frozenset("könnte könnten dürfte dürften müsste müssten may might could".split())
MOST_WORDS = 120  # of a content that is looked at: every coordinator is tried, and none of a newspaper's is longer
LEAST = 2  # words of a clause: a verb and what it is said of, which a shared subject need not repeat


def part_clauses(
    text: str, language: str, sentences: Sequence[Sentence], tagged: TaggedStatement, first: int
) -> list[TaggedStatement]:
    """``tagged``, or its coordinated clauses where one is stated and the other hedged by its verb.

    ``first``: the sentence in which its content begins; content of several sentences stays whole.
    """
    sentence = sentences[first]
    if tagged.form != "indirect" or tagged.content[-1][1] > sentence.end:
        return [tagged]
    words = within(mark_sentence(sentence, language), tagged.content)
    k = _coordinator(words, language)
    if k is None:
        return [tagged]
    parts = [_cut(tagged, words[:k]), _cut(tagged, words[k + 1 :])]
    hedged = [_is_hedged(text, language, part, sentences, first) for part in parts]
    return parts if True in hedged and False in hedged else [tagged]


def _is_hedged(
    text: str, language: str, part: TaggedStatement, sentences: Sequence[Sentence], first: int
) -> bool | None:
    """Whether a modal verb of the clause hedges it, or it is stated as certain; ``None`` for any other certainty."""
    e = collect(text, language, part, sentences, first)
    certainty, marks = decide_certainty(e, decide_act(e, {})[0])
    if certainty == "certain":
        return False
    return True if any(text[slice(*m.span)].lower() in MODALS for m in marks) else None


def _cut(tagged: TaggedStatement, words: Words) -> TaggedStatement:
    """``tagged`` with those parts of its content that hold the words, marks at their edges left out."""
    kept = [w for w in words if w.text not in BREAKS]
    low, high = kept[0].start, kept[-1].end
    spans: list[Span] = [(max(b, low), min(e, high)) for b, e in tagged.content if b < high and low < e]
    return replace(tagged, content=tuple(spans))


def _coordinator(words: Words, language: str) -> int | None:
    """Where two clauses meet, each with a finite verb of its own: the last such place, but for one that may join
    nouns alone ("that men and women could")."""
    if not words or words[0].low not in OPENINGS[language] or len(words) > MOST_WORDS:
        return None
    has_verb = _ends_in_verb if language == "de" else _has_english_verb
    found = [
        k
        for k, w in enumerate(words)
        if w.low in COORDINATORS[language]
        and min(k, len(words) - k - 1) >= LEAST
        and sum(w.text in QUOTES for w in words[:k]) % 2 == 0
        and not _is_inside(words[:k], language)
        and has_verb(words[:k])
        and has_verb(_until_parted(words[k + 1 :]))
    ]
    clauses = [k for k in found if language == "de" or not _joins_nouns(words[k - 1], words[k + 1])]
    return clauses[-1] if clauses else found[0] if found else None


def _is_inside(words: Words, language: str) -> bool:
    """Whether the words end in a subordinate clause that goes on ("dass Boote, die sanken | und trieben, …")."""
    clauses = split_clauses(words)
    return len(clauses) > 1 and words[-1].text not in BREAKS and clauses[-1][0].low in SUBORDINATORS[language]


def _until_parted(words: Words) -> Words:
    return words[: next((k for k, w in enumerate(words) if w.text in PARTING), len(words))]


def _ends_in_verb(words: Words) -> bool:
    """Whether a German subordinate clause, those inside it left out, ends in its finite verb.

    Infinitives and participles may share the verb of the other clause ("dass A kippen und B brennen könnte").
    """
    last = next((w for w in reversed(main_clause(words, "de")) if w.low[0].isalnum()), None)
    if last is None or not last.text[0].islower():
        return False
    return mood.is_finite(last.low) and not mood.is_infinitive(last.low) and not mood.is_participle(last.low)


def _has_english_verb(words: Words) -> bool:
    """Whether a clause has an auxiliary or a verb; of forms in -ed, those behind a subject count ("talks stalled")."""
    tags = [_tag(w) for w in main_clause(words, "en")]
    return any(
        t in {"A", "V"} or (t == "E" and before in {"N", "B", "P", "X"})
        for before, t in zip(["", *tags], tags, strict=False)
    )


def _joins_nouns(before: MarkedWord, after: MarkedWord) -> bool:
    return _tag(before) in {"N", "B"} and _tag(after) in {"N", "B", "M"}


def _tag(word: MarkedWord) -> str:
    return tag_word(word.text, first=False)

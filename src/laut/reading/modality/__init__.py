"""Says how a statement is said: act, certainty, polarity, commitment, verification, and the words that show it.

judge(text, "de", statement, sentences, first) -> Judgement(act="assert", certainty="probable", …)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laut.models import Act, Certainty, Commitment, Mark, Polarity, Sentence, TaggedStatement
from laut.reading.modality.act import decide_act
from laut.reading.modality.certainty import decide_certainty, decide_polarity
from laut.reading.modality.checking import VerificationMark
from laut.reading.modality.commitment import decide_commitment
from laut.reading.modality.coordination import part_clauses
from laut.reading.modality.evidence import collect
from laut.reading.modality.hearsay import is_hearsay_phrase, is_hearsay_soll, is_self_claim
from laut.reading.modality.marks import mark_quantities, mark_reported
from laut.reading.modality.settling import hearsay_in, settle
from laut.reading.modality.verification import find_doubt, find_verification

__all__ = [
    "Judgement",
    "VerificationMark",
    "hearsay_in",
    "is_hearsay_phrase",
    "is_hearsay_soll",
    "is_self_claim",
    "judge",
    "part_clauses",
    "settle",
]


@dataclass(frozen=True, slots=True)
class Judgement:
    """The labels of one statement; ``marks`` are the words that decided them."""

    act: Act
    certainty: Certainty
    polarity: Polarity
    commitment: Commitment
    verification: VerificationMark | None
    marks: tuple[Mark, ...]


def judge(text: str, language: str, statement: TaggedStatement, sentences: Sequence[Sentence], first: int) -> Judgement:
    """Read a statement's labels; ``first`` is the index of the sentence in which its content begins."""
    e = collect(text, language, statement, sentences, first)
    act, act_marks = decide_act(e, statement.acts)
    certainty, certainty_marks = decide_certainty(e, act)
    polarity, polarity_marks = decide_polarity(e, act)
    verification = find_verification(e, act, sentences)
    doubt = find_doubt(e, sentences)
    commitment, commitment_marks = decide_commitment(e, act, certainty, verification, doubt)
    marks = [*mark_reported(statement, e), *act_marks, *certainty_marks, *polarity_marks, *commitment_marks]
    if verification:
        marks.append(Mark(verification.span, "verification", f"verification={verification.status}"))
    return Judgement(act, certainty, polarity, commitment, verification, (*marks, *mark_quantities(e)))

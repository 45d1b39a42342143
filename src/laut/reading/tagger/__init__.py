"""The tagger that ships: one small model over what the rules found.

tag = model_over(tag_german)
tag(text, sentences)  ->  [TaggedStatement, …]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from laut.errors import ModelError
from laut.models import Sentence, TaggedStatement
from laut.reading.surnames import with_whole_names
from laut.reading.tagger.mentions import with_whole_mentions
from laut.reading.tagger.merging import merge
from laut.reading.tagger.repair import repaired

Tagger = Callable[[str, Sequence[Sentence]], list[TaggedStatement]]

__all__ = ["Tagger", "model_over"]

MAX_WORDS = 20_000  # of a text, a quarter of a minute on one core: a hostile text must not take for ever


def model_over(rules: Tagger) -> Tagger:
    """The shipped model, told what ``rules`` find.

    Raises ModelError where its files are missing or damaged; the tagger it gives, for a text of over ``MAX_WORDS``.
    """
    from laut.reading.tagger.network import load  # noqa: PLC0415 - onnxruntime, which the rules alone do not need
    from laut.reading.tagger.search import find_statements  # noqa: PLC0415

    tokenizer, network = load()

    def tag(text: str, sentences: Sequence[Sentence]) -> list[TaggedStatement]:
        n_words = sum(len(s.tokens) for s in sentences)
        if n_words > MAX_WORDS:
            raise ModelError(
                f"the text has {n_words:,} words and the model takes {MAX_WORDS:,}", "split it into its articles"
            )
        ruled = rules(text, sentences)
        found = repaired(text, sentences, find_statements(text, sentences, ruled, tokenizer, network))
        merged = merge(text, found, ruled)
        return with_whole_names(text, with_whole_mentions(text, merged, ruled))

    return tag

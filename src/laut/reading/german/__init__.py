"""The German tagger: sentences in, labelled statements out, by rules over a lexicon."""

from laut.reading.german.rules import tag_german

__all__ = ["tag_german"]

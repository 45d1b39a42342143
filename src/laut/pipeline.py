"""The one module that knows the order of the rooms; it calls them and decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laut.acquire.files import open_inputs
from laut.article import Extractor, make_article
from laut.errors import InputError, ReadingFault
from laut.models import Given, Reading
from laut.reading import RULES, read


def read_inputs(refs: Sequence[str], given: Given, *, rules_only: bool = False) -> Iterator[Reading | InputError]:
    """A reading, or the error that kept it from being made, for each article of each input, in their order.

    ``rules_only``: without the model.
    """
    with Extractor() as extractor:
        for page in open_inputs(refs, given):
            if isinstance(page, InputError):
                yield page
                continue
            try:
                article = make_article(page, extractor)
                yield read(article, RULES.get(article.language) if rules_only else None)
            except InputError as error:
                yield error
            except Exception as error:
                yield _fault(page.ref, error)


def _fault(ref: str, error: Exception) -> ReadingFault:
    fault = ReadingFault(
        ref, f"unexpected {type(error).__name__} while reading", "LAUT_DEBUG=1 shows where; please report it"
    )
    fault.__cause__ = error
    return fault

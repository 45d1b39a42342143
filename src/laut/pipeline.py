"""The one module that knows the order of the rooms; it calls them and decides nothing.

The store is loaded where it is used: reading without keeping must not wait for a database library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from laut import __version__
from laut.acquire.files import open_inputs
from laut.acquire.folders import expand_folders
from laut.article import Extractor, make_article
from laut.errors import InputError, ReadingFault, StorageError
from laut.models import Article, Given, Page, Reading
from laut.reading import RULES, read

if TYPE_CHECKING:
    from sqlalchemy import Engine

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Added:
    """An article that is in the archive now, on the disk; ``reading`` is None where it was there already."""

    article: Article
    outcome: Literal["added", "new version", "read again", "unchanged"]
    reading: Reading | None

    @property
    def warnings(self) -> tuple[str, ...]:
        return self.reading.warnings if self.reading else ()


def read_inputs(refs: Sequence[str], given: Given, *, rules_only: bool = False) -> Iterator[Reading | InputError]:
    """A reading, or the error that kept it from being made, for each article of each input, in their order.

    ``rules_only``: without the model.
    """
    return _each_article(open_inputs(refs, given), lambda _, article: _read(article, rules_only))


def add_inputs(
    archive: Engine, refs: Iterable[str], given: Given, *, rules_only: bool = False, again: bool = False
) -> Iterator[Added | InputError]:
    """Keep each article of each input in the archive, folders included; what is yielded as added is on the disk.

    A text that is kept already is not read again, unless ``again``. Raises StorageError where the archive fails; what
    was yielded before it stays.
    """
    from laut.store.dialect import looking, writing  # noqa: PLC0415
    from laut.store.identity import article_key  # noqa: PLC0415
    from laut.store.write import find_version, keep  # noqa: PLC0415

    made_by = f"laut {__version__}" + (" (rules only)" if rules_only else "")

    def add(page: Page, article: Article) -> Added:
        key = article_key(page, article)
        with looking(archive) as conn:
            if not again and find_version(conn, key, article) is not None:
                return Added(article, "unchanged", None)
        reading = _read(article, rules_only)
        with writing(archive) as conn:
            kept = keep(conn, reading, key, made_by, again=again)
        return Added(article, kept.outcome, None if kept.outcome == "unchanged" else reading)

    return _each_article(_open_with_folders(refs, given), add)


def _open_with_folders(refs: Iterable[str], given: Given) -> Iterator[Page | InputError]:
    for ref in expand_folders(refs):
        if isinstance(ref, InputError):
            yield ref
        else:
            yield from open_inputs([ref], given)


def _each_article(
    pages: Iterable[Page | InputError], do: Callable[[Page, Article], Result]
) -> Iterator[Result | InputError]:
    """What ``do`` makes of each page's article; a page that fails is its error, and the others go on."""
    with Extractor() as extractor:
        for page in pages:
            if isinstance(page, InputError):
                yield page
                continue
            try:
                yield do(page, make_article(page, extractor))
            except InputError as error:
                yield error
            except StorageError:
                raise
            except Exception as error:
                yield _fault(page.ref, error)


def _read(article: Article, rules_only: bool) -> Reading:
    return read(article, RULES.get(article.language) if rules_only else None)


def _fault(ref: str, error: Exception) -> ReadingFault:
    fault = ReadingFault(
        ref, f"unexpected {type(error).__name__} while reading", "LAUT_DEBUG=1 shows where; please report it"
    )
    fault.__cause__ = error
    return fault

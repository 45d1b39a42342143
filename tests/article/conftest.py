"""One worker for all tests that read HTML; the pages they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from laut.article import Extractor, make_article
from laut.models import Article, Given, Page

Read = Callable[..., Article]


@pytest.fixture(scope="session")
def extractor() -> Iterator[Extractor]:
    with Extractor() as worker:
        yield worker


@pytest.fixture
def read_html(extractor: Extractor) -> Read:
    """Reads a page given as text or bytes."""

    def read(html: str | bytes, given: Given = Given()) -> Article:  # noqa: B008
        content = html.encode() if isinstance(html, str) else html
        return make_article(Page("page.html", content, "html", given), extractor)

    return read


@pytest.fixture
def read_text() -> Read:
    """Reads plain text or Markdown; there is no worker to start."""

    def read(text: str | bytes, given: Given = Given(), kind: str = "text") -> Article:  # noqa: B008
        content = text.encode() if isinstance(text, str) else text
        return make_article(Page("note.txt", content, "markdown" if kind == "markdown" else "text", given), Extractor())

    return read

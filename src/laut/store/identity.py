"""Which article an input is, so that its next text is a new version of it and not another article."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from urllib.parse import urldefrag

from laut.models import Article, Page

KEY_BYTES = 16


def article_key(page: Page, article: Article) -> bytes:
    """The key of the article: by its address; else its id at its outlet; else its file; else its text itself.

    An id is its publisher's own, so without an outlet it does not tell one article from another. Whether a text that is
    kept already is this article's, under whatever key, is decided in ``write.find_version``.
    """
    if article.url:
        parts: tuple[str, ...] = ("url", urldefrag(article.url).url)
    elif page.given.id and article.outlet:
        parts = ("id", article.outlet, page.given.id)
    elif not page.given.id and Path(page.ref).is_file():
        parts = ("file", str(Path(page.ref).absolute()))
    else:
        parts = ("text", article.id)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()

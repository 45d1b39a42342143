"""Readings for the store's tests: the example of the exporters, and articles that are read by the rules."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine

from laut.models import Article, Block, Given, Page, Reading
from laut.reading import RULES, read
from laut.store.dialect import writing
from laut.store.identity import article_key
from laut.store.write import Kept, keep

TEXT = (
    "Die Brücke am Hafen bleibt bis Montag gesperrt, sagte Bürgermeisterin Ines Kröger der Küstenpost. "
    "Nach Angaben der Polizei gab es keinen Stau. Die Kosten könnten laut Verkehrsministerium steigen.\n\n"
    "Ein Gutachten liege noch nicht vor, hieß es aus dem Rathaus."
)


def an_article(text: str = TEXT, **fields: str | None) -> Article:
    """An article of that text; ``fields`` beside it."""
    given = {"ref": "bruecke.txt", "outlet": "Hafenblatt", "published": "2025-04-02", "language": "de", **fields}
    return Article(
        id=sha256(text.encode()).hexdigest(),
        text=text,
        blocks=(Block((0, len(text)), "paragraph"),),
        **given,  # type: ignore[arg-type]
    )


def a_reading(text: str = TEXT, **fields: str | None) -> Reading:
    article = an_article(text, **fields)
    return read(article, RULES[article.language])


def key_of(reading: Reading) -> bytes:
    """As if each ref were the id that the outlet gave its article."""
    return article_key(Page(reading.article.ref, b"", "text", Given(id=reading.article.ref)), reading.article)


def kept(archive: Engine, reading: Reading, *, again: bool = False) -> Kept:
    """Kept in a transaction of its own."""
    with writing(archive) as conn:
        return keep(conn, reading, key_of(reading), "laut test", again=again)


def without(reading: Reading, *places: int) -> Reading:
    """The reading without some of its statements, as another model would have read it."""
    left = tuple(s for n, s in enumerate(reading.statements) if n not in places)
    return replace(reading, statements=left, origins=())


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path

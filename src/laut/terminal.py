"""A reading for a reporter's terminal."""

from __future__ import annotations

from laut.export.controls import neutralise
from laut.models import Reading


def show(reading: Reading) -> None:
    """Print the reading to stdout."""
    print(neutralise(reading.article.title or reading.article.ref))
    for statement in reading.statements:
        text = " … ".join(reading.article.text[start:end] for start, end in statement.content)
        print(f"{statement.id}  {neutralise(text)}")

"""Whose work laut is made of: what `laut --credits` prints."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, files
from importlib.resources import files as resources

CARD = "reading/tagger/model/CARD.md"


def credits_text() -> str:
    """The licence notices of the package and the card of the shipped model (what it was trained on, its licence)."""
    parts = ["laut is free software under the Apache License 2.0.", _notice()]
    card = resources("laut") / CARD
    if card.is_file():
        parts.append(card.read_text("utf8").strip())
    return "\n\n".join(part for part in parts if part)


def _notice() -> str:
    try:
        notices = [f for f in files("laut") or () if f.name == "NOTICE"]
    except PackageNotFoundError:  # run from the source tree without being installed
        return ""
    return notices[0].read_text("utf8").strip() if notices else ""

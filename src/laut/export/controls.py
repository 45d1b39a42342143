"""Makes characters harmless that command a terminal or reorder text instead of being read."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

Noun = TypeVar("Noun")

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Bidirectional overrides and isolates can show a text in another order than it has ("Trojan Source",
# CVE-2021-42574); the line and paragraph separators break a line where none should be.
REORDERING = {0x200E, 0x200F, 0x061C, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
CONTROLS = {n for n in range(0xA0) if unicodedata.category(chr(n)) == "Cc"} - {ord("\n"), ord("\t")}
SURROGATES = range(0xD800, 0xE000)

_TABLE = {n: REPLACEMENT for n in {*CONTROLS, *REORDERING, *SURROGATES}}


def neutralise(text: str) -> str:
    """``text`` with each such character replaced by U+FFFD, so that offsets stay; keeps LF and tab."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """``text`` neutralised and on one line, for messages."""
    return " ".join(neutralise(text).split())


def neutralise_all(value: Noun) -> Noun:
    """``value`` with every string in it neutralised: a string, or a noun or tuple of them."""
    return cast(Noun, _neutralise_any(value))


def _neutralise_any(value: Any) -> Any:
    if isinstance(value, str):
        return neutralise(value)
    if isinstance(value, tuple):
        return tuple(_neutralise_any(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _neutralise_any(getattr(value, f.name)) for f in fields(value)})
    return value

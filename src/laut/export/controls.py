"""Makes characters harmless that command a terminal or reorder text instead of being read."""

from __future__ import annotations

import unicodedata

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

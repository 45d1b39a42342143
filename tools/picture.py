"""Writes docs/picture.svg: what `laut read` prints for an example, as a terminal shows it.

python tools/picture.py [INPUT [FILE]]
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console

from laut.errors import InputError
from laut.models import Given
from laut.pipeline import read_inputs
from laut.terminal import view

ROOT = Path(__file__).parents[1]
COLUMNS = 104
# rich loads its font from a host; the viewer's own monospace font does as well.
FONT_FACES = re.compile(r"@font-face\s*\{[^}]*\}\s*")
COMMENT = re.compile(r"<!--[^>]*-->\s*")
FONT_NAME = re.compile(r"Fira Code, monospace|Fira Code")


def picture(ref: str) -> str:
    """The SVG, with nothing in it that would be fetched. Raises InputError."""
    [result] = read_inputs([ref], Given())
    if isinstance(result, InputError):
        raise result
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(view(result, COLUMNS))
    svg = console.export_svg(title=f"laut read {Path(ref).name}", unique_id="laut")
    svg = COMMENT.sub("", FONT_FACES.sub("", svg))
    return FONT_NAME.sub("ui-monospace, Menlo, Consolas, monospace", svg)


def main(arguments: list[str]) -> None:
    ref = arguments[0] if arguments else str(ROOT / "examples" / "kabelbruch.html")
    path = Path(arguments[1]) if len(arguments) > 1 else ROOT / "docs" / "picture.svg"
    path.parent.mkdir(exist_ok=True)
    path.write_text(picture(ref), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Rooms see only what docs/design.md lets them see, and starting up loads none of the heavy ones."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "laut"

NOUNS = {"models", "errors"}
ROOMS = {"acquire", "article", "reading", "export", "scoring"}
# Faces: the command line and the terminal. `console` is what the commands share.
FACES = {"cli", "cli_archive", "cli_eval", "cli_options", "console", "terminal"}
SEES = {
    "__init__": NOUNS | {"pipeline", "reading"},
    "__main__": {"cli"},
    "models": set(),
    "errors": {"models"},
    "credits": set(),
    **{room: NOUNS for room in ROOMS},
    "linking": NOUNS | {"reading"},  # its tables of names and verbs, and what numbers can both hold
    "store": NOUNS | {"export"},  # a reading is kept as the JSON of the contract
    "pipeline": NOUNS | {"acquire", "article", "reading", "store"},
    **{face: NOUNS | FACES | {"pipeline", "store", "export", "scoring", "credits"} for face in FACES},
}
HEAVY = (
    "trafilatura", "lxml", "jinja2", "rich", "selectolax", "htmldate", "py3langid", "numpy", "sqlalchemy", "alembic",
    "laut.reading", "laut.store",
)  # fmt: skip


def room_of(path: Path) -> str:
    return path.relative_to(SRC).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[str]:
    """The rooms a file imports, wherever in it; "." for a relative import."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names] if not node.level else ["laut.."]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (name.split(".")[1] or "." for name in names if name.startswith("laut."))


def is_room(name: str) -> bool:
    return (SRC / name).is_dir() or (SRC / f"{name}.py").is_file() or name == "."


def test_every_file_has_its_place() -> None:
    assert {room_of(path) for path in SRC.rglob("*.py")} <= set(SEES)


def test_rooms_import_one_way() -> None:
    wrong = [
        f"{path.relative_to(SRC)} imports laut.{other}"
        for path in sorted(SRC.rglob("*.py"))
        for other in imported(path)
        if is_room(other) and other not in SEES.get(room_of(path), set()) | {room_of(path)}
    ]
    assert wrong == []


def test_the_rule_finds_a_breach(tmp_path: Path) -> None:
    breach = tmp_path / "breach.py"
    breach.write_text("import laut.cli\nfrom laut import pipeline\nfrom laut.store.write import add\n", "utf-8")
    assert list(imported(breach)) == ["cli", "pipeline", "store"]


@pytest.mark.parametrize("code", ["import laut", "from laut.cli import main", "import laut.models"])
def test_start_up_loads_nothing_heavy(code: str) -> None:
    show = f"import sys; {code}; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from laut.cli import main; sys.argv = ['laut', '--help']\ntry: main()\nexcept SystemExit: pass\n"
    )
    show = f"{code}print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"

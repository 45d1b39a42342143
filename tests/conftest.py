"""What tests of several folders share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from laut.cli import main

Laut = Callable[..., tuple[int, str, str]]


@pytest.fixture
def laut(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Laut:
    """Runs a command on an archive in a new folder; exit code, output and messages."""
    monkeypatch.setenv("LAUT_DB", str(tmp_path / "data" / "archive.db"))

    def run(*arguments: object) -> tuple[int, str, str]:
        rules = ["--rules-only"] if arguments[0] == "add" else []
        monkeypatch.setattr(sys, "argv", ["laut", *map(str, arguments), *rules])
        with pytest.raises(SystemExit) as leaving:
            main()
        output = capfd.readouterr()
        return int(leaving.value.code or 0), output.out, output.err

    return run

"""The terminal view: chains beside the statements, at any width, and nothing that commands a terminal."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from laut.models import Reading
from laut.terminal import show, view
from tests.export.example import READING, poisoned

AT_80 = """\
Brücke am Hafen bleibt zu
Küstenpost · Ines Kröger · 2025-04-02 08:30 +0200 · German ·
https://kueste.example/bruecke
dateline: Kiel (npa) –

own voice                 │ Die Brücke am Hafen bleibt mindestens drei Wochen
                          │ gesperrt.
                          │ numbers: mindestens drei Wochen (at least 3)
                          │
Hafenblatt                │ ein Lager sei „völlig zerrieben“
→ einen Ingenieur         │ indirect speech · assert · sounds certain · outlet
(witness, anonymous)      │ distances itself
                          │ check: the text says it was not verified, by whom it
                          │ does not say: “Überprüfen ließ sich das nicht”
                          │ words: berichtet · unter Berufung auf · sei
                          │ (Konjunktiv I)
                          │
Hafenblatt                │   „völlig zerrieben“
→ einen Ingenieur         │   direct quote · evaluate · sounds certain · outlet
(witness, anonymous,      │   attributes
inherited)                │   words: berichtet · unter Berufung auf
                          │
Stadt                     │ Stadt und Land begrüßten am Dienstag den Neubau
(government, DE, role)    │ reported speech act · evaluate · outlet attributes
and, side by side:        │ words: begrüßten
Land                      │ said on: Dienstag = 2025-04-01
(government, DE, role)    │
nobody named              │ Die Kosten könnten steigen
                          │ free indirect · predict · sounds possible · outlet
                          │ distances itself
                          │ words: könnten (modal)
                          │
5 statements, 3 attributed, 1 ascribed to nobody named, 3 origins: 2 known only
by a role, 1 anonymous, 2 speak for DE
   2  einen Ingenieur  witness, anonymous  by way of Hafenblatt
   1  Stadt  government, DE, role
   1  Land  government, DE, role
Left out, 1 block:
  consent: Empfohlener externer Inhalt
Warnings:
  3 control characters left out
  the language was guessed

"""


EXPLAINED = """\
                          │ words: könnten (modal)
                          │ - form: free indirect (a rule that is not recorded)
                          │ - chain: nobody named (a rule that is not recorded)
                          │ - act: predict (no word makes it another act)
                          │ - certainty: possible, from “könnten” (word class
                          │ “modal”)
                          │ - commitment: outlet distances itself (it is hearsay
                          │ that names nobody)
"""


def printed(reading: Reading, width: int, monkeypatch: pytest.MonkeyPatch, *, explain: bool = False) -> str:
    """What goes to a pipe."""
    stdout = io.StringIO()
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr("sys.stdout", stdout)
    show(reading, explain=explain)
    return stdout.getvalue()


def test_the_view_at_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(READING, 80, monkeypatch) == AT_80


def test_explained_at_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    explained = printed(READING, 80, monkeypatch, explain=True)
    assert EXPLAINED in explained
    assert max(map(cell_len, explained.splitlines())) <= 80


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(READING, width, monkeypatch).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


def test_colours_on_a_terminal_and_none_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    def codes() -> str:
        console = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", width=80)
        with console.capture() as captured:
            console.print(view(READING, 80))
        return captured.get()

    assert "\x1b[36m" in codes()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in codes().replace("\x1b[3m", "")


ATTACKS = [
    "\x1b[2J\x1b[H",
    "\x1b]0;owned\x07",
    "\x9b31m",
    "a\rb",
    "\u202eabc",
    "[red]x[/red]",
    "[link=http://evil.example]x[/link]",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_article_cannot_command_the_terminal(attack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    output = printed(poisoned(attack), 100, monkeypatch)
    assert not set(output) & set("\x1b\x07\x9b\r\u202e")
    if attack.startswith("["):  # rich's own markup stays text
        assert attack in output.replace("\n", "")

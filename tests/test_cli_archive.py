"""`laut add`, `laut search` and `laut doctor` as a user meets them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.archives import write_inputs
from laut.cli import main

ROOT = Path(__file__).parents[1]
TEXT = (
    "Die Brücke am Hafen bleibt bis Montag gesperrt, sagte Bürgermeisterin Ines Kröger der Küstenpost. "
    "Laut Polizei gab es keinen Stau.\n"
)
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


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bruecke.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_adding_says_a_line_an_article_and_a_sum(laut: Laut, article: Path, tmp_path: Path) -> None:
    code, out, err = laut("add", article, tmp_path / "missing.txt")
    assert code == 3
    assert out == f"added       {article}  2 statements, 2 origins\n"
    assert err.splitlines()[-1] == "laut: 1 added, 0 new version, 0 read again, 0 unchanged, 1 failed"


def test_adding_again_changes_nothing_and_another_text_is_a_version(laut: Laut, article: Path) -> None:
    laut("add", article)
    assert laut("add", article)[:2] == (0, f"unchanged   {article}\n")
    article.write_text(TEXT.replace("Montag", "Dienstag"), encoding="utf-8")
    assert laut("add", article)[1].startswith("new version")
    assert laut("add", "--again", article)[1].startswith("read again")
    facts = json.loads(laut("doctor", "--json")[1])
    assert (facts["articles"], facts["versions"], facts["statements"]) == (1, 2, 4)


def test_folders_are_searched_for_articles(laut: Laut, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    shutil.move(article, folder / "deep" / "b.txt")
    (folder / "a.jsonl").write_text(
        json.dumps({"id": "a1", "text": "Die Schule ist zu, sagte Jan Horn."}) + "\n", "utf-8"
    )
    (folder / "note.pdf").write_bytes(b"%PDF-")
    (folder / ".hidden.txt").write_text(TEXT, "utf-8")
    code, out, _ = laut("add", "--json", "--language", "de", folder)
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(r["ref"], r["outcome"]) for r in records] == [("a1", "added"), (str(folder / "deep" / "b.txt"), "added")]
    assert list(records[0]) == ["ref", "article", "outcome", "statements", "origins"]
    (tmp_path / "empty").mkdir()
    assert "no articles in this folder; they end in .html" in laut("add", tmp_path / "empty")[2]


REFUSED = [
    ("https://kueste.example/a.html", b"", "addresses cannot be read yet"),
    ("a.warc", b"WARC/1.1\r\n", "a web archive (WARC)"),
    ("feed.xml", b'<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>', "a feed"),
    ("feed.atom", b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "a feed"),
]


@pytest.mark.parametrize(("ref", "content", "message"), REFUSED)
def test_what_cannot_be_added_yet_is_said(laut: Laut, tmp_path: Path, ref: str, content: bytes, message: str) -> None:
    path = tmp_path / ref if content else ref
    if isinstance(path, Path):
        path.write_bytes(content)
    code, out, err = laut("add", path)
    assert (code, out) == (4, "")
    assert message in err.splitlines()[0]


def test_search_shows_who_says_it(laut: Laut, article: Path) -> None:
    laut("add", article, "--outlet", "Hafenblatt", "--published", "2025-04-02")
    assert laut("search", "BRÜCKE", "am Hafen") == (0, (
        "2025-04-02 · Hafenblatt · Ines Kröger\n"
        "  Die Brücke am Hafen bleibt bis Montag gesperrt\n"
        f"  indirect speech · assert · sounds certain · {article}\n\n"
    ), "")  # fmt: skip
    (line,) = laut("search", "--json", "--source", "kröger", "--since", "2025-04-01", "brück*")[1].splitlines()
    hit = json.loads(line)
    assert (hit["text"], hit["chains"]) == ("Die Brücke am Hafen bleibt bis Montag gesperrt", [["Ines Kröger"]])
    assert hit["article"]["outlet"] == "Hafenblatt"
    assert laut("search", "--until", "2025-04-01", "Brücke") == (0, "", "laut: nothing found\n")


WRONG = [
    (["search"], "Missing argument 'WORDS...'"),
    (["search", "…"], "nothing to search for"),
    (["search", "--since", "gestern", "a"], "'gestern' is no day; write 2024-10-13"),
    (["search", "--form", "nix", "a"], "'nix' is not one of"),
    (["search", "--limit", "0", "a"], "0 is not in the range"),
    (["add", "--db", "mysql://u:geheim@h/d", "a"], "mysql://… is no archive"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_use_is_one_line_and_exit_code_2(laut: Laut, article: Path, arguments: list[str], message: str) -> None:
    laut("add", article)
    code, out, err = laut(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err and "geheim" not in err


def test_there_must_be_an_archive_to_search(laut: Laut, tmp_path: Path) -> None:
    for command in (["search", "Brücke"], ["doctor"]):
        code, out, err = laut(*command)
        assert (code, out) == (5, "")
        assert err == f"laut: {tmp_path}/data/archive.db: there is no archive here; `laut add` makes one\n"
    assert not (tmp_path / "data").exists()


def test_a_damaged_archive_is_said_and_salvaged(laut: Laut, article: Path, tmp_path: Path) -> None:
    laut("add", article, ROOT / "examples")
    path, new = tmp_path / "data" / "archive.db", tmp_path / "new.db"
    whole = json.loads(laut("doctor", "--json")[1])
    content = bytearray(path.read_bytes())
    content[:8192] = bytes(8192)
    path.write_bytes(content)
    for command in (["search", "Brücke"], ["add", article]):
        code, out, err = laut(*command)
        assert (code, out) == (5, "")
        told = "it is damaged, or no archive; see `laut doctor`; what is whole can be saved into a new one"
        assert err == f"laut: {path}: {told}\n"
    code, out, err = laut("doctor", "--salvage", new)
    assert code == 5
    assert "it is damaged" in err and f"{new}: {whole['versions']} texts and 0 decisions saved, 0 lost" in err
    assert path.read_bytes() == content
    assert json.loads(laut("doctor", "--db", new, "--json")[1])["statements"] == whole["statements"]


def test_an_article_cannot_command_the_terminal(laut: Laut, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.txt"
    path.write_text("\x1b]0;owned\x07" + TEXT.replace("Montag", "Mon\x1b[2Jtag \u202e"), encoding="utf-8")
    said = "".join(laut("add", path, "--outlet", "B\x1b[1m")[1:]) + "".join(laut("search", "Hafen")[1:])
    assert "Hafen" in said
    assert not set(said) & set("\x1b\x07\u202e\r")


def test_a_read_only_folder_is_a_matter_of_storage(laut: Laut, article: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    code, out, err = laut("add", article)
    assert (code, out, err.count("\n")) == (5, "", 1)
    assert "archive.db: it cannot be opened; check the path" in err


def test_interrupting_keeps_what_was_said(laut: Laut, tmp_path: Path) -> None:
    inputs = tmp_path / "many.jsonl"
    write_inputs(inputs, 300)
    with subprocess.Popen(
        [sys.executable, "-m", "laut", "add", "--rules-only", "--json", inputs],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as adding:  # fmt: skip
        assert adding.stdout and adding.stderr
        said = [adding.stdout.readline() for _ in range(5)]
        sent = time.monotonic()
        adding.send_signal(signal.SIGINT)
        said += adding.stdout.readlines()
        assert (adding.wait(10), adding.stderr.read()) == (130, "laut: interrupted\n")
        assert time.monotonic() - sent < 5
    facts = json.loads(laut("doctor", "--json")[1])
    assert facts["damage"] == []
    assert len(said) <= facts["articles"] <= len(said) + 1 < 300


def test_progress_stays_off_the_output(article: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "laut", "add", "--rules-only", "--db", tmp_path / "a.db", *[str(article)] * 5],
        capture_output=True, text=True, check=True, env={**os.environ},
    )  # fmt: skip
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["added", *["unchanged"] * 4]
    assert "\x1b" not in done.stderr

"""The command line as a user meets it: streams, exit codes, one line a failure, never a traceback."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from laut import __version__
from laut.cli import main

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "examples" / "kabelbruch.html"
TEXT = (
    "Die Brücke bleibt bis Montag gesperrt, sagte Bürgermeisterin Ines Kröger der Küstenpost. "
    "Ein Gutachten liege noch nicht vor.\n\nLaut Polizei gab es keinen Stau.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bruecke.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, its output piped."""
    command = [sys.executable, "-m", "laut", *map(str, arguments)]
    settings = {"capture_output": True, "text": True, "timeout": 60, "encoding": "utf-8", **options}
    return subprocess.run(command, check=False, **settings)  # type: ignore[call-overload,no-any-return]


def called(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: object
) -> tuple[int, str, str]:
    """Exit code, output and messages of the command in this process."""
    monkeypatch.setattr(sys, "argv", ["laut", *map(str, arguments)])
    with pytest.raises(SystemExit) as leaving:
        main()
    output = capfd.readouterr()
    return int(leaving.value.code or 0), output.out, output.err


WRONG_USE = [
    (["nix"], "No such command 'nix'"),
    (["read"], "Missing argument 'INPUT...'"),
    (["read", "--nix", "a"], "No such option"),
    (["read", "--language", "fr", "a"], "'fr' is not one of 'de', 'en'"),
    (["read", "--published", "gestern", "a"], "'gestern' is no date; write 2024-10-13 or"),
    (["read", "--published", "2024-13-01", "a"], "'2024-13-01' is no date"),
    # ISO dates too, but nobody writes them, and a misspelt one passes for another
    (["read", "--published", "20241013", "a"], "'20241013' is no date"),
    (["read", "--published", "2024-W41", "a"], "'2024-W41' is no date"),
    (["read", "--html", "no/such/folder/x.html", "a"], "the folder of 'no/such/folder/x.html' is missing"),
    (["read", "--html", ".", "a"], "is a directory"),
    (["eval", "nix"], "No such command 'nix'"),
    (["eval", "seed", "nix", "nix"], "'nix' does not exist"),
    (["eval", "quotes"], "Missing argument 'GOLD'"),
    (["eval", "sourcing", str(PAGE)], "Missing argument 'ARTICLES'"),
    (["eval", "corpus", str(PAGE)], "kabelbruch.html: Expecting value"),
    (["eval", "quotes", str(PAGE)], "kabelbruch.html: Expecting value"),
    (["eval", "pages", str(ROOT / "examples")], "check the path"),
    (["eval", "times", str(ROOT / "examples")], "no .tml files"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG_USE)
def test_wrong_use_is_one_line_and_exit_code_2(
    arguments: list[str], message: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = called(capfd, monkeypatch, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("laut: ") and err.count("\n") == 1
    assert message in err


@pytest.mark.parametrize("arguments", [[], ["eval"]])
def test_no_command_shows_the_help(
    arguments: list[str], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = called(capfd, monkeypatch, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("Usage: laut") and "Commands:" in err


def test_credits_name_the_model_and_its_licence(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = called(capfd, monkeypatch, "--credits")
    assert code == 0
    assert "multilingual-e5-small" in out
    assert "Licence of the weights" in out


def test_rules_only_reads_without_the_model(
    article: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = called(capfd, monkeypatch, "read", "--json", "--rules-only", article)
    assert (code, err) == (0, "")
    assert "model" not in {s["rule"] for s in json.loads(out)["statements"]}


def test_version_and_help(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert called(capfd, monkeypatch, "--version") == (0, f"laut {__version__}\n", "")
    code, out, err = called(capfd, monkeypatch, "read", "--help")
    assert (code, err) == (0, "")
    assert "--published DATE" in out


def test_json_is_one_line_an_article_in_order(
    article: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = called(
        capfd, monkeypatch, "read", "--json", "--outlet", "Küstenpost", "--published", "2025-04-02", article, PAGE
    )
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [record["article"]["ref"] for record in records] == [str(article), str(PAGE)]
    assert {record["schema"] for record in records} == {"laut/reading/1"}
    assert (records[0]["article"]["outlet"], records[0]["article"]["published"]) == ("Küstenpost", "2025-04-02")
    for record in records:
        text = record["article"]["text"]
        spans = [span for statement in record["statements"] for span in statement["content"]]
        assert spans and all(0 <= start < end <= len(text) for start, end in spans)


def test_a_failed_input_is_one_line_and_the_others_are_read(
    article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    missing, empty = tmp_path / "missing.txt", tmp_path / "empty.txt"
    empty.touch()
    code, out, err = called(capfd, monkeypatch, "read", "--json", missing, article, empty, tmp_path)
    assert code == 3
    assert [json.loads(line)["article"]["ref"] for line in out.splitlines()] == [str(article)]
    failures = [line for line in err.splitlines() if ": warning: " not in line]
    assert len(failures) == 3
    for path, line in zip((missing, empty, tmp_path), failures, strict=True):
        assert line.startswith(f"laut: {path}: ") and "; " in line


def test_nothing_read_is_exit_code_4(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.html"
    code, out, err = called(capfd, monkeypatch, "read", "--html", page, tmp_path / "missing.txt")
    assert (code, out, err.count("\n")) == (4, "", 1)
    assert not page.exists()


def test_the_view_is_plain_in_a_pipe(
    article: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = called(capfd, monkeypatch, "read", article)
    assert code == 0
    assert "\x1b" not in out
    assert "Die Brücke bleibt bis Montag gesperrt" in out
    assert "│" in out and " statements, " in out


def test_html_writes_a_page_and_json_goes_beside_it(
    article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "reading.html"
    assert called(capfd, monkeypatch, "read", "--html", page, article)[:2] == (0, "")
    assert "Die Brücke bleibt bis Montag gesperrt" in page.read_text("utf-8")
    code, out, _ = called(capfd, monkeypatch, "read", "--html", page, "--json", article, PAGE)
    assert (code, len(out.splitlines())) == (0, 2)
    assert page.read_text("utf-8").count("<article") == 2


def test_eval_reads_the_gold_itself_or_takes_readings(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    link = {
        "mention": "Bürgermeisterin Ines Kröger", "cue": ["sagte"], "name": "Ines Kröger", "kind": "government",
        "identity": "named", "side": "DE",
    }  # fmt: skip
    gold = {
        "id": "a1", "text": TEXT.strip(), "title": "Brücke", "outlet": "Wochenblatt", "published": "2025-04-02",
        "language": "de", "not_article": [],
        "statements": [{
            "id": "s1", "content": ["Die Brücke bleibt bis Montag gesperrt"], "chain": [link], "act": "assert",
            "certainty": "certain", "commitment": "attributes", "time": [{"text": "Montag", "value": "2025-04-07"}],
        }],
    }  # fmt: skip
    path, readings = tmp_path / "gold.json", tmp_path / "readings.jsonl"
    path.write_text(json.dumps([gold]), encoding="utf-8")

    code, own, _ = called(capfd, monkeypatch, "eval", "corpus", "--json", path)
    figures = json.loads(own)
    assert code == 0
    assert (figures["articles"], figures["articles_missing"], figures["statements_gold"]) == (1, 0, 1)
    assert (figures["content"]["r"], figures["nothing_lost"]) == (1.0, 1.0)

    inputs = tmp_path / "inputs.jsonl"
    inputs.write_text(json.dumps({key: gold[key] for key in ("id", "text", "title", "published", "language")}), "utf-8")
    readings.write_text(called(capfd, monkeypatch, "read", "--json", inputs)[1], encoding="utf-8")
    assert json.loads(called(capfd, monkeypatch, "eval", "corpus", "--json", path, readings)[1]) == figures

    code, table, _ = called(capfd, monkeypatch, "eval", "corpus", path, readings)
    assert code == 0
    assert "content               p " in table


def test_an_article_cannot_command_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\n.txt"
    path.write_text("\x1b]0;owned\x07" + TEXT.replace("Montag", "Mon\x1b[2Jtag \u202e"), encoding="utf-8")
    done = run("read", path, tmp_path / "b\x1b[0m.txt")
    assert done.returncode == 3
    assert not set(done.stdout + done.stderr) & set("\x1b\x07\u202e\r")
    assert all(line.startswith("laut: ") for line in done.stderr.splitlines())


def test_a_closed_pipe_ends_it_quietly(article: Path) -> None:
    command = f'"{sys.executable}" -m laut read --json {"bruecke.txt " * 40} | head -1; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(
        ["bash", "-c", command], cwd=article.parent, capture_output=True, text=True, timeout=60, check=True
    )
    first, code = done.stdout.splitlines()
    assert (json.loads(first)["schema"], code, done.stderr) == ("laut/reading/1", "0", "")


def test_a_closed_standard_output_is_wrong_use(article: Path) -> None:
    command = f'exec "{sys.executable}" -m laut read bruecke.txt >&-'
    done = subprocess.run(
        ["bash", "-c", command], cwd=article.parent, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (
        2, "laut: standard output is closed; give it a file, a pipe or a terminal\n",
    )  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="NOT TESTED on a full disk: no /dev/full")
@pytest.mark.parametrize("options", [["--json"], []])
def test_a_full_disk_is_a_matter_of_storage(article: Path, options: list[str]) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = run("read", *options, article, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 5
    assert done.stderr.endswith("No space left on device; make room or write elsewhere\n")
    assert done.stderr.count("\n") == 1


def test_interrupting_takes_no_time() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "laut", "read", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    time.sleep(1.5)  # it waits for its input
    sent = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert time.monotonic() - sent < 2
    assert (process.returncode, err) == (130, "laut: interrupted\n")


def test_the_unexpected_is_one_line_and_a_traceback_only_on_wish(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import laut.pipeline\ndef fail(*_, **__):\n    raise ZeroDivisionError('so\\nwhat')\n"
        "laut.pipeline.read_inputs = fail\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = run("read", "a.txt", env=environment)
    assert done.returncode == 1
    assert done.stderr == (
        "laut: unexpected ZeroDivisionError: so what; LAUT_DEBUG=1 shows where it arose, please report it\n"
    )
    done = run("read", "a.txt", env={**environment, "LAUT_DEBUG": "1"})
    assert "Traceback" in done.stderr


def on_terminal(arguments: list[str], **environment: str) -> str:
    """What the command writes where stdout and stderr are a terminal of 100 columns."""
    leader, follower = pty.openpty()
    settings = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}}
    with subprocess.Popen(
        [sys.executable, "-m", "laut", *arguments],
        stdout=follower, stderr=follower, stdin=subprocess.DEVNULL,
        env={**settings, "TERM": "xterm-256color", "COLUMNS": "100", **environment},
    ) as process:  # fmt: skip
        os.close(follower)
        chunks = []
        while True:
            try:
                chunk = os.read(leader, 1 << 16)
            except OSError:  # Linux: the other side is closed
                break
            if not chunk:
                break
            chunks.append(chunk)
        assert process.wait(60) == 0
    os.close(leader)
    return b"".join(chunks).decode()


def test_colours_on_a_terminal_unless_no_color(article: Path) -> None:
    assert "\x1b[1;36m" in on_terminal(["read", str(article)])
    assert "\x1b[1;36m" not in on_terminal(["read", str(article)], NO_COLOR="1")


def test_progress_on_a_terminal_when_there_is_much_to_read(article: Path) -> None:
    assert "4 read, 0 failed" in on_terminal(["read", "--html", str(article.with_suffix(".html")), *[str(article)] * 4])
    assert "read, 0 failed" not in on_terminal(["read", "--html", str(article.with_suffix(".html")), str(article)])


def test_characters_that_the_output_cannot_show_cost_no_crash(article: Path) -> None:
    done = run("read", article, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "Die Br?cke bleibt" in done.stdout

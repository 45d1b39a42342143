"""What the project promises about itself: documented commands, no verdicts, no hosts, no dead links."""

from __future__ import annotations

import ast
import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from rich.console import Console

from bench.challenges import cases_of, read_case
from laut.cli import laut
from laut.export.notes import take_notes
from laut.export.page import to_page
from laut.export.wording import named_class
from laut.terminal import view
from tests.export.example import READING

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "laut"
DOCS = "\n".join(path.read_text("utf-8") for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))])


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        for name, member in command.commands.items():
            yield from commands(member, f"{path} {name}")
    else:
        yield path, command


COMMANDS = dict(commands(laut, "laut"))


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_and_option_is_documented(path: str) -> None:
    assert f"`{path}" in DOCS
    options = [o for p in COMMANDS[path].params if isinstance(p, click.Option) for o in p.opts]
    assert [option for option in options if option not in DOCS] == []


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_shows_two_examples(path: str) -> None:
    assert (COMMANDS[path].help or "").count(f"\n{path} ") + (COMMANDS[path].help or "").count(f"    {path} ") >= 2


# Words of a verdict, and of a confidence that is not the text's own. Whole words, any case.
FORBIDDEN = re.compile(
    r"\b(?:true|false|facts?|fakes?|propaganda|lies?|lying|liars?|reliab\w+|unreliab\w+|credib\w+|trustworth\w+"
    r"|debunk\w*|corroborat\w*|substantiat\w*|misinformation|disinformation|probabilit\w+|wahr|unwahr|falsch|fakten?|lügen?|glaubwürdig\w*)\b",
    re.IGNORECASE,
)
# "confirmed" only with by whom; the one template that says so is in notes.py.
CONFIRMED = re.compile(r"\bconfirm\w*|\bbestätig\w*", re.IGNORECASE)
SHOWN = [*SRC.glob("*.py"), *(SRC / "export").rglob("*.py"), *(SRC / "export" / "templates").glob("*.html")]
# Words that the reader knows and does not say; every other file may print its strings.
WORD_TABLES = {
    SRC / "linking" / "phrases.py",
    SRC / "reading" / "dialogue.py",
    SRC / "reading" / "english" / "cues.py",
    SRC / "reading" / "english" / "verbs.py",
    SRC / "reading" / "english" / "words.py",
    SRC / "reading" / "modality" / "checking.py",
    SRC / "reading" / "modality" / "lexicon" / "modality_de.py",
    SRC / "reading" / "modality" / "lexicon" / "modality_en.py",
    SRC / "reading" / "rejections.py",
}
SAYING = sorted({*SRC.rglob("*.py"), *SHOWN} - WORD_TABLES)
# Of the contract, of HTML, of the network's inputs: keys, compared and never printed.
VALUES = {"confirmed", "true", "facts"}
# A grade of the Admiralty code; F6, nothing known, is the only one that is not a judgement.
GRADE = re.compile(r"\b(?:[A-E][1-6]|F[1-5])\b")
FORMULAS = {"F1"}  # the measure


def shown_strings(path: Path) -> list[str]:
    """What a file can print: its strings without docstrings, or a template's words without its tags."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return [re.sub(r"\{[%{].*?[%}]\}", " ", text, flags=re.DOTALL)]
    tree = ast.parse(text)
    documented = [n for n in ast.walk(tree) if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)]
    docs = {id(first.value) for n in documented for first in n.body[:1] if isinstance(first, ast.Expr)}
    decorated = (n for n in documented if isinstance(n, ast.FunctionDef) and n.decorator_list)
    helps = [ast.get_docstring(n) or "" for n in decorated if path.name.startswith("cli")]
    constants = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))
    return [*(str(n.value) for n in constants if id(n) not in docs), *helps]


@pytest.mark.parametrize("path", SAYING, ids=lambda path: str(path.relative_to(SRC)))
def test_no_verdict_is_ever_printed(path: Path) -> None:
    said = [text for text in shown_strings(path) if text not in VALUES]
    assert [match[0] for text in said for match in FORBIDDEN.finditer(text)] == []


@pytest.mark.parametrize("path", SAYING, ids=lambda path: str(path.relative_to(SRC)))
def test_no_grade_is_given(path: Path) -> None:
    said = [match[0] for text in shown_strings(path) for match in GRADE.finditer(text)]
    assert [grade for grade in said if grade not in FORMULAS] == []


def test_the_views_add_no_verdict_to_what_they_read() -> None:
    """What the faces say of sentences full of doubt and denial, beside the sentences' own words."""
    added = [said for name in ("modals", "verification") for case in cases_of(name) for said in added_to(case)]
    assert len(set(added)) > 50
    assert [said for said in set(added) if FORBIDDEN.search(said) or GRADE.search(said)] == []


def added_to(case: dict[str, Any]) -> Iterator[str]:
    for note in take_notes(read_case(case, rules_only=True)).statements:
        yield from note.labels
        yield from (what for what, _ in note.details)
        yield from (part for reason in note.reasons for part in (reason.what, reason.by))
        yield from (named_class(mark.class_) for mark in note.statement.marks)


def test_no_probability_is_shown() -> None:
    scored = tuple(replace(s, score=0.7391) for s in READING.statements)
    reading = replace(READING, statements=scored)
    console = Console(file=io.StringIO(), width=200)
    console.print(view(reading, 200, explain=True))
    assert isinstance(console.file, io.StringIO)
    for shown in (console.file.getvalue(), to_page([reading])):
        assert not re.search(r"7391|\b0[.,]7[34]|7[34] ?%", shown)


def test_confirmed_is_said_in_one_place_and_by_whom() -> None:
    said = [text for path in SHOWN for text in shown_strings(path) if CONFIRMED.search(text) and text not in VALUES]
    assert said == ["the text says it was confirmed"]


def test_the_rule_against_verdicts_finds_one() -> None:
    assert FORBIDDEN.search("This is probably FALSE.") and not FORBIDDEN.search("falsetto, factory")
    assert GRADE.search("graded B2") and not GRADE.search("F6, h2, AB2")


TEXT_FILES = {"", ".py", ".md", ".toml", ".html", ".css", ".svg", ".txt", ".tsv", ".json", ".jsonl", ".sh", ".yml"}


def tracked() -> list[Path]:
    """The repository's text files; without git, those of its folders that do not begin with a dot."""
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    paths = (
        [ROOT / name for name in done.stdout.splitlines()] if done.returncode == 0 else list(ROOT.glob("[!.]*/**/*"))
    )
    return [path for path in paths if path.is_file() and path.suffix in TEXT_FILES]


# Hosts that are names in a format, or cannot exist (RFC 2606); the licence text has its own.
HOST = re.compile(r"https?://([\w.-]+)")
ALLOWED = re.compile(
    r"(?:.*\.)?(?:example|invalid|test)|(?:.*\.)?example\.(?:org|com|net)|schema\.org|www\.w3\.org|\w|x"
)


def test_no_host_is_named() -> None:
    named = {
        f"{path.relative_to(ROOT)}: {host}"
        for path in tracked()
        if path.name != "LICENSE"
        for host in HOST.findall(path.read_text("utf-8", errors="replace"))
        if not ALLOWED.fullmatch(host)
    }
    assert named == set()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_hold_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r"https?://|--index|--extra-index|--find-links", text)
    requirements = re.findall(r"^[A-Za-z0-9].*?(?=^[A-Za-z0-9#]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert len(requirements) > 10
    assert [r for r in requirements if "==" not in r or "--hash=sha256:" not in r] == []


def test_links_in_the_docs_lead_somewhere() -> None:
    broken = []
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")]:
        for link in re.findall(r"\]\(([^)#\s]+)", path.read_text("utf-8")):
            if "://" not in link and not (path.parent / link).exists():
                broken.append(f"{path.relative_to(ROOT)}: {link}")
    assert broken == []


def test_ci_runs_the_second_command_of_the_readme() -> None:
    blocks = re.findall(r"^    (python3 -m venv .*)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(blocks) == 2
    assert blocks[1] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()

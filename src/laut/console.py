"""What all commands share: exit codes, lines on stderr, and results that may be failed inputs."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from typing import Any, Generic, Protocol, TypeVar

from laut.errors import InputError
from laut.export.controls import one_line
from laut.models import Article

DONE, UNEXPECTED, WRONG_USE, SOME_FAILED, NONE_READ, STORAGE, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130
MANY = 4  # inputs from which on a terminal is shown how far the work is


def say(message: str) -> None:
    """One line on stderr, with nothing in it that could command a terminal."""
    if sys.stderr is not None:
        print(f"laut: {one_line(message)}", file=sys.stderr)


def put(text: str) -> None:
    """Lines on stdout, at once; characters that its encoding lacks are replaced."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(f"{text}\n".encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()


def put_json(record: dict[str, Any]) -> None:
    """One JSON object as a line of UTF-8 on stdout, at once; a lone surrogate stays as its escape."""
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def debugging() -> bool:
    """Whether tracebacks are wanted."""
    return os.environ.get("LAUT_DEBUG") == "1"


class OfArticle(Protocol):
    """What became of an article: a reading, or its being kept."""

    @property
    def article(self) -> Article: ...
    @property
    def warnings(self) -> tuple[str, ...]: ...


Result = TypeVar("Result", bound=OfArticle)


class Results(Generic[Result]):
    """Iterates over what succeeded among results; says failed inputs and warnings on stderr, counts them."""

    def __init__(self, results: Iterable[Result | InputError], n_inputs: int = 1) -> None:
        self.results = results
        self.show_progress = n_inputs >= MANY and sys.stderr is not None and sys.stderr.isatty()
        self.n_read = self.n_failed = 0

    @property
    def exit_code(self) -> int:
        if not self.n_read:
            return NONE_READ
        return SOME_FAILED if self.n_failed else DONE

    def __iter__(self) -> Iterator[Result]:
        for result in self.results:
            self._progress("")
            if isinstance(result, InputError):
                self.n_failed += 1
                say(str(result))
                if result.__cause__ is not None and debugging():
                    traceback.print_exception(result.__cause__)
            else:
                self.n_read += 1
                for warning in dict.fromkeys(result.article.warnings + result.warnings):
                    say(f"{result.article.ref}: warning: {warning}")
                yield result
            self._progress(f"{self.n_read} read, {self.n_failed} failed")
        self._progress("")

    def _progress(self, line: str) -> None:
        if self.show_progress:
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

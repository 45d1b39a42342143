"""The main process's side of the worker for HTML pages: starts it when needed, asks, and does not wait for ever."""

from __future__ import annotations

import json
import os
import select
import struct
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from laut.errors import LautError, PageError

LENGTH = struct.Struct(">I")
START_S = 60.0  # importing the parsers takes 0.6 s of CPU; a loaded machine may need long for it
# The worker ends a page itself after its deadline; this is for the case that even its keeper hangs.
ANSWER_S = 8.0
MAX_ANSWER = 100_000_000
NEXT_STEP = "save the article as plain text and read that"


class WorkerError(LautError):
    """The worker process for HTML cannot be started: a part of the installation is missing."""


class Extractor:
    """Reads HTML pages in a process of its own. Use it as a context manager; it starts with the first page.

    One page at a time; not for several threads at once.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Extractor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the worker, if one runs."""
        if self._process is None:
            return
        process, self._process = self._process, None
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
        try:
            process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()

    def read(self, ref: str, content: bytes) -> dict[str, Any]:
        """What ``laut.article.html.read_page`` says about a page. Raises PageError naming ``ref``; the next goes on."""
        process = self._started()
        deadline = time.monotonic() + ANSWER_S
        try:
            _write(process, LENGTH.pack(len(content)) + content, deadline)
            answer = _receive(process, deadline)
        except (OSError, TimeoutError, EOFError, ValueError) as error:
            self._kill()
            raise PageError(ref, f"the parser did not answer ({error})", NEXT_STEP) from error
        if "refused" in answer:
            raise PageError(ref, str(answer["refused"]), str(answer.get("next_step") or NEXT_STEP))
        if "page" not in answer:
            raise PageError(ref, str(answer.get("failed") or "no answer from the parser"), NEXT_STEP)
        page: dict[str, Any] = answer["page"]
        return page

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        # -P keeps the working folder off the import path: it may be full of files from strangers.
        paths = os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH")]))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "laut.article.worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths}, start_new_session=True, bufsize=0,
        )  # fmt: skip
        try:
            answer = _receive(self._process, time.monotonic() + START_S)
        except (OSError, TimeoutError, EOFError, ValueError) as error:
            self._kill()
            raise WorkerError(f"the worker for HTML pages does not start ({error}); install laut again") from error
        if not answer.get("ready"):
            self._kill()
            raise WorkerError(f"the worker for HTML pages does not start ({answer.get('reason')}); install laut again")
        return self._process

    def _kill(self) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, 9)
            self.close()


def _write(process: subprocess.Popen[bytes], data: bytes, deadline: float) -> None:
    assert process.stdin is not None
    fd = process.stdin.fileno()
    os.set_blocking(fd, False)
    view = memoryview(data)
    while view:
        _, ready, _ = select.select([], [fd], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError("it takes no input")
        view = view[os.write(fd, view[: 1 << 16]) :]


def _receive(process: subprocess.Popen[bytes], deadline: float) -> dict[str, Any]:
    """The next answer. Raises TimeoutError, EOFError, or ValueError for what is no answer."""
    (length,) = LENGTH.unpack(_read_exactly(process, LENGTH.size, deadline))
    if length > MAX_ANSWER:
        raise ValueError("its answer is too long")
    answer = json.loads(_read_exactly(process, length, deadline))
    if not isinstance(answer, dict):
        raise ValueError("its answer is no object")
    return answer


def _read_exactly(process: subprocess.Popen[bytes], length: int, deadline: float) -> bytes:
    assert process.stdout is not None
    fd = process.stdout.fileno()
    parts, missing = [], length
    while missing:
        ready, _, _ = select.select([fd], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError("no answer in time")
        part = os.read(fd, min(missing, 1 << 20))
        if not part:
            raise EOFError("it has ended")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)

"""The process that reads HTML pages and may be killed at any time.

It speaks frames on its standard input and output: four bytes of length (big endian), then the payload. A request is the
page's bytes, an answer is UTF-8 JSON: nothing that comes back is ever unpickled or run. The first answer is
``{"ready": true}``.

Two processes stand behind it. A keeper imports the parsers once and forks a reader, which reads page after page. A page
that freezes its reader is ended by the kernel's timer, which native code cannot hold up; one that wants too much memory
meets the address-space limit; one that crashes takes nothing along. The keeper then says what happened and forks the
next reader, with the parsers already loaded (about 10 ms instead of 0.6 s for a new interpreter).
"""

from __future__ import annotations

import gc
import json
import mmap
import os
import resource
import signal
import struct
import sys
from typing import Any, BinaryIO

DEADLINE_S = 4.5  # with start and transfer a page is done with in 5 s
# Of address space, so resident memory stays below it; the parsers and their libraries take about 0.2 GB of it.
MAX_MEMORY = 950_000_000
MEMORY_EXIT = 17
LENGTH = struct.Struct(">I")


def main() -> None:
    """Keep a reader running until standard input ends."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints must not end up among the answers
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        from laut.article import html  # noqa: F401, PLC0415
    except Exception as error:
        _send(answers, {"ready": False, "reason": f"{type(error).__name__}: {error}"})
        return
    _send(answers, {"ready": True})
    gc.freeze()
    busy = mmap.mmap(-1, 1)
    while True:
        reader = os.fork()
        if reader == 0:
            _limit()
            _serve(requests, answers, busy)
            os._exit(0)
        _, status = os.waitpid(reader, 0)
        if os.waitstatus_to_exitcode(status) == 0:
            return
        if busy[0]:
            busy[0] = 0
            _send(answers, {"failed": _what_happened(os.waitstatus_to_exitcode(status))})


def _limit() -> None:
    """Bound the reader's memory, and let its timer end it."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MAX_MEMORY if hard == resource.RLIM_INFINITY else min(MAX_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _serve(requests: BinaryIO, answers: BinaryIO, busy: mmap.mmap) -> None:
    """Answer requests until the input ends. Garbage is collected between pages: within them it costs a tenth more."""
    gc.disable()
    while (content := _receive(requests)) is not None:
        busy[0] = 1
        signal.setitimer(signal.ITIMER_REAL, DEADLINE_S)
        try:
            answer = _read(content)
        except MemoryError:
            os._exit(MEMORY_EXIT)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _send(answers, answer)
        busy[0] = 0
        del content, answer
        gc.collect()


def _read(content: bytes) -> dict[str, Any]:
    from selectolax.lexbor import SelectolaxError  # noqa: PLC0415

    from laut.article.html import PageRefusedError, read_page  # noqa: PLC0415

    try:
        return {"page": read_page(content)}
    except PageRefusedError as refused:
        return {"refused": refused.reason, "next_step": refused.next_step}
    except MemoryError:
        raise
    except SelectolaxError as error:  # what lexbor raises where it gets no memory
        raise MemoryError from error
    except Exception as error:
        return {"failed": f"the page could not be parsed ({type(error).__name__})"}


def _what_happened(code: int) -> str:
    if code == -signal.SIGALRM:
        return f"took longer than {DEADLINE_S:g} s to parse"
    if code in (MEMORY_EXIT, -signal.SIGKILL):
        return f"needed more than {MAX_MEMORY / 1e9:.0f} GB of memory to parse"
    return f"crashed the parser (exit code {code})"


def _send(stream: BinaryIO, answer: dict[str, Any]) -> None:
    payload = json.dumps(answer).encode()
    stream.write(LENGTH.pack(len(payload)) + payload)
    stream.flush()


def _receive(stream: BinaryIO) -> bytes | None:
    """The next request; None at the end of the input."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    return stream.read(length)


if __name__ == "__main__":
    main()

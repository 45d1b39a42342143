"""Runs the test suite in a network namespace without interfaces, and counts what it tried to reach.

sudo python bench/offline.py [PYTEST ARGUMENT...]

Linux, with unshare (util-linux) and strace. Every process of the suite is traced; counted are connect, sendto and
sendmsg to an internet address that is not this machine, and to port 53 (look-ups). The browser's tests are left out:
Chromium is not laut, and its tests count the page's requests themselves. Exit code: that of pytest, or 1 where
anything was tried.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
CALL = re.compile(r"\b(connect|sendto|sendmsg|sendmmsg)\(")
FAMILY = re.compile(r"sa_family=(AF_\w+)")
PORT = re.compile(r"sin6?_port=htons\((\d+)\)")
THIS_MACHINE = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "::1"')
INTERNET = {"AF_INET", "AF_INET6"}


def trace(arguments: Sequence[str], log: Path) -> int:
    """Run pytest without a network, traced into ``log``; its exit code."""
    command = [
        "unshare", "--net",
        "strace", "--follow-forks", "--seccomp-bpf", "--quiet=all", "--trace=connect,sendto,sendmsg,sendmmsg",
        f"--output={log}",
        sys.executable, "-m", "pytest", "-q", "-m", "not browser", *arguments,
    ]  # fmt: skip
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def count(lines: Iterable[str]) -> tuple[Counter[str], list[str]]:
    """Calls by what they were for, and the lines that left this machine."""
    counts: Counter[str] = Counter()
    outward = []
    for line in lines:
        call, family = CALL.search(line), FAMILY.search(line)
        if not call or not family:
            continue
        counts[f"{call[1]} {family[1]}"] += 1
        if family[1] in INTERNET and not THIS_MACHINE.search(line):
            outward.append(line)
    return counts, outward


def main(arguments: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="laut-offline-") as folder:
        log = Path(folder) / "trace"
        code = trace(arguments, log)
        with log.open(encoding="utf-8", errors="replace") as lines:
            counts, outward = count(lines)
    n_look_ups = sum(port[1] == "53" for line in outward if (port := PORT.search(line)))
    for line in outward[:20]:
        print(line.rstrip())
    print("calls by family: " + (", ".join(f"{name} {n}" for name, n in sorted(counts.items())) or "none"))
    print(f"to other machines: {len(outward)}, of these look-ups: {n_look_ups}")
    return code or (1 if outward else 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

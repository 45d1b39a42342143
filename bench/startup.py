"""How long laut takes to start, and to read one article: medians of several runs.

python bench/startup.py [RUNS]

Prints CPU seconds (user and system) of `laut --help`, and wall seconds of `laut read --json` of the example page.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
LAUT = (sys.executable, "-m", "laut")
RUNS = 9


def measure(command: Sequence[str]) -> tuple[float, float]:
    """CPU and wall seconds of one run, the processes that it waited for included."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - started
    if status:
        raise SystemExit(f"{' '.join(command)} failed with status {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, wall_s


def main(n_runs: int) -> None:
    example = str(ROOT / "examples" / "kabelbruch.html")
    help_runs = [measure([*LAUT, "--help"]) for _ in range(n_runs)]
    read_runs = [measure([*LAUT, "read", "--json", example]) for _ in range(n_runs)]
    print(f"laut --help           {statistics.median(cpu for cpu, _ in help_runs):.3f} s CPU")
    print(f"laut read --json PAGE {statistics.median(wall for _, wall in read_runs):.3f} s wall")
    print(f"medians of {n_runs} runs, Python {sys.version.split()[0]}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)

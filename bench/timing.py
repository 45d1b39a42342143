"""Times of calls, and how benches print them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence


def ms_of(do: Callable[[], object]) -> float:
    """How many milliseconds a call takes."""
    started = time.perf_counter()
    do()
    return (time.perf_counter() - started) * 1000


def print_times(what: str, times_ms: Sequence[float]) -> None:
    """The median and the slowest of several calls."""
    median = statistics.median(times_ms)
    print(f"{what}: {median:.1f} ms (median of {len(times_ms)}), {max(times_ms):.0f} ms (slowest)")


class Growth:
    """What adding costs as an archive grows: the median of ``window`` calls from each of ``starts`` on, and its ratio
    to the first of these; printed as soon as it is known."""

    def __init__(self, starts: Sequence[int], window: int = 50) -> None:
        self.starts, self.window = starts, window
        self.times_ms: list[float] = []
        self.first = 0.0

    def add(self, do: Callable[[], object]) -> None:
        self.times_ms.append(ms_of(do))
        if (start := len(self.times_ms) - self.window) in self.starts:
            cost = statistics.median(self.times_ms[-self.window :])
            self.first = self.first or cost
            print(f"article {start:6,}: {cost:.1f} ms, {cost / self.first:.2f} times the first", flush=True)

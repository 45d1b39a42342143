"""Fills the disk under `laut add`, and counts what was lost.

    python -m bench.full_disk [SIZES]

For each of SIZES sizes the disk ends there: a tmpfs of that size where we may mount one (root, or a user namespace),
else a limit on the size of files. `laut add` must end with 5 and one line, every acknowledged article must be there
and whole, the database must find no damage, and with room again the rest must go in. Prints the counts.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.archives import write_inputs
from bench.kill_add import Counts, check

SIZES = 50
ARTICLES = 60
FIRST_KB, LAST_KB = 120, 900
LIMITED = (
    "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)) * 1024,) * 2); from laut.cli import main; main()"
)


def may_mount() -> bool:
    """Whether a tmpfs can be mounted in a namespace of its own."""
    if not shutil.which("unshare"):
        return False
    done = subprocess.run([*_unshare(), "mount -t tmpfs none /mnt"], capture_output=True, check=False)
    return done.returncode == 0


def _unshare() -> list[str]:
    return ["unshare", *([] if os.geteuid() == 0 else ["-Ur"]), "-m", "sh", "-c"]


def add(folder: Path, inputs: Path, size_kb: int, *, mounted: bool) -> subprocess.CompletedProcess[str]:
    """`laut add` where the disk has so much room; the archive is in ``folder`` afterwards."""
    arguments = ["add", "--rules-only", "--json", "--db", str(folder / "archive.db"), str(inputs)]
    if not mounted:
        command = [sys.executable, "-c", LIMITED, str(size_kb), *arguments]
    else:
        # the archive is copied out of the full disk, byte by byte
        kept = folder.with_suffix(".kept")
        kept.mkdir()
        script = (
            f"mount -t tmpfs -o size={size_kb}k none {folder} && {sys.executable} -m laut {' '.join(arguments)}; "
            f"code=$?; cp {folder}/archive.db* {kept}; exit $code"
        )
        command = [*_unshare(), script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted:
        for file in kept.iterdir():
            shutil.copy(file, folder)
        shutil.rmtree(kept)
    return done


def fill_once(folder: Path, inputs: Path, size_kb: int, counts: Counts, *, mounted: bool) -> list[str]:
    """What was said on stderr, where it was not one clear line and exit code 5."""
    folder.mkdir()
    done = add(folder, inputs, size_kb, mounted=mounted)
    counts.interrupted += 1
    ids = [json.loads(line)["article"] for line in done.stdout.splitlines() if line.endswith("}")]
    counts.acknowledged += len(ids)
    address = str(folder / "archive.db")
    check(address, ids, counts)
    rest = subprocess.run(
        [sys.executable, "-m", "laut", "add", "--rules-only", "--json", "--db", address, str(inputs)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    all_ids = [json.loads(line)["article"] for line in rest.stdout.splitlines()]
    counts.completed += rest.returncode == 0
    check(address, all_ids, counts)
    clear = done.returncode == 5 and done.stderr.count("\n") == 1 and done.stderr.startswith("laut: ")
    return [] if clear else [f"{size_kb} KB: {done.returncode} {done.stderr}"]


def run(sizes: list[int], n_articles: int, *, mounted: bool) -> tuple[Counts, list[str]]:
    """Fill a disk of each size (KB)."""
    counts, unclear = Counts(), []
    with tempfile.TemporaryDirectory(prefix="laut-full-") as name:
        inputs = Path(name) / "articles.jsonl"
        write_inputs(inputs, n_articles)
        for size_kb in sizes:
            unclear += fill_once(Path(name) / f"d{size_kb}", inputs, size_kb, counts, mounted=mounted)
    return counts, unclear


def main(n_sizes: int) -> int:
    sizes = [FIRST_KB + (LAST_KB - FIRST_KB) * n // n_sizes for n in range(n_sizes)]
    mounted = may_mount()
    counts, unclear = run(sizes, ARTICLES, mounted=mounted)
    print(f"{'full file systems' if mounted else 'file size limits'}: {counts}; {len(unclear)} unclear messages")
    for line in unclear:
        print(line)
    return 0 if counts.is_clean and not unclear else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SIZES))

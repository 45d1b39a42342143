"""Damages archives and counts what `laut doctor` finds and saves.

    python bench/damaged_archives.py [COUNT]

Each of COUNT copies of an archive gets flipped bits, pages of noise or zeros, or is cut. Prints how many were told
damaged, and how many of the articles whose bytes were not touched came back equal. A flipped bit in space that nothing
uses is no damage: then all must come back.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from pathlib import Path

from bench.archives import filled
from laut.store.checkup import examine
from laut.store.dialect import looking
from laut.store.opening import open_archive
from laut.store.readback import newest_versions, readings
from laut.store.salvage import rescue

PAGE = 4096
COUNT = 100
N_ARTICLES = 300


def damage(path: Path, rng: random.Random) -> str:
    """Change the file in one of four ways; which."""
    content = bytearray(path.read_bytes())
    n_pages = len(content) // PAGE
    kind = rng.choice(("bits", "noise", "zeros", "cut"))
    if kind == "bits":
        for _ in range(rng.randint(1, 20)):
            content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
    elif kind == "cut":
        del content[rng.randrange(n_pages * 9 // 10, n_pages) * PAGE + rng.randrange(PAGE) :]
    else:
        start = rng.randrange(n_pages) * PAGE
        content[start : start + PAGE] = rng.randbytes(PAGE) if kind == "noise" else bytes(PAGE)
    path.write_bytes(content)
    return kind


def main(n_copies: int) -> int:
    with tempfile.TemporaryDirectory(prefix="laut-damage-") as name:
        folder = Path(name)
        sound = folder / "sound.db"
        filled(str(sound), N_ARTICLES).dispose()
        whole = _bodies(sound)
        n_told = n_unharmed = n_wrong = n_saved = 0
        for seed in range(n_copies):
            path, target = folder / "damaged.db", folder / "new.db"
            shutil.copy(sound, path)
            damage(path, random.Random(seed))
            told = bool(examine(str(path)).damage)
            rescue(str(path), str(target))
            saved = _bodies(target)
            n_told += told
            n_unharmed += not told and saved == whole
            n_wrong += not told and saved != whole
            n_saved += sum(saved.get(ref) == reading for ref, reading in whole.items())
            for file in folder.glob("new.db*"):
                file.unlink()
    print(
        f"{n_copies} damaged archives of {N_ARTICLES} articles: {n_told} told damaged, {n_unharmed} unharmed,", end=" "
    )
    print(f"{n_wrong} damaged and not told")
    print(f"articles that came back equal: {n_saved / (n_copies * N_ARTICLES):.2%}")
    return 1 if n_wrong else 0


def _bodies(path: Path) -> dict[str, object]:
    archive = open_archive(str(path), create=False)
    with looking(archive) as conn:
        found: dict[str, object] = {r.article.ref: r for _, r in readings(conn, newest_versions(conn))}
    archive.dispose()
    return found


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))

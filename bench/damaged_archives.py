"""Damages archives and counts what `laut doctor` finds and saves.

    python -m bench.damaged_archives [COUNT]

Each of COUNT copies of an archive gets flipped bits, pages of noise or zeros, or is cut. Prints how many were told
damaged, how many of all articles came back equal, and exits with 1 where a damaged archive was not told so. A flipped
bit in space that nothing uses is no damage: then all articles must come back.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.archives import filled
from laut.models import Reading
from laut.store.checkup import examine
from laut.store.dialect import looking
from laut.store.opening import open_archive
from laut.store.readback import newest_versions, readings
from laut.store.salvage import rescue

PAGE = 8192
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


@dataclass
class Outcome:
    """Of so many damaged copies: how many were told damaged, had lost nothing, or were damaged and not told."""

    copies: int = 0
    told: int = 0
    unharmed: int = 0
    untold: int = 0
    saved: int = 0
    articles: int = 0

    @property
    def share_saved(self) -> float:
        """Of all articles of all copies, the touched ones too."""
        return self.saved / self.articles


def run(n_copies: int, n_articles: int) -> Outcome:
    """Damage so many copies."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory(prefix="laut-damage-") as name:
        folder = Path(name)
        sound = folder / "sound.db"
        filled(str(sound), n_articles).dispose()
        whole = all_readings(sound)
        for seed in range(n_copies):
            path, target = folder / f"{seed}.db", folder / f"{seed}.new.db"
            shutil.copy(sound, path)
            damage(path, random.Random(seed))
            told = bool(examine(str(path)).damage)
            rescue(str(path), str(target))
            saved = all_readings(target)
            outcome.copies += 1
            outcome.told += told
            outcome.unharmed += not told and saved == whole
            outcome.untold += not told and saved != whole
            outcome.saved += sum(saved.get(ref) == reading for ref, reading in whole.items())
            outcome.articles += len(whole)
            for file in folder.glob(f"{seed}.*"):
                file.unlink()
    return outcome


def main(n_copies: int) -> int:
    outcome = run(n_copies, N_ARTICLES)
    print(f"{outcome.copies} damaged archives: {outcome.told} told, {outcome.unharmed} unharmed,", end=" ")
    print(f"{outcome.untold} not told")
    print(f"articles that came back equal: {outcome.share_saved:.2%}")
    return 1 if outcome.untold else 0


def all_readings(path: Path) -> dict[str, Reading]:
    archive = open_archive(str(path), create=False)
    with looking(archive) as conn:
        found = {reading.article.ref: reading for _, reading in readings(conn, newest_versions(conn))}
    archive.dispose()
    return found


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))

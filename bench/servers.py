"""A PostgreSQL server of one's own, for tests and benches: Debian's package `postgresql`, in a temporary folder.

It listens on a socket in that folder alone. As root it is run by the user `postgres` of the package, because PostgreSQL
refuses root.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

USER = "laut"


class Server:
    """A cluster in ``folder``; ``start`` and ``stop`` as often as wanted."""

    def __init__(self, binaries: Path, folder: Path, *, durable: bool) -> None:
        self.binaries, self.folder, self.durable = binaries, folder, durable
        self._run("initdb", "-D", self.data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def address(self, database: str) -> str:
        return f"postgresql://{USER}@/{database}?host={self.folder}"

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses=''" + ("" if self.durable else " -F")
        self._run("pg_ctl", "start", "-w", "-D", self.data, "-o", options, "-l", self.folder / "log")

    def stop(self, mode: str = "fast") -> None:
        """``mode``: "immediate" is a crash: nothing is written any more, and the next start recovers."""
        self._run("pg_ctl", "stop", "-w", "-D", self.data, "-m", mode)

    def create(self, database: str, like: str = "template1") -> str:
        """The address of a new database, a copy of ``like``."""
        self._run("createdb", "-h", self.folder, "-U", USER, "-T", like, database)
        return self.address(database)

    def _run(self, program: str, *arguments: object) -> None:
        done = subprocess.run(
            [self.binaries / program, *map(str, arguments)],
            user=_unprivileged(), cwd=self.folder, check=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr.strip()}")


def find_binaries() -> Path | None:
    """Where initdb and pg_ctl are: on the path, or where Debian puts the newest; None where they are not installed."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(path.parent.name))
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running_server(*, durable: bool = True) -> Iterator[Server]:
    """A started server, gone with its folder at the end. Raises FileNotFoundError where there is no PostgreSQL.

    ``durable``: a commit waits for the disk, as it does unless somebody switches that off.
    """
    binaries = find_binaries()
    if binaries is None:
        raise FileNotFoundError("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="laut-pg-"))  # short: a socket's path may have 107 bytes
    try:
        if (user := _unprivileged()) is not None:
            shutil.chown(folder, user)
        server = Server(binaries, folder, durable=durable)
        server.start()
        try:
            yield server
        finally:
            with suppress(RuntimeError):  # it may have been stopped
                server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> str | None:
    """Whom to run the server as where we are root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"

"""Every test of the store runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine

from bench.servers import Server, find_binaries, running_server
from laut.store.opening import open_archive

NOT_TESTED = "NOT TESTED on PostgreSQL: it is not installed (Debian: apt-get install postgresql)"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    if find_binaries() is None:
        if os.environ.get("LAUT_REQUIRE_POSTGRES") == "1":
            pytest.fail(NOT_TESTED)
        pytest.skip(NOT_TESTED)
    with running_server() as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new archive can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "archive.db")
    started: Server = request.getfixturevalue("server")
    return started.create(f"laut_{uuid4().hex}")


@pytest.fixture
def archive(address: str) -> Iterator[Engine]:
    engine = open_archive(address)
    yield engine
    engine.dispose()

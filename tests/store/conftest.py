"""Every test of the store runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
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
    with running_server(durable=False) as started:
        yield started


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    if request.param == "postgresql":
        request.getfixturevalue("server")
    return str(request.param)


@pytest.fixture(scope="session")
def new_address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Gives for a kind of database the address of an archive that is empty and its own."""
    folder = tmp_path_factory.mktemp("archives")

    @cache
    def empty(kind: str) -> str:
        path = str(folder / "empty.db") if kind == "sqlite" else request.getfixturevalue("server").create("empty")
        open_archive(path).dispose()
        return path

    def make(kind: str) -> str:
        name = f"laut_{uuid4().hex}"
        if kind == "sqlite":
            return shutil.copy(empty(kind), folder / f"{name}.db").as_posix()
        empty(kind)
        return request.getfixturevalue("server").create(name, like="empty")  # type: ignore[no-any-return]

    return make


@pytest.fixture
def empty_address(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Gives for a kind of database the address of one that holds nothing, no archive either."""

    def make(kind: str) -> str:
        if kind == "sqlite":
            return str(tmp_path / "nothing.db")
        return request.getfixturevalue("server").create(f"laut_{uuid4().hex}")  # type: ignore[no-any-return]

    return make


@pytest.fixture
def address(kind: str, new_address: Callable[[str], str]) -> str:
    return new_address(kind)


@pytest.fixture
def archive(address: str) -> Iterator[Engine]:
    engine = open_archive(address)
    yield engine
    engine.dispose()

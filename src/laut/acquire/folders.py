"""Folders among the inputs: the articles in them, wherever they lie."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from laut.acquire.files import COLLECTIONS, MEDIA_TYPES
from laut.errors import InputError

READABLE = (*MEDIA_TYPES, *COLLECTIONS)


def expand_folders(refs: Iterable[str]) -> Iterator[str | InputError]:
    """The refs with each folder replaced by the files below it that can hold articles, by path.

    Hidden files and folders are passed over, links to folders not followed. A folder without such files is an
    InputError.
    """
    for ref in refs:
        if ref == "-" or not Path(ref).is_dir():
            yield ref
            continue
        found = False
        for path in _files(ref):
            found = True
            yield path
        if not found:
            yield InputError(ref, "no articles in this folder", f"they end in {' '.join(READABLE)}, also with .gz")


def _files(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().removesuffix(".gz").endswith(READABLE):
                yield os.path.join(parent, name)

"""A reading as one line of JSON, schema laut/reading/1 (docs/reading.md), and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from pathlib import Path, PurePath
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from laut.errors import GoldError
from laut.models import Article, Reading

SCHEMA = "laut/reading/1"
PAGE_SUFFIXES = {".html", ".htm", ".xhtml", ".gz", ".txt", ".md", ".markdown"}

# Fields that the contract keeps beside the article, not in it.
BESIDE_ARTICLE = {"dropped", "warnings"}


def to_json(reading: Reading) -> dict[str, Any]:
    """The reading as plain dicts and lists, keys in the order of the contract."""
    article = reading.article
    parts = _plain(reading)
    return {
        "schema": SCHEMA,
        "article": _plain_article(article),
        "dropped": _plain(article.dropped),
        **{key: parts[key] for key in ("sources", "statements", "times", "entities", "origins")},
        "warnings": list(dict.fromkeys(article.warnings + reading.warnings)),
    }


def to_line(reading: Reading) -> bytes:
    """One line of UTF-8 with its line feed. A lone surrogate (a file name) stays as its JSON escape."""
    line = json.dumps(to_json(reading), ensure_ascii=False, separators=(",", ":"))
    return line.encode("utf-8", "backslashreplace") + b"\n"


def from_json(record: dict[str, Any]) -> Reading:
    """The reading a record of the contract describes; keys that are not ours are passed over.

    A list that is missing is empty. Raises ValueError where another field is missing or misshapen.
    """
    try:
        article = {**record["article"], **{key: record.get(key) for key in BESIDE_ARTICLE}}
        reading: Reading = _builder(Reading)({**record, "article": article, "warnings": None})
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a reading: {error}") from error
    return reading


def read_lines(path: Path) -> Iterator[Reading]:
    """The readings of a .jsonl file, in its order; lines without an ``article`` are no readings.

    Raises GoldError naming file and line for what cannot be parsed.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                yield from _read_line(line, f"{path}, line {number}")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: {error}; give the output of `laut read --json`") from error


def _read_line(line: str, place: str) -> Iterator[Reading]:
    try:
        record = json.loads(line) if line.strip() else {}
        if "article" in record:
            yield from_json(record)
    except (ValueError, TypeError) as error:
        raise GoldError(f"{place}: {error}; expected the output of `laut read --json`") from error


def _plain_article(article: Article) -> dict[str, Any]:
    parts = {key: value for key, value in _plain(article).items() if key not in BESIDE_ARTICLE}
    head = {"id": parts.pop("id"), "ref": parts.pop("ref"), "path": _path(article.ref)}
    text, blocks = parts.pop("text"), parts.pop("blocks")
    return {**head, **parts, "text": text, "blocks": blocks}


def _path(ref: str) -> str | None:
    """The input's path where ``ref`` is one (an address or an id has no page's suffix and no scheme)."""
    return ref if "://" not in ref and PurePath(ref).suffix.lower() in PAGE_SUFFIXES else None


def _key(field: Field[Any]) -> str:
    return field.name.rstrip("_")  # class_ -> class


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {_key(field): _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _builder(hint: Any) -> Callable[[Any], Any]:
    """Makes of a value from JSON what ``hint`` names: dataclasses, tuples and optionals of them."""
    if get_origin(hint) in (Union, UnionType):
        build_some = _builder(get_args(hint)[0])
        return lambda value: None if value is None else build_some(value)
    if get_origin(hint) is tuple:
        return _tuple_builder(get_args(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        return _noun_builder(hint)
    return lambda value: value


def _tuple_builder(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    if parts[-1] is Ellipsis:
        build_item = _builder(parts[0])
        return lambda value: tuple([build_item(item) for item in value])
    builders = [_builder(part) for part in parts]
    return lambda value: tuple([build(item) for build, item in zip(builders, value, strict=True)])


def _noun_builder(noun: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(noun)
    parts = [(f.name, _key(f), _builder(hints[f.name]), _lacking(f, hints[f.name])) for f in fields(noun)]

    def build(record: dict[str, Any]) -> Any:
        values = {}
        for name, key, build_value, lacking in parts:
            value = record.get(key)
            if value is None and (lacking is EMPTY or key not in record):
                if lacking is REQUIRED:
                    raise ValueError(f"{noun.__name__.lower()} without {key}")
                if lacking is EMPTY:
                    values[name] = ()
            else:
                values[name] = build_value(value)
        return noun(**values)

    return build


EMPTY, REQUIRED, DEFAULT = "empty", "required", "default"


def _lacking(field: Field[Any], hint: Any) -> str:
    """What a field is where the record lacks it: a list is empty, others have their default or must be there."""
    if get_origin(hint) is tuple:
        return EMPTY
    return REQUIRED if field.default is MISSING and field.default_factory is MISSING else DEFAULT

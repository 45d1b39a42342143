"""What a measure gives: figures for machines, rows for people; and errors that name the gold file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from laut.errors import GoldError

Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """``figures`` go to JSON as they are; ``rows`` say where the points were lost, one line each."""

    figures: Figures
    rows: tuple[str, ...] = ()


def mean(values: Sequence[float]) -> float:
    """The mean, 0 where there is nothing."""
    return sum(values) / max(1, len(values))


def harmonic(precision: float, recall: float) -> float:
    """F1, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def rates(precision: float, recall: float) -> Figures:
    """Precision, recall and F1, rounded to four places."""
    return {
        "p": round(precision, 4),
        "r": round(recall, 4),
        "f1": round(harmonic(precision, recall), 4),
    }


def counted(n_right: int, n_read: int, n_gold: int) -> Figures:
    """Precision, recall and F1 from counts."""
    return rates(n_right / max(1, n_read), n_right / max(1, n_gold))


def load_json(path: Path) -> Any:
    """The file's JSON. Raises GoldError naming it."""
    with naming(path):
        return json.loads(path.read_text(encoding="utf-8"))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turn what goes wrong inside into a GoldError that names ``path``."""
    try:
        yield
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}; check the path of the gold") from error
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        what = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise GoldError(f"{path}: {what}; see `laut eval --help` for the gold each kind takes") from error

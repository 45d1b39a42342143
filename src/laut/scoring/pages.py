"""Extraction of articles from real pages: text, title, day of publication, consent boxes left in.

The gold folder holds <Publisher>.json (expected title, body and date by version) and
<Publisher>_<date>.html.gz; a page is compared with the version of its publisher whose body it matches best.
Text is compared by token precision, recall and F1, averaged over pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from laut.errors import GoldError
from laut.models import Article, Reading
from laut.scoring.score import Score, harmonic, load_json, mean, naming

POOR = 0.85  # pages below this F1 are listed
WORD = re.compile(r"\w+")
CONSENT_BOX = re.compile(
    r"Empfohlener? (?:externer?|redaktioneller?) Inhalt|externe[rn]? Inhalte? (?:anzuzeigen|angezeigt|laden)"
    r"|personenbezogene Daten an Drittplattformen",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Version:
    """What a page should give; ``day`` is an ISO date or empty."""

    text: str
    title: str | None
    day: str


@dataclass(frozen=True, slots=True)
class GoldPage:
    path: Path
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class PageScore:
    """``title`` and ``day`` are ``None`` where the gold names none."""

    precision: float
    recall: float
    title: bool | None
    day: bool | None
    consent_left: bool

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)


def load(folder: Path) -> list[GoldPage]:
    """The folder's pages that have an expected text, by name. Raises GoldError where there is none."""
    pages = [
        GoldPage(path, tuple(version for version in _versions(path) if version.text))
        for path in sorted(folder.glob("*.html.gz"))
    ]
    pages = [page for page in pages if page.versions]
    if not pages:
        raise GoldError(f"{folder}: no <Publisher>_<date>.html.gz with its <Publisher>.json; check the path")
    return pages


def score(pages: Sequence[GoldPage], readings: Iterable[Reading]) -> Score:
    """The figures over all pages; a page's reading is found by its file name."""
    read = {PurePosixPath(r.article.ref).name: r.article for r in readings}
    scored = {}
    n_missing = 0
    for page in pages:
        name = page.path.name
        article = read.get(name) or read.get(name.removesuffix(".gz"))
        n_missing += article is None
        scored[name] = _score_page(page, article)
    results = scored.values()
    figures = {
        "pages": len(scored),
        "f1": _share(page.f1 for page in results),
        "p": _share(page.precision for page in results),
        "r": _share(page.recall for page in results),
        "title": _share(page.title for page in results if page.title is not None),
        "day": _share(page.day for page in results if page.day is not None),
        "consent_left": _share(page.consent_left for page in results),
        "missing": n_missing,
    }
    poor = (f"{name}: p {page.precision:.2f} r {page.recall:.2f}" for name, page in scored.items() if page.f1 < POOR)
    return Score(figures, tuple(poor))


def _share(values: Iterable[float]) -> float:
    return round(mean(list(values)), 4)


def _versions(page: Path) -> Iterator[Version]:
    path = page.with_name(page.name.split("_")[0] + ".json")
    record = load_json(path)
    with naming(path):
        for version in record.values():
            day = (version.get("publishing_date") or "")[:10]
            yield Version("\n".join(_paragraphs(version.get("body") or {})), version.get("title"), day)


def _paragraphs(body: dict[str, Any]) -> list[str]:
    parts = list(body.get("summary") or [])
    for section in body.get("sections") or []:
        parts += [*(section.get("headline") or []), *(section.get("paragraphs") or [])]
    return parts


def _score_page(page: GoldPage, article: Article | None) -> PageScore:
    text = article.text if article else ""
    best = max(page.versions, key=lambda version: harmonic(*_overlap(text, version.text)))
    title = (article.title if article else None) or ""
    published = (article.published if article else None) or ""
    return PageScore(
        *_overlap(text, best.text),
        title=_words(title) == _words(best.title) if best.title else None,
        day=published[:10] == best.day if best.day else None,
        consent_left=bool(CONSENT_BOX.search(text)),
    )


def _overlap(read: str, wanted: str) -> tuple[float, float]:
    """Token precision and recall."""
    a, b = Counter(_words(read)), Counter(_words(wanted))
    n_common = (a & b).total()
    return n_common / max(1, a.total()), n_common / max(1, b.total())


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())

"""Title, author, outlet, dates, language and address of a page, each with where it came from.

Order: JSON-LD, then OpenGraph and other meta tags, then what stands in the page. All candidates are gathered first, so
that disagreement can be told.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from laut.article.charset import letters
from laut.article.dates import iso_date, swapped
from laut.article.language import language_code
from laut.article.page import PageView

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting Report "
    "ScholarlyArticle TechArticle SatiricalArticle AdvertiserContentArticle SocialMediaPosting Blog".split()
)
MAX_JSON_LD = 5_000_000
MAX_NODES = 20_000
TITLE_TAGS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
DATE_TAGS = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dcterms.date",
    "dcterms.created", "dc.date.issued", "publish-date", "publishdate", "pubdate", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "article:published", "date.created",
)  # fmt: skip
AUTHOR_TAGS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
OUTLET_TAGS = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
DESCRIPTION_TAGS = ("description", "og:description", "twitter:description", "dc.description", "abstract")
LANGUAGE_TAGS = ("og:locale", "language", "content-language", "dc.language", "inlanguage")
# Between a headline and the outlet's name in <title> and og:title: "… | Börsen-Zeitung", "… - taz.de".
TITLE_SEPARATOR = re.compile(r"\s+[|–—•·»-]\s+|\s+\|\s*|\s*\|\s+")
BYLINE = re.compile(r"^(?:von|by|text:|autor(?:in)?:|author:)\s+(.{3,120})$", re.I)
URL = re.compile(r"^(?:https?:)?//", re.I)


@dataclass(slots=True)
class Metadata:
    """What the page says about itself. ``found``: field → source. ``body``: the text its data carry, or ``""``."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    found: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(
        default_factory=list
    )  # every candidate with its source, the best source first
    outlets: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    body: str = ""

    def take(self, name: str, candidates: Sequence[tuple[str | None, str]]) -> None:
        """Set a field to the first candidate (value, source) that says something."""
        for value, source in candidates:
            if value and value.strip():
                setattr(self, name, value.strip())
                self.found[name] = source
                return


def read_metadata(view: PageView) -> Metadata:
    """Metadata of a page but for its title, which ``settle_title`` decides once it is known where the text begins.

    The date is left None where neither data nor meta tags nor ``<time>`` have one.
    """
    records = _article_records(view.json_ld)
    meta = Metadata()
    outlets = [(_name(r.get("publisher")), "json-ld") for r in records] + _tags(view, OUTLET_TAGS)
    meta.outlets = [o for o, _ in outlets if o]
    meta.titles = [
        (t, s)
        for t, s in [
            *((_text(r.get("headline")), "json-ld") for r in records),
            *_tags(view, TITLE_TAGS),
            (view.title, "title"),
        ]
        if t
    ]
    authors = [(_names(r.get("author")) or _names(r.get("creator")), "json-ld") for r in records] + _tags(
        view, AUTHOR_TAGS
    )
    meta.take(
        "author", [(a, s) for a, s in [*authors, *_visible_authors(view)] if a and not URL.match(a) and "@" not in a]
    )
    meta.take(
        "outlet",
        [(o.removeprefix("@") if o else o, s) for o, s in outlets if not (o and URL.match(o))]
        + [(_host(view), "address")],
    )
    meta.take(
        "url",
        [
            (u, s)
            for u, s in [
                *((_url(r), "json-ld") for r in records),
                (view.canonical, "canonical"),
                *_tags(view, ("og:url",)),
            ]
            if u and URL.match(u)
        ],
    )
    languages = (
        [(_text(r.get("inLanguage")), "json-ld") for r in records]
        + [(view.language, "html lang")]
        + _tags(view, LANGUAGE_TAGS)
    )
    meta.take("language", [(language_code(v), s) for v, s in languages])
    _read_date(meta, view, records)
    meta.descriptions = [
        d for r in records for d in (_text(r.get("description")), _text(r.get("alternativeHeadline"))) if d
    ]
    meta.descriptions += [d for d, _ in _tags(view, DESCRIPTION_TAGS) if d]
    meta.body = max((_text(r.get("articleBody")) or "" for r in records), key=len, default="")
    return meta


# ---- JSON-LD ---------------------------------------------------------------------------------------


def _article_records(blocks: Sequence[str]) -> list[dict[str, Any]]:
    """The records that describe an article, the page's own ones first; broken blocks are passed over."""
    records: list[dict[str, Any]] = []
    for block in blocks:
        if len(block) <= MAX_JSON_LD:
            records += [r for r in _objects(_parse(block)) if ARTICLE_TYPES & set(_types(r))]
    return sorted(records, key=lambda r: not (r.get("headline") and r.get("datePublished")))


def _parse(block: str) -> Any:
    """A JSON-LD block; comments around it, raw line breaks in strings and trailing commas are forgiven."""
    text = (
        block.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[").removesuffix("//]]>")
    )
    for attempt in (text, re.sub(r",(\s{0,40}[}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value, outermost first, within bounds."""
    waiting = [value]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, dict):
            yield item
            waiting += [v for v in item.values() if isinstance(v, dict | list)]
        elif isinstance(item, list):
            waiting += [v for v in item if isinstance(v, dict | list)]


def _types(record: dict[str, Any]) -> list[str]:
    kinds = record.get("@type")
    return [k.rsplit("/", 1)[-1] for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("alternateName")
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names(value: Any) -> str | None:
    """Authors joined by commas, each once."""
    names = [_name(v) for v in (value if isinstance(value, list) else [value])][:20]
    return ", ".join(dict.fromkeys(n.strip() for n in names if n and n.strip())) or None


def _url(record: dict[str, Any]) -> str | None:
    page = record.get("mainEntityOfPage")
    found = record.get("url") or (page.get("@id") if isinstance(page, dict) else page)
    return found if isinstance(found, str) else None


# ---- the single fields -----------------------------------------------------------------------------


def _tags(view: PageView, names: Sequence[str]) -> list[tuple[str | None, str]]:
    return [(html.unescape(value), name) for name in names for value in view.meta.get(name, [])[:3]]


def settle_title(meta: Metadata, headlines: Sequence[str]) -> None:
    """Set the title. ``headlines``: the visible headings above the text, the nearest first.

    It is the candidate that stands as the headline over the text; else the first candidate; else the headline itself.
    Sites write a second headline for search machines into some of their tags; the visible one decides which is which.
    A kicker before or behind the visible headline does not matter.
    """
    known = [(t if s == "json-ld" else without_outlet(t, meta.outlets, headlines), s) for t, s in meta.titles]
    nearest = [letters(h) for h in headlines[:1]]
    shown = [(t, s) for t, s in known if any(_is_headline(letters(t), n) for n in nearest)]
    meta.take("title", [*shown, *known, *((h, "heading") for h in headlines)])


def _is_headline(title: str, heading: str) -> bool:
    """Whether a candidate is the visible heading, or the heading without its kicker."""
    return title == heading or (len(title) > 20 and (heading.endswith(title) or heading.startswith(title)))


def without_outlet(title: str, outlets: Sequence[str], headlines: Sequence[str]) -> str:
    """A title without the outlet's name and section behind it: "Zinsen steigen | Börsen-Zeitung" → "Zinsen steigen"."""
    marks = list(TITLE_SEPARATOR.finditer(title))
    seen = {letters(h) for h in headlines}
    names = {letters(o) for o in outlets}
    for mark in marks:
        head, tail = title[: mark.start()], title[mark.end() :]
        if letters(head) in seen or (letters(tail) in names and len(head) > 10):
            return head.strip()
    if marks and "|" in marks[0].group() and len(title[: marks[0].start()]) > 20:
        return title[: marks[0].start()].strip()
    if marks and re.fullmatch(
        r"[\w.-]{2,30}\.(?:de|com|org|net|at|ch|eu|info|tv|news|co\.uk|uk)", title[marks[-1].end() :].strip(), re.I
    ):
        return title[: marks[-1].start()].strip()
    return title.strip()


def _visible_authors(view: PageView) -> list[tuple[str | None, str]]:
    """Elements marked as author, and short lines that begin with "Von" or "By"."""
    found: list[tuple[str | None, str]] = [(b, "author element") for b in view.bylines if 3 < len(b) < 120]
    for piece in view.pieces:
        if not piece.hidden and piece.n_words < 12 and (line := BYLINE.match(piece.text)):
            found.append((line.group(1).strip(" ,|"), "byline"))
    return found


def _host(view: PageView) -> str | None:
    """The site's name from the page's own address: "www.taz.de" → "taz.de"."""
    for address in [view.canonical, *view.meta.get("og:url", [])]:
        if address and (host := re.match(r"(?:https?:)?//([^/:?#]{3,80})", address)):
            return host.group(1).lower().removeprefix("www.")
    return None


def _read_date(meta: Metadata, view: PageView, records: list[dict[str, Any]]) -> None:
    """The date of first publication, ISO 8601, with its time zone where the page has one."""
    raw = [(_text(r.get("datePublished")), "json-ld") for r in records] + _tags(view, DATE_TAGS)
    raw += [(_text(r.get("dateCreated")), "json-ld dateCreated") for r in records]
    raw += [(stamp, "time element") for stamp, _ in view.times[:3]]
    raw += [(_text(r.get("dateModified")), "json-ld dateModified") for r in records] + _tags(
        view, ("article:modified_time", "last-modified")
    )
    dates = [(iso, source) for value, source in raw if value and (iso := iso_date(value))]
    meta.take("published", dates)
    if not meta.published:
        return
    # A day alone gives way to a full time stamp of the same day.
    fuller = [(d, s) for d, s in dates if len(d) > 19 and d[:10] == meta.published[:10]]
    if len(meta.published) <= 19 and fuller:
        meta.take("published", fuller)
    for other, source in dates:
        if "odified" not in source and swapped(meta.published, other):
            meta.warnings.append(
                f"publication date: {meta.found['published']} says {meta.published[:10]}, {source} says {other[:10]} "
                "(day and month swapped?)"
            )
            return

"""Turns a Page into an Article: text in blocks, title, outlet, date, language, credits, what was left out and why."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from laut.article.charset import decode, letters
from laut.article.credits import agencies_in, credit_line, find_credits
from laut.article.dates import iso_date
from laut.article.extractor import Extractor, WorkerError
from laut.article.furniture import reason_of_text
from laut.article.language import language_by_words, language_code, language_of
from laut.article.markdown import split_markdown
from laut.article.plain import kinds_of, split_text
from laut.errors import InputError
from laut.models import Article, Block, BlockKind, Credit, Dropped, Page

__all__ = ["Extractor", "WorkerError", "make_article"]

# The longest news texts are below 0.3 MB; "War and Peace" has 3.2 MB.
MAX_TEXT = 2_000_000
LONG_PARAGRAPH = 20_000
# Plain text of which more than this share looks like furniture is something else than an article with furniture in it.
MAX_DROPPED = 0.6
FIELDS = ("title", "author", "published", "outlet", "language", "url")


@dataclass(slots=True)
class _Draft:
    """What a page gave, on its way to an Article. ``dropped``: with the number of blocks before it."""

    blocks: list[tuple[str, BlockKind]]
    dropped: list[tuple[str, str, int]] = field(default_factory=list)
    fields: dict[str, str | None] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def make_article(page: Page, extractor: Extractor) -> Article:
    """The article of a page. What the caller says about it (``page.given``) wins over what the page says.

    Only HTML needs the extractor. Raises InputError where there is no text, PageError where a page cannot be read.
    """
    draft = _from_html(page, extractor) if page.media_type == "html" else _from_text(page)
    if not any(text.strip() for text, _ in draft.blocks):
        raise InputError(page.ref, "no text in it", "check how it was saved")
    size = sum(len(text) for text, _ in draft.blocks)
    if size > MAX_TEXT:
        raise InputError(
            page.ref, f"a text of {size / 1e6:.1f} million characters is no article", "split it into its articles"
        )
    return _finish(page, draft)


# ---- from the three kinds of input -------------------------------------------------------------------


def _from_html(page: Page, extractor: Extractor) -> _Draft:
    read: dict[str, Any] = extractor.read(page.ref, page.content)
    return _Draft(
        blocks=[(text, kind) for text, kind in read["blocks"]],
        dropped=[(text, reason, before) for text, reason, before in read["dropped"]],
        fields={name: read[name] for name in FIELDS},
        found=dict(read["found"]),
        warnings=list(read["warnings"]),
    )


def _from_text(page: Page) -> _Draft:
    text, warnings = decode(page.content)
    fields: dict[str, str | None] = {}
    if page.media_type == "markdown":
        marked, head = split_markdown(text)
        fields.update(head)
        lines, kinds = [line for line, _ in marked], {i: kind for i, (_, kind) in enumerate(marked)}
    else:
        lines, kinds = split_text(text), {}
    if longest := max(map(len, lines), default=0) > LONG_PARAGRAPH and max(map(len, lines)):
        warnings.append(f"a paragraph of {longest:,} characters: the text has no line breaks to tell paragraphs by")
    reasons = [_reason(line) for line in lines]
    if sum(len(line) for line, reason in zip(lines, reasons, strict=True) if reason) > MAX_DROPPED * sum(
        map(len, lines)
    ):
        warnings.append("most of the text looks like consent boxes and teasers; nothing was left out")
        reasons = [None] * len(lines)
    draft = _Draft(blocks=[], fields=fields, found=dict.fromkeys(fields, "markdown"), warnings=warnings)
    kept = [i for i, reason in enumerate(reasons) if not reason]
    shapes = dict(zip(kept, kinds_of([lines[i] for i in kept]), strict=True))
    for i, line in enumerate(lines):
        if reason := reasons[i]:
            draft.dropped.append((line, reason, len(draft.blocks)))
        else:
            draft.blocks.append((line, kinds.get(i) or shapes[i]))
    return draft


def _reason(line: str) -> str | None:
    return "credit" if credit_line(line) is not None else reason_of_text(line)


# ---- the article --------------------------------------------------------------------------------------


def _finish(page: Page, draft: _Draft) -> Article:
    """Put the text together and settle every metadatum."""
    fields, found, warnings = dict(draft.fields), dict(draft.found), list(draft.warnings)
    _take_given(page, fields, found, warnings)
    text, blocks, starts = _join(draft.blocks, fields.get("title"))
    credits = find_credits(text, blocks)
    credits += [
        Credit(line, "credit", credit_line(line) or ()) for line, reason, _ in draft.dropped if reason == "credit"
    ]
    if (author := fields.get("author")) and (agencies := agencies_in(author)):
        credits.append(Credit(author, "credit", agencies))
    language = _settle_language(fields, found, text, warnings)
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest(),
        ref=page.ref,
        text=text,
        blocks=blocks,
        language=language,
        url=fields.get("url"),
        outlet=fields.get("outlet"),
        outlet_kind=page.given.outlet_kind,
        title=fields.get("title"),
        author=fields.get("author"),
        published=fields.get("published"),
        found={name: source for name, source in found.items() if fields.get(name) or name == "language"},
        dropped=tuple(Dropped(line, reason, starts[before]) for line, reason, before in draft.dropped),
        credits=tuple(credits),
        warnings=tuple(warnings),
    )


def _join(parts: Sequence[tuple[str, BlockKind]], title: str | None) -> tuple[str, tuple[Block, ...], list[int]]:
    """The text, its blocks, and where each begins (with the text's end as the last)."""
    blocks: list[Block] = []
    starts: list[int] = []
    at = 0
    for words, kind in parts:
        is_title = not blocks and title is not None and letters(words) == letters(title)
        starts.append(at)
        blocks.append(Block((at, at + len(words)), "title" if is_title else kind))
        at += len(words) + 2
    return "\n\n".join(words for words, _ in parts), tuple(blocks), [*starts, max(0, at - 2)]


def _take_given(page: Page, fields: dict[str, str | None], found: dict[str, str], warnings: list[str]) -> None:
    """Let the caller's words win; dates become ISO 8601."""
    for name in ("title", "outlet", "language", "url", "published"):
        value = getattr(page.given, name)
        if value:
            fields[name], found[name] = value, "given"
    if raw := fields.get("published"):
        fields["published"] = iso_date(raw)
        if fields["published"] is None:
            warnings.append(
                f"publication date {raw[:40]!r} is not a date; give it as 2024-10-13 or 2024-10-13T20:15:00+02:00"
            )


def _settle_language(fields: dict[str, str | None], found: dict[str, str], text: str, warnings: list[str]) -> str:
    """The caller's language; else the page's, unless the text plainly is in another; else the text's own."""
    code = language_code(fields.get("language"))
    if found.get("language") == "given" and code:
        return code
    if code:
        seen = language_by_words(text)
        if seen is None or seen == code:
            return code
        warnings.append(f"the page says its language is {code}, the text is {seen}")
        found["language"] = "function words"
        return seen
    code, found["language"] = language_of(text)
    return code

"""Throws randomly damaged pages at laut.article and counts what comes back.

usage: python bench/fuzz_pages.py [--pages 2000] [--seed 1] [--folder FOLDER]

Pages are built from the templates below and, where FOLDER (default: ../shared/data/pages-de) exists, from the real
pages in it; each is then damaged one to six times. Figures as JSON on the last line: ok, empty (no text found), failed
(the page was stopped or crashed its worker), the slowest page in seconds and the worker's peak memory. Exit 1 if the
main process saw anything but an Article or an InputError, a page took longer than 5 s, or the worker more than 1 GB.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from laut.article import Extractor, make_article
from laut.errors import InputError, PageError
from laut.models import Page

SENTENCES = (
    "Der Stadtrat von Neuenfeld hat am Montag den Haushalt für das kommende Jahr beschlossen.",
    "„Wir haben lange um jeden Posten gerungen“, sagte Kämmerin Ute Brandt nach der Sitzung.",
    "Nach Angaben der Verwaltung fehlen trotzdem rund 2,4 Millionen Euro.",
    "Die Opposition kritisierte, dass das Freibad im Sommer geschlossen bleiben soll.",
    "The harbour authority said on Tuesday that the ferry would not sail before the weekend.",
    "“We had no warning at all,” the captain told reporters on the quay.",
    "Officials declined to say how much the repairs would cost.",
)
TEMPLATES = (
    "<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'><title>{title} | Blatt</title>"
    "<meta property='og:title' content='{title}'><script type='application/ld+json'>"
    '{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "2024-10-13T20:15:00+02:00"}}</script></head>'
    "<body><nav><ul><li><a href='/'>Start</a></li></ul></nav><article><h1>{title}</h1><p class='lead'>{lead}</p>{body}"
    "<aside class='teaser'><h3>Mehr zum Thema</h3><a href='/x'>Was nun?</a></aside></article>"
    "<footer>Impressum</footer></body></html>",
    "<html><head><title>{title}</title><style>.x{{display:none}} @media print{{p{{color:red}}}}</style></head><body>"
    "<div id='main'><h2>{title}</h2><div class='text'>{body}<p class='x'>{lead}</p></div>"
    "<table><tr><td>1<td>2</table></div></body></html>",
    "<?xml version='1.0' encoding='iso-8859-1'?><html xmlns='http://www.w3.org/1999/xhtml'><body><div>"
    "<span>{lead}</span><br/><br/>{body}<ul><li>{lead}</li><li>Ende</li></ul><blockquote>{lead}</blockquote></div>"
    "</body></html>",
)
FRAGMENTS = (
    b"<div>", b"</div>", b"<p>", b"</article>", b"<table><tr><td>", b"<script>", b"</script>", b"<style>", b"<!--",
    b"-->", b"<svg><g>", b"<a href='", b"<template>", b"<select><option>", b"<b><i>",
    b"&#0;", b"&#xD800;", b"&amp", b"\x00",
    b"\xff\xfe", b"\xed\xa0\x80", b"<![CDATA[", b"<noscript>", b"<p hidden>", b"<p style='display:none'>",
    b"<math><mi>", b"<textarea>", b"<title>", b"<frameset>", b"<meta charset=utf-16>", b"<br>" * 50, b"<h1>",
    b"\"'>", b"{}", b"\xc3",
)  # fmt: skip


def build_page(chance: random.Random) -> bytes:
    """A page of our own: a template filled with sentences."""
    body = "".join(
        f"<p>{' '.join(chance.choices(SENTENCES, k=chance.randint(1, 4)))}</p>" for _ in range(chance.randint(1, 30))
    )
    return (
        chance.choice(TEMPLATES)
        .format(title="Rat beschließt Haushalt", lead=chance.choice(SENTENCES), body=body)
        .encode()
    )


def flip(page: bytes, chance: random.Random) -> bytes:
    """Some random bytes changed."""
    data = bytearray(page)
    for _ in range(chance.randint(1, 200)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def cut(page: bytes, chance: random.Random) -> bytes:
    """A piece taken out, or the end cut off."""
    at = chance.randrange(len(page))
    return page[:at] + (page[at + chance.randint(1, 5000) :] if chance.random() < 0.7 else b"")


def repeat(page: bytes, chance: random.Random) -> bytes:
    """A piece written many times over."""
    at = chance.randrange(len(page))
    piece = page[at : at + chance.randint(1, 400)]
    return page[:at] + piece * chance.choice((2, 10, 100, 2000)) + page[at:]


def insert(page: bytes, chance: random.Random) -> bytes:
    """Markup that does not belong there, once or very often."""
    at = chance.randrange(len(page))
    return page[:at] + chance.choice(FRAGMENTS) * chance.choice((1, 1, 1, 30, 1000, 20000)) + page[at:]


def swap(page: bytes, chance: random.Random) -> bytes:
    """Two halves exchanged."""
    at = chance.randrange(len(page))
    return page[at:] + page[:at]


def recode(page: bytes, chance: random.Random) -> bytes:
    """The same text in another character set."""
    return page.decode("utf-8", "replace").encode(
        chance.choice(("cp1252", "utf-16", "utf-16-le", "utf-7", "cp037", "gb18030")), "replace"
    )


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flip,
    flip,
    cut,
    cut,
    repeat,
    insert,
    insert,
    insert,
    swap,
    recode,
)


def damaged(page: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        if page:
            page = chance.choice(DAMAGES)(page, chance)[:19_000_000]
    return page


def real_pages(folder: Path) -> list[bytes]:
    """The pages of a folder, unpacked; none where there is no such folder."""
    return [gzip.decompress(p.read_bytes()) for p in sorted(folder.glob("*.html.gz"))] if folder.is_dir() else []


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--folder", type=Path, default=Path(__file__).parents[1].parent / "shared" / "data" / "pages-de"
    )
    given = parser.parse_args()
    chance = random.Random(given.seed)
    real = real_pages(given.folder)
    counts: Counter[str] = Counter()
    slowest = 0.0
    with Extractor() as extractor:
        for number in range(given.pages):
            origin = chance.choice(real) if real and chance.random() < 0.5 else build_page(chance)
            page = damaged(origin, chance)
            begin = time.monotonic()
            try:
                make_article(Page(f"page {number}", page, "html"), extractor)
                counts["ok"] += 1
            except PageError as error:
                if "no article text" in error.reason:
                    counts["empty"] += 1
                else:
                    counts["failed"] += 1
                    counts["failed: " + re.sub(r"[\d,]+", "N", error.reason)[:50]] += 1
            except InputError:
                counts["empty"] += 1
            except Exception as error:
                counts["crashed"] += 1
                print(f"page {number}: {type(error).__name__}: {error}", file=sys.stderr)
            if number:  # the first page also starts the worker
                slowest = max(slowest, time.monotonic() - begin)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1 if sys.platform == "darwin" else 1 / 1024)
    figures = {
        "pages": given.pages, "seed": given.seed, "real": len(real), **counts, "crashed": counts["crashed"],
        "slowest_s": round(slowest, 2), "worker_peak_mb": round(peak / 1e6),
    }  # fmt: skip
    print(json.dumps(figures))
    return int(bool(counts["crashed"]) or slowest > 5.0 or peak > 1e9)


if __name__ == "__main__":
    sys.exit(main())

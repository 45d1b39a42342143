"""Hostile pages: the main process lives, the next page is read, nothing is lost in silence."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import Any

import pytest

from laut.article import Extractor, make_article, worker
from laut.article.extractor import WorkerError
from laut.errors import InputError, PageError
from laut.models import Page
from tests.article.conftest import Read
from tests.article.test_pages import BODY, PARAGRAPHS, page

WHOLE = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("nested 300 deep", page("<div>" * 300 + BODY + "</div>" * 300)),
        ("nested 4,900 deep", page("<div>" * 4900 + BODY + "</div>" * 4900)),
        ("behind 11 MB of script", page("<script>" + "x=1;" * 2_800_000 + "</script>" + BODY)),
    ],
)
def test_what_the_extractors_parser_loses_is_read_and_told(read_html: Read, name: str, html: str) -> None:
    article = read_html(html)
    assert article.text == WHOLE, name
    assert any("parser lost" in w for w in article.warnings)


@pytest.mark.parametrize(
    "html",
    [
        page(BODY.replace("Haushalt", "Haus\0halt")),
        page(BODY).encode("latin-1", "replace").replace(b"?", b"\x84"),
        page(BODY).encode("utf-16"),
        page(BODY, "<script type='application/ld+json'>" + "[" * 100_000 + "</script>"),
        page(BODY, "<style>" + "/*" * 100_000 + "</style>"),
        page("<table><tr><td colspan=99999999>1</td></tr></table>" + BODY),
        page("<img src='data:image/png;base64," + "A" * 1_000_000 + "'>" + BODY),
        page(BODY).replace("</p>", "<p>"),
    ],
)
def test_read_all_the_same(read_html: Read, html: str | bytes) -> None:
    assert "2,4 Millionen Euro" in read_html(html).text


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (page("<div>" * 100_000 + BODY), "elements nested 100,00"),
        (page("<b>" * 200_000 + BODY), "elements nested 200,00"),
        (
            page("<p " + " ".join(f'a{i}="1"' for i in range(100_000)) + ">x</p>" + BODY),
            "a tag with 100,001 attributes",
        ),
        (page("<p " + " ".join(f"a{i}" for i in range(100_000)) + ">x</p>" + BODY), "a tag with 100,001 attributes"),
        ("<html><body><script>let a = 1</script><div id=root></div></body></html>", "no article text found"),
        ("\0\0\0", "no article text found"),
        (
            page("<p>" + "Das ist ein langer Satz. " * 100_000 + "</p>"),
            "a text of 2.5 million characters is no article",
        ),
    ],
)
def test_refused_with_a_reason(read_html: Read, html: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        read_html(html)
    assert caught.value.reason.startswith(reason)
    assert caught.value.ref == "page.html" and caught.value.next_step
    assert read_html(page()).text == WHOLE  # the next page goes on


CRASHES = """
import os, signal, sys, time
from laut.article import html, worker
worker.DEADLINE_S = 1.0
read = html.read_page
def read_page(content):
    if b"SEGV" in content: os.kill(os.getpid(), signal.SIGSEGV)
    if b"EXIT" in content: os._exit(3)
    if b"LOOP" in content:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, signal.SIGTERM])
        while True: pass
    if b"MEMORY" in content: return {"a": bytearray(2_000_000_000)}
    if b"RAISE" in content: raise RuntimeError("x")
    if b"PRINT" in content: print("noise" * 1000, flush=True)
    return read(content)
html.read_page = read_page
worker.main()
"""


@pytest.fixture
def fragile(monkeypatch: pytest.MonkeyPatch) -> Any:
    """An extractor whose worker does what a page tells it to."""
    start = subprocess.Popen

    def popen(command: list[str], **kwargs: Any) -> Any:
        return start([sys.executable, "-c", CRASHES], **kwargs)

    monkeypatch.setattr("laut.article.extractor.subprocess.Popen", popen)
    with Extractor() as extractor:
        yield extractor


def test_a_page_that_kills_its_worker_costs_that_page_only(fragile: Extractor) -> None:
    def reason(word: str) -> str:
        with pytest.raises(PageError) as caught:
            make_article(Page("bad.html", page(f"<p>{word}</p>").encode(), "html"), fragile)
        return caught.value.reason

    good = Page("good.html", page().encode(), "html")
    assert make_article(good, fragile).text == WHOLE
    for word, expected in (
        ("SEGV", "crashed the parser (exit code -11)"),
        ("EXIT", "crashed the parser (exit code 3)"),
        ("LOOP", "took longer than 1 s to parse"),
        ("MEMORY", "needed more than 1 GB of memory to parse"),
        ("RAISE", "the page could not be parsed (RuntimeError)"),
    ):
        begin = time.monotonic()
        assert reason(word) == expected
        assert make_article(good, fragile).text == WHOLE
        assert time.monotonic() - begin < 4
    make_article(Page("loud.html", page(BODY + "<!-- PRINT -->").encode(), "html"), fragile)
    assert make_article(good, fragile).text == WHOLE


def test_a_keeper_that_is_killed_is_started_again(extractor: Extractor) -> None:
    good = Page("good.html", page().encode(), "html")
    make_article(good, extractor)
    assert extractor._process is not None
    os.killpg(extractor._process.pid, 9)
    extractor._process.wait()
    assert make_article(good, extractor).text == WHOLE


def test_a_worker_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    start = subprocess.Popen
    monkeypatch.setattr(
        "laut.article.extractor.subprocess.Popen", lambda command, **kw: start([sys.executable, "-c", "1/0"], **kw)
    )
    with Extractor() as extractor, pytest.raises(WorkerError, match="does not start"):
        make_article(Page("a.html", page().encode(), "html"), extractor)


def test_plain_text_starts_no_worker_and_loads_no_parser() -> None:
    code = """
import sys
from laut.article import Extractor, make_article
from laut.models import Page
with Extractor() as extractor:
    make_article(Page("a.txt", b"Der Rat hat am Montag den Haushalt beschlossen, sagte sie.", "text"), extractor)
    assert extractor._process is None
print([m for m in ("trafilatura", "lxml", "selectolax", "htmldate", "py3langid", "numpy") if m in sys.modules])
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_limits_are_the_promised_ones() -> None:
    assert (worker.DEADLINE_S, worker.MAX_MEMORY) == (4.5, 950_000_000)

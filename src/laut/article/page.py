"""The page as a browser-grade parser sees it: its pieces of text in order, and the elements they stand in.

This is the second opinion beside the extractor. lexbor (selectolax) keeps what lxml silently drops: text nested
deeper than 255 elements and everything behind a text node of 10 MB. The walk is iterative and visits each element once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from laut.article.furniture import reason_of_element
from laut.article.hidden import HidingRules, read_rules

# Elements whose text belongs to the line of text around them; all others begin a piece of their own.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr picture img -text".split()
)
WITHOUT_TEXT = frozenset(
    "script style svg math iframe object embed applet canvas select option datalist textarea head title meta link "
    "video audio source track map area input progress meter noframes frameset -comment".split()
)
INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)  # soft hyphen, zero width, bidi
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SENTENCE_END = (".", "!", "?", "…", ":", '"', "”", "“", "«", "»")


@dataclass(slots=True)
class Box:
    """An element around text. ``furniture`` and ``hidden``: the element's own reason, not inherited."""

    parent: int
    tag: str
    marks: str
    furniture: str | None
    hidden: str | None


@dataclass(slots=True)
class Piece:
    """A line of text of the page with the index of its innermost box. ``hidden`` and ``heading`` are inherited."""

    text: str
    tag: str
    box: int
    n_words: int
    n_link_words: int
    hidden: str | None
    heading: int = 0  # 1 to 6 inside h1 to h6, else 0


@dataclass(slots=True)
class PageView:
    """What the second parser sees of a page."""

    pieces: list[Piece]
    boxes: list[Box]
    meta: dict[str, list[str]]
    json_ld: list[str]
    title: str | None
    language: str | None
    canonical: str | None
    times: list[tuple[str, int]] = field(default_factory=list)  # datetime attributes with the piece they precede
    bylines: list[str] = field(default_factory=list)

    def lineage(self, box: int) -> Iterator[Box]:
        """The boxes around a piece, innermost first."""
        while box >= 0:
            yield self.boxes[box]
            box = self.boxes[box].parent

    def heading_box(self, box: int) -> int:
        """The number of the heading element around a box, else the box itself."""
        at = box
        while at >= 0:
            if self.boxes[at].tag in HEADINGS:
                return at
            at = self.boxes[at].parent
        return box


def view_page(html: str) -> PageView:
    """Parse a page and gather its pieces, boxes and what its head says."""
    tree = LexborHTMLParser(html)
    meta, json_ld, styles = _head(tree)
    root = tree.root
    title = tree.css_first("title")
    view = PageView(
        pieces=[], boxes=[], meta=meta, json_ld=json_ld,
        title=_squeeze(title.text()) if title else None,
        language=(root.attributes.get("lang") or root.attributes.get("xml:lang")) if root else None,
        canonical=_canonical(tree),
    )  # fmt: skip
    if tree.body is not None:
        _Walk(view, read_rules(styles)).run(tree.body)
    return view


def _head(tree: LexborHTMLParser) -> tuple[dict[str, list[str]], list[str], list[str]]:
    """Meta tags by name (lower case), JSON-LD blocks and style sheets."""
    meta: dict[str, list[str]] = {}
    for node in tree.css("meta"):
        found = node.attributes
        name = found.get("property") or found.get("name") or found.get("itemprop") or found.get("http-equiv")
        if name and (content := found.get("content")):
            meta.setdefault(name.lower().strip(), []).append(_squeeze(content))
    json_ld, styles = [], []
    for node in tree.css("script"):
        if "ld+json" in (node.attributes.get("type") or "").lower():
            json_ld.append(node.text())
    for node in tree.css("style"):
        if (node.attributes.get("media") or "all").lower() in ("", "all", "screen"):
            styles.append(node.text())
    return meta, json_ld, styles


def _canonical(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first('link[rel="canonical"]')
    return (node.attributes.get("href") or None) if node else None


def _squeeze(text: str) -> str:
    """White space folded, invisible characters out, composed letters (NFC)."""
    if text.isascii():
        return " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(INVISIBLE.sub("", text).split()))


@dataclass(slots=True)
class _Frame:
    """What holds for the children of an open element."""

    node: LexborNode
    box: int
    hidden: str | None
    links: int
    inline: bool
    heading: int = 0


class _Walk:
    """One pass over the body, depth first; gathers text between the borders of block elements."""

    def __init__(self, view: PageView, rules: HidingRules) -> None:
        self.view = view
        self.rules = rules
        self.words: list[str] = []
        self.n_words = self.n_link_words = 0
        self.frame_of_text: _Frame | None = None
        self.breaks = 0

    def run(self, body: LexborNode) -> None:
        stack = [self._open(body, _Frame(body, -1, None, 0, False))]
        node: LexborNode | None = body.child
        while stack:
            if node is None:
                closed = stack.pop()
                if not closed.inline:
                    self._flush()
                node = closed.node.next if stack else None
                continue
            tag = node.tag or ""
            if tag == "-text":
                self._take(node.text_content or "", stack[-1])
            elif tag in ("br", "hr"):
                self._break(tag)
            elif tag not in WITHOUT_TEXT:
                frame = self._open(node, stack[-1])
                stack.append(frame)
                node = node.child
                continue
            node = node.next
        self._flush()

    def _open(self, node: LexborNode, around: _Frame) -> _Frame:
        tag, attributes = node.tag or "", node.attributes
        inline = tag in INLINE
        hidden = around.hidden or self.rules.reason(attributes) or self._hidden_by_element(tag, attributes)
        if hidden != around.hidden:
            inline = False  # what cannot be seen is a piece of its own
        links = around.links + (tag == "a")
        box = around.box
        if not inline:
            self._flush()
            marks = " ".join(value for name in ("class", "id", "role", "itemprop") if (value := attributes.get(name)))[
                :600
            ]
            self.view.boxes.append(Box(box, tag, marks, reason_of_element(tag, marks), hidden))
            box = len(self.view.boxes) - 1
        if tag == "time" and (stamp := attributes.get("datetime")):
            self.view.times.append((stamp, len(self.view.pieces)))
        if attributes.get("rel") == "author" or attributes.get("itemprop") == "author":
            self.view.bylines.append(_squeeze(node.text())[:200])
        heading = int(tag[1]) if tag in HEADINGS else around.heading
        return _Frame(node, box, hidden, links, inline, heading)

    @staticmethod
    def _hidden_by_element(tag: str, attributes: dict[str, str | None]) -> str | None:
        if tag in ("template", "noscript"):
            return tag
        # Inline, aria-hidden marks what is only drawn (an initial, an icon); a block of it is a clone or a dialog.
        if attributes.get("aria-hidden") == "true" and tag not in INLINE:
            return "aria-hidden"
        return "closed dialog" if tag == "dialog" and "open" not in attributes else None

    def _take(self, text: str, frame: _Frame) -> None:
        if not text.strip():
            self.words.append(" ")
            return
        if self.breaks:
            self.breaks = 0
        count = len(text.split())
        self.words.append(text)
        self.n_words += count
        if frame.links:
            self.n_link_words += count
        self.frame_of_text = frame

    def _break(self, tag: str) -> None:
        """A line break ends the piece where a sentence or a heading ended, or where it stands twice."""
        self.breaks += 1
        before = "".join(self.words[-4:]).rstrip()
        if tag == "hr" or self.breaks > 1 or before.endswith(SENTENCE_END):
            self._flush()
        else:
            self.words.append(" ")

    def _flush(self) -> None:
        text, frame = _squeeze("".join(self.words)), self.frame_of_text
        if text and frame is not None:
            tag = self.view.boxes[frame.box].tag
            self.view.pieces.append(
                Piece(text, tag, frame.box, self.n_words, self.n_link_words, frame.hidden, frame.heading)
            )
        self.words, self.n_words, self.n_link_words, self.breaks = [], 0, 0, 0
        self.frame_of_text = None

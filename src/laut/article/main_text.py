"""Which pieces of a page are the article: the extractor's choice, laid over the page as the second parser sees it.

The extractor (trafilatura) knows best where the main text is, but it lets boxes through, loses standfirsts and, on
hostile pages, whole parts. So its lines are found again among the page's pieces, and every piece is then decided on
by what the page says about it: whether it can be seen, where it stands, what its elements are called, how much of
it is links, and its words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from laut.article.charset import letters
from laut.article.credits import credit_line
from laut.article.furniture import reason_of_text
from laut.article.metadata import Metadata, without_outlet
from laut.article.page import PageView, Piece

COVERED = 0.5  # share of a piece that the extractor's lines must cover to choose it
# An element named like furniture is believed only while it holds less than this share of the chosen words.
MAX_BOX_SHARE = 0.4
# The article's own element is the innermost one that holds this share of the chosen paragraphs' words.
BODY_SHARE = 0.75
LINK_SHARE = 0.5
# Short lines are looked for only this many letters ahead: further on they are most likely another place.
NEAR = 4000
SHORT = 25
MIN_PARAGRAPH = 8
LONG_PARAGRAPH = 200
LEAD_REACH = 60
SENTENCE_END = re.compile(r"[.!?…:;][\"”“«»’'›‹)\]*]{0,3}$|[.!?…][\"”“«»’'›‹)\]*]{0,3} ?\([^)]{1,40}\)$")


@dataclass(slots=True)
class Choice:
    """What was decided about the pieces: ``kept`` indexes in order, ``dropped`` index → reason.

    ``hidden_kept``: the article stands in elements that the page hides, and was read all the same.
    ``unplaced``: share of the extractor's letters that the second parser does not show.
    """

    kept: list[int] = field(default_factory=list)
    dropped: dict[int, str] = field(default_factory=dict)
    hidden_kept: bool = False
    unplaced: float = 0.0


def choose(view: PageView, lines: Sequence[str], meta: Metadata, lost: set[int]) -> Choice:
    """Decide on every piece. ``lines``: the extractor's lines; ``lost``: pieces its parser never saw."""
    keys = [letters(p.text) for p in view.pieces]
    chosen, unplaced = place(lines, view.pieces, keys)
    chosen |= {i for i in lost if is_paragraph(view.pieces[i]) and not view.pieces[i].hidden}
    if not chosen:
        chosen = {i for i, p in enumerate(view.pieces) if is_paragraph(p) and p.n_link_words < 0.3 * p.n_words}
    return _Decision(view, keys, chosen, meta).decide(unplaced)


def is_paragraph(piece: Piece) -> bool:
    """Whether a piece reads like running text: some words and the end of a sentence, or very many words."""
    if piece.heading or piece.n_words < MIN_PARAGRAPH:
        return False
    return piece.n_words >= LONG_PARAGRAPH or bool(SENTENCE_END.search(piece.text[-60:]))


class _Decision:
    """The steps from the chosen pieces to the article; each takes pieces out or in and says why."""

    def __init__(self, view: PageView, keys: list[str], chosen: set[int], meta: Metadata) -> None:
        self.view = view
        self.pieces = view.pieces
        self.keys = keys
        self.chosen = chosen
        self.titles = {letters(without_outlet(t, meta.outlets, [])) for t, _ in meta.titles} | {
            letters(t) for t, _ in meta.titles
        }
        self.descriptions = [letters(d) for d in meta.descriptions]
        self.body = letters(meta.body)
        self.dropped: dict[int, str] = {}
        self.hidden_kept = self._mostly_hidden()
        self.furniture = self._furniture()

    def decide(self, unplaced: float) -> Choice:
        self._fill_gaps()
        for i in sorted(self.chosen):
            if reason := self._reason(i):
                self.dropped[i] = reason
        self._drop_strays()
        self._drop_by_body()
        self._drop_head()
        self._drop_loose_headings()
        self._drop_repeats()
        kept = self.kept()
        if kept:
            self._list_what_stands_between(kept[0], kept[-1])
        return Choice(kept, self.dropped, self.hidden_kept, unplaced)

    def kept(self) -> list[int]:
        return [i for i in sorted(self.chosen) if i not in self.dropped]

    # ---- what the page says about a piece ----

    def _mostly_hidden(self) -> bool:
        """Whether the page hides most of the article until a script shows it (fade-ins, "read on" buttons)."""
        words = sum(self.pieces[i].n_words for i in self.chosen)
        return sum(self.pieces[i].n_words for i in self.chosen if self.pieces[i].hidden) > 0.5 * words > 0

    def _furniture(self) -> list[str | None]:
        """For each piece the reason of the innermost element around it that is named like furniture and believed."""
        words, total = self._words_by_box(self.chosen)
        believed: list[str | None] = []
        inside_article: list[bool] = []
        for number, box in enumerate(self.view.boxes):  # parents come before their children
            around = inside_article[box.parent] if box.parent >= 0 else False
            own = box.furniture
            if box.tag == "article" and around:
                own = own or "teaser"  # a card inside the article's own element
            if words[number] > MAX_BOX_SHARE * total:
                own = None
            believed.append(own or (believed[box.parent] if box.parent >= 0 else None))
            inside_article.append(around or (box.tag == "article" and words[number] > MAX_BOX_SHARE * total))
        return [believed[p.box] for p in self.pieces]

    def _words_by_box(self, numbers: set[int]) -> tuple[Counter[int], int]:
        """Words of the numbered pieces inside each box, and in all."""
        own: Counter[int] = Counter()
        for i in numbers:
            own[self.pieces[i].box] += self.pieces[i].n_words
        for number in range(len(self.view.boxes) - 1, -1, -1):
            if own[number] and self.view.boxes[number].parent >= 0:
                own[self.view.boxes[number].parent] += own[number]
        return own, sum(self.pieces[i].n_words for i in numbers)

    def _reason(self, i: int) -> str | None:
        """Why a chosen piece is left out after all, judged alone; None where it stays."""
        piece = self.pieces[i]
        if piece.hidden and not self.hidden_kept:
            return "hidden"
        if self.keys[i] in self.titles and (piece.heading or len(self.keys[i]) > SHORT):
            return "title"
        if self.furniture[i] and not self._in_body(i):
            return self.furniture[i]
        if credit_line(piece.text) is not None:
            return "credit"
        if reason := reason_of_text(piece.text):
            return reason
        if piece.heading and piece.n_words > 3 and piece.n_link_words == piece.n_words:
            return "teaser"
        return "teaser" if self._links(i) and not self._in_body(i) else None

    def _in_body(self, i: int) -> bool:
        return len(self.keys[i]) > SHORT and self.keys[i] in self.body

    def _links(self, i: int) -> bool:
        """Whether a piece is mostly links: a paragraph by itself, a list item together with its list."""
        piece = self.pieces[i]
        n_words, n_links = piece.n_words, piece.n_link_words
        if piece.tag == "li":
            around = self.view.boxes[piece.box].parent
            begin, end = i, i
            while begin and self.view.boxes[self.pieces[begin - 1].box].parent == around:
                begin -= 1
            while end + 1 < len(self.pieces) and self.view.boxes[self.pieces[end + 1].box].parent == around:
                end += 1
            items = self.pieces[begin : end + 1][:50]
            n_words, n_links = sum(p.n_words for p in items), sum(p.n_link_words for p in items)
        elif piece.heading or n_words > 40:
            return n_words == n_links > 0
        return n_links >= LINK_SHARE * n_words > 0

    # ---- bringing in ----

    def _fill_gaps(self) -> None:
        """Add paragraphs that the extractor skipped between its own, and those that follow in the same element."""
        if not self.chosen:
            return
        boxes = self.view.boxes
        parents = Counter(boxes[self.pieces[i].box].parent for i in self.chosen if self.pieces[i].tag == "p")
        for i in range(min(self.chosen), len(self.pieces)):
            piece = self.pieces[i]
            if i in self.chosen or piece.hidden or self.furniture[i] or piece.tag != "p":
                continue
            if parents[boxes[piece.box].parent] >= 2 and is_paragraph(piece) and not self._links(i):
                self.chosen.add(i)

    def _leads(self, first: int) -> set[int]:
        """The standfirst above the first paragraph: what the page's description repeats, or what stands between the
        headline and the text and reads like a paragraph."""
        reach = range(max(0, first - LEAD_REACH), first)
        top = min((i for i in reach if self.pieces[i].heading and self.keys[i] in self.titles), default=None)
        found = set()
        for i in reach:
            piece = self.pieces[i]
            if (
                piece.hidden
                or not MIN_PARAGRAPH <= piece.n_words <= 120
                or piece.n_link_words > LINK_SHARE * piece.n_words
            ):
                continue
            described = self.furniture[i] not in ("caption", "author_box", "embed") and any(
                len(d) > 40 and (d[:100] in self.keys[i] or self.keys[i][:100] in d) for d in self.descriptions
            )
            between = top is not None and i > top and not self.furniture[i] and is_paragraph(piece)
            if (described or between) and self.keys[i] not in self.titles and not reason_of_text(piece.text):
                found.add(i)
        return found

    # ---- taking out ----

    def _drop_strays(self) -> None:
        """Short pieces outside the article's own element."""
        paragraphs = {i for i in self.kept() if is_paragraph(self.pieces[i])}
        words, total = self._words_by_box(paragraphs)
        body = max((n for n, count in words.items() if count >= BODY_SHARE * total), default=None)
        if body is None or not total:
            return
        inside = [False] * len(self.view.boxes)
        for number, box in enumerate(self.view.boxes):
            inside[number] = number == body or (box.parent >= 0 and inside[box.parent])
        for i in self.kept():
            if not inside[self.pieces[i].box] and i not in paragraphs:
                self.dropped[i] = "navigation"

    def _drop_by_body(self) -> None:
        """Where the page's data carry the text: what stands behind its end, or in boxes the data know nothing of."""
        kept = self.kept()
        known = {i for i in kept if self._in_body(i)}
        words = sum(self.pieces[i].n_words for i in kept if is_paragraph(self.pieces[i]))
        if not known or sum(self.pieces[i].n_words for i in known) < BODY_SHARE * words:
            return
        in_box, _ = self._words_by_box(known)
        last = max(known)
        homes = {self.pieces[i].box for i in known} | {self.view.boxes[self.pieces[i].box].parent for i in known}
        for i in kept:
            if i in known or (len(self.keys[i]) <= SHORT and self.keys[i] in self.body and i < last):
                continue
            if (i > last and not self._in_body(i)) or (
                i > min(known)
                and self.pieces[i].tag != "li"
                and not any(n in homes for n in self._two_boxes(i))
                and not in_box[self.pieces[i].box]
            ):
                self.dropped[i] = "box"

    def _two_boxes(self, i: int) -> tuple[int, int]:
        box = self.pieces[i].box
        return box, self.view.boxes[box].parent

    def _drop_head(self) -> None:
        """Above the first paragraph: kicker, date, byline and second headline go, the standfirst comes in."""
        kept = self.kept()
        first = next((i for i in kept if is_paragraph(self.pieces[i])), None)
        if first is None:
            return
        leads = self._leads(first)
        for i in kept:
            if (
                i < first
                and i not in leads
                and self.pieces[i].tag != "li"
                and not (leads and i > max(leads) and self.pieces[i].heading)
            ):
                self.dropped[i] = "title" if self.pieces[i].heading else "navigation"
        for i in leads:
            self.chosen.add(i)
            self.dropped.pop(i, None)

    def _drop_loose_headings(self) -> None:
        """Headings with nothing of the article under them: the last ones, and those of boxes that were dropped."""
        following: int | None = None
        for i in reversed(self.kept()):
            if self.pieces[i].heading:
                over_dropped = (
                    following is not None
                    and self.pieces[following].heading
                    and any(i < n < following for n in self.dropped)
                )
                if following is None or over_dropped:
                    self.dropped[i] = "teaser"
                    continue
            following = i

    def _drop_repeats(self) -> None:
        """Paragraphs that stand twice (print and phone variants), and quotations lifted out of the running text."""
        seen: set[str] = set()
        for i in self.kept():
            key = self.keys[i]
            if len(key) > 60 and key in seen:
                self.dropped[i] = "repeated"
            seen.add(key)
        quoted = [i for i in self.kept() if self._in_quotation(i)]
        rest = "\n".join(self.keys[i] for i in self.kept() if i not in quoted) if quoted else ""
        for i in quoted:
            if (len(self.keys[i]) > SHORT and self.keys[i] in rest) or (
                self.pieces[i].n_words < MIN_PARAGRAPH and self.dropped.get(i - 1) == "repeated"
            ):
                self.dropped[i] = "repeated"

    def _in_quotation(self, i: int) -> bool:
        return any(
            box.tag == "blockquote" for _, box in zip(range(4), self.view.lineage(self.pieces[i].box), strict=False)
        )

    def _list_what_stands_between(self, first: int, last: int) -> None:
        """Give a reason for every piece inside the article that nobody chose."""
        for i in range(first, last + 1):
            if i in self.chosen or self.keys[i] in self.titles:
                continue
            piece = self.pieces[i]
            reason = "hidden" if piece.hidden else self.furniture[i] or reason_of_text(piece.text)
            self.dropped[i] = reason or ("teaser" if self._links(i) else "navigation")


# ---- laying the extractor's lines over the page -------------------------------------------------------


def place(lines: Sequence[str], pieces: Sequence[Piece], keys: Sequence[str]) -> tuple[set[int], float]:
    """The pieces that the extractor's lines cover, and the share of their letters found nowhere on the page.

    What can be seen is tried first; a line found only among hidden pieces is placed there.
    """
    covered: Counter[int] = Counter()
    missing = [letters(line) for line in lines]
    total = sum(map(len, missing)) or 1
    for hidden in (False, True):
        numbers = [i for i, p in enumerate(pieces) if bool(p.hidden) is hidden and keys[i]]
        missing = _lay(missing, numbers, keys, covered)
    chosen = {i for i, n in covered.items() if n >= COVERED * len(keys[i])}
    # The extractor puts lines together in its own way; a piece that stands inside one of them is chosen as well.
    rest = "\n".join(missing)
    if chosen and len(rest) > SHORT:
        for i in range(min(chosen), max(chosen)):
            if i not in chosen and len(keys[i]) > SHORT and keys[i] in rest:
                chosen.add(i)
                rest = rest.replace(keys[i], "", 1)
    return chosen, len(rest) / total


def _lay(lines: Sequence[str], numbers: Sequence[int], keys: Sequence[str], covered: Counter[int]) -> list[str]:
    """Find the lines in order among the numbered pieces, counting covered letters; returns those not found."""
    starts, at = [], 0
    for i in numbers:
        starts.append(at)
        at += len(keys[i])
    everything = "".join(keys[i] for i in numbers)
    missing, cursor, where = [], 0, 0
    for line in lines:
        if not line:
            continue
        begin = everything.find(line, cursor, cursor + NEAR if len(line) < SHORT else len(everything))
        if begin < 0 and len(line) >= SHORT:
            begin = everything.find(line)
        if begin < 0:
            missing.append(line)
            continue
        end = begin + len(line)
        if begin < cursor:
            where = 0
        cursor = end
        while where + 1 < len(starts) and starts[where + 1] <= begin:
            where += 1
        step = where
        while step < len(starts) and starts[step] < end:
            i = numbers[step]
            covered[i] += min(end, starts[step] + len(keys[i])) - max(begin, starts[step])
            step += 1
    return missing

"""Readings as one self-contained HTML page: no scripts, nothing from elsewhere, every string escaped.

The article with its statements highlighted, and beside each paragraph who vouches for them. A policy in the
page (Content-Security-Policy) forbids everything but its own style, so that even a mistake in escaping could
neither run nor fetch anything. An article's address is shown and never linked: a click would tell its
publisher who is reading.
"""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined

from laut import __version__
from laut.export.notes import ChainNote, Notes, StatementNote, number_sources, take_notes
from laut.models import Block, Reading, Span

N_COLOURS = 8  # of style.css; from the ninth source on they come again, with its name beside them
SHOWN_OWN = ("check",)  # details that make a statement of the outlet's own voice worth a note


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement that gets a note: its ``number`` on the page stands at the words and at the note."""

    number: int
    note: StatementNote
    colour: int | None

    @property
    def line(self) -> str:
        """How its words are underlined: by the identity of the origin."""
        return self.note.chains[0].origin.identity if self.note.chains else "nobody"

    @property
    def is_inherited(self) -> bool:
        return any(chain.inherited for chain in self.note.chains)


@dataclass(frozen=True, slots=True)
class Segment:
    """Text inside the same statements from its first to its last character.

    ``inner``: the statement that lies deepest, which gives the colour; ``starts``: those whose words begin
    here; ``is_mark``: words that decided a label.
    """

    text: str
    inner: Numbered | None
    n_around: int
    starts: tuple[Numbered, ...]
    is_mark: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Statements in a row that one chain, or several side by side, vouch for."""

    chains: tuple[ChainNote, ...]
    is_own: bool
    colour: int | None
    statements: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A block of the article, and the notes on the statements that begin in it."""

    kind: str
    segments: tuple[Segment, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One reading on the page; ``numbers`` of the statements of each origin by source id."""

    notes: Notes
    rows: tuple[Row, ...]
    colours: dict[str, int]
    numbers: dict[str, tuple[int, ...]]


def to_page(readings: Sequence[Reading]) -> str:
    """The page of one or several readings."""
    environment = _environment()
    style = environment.get_template("style.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template("page.html").render(
        views=[_view(reading) for reading in readings],
        style=style,
        style_hash=f"sha256-{digest}",
        version=__version__,
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("laut.export"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _view(reading: Reading) -> View:
    notes = take_notes(reading)
    colours = number_sources(reading, N_COLOURS)
    worth_noting = (note for note in notes.statements if _is_worth_a_note(note))
    numbered = [
        Numbered(number, note, colours.get(note.chains[0].origin.source) if note.chains else None)
        for number, note in enumerate(worth_noting, 1)
    ]
    text, blocks = notes.article.text, list(_blocks(notes.article.text, notes.article.blocks))
    inside = _by_block(numbered, blocks)
    rows = tuple(_row(block, text, inside[i]) for i, block in enumerate(blocks))
    numbers: dict[str, tuple[int, ...]] = {}
    for statement in numbered:
        for source in dict.fromkeys(chain.origin.source for chain in statement.note.chains):
            numbers[source] = (*numbers.get(source, ()), statement.number)
    return View(notes, rows, colours, numbers)


def _is_worth_a_note(note: StatementNote) -> bool:
    return not note.is_own or len(note.labels) > 1 or any(what in SHOWN_OWN for what, _ in note.details)


def _blocks(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks in order, and as paragraphs what lies between them: no text is left out."""
    at = 0
    for block in sorted(blocks, key=lambda block: block.span):
        if text[at : block.span[0]].strip():
            yield Block((at, block.span[0]), "paragraph")
        yield block
        at = max(at, block.span[1])
    if text[at:].strip():
        yield Block((at, len(text)), "paragraph")


def _by_block(numbered: Iterable[Numbered], blocks: Sequence[Block]) -> list[list[Numbered]]:
    """For each block the statements that have words in it."""
    inside: list[dict[int, Numbered]] = [{} for _ in blocks]
    starts = [block.span[0] for block in blocks]
    for statement in numbered:
        for start, end in statement.note.statement.content:
            first = max(bisect_right(starts, start) - 1, 0)
            for i in range(first, bisect_left(starts, end)):
                inside[i][statement.number] = statement
    return [list(statements.values()) for statements in inside]


def _row(block: Block, text: str, inside: Sequence[Numbered]) -> Row:
    start, end = block.span
    begun = [s for s in inside if start <= s.note.statement.content[0][0] < end]
    return Row(block.kind, tuple(_segments(block.span, text, inside)), tuple(_groups(begun)))


def _segments(block: Span, text: str, inside: Sequence[Numbered]) -> Iterator[Segment]:
    pieces = [(span, statement) for statement in inside for span in statement.note.statement.content]
    marks = [span for statement in inside for span in statement.note.marks]
    ends = {offset for span in (*marks, *(span for span, _ in pieces)) for offset in span}
    cuts = sorted({*block, *(offset for offset in ends if block[0] < offset < block[1])})
    covers = zip(_covers(cuts, [span for span, _ in pieces]), _covers(cuts, marks), strict=True)
    for (start, end), (at_pieces, at_marks) in zip(pairwise(cuts), covers, strict=True):
        around = sorted((pieces[i] for i in at_pieces), key=_length, reverse=True)
        starts = tuple(s for span, s in around if span[0] == start and span == s.note.statement.content[0])
        inner = around[-1][1] if around else None
        yield Segment(text[start:end], inner, len(around), starts, bool(at_marks))


def _covers(cuts: Sequence[int], spans: Sequence[Span]) -> Iterator[list[int]]:
    """For each stretch between two cuts the indices of the spans around it; all ends of spans are cuts."""
    waiting = sorted(range(len(spans)), key=lambda i: spans[i], reverse=True)
    around: list[int] = []
    for start, end in pairwise(cuts):
        while waiting and spans[waiting[-1]][0] <= start:
            around.append(waiting.pop())
        around = [i for i in around if spans[i][1] >= end]
        yield around


def _length(piece: tuple[Span, Numbered]) -> int:
    return piece[0][1] - piece[0][0]


def _groups(begun: Iterable[Numbered]) -> Iterator[Group]:
    for _, statements in groupby(begun, key=_vouched):
        members = tuple(statements)
        first = members[0].note
        yield Group(first.chains, first.is_own, members[0].colour, members)


def _vouched(statement: Numbered) -> tuple[bool, tuple[tuple[str, ...], ...]]:
    """Own voice or not, and the sources of its chains."""
    note = statement.note
    return note.is_own, tuple(tuple(link.source for link in chain.links) for chain in note.chains)

"""A reading for a reporter's terminal: chains in the margin, statements beside them, origins at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.box import Box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from laut.console import put
from laut.export.glance import OriginNote
from laut.export.notes import ChainNote, Notes, StatementNote, number_sources, take_notes
from laut.export.wording import COMMITMENT, NOBODY, count
from laut.models import Reading

NARROW = 50  # columns under which the chain stands over its statement, not beside it
MARGIN_SHARE, MARGIN_MIN, MARGIN_MAX = 0.32, 18, 34  # the margin, of the width and in columns
DROPPED_SHOWN = 70  # characters of a dropped block

# One colour a source, again from the first when they run out; the name always stands there too.
COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "bright_cyan", "bright_magenta", "bright_green")
SPACES = {ord("\n"): " ", ord("\t"): " "}
RULE = Box("    \n  │ \n    \n  │ \n    \n    \n  │ \n    \n")


def show(reading: Reading, *, explain: bool = False) -> None:
    """Print the reading to stdout; without colours where that is no terminal, or NO_COLOR is set.

    ``explain``: for each label the words that decided it, and the rule or model that said so.
    """
    put_view(view(reading, Console().width, explain=explain))


def put_view(shown: RenderableType) -> None:
    """Print to stdout; without colours where that is no terminal, or NO_COLOR is set."""
    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(shown)
    put("\n".join(line.rstrip(" ") for line in captured.get().splitlines()))


def view(reading: Reading, width: int, *, explain: bool = False) -> RenderableType:
    """What is printed, for a terminal of ``width`` columns."""
    notes = take_notes(reading)
    colours = {source: COLOURS[i] for source, i in number_sources(reading, len(COLOURS)).items()}
    return Group(*_head(notes), _statements(notes, colours, width, explain), *_glance(notes, colours))


def _head(notes: Notes) -> Sequence[Text]:
    lineage = [Text(f"{kind}: {words}", "dim") for kind, words in notes.lineage]
    return [Text(notes.title, "bold"), Text(" · ".join(notes.about), "dim"), *lineage, Text()]


def _statements(notes: Notes, colours: dict[str, str], width: int, explain: bool) -> RenderableType:
    text = notes.article.text
    rows = [(Text("\n").join(_margin(note, colours)), _body(note, text, explain)) for note in notes.statements]
    if width < NARROW:
        return Group(*(Group(margin, Padding(body, (0, 0, 0, 2))) for margin, body in rows))
    table = Table(box=RULE, show_header=False, show_edge=False, pad_edge=False, expand=True)
    margin_width = min(max(int(width * MARGIN_SHARE), MARGIN_MIN), MARGIN_MAX)
    table.add_column(width=margin_width, overflow="fold")
    table.add_column(ratio=1)
    for margin, body in rows:
        table.add_row(margin, body)
    return table


def _margin(note: StatementNote, colours: dict[str, str]) -> Iterator[Text]:
    if not note.chains:
        yield Text("own voice" if note.is_own else NOBODY, "dim italic")
    for n, chain in enumerate(note.chains):
        if n:
            yield Text("and, side by side:", "dim")
        yield from _chain(chain, colours)


def _chain(chain: ChainNote, colours: dict[str, str]) -> Iterator[Text]:
    for depth, link in enumerate(chain.links):
        style = colours.get(link.source, "") + (" bold" if link is chain.origin else "")
        yield Text(("→ " if depth else "") + link.label, style)
    about = ", ".join(filter(None, (chain.origin.about, "inherited" if chain.inherited else "")))
    if about:
        yield Text(f"({about})", "dim")


def _body(note: StatementNote, text: str, explain: bool) -> RenderableType:
    lines = [_content(note, text)]
    if not note.is_own or len(note.labels) > 1:
        lines.append(_labels(note))
    lines += [Text(f"{what}: {words}", "dim") for what, words in note.details]
    if explain:
        lines += [Text(f"- {reason.what}: {reason.grounds}", "dim") for reason in note.reasons]
    return Padding(Group(*lines), (0, 0, 1, 2 * note.depth))


def _content(note: StatementNote, text: str) -> Text:
    """The statement's words; those that decided a label underlined."""
    pieces = []
    for start, end in note.statement.content:
        piece = Text(text[start:end].translate(SPACES), "dim" if note.is_own else "")
        for first, last in note.marks:
            piece.stylize("underline", max(first - start, 0), max(last - start, 0))
        pieces.append(piece)
    return Text(" … ").join(pieces)


def _labels(note: StatementNote) -> Text:
    """Dim, but for a stance of the outlet's own."""
    usual = COMMITMENT["attributes"]
    stance = set(COMMITMENT.values()) - {usual}
    return Text(" · ", "dim").join(Text(label, "bold" if label in stance else "dim") for label in note.labels)


def _glance(notes: Notes, colours: dict[str, str]) -> Iterator[RenderableType]:
    yield Text(notes.glance, "bold")
    if notes.origins:
        yield _origins(notes.origins, colours)
    if notes.dropped:
        yield Text(f"Left out, {count(len(notes.dropped), 'block')}:", "bold")
        yield from (Text(f"  {reason}: {_short(text)}", "dim") for reason, text in notes.dropped)
    if notes.warnings:
        yield Text("Warnings:", "bold")
        yield from (Text(f"  {warning}") for warning in notes.warnings)
    yield Text()


def _origins(origins: Sequence[OriginNote], colours: dict[str, str]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(justify="right", min_width=4)
    table.add_column()
    for origin in origins:
        line = Text().append(origin.label, colours.get(origin.source, ""))
        line.append(f"  {origin.about}", "dim")
        if origin.through:
            line.append(f"  by way of {', '.join(origin.through)}", "dim")
        table.add_row(str(origin.n_statements), line)
    return table


def _short(text: str) -> str:
    return text if len(text) <= DROPPED_SHOWN else text[: DROPPED_SHOWN - 1].rstrip() + "…"

"""A small reading made by hand: a chain of two, sources side by side, a nested quotation, own voice."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from laut.models import (
    Article,
    Attribution,
    Block,
    Credit,
    Dropped,
    Entity,
    Link,
    Mark,
    Origin,
    Place,
    Quantity,
    Reading,
    Source,
    Span,
    Statement,
    StatementTime,
    TimeExpression,
    Verification,
)

TITLE = "Brücke am Hafen bleibt zu"
PARAGRAPHS = (
    "Kiel (npa) – Die Brücke am Hafen bleibt mindestens drei Wochen gesperrt. Das „Hafenblatt“ berichtet unter "
    "Berufung auf einen Ingenieur, ein Lager sei „völlig zerrieben“. Überprüfen ließ sich das nicht.",
    "Stadt und Land begrüßten am Dienstag den Neubau. Die Kosten könnten steigen.",
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))

Noun = TypeVar("Noun")


def at(words: str) -> Span:
    """Where the words stand in TEXT."""
    start = TEXT.index(words)
    return start, start + len(words)


def blocks() -> tuple[Block, ...]:
    title, *paragraphs = (at(block) for block in (TITLE, *PARAGRAPHS))
    return Block(title, "title"), *(Block(span, "paragraph") for span in paragraphs)


ARTICLE = Article(
    id="0" * 64, ref="bruecke.txt", text=TEXT, blocks=blocks(), language="de",
    url="https://kueste.example/bruecke", outlet="Küstenpost", outlet_kind="outlet", title=TITLE,
    author="Ines Kröger", published="2025-04-02T08:30:00+02:00", found={"title": "given"},
    dropped=(Dropped("Empfohlener externer Inhalt", "consent", 40),),
    credits=(Credit("Kiel (npa) –", "dateline", ("npa",), at("Kiel (npa) –")),),
    warnings=("3 control characters left out",),
)  # fmt: skip

SOURCES = (
    Source("s1", "Hafenblatt", "Hafenblatt", "outlet", "named", None, (at("Das „Hafenblatt“"),)),
    Source("s2", None, "einen Ingenieur", "witness", "anonymous", None, (at("einen Ingenieur"),)),
    Source("s3", None, "Stadt", "government", "role", "DE", (at("Stadt"),)),
    Source("s4", None, "Land", "government", "role", "DE", (at("Land"),)),
)

RELAY = Link("s1", at("Das „Hafenblatt“"), (at("berichtet"),))
ENGINEER = Link("s2", at("einen Ingenieur"), (at("unter Berufung auf"),))
RELAYED = Attribution((RELAY, ENGINEER), frame=(at("Das „Hafenblatt“ berichtet unter Berufung auf einen Ingenieur"),))

STATEMENTS = (
    Statement(
        "st1", (at("Die Brücke am Hafen bleibt mindestens drei Wochen gesperrt."),), "own", None, (),
        "assert", "certain", "positive", "attributes",
        quantities=(Quantity(at("mindestens drei Wochen"), 3, "at_least", "Wochen"),),
    ),
    Statement(
        "st2", (at("ein Lager sei „völlig zerrieben“"),), "indirect", "writing", (RELAYED,),
        "assert", "certain", "positive", "distances",
        verification=Verification("not_verified", (), at("Überprüfen ließ sich das nicht")),
        marks=(Mark(at("sei"), "konjunktiv_i", "reported"),),
        entities=("e1",), rule="citing", score=0.8,
    ),
    Statement(
        "st3", (at("„völlig zerrieben“"),), "direct", "writing", (replace(RELAYED, inherited=True),),
        "evaluate", "certain", "positive", "attributes",
    ),
    Statement(
        "st4", (at("Stadt und Land begrüßten am Dienstag den Neubau"),), "reported", "speech",
        (
            Attribution((Link("s3", at("Stadt"), (at("begrüßten"),)),)),
            Attribution((Link("s4", at("Land"), (at("begrüßten"),)),)),
        ),
        "evaluate", "unspecified", "positive", "attributes",
        times=(StatementTime(at("Dienstag"), "2025-04-01", "said"),),
        places=(Place(at("Hafen"), "Hafen", "DE"),),
    ),
    Statement(
        "st5", (at("Die Kosten könnten steigen"),), "free_indirect", "speech", (),
        "predict", "possible", "positive", "distances",
        marks=(Mark(at("könnten"), "modal", "certainty=possible"),),
    ),
)  # fmt: skip

READING = Reading(
    ARTICLE,
    SOURCES,
    STATEMENTS,
    times=(TimeExpression(at("Dienstag"), "DATE", "2025-04-01", ("2025-04-01", "2025-04-01"), "published"),),
    entities=(Entity("e1", "Brücke", "building", ("Hafenbrücke",), (at("Brücke"),)),),
    origins=(Origin("s2", ("st2", "st3")), Origin("s3", ("st4",)), Origin("s4", ("st4",))),
    warnings=("the language was guessed",),
)

# Fields whose values the contract fixes; all other strings can come from an article or a file.
FIXED = {
    "kind", "form", "medium", "act", "certainty", "polarity", "commitment", "identity", "bound", "role",
    "status", "type", "id", "source", "class_",
}  # fmt: skip


def poison(value: Noun, payload: str) -> Noun:
    """The noun with ``payload`` in every string that an article, a file or a caller could set."""
    changed: Any = value
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in FIXED or (isinstance(value, Credit | Entity) and field.name == "kind"):
                changed = replace(changed, **{field.name: poison(getattr(value, field.name), payload)})
    elif isinstance(value, tuple):
        changed = tuple(poison(item, payload) for item in value)
    elif isinstance(value, str):
        changed = payload
    return changed  # type: ignore[no-any-return]


def poisoned(payload: str) -> Reading:
    """READING with the payload in every field, and in the text at the places of the spans."""
    reading = poison(READING, payload)
    text = TEXT.replace("völlig zerrieben", payload).replace("Kosten", payload) + "\n\n" + payload
    return replace(reading, article=replace(reading.article, text=text))

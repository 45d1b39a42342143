"""Short articles of our own, read by the rules."""

from __future__ import annotations

from laut.models import Article, Block, Reading
from laut.reading import RULES, read


def reading(
    id_: str,
    text: str,
    *,
    language: str = "de",
    outlet: str = "Testblatt",
    kind: str = "outlet",
    published: str = "2025-03-04T12:00:00+01:00",
) -> Reading:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block((at, at + len(part)), "paragraph"))
        at += len(part) + 2
    article = Article(id_, id_, text, tuple(blocks), language, outlet=outlet, outlet_kind=kind, published=published)
    return read(article, RULES[language])


WIRE = reading(
    "wire",
    "Im Hafen von Emden ist am Montag der Frachter „Alma Ruth“ mit einer Schleuse zusammengestoßen. Das Tor sei auf "
    "einer Länge von 17 Metern verbogen worden, sagte der Sprecher der Hafenbehörde, Jens Harmsen. Der Kapitän könnte "
    "eingeschlafen sein.",
    outlet="Nordwest-Presse-Dienst (NPD)",
    kind="news_agency",
)
COPY = reading(
    "copy",
    "EMDEN. Im Hafen von Emden ist am Montag der Frachter „Alma Ruth“ mit einer Schleuse zusammengestoßen. Das Tor sei "
    "auf einer Länge von 17 Metern verbogen worden. Der Kapitän ist eingeschlafen.",
    outlet="Leerer Anzeiger",
    published="2025-03-04T18:00:00+01:00",
)
ABROAD = reading(
    "abroad",
    "The freighter Alma Ruth collided with a lock in the port of Emden on Monday. The gate was bent over a length of "
    "17 metres, the Nordwest-Presse-Dienst reported.",
    language="en",
    outlet="The Groningen Post",
    published="2025-03-05T09:00:00+01:00",
)
ELSEWHERE = reading(
    "elsewhere",
    "Im Hafen von Kiel war schon im September der Frachter „Gerda“ mit einer Schleuse zusammengestoßen.",
    outlet="Förde-Echo",
    published="2025-03-05T10:00:00+01:00",
)

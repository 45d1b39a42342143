"""A short story of three outlets about a ferry, and an article about something else, as lines of a collection."""

from __future__ import annotations

import json
from pathlib import Path

AGENCY = {
    "id": "a",
    "outlet": "Norddienst",
    "outlet_kind": "news_agency",
    "published": "2025-04-02T08:00:00+02:00",
    "language": "de",
    "text": (
        "Kiel (ndi) – Die Fähre „Seeadler“ hat am Mittwoch im Hafen von Kiel die Kaimauer gerammt. 14 Menschen seien "
        "verletzt worden, sagte Polizeisprecherin Ines Kröger.\n\n"
        "Das Ruder der „Seeadler“ könnte ausgefallen sein, sagte Hafenmeister Jan Horn.\n"
    ),
}
COPY = {
    "id": "b",
    "outlet": "Küstenpost",
    "published": "2025-04-02T17:00:00+02:00",
    "language": "de",
    "text": (
        "Die Fähre „Seeadler“ hat am Mittwoch im Hafen von Kiel die Kaimauer gerammt. 14 Menschen seien verletzt "
        "worden, sagte Polizeisprecherin Ines Kröger.\n\nDas Ruder der „Seeadler“ war ausgefallen.\n"
    ),
}
DENIAL = {
    "id": "c",
    "outlet": "Baltic Gazette",
    "published": "2025-04-03T09:00:00+02:00",
    "language": "en",
    "text": (
        "The ferry Seeadler rammed the quay in the port of Kiel on Wednesday. Fourteen people were injured, the Kiel "
        "fire brigade said.\n\nThe operator Fördelinie denied that the rudder of the Seeadler had failed.\n"
    ),
}
OTHER = {
    "id": "d",
    "outlet": "Waldbote",
    "published": "2025-04-03T09:00:00+02:00",
    "language": "de",
    "text": (
        "Der Gemeinderat von Passau hat den Haushalt beschlossen. Die Grundsteuer steige um vier Prozent, sagte "
        "Kämmerer Uwe Brandt.\n"
    ),
}
STORY = (AGENCY, COPY, DENIAL, OTHER)
# The claims that several of them make.
RAMMED = {
    "Kiel (ndi) – Die Fähre „Seeadler“ hat am Mittwoch im Hafen von Kiel die Kaimauer gerammt.",
    "Die Fähre „Seeadler“ hat am Mittwoch im Hafen von Kiel die Kaimauer gerammt.",
    "The ferry Seeadler rammed the quay in the port of Kiel on Wednesday.",
}
INJURED = {"14 Menschen seien verletzt worden", "Fourteen people were injured"}
RUDDER = {
    "Das Ruder der „Seeadler“ könnte ausgefallen sein",
    "Das Ruder der „Seeadler“ war ausgefallen.",
    "that the rudder of the Seeadler had failed",
}


def write_story(path: Path, *records: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records or STORY), encoding="utf-8")
    return path

"""Datelines and credits are lineage: read, pointed to, never lost."""

from __future__ import annotations

import pytest

from laut.article.credits import credit_line
from laut.models import Credit
from tests.article.conftest import Read


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("dpa/AFP", ("dpa", "AFP")),
        ("mit dpa", ("dpa",)),
        ("(mit AFP)", ("AFP",)),
        ("Quelle: dpa/mak", ("dpa",)),
        ("Mit Material der Nachrichtenagenturen dpa und AFP", ("dpa", "AFP")),
        ("© dpa-infocom, dpa:230428-99-483045/5", ("dpa-infocom", "dpa")),
        ("Source: Reuters", ("Reuters",)),
        ("The Associated Press contributed to this report.", ("The Associated Press",)),
        ("Reporting by Jane Doe; editing by John Roe", ()),
        ("Dieser Artikel ist zuerst bei „Wirtschaft heute“ erschienen.", ("Wirtschaft heute",)),
        ("This story was first published by the Valley Monitor.", ("the Valley Monitor",)),
        ("Quelle: blatt.example, mau/dpa", ("dpa",)),
        ("Mit Informationen von Erika Muster, Studio Kiew", ()),
        ("Hinweis: Diese Meldung ist Teil des automatisierten Angebots der dpa und nicht bearbeitet.", ("dpa",)),
        ("(Reporting by Jane Doe in Kyiv; Editing by John Roe)", ()),
        # Sentences about agencies are no credits.
        ("Mit Informationen von Nachbarn fand die Polizei den Mann.", None),
        ("Quelle: Das Wasser tritt am Hang aus und versorgt seit Jahren drei Dörfer.", None),
        ("Reuters berichtete am Montag davon.", None),
        ("AP Autoteile meldet Insolvenz an.", None),
        ("Die Agentur dpa hat den Bericht inzwischen zurückgezogen.", None),
        ("Dieser Artikel des Grundgesetzes gilt seit 1949.", None),
    ],
)
def test_credit_lines(line: str, agencies: tuple[str, ...] | None) -> None:
    assert credit_line(line) == agencies


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Berlin (dpa) – Die Lage ist ernst.", [("Berlin (dpa) –", "dateline", ("dpa",))]),
        ("EMDEN/JEVER. Das Tor bleibt zu.", [("EMDEN/JEVER.", "dateline", ())]),
        ("NATO/USA? Das Tor bleibt zu.", []),
        ("BERLIN, 3. Mai (Reuters) - Die Lage ist ernst.", [("BERLIN, 3. Mai (Reuters) -", "dateline", ("Reuters",))]),
        ("Frankfurt/Main (dpa-AFX) - Der Dax fällt.", [("Frankfurt/Main (dpa-AFX) -", "dateline", ("dpa-AFX",))]),
        ("Kiew (AFP) Die Ukraine meldet Angriffe.", [("Kiew (AFP)", "dateline", ("AFP",))]),
        (
            "NEW YORK, Aug 12 (Exchange Wire) - The group is in talks.",
            [("NEW YORK, Aug 12 (Exchange Wire) -", "dateline", ("Exchange Wire",))],
        ),
        (
            "IZMAIL, Ukraine, March 4 (CPA) — Drones hit the port.",
            [("IZMAIL, Ukraine, March 4 (CPA) —", "dateline", ("CPA",))],
        ),
        ("RIGA – The cable is cut.", [("RIGA –", "dateline", ())]),
        ("Kiew/Moskau – Die Lage ist ernst.", [("Kiew/Moskau –", "dateline", ())]),
        ("Bad Nauheim - „Wir bleiben“, sagt sie.", [("Bad Nauheim -", "dateline", ())]),
        ("Ein Mann – groß und blond – kam.", []),
        ("Warten – das war alles.", []),
        ("MESA, Ariz. — The cable is cut.", [("MESA, Ariz. —", "dateline", ())]),
        # Datelines whose agency is unknown, and several.
        ("Wetzlar (ots/mk) - Eine Frau wurde betrogen.", [("Wetzlar (ots/mk) -", "dateline", ("ots",))]),
        # A credit that closes a paragraph.
        ("Die Lage sei ernst, sagte er. (dpa/AFP)", [("(dpa/AFP)", "credit", ("dpa", "AFP"))]),
        ("He said the talks had failed. (Reuters)", [("(Reuters)", "credit", ("Reuters",))]),
        # A name with a party or an age before a dash is no dateline.
        ("Erika Muster (CDU) – die frühere Ministerin – schweigt.", []),
        ("Hans Muster (54) – ein Nachbar – rief die Polizei.", []),
        ("Graz – Schock am Montagmorgen im Bezirk.", []),
    ],
)
def test_credits_in_the_text(read_text: Read, text: str, credits: list[tuple[str, str, tuple[str, ...]]]) -> None:
    article = read_text(text)
    assert article.text == text
    assert [(c.text, c.kind, c.agencies) for c in article.credits] == credits
    assert all(c.span and article.text[c.span[0] : c.span[1]] == c.text for c in article.credits)


def test_a_credit_of_its_own_leaves_the_text_and_stays_a_credit(read_text: Read) -> None:
    article = read_text("Der Rat tagte am Montag bis in die Nacht.\n\nQuelle: dpa/mak")
    assert article.text == "Der Rat tagte am Montag bis in die Nacht."
    assert article.credits == (Credit("Quelle: dpa/mak", "credit", ("dpa",), None),)

"""Interviews, live tickers, press reviews: who answers, what only asks, and what is carried over no border."""

import pytest

from laut.models import Article, Block, Reading
from laut.reading import RULES, find_passages, read


def article(text: str, language: str = "de", title: str | None = None) -> Article:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block((at, at + len(part)), "paragraph"))
        at += len(part) + 2
    return Article("0" * 64, "x.txt", text, tuple(blocks), language, title=title, published="2025-02-19")


def rows(reading: Reading) -> list[tuple[str, str]]:
    """Whose word each statement is, and its content; the chain's sources parted by ">", "-" for nobody's."""
    label = {s.id: s.name or s.label for s in reading.sources}
    text = reading.article.text
    return [
        (
            " | ".join(" > ".join(label[link.source] for link in a.chain) or "?" for a in s.attributions) or "-",
            " … ".join(text[b:e] for b, e in s.content),
        )
        for s in reading.statements
    ]


LABELLED = """\
Die neue Rektorin Marlene Rott will die Hochschule umbauen.

Nordbote: Frau Rott, das Ministerium sagt, es gebe kein Geld. Wird trotzdem gebaut?

Rott: Ja. Das Ministerium hat mir gesagt, das Geld komme 2027.

Darauf warten wir seit Jahren.

Nordbote: Glauben Sie, dass das reicht?

Rott: Nein.

Die Hochschule wurde 1974 gegründet."""


def test_labels_tell_who_answers() -> None:
    assert rows(read(article(LABELLED), RULES["de"])) == [
        ("-", "Die neue Rektorin Marlene Rott will die Hochschule umbauen."),
        ("Ministerium", "es gebe kein Geld"),
        ("-", "Wird trotzdem gebaut?"),
        ("Marlene Rott", "Ja."),
        ("Marlene Rott", "Das Ministerium hat mir gesagt, das Geld komme 2027."),
        ("Marlene Rott > Ministerium", "das Geld komme 2027"),
        ("Marlene Rott", "Darauf warten wir seit Jahren."),
        ("-", "Glauben Sie, dass das reicht?"),
        ("Marlene Rott", "Nein."),
        ("-", "Die Hochschule wurde 1974 gegründet."),
    ]


def test_a_label_is_inherited_in_its_answer() -> None:
    turns = [s for s in read(article(LABELLED), RULES["de"]).statements if s.rule == "interview"]
    assert {s.form for s in turns} == {"direct"}
    assert [s.attributions[0].inherited for s in turns] == [False, True, True, False]


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        # Labels of an outlet that asks without question marks; two who answer, and address each other.
        (
            "de",
            "DIE ZEIT: Die Werft ist pleite.\nJule Brandt: Das stimmt nicht.\nZEIT: Wer zahlt?\nOle Hansen: Sie, Frau "
            "Brandt, zahlen nichts?\nBrandt: Doch.\nZEIT: Und dann?\nHansen: Dann ist Schluss.",
            ["Jule Brandt", "Ole Hansen", "Jule Brandt", "Ole Hansen"],
        ),
        # Only the answers have a label.
        (
            "de",
            "Die Lehrerin Nora Beck ist gegen Handys.\n\nWarum?\n\nBeck: Weil keiner mehr liest.\n\nUnd die Eltern?\n\n"
            "Beck: Sie sind dafür.",
            ["Nora Beck", "Nora Beck"],
        ),
        # Only the questions have one.
        (
            "de",
            "Hafenblatt: Herr Lohse, bleiben Sie?\n\nIch bleibe.\n\nHafenblatt: Wie lange?\n\nBis Mai.",
            ["Lohse", "Lohse"],
        ),
        # None has, and somebody is addressed.
        (
            "de",
            "Jonas Winter führt die Reederei.\n\nHerr Winter, wie geht es?\n\nSchlecht.\n\nWarum?\n\nWir haben "
            "Schulden.\n\nVielleicht verkaufen wir.\n\nDas Interview führte Paula Kern.",
            ["Jonas Winter"] * 3,
        ),
        # Not all questions have a question mark.
        (
            "de",
            "Frau Ohm, Sie gehen. Warum?\n\nEs reicht.\n\nDas sagten Sie schon im Mai.\n\nStimmt.\n\nUnd nun?\n\n"
            "Urlaub.\n\nSchreiben Sie uns Ihre Meinung.",
            ["Ohm"] * 3,
        ),
        ("de", "Herr Lohse, bleiben Sie? – Ja.\nUnd der Trainer? – Der geht.", ["Lohse", "Lohse"]),
        # None has, in an interview with the only person named above.
        (
            "en",
            "Interview with a pilot: Tom Haskell was on board.\n\nWhat did you see?\n\nWe saw a light.\n\nWere you "
            "afraid?\n\nI was.\n\nWill you go back?\n\nMy boat is ready.",
            ["Tom Haskell"] * 3,
        ),
        (
            "en",
            "The Pier Gazette: Ms Whitlock, was it safe?\nDana Whitlock: It was.\nThe Pier Gazette: Who knew?\n"
            "Whitlock: Nobody.",
            ["Dana Whitlock", "Dana Whitlock"],
        ),
        ("en", "Q: Minister, will taxes rise?\nA: No.\nQ: Are you sure?\nA: I am.", ["Minister", "Minister"]),
    ],
)
def test_who_answers(language: str, text: str, speakers: list[str]) -> None:
    reading = read(article(text, language), RULES[language])
    label = {s.id: s.name or s.label for s in reading.sources}
    turns = [s for s in reading.statements if s.rule == "interview"]
    assert [label[s.attributions[0].chain[0].source] for s in turns] == speakers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # A list of questions that the outlet answers itself.
        (
            "de",
            "Carla Sommer ist Ministerin.\n\nWer bekommt mehr?\n\nAlle Rentner.\n\nWas gilt ab Juli?\n\nWir erklären "
            "es.\n\nUnd danach?\n\nNichts.",
        ),
        ("de", "Frage: Wie hoch ist der Zuschuss?\nAntwort: 300 Euro.\nFrage: Für wen?\nAntwort: Für alle."),
        # Claims and facts, results, headlines with a place.
        ("de", "Behauptung: Ist der Damm marode?\nFakt: Nein.\nBehauptung: Kommt er weg?\nFakt: Das ist offen."),
        ("de", "Fazit: Die Lage ist ernst. Reicht das?\n\nFazit: Es wird teuer.\n\nBayern: 3\n\nBayern: 4"),
        ("de", "Berlin: Der Senat berät.\n\nBerlin: Der Senat vertagt sich.\n\nRiga: Der Hafen öffnet."),
        ("en", "Why did it fall?\n\nNobody knows. The mayor said it was old.\n\nWho pays?\n\nWe asked the council."),
        # A question put once, and a quotation that asks.
        ("de", "„Frau Rott, warum?“\n\nRott schwieg.\n\n„Und jetzt?“\n\nSie ging."),
    ],
)
def test_no_dialogue(language: str, text: str) -> None:
    assert find_passages(article(text, language)) == []


TICKER = """\
14.32 Uhr: Die Kreisfeuerwehr meldet 200 Einsätze, wie Landrat Jens Ohm sagte.

14.20 Uhr: Es regnet. Die Fähren seien eingestellt, der Verkehr ruhe bis Mitternacht.

+++ 13:40 Uhr: Kein Strom in Nordheim +++

Er gehe von Tagen aus."""


def test_no_source_is_carried_into_another_entry() -> None:
    assert [row for row in rows(read(article(TICKER), RULES["de"])) if row[0] not in ("-", "Jens Ohm")] == [
        ("?", "Die Fähren seien eingestellt, der Verkehr ruhe bis Mitternacht."),
        ("?", "Er gehe von Tagen aus."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12:05 Der Hafen schließt.\n\n11:40 Es regnet.",  # two are no ticker
        "Um 12.05 Uhr schloss der Hafen.\n\nUm 13.05 Uhr fuhr ein Schiff.\n\nUm 14.05 Uhr regnete es.",
        "12.000 Euro fehlen.\n\n13.50 Euro kostet es.\n\n14.10 Euro wären gut.",
    ],
)
def test_no_ticker(text: str) -> None:
    assert find_passages(article(text)) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "„Elbpost“ (Dresden): Der Minister geht zu spät. Die Koalition wankt.\n\n„Ostbote“ (Halle) zum Streik: "
            "Jetzt wird gewählt.",
            [
                ("Elbpost", "Der Minister geht zu spät."),
                ("Elbpost", "Die Koalition wankt."),
                ("Ostbote", "Jetzt wird gewählt."),
            ],
        ),
        (
            "en",
            "The Pier Gazette (Varmouth)\n\nThe mayor is too late.\n\nThe Inland Herald (Dole)\n\nNow we vote.\n\nThe "
            "council meets today.",
            [
                ("Pier Gazette", "The mayor is too late."),
                ("Inland Herald", "Now we vote."),
                ("-", "The council meets today."),
            ],
        ),
        # persons with a party, films with a publisher
        ("de", "Jens Ohm (SPD): Das geht nicht.\n\nPia Roth (FDP): Das geht.", []),
        ("de", "„Der Sturm“ (Nordfilm): Ein Boot sinkt.\n\n„Ebbe“ (Südfilm): Ein Hund bellt.", []),
    ],
)
def test_press_reviews(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = article(text, language)
    assert bool(find_passages(found)) == bool(expected)
    assert not expected or rows(read(found, RULES[language])) == expected

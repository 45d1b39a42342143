"""What is not the article is told by its words; what only looks like it stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from laut.article.furniture import reason_of_element, reason_of_text
from tests.article.conftest import Read

LEFT_OUT = [
    # consent boxes
    ("Empfohlener externer Inhalt Y Wir benötigen Ihre Einwilligung, um den Y-Inhalt anzuzeigen.", "consent"),
    ("Um mit Inhalten von Y zu interagieren oder diese darzustellen, brauchen wir Ihre Zustimmung.", "consent"),
    ("Zur Anzeige dieses Inhalts ist Ihre Einwilligung erforderlich.", "consent"),
    (
        "Hier steht eine Karte. Ihre Zustimmung vorausgesetzt, werden Cookies gesetzt. Mehr im Datenschutzhinweis.",
        "consent",
    ),
    ("To view this content, please accept marketing cookies.", "consent"),
    # pointers to other articles
    ("Lesen Sie auch: Was die Stadt jetzt plant", "teaser"),
    ("Mehr zum Thema", "teaser"),
    ("Mehr News aus der Region finden Sie hier.", "teaser"),
    ("Alle Entwicklungen im Liveblog", "teaser"),
    ("READ MORE: Five things to know about the strike", "teaser"),
    ("Related: How the pier was lost", "teaser"),
    # the outlet's own channels
    ("Mit unserem Newsletter bleiben Sie auf dem Laufenden.", "newsletter"),
    ("Das ganze Interview hören Sie im Podcast „Stadtgespräch“.", "newsletter"),
    ("Sie möchten keine Nachricht mehr verpassen? Dann aktivieren Sie unsere Push-Meldungen!", "newsletter"),
    ("Want more politics news? Follow our channel on WhatsApp.", "newsletter"),
    ("Download our app for breaking news alerts", "newsletter"),
    # credits of pictures, and a caption that ends with one
    ("Symbolbild: Muster", "photo_credit"),
    ("Ein Feuerwehrmann löscht den Brand. Foto: Muster/Agentur", "photo_credit"),
    ("A fire crew at the scene on Monday. Photograph: Jane Doe/Agency", "photo_credit"),
    # the others
    ("Was meinen Sie? Schreiben Sie uns an leser@blatt.example.", "comments"),
    ("Got a story? Call our newsdesk on 01234 567 890.", "comments"),
    ("Pressekontakt: Muster GmbH, Kommunikation, Deichstraße 4", "contact"),
    ("- Werbung -", "advertising"),
    ("Spenden können Sie unter IBAN DE00 0000 0000.", "advertising"),
    ("Von Erika Muster, Kiew", "author_box"),
    ("Der Autor ist Redakteur im Ressort Politik.", "author_box"),
    ("Stand: 13. Oktober 2024, 10:15 Uhr", "navigation"),
    ("3 Min. Lesezeit", "navigation"),
]
KEPT = [
    "Die App der Bahn soll ab Mai auch Verspätungen anzeigen.",
    "Der Podcast des Ministers erscheint jeden Freitag und hat rund 10.000 Hörer.",
    "Die Nutzer müssen künftig ihre Einwilligung geben, bevor ihre Daten an Dritte übermittelt werden.",
    "„Wir verwenden Ihre Daten nur mit Ihrer Zustimmung“, sagte die Beauftragte der Stadt am Montag in Köln.",
    "Mehr als 300 Menschen kamen zur Kundgebung.",
    "Mehr dazu will die Regierung im Herbst vorlegen.",
    "Hören Sie auf, rief der Richter.",
    "Von Berlin aus fährt der Zug weiter nach Warschau.",
    "Von wegen Ruhe",
    "VON DER HÖHE BIS ZUM TAL",
    "Fotos belegen den Schaden.",
    "Bild und Ton stammen aus einer Überwachungskamera.",
    "Kontakte nach Moskau hat er nie bestritten.",
    "Der Autor ist nach Angaben der Polizei flüchtig.",
    "Anzeigen wegen Betrugs gingen bei der Polizei ein.",
    "Die App nutzen sie selten, die Älteren gar nicht.",
    "Alle Daten gibt es nur auf Papier.",
    "Jetzt testen Forscher den Impfstoff in Kiel.",
    "The app will be free for pensioners from May.",
    "Recommended doses vary, doctors say.",
    "Watch sales fell by a third.",
    "Subscribers to the channel rose to two million.",
    "The company asked users for consent before showing external content.",
    "Share prices fell by 3 percent.",
]


@pytest.mark.parametrize(("text", "reason"), LEFT_OUT)
def test_left_out(text: str, reason: str) -> None:
    assert reason_of_text(text) == reason


@pytest.mark.parametrize("text", KEPT)
def test_kept(text: str) -> None:
    assert reason_of_text(text) is None


@pytest.mark.parametrize(
    ("tag", "marks", "reason"),
    [
        ("div", "article-body", None),
        ("div", "newsletterBox", "newsletter"),
        ("section", "c-related-articles", "teaser"),
        ("blockquote", "twitter-tweet", "embed"),
        ("div", "image__caption", "caption"),
        ("nav", "", "navigation"),
        ("aside", "x", "box"),
        # States and utilities name no part.
        ("div", "print:hidden md:flex has-ads is-sidebar-open", None),
        ("p", "addendum readability socialist", None),
    ],
)
def test_elements(tag: str, marks: str, reason: str | None) -> None:
    assert reason_of_element(tag, marks) == reason


def test_dropped_paragraphs_are_listed_with_their_place(read_text: Read) -> None:
    article = read_text(
        "Der Rat tagte am Montag bis in die Nacht.\n\nLesen Sie auch: Was nun\n\nDann ging er heim.\n\n(mit dpa)"
    )
    assert article.text == "Der Rat tagte am Montag bis in die Nacht.\n\nDann ging er heim."
    assert [(d.text, d.reason, d.at) for d in article.dropped] == [
        ("Lesen Sie auch: Was nun", "teaser", 43),
        ("(mit dpa)", "credit", len(article.text)),
    ]


def test_a_text_of_furniture_alone_is_left_as_it_is(read_text: Read) -> None:
    article = read_text("Lesen Sie auch: Was nun\n\nMehr zum Thema\n\nRelated: What now")
    assert not article.dropped
    assert "nothing was left out" in article.warnings[0]


CORPUS = Path(__file__).parents[3] / "shared" / "gold" / "corpus"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus lies beside the repository, and is not here")
def test_corpus(read_text: Read) -> None:
    """Every block that is no part of the article goes, and nothing else (144 articles, 57 blocks)."""
    for path in sorted(CORPUS.glob("*.json")):
        for item in json.loads(path.read_text(encoding="utf-8")):
            article = read_text(item["text"])
            assert [d.text for d in article.dropped] == (item.get("not_article") or []), item["id"]

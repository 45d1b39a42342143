"""Metadata of a page: JSON-LD, then meta tags, then what stands in the page; each with its source."""

from __future__ import annotations

import json
from typing import Any

import pytest

from laut.article.dates import iso_date
from laut.article.language import language_code, language_of
from laut.models import Given
from tests.article.conftest import Read

TEXT = "".join(
    f"<p>Der Rat hat am Montag den Punkt {i} der Tagesordnung nach langer Aussprache beschlossen, hieß es.</p>"
    for i in range(6)
)
TITLE = "Rat beschließt den Haushalt für das kommende Jahr"


def page(head: str = "", above: str = f"<h1>{TITLE}</h1>", data: dict[str, Any] | None = None, lang: str = "de") -> str:
    block = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    return f"<html lang='{lang}'><head>{head}{block}</head><body><article>{above}{TEXT}</article></body></html>"


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2023-04-28T19:20:36+0200", "2023-04-28T19:20:36+02:00"),
        ("2025-11-05T17:00:00.000Z", "2025-11-05T17:00:00+00:00"),
        ("2023-04-28 20:15", "2023-04-28T20:15:00"),
        ("2024-10-13", "2024-10-13"),
        ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:00+02:00"),
        ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00+00:00"),
        ("13.10.2024, 20:15 Uhr", "2024-10-13T20:15:00"),
        ("1. 6. 2024", "2024-06-01"),
        ("2024-13-45", None),
        ("0000-00-00", None),
        ("PT5M", None),
        ("gestern", None),
        ("", None),
    ],
)
def test_dates(value: str, iso: str | None) -> None:
    assert iso_date(value) == iso


@pytest.mark.parametrize(
    ("tag", "code"),
    [("de-DE", "de"), ("de_AT", "de"), ("DEU", "de"), ("English", "en"), ("en", "en"), ("x", None), (None, None)],
)
def test_language_codes(tag: str | None, code: str | None) -> None:
    assert language_code(tag) == code


@pytest.mark.parametrize(
    ("text", "code", "how"),
    [
        ("Der Rat hat am Montag den Haushalt beschlossen, und die Opposition stimmte dagegen.", "de", "function words"),
        ("The council has passed the budget, and the opposition voted against it.", "en", "function words"),
        ("Le conseil municipal a adopté le budget lundi, et l'opposition a voté contre ce texte.", "fr", "py3langid"),
    ],
)
def test_language_of_a_text(text: str, code: str, how: str) -> None:
    assert language_of(text) == (code, how)


def test_json_ld_comes_first(read_html: Read) -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "headline": "Nicht dies"},
            {
                "@type": ["NewsArticle"],
                "headline": "Rat beschließt &quot;Haushalt&quot;",
                "datePublished": "2024-10-13T20:15:00+02:00",
                "author": [{"@type": "Person", "name": "Erika Muster"}, {"name": "dpa"}],
                "publisher": {"name": "Neuenfelder Blatt"},
                "mainEntityOfPage": {"@id": "https://blatt.example/a1"},
            },
        ],
    }
    head = (
        "<meta property='og:site_name' content='anders'><meta name='date' content='2023-01-01'><title>X | Blatt</title>"
    )
    article = read_html(page(head, data=data))
    assert article.title == 'Rat beschließt "Haushalt"'
    assert (article.published, article.outlet) == ("2024-10-13T20:15:00+02:00", "Neuenfelder Blatt")
    assert (article.author, article.url) == ("Erika Muster, dpa", "https://blatt.example/a1")
    assert {article.found[k] for k in ("title", "published", "outlet", "author", "url")} == {"json-ld"}
    assert [(c.text, c.agencies, c.span) for c in article.credits] == [("Erika Muster, dpa", ("dpa",), None)]


def test_meta_tags(read_html: Read) -> None:
    head = (
        f"<meta property='og:title' content='{TITLE} | Neuenfelder Blatt'>"
        "<meta property='og:site_name' content='Neuenfelder Blatt'>"
        "<meta property='article:published_time' content='2024-10-13'><meta name='author' content='Erika Muster'>"
        "<link rel='canonical' href='https://blatt.example/a1'><script type='application/ld+json'>{broken</script>"
    )
    article = read_html(page(head, above="<time datetime='2024-10-13T08:00:00+02:00'>heute</time>"))
    # The outlet's name goes from the title; a day alone gives way to a full time stamp of that day.
    assert (article.title, article.found["title"]) == (TITLE, "og:title")
    assert (article.published, article.found["published"]) == ("2024-10-13T08:00:00+02:00", "time element")
    assert (article.author, article.outlet) == ("Erika Muster", "Neuenfelder Blatt")


@pytest.mark.parametrize(
    ("above", "og", "headline", "title"),
    [
        # A second headline for search machines: the one that stands over the text is the title.
        (
            "<ul><li><h1>Haushalt: Alles Wichtige zum Beschluss</h1></li></ul>"
            "<h2>Rat beschließt nach langem Streit</h2>",
            "Haushalt: Alles Wichtige zum Beschluss",
            "Rat beschließt nach langem Streit",
            "Rat beschließt nach langem Streit",
        ),
        # A kicker in the heading does not matter.
        (
            "<h1><span>Neuenfeld</span> <span>Rat beschließt nach langem Streit</span></h1>",
            "Rat beschließt nach langem Streit",
            "Haushalt in Neuenfeld beschlossen",
            "Rat beschließt nach langem Streit",
        ),
        # No heading to go by.
        ("", "Rat beschließt nach langem Streit - Blatt", "Haushalt beschlossen", "Haushalt beschlossen"),
    ],
)
def test_which_headline(read_html: Read, above: str, og: str, headline: str, title: str) -> None:
    data = {"@type": "NewsArticle", "headline": headline}
    assert read_html(page(f"<meta property='og:title' content='{og}'>", above, data)).title == title


def test_day_and_month_swapped(read_html: Read) -> None:
    head = "<meta property='article:published_time' content='2024-06-01'><meta name='date' content='2024-01-06'>"
    article = read_html(page(head))
    assert article.published == "2024-06-01"
    assert any("swapped" in w for w in article.warnings)


def test_a_date_in_the_text_is_the_last_resort(read_html: Read) -> None:
    article = read_html(page(above=f"<h1>{TITLE}</h1><div class='date'>13. Oktober 2024</div>"))
    assert (article.published, article.found["published"]) == ("2024-10-13", "htmldate")


def test_the_caller_wins(read_html: Read) -> None:
    given = Given(title="Titel", outlet="Blatt", outlet_kind="outlet", published="13.10.2024", language="en")
    article = read_html(page(data={"@type": "Article", "headline": "X", "datePublished": "2020-01-01"}), given)
    assert (article.title, article.outlet, article.outlet_kind) == ("Titel", "Blatt", "outlet")
    assert (article.published, article.language) == ("2024-10-13", "en")
    assert article.found["published"] == "given"


def test_what_is_no_date_is_told(read_text: Read) -> None:
    article = read_text("Der Rat tagte am Montag bis in die Nacht.", Given(published="gestern"))
    assert article.published is None
    assert "'gestern' is not a date" in article.warnings[0]


def test_the_page_names_the_wrong_language(read_html: Read) -> None:
    article = read_html(page(lang="en"))
    assert (article.language, article.found["language"]) == ("de", "function words")
    assert article.warnings == ("the page says its language is en, the text is de",)

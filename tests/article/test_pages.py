"""HTML pages: the article in its blocks, what was left out, and what a reader could not see."""

from __future__ import annotations

import pytest

from tests.article.conftest import Read

SECRET = "Der geheime Satz wurde vom Minister am Montag gegen acht Uhr gesagt."
PARAGRAPHS = [
    "Der Stadtrat von Neuenfeld hat am Montag nach langer Aussprache den Haushalt für das kommende Jahr beschlossen.",
    "„Wir haben lange um jeden Posten gerungen“, sagte Kämmerin Ute Brandt nach der Sitzung im Rathaus.",
    "Nach Angaben der Verwaltung fehlen trotzdem rund 2,4 Millionen Euro, die aus Rücklagen kommen sollen.",
    "Die Opposition kritisierte, dass das Freibad im Sommer geschlossen bleiben soll, und kündigte eine Klage an.",
    "Das Verwaltungsgericht will über einen Eilantrag noch vor den Ferien entscheiden, teilte es am Abend mit.",
]
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
WAYS_TO_HIDE = {
    "attribute": f"<p hidden>{SECRET}</p>",
    "display": f'<p style="display: none">{SECRET}</p>',
    "visibility": f'<p style="visibility:hidden">{SECRET}</p>',
    "font size": f'<p style="font-size:0px">{SECRET}</p>',
    "opacity": f'<p style="opacity: 0.0;">{SECRET}</p>',
    "off screen": f'<p style="position:absolute; left:-9999px">{SECRET}</p>',
    "indent": f'<p style="text-indent:-10000px">{SECRET}</p>',
    "same colour": f'<p style="color:#fff;background-color:white">{SECRET}</p>',
    "white": f'<p style="color: rgb(255, 255, 255)">{SECRET}</p>',
    "class": f'<p class="gone">{SECRET}</p>',
    "id": f'<p id="away">{SECRET}</p>',
    "aria": f'<div aria-hidden="true"><p>{SECRET}</p></div>',
    "noscript": f"<noscript><p>{SECRET}</p></noscript>",
    "clipped": f'<p style="clip-path: inset(100%)">{SECRET}</p>',
    "no height": f'<p style="height:0; overflow:hidden">{SECRET}</p>',
    "inside": f'<p>Der Rat tagte lange. <span style="display:none">{SECRET}</span> Dann ging er heim.</p>',
    "around": f'<div style="display:none"><div><p>{SECRET}</p></div></div>',
}
STYLE = (
    "<style>/* .no { */ .gone,.x .y{display:none} #away { visibility : hidden }"
    " .tab{display:none} .tab.on{display:block}"
    " @media print{.paper{display:none}} @media screen{.narrow{display:none}}</style>"
)


def page(body: str = BODY, head: str = "", title: str = "Haushalt beschlossen") -> str:
    return (
        f"<!DOCTYPE html><html lang='de'><head><title>{title}</title>{head}</head><body>"
        f"<nav><ul><li><a href='/'>Start</a></li></ul></nav><main><article><h1>{title}</h1>{body}</article></main>"
        "<footer><p>Impressum und Kontakt</p></footer></body></html>"
    )


def test_text_blocks_and_offsets(read_html: Read) -> None:
    items = "<ul><li>mehr Geld für Schulen und Kitas</li><li>weniger für das Freibad</li></ul>"
    article = read_html(
        page(
            f"{BODY}<h2>So geht es weiter</h2>"
            f"<p>Es geht&nbsp;weiter, <b>sagte</b> die Bürger&shy;meisterin am Abend.</p>{items}"
        )
    )
    assert [b.kind for b in article.blocks] == ["paragraph"] * 5 + ["heading", "paragraph", "list", "list"]
    assert [article.text[b:e] for b, e in (block.span for block in article.blocks)] == [
        *PARAGRAPHS,
        "So geht es weiter",
        "Es geht weiter, sagte die Bürgermeisterin am Abend.",
        "mehr Geld für Schulen und Kitas",
        "weniger für das Freibad",
    ]
    assert article.title == "Haushalt beschlossen"
    assert article.title not in article.text


def test_furniture_is_dropped_and_listed(read_html: Read) -> None:
    boxes = {
        "teaser": "<div class='related-articles'><p><a href='/b'>Das Freibad wird geschlossen.</a></p></div>",
        "consent": "<div><p>Empfohlener externer Inhalt Y. Wir benötigen Ihre Einwilligung dazu.</p></div>",
        "newsletter": "<section class='newsletter-box'><p>Das Wichtigste jeden Morgen.</p></section>",
        "caption": "<figure><figcaption>Das Rathaus von Neuenfeld am Montagabend. Foto: Muster</figcaption></figure>",
        "author_box": "<div class='author-bio'><p>Erika Muster schreibt seit zehn Jahren über Neuenfeld.</p></div>",
        "embed": "<blockquote class='twitter-tweet'><p>Was für ein Abend, ich bin sprachlos.</p></blockquote>",
        "credit": "<p>dpa/mak</p>",
    }
    body = "".join(f"<p>{p}</p>{box}" for p, box in zip(PARAGRAPHS * 2, boxes.values(), strict=False))
    body += "".join(f"<p>{p} Das ist sicher.</p>" for p in PARAGRAPHS)
    article = read_html(page(body))
    assert {d.reason for d in article.dropped} >= set(boxes)
    for text in (
        "Freibad wird geschlossen",
        "Einwilligung",
        "jeden Morgen",
        "Foto:",
        "seit zehn Jahren",
        "sprachlos",
        "dpa",
    ):
        assert text not in article.text
    assert [c.text for c in article.credits] == ["dpa/mak"]
    assert all(p in article.text for p in PARAGRAPHS)


def test_names_that_wrap_the_whole_article_are_not_believed(read_html: Read) -> None:
    article = read_html(page(f"<div class='newsletter-subscription paywall teaser-list'>{BODY}</div>"))
    assert article.text == "\n\n".join(PARAGRAPHS)


def test_the_standfirst_comes_in(read_html: Read) -> None:
    lead = "Nach langem Streit steht der Haushalt der Stadt. Das Freibad muss dafür schließen."
    header = f"<header><span>Neuenfeld</span><div class='x'>{lead}</div><p>13.10.2024, 20:15 Uhr</p></header>"
    article = read_html(page(f"{header}<div class='text'>{BODY}</div>", f"<meta name='description' content='{lead}'>"))
    assert article.text == "\n\n".join([lead, *PARAGRAPHS])


def test_line_breaks_end_paragraphs_where_sentences_end(read_html: Read) -> None:
    article = read_html(
        page(f"<div>{PARAGRAPHS[0]}<br>{PARAGRAPHS[1]}<br><br>{PARAGRAPHS[2][:12]}<br>{PARAGRAPHS[2][13:]}</div>{BODY}")
    )
    texts = [article.text[b:e] for b, e in (block.span for block in article.blocks)]
    assert texts[:3] == PARAGRAPHS[:3]


@pytest.mark.parametrize("way", WAYS_TO_HIDE)
def test_hidden_text_never_gets_in(read_html: Read, way: str) -> None:
    article = read_html(page(BODY[:-120] + "</p>" + WAYS_TO_HIDE[way] + BODY.replace("Der", "Auch der"), STYLE))
    assert "geheime" not in article.text
    assert [d.reason for d in article.dropped if SECRET in d.text] == ["hidden"]
    assert any("hidden text left out: 12 words" in w for w in article.warnings)


@pytest.mark.parametrize(
    "shown",
    [
        f'<p class="tab">{SECRET}</p>',  # another rule shows it again
        f'<p class="paper">{SECRET}</p>',  # hidden in print only
        f'<p class="y">{SECRET}</p>',  # a combined selector
        f'<p style="display:block;opacity:0.9;color:#fff;background:#000">{SECRET}</p>',
        f'<p><span aria-hidden="true">D</span>{SECRET[1:]}</p>',  # a drawn initial
    ],
)
def test_what_can_be_seen_stays(read_html: Read, shown: str) -> None:
    assert SECRET in read_html(page(BODY + shown + BODY.replace("Der", "Auch der"), STYLE)).text


def test_a_page_that_hides_its_article_is_read_with_a_warning(read_html: Read) -> None:
    article = read_html(page(f"<div style='opacity:0'>{BODY}</div>"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert any("page hides" in w for w in article.warnings)


def test_pull_quotes_and_second_copies_stand_once(read_html: Read) -> None:
    quote = "<blockquote><p>Wir haben lange um jeden Posten gerungen</p><footer>Ute Brandt</footer></blockquote>"
    article = read_html(page(BODY[:240] + "</p>" + quote + BODY + f"<p>{PARAGRAPHS[4]}</p>"))
    assert article.text.count("um jeden Posten gerungen") == 1
    assert article.text.count(PARAGRAPHS[4]) == 1
    assert any(d.reason == "repeated" for d in article.dropped)

"""Where a text plays, and whose a source is that says nothing of its state: tables of own sentences."""

from __future__ import annotations

import re

import pytest

from laut.models import Block
from laut.reading.sentences import split_sentences
from laut.reading.sources import Header, resolve_sources
from laut.reading.sources.evidence import state_of_outlet, states_of_dateline
from laut.reading.sources.home import find_home


def side_of(text: str, mention: str, language: str, header: Header) -> str | None:
    """The side of the source that the words name, at their last place in the text."""
    sentences = split_sentences(text, [Block(match.span(), "paragraph") for match in re.finditer(r"[^\n]+", text)])
    start = text.rindex(mention)
    (source,) = resolve_sources(text, language, sentences, [(start, start + len(mention))], header).sources
    return source.side


DATELINES = [
    ("VILNIUS, Sept 18 (Meridian) —", ["LT"]),
    ("Riga (npa) –", ["LV"]),
    # the state behind the town tells which town
    ("SAN JOSE, Calif. —", ["US"]),
    ("LONDON, Ont. —", ["CA"]),
    ("KITWE, Zambia —", ["ZM"]),
    # two places
    ("BANGKOK/PHNOM PENH, Dec 15 (Meridian) -", ["TH", "KH"]),
    # who writes from Brussels writes about the Union
    ("BRUSSELS —", []),
    ("UPDATE -", []),
]


@pytest.mark.parametrize(("dateline", "states"), DATELINES)
def test_states_of_a_dateline(dateline: str, states: list[str]) -> None:
    assert states_of_dateline(dateline) == states


OUTLETS = [
    ("Rift Valley Gazette", "KE"),
    ("Wiener Tagespost", "AT"),
    ("Sevilla English News", "ES"),
    ("The Morning Lantern", None),
]


@pytest.mark.parametrize(("outlet", "state"), OUTLETS)
def test_state_of_an_outlets_name(outlet: str, state: str | None) -> None:
    assert state_of_outlet(outlet) == state


# (language, text, state): what the words themselves tell, without header
HOMES = [
    # offices, law and money that one state has
    ("en", "The bill would cost 40 crore, the Lok Sabha heard. It was late. Nobody laughed.", "IN"),
    ("en", "The sheriff called the school board. It met on Tuesday. Nobody came.", "US"),
    ("en", "Her mum rang the GP. The council tax had gone up. Nobody came.", "GB"),
    ("de", "Der Landeshauptmann schwieg. Im Jänner war er in Rom. Anrainer klagen.", "AT"),
    # schools, law and landscapes of one state
    ("en", "The headmaster rang the fire brigade. The moor was burning. Nobody came.", "GB"),
    ("en", "The sheriff's deputies came. Mr. Lohr ran the diner. Nobody spoke.", "US"),
    ("en", "The Chief Minister lit a lamp. Rs 4,000 was missing. Nobody laughed.", "IN"),
    ("de", "Der Betriebsrat der Gießerei an der Weser warnt. Der Eigner aus Luxemburg schweigt. Es regnet.", "DE"),
    ("de", "Im Lungau fiel Schnee. Das Bundesheer half. Es taute.", "AT"),
    # Swiss spelling
    ("de", "Der Kantonsrat tagte. Die Strasse sei zu schmal. Man liess sie stehen.", "CH"),
    # a day without its preposition is American, but one such word makes no state
    ("en", "He resigned Thursday.", None),
    ("en", "He resigned Thursday. Gov. Hale accepted. The defense center closed Friday.", "US"),
    # a German laboratory is not an Australian party
    ("de", "Das Labor schwieg. Das Labor zögerte. Das Labor schloss.", "DE"),
    # a place's name that is a person's
    ("en", "Lorraine Pruitt waited. Lorraine Pruitt left. She was tired.", None),
    # however often one sentence names a state
    ("en", "Oslo, Bergen, Oslo and Norway. Berlin was cold. Hamburg was not.", "DE"),
    # a dateline that stands in the text outweighs two places
    ("de", "Fulda. Nach dem Spiel in Lyon reiste er nach Dijon. Er blieb. Niemand kam.", "DE"),
    ("en", "PUNE: The bridge was shut. Lisbon and Porto sent help. Nobody came.", "IN"),
    # among equals the first
    ("en", "In Lisbon it rained. In Madrid it snowed. Nobody came.", "PT"),
]


@pytest.mark.parametrize(("language", "text", "state"), HOMES)
def test_where_a_text_plays(language: str, text: str, state: str | None) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    assert find_home(sentences, language, Header()).whole == state


# (language, text, mention, header, side)
SIDES = [
    # the dateline, the title
    ("en", "The port closed. Officials met in Riga. Nobody came.\nA minister objected.", "A minister",
     Header(dateline="VILNIUS, Sept 18 (Meridian) —"), "LT"),
    ("en", "The talks are over. Nobody won. A mediator, Wim Aalders, left.", "A mediator, Wim Aalders",
     Header(title="Dutch coalition talks collapse"), "NL"),
    # a paragraph that plays elsewhere, for those in office
    ("en", "Riga was cold. Latvia waited. Latvia voted.\nIn Ankara it was warm. The defence minister objected.",
     "The defence minister", Header(), "TR"),
    # a place that opens a sentence is where its subject sits
    ("de", "Lettland wartet. Riga friert. Lettland wählt.\nIn Astana beteuerte das Energieministerium das Gegenteil.",
     "das Energieministerium", Header(), "KZ"),
    # of whom is spoken behind the source
    ("en", "Sudan is at war. Khartoum burned. Sudan waits.\nThe army blamed Ethiopia and Addis Ababa.", "The army",
     Header(), "SD"),
    # whose they are was named last
    ("de", "Riga friert. Lettland wartet. Minsk bestritt alles.\nAuch Wilna schwieg, so ein Sprecher des dortigen "
     "Ministeriums.", "ein Sprecher des dortigen Ministeriums", Header(), "LT"),
    ("en", "Niger waits. Niamey burned.\nThe World Food Programme was late. Its spokesman apologised.", "Its spokesman",
     Header(), "UN"),
    # what several states call so
    ("en", "Sydney was hot. Perth was not. The Greens objected.", "The Greens", Header(), "AU"),
    ("en", "London was hot. Leeds was not. Ann Hale, a historian at Durham, objected.",
     "Ann Hale, a historian at Durham", Header(), "GB"),
    ("de", "In Zürich wird gebaut. Die Schweiz baut. Die Grünen klagen.", "Die Grünen", Header(), "CH"),
    # no commission but the Union's
    ("de", "Georgien hat gewählt. Eine Reise nach Brüssel fiel aus. Tiflis feierte. Die Wahlkommission zögert.",
     "Die Wahlkommission", Header(), "GE"),
    # a German text's unknown agency is of the place, an English one writes for the world
    ("de", "Linz friert. Graz wartet. Wien taut auf. Das sagte er der Nachrichtenagentur Nordruf.",
     "der Nachrichtenagentur Nordruf", Header(), "AT"),
    ("en", "Linz is cold. Graz waits. Vienna thaws. He told the news agency Nordruf.", "the news agency Nordruf",
     Header(), None),
    # a paper of the language of another state that the text speaks of
    ("en", "Spain and Portugal share the river. Madrid pumps. Sevilla pumps. The newspaper Correio do Vale objected.",
     "The newspaper Correio do Vale", Header(), "PT"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mention", "header", "side"), SIDES)
def test_side_of_who_says_nothing_of_it(
    language: str, text: str, mention: str, header: Header, side: str | None
) -> None:
    assert side_of(text, mention, language, header) == side

"""Whose word a claim is in the end: a firm's speaker, a paper, a wire, an article's own people."""

from dataclasses import replace

import pytest

from laut.linking import claims_of, describe, describe_alone, dossier_of, lay_out
from laut.linking.outlets import is_outlet, shown_name
from laut.linking.sources import Speaker
from laut.models import Article, Reading, Source
from tests.linking.examples import reading

LATER = "2025-03-05T09:00:00+01:00"


def origins(*readings: Reading, about: str) -> list[list[str]]:
    found = claims_of(readings).claims
    return [[o.name for o in c.origins] for c in found if any(about in r.content for r in c.reports)]


def origins_of_all(*readings: Reading) -> list[str]:
    """The origins where every statement of the readings is in one claim."""
    desk = lay_out(map(dossier_of, readings))
    (claim,) = describe(desk, [[p.key for d in desk.dossiers.values() for p in d.profiles]]).claims
    return [o.name for o in claim.origins]


def test_a_spokeswoman_named_in_passing_speaks_for_whom_the_sentence_is_about() -> None:
    text = "Die Hafenwacht warnt. Die Klinikgruppe hat nach Angaben einer Sprecherin 160 Betten in Wismar geräumt."
    assert origins(reading("said", text), about="Wismar") == [["Klinikgruppe"]]


def test_a_firms_speaker_speaks_for_the_firm_that_all_is_about() -> None:
    ours = reading(
        "ours",
        "Die Werft Norda Marin in Wismar schweigt, sagt der Versicherer Orrin Re. In Wismar fielen 38 Kräne aus, sagte "
        "ein Konzernsprecher.",
    )
    theirs = reading(
        "theirs",
        "Die Werft Norda Marin in Wismar baut Fähren. In Wismar fielen 38 Kräne aus, so das Unternehmen Norda Marin.",
        outlet="Sundbote",
        published=LATER,
    )
    assert origins(ours, theirs, about="38") == [["Norda Marin"]]


def test_who_is_spoken_of_is_not_whose_word_it_is() -> None:
    text = "The gang demanded 40,000 euros from the Kiel yard, two officers said."
    assert origins(reading("said", text, language="en"), about="Kiel") == [["officers"]]


def test_a_paper_of_nobody_is_the_one_that_others_know() -> None:
    ours = reading(
        "ours", "Nach einem Gutachten der Firma Orrin Labs sind in Wismar 38 Pfeiler der Fährbrücke Kolding morsch."
    )
    theirs = reading(
        "theirs",
        "In Wismar 38 pillars of the Kolding ferry bridge are rotten, according to a confidential report.",
        language="en",
        outlet="Sound Post",
        published=LATER,
    )
    assert origins(ours, theirs, about="38") == [["Orrin Labs"]]


@pytest.mark.parametrize(
    "text",
    [
        "Working from the logbooks of nine Dutch trawlers, we traced 38 sightings near Kolding.",
        "From the logbooks of nine trawlers, our reporters counted 38 sightings near Kolding.",
    ],
)
def test_a_finding_of_ones_own_goes_back_to_nobody_else(text: str) -> None:
    note = reading("note", text, language="en", outlet="Reef Watch", kind="research")
    assert origins(note, about="38") == [["Reef Watch"]]


def test_what_an_institute_has_recorded_is_its_own_finding() -> None:
    text = "Radar images of Monday show 38 cranes in the yard at Kolding."
    note = reading("note", text, language="en", outlet="Reef Watch", kind="research")
    assert origins_of_all(note) == ["Reef Watch"]


def test_we_in_a_quotation_is_who_speaks() -> None:
    text = "„Wir haben 38 Pfeiler gezählt“, sagte der Taucher Enno Tjarks."
    assert origins(reading("said", text), about="38") == [["Enno Tjarks"]]


@pytest.mark.parametrize(
    ("outlet", "called", "is_one"),
    [
        ("Agence Centrale Maritime", "ACM", True),
        ("Alpenländische Fluss-Korrespondenz (afk)", "Agentur afk", True),
        ("Depeschendienst Nord (ddn)", "Agentur ddn", True),
        ("Brückenlogistik (blog)", "blog", False),
        ("Hamelner Bote (Hameln)", "Hameln", False),
        ("Ufer – Das Hafenmagazin", "Ufer", True),
        ("Sound Post", "SP", False),
        ("Nachtblatt (Husum)", "Husum", False),
    ],
)
def test_what_an_outlet_is_called(outlet: str, called: str, is_one: bool) -> None:
    source = Source("s1", called, called, "news_agency", "named", None, ())
    article = Article("a", "a", "", (), "de", outlet=outlet, outlet_kind="news_agency")
    assert is_outlet(Speaker("b", "de", source, (called,)), article) is is_one
    assert shown_name(article) == outlet.split(" –", maxsplit=1)[0].split(" (", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("Stadt Kolding, Kommunikation", "Stadt Kolding"),
        ("Administrative Court Kolding, Press Office", "Administrative Court Kolding"),
        ("Sundbote Online", "Sundbote"),
    ],
)
def test_a_body_is_shown_without_its_press_office(outlet: str, name: str) -> None:
    assert shown_name(Article("a", "a", "", (), "de", outlet=outlet, outlet_kind="government")) == name


OFFICIALS = (
    reading("post", "Zwei Schlepper lagen bei Kolding am 38. Pfeiler, sagte ein Beamter der Hafenaufsicht."),
    reading(
        "ledger",
        "Two tugs lay at Kolding at the 38th pillar, a person familiar with the inquiry said.",
        language="en",
        outlet="Sound Ledger",
        published=LATER,
    ),
)
NEXT_DAY = "2025-03-06T09:00:00+01:00"


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "That two tugs lay at Kolding at the 38th pillar goes back to a single diver from Odense who sells charts.",
            "en",
            "diver from Odense",
        ),
        (
            "Die Erzählung von zwei Schleppern am 38. Pfeiler bei Kolding stammt von dem Taucher Enno Tjarks.",
            "de",
            "Enno Tjarks",
        ),
        (
            "Wer von zwei Schleppern am 38. Pfeiler bei Kolding sprach, war in beiden Fällen ein Makler der Werft.",
            "de",
            "Makler der Werft",
        ),
    ],
)
def test_those_without_a_name_are_whom_a_later_article_says(text: str, language: str, name: str) -> None:
    later = reading("later", text, language=language, outlet="Förde-Echo", published=NEXT_DAY)
    assert origins_of_all(*OFFICIALS, later) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A chart of two tugs at Kolding at the 38th pillar was shown to several reporters by a broker from Odense.",
            "broker from Odense",
        ),
        (
            "A chart of two tugs at Kolding at the 38th pillar was shown to two papers at a single briefing in Aarhus.",
            "briefing in Aarhus",
        ),
        (
            "A chart was shown at one lunch in Aarhus. Of two tugs at the 38th pillar at Kolding all derives from that "
            "lunch.",
            "lunch in Aarhus",
        ),
        (
            "Of two tugs at Kolding at the 38th pillar both read from the same sheet, a note that Danish police sent.",
            "Danish police",
        ),
    ],
)
def test_those_who_were_shown_one_thing_are_one(text: str, name: str) -> None:
    later = reading("later", text, language="en", outlet="Förde-Echo", published=NEXT_DAY)
    assert origins_of_all(*OFFICIALS, later) == [name]


SHIPS = "Die „Alma Ruth“ und die „Nora Beck“ gehören der Reederei Tandrup in Haderslev."
TWO_PAPERS = (
    reading(
        "kurier", f"{SHIPS}\n\nZwei Schlepper lagen bei Kolding am 38. Pfeiler, sagte ein Lotse.", outlet="Hafenkurier"
    ),
    reading(
        "ledger",
        "The Alma Ruth and the Nora Beck belong to the Tandrup line of Haderslev.\n\nTwo tugs lay at Kolding at the "
        "38th pillar, a person familiar with the inquiry said.",
        language="en",
        outlet="Sound Ledger",
        published=LATER,
    ),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Von zwei Schleppern am 38. Pfeiler bei Kolding habe er dem „Hafenkurier“ und dem „Sound Ledger“ erzählt, "
            "sagte der Makler Enno Tjarks.",
            ["Enno Tjarks"],
        ),
        (
            "Das Büro des Maklers Enno Tjarks hatte die Karte der zwei Schlepper am 38. Pfeiler bei Kolding mehreren "
            "Redaktionen zugesandt.",
            ["Office of broker Enno Tjarks"],
        ),
        (  # another matter
            "Von einem Brand in Odense habe er dem „Hafenkurier“ und dem „Sound Ledger“ erzählt, sagte der Makler "
            "Enno Tjarks.",
            ["person familiar with the inquiry"],
        ),
    ],
)
def test_who_told_both_papers_is_meant_by_both(text: str, names: list[str]) -> None:
    later = reading("later", f"{SHIPS}\n\n{text}", outlet="Förde-Echo", published=NEXT_DAY)
    desk = lay_out(map(dossier_of, (*TWO_PAPERS, later)))
    (claim,) = describe(desk, [[("kurier", "st2"), ("ledger", "st2")]]).claims
    assert [o.name for o in claim.origins] == names


def test_a_recording_that_goes_round_is_an_origin() -> None:
    text = "A clip shared since Monday appears to show 38 crates in a yard at Kolding."
    assert origins_of_all(reading("clip", text, language="en")) == ["clip"]


def test_a_state_is_the_one_body_of_it_that_others_name() -> None:
    ours = reading("ours", "In Kolding brennen 38 Kräne, teilte das belarussische Verteidigungsministerium mit.")
    theirs = reading("theirs", "In Kolding brennen 38 Kräne, hieß es aus Minsk.", outlet="Sundbote", published=LATER)
    assert len(origins_of_all(ours, theirs)) == 1


def test_a_catalogue_is_the_word_of_who_publishes_it() -> None:
    text = "Laut dem Katalog des Londoner Auktionshauses Harrow Finch standen 38 Kräne in Kolding."
    assert origins(reading("said", text), about="38") == [["Harrow Finch"]]


def test_a_letter_is_the_word_of_who_sent_it() -> None:
    text = "Some 38 cranes failed at Kolding, according to a letter the harbour office sent to the yard."
    assert origins_of_all(reading("letter", text, language="en")) == ["harbour office"]
    before = "Danish customs has warned the yard at Kolding that its 38 cranes may fail.\n\n"
    letter = before + text.replace("harbour office", "customs service")
    assert origins_of_all(reading("letter", letter, language="en")) == ["Danish customs"]


def test_a_release_is_the_word_of_the_body_before_it() -> None:
    text = "Das Hafenamt Kolding warnte vor dem Sturm. 38 Kräne seien morsch, hieß es in einer Mitteilung."
    assert origins(reading("release", text), about="38") == [["Hafenamt Kolding"]]
    letter = reading("letter", text.replace("einer Mitteilung", "einem Brief"))
    assert origins(letter, about="38") == [["Brief"]]


def test_a_paper_is_nobody_without_a_name() -> None:
    paper = reading("paper", "38 Kräne am Kai von Kolding sind laut einem Brief morsch.")
    person = reading("person", "38 Kräne am Kai von Kolding seien morsch, sagte ein Lotse.", published=LATER)
    assert len(origins_of_all(paper, person)) == 2


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (  # who passes on what others say is no owner of theirs
            "Nothing fails, the Sound Ledger reported. Its chair resigned, according to two of its members.",
            "en",
            "two of its members",
        ),
        (
            "Nothing fails, the Kolding harbour commission said. Its chair resigned, according to two of its members.",
            "en",
            "two of its members (Kolding harbour commission)",
        ),
        (
            "„Nichts fehlt“, sagte Enno Tjarks. Die 38 Pfeiler bei Kolding seien morsch, sagte sein Anwalt.",
            "de",
            "Anwalt (Enno Tjarks)",
        ),
    ],
)
def test_somebodys_people_are_shown_with_who_that_is(text: str, language: str, name: str) -> None:
    assert name in origins_of_all(reading("own", text, language=language))


def test_a_copied_statement_that_changes_a_word_is_still_the_word_of_who_said_it() -> None:
    wire = reading(
        "wire",
        "An den Kränen im Hafen von Kolding arbeitet seit Montag niemand mehr, weil der Wind zu stark wurde. Das "
        "Fundament könnte brüchig sein, sagte der Lotse Enno Tjarks.",
    )
    text = wire.article.text.replace("könnte", "ist").replace(" sein, sagte der Lotse Enno Tjarks", "")
    copy = reading("copy", text, outlet="Förde-Echo", published=LATER)
    assert origins(wire, copy, about="Fundament") == [["Enno Tjarks"]]
    (claim,) = [c for c in claims_of((wire, copy)).claims if any("Fundament" in r.content for r in c.reports)]
    assert claim.unknown_origin == () and claim.origins[0].articles == ("wire", "copy")


def test_a_body_called_by_its_initials_is_the_publisher_nearby() -> None:
    release = reading(
        "release",
        "Am Pfeiler 38 bei Kolding lagen zwei Schlepper. Die Kräne bei Kolding sind gesperrt.",
        outlet="Aufsicht für Hafenbauten (AHB)",
        kind="government",
    )
    told = reading("told", "Am Pfeiler 38 bei Kolding lagen laut der AHB zwei Schlepper.", published=LATER)
    desk = lay_out(map(dossier_of, (release, told)))
    (claim,) = describe(desk, [[desk.dossiers["told"].profiles[0].key]]).claims
    assert [o.name for o in claim.origins] == ["Aufsicht für Hafenbauten"]


def test_who_goes_back_somewhere_is_nobodys_source() -> None:
    text = "Two tugs at Kolding at the 38th pillar went back to the harbour."
    later = reading("later", text, language="en", outlet="Förde-Echo", published=NEXT_DAY)
    assert "harbour" not in origins_of_all(*OFFICIALS, later)


def test_what_is_said_to_be_so_is_not_the_word_of_who_spoke_before() -> None:
    found = reading(
        "said", "In Kolding fehlen 38 Bojen, sagte der Lotse Enno Tjarks. Sie sollen gestohlen worden sein."
    )
    said, heard = found.statements
    inherited = tuple(replace(a, inherited=True) for a in said.attributions)
    found = replace(found, statements=(said, replace(heard, attributions=inherited)))
    first, second = describe_alone(found, [said.id, heard.id])
    assert ([o.name for o in first.origins], second.origins) == (["Enno Tjarks"], ())


def test_what_ones_own_people_found_counts_however_it_is_told() -> None:
    said = [
        reading(
            name,
            f"Im Hafen von Kolding liegt seit Montag der Frachter „Alma Ruth“ am Kai 38, sagte {who}.",
            outlet=name,
            published=LATER,
        )
        for name, who in (("Sundbote", "der Lotse Enno Tjarks"), ("Fjordblatt", "der Lotse Tjarks"))
    ]
    seen = reading(
        "seen",
        "Unsere Reporter haben das Schiff dort am Dienstag fotografiert.",
        outlet="Förde-Echo",
        published=NEXT_DAY,
    )
    assert origins_of_all(*said, seen) == ["Enno Tjarks", "Förde-Echo"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Gesellschaft hat 38 Kräne der Werft Norda in Wismar gekauft.", ["Jan Veit", "Orrin"]),
        ("Wir haben 38 Kräne der Werft Norda in Wismar gekauft.", ["Jan Veit", "Orrin"]),
        ("Verkauft wurden offenbar 38 Kräne der Werft Norda in Wismar.", ["Jan Veit"]),
    ],
)
def test_who_publishes_of_itself_knows_what_others_said_before(text: str, names: list[str]) -> None:
    told = reading("told", "Die Firma Orrin hat 38 Kräne der Werft Norda in Wismar gekauft, sagte Händler Jan Veit.")
    release = reading("release", text, outlet="Orrin AG", kind="company", published=LATER)
    assert [name.removesuffix(" AG") for name in origins_of_all(told, release)] == names

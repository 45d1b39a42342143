"""Who is a source of a claim: what a body is called, who speaks for whom, and what is no source at all."""

from dataclasses import replace

import pytest

from laut.linking import claims_of
from laut.linking.denials import is_negative
from laut.linking.glosses import gloss
from laut.linking.names import english_form, english_spelling, with_adjective
from laut.linking.profiles import profiles_of
from laut.linking.sources import SAME, Speaker, compare_sources, is_vague
from laut.linking.speaking import speaks_for
from laut.linking.stance import stance_of
from laut.models import Source
from tests.linking.examples import reading


def speaker(label: str, kind: str, *, name: bool = False, side: str | None = None, language: str = "de") -> Speaker:
    identity = "named" if name else "role"
    source = Source(label, label if name else None, label, kind, identity, side, ())  # type: ignore[arg-type]
    return Speaker(f"in-{language}", language, source, (label,))


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        ("Klinikgruppe", "The Harbour View hospital group in Jena said so.", "Harbour View hospital group"),
        ("Verkehrsministerium in Oslo", "It was the transport ministry. Nobody else.", "transport ministry"),
        ("Verkehrsministerium", "The ministry is silent. Transport is free.", None),
        (
            "Norwegische Datenschutzaufsicht",
            "The data protection authority in Oslo asked.",
            "data protection authority",
        ),
        ("Norwegischer Geheimdienst", "In May Norway's intelligence service warned.", "Norway's intelligence service"),
        ("Norwegische Küste", "The intelligence service of Norway warned.", None),
        ("Behörde", "The authority is silent.", None),
        ("Städtische Wahlkommission", "Nonsense, says the city's electoral commission.", "electoral commission"),
        ("Wahlkommission in Bergen", "Nonsense, says the electoral commission in Oslo.", None),
        ("Datenschutzaufsicht", "The child protection agency asked.", None),
        ("Armeniens Verteidigungsministerium", "Azerbaijan's defence ministry asked.", None),
        ("Geologischer Dienst Litauens", "Lithuania's air navigation service asked.", None),
    ],
)
def test_what_an_english_article_calls_a_german_body(german: str, english: str, found: str | None) -> None:
    assert english_form(german, english) == found


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Azerbaijan's defence ministry", "Azerbaijani defence ministry"),
        ("South Korea’s intelligence service", "South Korean intelligence service"),
        ("Emergencies ministry in Baku", "Azerbaijani emergencies ministry"),
        ("Tajik embassy in Vienna", "Tajik embassy in Vienna"),
        ("data protection authority in Wiesbaden", "data protection authority in Wiesbaden"),
        ("Leitgeb's calendar", "Leitgeb's calendar"),
    ],
)
def test_a_body_of_a_state_goes_by_its_adjective(name: str, shown: str) -> None:
    assert with_adjective(name) == shown


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Stadt Graz", "City of Graz"),
        ("Bundesamt für Polizei", "Federal office for police"),
        ("Kasachisches Außenministerium", "Kazakh foreign ministry"),
        ("Rettungsdienst in Split", "Rescue service in Split"),
        ("Universitätsklinik Basel", "University hospital in Basel"),
        ("Pensionierter Zöllner", "Retired customs officer"),
        ("Wiener Polizei", "Vienna police"),
        ("Staatsanwaltschaft Köln", "Public prosecutor's office in Cologne"),
        ("Bundesministerium für Inneres (Österreich)", "Federal ministry for the interior (Austria)"),
        ("Geologischer Dienst Litauens", "Geological service of Lithuania"),
        ("Zwei Mitglieder der Wahlkommission", "Two members of election commission"),
        ("Mit dem Fall befasster Beamter", "Official familiar with the matter"),
        ("Armeniens Verteidigungsministerium", "Armenia's defence ministry"),
        ("Bayerischer Verbraucherverband", "Bavarian consumer association"),
        ("Litauische Seismologen", "Lithuanian seismologists"),
        ("Eine der Frauen", "One of women"),
        ("Zwei Fischer", "Two fishermen"),
        ("Über die Gespräche unterrichtete Personen", "People briefed on the matter"),
        ("Mit dem Fall befasster Nato-Beamter in Brüssel", "NATO official in Brussels familiar with the matter"),
        ("Reederei des verdächtigten Frachters", None),
        ("Ostalpen Energie", None),
        ("Nicht namentlich genannter Offizier", "Unnamed officer"),
        ("Institut für Seegrenzen Kiel", None),
        ("Bug Line Institute", None),
        ("Überzeugung der bulgarischen Regierung", None),  # a common word that is in no table
        ("Deutsche Bahn", None),  # a name of its own
        ("Marek Hudák", None),
    ],
)
def test_a_german_body_is_glossed_where_every_word_is_known(german: str, english: str | None) -> None:
    assert gloss(german) == english


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        ("Mykola Hordijenko", "A clerk, Mykola Hordiyenko, said so.", "Mykola Hordiyenko"),
        ("Mykola Hordijenko", "A clerk, Mykola Hordiychuk, said so.", None),
        ("Jana Holub", "Jana Holub said so.", None),
        ("Hordijenko", "Hordiyenko said so.", None),
    ],
)
def test_how_an_english_article_spells_a_name(german: str, english: str, found: str | None) -> None:
    assert english_spelling(german, english) == found


@pytest.mark.parametrize(
    ("paper", "body"),
    [
        ("Mitteilung der Molkerei Auental GmbH", "Molkerei Auental GmbH"),
        ("vertrauliches Gutachten der Basler Firma Orrin Labs", "Orrin Labs"),
        ("a study by Orrin Labs", "Orrin Labs"),
        ("Gutachten vom 17. Oktober", "Gutachten vom 17. Oktober"),
        ("Entwurf aus dem Rathaus", "Entwurf aus dem Rathaus"),
    ],
)
def test_a_paper_speaks_for_the_body_it_names(paper: str, body: str) -> None:
    office = speaker("Veterinäramt", "government", name=True)
    assert speaks_for(speaker(paper, "document"), [office]).source.label == body


@pytest.mark.parametrize(
    ("spokesman", "body"),
    [
        ("Sprecher der italienischen Küstenwache", "Italienische Küstenwache"),
        ("Sprecherin des Zollkriminalamts in Köln", "Zollkriminalamt in Köln"),
        ("Sprecher der betroffenen Firma", "Sprecher der betroffenen Firma"),
    ],
)
def test_a_spokesman_speaks_for_the_body_that_is_said_to_be_his(spokesman: str, body: str) -> None:
    assert speaks_for(speaker(spokesman, "police_judiciary"), []).source.label == body


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (("Polizei", "police_judiciary", "CZ"), ("Polizeisprecherin Jana Holub", "police_judiciary", None), True),
        (("Handelsministerium", "government", "RO"), ("Bürgermeister Ion Preda", "government", "RO"), False),
        (("Molkerei Auental AG", "company", "DE"), ("frühere Laborantin", "company", "DE"), False),
        (("Molkerei Auental AG", "company", "DE"), ("Molkerei-Chefin Ina Rau", "company", "DE"), True),
        (
            ("Bürgermeister eines Fischerdorfs", "government", "RO"),
            ("Bürgermeister Ion Preda", "government", "RO"),
            True,
        ),
        (("Beamter", "government", "RO"), ("Bürgermeister Ion Preda", "government", "RO"), False),
    ],
)
def test_who_speaks_for_whom_of_two_articles(
    one: tuple[str, str, str | None], other: tuple[str, str, str | None], is_one: bool
) -> None:
    def told(label: str, kind: str, side: str | None, article: str) -> Speaker:
        *_, first, last = ["", *label.split()]
        is_person = first in ("Jana", "Ion", "Ina")
        named = is_person or label in ("Polizei", "Handelsministerium", "Molkerei Auental AG")
        found = speaker(f"{first} {last}" if is_person else label, kind, name=named, side=side)
        return replace(found, article=article, forms=(found.source.label, label))

    assert (compare_sources(told(*one, "a"), told(*other, "b")).score >= SAME) is is_one


def test_a_speaker_speaks_for_a_body() -> None:
    office = speaker("Veterinäramt", "government", name=True)
    official = speaker("Leiter der Messstelle", "government")
    assert speaks_for(speaker("Sprecherin", "government"), [office, official]) is office
    assert (
        speaks_for(speaker("spokeswoman for Orrin Labs", "company", language="en"), [office]).source.name
        == "Orrin Labs"
    )
    voice = replace(speaker("Sprecherin", "company"), affiliation="Ostara Fibre")
    assert speaks_for(voice, [office]).source.label == "Ostara Fibre"


def test_a_paper_that_is_new_is_of_nobody_named_before() -> None:
    office = speaker("Veterinäramt", "government", name=True)
    assert speaks_for(speaker("Gutachten", "document"), [office]) is office
    letter = replace(speaker("Brief", "document"), is_new=True)
    assert speaks_for(letter, [office]) is letter


def test_who_heads_a_firm_speaks_for_it() -> None:
    head = replace(speaker("Ida Krog", "company", name=True, side="DE"), article="other")
    firm = speaks_for(speaker("Mitteilung der Auental GmbH", "company", side="DE"), ())
    assert compare_sources(head, firm).score
    assert not compare_sources(head, speaker("Uwe Kern", "company", name=True, side="DE")).score


def test_a_state_has_no_speaker() -> None:
    official = speaker("senior official", "government", side="NO", language="en")
    assert not compare_sources(official, speaker("Norwegen", "government", name=True, side="NO")).score
    ministry = speaker("Verkehrsministerium", "government", name=True, side="NO")
    assert compare_sources(official, ministry).score


def test_a_body_by_its_kind_alone_is_the_one_with_a_place() -> None:
    short = speaker("air force", "military", name=True, side="AT", language="en")
    assert compare_sources(short, speaker("air force in Lisbon", "military", name=True, side="PT", language="en")).score
    other = speaker("navy in Lisbon", "military", name=True, side="PT", language="en")
    assert compare_sources(short, other).apart


def test_a_whole_name_outweighs_sides_that_are_guessed() -> None:
    firm = speaker("Orrin Labs", "company", name=True, side="AT")
    assert compare_sources(firm, speaker("Basler Firma Orrin Labs", "document", side="CH")).score == 1
    ministry = speaker("Defence Ministry", "government", name=True, side="UA", language="en")
    assert compare_sources(ministry, speaker("Russian Defence Ministry", "government", side="RU", language="en")).apart


@pytest.mark.parametrize("label", ["Unabhängig", "Nun", "Gerüchte"])
def test_what_nobody_can_be_asked_about(label: str) -> None:
    assert is_vague(speaker(label, "company", name=label == "Unabhängig"))
    assert not is_vague(speaker("Hafenmeister", "company"))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ein Abriss des Turms ist nicht mehr auszuschließen.", "hedges"),
        ("Dass der Turm bebt, ist falsch.", "denies"),
        ("Der Turm wird nicht abgerissen.", "denies"),
    ],
)
def test_left_open_is_not_denied(text: str, stance: str) -> None:
    article = reading("open", text)
    (profile, *_), (statement, *_) = profiles_of(article), article.statements
    assert stance_of(profile, statement, is_negative(profile, statement)) == stance


def test_an_outlet_in_a_chain_passes_on() -> None:
    told = reading(
        "told", "Der Fährverkehr ruhe seit Mai, schreibt der „Sundbote“ unter Berufung auf die Lotsin Ida Krog."
    )
    (claim,) = claims_of([told]).claims
    assert [o.name for o in claim.origins] == ["Ida Krog"]


def test_an_authority_speaks_through_its_divers() -> None:
    note = reading("note", "Taucher haben am Wehr zwei Risse gefunden.", outlet="Wasseramt Passau", kind="government")
    said = reading("said", "Laut Tauchern hat das Wehr zwei Risse.", outlet="Wasseramt Passau", kind="government")
    for article in (note, said):
        assert [o.name for c in claims_of([article]).claims for o in c.origins] == ["Wasseramt Passau"]

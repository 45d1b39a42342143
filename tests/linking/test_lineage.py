"""What an article says about where it comes from, and what its wording shows."""

import pytest

from laut.linking import claims_of
from laut.linking.names import proper_name
from laut.linking.outlets import mentions_of
from laut.linking.wording import copied, wording_of
from laut.models import Article
from tests.linking.examples import ABROAD, COPY, ELSEWHERE, WIRE


def outlet(name: str, kind: str = "outlet") -> Article:
    return Article("x", "x", "", (), "de", outlet=name, outlet_kind=kind)


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("Nordische Presseagentur (NPA)", "news_agency", "wie die Nordische Presseagentur meldete"),
        ("Nordische Presseagentur (NPA)", "news_agency", "nach Angaben der NPA"),
        ("Hanseatische Allgemeine", "outlet", "sagte er der „Hanseatischen Allgemeinen“"),
        ("Hessenwelle Online", "outlet", "Recherchen der Hessenwelle"),
        ("dnm Nachrichtendienst Mitte", "news_agency", "Die Agentur dnm hatte berichtet"),
        ("Neue Münchner Presse", "outlet", "mit dem die Neue Münchner Presse sprach"),
        ("The Rhine Ledger", "outlet", "Die Zeitung „The Rhine Ledger“ schrieb"),
        ("Turku Seabed Observatory", "research", "Das Observatory widerspricht"),
    ],
)
def test_outlets_that_are_named(name: str, kind: str, text: str) -> None:
    assert mentions_of(outlet(name, kind), text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Baltic Courier", "Ein Kurier brachte das Paket."),
        ("Nordische Presseagentur (NPA)", "Die Presseagentur dpa meldete"),
        ("Neue Münchner Presse", "vor der Presse in München"),
        ("The Rhine Ledger", "The Ledger Building burned down."),
    ],
)
def test_outlets_that_are_not(name: str, text: str) -> None:
    assert not mentions_of(outlet(name), text)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Gruppe Grey Lantern", "Grey Lantern"),
        ("Staatsanwaltschaft Memmingen", "Staatsanwaltschaft Memmingen"),
        ("Karin Lindvall", "Karin Lindvall"),
        ("Notrufinitiative Porto Ravella", "Porto Ravella"),
        ("Molkerei Auental GmbH", "Molkerei Auental GmbH"),
        ("Landesamt für Obstbau", "Landesamt für Obstbau"),
    ],
)
def test_proper_names(name: str, plain: str) -> None:
    assert proper_name(name, "de") == plain


def test_runs_of_words_are_found_and_quotations_are_not() -> None:
    said = "„Wir haben die ganze Nacht gearbeitet und nichts gefunden, das ist bitter“, sagte sie."
    assert copied(wording_of("Am Freitag: " + said), wording_of(said)).runs == ()
    text = "der alte Turm am Markt ist in der Nacht eingestürzt"
    assert copied(wording_of(text), wording_of("Gestern hieß es, " + text)).longest == 10


def test_a_silent_copy_and_a_credited_one() -> None:
    edges = {(e.earlier, e.later): (e.asserted, e.observed) for e in claims_of([ABROAD, WIRE, COPY, ELSEWHERE]).lineage}
    assert edges == {("wire", "copy"): (False, "verbatim"), ("wire", "abroad"): (True, "paraphrase")}

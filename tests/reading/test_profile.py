"""What the text says of sources it does not name, and which names are only read as somebody."""

from __future__ import annotations

from typing import Any

import pytest

from laut.models import Block, Source
from laut.reading.sentences import split_sentences
from laut.reading.sources import Header, resolve_sources


def source_of(text: str, mention: str, language: str, *others: str) -> Source:
    """The source of ``mention``; ``others`` are mentions of other sources in the text."""
    spans = [(text.index(words), text.index(words) + len(words)) for words in (mention, *others)]
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    resolution = resolve_sources(text, language, sentences, spans, Header())
    return next(source for source in resolution.sources if source.id == resolution.of[spans[0]])


def profile(text: str, mention: str, language: str, *others: str) -> dict[str, Any]:
    """The fields that are filled, spans as words."""
    found = source_of(text, mention, language, *others).profile
    fields = found.__slots__ if found else ()
    told = {name: getattr(found, name) for name in fields if getattr(found, name) is not None}
    return {name: text[slice(*value)] if isinstance(value, tuple) else value for name, value in told.items()}


# text, mention, language, what is told
PROFILES = [
    # how near, how many
    ("Drei mit dem Vorgang vertraute Personen bestätigten den Verkauf.", "Drei mit dem Vorgang vertraute Personen",
     "de", {"closeness": "mit dem Vorgang vertraute", "number": "Drei", "people": 3}),
    ("Mehrere Anwohner klagten über den Lärm.", "Mehrere Anwohner", "de", {"number": "Mehrere"}),
    ("The bid was withdrawn, according to four people briefed on the auction.", "four people briefed on the auction",
     "en", {"closeness": "briefed on the auction", "number": "four", "people": 4}),
    # a relative clause behind the mention
    ("Ein Beamter, der an den Gesprächen beteiligt ist, widersprach.", "Ein Beamter", "de",
     {"closeness": "an den Gesprächen beteiligt", "number": "Ein", "people": 1}),
    # what was asked for, and why
    ("Eine Kollegin des Piloten, die anonym bleiben will, weil sie Ärger fürchtet, sprach von Müdigkeit.",
     "Eine Kollegin des Piloten", "de",
     {"number": "Eine", "people": 1, "affiliation": "des Piloten", "anonymity": "anonym bleiben will",
      "reason": "weil sie Ärger fürchtet"}),
    ("A nurse, who asked not to be named for fear of losing her job, said wards were closed.", "A nurse", "en",
     {"number": "A", "people": 1, "anonymity": "asked not to be named", "reason": "for fear of losing her job"}),
    # the reason ends with the mention
    ("An aide who requested anonymity because the file is secret said no.",
     "An aide who requested anonymity because the file is secret", "en",
     {"number": "An", "people": 1, "anonymity": "requested anonymity", "reason": "because the file is secret"}),
    # what somebody may not do is a reason too
    ("Ein Sprecher, der nicht befugt war, sich zu äußern, bestätigte das.", "Ein Sprecher", "de",
     {"number": "Ein", "people": 1, "reason": "nicht befugt war, sich zu äußern"}),
    ("A pilot not authorised to speak to the press described the landing.",
     "A pilot not authorised to speak to the press", "en",
     {"number": "A", "people": 1, "reason": "not authorised to speak to the press"}),
    # whose: the body named last, of somebody who is but its voice
    ("Der Betreiber Ostara Fibre rechnet mit Wochen. Ein Kabelleger sei angefordert, sagte ein Sprecher.",
     "ein Sprecher", "de", {"number": "ein", "people": 1, "affiliation": "Ostara Fibre"}),
    ("Der Händler Karl Meier klagte. Eine Sprecherin wich aus.", "Eine Sprecherin", "de",
     {"number": "Eine", "people": 1}),
    # whose: a complement, an adjective, the first part of a compound
    ("Das sagte ein Insider aus dem finnischen Innenministerium.", "ein Insider aus dem finnischen Innenministerium",
     "de", {"number": "ein", "people": 1, "affiliation": "aus dem finnischen Innenministerium"}),
    ("Zwei estnische Diplomaten nickten.", "Zwei estnische Diplomaten", "de",
     {"number": "Zwei", "people": 2, "affiliation": "estnische"}),
    ("Aus Regierungskreisen hieß es, das Geld fehle.", "Regierungskreisen", "de", {"affiliation": "Regierungs"}),
    ("Laut einem Militärpapier lag der Kahn quer.", "einem Militärpapier", "de", {"affiliation": "Militär"}),
    # a paper's first part may be what it is about, and a complement a date
    ("Laut einem Wartungsbericht klemmte der Kran.", "einem Wartungsbericht", "de", {}),
    ("A letter of 11 May said so.", "A letter of 11 May", "en", {}),
    ("A former Treasury official disagreed.", "A former Treasury official", "en",
     {"number": "A", "people": 1, "affiliation": "Treasury"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "language", "told"), PROFILES)
def test_profile_of_an_unnamed_source(text: str, mention: str, language: str, told: dict[str, Any]) -> None:
    assert profile(text, mention, language) == told


def test_what_stands_behind_the_next_source_is_said_of_that() -> None:
    text = "Ein Händler hörte es von einem Makler, der anonym bleiben will."
    assert profile(text, "Ein Händler", "de", "einem Makler") == {"number": "Ein", "people": 1}
    assert profile(text, "einem Makler", "de", "Ein Händler")["anonymity"] == "anonym bleiben will"


def test_a_later_mention_completes_the_profile() -> None:
    text = "Ein Beamter warnte. Der Beamte, der nicht genannt werden will, sprach von Eile."
    spans = [(0, 11), (20, 30)]
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    (source,) = resolve_sources(text, "de", sentences, spans, Header()).sources
    assert source.profile and source.profile.people == 1
    assert source.profile.anonymity and text[slice(*source.profile.anonymity)] == "nicht genannt werden will"


@pytest.mark.parametrize("mention", ["Carola Wendt", "die Bundesbank"])
def test_who_is_named_has_no_profile(mention: str) -> None:
    assert source_of(f"Das teilte {mention} mit.", mention, "de").profile is None


# text, mention, language, in what sense a place is taken for somebody
INTERPRETED = [
    ("Pjöngjang bestritt die Lieferung.", "Pjöngjang", "de", "capital"),
    ("Das Weiße Haus wies den Bericht zurück.", "Das Weiße Haus", "de", "seat"),
    ("Griechenland verlangt Aufklärung.", "Griechenland", "de", "state"),
    ("Downing Street declined to comment.", "Downing Street", "en", "seat"),
    ("Das russische Außenministerium schwieg.", "Das russische Außenministerium", "de", None),
    ("Das schrieb die „Zeit“.", "die „Zeit“", "de", None),
]


@pytest.mark.parametrize(("text", "mention", "language", "sense"), INTERPRETED)
def test_a_place_that_speaks_is_marked_as_read_so(text: str, mention: str, language: str, sense: str | None) -> None:
    assert source_of(text, mention, language).interpreted == sense

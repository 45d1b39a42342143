"""What a pronoun means, and whose a paper or an office is. Own sentences."""

from __future__ import annotations

import re

import pytest

from laut.models import Block, Source
from laut.reading.sentences import split_sentences
from laut.reading.sources import Header, resolve_sources


def source_of(text: str, mention: str, language: str = "de") -> Source:
    """The source of the last place where the mention stands as words of its own."""
    spans = [match.span() for match in re.finditer(rf"\b{re.escape(mention)}(?!\w)", text)]
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    resolution = resolve_sources(text, language, sentences, spans[-1:], Header())
    return resolution.sources[0]


# (text, mention, label, kind, identity)
MEANT = [
    # the subject of the sentence before, though nobody quoted it till now
    ("Die Feuerwehr räumte das Haus. Sie spricht von einem Schwelbrand.", "Sie", "Feuerwehr", "government", "role"),
    ("Der Konzern schließt zwei Werke. Er verweist auf den Frost.", "Er", "Konzern", "company", "role"),
    ("Norwegische Lotsen streiken seit Montag. Sie fordern mehr Lohn.", "Sie", "Norwegische Lotsen", None, None),
    # nor one behind a preposition, nor a thing
    ("Mit der Feuerwehr kam ein Kran. Sie nannte das mutig.", "Sie", "Sie", "person", "anonymous"),
    # the phrase that a relative clause belongs to, and the part of it that agrees
    ("Das Gericht hörte einen Nachbarn, der von Schüssen sprach.", "der", "Nachbar", "witness", "anonymous"),
    ("Geprüft werden Behauptungen eines Bankberaters, der Kunden gewarnt haben will.", "der", "Bankberater", None,
     None),
    ("Es gibt eine Studie, nach der jeder Dritte schlecht schläft.", "der", "Studie", "research", "anonymous"),
    # "dieser" means whoever was named last, in any case
    ("Die Opposition verlangt vom Rechnungshof eine Prüfung. Dieser lehnte ab.", "Dieser", "Rechnungshof",
     "government", "named"),
    # "demnach" has no number of its own
    ("Die Wahlkommission gab Zahlen bekannt. Demnach liegen zwei Listen vorn.", "Demnach", "Wahlkommission",
     "government", "named"),
    # "demnach" follows from what a body said, not from a person who is spoken of
    ("Die Wahlkommission gab Zahlen zu Bert Kolb bekannt. Demnach liegt er vorn.", "Demnach", "Wahlkommission",
     "government", "named"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "label", "kind", "identity"), MEANT)
def test_a_pronoun_means_a_phrase_before_it(
    text: str, mention: str, label: str, kind: str | None, identity: str | None
) -> None:
    source = source_of(text, mention)
    assert source.label == label
    assert kind is None or (source.kind, source.identity) == (kind, identity)


# (language, text, mention, label): people of whom a full name stands somewhere
CALLED = [
    # a surname alone, long after the full name
    ("de", "Anna Rott ist zurück. Es regnet. Es schneit. Es taut. Es stürmt. Rott reist weiter; sie hofft viel.", "sie",
     "Anna Rott"),
    # two who share it are nobody
    ("de", "Anna Rott und Eva Rott sind da. Es regnet. Es schneit. Es taut. Es stürmt. Rott reist; sie hofft.", "sie",
     "sie"),
    # no known first name, but an office, an age or a relative clause
    ("de", "Hüttenwirtin Xeni Lohr hat zugesperrt. Pleite sei sie noch lange nicht.", "sie", "Xeni Lohr"),
    ("en", "Consultant surgeon Dr Xeni Lohr is not so sure. The knife was clean, she said.", "she", "Xeni Lohr"),
    ("en", "Xeni Lohr, 81, baked the pie. It was good, she said.", "she", "Xeni Lohr"),
    ("en", "Xeni Lohr, who bakes pies, lost. It was good, she said.", "she", "Xeni Lohr"),
    # nothing tells that a row of capitals is somebody
    ("en", "Xeni Lohr opened in May. It was good, she said.", "she", "she"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mention", "label"), CALLED)
def test_a_pronoun_means_somebody_named_before_it(language: str, text: str, mention: str, label: str) -> None:
    assert source_of(text, mention, language).label == label


# (text, mention, label, kind, identity)
WHOSE = [
    # a genitive without an article is told by the adjective's ending
    ("Nach Einschätzung erfahrener Beobachter bleibt es dabei.", "Einschätzung erfahrener Beobachter",
     "Erfahrene Beobachter", "experts", "anonymous"),
    ("Das geht aus Berichten mehrerer Medien hervor.", "Berichten mehrerer Medien", "Medien", "unspecified",
     "anonymous"),
    ("Nach Ansicht der Kritiker fehlt Geld.", "Ansicht der Kritiker", "Kritiker", "experts", "anonymous"),
    # what stands in apposition to the issuer
    ("Nach Angaben von Ada Roth, der Leiterin des Zolls, fehlen Boote.", "Angaben von Ada Roth, der Leiterin des Zolls",
     "Ada Roth", "police_judiciary", "named"),
    # papers of nobody, and those that an adjective gives to somebody
    ("Schätzungen zufolge fehlen acht Millionen Euro.", "Schätzungen", "Schätzungen", "unspecified", "anonymous"),
    ("Nach offiziellen Angaben starb niemand.", "offiziellen Angaben", "Offizielle Angaben", "government", "role"),
    ("Wie eine Studie zeigt, schlafen Kinder zu kurz.", "eine Studie", "Studie", "research", "anonymous"),
    ("Kenianische Medien melden Schüsse.", "Kenianische Medien", "Kenianische Medien", "outlet", "anonymous"),
    # the name behind what an office is of; but beside another person it is that one's
    ("Das sagte der Leiter der dänischen Wetterbehörde Nils Holm.", "der Leiter der dänischen Wetterbehörde Nils Holm",
     "Nils Holm", "government", "named"),
    ("Das sagte der Sprecher des Ministers Nils Holm.", "der Sprecher des Ministers Nils Holm",
     "Sprecher des Ministers Nils Holm", "government", "role"),
    # an inhabitant is somebody, a city's adjective no magazine, several offices of a city no single body
    ("Nils Holm gewann in Rom. „Endlich“, sagte der Däne.", "der Däne", "Nils Holm", "person", "named"),
    ("Die New Yorker Schulbehörden schließen früher.", "Die New Yorker Schulbehörden", "New Yorker Schulbehörden",
     "government", "role"),
    # an office with a surname alone; whoever is somebody's relative is not that person
    ("Patriarch Ilarion reist ab. Später sagte der Patriarch ab.", "der Patriarch", "Ilarion", "ngo", "named"),
    ("Gegen Nils Holm wird ermittelt. Holms Sohn schweigt dazu nicht.", "Holms Sohn", "Holms Sohn", "person", "role"),
    # the only court that the text named, however far back
    ("Das Landgericht Stade verhandelt. Es regnet. Es ist kalt. Es wird spät. Man friert. Man wartet. Das Gericht "
     "sieht keine Gefahr.", "Das Gericht", "Landgericht Stade", "police_judiciary", "named"),
    # what a relative clause says of somebody
    ("Nils Holm, der bei der Gewerkschaft für Löhne zuständig ist, sagte ab. Holm nannte keinen Grund.", "Holm",
     "Nils Holm", "ngo", "named"),
    # a compound's own head
    ("Das rät die norwegische Raumfahrtagentur.", "die norwegische Raumfahrtagentur", "Norwegische Raumfahrtagentur",
     "government", "named"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "label", "kind", "identity"), WHOSE)
def test_whose_word_it_is(text: str, mention: str, label: str, kind: str, identity: str) -> None:
    source = source_of(text, mention)
    assert (source.label, source.kind, source.identity) == (label, kind, identity)

"""How far a mention reaches: what the model says, what the rules say and, of both, what is taken."""

import pytest

from laut.models import TaggedLink, TaggedStatement
from laut.reading.tagger.mentions import with_whole_mentions

CASES = [  # text, the model's mention, the rules', what is taken
    ("Laut Worten der Anwältin des Opfers.", "Worten der Anwältin", "Worten der Anwältin des Opfers", 1),
    ("Es gehe, sagte Ole Brandt, Chef der Werft.", "Ole Brandt", "Ole Brandt, Chef der Werft", 1),
    ("Es gehe, sagte der Leiter, Ole Brandt, am Montag.", "der Leiter", "der Leiter, Ole Brandt", 1),
    ("Das sagte er dem »Boten« am Montag.", "dem »Boten", "dem »Boten«", 1),
    ("Ihre Mandantin habe nichts gewusst.", "Mandantin", "Ihre Mandantin", 1),
    ("Rents rose, figures released by the council suggest.", "the council", "figures released by the council", 1),
    ("Rents rose, tenants and the council suggest.", "the council", "tenants and the council", 0),
    # a relative clause, another source, an object: the model knows better
    ("Ein Beamter, der anonym bleiben will, sagte das.", "Ein Beamter", "Ein Beamter, der anonym", 0),
    ("Nach Angaben der Polizei und des Amtes.", "Angaben der Polizei", "Angaben der Polizei und des Amtes", 0),
    ("Laut ersten Meldungen Schäden am Dach.", "ersten Meldungen", "ersten Meldungen Schäden", 0),
    ("Es waren Berichten zufolge zwei.", "Berichten", "waren Berichten", 0),
]  # fmt: skip


def by(text: str, mention: str, rule: str = "model") -> TaggedStatement:
    begin = text.index(mention)
    chain = (TaggedLink((begin, begin + len(mention)), ()),)
    return TaggedStatement(((0, len(text)),), "indirect", "speech", (chain,), rule=rule)


def taken(text: str, *found: TaggedStatement, rules: tuple[TaggedStatement, ...] = ()) -> list[str]:
    statements = with_whole_mentions(text, found, rules)
    return [text[slice(*link.mention)] for t in statements for chain in t.chains for link in chain if link.mention]


@pytest.mark.parametrize(("text", "model", "rules", "which"), CASES, ids=[case[0][:40] for case in CASES])
def test_model_stops_too_early(text: str, model: str, rules: str, which: int) -> None:
    assert taken(text, by(text, model), rules=(by(text, rules, "early"),)) == [(model, rules)[which]]


def test_a_bare_article_is_no_source() -> None:
    text = "A woman believed to be in her forties was treated."
    assert taken(text, by(text, "A")) == []


def test_same_place_ends_alike() -> None:
    text = "Das schreibt der AK Vorrat auf seiner Seite. Es gebe kein Mittel."
    short, long = by(text, "der AK"), by(text, "der AK Vorrat")
    assert taken(text, short, long, rules=(by(text, "der AK Vorrat", "early"),)) == ["der AK Vorrat"] * 2
    assert taken(text, short, rules=(by(text, "der AK Vorrat", "early"),)) == ["der AK"]


@pytest.mark.parametrize(
    ("text", "mention", "said"),
    [
        ("Die Wirtin dem Richter gegenüber.", "Die Wirtin dem Richter", "Die Wirtin"),
        ("Peru's president on Monday denied it.", "Peru's president on Monday", "Peru's president"),
        ("The Mail on Sunday denied it.", "The Mail on Sunday", "The Mail on Sunday"),
        ("Der Mann aus dem Dorf sagte das.", "Der Mann aus dem Dorf", "Der Mann aus dem Dorf"),
        ("Aus dem Umfeld des Amtes hieß es.", "Aus dem Umfeld des Amtes", "Aus dem Umfeld des Amtes"),
        ("Ole Brandt, einem Zöllner zufolge.", "Ole Brandt, einem Zöllner", "Ole Brandt, einem Zöllner"),
    ],
)
def test_whom_it_was_said_to_is_no_part(text: str, mention: str, said: str) -> None:
    assert taken(text, by(text, mention)) == [said]

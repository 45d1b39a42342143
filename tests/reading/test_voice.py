"""What is left to the outlet's own voice once everybody else has had theirs."""

import pytest

from laut.models import Article, Block, TaggedStatement
from laut.reading import RULES, read
from laut.reading.english import tag_english
from laut.reading.german import tag_german
from laut.reading.sentences import split_sentences
from laut.reading.voice import own_statements

CASES = [
    # a plain sentence keeps its full stop
    ("de", "Der Rat tagte am Abend.", ["Der Rat tagte am Abend."]),
    # a frame is not a statement of the outlet
    ("de", "Der Rat sagte, er tage am Abend.", []),
    # the clause before an attributed one
    ("de", "Der Krieg dauert an – und 600 Menschen sind laut Polizei verletzt worden.", ["Der Krieg dauert an"]),
    # the sentence that names another one's source keeps all its words
    (
        "de",
        "Die Stadt stellte ein Gutachten vor. Dort heißt es, der Turm sei nicht zu retten.",
        ["Die Stadt stellte ein Gutachten vor."],
    ),
    # a heading without a verb says nothing, one with a verb does
    ("de", "Unterstützung bei der Technik", []),
    ("de", "Tausende könnten auf dem Weg sein", ["Tausende könnten auf dem Weg sein"]),
    ("en", "The council met in the evening.", ["The council met in the evening."]),
    ("en", "The council said it would meet in the evening.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_own_statements(language: str, text: str, expected: list[str]) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    tagged: list[TaggedStatement] = (tag_german if language == "de" else tag_english)(text, sentences)
    own = own_statements(language, sentences, tagged)
    assert [text[slice(*t.content[0])] for t in own] == expected
    assert all(t.form == "own" and not t.chains for t in own)


@pytest.mark.parametrize(
    ("text", "carried", "left", "form"),
    [
        ("Er sei krank; dem Amt habe er das gemeldet.", "Er sei krank", "dem Amt habe", "indirect_free_indirect"),
        ("Das Öl stammte vom Mai, das Fass sei neu.", "das Fass sei neu", "Das Öl", "indirect_free_indirect"),
        ("Er sei krank; das Amt hat er gemieden.", "Er sei krank", "das Amt", "own"),
        ("Das Öl floss im Mai, das Fass sei neu.", "das Fass sei neu", "Das Öl", "own"),
    ],
)
def test_a_clause_beside_what_is_carried_on(text: str, carried: str, left: str, form: str) -> None:
    """By its mood, or by a verb whose mood is not told: "stammte"."""
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    begin = text.index(carried)
    tagged = TaggedStatement(((begin, begin + len(carried)),), "indirect_free_indirect", None, inherits=True)
    (found,) = own_statements("de", sentences, [tagged])
    assert text[slice(*found.content[0])].startswith(left)
    assert (found.form, found.inherits) == (form, form != "own")


@pytest.mark.parametrize(
    ("language", "text", "own"),
    [
        ("de", "Die Behauptung, das Werk habe Gift eingeleitet, ist falsch.", True),
        ("de", "Die in einem Fernsehbeitrag verbreitete Aussage, es handele sich um Gift, trifft nicht zu.", True),
        ("de", "Anderslautende Berichte, wonach das Werk schließt, sind frei erfunden.", True),
        ("de", "Die Behauptung, das Werk habe Gift eingeleitet, sei falsch, sagte Ada Roth.", False),
        ("de", "Die Behauptung, das Werk habe Gift eingeleitet, stammt von Ada Roth.", False),
        ("en", "The claim that the plant leaked poison is false.", True),
        ("en", "Reports, widely shared online, that the plant will close are untrue.", True),
        ("en", "The claim that the plant leaked poison is false, Ada Roth said.", False),
    ],
)
def test_what_the_article_itself_rejects_is_nobodys_statement(language: str, text: str, own: bool) -> None:
    blocks = (Block((0, len(text)), "paragraph"),)
    found = read(Article("a", "a", text, blocks, language, outlet="Bote"), RULES[language]).statements
    assert [s.form == "own" and s.content == ((0, len(text)),) for s in found] == ([True] if own else [False])


def test_what_the_article_remarks_on_a_report_is_its_own() -> None:
    text = "Der Sender berichtete, an der Grenze stünden Panzer – eine Behauptung, für die es keine Belege gibt."
    blocks = (Block((0, len(text)), "paragraph"),)
    found = read(Article("a", "a", text, blocks, "de", outlet="Bote"), RULES["de"]).statements
    assert [(s.form, text[slice(*s.content[-1])]) for s in found] == [
        ("indirect", "an der Grenze stünden Panzer"),
        ("own", "eine Behauptung, für die es keine Belege gibt"),
    ]

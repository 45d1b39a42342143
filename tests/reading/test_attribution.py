"""Chains over sentence borders: what is carried on, completed, or left alone."""

import pytest

from laut.models import Block, Span, TaggedLink, TaggedStatement
from laut.reading.anaphora import (
    is_called,
    is_called_in_short,
    without_figure,
    without_listener,
    without_own_before,
)
from laut.reading.attribution import attribute, mentions_of
from laut.reading.english import tag_english
from laut.reading.german import tag_german
from laut.reading.sentences import split_sentences
from laut.reading.sources import Header, resolve_sources

Chains = list[tuple[str, list[str], bool]]


def chains(language: str, text: str) -> Chains:
    """(first words of the content, its chains as labels, inherited) for each attributed statement."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block((at, at + len(part)), "paragraph"))
        at += len(part) + 2
    sentences = split_sentences(text, blocks)
    tagged = (tag_german if language == "de" else tag_english)(text, sentences)
    resolution = resolve_sources(text, language, sentences, mentions_of(tagged), Header())
    label = {s.id: s.name or s.label for s in resolution.sources}
    return [
        (
            " ".join(text[slice(*t.content[0])].split()[:3]),
            [" > ".join(label[link.source] for link in a.chain) for a in attributions],
            any(a.inherited for a in attributions),
        )
        for t, attributions in zip(tagged, attribute(text, tagged, resolution, sentences), strict=True)
    ]


CASES: list[tuple[str, str, Chains]] = [
    # Konjunktiv carries the source on, also over a paragraph
    (
        "de",
        "Landrat Jan Horn sagte, die Brücke sei gesperrt. Der Bus fahre nicht.\n\nAuch die Fähre liege fest.",
        [
            ("die Brücke sei", ["Jan Horn"], False),
            ("Der Bus fahre", ["Jan Horn"], True),
            ("Auch die Fähre", ["Jan Horn"], True),
        ],
    ),
    # a whole chain is carried on; ``demnach`` says so itself
    (
        "de",
        "Wie der Sender „Kanal Nord“ unter Berufung auf einen Beamten berichtet, fehlt Geld. Demnach ruht der Bau.",
        [("fehlt Geld", ["Kanal Nord > Beamter"], False), ("ruht der Bau", ["Kanal Nord > Beamter"], True)],
    ),
    # a sentence that says nothing opens an outlet and its source
    (
        "de",
        "Ein Pfleger hat mit der Zeitung „Lupe“ gesprochen. Nachts sei nur eine Kraft da, sagte der Pfleger.",
        [("Ein Pfleger hat", [], False), ("Nachts sei nur", ["Lupe > Pfleger"], True)],
    ),
    # who answers now has the word, and who does not answer has not
    (
        "de",
        "Kai Horn sagte, der Bau sei teuer. Die Reederei reagierte prompt. Die Kosten seien gesunken.",
        [
            ("der Bau sei", ["Kai Horn"], False),
            ("Die Reederei reagierte", [], False),
            ("Die Kosten seien", ["Reederei"], True),
        ],
    ),
    (
        "de",
        "Kai Horn sagte, der Bau sei teuer. Die Reederei wehrt sich. Die Kosten seien gesunken.",
        [
            ("der Bau sei", ["Kai Horn"], False),
            ("Die Reederei wehrt", [], False),
            ("Die Kosten seien", ["Reederei"], True),
        ],
    ),
    (
        "de",
        "Kai Horn sagte, der Bau sei teuer. Die Reederei reagierte nicht. Die Kosten seien gesunken.",
        [("der Bau sei", ["Kai Horn"], False), ("Die Kosten seien", ["Kai Horn"], True)],
    ),
    (
        "de",
        "Kai Horn sagte, der Bau sei teuer. Der Kurs reagierte prompt. Die Kosten seien gesunken.",
        [("der Bau sei", ["Kai Horn"], False), ("Die Kosten seien", ["Kai Horn"], True)],
    ),
    # whoever relies on somebody has from him what he has just said
    (
        "de",
        "Die Zeitung „Lupe“ meldet, das Werk schließe. Die Post ziehe ein. Das Blatt beruft sich auf zwei Insider.",
        [
            ("das Werk schließe", ["Lupe > Insider"], False),
            ("Die Post ziehe", ["Lupe > Insider"], True),
            ("Das Blatt beruft", [], False),
        ],
    ),
    # from whom an outlet has it
    (
        "de",
        "Nach Informationen der Agentur Belga schließt das Werk. Das sagten zwei Betriebsräte.",
        [("schließt das Werk", ["Belga > Betriebsräte"], True)],
    ),
    (
        "de",
        "Nach Informationen der Agentur Belga schließt das Werk. Das bestätigten zwei Betriebsräte.",
        [("schließt das Werk", ["Belga"], False), ("Das bestätigten zwei", ["Betriebsräte"], False)],
    ),
    # "demnach" goes on with the whole chain, one of a group with what the group told
    (
        "de",
        "Die „Lupe“ meldet unter Berufung auf zwei Beamte, das Geld fehle. Einer von ihnen sagte, es sei verspielt.",
        [("das Geld fehle", ["Lupe > Beamte"], False), ("es sei verspielt", ["Lupe > Einer von ihnen"], True)],
    ),
    (
        "en",
        "A report seen by the Harbour Post says the hull is cracked. Two sailors said the pump leaked. "
        "One of them said the mast shook.",
        [
            ("the hull is", ["Harbour Post > report"], False),
            ("the pump leaked", ["sailors"], False),
            ("the mast shook", ["One of them"], False),
        ],
    ),
    (
        "de",
        "Der Landrat sagte, das Werk schließe. Die Zeitung „Lupe“ stützt sich auf zwei Insider.",
        [("das Werk schließe", ["Landrat"], False), ("Die Zeitung „Lupe“", [], False)],
    ),
    (
        "en",
        "The Harbour Post reported that the plant would close. It cited two bankers.",
        [("that the plant", ["Harbour Post > bankers"], False), ("It cited two", [], False)],
    ),
    # an agency hands on what the sentence before ascribes
    (
        "de",
        "Ein Wirt sagte, das Dach sei undicht. Das meldet die Agentur Belga.",
        [("das Dach sei", ["Belga > Wirt"], True)],
    ),
    # a new attribution closes the old one
    (
        "de",
        "Horn sagte, er gehe. Die Polizei teilte mit, der Platz sei leer. Niemand sei verletzt.",
        [
            ("er gehe", ["Horn"], False),
            ("der Platz sei", ["Polizei"], False),
            ("Niemand sei verletzt.", ["Polizei"], True),
        ],
    ),
    # a pronoun goes on speaking to the same outlet
    (
        "de",
        "„Wir warten“, sagte Landrat Jan Horn der Zeitung „Diena“. Er sagte weiter, das Geld fehle.",
        [("„Wir warten“", ["Diena > Jan Horn"], False), ("das Geld fehle", ["Diena > Jan Horn"], True)],
    ),
    # what goes on after somebody's words inside reported speech goes on with the outer speaker
    (
        "de",
        "Landrat Jan Horn sagte, der Verband habe ihm geschrieben, das Geld fehle. Gebaut werde trotzdem.",
        [("das Geld fehle", ["Jan Horn > Verband"], False), ("Gebaut werde trotzdem.", ["Jan Horn"], True)],
    ),
    # hearsay names nobody, whoever spoke before
    (
        "de",
        "Horn sagte, er gehe. Der Wirt soll das Geld versteckt haben.",
        [("er gehe", ["Horn"], False), ("Der Wirt soll", [""], False)],
    ),
    # Konjunktiv with nobody before it stays without a source
    ("de", "Die Fähre liege fest.", [("Die Fähre liege", [""], False)]),
    (
        "en",
        "“We wait,” Mayor Ann Hill told the Harbour Herald. “Not for ever.”",
        [
            ("“We wait,”", ["Harbour Herald > Ann Hill"], False),
            ("“Not for ever.”", ["Harbour Herald > Ann Hill"], True),
        ],
    ),
    # a verb of saying right behind goes on with the same outlet, in the same paragraph
    (
        "de",
        "Landrat Jan Horn sagte der Agentur Belga, er gehe. Horn erklärte außerdem, das Geld fehle.",
        [("er gehe", ["Belga > Jan Horn"], False), ("das Geld fehle", ["Belga > Jan Horn"], True)],
    ),
    (
        "de",
        "Landrat Jan Horn sagte der Agentur Belga, er gehe.\n\nHorn erklärte, das Geld fehle.",
        [("er gehe", ["Belga > Jan Horn"], False), ("das Geld fehle", ["Jan Horn"], False)],
    ),
    # an act, or who is named by "laut", is told anew
    (
        "de",
        "Landrat Jan Horn sagte der Agentur Belga, er gehe. Laut Horn fehlt das Geld.",
        [("er gehe", ["Belga > Jan Horn"], False), ("fehlt das Geld", ["Jan Horn"], False)],
    ),
    # one of a group speaks to whom the group spoke
    (
        "en",
        "Two bankers told the Herald that it failed.\n\nOne of the bankers said the plan was old.",
        [("that it failed", ["Herald > bankers"], False), ("the plan was", ["Herald > One of the bankers"], True)],
    ),
    (
        "de",
        "Zwei Banker sagten der Agentur Belga, der Plan sei tot.\n\nDas Geld fehle, sagte einer von ihnen.",
        [("der Plan sei", ["Belga > Banker"], False), ("Das Geld fehle", ["Belga > einer von ihnen"], True)],
    ),
    # the outlet's own name is no link, whatever it calls itself
    (
        "de",
        "Landrat Jan Horn sagte unserer Redaktion, er gehe.",
        [("er gehe", ["Jan Horn"], False)],
    ),
    # a pronoun goes on with the source of a sentence that says nothing itself
    (
        "en",
        "The daily Le Var relies on a retired gendarme. The car had been moved, he said.",
        [("The daily Le", [], False), ("The car had", ["Le Var > retired gendarme"], True)],
    ),
    # "Der" takes up whom the sentence before brought up; what an outlet has says what stands in it
    (
        "de",
        "Das Portal »Velo« verweist auf einen Mechaniker. Der habe von einem Arzt erfahren, dass es stimmt.",
        [("Das Portal »Velo«", ["Velo"], False), ("dass es stimmt", ["Velo > Der > Arzt"], True)],
    ),
    (
        "de",
        "Der Brief liegt der »Zeit« vor. Darin heißt es, die Reform sei gescheitert.",
        [("Der Brief liegt", [], False), ("die Reform sei", ["Zeit > Brief"], True)],
    ),
    # "demnach" follows from the report that is brought before the public, or from who brings his own
    (
        "de",
        "Die Flusskommission legte ihren Bericht vor. Demnach flossen 140 Liter ab.",
        [("flossen 140 Liter", ["Flusskommission"], True)],
    ),
    (
        "de",
        "Die Stadt veröffentlichte ein Gutachten. Demnach flossen 140 Liter ab.",
        [("flossen 140 Liter", ["Gutachten"], True)],
    ),
    # "dort" is the paper that the sentence before names; in the Konjunktiv who named it says so
    (
        "de",
        "Die Stadt stellte ein Gutachten vor. Dort heißt es, der Turm sei nicht zu retten.",
        [("der Turm sei", ["Gutachten"], True)],
    ),
    (
        "de",
        "Lohse verwies auf seinen Vertrag. Darin stehe, dass er bis Mai bleibe.",
        [("Lohse verwies auf", ["Lohse"], False), ("dass er bis", ["Lohse > Vertrag"], True)],
    ),
    # a pronoun is not whom its own possessive names
    (
        "de",
        "Der Sänger tobt. Über seinen Anwalt ließ er erklären, daran sei nichts wahr.",
        [("daran sei nichts", ["Anwalt > Sänger"], False)],
    ),
    # an outlet writes what its source has from somebody, who goes on; who told it himself goes on himself
    (
        "de",
        "Laut der Agentur Belga sagte der Präsident, ein Abgeordneter habe gestanden, er sei bestochen worden. "
        "Das Geld habe in einer Schachtel gelegen.",
        [
            ("er sei bestochen", ["Belga > Präsident > Abgeordneter"], False),
            ("Das Geld habe", ["Belga > Präsident > Abgeordneter"], True),
        ],
    ),
    (
        "de",
        "Der Präsident sagte der Agentur Belga, ein Abgeordneter habe gestanden, er sei bestochen worden. "
        "Das Geld habe in einer Schachtel gelegen.",
        [
            ("er sei bestochen", ["Belga > Präsident > Abgeordneter"], False),
            ("Das Geld habe", ["Belga > Präsident"], True),
        ],
    ),
    # who was asked speaks through the survey
    (
        "de",
        "Einer Studie zufolge wächst der Unmut. 37 Prozent sind der Ansicht, dass die Politik versagt.",
        [("wächst der Unmut", ["Studie"], False), ("dass die Politik", ["Studie > Prozent"], True)],
    ),
    (
        "de",
        "Die Polizei teilte mit, der Platz sei leer. 37 Prozent sind der Ansicht, dass die Politik versagt.",
        [("der Platz sei", ["Polizei"], False), ("dass die Politik", ["Prozent"], False)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[text[:30] for _, text, _ in CASES])
def test_attribute(language: str, text: str, expected: Chains) -> None:
    assert chains(language, text) == expected


@pytest.mark.parametrize(
    ("outlet", "mention", "short"),
    [
        ("Saale-Rundfunk Online", "Saale-Rundfunk", True),
        ("Neues Mosel-Morgenblatt", "das Mosel-Morgenblatt", True),
        ("Coastal Freight Weekly", "CFW", True),
        ("Kanal Ost (KOS)", "KOS", True),
        ("Mosel Zeitung", "die Zeitung", False),  # may be another
        ("Mosel Anzeiger", "Anzeiger Saar", False),
        ("Kurier", "K", False),
    ],
)
def test_outlets_own_short_names(outlet: str, mention: str, short: bool) -> None:
    assert (is_called(outlet, mention) or is_called_in_short(outlet, mention, mention)) is short


def test_a_mention_in_an_earlier_sentence_carries_its_chain() -> None:
    """A tagger may name the speaker of a sentence without a frame by the mention that stands before."""
    text = "Der Zeuge sagte der „Post“, der Kran sei defekt. Niemand habe ihn gewartet. „Das war Leichtsinn.“"
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])

    def span(part: str) -> Span:
        return text.index(part), text.index(part) + len(part)

    witness, paper = TaggedLink(span("Der Zeuge"), (span("sagte"),)), TaggedLink(span("der „Post“"))
    tagged = [
        TaggedStatement((span("der Kran sei defekt"),), "indirect", "speech", ((paper, witness),)),
        TaggedStatement((span("Niemand habe ihn gewartet."),), "indirect_free_indirect", "speech", ((witness,),)),
        TaggedStatement((span("„Das war Leichtsinn.“"),), "direct", "speech", ((paper,),)),
    ]
    resolution = resolve_sources(text, "de", sentences, mentions_of(tagged), Header())
    label = {s.id: s.name or s.label for s in resolution.sources}
    found = [
        [([label[link.source] for link in a.chain], a.inherited) for a in of]
        for of in attribute(text, tagged, resolution, sentences)
    ]
    assert found == [[(["Post", "Zeuge"], False)], [(["Post", "Zeuge"], True)], [(["Post"], True)]]


@pytest.mark.parametrize(
    ("mention", "speaker"),
    [
        ("ein ranghoher Offizier dieser Zeitung", "ein ranghoher Offizier"),
        ("eine Sprecherin der afk", "eine Sprecherin"),
        ("ein Lotse dem Flussboten", "ein Lotse dem Flussboten"),
        ("eine Sprecherin der AFK", "eine Sprecherin"),
        ("ein Reporter dieser Zeitung", "ein Reporter dieser Zeitung"),
        ("diese Zeitung", "diese Zeitung"),
    ],
)
def test_who_was_only_told_is_no_part_of_who_speaks(mention: str, speaker: str) -> None:
    assert without_listener(mention, "Alpenländische Fluss-Korrespondenz (afk)") == speaker


@pytest.mark.parametrize(
    ("mention", "source"),
    [
        ("diese Zeitung aus Werftkreisen", "Werftkreisen"),
        ("unsere Redaktion von zwei Lotsen", "zwei Lotsen"),
        ("diese Zeitung", "diese Zeitung"),
        ("diese Reeder aus Triest", "diese Reeder aus Triest"),
    ],
)
def test_who_was_told_is_no_part_of_whence_it_is(mention: str, source: str) -> None:
    assert without_own_before(mention) == source


@pytest.mark.parametrize(
    ("outlet", "mention", "own"),
    [
        ("The Rhine Ledger", "Rhine Ledger", True),
        ("Nordic Wire Service", "NWS", True),
        ("npd Neuer Pressedienst", "npd", True),
        ("Alpenkurier Agentur (aka)", "der „aka“", True),
        ("Nordic Wire Service", "WS", False),
        ("Neue Post", "NP", False),
        ("Neue Post", "die Post", False),
    ],
)
def test_what_an_outlet_calls_itself(outlet: str, mention: str, own: bool) -> None:
    assert is_called(outlet, mention) == own


@pytest.mark.parametrize(
    ("mention", "name", "own"),
    [("the Ledger", "the Ledger", True), ("the Ledger", "Leeds Ledger", False), ("Ledger", "Ledger", False)],
)
def test_an_outlet_in_short(mention: str, name: str, own: bool) -> None:
    assert is_called_in_short("The Rhine Ledger", mention, name) == own


def test_who_is_one_of_a_group_speaks_alone() -> None:
    """A tagger may name the group as well, or "man" for who goes on."""
    text = "Zwei Händler aus Wien waren da, einer von ihnen sagte, der Markt sei leer. Man gehe von Frost aus."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])

    def link(part: str) -> TaggedLink:
        return TaggedLink((text.index(part), text.index(part) + len(part)))

    group, one = link("Zwei Händler aus Wien"), link("einer von ihnen")
    first, second = text.index("der Markt"), text.index("Man gehe")
    tagged = [
        TaggedStatement(((first, second - 2),), "indirect", "speech", ((group, one),)),
        TaggedStatement(((second, len(text) - 1),), "indirect", "speech", ((link("Man"),),), inherits=True),
    ]
    resolution = resolve_sources(text, "de", sentences, mentions_of(tagged), Header())
    found = [of[0].chain for of in attribute(text, tagged, resolution, sentences)]
    assert [[text[slice(*x.mention)] for x in chain if x.mention] for chain in found] == [["einer von ihnen"]] * 2


def test_a_passive_without_an_agent_goes_on_with_the_open_source() -> None:
    text = "Der Zeuge sagte, der Kran sei defekt. Vermutet werde Rost."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    begin = text.index("Vermutet")
    witness = TaggedLink((0, len("Der Zeuge")))
    tagged = [
        TaggedStatement(((17, 36),), "indirect", "speech", ((witness,),)),
        TaggedStatement(((begin, len(text)),), "indirect", "speech", ((),), inherits=True),
    ]
    resolution = resolve_sources(text, "de", sentences, mentions_of(tagged), Header())
    found = attribute(text, tagged, resolution, sentences)
    assert [[link.source for link in of[0].chain] for of in found] == [["s1"], ["s1"]]


def test_a_pronoun_in_the_frame_is_the_mention() -> None:
    """Of two mentions of one source in a chain: "ein Gespräch mit der Wirtin, in dem sie sagte, …"."""
    text = "Es gab ein Gespräch mit Wirtin Ina Holm, in dem sie sagte, das Haus sei leer."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    name, she = text.index("Wirtin"), text.index("sie sagte")
    chain = (TaggedLink((name, name + 15)), TaggedLink((she, she + 3)))
    tagged = [TaggedStatement(((text.index("das Haus"), len(text) - 1),), "indirect", "speech", (chain,))]
    resolution = resolve_sources(text, "de", sentences, mentions_of(tagged), Header())
    ((attribution,),) = attribute(text, tagged, resolution, sentences)
    assert [link.mention for link in attribution.chain] == [(she, she + 3)]


@pytest.mark.parametrize(
    ("mention", "kept"),
    [
        ("Krankenhauspersonal von rund acht Verletzten", "Krankenhauspersonal"),
        ("einen Offizier der Küstenwache von mindestens drei Booten", "einen Offizier der Küstenwache"),
        ("eine Gruppe von acht Ärzten", "eine Gruppe von acht Ärzten"),
        ("Angaben von acht Ärzten", "Angaben von acht Ärzten"),
        ("eine Umfrage von 2019", "eine Umfrage von 2019"),
    ],
)
def test_a_figure_that_is_told_of_is_no_part_of_its_source(mention: str, kept: str) -> None:
    assert without_figure(mention) == kept

"""The German tagger: sentence in, (form, content, chains) out. A chain is written "outer > origin"."""

import time

import pytest

from laut.models import Block
from laut.reading.german import tag_german
from laut.reading.sentences import split_sentences

Found = list[tuple[str, str, list[str]]]


def tag(text: str) -> Found:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    return [
        (
            t.form,
            " … ".join(text[b:e] for b, e in t.content),
            [" > ".join(text[slice(*link.mention)] for link in chain if link.mention) for chain in t.chains],
        )
        for t in tag_german(text, sentences)
    ]


CASES: list[tuple[str, Found]] = [
    (
        "Ole Brandt wird vorgeworfen, eine Frau festgehalten und versucht zu haben, sie zu schlagen.",
        [("indirect", "eine Frau festgehalten und versucht zu haben, sie zu schlagen", [""])],
    ),
    ("Der Verein startete am Samstag die seit Tagen erwartete Reise.", []),  # a participle inside a noun phrase
    (
        "Der Verband erwartete Streit.",
        [("reported", "Der Verband erwartete Streit", ["Der Verband"])],
    ),
    (  # what is denied denies nothing
        "Vorwürfe der Opposition weist der Minister zurück.",
        [("reported", "Vorwürfe der Opposition weist der Minister zurück", ["der Minister"])],
    ),
    (
        "Ole Brandt bestritt die Annahme, dass er zahle.",
        [("indirect", "dass er zahle", ["Ole Brandt"])],
    ),
    (
        "Der Bericht der Kommission weist die Vorwürfe zurück.",
        [("reported", "Der Bericht der Kommission weist die Vorwürfe zurück", ["Der Bericht der Kommission"])],
    ),
    (  # one is no subject of a plural verb; a number of people is
        "Am Abend forderten die Regierung die Verbände auf, das Werk zu schließen.",
        [("indirect", "das Werk zu schließen", ["die Verbände"])],
    ),
    (
        "Am Abend sagten eine Reihe von Ärzten, das Werk schließe.",
        [("indirect", "das Werk schließe", ["eine Reihe von Ärzten"])],
    ),
    (  # who the speaker is, behind a comma, belongs to the frame
        "Dabei sagte Ole Brandt, der Chef der Werft, das Dock sei voll.",
        [("indirect", "das Dock sei voll", ["Ole Brandt, der Chef der Werft"])],
    ),
    (
        "„Wir bleiben hier“, sagte die Leiterin des Büros in Basel, Anna Tobel, am Montag.",
        [("direct", "„Wir bleiben hier“", ["die Leiterin des Büros in Basel, Anna Tobel"])],
    ),
    (
        "Wie die Leiterin des Büros in Basel, Anna Tobel, mitteilte, fällt das Spiel aus.",
        [("indirect", "fällt das Spiel aus", ["die Leiterin des Büros in Basel, Anna Tobel"])],
    ),
    (
        "Der Bürochef in Riga, Willi Grant, berichtete, dass es regne.",
        [("indirect", "dass es regne", ["Der Bürochef in Riga, Willi Grant"])],
    ),
    (
        "Dabei sagte Ole Brandt, Geld, Zeit und Leute seien knapp.",
        [("indirect", "Geld, Zeit und Leute seien knapp", ["Ole Brandt"])],
    ),
    (
        "Das Dock sei voll, sagte Ole Brandt, der Chef der Werft habe gelogen.",
        [("indirect", "Das Dock sei voll … der Chef der Werft habe gelogen", ["Ole Brandt"])],
    ),
    (  # an outlet before the verb is told, and the speaker stands behind it
        "Der Agentur dpa sagte die Ministerin, das Werk schließe.",
        [("indirect", "das Werk schließe", ["Der Agentur dpa > die Ministerin"])],
    ),
    (
        "Der englischsprachigen Zeitung sagte Ola Brink, sie gehe.",
        [("indirect", "sie gehe", ["Der englischsprachigen Zeitung > Ola Brink"])],
    ),
    (
        "Der Zeitungsverlag sagte am Montag, das Werk schließe.",
        [("indirect", "das Werk schließe", ["Der Zeitungsverlag"])],
    ),
    (
        "Der neuen Chefin warf der Betriebsrat vor, sie habe gelogen.",
        [("indirect", "sie habe gelogen", ["der Betriebsrat"])],
    ),
    (
        "Anwesend war der General, der in einer ersten Erklärung betonte, er gehöre keiner Partei an.",
        [("indirect", "er gehöre keiner Partei an", ["der"])],
    ),
    (
        "Die von der Regierung in Riga eingesetzte Kommission sagte, das Werk schließe.",
        [("indirect", "das Werk schließe", ["Die von der Regierung in Riga eingesetzte Kommission"])],
    ),
    (
        "Lettlands Innenminister Janis Kalns räumte ein, die Lage sei ernst.",
        [("indirect", "die Lage sei ernst", ["Lettlands Innenminister Janis Kalns"])],
    ),
    (  # nobody speaks in a formula; "seiner Meinung nach" is the subject's own
        "Zunächst war die Rede, dass zwei Täter beteiligt seien.",
        [("indirect", "dass zwei Täter beteiligt seien", [""])],
    ),
    (
        "Dabei wies Orlik auf die seiner Meinung nach hohen Gefahren hin.",
        [("reported", "Dabei wies Orlik auf die … hohen Gefahren hin", ["Orlik"])],
    ),
    (  # "laut" in a relative clause governs that alone
        "Der Fahrer, der laut Polizei betrunken war, wurde leicht verletzt.",
        [("indirect", "der … betrunken war", ["Polizei"])],
    ),
    (  # a relative clause that ends in two infinitives parts subject and verb
        "Zwei Köche, die nicht genannt werden wollen, bestätigen den Verdacht.",
        [
            (
                "reported",
                "Zwei Köche, die nicht genannt werden wollen, bestätigen den Verdacht",
                ["Zwei Köche"],
            )
        ],
    ),
    (  # a name takes no genitive: what follows is whom it turns to
        "Gestern warf Fraktionschef Peter Oberland der Verwaltung vor, Zahlen zu verbergen.",
        [("indirect", "Zahlen zu verbergen", ["Fraktionschef Peter Oberland"])],
    ),
    (  # on whom its speaker relies, behind a semicolon or comma
        "Die Zeitung „Lupe“ meldet, das Werk schließe; sie beruft sich auf zwei Insider.",
        [("indirect", "das Werk schließe", ["Die Zeitung „Lupe“ > zwei Insider"])],
    ),
    (
        "Der Sender „Kanal Nord“ berichtet, das Geld sei weg, er stützt sich dabei auf interne E-Mails.",
        [("indirect", "das Geld sei weg", ["Der Sender „Kanal Nord“ > interne E-Mails"])],
    ),
    (  # on whom somebody else relies
        "Die Zeitung „Lupe“ meldet, das Werk schließe; der Verein beruft sich auf die Satzung.",
        [("indirect", "das Werk schließe", ["Die Zeitung „Lupe“"])],
    ),
    (  # a surname with a preposition begins the sentence
        "Ministerin Sonja von der Wiesche kam spät. Von der Wiesche betonte, das Geld sei da.",
        [("indirect", "das Geld sei da", ["Von der Wiesche"])],
    ),
    (  # whoever is known by letters ends there: what follows is the object
        "Am Abend forderten Grüne und SPD Auskunft von der Regierung.",
        [("reported", "Am Abend forderten Grüne und SPD Auskunft von der Regierung", ["Grüne", "SPD"])],
    ),
    (
        "Im Streit verlangte Polen Garantien.",
        [("reported", "Im Streit verlangte Polen Garantien", ["Polen"])],
    ),
    ("Die SPD Hessen lehnte das ab.", [("reported", "Die SPD Hessen lehnte das ab", ["Die SPD Hessen"])]),
    (  # two participles, the second of them cites
        "Örtliche Sender hatten von zwei Toten berichtet und sich dabei auf Retter gestützt.",
        [
            (
                "reported",
                "Örtliche Sender hatten von zwei Toten berichtet und sich dabei auf Retter gestützt",
                ["Örtliche Sender > Retter"],
            )
        ],
    ),
    (
        "Sonja kam mit Leuten von der Werft. Von der Werft hieß es, das Geld sei da.",
        [("indirect", "das Geld sei da", ["der Werft"])],
    ),
    (
        "Gestern hatte der Chef der Werft, Ole Brandt, erklärt, er verkaufe nicht.",
        [("indirect", "er verkaufe nicht", ["der Chef der Werft, Ole Brandt"])],
    ),
    (
        "Der Bürgermeister sagte, die Brücke sei seit dem Morgen gesperrt.",
        [("indirect", "die Brücke sei seit dem Morgen gesperrt", ["Der Bürgermeister"])],
    ),
    (
        "Die Brücke sei seit dem Morgen gesperrt, sagte der Bürgermeister.",
        [("indirect", "Die Brücke sei seit dem Morgen gesperrt", ["der Bürgermeister"])],
    ),
    (
        "Die Brücke, sagte der Bürgermeister, sei seit dem Morgen gesperrt.",
        [("indirect", "Die Brücke … sei seit dem Morgen gesperrt", ["der Bürgermeister"])],
    ),
    (
        "Die Ministerin teilte am Montag in Kassel mit, dass der Vertrag gekündigt werde.",
        [("indirect", "dass der Vertrag gekündigt werde", ["Die Ministerin"])],
    ),
    (
        "Laut dem Betreiber fiel der Strom nur kurz aus.",
        [("indirect", "fiel der Strom nur kurz aus", ["dem Betreiber"])],
    ),
    (
        "Der Strom fiel nach Angaben der Feuerwehr nur kurz aus.",
        [("indirect", "Der Strom fiel … nur kurz aus", ["Angaben der Feuerwehr"])],
    ),
    (
        "Augenzeugen zufolge brannte das Lager bereits am Abend.",
        [("indirect", "brannte das Lager bereits am Abend", ["Augenzeugen"])],
    ),
    (
        "Ihrer Ansicht nach kommt die Hilfe zu spät.",
        [("indirect", "kommt die Hilfe zu spät", ["Ihrer Ansicht"])],
    ),
    (
        "Nach dem Spiel gingen alle nach Hause.",
        [],
    ),
    (
        "Laut knallte die Tür ins Schloss.",
        [],
    ),
    (
        "Wie der Sender unter Berufung auf einen Beamten berichtet, wurde die Lieferung gestoppt.",
        [("indirect", "wurde die Lieferung gestoppt", ["der Sender > einen Beamten"])],
    ),
    (
        "Die Lieferung wurde gestoppt, wie das Ministerium mitteilte.",
        [("indirect", "Die Lieferung wurde gestoppt", ["das Ministerium"])],
    ),
    (
        "Die Reserve reiche bis März, so der Verband.",
        [("indirect", "Die Reserve reiche bis März", ["der Verband"])],
    ),
    (
        "„Wir warten“, sagte die Sprecherin, „aber nicht ewig.“",
        [("direct", "„Wir warten“ … „aber nicht ewig.“", ["die Sprecherin"])],
    ),
    (
        "Die Sprecherin sagte: „Wir warten nicht ewig auf eine Antwort.“",
        [("direct", "„Wir warten nicht ewig auf eine Antwort.“", ["Die Sprecherin"])],
    ),
    (
        "Der Sprecher sagte der „Harzer Post“, man habe nichts gewusst.",
        [("indirect", "man habe nichts gewusst", ["der „Harzer Post“ > Der Sprecher"])],
    ),
    (
        "Das Institut bezog sich auf einen Insider der „Neuen Woche“ und berichtete, dass Truppen eingetroffen seien.",
        [
            (
                "indirect",
                "dass Truppen eingetroffen seien",
                ["Das Institut > der „Neuen Woche“ > einen Insider"],
            )
        ],
    ),
    (
        "Aus Regierungskreisen verlautete, das Geld sei nicht bewilligt.",
        [("indirect", "das Geld sei nicht bewilligt", ["Regierungskreisen"])],
    ),
    (
        "Es hieß, der Minister trete zurück.",
        [("indirect", "der Minister trete zurück", ["Es hieß"])],
    ),
    (
        "Der Verband forderte die Regierung auf, den Beschluss zurückzunehmen.",
        [("indirect", "den Beschluss zurückzunehmen", ["Der Verband"])],
    ),
    (
        "Die Opposition kritisierte die Pläne scharf.",
        [("reported", "Die Opposition kritisierte die Pläne scharf", ["Die Opposition"])],
    ),
    (
        "Der Kapitän nannte die Warnung „Panikmache“.",
        [
            ("reported", "Der Kapitän nannte die Warnung „Panikmache“", ["Der Kapitän"]),
            ("direct", "„Panikmache“", ["Der Kapitän"]),
        ],
    ),
    (
        "Der General soll bereits im März abgelöst worden sein.",
        [("free_indirect", "Der General soll bereits im März abgelöst worden sein", [])],
    ),
    (
        "Die Einheit soll im März abgelöst werden.",
        [],
    ),
    (
        "Dem Vernehmen nach verhandeln beide Seiten wieder.",
        [("free_indirect", "Dem Vernehmen nach verhandeln beide Seiten wieder", [])],
    ),
    (
        "Die Miliz will drei Drohnen abgeschossen haben.",
        [("indirect", "Die Miliz will drei Drohnen abgeschossen haben", ["Die Miliz"])],
    ),
    (
        "Der Zeuge sagte, sein Nachbar habe ihm erzählt, der Hund sei entlaufen.",
        [("indirect", "der Hund sei entlaufen", ["Der Zeuge > sein Nachbar"])],
    ),
    (
        "Sowohl der Landrat als auch die Polizei bestätigten, dass die Straße frei ist.",
        [("indirect", "dass die Straße frei ist", ["der Landrat", "die Polizei"])],
    ),
    (
        "Der Landrat wurde gefragt, ob er zurücktrete.",
        [("indirect", "ob er zurücktrete", [""])],
    ),
    (
        "Ihm wird vorgeworfen, Akten vernichtet zu haben.",
        [("indirect", "Akten vernichtet zu haben", [""])],
    ),
    (
        "Die Fahnder konnten nicht bestätigen, dass der Koffer leer war.",
        [],
    ),
    (
        "Die Stadt mahnte mehr Tempo an: Die Brücke müsse bis Mai fertig sein.",
        [
            ("reported", "Die Stadt mahnte mehr Tempo an", ["Die Stadt"]),
            ("indirect", "Die Brücke müsse bis Mai fertig sein", ["Die Stadt"]),
        ],
    ),
    (
        "Der Präsident habe zugestimmt, hieß es aus dem Ministerium.",
        [("indirect", "Der Präsident habe zugestimmt", ["dem Ministerium"])],
    ),
    (
        "In dem Bericht, der der Redaktion vorliegt, heißt es, die Pumpe sei defekt.",
        [("indirect", "die Pumpe sei defekt", ["dem Bericht"])],
    ),
    (
        "Einem Bericht zufolge, der dem „Kurier“ vorliegt, war die Pumpe defekt.",
        [("indirect", "war die Pumpe defekt", ["dem „Kurier“ > Einem Bericht"])],
    ),
    (
        "Der Trainer behauptete sich in der Liga.",
        [],
    ),
    (
        "Der Fluss hat seine Quelle im Harz, und der Zug fährt nach Ulm.",
        [],
    ),
    (
        "Nach eigenen Angaben hat der Verein 300 Mitglieder.",
        [("indirect", "hat der Verein 300 Mitglieder", ["der Verein"])],
    ),
]


# Speech acts without a clause: the whole sentence is what is told, and one source tells it.
ACTS: list[tuple[str, str | None]] = [
    ("Die Reederei stellt den Unfall als Folge höherer Gewalt dar.", "Die Reederei"),
    ("Der Verband sprach sich gegen die Maut aus.", "Der Verband"),
    ("Steuerhinterziehung legt die Anklage dem früheren Wirt zur Last.", "die Anklage"),
    ("Die Baukosten beziffert die Stadt auf neun Millionen Euro.", "die Stadt"),
    ("Zu dem Brandanschlag hat sich die Gruppe Rote Sichel bekannt.", "die Gruppe Rote Sichel"),
    ("Polnische Zeitungen spekulieren über einen Rücktritt.", "Polnische Zeitungen"),
    ("Die Fraktion legte dem Minister den Rücktritt nahe.", "Die Fraktion"),
    ("Die Daten legen einen Fehler nahe.", None),
    ("Für die Opposition ist eine Sache klar.", None),
    ("Für den Bau ist eine „Anzeige“ nötig.", None),
    ("Der Verein bekennt sich zum Standort.", None),
    ("Zu den Ursachen des Brandes ist der Stadt nichts bekannt.", None),
    ("Die Miliz bekannte sich nie zu dem Angriff.", None),
    ("Die Mängel kritisierte die Gewerkschaft scharf.", "die Gewerkschaft"),
    ("Die Regierung kritisierte die Opposition scharf.", "Die Regierung"),
    ("Die Bank veranschlagt den Schaden auf acht Millionen Franken.", "Die Bank"),
    ("Der Anwalt stellte die Zahlungen in Abrede.", "Der Anwalt"),
    ("Der Umbau wird von Anwohnern als Notlösung gewertet.", "Anwohnern"),
    ("Von der Opposition wird der Umbau als Notlösung angesehen.", "der Opposition"),
    ("Die Leute in der Nähe von Bergen wurden vor Erdrutschen gewarnt.", None),
    ("Das Ministerium äußerte sich nicht.", None),
    ("Das Beben forderte zwölf Tote.", None),
    ("Ein Anwalt forderte für die Opfer eine Rente.", "Ein Anwalt"),
    ("Der Hersteller räumte das ein.", "Der Hersteller"),
    ("Der Verein räumte dem Wirt ein Vorkaufsrecht ein.", None),
    ("Einen Anbau fordert ein Verein.", "ein Verein"),
    ("Im Entwurf ist von drei Höfen die Rede.", "Entwurf"),
    ("Mit dem Fall Befasste dementierten das.", "Mit dem Fall Befasste"),
    ("Der Wirt versteht sich als Vermittler.", None),
    ("Das Kieler Institut für Deiche hat den Riss auf einem Luftbild erkannt.", "Das Kieler Institut für Deiche"),
    ("Die Wirtin hat den Gast auf einem Bild erkannt.", None),
    ("Die Angabe stammt von einem Lotsen.", "einem Lotsen"),
    ("Die Angabe stammt nicht von einem Lotsen.", None),
]


@pytest.mark.parametrize(("text", "source"), ACTS)
def test_a_speech_act(text: str, source: str | None) -> None:
    assert tag(text) == ([("reported", text[:-1], [source])] if source else [])


@pytest.mark.parametrize(
    ("text", "content", "chain"),
    [
        ("Die Brücke ist gesperrt. Diese Einschätzung vertritt der Landrat.", "Die Brücke ist gesperrt", "der Landrat"),
        ("Das Dach ist undicht. Diese Angaben hat das Amt gemacht.", "Das Dach ist undicht", "das Amt"),
        ("Acht Tote, zwölf Verletzte: Diese Zahlen nannte die Klinik.", "Acht Tote, zwölf Verletzte", "die Klinik"),
        (
            "Das Dach ist undicht. So berichtet es der »Bote«, der aus einem Gutachten zitiert.",
            "Das Dach ist undicht",
            "der »Bote« > einem Gutachten",
        ),
        ("Der Minister gehe, war in Kreisen der Fraktion zu hören.", "Der Minister gehe", "Kreisen der Fraktion"),
        ("Das Werk schließe, wie Vertraute des Chefs streuen.", "Das Werk schließe", "Vertraute des Chefs"),
        ("Der Rat wusste demnach davon, das geht aus Akten hervor.", "Der Rat wusste … davon", "Akten"),
        ("Nun soll der Wirt Medienberichten zufolge fort sein.", "Nun soll der Wirt … fort sein", "Medienberichten"),
        ("Die Bahn hat nach ihren Angaben zehn Züge.", "Die Bahn hat … zehn Züge", "Die Bahn"),
        ("Das Amt hat laut seiner Mitteilung zehn Autos.", "Das Amt hat … zehn Autos", "Das Amt"),
        ("Ein Wirt will drei Schüsse gehört haben.", "Ein Wirt will drei Schüsse gehört haben", "Ein Wirt"),
        (
            "Den Brief hat die Chefin, die nun klagt, nach eigenem Bekunden gesandt.",
            "Den Brief hat die Chefin, die nun klagt … gesandt",
            "die Chefin",
        ),
        ("Eigenen Angaben zufolge hat Odran zehn Schiffe.", "hat Odran zehn Schiffe", "Odran"),
        ("Nach ihren Angaben fehlen 30 Busse.", "fehlen 30 Busse", "ihren Angaben"),
        (
            "Sollte es regnen, müsse man mit Staus rechnen, sagt Ida Horn.",
            "Sollte es regnen, müsse man mit Staus rechnen",
            "Ida Horn",
        ),
        ("Das Mittel ist ihrer Ansicht nach zu teuer.", "Das Mittel ist … zu teuer", "ihrer Ansicht"),
        (
            "Das wird den Bund der Prüfung des Amts zufolge freuen.",
            "Das wird den Bund … freuen",
            "der Prüfung des Amts",
        ),
        ("Acht Tote forderte Amtsangaben zufolge ein Brand.", "Acht Tote forderte … ein Brand", "Amtsangaben"),
        (
            "Nach dem am Freitag vorgelegten Bericht des Amts war der Deich undicht.",
            "war der Deich undicht",
            "dem am Freitag vorgelegten Bericht des Amts",
        ),
        (
            "Der »Bote« berichtete unter Berufung auf Pfleger von rund acht Verletzten.",
            "Der »Bote« berichtete unter Berufung auf Pfleger von rund acht Verletzten",
            "Der »Bote« > Pfleger",
        ),
        (
            "Drei Boote seien leck, meldet die Agentur unter Verweis auf den »Boten«, der einen Lotsen zitiert.",
            "Drei Boote seien leck",
            "die Agentur > den »Boten« > einen Lotsen",
        ),
        (
            "Drei Boote seien leck, so die Agentur unter Verweis auf den »Boten«, der sich auf einen Lotsen beruft.",
            "Drei Boote seien leck",
            "die Agentur > den »Boten« > einen Lotsen",
        ),
        (
            "Aus der Werft war zu hören, das Dock schließe; ein Sprecher der Stadt lag im Bett.",
            "das Dock schließe",
            "der Werft",
        ),
        (
            "Der Effekt lasse sich dadurch erklären, dass mehr geimpft werde, gab Ida Horn zu bedenken.",
            "Der Effekt lasse sich dadurch erklären, dass mehr geimpft werde",
            "Ida Horn",
        ),
        ("Die Reederei bleibt dabei, dass nichts gebrannt habe.", "dass nichts gebrannt habe", "Die Reederei"),
        ("Das Werk schließe, sagten mit der Sache Vertraute.", "Das Werk schließe", "mit der Sache Vertraute"),
        (
            "Gleich zwei Wirte, ein Bayer und ein Franke, sagen unabhängig voneinander, der Krug sei leer.",
            "der Krug sei leer",
            "zwei Wirte, ein Bayer und ein Franke",
        ),
    ],
)
def test_what_a_frame_takes_up(text: str, content: str, chain: str) -> None:
    assert [found[1:] for found in tag(text)] == [(content, [chain])]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_tag_german(text: str, expected: Found) -> None:
    assert tag(text) == expected


def test_what_a_thing_is_for_somebody_he_says() -> None:
    text = "Für Hanno Brandt vom Fischerbund ist das „Unfug“."
    assert tag(text)[0] == ("reported", text[:-1], ["Hanno Brandt vom Fischerbund"])


def test_who_relies_on_somebody_is_not_carried_on() -> None:
    text = "Die Fässer seien leer, sagte Carla Rehm. Sie berief sich auf ein Geständnis, das der Polizei vorliege."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    assert [t.rule for t in tag_german(text, sentences)] == ["late", "relying"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Die Brücke werde gesperrt, sobald das Wetter es zulässt.", "konjunktiv_i"),
        ("Der Rat kennt den Vorwurf, die Brücke sei morsch.", "konjunktiv"),
    ],
)
def test_a_main_clause_in_the_konjunktiv_is_told_apart(text: str, rule: str) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    assert [t.rule for t in tag_german(text, sentences)] == [rule]


def test_danach_inside_a_sentence_is_a_time() -> None:
    text = "Der Lotse habe einen Schaden durchgegeben, danach sei die Leitung tot gewesen."
    assert "demnach" not in [
        t.rule for t in tag_german(text, split_sentences(text, [Block((0, len(text)), "paragraph")]))
    ]


def test_a_konjunktiv_without_a_frame_inherits() -> None:
    text = "Der Rat tagte am Abend. Die Brücke werde gesperrt."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    (found,) = tag_german(text, sentences)
    assert (found.form, found.inherits, found.chains) == ("indirect_free_indirect", True, ())


def test_das_takes_up_the_sentence_before() -> None:
    text = "Die Stadt schließt das Freibad. Das kündigte Bürgermeisterin Ulla Kern am Freitag an."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    (found,) = tag_german(text, sentences)
    assert text[slice(*found.content[0])] == "Die Stadt schließt das Freibad"
    assert text[slice(*found.chains[0][0].mention or (0, 0))] == "Bürgermeisterin Ulla Kern"


@pytest.mark.parametrize("piece", ["sagte, ", "dass ", "„a ", "laut X, ", "(", "wie er sagte, ", "zufolge "])
def test_hostile_repetition_is_read_in_time(piece: str) -> None:
    """20,000 repetitions in one sentence: the unit is cut, the tagger does not go quadratic."""
    started = time.process_time()
    tag(piece * 20_000)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Rat forderte die Regierung auf, den Bau zu stoppen.", "die Regierung"),
        ("Horn sagte gegenüber Reportern, der Bau ruhe.", "Reportern"),
        ("Dem Minister wird vorgeworfen, Akten vernichtet zu haben.", "Dem Minister"),
        ("Der Verlag schlug den Mitarbeitern vor, kürzer zu arbeiten.", "den Mitarbeitern"),
        ("Horn sagte am Montag, der Bau ruhe.", None),
    ],
)
def test_addressee(text: str, expected: str | None) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    (found,) = tag_german(text, sentences)
    assert (text[slice(*found.addressee)] if found.addressee else None) == expected

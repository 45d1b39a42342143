"""Chains of sources that one sentence gives: text, a content in it, and who says that, "outer > origin"."""

import pytest

from laut.models import Block
from laut.reading.english import tag_english
from laut.reading.german import tag_german
from laut.reading.sentences import split_sentences

Case = tuple[str, str, list[str]]
TAGGERS = {"de": tag_german, "en": tag_english}


def chains_in(language: str, text: str) -> dict[str, list[str]]:
    """The chains of each content."""
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    return {
        " … ".join(text[b:e] for b, e in t.content): [
            " > ".join(text[slice(*link.mention)] for link in chain if link.mention) for chain in t.chains
        ]
        for t in TAGGERS[language](text, sentences)
    }


# who speaks for somebody hands on what he says
SPOKESPEOPLE: list[tuple[str, Case]] = [
    ("de", ("Der Senator ließ über seinen Sprecher mitteilen, der Vertrag sei nicht unterschrieben.",
            "der Vertrag sei nicht unterschrieben", ["seinen Sprecher > Der Senator"])),
    ("de", ("Man habe sich im Guten getrennt, ließ die Sängerin über ihre Anwältin ausrichten.",
            "Man habe sich im Guten getrennt", ["ihre Anwältin > die Sängerin"])),
    ("de", ("Über ihre Agentur erklärte die Schauspielerin, sie werde nicht klagen.",
            "sie werde nicht klagen", ["ihre Agentur > die Schauspielerin"])),
    ("de", ("»Wir zahlen nicht«, erklärte der Reeder durch einen Verteidiger.",
            "»Wir zahlen nicht«", ["einen Verteidiger > der Reeder"])),
    # a service by which somebody writes is no spokesman
    ("de", ("Über den Kurznachrichtendienst erklärte die Ministerin, sie trete zurück.",
            "sie trete zurück", ["die Ministerin"])),
    ("en", ("The firm would not be sold, the chairman said through a spokesman.",
            "The firm would not be sold", ["a spokesman > the chairman"])),
    ("en", ("Through his lawyer, Mr Hale denied that he had taken the money.",
            "that he had taken the money", ["his lawyer > Mr Hale"])),
    ("en", ("The singer said in a statement issued by her publicist that the tour was off.",
            "that the tour was off", ["her publicist > The singer"])),
    ("en", ("The mayor said through tears that the bridge was lost.",
            "that the bridge was lost", ["The mayor"])),
]  # fmt: skip
# the outlet that has a document, or that asked somebody, in the words behind the source
BEHIND_THE_SOURCE: list[tuple[str, Case]] = [
    ("de", ("Ein Papier sorgt für Streit. Darin heißt es nach Angaben des Senders TV Nord, die Pflege werde teurer.",
            "die Pflege werde teurer", ["Angaben des Senders TV Nord"])),
    ("de", ("In einem Vermerk, den der Sender TV Nord einsehen konnte, heißt es, die Kosten seien bekannt.",
            "die Kosten seien bekannt", ["der Sender TV Nord > einem Vermerk"])),
    ("de", ("In dem Gutachten, über das zuerst das Magazin »Prisma« berichtet hatte, steht, der Hang sei instabil.",
            "der Hang sei instabil", ["das Magazin »Prisma« > dem Gutachten"])),
    ("de", ("Aus einem Schreiben des Rechnungshofs, das dem Sender Welle Ost vorliegt, geht hervor, dass Geld fehlt.",
            "dass Geld fehlt", ["dem Sender Welle Ost > einem Schreiben des Rechnungshofs"])),
    ("de", ("Laut einem Protokoll, aus dem die Agentur Belga zitiert, sagte der Kapitän, der Motor sei ausgefallen.",
            "der Motor sei ausgefallen", ["die Agentur Belga > einem Protokoll > der Kapitän"])),
    ("de", ("Nach Einschätzung eines Gutachters, der vom Sender Kanal Drei befragt wurde, ist der Damm sicher.",
            "ist der Damm sicher", ["Sender Kanal Drei > Einschätzung eines Gutachters"])),
    # who wrote it, or keeps it, hands nothing on; nor does the article's own newsroom
    ("de", ("Einem internen Bericht zufolge, den die Wasserwacht verfasst hat, lagen die Daten offen.",
            "lagen die Daten offen", ["Einem internen Bericht"])),
    ("de", ("In dem Bericht, der der Redaktion vorliegt, heißt es, die Pumpe sei defekt.",
            "die Pumpe sei defekt", ["dem Bericht"])),
    ("en", ("In a memo seen by Reuters, the minister said the plant would close.",
            "the plant would close", ["Reuters > the minister"])),
    ("en", ("In her statement, details of which were published by the Leeds Chronicle, the nurse said she had left.",
            "she had left", ["the Leeds Chronicle > the nurse"])),
    ("en", ("In a letter written by the board, the chairman said cash was running out.",
            "cash was running out", ["the chairman"])),
]  # fmt: skip
# the outlet somebody speaks to: in the dative behind its speaker, by a name of its own, or a body that hears witnesses
SPOKEN_TO: list[tuple[str, Case]] = [
    ("de", ("Der Vorstand plane einen Verkauf, sagten drei mit den Plänen vertraute Personen der Agentur Reuters.",
            "Der Vorstand plane einen Verkauf", ["der Agentur Reuters > drei mit den Plänen vertraute Personen"])),
    ("de", ("»Nein«, antwortete der Minister der Zeitung knapp.", "»Nein«", ["der Zeitung > der Minister"])),
    ("de", ("»Nein«, sagte Sportchef Jens Hollwege der »Weserpost«.",
            "»Nein«", ["der »Weserpost« > Sportchef Jens Hollwege"])),
    ("de", ("Man gehe nicht, sagte die Vorsitzende der »Grünen Liste«.",
            "Man gehe nicht", ["die Vorsitzende der »Grünen Liste«"])),
    ("de", ("Die Brücke sei marode, sagte der Chefredakteur der Zeitung.",
            "Die Brücke sei marode", ["der Chefredakteur der Zeitung"])),
    ("de", ("Der Kapitän erzählte der Hilfsorganisation Seebrücke, die Küstenwache habe geschossen.",
            "die Küstenwache habe geschossen", ["der Hilfsorganisation Seebrücke > Der Kapitän"])),
    ("de", ("Sie habe nichts gehört, sagte die Rentnerin dieser Zeitung.",
            "Sie habe nichts gehört", ["die Rentnerin"])),
    ("de", ("Eine Packerin, die ihren Namen nicht in der Zeitung lesen will, sagte, die Halle sei leer.",
            "die Halle sei leer", ["Eine Packerin"])),
    ("en", ("The bid was dropped, two bankers told Deal Monitor.",
            "The bid was dropped", ["Deal Monitor > two bankers"])),
    ("en", ("Two witnesses told Anna Keller that the door was open.",
            "that the door was open", ["Two witnesses"])),
    ("en", ("Two witnesses told Kent Police that the door was open.",
            "that the door was open", ["Two witnesses"])),
    ("en", ("Speaking to commuters outside the bus station, the mayor promised that the bus would return.",
            "that the bus would return", ["the mayor"])),
]  # fmt: skip
# whom somebody quotes, reads out, brings up or has it from
BROUGHT_UP: list[tuple[str, Case]] = [
    ("de", ("„Das ist zu wenig“, zitiert ndr.de Polizeisprecher Ralf Meyer.",
            "„Das ist zu wenig“", ["ndr.de > Polizeisprecher Ralf Meyer"])),
    ("de", ("Die Lage sei ruhig, zitiert die Agentur Belta den Gouverneur.",
            "Die Lage sei ruhig", ["die Agentur Belta > den Gouverneur"])),
    ("de", ("Der Strom reiche nicht, wie der Netzchef von der Agentur Ritzau zitiert wird.",
            "Der Strom reiche nicht", ["der Agentur Ritzau > der Netzchef"])),
    ("de", ("Die »Zeit« zitiert aus einem Brief des Ministers, in dem es heißt, die Reform sei gescheitert.",
            "die Reform sei gescheitert", ["Die »Zeit« > einem Brief des Ministers"])),
    ("de", ("Er verlas ein Schreiben des Präsidiums, in dem es heißt, die Stadt müsse das Geld erstatten.",
            "die Stadt müsse das Geld erstatten", ["Er > ein Schreiben des Präsidiums"])),
    ("de", ("Der Bürgermeister verwies auf einen Statiker, nach dessen Berechnungen der Turm sicher ist.",
            "der Turm sicher ist", ["Der Bürgermeister > einen Statiker"])),
    ("de", ("Die Anwältin führt ein Gutachten der Klinik an, dem zufolge das Mittel nicht wirkt.",
            "das Mittel nicht wirkt", ["Die Anwältin > ein Gutachten der Klinik"])),
    ("de", ("Der Händler, der es von einem Zöllner gehört haben will, schreibt, die Ware sei weg.",
            "die Ware sei weg", ["Der Händler > einem Zöllner"])),
    ("de", ("Eine Packerin weiß von ihrem Schichtführer, dass der Betrieb verkauft wird.",
            "dass der Betrieb verkauft wird", ["Eine Packerin > ihrem Schichtführer"])),
    ("de", ("Der Abgeordnete gab wieder, was ihm ein Offizier gesagt hatte: Die Stellungen seien geräumt.",
            "Die Stellungen seien geräumt", ["Der Abgeordnete > ein Offizier"])),
    ("en", ("The chief pointed to a paramedic's log, which states that the door stayed locked.",
            "that the door stayed locked", ["The chief > a paramedic's log"])),
    ("en", ("State agency Tass carried remarks by the governor, who said the fire was out.",
            "the fire was out", ["State agency Tass > the governor"])),
    ("en", ("Radio Cancha interviewed a baggage handler who swore the bags were empty.",
            "the bags were empty", ["Radio Cancha > a baggage handler"])),
    # who publishes and is no outlet hands on nobody's words
    ("en", ("The widow published a letter from the mayor, who said the bridge was safe.",
            "the bridge was safe", ["the mayor"])),
    ("en", ("The Chronicle carries the claim of a retired gardener that a footman burned the diaries.",
            "that a footman burned the diaries", ["The Chronicle > a retired gardener"])),
    ("en", ("A cousin said that the widow had heard from a clerk that the boat was scrap.",
            "that the boat was scrap", ["A cousin > the widow > a clerk"])),
    ("en", ("The border will open, the daily Sabah reported, citing Interfax, which in turn quoted an official.",
            "The border will open", ["the daily Sabah > Interfax > an official"])),
    ("en", ("The vote was bought, a clerk claims, as first reported by Radio Lima.",
            "The vote was bought", ["Radio Lima > a clerk"])),
]  # fmt: skip
# a clause that goes on after a frame, a verb whose particle stands behind a relative clause
INTERRUPTED: list[tuple[str, Case]] = [
    ("de", ("Die Chefin, so kolportieren es zwei Zeitungen, habe einer Köchin gesagt, sie solle gehen.",
            "sie solle gehen", ["zwei Zeitungen > Die Chefin"])),
    ("de", ("Der Unterhändler, Jan Holm, habe am Montag unterschrieben, berichtete der Sender Kanal Drei.",
            "Der Unterhändler, Jan Holm, habe am Montag unterschrieben", ["der Sender Kanal Drei"])),
    ("de", ("Der Minister, so berichtet der Sender Kanal Drei, habe einem Vertrauten gestanden, er sei müde.",
            "er sei müde", ["der Sender Kanal Drei > Der Minister"])),
    ("de", ("Ricky, so der Vertraute weiter, habe Freunden gebeichtet, dass er müde sei.",
            "dass er müde sei", ["der Vertraute > Ricky"])),
    ("de", ("Das Blatt, das im Januar bei Anklam auf einen Acker fiel, könnte gerissen sein, sagt Ute Hall.",
            "Das Blatt, das im Januar bei Anklam auf einen Acker fiel, könnte gerissen sein", ["Ute Hall"])),
    ("de", ("Ein Lotse in Emden und ein Beamter in Jever sagten, dass der Kahn leckt.",
            "dass der Kahn leckt", ["Ein Lotse in Emden", "ein Beamter in Jever"])),
    ("de", ("Ein Lotse in Emden und Regierungskreise in Hannover sagen, dass der Kahn leckt.",
            "dass der Kahn leckt", ["Ein Lotse in Emden", "Regierungskreise in Hannover"])),
    ("de", ("Der Zeuge hat zu Protokoll gegeben, der Wagen sei rot gewesen.",
            "der Wagen sei rot gewesen", ["Der Zeuge"])),
    ("de", ("Die Lage sei ruhig, teilte der Sprecher, der anonym bleiben wollte, mit.",
            "Die Lage sei ruhig", ["der Sprecher"])),
    ("de", ("Die Fabrik schließt. Das geht aus einer Meldung der dpa, die dem Amt vorliegt, hervor.",
            "Die Fabrik schließt", ["einer Meldung der dpa"])),
]  # fmt: skip
# who stands by an account or mends it, comes to a figure, or is whom it comes from
ACCOUNTS: list[tuple[str, Case]] = [
    ("de", ("Die Zahl stammt von einem Lotsen.", "Die Zahl stammt von einem Lotsen", ["einem Lotsen"])),
    ("de", ("Die Uhr stammt von einem Händler.", "Die Uhr stammt von einem Händler", None)),
    ("de", ("Die Darstellung geht auf einen Kassenwart zurück.", "Die Darstellung geht auf einen Kassenwart zurück",
            ["einen Kassenwart"])),
    ("de", ("Die Angabe geht auf das Jahr 1998 zurück.", "Die Angabe geht auf das Jahr 1998 zurück", None)),
    ("de", ("Ähnliches hatte der »Moselbote« von einem Wärter gehört.",
            "Ähnliches hatte der »Moselbote« von einem Wärter gehört", ["der »Moselbote« > einem Wärter"])),
    ("de", ("Das Trierer Blatt „Neue Moselpost“ hat aus dem Umfeld des Amtes das Gleiche erfahren.",
            "Das Trierer Blatt „Neue Moselpost“ hat aus dem Umfeld des Amtes das Gleiche erfahren",
            ["Das Trierer Blatt „Neue Moselpost“ > dem Umfeld des Amtes"])),
    ("de", ("Das Ministerium bleibt bei seiner Darstellung.", "Das Ministerium bleibt bei seiner Darstellung",
            ["Das Ministerium"])),
    ("de", ("Die Behörde bleibt bei 61,2 Millionen Euro.", "Die Behörde bleibt bei 61,2 Millionen Euro",
            ["Die Behörde"])),
    ("de", ("Die Gewerkschaft kommt auf 52.", "Die Gewerkschaft kommt auf 52", ["Die Gewerkschaft"])),
    # what somebody reaches he does not say
    ("de", ("Die Partei kommt auf 14 Prozent.", "Die Partei kommt auf 14 Prozent", None)),
    ("de", ("Die Reederei hat ihre Angaben korrigiert.", "Die Reederei hat ihre Angaben korrigiert",
            ["Die Reederei"])),
    ("de", ("Die Reederei hat ihren Kurs korrigiert.", "Die Reederei hat ihren Kurs korrigiert", None)),
    ("en", ("The figure goes back to a docker who spoke to the Herald.",
            "The figure goes back to a docker who spoke to the Herald", ["the Herald > a docker"])),
    ("en", ("The count goes back to 1998.", "The count goes back to 1998", None)),
    ("en", ("The estimate was given by one colonel.", "The estimate was given by one colonel", ["one colonel"])),
    ("en", ("The account given by one colonel rests on a log.", "The account given by one colonel rests on a log",
            None)),
    ("en", ("The firm stands by its account.", "The firm stands by its account", ["The firm"])),
    ("en", ("The fire brigade now lists 31 injured.", "The fire brigade now lists 31 injured", ["The fire brigade"])),
    ("en", ("The shop lists brands of tea.", "The shop lists brands of tea", None)),
]  # fmt: skip
# who counts, finds, concludes
FOUND: list[tuple[str, Case]] = [
    ("de", ("Die Polizei zählte 4000 Teilnehmer.", "Die Polizei zählte 4000 Teilnehmer", ["Die Polizei"])),
    ("de", ("Auf rund 30 kommt das Institut.", "Auf rund 30 kommt das Institut", ["das Institut"])),
    ("de", ("Forscher fanden in zwölf Proben Blei.", "Forscher fanden in zwölf Proben Blei", ["Forscher"])),
    ("de", ("Zum gleichen Schluss kam der Prüfer.", "Zum gleichen Schluss kam der Prüfer", ["der Prüfer"])),
    ("de", ("Als Grund nannte der Verein die Kosten.", "Als Grund nannte der Verein die Kosten", ["der Verein"])),
    ("de", ("Der Verein zählt 400 Mitglieder.", "Der Verein zählt 400 Mitglieder", None)),
    ("de", ("Es sind 900 Stimmen gezählt worden.", "Es sind 900 Stimmen gezählt worden", None)),
    ("de", ("Die Polizei fand eine Leiche.", "Die Polizei fand eine Leiche", None)),
    ("en", ("Police counted 400 marchers.", "Police counted 400 marchers", ["Police"])),
    ("en", ("Researchers found lead in the soup.", "Researchers found lead in the soup", ["Researchers"])),
    ("en", ("A weekly has reached the same figure.", "A weekly has reached the same figure", ["A weekly"])),
    ("en", ("The firm has corrected its figures.", "The firm has corrected its figures", ["The firm"])),
    ("en", ("He based the figure on two logs.", "He based the figure on two logs", ["He"])),
    ("en", ("The length of the flight goes back to an officer who spoke to the Herald.",
            "The length of the flight goes back to an officer who spoke to the Herald", ["the Herald > an officer"])),
    ("de", ("Das Werk brenne, meldete die Agentur kmp am Montag.", "Das Werk brenne", ["die Agentur kmp"])),
    ("de", ("Das Werk brenne, meldete die Agentur am Montag.", "Das Werk brenne", ["die Agentur"])),
    ("en", ("The institute, going by customs data, arrives at 14.",
            "The institute, going by customs data, arrives at 14", ["The institute > customs data"])),
    ("en", ("The call was logged at 2.37 by the coast guard.", "The call was logged at 2.37 by the coast guard",
            ["the coast guard"])),
    ("en", ("The car was recorded by two cameras.", "The car was recorded by two cameras", None)),
    ("en", ("Her survey had found 14 cracks.", "Her survey had found 14 cracks", ["Her survey"])),
    ("en", ("A daily has since reached the same figure.", "A daily has since reached the same figure", ["A daily"])),
    ("en", ("The catalogue placed the bowl in a bank.", "The catalogue placed the bowl in a bank", ["The catalogue"])),
    ("en", ("The firm says no offer exists.", "no offer exists", ["The firm"])),
    ("de", ("Zum selben Befund war Anfang der Woche das Eastern Sea Forum gekommen.",
            "Zum selben Befund war Anfang der Woche das Eastern Sea Forum gekommen", ["das Eastern Sea Forum"])),
    ("de", ("Der Rat hat seine frühere Erklärung zurückgenommen.",
            "Der Rat hat seine frühere Erklärung zurückgenommen", ["Der Rat"])),
    ("en", ("Villagers counted nine trucks.", "Villagers counted nine trucks", ["Villagers"])),
    ("en", ("The country's geologists give two.", "The country's geologists give two", ["The country's geologists"])),
    ("en", ("The geologists give two reasons.", "The geologists give two reasons", None)),
    ("en", ("The channel showed him at work.", "The channel showed him at work", ["The channel"])),
    ("en", ("The channel showed no interest.", "The channel showed no interest", None)),
    ("de", ("Der Sender zeigte ihn bei der Arbeit.", "Der Sender zeigte ihn bei der Arbeit", ["Der Sender"])),
    ("de", ("Der Sender zeigte sich gelassen.", "Der Sender zeigte sich gelassen", None)),
    # what pictures show that somebody brings before the public
    ("en", ("The institute released an image showing the pier.", "The institute released an image showing the pier",
            ["The institute"])),
    ("en", ("The institute released an image.", "The institute released an image", None)),
    ("de", ("Das Amt legte ein Foto vor, das die Mole zeigt.", "Das Amt legte ein Foto vor, das die Mole zeigt",
            ["Das Amt"])),
    ("de", ("Das Amt legte ein Foto vor, das keiner kannte.", "Das Amt legte ein Foto vor, das keiner kannte", None)),
    ("en", ("The firm has corrected its course.", "The firm has corrected its course", None)),
    ("en", ("Its engineers had found no damage, the company told Radio Lima.", "Its engineers had found no damage",
            ["Radio Lima > the company"])),
    ("en", ("The club counts 400 members.", "The club counts 400 members", None)),
    ("en", ("Police found a body.", "Police found a body", None)),
]  # fmt: skip
# papers that no verb of saying goes with
IN_PAPERS: list[tuple[str, Case]] = [
    # what stands in a paper named before, in the passive; of what a report itself is told by, another paper speaks
    ("de", ("Das Amt erhielt ein Gutachten des Büros Sand. Darin wird vor Rissen gewarnt.",
            "Darin wird vor Rissen gewarnt", ["ein Gutachten des Büros Sand"])),
    ("de", ("Im Gutachten wird vor Rissen gewarnt.", "Im Gutachten wird vor Rissen gewarnt", ["Gutachten"])),
    ("de", ("Ein Befund des Büros Sand liege vor, heißt es in einem Bericht des Rats. Darin seien Risse beschrieben.",
            "Darin seien Risse beschrieben.", ["Ein Befund des Büros Sand"])),
    ("de", ("Ein Befund des Büros Sand liege vor, heißt es in einem Bericht des Rats. Darin werden Risse beschrieben.",
            "Darin werden Risse beschrieben", [])),
    ("de", ("Der Bund warf ihr in einem Brief Betrug vor. Darin wird ihr Rücktritt gefordert.",
            "Darin wird ihr Rücktritt gefordert", [])),
    ("de", ("Der Entwurf sieht drei Stufen vor.", "Der Entwurf sieht drei Stufen vor", ["Der Entwurf"])),
    ("de", ("Auf dem Etikett steht Ungarn.", "Auf dem Etikett steht Ungarn", ["dem Etikett"])),
    ("de", ("Im Register ist sie als Chefin eingetragen.", "Im Register ist sie als Chefin eingetragen",
            ["Register"])),
    ("de", ("Die Liste lag in Umfragen bei 9 Prozent.", "Die Liste lag in Umfragen bei 9 Prozent", ["Umfragen"])),
    ("de", ("Die Familie steht auf der Warteliste.", "Die Familie steht auf der Warteliste", None)),
    ("de", ("Der Wagen steht auf dem Hof.", "Der Wagen steht auf dem Hof", None)),
    ("en", ("The label reads Ghana.", "The label reads Ghana", ["The label"])),
    ("en", ("The logbook shows a gap.", "The logbook shows a gap", ["The logbook"])),
    ("en", ("The draft provides for two stages.", "The draft provides for two stages", ["The draft"])),
    ("en", ("A poll puts the party on 27 per cent.", "A poll puts the party on 27 per cent", ["A poll"])),
    ("en", ("The report reads like a novel.", "The report reads like a novel", None)),
    ("en", ("The table shows signs of wear.", "The table shows signs of wear", None)),
]  # fmt: skip
# a formula or a place that names who is heard
# who tells what was told before
AGAIN: list[tuple[str, Case]] = [
    ("de", ("Ein Lotse erzählte dem „Boten“ dasselbe.", "Ein Lotse erzählte dem „Boten“ dasselbe",
            ["dem „Boten“ > Ein Lotse"])),
    ("de", ("Zudem hat ein Lotse in der „Post“ denselben Weg geschildert.",
            "Zudem hat ein Lotse in der „Post“ denselben Weg geschildert", ["der „Post“ > ein Lotse"])),
    ("de", ("Auch der „Bote“ hatte das berichtet.", "Auch der „Bote“ hatte das berichtet", ["der „Bote“"])),
    ("de", ("Der Kreis stritt, und der „Bote“ hörte es aus Parteikreisen.", "und der „Bote“ hörte es aus Parteikreisen",
            ["der „Bote“ > Parteikreisen"])),
    ("de", ("Sie trug dasselbe Kleid.", "Sie trug dasselbe Kleid", None)),
    ("de", ("Der Lotse sagte das nicht.", "Der Lotse sagte das nicht", None)),
    ("de", ("Der Lotse wollte das nicht sagen.", "Der Lotse wollte das nicht sagen", None)),
    ("en", ("A second pilot told the Herald the same.", "A second pilot told the Herald the same",
            ["the Herald > A second pilot"])),
    ("en", ("The Herald had heard as much from a pilot.", "The Herald had heard as much from a pilot",
            ["The Herald > a pilot"])),
    ("en", ("A pilot gave the Herald a similar account.", "A pilot gave the Herald a similar account",
            ["the Herald > A pilot"])),
    ("en", ("He said the same evening that it was late.", "that it was late", ["He"])),
]  # fmt: skip
HEARD: list[tuple[str, Case]] = [
    ("de", ("Nach Darstellung eines Beamten in der „Moselpost“ war das Tor offen.", "war das Tor offen",
            ["der „Moselpost“ > Darstellung eines Beamten"])),
    ("de", ("Es ist anders, was man im Umfeld der Firma hört: Die Pumpe sei nie gelaufen.",
            "Die Pumpe sei nie gelaufen", ["Umfeld der Firma"])),
    ("de", ("Nach Darstellung eines Offiziers, den das Institut ohne Namen zitiert, ist die Granate alt.",
            "ist die Granate alt", ["das Institut > Darstellung eines Offiziers"])),
    ("de", ("Nach Angaben eines Offiziers, der in der Akte zitiert wird, ist die Granate alt.", "ist die Granate alt",
            ["Angaben eines Offiziers"])),
    ("de", ("In Ermittlerkreisen klingt das anders. Das Tor sei offen gewesen, heißt es dort.",
            "Das Tor sei offen gewesen", ["Ermittlerkreisen"])),
    ("de", ("Einem Zeitungsbericht zufolge sind zwei Brücken gesperrt. Das schreibt der »Moselbote«.",
            "sind zwei Brücken gesperrt", ["der »Moselbote«"])),
    ("de", ("Einem Bericht zufolge ist die Brücke gesperrt. Das hat die Polizei bestätigt.",
            "ist die Brücke gesperrt", ["Einem Bericht"])),
    ("en", ("In the reading of the ministry, the gate was open.", "the gate was open", ["the ministry"])),
    ("en", ("The car was shown in its original version.", "The car was shown", None)),
    ("en", ("She told the Gazette on condition that she not be named, the valve was open.",
            "the valve was open", ["the Gazette > She"])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "case"),
    [*SPOKESPEOPLE, *BEHIND_THE_SOURCE, *SPOKEN_TO, *BROUGHT_UP, *INTERRUPTED, *ACCOUNTS, *FOUND, *IN_PAPERS, *AGAIN,
     *HEARD],
    ids=lambda value: value if isinstance(value, str) else value[0][:40],
)  # fmt: skip
def test_chains(language: str, case: Case) -> None:
    text, content, chains = case
    assert chains_in(language, text).get(content) == chains


def test_therein_goes_on_with_what_was_opened() -> None:
    text = "Der Betriebsrat verlas einen Brief der Spieler. Darin heißt es, man werde nicht auftreten."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    found = [(t.form, t.chains and len(t.chains[0]), t.inherits) for t in tag_german(text, sentences)]
    assert found == [("own", 2, False), ("indirect", (), True)]


@pytest.mark.parametrize(("told", "found"), [("Deal Monitor", ["Deal Monitor > Two bankers"]), ("Anna Keller", [])])
def test_somebody_spoken_to_is_an_outlet_or_a_person(told: str, found: list[str]) -> None:
    assert list(chains_in("en", f"Two bankers spoke to {told} this week.").values()) == ([found] if found else [])

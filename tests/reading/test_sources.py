"""Who a mention means, and what is told of them: tables of own sentences with the words the attribution step would
hand over."""

from __future__ import annotations

import re
import time
from typing import get_args

import pytest

from laut.models import Block, Kind, Source, Span
from laut.reading.sentences import split_sentences
from laut.reading.sources import Guess, Header, Resolution, resolve_sources


def resolve(text: str, mentions: list[str], language: str = "de", outlet: str | None = None) -> Resolution:
    """Resolve mentions given as words; the same words a second time mean their next place in the text."""
    blocks = [Block(match.span(), "paragraph") for match in re.finditer(r"[^\n]+", text)]
    spans: list[Span] = []
    for words in mentions:
        last = max((end for start, end in spans if text[start:end] == words), default=0)
        start = text.index(words, last)
        spans.append((start, start + len(words)))
    return resolve_sources(text, language, split_sentences(text, blocks), spans, Header(outlet))


def sources_of(text: str, mentions: list[str], language: str = "de", outlet: str | None = None) -> list[Source]:
    """The source of each mention, in the order given."""
    resolution = resolve(text, mentions, language, outlet)
    by_id = {source.id: source for source in resolution.sources}
    order = {text[start:end]: by_id[id_] for (start, end), id_ in resolution.of.items()}
    return [order[words] for words in mentions]


# one mention: (text, mention, name, kind, identity, side)
GERMAN = [
    ("Der Dekan der Fakultät sagte das.", "Der Dekan der Fakultät", None, "research", "role", None),
    ("Der Kommandant der Küstenwache sagte das.", "Der Kommandant der Küstenwache", None, "police_judiciary", "role",
     "DE"),
    # a person in office takes the office's kind; the adjective tells the side
    ("Das teilte der lettische Außenminister Ainars Kalve mit.", "der lettische Außenminister Ainars Kalve",
     "Ainars Kalve", "government", "named", "LV"),
    # the name in an apposition, the kind from the body it belongs to
    ("Greta Bohn, Vorsitzende des Bauernverbands Altmark, widersprach.",
    "Greta Bohn, Vorsitzende des Bauernverbands Altmark",
     "Greta Bohn", "ngo", "named", "DE"),
    # what somebody is stands elsewhere in the text
    ("„Nein“, sagte Bohn. Greta Bohn leitet das Labor. Am Abend lud die Physikerin Greta Bohn ein.", "Bohn",
     "Greta Bohn", "research", "named", "DE"),
    # the head of a compound and what it belongs to
    ("Eine Polizeisprecherin bestätigte den Einsatz.", "Eine Polizeisprecherin", None, "police_judiciary", "role",
    "DE"),
    ("Ein Crandall-Sprecher wollte das nicht kommentieren.", "Ein Crandall-Sprecher", None, "company", "role", None),
    ("Die SPD-Abgeordnete Ylva Krohn lobte den Plan.", "Die SPD-Abgeordnete Ylva Krohn",
     "Ylva Krohn", "parliament_party", "named", "DE"),
    # who calls people to the streets, and to a concert
    ("Die Demonstration endete um acht. Die Veranstalter zählten 5.000 Teilnehmer.", "Die Veranstalter", None, "ngo",
     "role", None),
    ("Das Konzert endete um acht. Die Veranstalter zählten 5.000 Gäste.", "Die Veranstalter", None, "company", "role",
     None),
    ("Das teilte der Ostalbkreis mit.", "der Ostalbkreis", "Ostalbkreis", "government", "named", "DE"),
    # bodies with their names, out of their cases
    ("Nach Angaben des Polizeipräsidiums Nordhausen blieb es ruhig.", "des Polizeipräsidiums Nordhausen",
     "Polizeipräsidium Nordhausen", "police_judiciary", "named", "DE"),
    ("Das Bundesamt für Gesundheit warnt.", "Das Bundesamt für Gesundheit", "Bundesamt für Gesundheit", "government",
    "named", "CH"),
    ("Wie die „Märkische Post“ berichtet, fehlt Geld.", "die „Märkische Post“", "Märkische Post", "outlet", "named",
    None),
    # a first name at the head of an outlet's name makes it no person
    ("Das meldete die Washington Post.", "die Washington Post", "Washington Post", "outlet", "named", "US"),
    ("Das berichtete das Wiener Magazin „Donaukreis“.", "das Wiener Magazin „Donaukreis“", "Donaukreis", "outlet",
    "named", "AT"),
    ("Die Nachrichtenagentur Reuters meldete das zuerst.", "Die Nachrichtenagentur Reuters", "Reuters",
    "news_agency", "named", "GB"),
    # a paper is the word of the body that issued it; a secret one stays a document
    ("Einer Umfrage der Universität Jena zufolge stimmt das.", "Einer Umfrage der Universität Jena",
     "Universität Jena", "research", "named", "DE"),
    ("Das geht aus einem vertraulichen Papier des finnischen Innenministeriums hervor.",
     "einem vertraulichen Papier des finnischen Innenministeriums", None, "document", "role", "FI"),
    ("Polizeiangaben zufolge brannten drei Wagen.", "Polizeiangaben", None, "police_judiciary", "role", "DE"),
    ("Laut ukrainischen Angaben wurde ein Depot getroffen.", "ukrainischen Angaben", None, "government", "role", "UA"),
    # who speaks from a capital is nobody named; a seat that is no government
    ("Aus Teheran hieß es, man warte ab.", "Teheran", None, "government", "anonymous", "IR"),
    ("Aus Pullach hieß es, man warte ab.", "Pullach", None, "intelligence", "anonymous", "DE"),
    # told by whose they are
    ("„Nein“, sagte seine Schwester.", "seine Schwester", None, "person", "role", None),
    # an office before a full name
    ("Bundesrat Kaspar Zumthor lehnt ab.", "Bundesrat Kaspar Zumthor", "Kaspar Zumthor", "parliament_party", "named",
    "DE"),
    # unnamed people
    ("Aus Koalitionskreisen verlautete, das Geld fehle.", "Koalitionskreisen", None, "parliament_party", "anonymous",
    "DE"),
    ("Zwei mit der Sache vertraute Personen bestätigten das.", "Zwei mit der Sache vertraute Personen",
     None, "unspecified", "anonymous", None),
    ("Mit dem Vorgang Befasste bestätigten das.", "Mit dem Vorgang Befasste", None, "person", "anonymous", None),
    # who works on a paper is none
    ("Eine mit dem Entwurf befasste Juristin widersprach.", "Eine mit dem Entwurf befasste Juristin",
     None, "experts", "anonymous", None),
    ("Ein Anwohner hörte einen Knall.", "Ein Anwohner", None, "witness", "anonymous", None),
    ("Einer aus der Runde, ein hochrangiger Beamter des estnischen Zolls, nickte.",
    "ein hochrangiger Beamter des estnischen Zolls",
     None, "police_judiciary", "anonymous", "EE"),
    ("Medienberichten zufolge ist er krank.", "Medienberichten", None, "unspecified", "anonymous", None),
    # seats of power and states speak for their government; Brussels for the Union
    ("Pjöngjang wies das zurück.", "Pjöngjang", "Pjöngjang", "government", "named", "KP"),
    ("Der Kreml schwieg.", "Der Kreml", "Kreml", "government", "named", "RU"),
    ("Brüssel droht mit einem Verfahren.", "Brüssel", "Brüssel", "international", "named", "EU"),
    ("Ein Nato-Diplomat sprach von einem Irrtum.", "Ein Nato-Diplomat", None, "international", "anonymous", "NATO"),
    # words for several states speak for none
    ("Westliche Sicherheitsbeamte zweifeln daran.", "Westliche Sicherheitsbeamte", None, "intelligence", "anonymous",
    None),
    # surnames that are nouns, particles, initials
    ("Verteidiger Jonas Richter widersprach.", "Verteidiger Jonas Richter", "Jonas Richter", "person", "named", None),
    ("Das sagte Ministerin Paula von der Heyde.", "Ministerin Paula von der Heyde", "Paula von der Heyde",
    "government", "named", "DE"),
    ("Rentnerin Hermine L. weint.", "Rentnerin Hermine L.", "Hermine L.", "witness", "named", None),
    # two nouns that are one office, before a name; a title that is a first name
    ("Das rügte der Vorsitzende Richter Enno Wessels.", "der Vorsitzende Richter Enno Wessels", "Enno Wessels",
     "police_judiciary", "named", "DE"),
    ("Betriebsratsvorsitzender Emir Kaplan widersprach.", "Betriebsratsvorsitzender Emir Kaplan", "Emir Kaplan",
     "ngo", "named", None),
    # who serves a state, whatever the compound begins with; who heads a club
    ("Ein Finanzbeamter widersprach.", "Ein Finanzbeamter", None, "government", "anonymous", "DE"),
    ("Der Präsident des FC Marlow ging.", "Der Präsident des FC Marlow", None, "company", "role", None),
    # the name of a firm behind what it is; a team with the name of who leads it
    ("Der Anbieter, die Potsdamer Firma Kitanova, schwieg.", "Der Anbieter, die Potsdamer Firma Kitanova", "Kitanova",
     "company", "named", "DE"),
    ("Ein Team um die Biologin Anna Roth zählte nach.", "Ein Team um die Biologin Anna Roth",
     "Team um die Biologin Anna Roth", "research", "named", None),
    # who asks not to be named is nobody, whatever the office; who does not is a role
    ("Eine Sprecherin der Werft, die ungenannt bleiben will, nannte Zahlen.",
     "Eine Sprecherin der Werft, die ungenannt bleiben will", None, "company", "anonymous", None),
    ("Eine Sprecherin der Werft, die den Bau leitet, nannte Zahlen.",
     "Eine Sprecherin der Werft, die den Bau leitet", None, "company", "role", None),
    # bodies that every town has: only a place tells which; there is one of others
    ("Das Jugendamt schwieg.", "Das Jugendamt", None, "government", "role", "DE"),
    ("Das Bamberger Jugendamt schwieg.", "Das Bamberger Jugendamt", "Bamberger Jugendamt", "government", "named", "DE"),
    ("Das Kartellamt schwieg.", "Das Kartellamt", "Kartellamt", "government", "named", "DE"),
    # whose head it is: of a body that is no source itself, not of the paper that is one; no ministry has a chairman
    ("Dem Bericht zufolge prüft die Aufsichtsbehörde den Fall. Das sagte deren Direktorin Anna Roth.", "Anna Roth",
     "Anna Roth", "government", "named", "DE"),
    ("Die Reederei Ostlicht schwieg. Sprecherin Anna Roth bat um Geduld.", "Sprecherin Anna Roth", "Anna Roth",
     "company", "named", None),
    ("Das Ministerium schwieg. Die Vorsitzende Anna Roth bat um Geduld.", "Die Vorsitzende Anna Roth", "Anna Roth",
     "ngo", "named", None),
    # an answer to a parliament and a report on the situation are papers, whoever gave them
    ("Das steht in der Antwort der Bundesregierung.", "der Antwort der Bundesregierung", None, "document", "role",
     "DE"),
    # whom somebody serves whose office sounds like a government's; who is sent to a body serves another
    ("Das sagte Kommissar Jan Roth vom Kriminalamt.", "Kommissar Jan Roth vom Kriminalamt", "Jan Roth",
     "police_judiciary", "named", "DE"),
    ("Das sagte die Kommissarin des Europarats.", "die Kommissarin des Europarats", None, "international", "role",
     None),
    ("Das sagte der Botschafter bei der Nato.", "der Botschafter bei der Nato", None, "government", "role", "NATO"),
    ("IG-Metall-Bevollmächtigter Jan Roth widersprach.", "IG-Metall-Bevollmächtigter Jan Roth", "Jan Roth", "ngo",
     "named", None),
    ("Ein Lagerleiter klagte.", "Ein Lagerleiter", None, "company", "anonymous", None),
    # an office in apposition says more than a calling, a former one does not
    ("Der Wahlsieger, Innenminister Jan Roth, dankte.", "Der Wahlsieger, Innenminister Jan Roth", "Jan Roth",
     "government", "named", "DE"),
    ("Der Dichter, der frühere Oberst Jan Roth, dankte.", "Der Dichter, der frühere Oberst Jan Roth", "Jan Roth",
     "person", "named", None),
    # one office in several states, one of the city and one of a party
    ("In Texas stritt man. Senator Jan Roth lobte Texas und Ohio.", "Senator Jan Roth", "Jan Roth",
     "parliament_party", "named", "US"),
    ("In Hamburg stritt man. Senator Jan Roth lobte Hamburg.", "Senator Jan Roth", "Jan Roth", "government", "named",
     "DE"),
    ("In Bern stritt man. Bundesrat Jan Roth lobte Bern und Basel.", "Bundesrat Jan Roth", "Jan Roth", "government",
     "named", "CH"),
    ("Verkehrsstadträtin Anna Roth lobte das.", "Verkehrsstadträtin Anna Roth", "Anna Roth", "government", "named",
     "DE"),
    ("SPD-Stadträtin Anna Roth lobte das.", "SPD-Stadträtin Anna Roth", "Anna Roth", "parliament_party", "named", "DE"),
    ("Die EU zögert. Kommissionssprecherin Anna Roth bat um Geduld.", "Kommissionssprecherin Anna Roth", "Anna Roth",
     "international", "named", "EU"),
    # the authors of a study, one author
    ("Die Autoren raten ab.", "Die Autoren", None, "research", "role", None),
    ("Der Autor rät ab.", "Der Autor", None, "person", "role", None),
    # who directs a theatre and who leads a parish speak for themselves
    ("Intendantin Anna Roth lobte das.", "Intendantin Anna Roth", "Anna Roth", "person", "named", None),
    ("Pfarrer Jan Roth lobte das.", "Pfarrer Jan Roth", "Jan Roth", "person", "named", None),
    ("Bischof Jan Roth lobte das.", "Bischof Jan Roth", "Jan Roth", "ngo", "named", None),
    # a board is that of whom it is said to be, and a firm's else, whatever stands near
    ("Das sagte der Vorstandsvorsitzende der Stiftung.", "der Vorstandsvorsitzende der Stiftung", None, "ngo", "role",
     None),
    ("Das Ministerium schwieg. Vorstandschefin Anna Roth bat um Geduld.", "Vorstandschefin Anna Roth", "Anna Roth",
     "company", "named", None),
    ("FDP-Frau Anna Roth lobte das.", "FDP-Frau Anna Roth", "Anna Roth", "parliament_party", "named", "DE"),
    # bodies of trades and towns
    ("Die Kaufmannschaft schwieg.", "Die Kaufmannschaft", None, "ngo", "role", None),
    ("Der Skiclub schwieg.", "Der Skiclub", "Skiclub", "ngo", "named", None),
    ("Das Kaufhaus Ostlicht schwieg.", "Das Kaufhaus Ostlicht", "Ostlicht", "company", "named", None),
    ("Die Notrufzentrale schwieg.", "Die Notrufzentrale", "Notrufzentrale", "government", "named", "DE"),
    # a court's senate has a number; who heads a club; a body of people in two cases
    ("Der vierte Senat urteilte am Abend.", "Der vierte Senat", "Vierter Senat", "police_judiciary", "named", "DE"),
    ("Der Senat beriet am Abend.", "Der Senat", "Senat", "government", "named", "DE"),
    ("Klubchef Jan Roth lobte das.", "Klubchef Jan Roth", "Jan Roth", "company", "named", None),
    ("In Wien stritt man. Klubchef Jan Roth lobte Wien.", "Klubchef Jan Roth", "Jan Roth", "parliament_party", "named",
     "AT"),
    ("Das Rote Kreuz half.", "Das Rote Kreuz", "Rotes Kreuz", "ngo", "named", None),
    ("Das libanesische Rote Kreuz half.", "Das libanesische Rote Kreuz", "Rotes Kreuz", "ngo", "named", "LB"),
    # who gave himself a name is no outlet
    ("Ein Mann, der sich „Falke“ nannte, drohte.", "„Falke“", "Falke", "person", "named", None),
    ("Im „Falken“ las man anderes.", "„Falken“", "Falken", "outlet", "named", None),
    # who speaks for a group's policy; bodies whose noun alone says another thing
    ("Der verkehrspolitische Sprecher Jan Roth lobte das.", "Der verkehrspolitische Sprecher Jan Roth", "Jan Roth",
     "parliament_party", "named", "DE"),
    ("Der verkehrspolitische Sprecher des ADAC lobte das.", "Der verkehrspolitische Sprecher des ADAC", None, "ngo",
     "role", "DE"),
    ("Die Agentur für Arbeit schwieg.", "Die Agentur für Arbeit", None, "government", "role", "DE"),
    ("Die Agentur schwieg.", "Die Agentur", None, "news_agency", "role", None),
    ("Prof. Dr. Anna Roth lobte das.", "Prof. Dr. Anna Roth", "Anna Roth", "research", "named", None),
    ("Dr. Anna Roth lobte das.", "Dr. Anna Roth", "Anna Roth", "person", "named", None),
    # an office behind which a title stands, or an abbreviation in a bracket; an age tells no office
    ("Das sagte Landesrätin Dr. Anna Roth in Graz.", "Anna Roth", "Anna Roth", "government", "named", "AT"),
    ("Das sagte der Chef des Verbands der Winzer (VWR), Jan Roth.", "der Chef des Verbands der Winzer (VWR), Jan Roth",
     "Jan Roth", "ngo", "named", None),
    ("Bürgermeister Jan Roth fuhr vor. Das schreibt der 54-Jährige.", "der 54-Jährige", "Jan Roth", "government",
     "named", "DE"),
    ("Jan Roth fuhr vor. Das schreibt der 54-Jährige.", "der 54-Jährige", "Jan Roth", "person", "named", None),
    ("Fernsehkoch Jan Roth lobte das.", "Fernsehkoch Jan Roth", "Jan Roth", "person", "named", None),
    # what the next sentence calls somebody of whom the text says no more
    ("„Nein“, sagt Jan Roth. Der Fraktionsvize der Union schwieg.", "Jan Roth", "Jan Roth", "parliament_party",
     "named", "DE"),
    ("„Nein“, sagt Jan Roth. Die Ministerin schwieg.", "Jan Roth", "Jan Roth", "person", "named", None),
    # words of every text are no places
    ("Dabei blieb es. Dabei irrte der Sender. Ein Polizist war dabei. Dabei fiel ein Schuss.", "Ein Polizist", None,
     "police_judiciary", "role", "DE"),
]  # fmt: skip
ENGLISH = [
    # an office behind a body with "of" in its name, a name behind the place of an office
    ("University of Leeds historian Jane Roe said so.", "University of Leeds historian Jane Roe", "Jane Roe",
     "research", "named", "GB"),
    ("A Bank of Norrland spokesman said so.", "A Bank of Norrland spokesman", None, "company", "role", "SE"),
    ("Mayor of Leeds Jane Roe said so.", "Mayor of Leeds Jane Roe", "Jane Roe", "government", "named", "GB"),
    ("The widow of Jane Roe said so.", "The widow of Jane Roe", None, "person", "role", None),
    # a captain of a team, of a ship, of the police
    ("It stayed goalless after 90 minutes. Captain Ida Roth said the goal would come, and praised the midfield.",
     "Captain Ida Roth", "Ida Roth", "person", "named", None),
    ("The trawler sank. Captain Ida Roth said so.", "Captain Ida Roth", "Ida Roth", "witness", "named", None),
    ("Police commander Ida Roth said so.", "Police commander Ida Roth", "Ida Roth", "police_judiciary", "named", None),
    # an office before a title
    ("Transport minister Baroness Ovelar said the peers had voted.", "Transport minister Baroness Ovelar", "Ovelar",
     "government", "named", None),
    # trades speak for whom they work for, if that is told
    ("A Halden Bank engineer warned twice.", "A Halden Bank engineer", None, "company", "anonymous", None),
    ("An engineer warned twice.", "An engineer", None, "experts", "anonymous", None),
    # who wrote a study is research, a paper that begins with a first name no person
    ("The study's authors disagree.", "The study's authors", None, "research", "role", None),
    ("The Dawn Herald reported the raid.", "The Dawn Herald", "Dawn Herald", "outlet", "named", None),
    # bodies of many states
    ("The European Polar Agency will pay.", "The European Polar Agency", "European Polar Agency", "international",
     "named", "EU"),
    ("Kyrgyzstan's energy minister, Azamat Isakov, said so.", "Kyrgyzstan's energy minister, Azamat Isakov",
     "Azamat Isakov", "government", "named", "KG"),
    ("Labour leader Gwen Partridge objected.", "Labour leader Gwen Partridge", "Gwen Partridge", "parliament_party",
    "named", "GB"),
    ("Olav Moe, a glaciologist at the University of Bergen, agreed.",
    "Olav Moe, a glaciologist at the University of Bergen",
     "Olav Moe", "research", "named", "NO"),
    ("Police in Leeds said two men were held. Merseyside Police declined to comment.", "Merseyside Police",
     "Merseyside Police", "police_judiciary", "named", "GB"),
    ("The deal is off, the Copenhagen daily Havnebladet reported.", "the Copenhagen daily Havnebladet",
     "Havnebladet", "outlet", "named", "DK"),
    ("The Gulf Ledger first reported the talks.", "The Gulf Ledger", "Gulf Ledger", "outlet", "named", None),
    ("Two people familiar with the matter said the bid had failed.", "Two people familiar with the matter",
     None, "unspecified", "anonymous", None),
    ("A senior Ukrainian official said otherwise.", "A senior Ukrainian official", None, "government", "anonymous",
    "UA"),
    ("The European Commission will decide in May.", "The European Commission", "European Commission",
    "international", "named", "EU"),
    ("Downing Street declined to comment.", "Downing Street", "Downing Street", "government", "named", "GB"),
    ("A report by Amnesty International lists 40 cases.", "A report by Amnesty International",
     "Amnesty International", "ngo", "named", None),
    ("Russia's Defense Ministry said the drones were downed.", "Russia's Defense Ministry",
     "Russia's Defense Ministry", "government", "named", "RU"),
    ("Denmark's business minister resigned.", "Denmark's business minister", None, "government", "role", "DK"),
    ("Her neighbour, a taxi driver, heard shots.", "Her neighbour, a taxi driver", None, "witness", "role", None),
    # abbreviated offices and ranks
    ("Gov. Dana Marsh, a Democrat, objected.", "Gov. Dana Marsh, a Democrat", "Dana Marsh", "government", "named",
     "US"),
    ("The Christian Democrats objected. The Christian Democrats left. A minister objected.", "A minister", None,
     "government", "anonymous", None),
    ("Rep. Lee Horton objected.", "Rep. Lee Horton", "Lee Horton", "parliament_party", "named", "US"),
    ("Union rep Lee Horton objected.", "Union rep Lee Horton", "Lee Horton", "ngo", "named", None),
    ("Maj. Gen. Ivan Petrov objected.", "Maj. Gen. Ivan Petrov", "Ivan Petrov", "military", "named", None),
    ("Det. Supt. Ann Lowe objected.", "Det. Supt. Ann Lowe", "Ann Lowe", "police_judiciary", "named", None),
    # an office behind a place that is a first name too, an office before a rank, a deputy of the sheriff's
    ("Preston MP Ada Roth objected.", "Preston MP Ada Roth", "Ada Roth", "parliament_party", "named", "GB"),
    ("Navy spokesman Captain Lee Horton objected.", "Navy spokesman Captain Lee Horton", "Lee Horton", "military",
     "named", None),
    ("Team captain Lee Horton objected.", "Team captain Lee Horton", "Lee Horton", "witness", "named", None),
    ("Deputy Lee Horton objected.", "Deputy Lee Horton", "Lee Horton", "police_judiciary", "named", None),
    ("Assistant U.S. Attorney Lee Horton objected.", "Assistant U.S. Attorney Lee Horton", "Lee Horton",
     "police_judiciary", "named", "US"),
    ("The armed group objected.", "The armed group", None, "military", "role", None),
    ("The campaign group objected.", "The campaign group", "campaign group", "ngo", "named", None),
    ("Telly bosses objected.", "Telly bosses", None, "company", "role", None),
    # a noun that is a paper's name as well, a president of no state
    ("Rents will rise, the economist said.", "the economist", None, "research", "role", None),
    ("Lyon's president Luc Morel objected.", "Lyon's president Luc Morel", "Luc Morel", "company", "named", "FR"),
    ("That contractor, Boise-based Pinnacle Works, objected.", "That contractor, Boise-based Pinnacle Works",
     "Pinnacle Works", "company", "named", "US"),
    # an office stands before a name only where a comma closes it, and no further than a verb
    ("They were warned by a pilot, Ada Roth told the panel.", "Ada Roth", "Ada Roth", "person", "named", None),
    ("Prosecutor Jan Orr said Ada Roth lied. “No”, said Roth.", "Roth", "Ada Roth", "person", "named", None),
    # what stands behind a name
    ("Ada Roth MP objected.", "Ada Roth MP", "Ada Roth", "parliament_party", "named", "GB"),
    ("The Dutch dredging group Hollum NV objected.", "The Dutch dredging group Hollum NV", "Hollum NV", "company",
     "named", "NL"),
    ("Grant Foods objected.", "Grant Foods", "Grant Foods", "company", "named", None),
    # whom a spokesman speaks for
    ("A spokesman for Kestrel objected.", "A spokesman for Kestrel", None, "company", "role", None),
    ("A spokesman for Mr Low objected.", "A spokesman for Mr Low", None, "government", "role", "GB"),
    ("Campaigners left. A council spokesman objected.", "A council spokesman", None, "government", "role", None),
    # in whose name analysts, unions, parties and private people speak
    ("Ada Roth, head of rates strategy at Banque Alba, objected.", "Ada Roth", "Ada Roth", "experts", "named", None),
    ("Ada Roth, president of Dockers Local 12, objected.", "Ada Roth", "Ada Roth", "ngo", "named", None),
    ("Republican aides objected.", "Republican aides", None, "parliament_party", "role", "US"),
    ("The Christian Democrats objected.", "The Christian Democrats", "Christian Democrats",
     "parliament_party", "named", None),
    ("“It shook”, said Ada Roth, whose house burned.", "Ada Roth, whose house burned", "Ada Roth", "witness", "named",
     None),
    ("Analysts at Amber objected.", "Analysts at Amber", None, "experts", "role", None),
    # whose head: of a body known by its name
    ("The World Food Programme wants an answer, its country director, Ada Roth, wrote.",
     "its country director, Ada Roth", "Ada Roth", "international", "named", "UN"),
    ("A Kestrel technician objected.", "A Kestrel technician", None, "company", "anonymous", None),
    ("FEMA objected.", "FEMA", "FEMA", "government", "named", "US"),
    ("UPDF spokesman Ada Roth objected.", "UPDF spokesman Ada Roth", "Ada Roth", "military", "named",
     "UG"),
    # bodies and offices of which the last word tells another kind
    ("The archbishop's office objected.", "The archbishop's office", "archbishop's office", "ngo", "named", None),
    ("An army captain objected.", "An army captain", None, "military", "anonymous", None),
    ("A grand jury objected.", "A grand jury", None, "police_judiciary", "role", "US"),
    # a firm's lawyer and a person's
    ("The bank's lawyers objected.", "The bank's lawyers", None, "company", "role", None),
    ("The lawyer for the bank objected.", "The lawyer for the bank", None, "company", "role", None),
    ("Her lawyer objected.", "Her lawyer", None, "person", "role", None),
    # an age, a house that trades, a title in the House of Lords and elsewhere
    ("“No,” said Zorvath Quimbly, 81.", "Zorvath Quimbly", "Zorvath Quimbly", "person", "named", None),
    ("Ada Roth of Amber Securities objected.", "Ada Roth of Amber Securities", "Ada Roth", "experts", "named", None),
    ("Peers objected. Lady Amberley objected.", "Lady Amberley", "Amberley", "parliament_party", "named", None),
    ("Fans objected. Lady Amberley objected.", "Lady Amberley", "Amberley", "person", "named", None),
    # offices of the council, of a party, of the police
    ("The council's chief executive objected.", "The council's chief executive", None, "government", "role", None),
    ("The mill's chief executive objected.", "The mill's chief executive", None, "company", "role", None),
    ("Councillor Ada Roth objected.", "Councillor Ada Roth", "Ada Roth", "government", "named", "GB"),
    ("Labour councillor Ada Roth objected.", "Labour councillor Ada Roth", "Ada Roth", "parliament_party", "named",
     "GB"),
    ("Inspector Ada Roth objected.", "Inspector Ada Roth", "Ada Roth", "police_judiciary", "named", None),
    ("State inspectors objected.", "State inspectors", None, "government", "role", None),
    # a capital at the beginning of a sentence, small words in quotation marks
    ("Independent reviewers objected.", "Independent reviewers", None, "experts", "role", None),
    ("The “angry old man” objected.", "The “angry old man”", None, "person", "role", None),
]  # fmt: skip


IDENTITIES = [
    # a public paper of a known body is its word, one of nobody known is not
    ("de", "Das steht im Bericht des UN-Sonderbeauftragten.", "Bericht des UN-Sonderbeauftragten", "named"),
    ("de", "Das steht im Bericht des Hausmeisters.", "Bericht des Hausmeisters", "role"),
    # of some there are so many that nobody can say who speaks
    ("en", "They waited for weeks, villagers said.", "villagers", "anonymous"),
    ("en", "They waited for weeks, mountain villagers said.", "mountain villagers", "role"),
    ("en", "They waited for weeks, prosecutors said.", "prosecutors", "role"),
    # a name beside what something is
    ("de", "Das sagte er einem Podcast namens »Kieloben«.", "einem Podcast namens »Kieloben«", "named"),
    ("de", "Das sagte er den Zeitungen der Gruppe Südwarte.", "den Zeitungen der Gruppe Südwarte", "named"),
    ("de", "Das sagte er den Zeitungen der Gewerkschaft.", "den Zeitungen der Gewerkschaft", "role"),
    ("en", "He told KXQB radio that he would stay.", "KXQB radio", "named"),
    ("en", "He told a Lagos newspaper that he would stay.", "a Lagos newspaper", "role"),
    # a party by its people
    ("de", "Das lehnten die Liberalen ab.", "die Liberalen", "named"),
    ("de", "Das lehnte die Liberale ab.", "die Liberale", "role"),
    ("de", "Das lehnten die Wormser Grünen ab.", "die Wormser Grünen", "named"),
    ("de", "Das ist aus Sicht der Linken zu spät.", "der Linken", "named"),
    # a district by its name
    ("de", "Das teilte der Ostalbkreis mit.", "der Ostalbkreis", "named"),
    ("de", "Das teilte der Landkreis mit.", "der Landkreis", "role"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mention", "identity"), IDENTITIES)
def test_identity_of_who_has_no_name(language: str, text: str, mention: str, identity: str) -> None:
    start = text.index(mention)
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    (source,) = resolve_sources(text, language, sentences, [(start, start + len(mention))], Header()).sources
    assert source.identity == identity


@pytest.mark.parametrize(("text", "mention", "name", "kind", "identity", "side"), GERMAN)
def test_german_mention(text: str, mention: str, name: str | None, kind: str, identity: str, side: str | None) -> None:
    source = sources_of(text, [mention])[0]
    assert (source.name, source.kind, source.identity, source.side) == (name, kind, identity, side)


@pytest.mark.parametrize(("text", "mention", "name", "kind", "identity", "side"), ENGLISH)
def test_english_mention(text: str, mention: str, name: str | None, kind: str, identity: str, side: str | None) -> None:
    source = sources_of(text, [mention], "en")[0]
    assert (source.name, source.kind, source.identity, source.side) == (name, kind, identity, side)


# (language, text, mentions, which of them are one source: equal letters)
JOINED = [
    # full name, surname, pronoun; another woman between them
    ("de", "Ministerin Carola Wendt lobte den Plan. Tage zuvor hatte Wendt gezögert. Nun sagte sie zu.",
     ["Ministerin Carola Wendt", "Wendt", "sie"], "aaa"),
    # surnames with particles, small or with the capital of a sentence's beginning
    ("de", "Ministerin Sonja von der Wiesche lobte den Plan. Von der Wiesche sagte zu. Laut von der Wiesche eilt es.",
     ["Ministerin Sonja von der Wiesche", "Von der Wiesche", "von der Wiesche"], "aaa"),
    ("de", "Sprecher Hassan al-Schami schwieg. Al-Schami sei krank. Das Volk sei ruhig, hatte al-Schami gesagt.",
     ["Sprecher Hassan al-Schami", "Al-Schami", "al-Schami"], "aaa"),
    ("de", "Parteichefin Marine Le Gall lehnte ab. Le Gall nannte keinen Grund. Laut Le Courrier lügt sie.",
     ["Parteichefin Marine Le Gall", "Le Gall", "Le Courrier"], "aab"),
    ("en", "Minister Jan van der Maas refused. Van der Maas gave no reason. The Maas has risen, the harbour said.",
     ["Minister Jan van der Maas", "Van der Maas", "the harbour"], "aab"),
    # "von" behind a surname begins what she is of, and a count is of his house
    ("de", "Die Abgeordnete Ilse Radlinger von der Bauernpartei Scholle warnte. Radlinger will klagen.",
     ["Die Abgeordnete Ilse Radlinger", "Radlinger"], "aa"),
    ("de", "Der Gutsherr Egon Graf von Rethem klagte. Graf von Rethem will verkaufen.",
     ["Der Gutsherr Egon Graf von Rethem", "Graf von Rethem"], "aa"),
    # "er" is not the woman before, and not the paper he spoke to
    ("de", "Bauleiter Jens Maar und Anna Kolb stritten. „Niemals“, sagte er dem Sender Moorfunk.",
     ["Bauleiter Jens Maar", "er", "dem Sender Moorfunk"], "aab"),
    # an office for the named holder, a noun for any such body, a noun for any such outlet
    ("de", "Innenminister Olaf Krug kündigte Hilfe an. Der Minister nannte keine Summe.",
     ["Innenminister Olaf Krug", "Der Minister"], "aa"),
    ("de", "Das Landratsamt Fulda prüft den Fall. Die Behörde nannte keine Frist.",
     ["Das Landratsamt Fulda", "Die Behörde"], "aa"),
    ("de", "Das Magazin „Anpfiff“ nennt zwei Gründe. Das Blatt beruft sich auf einen Insider. Der Insider schweigt.",
     ["Das Magazin „Anpfiff“", "Das Blatt", "einen Insider", "Der Insider"], "aabb"),
    # a noun in the definite plural for the body, a court by the tail of its name
    ("de", "Das Verwaltungsgericht Trier wies die Klage ab. Das Gericht verwies auf den Lärm.",
     ["Das Verwaltungsgericht Trier", "Das Gericht"], "aa"),
    # a ministry is no other body of the state
    ("de", "Das Umweltministerium prüft den Fall. Das Bergamt Clausthal schwieg. Das Ministerium nannte keine Frist.",
     ["Das Umweltministerium", "Das Bergamt Clausthal", "Das Ministerium"], "aba"),
    ("de", "Das Bergamt Clausthal schwieg. Das Ministerium nannte keine Frist.",
     ["Das Bergamt Clausthal", "Das Ministerium"], "ab"),
    # the abbreviation the text gives
    ("de", "Das Nordische Institut für Seefahrt (NIS) warnt. Das NIS rät ab.",
     ["Das Nordische Institut für Seefahrt (NIS)", "Das NIS"], "aa"),
    # two anonymous people stay two
    ("de", "Ein Händler sprach von Panik. Ein Händler aus Wien widersprach.", ["Ein Händler",
    "Ein Händler aus Wien"], "ab"),
    # two of one name: the title tells which
    ("de", "Karin Sommer und Bernd Sommer klagen. Frau Sommer will Geld, Herr Sommer Ruhe.",
     ["Frau Sommer", "Herr Sommer"], "ab"),
    ("en", "Finance chief Laura Pugh resigned. Pugh said she was tired. The company, Kestrel Ltd, thanked her.",
     ["Finance chief Laura Pugh", "Pugh", "she"], "aaa"),
    ("en", "Two diplomats described the talks. One of the diplomats called them cold. They gave no date.",
     ["Two diplomats", "One of the diplomats", "They"], "aba"),
    ("en", "The newspaper Harbour Post broke the story. The paper cited a memo. It gave no source.",
     ["The newspaper Harbour Post", "The paper", "It"], "aaa"),
    # the lead gives the office, the next sentence the name
    ("en", "The fort will close, the agency’s deputy director said. Ada Roth told reporters so. She left.",
     ["the agency’s deputy director", "Ada Roth", "She"], "aaa"),
    ("de", "Der Minister trat zurück. Kranz nannte keinen Grund.", ["Der Minister", "Kranz"], "aa"),
    # another body by the same noun
    ("en", "The ferry office objected. The speaker’s office agreed.", ["The ferry office", "The speaker’s office"],
     "ab"),
    # a pronoun that is stressed; "Ob" is no mayor; the same paper once more
    ("de", "Meteorologin Ada Roth widersprach. Sie selbst hat gemessen.", ["Meteorologin Ada Roth", "Sie selbst"],
     "aa"),
    ("de", "Wirt Jan Maar widersprach. Ob er Klage erhebt, ist laut ihm offen.", ["Wirt Jan Maar", "ihm"], "aa"),
    ("de", "Im „Elbkurier“ steht es anders. Die Kripo sagte demselben Blatt nichts.", ["Im „Elbkurier“",
     "demselben Blatt"], "aa"),
    # a possessive for whose it is
    ("de", "Meteorologin Ada Roth widersprach. Ihrer Ansicht nach bleibt es trocken.", ["Meteorologin Ada Roth",
     "Ihrer"], "aa"),
    # party or learning for who was named last, unless that is another woman or man, or somebody told by whose he is
    ("de", "Verkehrssenatorin Ada Roth widersprach. Die SPD-Politikerin sprach von Panik.",
     ["Verkehrssenatorin Ada Roth", "Die SPD-Politikerin"], "aa"),
    ("de", "Klinikchef Jan Maar widersprach. Der Mediziner sprach von Panik.", ["Klinikchef Jan Maar", "Der Mediziner"],
     "aa"),
    ("de", "Klinikchef Jan Maar widersprach. Die Physikerin sprach von Panik.", ["Klinikchef Jan Maar",
     "Die Physikerin"], "ab"),
    # the office of whom the sentence before names and says nothing of; not of whom it says what he is
    ("de", "Jan Maar geht nicht leise. Der Leiter der Warte Hochfels sprach von Panik.", ["Jan Maar",
     "Der Leiter der Warte Hochfels"], "aa"),
    ("de", "Wirt Jan Maar geht nicht leise. Der Leiter der Warte Hochfels sprach von Panik.", ["Wirt Jan Maar",
     "Der Leiter der Warte Hochfels"], "ab"),
    ("de", "Klinikchef Jan Maar widersprach. Der Bordarzt sprach von Panik.", ["Klinikchef Jan Maar",
     "Der Bordarzt"], "ab"),
    ("de", "Klinikchef Jan Maar widersprach. Der Geologe des Bergamts sprach von Panik.", ["Klinikchef Jan Maar",
     "Der Geologe des Bergamts"], "ab"),
    # what the first part of a compound says; a German agency in English; a name alone for "it"
    ("de", "Die Werft Norda Marin schweigt. Nach Unternehmensangaben fehlt Stahl.", ["Die Werft Norda Marin",
     "Unternehmensangaben"], "aa"),
    ("en", "The Alpenländischer Pressedienst said so. The agency cited a draft.", ["The Alpenländischer Pressedienst",
     "The agency"], "aa"),
    ("en", "Minsk denied it. It has no tanks.", ["Minsk", "It"], "aa"),
    # "the biologist" where one person alone was named; the end of a noun of several words
    ("en", "Helen Marr is angry. The marine biologist spoke of a cover-up.", ["Helen Marr", "The marine biologist"],
     "aa"),
    ("en", "Helen Marr met Jan Roth. The marine biologist spoke of a cover-up.", ["Helen Marr", "The marine biologist"],
     "ab"),
    ("en", "Court filings name a buyer. The filings give no date.", ["Court filings", "The filings"], "aa"),
    # a country or an age for who was named last; a ruling for its court
    ("de", "Gewonnen hat Luc Morel. Der Franzose sprach von Glück.", ["Luc Morel", "Der Franzose"], "aa"),
    ("de", "Das Landgericht Trier sprach ihn frei. Das Urteil nennt Zweifel.", ["Das Landgericht Trier",
     "Das Urteil"], "aa"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mentions", "groups"), JOINED)
def test_mentions_join(language: str, text: str, mentions: list[str], groups: str) -> None:
    ids = [source.id for source in sources_of(text, mentions, language)]
    first = {letter: ids[groups.index(letter)] for letter in groups}
    assert [first[letter] for letter in groups] == ids
    assert len(set(first.values())) == len(first)


def test_every_mention_has_a_source_with_its_spans() -> None:
    text = "Laut dpa sagte der Sprecher, er wisse nichts. Die dpa blieb dabei."
    resolution = resolve(text, ["dpa", "der Sprecher", "er", "Die dpa"])
    assert [source.id for source in resolution.sources] == ["s1", "s2"]
    assert {span for source in resolution.sources for span in source.mentions} == set(resolution.of)
    assert all(source.label for source in resolution.sources)


def test_no_mentions_give_no_sources() -> None:
    assert resolve("Es regnet.", []) == Resolution((), {})


# the label of an unnamed source: nominative, without its article
LABELS = [
    ("Laut einem hohen Beamten des estnischen Zolls fehlt Geld.", "einem hohen Beamten des estnischen Zolls",
     "Hoher Beamter des estnischen Zolls"),
    ("Das ergab eine Studie des Instituts für Moorkunde Bremen (IMB).",
     "eine Studie des Instituts für Moorkunde Bremen (IMB)", "Institut für Moorkunde Bremen"),
    ("Aus Kreisen des Haushaltsausschusses hieß es Nein.", "Kreisen des Haushaltsausschusses",
    "Kreise des Haushaltsausschusses"),
    ("Das sagte der Auto- und Radverband Elbe.", "der Auto- und Radverband", "Auto- und Radverband"),
    ("Das sagte der 41-jährige Angeklagte.", "der 41-jährige Angeklagte", "41-jähriger Angeklagter"),
    ("Das meinten die baltischen Staaten.", "die baltischen Staaten", "Baltische Staaten"),
    ("Das sagten Eltern.", "Eltern", "Eltern"),
    ("Das sagte der an der Probe nicht beteiligte Biologe.", "der an der Probe nicht beteiligte Biologe",
     "Biologe"),
    ("Das sagte die nicht an der Probe beteiligte Ärztin Ada Roth von der Klinik Trier.",
     "die nicht an der Probe beteiligte Ärztin Ada Roth von der Klinik Trier", "Ada Roth"),
    ("Das sagte die mit dem Fall vertraute Person.", "die mit dem Fall vertraute Person",
     "Mit dem Fall vertraute Person"),
    ("Das sagten mehrere ranghohe Diplomaten.", "mehrere ranghohe Diplomaten", "Ranghohe Diplomaten"),
    ("Das sagte eine nicht näher genannte estnische Quelle.", "eine nicht näher genannte estnische Quelle",
     "Nicht näher genannte estnische Quelle"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "label"), LABELS)
def test_label(text: str, mention: str, label: str) -> None:
    assert sources_of(text, [mention])[0].label == label


# A bare noun for a body that the text named and that was no source there.
TAKEN_UP = [
    ("de", "Zuerst hatte der „Elbkurier“ die Liste gedruckt. Das Blatt nennt elf Namen.", "Das Blatt",
     "Elbkurier", "outlet"),
    ("de", "Die Firma Nordrotor liefert nicht mehr. Das Unternehmen verweist auf den Frost.", "Das Unternehmen",
     "Nordrotor", "company"),
    ("en", "Kestrel Air scrapped forty flights. The airline blamed the fog.", "The airline", "Kestrel Air", "company"),
    ("de", "Zuerst maß das Warschauer Bug Line Institute nach. Die Denkfabrik spricht von Rissen.", "Die Denkfabrik",
     "Bug Line Institute", "research"),
    ("de", "Davon weiß das Centre for Border Law nichts. Das Zentrum prüft es.", "Das Zentrum",
     "Centre for Border Law", "research"),
    ("de", "Das Dach prüften deutsche Institute. Das Institut schwieg.", "Das Institut", None, "research"),
    # a word of its name, the last part of what it is, the beginning of a sentence
    ("de", "Noch schweigt die Bank of England. Die Bank verwies auf das Gesetz.", "Die Bank", "Bank of England",
     "government"),
    ("en", "Estonia’s foreign intelligence service knew. The service’s director said so.", "The service’s director",
     None, "intelligence"),
    ("en", "Opposition deputies in Bishkek left: the bill, they said, was void.", "they", None, "parliament_party"),
    # the noun must fit
    ("de", "Die Denkfabrik Ferrum zählt 23 Schiffe. Der südkoreanische Geheimdienst schwieg.",
     "Der südkoreanische Geheimdienst", None, "intelligence"),
    ("en", "Kestrel Air scrapped forty flights. The ministry blamed the fog.", "The ministry", None, "government"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mention", "name", "kind"), TAKEN_UP)
def test_a_noun_takes_up_a_body_named_before(
    language: str, text: str, mention: str, name: str | None, kind: str
) -> None:
    source = sources_of(text, [mention], language)[0]
    assert (source.name if name else None, source.kind) == (name, kind)


def test_a_name_that_hands_on_words_is_an_outlet() -> None:
    text = "Xylo Perimeta zitiert einen Beamten."
    spans = [(0, 13), (22, 35)]
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    kinds = [
        resolve_sources(text, "de", sentences, spans, Header(), relays).sources[0].kind for relays in ([], spans[:1])
    ]
    assert kinds == ["company", "outlet"]


GUESSED = [
    ("Tove Lindahl lehnt ab.", "Tove Lindahl", "government", 0.9, "government"),  # a name that tells nothing
    ("Tove Lindahl lehnt ab.", "Tove Lindahl", "government", 0.2, "person"),  # nobody is sure
    ("Die Polizei lehnt ab.", "Die Polizei", "government", 0.9, "police_judiciary"),  # the words tell
]


@pytest.mark.parametrize(("text", "mention", "guess", "odds", "kind"), GUESSED)
def test_a_model_tells_the_kind_where_words_do_not(text: str, mention: str, guess: str, odds: float, kind: str) -> None:
    span = (0, len(mention))
    kinds = {k: odds if k == guess else (1 - odds) / 15 for k in get_args(Kind)}
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    (source,) = resolve_sources(text, "de", sentences, [span], Header(), (), {span: [(kinds, {"role": 1.0})]}).sources
    assert source.kind == kind


@pytest.mark.parametrize(
    ("mention", "identity"),
    [("Die Fraktionschefin", "named"), ("Drei Chirurgen", "anonymous"), ("Kreise der Fraktion", "anonymous")],
)
def test_a_model_that_knows_the_name_does_not_name_those_who_are_nobody(mention: str, identity: str) -> None:
    text, span = f"{mention} lehnten ab.", (0, len(mention))
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    guess: Guess = ({"person": 1.0}, {"named": 1.0})
    (source,) = resolve_sources(text, "de", sentences, [span], Header(), (), {span: [guess]}).sources
    assert (source.identity, source.name) == (identity, None)


# The state of those whose words tell none: of persons of public life their own, of others where the article plays.
HOMES = [
    ("de", "In Saratow brannte es. Die Polizei in Russland ermittelt. Präsident Wolodymyr Selenskyj schwieg.",
    "Präsident Wolodymyr Selenskyj", None, "UA"),
    ("en", "A fire broke out in Saratov. Police in Russia said so. Zelensky was silent.", "Zelensky", None, "UA"),
    ("de", "In Graz streiten Anrainer. Bürgermeisterin Paula Ennser lud ein.", "Bürgermeisterin Paula Ennser",
    "Steirer Bote", "AT"),
    ("de", "Der Stadtrat tagte. Bürgermeisterin Paula Ennser lud ein.", "Bürgermeisterin Paula Ennser", None, "DE"),
    ("de", "Der Regierungsrat in Zürich tagte. Eine Sprecherin wich aus.", "Eine Sprecherin", "Limmatbote Zürich",
    "CH"),
    ("de", "In Nairobi starben Menschen. Die Polizei in Kenia ermittelt. Ein Polizist sprach von Panik.",
    "Ein Polizist", None, "KE"),
    ("de", "In Nairobi starben Menschen. Die Polizei in Kenia ermittelt. Experten warnen.", "Experten", None, None),
    ("de", "In Graz streiten Anrainer. Ein Statiker warnt.", "Ein Statiker", "Steirer Bote", "AT"),
    ("de", "In Graz streiten Anrainer. Experten warnen.", "Experten", "Steirer Bote", None),
    ("de", "In Kiel wird gebaut. Kiel wächst. Laut einer Umfrage freut das viele.", "einer Umfrage", None, None),
    ("de", "In Kiel brannte ein Haus. Augenzeugen sahen Rauch. Verletzt wurde niemand.", "Augenzeugen", None, None),
    ("de", "In Kiel brannte ein Haus. Anwohner sahen Rauch. Verletzt wurde niemand.", "Anwohner", None, "DE"),
    ("de", "In Kiel wurde gelost. Fifa-Chef Paul Ahrens gratulierte.", "Fifa-Chef Paul Ahrens", None, None),
    ("de", "In Kiel tagt der Rat. Ina Lohe von Amnesty International sprach.", "Ina Lohe von Amnesty International",
    None, None),
    ("de", "In Wien sprach die Regierung. In Österreich zögert Bundespräsident Klaus Hammerl.",
    "Bundespräsident Klaus Hammerl", None, "AT"),
    ("de", "In Wien und Graz wird gewartet. Österreich friert. Die Bundesregierung zögert.", "Die Bundesregierung",
    None, "AT"),
    ("de", "In Rom und Turin wird gewartet. Italien friert. Die Bundesregierung zögert.", "Die Bundesregierung",
    None, "DE"),
    ("de", "In Manila kamen Tausende. Der Papst sprach. Manila feierte.", "Der Papst", None, "VA"),
    ("de", "In Berlin wird gewartet. Vatikansprecher Renzo Tolli wich aus.", "Vatikansprecher Renzo Tolli", None, "VA"),
    ("de", "In Kiel wird gebaut. Kiel wächst. Nach einer neuen Studie ist das gut.",
    "einer neuen Studie", None, None),
    ("de", "Der Konzern in Kiel schweigt. Dem Magazin Harbour Ledger zufolge zögert er. Kiel wartet.",
    "Dem Magazin Harbour Ledger", None, None),
    ("de", "Der Konzern in Kiel schweigt. Kiel wartet. Die Zeitung Küstenbote sah ihn.", "Die Zeitung Küstenbote", None,
    "DE"),
    ("de", "Die Werft in Turin schweigt. Turin wartet. Die Zeitung Küstenbote sah ihn.", "Die Zeitung Küstenbote", None,
    "DE"),
    ("de", "In Kiel wird gewartet. Nach Angaben dänischer Hafenmeister ist das Wasser flach.",
    "Angaben dänischer Hafenmeister", None, "DK"),
    ("de", "In Kiel wird gewartet. Ein Schreiben der Twitter-Rechtsabteilung kam an.",
    "Ein Schreiben der Twitter-Rechtsabteilung", None, "US"),
    ("en", "The mill was bought by Georgia Lumber. The mayor, Ann Hale, was absent. It rained.",
    "The mayor, Ann Hale", "Harbor Times", None),
    ("en", "Councillors in Sunderland met. Mayor Ann Hale was absent.", "Mayor Ann Hale", "Wearside Gazette", "GB"),
    ("en", "The board met on Monday. The company, Kestrel Ltd, declined to comment.", "The company, Kestrel Ltd",
    None, None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "mention", "outlet", "side"), HOMES)
def test_side_from_where_the_article_plays(
    language: str, text: str, mention: str, outlet: str | None, side: str | None
) -> None:
    assert sources_of(text, [mention], language, outlet)[0].side == side


@pytest.mark.parametrize(
    "mention", ["", " ", "„“", "(", "der", "ein", "’s", "12", "–", "von", "Der", "a", "St.", "one", "K."]
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_scraps_are_sources_too(mention: str, language: str) -> None:
    text = f"Dort steht {mention} und sonst nichts."
    start = text.index(mention)
    resolution = resolve_sources(text, language, [], [(start, start + len(mention))], Header())
    assert len(resolution.sources) == 1
    assert resolution.sources[0].label


def test_ten_thousand_mentions_stay_linear() -> None:
    sentence = "Sprecher Ab{0}c Def{0} sagte. Eine Sprecherin lobte. Der Verband X{0}Y (XY{0}Z) klagte. "
    text = "".join(sentence.format(n) for n in range(3500))
    spans = [m.span() for m in re.finditer(r"Sprecher Ab\d+c Def\d+|Eine Sprecherin|Der Verband X\d+Y", text)]
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    begin = time.process_time()
    resolution = resolve_sources(text, "de", sentences, spans, Header())
    assert len(resolution.of) == len(spans) == 10_500
    assert time.process_time() - begin < 10

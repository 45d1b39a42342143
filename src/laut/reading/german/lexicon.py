"""German words that ascribe: verbs and nouns of saying, prepositions, newsroom formulas, closed word classes.

Sources: the project's evidential lexicon (19 classes, frequencies measured on 998 Wikinews articles), extended with
verbs of today's newsroom from the free corpus. Lemmas only; forms come from laut.reading.mood.
"""

from __future__ import annotations

# ---- verbs --------------------------------------------------------------------------------------------------------
# Verbs whose content is spoken; the medium of a statement follows from its cue.
SPEECH_VERBS = frozenset(
    """sagen antworten entgegnen erwidern rufen ausrufen fragen erzählen sprechen reden brüllen schreien
    flüstern raunen spotten schimpfen poltern toben wettern skandieren witzeln scherzen frotzeln murmeln
    zurufen zuraunen plaudern ausplaudern verraten kontern nachfragen schwärmen jubeln stöhnen klagen
    lästern sticheln berichten schildern beteuern versichern betonen hinzufügen ergänzen aussagen
    einwenden nachlegen nachschieben vorlesen verlesen prahlen wiederholen anmerken bemerken meinen
    erinnern beichten gestehen anvertrauen vorrechnen zuraten""".split()
)
WRITING_VERBS = frozenset(
    """schreiben notieren veröffentlichen posten twittern lesen stehen hervorgehen melden vermelden titeln
    formulieren festhalten dokumentieren ausweisen zeigen belegen auflisten enthalten""".split()
)
THOUGHT_VERBS = frozenset(
    """glauben vermuten annehmen hoffen befürchten fürchten erwarten rechnen denken meinen schätzen
    ausgehen bezweifeln zweifeln halten sehen wissen spekulieren mutmaßen ahnen finden überlegen
    erhoffen einschätzen erwägen beabsichtigen planen vorhaben""".split()
)
# Verbs that take a clause (dass, Konjunktiv, infinitive, quotation) as what is said.
SAYING_VERBS = (
    SPEECH_VERBS
    | WRITING_VERBS
    | THOUGHT_VERBS
    | frozenset(
        """erklären mitteilen angeben bekanntgeben ankündigen äußern unterstreichen hervorheben bekräftigen
        hinweisen verweisen verkünden informieren zitieren warnen fordern kritisieren begründen bestätigen
        feststellen behaupten vorwerfen beschuldigen bestreiten dementieren abstreiten leugnen verneinen einräumen
        zugeben versprechen zusagen zusichern verlangen auffordern bitten appellieren mahnen anmahnen drohen
        androhen raten empfehlen vorschlagen plädieren argumentieren erläutern ausführen darlegen
        konstatieren resümieren bilanzieren urteilen folgern schlussfolgern klarstellen präzisieren
        unterstellen suggerieren andeuten signalisieren monieren bemängeln beklagen rügen beanstanden loben
        würdigen kommentieren ausschließen einschränken aufrufen zurückweisen beschließen entscheiden
        anordnen verfügen verurteilen bezeichnen nennen beschreiben vorgeben vorhalten anlasten bezichtigen
        nachweisen beweisen ermitteln enthüllen aufdecken offenlegen verlauten lauten heißen ergeben
        bekennen erkennen anprangern attackieren beziffern kolportieren zitieren prognostizieren vorhersagen
        voraussagen anweisen befehlen besagen verneinen bejahen durchblicken vereinbaren bestimmen
        garantieren geloben schwören anbieten anzweifeln widersprechen zustimmen vertreten befinden werten
        bewerten interpretieren deuten verdächtigen bekunden protokollieren ausrichten ausrechnen kundtun
        hinzusetzen wiedergeben berufen untermauern nahelegen weitergeben zurückmelden überzeugen beschweren durchgeben
        festlegen mutmaßen beeiden entgegenhalten vorbringen zusammenfassen nachreichen durchsagen bestellen
        beteuern einwerfen beanspruchen weissagen untersagen erbitten nachhaken mitgeben hinterlassen
        vorhersehen abwiegeln beschwichtigen herausstreichen ahnden verteidigen drängen verheißen
        insistieren ablehnen werben zutrauen schließen übermitteln verbreiten veranschlagen eingestehen
        ermahnen verbieten empfinden hören erfahren streuen lancieren durchstechen munkeln tuscheln
        argwöhnen prophezeien unken orakeln taxieren hochrechnen überschlagen einfordern abraten protestieren
        pochen beharren dringen darstellen hinstellen einstufen einordnen auffassen ansehen betrachten
        begreifen verstehen charakterisieren abstempeln brandmarken zurückführen aussprechen distanzieren
        informieren""".split()
    )
)
# Multi-word cues: finite verb lemma -> word that must stand in the clause -> what it counts as.
PHRASAL_VERBS: dict[str, dict[str, str]] = {
    "gehen": {"davon": "ausgehen", "aus": "ausgehen"},
    "geben": {"protokoll": "aussagen", "bedenken": "warnen", "bekannt": "bekanntgeben", "verstehen": "andeuten",
              "erkennen": "andeuten"},
    "machen": {"geltend": "argumentieren", "bedingung": "verlangen", "deutlich": "betonen", "klar": "klarstellen",
               "aufmerksam": "hinweisen", "verantwortlich": "vorwerfen", "haftbar": "vorwerfen", "vorwurf": "vorwerfen",
               "vorwürfe": "vorwerfen"},
    "stellen": {"aussicht": "ankündigen", "klar": "klarstellen", "fest": "feststellen", "abrede": "bestreiten",
                "infrage": "anzweifeln"},
    "legen": {"last": "anlasten", "nahe": "empfehlen", "herz": "empfehlen"},
    "ziehen": {"zweifel": "anzweifeln"},
    "melden": {"zweifel": "anzweifeln", "bedenken": "anzweifeln"},
    "bringen": {"gespräch": "vorschlagen", "spiel": "vorschlagen"},
    "üben": {"kritik": "kritisieren"},
    "schlagen": {"alarm": "warnen"},
    "lassen": {"wissen": "mitteilen", "mitteilen": "mitteilen", "ausrichten": "mitteilen", "verlauten": "mitteilen",
               "durchblicken": "andeuten", "erklären": "erklären", "verbreiten": "mitteilen"},
    "vertreten": {"auffassung": "meinen", "ansicht": "meinen", "meinung": "meinen", "standpunkt": "meinen"},
    "erheben": {"vorwurf": "vorwerfen", "vorwürfe": "vorwerfen", "einspruch": "widersprechen"},
    "bleiben": {"dabei": "beharren"},
    "halten": {"dagegen": "entgegnen", "entgegen": "entgegnen"},
    "sein": {"überzeugt": "meinen", "ansicht": "meinen", "meinung": "meinen", "auffassung": "meinen",
             "zuversichtlich": "hoffen", "rede": "berichten"},
    "kommen": {"schluss": "feststellen", "ergebnis": "feststellen"},
    "zeigen": {"überzeugt": "meinen", "zuversichtlich": "hoffen", "besorgt": "befürchten", "enttäuscht": "bedauern"},
    "äußern": {"vermutung": "vermuten", "hoffnung": "hoffen", "befürchtung": "befürchten", "verdacht": "vermuten",
               "überzeugung": "meinen", "sorge": "befürchten"},
    "nehmen": {"schutz": "verteidigen"},
}  # fmt: skip
# Clause-taking verbs that are cues only with one of these words in their clause, so common are they otherwise.
NEEDS_CLAUSE = frozenset(
    """stehen lesen sehen zeigen geben ergeben finden halten nennen wissen erkennen ermitteln heißen melden
    lauten erwarten rechnen denken planen beschließen entscheiden bestimmen enthalten vereinbaren
    sprechen reden wiederholen vertreten erinnern raten rufen lesen klagen verfügen befinden verraten
    deuten anbieten belegen beweisen nachweisen veröffentlichen beschreiben aufdecken bitten ausrechnen
    bekennen überzeugen verurteilen überlegen ausgehen vorhaben erwägen berufen verweisen schließen
    empfinden verbreiten übermitteln verbieten bestellen ahnden hören erfahren streuen lancieren
    durchstechen darstellen hinstellen einstufen einordnen auffassen ansehen betrachten begreifen verstehen
    charakterisieren abstempeln brandmarken zurückführen aussprechen distanzieren taxieren überschlagen
    dringen informieren wiedergeben""".split()
)
# Speech acts with a noun as object: the whole clause is a `reported` statement.
REPORTING_VERBS = frozenset(
    """kritisieren fordern verlangen bezeichnen nennen loben verurteilen vorwerfen zurückweisen verneinen bestreiten
    dementieren ankündigen bestätigen warnen mahnen anmahnen begrüßen drohen androhen einräumen
    versprechen zusagen zusichern widersprechen befürchten appellieren plädieren rügen bemängeln
    beklagen monieren anprangern beschuldigen bezichtigen unterstellen würdigen verteidigen abstreiten
    leugnen empfehlen vorschlagen befürworten auffordern aufrufen anzweifeln bezweifeln beziffern
    rechtfertigen abtun reklamieren attackieren anlasten vermuten anbieten beschreiben erwarten schätzen
    untersagen ablehnen zutrauen taxieren veranschlagen hochrechnen prognostizieren prophezeien vorhersagen
    voraussagen vorhalten verdächtigen nachsagen andichten ankreiden zuschreiben argwöhnen
    geißeln verdammen missbilligen tadeln rühmen preisen gutheißen bedauern beanstanden relativieren
    herunterspielen kleinreden verharmlosen bagatellisieren schönreden brandmarken einfordern ausschließen
    eingestehen abraten ermahnen""".split()
)
# Reporting verbs that need a preposition or particle word: lemma -> words of which one must stand in the clause.
REPORTING_WITH: dict[str, frozenset[str]] = {
    "bekennen": frozenset({"zu", "zum", "zur", "dazu"}),
    "sprechen": frozenset({"von", "vom"}),
    "reden": frozenset({"von", "vom"}),
    "halten": frozenset({"für"}),
    "rechnen": frozenset({"mit"}),
    "warnen": frozenset({"vor", "davor"}),
    "drohen": frozenset({"mit", "damit"}),
    "berichten": frozenset({"von", "über"}),
    "sehen": frozenset({"als", "keinen", "keine", "darin"}),
    "bitten": frozenset({"um"}),
    "klagen": frozenset({"über"}),
    "hoffen": frozenset({"auf"}),
    "fürchten": frozenset({"um", "einen", "eine", "den", "die"}),
    "ausgehen": frozenset({"von", "vom"}),
    "schreiben": frozenset({"von", "über"}),
    "nahelegen": frozenset({"rücktritt", "rückzug", "verzicht", "verkauf", "schritt", "wechsel"}),
    **dict.fromkeys(("spekulieren", "mutmaßen", "rätseln"), frozenset({"über"})),
    "erzählen": frozenset({"von"}),
    "schwärmen": frozenset({"von"}),
    "werben": frozenset({"für"}),
    "verweisen": frozenset({"auf"}),
    "hinweisen": frozenset({"auf"}),
    "drängen": frozenset({"auf"}),
    "zweifeln": frozenset({"an", "daran"}),
    "äußern": frozenset({"sich", "kritik", "zweifel", "bedenken"}),
    "darstellen": frozenset({"als"}),
    "hinstellen": frozenset({"als"}),
    "einstufen": frozenset({"als"}),
    "einordnen": frozenset({"als"}),
    "auffassen": frozenset({"als"}),
    "ansehen": frozenset({"als"}),
    "betrachten": frozenset({"als"}),
    "begreifen": frozenset({"als"}),
    "verstehen": frozenset({"als"}),
    "charakterisieren": frozenset({"als"}),
    "abstempeln": frozenset({"als"}),
    "werten": frozenset({"als"}),
    "bewerten": frozenset({"als"}),
    "interpretieren": frozenset({"als"}),
    "deuten": frozenset({"als"}),
    "einschätzen": frozenset({"als"}),
    "zurückführen": frozenset({"auf", "darauf"}),
    "pochen": frozenset({"auf", "darauf"}),
    "beharren": frozenset({"auf", "darauf"}),
    **dict.fromkeys(("einräumen", "zugeben", "eingestehen"), frozenset("das dies es fehler schuld mängel".split())),
    "dringen": frozenset({"auf", "darauf"}),
    "protestieren": frozenset({"gegen", "dagegen"}),
    "wettern": frozenset({"gegen"}),
    "schimpfen": frozenset({"auf", "über"}),
    "spotten": frozenset({"über"}),
    "beschweren": frozenset({"über"}),
    "aussprechen": frozenset({"für", "gegen", "dafür", "dagegen"}),
    "distanzieren": frozenset({"von", "vom", "davon"}),
    "informieren": frozenset({"über", "darüber"}),
}
# Acts that only words can do: who "verteidigt" or "lehnt ab" may do it by deeds, who "beziffert" has named a number.
SPOKEN_ACTS = frozenset(
    """beziffern taxieren veranschlagen prognostizieren prophezeien vorhersagen voraussagen zutrauen mahnen
    anmahnen ermahnen drohen androhen warnen kritisieren rügen bemängeln monieren beanstanden anprangern
    beklagen tadeln missbilligen geißeln vorwerfen vorhalten beschuldigen bezichtigen unterstellen anlasten
    nachsagen andichten ankreiden zurückweisen bestreiten dementieren abstreiten leugnen verneinen auffordern aufrufen
    appellieren plädieren pochen empfehlen abraten bezeichnen darstellen hinstellen werten deuten auffassen
    loben würdigen rühmen begrüßen vermuten argwöhnen befürchten bezweifeln anzweifeln relativieren
    schätzen behaupten beteuern einräumen zugeben eingestehen herunterspielen kleinreden verharmlosen
    bagatellisieren schönreden bekennen sprechen reden klagen schwärmen wettern schimpfen spotten beschweren
    aussprechen spekulieren mutmaßen nahelegen ausschließen""".split()
)
# Who is but a share of many: "Eine wachsende Zahl von Menschen".
SHARES = frozenset("Prozent Hälfte Drittel Viertel Mehrheit Anteil Zahl Befragten Befragte mehr".split())
BEING = frozenset("ist sind war waren bleibt bleiben wäre wären".split())
# Parts of a paper that was named before, with their number: "auf Seite drei heißt es", "in Kapitel 4".
PARTS = frozenset("seite absatz kapitel abschnitt punkt zeile ziffer anhang fußnote randnummer".split())
# Verbs that begin a clause of condition: "Sollte es regnen, …", "Wäre sie gefragt worden, …".
CONDITIONAL = frozenset("sollte sollten wäre wären hätte hätten würde würden käme kämen müsste könnte".split())
SAID_BY_NOBODY = frozenset({"die rede", "rede"})  # subjects of "davon ist die Rede"
# What a disaster demands: "Das Beben forderte zwölf Tote".
VICTIMS = ("tote", "toten", "todesopfer", "menschenleben", "verletzte", "opfer", "tribut", "sachschaden")
# What somebody says was his deed: "hat sich zu dem Anschlag bekannt"; values and places he but stands by.
DEEDS = tuple(
    """anschlag anschläge anschlägen angriff angriffen attentat attentaten tat taten mord morden attacke attacken
    entführung überfall explosion sabotage brandstiftung""".split()
)
# Acts that are none where they are negated: nobody has said anything ("äußerte sich nicht").
SILENT_IF_NEGATED = frozenset({"äußern", "informieren", "bekennen"})
# With "sich" no acts but how somebody sees or sells himself, or goes on ("versteht sich als Vermittler").
NOT_REFLEXIVE = frozenset("behaupten melden verstehen begreifen betrachten ansehen darstellen hinstellen".split())
# Passives that ascribe without naming anybody ("ihm wird vorgeworfen, …"); perfects with ``sein``.
PASSIVE_VERBS = frozenset(
    """vorwerfen mitteilen berichten melden vermuten befürchten annehmen bekanntgeben behaupten auffordern
    erwarten spekulieren beschuldigen anlasten fordern bestätigen erklären ankündigen sagen fragen
    zitieren bitten verdächtigen warnen raten empfehlen schätzen kritisieren unterstellen vorhalten
    bezeichnen nennen beziffern betonen hinweisen rechnen ausgehen fürchten kolportieren feststellen
    vereinbaren beschließen aufrufen äußern anweisen beobachten deuten werten bewerten interpretieren
    einstufen auffassen ansehen betrachten darstellen verstehen loben begrüßen einschätzen prophezeien
    veranschlagen zuschreiben nachsagen""".split()
)
SEIN_VERBS = frozenset({"ausgehen"})
# Where it is said, in what was named before: the open source goes on ("Darin heißt es, …").
THEREIN = frozenset("darin dort hierin drin".split())
ANSWERING = frozenset("reagieren kontern abwiegeln beschwichtigen zurückrudern zurückschlagen".split())
DEFENDING = frozenset("wehren verteidigen rechtfertigen erklären äußern melden".split())  # with "sich"
READING_OUT = frozenset({"vorlesen", "verlesen"})  # with a document as the object, or behind "aus"
HEARD = frozenset("hören lesen entnehmen erfahren vernehmen".split())  # "wie aus … zu hören ist"
# "hieß es aus …", "steht in …": the source stands in a preposition phrase, not in the subject.
IMPERSONAL_VERBS = frozenset("heißen verlauten stehen lesen hervorgehen mitteilen geben".split()) | HEARD
HEARING_VERBS = frozenset({"hören", "erfahren"})  # a cue with "von X" alone: X says it, the subject hands it on
# Verbs after which an indirect question ("wer, was, wie …") is what is said.
QUESTION_VERBS = frozenset(
    """fragen erklären sagen schildern erläutern wissen verraten beschreiben überlegen berichten erzählen
    mitteilen zeigen nachfragen prüfen erinnern lesen darlegen andeuten wiedergeben""".split()
)
# Verbs that, negated, say that something is open, and are then no attribution ("konnten nicht bestätigen, dass").
CHECKING_VERBS = frozenset("""bestätigen beweisen belegen nachweisen verifizieren überprüfen prüfen""".split())
# In a relative clause after a source: an outlet has it, or asked it ("…, der der Zeitung vorliegt").
SEEN_VERBS = frozenset(
    """vorliegen zitieren einsehen auswerten berichten veröffentlichen verbreiten ausstrahlen senden zeigen
    drucken abdrucken befragen interviewen zuspielen anführen verweisen berufen stützen""".split()
)
# "Diese Zahlen nannte X": nouns for what somebody said, and the verbs that they go with.
SAID_NOUNS = frozenset(
    """zahl zahlen angabe angaben worte einschätzung einschätzungen schätzung schätzungen prognose prognosen
    aussage aussagen äußerung äußerungen vorwurf vorwürfe forderung forderungen warnung warnungen
    ankündigung ankündigungen behauptung behauptungen darstellung version meinung ansicht auffassung
    vermutung vermutungen drohung drohungen mahnung kritik bilanz einwand einwände zusage versprechen
    vorschlag empfehlung rechnung lesart erklärung deutung befürchtung hoffnung information informationen
    details gründe grund""".split()
)
UTTERING_VERBS = frozenset(
    """nennen machen geben äußern erheben aussprechen abgeben vertreten treffen aufstellen bekanntgeben
    übermitteln vorlegen verbreiten veröffentlichen vorbringen formulieren wiederholen bekräftigen ziehen
    anführen mitteilen richten teilen liefern präsentieren""".split()
)
# "Das teilte X mit": verbs with which das/dies takes up the sentence before.
RESUMING_VERBS = frozenset(
    """sagen erklären mitteilen berichten melden ankündigen bekanntgeben bestätigen schreiben angeben
    hervorgehen feststellen vermelden ergeben zeigen verlauten verkünden äußern betonen aussagen
    schildern erzählen versichern behaupten stehen sehen""".split()
)

# ---- prepositions and formulas ------------------------------------------------------------------------------------
# Nouns after `nach` (or before it) that make it a source: "nach Angaben der Polizei", "ihrer Ansicht nach".
SOURCE_NOUNS = frozenset(
    """angabe angaben aussage aussagen ansicht meinung auffassung einschätzung einschätzungen darstellung
    worten informationen information bericht berichten berichte erkenntnissen schätzung schätzungen
    überzeugung mitteilung meldung meldungen lesart bekunden ankündigung auskunft zählung umfrage studie
    untersuchung untersuchungen medienberichten medienbericht presseberichten zeitungsbericht
    zeitungsberichten agenturberichten agenturangaben agenturmeldungen pressemeldungen studien umfragen
    recherchen ermittlungen berechnungen prognose prognosen zahlen statistik artikel fernsehbericht
    darstellungen polizeiangaben polizeibericht regierungsangaben augenzeugenberichten zeugenaussagen
    militärangaben krankenhausangaben behördenangaben medienangaben unternehmensangaben eigenangaben
    analyse analysen hochrechnung hochrechnungen quellen vorstellungen aufzeichnungen zeugen augenzeugen
    beobachtung beobachtungen äußerungen schilderung schilderungen erklärung stellungnahme papier
    papieren dokument dokumenten unterlagen vermerk gutachten protokoll entwurf""".split()
)
SOURCE_NOUN_ENDINGS = tuple(
    """meinung ansicht auffassung angaben berichten bericht aussagen informationen meldungen einschätzung
    recherchen""".split()
)
DOCUMENT_ENDINGS = tuple(
    """studie gutachten papier bericht protokoll vermerk analyse statistik umfrage brief schreiben dokument
    unterlagen akten erhebung urteil quelle experten mail e-mail nachricht notiz bescheid auswertung befragung
    briefs schreibens berichts gutachtens papiers protokolls vermerks""".split()
)
# "nach eigenen Angaben": the subject of the clause speaks.
PARTICIPANT_FRAMES = (
    "eigenen angaben",
    "eigenen worten",
    "eigener darstellung",
    "eigenem bekunden",
    "eigener aussage",
    "eigenen aussagen",
    "eigener angabe",
    "eigener auskunft",
)
# By the possessive that begins "nach ihren Angaben": the articles of a subject that it can mean.
POSSESSIVES: dict[str, tuple[str, ...]] = {"ihr": ("die", "eine"), "sein": ("der", "das", "ein")}
# Verbs that bring up a source which the relative clause behind it lets speak ("verweist auf Blogger, denen zufolge …").
BRINGING_UP = frozenset(
    "verweisen anführen führen zitieren nennen berufen stützen beziehen erwähnen verlesen vorlesen lesen".split()
)
CITING = frozenset({"berufung", "verweis", "hinweis", "bezug"})
CITING_VERBS = frozenset({"berufen", "beziehen", "stützen"})  # with "sich … auf"
DISCOURSE_CUES = frozenset({"demnach", "demzufolge"})  # carry the source of the sentence before
ADVERB_HEARSAY = frozenset({"angeblich", "offenbar"})

# ---- outlets, for relays ("sagte der Zeitung") ---------------------------------------------------------------------
OUTLET_NOUNS = frozenset(
    """zeitung tageszeitung wochenzeitung sonntagszeitung boulevardzeitung lokalzeitung regionalzeitung
    fachzeitung wirtschaftszeitung magazin nachrichtenmagazin wochenmagazin fachmagazin blatt
    wochenblatt boulevardblatt fachblatt sender fernsehsender radiosender nachrichtensender rundfunk
    hörfunk radio fernsehen agentur nachrichtenagentur presseagentur presse portal nachrichtenportal
    onlineportal branchenportal internetportal newsportal zeitschrift fachzeitschrift illustrierte
    podcast journal redaktionsnetzwerk redaktion lokalsender stadtmagazin mediengruppe nachrichtendienst
    branchendienst onlinemagazin tabloid staatsfernsehen staatsagentur morgenmagazin fachdienst
    lokalradio stadtradio nachrichtenseite internetseite website blog rundfunksender branchenblatt
    kurier anzeiger kanal pressedienst informationsdienst tagblatt depeschendienst staatskanal rundschau
    sportmagazin wirtschaftsmagazin politikmagazin regionalsender staatssender""".split()
)
# Heads before a genitive outlet: its own people ("Korrespondent der Zeitung"), and those who told it something.
OUTLET_STAFF = tuple(
    """sprecher sprecherin chef chefin chefredakteur chefredakteurin korrespondent korrespondentin reporter
    reporterin journalist journalistin redakteur redakteurin bericht berichte berichten angaben
    informationen recherchen kommentator autor autorin herausgeber verlag redaktion ausgabe
    online-ausgabe website internetseite mitarbeiter umfrage leser kolumnist meldung meldungen artikel
    leiter intendant intendantin team""".split()
)
INFORMANTS = (
    "quelle",
    "insider",
    "informant",
    "gewährs",
    "hinweisgeber",
    "whistleblower",
    "gesprächspartner",
)
CIRCLES = ("kreisen", "umfeld", "umgebung", "reihen")  # unnamed people around somebody
JOURNALS = frozenset({"zeitschrift", "fachzeitschrift", "fachmagazin", "fachblatt", "journal", "fachjournal"})
OUTLET_ENDINGS = tuple(
    """zeitung magazin sender agentur fernsehen rundfunk portal kurier anzeiger nachrichten tageblatt blatt
    rundschau -dienst pressedienst mediendienst wissenschaftsdienst fachdienst informationsdienst kanal
    -post funk zeitschrift radio podcast""".split()
)
OUTLET_NAMES = frozenset(
    """reuters dpa afp ap apa sid kna epd tass ria interfax unian ukrinform xinhua kyodo yonhap anadolu afx
    bbc cnn nbc cbs abc npr bloomberg guardian times economist politico axios spiegel stern focus zeit
    bild welt faz taz ard zdf wdr ndr mdr swr rbb hr br rtl ntv n-tv orf srf rnd t-online tagesspiegel
    handelsblatt correctiv tagesschau deutschlandfunk kcna bellingcat meduza lemonde haaretz euronews
    phoenix kicker wsj nyt funke sputnik irna isna efe ansa pap ctk cnbc standard kurier nzz blick
    tagesanzeiger merkur abendblatt haz""".split()
)

# Who hands on what somebody lets him say: "ließ über seine Anwältin ausrichten", "erklärte durch einen Sprecher".
SPOKESPEOPLE = tuple(
    """sprecher sprecherin sprechern anwalt anwältin anwälte anwälten rechtsanwalt rechtsanwältin verteidiger
    verteidigerin verteidigern beistand beiständin berater beraterin beratern manager managerin management
    agentur agentin agent pressestelle kanzlei vertreter vertreterin bevollmächtigte bevollmächtigten
    vertraute vertrauten referentin referent""".split()
)
# Bodies that hear witnesses and hand on what they say, as outlets do ("erzählte der Menschenrechtsgruppe …").
HEARING_BODIES = tuple(
    """hilfsorganisation menschenrechtsorganisation menschenrechtsgruppe bürgerrechtsorganisation beobachtungsstelle
    bürgerrechtsgruppe flüchtlingsorganisation nichtregierungsorganisation hilfswerk""".split()
)
# Nouns before a name of a person: where they begin, the name of an outlet has ended ("zitiert ndr.de Sprecher Meyer").
ROLE_ENDINGS = tuple(
    """sprecher sprecherin chef chefin minister ministerin präsident präsidentin leiter leiterin direktor
    direktorin professor professorin forscher forscherin experte expertin kommissar kommissarin general
    oberst anwalt anwältin vorsitzenden vorsitzende gouverneur bürgermeister bürgermeisterin kapitän
    trainer trainerin analyst analystin ökonom ökonomin staatssekretär staatssekretärin""".split()
)
# Verbs whose object is whom the speaker turns to, and those to whom one speaks "vor".
ADDRESSING_VERBS = frozenset(
    """auffordern bitten vorwerfen beschuldigen bezichtigen mahnen ermahnen warnen raten empfehlen
    versprechen zusichern versichern drohen androhen unterstellen aufrufen appellieren anweisen befehlen
    verbieten""".split()
)
TELLING_VERBS = frozenset(
    "sagen mitteilen erklären berichten erzählen vorschlagen anbieten schreiben antworten bestätigen".split()
)
TALKING_VERBS = frozenset("sagen erzählen verraten anvertrauen".split())  # no outlet does: it is told
FEMININE_OUTLETS = tuple(
    """zeitung agentur presse post rundschau zeitschrift illustrierte redaktion gazette welt zeit times bbc dpa afp
    taz faz nzz bild""".split()
)
AUDIENCES = tuple("""journalist reporter anhänger abgeordnet delegiert parlament presse medien zuhörer""".split())
# Before an outlet noun: the paper that one reads ("unserer Zeitung"), or the speaker's own blog. No link.
OWN_MEDIA = ("unser", "dies", "sein", "ihr", "eigen")
LOWER_CASE_OUTLETS = frozenset("dpa taz epd kna apa ntv n-tv n24 rbb sid dts".split())

# ---- closed classes -------------------------------------------------------------------------------------------------
ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())
DETERMINERS = ARTICLES | frozenset(
    """dieser diese dieses diesen diesem jener jene jenes jenen jenem sein seine seinen seinem seiner
    seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer mein meine kein keine
    keinen keinem keiner keines beide beiden beider mehrere mehreren mehrerer viele vielen vieler einige
    einigen einiger manche manchen alle allen aller zahlreiche zahlreichen zahlreicher wenige weitere
    weiteren weiterer sämtliche solche solchen etliche zwei drei vier fünf sechs sieben acht neun zehn
    elf zwölf jeder jede jedes jeden jedem welcher welche irgendein deren dessen""".split()
)
POSSESSIVE_RELATIVES = frozenset({"deren", "dessen"})
QUANTIFIERS = frozenset(
    """beide beiden zwei drei vier fünf sechs sieben acht neun zehn elf zwölf viele vielen wenige wenigen
    mehrere mehreren einige einigen zahlreiche zahlreichen weitere weiteren""".split()
)
GENITIVE = frozenset(
    "des der eines einer dieses dieser seines seiner ihres ihrer beider zweier mehrerer vieler aller dreier".split()
)
PRONOUNS = frozenset("""er sie es man dieser diese jener jene letzterer letztere beide wir ich""".split())
PARTITIVE = frozenset("beiden ihnen drei vier anderen beteiligten betroffenen denen".split())  # "einer der beiden"
PERSONAL = frozenset("er sie man wir ich".split())
PREPOSITIONS = frozenset(
    """an am ans auf aus bei beim bis durch für gegen gegenüber hinter im in ins mit nach neben ohne seit
    trotz um unter über vom von vor wegen während zu zum zur zwischen laut gemäß seitens vonseiten
    angesichts anlässlich außer ab entgegen entlang infolge innerhalb außerhalb mangels mittels per pro
    statt anstatt dank zugunsten aufgrund binnen unweit nahe hinsichtlich bezüglich mithilfe anhand rund
    etwa inmitten nebst samt""".split()
)
NOUN_PREPOSITIONS = frozenset("von vom für aus".split())  # attach to the noun before them
PLACE_PREPOSITIONS = frozenset("im in am beim bei zur".split())  # attach only before an institution
INSTITUTION_ENDINGS = tuple(
    """ministerium ministeriums amt amtes stab rat dienst hauptquartier behörde haus institut universität
    partei fraktion kreml verwaltung präsidium senat kanzleramt konzern verband umfeld regierung armee
    unternehmen kommission parlament bundestag landtag klinik nähe branche ausschuss vorstand führung
    polizei staatsanwaltschaft gericht team delegation militär spitze klinikum zentrale zentrum palast
    club verein nationalrat bank""".split()
)
ABSTRACT_ENDINGS = ("ung", "ungen", "heit", "keit", "keiten", "tion", "tionen", "tät", "ismus")  # of nouns of matters
MATTERS = (*ABSTRACT_ENDINGS, "kosten", "ausgaben", "zahl", "zahlen", "summe", "schäden", "verluste", "mängel", "pläne")
COLLECTIVES = tuple("ung heit keit schaft tion tät partei behörde agentur zeitung".split())  # one, even behind "die"
AMOUNTS = tuple(  # one noun for many: "eine Reihe von Ärzten sagten"
    """reihe drittel viertel fünftel hälfte mehrheit mehrzahl vielzahl anzahl zahl menge teil großteil gruppe dutzend
    hundert tausend million handvoll fülle paar prozent""".split()
)
DENYING_VERBS = frozenset("zurückweisen bestreiten dementieren abstreiten leugnen verneinen".split())
DENIED = tuple(
    """vorwurf vorwürfe anschuldigung anschuldigungen beschuldigung beschuldigungen unterstellung unterstellungen
    annahme annahmen vermutung vermutungen behauptung behauptungen gerücht gerüchte spekulation spekulationen verdacht
    verdächtigungen kritik darstellung darstellungen bericht berichte meldung meldungen forderung forderungen
    vorschlag vorschläge einwand einwände tat taten schuld""".split()
)
SUBORDINATORS = frozenset(
    """dass daß ob weil da wenn falls obwohl obgleich während nachdem bevor ehe sobald solange bis damit
    indem sodass wonach wobei wofür womit wodurch woran worauf woraus wovon wovor wozu warum weshalb
    wieso wann wo wohin woher als sofern soweit zumal was wer wen wem wessen wie""".split()
)
CONTENT_SUBORDINATORS = frozenset(
    """dass daß ob wie warum weshalb wieso wann wo wohin woher was wer wen wem wessen welche welcher
    welches wozu""".split()
)
RELATIVES = frozenset(
    """der die das den dem des deren dessen denen welcher welche welches welchen welchem was""".split()
)
CONJUNCTIONS = frozenset("und oder aber sondern denn doch sowie jedoch".split())
ADVERBS = frozenset(
    """auch nur noch schon bereits jedoch aber zudem außerdem dagegen allerdings dabei dazu damit daraufhin
    daran darauf darüber hinaus weiter ferner indes hingegen heute gestern morgen später zuvor danach
    dann nun jetzt hier dort so sehr erneut wieder zunächst anschließend schließlich zugleich gleich
    lediglich immerhin ausgerechnet
    gleichzeitig unterdessen inzwischen mittlerweile derweil ebenfalls ebenso selbst sogar vor allem
    weiterhin überdies deutlich ausdrücklich scharf zufolge laut demnach offenbar angeblich wohl etwa
    rund knapp mehr nicht kaum gar eher fast immer oft stets vielmehr erstmals kürzlich bislang bisher
    zuletzt einst damals gerne lange endlich ja nein sich ihm ihr ihnen ihn uns dies das dafür dagegen
    davon davor hierzu dazu hiermit gleichwohl trotzdem dennoch deshalb deswegen darum daher sofort
    umgehend wörtlich öffentlich offiziell schriftlich mündlich telefonisch lediglich vorsichtig
    nüchtern knapp trocken sinngemäß einmal zweimal mehrfach wiederholt insgesamt sonst darin darunter
    dahinter hierbei hierin schon derzeit andernfalls anderenfalls beinahe pikant nirgends niemand
    nichts etwas alles vieles einiges bald früh spät seither seitdem seit außen innen oben unten vorne
    hinten links rechts trotz zumindest wenigstens mindestens höchstens jedenfalls immerhin tatsächlich
    eigentlich offensichtlich vermutlich wahrscheinlich möglicherweise womöglich vielleicht anschließend
    daneben demgegenüber ansonsten erst stattdessen somit folglich sodann alsbald zeitgleich parallel
    umgekehrt wohingegen nebenbei überhaupt keineswegs keinesfalls niemals nie manchmal gelegentlich
    häufig selten nachts morgens abends mittags vormittags nachmittags montags sonntags jüngst neulich
    demnächst künftig früher bisweilen zeitweise teilweise großteils größtenteils letztlich letztendlich
    endgültig vorerst einstweilen vorläufig entsprechend dementsprechend infolgedessen zwar freilich
    allein ebendort genau gerade natürlich selbstverständlich zusammen gemeinsam einerseits andererseits
    klar ganz gut soeben eben halt mal weit""".split()
)
TIME_NOUNS = frozenset(
    """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai
    juni juli august september oktober november dezember morgen vormittag mittag nachmittag abend nacht
    jahr jahre jahren monat monate woche wochen tag tage stunden uhr wochenende montagabend montagmorgen
    dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend freitagmorgen
    sonntagmorgen vortag vorjahr anfang ende mitte frühjahr sommer herbst winter jahresende""".split()
)
EVENT_NOUNS = frozenset(
    """interview gespräch pressekonferenz rede ansprache erklärung mitteilung sitzung telefonat brief
    schreiben video videobotschaft bericht artikel beitrag stellungnahme podcast sendung anfrage rande""".split()
)
AUXILIARIES = frozenset({"haben", "sein", "werden"})

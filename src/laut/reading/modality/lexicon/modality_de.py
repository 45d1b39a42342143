"""German words that say how something is said: verbs by lemma, phrases, words and stems, each under its class.

Sources: the project's evidential lexicon (19 classes counted over 998 news articles) and ordinary dictionaries of
German verbs of saying; no list was copied. Verbs are infinitives (``ein|räumen`` where the particle splits off); their
forms come from ``reading.mood``. In ``WORDS`` an entry ending in ``*`` is a stem, any other a whole word.
"""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGE = "de"

# What a verb of the frame says about its content. Verbs that tell nothing (sagen, erklären) stand in saying_verb.
VERBS: Mapping[str, str] = {
    "saying_verb": """
        sagen erklären mit|teilen berichten melden schreiben an|geben bekannt|geben äußern äussern
        betonen bekräftigen unterstreichen hervor|heben erläutern schildern beschreiben erzählen
        hinzu|fügen ergänzen antworten entgegnen erwidern kontern verkünden informieren zitieren
        verlauten verraten vor|tragen dar|legen aus|führen aus|sagen durch|sagen aus|richten verweisen
        begründen argumentieren posten twittern formulieren notieren protokollieren referieren vermelden
        hören erfahren aus|plaudern beruhigen meinen finden denken kommentieren beziffern resümieren
        signalisieren an|deuten bekunden rufen zu|rufen ein|wenden gestehen klagen toben fort|fahren
        verbreiten verlautbaren heißen lauten""",
    "assuring_verb": "versichern beteuern schwören",
    "denying_verb": """
        bestreiten dementieren leugnen ab|streiten verneinen zurück|weisen widersprechen ab|tun ab|weisen
        widerlegen ab|leugnen verwahren aus|schließen entkräften""",
    "distancing_verb": """
        behaupten vor|geben munkeln kolportieren reklamieren mutmaßen prahlen brüsten rühmen weis|machen
        unterstellen insinuieren suggerieren""",
    "factive_verb": """
        bestätigen ein|räumen zu|geben ein|gestehen zu|gestehen enthüllen auf|decken offen|legen
        offenbaren fest|stellen klar|stellen konstatieren fest|halten ein|sehen dokumentieren""",
    "proving_verb": "nach|weisen belegen beweisen erweisen",
    "supporting_verb": "stützen untermauern erhärten",
    "checking_verb": "prüfen überprüfen nach|prüfen verifizieren klären verbürgen authentifizieren nachvollziehen",
    "demanding_verb": """
        fordern verlangen appellieren auf|fordern mahnen an|mahnen ermahnen bitten erbitten raten
        ab|raten empfehlen auf|rufen drängen plädieren vor|schlagen an|regen ein|fordern pochen befehlen
        an|ordnen an|weisen beantragen ersuchen heraus|fordern werben beschwören befürworten untersagen
        gebieten verbieten beauftragen verbitten nahe|legen wünschen flehen zu|raten anhalten skandieren
        ermuntern ermutigen ein|laden postulieren insistieren an|raten""",
    "announcing_verb": """
        an|kündigen zu|sagen versprechen zu|sichern drohen an|drohen planen beabsichtigen beschließen
        beschliessen an|bieten verpflichten vor|sehen entscheiden vereinbaren an|streben garantieren
        verständigen ein|planen verabreden ansetzen ansteuern verfügen verhängen avisieren
        geloben ein|berufen vertagen bewilligen genehmigen ab|sagen""",
    "considering_verb": "erwägen überlegen liebäugeln",
    "predicting_verb": """
        erwarten prognostizieren vorher|sagen voraus|sagen befürchten fürchten hoffen erhoffen
        prophezeien vorher|sehen voraus|sehen orakeln bangen""",
    "hoping_verb": "hoffen erhoffen",
    "foretelling_verb": "vorher|sagen voraus|sagen prophezeien prognostizieren orakeln",
    "warning_verb": "warnen vor|warnen",
    "evaluating_verb": """
        kritisieren loben begrüßen begrüssen rügen bedauern beklagen würdigen verurteilen schimpfen
        spotten preisen monieren bemängeln tadeln rechtfertigen feiern freuen ätzen witzeln schwärmen
        lästern wettern bemäkeln verteidigen geißeln missbilligen an|prangern an|kreiden honorieren ehren
        jubeln danken bewundern ärgern empören verhöhnen verspotten schelten beschimpfen beanstanden
        hadern brandmarken beschönigen herab|stufen ein|stufen bewerten werten gratulieren verdammen
        ab|lehnen ab|kanzeln giften höhnen attackieren belächeln stöhnen missfallen zürnen poltern
        vergleichen beurteilen unterstützen frotzeln scherzen sticheln unken maulen meckern nörgeln
        murren zetern grollen fluchen wüten spötteln jammern bejubeln an|erkennen beglückwünschen
        gutheißen distanzieren entrüsten beschweren protestieren wundern staunen bedanken urteilen
        empfinden heraus|stellen diffamieren verunglimpfen bescheinigen attestieren trauern betrauern beweinen schämen
        entschuldigen trösten vermissen verneigen gönnen verübeln verachten verabscheuen hassen beneiden bemitleiden
        applaudieren auf|atmen frohlocken triumphieren mokieren echauffieren ereifern auf|regen ächten schmähen
        schmollen seufzen granteln mäkeln herunter|spielen klein|reden schön|reden schlecht|reden herab|würdigen
        wertschätzen übel|nehmen""",
    # verbs of complaint and defence: their clause tells what is complained of or pleaded
    "pleading_verb": """
        verteidigen rechtfertigen jammern beschweren monieren an|prangern an|erkennen vergleichen beanstanden
        protestieren stöhnen klagen beklagen""",
    "naming_verb": "nennen bezeichnen titulieren charakterisieren",
    # of the accusing verbs those that charge with a deed; the others may reproach
    "charging_verb": "beschuldigen an|klagen verdächtigen bezichtigen",
    "accusing_verb": "vor|werfen beschuldigen an|lasten vor|halten an|klagen verdächtigen bezichtigen",
    # verbs of thinking, and verbs of the content that judge whatever they are said of
    "opinion_verb": "meinen finden befinden",
    "judging_verb": """
        schaden missachten untergraben blamieren verharmlosen überfordern verspielen diskreditieren entmündigen
        verunsichern beunruhigen befremden enttäuschen schockieren verdienen verschlafen gleich|kommen zu|trauen
        ab|lenken lohnen taugen rächen übertreiben dramatisieren beschönigen umhauen""",
    "supposing_verb": "vermuten an|nehmen glauben schätzen wähnen tippen spekulieren ein|schätzen ahnen",
    "doubting_verb": "bezweifeln an|zweifeln zweifeln",
    "asking_verb": "fragen nach|fragen erkundigen nach|haken rätseln",
}

# A verb and words beside it: the class holds where all of them stand within a dozen words of the verb.
PHRASES: tuple[tuple[str, str, str], ...] = (
    ("halten", "für möglich", "possible_phrase"),
    ("halten", "für denkbar", "possible_phrase"),
    ("halten", "für vorstellbar", "possible_phrase"),
    ("halten", "für wahrscheinlich", "probable_phrase"),
    ("halten", "für unwahrscheinlich", "probable_phrase"),
    ("halten", "für plausibel", "plausible_phrase"),
    ("rechnen", "mit", "predicting_verb"),
    ("rechnen", "damit", "predicting_verb"),
    ("sein", "zuversichtlich", "predicting_verb"),
    ("bestehen", "auf", "demanding_verb"),
    ("bestehen", "darauf", "demanding_verb"),
    ("halten", "für ausgeschlossen", "denying_phrase"),
    ("halten", "für falsch", "denying_phrase"),
    ("halten", "für", "evaluating_verb"),
    ("schließen", "nicht aus", "possible_phrase"),
    ("ausschließen", "nicht", "possible_phrase"),
    ("geben", "zu bedenken", "saying_verb"),
    ("geben", "zu protokoll", "saying_verb"),
    ("gehen", "davon aus", "supposing_verb"),
    ("gehen", "von aus", "supposing_verb"),
    ("ausgehen", "davon", "supposing_verb"),
    ("ausgehen", "von", "supposing_verb"),
    ("stellen", "in aussicht", "announcing_verb"),
    ("einigen", "sich", "announcing_verb"),
    ("stellen", "in abrede", "denying_verb"),
    ("stellen", "in frage", "doubting_verb"),
    ("weisen", "von sich", "denying_verb"),
    ("wissen", "nichts", "denying_verb"),
    ("wissen", "will", "asking_verb"),
    ("wissen", "wollte", "asking_verb"),
    ("wissen", "wollten", "asking_verb"),
    ("wissen", "wollen", "asking_verb"),
    ("aussprechen", "dafür", "demanding_verb"),
    ("aussprechen", "für", "demanding_verb"),
    ("sprechen", "sich aus", "demanding_verb"),
    ("versprechen", "sich", "predicting_verb"),
    ("einreichen", "klage", "announcing_verb"),
    ("geben", "grünes licht", "announcing_verb"),
    ("erklären", "bereit", "announcing_verb"),
    *(
        ("erklären", result, "announcing_verb")
        for result in "rücktritt verzicht austritt nichtig ungültig beendet".split()
    ),
    ("einreichen", "rücktritt", "announcing_verb"),
    *(
        row
        for what in "notstand ausnahmezustand katastrophenfall krieg unabhängigkeit waffenruhe staatstrauer".split()
        for row in (
            ("rufen", f"{what} aus", "announcing_verb"),
            ("ausrufen", what, "announcing_verb"),
            ("erklären", what, "announcing_verb"),
        )
    ),
    ("zeigen", "sich bereit", "announcing_verb"),
    ("zeigen", "sich entschlossen", "announcing_verb"),
    ("sein", "entschlossen", "announcing_verb"),
    ("denken", "daran", "considering_verb"),
    ("kommen", "entschluss", "announcing_verb"),
    ("fassen", "entschluss", "announcing_verb"),
    ("fassen", "beschluss", "announcing_verb"),
    ("treffen", "vereinbarung", "announcing_verb"),
    ("stehen", "kritisch gegenüber", "evaluating_verb"),
    ("stehen", "skeptisch gegenüber", "evaluating_verb"),
    ("halten", "nichts von", "evaluating_verb"),
    ("sehen", "positiv", "evaluating_verb"),
    ("sehen", "kritisch", "evaluating_verb"),
    ("sehen", "skeptisch", "evaluating_verb"),
    ("sprechen", "von", "naming_verb"),
    ("reden", "von", "naming_verb"),
    ("einsetzen", "sich", "demanding_verb"),
    ("setzen", "sich ein", "demanding_verb"),
    ("setzen", "frist", "demanding_verb"),
    ("dringen", "auf", "demanding_verb"),
    ("dringen", "darauf", "demanding_verb"),
    ("machen", "sich stark", "demanding_verb"),
    ("nehmen", "in pflicht", "demanding_verb"),
    ("treten", "für ein", "demanding_verb"),
    ("sehen", "als", "evaluating_verb"),
    ("ansehen", "als", "evaluating_verb"),
    ("sehen", "gefahr", "predicting_verb"),
    ("zeigen", "sich erfreut", "evaluating_verb"),
    ("zeigen", "sich zufrieden", "evaluating_verb"),
    ("zeigen", "sich unzufrieden", "evaluating_verb"),
    ("zeigen", "sich enttäuscht", "evaluating_verb"),
    ("zeigen", "sich besorgt", "evaluating_verb"),
    ("zeigen", "sich bestürzt", "evaluating_verb"),
    ("zeigen", "sich überrascht", "evaluating_verb"),
    ("zeigen", "sich zuversichtlich", "predicting_verb"),
    ("zeigen", "sich überzeugt", "evaluating_verb"),
    *(
        ("zeigen", f"sich {feeling}", "evaluating_verb")
        for feeling in (
            "erleichtert betroffen erschüttert entsetzt empört dankbar verwundert irritiert skeptisch begeistert "
            "beeindruckt verärgert fassungslos bewegt gerührt schockiert stolz verblüfft ernüchtert"
        ).split()
    ),
    ("geben", "sich zuversichtlich", "predicting_verb"),
    ("äußern", "sich zuversichtlich", "predicting_verb"),
    *((verb, "sich optimistisch", "predicting_verb") for verb in ("zeigen", "geben", "äußern")),
    *((verb, "sich pessimistisch", "predicting_verb") for verb in ("zeigen", "geben", "äußern")),
    ("machen", "sorgen", "evaluating_verb"),
    ("geben", "mitschuld", "evaluating_verb"),
    ("beteuern", "unschuld", "denying_verb"),
    ("bekennen", "nicht schuldig", "denying_verb"),
    ("erklären", "nicht schuldig", "denying_verb"),
    ("treten", "entgegen", "denying_verb"),
    ("halten", "dagegen", "denying_verb"),
    ("sehen", "das anders", "denying_verb"),
    ("äußern", "kritisch", "evaluating_verb"),
    ("äußern", "bedenken", "evaluating_verb"),
    ("äußern", "kritik", "evaluating_verb"),
    ("üben", "kritik", "evaluating_verb"),
    ("erheben", "vorwürfe", "accusing_verb"),
    ("machen", "vorwürfe", "accusing_verb"),
    ("finden", "gut", "evaluating_verb"),
    ("finden", "schlecht", "evaluating_verb"),
    ("finden", "richtig", "evaluating_verb"),
    ("finden", "falsch", "evaluating_verb"),
    ("betrachten", "als", "evaluating_verb"),
    ("empfinden", "als", "evaluating_verb"),
    ("sehen", "darin", "evaluating_verb"),
    ("gehen", "ins gericht", "evaluating_verb"),
    ("ziehen", "bilanz", "evaluating_verb"),
    ("zollen", "respekt", "evaluating_verb"),
    ("zutreffen", "nicht", "denying_phrase"),
    ("treffen", "nicht zu", "denying_phrase"),
    ("denken", "nach", "considering_verb"),
    ("nachdenken", "über", "considering_verb"),
    ("prüfen", "will", "announcing_verb"),
    ("machen", "verantwortlich", "evaluating_verb"),
    ("geben", "schuld", "evaluating_verb"),
    ("nehmen", "in schutz", "evaluating_verb"),
    ("erinnern", "daran", "factive_verb"),
    ("hinweisen", "darauf", "factive_verb"),
    ("weisen", "darauf hin", "factive_verb"),
    ("nehmen", "für in anspruch", "distancing_verb"),
    ("schütteln", "kopf", "evaluating_verb"),
    ("stehen", "im widerspruch", "judging_verb"),
    ("stehen", "in widerspruch", "judging_verb"),
    ("stehen", "in einklang", "judging_verb"),
    ("stehen", "im einklang", "judging_verb"),
    ("sein", "fehl platz", "judging_verb"),
    ("bleiben", "hinter zurück", "judging_verb"),
    ("genießen", "mit vorsicht", "judging_verb"),
    ("werden", "gerecht", "judging_verb"),
    ("führen", "hinters licht", "judging_verb"),
    ("spielen", "auf zeit", "judging_verb"),
    ("gehen", "zu weit", "judging_verb"),
    ("tun", "leid", "judging_verb"),
    ("sehen", "mit sorge", "judging_verb"),
    ("sein", "zu dank", "judging_verb"),
)

# Nouns that ascribe: "die Forderung", "laut Prognose". They count only inside a cue.
NOUNS: Mapping[str, str] = {
    "denying_verb": "dementi",
    "demanding_verb": "forderung forderungen appell aufforderung bitte empfehlung antrag ultimatum mahnung aufruf",
    "announcing_verb": """
        ankündigung zusage versprechen drohung beschluss zusicherung vorgabe planung planungen bereitschaft absicht
        vorhaben ziel entschluss vorsatz selbstverpflichtung""",
    "predicting_verb": "prognose befürchtung befürchtungen hoffnung hoffnungen erwartung erwartungen vorhersage",
    "warning_verb": "warnung warnungen",
    "evaluating_verb": """
        kritik lob bedauern besorgnis unverständnis verwunderung enttäuschung freude dank würdigung protest empörung
        entsetzen trauer bestürzung erleichterung skepsis anerkennung respekt bewunderung ablehnung missfallen unmut
        rüge verurteilung befremden genugtuung bedenken""",
    "accusing_verb": "vorwurf vorwürfe vorwürfen anschuldigung anschuldigungen",
    "distancing_verb": "behauptung behauptungen gerücht gerüchte gerüchten legende sage",
    "factive_verb": "eingeständnis bestätigung feststellung erkenntnis erkenntnissen",
    "supposing_verb": "vermutung vermutungen verdacht annahme schätzung schätzungen",
    "asking_verb": "frage fragen",
}

# Words of the content or the frame, whatever verb stands beside them.
WORDS: Mapping[str, str] = {
    "negation": """
        nicht kein keine keinen keinem keiner keines keinerlei nie niemals niemand niemandem niemanden
        nichts weder nirgends nirgendwo keineswegs keinesfalls""",
    "hedge_possible": """
        könnte könnten möglicherweise womöglich vielleicht eventuell denkbar* vorstellbar
        schlimmstenfalls""",
    "hedge_probable": """
        dürfte dürften vermutlich voraussicht wahrscheinlich höchstwahrscheinlich wohl voraussichtlich mutmaßlich
        unwahrscheinlich anscheinend scheint scheinen schien schienen scheine plausibel""",
    "hearsay_adverb": "angeblich* vorgeblich* gerüchteweise vernehmen",
    "inference_adverb": "offenbar augenscheinlich",
    "inference_verb": "scheint scheinen schien schienen",
    "doubt_adjective": "angeblich* vermeintlich* vorgeblich*",
    "obligation": """
        muss müssen müsse müssten müsste soll sollen solle sollte sollten gehöre gehört darf dürfe dürfen
        möge bräuchten brauche brauchen bedarf bedürfe nötig notwendig erforderlich unverzüglich endlich""",
    "intention": "will wollen wolle möchte möchten plane planen plant beabsichtigt erwägt erwäge",
    "future": "werde wird würde würden werden werdet künftig demnächst",
    "own_pronoun": "ich wir er sie man",
    "client": "mandant mandantin mandanten",
    "copula": "ist sei sind seien war wäre waren wären bleibt bleibe wirkt wirke klingt klinge gilt gelte als für",
    "degree_adjective": """
        spät früh knapp niedrig hoch teuer viel wenig lang lange kurz groß klein schnell langsam schwach
        stark weit""",
    "fact_noun": """
        grund gründe gründen hauptgrund hauptursache zahl zahlen namen name beispiel beispiele datum termin summe
        ursache ursachen prozent millionen milliarden""",
    "foreseeing": "voraussichtlich absehbar",
    "planned": "geplant vorgesehen gedacht beabsichtigt angesetzt anberaumt angedacht",
    # judged where they are denied ("kein Grund"), and words that judge in a quotation
    "ground_noun": """
        grund anlass alternative alternativen lösung notwendigkeit wahl spielraum verständnis sinn
        rechtfertigung entschuldigung veranlassung ausrede vertrauen platz bedarf""",
    "intensifier": """
        völlig vollkommen total absolut äußerst verdammt gründlich schlicht sicherlich natürlich selbstverständlich
        ausgerechnet bloß zutiefst überaus""",
    "denied_knowledge": "kenntnis nichts keinerlei weder rede",
    "evidence_noun": """
        beleg belege belegen beweis beweise beweisen nachweis nachweise anhaltspunkt anhaltspunkte indiz
        indizien""",
    "pointing_noun": "hinweis hinweise erkenntnisse spuren",
    "confirmation_noun": "bestätigung bestätigungen",
    "checking_noun": "überprüfung gegencheck verifizierung verifikation faktencheck nachprüfung",
    "checking_verb": "überprüfbar nachprüfbar verifizierbar",
    "proving_verb": "belegbar beweisbar nachweisbar",
    "unchecked": "unbestätigt* ungeprüft* unbelegt* unüberprüf* unerwiesen*",
    "claim_noun": """
        angabe angaben darstellung darstellungen behauptung behauptungen bericht berichte version
        versionen schilderung schilderungen aussage aussagen zahl zahlen vorwurf vorwürfe vorwürfen
        meldung meldungen echtheit information informationen betrag hinweis hinweise anschuldigung
        anschuldigungen video videos aufnahmen bilder nachricht nachrichten gerücht gerüchte verdacht theorie foto fotos
        clip clips daten beitrag sichtung""",
    "shell_noun": """
        fehler vorfall vorgang fall plan pläne entscheidung zusage termin gespräch treffen umstand verdacht nachricht
        rücktritt tod flucht""",
    "aspect_noun": "ort zeitpunkt datum identität herkunft ursache höhe urheberschaft anzahl",
    "untruth": """
        unwahr* falsch* haltlos* erfunden* gelogen lüge lügen legende unsinn unfug quatsch hirngespinst*
        gegenstandslos* substanzlos* absurd* abwegig* fake* unzutreffend* unbegründet* falschmeldung*
        desinformation* verleumdung* fälschung* erfindung*
        märchen* fantasie fantasien fantasieprodukt* lügengeschichte* schauermärchen* nonsens erlogen* unhaltbar*""",
}

# Judging words: an act is an evaluation where they carry the content. Own list, by meaning: fair or unfair, wise or
# foolish, success or failure, decency, scandal, praise, feeling about it.
EVALUATIVE: str = """
    hervorragend* ausgezeichnete* exzellent* großartig* grossartig* fantastisch* toll tolle tolles toller
    wunderbar* wunderschön* herrlich* genial* brillant* vorbildlich* beispielhaft* beispiellos* einzigartig*
    einmalig* herausragend* bemerkenswert* beachtlich* beeindruckend* imposant* erfreulich* unerfreulich*
    erschreckend* entsetzlich* schrecklich* furchtbar* katastrophal* verheerend* tragisch* traurig*
    bedauerlich* bitter bittere bitteres ärgerlich* peinlich* beschämend* skandalös* unerträglich*
    unverantwortlich* verantwortungslos* inakzeptabel* unannehmbar* untragbar* unhaltbar* unzumutbar*
    unangemessen* angemessen* verfehlt* misslungen* gelungen* sinnvoll* sinnlos* unsinnig* nützlich*
    nutzlos* hilfreich* wegweisend* richtungsweisend* historisch* fair faire fairer faires fairen unfair*
    gerecht gerechte gerechten gerechtes ungerecht* gerechtigkeit ungerechtigkeit* unsozial*
    sozialverträglich* unverhältnismäßig* verhältnismäßig* übertrieben* überzogen* überflüssig* überfällig*
    verfrüht* voreilig* unzureichend* ungenügend* mangelhaft* zufrieden* unzufrieden* enttäuschend*
    enttäuscht* enttäuschung* besorgniserregend* besorgt* bedenklich* fragwürdig* zweifelhaft* dubios*
    problematisch* heikel* heikle* fatal* verhängnisvoll* fahrlässig* leichtfertig* rücksichtslos*
    skrupellos* zynisch* perfide* feige* mutig* tapfer* heldenhaft* würdelos* unwürdig* menschenverachtend*
    menschenunwürdig* unmenschlich* barbarisch* abscheulich* widerlich* verabscheuungswürdig* verwerflich*
    verbrecherisch* undemokratisch* populistisch* heuchlerisch* scheinheilig* verlogen* ehrlich* unehrlich*
    glaubwürdig* unglaubwürdig* glaubhaft* seriös* unseriös* grotesk* lächerlich* lachhaft* töricht* naiv
    naive naiver naives blauäugig* kurzsichtig* weitsichtig* klug kluge kluger kluges vernünftig*
    unvernünftig* unklug* kontraproduktiv* konstruktiv* destruktiv* lohnend* unattraktiv* attraktiv*
    vielversprechend* hoffnungsvoll* ermutigend* ernüchternd* alarmierend* bedrohlich* unabdingbar*
    unverzichtbar* unerlässlich* willkommen* erstaunlich* unglaublich* unfassbar* unbegreiflich*
    unverständlich* nachvollziehbar* einseitig* unausgewogen* ausgewogen* moderat* maßvoll* intransparent*
    transparent* instinktlos* herzlos* kopflos* schamlos* dreist* frech freche arrogant* ungeheuerlich*
    empörend* schändlich* schäbig* mickrig* dürftig* lückenhaft* halbherzig* zaghaft* stolz dankbar*
    glücklich* unglücklich* irritiert* irritierend* wichtig wichtige wichtiger wichtiges wichtigen
    wichtigste* schlimm* hervorragende* unsensibel* misserfolg* fehlschlag* triumph* meilenstein*
    durchbruch* rückschritt* rückschlag* desaster* debakel* fiasko* skandal schande* blamage* armutszeugnis*
    bankrotterklärung* wortbruch* vertrauensbruch* vertrauensmissbrauch* willkür* unrecht* heuchelei*
    zumutung* frechheit* unverschämtheit* farce* hysterie* panikmache* augenwischerei* mogelpackung*
    etikettenschwindel* symbolpolitik* flickwerk* trauerspiel* märchen lachnummer* albtraum* alptraum*
    wahnsinn* irrsinn* irrweg* sackgasse* versagen* versäumnis* chaos chaotisch* glücksfall* segen vorbild*
    meisterwerk* bekenntnis* kapitulation* instinktlosigkeit* rücksichtslosigkeit* untätigkeit*
    gleichgültigkeit* verantwortungslosigkeit* unverständnis empörung* entsetzen leider glücklicherweise
    schlichtweg geradezu krass* eklatant* kläglich* grandios* spektakulär* schwachsinn* genie ungeeignet*
    untauglich* unnötig* zielführend* geschönt* gerechtfertigt* ungerechtfertigt* unberechtigt* berechtigt
    legitim* illegitim* akzeptabel* zeitgemäß* unzeitgemäß* rückständig* visionär* ambitioniert* ehrgeizig*
    mutlos* verkraften lügt schuld hilflos* ratlos* fassungslos* sprachlos* erschüttert* tiefpunkt*
    höhepunkt* spitzenklasse verschmerzbar* unentschuldbar* entschuldbar* unersetzlich* mangelware luxus
    vorsintflutlich* amateurhaft* dilettantisch* stümperhaft* schikan* hetze* patriot* staatsmann*
    gravierend* schockierend*
    überwältigend* zukunftsweisend* grässlich* manipulativ* herabwürdigend* kaltblütig* folgerichtig*
    grausam* held helden tyrann* verharmlos* diffamier* hysterisch* lügner* betrüger* versager* feigling*
    abgehoben* abstoßend* albern* anmaßend* anständig* armselig* aussichtslos* banal* befremdlich*
    begeistert* beklagenswert* beleidigend* berührend* bestürzend* betrüblich* bizarr* blamabel* bösartig*
    deplatziert* diskriminierend* durchdacht* ehrenwert* eindrucksvoll* ekelhaft* entmutigend* entwürdigend*
    erbärmlich* erfrischend* erstklassig* fadenscheinig* faszinierend* fies fiese fieser fundiert*
    geschmacklos* gespenstisch* gewissenlos* glänzend* gnadenlos* großzügig* haarsträubend* halbgar*
    hanebüchen* harmlos* hasserfüllt* hochgefährlich* hoffnungslos* idiotisch* infam* inkompetent*
    irreführend* jämmerlich* kleinlich* konzeptlos* lieblos* löblich* maßlos* meisterhaft* miserabel*
    monströs* mustergültig* niederträchtig* oberflächlich* plump* prächtig* realitätsfern* unrealistisch*
    respektlos* rührend* sagenhaft* scheußlich* schlampig* schwammig* seltsam* merkwürdig* sensationell*
    souverän* spannend* stillos* stur tadellos* taktlos* trostlos* trügerisch* überfordert* überzeugend*
    umsichtig* unbefriedigend* undankbar* unerhört* unfähig* ungeschickt* unheimlich* unlogisch*
    unmoralisch* unprofessionell* unsäglich* unüberlegt* unverzeihlich* unvorstellbar* verantwortungsvoll*
    verblüffend* verheißungsvoll* verkehrt* verlässlich* unzuverlässig* vermeidbar* verrückt*
    verschwenderisch* verstörend* verzweifelt* vorzüglich* wahnwitzig* weltfremd* wertlos* wertvoll*
    widersinnig* wirkungslos* zahnlos* zweitklassig* zynismus* affront* ablenkungsmanöver* aktionismus*
    alibi* anmaßung* ausverkauf* bärendienst* dammbruch* dreistigkeit* eigentor* ermutigung* feigenblatt*
    feigheit* flop frust fehlentscheidung* fehlentwicklung* geniestreich* glanzleistung* hohn holzweg*
    ignoranz* kahlschlag* kampfansage* klamauk* kuhhandel* lippenbekenntnis* luftnummer* luftschloss*
    lehrstück* makel nebelkerze* notlösung* ohrfeige* paradebeispiel* placebo* posse provinzposse*
    rohrkrepierer* sargnagel* schildbürgerstreich* schnapsidee* schönfärberei* selbstbetrug* steilvorlage*
    stückwerk* tiefschlag* unding* verschwendung* volksverdummung* warnsignal* weckruf* wermutstropfen*
    wunschdenken* zeitverschwendung* faustschlag* trostpflaster* formsache*
    geschockt* untröstlich* bestürzt* erleichtert* gerührt* beunruhig* überzeugt fühle fühlt fühlte fühlten
    spannungsverhältnis* verletzungsanfällig* fehleranfällig* unwillkommen* unfertig* unecht*
    wahlgeschenk* mammutaufgabe* herkulesaufgabe* befreiungsschlag* kraftakt* zerreißprobe* hängepartie*
    zitterpartie* brüskierung* demütigung* erniedrigung* provokation* verhöhnung* respektlosigkeit*
    geschmacklosigkeit* unverfrorenheit* überheblichkeit* arroganz* inkompetenz* unfähigkeit* schlamperei*
    fehlkonstruktion* fehlkalkulation* täuschungsmanöver* taschenspielertrick* stimmungsmache* hetzkampagne*
    hexenjagd* schmutzkampagne* verunglimpfung* rufmord* treppenwitz* bürokratiemonster* wahlkampfmanöver*
    wahlkampfgetöse* schaufensterpolitik* klientelpolitik* wortklauberei* haarspalterei* erfolgsgeschichte*
    erfolgsmodell* quantensprung* paukenschlag* sternstunde* aushängeschild* bereicherung* ansporn*
    errungenschaft* heldentat* gräueltat* barbarei* unrechtsregime* herzzerreißend*
    ergreifend* bewegend* inspirierend* begeisternd* zermürbend* demütigend* erniedrigend* ehrenvoll* ehrenhaft*
    unehrenhaft* menschenfeindlich* rassistisch* antisemitisch* sexistisch* frauenfeindlich* homophob*
    unausgereift* unausgegoren* undurchdacht* unsolide* unlauter* unredlich* redlich* parteiisch*
    voreingenommen* tendenziös* reißerisch* polemisch* demagogisch* plakativ* kleinkariert* engstirnig*
    borniert* verbohrt* weltoffen* innovativ* bahnbrechend* zukunftsfähig* tragfähig* effizient* ineffizient*
    effektiv* ineffektiv* praktikabel* praxisfern* bürgerfern* bürgernah* chancenlos* aussichtsreich* machtlos*
    kompetent* hochverdient* unverdient* sehenswert* lesenswert* bedauernswert* lobenswert* begrüßenswert*
    wünschenswert* erstrebenswert* denkwürdig* menschenwürdig* zwiespältig* ambivalent* beängstigend*
    furchterregend* gruselig* übermäßig* drakonisch* vorschnell* überhastet* unvereinbar*
    unbrauchbar* unausweichlich* unverkennbar* unübersehbar* herausfordernd* beschämt* verärgert* verwundert*
    verbittert* entrüstet* empört* begeisterung* genugtuung*
    grauenhaft* grauenvoll* schauderhaft* widerwärtig* ekelerregend* bestialisch* unterdrückerisch* despotisch*
    aufwieglerisch* provokant* phänomenal* märchenhaft* traumhaft* zauberhaft*
    bezaubernd* hinreißend* mitreißend* fesselnd* packend* langweilig* lustlos* ideenlos* einfallslos* planlos*
    ziellos* orientierungslos* führungslos* besonnen* abgeklärt* überragend* hochklassig* unterirdisch*
    grottenschlecht* desolat* unsportlich* hinterhältig* gehässig* hämisch* kaltherzig* gefühllos*
    mitleidlos* erbarmungslos* unbarmherzig* barmherzig* warmherzig* liebenswürdig* sympathisch* charmant*
    unhöflich* rüpelhaft* rücksichtsvoll* egoistisch* selbstsüchtig* gierig* habgierig* knauserig* protzig*
    hochmütig* überheblich* selbstgefällig* selbstherrlich* opportunistisch* unaufrichtig* doppelzüngig*
    hinterlistig* ehrlos* charakterlos* rückgratlos* prinzipienlos* pflichtvergessen* schludrig* nachlässig*
    widersprüchlich* illusorisch* hirnrissig* blödsinnig* aberwitzig* bescheuert* bekloppt* saudumm* strohdumm*
    unbedacht* unbesonnen* leichtsinnig* tollkühn* waghalsig* verwegen* couragiert* beherzt* unermüdlich*
    aufopferungsvoll* selbstlos* verdienstvoll* unschätzbar* unbezahlbar* unvergesslich* unvergleichlich*
    unübertroffen* zukunftsträchtig* antiquiert* reaktionär* rückwärtsgewandt* ewiggestrig* spießig* riesenerfolg*
    bombenerfolg* traumstart* fehlstart* meisterleistung* spitzenleistung* lichtblick* hoffnungsschimmer*
    glanzstück* sauerei* schweinerei* impertinenz* gemeinheit* niedertracht* dolchstoß* todesstoß*
    nackenschlag* genickschlag* keulenschlag* reinfall* bruchlandung* bauchlandung* offenbarungseid* possenspiel*
    schmierentheater* kasperletheater* affentheater* tohuwabohu* murks* stümperei* abzocke* beutelschneiderei*
    kniefall* kotau* kuschelkurs* verniedlichung* bagatellisierung* scheinlösung* schönheitskorrektur* blendwerk*
    lebenslüge* doppelmoral* bigotterie* schandfleck* schmach gesichtsverlust* machtmissbrauch* tabubruch*
    kulturbruch* zivilisationsbruch* kinderei* kinkerlitzchen* mumpitz* firlefanz* humbug* kesseltreiben*
"""

# Words that judge only where they are said of something ("ist ein Problem"), not in passing ("bei Problemen").
EVALUATIVE_WEAK: str = """
    gut gute guter gutes guten besser bessere besseres beste bester bestes schlecht schlechte schlechter
    schlechtes gefährlich gefährliche gefährlicher richtig richtige falsch falsche stark starke starkes
    starker schwach schwache schwierig schwierige hart harte schön schöne wichtigste erfolg erfolgreich
    erfolglos niederlage sieg fortschritt gewinn chance signal zeichen fehler irrtum problem
    bedrohung risiko katastrophe tragödie drama theater zirkus verrat betrug farce muster ehre vertrauen
    überraschend überrascht verständlich verständnis stabil dramatisch drastisch massiv entscheidend zentral
    bedeutend notwendig nötig dringend unmöglich kompliziert einfach teuer ungewöhnlich außergewöhnlich
    legendär perfekt ideal sauber fragil deutlich klar eindeutig positiv negativ kritisch skeptisch
    zuversichtlich optimistisch pessimistisch froh unsicher solide robust absurd schädlich nachteil vorteil
    freude sorge respekt anerkennung zynismus absicht freundlich feindselig peinlich gescheitert egal
    brutal diktatorisch provozierend außerordentlich magisch öde fad zäh schleppend hektisch panisch
    weltklasse gemein böse gütig höflich ruppig luxuriös bescheiden demütig eitel korrupt integer
    aufrichtig gewissenhaft lax lasch missverständlich verworren utopisch dumm kühn epochal
    fortschrittlich altmodisch überholt veraltet gestrig provinziell herzstück schmuckstück
    durcheinander wirrwarr pfusch wucher raubzug spott häme treibjagd imageschaden vertrauensverlust
"""

"""How a statement is said: act, certainty, polarity and commitment, and the words that show them."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.models import Act, Block, Span, TaggedLink, TaggedStatement
from laut.reading.modality import Judgement, judge
from laut.reading.sentences import split_sentences

# Words that pass judgement on truth or rank sources: no class or effect may carry one (docs/design.md, no verdicts).
NEVER_PRINTED = (
    "true", "false", "fact", "lie", "fake", "propaganda", "proven_true", "reliable", "credible", "corroborated",
    "trust", "unreliable", "wahr", "unwahr", "falsch", "lüge",
)  # fmt: skip


def read(
    marked: str,
    form: str = "indirect",
    language: str = "de",
    source: str | None = "S",
    acts: dict[Act, float] | None = None,
) -> Judgement:
    """Judge a text in which [[…]] marks the pieces of the content and {…} the words of the cue.

    ``acts``: what a model says.
    """
    text, content, cue = unmark(marked)
    block = [Block((0, len(text)), "paragraph")]
    sentences = split_sentences(text, block)
    chains = ((TaggedLink(None, tuple(cue)),),) if source else ()
    statement = TaggedStatement(tuple(content), form, None, chains, acts=acts or {})  # type: ignore[arg-type]
    first = max(i for i, s in enumerate(sentences) if s.start <= content[0][0])
    return judge(text, language, statement, sentences, first)


def unmark(marked: str) -> tuple[str, list[Span], list[Span]]:
    text, spans, opened = "", {"[": [], "{": []}, {}
    for char in marked:
        if char in "[{":
            opened[char] = len(text)
        elif char in "]}":
            key = "[" if char == "]" else "{"
            spans[key].append((opened[key], len(text)))
        else:
            text += char
    return text, spans["["], spans["{"]


# (text, form, act)
ACTS_DE = [
    ("[„Wir brauchen endlich mehr Boote“], {sagte} sie.", "direct", "demand"),
    ("[Zu keinem Zeitpunkt habe Gefahr bestanden], {sagte} Roth.", "indirect", "deny"),
    ("[„Der Plan ist hirnrissig“], {sagte} sie.", "direct", "evaluate"),
    # a neutral verb leaves it to the content
    ("Die Leiterin {sagte}, [die Schleuse sei am Montag geschlossen worden].", "indirect", "assert"),
    # verbs that name the act, also with the particle far away
    ("Der Verband {wies} den Bericht am Abend als voreilig {zurück}: [Man habe nie verhandelt].", "indirect", "deny"),
    ("[Die Reederei {bestreitet} jede Schuld].", "reported", "deny"),
    ("Die Gewerkschaft {rief} den Senat {auf}, [die Kürzung zu stoppen].", "indirect", "demand"),
    ("[Der Konzern {kündigte} den Abbau von 300 Stellen {an}].", "reported", "announce"),
    ("Das Institut {rechnet damit}, [dass der Pegel weiter steigt].", "indirect", "predict"),
    ("[Die Anwohner {beklagten} den Lärm der Baustelle].", "reported", "evaluate"),
    ("Die Abgeordnete {fragte}, [wer den Auftrag unterschrieben habe].", "indirect", "ask"),
    # a warning predicts, unless it tells what is so already
    ("[Die Behörde {warnte} vor Hochwasser].", "reported", "predict"),
    # of what others should keep from, it demands
    ("[Die Rektorin {warnte} vor voreiligen Schlüssen].", "reported", "demand"),
    # a reminder that says itself of what it reminds tells why behind its colon
    ("Der Geologe {mahnte} zur Vorsicht: [Gemessen worden sei nur im Sommer].", "indirect", "assert"),
    ("Der Geologe {mahnt}, [die Grube zu sichern].", "indirect", "demand"),
    ("Der Vorarbeiter {habe gewarnt}, [das Gerüst stehe schief].", "indirect", "assert"),
    # what others are advised, warned against or asked to do
    ("Die Wehr {warnte davor}, [die Brücke zu betreten].", "indirect", "demand"),
    ("Den Fischern {wurde geraten}, [im Hafen zu bleiben].", "indirect", "demand"),
    ("[Der Kahn sei in Not geraten], {sagte} der Lotse.", "indirect", "assert"),
    ("Im Rat {steht} der Vorschlag, [die Brücke zu sperren].", "indirect", "demand"),
    ("Im Rat {steht} die Zusage, [die Brücke zu sperren].", "indirect", "announce"),
    # who comes to terms, and some of them
    ("[Die Pächter {einigten} sich auf einen Preis].", "reported", "announce"),
    ("[Der Wirt {erzählte} von einigen Gästen].", "reported", "assert"),
    # naming judges, unless a number or a reason is named
    ("[Die Ministerin {nannte} den Plan unausgegoren].", "reported", "evaluate"),
    ("[Das Amt {nannte} eine Zahl von 40 Fällen].", "reported", "assert"),
    ("[Der Sprecher {nannte} die Darstellung frei erfunden].", "reported", "deny"),
    # obligations in the subjunctive demand, "soll" of a source plans, "will … haben" claims
    ("[Der Bund müsse die Lücke schließen], {so} die Städte.", "indirect", "demand"),
    ("[Die Brücke soll bis 2031 neu gebaut werden], {teilte} das Amt {mit}.", "indirect", "announce"),
    ("[Die Miliz {will} zwölf Panzer zerstört haben].", "indirect", "assert"),
    # the future of what happens by itself is predicted, of one's own doing announced; a passive is neither
    ("[Die Preise werden im Herbst weiter steigen], {sagte} der Händler.", "indirect", "predict"),
    ("Er {erklärte}, [er werde das Urteil anfechten].", "indirect", "announce"),
    ("[Im Werk werden Pumpen gebaut], {sagte} der Leiter.", "indirect", "assert"),
    # the present tense means the future of one's own deeds and where it is dated; what one is or does as a rule is told
    ("[Er stalle die Ziegen ein], {sagte} der Bauer.", "indirect", "announce"),
    ("[Der Verein reicht am Montag Klage ein], {wie} die Sprecherin {sagte}.", "indirect", "announce"),
    ("[Die Quelle versiege bis Mai], {sagte} der Geologe.", "indirect", "predict"),
    ("{Nach} seiner {Berechnung} [kippt der Turm spätestens im Herbst].", "indirect", "predict"),
    ("[Er kenne den Brief], {sagte} der Küster.", "indirect", "assert"),
    ("[Eine Senkung komme frühestens im Juni], {sagte} die Händlerin.", "indirect", "predict"),
    ("[Der Tarif komme von der Gemeinde], {sagte} die Händlerin.", "indirect", "assert"),
    ("Die Händlerin {sagte}, sie verkaufe [„nicht an Spekulanten“].", "direct", "announce"),
    ("[Man kommentiere Gerüchte nicht], {sagte} das Amt.", "indirect", "announce"),
    ("[Der Preis dürfte um die Hälfte anziehen], {sagte} die Händlerin.", "indirect", "predict"),
    ("[Der Kutter dürfte im Hafen liegen], {sagte} die Händlerin.", "indirect", "assert"),
    ("[Der Landrat {erklärte} seinen Rücktritt].", "reported", "announce"),
    ("[Der Landrat {erklärte} den Wasserstand].", "reported", "assert"),
    ("[Sie singe jeden Montag im Chor], {sagte} die Wirtin.", "indirect", "assert"),
    ("{Laut} dem Amt [lagen von März bis Juni Kähne im Hafen].", "indirect", "assert"),
    ("[Abgesagt werde das Fest nicht], {sagte} sie.", "indirect", "announce"),
    ("[Das Bier werde jeden Morgen gebraut], {sagte} sie.", "indirect", "assert"),
    ("[Im Tal werde es eng], {sagte} der Lotse.", "indirect", "predict"),
    ("[Die Häftlinge könnten noch im Mai freikommen], {hieß es}.", "indirect", "predict"),
    ("[Mit Nachbeben sei zu rechnen], {sagte} der Geologe.", "indirect", "predict"),
    ("[Im Winter drohten Engpässe], {sagte} der Betreiber.", "indirect", "predict"),
    ("[Wien droht Rom mit einer Klage], {meldet} die Agentur.", "indirect", "assert"),
    # judgements that carry the clause; in passing they do not
    ("[Die Entscheidung sei verantwortungslos], {sagte} sie.", "indirect", "evaluate"),
    ("[Die Firma habe vorbildliche Filter eingebaut], {sagte} sie.", "indirect", "assert"),
    ("[„Das ist ein Armutszeugnis“], {sagte} er.", "direct", "evaluate"),
    ("Der Deich sei [„weich wie ein Schwamm“], {sagte} er.", "direct", "evaluate"),
    # assured that not: a denial without a denying verb
    ("Er {beteuerte}, [kein Geld genommen zu haben].", "indirect", "deny"),
    # what somebody else said is denied, not only something
    ("[Ein solches Schreiben sei nie eingegangen], {teilte} das Bauamt {mit}.", "indirect", "deny"),
    ("[Von einem Verkauf könne keine Rede sein], {sagte} der Vorstand.", "indirect", "deny"),
    ("[Dass die Orgel verkauft sei, treffe nicht zu], {sagte} der Küster.", "indirect", "deny"),
    ("[Das sei nicht wahr], {sagte} der Küster.", "indirect", "deny"),
    ("[Ob das stimmt, habe er nie erfahren], {sagte} der Küster.", "indirect", "assert"),
    ("[Sie schließe einen Kabelbrand aus], {sagte} die Wirtin.", "indirect", "deny"),
    ("[Der Kassier {beteuerte} seine Unschuld].", "reported", "deny"),
    ("[„Nein“], {sagte} die Trainerin.", "direct", "deny"),
    ("[Der Zug habe nicht gehalten], {sagte} sie.", "indirect", "assert"),
    # a quoted word or two in which a denial sums up what it rejects
    ("Die Partei {wies} den Vorwurf als [„Kaffeesatz“] {zurück}.", "direct", "evaluate"),
    ("Die Partei {wies} den Vorwurf als [„frei erfunden“] {zurück}.", "direct", "deny"),
    ("[Das Haus {nannte} die Geschichte ein Märchen].", "reported", "deny"),
    ("[Weber habe davon keine Kenntnis], {sagte} sie.", "indirect", "assert"),
    # that somebody demanded something is said, not demanded
    ("{Laut} dem Amt [habe die Bank zwei Bürgen verlangt].", "indirect", "assert"),
    ("[Der Verwalter, so ein Nachbar, {habe} ihn zum Schweigen {aufgefordert}].", "indirect", "demand"),
    ("[Er habe lediglich ein Gutachten empfohlen], {sagte} der Lotse.", "indirect", "assert"),
    # an opinion is somebody's judgement; so is what should have been
    ("Nach Ansicht der Richterin [ist die Klausel damit erfüllt].", "indirect", "evaluate"),
    ("{Für} die Wirtin [ist die Sperre ein Schlag ins Kontor].", "indirect", "evaluate"),
    ("[Die Händlerin {sieht} eine Atempause].", "reported", "evaluate"),
    # a complaint judges, and its clause tells what is complained of
    ("[Die Mieter {beschwerten} sich über die Kälte].", "reported", "evaluate"),
    ("Die Mieter {beschwerten} sich, [die Heizung sei im Mai abgestellt worden].", "indirect", "assert"),
    ("[Der Abt {entschuldigte} sich bei den Nachbarn].", "reported", "evaluate"),
    ("[Der Lotse {gab} sich {zuversichtlich}].", "reported", "predict"),
    # a noun in quotation marks that says what something is like
    ("[Der Hafen sei „nur noch eine Pfütze“], {sagte} der Lotse.", "indirect", "evaluate"),
    ("Der Hafen sei [„nur noch eine Pfütze“], {sagte} der Lotse.", "direct", "evaluate"),
    ("[Der Hafen sei „drei Tage lang gesperrt“ worden], {sagte} der Lotse.", "indirect", "assert"),
    ("[Die Bande habe den Tresor vermessen], {sagte} der Wirt.", "indirect", "assert"),
    ("[Der Kahn hätte nie auslaufen dürfen], {sagte} der Lotse.", "indirect", "evaluate"),
    # what somebody wants to do, but not what he wanted or is said to want
    ("{Laut} dem Amt [will der Verein die Halle im Mai abreißen].", "indirect", "announce"),
    ("[Sie wollte nur die Uhr sehen], {sagte} die Zeugin.", "indirect", "assert"),
    # one thing as the name for all of it, and a number
    ("[Der Mieterbund {spricht von} einem Muster].", "reported", "evaluate"),
    ("[Die Polizei {spricht von} 400 Teilnehmern].", "reported", "assert"),
    # words of one's own choice, quoted as such; a label, whatever number stands beside it
    ("Die Wirtin {sprach von} [„verlorenen Monaten“].", "direct", "evaluate"),
    ("[Das Blatt {bezeichnete} die Wahl von 1998 als Beispiel an Feigheit].", "reported", "evaluate"),
    # what one thinks judges, what one says only where its words do
    ("[Ein Zaun genüge], {meinte} der Förster.", "indirect", "evaluate"),
    ("[Dafür gebe es keinen triftigen Grund], {sagte} der Richter.", "indirect", "evaluate"),
    ("[Sie nenne dafür keinen Grund], {sagte} der Richter.", "indirect", "assert"),
    ("[Die Klausel stehe im Widerspruch zum Vertrag], {sagte} sie.", "indirect", "evaluate"),
    ("[„Der Akku ist schlicht leer“], {sagte} er.", "direct", "evaluate"),
    ("[Der Akku sei völlig leer], {sagte} er.", "indirect", "assert"),
    ("[Es sei eine kluge Lösung], {sagte} sie.", "indirect", "evaluate"),
    ("Sie {sagte}, [dass es sich um einen skandalösen Entwurf handle].", "indirect", "evaluate"),
    ("[Der Antrag sei zu spät gestellt worden], {sagte} sie.", "indirect", "assert"),
    ("Der Rat {äußerte} sein {Unverständnis} darüber, [wie lange der Umbau dauere].", "indirect", "evaluate"),
    # a reproach judges, a charge does not
    ("Sie {warf} ihm {vor}, [auf dem Rücken der Kinder zu sparen].", "indirect", "evaluate"),
    ("Sie {beschuldigte} ihn, [die Kasse geleert zu haben].", "indirect", "assert"),
    ("[Dem Kassier {wird} Untreue {vorgeworfen}].", "reported", "assert"),
    # a plan told as such, and deeds in the infinitive; states and what one has done are told
    ("[Eine Feier sei in diesem Jahr nicht geplant], {sagte} sie.", "indirect", "announce"),
    ("[Die Genossenschaft plane drei Windräder], {sagte} der Bürgermeister.", "indirect", "announce"),
    ("Der Verein {erklärte}, [am Montag Klage einzureichen].", "indirect", "announce"),
    ("Der Verein {erklärte}, [nicht klagen zu wollen].", "indirect", "announce"),
    ("Die Zeugin {gab an}, [nur die Lichter gesehen zu haben].", "indirect", "assert"),
    ("Die Mieter {gaben an}, [sich dort unsicher zu fühlen].", "indirect", "assert"),
    ("[Der Vertrag sei nicht mehr zu retten], {teilte} er {mit}.", "indirect", "assert"),
    ("Die Bank {erklärte} sich {bereit}, [die Zinsen zu senken].", "indirect", "announce"),
    ("Die Stadt {versprach}, [sich um die Bäume zu kümmern].", "indirect", "announce"),
    # what is supposed of the future, and feared of the past
    ("[Die Bank {hält} eine Rezession {für wahrscheinlich}].", "reported", "predict"),
    ("Sie {geht davon aus}, [dass der Damm die Flut aufhalten wird].", "indirect", "predict"),
    ("[Die Strecke bleibt voraussichtlich bis Mai gesperrt], {sagte} er.", "indirect", "predict"),
    ("Helfer {befürchten}, [dass viele verschüttet worden sein könnten].", "indirect", "assert"),
    ("Helfer {befürchten}, [dass der Hang abrutscht].", "indirect", "predict"),
    ("[Der Schlosser sollte an dem Einbruch beteiligt gewesen sein], {hieß es}.", "indirect", "assert"),
    # a passive has no future
    ("[Ihr wird Untreue vorgeworfen], {sagte} er.", "indirect", "assert"),
    ("[Die Kähne werden in den Hafen gefahren], {sagte} er.", "indirect", "assert"),
    ("[Das Leck müsse abgedichtet werden], {sagte} er.", "indirect", "demand"),
    ("[Die Schäden können leicht behoben werden], {sagte} er.", "indirect", "assert"),
    # questions and polite commands
    ("[„Wer zahlt das am Ende?“], {sagte} sie.", "direct", "ask"),
    ("[Wer habe den Schlüssel]?", "indirect_free_indirect", "ask"),
    ("[„Bleiben Sie in Ihren Häusern“], {sagte} der Brandmeister.", "direct", "demand"),
    ("[„Rettet unser Freibad!“], {stand} auf dem Plakat.", "direct", "demand"),
    ("[Die Werft möge die Gleise räumen], {sagte} der Lotse.", "indirect", "demand"),
    ("[Das möge stimmen], {sagte} der Lotse.", "indirect", "assert"),
    ("[Der Steg gehöre gesperrt], {sagte} der Lotse.", "indirect", "demand"),
    ("[Der Steg gehöre der Gemeinde], {sagte} der Lotse.", "indirect", "assert"),
    ("[Der Abt {lud} die Nachbarn {ein}, die Bücher zu prüfen].", "reported", "demand"),
    ("[„Mein Mandant lag im Krankenhaus!“], {rief} die Anwältin.", "direct", "assert"),
    # "würde" in a reported clause tells, unless it depends on something or happens by itself; so does "sollte"
    ("[Sie würden die Listen am Hafen prüfen], {sagte} der Zöllner.", "indirect", "assert"),
    ("[Sie würden sonst die Listen prüfen], {sagte} der Zöllner.", "indirect", "predict"),
    ("[Der Damm würde brechen], {sagte} der Geologe.", "indirect", "predict"),
    ("[Der Kahn sollte nach Riga fahren], {sagte} der Zöllner.", "indirect", "assert"),
    ("[Man sollte den Kahn verschrotten], {sagte} der Zöllner.", "indirect", "demand"),
    ("[Wer hustet, sollte den Kahn meiden], {sagte} der Zöllner.", "indirect", "demand"),
    ("[Die Pächter müssten nicht zahlen], {sagte} der Zöllner.", "indirect", "assert"),
    # what is denied without a denying verb
    ("[Verletzte gebe es keine], {sagte} der Zöllner.", "indirect", "deny"),
    ("[Er habe keine Kähne gesehen], {sagte} der Zöllner.", "indirect", "assert"),
    ("[Der Zöllner {sieht} das {anders}].", "reported", "deny"),
    ("Der Zöllner {sieht} das {anders}: [Die Tanks seien voll].", "indirect", "assert"),
    # a simile, and what courts call unlawful
    ("[Der Saal klinge wie ein leeres Fass], {sagte} sie.", "indirect", "evaluate"),
    ("[Der Steg sei illegal gebaut worden], {sagte} sie.", "indirect", "assert"),
    # what a remark is likeliest to do, and what tells of the past or counts
    ("[„Der Steg ist Sache des Schreiners.“] {sagte} sie.", "direct", "evaluate"),
    ("[„Der Steg war Sache des Schreiners.“] {sagte} sie.", "direct", "assert"),
    ("[„Der Steg ist 30 Meter lang.“] {sagte} sie.", "direct", "assert"),
    ("[„Man fischt nicht bei Ebbe.“] {sagte} sie.", "direct", "evaluate"),
]
ACTS_EN = [
    ("[“We need more boats,”] she {said}.", "direct", "demand"),
    ("[“We need only one more boat,”] she {said}.", "direct", "assert"),
    ("[“Nonsense,”] {said} Roth.", "direct", "deny"),
    ("Roth {said} [that at no point had the pier been closed].", "indirect", "deny"),
    ("[“The plan is hare-brained,”] she {said}.", "direct", "evaluate"),
    ("The mayor {said} [that the bridge had been closed on Monday].", "indirect", "assert"),
    ("[The firm {denied} any part in the deal].", "reported", "deny"),
    ("The union {urged} [ministers to halt the cuts].", "indirect", "demand"),
    ("Officers {told} residents [to leave their homes].", "indirect", "demand"),
    ("Officers {told} residents [that the road was clear].", "indirect", "assert"),
    ("She {asked} [whether anyone had read the report].", "indirect", "ask"),
    ("[The company {vowed} to appeal].", "reported", "announce"),
    ("He {said} [he would appeal].", "indirect", "announce"),
    ("[Prices would rise by a third], the bank {said}.", "indirect", "predict"),
    ("[Ports may insist on new papers], {said} the broker.", "indirect", "predict"),
    ("[The lawyer {called} the ruling a farce].", "reported", "evaluate"),
    ("[Both sides {called} the report untrue].", "reported", "deny"),
    ("He {called on} [the board to resign].", "indirect", "demand"),
    ("The ministry {said} [it knew nothing of such a letter].", "indirect", "deny"),
    ("[“Who pays for this?”] she {said}.", "direct", "ask"),
    # before "to" and "for" asking and warning demand
    ("[The judge {asked} the jurors not to read the papers].", "reported", "demand"),
    ("A guard {warned} him [not to enter the yard].", "indirect", "demand"),
    ("{Asked} whether he would stay, he {said} [he would leave in May].", "indirect", "announce"),
    # considering a thing bad judges, considering to do one does not
    ("The auditor {considered} [the books unreliable].", "indirect", "evaluate"),
    ("[The club {is considering} a sale].", "reported", "announce"),
    # a noun that looks like a verb
    ("He {said} [the orders came from a desk in Riga].", "indirect", "assert"),
    ("The station {said} [no such tape existed].", "indirect", "deny"),
    ("[“You cannot sail a ship on promises,”] she {said}.", "direct", "evaluate"),
    ("The rider {said} [he had no idea how it got there].", "indirect", "deny"),
    ("She {said} [the hall should never have been sold].", "indirect", "evaluate"),
    ("He {said} [he had wanted to see the ship].", "indirect", "assert"),
    # what others are to do, and a deed of the past
    ("[The diocese {wants} the bells silenced].", "reported", "demand"),
    ("She {said} [she'll sell the boat].", "indirect", "announce"),
    ("[It'll come to nothing], {said} the broker.", "indirect", "predict"),
    ("[The pier is likely to close by June], {said} the broker.", "indirect", "predict"),
    ("[Jurors were likely tired], {said} the broker.", "indirect", "assert"),
    ("He {said} [the pier was “a postcard, not a harbour”].", "indirect", "evaluate"),
    ("Tenants {complained} [that the lift had been shut since May].", "indirect", "assert"),
    ("[The driver {pleaded} not guilty].", "reported", "deny"),
    ("[The bishop {apologised} to the choir].", "reported", "evaluate"),
    ("She {said} [it was like rowing in porridge].", "indirect", "evaluate"),
    ("[The ferry looked like the old one], she {said}.", "indirect", "assert"),
    ("[The offer undervalued the mill], {said} the owner.", "indirect", "evaluate"),
    ("[She was mortified], {said} the owner.", "indirect", "evaluate"),
    ("[The pipe was broken], {said} the plumber.", "indirect", "assert"),
    # an oath about what was, and one about what one will do
    ("He {swore} [the lamp had been lit].", "indirect", "assert"),
    ("He {swore} [never to sail again].", "indirect", "announce"),
    ("She {described} [lorries leaving by night].", "indirect", "assert"),
    ("She {described} the plan [as “a lottery”].", "direct", "evaluate"),
    ("She {said} [she had asked for a second pilot].", "indirect", "assert"),
    ("{For} the widow [it was no help].", "indirect", "evaluate"),
    ("[“There is no good reason to wait,”] she {said}.", "direct", "evaluate"),
    ("[“The pier is simply gone,”] she {said}.", "direct", "evaluate"),
    ("She {said} [the pier was completely gone].", "indirect", "assert"),
    # a deed lies ahead, or something happens by itself
    ("The owner {said} [the mill would shut in May].", "indirect", "announce"),
    ("The owner {said} [the winner would be named in May].", "indirect", "announce"),
    ("The owner {said} [the lake would freeze in May].", "indirect", "predict"),
    ("The owner {said} [the mill would have shut].", "indirect", "assert"),
    ("The owner {argued} [the mill would shut in May].", "indirect", "predict"),
    ("The owner {said} [he would like an answer].", "indirect", "demand"),
    ("She {wanted to know} [who had paid].", "indirect", "ask"),
    ("The auditor {questioned} [why the till was empty].", "indirect", "ask"),
    ("The auditor {doubted} [whether the till was full].", "indirect", "deny"),
    # an announcement of what has happened
    ("The ministry {announced} [that divers had found the bell].", "indirect", "assert"),
    ("The ministry {announced} [that the pool would close].", "indirect", "announce"),
    ("[“The pier is rotten,”] she {warned}.", "direct", "assert"),
    ("[She {warned} of floods].", "reported", "predict"),
    ("She {spoke of} [“three lights”].", "direct", "assert"),
    ("She {shrugged} the letter {off as} [“a postcard”].", "direct", "evaluate"),
    ("In a letter the tenants {call} it [“a raffle”].", "direct", "evaluate"),
    ("[The pilots {say} otherwise].", "reported", "deny"),
    ("[The pilots {rule} that {out}].", "reported", "deny"),
    ("[The guards acted on orders from Riga].", "reported", "assert"),
]


@pytest.mark.parametrize(("text", "form", "act"), ACTS_DE)
def test_act_german(text: str, form: str, act: str) -> None:
    assert read(text, form).act == act


@pytest.mark.parametrize(("text", "form", "act"), ACTS_EN)
def test_act_english(text: str, form: str, act: str) -> None:
    assert read(text, form, "en").act == act


# (text, form, what the model takes it for and how surely, act, class of the mark): a word that shows the act yields to
# a model that is very sure, a verb that names it to none, and where no word shows any,
# the model has but to be rather sure
MODEL_ACTS: list[tuple[str, str, Act, float, str, list[str]]] = [
    ("[Der Kutter habe die Einfahrt verfehlt], {sagte} er.", "indirect", "assert", 0.97, "assert", ["model"]),
    ("[Der Kutter habe die Einfahrt verfehlt], {sagte} er.", "indirect", "assert", 0.6, "evaluate", ["evaluative"]),
    ("[Sie {forderte} den Rücktritt].", "reported", "assert", 0.9, "demand", ["demanding_verb"]),
    ("[Sie {forderte} den Rücktritt].", "reported", "assert", 0.99, "demand", ["demanding_verb"]),
    ("[Das gehe auf seine Kappe], {sagte} er.", "indirect", "evaluate", 0.8, "evaluate", ["model"]),
    ("[Das gehe auf seine Kappe], {sagte} er.", "indirect", "evaluate", 0.3, "assert", []),
]


@pytest.mark.parametrize(("text", "form", "likeliest", "odds", "act", "classes"), MODEL_ACTS)
def test_act_and_the_model(text: str, form: str, likeliest: Act, odds: float, act: str, classes: list[str]) -> None:
    acts: dict[Act, float] = dict.fromkeys(get_args(Act), (1 - odds) / 6) | {likeliest: odds}
    judged = read(text, form, acts=acts)
    assert judged.act == act
    assert [m.class_ for m in judged.marks if m.effect == f"act={act}"] == classes


@pytest.mark.parametrize(
    ("text", "act"),
    [("The firm said it had not sold the pier.", "deny"), ("The widow said it had not rained.", "assert")],
)
def test_parties_that_negate_deny(text: str, act: str) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    link = TaggedLink((0, text.index(" said")), ((text.index("said"), text.index(" it")),))
    statement = TaggedStatement(((text.index("it"), len(text) - 1),), "indirect", None, ((link,),))
    assert judge(text, "en", statement, sentences, 0).act == act


CERTAINTIES = [
    # language, text, form, source, certainty
    ("de", "Der Händler {sagte}, [die Ware sei verkauft].", "indirect", "S", "certain"),
    ("de", "Die Ermittler {vermuten}, [dass der Brand gelegt wurde].", "indirect", "S", "probable"),
    ("de", "[Der Schaden dürfte in die Millionen gehen], {sagte} sie.", "indirect", "S", "probable"),
    ("de", "[Der Beschluss sei so gut wie unterschrieben], {sagte} sie.", "indirect", "S", "probable"),
    ("de", "[Das gebe es sehr wohl], {sagte} sie.", "indirect", "S", "certain"),
    ("de", "[Die Polizei {schließt} Brandstiftung nicht {aus}].", "reported", "S", "possible"),
    ("de", "[Es könnte sich um eine Verwechslung handeln], {sagte} er.", "indirect", "S", "possible"),
    ("de", "[Der Damm könne brechen], {warnte} die Behörde.", "indirect", "S", "possible"),
    # the hedge of the content counts for more than the verb of thinking
    ("de", "Er {glaubt}, [dass die Wahl womöglich verschoben wird].", "indirect", "S", "possible"),
    # demands, questions and hearsay of nobody are not graded; an evaluation is as sure as it sounds
    ("de", "Sie {forderte}, [den Deich zu erhöhen].", "indirect", "S", "unspecified"),
    ("de", "[Der Trainer soll gekündigt haben].", "free_indirect", None, "unspecified"),
    ("de", "[Sie {lobte} die schnelle Hilfe].", "reported", "S", "certain"),
    ("en", "The crew {believes} [that the valve failed].", "indirect", "S", "probable"),
    ("en", "[The fire may have been set], he {said}.", "indirect", "S", "possible"),
    ("en", "[The fair opened in May], he {said}.", "indirect", "S", "certain"),
    ("en", "[A weekly {reached} the same figure].", "reported", "S", "certain"),
    ("en", "[The keeper is said to be on his way].", "free_indirect", None, "unspecified"),
    ("en", "[We cannot rule out a leak], the plant {said}.", "indirect", "S", "possible"),
    # a source behind "soll" is as sure as it sounds; rumour and quoted hearsay are nobody's certainty
    ("de", "{Laut} Polizei [soll er geflohen sein].", "indirect", "S", "certain"),
    ("de", "[„Der soll geflohen sein“], {sagte} die Wirtin.", "direct", "S", "unspecified"),
    ("de", "[Er solle geflohen sein], {sagte} sie.", "indirect", "S", "unspecified"),
    ("de", "[Ein Zeuge will ihn gesehen haben].", "indirect", "S", "certain"),
    # states and perfects are inferred, deeds demanded
    ("de", "[Das Schiff müsste längst im Hafen liegen], {sagte} er.", "indirect", "S", "probable"),
    ("de", "[Der Bund müsste die Deiche bezahlen], {sagte} er.", "indirect", "S", "certain"),
    ("en", "[The road should be open by dawn], he {said}.", "indirect", "S", "probable"),
    # ability and permission are no possibility
    ("de", "Sie {sagten}, [sie könnten nicht länger warten].", "indirect", "S", "certain"),
    ("de", "Sie {sagten}, [Laster dürften nicht mehr einfahren].", "indirect", "S", "certain"),
    ("de", "[Die Pläne könnten nicht reichen], {sagte} er.", "indirect", "S", "possible"),
    # what a condition leaves open; what is told of the past
    ("de", "[Sollte der Pegel steigen, wird die Brücke gesperrt].", "own", None, "unspecified"),
    ("de", "[Wäre die Rampe offen, könnte man ins Rathaus].", "own", None, "certain"),
    ("de", "[Das Fest sollte im Mai beginnen, doch es regnete].", "own", None, "certain"),
    ("en", "[Should the talks fail, the port closes].", "own", None, "unspecified"),
    # verbs that foretell, hope, estimate
    ("de", "Er {sagte voraus}, [die Ernte werde ausfallen].", "indirect", "S", "certain"),
    ("de", "Sie {hoffen}, [dass der Damm hält].", "indirect", "S", "possible"),
    # the text's own voice
    ("de", "[Die Verluste dürften hoch sein].", "own", None, "probable"),
    ("de", "[Tausende könnten betroffen sein].", "own", None, "possible"),
]


@pytest.mark.parametrize(("language", "text", "form", "source", "certainty"), CERTAINTIES)
def test_certainty(language: str, text: str, form: str, source: str | None, certainty: str) -> None:
    assert read(text, form, language, source).certainty == certainty


COMMITMENTS = [
    ("de", "Der Rat {teilte mit}, [der Plan sei fertig].", "indirect", "S", "attributes"),
    ("de", "Das Ministerium {räumte ein}, [drei Wagen verloren zu haben].", "indirect", "S", "endorses"),
    # a confirmation inside reported speech is another's, and a refused one is none
    ("de", "Er {sagte}, die Klinik {habe bestätigt}, [dass er dort lag].", "indirect", "S", "attributes"),
    ("de", "Der Konzern {wollte} [den Verkauf] nicht {bestätigen}.", "indirect", "S", "attributes"),
    ("de", "Die Miliz {behauptete}, [sie habe den Hafen eingenommen].", "indirect", "S", "distances"),
    ("de", "Laut der Agentur [soll der Pilot geflohen sein].", "indirect", "S", "distances"),
    ("de", "Laut dem Amt [soll die Halle bis 2030 stehen].", "indirect", "S", "attributes"),
    ("de", "[Die Flotte {will} 40 Drohnen abgefangen haben].", "indirect", "S", "distances"),
    ("de", "Er {berichtete} [von einer angeblichen Namensliste].", "reported", "S", "distances"),
    ("de", "[Das Werk wird offenbar verkauft].", "free_indirect", None, "distances"),
    # the doubt of the next sentence
    ("de", "[Hundert Schiffe sind] {laut} Angaben der Reeder [gesunken]. Selbst wenn diese Zahlen zu hoch sind, "
           "ist der Verlust groß.", "indirect", "S", "distances"),
    # the text's own voice endorses what it asserts, not what it asks, holds possible or infers
    ("de", "[Der Fluss tritt jedes Frühjahr über die Ufer].", "own", None, "endorses"),
    ("de", "[Was gewinnt die Stadt dabei?]", "own", None, "attributes"),
    ("de", "[Tausende könnten betroffen sein].", "own", None, "attributes"),
    ("de", "[Die Gegner scheinen sich zu einigen].", "own", None, "distances"),
    ("en", "The firm {acknowledged} [that parts were missing].", "indirect", "S", "endorses"),
    ("en", "A neighbour {claims} [he saw the car].", "indirect", "S", "distances"),
    ("en", "[The keeper has reportedly left the club].", "free_indirect", None, "distances"),
    ("en", "The court {heard} [that the van was empty].", "indirect", "S", "attributes"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "form", "source", "commitment"), COMMITMENTS)
def test_commitment(language: str, text: str, form: str, source: str | None, commitment: str) -> None:
    assert read(text, form, language, source).commitment == commitment


POLARITIES = [
    ("de", "Er {sagte}, [die Brücke sei gesperrt].", "indirect", "positive"),
    ("de", "Er {sagte}, [die Brücke sei nicht gesperrt].", "indirect", "negative"),
    ("de", "Er {bestritt}, [den Vertrag zu kennen].", "indirect", "negative"),
    ("de", "Er {sagte}, [die Brücke sei nicht nur alt, sie sei auch teuer].", "indirect", "positive"),
    ("de", "Er {sagte}, [es gehe nicht um Geld, sondern um Zeit].", "indirect", "positive"),
    ("de", "Er {sagte}, [es seien nicht mehr als vierzig Boote gewesen].", "indirect", "positive"),
    ("de", "Er {sagte}, [kaum ein Boot sei versichert gewesen].", "indirect", "negative"),
    ("de", "Er {bestritt} gar nicht erst, [den Vertrag zu kennen].", "indirect", "positive"),
    # a negation inside a subordinate clause is none of the statement, whatever adverb opens it
    ("de", "[Selbst wenn das Boot nicht versichert ist, zahlt das Amt den Schaden].", "own", "positive"),
    ("en", "[Even if the boat is not insured, the office pays].", "own", "positive"),
    ("de", "Er {sagte}, [das Boot, das nicht versichert war, sei gesunken].", "indirect", "positive"),
    ("de", "[Das Amt {schließt} einen Defekt nicht {aus}].", "reported", "positive"),
    ("en", "He {said} [nobody had been hurt].", "indirect", "negative"),
    ("en", "He {said} [no fewer than 40 boats had sailed].", "indirect", "positive"),
    ("en", "She {denied} [that a bid had been made].", "indirect", "negative"),
]


@pytest.mark.parametrize(("language", "text", "form", "polarity"), POLARITIES)
def test_polarity(language: str, text: str, form: str, polarity: str) -> None:
    assert read(text, form, language).polarity == polarity


def test_marks_name_the_words_that_decided() -> None:
    text = "{Laut} dem Amt [seien vermutlich mindestens 14 Boote gesunken]."
    plain = unmark(text)[0]
    marks = {(plain[slice(*m.span)], m.class_, m.effect) for m in read(text).marks}
    assert marks == {
        ("Laut", "source_preposition", "reported"),
        ("seien", "konjunktiv_i", "reported"),
        ("vermutlich", "hedge_probable", "certainty=probable"),
        ("mindestens", "quantity_hedge", "quantity=at_least"),
    }


def test_a_fragment_is_judged_with_its_clause() -> None:
    whole = read("Der Dezernent {lobte} [den Entwurf als „kühn und klar“].", "reported")
    fragment = read("Der Dezernent {lobte} den Entwurf als [„kühn und klar“].", "direct")
    assert (whole.act, fragment.act) == ("evaluate", "evaluate")


# Without a cue the words of the sentence decide; a cue that says nothing does no harm.
@pytest.mark.parametrize(
    ("text", "form", "act", "commitment"),
    [
        ("Die Gewerkschaft forderte am Abend, [den Streik fortzusetzen].", "indirect", "demand", "attributes"),
        ("[Der Verein bestätigte den Rücktritt].", "reported", "assert", "endorses"),
        ("{Am Abend} sagte sie, [die Halle sei leer].", "indirect", "assert", "attributes"),
    ],
)
def test_missing_or_wrong_cues(text: str, form: str, act: str, commitment: str) -> None:
    found = read(text, form)
    assert (found.act, found.commitment) == (act, commitment)


def test_no_mark_passes_a_verdict() -> None:
    rows = [read(text, form) for text, form, _ in ACTS_DE] + [read(t, f, "en") for t, f, _ in ACTS_EN]
    printed = {word for found in rows for m in found.marks for word in (m.class_, *m.effect.split("="))}
    assert not printed & set(NEVER_PRINTED)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from('soll will haben sein nicht Der Bericht bestätigt , . „ “ " ? ! könnte dass werde 40'.split()),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from(["direct", "indirect", "free_indirect", "indirect_free_indirect", "reported", "own"]),
    st.sampled_from(["de", "en"]),
    st.booleans(),
)
def test_any_words_get_labels(words: list[str], form: str, language: str, sourced: bool) -> None:
    found = read("[" + " ".join(words) + "]", form, language, "S" if sourced else None)
    assert found.act and found.certainty and found.commitment and found.polarity


@pytest.mark.parametrize("word", ["soll", "könnte", "würde", "nicht bestätigt", "“", "angeblich", "dementierte das,"])
def test_work_is_bounded_in_a_sentence_without_end(word: str) -> None:
    text = f"Er sagte, {(word + ' ') * 20_000}"
    began = time.perf_counter()
    for form in ("indirect", "direct", "reported", "own"):
        read(text.replace("Er sagte, ", "Er {sagte}, [", 1).rstrip() + "]", form)
    assert time.perf_counter() - began < 5

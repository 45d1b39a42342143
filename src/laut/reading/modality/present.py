"""German plans and forecasts in the present tense: "er reiche am Montag Klage ein", "die Quelle versiegt bis Mai"."""

from __future__ import annotations

from laut.reading import mood
from laut.reading.modality.evidence import Evidence, Words
from laut.reading.modality.hearsay import DATES, PRESENT_TIMES, YEAR
from laut.reading.modality.hearsay import STATES as HEARSAY_STATES
from laut.reading.modality.judging import Decision
from laut.reading.modality.marking import MarkedWord
from laut.reading.modality.plans import STATES
from laut.reading.modality.processes import PROCESSES

# Verbs of what one is, has, thinks or goes on doing: in the present tense they tell.
LASTING = (
    STATES
    | HEARSAY_STATES
    | frozenset(
        "wollen mögen denken meinen finden spüren merken ahnen vertrauen zweifeln fürchten befürchten rechnen erwarten "
        "hegen teilen unterscheiden arbeiten kooperieren zusammenarbeiten ermitteln untersuchen respektieren schätzen "
        "akzeptieren lieben hassen bedauern begrüßen verstehen begreifen erinnern vermuten vermissen lesen schlafen "
        "gehen laufen tun machen treiben bedeuten beweisen belegen sprechen gelten passen stimmen verdienen verdanken "
        "schämen gönnen danken freuen ärgern wundern empfinden betrachten erkennen bekommen erhalten trauen ausgehen "
        "beten suchen tragen betreffen handeln lernen sorgen zählen bilden dienen reden berichten erzählen "
        "streben verfolgen betreiben unterstützen fördern finanzieren produzieren herstellen anreichern foltern "
        "spionieren überwachen bespitzeln kontrollieren diskriminieren benachteiligen bevorzugen dulden billigen "
        "beschäftigen beliefern nutzen benutzen verwenden pflegen ausüben vertreten führen beherbergen".split()
    )
)
HAPPENING = PROCESSES - {"bleiben"}  # "bleibt bis Montag gesperrt" tells what is
SPEAKERS = frozenset("er sie ich wir man".split())
FIRST = frozenset("ich wir".split())
POSSESSIVES = ("sein", "ihr", "unser", "mein")
AHEAD = DATES | frozenset(
    "morgen übermorgen demnächst bald künftig zukünftig nächste nächsten nächster nächstes nächstem kommende kommenden "
    "kommender kommendem frühestens spätestens voraussichtlich sofort alsbald vorerst langfristig mittelfristig "
    "jahresende monatsende wochenende frühling jänner sommerpause jahreswechsel".split()
)
USUAL = PRESENT_TIMES | frozenset(
    "bereits schon gerade immer oft meist manchmal täglich jeden jede jedes jährlich manchen manche "
    "grundsätzlich üblicherweise normalerweise generell stets oftmals häufig selten".split()
)
AUXILIARIES = frozenset("haben sein werden können müssen sollen dürfen wollen mögen".split())
PARTICLES = frozenset(
    "ab an auf aus bei ein fest fort frei her hin hinauf los mit nach nieder um vor weg weiter wieder zu zurück "
    "zusammen".split()
)
BECOMING = frozenset("werde wird werden würden".split())
FORECASTS = frozenset("prognose prognosen einschätzung rechnung berechnung berechnungen projektion modell".split())
BESIDE = 2  # words between a verb and the pronoun that is its subject


def undertaken(e: Evidence) -> Decision | None:
    """A deed or an event in the present tense that lies ahead: by its date, or since one tells it of oneself."""
    if e.language != "de" or e.form == "reported":
        return None
    words = tuple(w for w in e.main if w.low[0].isalnum())
    if any(w.low in USUAL for w in words):
        return None
    becoming = _becoming(e, words)
    verb = _finite(e, words)
    if becoming or verb is None or _is_saying(e, verb):
        return becoming
    lemmas, dated = _lemmas(verb, words), _is_dated(words)
    if not lemmas.isdisjoint(HAPPENING):
        return ("predict", verb, "future") if dated else None
    if "bleiben" in lemmas or not lemmas.isdisjoint(LASTING):
        return None
    if _is_forecast(e):
        return ("predict", verb, "future") if dated else None
    if dated or (mood.mood(verb.low) and _is_own(e, words, verb)):
        return "announce", verb, "intention"
    return None


def _becoming(e: Evidence, words: Words) -> Decision | None:
    """ "werde" without an infinitive behind it: a passive that is dated or denied ("gestreikt werde nicht"), what is to
    become ("es werde knapp"), an infinitive in front ("Durchkommen werde sie")."""
    word = next((w for w in words if w.low in BECOMING), None)
    if word is None or not _is_clause(e):
        return None
    negated = e.first_of("negation") is not None
    verbs = (w.low for w in words if w.text[0].islower() or w is words[0])
    if any(mood.is_participle(low) and not mood.is_infinitive(low) for low in verbs):
        return ("announce", word, "plan") if _is_dated(words) or (negated and word.low == "werde") else None
    if word.low != "werde":
        return None
    return ("announce" if negated else "predict"), word, "future"


def _finite(e: Evidence, words: Words) -> MarkedWord | None:
    """The finite verb of the clause, where it is in the present tense and no auxiliary."""
    if _is_clause(e):
        told = next((w for w in words if mood.mood(w.low) and (w.text[0].islower() or w is words[0])), None)
        if told is not None:
            return told if mood.mood(told.low) == "konjunktiv_i" and not _is_auxiliary(told) else None
    if any(_is_auxiliary(w) or (w.text[0].islower() and mood.is_preterite(w.low)) for w in words):
        return None
    return next((w for w in words if w.text[0].islower() and _is_present(w)), None)


def _is_auxiliary(word: MarkedWord) -> bool:
    return word.text[0].islower() and word.low != "sein" and not AUXILIARIES.isdisjoint(mood.lemmas(word.low))


def _is_present(word: MarkedWord) -> bool:
    cells = {c for _, has in mood.analyses(word.low) for c in has}
    return "p" in cells and not cells & {"t", "k"} and word.low not in mood.NOT_VERBS


def _lemmas(verb: MarkedWord, words: Words) -> frozenset[str]:
    """What the verb can be a form of, with the particle that closes the clause ("stelle … ein": einstellen)."""
    last = words[-1].low if words[-1].low in PARTICLES and words[-1] is not verb else ""
    return frozenset(last + lemma for lemma in mood.lemmas(verb.low, "p1"))


def _is_dated(words: Words) -> bool:
    return any(w.low in AHEAD or (len(w.low) == YEAR and w.low.isdigit() and w.low.startswith("20")) for w in words)


def _is_saying(e: Evidence, verb: MarkedWord) -> bool:
    """Verbs of saying and thinking tell nothing that is done, but "man äußere sich nicht" does."""
    classes = [c for c in verb.classes if c.endswith("_verb") and c != "checking_verb"]
    return bool(classes) and not (classes == ["saying_verb"] and e.first_of("negation") is not None)


def _is_clause(e: Evidence) -> bool:
    """No quotation, or one that is but a part of a reported clause."""
    return e.form != "direct" or len(e.scope) > len(e.content)


def _is_own(e: Evidence, words: Words, verb: MarkedWord) -> bool:
    """Whether the subject is the speaker: a pronoun beside the verb, a word of the mention, "sein Verband"."""
    i = words.index(verb)
    beside = words[max(0, i - BESIDE) : i + BESIDE + 1]
    if any(w.low in SPEAKERS for w in beside):
        return True
    return any(w.low in e.names and w.text[0].isupper() for w in words[:i]) or words[0].low.startswith(POSSESSIVES)


def _is_forecast(e: Evidence) -> bool:
    if any("supposing_verb" in w.classes for w in (*e.verbs, *e.estimates)):
        return True
    return not FORECASTS.isdisjoint(w.low for w in e.cues) or not FORECASTS.isdisjoint(e.names)

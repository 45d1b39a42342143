"""The small words that noun phrases are made of: determiners, pronouns, prepositions, titles, telling endings."""

from __future__ import annotations

import re
from typing import Literal

from laut.reading.gazetteer.nouns import Gender, Number

Determiner = Literal["definite", "indefinite", "possessive", "demonstrative", "count", "none"]
Shape = Literal["person", "quoted", "plain", ""]
# One word with inner hyphens, dots and apostrophes, or a mark.
WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*|&|[„“”\"»«›‹‚‘]|[(),;:–—]", re.UNICODE)
AGED = re.compile(r"\d-[Jj]ährige[rnsm]?$|\d-year-old$")
DOMAIN = re.compile(r"(?:[\w-]+\.){1,4}[a-z]{2,6}")
QUOTES = frozenset('„“”"»«›‹‚‘')
BREAKS = frozenset("(),;:–—")
INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*$")

# Determiner, gender and number, each form in all its cases; "" where a form can be several.
DETERMINERS: dict[str, tuple[Determiner, Gender, Number]] = {
    "der": ("definite", "", ""), "die": ("definite", "", ""), "das": ("definite", "n", "s"),
    "dem": ("definite", "", "s"), "den": ("definite", "", ""), "des": ("definite", "", "s"),
    "the": ("definite", "", ""),
    "ein": ("indefinite", "", "s"), "eine": ("indefinite", "f", "s"), "einen": ("indefinite", "m", "s"),
    "einem": ("indefinite", "", "s"), "einer": ("indefinite", "", "s"), "eines": ("indefinite", "", "s"),
    "a": ("indefinite", "", "s"), "an": ("indefinite", "", "s"), "another": ("indefinite", "", "s"),
    "jener": ("demonstrative", "", ""), "jene": ("demonstrative", "", ""), "jenes": ("demonstrative", "n", "s"),
    "that": ("demonstrative", "", "s"), "those": ("demonstrative", "", "p"), "this": ("demonstrative", "", "s"),
    "these": ("demonstrative", "", "p"), "diesen": ("demonstrative", "", ""), "diesem": ("demonstrative", "", "s"),
    "dieser": ("demonstrative", "", ""), "diese": ("demonstrative", "", ""), "dieses": ("demonstrative", "n", "s"),
    "ebendieser": ("demonstrative", "", ""), "derselbe": ("demonstrative", "m", "s"),
    "dieselbe": ("demonstrative", "f", "s"), "derselben": ("demonstrative", "", ""),
    "dasselbe": ("demonstrative", "n", "s"), "demselben": ("demonstrative", "", "s"),
    "denselben": ("demonstrative", "", ""), "desselben": ("demonstrative", "", "s"),
    "selben": ("demonstrative", "", ""),  # "vom selben Blatt"
}  # fmt: skip
for _stem in ("sein", "ihr", "unser", "mein"):
    for _ending in ("", "e", "en", "em", "er", "es"):
        DETERMINERS[_stem + _ending] = ("possessive", "", "")
for _word in ("dessen", "deren", "his", "her", "its", "their", "my", "our"):
    DETERMINERS[_word] = ("possessive", "", "")
for _word in (
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere mehreren mehrerer einige einigen einiger "
    "viele vielen vieler manche manchen wenige zahlreiche zahlreichen beide beiden beider dutzende hunderte "
    "tausende verschiedene verschiedenen weitere weiteren andere anderen anderer sämtliche alle allen aller "
    "etliche etlichen two three four five six seven eight nine ten several some many both dozens hundreds various "
    "other most all few"
).split():
    DETERMINERS[_word] = ("count", "", "p")
PRONOUNS: dict[str, tuple[Gender, Number]] = {
    "er": ("m", "s"), "ihm": ("m", "s"), "ihn": ("m", "s"), "sie": ("f", ""), "ihr": ("f", "s"), "ihnen": ("", "p"),
    "es": ("n", "s"), "dieser": ("m", "s"), "diese": ("f", ""), "dieses": ("n", "s"), "diesem": ("m", "s"),
    "demnach": ("", ""), "danach": ("", ""), "wonach": ("", ""), "denen": ("", "p"),
    "der": ("m", "s"), "die": ("f", ""), "dessen": ("m", "s"), "deren": ("f", ""), "letzterer": ("m", "s"),
    "letztere": ("f", ""), "jener": ("m", "s"), "jene": ("f", ""), "dem": ("m", "s"),
    "he": ("m", "s"), "him": ("m", "s"), "his": ("m", "s"), "she": ("f", "s"), "her": ("f", "s"), "it": ("n", "s"),
    "its": ("n", "s"), "they": ("", "p"), "them": ("", "p"), "their": ("", "p"),
    "seine": ("m", "s"), "seiner": ("m", "s"), "seinem": ("m", "s"), "seinen": ("m", "s"),  # "seiner Ansicht nach"
    "ihre": ("f", ""), "ihrer": ("f", ""), "ihrem": ("f", ""), "ihren": ("f", ""),
}  # fmt: skip
# Behind a pronoun these stress it: "er selbst".
EMPHATIC = frozenset("selbst selber himself herself itself themselves".split())
# Words a mention may begin with before its determiner.
LEADING = frozenset(
    "von vom aus bei beim nach laut in im an am auf zu zum zur für mit durch wie auch selbst gegenüber unter so "
    "seitens etwa rund knapp fast mehr als nur noch sogar ebenso zudem unter of from to by at with on even also "
    "according for via about around nearly only just".split()
)
# The participle of who knows of a matter from within: "mit der Sache vertraute Personen".
KNOWING = re.compile(
    r"(?:vertraut|befasst|betraut|beauftragt|unterrichtet|informiert|eingeweiht)e[nrm]?$", re.IGNORECASE
)
CONVERSANT = re.compile(r"(?:vertraut|befasst|betraut|beauftragt)e[nr]?$", re.IGNORECASE)
# Before "der"/"of" these point into a group: "einer der beiden", "one of the people", "die Hälfte der Lehrkräfte".
PARTITIVES = frozenset(
    "einer eine eines einen einem keiner jeder mancher hälfte drittel viertel prozent mehrheit teil teile teilen "
    "großteil dutzend one two three four five some most many several none half third percent majority each both "
    "others another".split()
)
# After the noun these begin what it belongs to.
COMPLEMENT = frozenset(
    "von vom aus bei beim im in des der dem den die für um mit zwischen an am auf über nahe neben zu zum zur gegen "
    "unter seit namens innerhalb während nach vor ohne durch als ihres seines ihrer seiner eines einer dessen "
    "deren unseres of from at with who whose that which on by close familiar based briefed to near inside around "
    "under like led working speaking released published shared kept there about after in for involved "
    "than".split()
)
# Nouns of a person that are as often said of a firm: "The operator, Harrow Terminals".
FIRMS_TOO = frozenset(
    "operator owner developer supplier contractor manager publisher producer promoter employer landlord sponsor "
    "organiser subcontractor insurer seller buyer shareholder investor grower exporter importer refiner shipper "
    "wholesaler haulier dealer Betreiber Investor Verlag Veranstalter "
    "Eigentümer Eigner Miteigentümer Auftraggeber Auftragnehmer Lieferant Zulieferer Vermieter Bauherr Sponsor "
    "Hersteller Verwalter Pächter Gesellschafter Geldgeber Käufer Verkäufer Arbeitgeber Großaktionär "
    "Hauptaktionär".split()
)
# Verbs of a relative clause that say whom somebody belongs to: "who leads the agency", "die im Ministerium arbeitet".
BELONGS = frozenset(
    "leads heads runs chairs directs founded owns represents works commanded led headed ran serves worked teaches "
    "studies chaired directed represented served taught co-founded manages managed oversees oversaw coordinates "
    "coordinated advises advised edits edited covers tracks monitors researches speaks spoke volunteers volunteered "
    "campaigns campaigned lectures lobbies sits presides governs governed commands manned helps helped "
    "leitet führt vertritt arbeitet gründete besitzt leitete führte arbeitete vorsteht angehört lehrt forscht "
    "vertrat besaß lehrte forschte spricht sprach berät beriet betreut betreute koordiniert koordinierte organisiert "
    "organisierte beobachtet verwaltet verwaltete befehligt befehligte kommandiert kommandierte regiert regierte "
    "unterrichtet unterrichtete dient diente engagiert engagierte sitzt saß steht stand angehörte vorstand "
    "anführt anführte verantwortlich zuständig tätig".split()
)
RELATIVES = frozenset("der die das dessen deren dem denen welcher welche who which whose that whom".split())
PLURAL_WITH_M = frozenset(
    "die seine ihre unsere diese jene".split()
)  # with a masculine or neuter noun these are plural
PARTICLES = frozenset("von van de der den del della di da dos du la le zu zur al el bin ibn ben ter ten af y".split())
# Words of a phrase after which comes what it is about, not whom it speaks for.
ABOUT = frozenset("für gegen über zu zum zur nach about against on vor".split())
TITLES: dict[str, Gender] = {
    "Herr": "m", "Herrn": "m", "Frau": "f", "Mr": "m", "Ms": "f", "Mrs": "f", "Miss": "f", "Sir": "m", "Dame": "f",
    "Lord": "m", "Lady": "f", "Viscount": "m", "Viscountess": "f", "Baroness": "f", "St": "",
    "Dr": "", "Prof": "", "Professor": "", "Professorin": "f",
}  # fmt: skip
# Family name first: the first word alone is how the text goes on calling them.
FAMILY_FIRST = frozenset(
    "Kim Xi Li Wang Park Lee Moon Yoon Mao Deng Zhang Chen Liu Hu Jiang Nguyen Cho Choe Choi".split()
)
# What stands behind a person's name and is none of it, with the office it tells, if any.
POSTNOMINALS = {
    "KC": "barrister", "QC": "barrister", "SC": "barrister", "MP": "mp", "MEP": "mep", "MSP": "msp", "TD": "td",
    "Jr": "", "Sr": "", "OBE": "", "MBE": "", "CBE": "", "MD": "physician", "PhD": "researcher", "Esq": "lawyer",
}  # fmt: skip
# Capitals that end no name.
NOT_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar "
    "Februar März Mai Juni Juli Oktober Dezember Uhr Prozent Euro But And The In On At For Und Der Die Das Ob".split()
)
# How German nouns end: things and deeds; names that take an article; persons.
ABSTRACT_ENDINGS = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "tion", "tionen", "ität", "nis",
                    "nisse", "nissen",
                    "würfe", "würfen", "sätze", "sätzen", "ismus")  # fmt: skip
NAME_ENDINGS = (
    "post",
    "kurier",
    "bote",
    "blatt",
    "anzeiger",
    "echo",
    "merkur",
    "radio",
    "funk",
    "bank",
    "werke",
    "group",
    "tv",
    "zeitung",
)
ENGLISH_PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "ess", "eer")
PERSON_ENDINGS = ("er", "in", "ist", "ent", "ant", "or", "eur", "loge", "ling", "arin", "är", "innen", "ern",
                  "isten", "enten",
                  "anten", "oren", "euren", "logen", "lingen", "ers", "ker", "mann", "frau", "leute",
                  "leuten")  # fmt: skip


def is_possessive(word: str) -> bool:
    """An English possessive: "Denmark's", "the Democrats'"."""
    return word.endswith(("'s", "’s", "'", "’"))

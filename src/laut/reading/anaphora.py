"""Words that take up a source named before, or the text's own outlet: one of a group, those whom a survey asked."""

from __future__ import annotations

import re

from laut.models import Span
from laut.reading.gazetteer.nouns import find_nouns
from laut.reading.outlet_names import plain_name, signs_of

PRONOUNS = frozenset({"er", "sie", "he", "she", "they"})
# The article's own outlet, speaking of itself: "sagte sie dieser Zeitung", "told this newspaper", "unserem Reporter".
_OWN_OUTLET = re.compile(
    r"(?:dies\w{1,2}|unser\w{0,2}) (?:\w+-)?\w*(?:zeitung|redaktion|magazin|blatt|sender|portal|report\w+)\b"
    r"|(?:this|our) (?:news(?:paper|room|site)|paper|magazine|publication|website|programme|program|outlet|reporter)\b",
    re.IGNORECASE,
)
# What it has found out or written itself: "nach Informationen dieser Redaktion", "unseren Recherchen zufolge", "an
# earlier version of this article".
_OWN_RESEARCH = re.compile(
    r"(?:(?:\w+ )?(?:informationen|recherchen|kenntnis|kenntnissen|erkenntnissen|berechnungen|angaben) "
    r"(?:(?:dies\w{1,2}|unser\w{0,2}) (?:\w+-)?\w*(?:zeitung|redaktion|magazin|blatt|sender|portal)s?|der redaktion)"
    r"|unsere[nr] (?:\w+ )?(?:informationen|recherchen|erkenntnissen|kenntnis|berechnungen)"
    r"|(?:information|research|an investigation|analysis) (?:obtained |seen |done )?by (?:this|our) \w+"
    r"|our (?:own )?(?:information|research|reporting|analysis|investigation)"
    r"|(?:an |a |the )?(?:earlier|previous|original) version of (?:this|our) (?:article|story|report|piece|post)"
    r"|(?:eine[rm]? |der |die )?(?:früheren?|früherer|ursprünglichen?|ersten?|vorherigen?) (?:version|fassung) "
    r"(?:dieses|unseres) (?:artikels|berichts|beitrags|textes))\b(?! aus\b)",
    re.IGNORECASE,
)
# Whence it has it: "diese Zeitung aus Werftkreisen", "unsere Redaktion von zwei Beamten".
_OWN_BEFORE = re.compile(
    r"(?:diese[rs]?|unsere?) (?:\w+-)?\w*(?:zeitung|redaktion|magazin|blatt|sender|portal) (?:aus|von) (?=\w)",
    re.IGNORECASE,
)
_LISTENER = re.compile(
    r" (?:diese[rm]|unsere[rm]) (?:(?:\w+-)?\w*(?:zeitung|redaktion|magazin|blatt|sender|portal)"
    r"|(?:\w+-)?\w*(?:korrespondent|reporter)\w*(?: (?:in|aus) \w+)?)$",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:reporter|redakteur|korrespondent|mitarbeiter|chef|leser|autor)(?:in(?:nen)?|e?[sn])?"
    r"|recherchen?|informationen|erkenntnissen?|berechnungen|auswertung)$",
    re.IGNORECASE,
)
_OWN_STAFF = re.compile(
    r"(?:unsere[mrn]? |our (?:own )?)(?:\w+-)?\w*(?:korrespondent|reporter|redakteur|correspondent)\w*\b", re.IGNORECASE
)
_FIGURE = re.compile(
    r" von (?:(?:rund|etwa|mindestens|höchstens|gut|knapp|fast|über|mehr als|bis zu) )?"
    r"(?!(?:19|20)\d\d\b)(?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehreren|Dutzenden|Hunderten|Tausenden)"
)
_MARKS = re.compile(r"[„“”»«\"]")
# What the internet adds to the name of an outlet, and names that many outlets end in: "die Zeitung" may be another.
_ONLINE = re.compile(r"[ -]?(?:Online|Digital|Plus|TV|\.\w{2,3})$", re.IGNORECASE)
_ANY_OUTLET = frozenset(
    """zeitung tageszeitung magazin blatt sender agentur portal dienst nachrichten radio fernsehen presse journal
    newspaper magazine paper agency broadcaster network news radio television press website""".split()
)
_ARTICLE = re.compile(r"^(?:the|d(?:ie|er|as|em|en))\s", re.IGNORECASE)
# A member of a group: "one of the bankers", "einer von ihnen".
_MEMBER = re.compile(
    r"(?:another |a third |the other )?(?:one|two|three|some|both|another) of (?:the )?(?P<en>\w+)"
    r"|(?:eine[rsmn]?|zwei|drei|beide) (?:der|von|dieser|aus) (?:den |diesen )?(?P<de>\w+)",
    re.IGNORECASE,
)
_NO_NOUNS = frozenset("them two three four ihnen beiden drei vier denen".split())  # a group taken up without its noun
# A share of those who were asked, and the survey that asked them.
_SHARE = re.compile(
    r"(?:\w+ ){0,2}\S+ (?:Prozent|percent|per cent)\b|\d\S*%"
    r"|(?:\w+ )?(?:ein|zwei|drei|die) (?:Drittel|Viertel|Fünftel|Hälfte|Mehrheit)\b|(?:\w+ )?jede[rs]? \w+te\b"
    r"|(?:\w+ )?(?:half|a third|two[- ]thirds|a quarter|most|a majority|one in \w+) (?:of (?:the |those )?)?"
    r"(?:respondents|those|people)|(?:die |der |the )?(?:Befragten|Umfrageteilnehmer|respondents)\b",
    re.IGNORECASE,
)
_SURVEY = re.compile(r"(?:studie|umfrage|befragung|erhebung|survey|poll|study|barometer)s?\b", re.IGNORECASE)


def is_own_outlet(mention: str) -> bool:
    """Whether a mention is the outlet's own word for itself."""
    return bool(_OWN_OUTLET.match(mention))


def is_own_staff(text: str, mention: Span) -> bool:
    """Whether a mention is one of the outlet's own people, "our" before it or in it: "unserem Korrespondenten in
    Rom"."""
    return _OWN_STAFF.match(text, max(0, text.rfind(" ", 0, max(0, mention[0] - 1)) + 1)) is not None


def is_own_research(text: str, mention: Span) -> bool:
    """Whether a mention is what the article's own outlet has found out, however far it was read."""
    return _OWN_RESEARCH.match(text, mention[0]) is not None


def without_own_before(mention: str) -> str:
    """A mention without the article's own outlet in front of it: "Werftkreisen" in "diese Zeitung aus Werftkreisen"."""
    return _OWN_BEFORE.sub("", mention, count=1) if _OWN_BEFORE.match(mention) else mention


def without_listener(mention: str, outlet: str | None) -> str:
    """A mention without the article's own outlet behind it, which was only told: "ein Offizier dieser Zeitung", "ein
    Sprecher der apk"; its own staff and research stay as they are."""
    listener = _LISTENER.search(mention)
    for name in own_names(outlet) if outlet and not listener else ():
        listener = listener or re.search(rf" (?:der|dem) {re.escape(name)}$", mention, re.IGNORECASE)
    speaker = mention[: listener.start()] if listener else mention
    return mention if _STAFF.search(speaker) else speaker


def without_figure(mention: str) -> str:
    """A mention of people without the number that is told "of" behind it: "Pfleger von rund acht Verletzten"; "eine
    Gruppe von acht Ärzten" and "Angaben von acht Ärzten" stay whole."""
    found = _FIGURE.search(mention)
    nouns = find_nouns(mention[: found.start()].split(), "de") if found else []
    people = bool(nouns) and (nouns[0][2].type in ("person", "vague") or nouns[0][2].base.endswith("personal"))
    return mention[: found.start()] if found and people else mention


def own_names(outlet: str) -> tuple[str, ...]:
    """What an outlet calls itself: "Saale-Rundfunk Online" is also "Saale-Rundfunk", "Alpenkurier (ak)" "ak"."""
    return (outlet, _ARTICLE.sub("", outlet), _offline(outlet), *signs_of(outlet))


def _offline(outlet: str) -> str:
    """A name without its article and what the internet adds to it."""
    return _ONLINE.sub("", _ARTICLE.sub("", plain_name(outlet)).strip()).strip()


def is_called(outlet: str, mention: str) -> bool:
    """Whether a mention is that outlet's name, or what it calls itself in short."""
    called = _MARKS.sub("", _ARTICLE.sub("", mention)).casefold()
    return any(called == name.casefold() for name in own_names(outlet))


def is_called_in_short(outlet: str, mention: str, name: str) -> bool:
    """Whether a mention, whose source has no longer name, is the last word of the outlet's with an article: "the
    Ledger" for "The Rhine Ledger", "das Morgenblatt"; a word that ends many outlets' names may be another's."""
    first, _, last = _offline(outlet).rpartition(" ")
    called = _ARTICLE.sub("", mention)
    short = called == last and called != mention and called[0].isupper() and called.casefold() not in _ANY_OUTLET
    return bool(first) and short and _ARTICLE.sub("", name).casefold() == last.casefold()


def group_of(mention: str) -> str | None:
    """The noun of the group that a mention takes a member of: "bankers" in "one of the bankers", "" in "einer von
    ihnen"; ``None`` where it is no member of a group."""
    found = _MEMBER.match(mention)
    if found is None:
        return None
    noun = (found["en"] or found["de"]).lower()
    return "" if noun in _NO_NOUNS else noun


def is_share(mention: str) -> bool:
    """Whether a mention is a share of those who were asked: "37 Prozent", "zwei Drittel der Befragten"."""
    return bool(_SHARE.match(mention))


def is_survey(mention: str) -> bool:
    return bool(_SURVEY.search(mention))

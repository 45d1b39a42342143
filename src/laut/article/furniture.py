"""What stands in an article's text without being the article: consent boxes, teasers, newsletter prompts and the like.

Two looks at the same thing. ``reason_of_text`` judges a paragraph by its words, and serves pasted plain text as well as
pages; ``reason_of_element`` judges an element of a page by its tag and names. Precision comes first: a rule asks for
a cue phrase in its place *and* for a shape (length, no reported speech), so that an article about consent boxes
keeps its sentences. The phrases and names are data: data/phrases.tsv and data/elements.tsv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from laut.article.tables import read_table

SHORTEST = 4  # characters
LONGEST = 160  # words; a longer paragraph is never furniture
HEAD = 1200  # characters looked at
# A paragraph that reports somebody's words is the article's own, unless it is a very short one.
REPORTED = re.compile(
    r"\b(?:sagte[n]?|sagt|erklärte[n]?|betonte[n]?|teilte[n]?|berichtete[n]?|schrieb(?:en)?|kritisierte[n]?"
    r"|forderte[n]?|laut|zufolge|nach Angaben|hieß es|so der|so die"
    r"|said|says|told|according to|wrote|added|announced|argued|warned)\b"
)
REPORTED_WORDS = 14

# A call to use one of the outlet's own channels: the paragraph names a channel and calls on the reader.
CHANNEL = re.compile(
    r"\b(?:newsletters?|\w{1,20}-newsletters?|newsletter-\w{1,20}|mail-?briefing|briefing|verteiler|eilmeldungen|inbox|postfach"
    r"|push(?:-?(?:nachricht|mitteilung|meldung|dienst|service)\w{0,2})?|whatsapp(?:-?(?:kanal|channel|gruppe))?|telegram-?kanal"
    r"|podcasts?|audiothek|mediathek|app|\w{1,20}-app|e-?paper|abo|probeabo|digital-?abo"
    r"|heft \d{1,3}(?:/\d{2,4})?|sonderheft"
    r"|social media|instagram|facebook|youtube-?kanal|threads|bluesky|ticker|live-?(?:blog|ticker|page)|rss"
    r"|alerts?|newsdesk|channel|subscriptions?|e-?mail)\b"
    r"|[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,12}",
    re.I,
)
CALL = re.compile(
    r"\b(?:(?:abonnieren|bestellen|melden|hören|lesen|sehen|folgen|laden|erhalten|bekommen|möchten|wollen|interessieren|verpassen"
    r"|aktivieren|registrieren|mögen|nutzen|klicken) (?-i:Sie)|(?-i:Sie) (?:mögen|lesen|möchten|wollen)"
    r"|finden (?-i:Sie) (?:auch )?(?:hier|in unser|auf unser)|können (?-i:Sie) (?:sich )?(?:hier|kostenlos|auch)"
    r"|hier (?:anmelden|abonnieren|bestellen|entlang|klicken|herunterladen|lang|kostenlos|geht es|geht['’]?s)"
    r"|geht es (?:zur|zum) (?:anmeldung|newsletter|podcast|app|download)"
    r"|jetzt (?:[\w-]{1,25} ){0,4}(?:bestellen|abonnieren|anmelden|testen|laden|herunterladen|lesen|hören"
    r"|sichern|registrieren|folgen|aktivieren|installieren)"
    r"|(?:kostenlos|gratis) (?:anmelden|abonnieren|testen|lesen|bestellen)"
    r"|nichts? (?:mehr )?verpassen|keine \w{2,20} (?:mehr )?verpassen|(?:in|auf) unser(?:em|er)"
    r"|folge uns|folgt uns|abonniere|melde dich|hol dir|zu hören (?:ist|gibt)|auf allen (?:gängigen )?plattformen"
    r"|unser(?:e[nmrs]?)? (?:[\w„“»«\"-]{1,25} ){0,2}(?:[\w-]{0,20}-)?(?:newsletter|podcast|app|kanal|e-paper|abo)"
    r"|auf dem laufenden"
    r"|per (?:whatsapp|push|newsletter)|(?:im|ins) postfach|überall,? wo es podcasts gibt|jeden \w{2,20}tag neu"
    r"|sign up|subscribe\b|join (?:our|us|the)|follow us|follow our|download (?:our|the)|tap (?:here|the|to)"
    r"|click (?:here|the|on)|get (?:the|our|alerts|it|more)|straight to your|delivered to your|in your inbox"
    r"|to your inbox|(?:to|on) your phone|listen to (?:our|the)"
    r"|our (?:[\w-]{1,15} ){0,3}(?:podcast|newsletter|briefing|app|channel|newsdesk)"
    r"|for free|sent to you"
    r"|don['’]t miss|do you know|have you|got a|call our|email (?:us|our))",
    re.I,
)
CALL_WORDS = 50
# Three different words of consent together with an address to the reader make a consent box.
CONSENT_WORDS = re.compile(
    r"\b(externe[rnms]? (?:inhalte?|video|anbieter\w*)|einwilligung|zustimmung|personenbezogene daten|drittplattform\w*"
    r"|drittanbieter\w*|datenschutz\w*|cookies?|einverstanden|anzeigen|angezeigt|widerruf\w*|deaktivier\w*"
    r"|external content|third[- ]part(?:y|ies)|personal data|privacy (?:policy|settings|notice)"
    r"|consent|preferences|embedded)\b",
    re.I,
)
ADDRESS = re.compile(r"\b(?:Ihre[rnms]?|Sie|mir|wir benötigen|[Dd]eine[rnms]?|[Yy]our?|you)\b")

TAGS = {
    "nav": "navigation", "footer": "navigation", "form": "navigation", "button": "navigation", "dialog": "navigation",
    "aside": "box", "figcaption": "caption", "figure": "caption", "fieldset": "navigation", "menu": "navigation",
}  # fmt: skip
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
SEPARATORS = re.compile(r"[^a-z0-9]+")
# Classes of utility style sheets ("print:hidden", "lg:w-1/2", "has-ads") name a state, not a part.
VARIANT = re.compile(r"[:\[\]!/]|^(?:js|is|has|no|with|u)-")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A paragraph is left out for ``reason`` if it matches and has no more than ``max_words``."""

    reason: str
    pattern: re.Pattern[str]
    max_words: int


def reason_of_text(text: str) -> str | None:
    """Why a paragraph is no part of the article, judged by its words alone; None where it is one.

    Linear: every pattern is anchored or bounded.
    """
    head = text[:HEAD]
    n_words = len(head.split())
    if n_words > LONGEST or len(head) < SHORTEST:
        return None
    reported = n_words > REPORTED_WORDS and bool(REPORTED.search(head))
    if reported:
        return None
    for phrase in _phrases():
        if n_words <= phrase.max_words and phrase.pattern.match(head):
            return phrase.reason
    if n_words <= CALL_WORDS and CHANNEL.search(head) and CALL.search(head):
        return "newsletter"
    found = {word.lower() for word in CONSENT_WORDS.findall(head)}
    return "consent" if len(found) >= 3 and ADDRESS.search(head) else None


@lru_cache(maxsize=8192)
def reason_of_element(tag: str, marks: str) -> str | None:
    """Why what stands in an element is probably not the article; None where nothing points to it.

    ``marks``: its class, id, role and itemprop values. Only a hint: the caller checks how much of the article it holds.
    """
    if marks:
        plain = " ".join(name for name in marks.split() if not VARIANT.search(name))
        names = "-" + SEPARATORS.sub("-", CAMEL.sub("-", plain).lower()).strip("-") + "-"
        for reason, pattern in _element_names():
            if pattern.search(names):
                return reason
    return TAGS.get(tag)


@lru_cache(maxsize=1)
def _phrases() -> tuple[Phrase, ...]:
    """The rows of data/phrases.tsv; dashes, bullets and arrows around a phrase do not count."""
    found = []
    for reason, where, words, _, pattern, _ in read_table("phrases"):
        end = r"[\W_]{0,6}$" if where == "whole" else ""
        found.append(Phrase(reason, re.compile(rf"[\W_]{{0,6}}(?:{pattern}){end}", re.I), int(words)))
    return tuple(found)


@lru_cache(maxsize=1)
def _element_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """One pattern a reason, in the order of data/elements.tsv."""
    names: dict[str, list[str]] = {}
    for reason, name in read_table("elements"):
        names.setdefault(reason, []).append(name)
    return tuple((reason, re.compile(rf"-(?:{'|'.join(found)})-")) for reason, found in names.items())

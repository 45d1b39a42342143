"""What stands in an article's text without being the article: consent boxes, teasers, newsletter prompts and the like.

Two looks at the same thing. ``reason_of_text`` judges a paragraph by its words, and serves pasted plain text as well as
pages; ``reason_of_element`` judges an element of a page by its tag and class names. Precision comes first: a rule asks for
a cue phrase in its place *and* for a shape (length, no reported speech), so that an article about
consent boxes keeps its sentences. Phrases: German first, then English; written from what newsrooms' sites print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = re.compile(r"\w+")
# A paragraph that reports somebody's words, or quotes a clause, is the article's own.
REPORTED = re.compile(
    r"\b(?:sagte[n]?|sagt|erklärte[n]?|betonte[n]?|teilte[n]?|berichtete[n]?|schrieb(?:en)?|kritisierte[n]?|forderte[n]?|laut|"
    r"zufolge|nach Angaben|hieß es|so der|so die|said|says|told|according to|wrote|added|announced|argued|warned)\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A cue phrase: the paragraph is dropped for ``reason`` if it matches and has no more than ``max_words``."""

    reason: str
    pattern: re.Pattern[str]
    max_words: int


def _at_start(reason: str, max_words: int, *alternatives: str) -> Phrase:
    """A phrase that opens the paragraph; dashes, bullets and arrows before it do not count."""
    body = "|".join(alternatives)
    return Phrase(reason, re.compile(rf"[\W_]{{0,6}}(?:{body})", re.I), max_words)


def _all_of_it(reason: str, *alternatives: str) -> Phrase:
    """A phrase that is the whole paragraph, but for punctuation."""
    body = "|".join(alternatives)
    return Phrase(reason, re.compile(rf"[\W_]{{0,6}}(?:{body})[\W_]{{0,6}}$", re.I), 12)


PHRASES: tuple[Phrase, ...] = (
    # Boxes in place of an embedded post, video or map: "Empfohlener externer Inhalt … Ich bin damit einverstanden …".
    _at_start(
        "consent", 150,
        r"empfohlene[rn]? (?:externe[rn]?|redaktionelle[rn]?) inhalt", r"externe[rn]? inhalte?(?: von \S+)?[\W_]{0,3}(?:$|wir |an dieser|hier |mit |um )",
        r"an dieser stelle (?:finden sie|findest du|befindet sich|ist|steht|wird|würde|wollen|möchten|zeigen).{0,120}\b(?:extern|eingebunden|anbieter|drittanbieter|twitter|youtube|instagram|facebook|zustimmung|einwilligung)",
        r"(?:mit|ohne) (?:ihrer|ihre|deiner|deine) (?:zustimmung|einwilligung) .{0,80}\b(?:anzeig\w*|angezeigt|geladen|laden|übermittelt|eingebunden|dargestellt)",
        r"um (?:diese[ns]?|den|das|die) (?:externen? )?(?:inhalte?|video|beitrag|tweet|post|karte|element|embed|podcast|grafik)\b.{0,60}\b(?:anzuzeigen|anzusehen|sehen|darzustellen|abzuspielen|laden|nutzen)",
        r"(?:zum|für das) (?:anzeigen|abspielen|anzeige|laden) .{0,40}\b(?:benötigen wir|ist ihre|brauchen wir)",
        r"wir (?:benötigen|brauchen) (?:ihre|deine) (?:einwilligung|zustimmung)", r"ich (?:bin (?:damit )?einverstanden|stimme zu|willige ein),? dass mir",
        r"diese[rs]? (?:inhalt|beitrag|video|artikel|seite|element)\w* (?:stammt|kommt|wird|werden|enthält|kann|möchte|verwendet).{0,80}\b(?:extern|cookie|drittanbieter|datenschutz|zustimm|einwillig|bereitgestellt)",
        r"inhalte? (?:von|aus) .{1,40} (?:anzeigen|zulassen|laden|erlauben)\b", r"externe[rn]? inhalte? (?:immer )?(?:anzeigen|laden|erlauben|zulassen)",
        r"(?:hier|jetzt) klicken,? um .{0,60}(?:inhalt|video|karte|post|tweet)", r"wir verwenden cookies", r"diese (?:web)?seite (?:verwendet|nutzt) cookies",
        r"(?:this|the) (?:content|video|post|embed|article) (?:is|was|may be|contains?) (?:hosted|provided|blocked|embedded|content).{0,80}\b(?:third|consent|cookies?|privacy|external|by)\b",
        r"(?:to (?:view|see|watch|display) this (?:content|video|post|embed|map)|we need your (?:consent|permission)|allow .{1,30} content\b|this (?:site|page|article) (?:uses|contains content provided by)|"
        r"we use cookies|by clicking .{0,40}\byou (?:agree|accept|consent)|please (?:accept|enable) .{0,20}cookies|(?:view|accept) and continue)",
        r"external content\b.{0,100}\b(?:consent|privacy|agree|load)", r"with your (?:consent|permission),? .{0,60}\b(?:content|video|shown|loaded|displayed)",
    ),
    # Pointers to other articles: "Lesen Sie auch: …", "Mehr zum Thema", "READ MORE: …".
    _at_start(
        "teaser", 40,
        r"lesen sie (?:auch|hier|dazu|mehr|weiter|außerdem|zudem|ebenfalls|jetzt|unbedingt)\b", r"lies (?:auch|hier|dazu|mehr|weiter)\b", r"(?:hier )?weiterlesen\b[^.]{0,80}$",
        r"mehr zum thema\b", r"mehr (?:dazu|hierzu|darüber|lesen|erfahren)\b[^.]{0,4}(?::|lesen|finden|gibt|$)", r"mehr (?:aus|von|über|zu)\b[^.]{0,60}(?::|$)",
        r"(?:auch|ebenfalls) (?:interessant|lesenswert)\b", r"das könnte (?:sie|dich) (?:auch |ebenfalls )?interessieren", r"passend (?:zum thema|dazu)\b",
        r"weitere (?:artikel|nachrichten|meldungen|themen|beiträge|hintergründe|news|links|informationen)\b[^.]{0,60}(?::|$)", r"siehe (?:auch|dazu|hierzu):?\s", r"zum (?:thema|weiterlesen)\s?:",
        r"(?:bildergalerie|fotostrecke|bilderstrecke|fotogalerie|video|videos|podcast|quiz|newsblog|liveblog|live-?ticker|grafik|interaktiv|dossier|themenseite|lesetipp|meistgelesen|empfehlung der redaktion|"
        r"unsere empfehlung|tipp der redaktion|hintergrund|hintergründe|kommentar zum thema|analyse zum thema)\s?(?::|\|)",
        r"(?:read (?:more|also|next|on)|also read|see also|more (?:on|from|about)|you (?:might|may) (?:also )?(?:like|be interested)|don['’]t miss|related(?: (?:articles?|stories|content|coverage|reading|topics))?|recommended(?: (?:stories|reading|for you))?|"
        r"further reading|what to read next|most read|editor['’]?s['’]? picks?|in pictures|in pics|watch|listen|gallery|explainer|timeline|catch up|live updates?)\s?(?::|\||>|»|$)",
        r"read (?:more|our|the full|about)\b[^.]{0,90}$", r"click here (?:for|to read)",
    ),
    _all_of_it(
        "teaser", r"(?:zum )?(?:thema|themen)", r"auch interessant", r"mehr(?: (?:lesen|anzeigen|laden|dazu|nachrichten|news|artikel))?", r"meistgelesen\w*", r"lesetipps?", r"top-?themen", r"weiterführende links?",
        r"related", r"read more", r"more", r"trending", r"most popular", r"most read", r"top stories", r"links?", r"beiträge aus dem forum",
    ),
    # Calls to write in, to comment, to send tips: not a statement of anybody.
    _at_start(
        "comments", 60,
        r"(?:ihre|deine|eure) meinung (?:ist|interessiert|zählt|:)", r"was (?:meinen|denken|halten|sagen) sie\b.{0,160}(?:schreiben|mailen|stimmen|diskutieren|kommentar)", r"(?:diskutieren|stimmen|reden|machen) sie mit\b",
        r"(?:schreiben|schicken|mailen|senden) sie (?:uns|ihre|an)\b", r"(?:haben|kennen|wissen) sie .{0,120}\?.{0,40}(?:schreiben|melden|mailen|schicken|kontaktieren) sie", r"(?:leserbriefe?|zuschriften|hinweise) (?:bitte )?an\b",
        r"(?:sie haben|haben sie) (?:einen )?(?:fehler|hinweis|tipp|informationen|hinweise)\b.{0,120}(?:schreiben|melden|kontaktieren|wenden|teilen)", r"kommentare?(?: \(\d{1,4}\)|:| lesen| schreiben| anzeigen|$)", r"(?:artikel )?kommentieren\b[^.]{0,30}$",
        r"(?:have you been affected|have you (?:got|witnessed|seen) .{0,60}\?|do you (?:have|know) .{0,90}\?|got (?:a|any) (?:story|tip|news|question|views?)\b|what do you think\?|share your (?:views|thoughts|story|experience)|"
        r"join the (?:conversation|discussion|debate)|tell us\b|let us know|get in touch|contact (?:us|the author|our newsdesk)|send (?:us )?(?:your|a) (?:tips?|letters?|views)|letters to the editor|comments? (?:\(\d{1,4}\)|are closed|policy)|leave a comment|view comments)",
    ),
    # The press office's lines under a release.
    _at_start(
        "contact", 90,
        r"(?:presse|medien)?kontakt(?:e|daten)?\s?:", r"pressestelle\s?:", r"(?:presse-?|medien)?rückfragen (?:bitte )?(?:an|von|:)", r"rückfragehinweis", r"ansprechpartner(?:in|innen)?(?: für [\w ]{1,30})?\s?:", r"abdruck (?:honorarfrei|frei)",
        r"bildmaterial\s?:", r"(?:media|press|news)(?: and \w+)? (?:contacts?|office|enquiries|inquiries)\s?:", r"(?:notes? (?:to|for) editors|editor['’]s notes?|contacts?|for (?:further|more|media) (?:information|enquiries|inquiries),? (?:please )?(?:contact|visit|call|email))\b\s?:?",
        r"-{0,3}\s?(?:ends?|ende)\s?-{1,3}$",
    ),
    # Credits of pictures; an agency's credit for the text is read in credits.py before these rules.
    _at_start(
        "photo_credit", 30,
        r"(?:symbol|archiv|titel|vorschau|beitrags)?(?:fotos?|bild(?:er|quelle|nachweis|rechte)?|grafik|video|illustration|montage|screenshot|karte)\s?(?:\(s\))?\s?:\s?(?=\S)", r"©\s?\S", r"\(c\)\s\S", r"\(?(?:foto|bild|quelle)\s?:",
        r"(?:photos?|photographs?|pictures?|images?|video|graphic|illustration|photo credits?|image (?:credit|source)|pic|credit|courtesy)\s?(?:\([^)]{0,40}\))?\s?(?::|by [A-Z]|courtesy of)", r"(?:getty images|imago(?: images)?|picture[- ]alliance|reuters|epa-efe|afp|ap photo)\s?/\s?\S",
    ),
    # Appeals for money and subscriptions, and marked advertising.
    _at_start(
        "advertising", 60,
        r"(?:anzeige|werbung|advertisement|sponsored(?: content)?|promotion|partnerinhalt|advertorial)(?:[\W_]{0,4}$|\s?:)", r"spendenaufruf\s?:", r"(?:unterstützen|fördern) sie (?:uns|unser|unsere|unseren)\b", r"spenden sie (?:jetzt|hier|für unser)",
        r"(?:jetzt|gleich|hier) (?:abonnieren|testen|bestellen|kaufen|shoppen|sparen|buchen|vergleichen|spenden)\b", r"weiter mit (?:[\w+-]{1,20} )?(?:abo|plus|plus-abo|werbung)\b", r"(?:sie haben )?bereits (?:abonnent|registriert)", r"mit (?:\*|einem sternchen) (?:markierte|gekennzeichnete)\w* links?", r"\*?(?:affiliate|provisions)-?links?\b",
        r"(?:die )?mit (?:\*|\S{1,20}symbol) .{0,80}(?:affiliate|provision)", r"support (?:our|independent|quality) (?:journalism|work|reporting)", r"(?:donate|become a (?:member|supporter|subscriber)|subscribe (?:to|now|today|for)|start your (?:free )?trial|already a (?:subscriber|member))\b",
    ),
    _at_start("newsletter", 60, r"(?:sign up|subscribe|register) (?:to|for|here|now|today|and)\b", r"newsletter\s?(?::|\||-|$)", r"(?:abonnieren|bestellen) sie\b", r"(?:melden sie sich|melde dich) .{0,60}\ban\b.{0,40}$", r"get (?:our|the) (?:\S+ ){0,4}(?:newsletters?|app|briefing|best of|latest)\b",
              r"nichts? (?:mehr )?verpassen", r"keine (?:nachricht|news|meldung|story)\w*(?: mehr)? verpassen"),
    # "Unser Autor …", "Zur Person", "About the author".
    _at_start(
        "author_box", 70,
        r"(?:zur|über die) (?:person|autorin|autor|verfasser(?:in)?)\b(?=.{0,3}(?::|$|[A-ZÄÖÜ]))", r"(?:über den autor|zum autor|unser(?:e)? (?:autor|autorin|korrespondent|korrespondentin|reporter|reporterin|gastautor|gastautorin)\b.{0,80}\b(?:ist|arbeitet|schreibt|berichtet|lebt|leitet))", r"(?:der|die) (?:gast)?autor(?:in)?(?: dieses \w+)? (?:ist|arbeitet|lehrt|lebt|schreibt|war)\b",
        r"about the (?:author|writer|reporter)s?\b", r"(?:the (?:author|writer) is\b)", r"(?:von|by) (?-i:(?:[A-ZÄÖÜ][\w.'’-]{1,20}(?: |, | und |$)){2,6})(?:[\w ]{2,20})?$",
        r"(?:redaktion|text|mitarbeit|übersetzung|schlussredaktion|faktencheck|fotoredaktion|recherche|protokoll|interview|reporting|editing|translation)\s?:\s(?-i:[A-ZÄÖÜ])", r"(?-i:[A-ZÄÖÜ][A-Za-z]{1,14}) \((?-i:[a-zäöü]{2,4}|[A-ZÄÖÜ]\w{1,15} [A-ZÄÖÜ][\w-]{1,20}(?:, [A-ZÄÖÜ]\w{1,15} [A-ZÄÖÜ][\w-]{1,20}){0,4})\)$",
    ),
    # Broadcasters' notes on when the story was on air.
    _at_start("navigation", 40, r"(?:dieses thema im programm|über dieses thema berichtete|sendung|im programm)\s?(?::|\b.{0,60}\b\d{1,2}[.:]\d{2}\b)"),
    # What belongs to the page's machinery.
    _all_of_it(
        "navigation", r"(?:artikel |beitrag )?(?:teilen|drucken|merken|vorlesen|anhören|versenden|mailen|kopieren|speichern|hören|ausdrucken)", r"zurück(?: zur (?:startseite|übersicht))?", r"(?:zur )?startseite", r"nach oben", r"inhaltsverzeichnis", r"inhalt", r"hauptinhalt", r"(?:link )?kopieren",
        r"\d{1,2} (?:minuten?|min\.?) (?:lesezeit|lesedauer)", r"lesezeit:? (?:ca\. )?\d{1,2} (?:min\.?|minuten?)", r"\d{1,2}[- ]min(?:ute)?s?\.? read", r"link zum \S{2,20}[- ]inhalt", r"share(?: this(?: article)?)?", r"print", r"save", r"copy link", r"back to top", r"(?:vorheriger|nächster|voriger) (?:artikel|beitrag)", r"skip to (?:main )?content", r"bild vergrößern", r"vollbild",
        r"(?:zuletzt )?aktualisiert(?: am| um)?[\d.:, ]{0,20}(?:uhr)?", r"stand:? [\d.:, ]{4,24}(?:uhr)?", r"veröffentlicht am .{4,40}", r"[\d.,: ]{8,22}(?:uhr)?[\W_]{0,4}lese(?:zeit|dauer):? (?:ca\. )?\d{1,2} min(?:uten)?\.?", r"[\w ,.:-]{0,30}\d{1,2}\. ?(?:\d{1,2}\.|\w{3,9}) ?\d{4}[, ]{1,3}(?:um )?\d{1,2}[:.]\d{2}(?: uhr)?", r"datenschutz(?:erklärung|hinweise)?", r"impressum", r"einstellungen(?: verwalten)?",
    ),
)  # fmt: skip

# A call to use one of the outlet's own channels: the paragraph names a channel AND calls on the reader.
CHANNEL = re.compile(
    r"\b(?:newsletters?|newsletter-\w+|\w{1,20}-newsletter\w{0,2}|mail-?briefing|briefing|verteiler|push-?(?:nachricht|mitteilung|meldung|dienst|service)\w*|push|eilmeldungen|whatsapp(?:-?(?:kanal|channel|gruppe))?|telegram-?kanal|"
    r"podcasts?|audiothek|mediathek|app|\w{1,20}-app|e-?paper|abo|probeabo|digital-?abo|heft \d{1,3}(?:/\d{2,4})?|sonderheft|social media|instagram|facebook|youtube-?kanal|threads|bluesky|ticker|live-?(?:blog|ticker|page)|rss|"
    r"inbox|postfach|alerts?|newsdesk|channel|podcasts|subscriptions?|whats app|e-?mail)\b"
    r"|[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,12}",
    re.I,
)
CALL = re.compile(
    r"\b(?:abonnieren sie|bestellen sie|melden sie sich|hören sie|lesen sie|sehen sie|folgen sie|laden sie|erhalten sie|bekommen sie|möchten sie|wollen sie|interessieren sie|verpassen sie|finden sie (?:auch )?(?:hier|in unser\w*|auf unser\w*)|aktivieren sie|registrieren sie|"
    r"können sie (?:sich )?(?:hier|kostenlos|auch)|mögen sie|sie mögen|sie lesen|nutzen sie|klicken sie|hier (?:anmelden|abonnieren|bestellen|entlang|klicken|herunterladen|lang|kostenlos|geht es|geht['’]?s)|geht es (?:zur|zum) (?:anmeldung|newsletter|podcast|app|download)|"
    r"jetzt (?:[\w-]{1,25} ){0,4}(?:bestellen|abonnieren|anmelden|testen|laden|herunterladen|lesen|hören|sichern|registrieren|folgen|aktivieren|installieren)|(?:kostenlos|gratis) (?:anmelden|abonnieren|testen|lesen|bestellen)|nichts? (?:mehr )?verpassen|keine \w{2,20} (?:mehr )?verpassen|in unser(?:em|er) |auf unser(?:em|er) |"
    r"folge uns|folgt uns|abonniere|melde dich|hol dir|hören sie|zu hören (?:ist|gibt)|auf allen (?:gängigen )?plattformen|überall,? wo es podcasts gibt|jeden \w{2,20}tag neu|"
    r"sign up|subscribe|join (?:our|us|the)|follow us|follow our|download (?:our|the)|tap (?:here|the|to)|click (?:here|the|on)|get (?:the|our|alerts|it|more)|straight to your|delivered to your|in your inbox|to your inbox|to your phone|on your phone|listen to (?:our|the)|our (?:[\w-]{1,15} ){0,3}(?:podcast|newsletter|briefing|app|channel|newsdesk)|"
    r"for free|sent to you|don['’]t miss|do you know|have you|got a|call our|email (?:us|our|\S+@))",
    re.I,
)
CALL_MAX_WORDS = 50
# Consent vocabulary; three different words of it together with an address to the reader make a consent box.
CONSENT_WORDS = re.compile(
    r"\b(externe[rnms]? (?:inhalte?|video|anbieter\w*)|einwilligung|zustimmung|personenbezogene daten|drittplattform\w*|drittanbieter\w*|datenschutz\w*|cookies?|einverstanden|anzeigen|angezeigt|widerruf\w*|deaktivier\w*|"
    r"external content|third[- ]part(?:y|ies)|personal data|privacy (?:policy|settings|notice)|consent|preferences|embedded)\b",
    re.I,
)
ADDRESS = re.compile(r"\b(?:Ihre[rnms]?|Sie|mir|wir benötigen|[Dd]eine[rnms]?|[Yy]our?|you)\b")


def reason_of_text(text: str) -> str | None:
    """Why a paragraph is no part of the article, judged by its words alone; None where it is one.

    Linear: every pattern is anchored or bounded.
    """
    head = text[:1200]
    n_words = len(WORD.findall(head))
    if n_words > 160 or not n_words:
        return None
    reported = bool(REPORTED.search(head))
    for phrase in PHRASES:
        if n_words <= phrase.max_words and phrase.pattern.match(head) and not (reported and n_words > 14):
            return phrase.reason
    if n_words <= CALL_MAX_WORDS and not reported and CHANNEL.search(head) and CALL.search(head):
        return "newsletter"
    found = {word.lower() for word in CONSENT_WORDS.findall(head)}
    return "consent" if len(found) >= 3 and ADDRESS.search(head) and not reported else None


# ---- elements of a page ----------------------------------------------------------------------------

TAGS = {
    "nav": "navigation", "footer": "navigation", "form": "navigation", "button": "navigation", "dialog": "navigation",
    "aside": "box", "figcaption": "caption", "figure": "caption", "fieldset": "navigation", "menu": "navigation",
}  # fmt: skip
# Class, id, role and itemprop names that content systems give to what is not the article, as words between separators.
ELEMENT_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(rf"-(?:{names})-"))
    for reason, names in (
        ("consent", "consent|cookie|cookies|gdpr|dsgvo|cmp|opt-?in|usercentrics|external-content-?\\w*|embed-?consent|privacy-?\\w*|datenschutz\\w*"),
        ("newsletter", "newsletter\\w*|newsletters|nl-(?:box|teaser|form|signup)|subscribe|subscription|abo-?box|abo-?teaser|piano|signup|sign-up"),
        ("advertising", "ad|ads|adslot|ad-slot|advert\\w*|anzeige|anzeigen|werbung|sponsor\\w*|promo|promotion|affiliate\\w*|outbrain|taboola|plista|commercial|billboard|shopping|deals?|donation\\w*|spenden\\w*"),
        ("comments", "comments|comment-?(?:list|section|area|form|thread|box)|kommentare?|disqus|leserkommentare?|community|opinary|forum"),
        ("author_box", "author-?(?:box|bio|info|card|profile|teaser|details|description|about)|autor(?:en)?-?(?:box|info|kasten|profil|teaser)|authors?-bio|vita|bio|about-(?:the-)?author|byline|bylines|author|authors|autor|autoren|autorin"),
        ("teaser", "related\\w*|recommend\\w*|recirc\\w*|read-?(?:more|also|next)|more-?(?:on|from|articles|stories)|mehr-(?:zum|aus|artikel)\\w*|weiterlesen|teaser-?(?:list|group|box|block|container|row|grid)|teasers|linklist|link-?list|link-?box|links-?box|see-also|also-read|most-read|"
                   "meistgelesen\\w*|lesen-sie-auch|topic-?links|article-?teaser-?(?:list|box)|further|weitere\\w*|upsell\\w*|cross-?links?|crosslink\\w*|internal-links?|playlist|swiper|carousel|slider|empfehlung\\w*"),
        ("embed", "embed|embedded|embeds|twitter-?tweet|tweet|instagram-media|fb-post|tiktok-embed|oembed|video-?(?:player|teaser|container|wrapper)|player|audio-?player|podcast-?\\w*|datawrapper\\w*|infogram|map-?container|iframe-?\\w*"),
        ("caption", "caption|captions|figcaption|bildunterschrift|bildunterzeile|image-?(?:caption|credit|info|text|description)|img-?caption|photo-?(?:credit|caption)|copyright|bildnachweis|picture-?(?:caption|info)|media-?(?:caption|credit)|credit|credits|mediacaption|bu"),
        ("navigation", "nav|navi|navigation|navbar|menu|breadcrumbs?|share|sharing|social\\w*|share-?\\w*|socials?|tags|tag-?list|keywords|schlagworte|pagination|pager|toolbar|tools|toc|inhaltsverzeichnis|table-of-contents|footer|sidebar|skip-?link\\w*|topbar|masthead|"
                       "site-header|page-header|contentinfo|complementary|search|login|banner|modal|overlay|popup|tooltip|bookmark\\w*|merken|print|drucken|reading-?time|lesezeit|meta-?data|timestamp|article-?meta|dateline-?info|rating|feedback|survey|umfrage|poll|quiz|dropdown|tab-?list|jump-?nav"),
        ("box", "aside|info-?box\\w*|infobox|fact-?box|factbox|fakten-?(?:box|check-?box)?|kasten|side-?bar|sidebar-?\\w*|zusatz\\w*|box-?content|glossar\\w*|pull-?quote\\w*|zitat-?box|marginal\\w*|widget\\w*"),
    )
)  # fmt: skip
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Classes of utility style sheets ("print:hidden", "lg:w-1/2", "has-ads") name a state, not a part.
VARIANT = re.compile(r"[:\[\]!/]|^(?:js|is|has|no|with|u)-")
SEPARATORS = re.compile(r"[^a-z0-9]+")


def reason_of_element(tag: str, marks: str) -> str | None:
    """Why what stands in an element is probably not the article; None where nothing points to it.

    ``marks``: its class, id, role and itemprop values. Only a hint: pages wrap whole articles in names like these,
    so the caller checks how much of the article an element holds.
    """
    if marks:
        if "tweet" in marks or "instagram-media" in marks:
            return "embed"
        plain = " ".join(name for name in marks.split() if not VARIANT.search(name))
        names = "-" + SEPARATORS.sub("-", CAMEL.sub("-", plain).lower()).strip("-") + "-"
        for reason, pattern in ELEMENT_NAMES:
            if pattern.search(names):
                return reason
    return TAGS.get(tag)

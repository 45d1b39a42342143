"""What the text says of a source it does not name: how near to the matter, how many, whose, and why unnamed.

Every answer is a span of the text. Formulas: written for this project from own knowledge of how newsrooms veil their
sources, 2026-11; German and English.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from laut.models import Profile, Sentence, Span
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_city_adjective, find_side, find_state
from laut.reading.gazetteer.nouns import find_nouns
from laut.reading.numbers import ARTICLES, number_of
from laut.reading.sources.groups import Group
from laut.reading.sources.kind_words import kind_of_words
from laut.reading.sources.phrases import Phrase
from laut.reading.sources.wording import ABOUT, DETERMINERS

MAX_MENTIONS = 6  # of one source that are looked at
REACH = 240  # characters read behind a mention
# What somebody asks for who will not be named.
ANONYMITY = {
    "de": re.compile(
        r"nicht (?:namentlich )?genannt (?:zu )?werden(?: (?:will|wollen|wollten?|möchten?|darf|dürfen|sollen?)\b)?"
        r"|(?:seinen|ihren) (?:vollen |richtigen )?Namen nicht \w+(?: \w+){0,4}? (?:will|wollen|wollten?|möchten?)\b"
        r"|(?:anonym|ungenannt|unerkannt) (?:zu )?bleiben(?: (?:will|wollen|wollten?|möchten?|muss|müssen)\b)?"
        r"|unter (?:der )?(?:Bedingung|Zusicherung) (?:der|von) Anonymität"
        r"|(?:auf|um) Anonymität (?:bestand|besteht|bestehen|bestanden|bat|bittet|bitten|baten)"
        r"|(?:bat|bittet|bitten|baten) (?:\w+ )?um Anonymität"
        r"|nicht namentlich genannte[rnms]?|namentlich nicht genannte[rnms]?|\bungenannte[rnms]?|\banonyme[rnms]?\b"
    ),
    "en": re.compile(
        r"(?:ask|request|insist|demand)(?:ed|ing|s)? (?:not to be (?:named|identified|quoted by name)"
        r"|to (?:remain|stay|be kept) (?:anonymous|unnamed|nameless)|(?:on |for )?anonymity"
        r"|that (?:his|her|their) (?:last |full |real )?names? (?:not be used|be left out|be withheld))"
        r"|(?:on|under) (?:the )?(?:condition|promise) of anonymity|granted anonymity"
        r"|declin(?:ed|ing) to be (?:named|identified)"
        r"|\b(?:unnamed|unidentified|anonymous)\b"
    ),
}
# Why: in words that follow, or by what somebody may not do.
REASON = {
    "de": re.compile(
        r"[,\s]+((?:weil|da|aus (?:Angst|Furcht|Sorge|Rücksicht)|wegen|mit (?:Verweis|Hinweis|Rücksicht) auf|um)\b"
        r"[^,.;:!?–\n„“”\"»«]+(?:, (?:[\w-]+ ){0,5}zu \w+)?)"
    ),
    "en": re.compile(
        r"[,\s]+((?:because|for fear|out of fear|citing|due to|given|since|in order to|to (?:discuss|describe|speak"
        r"|talk|protect|share|avoid|reveal))\b[^,.;:!?–\n„“”\"»«]+)"
    ),
}
BARRED = {
    "de": re.compile(r"um (?:seine|ihre)[nm]? [\w-]+ (?:zu )?(?:fürcht|bang)\w+"
                     r"|(?:Repressalien|Nachteile|Konsequenzen|Vergeltung|Rache) (?:be)?fürcht\w+"
                     r"|nicht (?:befugt|berechtigt|autorisiert|ermächtigt)\w*(?: (?:ist|war|sind|waren|sei|seien))?"
                     r"(?: [^,.;:!?\n„“”\"»«]{3,60} zu \w+|,? (?:[\w-]+ ){0,5}zu \w+)?"),
    "en": re.compile(r"fear(?:s|ed|ing)? (?:for (?:his|her|their) [\w-]+|reprisals?|retaliation|retribution)"
                     r"|not (?:authori[sz]ed|allowed|permitted|cleared) to [^,.;:!?\n„“”\"»«]{3,80}"),
}  # fmt: skip
CLOSENESS = {
    "de": re.compile(
        r"mit (?:\w+ ){1,5}?(?:vertraut|befasst|betraut)(?:e[rnms]?)?\b"
        r"|(?:in|über) (?:\w+ ){1,4}?(?:eingeweiht|eingebunden)(?:e[rnms]?)?\b|\beingeweihte[rnms]?\b"
        r"|an (?:\w+ ){1,5}?(?:beteiligt(?:e[rnms]?)?|teilnahm(?:en)?|teilnimmt|teilnehmen)\b"
        r"|(?:\w+ ){1,3}nahe ?stehen(?:d|de[rnms]?)?\b"
        r"|mit (?:\w+ )?(?:Einblick|Zugang) (?:in|zu) (?:\w+ ){0,3}[A-ZÄÖÜ]\w+"
        r"|mit (?:\w+ )?Kenntnis (?:der|des|von) (?:\w+ ){0,2}[A-ZÄÖÜ]\w+"
    ),
    "en": re.compile(
        r"(?:familiar with|(?:very )?close to|with (?:direct |first-?hand |detailed |intimate )?knowledge of"
        r"|briefed on|with insight into|(?:directly |closely )?involved in|privy to|present (?:at|in)"
        r"|tak(?:es?|ing) part in|took part in|in the room (?:at|for))"
        r"(?: [\w’'-]+){1,7}?(?=[,.;:)\n”\"]|$"
        r"| (?:said|told|say|says|believes?|added|warned|put|described|who|that|has|have|had)\b)"
    ),
}
GENITIVES = frozenset("der des dem den die das von vom aus bei beim im in of at from inside with".split())


def profile_of(
    text: str, language: str, group: Group, sentences: Sequence[Sentence], others: Sequence[Span]
) -> Profile | None:
    """The profile of a source without a name; ``None`` where the text says nothing of it.

    ``others``: all mentions of sources in order: what stands behind the next one is said of that.
    """
    found = Profile()
    for span, phrase in list(zip(group.spans, group.phrases, strict=True))[:MAX_MENTIONS]:
        if phrase.pronoun:
            continue
        at = bisect_right(sentences, span[0], key=lambda sentence: sentence.start) - 1
        stop = min(sentences[at].end if at >= 0 else len(text), span[1] + REACH)
        following = bisect_right(others, span)
        if following < len(others) and others[following][0] >= span[1]:
            stop = min(stop, others[following][0])
        found = _completed(found, _of_mention(text, language, span, max(stop, span[1]), phrase))
    return None if found == Profile() else found


def _completed(one: Profile, other: Profile) -> Profile:
    """What the first says, and what only the second says."""
    return Profile(
        one.closeness or other.closeness,
        one.number or other.number,
        one.people if one.number else other.people,
        one.affiliation or other.affiliation,
        one.anonymity or other.anonymity,
        one.reason or other.reason,
    )


def _of_mention(text: str, language: str, span: Span, stop: int, phrase: Phrase) -> Profile:
    anonymity = _first(ANONYMITY[language], text, span, stop)
    barred = _first(BARRED[language], text, span, stop)
    why = None
    if anonymity:  # within the mention it ends with that: "an investigator who … because the inquiry is open" said
        why = REASON[language].match(text, anonymity[1], span[1] if anonymity[1] < span[1] else stop)
    number, people = _number(text, language, span, phrase)
    return Profile(
        closeness=_first(CLOSENESS[language], text, span, stop),
        number=number,
        people=people,
        affiliation=_affiliation(text, language, span, phrase),
        anonymity=anonymity,
        reason=why.span(1) if why else barred,
    )


def _first(pattern: re.Pattern[str], text: str, mention: Span, stop: int) -> Span | None:
    """The first match in a mention or behind it; one that begins in the mention ends there at the latest."""
    match = pattern.search(text, mention[0], stop)
    if match is None:
        return None
    start, end = match.span()
    end = min(end, mention[1]) if start < mention[1] else end
    return start, start + len(text[start:end].rstrip())


def _number(text: str, language: str, span: Span, phrase: Phrase) -> tuple[Span | None, int | None]:
    """The word before the people that says how many, and the number where it is one: "zwei" 2, "mehrere" none."""
    if phrase.noun and phrase.noun.type not in {"person", "vague"}:
        return None, None
    places = _places_of(text, span, phrase.words)
    head = len(phrase.modifiers)
    end = places[head][0] if head < len(places) and not phrase.partitive else span[1]
    for match in re.finditer(r"[\w.,]+", text[span[0] : end]):
        word = match.group().lower()
        at = (span[0] + match.start(), span[0] + match.end())
        value = 1.0 if word in ARTICLES[language] | {"one", "einer"} else number_of(word, language)
        if value is not None:
            return at, int(value)
        if DETERMINERS.get(word, ("",))[0] == "count":
            return at, None
    return None, None


def _affiliation(text: str, language: str, span: Span, phrase: Phrase) -> Span | None:
    """Whose somebody is: the complement that names a body or a state, else the adjective or first part that does."""
    places = _places_of(text, span, phrase.words)
    if not places:
        return None
    n_words = len(phrase.words)
    n_before = min(len(phrase.modifiers), n_words)
    complement = next((k for k in range(n_before + 1, n_words) if phrase.words[k] in GENITIVES), n_words)
    last = next((k for k in range(complement, n_words) if phrase.words[k] in ABOUT), n_words)
    words = phrase.words[complement:last]
    if words and (find_side(words) or kind_of_words(words, language) or _named_body(words)):
        return places[complement][0], places[last - 1][1]
    telling = [k for k in range(n_before) if _tells_body(phrase.words[k], language)]
    if telling:
        return places[telling[0]][0], places[telling[-1]][1]
    if phrase.noun and phrase.noun.before and n_before < n_words:
        head = places[n_before]
        before = phrase.noun.before
        names_body = phrase.noun.type != "paper" or kind_of_words((before,), language)  # "Wartungsbericht" is no one's
        if names_body and text[head[0] : head[1]].startswith(before):
            return head[0], head[0] + len(before)
    return None


def _named_body(words: Sequence[str]) -> bool:
    """Whether a complement is no more than a name: "der Rüttimann-Bank", "von Kestrel", and no date: "of 11 May"."""
    named = any(word[0].isupper() for word in words) and not any(word[0].isdigit() for word in words)
    return named and bool(find_nouns(words, "de") or words[0] in {"von", "of", "from"})


def _tells_body(word: str, language: str) -> bool:
    state = find_state(word)
    if state or find_actor(word) or find_city_adjective(word):
        return True
    nouns = find_nouns([word], language)
    return bool(nouns and nouns[0][2].type in {"body", "label"})


def _places_of(text: str, span: Span, words: Sequence[str]) -> list[Span]:
    """Where the words of a phrase stand in its mention, in order; [] where one is not found."""
    places, at = [], span[0]
    for word in words:
        start = text.find(word, at, span[1])
        if start < 0:
            return []
        at = start + len(word)
        places.append((start, at))
    return places

"""What an origin is shown as: one name for sources that are one, in English where English articles are about the event:
as they have it, else word by word."""

from __future__ import annotations

from collections.abc import Sequence

from laut.linking.glosses import gloss
from laut.linking.names import english_form, english_spelling, proper_name, with_adjective
from laut.linking.outlets import is_outlet, is_primary, shown_name
from laut.linking.shelf import Shelf
from laut.linking.sources import PRESS, SURELY, Speaker, compare_sources, is_bare_speaker, is_body, is_state
from laut.models import Article


def name_of(shelf: Shelf, speakers: Sequence[Speaker]) -> str:
    """One name for sources that are one: a named one before a function, a body before who speaks for it, an English
    form, from any article about the event, before a German one, the longest; no surname where the full name stands."""
    if all(s.language != "en" for s in speakers):
        speakers = [*speakers, *(t for s in speakers for t in _elsewhere(shelf, s))]

    people = [set(s.source.name.split()) for s in speakers if s.source.name and not is_body(s)]
    cut = [s for s in speakers if s.source.name and any(set(s.source.name.split()) < name for name in people)]

    def rank(speaker: Speaker) -> tuple[bool | int, ...]:
        name, source = shown(speaker), speaker.source
        told = is_state(name), source.kind in PRESS, is_bare_speaker(source), source.name is None
        return *told, not is_body(speaker), speaker.language != "en", -len(name)

    best = min((s for s in speakers if s not in cut), key=rank)
    there = shelf.readings[best.article].article
    return with_adjective(_in_english(shelf, shown(best), there, may_gloss=best.source.kind not in PRESS))


def publisher_name(shelf: Shelf, article: str) -> str:
    """A publisher's name; in English where it is German and an English article calls it by name."""
    there = shelf.readings[article].article
    if not is_primary(there):
        return shown_name(there)
    named = (s for a in shelf.near[article] for s in _named_in_english(shelf, a) if is_outlet(s, there))
    named = (s for s in named if not shown(s).isupper())  # an abbreviation says less than the name
    english = None if there.language == "en" else next(named, None)
    return shown(english) if english else _in_english(shelf, shown_name(there), there)


def shown(speaker: Speaker) -> str:
    return proper_name(speaker.source.name, speaker.language) if speaker.source.name else speaker.source.label


def _in_english(shelf: Shelf, name: str, there: Article, *, may_gloss: bool = True) -> str:
    """A name as an English article about the event gives or spells it, else its gloss; as it stands where none is."""
    texts = [a.text for o in shelf.near[there.id] if (a := shelf.readings[o].article).language == "en"]
    if there.language == "en" or not texts:
        return name
    as_there = (f(name, text) for f in (english_spelling, english_form) for text in texts)
    return next(filter(None, as_there), None) or (gloss(name) if may_gloss else None) or name


def _elsewhere(shelf: Shelf, speaker: Speaker) -> list[Speaker]:
    """The same named source in the English articles near this one."""
    near = shelf.near[speaker.article] if speaker.source.name else ()
    others = (other for article in near for other in _named_in_english(shelf, article))
    return [other for other in others if compare_sources(speaker, other).score >= SURELY]


def _named_in_english(shelf: Shelf, article: str) -> list[Speaker]:
    if shelf.readings[article].article.language != "en":
        return []
    return [s for s in shelf.speakers[article].values() if s.source.name]

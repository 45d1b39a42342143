"""Gathers the mentions of one article into Sources: who it is, kind, identity and side.

Input are the spans that the attribution step takes for sources (noun phrases, pronouns). The order of work: take each
phrase apart (phrases.py), join the mentions (joining.py), then tell kind, identity and side (telling.py).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from laut.models import Sentence, Source, Span
from laut.reading.sources.bodies import find_bodies
from laut.reading.sources.home import Header
from laut.reading.sources.joining import Joiner
from laut.reading.sources.names import find_names, with_people
from laut.reading.sources.naming import Naming
from laut.reading.sources.phrases import describe
from laut.reading.sources.telling import Guess, Teller

__all__ = ["Guess", "Header", "Resolution", "resolve_sources"]

LONGEST_MENTION = 400  # characters of a mention that are read


@dataclass(frozen=True)
class Resolution:
    """The sources of an article in order of first mention, and the source id of every mention."""

    sources: tuple[Source, ...]
    of: dict[Span, str]


def resolve_sources(
    text: str,
    language: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Span],
    header: Header,
    relays: Collection[Span] = (),
    guesses: Mapping[Span, Sequence[Guess]] = MappingProxyType({}),
) -> Resolution:
    """Join mentions into sources. No mentions give no sources; every given span has an entry in ``of``.

    ``relays``: the mentions that hand on another source's words, which is what outlets of unknown name are told by.
    ``header``: what stands above the text and tells where it plays.
    ``guesses``: what a model takes the source of a mention for, once for each statement that has it.
    """
    names = find_names(text, sentences, language)
    phrases = {
        span: describe(text[span[0] : min(span[1], span[0] + LONGEST_MENTION)], language, names.full)
        for span in sorted(set(mentions))
    }
    bodies = find_bodies(text, sentences, language)
    joiner = Joiner(Naming(text, language, sentences, with_people(names, tuple(phrases.values())), bodies))
    joined = {span: joiner.join(span, phrase) for span, phrase in phrases.items()}
    groups = sorted((group for group in joiner.groups if group.spans), key=lambda group: group.spans[0])
    ids = {id(group): f"s{number}" for number, group in enumerate(groups, 1)}
    spans = sorted(phrases)
    teller = Teller(text, language, sentences, header, frozenset(relays), guesses)
    sources = tuple(teller.source(group, ids[id(group)], spans) for group in groups)
    return Resolution(sources, {span: ids[id(group)] for span, group in joined.items()})

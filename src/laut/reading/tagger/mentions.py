"""How far a mention reaches, where the model stops too early, goes on too far, or says it differently elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from laut.models import Span, TaggedLink, TaggedStatement

# What the rules' mention may have more than the model's: "die Anwältin" + " des Opfers", "Ole Brandt" + ", Chef der
# Werft" or ", der neue Chef", "der »Bote" + "«", "die Agentur" + " kmp". No relative clause: "ein Beamter" + ", der
# anonym bleiben will".
GOES_ON = re.compile(r" des |, (?:(?:der|die|das|eine?) )?(?:[a-zäöüß]+e[rn]? ){0,3}[A-ZÄÖÜ]| [a-z]{2,5}$|[“”\"«»]$")
SEVERAL = re.compile(r" (?:und|oder|sowie|and|or|as well as) ")  # sources side by side are kept apart
# A dative behind a noun, without a preposition, is whom it was said to: "die Wirtin dem Richter".
DATIVE = re.compile(r"(?<=[a-zäöüß]) (?:dem|einem) (?=[A-ZÄÖÜ„»])")
PREPOSITION = re.compile(
    r"(?<![\w-])(?:an|auf|aus|bei|gegenüber|hinter|in|mit|nach|neben|seit|über|unter|von|vor|zu)$", re.I
)
# "Peru's president on Monday denied …"; no "Mail on Sunday".
ON_DAY = re.compile(r" (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur)day$")
ARTICLES = frozenset("a an the".split())  # "die" may be a pronoun
DETERMINER = re.compile(
    r"(?:d(?:ie|er|as|em|en|es)|eine?[rmns]?|(?:sein|ihr|unser)e?[rmns]?|the|an?|his|her|its|their) $", re.I
)
# "figures released by the council": the figures say it, whoever released them.
REDUCED = re.compile(r"[^,;:.]{2,60} (?:[a-z]+(?:ed|wn|nt)|given|made|put out|set out|written|drawn up) (?:by|to) ")


def with_whole_mentions(
    text: str, found: Sequence[TaggedStatement], rules: Sequence[TaggedStatement]
) -> list[TaggedStatement]:
    """``found``, what begins at one place ending at one place; ``rules``: what the rules alone find."""
    ours = {_said(text, m) for m in _mentions(t for t in found if t.rule == "model" and not t.chain_rule)}
    starts: dict[int, set[Span]] = defaultdict(set)
    ends: dict[int, set[Span]] = defaultdict(set)
    for span in _mentions(rules):
        starts[span[0]].add(span)
        ends[span[1]].add(span)

    def goes_on(end: int, span: Span) -> bool:
        more = text[end : span[1]]
        again = span in ours and "," not in more
        return bool(more) and not SEVERAL.search(more) and (again or GOES_ON.match(more) is not None)

    def whole(mention: Span) -> Span:
        begin, end = _said(text, mention)
        end = max((span[1] for span in starts[begin] if goes_on(end, span)), default=end)
        before = [b for b, _ in ends[end] if b < begin and _is_part(text, b, begin)]
        return min(before, default=begin), end

    return [_without_bare_article(text, _moved(t, whole)) for t in found]


def _without_bare_article(text: str, t: TaggedStatement) -> TaggedStatement:
    """A statement without a link of which the model has but the article and the rules have nothing."""

    def is_bare(link: TaggedLink) -> bool:
        return link.mention is not None and text[slice(*link.mention)].lower() in ARTICLES

    if not any(is_bare(link) for chain in t.chains for link in chain):
        return t
    named = (tuple(link for link in chain if not is_bare(link)) for chain in t.chains)
    return replace(t, chains=tuple(chain for chain in named if chain), kinds={}, identities={})


def _is_part(text: str, begin: int, end: int) -> bool:
    """Whether words before a mention belong to it: an article, "the figures released by"."""
    return bool(DETERMINER.fullmatch(text, begin, end) or REDUCED.fullmatch(text, begin, end))


def _said(text: str, mention: Span) -> Span:
    """A mention without whom it was said to."""
    b, e = mention
    on_day = ON_DAY.search(text, b, e)
    if on_day and text[e:].lstrip()[:1].islower():
        e = on_day.start()
    found = next((m for m in DATIVE.finditer(text, b, e) if not PREPOSITION.search(text, b, m.start())), None)
    return b, found.start() if found else e


def _mentions(found: Iterable[TaggedStatement]) -> Iterable[Span]:
    return (link.mention for t in found for chain in t.chains for link in chain if link.mention)


def _moved(t: TaggedStatement, move: Callable[[Span], Span]) -> TaggedStatement:
    def moved(link: TaggedLink) -> TaggedLink:
        return replace(link, mention=move(link.mention)) if link.mention else link

    return replace(t, chains=tuple(tuple(map(moved, chain)) for chain in t.chains))

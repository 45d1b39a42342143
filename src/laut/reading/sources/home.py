"""The state where an article, and each place in it, plainly plays: where its places lie, whose bodies it names.

A source whose own words tell no state mostly belongs there: the "Bürgermeisterin" of a Hessian regional story is
German.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from laut.models import Sentence
from laut.reading.sources.evidence import (
    Named,
    Weights,
    find_named,
    state_of_first_words,
    state_of_outlet,
    states_of_dateline,
    weigh,
    weigh_words,
)

# Without any place a German text is German; English is written everywhere.
GERMAN_PRIOR = 0.95  # one name of a place abroad outweighs it
SETTLED = 3  # sentences: in less, a place that is named tells little about who speaks
# Weights, in names of places. Chosen on the corpus, the training articles and the Wikinews quotations together; half or
# twice as much costs none of them more than 0.011.
OUTLET, DATELINE, TITLE = 3.0, 3.0, 1.5
MOST_OF_ONE = 1.0  # however often a sentence names a state
MAX_SENTENCES = 80
LEAST_SHARE = 0.3  # of the weight of all states: below it, nobody can say where the article is at home
LEAST_WEIGHT = 0.9  # less than one name of a place says nothing: one word's spelling makes no state
# What the words of a source's own paragraph weigh, beside 1 for the whole article.
IN_OFFICE, OTHERS = 0.5, 0.2
OPENED = 0.5  # ... of a place that opens a sentence there: "In Astana beteuerte …"
AFTER = 0.3  # what is named behind the source counts less: it is spoken of
FAR, MOST = 12, 40  # sentences of a paragraph that are looked back, names in them
FEDERAL = frozenset({"DE", "AT", "CH"})  # states whose offices begin with "Bundes-"


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above a text and tells where it plays; ``None`` where there is no such thing."""

    outlet: str | None = None
    title: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """``whole``: the state of the article. ``settled``: whether there is enough text to say that those who speak in it
    belong there too. ``federal``: of the states with offices in "Bundes-" the one that it speaks of most. ``shares``:
    of all states, 1 together. ``sentences`` and all that is ``named`` in them, in order of the text."""

    whole: str | None
    settled: bool
    federal: str
    shares: Mapping[str, float]
    sentences: Sequence[Sentence]
    named: Sequence[Named]

    def at(self, offset: int, in_office: bool) -> str | None:
        """The state of who speaks at an offset: the article's, or that of the paragraph there, to which belongs more
        often who is ``in_office``."""
        scores = defaultdict(float, self.shares)
        before, after = self._around(offset)
        paragraph = _weights(before, after, AFTER)
        total = max(sum(paragraph.values()), LEAST_WEIGHT)
        for code, weight in paragraph.items():
            scores[code] += (IN_OFFICE if in_office else OTHERS) * weight / total
        opening = next((named.state for named in reversed(before) if named.opens), None)
        if opening:
            scores[opening] += OPENED
        return _best(scores, LEAST_SHARE)

    def near(self, offset: int) -> str | None:
        """The state that the paragraph speaks of at an offset."""
        return _best(_weights(*self._around(offset), 1.0), LEAST_WEIGHT)

    def last_named(self, offset: int) -> str | None:
        """The state of what is named last before an offset, in the same sentence or the one before."""
        n = self._sentence(offset)
        end = bisect_left(self.named, offset, key=_offset)
        is_near = end > 0 and n >= 0 and self.named[end - 1].at >= self.sentences[max(0, n - 1)].start
        return self.named[end - 1].state if is_near else None

    def _around(self, offset: int) -> tuple[Sequence[Named], Sequence[Named]]:
        """What is named in the same paragraph before an offset, and in the same sentence after it."""
        n = self._sentence(offset)
        if n < 0:
            return (), ()
        first = n
        while first > max(0, n - FAR) and self.sentences[first - 1].block == self.sentences[n].block:
            first -= 1
        begin, middle, end = (
            bisect_left(self.named, at, key=_offset)
            for at in (self.sentences[first].start, offset, self.sentences[n].end)
        )
        return self.named[max(begin, middle - MOST) : middle], self.named[middle : min(end, middle + MOST)]

    def _sentence(self, offset: int) -> int:
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1


def _offset(named: Named) -> int:
    return named.at


def _weights(before: Sequence[Named], after: Sequence[Named], share: float) -> Weights:
    """What names weigh by state; of those that stand ``after`` the source only a ``share``."""
    weights: Weights = defaultdict(float)
    for named in before:
        weights[named.state] += named.weight
    for named in after:
        weights[named.state] += share * named.weight
    return weights


def find_home(sentences: Sequence[Sentence], language: str, header: Header) -> Home:
    """Weigh all states a text speaks of. Empty where nothing, or nothing with LEAST_SHARE of the weight, is found."""
    whole: Weights = defaultdict(float)
    named: list[Named] = []
    for n, sentence in enumerate(sentences):
        names = list(find_named(sentence.tokens))
        named += names
        if n < MAX_SENTENCES:
            _add(weigh(sentence.tokens, names, language), whole)
    if language == "de":
        whole["DE"] += GERMAN_PRIOR
    if header.title:
        _add(weigh_words(header.title, language), whole, TITLE)
    for code in _states_of_dateline(sentences, header):
        whole[code] += DATELINE
    side = state_of_outlet(header.outlet) if header.outlet else None
    if side:
        whole[side] += OUTLET
    state = _best(whole, LEAST_WEIGHT)
    federal = max(FEDERAL, key=lambda code: (whole.get(code, 0.0), code == "DE"))
    total = max(sum(whole.values()), LEAST_WEIGHT)
    shares = {code: weight / total for code, weight in whole.items()}
    return Home(state, bool(side) or len(sentences) >= SETTLED, federal, shares, sentences, named)


def _states_of_dateline(sentences: Sequence[Sentence], header: Header) -> list[str]:
    if header.dateline:
        return states_of_dateline(header.dateline)
    state = state_of_first_words(sentences[0].tokens) if sentences else None
    return [state] if state else []


def _add(weights: Mapping[str, float], to: Weights, factor: float = 1.0) -> None:
    """Add what a sentence weighs, of each state at most MOST_OF_ONE."""
    for code, weight in weights.items():
        to[code] += factor * min(weight, MOST_OF_ONE)


def _best(weights: Mapping[str, float], least: float) -> str | None:
    """The state with most weight, the one named first among equals; ``None`` where it is less than ``least`` or has no
    LEAST_SHARE of all."""
    best = max(weights, key=weights.__getitem__, default=None)
    if best is None or weights[best] < max(least, LEAST_SHARE * sum(weights.values())):
        return None
    return best

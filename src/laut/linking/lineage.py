"""Where an article comes from: what it says (asserted) beside what its wording shows (observed).

Asserted: it names the outlet of an earlier article about the same event. Observed: runs of words that both have,
outside quotations, which everybody may carry. A run that a credited or an earlier article explains is not held against
a third.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from laut.linking.outlets import is_outlet, is_primary, mentions_of, outlet_patterns, speaks_of_media
from laut.linking.profiles import Profile, moment
from laut.linking.sources import Speaker
from laut.linking.terms import is_rare
from laut.models import Article, Comparison, Lineage, Observed, Reading, Ref

SHINGLE = 5  # words
COPIED_RUN = 12  # words in a row that two writers hardly find by themselves
CLOSE_RUN = 9
VERBATIM_SHARE = 0.2  # of the later article's words
WITHIN = timedelta(days=30)
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[„“»«\"]([^„“”«»\"]{20,400})[“”«»\"]")


@dataclass(frozen=True, slots=True)
class Copied:
    """What a later article has in common with an earlier one: first and last word of each run, counted in the later."""

    runs: tuple[tuple[int, int], ...]
    n_words: int

    @property
    def longest(self) -> int:
        return max((last - first + 1 for first, last in self.runs), default=0)

    @property
    def share(self) -> float:
        return sum(last - first + 1 for first, last in self.runs) / max(1, self.n_words)


def words_of(text: str) -> list[str]:
    """The folded words outside longer quotations; each quotation is one word that nothing equals."""
    return WORD.findall(QUOTED.sub(" \uffff ", text).lower().replace("\uffff", "¤"))


def copied(earlier: Sequence[str], later: Sequence[str]) -> Copied:
    """The runs of at least SHINGLE words of ``later`` whose shingles stand in ``earlier``."""
    known = {tuple(earlier[i : i + SHINGLE]) for i in range(len(earlier) - SHINGLE + 1)}
    runs: list[tuple[int, int]] = []
    for i in range(len(later) - SHINGLE + 1):
        if tuple(later[i : i + SHINGLE]) in known:
            if runs and i <= runs[-1][1] + 1:
                runs[-1] = (runs[-1][0], i + SHINGLE - 1)
            else:
                runs.append((i, i + SHINGLE - 1))
    return Copied(tuple(runs), len(later))


def lineage_of(
    readings: Mapping[str, Reading], near: Mapping[str, Sequence[str]], speakers: Mapping[str, Mapping[str, Speaker]]
) -> list[Lineage]:
    """All edges from an earlier to a later article, in the order of the later, then the earlier one."""
    words = {id_: words_of(r.article.text) for id_, r in readings.items()}
    found: list[Lineage] = []
    for id_, reading in readings.items():
        earlier = [o for o in near[id_] if o in readings and _is_before(readings[o].article, reading.article)]
        found += _edges(reading, [readings[o] for o in earlier], speakers[id_], words)
    return found


def _is_before(a: Article, b: Article) -> bool:
    one, other = moment(a.published), moment(b.published)
    return one is not None and other is not None and one < other <= one + WITHIN


def _edges(
    reading: Reading, earlier: Sequence[Reading], speakers: Mapping[str, Speaker], words: Mapping[str, Sequence[str]]
) -> list[Lineage]:
    article = reading.article
    shared = {e.article.id: copied(words[e.article.id], words[article.id]) for e in earlier}
    said = {e.article.id for e in earlier if names_directly(reading, e.article, [o.article for o in earlier], speakers)}
    order = sorted(
        earlier,
        key=lambda e: (e.article.id not in said, -round(shared[e.article.id].share, 2), e.article.published or ""),
    )
    explained: set[int] = set()
    found = []
    for e in order:
        common = shared[e.article.id]
        fresh = [r for r in common.runs if not explained & set(range(r[0], r[1] + 1))]
        longest = max((last - first + 1 for first, last in fresh), default=0)
        asserted = e.article.id in said
        if not asserted and longest < COPIED_RUN:
            continue
        for first, last in common.runs:
            explained |= set(range(first, last + 1))
        found.append(
            Lineage(e.article.id, article.id, asserted, _observed(common), _reasons(e.article, asserted, common))
        )
    return sorted(found, key=lambda edge: [e.article.id for e in earlier].index(edge.earlier))


def _observed(common: Copied) -> Observed:
    if common.share >= VERBATIM_SHARE:
        return "verbatim"
    return "close" if common.longest >= CLOSE_RUN else "paraphrase"


def _reasons(earlier: Article, asserted: bool, common: Copied) -> tuple[str, ...]:
    found = [f"names {earlier.outlet}"] if asserted else []
    if common.longest >= CLOSE_RUN:
        found.append(f"{common.longest} words in a row, {common.share:.0%} of the text")
    return tuple(found)


def names_directly(
    reading: Reading, earlier: Article, others: Sequence[Article], speakers: Mapping[str, Speaker]
) -> bool:
    """Whether an article names the outlet of an earlier one, not only as the source of another outlet it cites."""
    text = reading.article.text
    if earlier.outlet == reading.article.outlet:
        return False
    if any(
        p.search(a) for c in reading.article.credits for a in c.agencies for p in outlet_patterns(earlier.outlet or "")
    ):
        return True
    spans = mentions_of(earlier, text)
    inner, linked = set(), False
    for s in reading.statements:
        for attribution in s.attributions:
            for n, link in enumerate(attribution.chain):
                speaker = speakers[link.source]
                if not is_outlet(speaker, earlier):
                    continue
                outer = [speakers[o.source] for o in attribution.chain[:n]]
                if any(is_outlet(o, other) for o in outer for other in others if other.id != earlier.id):
                    inner |= {link.mention} if link.mention else set()
                else:
                    linked = True
    free = [span for span in spans if not any(m and m[0] <= span[0] < m[1] for m in inner)]
    return linked or bool(free)


def media_lineage_of(
    profiles: Mapping[Ref, Profile],
    readings: Mapping[str, Reading],
    near: Mapping[str, Sequence[str]],
    compared: Mapping[tuple[Ref, Ref], Comparison],
    known: Sequence[Lineage],
) -> list[Lineage]:
    """The edges to articles that speak of "the media" and repeat a rare detail: from the article most like it in that.

    No outlet is named, so nothing is asserted.
    """
    edges = {(e.earlier, e.later) for e in known}
    found: list[Lineage] = []
    for later in profiles.values():
        if not speaks_of_media(later.text):
            continue
        rivals = [
            (_same_count(earlier, later), compared[pair].score, earlier.key)
            for o in near[later.key[0]]
            if _is_before(readings[o].article, readings[later.key[0]].article) and not is_primary(readings[o].article)
            for earlier in (profiles[o, s.id] for s in readings[o].statements)
            if any(is_rare(t) for t in earlier.terms & later.terms)
            and (pair := (min(earlier.key, later.key), max(earlier.key, later.key))) in compared
        ]
        if rivals:
            _, _, (source, _) = max(rivals)
            if (source, later.key[0]) not in edges:
                edges.add((source, later.key[0]))
                found.append(
                    Lineage(source, later.key[0], False, "paraphrase", ("speaks of media, shares a rare detail",))
                )
    return found


def _same_count(a: Profile, b: Profile) -> bool:
    """Whether both give the same number of the same thing."""
    return any(
        q.value == r.value and bool(u & v)
        for q, u in zip(a.amounts, a.units, strict=True)
        for r, v in zip(b.amounts, b.units, strict=True)
    )

"""Where an article comes from: what it says (asserted) beside what its wording shows (observed).

Asserted: it names the outlet of an earlier article about the same event. Observed: runs of words that both have,
outside quotations, which everybody may carry. A run that a credited or an earlier article explains is not held against
a third.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from laut.linking.comparisons import Comparisons
from laut.linking.dossiers import Dossier
from laut.linking.outlets import is_outlet, is_primary, mentions_of, outlet_patterns, speaks_of_media
from laut.linking.profiles import Profile, moment
from laut.linking.sources import Speaker
from laut.linking.terms import is_rare
from laut.linking.wording import Copied, copied
from laut.models import Article, Lineage, Observed, Reading, Ref

COPIED_RUN = 12  # words in a row that two writers hardly find by themselves
CLOSE_RUN = 9
VERBATIM_SHARE = 0.2  # of the later article's words
WITHIN = timedelta(days=30)


def lineage_of(dossiers: Mapping[str, Dossier], near: Mapping[str, Mapping[str, float]]) -> list[Lineage]:
    """All edges from an earlier to a later article, in the order of the later, then the earlier one."""
    found: list[Lineage] = []
    for id_, own in dossiers.items():
        around = [dossiers[o] for o in near[id_] if o in dossiers]
        found += _edges(own, [o for o in around if _is_before(o.reading.article, own.reading.article)])
    return found


def _is_before(a: Article, b: Article) -> bool:
    one, other = moment(a.published), moment(b.published)
    return one is not None and other is not None and one < other <= one + WITHIN


def _edges(own: Dossier, before: Sequence[Dossier]) -> list[Lineage]:
    article = own.reading.article
    earlier = [d.reading.article for d in before]
    shared = {d.reading.article.id: copied(d.wording, own.wording) for d in before}
    said = {e.id for e in earlier if names_directly(own.reading, e, earlier, own.speakers)}
    order = sorted(earlier, key=lambda e: (e.id not in said, -round(shared[e.id].share, 2), e.published or ""))
    explained: set[int] = set()
    found = []
    for e in order:
        common = shared[e.id]
        fresh = [r for r in common.runs if not explained & set(range(r[0], r[1] + 1))]
        longest = max((last - first + 1 for first, last in fresh), default=0)
        asserted = e.id in said
        if not asserted and longest < COPIED_RUN:
            continue
        for first, last in common.runs:
            explained |= set(range(first, last + 1))
        found.append(Lineage(e.id, article.id, asserted, _observed(common), _reasons(e, asserted, common)))
    return sorted(found, key=lambda edge: [e.id for e in earlier].index(edge.earlier))


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
    near: Mapping[str, Mapping[str, float]],
    compared: Comparisons,
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
            (_same_count(earlier, later), alike.score, earlier.key)
            for o in near[later.key[0]]
            if _is_before(readings[o].article, readings[later.key[0]].article) and not is_primary(readings[o].article)
            for earlier in (profiles[o, s.id] for s in readings[o].statements)
            if any(is_rare(t) for t in earlier.terms & later.terms)
            and ((alike := compared.of(earlier.key, later.key)).score > 0 or alike.apart)
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

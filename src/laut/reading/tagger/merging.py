"""One reading of two: what the model found, completed by what the rules know and the model does not.

The model decides what is a statement, how far it goes and who says it. The rules add what is a matter of formula:
chains that lead through whom the model names, sources beside it, and where it names nobody, a source that is carried
on, or hearsay without any (weighed in training/LOG.md).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from math import exp, log

from laut.models import Span, TaggedLink, TaggedStatement
from laut.reading.tagger.alone import PREPOSITIONS, alone, opened_by_mood
from laut.reading.tagger.overlaps import mentions, origins, start, touch

UNSURE = 0.1  # the model's own score under which the rules decide who says it
FAR = 2_000  # characters; a statement has under 110 words
# Logistic calibration (Platt 1999) of the model's own score: a constant and a slope by what the rules say (they name
# the same origin, say something else, or do not find the statement), and a constant for chains of no, one, and more
# links. Fitted by training/calibrate.py; how reliable it is stands in the model's card.
CALIBRATION = {"same": (1.2, 0.38), "other": (0.41, 0.39), "alone": (-0.4, 0.23)}
LINKS = (0.88, 0.54, -0.22)
CARRIED = 20  # statements back over which a source may be carried on
AGENTLESS = frozenset(
    {"passive:act", "passive:told"}
)  # rules whose statements, without a source, begin with who is spoken of
ARTICLE = 3  # letters of "die", "sie"
SAME = 0.6  # F1 of characters from which a statement of the model and one of the rules are the same


def merge(text: str, found: Sequence[TaggedStatement], rules: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """``found`` in its order, each completed by the statement of the rules that says the same."""
    relying = [r for r in rules if r.rule == "relying"]
    found = [f for f in found if f.form == "direct" or not any(likeness(f, r) >= SAME for r in relying)]
    openings = [r for r in rules if r.form == "own" and not any(likeness(f, r) for f in found)]
    ordered = sorted(rules, key=start)
    attributed = [r for r in ordered if r.form != "own"]
    twins = [twin(f, attributed) for f in found]
    opened = opened_by_mood(ordered)
    whole = [
        completed(f, r, _relays_before(r, ordered), opened.get(id(r))) if r else f
        for f, r in zip(found, twins, strict=True)
    ]
    merged = [
        replace(t, score=calibrated(f.score, agreement(f, r), n_links(t)))
        for t, f, r in zip(nested(whole), found, twins, strict=True)
    ]
    return [*merged, *openings, *alone(text, found, ordered)]


def nested(found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """``found``, each behind the source of the statement that its own frame stands in: what somebody says inside
    somebody's words, he says by them."""
    return [_behind(t, _host(t, found)) for t in found]


def _host(t: TaggedStatement, found: Sequence[TaggedStatement]) -> TaggedStatement | None:
    """The smallest statement of one source whose content holds the frame and the content of ``t``."""
    spans = (*t.content, *t.frame)
    first, last = min(b for b, _ in spans), max(e for _, e in spans)
    hosts = [
        h
        for h in found
        if len(h.chains) == 1 and h.content[0][0] <= first and last <= h.content[-1][1] and _size(h) > _size(t)
    ]
    return min(hosts, key=_size, default=None)


def _behind(t: TaggedStatement, host: TaggedStatement | None) -> TaggedStatement:
    if host is None or not (t.frame and t.chains) or touch(mentions(t), mentions(host)):
        return t
    return replace(t, chains=tuple((*host.chains[0], *chain) for chain in t.chains), n_inner=len(t.chains[0]))


def _size(t: TaggedStatement) -> int:
    return sum(e - b for b, e in t.content)


def twin(f: TaggedStatement, ordered: Sequence[TaggedStatement]) -> TaggedStatement | None:
    """The statement of the rules, which stand in order of the text, that says the same as ``f``."""
    first = bisect_left(ordered, f.content[0][0] - FAR, key=start)
    near = ordered[first : bisect_left(ordered, f.content[-1][1], key=start)]
    best = max(near, key=lambda r: likeness(f, r), default=None)
    if best is None or likeness(f, best) >= SAME:
        return best
    return best if likeness(f, best) and _shares_formula(f, best) else None


def completed(
    f: TaggedStatement, r: TaggedStatement, relays: Sequence[Span] = (), opening: TaggedStatement | None = None
) -> TaggedStatement:
    """``f`` with what the rules add in ``r``, which says the same; ``relays``: who hands on the words before;
    ``opening``: the sentence right before that opens a source."""
    f = replace(f, hearsay=r.hearsay and not f.chains, n_inner=r.n_inner, addressee=r.addressee or f.addressee)
    f = replace(f, chains=tuple(tuple(_beyond_article(link, mentions(r)) for link in chain) for chain in f.chains))
    f = replace(f, content=_both_sides(f, r), chains=_without_subject(f, r))
    misses = _misses_formula(f, r)
    if misses or _gives_chain(f, r) or _stops_at_relay(f, r, relays) or _looks_past(f, opening):
        if not touch(origins(f), origins(r)):
            f = replace(f, kinds={}, identities={})  # they are of whom the model took for the origin
        if misses:  # its words are no content
            f = replace(f, content=r.content, chains=())
        return replace(f, chains=_seen(f, r), inherits=r.inherits, frame=f.frame or r.frame, chain_rule=r.rule)
    if r.rule == "noun" and _is_denied(f, r):  # "The ministry denied a report by the channel that …"
        return replace(f, chains=tuple(chain[1:] for chain in f.chains))
    if _is_turned_round(f, r):
        f = replace(f, chains=_seen(f, r), kinds={}, identities={})
    return replace(f, inherits=r.inherits and touch(origins(f), origins(r)))


def _without_subject(f: TaggedStatement, r: TaggedStatement) -> tuple[tuple[TaggedLink, ...], ...]:
    """The model's chains without whom they name in the words of the statement itself, where the rules, which name
    another one of the chain, do not: "⟦Roth, die Umhändlerin, habe unterschrieben⟧, berichtete der Bote"."""
    told = mentions(r)

    def is_subject(link: TaggedLink) -> bool:
        m = link.mention
        return m is not None and any(b <= m[0] and m[1] <= e for b, e in f.content) and not touch([m], told)

    return tuple(
        tuple(x for x in chain if not is_subject(x))
        if any(x.mention and touch([x.mention], told) for x in chain)
        else chain
        for chain in f.chains
    )


def _both_sides(f: TaggedStatement, r: TaggedStatement) -> tuple[Span, ...]:
    """The rules' content where a formula in its middle made the model take one side of it alone: "The price fell,
    according to Ines Roth, and will rise"."""
    if r.rule not in PREPOSITIONS or not r.frame:
        return f.content
    first, last = min(b for b, _ in r.frame), max(e for _, e in r.frame)
    divided = r.content[0][0] < first and last < r.content[-1][1]
    one_side = last <= f.content[0][0] or f.content[-1][1] <= first
    return r.content if divided and one_side else f.content


def _beyond_article(link: TaggedLink, told: Sequence[Span]) -> TaggedLink:
    """The rules' mention where the model has but its article, the rest of it standing in the content."""
    if link.mention is None or link.mention[1] - link.mention[0] > ARTICLE:
        return link
    return next((replace(link, mention=m) for m in told if m[0] == link.mention[0] and m[1] > link.mention[1]), link)


def _seen(f: TaggedStatement, r: TaggedStatement) -> tuple[tuple[TaggedLink, ...], ...]:
    """The rules' chains with the model's links where they name the same source: it sees better how far they reach."""
    known = [link for chain in f.chains for link in chain if link.mention]
    named = {link.mention for chain in r.chains for link in chain if link.mention}

    def seen(link: TaggedLink) -> TaggedLink:
        for k in known:
            if link.mention and k.mention and [n for n in named if touch([k.mention], [n])] == [link.mention]:
                return k if k.cue else replace(k, cue=link.cue)
        return link

    return tuple(tuple(map(seen, chain)) for chain in r.chains)


def _relays_before(r: TaggedStatement, ordered: Sequence[TaggedStatement]) -> list[Span]:
    """Who hands on the words of somebody else in the last statement of the rules before ``r`` that names its source."""
    if not r.inherits or r.chains:
        return []
    at = bisect_left(ordered, start(r), key=start)
    before = ordered[max(0, at - CARRIED) : at]
    named = next((b for b in reversed(before) if any(b.chains)), None)
    return [link.mention for chain in named.chains for link in chain[:-1] if link.mention] if named else []


def _stops_at_relay(f: TaggedStatement, r: TaggedStatement, relays: Sequence[Span]) -> bool:
    """Whether the rules carry a source on and the model names but who handed its words on: "Die Agentur meldet unter
    Berufung auf einen Zöllner, …. Der Fahrer sei geflohen." goes on with the customs officer."""
    named = origins(f)
    single = bool(named) and all(len(chain) == 1 for chain in f.chains)
    return single and r.inherits and not r.chains and all(touch([origin], relays) for origin in named)


def _looks_past(f: TaggedStatement, opening: TaggedStatement | None) -> bool:
    """Whether the model goes on with whom it heard before the sentence that opens another source: "Kai Roth nannte den
    Bau zu teuer. Die Firma reagierte prompt. Die Kosten seien gesunken."."""
    named = origins(f)
    return opening is not None and bool(named) and all(end <= opening.content[0][0] for _, end in named)


def _gives_chain(f: TaggedStatement, r: TaggedStatement) -> bool:
    """Whether the model names nobody, or somebody who says nothing, or is unsure, or the rules say more: a chain
    through whom it names, or others."""
    unnamed = not f.chains or (r.rule == "therein" and not any(f.chains))
    through = r.rule == "therein" and r.inherits and all(end <= start(r) for _, end in mentions(f))
    if unnamed or through or r.rule == "renamed" or touch(origins(f), _no_sources(r)) or _pronoun_speaks(f, r):
        return True
    if f.score < UNSURE:
        return any(r.chains) or r.inherits
    more = len(r.chains) > len(f.chains) or any(len(chain) > 1 for chain in r.chains)
    return more and touch(origins(f), mentions(r))


def _misses_formula(f: TaggedStatement, r: TaggedStatement) -> bool:
    """Whether the model has a formula ("ihrer Darstellung nach", "dem Sprecher zufolge") for a cue or a source, and the
    rules, which know whom it names, somebody else."""
    named = origins(r)
    if r.rule not in PREPOSITIONS or not named or not r.frame:
        return False
    if touch(origins(f), named):  # "Kai Roth wurde dem Sender" for "dem Sender"
        return min(b for b, _ in origins(f)) < min(b for b, _ in r.frame)
    return _shares_formula(f, r)


def _shares_formula(f: TaggedStatement, r: TaggedStatement) -> bool:
    """Whether a formula of the rules is a cue or a source of the model's."""
    heard = [span for chain in f.chains for link in chain[-1:] for span in (*link.cue, *filter(None, [link.mention]))]
    return r.rule in PREPOSITIONS and touch(heard, r.frame)


def _is_turned_round(f: TaggedStatement, r: TaggedStatement) -> bool:
    """Whether the model has the two links of the rules' chain the other way round: "meldet die Post unter Berufung auf
    einen Zöllner"."""
    pairs = [[link.mention for link in c] for chains in (f.chains, r.chains) if len(chains) == 1 for c in chains]
    if len(pairs) != 2 or [len(p) for p in pairs] != [2, 2] or not all(m for p in pairs for m in p):
        return False
    (outer, origin), (ruled_outer, ruled_origin) = ([m for m in p if m] for p in pairs)
    return touch([outer], [ruled_origin]) and touch([origin], [ruled_outer]) and not touch([outer], [origin])


def _is_denied(f: TaggedStatement, r: TaggedStatement) -> bool:
    """Whether the model takes who a noun's report is by ("a report by the channel that …") for the outlet of who stands
    before it."""
    pairs = [chain for chain in f.chains if len(chain) == 2 and all(link.mention for link in chain)]
    if len(pairs) != len(f.chains) or not pairs or not r.frame:
        return False
    first = min(b for b, _ in r.frame)
    return all(
        touch([c[0].mention], origins(r)) and c[1].mention[1] <= first for c in pairs if c[0].mention and c[1].mention
    )


def _pronoun_speaks(f: TaggedStatement, r: TaggedStatement) -> bool:
    """Whether a pronoun speaks in the frame of the rules, and the model names somebody before that frame: "Der Verband
    lenkte ein, indem er erklärte, …"."""
    said, named = mentions(r), mentions(f)
    if r.inherits or not r.frame or len(said) != 1 or len(named) != 1:
        return False
    first = min(b for b, _ in r.frame)
    return named[0][1] <= first <= said[0][0] and said[0][1] - said[0][0] <= ARTICLE


def _no_sources(r: TaggedStatement) -> list[Span]:
    """What the rules know to be no source: whom it was said to, who is accused without a name of who accuses, and the
    words of a formula ("dem Vernehmen nach")."""
    spans = [r.addressee] if r.addressee else []
    if r.rule == "hearsay:passive" and not any(r.chains):  # also "Roth, who is said to be ill": before the clause
        spans.append((r.content[0][0] - 3, r.content[-1][1]))
    elif not any(r.chains):
        spans += r.frame if r.hearsay else r.content if r.rule in AGENTLESS else ()
    return spans


def agreement(f: TaggedStatement, r: TaggedStatement | None) -> str:
    """What the rules say of a statement's chain: a key of ``CALIBRATION``."""
    if r is None:
        return "alone"
    if touch(origins(f), origins(r)) or not (origins(f) or origins(r)):
        return "same"
    return "other"


def n_links(t: TaggedStatement) -> int:
    """Of the longest chain, 2 for more: an index of ``LINKS``."""
    return min(2, max((len(chain) for chain in t.chains), default=0))


def calibrated(score: float, agreement: str, n_links: int) -> float:
    """How often statements like this one and their chains were right on articles that the model had not seen."""
    a, b = CALIBRATION[agreement]
    p = min(max(score, 1e-4), 1 - 1e-4)
    return round(1 / (1 + exp(-a - LINKS[n_links] - b * log(p / (1 - p)))), 3)


def likeness(a: TaggedStatement, b: TaggedStatement) -> float:
    """F1 of the characters of two contents."""
    common = sum(max(0, min(e, y) - max(s, x)) for s, e in a.content for x, y in b.content)
    return 2 * common / sum(e - s for s, e in (*a.content, *b.content))

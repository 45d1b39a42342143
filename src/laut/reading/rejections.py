"""Sentences in which the article itself rejects what others say: "Die Behauptung, das Werk habe Gift eingeleitet, ist
falsch." What is rejected is nobody's statement here, the whole sentence is the outlet's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from laut.models import Sentence, Span, TaggedStatement

LONGEST = 600  # characters of a sentence that are looked at
REJECTED = re.compile(
    r"(?:(?:Der|Die|Das|Diese[rs]?|Anderslautende|Gegenteilige) [^,.;:]{0,80}?|)"
    r"\b\w*(?:[Aa]ussagen?|[Aa]ngaben?|[Bb]ehauptung(?:en)?|[Dd]arstellung|[Mm]eldung(?:en)?|[Bb]erichte?|[Vv]orw[uü]rfe?"
    r"|[Gg]erüchte?|[Ii]nformation(?:en)?|[Uu]nterstellung), .{4,300}, "
    r"(?:(?:ist|sind|war|waren) (?:\w+ ){0,3}(?:falsch|unwahr|unrichtig|unzutreffend|haltlos|erfunden|nicht zu halten"
    r"|nicht haltbar|nicht richtig|widerlegt)|(?:trifft|treffen|traf|trafen) (?:\w+ ){0,2}nicht zu"
    r"|(?:stimmt|stimmen) (?:\w+ ){0,2}nicht|entbehr(?:t|en) (?:\w+ ){0,2}Grundlage)[.!]"
    r"|(?:The )?(?:\w+ ){0,2}?(?:[Cc]laims?|[Aa]ssertions?|[Aa]llegations?|[Ss]uggestions?|[Rr]eports?|[Rr]umou?rs?)"
    r"(?:, [^,]{2,80},)? that .{4,300} (?:is|are|was|were) (?:\w+ ){0,2}"
    r"(?:false|untrue|wrong|incorrect|inaccurate|unfounded|baseless|fabricated)[.!]"
    r"|(?:\w+ ){0,2}?(?:[Cc]laims?|[Rr]eports?|[Rr]umou?rs?|[Ii]nformation)(?: \w+){0,5} that .{4,300} "
    r"(?:does|do|did) not correspond to (?:reality|the (?:truth|facts))[.!]"
)
# What the article remarks on what it has just told: "… – eine Behauptung, für die es keine Belege gibt".
REMARK = re.compile(
    r" [–—-] (?:eine (?:Behauptung|Darstellung|Angabe|Aussage|Zahl|Version|Theorie)|ein (?:Vorwurf|Gerücht)"
    r"|an? (?:claim|assertion|allegation|figure|charge|account))(?:,| that| for) "
)


def without_rejected(
    text: str, sentences: Sequence[Sentence], tagged: Sequence[TaggedStatement]
) -> list[TaggedStatement]:
    """``tagged`` without what a sentence that rejects it tells of, unless somebody else says it before or after, and
    without what the article remarks on it."""
    starts = [s.start for s in sentences]
    kept = []
    for t in tagged:
        s = sentences[max(0, bisect_right(starts, t.content[0][0]) - 1)]
        if t.form == "own" or t.content[-1][1] > s.end or s.end - s.start > LONGEST:
            kept.append(t)
            continue
        remark = REMARK.search(text, s.start, s.end)
        said = _before(t.content, remark.start()) if remark else t.content
        inside = all(s.start <= x.mention[0] < s.end for chain in t.chains for x in chain if x.mention)
        if said and not (inside and REJECTED.fullmatch(text, s.start, s.end)):
            kept.append(replace(t, content=said))
    return kept


def _before(content: Sequence[Span], end: int) -> tuple[Span, ...]:
    return tuple((b, min(e, end)) for b, e in content if b < end)

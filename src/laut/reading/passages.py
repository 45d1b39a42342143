"""The passages of an article that is no running text: turns of an interview, entries of a ticker, papers in a review.

No source is carried from one passage into another. An ordinary article has none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from laut.models import Block, Medium, Sentence, Span, TaggedLink, TaggedStatement
from laut.reading.anaphora import is_called
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.outlets import is_outlet_name

LEAST_ENTRIES = 3
# The time that opens an entry: "14.32 Uhr: …", "+++ 12:05 …", "Montag, 9:40 Uhr", "2.15pm GMT", "10:42 a.m. ET —".
ENTRY = re.compile(
    r"(?:[+•*-]{1,3}\s*)?(?:[^\W\d_]{2,12}, )?(?:\d{1,2}\. (?:[^\W\d_]{3,9}|\d{1,2}\.),? )?"
    r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?(?:Uhr|h|a\.m\.|p\.m\.|am|pm|AM|PM))?"
    r"(?: (?:GMT|UTC|BST|MEZ|MESZ|CET|CEST|EST|EDT|ET|PT)\b)?\s*(?:[:|–—+-]|$)"
)
BETWEEN = re.compile(r"\+{3}.{3,300}\+{3}$")  # "+++ Hafen wieder offen +++"
# The head of a paper's comment: "„Elbpost“ (Dresden): …", "The Pier Gazette (Varmouth)", "Der Bote (Halle) meint:".
REVIEW = re.compile(
    r"(?:(?:Die|Der|Das|The) (?:Zeitung |Tageszeitung |newspaper )?)?(?P<mark>[„»“\"])?"
    r"(?P<name>[^\W_][^„“”\"»«():\n]{1,50}?)"
    r"[“”\"«]? \([^\W\d_][^():\d\n]{1,40}\)(?: [^:.!?\n]{1,120})?(?::\s*|$)"
)
QUOTES = '„“”»«"'
LEAST_REVIEWS = 2
FIRST_PERSON = frozenset("ich wir mir uns i we me us man you one".split())
SECOND_PERSON = frozenset("Sie Ihnen Ihr du you You".split())
SCORE = 0.8  # of a sentence of an answer: not measured


@dataclass(frozen=True, slots=True)
class Passage:
    """``span``: its words; ``head``: the label right before them. ``answers``: whether they are not the outlet's but of
    who is interviewed or what is reviewed, ``speaker``: the words that name whose, ``None`` where nothing does."""

    span: Span
    answers: bool = False
    speaker: Span | None = None
    head: Span | None = None
    medium: Medium = "speech"


def lines_of(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The lines of the blocks that have words, in order."""
    lines: list[Span] = []
    for block in blocks:
        at, end = block.span
        for line in text[at:end].split("\n"):
            if line.strip():
                lines.append((at + len(line) - len(line.lstrip()), at + len(line.rstrip())))
            at += len(line) + 1
    return lines


def find_entries(text: str, lines: Sequence[Span]) -> list[Passage]:
    """The entries of a live ticker, each from the time that opens it to the next; empty where there is no ticker."""
    opens = [k for k, (b, e) in enumerate(lines) if ENTRY.match(text, b, e)]
    if len(opens) < LEAST_ENTRIES:
        opens = [k for k, (b, e) in enumerate(lines) if BETWEEN.match(text, b, e)]
    if len(opens) < LEAST_ENTRIES:
        return []
    return [Passage((lines[k][0], lines[end - 1][1])) for k, end in zip(opens, [*opens[1:], len(lines)], strict=True)]


def find_reviews(text: str, lines: Sequence[Span]) -> list[Passage]:
    """What papers write in a press review, each behind its name and place; empty where it is none.

    What stands in quotation marks there is read as everywhere.
    """
    heads = [(k, m) for k, (b, e) in enumerate(lines) if (m := REVIEW.match(text, b, e)) and _is_paper(m)]
    if len(heads) < LEAST_REVIEWS or not any(names_outlet(m["name"]) for _, m in heads):
        return []
    passages: list[Passage] = []
    longest = 1
    for n, (k, m) in enumerate(heads):
        first = k if m.end() < lines[k][1] else k + 1
        if first >= len(lines):
            break
        end = heads[n + 1][0] if n + 1 < len(heads) else min(len(lines), first + longest)
        longest = max(longest, end - first)
        begin = m.end() if first == k else lines[first][0]
        if end <= first or text[begin] in QUOTES:
            passages.append(Passage((lines[k][0], lines[max(k, end - 1)][1])))
        else:
            label = m.span("name")
            passages.append(Passage((begin, lines[end - 1][1]), True, label, label if first == k else None, "writing"))
    return passages


def _is_paper(m: re.Match[str]) -> bool:
    """Whether a name before a place in brackets is an outlet's, or stands in quotation marks."""
    return m["mark"] is not None or names_outlet(m["name"])


def names_outlet(name: str, outlet: str | None = None) -> bool:
    """Whether a label is an outlet's name, which are often in capitals: "DIE ZEIT"."""
    if outlet and is_called(outlet, name):
        return True
    actors = (find_actor(name), find_actor(name.title()), find_actor(f"Die {name.title()}"))
    return any(a is not None and a.kind in ("outlet", "news_agency") for a in actors) or is_outlet_name(name.split())


def cut_at(blocks: Sequence[Block], passages: Sequence[Passage]) -> list[Block]:
    """The blocks parted where passages begin and end, without the labels before them."""
    found: list[Block] = []
    starts = [p.span[0] for p in passages]
    for block in blocks:
        begin, end = block.span
        first = max(0, bisect_right(starts, begin) - 1)
        for p in passages[first : bisect_right(starts, end)]:
            if p.span[1] <= begin:
                continue
            left = p.head[0] if p.head else p.span[0]
            if begin < left:
                found.append(Block((begin, left), block.kind))
            last = min(end, p.span[1])
            found.append(Block((max(begin, p.span[0]), last), block.kind))
            begin = last
        if begin < end:
            found.append(Block((begin, end), block.kind))
    return found


def kept_inside(tagged: Sequence[TaggedStatement], passages: Sequence[Passage]) -> list[TaggedStatement]:
    """``tagged``, each without the chains of whoever another passage names."""
    starts = [p.span[0] for p in passages]

    def kept(t: TaggedStatement) -> TaggedStatement:
        here = bisect_right(starts, t.content[0][0])
        mentions = (link.mention for chain in t.chains for link in chain if link.mention)
        if all(bisect_right(starts, b) == here for b, _ in mentions):
            return t
        return replace(t, chains=(), inherits=False, kinds={}, identities={})

    return [kept(t) for t in tagged]


def is_answered(offset: int, passages: Sequence[Passage]) -> Passage | None:
    """The answer that an offset lies in."""
    k = bisect_right(passages, offset, key=_start) - 1
    inside = k >= 0 and offset < passages[k].span[1] and passages[k].answers
    return passages[k] if inside else None


def _start(p: Passage) -> int:
    return p.span[0]


def without_answers(text: str, tagged: Sequence[TaggedStatement], passages: Sequence[Passage]) -> list[TaggedStatement]:
    """What stands outside the answers; what a question only asks ("Glauben Sie, dass …?") is nobody's statement."""
    outside = [t for t in tagged if not is_answered(t.content[0][0], passages)]
    asked = any(p.answers for p in passages)
    return [t for t in outside if not (asked and _is_put_to(text, t))]


def _is_put_to(text: str, t: TaggedStatement) -> bool:
    mentions = [link.mention for chain in t.chains for link in chain if link.mention]
    return any(text[b:e] in SECOND_PERSON and not _opens(text, b) for b, e in mentions)


def _opens(text: str, at: int) -> bool:
    """Whether a word begins a sentence, where "Sie" may be she."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return text[at] == "S" and (not before or before[-1] in ".!?:\n")


def spoken(
    text: str, sentences: Sequence[Sentence], tagged: Sequence[TaggedStatement], passages: Sequence[Passage]
) -> list[TaggedStatement]:
    """What is said in the answers: each sentence by who answers, and whom he reports behind him in the chains."""
    found = [
        _sentence_of(text, s, p)
        for s in sentences
        if (p := is_answered(s.start, passages)) and any(token.text[0].isalpha() for token in s.tokens)
    ]
    for t in tagged:
        p = is_answered(t.content[0][0], passages)
        if p and any(t.chains) and not any(_is_himself(text, chain) for chain in t.chains):
            before = (TaggedLink(p.speaker),) if p.speaker else ()
            chains = tuple((*before, *chain) for chain in t.chains)
            found.append(replace(t, chains=chains, n_inner=0, inherits=False))
    return found


def _sentence_of(text: str, s: Sentence, p: Passage) -> TaggedStatement:
    """A sentence of an answer; the colon behind the label is the cue of the first one."""
    t = TaggedStatement(((s.start, s.end),), "direct", p.medium, rule="interview", score=SCORE)
    if p.speaker is None:
        return t
    if p.head != p.speaker or s.start > p.span[0]:
        return replace(t, chains=((TaggedLink(p.speaker),),))
    colon = text.index(":", p.speaker[1])
    return replace(t, chains=((TaggedLink(p.speaker, ((colon, colon + 1),)),),), frame=((p.speaker[0], colon + 1),))


def _is_himself(text: str, chain: Sequence[TaggedLink]) -> bool:
    """Whether who answers speaks of what he says himself: "Ich habe immer gesagt, dass …"."""
    return any(link.mention and text[slice(*link.mention)].lower() in FIRST_PERSON for link in chain)

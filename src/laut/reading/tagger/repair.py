"""Repairs of what the network marks word by word, where the words themselves say better.

A name in quotation marks is whole („Post -> „Post“), a content ends with its sentence, a frame stands beside it,
"darin" carries a source on and is none, and whoever a clause in the Konjunktiv is about does not say it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from laut.models import Sentence, Span, TaggedLink, TaggedStatement

CLOSING_OF = {"„": "“”", "»": "«", "‚": "‘", "›": "‹"}
LONGEST_NAME = 50  # characters between quotation marks
# Words that carry a source on.
CARRYING = frozenset(
    "darin dabei zugleich gleichzeitig außerdem zudem ferner überdies daraufhin hingegen dagegen indes indessen "
    "allerdings jedoch später zuvor inzwischen meanwhile however instead later".split()
)
ANYBODY = frozenset("wer niemand whoever nobody dort hier".split())  # nobody in particular ("heißt es dort")
OURSELVES = frozenset({"wir", "we"})
# What goes on in English without a frame and says nothing of its source: our own opinion, and who would not answer.
UNFRAMED = ("free_indirect", "indirect_free_indirect")
OUR_OPINION = re.compile(r"(?:We|I|Our|My)\b")
OUR_VIEW = re.compile(
    r"(?:\b[Ii]n (?:our|my) (?:own )?(?:view|opinion|judge?ment|assessment|reading|estimate)"
    r"|\b(?:[Uu]nserer|[Mm]einer) (?:Ansicht|Meinung|Einschätzung|Auffassung)(?: nach)?"
    r"|\b(?:[Nn]ach|[Aa]us) (?:unserer|meiner) (?:Ansicht|Meinung|Einschätzung|Auffassung|Sicht)),? ?$"
)
UNANSWERED = re.compile(
    r"(?:[\w'’-]+ ){1,6}(?:(?:would|could|did|does|do|has|had|have)(?: not|n[’']t| neither)|declined to|refused to) "
    r"(?:be reached|said|say|confirm|comment|respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|named?|identify|"
    r"discuss|elaborate|produce|provided?|specify|disclose)\b"
)
# A part of a paper that was named before: "auf Seite drei".
PART = re.compile(
    r"(?:auf |in |on )?(?:seite|kapitel|absatz|abschnitt|punkt|ziffer|page|paragraph|section|chapter) \w{1,6}$"
)
PLACE_BEFORE = re.compile(r"\b[Ii]n $")
OPEN = re.compile(r"(?:whether|if|how|who|what|when|where|which|why)\b")
UNSAID = re.compile(
    r"(?:(?:declined|refused|declining|refusing) to|(?:would|did|does|do|has|have) not|(?:would|did|does|do)n[’']t) "
    r"(?:say|said|specify|specified|disclose|disclosed|reveal|revealed|discuss|comment on|elaborate on) $"
)
PLATFORMS = frozenset("X Twitter Facebook Instagram TikTok LinkedIn Bluesky Threads Mastodon WhatsApp".split())
# Whom an outlet's own people stand among: "told reporters", "sagte vor Journalisten".
AUDIENCE = frozenset("reporters journalists newsmen reportern journalisten pressevertretern".split())
# Whom something written goes to: "ein Brief an die Kunden", "a letter to clients".
ADDRESSING = re.compile(
    r"(?:[Bb]rief\w*|[Ss]chreibens?|\b(?:E-)?[Mm]ails?|[Nn]achricht|[Aa]ppell|[Bb]otschaft|[Aa]nfrage|[Mm]emo|[Ll]etter"
    r"|[Mm]essage|[Nn]ote) (?:an|to) (?:d(?:ie|en|as) |the )?$"
)
PRONOUNS = frozenset("er sie es man ich wir he she they it".split())


def repaired(text: str, sentences: Sequence[Sentence], found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """``found`` with whole mentions, contents that end with their sentence, and without sources that are none."""
    starts = [s.start for s in sentences]
    others = (t for t in found if not _is_own_voice(text, t) and not _is_left_unsaid(text, t))
    whole = (_framed_nearby(_ended(text, _with_whole_mentions(text, t), starts), starts) for t in others)
    whole = (_without_stray_words(text, t) for t in whole)
    spoken = (_without_addressees(text, _without_frame(text, t)) for t in whole)
    mended = [_without_false_source(text, t) for t in spoken]
    return [_by_host(t, mended) for t in mended]


def whole_name(text: str, mention: Span) -> Span:
    """A mention with the rest of a name in quotation marks that it breaks off: „Bote -> „Bote“."""
    begin, end = mention
    opening = next((k for k in range(end - 1, begin - 1, -1) if text[k] in CLOSING_OF), None)
    if opening is None or any(mark in text[opening:end] for mark in CLOSING_OF[text[opening]]):
        return mention
    rest = text[end : opening + LONGEST_NAME].partition("\n")[0]
    stop = next((k for k, mark in enumerate(rest) if mark in CLOSING_OF[text[opening]]), None)
    return mention if stop is None else (begin, end + stop + 1)


def _is_own_voice(text: str, t: TaggedStatement) -> bool:
    """Whether who speaks is the article's outlet: "We can neither support nor refute it", "In our view ⟦it will
    fail⟧", "He would not say why"."""
    called = {_called(text, link.mention) for chain in t.chains for link in chain if link.mention}
    if bool(called) and called <= OURSELVES:
        return True
    begin, end = t.content[0]
    if any(OUR_VIEW.search(text, max(0, begin - 40), begin) for begin, _ in (*t.content, *t.frame)):
        return True
    return t.form in UNFRAMED and bool(OUR_OPINION.match(text, begin, end) or UNANSWERED.match(text, begin, end))


def _is_left_unsaid(text: str, t: TaggedStatement) -> bool:
    """Whether it is what somebody would not say: "Roth declined to say ⟦whether he had known⟧"."""
    begin, end = t.content[0]
    return OPEN.match(text, begin, end) is not None and UNSAID.search(text, max(0, begin - 40), begin) is not None


def _with_whole_mentions(text: str, t: TaggedStatement) -> TaggedStatement:
    def whole(link: TaggedLink) -> TaggedLink:
        return link if link.mention is None else replace(link, mention=whole_name(text, link.mention))

    return replace(t, chains=tuple(tuple(map(whole, chain)) for chain in t.chains))


def _ended(text: str, t: TaggedStatement, starts: Sequence[int]) -> TaggedStatement:
    """A content without the first word of the next sentence: "Das Werk schließt. Das", for "Das sagte sie" follows."""
    begin, end = t.content[-1]
    border = starts[max(0, bisect_right(starts, end - 1) - 1)]
    if not begin < border or " " in text[border:end] or t.form == "direct":
        return t
    return replace(t, content=(*t.content[:-1], (begin, begin + len(text[begin:border].rstrip(" \n.")))))


def _without_frame(text: str, t: TaggedStatement) -> TaggedStatement:
    """A content in pieces without the words that name or cue its source: „Es brennt“, sagte ⟦sie, „und zwar oft“⟧."""
    if t.form == "reported" or len(t.content) == 1:
        return t
    links = [link for chain in t.chains for link in chain if link.cue]
    framed = [span for link in links for span in (*link.cue, *((link.mention,) if link.mention else ()))]
    pieces = (_cut(text, piece, framed) for piece in t.content)
    left = tuple(piece for piece in pieces if any(c.isalnum() for c in text[slice(*piece)]))
    return replace(t, content=left) if left else t


def _cut(text: str, piece: Span, framed: Sequence[Span]) -> Span:
    """A piece of content without the words of ``framed`` at its edges, and without space and commas where one stood."""
    begin = max([piece[0], *(e for b, e in framed if b <= piece[0] < e)])
    end = min([piece[1], *(b for b, e in framed if b < piece[1] <= e)])
    if (begin, end) == piece or begin >= end:
        return begin, max(begin, end)
    return begin + _edge(text[begin:end]), end - _edge(text[begin:end][::-1])


def _edge(words: str) -> int:
    """How many characters of space and commas something begins with."""
    return len(words) - len(words.lstrip(" ,;\n"))


def _framed_nearby(t: TaggedStatement, starts: Sequence[int]) -> TaggedStatement:
    """A statement without the words of its frame and cues in sentences where neither it nor a source of it stands."""

    def sentences(spans: Iterable[Span]) -> set[int]:
        return {k for b, e in spans for k in range(bisect_right(starts, b), bisect_right(starts, e - 1) + 1)}

    mentions = [link.mention for chain in t.chains for link in chain if link.mention]
    here = sentences((*t.content, *mentions))

    def near(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(span for span in spans if not here.isdisjoint(sentences([span])))

    chains = tuple(tuple(replace(link, cue=near(link.cue)) for link in chain) for chain in t.chains)
    return replace(t, frame=near(t.frame), chains=chains)


def _without_stray_words(text: str, t: TaggedStatement) -> TaggedStatement:
    """A statement without single words of its frame that stand apart from the rest of it and name nobody."""
    links = [link for chain in t.chains for link in chain]
    said = [*t.content, *(span for x in links for span in (*x.cue, *((x.mention,) if x.mention else ())))]

    def strays(piece: Span) -> bool:
        others = [*said, *(other for other in t.frame if other != piece)]
        beside = any(b <= piece[1] + 1 and piece[0] <= e + 1 for b, e in others)
        return text[slice(*piece)].isalpha() and not beside

    return replace(t, frame=tuple(piece for piece in t.frame if not strays(piece)))


def _without_addressees(text: str, t: TaggedStatement) -> TaggedStatement:
    """A statement without those whom a letter that it speaks of goes to."""

    def is_addressee(link: TaggedLink) -> bool:
        b = link.mention[0] if link.mention else 0
        return ADDRESSING.search(text, max(0, b - 40), b) is not None

    chains = tuple(tuple(x for x in chain if not is_addressee(x)) for chain in t.chains)
    return t if chains == t.chains else replace(t, chains=tuple(filter(None, chains)), kinds={}, identities={})


def _without_false_source(text: str, t: TaggedStatement) -> TaggedStatement:
    """A statement without an "origin" that carries another on, means nobody, or is only spoken of."""
    somebody = [[x for x in chain if not (x.mention and _called(text, x.mention) in ANYBODY)] for chain in t.chains]
    t = replace(t, chains=tuple(tuple(kept) or chain for kept, chain in zip(somebody, t.chains, strict=True)))
    t = replace(t, chains=tuple(tuple(x for x in c if x is c[-1] or not _only_hears(text, x)) for c in t.chains))
    origins = [chain[-1] for chain in t.chains if chain and chain[-1].mention]
    called = {_called(text, link.mention) for link in origins if link.mention}
    if not called:
        return t
    if called <= ANYBODY:
        return replace(t, chains=((),), kinds={}, identities={})
    spoken_of = t.form == "indirect_free_indirect" and not called & PRONOUNS
    spoken_of = spoken_of and all(not link.cue and _inside(link.mention, t.content) for link in origins)
    if called <= CARRYING or spoken_of or all(map(PART.match, called)):
        return replace(t, chains=(), kinds={}, identities={}, inherits=True)
    return t


def _by_host(t: TaggedStatement, found: Sequence[TaggedStatement]) -> TaggedStatement:
    """Quoted words inside a statement without a cue of their own, by its source where it only speaks of theirs: He said
    the ship had turned, ⟦"which nobody does"⟧."""
    links = [link for chain in t.chains for link in chain]
    if t.form != "direct" or not links or any(link.cue for link in links) or len(t.content) > 1:
        return t
    for host in found:
        own = {link.mention for chain in host.chains for link in chain}
        held = host.form != "direct" and _inside(t.content[0], host.content) and host.content != t.content
        spoken_of = all(_inside(x.mention, host.content) and x.mention not in own for x in links)
        if held and own and spoken_of:
            return replace(t, chains=host.chains, kinds=host.kinds, identities=host.identities)
    return t


def _only_hears(text: str, link: TaggedLink) -> bool:
    """Whether it is but where or before whom somebody speaks."""
    audience = link.mention is not None and _called(text, link.mention) in AUDIENCE and not link.cue
    return audience or _is_platform(text, link) or _is_place(text, link)


def _is_platform(text: str, link: TaggedLink) -> bool:
    """Whether somebody only posted there: "he wrote on X"."""
    return link.mention is not None and text[slice(*link.mention)] in PLATFORMS


def _is_place(text: str, link: TaggedLink) -> bool:
    """Whether it is only where somebody speaks: "In Triest hieß es bei den Carabinieri"."""
    if link.mention is None or any(_called(text, cue) != "in" for cue in link.cue):
        return False
    begin, end = link.mention
    return " " not in text[begin:end] and PLACE_BEFORE.search(text, max(0, begin - 3), begin) is not None


def _called(text: str, mention: Span) -> str:
    return text[slice(*mention)].lower()


def _inside(span: Span | None, content: Sequence[Span]) -> bool:
    return span is not None and any(b <= span[0] and span[1] <= e for b, e in content)

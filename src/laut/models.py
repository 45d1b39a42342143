"""The nouns of a reading, as frozen dataclasses; the words are those of docs/reading.md.

True everywhere: offsets count Unicode code points of ``Article.text``, end exclusive; a score is a
probability in [0, 1]; ``None`` means "the text does not say", never "we failed" (a failure is a
warning or an error). Value sets (``Form``, ``Act``, …) are the strings of the JSON contract.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]
MediaType = Literal["html", "text", "markdown"]
BlockKind = Literal["title", "heading", "paragraph", "list", "caption"]
Form = Literal["direct", "indirect", "free_indirect", "indirect_free_indirect", "reported", "own"]
Medium = Literal["speech", "writing", "thought", "speech_writing", "speech_thought", "thought_writing"]
Act = Literal["assert", "deny", "announce", "demand", "predict", "evaluate", "ask"]
Certainty = Literal["certain", "probable", "possible", "unspecified"]
Polarity = Literal["positive", "negative"]
Commitment = Literal["attributes", "endorses", "distances"]
Identity = Literal["named", "role", "anonymous"]
Kind = Literal[
    "person", "government", "military", "intelligence", "police_judiciary", "parliament_party",
    "news_agency", "outlet", "research", "company", "ngo", "international", "document", "witness",
    "experts", "unspecified",
]  # fmt: skip
TimeRole = Literal["event", "said", "context"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Bound = Literal["exact", "at_least", "at_most", "about", "more_than", "less_than", "vague"]
Stance = Literal["asserts", "denies", "hedges", "cannot_verify", "corrects"]
Independence = Literal["one origin", "not established", "independent"]
Observed = Literal["verbatim", "close", "paraphrase", "none"]
Conflict = Literal["denial", "number", "time", "place"]
Verdict = Literal["same", "different", "unsure"]
Ref = tuple[str, str]  # of a statement or a source: the id of its article, and its own id there


# ---- what comes in ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says about an article; it wins over what the page says."""

    id: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    outlet_kind: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One input as it was found: bytes, where from, and what the caller says about it."""

    ref: str
    content: bytes
    media_type: MediaType
    given: Given = Given()


# ---- the article --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text of the input that is not the article, with the reason it was left out.

    Reasons: consent, embed, advertising, teaser, author_box, navigation, newsletter, credit, photo_credit, caption,
    box, contact, repeated, hidden, comments. ``at`` is the offset in ``Article.text`` where it stood (``None`` where
    unknown).
    """

    text: str
    reason: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Lineage that the article states about itself: an agency's dateline or credit line.

    ``kind``: dateline ("Berlin (dpa) –") or credit ("mit Material von dpa"). ``span`` points into
    ``Article.text``, or is ``None`` where the credit stood outside it. ``agencies``: as printed.
    """

    text: str
    kind: Literal["dateline", "credit"]
    agencies: tuple[str, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. ``found`` says for each metadatum where it came from (json-ld, …)."""

    id: str
    ref: str
    text: str
    blocks: tuple[Block, ...]
    language: str
    url: str | None = None
    outlet: str | None = None
    outlet_kind: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    found: dict[str, str] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()
    credits: tuple[Credit, ...] = ()
    warnings: tuple[str, ...] = ()


# ---- inside a reading ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens; ``block`` is the index of its block in ``Article.blocks``."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    block: int = 0


@dataclass(frozen=True, slots=True)
class TaggedLink:
    """One source as a tagger found it in the frame: the words that name it, and the cue."""

    mention: Span | None
    cue: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class TaggedStatement:
    """What a tagger hands over: one content with the labelled spans that belong to it.

    ``chains``: one chain a source standing side by side, each outermost first, origin last; ``()``
    where the sentence names nobody. ``inherits``: the open source is to be carried on.
    ``n_inner``: how many last links of a chain speak inside the reported speech of the links before them; what goes
    on afterwards goes on with those. ``hearsay``: content under ``soll``/``angeblich`` with nobody named.
    ``acts``, and of the origin ``kinds`` and ``identities``: how probable a model makes each; empty where none was
    asked.
    ``rule``: the rule that found it, or ``model``; ``chain_rule``: the one that gave its chains, empty where the same.
    """

    content: tuple[Span, ...]
    form: Form
    medium: Medium | None
    chains: tuple[tuple[TaggedLink, ...], ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: Span | None = None
    inherits: bool = False
    hearsay: bool = False
    n_inner: int = 0
    acts: dict[Act, float] = field(default_factory=dict)
    kinds: dict[Kind, float] = field(default_factory=dict)
    identities: dict[Identity, float] = field(default_factory=dict)
    rule: str = ""
    chain_rule: str = ""
    score: float = 0.5


@dataclass(frozen=True, slots=True)
class Profile:
    """What the text says of a source that it does not name; each a span of its words.

    ``closeness``: how near to the matter ("mit dem Vorgang vertraute"); ``number``: how many, with ``people`` where it
    is a number; ``affiliation``: whose ("aus dem Innenministerium"); ``anonymity``: what was asked for ("who asked not
    to be named"); ``reason``: why ("because the talks are private").
    """

    closeness: Span | None = None
    number: Span | None = None
    people: int | None = None
    affiliation: Span | None = None
    anonymity: Span | None = None
    reason: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is ascribed to. ``label`` is never empty; ``name`` only where the text names it.

    ``interpreted``: a place's name taken for those who govern from there, which is laut's reading and no word of the
    text; ``label`` keeps the place. ``profile``: of a source without a name.
    """

    id: str
    name: str | None
    label: str
    kind: Kind
    identity: Identity
    side: str | None
    mentions: tuple[Span, ...]
    interpreted: Literal["state", "capital", "seat", "city"] | None = None
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class Link:
    source: str
    mention: Span | None
    cue: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One chain, outermost source first, the origin last. ``()`` = the text names nobody."""

    chain: tuple[Link, ...]
    addressee: Span | None = None
    frame: tuple[Span, ...] = ()
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that decided a label: ``class_``: konjunktiv_i, hedge_possible, saying_verb, …."""

    span: Span
    class_: str
    effect: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The text says that something was or was not checked. ``by``: the source ids who (not) did it.

    ``span``: the words that say so. ``what``: those of them that name what was checked ("die Zahl"), where they do;
    else the whole statement was. ``times``: the times in them (role ``said``): when it was checked.
    """

    status: Literal["not_verified", "not_proven", "confirmed", "denied"]
    by: tuple[str, ...] = ()
    span: Span | None = None
    what: Span | None = None
    times: tuple[StatementTime, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """TIMEX3 type and value, and the days it covers: ``interval`` = (first, last), ISO dates,
    ``None`` where open or vague. ``anchor``: published, text (an expression before it) or None."""

    span: Span
    type: TimeType
    value: str
    interval: tuple[str | None, str | None] | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class StatementTime:
    span: Span
    value: str
    role: TimeRole


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bound. ``value`` is ``None`` for vague ones ("mehrere tausend");
    ``low``/``high`` bound it (``None`` = open)."""

    span: Span
    value: float | None
    bound: Bound
    unit: str | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    span: Span
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """``rule``: the rule that found its words and form, or ``model``; ``chain_rule``: the one that gave its chains."""

    id: str
    content: tuple[Span, ...]
    form: Form
    medium: Medium | None
    attributions: tuple[Attribution, ...]
    act: Act
    certainty: Certainty
    polarity: Polarity
    commitment: Commitment
    verification: Verification | None = None
    marks: tuple[Mark, ...] = ()
    times: tuple[StatementTime, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    entities: tuple[str, ...] = ()
    rule: str = ""
    chain_rule: str = ""
    score: float = 0.5


@dataclass(frozen=True, slots=True)
class Origin:
    source: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    article: Article
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    times: tuple[TimeExpression, ...]
    entities: tuple[Entity, ...]
    origins: tuple[Origin, ...]
    warnings: tuple[str, ...] = ()


# ---- across articles ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two statements or sources are (from 0 on, no probability), whether something keeps them ``apart``
    whatever else they share, and why."""

    score: float
    apart: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about two statements or two sources; it wins over any comparison."""

    on: Literal["statement", "source"]
    a: Ref
    b: Ref
    verdict: Verdict
    by: str
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A statement as part of a claim. ``chain``: the sources' names, outermost first, () for the outlet's own voice."""

    ref: Ref
    content: str
    chain: tuple[str, ...]
    stance: Stance
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class ClaimOrigin:
    """Whose word a claim is in the end, and the articles that go back to it."""

    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HedgeLoss:
    """A step between two reports at which certainty grows and no new origin comes in; ``words``: those that changed."""

    before: Ref
    after: Ref
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements of several articles that say the same thing, or one that nobody else makes.

    ``text``: the words of the report that is most like all others. ``state``: how it stands by what the texts say
    ("asserted", "disputed", "corrected by …", "confirmed by …"); no verdict.
    """

    id: str
    text: str
    reports: tuple[Report, ...]
    origins: tuple[ClaimOrigin, ...]
    unknown_origin: tuple[str, ...]
    independence: Independence
    reason: str
    hedge_loss: tuple[HedgeLoss, ...] = ()
    state: str = "asserted"


@dataclass(frozen=True, slots=True)
class Lineage:
    """An article that another one takes up. ``asserted``: the later one says so. ``observed``: what wording shows."""

    earlier: str
    later: str
    asserted: bool
    observed: Observed
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two reports that differ. ``real``: False where both can hold (bounds, a later day, another zone)."""

    claim: str
    reports: tuple[Report, Report]
    kind: Conflict
    real: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Claims:
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    lineage: tuple[Lineage, ...]
    contradictions: tuple[Contradiction, ...]

"""Gold data of every kind as one kind of example: an article's words, and its statements over them.

Offsets of the gold become numbers of words; the words are those that ``laut read`` sees. What a data set does not
annotate is ``None`` and takes no part in the loss.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from laut.models import Block, Sentence, Span, TaggedStatement, Token
from laut.reading import RULES
from laut.reading.sentences import split_sentences
from laut.reading.tagger.clues import words_in
from laut.reading.tagger.decode import ROLES
from laut.scoring.quotes import FORM, MEDIUM

FORM_OF = {theirs: ours for ours, theirs in FORM.items()}
MEDIUM_OF = {theirs: ours for ours, theirs in MEDIUM.items()}
NO_SPACE_BEFORE = frozenset(".,;:!?)]}%…")
Words = frozenset[int]


@dataclass(slots=True)
class GoldStatement:
    """``first``, ``last``: its words, end exclusive, holes included; ``roles``: words of each, None = not annotated."""

    first: int
    last: int
    form: str | None
    medium: str | None
    roles: dict[str, Words | None]
    n_links: int | None = None
    act: str | None = None
    certainty: str | None = None
    commitment: str | None = None
    kind: str | None = None  # of the origin, as is its identity
    identity: str | None = None
    counted: bool = True  # False: another annotator's find, neither right nor wrong
    content: Words = frozenset()


@dataclass(slots=True)
class Example:
    """One article. ``origin``: wikinews, sourcing, corpus, own, speeches, …."""

    ref: str
    origin: str
    language: str
    text: str
    sentences: list[Sentence]
    rules: list[TaggedStatement]
    statements: list[GoldStatement] = field(default_factory=list)

    @property
    def words(self) -> list[Token]:
        return [t for s in self.sentences for t in s.tokens]


def open_article(ref: str, origin: str, language: str, text: str) -> Example:
    """An article without gold: its sentences as ``laut read`` splits them, and what the rules find."""
    blocks = [Block(m.span(), "paragraph") for m in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", text)]
    sentences = split_sentences(text, blocks)
    return Example(ref, origin, language, text, sentences, RULES[language](text, sentences))


class Places:
    """Finds the words of spans and of verbatim strings in one article."""

    def __init__(self, example: Example) -> None:
        self.text, self.words = example.text, example.words
        self.starts = np.array([w.start for w in self.words], np.int64)
        self.sentence_starts = [s.start for s in example.sentences]

    def of_spans(self, spans: Iterable[Span]) -> Words:
        return frozenset(w for span in spans for w in range(*words_in(self.starts, self.words, span)))

    def sentence(self, offset: int) -> int:
        return bisect_right(self.sentence_starts, offset)

    def nearest(self, string: str, near: Span, inside: Sequence[Span] = ()) -> Span | None:
        """The occurrence of ``string`` nearest to ``near``: in its sentences first, outside ``inside`` first."""
        pattern = r"(?<!\w)" + re.escape(string) + r"(?!\w)" if string[:1].isalnum() else re.escape(string)
        low, high = self.sentence(near[0]), self.sentence(max(near[0], near[1] - 1))
        best: tuple[tuple[int, int, int, int], Span] | None = None
        for m in re.finditer(pattern, self.text):
            at = self.sentence(m.start())
            far = max(low - at, at - high, 0)
            later = int(at > high)
            covered = int(any(b <= m.start() < e for b, e in inside))
            gap = max(near[0] - m.end(), m.start() - near[1], 0)
            rank = (far + later, covered, gap, m.start())
            if best is None or rank < best[0]:
                best = (rank, m.span())
        return best[1] if best else None


def _extent(content: Words, roles: dict[str, Words | None]) -> tuple[int, int]:
    first, last = min(content), max(content) + 1
    roles["hole"] = frozenset(range(first, last)) - content
    return first, last


# ---- Wikinews quotations, with the sourcing layer where an article has it ----------------------


def wikinews(path: Path, sourcing: Path | None = None, labels: Path | None = None) -> list[Example]:
    """German Wikinews with quotations (CC BY-NC-SA); 60 of them with whole chains (``sourcing``), the others with how a
    quotation is meant and who its speaker is (``labels``); both are ours."""
    layer = {d["doc"]: d for d in json.loads(sourcing.read_text("utf8"))} if sourcing else {}
    meant = read_labels(labels) if labels else {}
    found = []
    for line in path.read_text("utf8").splitlines():
        doc = json.loads(line)
        example = open_article(doc["documentName"], "wikinews", "de", doc["originalText"])
        if not example.words:
            continue
        _add_quotations(example, doc, layer.get(doc["documentName"]), meant.get(doc["documentName"].split(" ")[0], {}))
        found.append(example)
    return found


def read_labels(path: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """For the number of each document and quotation: act, kind, identity and side, "-" where there is none.

    Lines: document, quotation, act, kind, identity, side, with tabs between; "#" begins a remark.
    """
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in path.read_text("utf8").splitlines():
        if not line.startswith("#"):
            doc, quotation, *values = line.split("\t")
            found.setdefault(doc, {})[quotation] = tuple(values)
    return found


def _add_quotations(
    example: Example, doc: dict[str, Any], layer: dict[str, Any] | None, meant: Mapping[str, Sequence[str]]
) -> None:
    places = Places(example)
    records = {str(r["id"]): r for r in layer["statements"]} if layer else {}
    if layer:
        example.origin = "sourcing"
    at = {t["id"]: (t["charBegin"], t["charEnd"]) for t in doc["tokens"]}
    seen: set[tuple[int, ...]] = set()

    def words_of(part: Any) -> Words:
        ids = part["tokenIds"] if isinstance(part, dict) else []
        return places.of_spans(at[i] for i in ids)

    for a in doc["annotations"]:
        content = words_of(a["quote"])
        key = tuple(sorted(content))
        if not content or key in seen:
            continue
        seen.add(key)
        roles: dict[str, Words | None] = dict.fromkeys(ROLES)
        roles |= {
            "origin": words_of(a["speaker"]), "origin_cue": words_of(a["cue"]), "frame": words_of(a["frame"]),
            "addressee": words_of(a["addressee"]),
        }  # fmt: skip
        first, last = _extent(content, roles)
        s = GoldStatement(first, last, FORM_OF[a["type"]], MEDIUM_OF.get(a["medium"]), roles, content=content)
        record = records.pop(str(a["id"]), None)
        if record:
            _add_layer(places, s, record)
        elif str(a["id"]) in meant:
            s.act, s.kind, s.identity = (v if v != "-" else None for v in meant[str(a["id"])][:3])
        example.statements.append(s)
    for record in records.values():
        pieces = [p.strip() for p in record["content"].split("…") if p.strip()]
        spans = [m.span() for p in pieces for m in [re.search(re.escape(p), example.text)] if m]
        content = places.of_spans(spans)
        if content and len(spans) == len(pieces) and tuple(sorted(content)) not in seen:
            roles = dict.fromkeys(ROLES)
            first, last = _extent(content, roles)
            example.statements.append(
                GoldStatement(first, last, "indirect", None, roles, counted=False, content=content)
            )


def _add_layer(places: Places, s: GoldStatement, record: dict[str, Any]) -> None:
    near = (places.words[s.first].start, places.words[s.last - 1].end)
    chain, inside = record["chain"], [near]
    s.n_links = len(chain)
    s.act, s.certainty, s.commitment = record["act"], record["certainty"], record["commitment"]
    if chain:
        s.kind, s.identity = chain[-1]["kind"], chain[-1]["identity"]
    s.roles |= {"outer": frozenset(), "outermost": frozenset(), "parallel": frozenset(), "outer_cue": None}
    for role, link in zip(("outer", "outermost"), reversed(chain[:-1]), strict=False):
        span = places.nearest(link["mention"], near, inside)
        s.roles[role] = places.of_spans([span]) if span else None
    also = record.get("also") or []
    if also and also[0]:
        span = places.nearest(also[0][-1]["mention"], near, inside)
        s.roles["parallel"] = places.of_spans([span]) if span else None
    if len(chain) > 1:  # the quotation layer may name either link as its speaker
        span = places.nearest(chain[-1]["mention"], near, inside)
        s.roles["origin"] = places.of_spans([span]) if span else None
        s.roles["origin_cue"] = None


# ---- our own corpus ----------------------------------------------------------------------------


def corpus(paths: Iterable[Path], origin: str = "corpus") -> list[Example]:
    """The project's own articles, German and English, every statement with its whole chain."""
    found = []
    for path in paths:
        for a in json.loads(path.read_text("utf8")):
            text = a["text"]
            for block in a.get("not_article") or ():
                text = text.replace(block, "").replace("\n\n\n\n", "\n\n")
            example = open_article(a["id"], origin, a["language"], text.strip())
            places = Places(example)
            for s in a["statements"]:
                statement = _own_statement(places, s)
                if statement:
                    example.statements.append(statement)
            found.append(example)
    return found


def _own_statement(places: Places, s: dict[str, Any]) -> GoldStatement | None:
    spans: list[Span] = []
    at = 0
    for piece in s["content"]:
        begin = places.text.find(piece, at)
        if begin < 0:
            return None
        at = begin + len(piece)
        spans.append((begin, at))
    content = places.of_spans(spans)
    if not content:
        return None
    near = (spans[0][0], spans[-1][1])
    roles: dict[str, Words | None] = dict.fromkeys(ROLES)
    roles |= {r: frozenset() for r in ("origin", "origin_cue", "outer", "outer_cue", "outermost", "parallel")}
    chain = s["chain"]
    for role, link in zip(("origin", "outer", "outermost"), reversed(chain), strict=False):
        mention = places.nearest(link["mention"], near, spans)
        roles[role] = places.of_spans([mention]) if mention else None
        cues = [places.nearest(cue, _hull(near, mention), spans) for cue in link["cue"]]
        words = places.of_spans(c for c in cues if c)
        name = "origin_cue" if role == "origin" else "outer_cue"
        roles[name] = words | (roles[name] or frozenset())
    also = s.get("also") or []
    if also and also[0]:
        mention = places.nearest(also[0][-1]["mention"], near, spans)
        roles["parallel"] = places.of_spans([mention]) if mention else None
    first, last = _extent(content, roles)
    origin = chain[-1] if chain else {}
    return GoldStatement(
        first, last, s["form"], s["medium"], roles, len(chain), s["act"], s["certainty"], s["commitment"],
        origin.get("kind"), origin.get("identity"), content=content,
    )  # fmt: skip


def _hull(near: Span, mention: Span | None) -> Span:
    return (min(near[0], mention[0]), max(near[1], mention[1])) if mention else near


# ---- speeches in parliament --------------------------------------------------------------------


def speeches(folder: Path) -> list[Example]:
    """Bundestag speeches with who says what (SpkAtt 2023, CC BY-SA): contents, sources, cues, addressees; no forms.

    Annotations without a message (``reden über``) are no statements of ours and are left out.
    """
    found = []
    for path in sorted(folder.rglob("*.json")):
        doc = json.loads(path.read_text("utf8"))
        text, at = _written_out(doc["Sentences"])
        example = open_article(path.stem, "speeches", "de", text)
        places = Places(example)
        for a in doc["Annotations"]:
            content = places.of_spans(at[t] for t in a["Message"])
            if content:
                roles: dict[str, Words | None] = dict.fromkeys(ROLES)
                for role, key in (("origin", "Source"), ("origin_cue", "Cue"), ("addressee", "Addr")):
                    roles[role] = places.of_spans(at[t] for t in a[key])
                first, last = _extent(content, roles)
                example.statements.append(GoldStatement(first, last, None, None, roles, content=content))
        found.append(example)
    return found


def _written_out(sentences: Sequence[dict[str, Any]]) -> tuple[str, dict[str, Span]]:
    """Tokens as running text, five sentences a paragraph, and where each token stands in it."""
    text, at = "", {}
    for n, sentence in enumerate(sentences):
        text += "\n\n" if n % 5 == 0 and n else ""
        for k, token in enumerate(sentence["Tokens"]):
            if text and not text.endswith("\n") and token[:1] not in NO_SPACE_BEFORE:
                text += " "
            at[f"{sentence['SentenceId']}:{k}"] = (len(text), len(text) + len(token))
            text += token
    return text, at

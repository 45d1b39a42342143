"""How many cases of the challenge sets in evaluation/ are read as they should be.

    python bench/challenges.py [--rules-only] [--wrong] [SET...]

One line a set: right, cases, share. ``--wrong`` lists what was read instead. The suite pins the shares
(tests/test_challenges.py).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from laut.models import Article, Block, Link, Reading, Source, Span, Statement
from laut.reading import RULES, read
from laut.reading.places import find_places
from laut.reading.sentences import split_sentences
from laut.reading.times import find_times
from laut.scoring.overlap import content_overlap, names_of, same_source

FOLDER = Path(__file__).parent.parent / "evaluation"
Case = dict[str, Any]
Answer = tuple[bool, str]  # whether the case is read as it should be, and how it was read
SAME_CONTENT = 0.5
CLAIMED = ("hearsay", "self_claim", "distancing_verb")  # classes of marks: what others say, or one says of oneself
ARTICLES = frozenset("der die das dem den des the".split())


def cases_of(name: str) -> list[Case]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf8").splitlines() if line.strip()]


def read_case(case: Case, rules_only: bool) -> Reading:
    text, blocks, at = case["text"], [], 0
    for part in text.split("\n\n"):
        blocks.append(Block((at, at + len(part)), "paragraph"))
        at += len(part) + 2
    article = Article(
        case["id"], case["id"], text, tuple(blocks), case["language"], outlet=case.get("outlet"),
        published=case.get("published"),
    )  # fmt: skip
    return read(article, RULES[article.language] if rules_only else None)


def statement_of(case: Case, reading: Reading) -> Statement | None:
    """The statement that the case is about: the one whose content is most like it, if one is alike."""

    def same(s: Statement) -> float:
        return content_overlap(" ".join(reading.article.text[b:e] for b, e in s.content), case["statement"])

    best = max(reading.statements, key=same, default=None)
    return best if best and same(best) >= SAME_CONTENT else None


def chain(case: Case, rules_only: bool) -> Answer:
    reading = read_case(case, rules_only)
    s = statement_of(case, reading)
    if s is None:
        return False, "no such statement"
    wanted = [case["chain"], *case.get("also", ())]
    read_chains = [a.chain for a in s.attributions] or [()]
    said = " | ".join(" > ".join(_words(link, reading) for link in c) for c in read_chains)
    right = len(read_chains) == len(wanted) and all(any(_same(c, w, reading) for c in read_chains) for w in wanted)
    return right, said


def _same(links: Iterable[Link], mentions: list[str], reading: Reading) -> bool:
    links = tuple(links)
    sources = {s.id: s for s in reading.sources}
    return len(links) == len(mentions) and all(
        same_source([*names_of(sources[link.source], reading.article.text), _words(link, reading)], [mention])
        for link, mention in zip(links, mentions, strict=True)
    )


def _words(link: Link, reading: Reading) -> str:
    return reading.article.text[slice(*link.mention)] if link.mention else "–"


def verification(case: Case, rules_only: bool) -> Answer:
    reading = read_case(case, rules_only)
    s = statement_of(case, reading)
    if s is None:
        return False, "no such statement"
    sources = {x.id: x for x in reading.sources}
    v = s.verification
    by = [names_of(sources[k], case["text"]) for k in v.by] if v else []
    wanted = case["verification"]
    right = s.polarity == case["polarity"] and (v.status if v else None) == (wanted["status"] if wanted else None)
    if right and wanted:
        right = all(any(same_source(names, [w]) for names in by) for w in wanted["by"])
    return right, f"{s.polarity} {v.status if v else None} by {[names[0] or names[1] for names in by]}"


def modal(case: Case, rules_only: bool) -> Answer:
    """The innermost statement around the word; the outlet's own voice attributes to nobody."""
    reading = read_case(case, rules_only)
    at = case["text"].index(case["word"])
    around = [s for s in reading.statements if any(b <= at < e for b, e in s.content)]
    s = min(around, key=lambda s: sum(e - b for b, e in s.content), default=None)
    if s is None:
        return False, "no statement"
    hearsay = any(m.span[0] <= at < m.span[1] and m.class_.startswith(CLAIMED) for m in s.marks)
    commitment = "own" if s.form == "own" else s.commitment
    right = (hearsay, s.certainty, commitment) == (case["hearsay"], case["certainty"], case["commitment"])
    return right, f"hearsay {hearsay} {s.certainty} {commitment}"


def name(case: Case, rules_only: bool) -> Answer:
    reading = read_case(case, rules_only)
    at = case["text"].index(case["mention"])
    span = (at, at + len(case["mention"]))
    used = {link.source for s in reading.statements for a in s.attributions for link in a.chain}
    sources = [s for s in reading.sources if s.id in used]
    if not case["source"]:
        return _no_source(case, span, reading, sources)
    source = next((s for s in sources if _touches(span, s.mentions)), None)
    if source is None:
        return False, "no source"
    said = (source.kind, source.identity, source.side)
    return said == (case["kind"], case["identity"], case["side"]), " ".join(map(str, said))


def _no_source(case: Case, span: Span, reading: Reading, sources: Iterable[Source]) -> Answer:
    """The name is nobody here, but a place or nothing; "Kiew" is no source where "ein Arzt aus Kiew" is one."""
    article = reading.article
    named = ((s, [m for m in s.mentions if _is_named_by(m, span, article)]) for s in sources)
    source = next((s for s, mentions in named if _touches(span, mentions)), None)
    found = find_places(article.text, article.language, split_sentences(article.text, article.blocks))
    places = [place.country for place in found if _touches(span, [place.span])]
    return source is None and (places or [None])[0] == case["country"], f"{source and source.label} {places}"


def _is_named_by(mention: Span, name: Span, article: Article) -> bool:
    """Whether a mention is no more than the name with its article."""
    return len(article.text[mention[0] : name[0]].split()) <= 1


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(b < span[1] and span[0] < e for b, e in others)


def time(case: Case, _rules_only: bool) -> Answer:
    """With or without its article: the gold for German times has it inside the span, that for English mostly not."""
    text = case["text"]
    end = text.index(case["expression"]) + len(case["expression"])
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    found = find_times(text, case["language"], case["published"], sentences)
    here = [t for t in found if t.span[1] == end and _bare(text[slice(*t.span)]) == _bare(case["expression"])]
    right = any((t.value, t.type) == (case["value"], case["type"]) for t in here)
    return right, "; ".join(f"{text[slice(*t.span)]} {t.type} {t.value}" for t in found)


def _bare(expression: str) -> str:
    first, _, rest = expression.partition(" ")
    return rest if first.lower() in ARTICLES and rest else expression


SETS: dict[str, Callable[[Case, bool], Answer]] = {
    "chains": chain, "verification": verification, "modals": modal, "names": name, "times": time,
}  # fmt: skip


@cache
def answers(name: str, rules_only: bool = False) -> list[tuple[Case, bool, str]]:
    return [(case, *SETS[name](case, rules_only)) for case in cases_of(name)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", choices=[[], *SETS], metavar="SET")
    parser.add_argument("--rules-only", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    a = parser.parse_args()
    for name in a.sets or SETS:
        found = answers(name, a.rules_only)
        if a.wrong:
            for case, right, said in found:
                if not right:
                    print(json.dumps(case, ensure_ascii=False), "READ", said)
        n = sum(right for _, right, _ in found)
        print(f"{name:14} {n:4} of {len(found):4}  {n / len(found):.3f}")


if __name__ == "__main__":
    main()

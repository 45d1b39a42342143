"""Checks annotated articles in the corpus's format: everything verbatim, findable, with known values.

usage: python -m training.check_articles FILE.json…
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from laut.models import Act, Bound, Certainty, Commitment, Form, Identity, Kind, Medium, Polarity

VALUES = {
    "form": set(get_args(Form)) - {"own"}, "medium": set(get_args(Medium)), "act": set(get_args(Act)),
    "certainty": set(get_args(Certainty)), "commitment": set(get_args(Commitment)), "polarity": set(get_args(Polarity)),
}  # fmt: skip
STATUS = {"not_verified", "not_proven", "confirmed", "denied"}
ROLES = {"event", "said", "context"}


def faults(article: dict[str, Any]) -> Iterator[str]:
    """What is wrong with an article, a line each."""
    text = article["text"]
    mentions = {m for source in article["sources"] for m in source["mentions"]}
    yield from (
        f"not_article {b[:40]!r} is no paragraph" for b in article.get("not_article", ()) if b not in text.split("\n\n")
    )
    for s in article["statements"]:
        where = f"{s['id']}:"
        at = 0
        for piece in s["content"]:
            if text.count(piece) != 1:
                yield f"{where} content {piece[:50]!r} occurs {text.count(piece)} times, once is wanted"
            if text.find(piece, at) < 0:
                yield f"{where} content {piece[:50]!r} is not in its order"
            at = max(at, text.find(piece) + len(piece))
        yield from (f"{where} {name} {s[name]!r}" for name, known in VALUES.items() if s[name] not in known)
        for chain in [s["chain"], *s.get("also", ())]:
            for link in chain:
                yield from (
                    f"{where} {w!r} is not in the text" for w in (link["mention"], *link["cue"]) if w not in text
                )
                if link["kind"] not in get_args(Kind) or link["identity"] not in get_args(Identity):
                    yield f"{where} kind {link['kind']!r} or identity {link['identity']!r}"
                if link["mention"] not in mentions and len(link["mention"]) > 4:
                    yield f"{where} mention {link['mention']!r} belongs to no source"
        if s["verification"] and s["verification"]["status"] not in STATUS:
            yield f"{where} verification {s['verification']!r}"
        yield from (f"{where} time {t!r}" for t in s["time"] if t["text"] not in text or t["role"] not in ROLES)
        yield from (
            f"{where} {q!r}" for q in s["quantities"] if q["text"] not in text or q["bound"] not in get_args(Bound)
        )


def main(paths: list[str]) -> None:
    n_articles = n_statements = n_chains = n_faults = 0
    for path in paths:
        for article in json.loads(Path(path).read_text("utf8")):
            n_articles += 1
            n_statements += len(article["statements"])
            n_chains += sum(len(s["chain"]) > 1 for s in article["statements"])
            for fault in faults(article):
                n_faults += 1
                print(f"{path} {article['id']} {fault}")
    print(f"{n_articles} articles, {n_statements} statements, {n_chains} chains of two and more, {n_faults} faults")
    sys.exit(n_faults > 0)


if __name__ == "__main__":
    main(sys.argv[1:])

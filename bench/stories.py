"""What is joined right over the articles of the stories, each story an archive of its own.

    python -m bench.stories [--stories FOLDER]... [--given | --among N [--db ADDRESS]] [--each] [--out FOLDER]

Without FOLDER: evaluation/stories and examples/stories. ``--given``: the gold says which statements make a claim, so
that what is left is whose word it is and what contradicts. ``--among``: all articles in one archive together with N
others, the training articles retold (`bench.retold`) in the weeks of the stories, added in order of publication; how
many of the stories' claims took up statements of others is printed too. Before the figures stands of how many of the
gold's statements the chain is read right. The archive is an SQLite file in a temporary folder, or ``--db``. ``--each``:
the figures of each story too. ``--out``: writes what was found, a file a story.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from bench.archives import key_of
from bench.retold import retold, training_readings
from laut.article import Extractor, make_article
from laut.asking import find_claims, tell_claims
from laut.export.claims import claims_to_json
from laut.joining import link_waiting
from laut.linking import claims_of, describe, dossier_of, lay_out
from laut.linking.profiles import content_of
from laut.models import Given, Page, Reading, Ref, Statement
from laut.reading import read
from laut.scoring.overlap import content_overlap, names_of, same_source
from laut.scoring.stories import Counts, count_story, figures, same_content
from laut.store.dialect import looking, writing
from laut.store.opening import open_archive
from laut.store.write import keep

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "evaluation" / "stories", ROOT / "examples" / "stories")
POOL = 500  # training articles that the others are made of
SPREAD = 14  # days before and after a story's article in which the others appear
Json = dict[str, Any]


def stories_of(folders: Sequence[Path]) -> list[Json]:
    return [json.loads(path.read_text("utf-8")) for folder in folders for path in sorted(folder.glob("*.json"))]


def read_article(record: Json, prefix: str) -> Reading:
    """The reading `laut add` would make of it, under an id that says which story it belongs to."""
    ref = f"{prefix}/{record['id']}"
    known = {key: record.get(key) for key in ("title", "outlet", "outlet_kind", "published", "language")}
    article = make_article(Page(ref, record["text"].encode(), "text", Given(**known)), Extractor())
    return read(replace(article, id=ref))


def claims_of_story(readings: Sequence[Reading]) -> Json:
    return claims_to_json(claims_of(readings))


def claims_given(story: Json, readings: Sequence[Reading]) -> Json:
    """The claims where the gold's clusters are given: each of its statements stands for the one read most like it."""
    desk = lay_out(map(dossier_of, readings))
    read_as = [(p.key, p.text) for d in desk.dossiers.values() for p in d.profiles]
    claim_of: dict[Ref, str] = {}
    for claim in story["claims"]:
        for said in claim["statements"]:
            ref = f"{story['story']}/{said['article']}"
            mine = [(key, text) for key, text in read_as if key[0] == ref and same_content(said["content"], text)]
            alike = [(content_overlap(said["content"], text), key) for key, text in mine]
            if alike:
                claim_of.setdefault(max(alike)[1], claim["id"])
    groups: dict[str, list[Ref]] = {}
    for key, _ in read_as:
        groups.setdefault(claim_of.get(key, "/".join(key)), []).append(key)
    return claims_to_json(describe(desk, list(groups.values())))


def chains_right(story: Json, readings: Sequence[Reading]) -> Counter[str]:
    """Of how many of the gold's statements the one read most like it has the gold's chain, link by link."""
    by_id = {r.article.id.rpartition("/")[2]: r for r in readings}
    found: Counter[str] = Counter()
    for said in (s for claim in story["claims"] for s in claim["statements"]):
        reading = by_id[said["article"]]
        told = [(content_of(reading, s), s) for s in reading.statements]
        alike = [(content_overlap(said["content"], text), s) for text, s in told if same_content(said["content"], text)]
        best = max(alike, key=lambda found: found[0], default=None)
        found.update(statements=1, right=int(best is not None and _has_chain(reading, best[1], said["chain"])))
    return found


def _has_chain(reading: Reading, s: Statement, gold: Sequence[str]) -> bool:
    sources = {source.id: names_of(source, reading.article.text) for source in reading.sources}
    chains = [[sources[link.source] for link in a.chain] for a in s.attributions] or [[]]
    return any(
        len(chain) == len(gold) and all(same_source(names, [wanted]) for names, wanted in zip(chain, gold, strict=True))
        for chain in chains
    )


def claims_among(readings: Sequence[Reading], n_others: int, db: str | None) -> dict[str, Json]:
    """The claims of each story, by its name, in one archive with so many other articles."""
    rng = random.Random(0)
    days = [date.fromisoformat(r.article.published[:10]) for r in readings if r.article.published]

    def day_of(_: int) -> date:
        return rng.choice(days) + timedelta(days=rng.randint(-SPREAD, SPREAD))

    others = retold(training_readings(POOL), n_others, day_of)
    ordered = sorted([*readings, *others], key=lambda r: r.article.published or "")
    with tempfile.TemporaryDirectory(prefix="laut-stories-") as folder:
        archive = open_archive(db or str(Path(folder) / "archive.db"))
        for reading in ordered:
            _add(archive, reading)
        with looking(archive) as conn:
            refs = sorted({r.article.ref for r in readings})
            found = {story: _told(conn, refs, story) for story in {ref.split("/")[0] for ref in refs}}
        archive.dispose()
    return found


def _add(archive: Engine, reading: Reading) -> None:
    with writing(archive) as conn:
        keep(conn, reading, key_of(reading), "bench")
    link_waiting(archive, "bench")


def _told(conn: Connection, refs: Sequence[str], story: str) -> Json:
    """The claims that a story's articles have part in; what others report in them stays."""
    mine = [ref for ref in refs if ref.startswith(story + "/")]
    ids = dict.fromkeys(id_ for ref in mine for id_ in find_claims(conn, article=ref))
    return claims_to_json(tell_claims(conn, list(ids)))


def strangers(claims: Json, texts: Container[str]) -> Counter[str]:
    """How many claims of the articles with these texts took up statements of others, and how many."""
    mine = {a["id"] for a in claims["articles"] if a["text"] in texts}
    found: Counter[str] = Counter()
    for claim in claims["claims"]:
        others = sum(s["article"] not in mine for s in claim["statements"])
        if 0 < others < len(claim["statements"]):
            found += Counter(claims=1, statements=others)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, action="append", metavar="FOLDER")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--given", action="store_true")
    how.add_argument("--among", type=int, metavar="N")
    parser.add_argument("--db", metavar="ADDRESS")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--out", type=Path)
    a = parser.parse_args()
    stories = stories_of(a.stories or FOLDERS)
    readings = {s["story"]: [read_article(r, s["story"]) for r in s["articles"]] for s in stories}
    if a.among is not None:
        together = [r for own in readings.values() for r in own]
        found = claims_among(together, a.among, a.db)
        texts = {r.article.text for r in together}
        print("took up others:", dict(sum((strangers(c, texts) for c in found.values()), Counter[str]())))
    elif a.given:
        found = {s["story"]: claims_given(s, readings[s["story"]]) for s in stories}
    else:
        found = {story: claims_of_story(own) for story, own in readings.items()}
    total = Counts()
    for story in stories:
        count_story(story, found[story["story"]], total)
        if a.each:
            alone = Counts()
            count_story(story, found[story["story"]], alone)
            print(story["story"], json.dumps(figures(alone)))
        if a.out:
            (a.out / f"{story['story']}.json").write_text(
                json.dumps(found[story["story"]], ensure_ascii=False), "utf-8"
            )
    print("chains right:", dict(sum((chains_right(s, readings[s["story"]]) for s in stories), Counter[str]())))
    print(json.dumps(figures(total)))


if __name__ == "__main__":
    main()

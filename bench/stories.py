"""What is joined right over the articles of the stories, each story an archive of its own.

    python bench/stories.py [--stories FOLDER]... [--together] [--each] [--out FOLDER]

Without FOLDER: evaluation/stories and examples/stories. ``--together``: all articles in one archive, with those of the
training articles besides. ``--each``: the figures of each story too. ``--out``: writes what was found, a file a story.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from laut.article import Extractor, make_article
from laut.export.claims import claims_to_json
from laut.linking import claims_of
from laut.models import Given, Page, Reading
from laut.reading import read
from laut.scoring.stories import Counts, count_story, figures

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "evaluation" / "stories", ROOT / "examples" / "stories")
OTHERS = ROOT / "training" / "articles"
Json = dict[str, Any]


def stories_of(folders: Sequence[Path]) -> list[Json]:
    return [json.loads(path.read_text("utf-8")) for folder in folders for path in sorted(folder.glob("*.json"))]


def read_article(record: Json, prefix: str) -> Reading:
    """The reading `laut add` would make of it, under an id that says which story it belongs to."""
    ref = f"{prefix}/{record['id']}"
    known = {key: record.get(key) for key in ("title", "outlet", "outlet_kind", "published", "language")}
    article = make_article(Page(ref, record["text"].encode(), "text", Given(**known)), Extractor())
    return read(replace(article, id=ref))


def other_articles() -> Iterator[Reading]:
    """The training articles, a reading each."""
    for path in sorted(OTHERS.glob("*.json")):
        for record in json.loads(path.read_text("utf-8")):
            yield read_article(record, path.stem)


def claims_of_story(readings: Sequence[Reading]) -> Json:
    return claims_to_json(claims_of(readings))


def only(claims: Json, story: str) -> Json:
    """What of the claims of many articles belongs to one story: others' reports stay."""
    mine = {a["id"] for a in claims["articles"] if a["id"].startswith(story + "/")}
    return {
        **claims,
        "claims": [c for c in claims["claims"] if any(s["article"] in mine for s in c["statements"])],
        "lineage": [e for e in claims["lineage"] if e["from"] in mine or e["to"] in mine],
        "contradictions": [c for c in claims["contradictions"] if any(a in mine for a, _ in c["statements"])],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, action="append", metavar="FOLDER")
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--out", type=Path)
    a = parser.parse_args()
    stories = stories_of(a.stories or FOLDERS)
    readings = {s["story"]: [read_article(r, s["story"]) for r in s["articles"]] for s in stories}
    if a.together:
        everything = claims_of_story([*(r for own in readings.values() for r in own), *other_articles()])
        found = {story: only(everything, story) for story in readings}
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
    print(json.dumps(figures(total)))


if __name__ == "__main__":
    main()

"""Whole readings of articles that the model has not seen, scored: each by the model of the fold that left it out.

usage: python -m training.cross_validate SHARED_FOLDER BASE_FOLDER FOLDS_FOLDER N [--tune]

FOLDS_FOLDER/K/model.pt is what ``training.train --stage 2 --fold K/N`` wrote, for K from 0; folds that are not there
are left out. Prints a line a variant: the quotations of the dev part and evaluation/articles (by the model of the first
fold; no fold has seen them, and no rule was written with the latter in view), the corpus in German and English and the
sourcing gold, each by the reference scorers. ``--tune`` goes through the decoder's thresholds one at a time.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from laut.article import Extractor, make_article
from laut.export.jsonl import to_line
from laut.models import Article, Given, Page, Sentence, TaggedStatement
from laut.reading import RULES, Tagger, read
from laut.reading.tagger import decode
from laut.reading.tagger.merging import merge
from laut.reading.tagger.search import Network, find_statements
from training.evaluate import TorchNetwork, load_scorer
from training.examples import corpus, wikinews
from training.model import Tagger as Module
from training.train import held_out

EVALUATION = Path(__file__).parent.parent / "evaluation" / "articles"
MakeTagger = Callable[[str, Network], Tagger]
TRIES: dict[str, tuple[float, ...]] = {
    "MIN_QUALITY": (0.35, 0.4, 0.45, 0.5, 0.55, 0.6),
    "MIN_QUALITY_RULED": (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45),
    "MAX_OVERLAP": (0.3, 0.4, 0.5, 0.6, 0.7),
    "MIN_ROLE": (0.3, 0.4, 0.5, 0.6, 0.7),
}


class Kept:
    """A network that answers the same question from memory."""

    def __init__(self, network: Network) -> None:
        self.network, self.answers = network, {}  # type: ignore[var-annotated]

    def encode(self, *given: Any) -> Any:
        return self._ask("encode", *given)

    def read(self, words: Any, *given: Any) -> Any:
        return self._ask("read", words, *given)

    def _ask(self, name: str, *given: Any) -> Any:
        key = (name, *(x.tobytes() for x in given if hasattr(x, "tobytes")))
        if key not in self.answers:
            self.answers[key] = getattr(self.network, name)(*given)
        return self.answers[key]


@dataclass(slots=True)
class Unseen:
    """An article with the network of a fold that has not seen it."""

    article: Article
    network: Kept


def articles_of(records: Sequence[dict[str, Any]]) -> list[Article]:
    """Articles as ``laut read`` takes them from a .jsonl file."""
    found = []
    with Extractor() as extractor:
        for r in records:
            given = Given(r["id"], None, r.get("title"), r.get("outlet"), None, r.get("published"), r["language"])
            found.append(make_article(Page(r["id"], r["text"].encode(), "text", given), extractor))
    return found


def load_network(path: Path) -> TorchNetwork:
    state = torch.load(path, weights_only=False)
    model = Module(state["size"])
    model.load_state_dict(state["mean"])
    return TorchNetwork(model)


def annotated(folder: Path) -> list[dict[str, Any]]:
    """The articles of a folder in the corpus's format."""
    return [a for path in sorted(folder.glob("*.json")) for a in json.loads(path.read_text("utf8"))]


def unseen_articles(shared: Path, folds: Path, n: int) -> dict[str, list[Unseen]]:
    """The articles of each part that some fold left out."""
    examples = corpus(sorted((shared / "gold/corpus").glob("*.json")))
    examples += wikinews(shared / "data/quotes-de/train.jsonl", shared / "gold/sourcing.json")
    records = annotated(shared / "gold/corpus")
    for a in json.loads((shared / "gold/sourcing-articles.json").read_text("utf8")):
        published = a["doc"].rsplit("(", 1)[-1].rstrip(")")
        records.append({"id": a["doc"], "text": a["text"], "language": "de", "published": published})
    by_ref = {a.ref: a for a in articles_of(records)}
    dev = [json.loads(line) for line in (shared / "data/quotes-de/dev.jsonl").read_text("utf8").splitlines()]
    dev_articles = articles_of([{"id": d["documentName"], "text": d["originalText"], "language": "de"} for d in dev])
    own = articles_of(annotated(EVALUATION))
    parts: dict[str, list[Unseen]] = {
        name: [] for name in ("quotations", "own de", "own en", "corpus de", "corpus en", "sourcing")
    }
    for k in range(n):
        if not (folds / str(k) / "model.pt").exists():
            continue
        network = load_network(folds / str(k) / "model.pt")
        if not parts["quotations"]:
            parts["quotations"] = [Unseen(a, Kept(network)) for a in dev_articles]
            for a in own:
                parts[f"own {a.language}"].append(Unseen(a, Kept(network)))
        for e in held_out(examples, f"{k}/{n}"):
            name = "sourcing" if e.origin == "sourcing" else f"corpus {e.language}"
            parts[name].append(Unseen(by_ref[e.ref], Kept(network)))
    return parts


class Scorers:
    """The reference scorers with their gold, by part."""

    def __init__(self, shared: Path, work: Path) -> None:
        self.shared, self.work = shared, work
        self.quotes, self.sourcing = load_scorer(shared, "quotes"), load_scorer(shared, "sourcing")
        self.gold = dict(self._gold())

    def _gold(self) -> Iterator[tuple[str, tuple[Path, Path]]]:
        for name, folder in (("corpus", self.shared / "gold/corpus"), ("own", EVALUATION)):
            for language in ("de", "en"):
                part = f"{name} {language}"
                whole, gold, texts = (self.work / f"{part}{kind}.json" for kind in ("", "-gold", "-articles"))
                whole.write_text(json.dumps([a for a in annotated(folder) if a["language"] == language]))
                load_scorer(self.shared, "corpus").main("gold", str(whole), str(gold), str(texts))
                yield part, (gold, texts)
        yield "sourcing", (self.shared / "gold/sourcing.json", self.shared / "gold/sourcing-articles.json")

    def score(self, part: str, unseen: Sequence[Unseen], make: MakeTagger) -> dict[str, Any]:
        """The figures of the readings of some articles."""
        out = self.work / "readings.jsonl"
        out.write_bytes(b"".join(to_line(read(u.article, make(u.article.language, u.network))) for u in unseen))
        if part == "quotations":
            argv = [str(self.shared / "data/quotes-de/dev.jsonl"), str(out)]
            strict = _printed(self.quotes, argv)["strict"]
            return {k: strict[k]["f1"] for k in ("joint", "quote", "speaker", "cue", "frame", "addressee", "type")}
        gold, texts = self.gold[part]
        refs = {u.article.ref for u in unseen}
        some = self.work / "gold.json"
        some.write_text(json.dumps([d for d in json.loads(gold.read_text("utf8")) if d["doc"] in refs]))
        figures = _printed(self.sourcing, [str(some), str(out), str(texts)])
        found = {k: figures[k]["f1"] for k in ("content", "chain", "origin", "roots")}
        labels = {k: figures["labels"][k] for k in ("act", "certainty", "commitment", "kind")}
        return found | {"nested": figures["nested_recall"]} | labels


def _printed(scorer: Any, argv: list[str]) -> dict[str, Any]:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        scorer.main(argv)
    figures: dict[str, Any] = json.loads(printed.getvalue().splitlines()[-1])
    return figures


def variants(tokenizer: Tokenizer) -> dict[str, MakeTagger]:
    """For each variant what makes the tagger of a language from a network."""

    def model(language: str, network: Network) -> Tagger:
        return lambda text, sentences: find_statements(
            text, sentences, RULES[language](text, sentences), tokenizer, network
        )

    def untold(_language: str, network: Network) -> Tagger:
        return lambda text, sentences: find_statements(text, sentences, (), tokenizer, network)

    def merged(language: str, network: Network) -> Tagger:
        def tag(text: str, sentences: Sequence[Sentence]) -> list[TaggedStatement]:
            ruled = RULES[language](text, sentences)
            return merge(text, find_statements(text, sentences, ruled, tokenizer, network), ruled)

        return tag

    return {"rules": lambda language, _: RULES[language], "model untold": untold, "model": model, "merged": merged}


def main(argv: list[str]) -> None:
    shared, base, folds, n = Path(argv[0]), Path(argv[1]), Path(argv[2]), int(argv[3])
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    parts, scorers = unseen_articles(shared, folds, n), Scorers(shared, folds)
    makes = variants(tokenizer)
    for name, make in makes.items():
        for part, unseen in parts.items():
            print(f"{name:14}{part:12}{len(unseen):4}", scorers.score(part, unseen, make), flush=True)
    if "--tune" in argv:
        for name, values in TRIES.items():
            for value in values:
                before = getattr(decode, name)
                setattr(decode, name, value)
                line = {p: scorers.score(p, u, makes["merged"]) for p, u in parts.items()}
                short = {
                    p: [f[k] for k in ("joint", "speaker", "cue", "content", "chain", "origin") if k in f]
                    for p, f in line.items()
                }
                print(f"{name} {value}", short, flush=True)
                setattr(decode, name, before)


if __name__ == "__main__":
    main(sys.argv[1:])

"""How fast one core reads with the model, against the bare encoder and an mT5-base in the same run.

    python bench/tagger_speed.py [--mt5] [--words N] [--turns N]

One line of JSON: articles a second of the whole reading (of plain text, in memory), of the encoder alone on the same
pieces (the shipped graph, cut off after its last layer), of the rules alone, and with ``--mt5`` of an mT5-base with
random weights that encodes the article and decodes 210 tokens greedily; then the ratios. Each is the median of runs
taken in turn. Needs the packages of training/requirements.txt: onnx cuts the graph,
PyTorch and transformers run mT5.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

for name in ("LAUT_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import onnx  # noqa: E402
import onnxruntime  # noqa: E402

from laut.models import Article, Block  # noqa: E402
from laut.reading import RULES, read  # noqa: E402
from laut.reading.sentences import split_sentences  # noqa: E402
from laut.reading.tagger import model_over  # noqa: E402
from laut.reading.tagger.clues import layout_clues  # noqa: E402
from laut.reading.tagger.network import load  # noqa: E402
from laut.reading.tagger.search import arrays_of  # noqa: E402
from laut.reading.tagger.windows import make_windows  # noqa: E402

TURNS = 15
LANGUAGE_TEXTS = {
    "de": (
        "Die Stadtwerke Lüdenfeld haben am Dienstag eingeräumt, dass die Sanierung des Wasserturms teurer wird als "
        "geplant. „Wir rechnen inzwischen mit 4,3 Millionen Euro“, sagte Geschäftsführerin Ines Harbort der "
        "„Bergischen Post“. Ursprünglich waren 2,9 Millionen Euro vorgesehen. Nach Angaben eines Mitarbeiters, der "
        "namentlich nicht genannt werden will, war der Schaden am Fundament seit drei Jahren bekannt. Ein Gutachten "
        "habe schon 2022 vor Rissen gewarnt. Harbort wies das zurück. Das Gutachten sei ihr erst im Herbst vorgelegt "
        "worden. Oberbürgermeister Karsten Welp kündigte an, den Fall prüfen zu lassen. ",
        "Die Opposition im Stadtrat forderte am Abend Akteneinsicht. Es müsse geklärt werden, wer wann was gewusst "
        "habe, hieß es in einer Mitteilung der Fraktion. ",
    ),
    "en": (
        "The harbour authority in Kelmouth admitted on Tuesday that repairs to the breakwater would cost more than "
        "planned. “We now expect a bill of 4.3 million pounds,” said its director, Ines Harbord, in an interview with "
        "the Coast Gazette. According to an employee who asked not to be named, the damage had been known for three "
        "years. A survey had warned of cracks as early as 2022. Harbord rejected the claim. She said the survey had "
        "only reached her in the autumn. The mayor, Carl Welp, announced a review of the case. ",
        "Members of the opposition demanded access to the files. It had to be made clear who knew what and when, the "
        "group said in a statement. ",
    ),
}


def article_of(language: str, n_words: int) -> Article:
    pieces = LANGUAGE_TEXTS[language]
    text = ""
    while len(text.split()) < n_words:
        text += pieces[len(text) // 900 % len(pieces)]
    text = " ".join(text.split()[:n_words])
    return Article("a", "a", text, (Block((0, len(text)), "paragraph"),), language, published="2025-03-12")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bare_encoder(article: Article, folder: Path) -> Callable[[], object]:
    """A run of the shipped graph up to its last layer on the article's pieces."""
    tokenizer, _ = load()
    sentences = split_sentences(article.text, article.blocks)
    windows = make_windows(tokenizer, article.text, sentences)
    given = dict(
        zip(("ids", "word_of", "at", "clues"), arrays_of(windows, layout_clues(article.text, sentences)), strict=True)
    )
    with as_file(files("laut.reading.tagger") / "model" / "encoder.onnx") as path:
        graph = onnx.load(str(path)).graph
        norms = [node for node in graph.node if node.op_type == "LayerNormalization"]
        last = norms[-2].output[0]  # the last norm is that of the words, after the layers
        onnx.utils.extract_model(str(path), str(folder / "bare.onnx"), list(given), [last])
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / "bare.onnx"), options, providers=["CPUExecutionProvider"])
    return lambda: session.run(None, given)


def mt5() -> Callable[[], object]:
    import torch  # noqa: PLC0415
    from transformers import MT5Config, MT5ForConditionalGeneration  # noqa: PLC0415

    torch.set_num_threads(1)
    config = MT5Config(d_model=768, d_ff=2048, num_layers=12, num_heads=12, d_kv=64, vocab_size=250112)
    model = MT5ForConditionalGeneration(config).eval()
    ids = torch.randint(5, 200000, (1, 370))
    return lambda: model.generate(ids, max_new_tokens=210, min_new_tokens=210, do_sample=False, num_beams=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mt5", action="store_true")
    parser.add_argument("--words", type=int, default=250)
    parser.add_argument("--turns", type=int, default=TURNS)
    a = parser.parse_args()
    figures: dict[str, float | int] = {"words": a.words}
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGE_TEXTS:
            article = article_of(language, a.words)
            sentences = split_sentences(article.text, article.blocks)
            works = {
                "whole": lambda article=article: read(article, model_over(RULES[article.language])),
                "encoder": bare_encoder(article, Path(folder)),
                "rules": lambda article=article: read(article, RULES[article.language]),
            }
            figures[f"{language}_pieces"] = len(make_windows(load()[0], article.text, sentences)[0].ids)
            taken: dict[str, list[float]] = {name: [] for name in works}
            for turn in range(a.turns + 2):
                for name, work in works.items():
                    s = seconds(work)
                    if turn > 1:
                        taken[name].append(s)
            for name, of in taken.items():
                figures[f"{language}_{name}_per_s"] = round(1 / statistics.median(of), 2)
            figures[f"{language}_whole_to_encoder"] = round(
                statistics.median(e / w for w, e in zip(taken["whole"], taken["encoder"], strict=True)), 3
            )
            figures[f"{language}_words_per_s"] = round(a.words / statistics.median(taken["whole"]))
    if a.mt5:
        figures["mt5_per_s"] = round(1 / seconds(mt5()), 4)
        figures["de_whole_to_mt5"] = round(figures["de_whole_per_s"] / figures["mt5_per_s"])
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

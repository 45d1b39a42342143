"""Write src/laut/reading/data/verb_forms.tsv.gz: German verb forms with mood, from a list of infinitives.

    python tools/build_verb_forms.py

Infinitives: the verbal lemmas of simplemma's German dictionary (MIT). Forms: ablaut (MIT OR Apache-2.0).
Only third-person cells, participles and infinitives are kept: news has no others outside quotations.
Needs `pip install ablaut==0.11.0 simplemma==2.0.0`; the output is committed, so nobody else does.

A row is ``form <TAB> lemma:cells lemma:cells …``; cells are a subset of
  p present, t preterite (indicative), 1 Konjunktiv I, 2 Konjunktiv II, k participle II, i infinitive, z zu-infinitive.
A separable verb's finite cells stand twice: split ("teilt|mit") and joined, as in a subordinate clause ("mitteilt").
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from pathlib import Path

import ablaut
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

OUT = Path(__file__).parents[1] / "src/laut/reading/data/verb_forms.tsv.gz"
# Spellings that ablaut lacks, from reference grammar: -ele/-ere variants are made below, these by hand.
BY_HAND = [
    ("stände", "stehen", "2"), ("ständen", "stehen", "2"), ("hülfe", "helfen", "2"), ("hälfe", "helfen", "2"),
    ("gewänne", "gewinnen", "2"), ("gewönne", "gewinnen", "2"), ("bräuchte", "brauchen", "2"),
    ("bräuchten", "brauchen", "2"),
]  # fmt: skip


def infinitives() -> list[str]:
    table = DefaultDictionaryFactory().get_dictionary("de")
    lemmas = set()
    for value in set(table.values()):
        word = value.decode() if isinstance(value, bytes) else value
        if word.islower() and word.isalpha() and word.endswith(("en", "ern", "eln", "tun", "sein")):
            lemmas.add(word)
    return sorted(lemmas)


def main() -> None:
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)

    def add(form: str, lemma: str, cell: str) -> None:
        forms[(form, lemma)].add(cell)

    def finite(form: str, lemma: str, cell: str) -> None:
        stem, _, particle = form.partition(" ")
        if particle:
            add(f"{stem}|{particle}", lemma, cell)
            add(particle + stem, lemma, cell)
        else:
            add(form, lemma, cell)

    for lemma in infinitives():
        try:
            table = ablaut.conjugate(lemma)
        except ValueError:
            continue
        for cell, row in (
            ("p", table.present),
            ("t", table.preterite),
            ("1", table.konjunktiv1),
            ("2", table.konjunktiv2),
        ):
            for form in (row[2], row[5]):
                finite(form, lemma, cell)
        stem = table.konjunktiv1[2]
        if lemma.endswith(("eln", "ern")):  # handle/handele, ändre/ändere
            _, _, particle = stem.partition(" ")
            variant = lemma.removeprefix(particle)[:-1] + "e"
            finite(f"{variant} {particle}".strip(), lemma, "1")
        add(table.past_participle, lemma, "k")
        add(lemma, lemma, "i")
        zu = table.zu_infinitive
        if " " not in zu:
            add(zu, lemma, "z")
    for form, lemma, cell in BY_HAND:
        add(form, lemma, cell)
    readings: dict[str, list[str]] = defaultdict(list)
    for (form, lemma), cells in sorted(forms.items()):
        readings[form].append(f"{lemma}:{''.join(sorted(cells))}")
    rows = [f"{form}\t{' '.join(values)}" for form, values in readings.items()]
    with gzip.GzipFile(OUT, "wb", mtime=0) as out:
        out.write("\n".join(rows).encode())
    print(f"{len(rows)} rows, {len({lemma for _, lemma in forms})} verbs, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()

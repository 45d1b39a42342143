"""One article of our own, read end to end: the statements an editor would mark."""

import json
import random
import time

import pytest

from laut.errors import InputError
from laut.export.jsonl import to_json
from laut.models import Article, Block, Credit
from laut.reading import RULES, read

TEXT = """\
Riga (npa) – Der Frachter „Selin“ hat nach Angaben der Küstenwache am Dienstag mindestens 20 Container verloren.

„Wir suchen weiter“, sagte Sprecherin Ilze Ozola der Zeitung „Diena“. Verletzte gebe es nicht.

Wie der Sender „Kanal Nord“ unter Berufung auf einen Beamten berichtet, war die Ladung falsch deklariert. \
Ließ sich das prüfen? Die Angaben ließen sich nicht unabhängig prüfen."""


def article() -> Article:
    blocks, at = [], 0
    for part in TEXT.split("\n\n"):
        blocks.append(Block((at, at + len(part)), "paragraph"))
        at += len(part) + 2
    dateline = Credit("Riga (npa) –", "dateline", ("npa",), (0, 12))
    return Article("0" * 64, "selin.txt", TEXT, tuple(blocks), "de", published="2025-02-19", credits=(dateline,))


def test_the_dateline_tells_where_it_plays() -> None:
    sides = {source.label: source.side for source in read(article()).sources}
    assert sides["Küstenwache"] == sides["Ilze Ozola"] == "LV"


def test_read() -> None:
    reading = read(article())
    label = {s.id: s.name or s.label for s in reading.sources}
    rows = [
        (
            s.form,
            " … ".join(TEXT[b:e] for b, e in s.content),
            [" > ".join(label[link.source] for link in a.chain) for a in s.attributions],
        )
        for s in reading.statements
    ]
    assert rows == [
        ("indirect", "Der Frachter „Selin“ hat … am Dienstag mindestens 20 Container verloren", ["Küstenwache"]),
        ("direct", "„Wir suchen weiter“", ["Diena > Ilze Ozola"]),
        ("indirect_free_indirect", "Verletzte gebe es nicht", ["Diena > Ilze Ozola"]),
        ("indirect", "war die Ladung falsch deklariert", ["Kanal Nord > Beamter"]),
        ("own", "Ließ sich das prüfen?", []),
        ("own", "Die Angaben ließen sich nicht unabhängig prüfen.", []),
    ]
    first, _, third, fourth, question, _ = reading.statements
    assert [(t.value, t.role) for t in first.times] == [("2025-02-18", "event")]
    assert [(q.value, q.bound) for q in first.quantities] == [(20, "at_least")]
    assert third.attributions[0].inherited and third.polarity == "negative"
    assert fourth.commitment == "distances" and fourth.verification is not None
    assert fourth.verification.status == "not_verified"
    assert question.act == "ask"
    assert [label[o.source] for o in reading.origins] == ["Küstenwache", "Ilze Ozola", "Beamter"]
    assert {s.identity for s in reading.sources if label[s.id] == "Beamter"} <= {"anonymous", "role"}


def test_every_span_lies_in_the_text_and_the_json_is_the_same_twice() -> None:
    first, second = (json.dumps(to_json(read(article())), sort_keys=True) for _ in range(2))
    assert first == second
    record = json.loads(first)
    spans = [x for s in record["statements"] for x in [*s["content"], *(m["span"] for m in s["marks"])]]
    spans += [m for s in record["sources"] for m in s["mentions"]] + [t["span"] for t in record["times"]]
    assert spans and all(0 <= b < e <= len(TEXT) for b, e in spans)


JUNK = [*"„“»«\"'‚‘()[].,;:!?–-/&%€\n\x00\u200b\u202e", "laut", "zufolge", "sagte", "habe", "soll", "said", "...", "„„"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_damaged_text_is_read_without_a_fault_and_with_true_offsets(language: str) -> None:
    chance = random.Random(7)
    for _ in range(60):
        words = TEXT.split(" ")
        for _ in range(chance.randint(1, 40)):
            words.insert(chance.randrange(len(words)), chance.choice(JUNK))
        if chance.random() < 0.4:
            chance.shuffle(words)
        text = " ".join(words)
        reading = read(Article("0" * 64, "x", text, (Block((0, len(text)), "paragraph"),), language, outlet="Diena"))
        spans = [span for s in reading.statements for span in (*s.content, *(m.span for m in s.marks))]
        assert all(0 <= b < e <= len(text) for b, e in spans)
        ids = {s.id for s in reading.sources}
        assert all(link.source in ids for s in reading.statements for a in s.attributions for link in a.chain)


HOSTILE = [
    ("de", "Laut A" + "a" * 50_000 + " ist alles gut."),  # a source of one word without end
    ("en", '"a" he said, ' * 5_000),  # thousands of statements in one sentence
    ("de", "Die Werft teilte mit, dass er gehe und er könnte. " * 1_000),
]


@pytest.mark.parametrize(("language", "text"), HOSTILE)
def test_hostile_text_is_read_in_linear_time(language: str, text: str) -> None:
    started = time.process_time()
    read(Article("0" * 64, "x", text, (Block((0, len(text)), "paragraph"),), language), RULES[language])
    assert time.process_time() - started < 10


def test_another_language_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"fr\.txt: written in language 'fr'.*--language de"):
        read(Article("0" * 64, "fr.txt", "Le ministre attend.", (), "fr"))


def test_an_article_without_text_says_nothing() -> None:
    reading = read(Article("0" * 64, "leer.txt", "", (), "de"))
    assert (reading.statements, reading.sources, reading.origins) == ((), (), ())

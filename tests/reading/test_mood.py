"""German verb forms: which mood a word can only be, and what keeps look-alikes out."""

import pytest

from laut.reading.mood import is_finite, is_infinitive, is_participle, lemmas, mood

MOODS = [
    ("sei", "konjunktiv_i"), ("habe", "konjunktiv_i"), ("werde", "konjunktiv_i"), ("könne", "konjunktiv_i"),
    ("gelte", "konjunktiv_i"), ("gebe", "konjunktiv_i"), ("handele", "konjunktiv_i"), ("seien", "konjunktiv_i"),
    ("hätten", "konjunktiv_ii"), ("wäre", "konjunktiv_ii"), ("käme", "konjunktiv_ii"), ("stünde", "konjunktiv_ii"),
    ("würden", "konjunktiv_ii"), ("bräuchte", "konjunktiv_ii"),
    # forms that an indicative shares decide nothing
    ("haben", None), ("sagte", None), ("sollen", None), ("gehen", None), ("meldete", None),
    # adjectives and adverbs that a rare verb's subjunctive equals
    ("weite", None), ("deutsche", None), ("teilweise", None), ("64-jährige", None), ("anstelle", None),
    # no verb at all
    ("Brücke", None), ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("form", "expected"), MOODS)
def test_mood(form: str, expected: str | None) -> None:
    assert mood(form) == expected


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("teilte|mit", "mitteilen"),
        ("mitteilte", "mitteilen"),
        ("mitgeteilt", "mitteilen"),
        ("sagt", "sagen"),
        ("wies|zurück", "zurückweisen"),
    ],
)
def test_lemmas_of_simple_and_separable_verbs(form: str, lemma: str) -> None:
    assert lemma in lemmas(form)


def test_parts_of_the_verb() -> None:
    assert is_finite("erklärte") and not is_finite("gesagt")
    assert is_participle("gesagt") and not is_participle("sagte")
    assert is_infinitive("mitzuteilen") and is_infinitive("sagen") and not is_infinitive("sagt")
    assert is_infinitive("erhalten") and is_infinitive("geraten")
    assert not is_infinitive("vorgeworfen") and not is_infinitive("angegriffen") and not is_infinitive("beschlossen")

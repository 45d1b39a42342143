"""Which reports of a claim deny it, and which only have a "not" in them."""

import pytest

from laut.linking.denials import denials_in
from laut.linking.phrases import REPLACING
from laut.linking.profiles import LONGEST, profiles_of
from tests.linking.examples import reading

CLAIMS = {
    "de": "In der Schleuse von Aue klemmte am Montag das Tor.",
    "en": "The gate of the lock at Aue was stuck on Monday.",
}
DENIALS = {
    "de": [
        "Die Betreiberin Norda bestreitet, dass das Tor geklemmt habe.",
        "Das Tor habe nie geklemmt, sagte ein Sprecher der Firma Norda.",
        "„Bei uns hat kein Tor geklemmt“, sagte ein Sprecher der Firma Norda.",
        "Alles sei in bester Ordnung gewesen, beteuerte ein Sprecher der Firma Norda.",
        "Der Bericht über ein klemmendes Tor ist falsch.",
        "Anzeichen für ein klemmendes Tor fanden die Gutachter nicht, sagte die Sachverständige Ina Voss.",
    ],
    "en": [
        "The company Norda denies that the gate was stuck.",
        'The gate "was never stuck", said a spokesman for the company Norda.',
        "Everything had been in perfect order, the company Norda insists.",
    ],
}
NEWS = {
    "de": [
        "Das Tor ließ sich am Montag nicht öffnen.",
        "Drei Schiffe kamen am Montag nicht durch die Schleuse.",
        "Nicht alle Tore hätten geklemmt, sagte ein Sprecher der Firma Norda.",
        "Die Schiffe könnten vorerst nicht weiterfahren, sagte ein Sprecher der Firma Norda.",
        "Dem Prüfbericht zufolge war das Tor nicht geölt.",
        "Am Tor fand sich am Montag keine Spur von Rost.",
    ],
    "en": [
        "Three ships did not get through the lock on Monday.",
        "The gate could not be opened, said a spokesman for the company Norda.",
        "According to the log, the gate had not been oiled.",
    ],
}
CASES = [
    (t, language, denied)
    for rows, denied in ((DENIALS, True), (NEWS, False))
    for language in rows
    for t in rows[language]
]


def denied(*texts: str, language: str) -> list[bool]:
    readings = [reading(f"a{n}", text, language=language) for n, text in enumerate(texts)]
    found = denials_in([(profiles_of(r)[0], r.statements[0]) for r in readings])
    return [(r.article.id, r.statements[0].id) in found for r in readings]


@pytest.mark.parametrize(("text", "language", "denies"), CASES)
def test_denials(text: str, language: str, denies: bool) -> None:
    assert denied(CLAIMS[language], text, language=language) == [False, denies]


def test_another_thing_in_its_place() -> None:
    said, other = "Das Schiff lud in Aue Getreide.", "Das Schiff habe Kohle und nicht Getreide geladen, sagte Uwe Kern."
    assert denied(said, other, language="de") == [False, True]


def test_a_claim_that_outlets_tell_with_a_not_is_not_denied_by_one() -> None:
    told = ("Das Tor war nicht versichert.", "Eine Versicherung gab es für das Tor nicht.")
    says = "Das Tor sei nicht versichert gewesen, sagte ein Sprecher der Firma Norda."
    assert not any(denied("Die Firma Norda zahlt das Tor selbst.", *told, says, language="de"))


def test_who_assures_what_others_say_asserts_it() -> None:
    says = "In der Schleuse habe am Montag das Tor geklemmt, versicherte ein Sprecher der Firma Norda."
    assert not any(denied(CLAIMS["de"], says, language="de"))


def test_publishers_speak_for_themselves() -> None:
    said, own = (reading(id_, text) for id_, text in (("a", CLAIMS["de"]), ("b", "Das Tor hat nie geklemmt.")))
    reports = [(profiles_of(r)[0], r.statements[0]) for r in (said, own)]
    assert denials_in(reports) == set()
    assert denials_in(reports, {"b"}) == {("b", own.statements[0].id)}


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("Coal, and not grain.", "grain"),
        ("Geladen war Kohle, nicht Getreide aus Aue.", "Getreide aus Aue"),
        ("Es war nicht die alte Kupplung, sondern die Bremse.", "die alte Kupplung"),
        ("Not rust but frost", "rust"),
        ("nicht " + LONGEST * "a", None),
        ("not " + LONGEST // 2 * "a ", None),
    ],
)
def test_what_is_put_in_the_place_of_another_is_found_in_linear_time(text: str, replaced: str | None) -> None:
    """Of a word without end each split was tried; the suite's timeout would strike."""
    found = REPLACING.search(text)
    assert (found and (found[1] or found[2])) == replaced

"""English time expressions: own sentences, published on Wednesday, 12 March 2025, at 11 o'clock."""

from __future__ import annotations

import pytest

from laut.models import Block
from laut.reading.sentences import split_sentences
from laut.reading.times import find_times

PUBLISHED = "2025-03-12T11:00:00+00:00"


def values(text: str) -> list[tuple[str, str]]:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    return [(text[t.span[0] : t.span[1]], t.value) for t in find_times(text, "en", PUBLISHED, sentences)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # tense decides which weekday is meant
        (
            "The minister said on Friday that talks would resume on Monday.",
            [("Friday", "2025-03-07"), ("Monday", "2025-03-17")],
        ),
        ("By Friday a report must be ready.", [("Friday", "2025-03-14")]),
        ("Sunday's attack was the worst.", [("Sunday's", "2025-03-09")]),
        ("He vanished last Thursday.", [("last Thursday", "2025-03-06")]),
        ("They hit the port overnight.", [("overnight", "2025-03-11TNI")]),
        ("The conference ended yesterday afternoon.", [("yesterday afternoon", "2025-03-11TAF")]),
        ("On Tuesday night, shells fell.", [("Tuesday night", "2025-03-11TNI")]),
        ("He called last night.", [("last night", "2025-03-11TNI")]),
        # clocks
        ("Radar picked it up at 3:12 a.m.", [("3:12 a.m.", "2025-03-12T03:12")]),
        ("At 8:30 p.m. sirens sounded.", [("8:30 p.m.", "2025-03-11T20:30")]),
        # dates in both orders
        ("On 3 April 2022 the bodies were found.", [("3 April 2022", "2022-04-03")]),
        ("On Dec. 24, 2023, the guns fell silent.", [("Dec. 24, 2023", "2023-12-24")]),
        ("She will be home by the 20th.", [("the 20th", "2025-03-20")]),
        ("The strike on New Year's Day killed ten.", [("New Year's Day", "2025-01-01")]),
        # months are no names and no verbs
        ("Theresa May said nothing in March last year.", [("March last year", "2024-03")]),
        ("He may march in May.", [("May", "2025-05")]),
        ("It has been dark since last July.", [("last July", "2024-07")]),
        ("In the autumn she had warned them.", [("the autumn", "2024-FA")]),
        # longer spans
        ("Earlier this week the council met.", [("Earlier this week", "2025-W11")]),
        ("In the third quarter of 2024 sales fell.", [("the third quarter of 2024", "2024-Q3")]),
        ("By the end of next year it will be built.", [("the end of next year", "2026")]),
        ("Prices won't recover before mid-2026.", [("mid-2026", "2026")]),
        ("Between 2014 and 2021, 14,000 people died.", [("2014", "2014"), ("2021", "2021")]),
        ("It was the first since the nineties.", [("the nineties", "199")]),
        ("In the 19th century the town was Prussian.", [("the 19th century", "18")]),
        # counted
        ("Two weeks ago he left.", [("Two weeks ago", "2025-W09")]),
        ("The 72-hour truce and the two-week pause hold.", [("The 72-hour", "PT72H"), ("two-week", "P2W")]),
        ("He got three and a half years.", [("three and a half years", "P3.5Y")]),
        ("Every Friday people protest.", [("Every Friday", "XXXX-WXX-5")]),
        ("The 45-year-old commander and a 17 year old student died.", []),
        ("The Daily Mail wrote about it daily.", [("daily", "P1D")]),
    ],
)
def test_spans_and_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected

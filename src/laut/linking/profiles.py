"""What comparing needs of a statement, worked out once: its terms, names, amounts, time and place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from laut.linking.concepts import concepts_of
from laut.linking.phrases import CONTRAST
from laut.linking.terms import is_rare, number_term, terms_of, weight_of, words_of
from laut.linking.zones import offset_of
from laut.models import Article, Quantity, Reading, Ref, Statement, TimeExpression
from laut.reading.gazetteer.countries import find_city

Days = tuple[date, date]

LONGEST = 2_000  # characters of a statement that are looked at; none of a newspaper is as long
TELLING = 0.5  # what a term is worth that tells something by itself
FRESH = 21  # days; a statement without a date tells of the weeks before its article
CLOCK = re.compile(r"T(\d\d):(\d\d)")
CLOCK_ALONE = re.compile(
    r"(?:kurz |shortly )?(?:vor |nach |um |gegen |before |after |at )?\d{1,2}(?:[.:]\d\d)?"
    r"(?: ?Uhr| ?[ap]\.?m\.?| o.clock)?(?: (?:GMT|BST|CET|CEST|UTC|EST|EDT|MEZ|MESZ))?"
)
SINCE = re.compile(r"(?:seit|since|ab|from|aus|von|vom|dated)(?: (?:dem|der|early|late|mid))?\W*$", re.IGNORECASE)
LEANING = {
    "de": re.compile(
        r"^\W*(?:Er|Sie|Es|Darin|Darauf|Dafür|Davon|Dazu|Deren|Dessen|(?:Das|Dies) (?=[a-zäöü]\w*t\b))\b"
        r"|\b(?:solche[rnms]?|demnach|dafür|davon|dazu|derselben?|selben|diese[rsmn]?|sie|ihn|ihm|ihr|ihre[nms]?"
        r"|er|seine[nmrs]?|beide[nr]?|ebendies\w+|[Gg]egenteilige[nrs]?|[Aa]nderslautende[nrs]?"
        r"|(?:Gleiche|Selbe|Ähnliches)(?! wie))\b"
    ),
    "en": re.compile(
        r"^\W*(?:He|She|It|They|This|That|These|Those|Such|Their|His|Its|Neither|Both)\b"
        r"|\b(?:such|this|these|those|it|they|them|their|him|his|her|its|he|she|both"
        r"|the same(?! (?:\w+ )?as\b)|[Tt]o the contrary|that (?:claim|figure|account|number))\b"
    ),
}
# Numbers that say of what kind a thing is, not how many there are: a calibre, an age.
DESCRIBING = re.compile(
    r"\d+[- ]?(?:mm\b|Millimeter|millimet(?:re|er)s?|[Jj]ährig\w*|years?[- ]old)|Kaliber \d+|\d+-(?=[A-Za-z])"
)
# Words before a number that another one takes the place of: "nicht 18 000, sondern", "having first said 16,000".
REPLACED = re.compile(
    r"(?<!\w)(?:nicht|(?:an)?statt|zunächst|zuerst|anfangs|ursprünglich|not|instead of|rather than|initially|originally"
    r"|(?<!the )first|replac\w+)(?! (?:mehr|weniger|nur|allein|unter|über|vor|more|less|fewer|only|just|before|until))"
    r"(?:[ ,]+[^\W\d]+){0,5}[ ,]*$",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d")
CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][\w-]*")
PLACED = re.compile(r"\b(?i:in|im|aus|nach|bei|vor|um|at|near|from|off|around|of) ([A-ZÄÖÜ][\w-]{2,})")


@dataclass(frozen=True, slots=True)
class Profile:
    """One statement as it is compared.

    ``text``: its words, at most ``LONGEST`` characters. ``terms``: see `terms`. ``voices``: those of the sources it is
    ascribed to. ``frame``: the words that ascribe it; ``kinds``: of the sources whose word it is. ``predicates``: the
    terms of words without a capital, in German what is said of the nouns. ``units``: of its ``amounts``, as terms.
    ``replaced``: the numbers that it gives up for others. ``days``: the first and last day of what it tells, where the
    text says so. ``contrasts``: it says of itself that it tells of another event. ``leans``: it takes up the statement
    before it ("Er habe …").

    Ready for comparing: ``held``, all terms, its sources' included; ``telling``, those that are worth something by
    themselves; ``words``, the same by the word they come from, for a word of several senses has a term of each;
    ``rare``, the details among them; ``counted``, what it gives numbers of; ``span``, the first and last day that it
    may tell of, as `date.toordinal` has them.
    """

    key: Ref
    text: str
    language: str
    published: datetime | None
    terms: frozenset[str]
    voices: frozenset[str]
    frame: str
    kinds: frozenset[str]
    predicates: frozenset[str]
    amounts: tuple[Quantity, ...]
    units: tuple[frozenset[str], ...]
    replaced: frozenset[str]
    days: Days | None
    places: frozenset[str]
    contrasts: bool
    leans: bool
    held: frozenset[str]
    telling: frozenset[str]
    words: tuple[frozenset[str], ...]
    rare: frozenset[str]
    counted: frozenset[str]
    span: tuple[int, int] | None


def profiles_of(reading: Reading) -> list[Profile]:
    """The profiles of all statements of a reading, in its order.

    A statement without a date takes the one before it in its paragraph: what is told after "im Januar" or with "damals"
    belongs there.
    """
    published = moment(reading.article.published)
    found: list[Profile] = []
    for s, before in zip(reading.statements, (None, *reading.statements), strict=False):
        profile = _profile(reading, s, published)
        if before is None or not same_paragraph(reading.article.text, before, s):
            profile = replace(profile, leans=False)
        elif profile.days is None:
            days = found[-1].days
            profile = replace(profile, days=days, span=_span(days, published))
        found.append(profile)
    return found


def same_paragraph(text: str, before: Statement, s: Statement) -> bool:
    return "\n\n" not in text[before.content[-1][1] : s.content[0][0]]


def content_of(reading: Reading, statement: Statement) -> str:
    return " ".join(reading.article.text[b:e] for b, e in statement.content)


def moment(published: str | None) -> datetime | None:
    """The moment an article was published; a date alone counts as its noon, no zone as UTC."""
    if not published:
        return None
    try:
        found = datetime.fromisoformat(published)
    except ValueError:
        return None
    if len(published) <= 10:
        found = found.replace(hour=12)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _profile(reading: Reading, s: Statement, published: datetime | None) -> Profile:
    article = reading.article
    text = content_of(reading, s)[:LONGEST]
    times = [t for t in reading.times if any(b <= t.span[0] and t.span[1] <= e for b, e in s.content)]
    told = _without_dates(article.text, s, times)
    words = words_of(DESCRIBING.sub(" ", told), article.language)
    terms = set().union(*words)
    counted = (q for q in s.quantities if q.value != 1)  # "ein", "one" is hardly ever a count
    amounts = tuple(q for q in counted if not DESCRIBING.search(article.text[q.span[0] : q.span[1]][:LONGEST]))
    terms -= {number_term(v) for q in amounts for v in _raw(article.text[q.span[0] : q.span[1]])}
    terms |= {number_term(q.value) for q in amounts if q.value is not None}
    clocks = frozenset(filter(None, (_clock(article.text, t, published) for t in times)))
    dated = [t for t in times if not CLOCK_ALONE.fullmatch(article.text[slice(*t.span)])]  # whose day is but a guess
    terms |= clocks | _dates(dated)
    voices = _voices(reading, s)
    telling = frozenset(t for t in terms | voices if weight_of(t) >= TELLING)
    units = tuple(_unit(q, article.language) for q in amounts)
    days = _days(article.text, dated, published)
    return Profile(
        key=(article.id, s.id),
        text=text,
        language=article.language,
        published=published,
        terms=frozenset(terms),
        voices=voices,
        frame=_frame(article.text, s),
        kinds=_kinds(reading, s),
        predicates=terms_of(CAPITALISED.sub(" ", told), article.language),
        amounts=amounts,
        units=units,
        replaced=frozenset(number_term(q.value) for q in amounts if q.value is not None and _is_replaced(article, q)),
        days=days,
        places=_places(text, article.language),
        contrasts=bool(CONTRAST.search(text)),
        leans=bool(LEANING[article.language].search(text)),
        held=frozenset(terms | voices),
        telling=telling,
        words=_by_word(words, telling),
        rare=frozenset(t for t in terms | voices if is_rare(t)),
        counted=frozenset().union(*(u for q, u in zip(amounts, units, strict=True) if q.value is not None)),
        span=_span(days, published),
    )


def _by_word(words: Iterable[frozenset[str]], telling: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The telling terms of each word; each of the others, of numbers, times and sources, by itself."""
    told = dict.fromkeys(telling & word for word in words if not telling.isdisjoint(word))
    rest = telling.difference(*told)
    return (*told, *(frozenset({term}) for term in sorted(rest)))


def _without_dates(text: str, s: Statement, times: Iterable[TimeExpression]) -> str:
    """The content without the figures of days and clocks, which are terms of their own."""
    dated = [t.span for t in times if t.type in ("DATE", "TIME")]
    parts = []
    for start, end in s.content:
        told = start
        for b, e in dated:
            if told <= b and e <= end:
                parts += [text[told:b], FIGURE.sub(" ", text[b:e])]
                told = e
        parts += [text[told:end], " "]
    return "".join(parts)[:LONGEST]


def _span(days: Days | None, published: datetime | None) -> tuple[int, int] | None:
    if days:
        return days[0].toordinal(), days[1].toordinal()
    if published is None:
        return None
    day = published.date().toordinal()
    return day - FRESH, day


def _voices(reading: Reading, s: Statement) -> frozenset[str]:
    """The terms of the sources a statement is ascribed to, with the states they speak for."""
    sources = {source.id: source for source in reading.sources}
    links = [sources[link.source] for a in s.attributions for link in a.chain]
    found = {t for x in links for form in (x.name, x.label) if form for t in terms_of(form, reading.article.language)}
    return frozenset(found | {"s" + x.side for x in links if x.side})


def _frame(text: str, s: Statement) -> str:
    """The words that say whose word it is and how it was said."""
    cues = [cue for a in s.attributions for link in a.chain for cue in link.cue]
    spans = sorted({*cues, *(span for a in s.attributions for span in a.frame)})
    return " ".join(text[b:e] for b, e in spans)[:LONGEST]


def _kinds(reading: Reading, s: Statement) -> frozenset[str]:
    kinds = {source.id: source.kind for source in reading.sources}
    return frozenset(kinds[a.chain[-1].source] for a in s.attributions if a.chain)


def _places(text: str, language: str) -> frozenset[str]:
    """The terms of the places it names: capitalised behind a preposition, a city or no known word."""
    found: set[str] = set()
    for match in PLACED.finditer(text):
        city = find_city(match[1])
        terms = concepts_of(match[1], language)
        if (city and not city[1]) or all(t[0] in "wp" for t in terms):
            found.update(terms)
    return frozenset(found)


def _raw(text: str) -> list[float]:
    return [float(t[1:]) for t in terms_of(text, "en") if t[0] == "#"]


def _is_replaced(article: Article, q: Quantity) -> bool:
    return bool(REPLACED.search(article.text[max(0, q.span[0] - 60) : q.span[0]]))


def _unit(q: Quantity, language: str) -> frozenset[str]:
    return frozenset(c for word in re.findall(r"[^\W\d]+", q.unit or "") for c in concepts_of(word, language))


def _clock(text: str, t: TimeExpression, published: datetime | None) -> str | None:
    """The time of day of an expression in UTC: by the zone named behind it, else by that of the publication."""
    found = CLOCK.search(t.value)
    if not found:
        return None
    offset = offset_of(text[t.span[0] : t.span[1] + 30], published)
    if offset is None:
        return None
    at = datetime(2000, 1, 2, int(found[1]) % 24, int(found[2])) - offset
    return f"@{at:%H%M}"


def _dates(times: Iterable[TimeExpression]) -> frozenset[str]:
    """The single days that a statement names, "d2025-11-09"."""
    named = (t.interval for t in times if t.type in ("DATE", "TIME") and t.interval)
    return frozenset(f"d{str(first)[:10]}" for first, last in named if first and str(first)[:10] == str(last)[:10])


def _days(text: str, times: Iterable[TimeExpression], published: datetime | None) -> Days | None:
    """The days a statement speaks of: from the first to the last day of the times in it."""
    found: list[Days] = []
    for t in times:
        if t.type in ("DURATION", "SET") or not t.interval or not all(t.interval):
            continue
        first, last = (date.fromisoformat(str(d)[:10]) for d in t.interval)
        if SINCE.search(text[max(0, t.span[0] - 14) : t.span[0]]):
            if (last - first).days > 300:
                continue  # "ein Zugang aus dem Jahr 2021" is what the thing is like
            last = max(last, published.date()) if published else last
        found.append((first, last))
    if not found:
        return None
    return min(f for f, _ in found), max(last for _, last in found)

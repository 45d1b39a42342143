"""From tokens to matches of a time grammar: every token gets a kind, rules are regular expressions over kinds.

A lexicon gives words a kind and a value ("Juni" -> MONTH, 6). The kinds of an article are one string with one
character a token, and all rules of a language are one regular expression over that string. So a text is looked at
once, in linear time, and words without a temporal kind cost a dictionary look-up. In a rule, names in capitals are
kinds or macros, white space means nothing, the rest is the syntax of ``re``; earlier rules win over later ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from laut.models import Sentence, Token
from laut.reading.numbers import number_of

OTHER = "."
BREAK = Token(0, 0, "\n")  # stands between blocks and lines: no expression reaches over it
NUMERIC_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
DAY_AND_MONTH = re.compile(r"([12]?\d|3[01])\.(0?[1-9]|1[0-2])")  # German decimals have a comma
CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?:[.:]([0-5]\d))?")
FIRST_YEAR, LAST_YEAR = 1000, 2099  # bare numbers outside are no years
JOINTS = re.compile(r"(/|(?<=\d)-)")  # "45-year-old" -> 45, -, year-old
JOINED = 8  # so many joints of one token are taken apart
PUNCTUATION = {
    ",": "COMMA",
    ".": "DOT",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "‑": "DASH",
    "/": "SLASH",
    "(": "PAREN",
    ":": "COLON",
}

Kind = tuple[str, Any]
Classify = Callable[[str], Kind | None]


@dataclass(frozen=True, slots=True)
class Stream:
    """All tokens of an article with their kinds; ``codes`` has one character a token."""

    tokens: list[Token]
    codes: str
    values: list[Any]
    sentence: list[int]  # of each token: index into the sentences; -1 for a break
    begins: list[int]  # of each sentence: its first token


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` to ``last`` (exclusive) fit ``rule``."""

    rule: str
    first: int
    last: int
    stream: Stream
    grammar: Grammar

    def all(self, *kinds: str) -> list[Any]:
        """The values of all tokens of these kinds, in order."""
        codes = {self.grammar.codes[kind] for kind in kinds if kind in self.grammar.codes}
        s = self.stream
        return [s.values[i] for i in range(self.first, self.last) if s.codes[i] in codes]

    def one(self, *kinds: str) -> Any:
        """The value of the first token of these kinds, else ``None``."""
        return next(iter(self.all(*kinds)), None)

    def has(self, *kinds: str) -> bool:
        return any(
            self.grammar.codes.get(kind, BREAK.text) in self.stream.codes[self.first : self.last] for kind in kinds
        )

    def kind_at(self, offset: int) -> str:
        """The kind ``offset`` tokens from the first (-1: the token before); "" where there is none."""
        i = self.first + offset
        return self.grammar.kinds.get(self.stream.codes[i], "") if 0 <= i < len(self.stream.tokens) else ""

    def word_at(self, offset: int) -> str:
        i = self.first + offset
        return self.stream.tokens[i].text if 0 <= i < len(self.stream.tokens) else ""

    @property
    def sentence(self) -> int:
        return self.stream.sentence[self.first]

    @property
    def length(self) -> int:
        return self.last - self.first


class Grammar:
    """The compiled rules of one language."""

    def __init__(self, classify: Classify, language: str, macros: Mapping[str, str], rules: Mapping[str, str]) -> None:
        self.language = language
        self.classify = lru_cache(maxsize=65_536)(classify)
        self.codes: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.macros = macros
        source = "|".join(f"(?P<{name}>{self._compile(rule)})" for name, rule in rules.items())
        self.pattern = re.compile(f"(?=[^{OTHER}])(?:{source})")  # most tokens are OTHER: turned down at once

    def code(self, kind: str) -> str:
        if kind not in self.codes:
            self.codes[kind] = chr(0xE000 + len(self.codes))  # private use: never special in a pattern
            self.kinds[self.codes[kind]] = kind
        return self.codes[kind]

    def _compile(self, rule: str) -> str:
        def expand(found: re.Match[str]) -> str:
            name = found.group()
            if name.isspace():
                return ""
            return f"(?:{self._compile(self.macros[name])})" if name in self.macros else self.code(name)

        return re.sub(r"[A-Z][A-Z_]*|\s+", expand, rule)

    def read(self, sentences: Sequence[Sentence], text: str) -> Stream:
        """Give every token its kind."""
        tokens: list[Token] = []
        codes: list[str] = []
        values: list[Any] = []
        owner: list[int] = []
        begins: list[int] = []
        for number, sentence in enumerate(sentences):
            if tokens and (
                sentence.block != sentences[number - 1].block or "\n" in text[tokens[-1].end : sentence.start]
            ):
                tokens.append(BREAK)
                codes.append(OTHER)
                values.append(None)
                owner.append(-1)
            begins.append(len(tokens))
            for token in whole_or_parts(sentence.tokens):
                kind, value = self.kind_of(token, tokens[-1] if tokens else BREAK)
                tokens.append(token)
                codes.append(self.code(kind) if kind else OTHER)
                values.append(value)
                owner.append(number)
        return Stream(tokens, "".join(codes), values, owner, begins)

    def kind_of(self, token: Token, before: Token) -> Kind:
        word = token.text
        if word[0].isdigit():
            return kind_of_number(word, self.language)
        if len(word) == 1 and word in PUNCTUATION:
            return PUNCTUATION[word], word
        if before.end == token.start and before.text[-1:].isdigit():  # "90er", "1990er-Jahre", "3pm", "21st"
            word = "#" + word
        return self.classify(word) or ("", None)

    def match_from(self, stream: Stream, first: int) -> Match | None:
        """The next match that begins at token ``first`` or later."""
        found = self.pattern.search(stream.codes, first)
        if found is None or found.lastgroup is None:
            return None
        return Match(found.lastgroup, found.start(), found.end(), stream, self)


def whole_or_parts(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, with "Mai/Juni", "72-hour" and "24-stündig" taken apart."""
    for token in tokens:
        if len(token.text) == 1 or not ("/" in token.text or (token.text[0].isdigit() and "-" in token.text)):
            yield token
            continue
        at = token.start
        for part in JOINTS.split(token.text, maxsplit=JOINED):
            if part:
                yield Token(at, at + len(part), part)
            at += len(part)


@lru_cache(maxsize=65_536)
def kind_of_number(word: str, language: str) -> Kind:
    """DAY (1–31: a day, hour or count), YEAR, CLOCK (hour, minute), DMY (year, month, day), DM (day, month) or NUM."""
    if word.isascii() and word.isdigit() and len(word) <= 4:
        number = int(word)
        if 1 <= number <= 31 and len(word) <= 2:
            return "DAY", number
        if FIRST_YEAR <= number <= LAST_YEAR:
            return "YEAR", number
        return "NUM", float(number)
    found = NUMERIC_DATE.fullmatch(word)
    if found and int(found[2]) <= 12 and int(found[1]) <= 31:
        year = int(found[3]) + (0 if len(found[3]) == 4 else 2000 if int(found[3]) < 50 else 1900)
        return "DMY", (year, int(found[2]), int(found[1]))
    clock = CLOCK.fullmatch(word)
    if clock:
        return "CLOCK", (int(clock[1]), int(clock[2]))
    short = DAY_AND_MONTH.fullmatch(word) if language == "de" else None
    if short:
        return "DM", (int(short[1]), int(short[2]))
    value = number_of(word, language)
    return ("NUM", value) if value is not None else ("", None)

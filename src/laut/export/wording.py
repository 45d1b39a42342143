"""The words in which the views speak: of kinds, forms, sources, numbers. English, as the field uses them."""

from __future__ import annotations

from collections.abc import Iterable

from laut.models import Identity, Quantity, Source, Span

LANGUAGE = {"de": "German", "en": "English"}
FORM = {
    "direct": "direct quote",
    "indirect": "indirect speech",
    "free_indirect": "free indirect",
    "indirect_free_indirect": "indirect, carried on",
    "reported": "reported speech act",
    "own": "own voice",
}
COMMITMENT = {
    "attributes": "outlet attributes",
    "endorses": "outlet endorses",
    "distances": "outlet distances itself",
}
KIND = {
    "police_judiciary": "police, judiciary",
    "parliament_party": "parliament, party",
    "news_agency": "news agency",
    "unspecified": "kind not said",
}
BOUND = {
    "exact": "exactly",
    "at_least": "at least",
    "at_most": "at most",
    "about": "about",
    "more_than": "more than",
    "less_than": "less than",
    "vague": "vague",
}
ROLE = {"event": "when", "said": "said on", "context": "context"}
ONLY_REPORTED = "reported"  # the effect of a mark that says no more than a cue does
MARK_NAME = {"konjunktiv_i": "Konjunktiv I", "konjunktiv_ii": "Konjunktiv II", "untruth": "word of denial"}
IDENTITY: dict[Identity, str] = {
    "named": "named",
    "role": "known only by a role",
    "anonymous": "anonymous",
}
NOBODY = "nobody named"
REASON = {"author_box": "author box"}
CHECKS = {
    "not_verified": "the text says it was not verified",
    "not_proven": "the text says it was not proven",
    "confirmed": "the text says it was confirmed",
    "denied": "the text says it was denied",
}


def label_of(source: Source) -> str:
    """What the source is called: its name, else as the text describes it; never empty."""
    return flat(source.name or source.label) or NOBODY


def describe(source: Source) -> str:
    """Kind, side and identity, "government, UA, anonymous"."""
    identity = "" if source.identity == "named" else source.identity
    return ", ".join(filter(None, (KIND.get(source.kind, source.kind), source.side, identity)))


def amount(quantity: Quantity) -> str:
    """The number with its bound: "at least 30,000"; "about from 20 to 30"; "vague"."""
    if quantity.value is not None and quantity.bound != "vague":
        return f"{BOUND[quantity.bound]} {quantity.value:,.15g}"
    ends = (("from", quantity.low), ("to", quantity.high))
    limits = [f"{word} {end:,.15g}" for word, end in ends if end is not None]
    return " ".join([BOUND[quantity.bound], *limits])


def count(n: int, noun: str) -> str:
    """The number and its noun: "1 origin", "2 origins"."""
    return f"{n} {noun}{'' if n == 1 else 's'}"


def cut(text: str, span: Span) -> str:
    """The words at the span, on one line."""
    return flat(text[span[0] : span[1]])


def flat(text: str | None) -> str:
    """The text on one line; empty for none."""
    return " ".join((text or "").split())


def with_class(words: str, classes: Iterable[str]) -> str:
    """The words and what they are: "könnte (hedge possible)"."""
    names = [named_class(class_) for class_ in dict.fromkeys(classes)]
    return f"{words} ({', '.join(names)})" if names else words


def named_class(class_: str) -> str:
    """A class of words as a reader can say it: "hedge possible", "Konjunktiv I"."""
    return MARK_NAME.get(class_, flat(class_.replace("_", " ")))

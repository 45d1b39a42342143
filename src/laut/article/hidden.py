"""Text that a reader of the page cannot see: inline style, hidden attributes and simple class rules of ``<style>``.

Only what the page itself says is looked at; style sheets in other files and scripts are not. A rule inside ``@media``
or with a combined selector is left aside: it may hold for print or for one state of the page only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# Declarations that make text invisible, with the name the warning gives them. Source: the 11 ways measured in 2026-11.
HIDING: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("display:none", re.compile(r"(?:^|;)display:none")),
    ("visibility:hidden", re.compile(r"(?:^|;)visibility:(?:hidden|collapse)")),
    ("opacity:0", re.compile(r"(?:^|;)opacity:(?:0*(?:\.0\d*)?|\d%)(?:%|;|!|$)")),
    ("font-size:0", re.compile(r"(?:^|;)font-size:(?:0*(?:\.\d*)?(?:px|pt|em|rem|%)?|1(?:\.\d*)?(?:px|pt))(?:;|!|$)")),
    ("off-screen", re.compile(r"(?:^|;)(?:left|top|right|bottom|text-indent|margin-left|margin-top):-\d{4,}")),
    ("off-screen", re.compile(r"(?:^|;)transform:(?:translate[xy]?\(-\d{4,}|scale[xy]?\(0[,)])")),
    ("clipped", re.compile(r"(?:^|;)clip(?:-path)?:(?:rect\((?:0|1px)[,0-9px]{0,20}\)|inset\((?:50|100)%|circle\(0)")),
    ("no height", re.compile(r"(?:^|;)(?:max-)?height:0(?:px)?(?:;|!|$)(?=[^\0]{0,300}overflow:hidden)")),
    ("no height", re.compile(r"(?:^|;)overflow:hidden(?=[^\0]{0,300}(?:^|;)(?:max-)?height:0(?:px)?(?:;|!|$))")),
)  # fmt: skip
COLOUR = re.compile(r"(?:^|;)color:([^;!]{1,40})")
BACKGROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]{1,40})")
NAMED_COLOURS = {"white": "#ffffff", "black": "#000000", "red": "#ff0000", "transparent": "transparent"}
SHOWN = re.compile(r"(?:^|;)(?:display:(?!none)|visibility:visible|opacity:(?!0(?:[;!]|$)))")
# Class names under which many sites keep text for screen readers only; a sighted reader does not see it.
SCREEN_READER = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen-?reader(?:-(?:only|text))?|visually-?hidden|visuallyhidden|is-visually-hidden|a11y-hidden)(?:$|[\s_-])"
)
SIMPLE_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]{0,9})?([.#][\w-]{1,80})$")
CLASS_IN_SELECTOR = re.compile(r"[.#][\w-]{1,80}")
# What a rule must speak of to hide or show anything; most rules are passed over by this.
HINTS = (
    "none",
    "hidden",
    "collapse",
    "opacity",
    "font-size",
    ":-",
    ": -",
    "clip:",
    "clip-path",
    "transparent",
    "scale",
    "height:0",
    "height: 0",
)
ON_SCREEN = re.compile(r"@(?:media\s+(?:only\s+)?(?:screen|all)|layer|supports)\b(?![^{]*\bwidth)")
MAX_STYLE = 2_000_000


@dataclass(frozen=True, slots=True)
class HidingRules:
    """Class and id selectors (``.note``, ``#note``) that a page's own style rules hide, with the reason."""

    reasons: Mapping[str, str]

    def reason(self, attributes: Mapping[str, str | None]) -> str | None:
        """Why the element with these attributes cannot be seen, or None."""
        if not attributes:
            return None
        if "hidden" in attributes:
            return "hidden attribute"
        style, classes, name = attributes.get("style"), attributes.get("class"), attributes.get("id")
        if style and (found := hidden_by_style(style)):
            return found
        if classes:
            if SCREEN_READER.search(classes.lower()):
                return "for screen readers only"
            if self.reasons:
                for each in classes.split()[:50]:
                    if found := self.reasons.get("." + each.lower()):
                        return found
        return self.reasons.get("#" + name.lower()) if name and self.reasons else None


def hidden_by_style(style: str) -> str | None:
    """Which declaration of an inline style, or of a rule's body, hides the text; None where none does."""
    compact = "".join(style.lower().split())[:4000]
    for name, pattern in HIDING:
        if pattern.search(compact):
            return name
    colour, background = COLOUR.search(compact), BACKGROUND.search(compact)
    if colour and _colour(colour.group(1)) == "transparent":
        return "same colour as its ground"
    if colour and background and _colour(colour.group(1)) == _colour(background.group(1)):
        return "same colour as its ground"
    # White on the white ground that pages have unless they say otherwise.
    if colour and not background and "background" not in compact and _colour(colour.group(1)) == "#ffffff":
        return "white on white"
    return None


def _colour(value: str) -> str:
    """A colour in one spelling: ``#ffffff`` for white, #FFF, rgb(255,255,255)."""
    value = NAMED_COLOURS.get(value, value)
    if re.fullmatch(r"#[0-9a-f]{3}", value):
        return "#" + "".join(c * 2 for c in value[1:])
    numbers = re.findall(r"\d{1,3}(?:\.\d+)?", value) if value.startswith("rgb") else []
    if len(numbers) > 3 and float(numbers[3]) == 0:
        return "transparent"
    return "#" + "".join(f"{min(255, int(float(n))):02x}" for n in numbers[:3]) if len(numbers) >= 3 else value


def read_rules(styles: list[str]) -> HidingRules:
    """The simple selectors that the page's ``<style>`` elements hide.

    A class that any other rule of the page shows again (``.tab{display:none} .tab.active{display:block}``) is left
    out: whether it is seen depends on what scripts do.
    """
    css = _without_comments("\n".join(styles)[:MAX_STYLE].lower())
    rules = list(_rules(css))
    hidden: dict[str, str] = {}
    for selectors, body in rules:
        reason = hidden_by_style(body) if any(hint in body for hint in HINTS) else None
        if reason and reason != "white on white":  # the ground of a class may come from any other rule
            for selector in selectors.split(","):
                if simple := SIMPLE_SELECTOR.match(selector.strip()):
                    hidden.setdefault(simple.group(1), reason)
    if hidden:
        for selectors, body in rules:
            names = hidden.keys() & set(CLASS_IN_SELECTOR.findall(selectors))
            if names and SHOWN.search("".join(body.split())[:4000]):
                for name in names:
                    del hidden[name]
    return HidingRules(hidden)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """(selectors, body) of the rules outside any @-block that may not hold on a screen."""
    blocks: list[bool] = []  # the open braces; True: what stands inside counts as if it stood outside
    n_closed, start, selectors = 0, 0, ""
    for found in re.finditer(r"[{}]", css):
        at = found.start()
        if css[at] == "{":
            if not n_closed:
                selectors = css[start:at].rpartition(";")[2].strip()  # behind an @import line
            blocks.append(not n_closed and bool(ON_SCREEN.match(selectors)))
            n_closed += not blocks[-1]
        elif blocks and not blocks.pop():
            n_closed -= 1
            if not n_closed and not selectors.startswith("@") and len(selectors) < 2000:
                yield selectors, css[start:at]
        start = at + 1


def _without_comments(css: str) -> str:
    parts, at = [], 0
    while (begin := css.find("/*", at)) >= 0:
        parts.append(css[at:begin])
        end = css.find("*/", begin + 2)
        if end < 0:
            return "".join(parts)
        at = end + 2
    return "".join([*parts, css[at:]])

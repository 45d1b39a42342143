"""Turns bytes into text: which character set they are in, and which characters no text should hold.

Order: byte order mark, NUL pattern of UTF-16, valid UTF-8, what the page declares, the best of the sets in which German
is still found. Valid UTF-8 goes before the declaration because text in another set is practically never valid
UTF-8, while pages that declare the wrong set are common.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})|<\?xml[^>]{0,100}?encoding=["']([\w.:-]{2,30})""", re.I
)
# The sets a declaration may name (WHATWG Encoding Standard); Python knows more, some of them no character sets.
KNOWN = re.compile(
    r"(?:iso-?8859-?\d{1,2}|windows-?125\d|cp125\d|cp8\d\d|ibm8\d\d|koi8-[ru]|latin-?\d|macintosh|mac-?roman|us-ascii|ascii"
    r"|utf-?16(?:le|be)?|utf-?32(?:le|be)?|gb2312|gbk|gb18030|big5|euc-(?:jp|kr)|shift[_-]jis)$",
    re.I,
)
# Browsers read these as Windows-1252 (WHATWG); it only adds characters where Latin-1 has control codes.
AS_CP1252 = re.compile(r"(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$", re.I)
MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
# Sets German text without a declaration is found in, the most likely first: it wins a draw.
SINGLE_BYTE = ("cp1252", "cp850", "mac_roman", "iso-8859-2", "iso-8859-15")
EXPECTED = frozenset("äöüÄÖÜßéèêàáâçñóíúôëïøåæ–—„“”‚‘’»«›‹…€§°·•\xa0²³½")
# All control characters but tab and those that end a line.
CONTROLS = tuple(chr(c) for c in [*range(9), 11, *range(14, 32), *range(127, 133), *range(134, 160)])


def decode(content: bytes, *, is_html: bool = False) -> tuple[str, list[str]]:
    """The text of ``content`` and warnings about what had to be guessed or left out. Never raises."""
    text, warnings = _decode(content, is_html)
    return _clean(text, warnings)


def _decode(content: bytes, is_html: bool) -> tuple[str, list[str]]:
    for mark, name in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace"), []
    if utf16 := _utf16_by_nuls(content):
        return content.decode(utf16, "replace"), [f"no character set given; read as {utf16.upper()}"]
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    declared = _declared(content) if is_html else None
    if declared and not declared.lower().startswith("utf-8"):
        return content.decode(declared, "replace"), []
    return _decode_undeclared(content)


def _utf16_by_nuls(content: bytes) -> str | None:
    """UTF-16 without a byte order mark: Latin letters have a NUL as every other byte."""
    sample = content[:4096]
    half = max(4, len(sample) // 2)
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.7 and even < 0.2:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.2 else None


def _declared(content: bytes) -> str | None:
    """The character set that the head of a page names, as a codec Python has."""
    found = DECLARED.search(content[:4096])
    if not found:
        return None
    name = (found.group(1) or found.group(2)).decode("ascii", "replace")
    if AS_CP1252.match(name):
        return "cp1252"
    try:
        return codecs.lookup(name).name if KNOWN.match(name) else None
    except LookupError:
        return None


def _decode_undeclared(content: bytes) -> tuple[str, list[str]]:
    """UTF-8 with damaged places, or the single-byte set in which most of the bytes make German or English letters."""
    mixed = content.decode("utf-8", "laut_cp1252")
    above = sum(c > 127 for c in content)
    n_good = sum(ord(c) > 127 for c in content.decode("utf-8", "ignore"))
    if n_good * 2 >= above * 0.5:  # at least half the bytes above 127 belong to valid sequences
        n_bad = above - sum(len(c.encode()) for c in content.decode("utf-8", "ignore") if ord(c) > 127)
        return mixed, [f"{n_bad} bytes are not UTF-8; read as Windows-1252"]
    best = max(SINGLE_BYTE, key=lambda name: _likely(content, name) + (name == "cp1252") * 0.5)
    return content.decode(best, "replace"), [f"not UTF-8 and no character set given; read as {best}"]


def _likely(content: bytes, name: str) -> int:
    """How many characters above 127 are ones that German and English texts have, less those they have not."""
    high = bytes(c for c in content[:200_000] if c > 127).decode(name, "replace")
    return sum(1 if c in EXPECTED else -1 for c in high)


def _one_byte_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: a byte that is not UTF-8 is read as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.start + 1]
    return bad.decode("cp1252", "replace"), error.start + 1


codecs.register_error("laut_cp1252", _one_byte_as_cp1252)


def _clean(text: str, warnings: list[str]) -> tuple[str, list[str]]:
    """Line ends to ``\\n``, letters composed (NFC); control characters and byte order marks out, with a warning."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").removeprefix("\ufeff")
    text = text.replace("\x0c", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    n_controls = 0
    for control in CONTROLS:
        if control in text:  # one fast look each; a character class over the whole page takes 20 times as long
            n_controls += text.count(control)
            text = text.replace(control, "")
    if n_controls:
        warnings.append(f"{n_controls} control characters left out")
    if n_unread := text.count("\ufffd"):
        warnings.append(f"{n_unread} characters could not be read and stand as \ufffd")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text), warnings


def letters(text: str) -> str:
    """Letters and digits alone, lower case: what is compared."""
    return re.sub(r"[\W_]+", "", text).lower()

"""Names that only an outlet bears: "Rigaer Kurier", "The Ledger", "news.example.org"."""

from __future__ import annotations

from collections.abc import Sequence

# Written for this project from own knowledge of newspapers' and broadcasters' names, 2026-11.
OUTLET_WORDS = frozenset(
    "Zeitung Kurier Bote Boten Post Blatt Tageblatt Abendblatt Volksblatt Anzeiger Nachrichten Rundschau Echo "
    "Stimme Merkur Presse Allgemeine Allgemeinen Journal Magazin Radio Rundfunk Fernsehen TV Online Wochenblatt "
    "Volkszeitung Landbote Tagblatt Courier Times Herald Gazette News Tribune Chronicle Post Mail Telegraph Globe "
    "Star Mirror Ledger Examiner Observer Standard Courant Dispatch Argus Echo Messenger Broadcasting Weekly Daily "
    "Review Reporter Insider Sentinel Lantern Record Voice Morgenpost Landeszeitung Tagespost Welle FM Sender "
    "Portal Blog Press Wire Télé L'Écho Écho Le La Il El Het De".split()
)
OUTLET_ENDINGS = ("zeitung", "kurier", "bote", "blatt", "anzeiger", "rundschau", "post", "welle", "radio", "funk",
                  "online",
                  "news", "tv", "magazin", "presse", "telegraf", "journal", "bladet", "avisen", ".de", ".com", ".ch",
                  ".at",
                  ".net", ".org", ".info", ".ru", ".ua")  # fmt: skip


def is_outlet_name(words: Sequence[str]) -> bool:
    """Whether one word of a name, or how its last word ends, tells an outlet."""
    if any(word in OUTLET_WORDS for word in words):
        return True
    return bool(words) and words[-1].removesuffix("n").lower().endswith(OUTLET_ENDINGS)

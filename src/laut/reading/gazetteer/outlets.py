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
    "Portal Blog Press Wire Télé L'Écho Écho Le La Il El Het De Woche Bühne Stimme Wochenpost Week Inquirer Bulletin "
    "Beacon Packet Spectator Recorder Letters Bladet Dagblad Dagbladet Tidende Tidning Nyheter Aftonblad Posten "
    "Heraldo Diario Correo Canal Noticias Mundo Prensa Corriere Gazzetta Voce Giornale Messaggero Jornal Correio "
    "Diário Voz Voix Dépêche Courrier Nouvelles Quotidien Dennik Denník Dnevnik Gazeta Gazette Dziennik Tygodnik "
    "Noviny Listy Právo Hírlap Sanomat Lehti Ziarul Jurnal Vijesti Novosti Wiadomości Matin Soir Sentinel Citizen "
    "Enquirer Advertiser Register Journal Bugle Digest Newswire Broadcaster".split()
)
OUTLET_ENDINGS = ("zeitung", "kurier", "bote", "blatt", "anzeiger", "rundschau", "post", "welle", "radio", "funk",
                  "online",
                  "news", "tv", "magazin", "presse", "telegraf", "journal", "bladet", "avisen", ".de", ".com", ".ch",
                  ".at",
                  ".net", ".org", ".info", ".ru", ".ua")  # fmt: skip


# Last words of papers' names that are hardly anybody's surname: "Dawn Herald", "Scottish Daily Lantern".
NEWSPAPERS = frozenset(
    "Herald Courier Gazette Tribune Chronicle Telegraph Examiner Observer Courant Dispatch Argus Echo Messenger Daily "
    "Weekly Review Sentinel Lantern Inquirer Enquirer Bulletin Beacon Packet Spectator Advertiser Digest Bugle Times "
    "News Journal Ledger Citizen Recorder Register Globe Mail Zeitung Kurier Anzeiger Nachrichten Rundschau Tageblatt "
    "Merkur Telegraf Bladet Stráž Dennik Gazeta Broadcasting Television Radio TV".split()
)
ARTICLES_OF_NAMES = frozenset("El La Le Il Lo Het Den Les Los Las".split())  # which names of papers begin with


def is_newspaper(words: Sequence[str]) -> bool:
    """Whether a row of capitals is a paper's name though it may begin with a first name."""
    return len(words) > 1 and (words[-1] in NEWSPAPERS or words[0] in ARTICLES_OF_NAMES)


def is_outlet_name(words: Sequence[str]) -> bool:
    """Whether one word of a name, or how its last word ends, tells an outlet."""
    if any(word in OUTLET_WORDS for word in words):
        return True
    return bool(words) and words[-1].removesuffix("n").lower().endswith(OUTLET_ENDINGS)

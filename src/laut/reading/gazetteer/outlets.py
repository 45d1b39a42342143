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


# Words of outlets' names that are of one language, with the states that have papers in it; of many the larger ones.
LANGUAGES: tuple[tuple[frozenset[str], frozenset[str], tuple[str, ...]], ...] = tuple(
    (frozenset(states.split()), frozenset(words.split()), tuple(endings.split()))
    for states, words, endings in (
        (
            "DE AT CH LI LU",
            "Zeitung Bote Boten Blatt Tageblatt Abendblatt Volksblatt Anzeiger Nachrichten Rundschau Stimme Merkur "
            "Allgemeine Allgemeinen Rundfunk Fernsehen Wochenblatt Volkszeitung Landbote Tagblatt Morgenpost "
            "Landeszeitung Tagespost Woche Wochenpost Welle",
            "zeitung bote blatt anzeiger rundschau welle funk spiegel tagespost morgenpost wochenpost",
        ),
        (
            "GB US IE AU NZ CA ZA IN PK BD LK SG MY PH MT JM KE UG TZ ZM ZW NG GH HK",
            "Times Herald Gazette News Tribune Chronicle Mail Telegraph Globe Mirror Ledger Examiner Observer "
            "Standard Courant Dispatch Argus Messenger Broadcasting Weekly Daily Review Sentinel Lantern Record Voice "
            "Week Inquirer Bulletin Beacon Packet Spectator Recorder Letters Citizen Enquirer Advertiser Register "
            "Bugle Digest Newswire Broadcaster Wire",
            "",
        ),
        ("IT CH SM VA", "Il Corriere Gazzetta Voce Giornale Messaggero", ""),
        (
            "FR BE CH LU CA SN CI ML NE BF BJ TG CM GA CD CG MG DZ MA TN LB HT",
            "Le Télé L'Écho Écho Voix Dépêche Courrier Nouvelles Quotidien Matin Soir",
            "",
        ),
        ("ES AR MX CL CO PE VE UY PY BO EC CU CR PA GT HN NI SV DO", "El Heraldo Diario Noticias Mundo Prensa", ""),
        ("PT BR AO MZ", "Jornal Correio Diário", ""),
        ("NL BE SR", "Het Dagblad", "dagblad"),
        ("NO DK SE", "Bladet Dagbladet Tidende Tidning Nyheter Aftonblad Posten", "bladet avisen tidningen"),
        ("FI", "Sanomat Lehti", "lehti"),
        ("PL", "Gazeta Dziennik Tygodnik Wiadomości", ""),
        ("CZ SK", "Noviny Listy Právo Dennik Denník", ""),
        ("HU", "Hírlap", ""),
        ("RO MD", "Ziarul Jurnal", ""),
        ("RS HR BA ME SI MK BG", "Dnevnik Vijesti Novosti", ""),
    )
)  # fmt: skip


def states_of_name(words: Sequence[str]) -> frozenset[str]:
    """The states where papers bear such a name, by the language of its words; empty where it is of none."""
    for states, telling, endings in LANGUAGES:
        if telling.intersection(words) or (endings and words and words[-1].lower().endswith(endings)):
            return states
    return frozenset()

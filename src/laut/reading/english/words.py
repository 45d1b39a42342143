"""English words that a reader recognises without a dictionary: closed classes, time words, common verbs.

Each word gets one letter, its tag; what no list knows is judged by its ending and its capital (tag_word). The lists are
ours, written for news; closed classes follow any school grammar.
"""

from __future__ import annotations

# Tags: D determiner, P pronoun as subject, O other pronoun, I preposition, C and/or/but, S subordinator, T "that",
# R relative, H other wh-word, A auxiliary, X adverb or "not", M number, W time word, V common verb, E unknown -ed word,
# G -ing word, K a cue (cues.py), B capitalised, N anything else, Q inside a quotation, and the marks , ; : . - ( ).
NOMINAL = frozenset("NBMG")
VERBAL = frozenset("AVEK")
MARKS = frozenset(",;:.-()")

_CLASSES = {
    "D": "the a an this these those some any no every each several many most few all both another other half my "
    "your his her its our their one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen twenty thirty forty fifty hundreds thousands dozens such what's",
    "P": "he she it they we i you someone somebody everyone everybody nobody anyone anybody none others neither "
    "there i'm he's she's it's they're we're you're i've we've they've you've i'd he'd she'd they'd we'd you'd "
    "it'd i'll he'll she'll it'll we'll they'll you'll that's there's there'll",
    "O": "him them us me himself herself itself themselves ourselves myself yourself each-other",
    "I": "of in on at by for with from into onto upon over under through during about against between among amid "
    "without within across along around behind beside besides beyond despite down except inside near off opposite "
    "out outside past per toward towards up via like unlike as than to according after before since until till "
    "regarding following including concerning throughout alongside ahead because-of",
    "C": "and or but nor & plus",
    "S": "because although though while whereas unless when whenever whether if lest",
    "T": "that",
    "R": "who whom whose which where",
    "H": "what how why",
    "A": "is are was were be been being am has have had having do does did done will would can could shall should "
    "may might must ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't "
    "can't cannot couldn't shouldn't mustn't needn't ain't",
    "X": "not never also just already still even only again now then here however meanwhile moreover furthermore "
    "nevertheless nonetheless instead indeed perhaps maybe once long ever often soon later earlier too yet twice "
    "first therefore thus otherwise rather quite very almost longer back away together apart further afterwards "
    "so somewhat always sometimes since-then",
    "W": "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight overnight "
    "january february april june july august september october november december jan feb apr aug sept oct nov dec "
    "week weeks month months year years day days hour hours minute minutes morning afternoon evening night "
    "midnight noon weekend last next recently lately late early",
}

# Irregular and other frequent verbs in finite forms that are hardly ever nouns.
_VERBS = (
    "went gone came took taken got gotten gave given made saw seen knew known began begun became broke broken "
    "brought built bought caught chose chosen drew drawn drove driven ate eaten fell fallen felt fought flew "
    "flown forgot grew grown held hid hidden kept led left lent lost meant met paid ran sang sank sat sold sent "
    "shook shot shut slept spent spoke spoken stood stole stolen struck swam swept threw thrown understood wore "
    "worn won rose risen lay laid hung sought taught tore torn rang burst bore born froze frozen lit stuck hit "
    "cut set goes comes takes gets gives makes sees knows begins becomes brings builds buys grows holds keeps "
    "leads leaves loses means meets pays runs sells sends sits spends stands rises lies seeks remains seems "
    "appears wants tries turns helps follows allows includes continues provides requires looks contains carries "
    "serves belongs depends exists happens tends seem appear remain want try tend let lets depend exist belong go "
    "come take get give make know become bring keep lose mean sell send allow include require provide"
)
_NOT_ED = frozenset(
    "shed bled fled sped need speed seed feed bed weed breed greed sled hundred indeed red unnamed so-called".split()
)
_NOT_LY = frozenset(
    "family italy july supply reply ally rally bully only early daily weekly monthly anomaly assembly".split()
)

WH_CLAUSE = frozenset("whether if how why what when where who which".split())
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
TIME_OF_YEAR = frozenset("spring summer autumn winter".split())
# Words that show a noun phrase names an outlet ("told the newspaper X", "told Radio Y").
OUTLET_WORDS = frozenset(
    "newspaper newspapers paper daily weekly monthly rté's bbc's magazine tabloid broadsheet gazette herald "
    "tribune courier times post guardian telegraph observer chronicle journal sentinel ledger examiner bugle "
    "dispatch mail mirror globe standard broadcaster station channel radio tv television agency newsroom news "
    "wire podcast outlet website portal reuters bloomberg afp dpa ap bbc cnn cnbc nbc abc cbs npr pbs itv sky fox "
    "msnbc rté rte zdf ard nhk ndtv tass interfax ria xinhua ansa efe anadolu politico axios spiegel bild monde "
    "figaro repubblica kyodo yonhap pti ani ptv al-jazeera jazeera sputnik euronews newsweek substack".split()
)
# The same in names only, which other nouns are as well: "told the Leeds Argus", "told the Nahe-Bote".
OUTLET_NAMES = frozenset(
    "echo argus advertiser press inquirer enquirer independent express monitor banner register insider digest post "
    "times news bote merkur presse allgemeine stimme".split()
)
OUTLET_ENDINGS = ("zeitung", "blatt", "kurier", "anzeiger", "rundschau", "nachrichten", "rundfunk", "morgenpost")
# What shows something without speaking, at the end of a sentence ("…, court papers show").
RECORDS = frozenset(
    "minutes documents document papers paper records record data figures emails e-mails letters letter transcripts "
    "transcript files file filings filing images footage video videos polls poll surveys survey studies study "
    "statistics logs log messages message photographs photos accounts report reports memo memos notes research "
    "analysis estimates calculations projections findings tests results invoices receipts recordings recording "
    "statements affidavit affidavits audit census evidence imagery".split()
)
# Capital-letter bodies that people speak for, never outlets.
NOT_OUTLETS = frozenset(
    "EU UN US UK NATO FBI CIA NSA MI5 MI6 NHS WHO IMF IAEA OSCE OPEC MP MPs CEO NGO FDA EPA SEC DOJ IDF BND GDP "
    "AI".split()
)


def _by_word() -> dict[str, str]:
    table = dict.fromkeys(_VERBS.split(), "V")
    for tag, words in _CLASSES.items():
        table.update(dict.fromkeys(words.split(), tag))
    return table


TAG_OF = _by_word()
_MARK_TAGS = {"–": "-", "—": "-", "-": "-", "[": "(", "]": ")", "!": ".", "?": ".", "…": ".", "...": "."}


def tag_word(word: str, first: bool) -> str:
    """The tag of a word on its own; ``first``: it opens its sentence, so its capital says nothing."""
    if not word[0].isalnum():
        return _MARK_TAGS.get(word, word if word in MARKS else "C" if word == "&" else "N")
    low = word.lower().replace("’", "'")
    known = TAG_OF.get(low)
    capital = word[0].isupper()
    if capital and not first and known not in {"D", "W", "P", "I"}:
        return "B"
    if capital and low == "may" and not first:
        return "W"
    if known:
        return known
    if word[0].isdigit():
        return "M"
    if capital and not (first and low.endswith("ally")):
        return "B"
    if low.endswith("ly") and low not in _NOT_LY:
        return "X"
    if low.endswith("ed") and len(low) > 3 and low not in _NOT_ED and "-" not in low:
        return "E"
    if low.endswith("ing") and len(low) > 5:
        return "G"
    return "N"

"""Sources across articles: which two are one, who speaks for whom, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from laut.linking.concepts import is_light, is_listed, is_no_noun, skeleton
from laut.linking.stopwords import STOP
from laut.linking.terms import terms_of
from laut.models import Comparison, Kind, Reading, Source
from laut.reading.gazetteer.countries import find_city, find_city_adjective, find_state
from laut.reading.gazetteer.first_names import looks_like_person
from laut.reading.gazetteer.nouns import find_noun

SAME = 0.6  # the score from which two sources are taken to be one
PRESS = frozenset({"outlet", "news_agency", "blog"})  # kinds of publishers that tell what others say
OFFICIAL = frozenset(
    "government military intelligence police_judiciary parliament_party international company ngo research".split()
)
STATE = frozenset("government military intelligence police_judiciary parliament_party international".split())
LEFT_OUT = frozenset("the der die das online com de net org".split())
SPEAKER = re.compile(
    r"^(?:\w*[Ss]precher(?:in)?s?|spokes(?:man|woman|person)|official|Vertreter(?:in)?"
    r"|(?:das |the )?(?:Unternehmen|company|operator|Betreiber|Behörde|authority|agency|group|Gruppe))$"
)
BEHIND = 30  # letters behind "die Agentur" in which its name stands
ENGLISH_WORD = re.compile(r"[^\W\d_][\w'’-]*")
BREAK = re.compile(r"[.,;:!?()\n]")
NAME_BEFORE = re.compile(r"(?:(?!The )[A-Z][\w'’-]* )+$")
HEAD_BEHIND = re.compile(
    r"(?:['’]s)? (?:service|agency|office|ministry|group|department|authority|board|union|company)\b"
)
MANY_IDEAS = 4
LONGEST_BODY = 4  # words of a body's name
SAID_BY = re.compile(
    r"(?:Mitteilung|Pressemitteilung|Erklärung|Stellungnahme|Darstellung|Angaben?|Auskunft|[Ss]tatement|[Rr]elease) "
    r"(?:der|des|von|vom|by|from|of) (?:the )?(.*[A-ZÄÖÜ].*)"
)
# A document, by whom; a speaker, for whom.
WRITTEN_BY = re.compile(r"(?: der| des| von| by| from| for| of the) (?:the )?((?:\w+ )*[A-ZÄÖÜ]\D*)$")
SPOKESMAN = re.compile(r"(?:\w*[Ss]precher(?:in)?s?|spokes(?:man|woman|person))$")
SPOKEN_BY = re.compile(SPOKESMAN.pattern.replace("$", " "))
# Who speaks for a firm, and which is not said.
FIRM = re.compile(
    r"(?:(?:Konzern|Unternehmens|Firmen)sprecher(?:in)?|(?:Konzern|Firmen)leitung|[Mm]anagement"
    r"|\w+ (?:des Unternehmens|des Konzerns|der Firma)|\w+ (?:for|of) the (?:company|firm|group))$"
)
OPENS_WITH = re.compile(r"(?:Der|Die|Das|The) ((?:[\w-]+ ){1,3})")
NEW = re.compile(
    r"(?:eine?[rmns]?|an?|one|another) ", re.IGNORECASE
)  # begins a mention of one that was not named before
LEGAL_FORM = re.compile(r"\b(?:GmbH|AG|SE|KG|KGaA|eG|Inc|Ltd|plc|LLC|Corp)\b")
OWNED = re.compile(r"['’]s?$")
SURELY = 0.8  # the score from which a source of another article gives a name
PREPOSITION = re.compile(r"\b(?:aus|von|vom|der|des|in|im|mit)\b")  # begins what a body is of
OF_THEIR_OWN = frozenset({"witness", "experts"})  # kinds whose single nouns are people of their own
HEARSAY = re.compile(
    r"(?:Medien|Presse|Zeitungs)?[Bb]erichte?n?$|Rede$|Medien$|[Mm]edia$|[Rr]eports?$|heißt es$|Gerüchte?$"
    r"|[Rr]umou?rs?$|Angaben?$|Quellen?$|[Ss]ources?$|Meldungen?$|Beteiligte$"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source with what comparing needs: the language and id of its article, the forms it is named by, the words that
    say whose it is, and whether it is brought in as one of many ("ein Video")."""

    article: str
    language: str
    source: Source
    forms: tuple[str, ...]
    affiliation: str | None = None
    is_new: bool = False


def speakers_of(reading: Reading) -> dict[str, Speaker]:
    """The sources of a reading by their ids."""
    id_, language, text = reading.article.id, reading.article.language, reading.article.text
    return {
        s.id: Speaker(id_, language, s, _forms(s, text), _affiliation(s, text), _is_new(s, text))
        for s in reading.sources
    }


def _is_new(source: Source, text: str) -> bool:
    return bool(source.mentions and NEW.match(text, source.mentions[0][0]))


def _affiliation(source: Source, text: str) -> str | None:
    return text[slice(*source.profile.affiliation)] if source.profile and source.profile.affiliation else None


def _forms(source: Source, text: str) -> tuple[str, ...]:
    """Its name, label and mentions; an outlet that is called one ("die Agentur") with the words behind it."""
    bare = source.name is None and source.kind in PRESS
    mentions = (text[b : e + (BEHIND if bare else 0)] for b, e in source.mentions)
    named = [m for m in mentions if any(c.isupper() for c in m)]
    return tuple(dict.fromkeys(filter(None, (source.name, source.label, *named))))


def compare_sources(a: Speaker, b: Speaker) -> Comparison:
    """Whether two sources of different articles are one, and why."""
    one, other = a.source, b.source
    if one.name and other.name and {skeleton(f) for f in a.forms} & {skeleton(f) for f in b.forms}:
        return Comparison(1.0, reasons=("the same name",))
    if _is_short_for(a, b) or _is_short_for(b, a):
        return Comparison(SURELY, reasons=("one is called by its kind alone",))
    if not _may_share_side(a, b) and not _is_named_in(a, b) and not _is_named_in(b, a):
        return Comparison(0.0, apart=True, reasons=("other sides",))
    score, reasons = max(
        (
            (
                max(_likeness(_spelt(f), _spelt(g)), _likeness(_ideas(f, a.language), _ideas(g, b.language))),
                f"{f} / {g}",
            )
            for f in a.forms
            for g in b.forms
        ),
        default=(0.0, ""),
    )
    if one.kind == other.kind and one.kind in OFFICIAL and one.side and other.side and _can_speak_for(a, b):
        return Comparison(max(score, SAME), reasons=("one speaks for a body of this kind and state",))
    if one.name is None and other.name is None:
        return Comparison(min(score, SAME / 2), reasons=("described alike, and neither has a name",))
    return Comparison(score, reasons=(reasons,) if score else ())


def _may_share_side(a: Speaker, b: Speaker) -> bool:
    """Whether two may be of one state: one of them is of none, or its state is a guess that no word of its own bears
    out: for a firm or a person, and for an office that of the language its article is in."""
    one, other = a.source.side, b.source.side
    return not (one and other) or one == other or _is_guessed(a) or _is_guessed(b)


def _is_guessed(speaker: Speaker) -> bool:
    words = (w for form in speaker.forms for w in form.split())
    at_home = speaker.language == "de" and speaker.source.side == "DE"
    return (at_home or speaker.source.kind not in STATE) and not any(
        find_state(w) or find_city(w) or find_city_adjective(w) for w in words
    )


def _is_short_for(a: Speaker, b: Speaker) -> bool:
    """Whether a body goes by its kind alone ("the air force") that another article calls by kind and place."""
    short, full = (s.source.name or "" for s in (a, b))
    kind = terms_of(short, a.language)
    if a.source.kind != b.source.kind or a.source.kind not in OFFICIAL or not kind or any(t[0] != "c" for t in kind):
        return False
    return kind < terms_of(full, b.language) and len(kind) > 1


def _is_named_in(a: Speaker, b: Speaker) -> bool:
    """Whether a form of one holds the other's whole name, of two words and more of which one is no common word
    ("Gutachten der Firma Korvin Labs"): then their sides, which may be guessed, do not tell them apart."""
    name = a.source.name or ""
    words = [w for w in name.split() if w[0].isupper()]
    return len(words) > 1 and _has_own_word(name) and any(_spelt(name) <= _spelt(form) for form in b.forms)


def _has_own_word(name: str) -> bool:
    """Whether a capitalised word of it is no common word of either language and no state's."""
    words = [w for w in name.split() if w[0].isupper()]
    return any(not find_state(w) and not any(is_listed(w, x) for x in STOP) for w in words)


def _can_speak_for(a: Speaker, b: Speaker) -> bool:
    """Whether one is a person or an unnamed function, and the other a body: two bodies are never one by kind alone."""
    return is_body(a) != is_body(b) and not any(is_state(s.source.name or "") for s in (a, b))


def is_body(speaker: Speaker) -> bool:
    """Whether a source has a name, and not that of a person."""
    name = speaker.source.name
    return name is not None and not _is_person(name.split()) and not is_bare_speaker(speaker.source)


def _is_person(words: Sequence[str]) -> bool:
    """Whether a name is a known first name and a surname, or two or three words of neither language."""
    if LEGAL_FORM.search(words[-1]):
        return False
    strange = len(words) in (2, 3) and not any(is_listed(w, x) or find_state(w) for w in words for x in STOP)
    return strange or looks_like_person(words)


@lru_cache(maxsize=4096)
def _spelt(name: str) -> frozenset[str]:
    """The capitalised words of a name as they sound."""
    return frozenset(
        skeleton(OWNED.sub("", w))
        for w in re.findall(r"[^\W\d_][\w'’-]+", name)
        if w[0].isupper() and w.lower() not in LEFT_OUT
    )


def proper_name(name: str, language: str) -> str:
    """A name without the German common noun before it: "Gruppe Grey Lantern", "Zürcher Firma Grey Lantern" give "Grey
    Lantern"."""
    words = name.split()
    n_before = 1 + bool(find_city_adjective(words[0]))
    before, rest = words[:n_before], words[n_before:]
    plain = len(rest) > 1 and all(w[0].isupper() and not is_listed(w, "de") and not find_city(w) for w in rest)
    return " ".join(rest) if language == "de" and plain and is_listed(before[-1], "de") else name


def english_form(name: str, text: str) -> str | None:
    """What an English text calls a body with a German name: the words for the same ideas, with the names before them
    ("Klinikgruppe" is its "Vincenta hospital group"); ``None`` where it does not speak of it, or one idea without a
    state is all.

    Of four ideas and more one may be missing: a word has several where the languages do not part them alike.
    """
    terms = terms_of(PREPOSITION.split(name)[0], "de")
    ideas = frozenset(t for t in terms if t[0] == "c" and not is_light(t))
    if len(ideas) == 1:
        ideas |= frozenset(t for t in terms if t[0] == "s")
    words = list(ENGLISH_WORD.finditer(text)) if len(ideas) > 1 else []
    needed = len(ideas) - (len(ideas) >= MANY_IDEAS)
    for n, word in enumerate(words):
        following = [w[0] for w in words[n + 1 : n + 2]]
        begins = terms_of(" ".join((word[0], *following)), "en") - terms_of(" ".join(following), "en")
        if not begins & ideas:  # by itself, or with the next word ("South Korea")
            continue
        for last in words[n : n + LONGEST_BODY]:
            phrase = text[word.start() : last.end()]
            if BREAK.search(phrase):
                break
            if len(ideas & terms_of(phrase, "en")) >= needed:
                with_state = any(t[0] == "s" for t in ideas)
                before = None if with_state else NAME_BEFORE.search(text[: word.start()])
                behind = HEAD_BEHIND.match(text, last.end())
                return (before[0] if before else "") + phrase + (behind[0] if behind else "")
    return None


@lru_cache(maxsize=4096)
def _ideas(name: str, language: str) -> frozenset[str]:
    """The terms of a name but its numbers."""
    return frozenset(t for t in terms_of(name, language) if t[0] != "#")


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.0
    shared = len(a & b)
    return 1.0 if shared == min(len(a), len(b)) else 2 * shared / (len(a) + len(b))


def is_bare_speaker(source: Source) -> bool:
    """Whether a source is no more than a function of whatever body was named before ("eine Sprecherin")."""
    return source.name in (None, source.label) and bool(SPEAKER.match(source.label))


def is_vague(speaker: Speaker) -> bool:
    """Whether a source is word of mouth that nobody can be asked about ("Berichte", "die Rede"), or no noun at all."""
    label = speaker.source.label
    if " " not in label and (label.lower() in STOP[speaker.language] or is_no_noun(label, speaker.language)):
        return True
    return speaker.source.name is None and bool(HEARSAY.match(label))


def is_paper(speaker: Speaker) -> bool:
    """Whether a source is a document that is called by no name of its own or of who wrote it."""
    return speaker.source.kind == "document" and speaker.source.name is None


def speaks_in_paper(speaker: Speaker) -> bool:
    """Whether a source is a document, or named as who wrote one ("Gutachten der Firma Orrin Labs")."""
    words = (w for form in speaker.forms for w in form.split())
    nouns = (find_noun(w, speaker.language) for w in words if w[0].isalpha())
    return speaker.source.kind == "document" or any(n is not None and n.type == "paper" for n in nouns)


def is_bare(speaker: Speaker) -> bool:
    """Whether a source is one common noun ("gang", "eine Sprecherin"): somebody whom other articles call by name."""
    return is_single_noun(speaker) and speaker.source.kind not in OF_THEIR_OWN


def is_single_noun(speaker: Speaker) -> bool:
    return speaker.source.name is None and " " not in speaker.source.label


def is_state(name: str) -> bool:
    """Whether a name is only that of a state or its capital."""
    return find_state(name) is not None


def speaks_for(speaker: Speaker, before: Sequence[Speaker]) -> Speaker:
    """The body behind a bare speaker or a paper: the one it is said to be of ("Mitteilung der Alpfrost GmbH"), else the
    one named last before in the same article, else the source. A paper that is new ("ein Video") is nobody's yet."""
    source = speaker.source
    said = _said_to_be_of(source)
    if said:
        said = proper_name(said, speaker.language)
        return _called(speaker, said, "company" if LEGAL_FORM.search(said) else source.kind)
    is_bare_paper = is_paper(speaker) and " " not in source.label
    if not is_bare_speaker(source) and not is_bare_paper:
        return speaker
    if speaker.affiliation and is_bare_speaker(source):
        return _called(speaker, speaker.affiliation, source.kind)
    if is_bare_paper and speaker.is_new:
        return speaker
    bodies = [s for s in before if s.source.kind in OFFICIAL and is_body(s)]
    bodies = [s for s in bodies if not is_vague(s) and not is_state(s.source.name or "")]
    same_kind = [s for s in bodies if s.source.kind == source.kind]
    return (same_kind or bodies or [speaker])[-1]


def is_any_firm(speaker: Speaker) -> bool:
    """Whether a source speaks for a firm and no word says which ("Konzernsprecher", "Unterlagen des Unternehmens")."""
    return speaker.source.name is None and bool(FIRM.match(speaker.source.label))


def called_after(speaker: Speaker, body: Speaker) -> Speaker:
    """A speaker under the name of the body that he speaks for."""
    return _called(speaker, body.source.name or body.source.label, body.source.kind)


def speaks_for_subject(speaker: Speaker, content: str) -> Speaker | None:
    """The body that a statement is about, where it names a bare speaker in passing ("Die Stadt hat nach Angaben einer
    Sprecherin drei Angebote"); ``None`` where it is about something else."""
    if not SPOKESMAN.match(speaker.source.label) or speaker.source.name or speaker.affiliation:
        return None
    opening = OPENS_WITH.match(content)
    words = opening[1].split() if opening else []
    for word in words[:1] if speaker.language == "de" else words:
        noun = find_noun(word, speaker.language)
        if noun and noun.type in ("body", "label") and noun.kind in OFFICIAL:
            return _called(speaker, " ".join(words[: words.index(word) + 1]), noun.kind)
    return None


def _said_to_be_of(source: Source) -> str | None:
    """Whose a paper or a speaker is by its own words; a common noun ("Sprecherin des Konzerns") says too little."""
    said = SAID_BY.match(source.label)
    if said:
        return said[1]
    if source.name is None and (source.kind == "document" or SPOKEN_BY.match(source.label)):
        written = WRITTEN_BY.search(source.label)
        return written[1] if written and _has_own_word(written[1]) else None
    return None


def _called(speaker: Speaker, name: str, kind: Kind) -> Speaker:
    named = replace(speaker.source, name=name, label=name, kind=kind)
    return replace(speaker, source=named, forms=(name,))

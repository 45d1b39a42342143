"""Sources across articles: what is known of each, and which two are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from laut.linking.concepts import is_listed, is_no_noun, skeleton
from laut.linking.names import LEGAL_FORM
from laut.linking.stopwords import STOP
from laut.linking.terms import terms_of
from laut.models import Comparison, Reading, Source
from laut.reading.gazetteer.countries import find_city, find_city_adjective, find_state
from laut.reading.gazetteer.first_names import looks_like_person
from laut.reading.gazetteer.nouns import find_noun, find_nouns
from laut.reading.outlet_names import LEFT_OUT
from laut.reading.sources.groups import is_any_body

SAME = 0.6  # the score from which two sources are taken to be one
PRESS = frozenset({"outlet", "news_agency", "blog"})  # kinds of publishers that tell what others say
OFFICIAL = frozenset(
    "government military intelligence police_judiciary parliament_party international company ngo research".split()
)
STATE = frozenset("government military intelligence police_judiciary parliament_party international".split())
ALL_OF_A_STATE = frozenset({"military", "intelligence", "police_judiciary"})  # kinds of which a state has one voice
# Who was with a body once, and who heads a body of their own, though of the same kind and state.
SPEAKS_ALONE = re.compile(
    r"\b(?:[Ff]rühere|[Ee]hemalige|[Ff]ormer|[Rr]etired|[Oo]ne-time)|\b[Ee]x-"
    r"|\b(?:[Bb]ürgermeister|[Oo]berbürgermeister|Landr[aä]t|[Mm]ayor|[Gg]overnor|[Gg]ouverneur)"
)
# What who brings an English paper into the world does with it; behind a paper, who does.
SENDING = r"(?:had )?(?:sent|wrote|issued|circulated|distributed|drew up|prepared|submitted)\b"
SENT = re.compile(rf" (?:that |which )?(?:an? |the )?([\w'’-]+(?: [\w'’-]+){{0,4}}?) {SENDING}")
SPEAKER = re.compile(
    r"^(?:\w*[Ss]precher(?:in)?s?|spokes(?:man|woman|person)|official|Vertreter(?:in)?"
    r"|(?:das |the )?(?:Unternehmen|company|operator|Betreiber|Behörde|authority|agency|group|Gruppe))$"
)
BEHIND = 30  # letters behind "die Agentur" in which its name stands
# Begins a mention of one that was not named before.
NEW = re.compile(r"(?:eine?[rmns]?|an?|one|another) ", re.IGNORECASE)
OWNED = re.compile(r"['’]s?$")
SURELY = 0.8  # the score from which a source of another article gives a name
OF_THEIR_OWN = frozenset({"witness", "experts"})  # kinds whose single nouns are people of their own
HEARSAY = re.compile(
    r"(?:Medien|Presse|Zeitungs)?[Bb]erichte?n?$|Rede$|Medien$|[Mm]edia$|[Rr]eports?$|heißt es$|Gerüchte?$"
    r"|[Rr]umou?rs?$|(?:[Ee]igene )?Angaben?$|Quellen?$|[Ss]ources?$|Meldungen?$|Beteiligte$"
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
        s.id: Speaker(id_, language, s, _forms(s, text), _affiliation(s, text) or _sender(s, text), _is_new(s, text))
        for s in reading.sources
    }


def _is_new(source: Source, text: str) -> bool:
    return bool(source.mentions and NEW.match(text, source.mentions[0][0]))


def _affiliation(source: Source, text: str) -> str | None:
    return text[slice(*source.profile.affiliation)] if source.profile and source.profile.affiliation else None


def _sender(source: Source, text: str) -> str | None:
    """Who sent or wrote an English paper, where the words behind it say so: "a letter the customs service sent"."""
    if source.kind != "document" or source.name or not source.mentions:
        return None
    found = SENT.match(text, source.mentions[0][1])
    return found[1] if found else None


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
    if _is_in_office(a, b) or _is_in_office(b, a):
        return Comparison(SAME, reasons=("one is called by the office of the other",))
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
    if one.kind == other.kind and _may_share_state(one, other) and _can_speak_for(a, b):
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
    kind = _ideas(short, a.language)
    if a.source.kind != b.source.kind or a.source.kind not in OFFICIAL or not kind or any(t[0] != "c" for t in kind):
        return False
    return kind < _ideas(full, b.language) and (len(kind) > 1 or " " in short)


def _is_named_in(a: Speaker, b: Speaker) -> bool:
    """Whether a form of one holds the other's whole name, of two words and more of which one is no common word
    ("Gutachten der Firma Korvin Labs"): then their sides, which may be guessed, do not tell them apart."""
    name = a.source.name or ""
    words = [w for w in name.split() if w[0].isupper()]
    return len(words) > 1 and has_own_word(name) and any(_spelt(name) <= _spelt(form) for form in b.forms)


def has_own_word(name: str) -> bool:
    """Whether a capitalised word of it is no common word of either language and no state's."""
    words = [w for w in name.split() if w[0].isupper()]
    return any(not find_state(w) and not any(is_listed(w, x) for x in STOP) for w in words)


def _may_share_state(one: Source, other: Source) -> bool:
    """Whether two of one kind are of the same state; where that has one such body, one's need not be said."""
    same = one.side == other.side if one.side and other.side else one.kind in ALL_OF_A_STATE
    return same and one.kind in OFFICIAL and bool(one.side or other.side)


def _can_speak_for(a: Speaker, b: Speaker) -> bool:
    """Whether one is a person or an unnamed function, and the other a body: two bodies are never one by kind alone."""
    if is_body(a) == is_body(b) or any(is_state(s.source.name or "") for s in (a, b)):
        return False
    person = b if is_body(a) else a
    return not any(SPEAKS_ALONE.search(form) for form in (person.source.label, *person.forms))


def _is_in_office(a: Speaker, b: Speaker) -> bool:
    """Whether one is an office that only one holds ("Bürgermeister eines Grenzdorfs"), the other a person who is called
    so besides by name."""
    if a.source.name or not b.source.name or is_body(b) or a.source.kind != b.source.kind or is_bare_speaker(a.source):
        return False
    nouns = find_nouns(a.source.label.split(), a.language)
    if not nouns or nouns[0][2].type != "person" or nouns[0][2].unnamed != "role":
        return False
    office = _ideas(a.source.label.split()[nouns[0][0]], a.language)
    return bool(office) and any(office <= _ideas(form, b.language) for form in b.forms)


def is_body(speaker: Speaker) -> bool:
    """Whether a source has a name, and not that of a person."""
    name = speaker.source.name
    return name is not None and not _is_person(name.split()) and not is_bare_speaker(speaker.source)


def _is_person(words: Sequence[str]) -> bool:
    """Whether a name is a known first name and a surname, or two or three words of neither language."""
    if LEGAL_FORM.search(words[-1]):
        return False
    if any(n is not None and n.type == "body" for n in (find_noun(w, x) for w in words for x in STOP)):
        return False  # "Hafenamt Kolding"
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


@lru_cache(maxsize=4096)
def _ideas(name: str, language: str) -> frozenset[str]:
    """The terms of a name but its numbers and what is only kin to its words."""
    return frozenset(t for t in terms_of(name, language) if t[0] not in "#k")


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


def may_be_called(bare: Speaker, other: Speaker) -> bool:
    """Whether a source that is one common noun may be the other: a noun that says what a body does is no body that does
    another thing ("Rettungsdienst" beside "Klinik"), and a paper is nobody without a name."""
    if is_paper(bare) and other.source.name is None:
        return is_paper(other)
    noun = find_noun(bare.source.label, bare.language)
    specific = noun is not None and noun.type == "body" and bool(noun.before or not is_any_body(noun))
    ideas = _ideas(bare.source.label, bare.language)
    return not specific or any(ideas & _ideas(form, other.language) for form in other.forms)


def is_single_noun(speaker: Speaker) -> bool:
    return speaker.source.name is None and " " not in speaker.source.label


def is_state(name: str) -> bool:
    """Whether a name is only that of a state or its capital."""
    return find_state(name) is not None

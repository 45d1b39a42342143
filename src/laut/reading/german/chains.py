"""The chains of one sentence's frame: who hands it on, who speaks, whom the speaker has it from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from laut.models import TaggedLink
from laut.reading.german import lexicon as lex
from laut.reading.german.cues import Range, VerbCue, find_preposition_cues
from laut.reading.german.phrases import is_outlet, noun_phrase
from laut.reading.german.relays import (
    Chain,
    behind_outlet,
    cited_source,
    is_spoken_of,
    links,
    relative_behind,
    relayed_by,
    spoken_through,
)
from laut.reading.german.speakers import speaker
from laut.reading.german.subjects import find_subject
from laut.reading.german.units import Unit
from laut.reading.german.words import Word
from laut.reading.numbers import number_of


def speaker_chains(unit: Unit, subject: Range | None, cue: VerbCue, frame: Range) -> tuple[Chain, ...] | None:
    """The chains of a verb frame; ``None`` where nobody can be speaking, ``((),)`` for an agentless passive."""
    w = unit.words
    impersonal = subject is None or w[subject[0]].low == "es"
    if impersonal and cue.lemma in lex.IMPERSONAL_VERBS:
        return behind_preposition(unit, impersonal_source(unit, cue, frame), frame)
    if cue.passive and cue.lemma == "zitieren":
        return quoted_in(unit, cue, frame)
    if subject is None or impersonal:
        return ((),) if cue.passive and cue.lemma != "heißen" else None
    if w[subject[0]].low in ("ich", "wir") or (w[subject[0]].low == "das" and subject[1] == subject[0] + 1):
        return None
    if any(subject[0] <= i < subject[1] for i in cue.words):
        return ((),)  # "war die Rede"
    if cue.lemma == "stehen":
        return None  # who stands says nothing: "Die Mannschaft stehe hinter ihm"
    if cue.lemma in lex.HEARING_VERBS and w[frame[0]].low == "wie":
        return links(unit, subject, cue.words)  # "wie der Sender erfahren haben will"
    heard = heard_from(unit, links(unit, subject, ()), frame, subject, cue)
    if cue.lemma in lex.HEARING_VERBS or heard:
        return heard
    return with_relays(unit, links(unit, subject, cue.words), frame, subject, cue)


def heard_from(
    unit: Unit, chains: tuple[Chain, ...], frame: Range, subject: Range, cue: VerbCue
) -> tuple[Chain, ...] | None:
    """ "Der Wirt hat von seinem Schwager gehört, …": the speaker, then whom he has it from."""
    w = unit.words
    if cue.lemma not in (*lex.HEARING_VERBS, "wissen"):
        return None
    for i in range(*frame):
        if subject[0] <= i < subject[1] or w[i].low not in ("von", "vom", "aus"):
            continue
        stop = noun_phrase(w, i + 1, frame[1])
        if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS:
            link = TaggedLink(unit.span(i + 1, stop), unit.spans({i, *cue.words}))
            nobody = w[subject[0]].low == "man"  # "was man aus der Fraktion hört"
            return ((link,),) if nobody else tuple((*c, link) for c in chains)
    return None


def behind_preposition(unit: Unit, chains: tuple[Chain, ...] | None, frame: Range) -> tuple[Chain, ...] | None:
    """ "Aus dem Élysée verlautete laut der Agentur AFP": the source of the preposition hands it on."""
    prep = next(iter(find_preposition_cues(unit.words, *frame)), None)
    if chains == () and prep is not None:  # "Darin heißt es nach Angaben der Agentur AFP"
        return ((TaggedLink(unit.span(*prep.mention), unit.spans(prep.words)),),)
    if (
        not chains
        or prep is None
        or any(link.mention and link.mention[0] == unit.words[prep.mention[0]].start for c in chains for link in c)
    ):
        return chains
    return tuple((TaggedLink(unit.span(*prep.mention), unit.spans(prep.words)), *c) for c in chains)


def quoted_in(unit: Unit, cue: VerbCue, frame: Range) -> tuple[Chain, ...] | None:
    """ "In dem Bericht wird die Leiterin mit der Aussage zitiert, …": the report, then whom it quotes."""
    w = unit.words
    how = w[frame[0]].low == "wie"  # "wie X von der Agentur zitiert wird"
    spoken = speaker(unit, frame[0] + how, frame[1], replace(cue, passive=False), verb_last=how)
    if spoken is None:
        return ((),)
    by = next((k for k in range(*spoken) if k > spoken[0] and w[k].low in ("von", "vom")), spoken[1])
    spoken = (spoken[0], by) if is_outlet(w, by + 1, spoken[1]) else spoken
    chains = links(unit, spoken, cue.words)
    for i in range(*frame):
        stop = noun_phrase(w, i + 1, frame[1]) if w[i].low in ("in", "im", "von", "vom", "bei", "beim") else None
        if stop is None or spoken[0] <= i < spoken[1] or w[stop - 1].low in lex.TIME_NOUNS:
            continue
        if is_spoken_of(unit, i + 1, stop):
            chains = tuple((TaggedLink(unit.span(i + 1, stop), unit.spans((i,))), *c) for c in chains)
            return behind_outlet(unit, stop, chains)
    return chains


def impersonal_source(unit: Unit, cue: VerbCue, frame: Range) -> tuple[Chain, ...] | None:
    """ "hieß es aus dem Ministerium", "heißt es in dem Bericht", "aus Kreisen verlautete"."""
    w = unit.words
    for i in range(*frame):
        if w[i].low in ("aus", "in", "im", "von", "vom", "beim", "bei", "seitens", "auf", "zur"):
            stop = noun_phrase(w, i + 1, frame[1])
            if stop is not None and is_part(w[i + 1 : min(stop + 1, frame[1])]):
                return ()  # of a paper that is open: "auf Seite drei steht"
            if stop is not None and w[stop - 1].low not in lex.TIME_NOUNS:
                chains = ((TaggedLink(unit.span(i + 1, stop), unit.spans({i, *cue.words})),),)
                return behind_outlet(unit, stop, chains)
    if any(w[i].low in lex.THEREIN for i in range(*frame)):
        return ()  # the open source goes on
    if cue.lemma not in ("heißen", "verlauten"):
        return None
    es = next((i for i in range(*frame) if w[i].low == "es"), None)
    words = {*cue.words} | ({es} if es is not None else set())
    return ((TaggedLink(unit.span(min(words), max(words) + 1), unit.spans(words)),),)


def is_part(words: Sequence[Word]) -> bool:
    """Whether a phrase is but a numbered part of a paper: "Seite drei", "Kapitel 4"."""
    return any(w.low in lex.PARTS and number_of(after.text, "de") is not None for w, after in pairwise(words))


def with_relays(unit: Unit, chains: tuple[Chain, ...], frame: Range, subject: Range, cue: VerbCue) -> tuple[Chain, ...]:
    """Add the outlet the words were spoken to, the source cited, the report that carries them."""
    w = unit.words
    cited = cited_source(unit, *frame)
    for prep in find_preposition_cues(w, *frame):
        if w[prep.mention[0]].low.startswith(("sein", "ihr")):
            continue  # "seiner Meinung nach": the subject's own
        if prep.phrase[1] <= subject[0] or prep.phrase[0] >= subject[1]:
            link = TaggedLink(unit.span(*prep.mention), unit.spans(prep.words))
            chains = behind_outlet(unit, prep.phrase[1], tuple((link, *c) for c in chains))
            break
    else:
        relay = relayed_by(unit, (frame[0], cited[0][0] if cited else frame[1]), subject, cue)
        known = any(len(c) > 1 for c in chains)  # "Die Quelle der „Post“ sagte der Zeitung …"
        if relay is not None and not (known and relay[1] - relay[0] == 2 and w[relay[0]].tag == "det"):
            chains = tuple((TaggedLink(unit.span(*relay), ()), *c) for c in chains)
    if cited is not None:
        chains = tuple((*c, *origin) for c in chains for origin in links(unit, cited[1], cited[2]))
        rel = relative_behind(unit, cited[1][1])
        further = cited_source(unit, rel.begin, rel.end) if rel is not None else None
        if further is not None:  # "unter Berufung auf den »Boten«, der sich auf einen Lotsen beruft"
            chains = tuple((*c, *origin) for c in chains for origin in links(unit, further[1], further[2]))
    elif cue.lemma == "zitieren" and (quoted := quoted_by(unit, cue, frame, subject)) is not None:
        chains = tuple((*c, TaggedLink(unit.span(*quoted), ())) for c in chains)
    through = spoken_through(unit, frame, subject)
    if through is None:
        return chains
    return tuple((TaggedLink(unit.span(*through), unit.spans((through[0] - 1,))), *c) for c in chains)


def quoted_by(unit: Unit, cue: VerbCue, frame: Range, subject: Range) -> Range | None:
    """Whom the subject quotes: the noun phrase behind it and its verb."""
    w = unit.words
    start = subject[1] if subject[0] > cue.verb else cue.verb + 1
    quoted = find_subject(w, start, frame[1], plural=False)
    if quoted is None:
        stop = noun_phrase(w, start, frame[1]) if start < frame[1] else None
        quoted = (start, stop) if stop else None
    return quoted if quoted != subject else None

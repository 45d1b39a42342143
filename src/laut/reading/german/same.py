"""Who tells what another has told before: "Ein Beamter erzählte dem »Boten« dasselbe", "Auch die Agentur hatte das
berichtet"."""

from __future__ import annotations

from laut.models import TaggedStatement
from laut.reading.german.chains import speaker_chains
from laut.reading.german.cues import VerbCue, find_verb_cues
from laut.reading.german.speakers import speaker
from laut.reading.german.units import Segment, Unit

TELLING = frozenset(
    """schildern erzählen berichten sagen beschreiben melden schreiben mitteilen hören erfahren wiederholen erklären
    versichern darstellen angeben bezeugen aussagen bestätigen behaupten""".split()
)
THE_SAME = frozenset("dasselbe dieselbe denselben dieselben gleiches ähnliches ebenso genauso".split())
ALIKE = frozenset("gleiche gleichen ähnliche ähnlichen".split())
IT = frozenset({"das", "dies"})
WILLED = frozenset("will wolle wollte wollten wollen soll sollte kann könne konnte konnten könnte hätte würde".split())


def said_again(unit: Unit, s: Segment) -> TaggedStatement | None:
    """The clause of somebody who tells the same as was told before, or ``None``."""
    w = unit.words
    cue = next((c for c in find_verb_cues(w, s.begin, s.end) if c.lemma in TELLING), None)
    if cue is None or cue.negated or cue.passive or any(x.low in WILLED for x in w[s.begin : s.end]):
        return None
    subject = speaker(unit, s.begin, s.end, cue)
    if subject is None or not any(_is_the_same(unit, s, i, cue) for i in range(s.begin + 1, s.end)):
        return None
    chains = speaker_chains(unit, subject, cue, (s.begin, s.end))
    span = unit.trimmed(s.begin, s.end)
    if not chains or not chains[0] or span is None:
        return None
    return TaggedStatement((span,), "reported", "speech_writing", chains, rule="spoken_act")


def _is_the_same(unit: Unit, s: Segment, i: int, cue: VerbCue) -> bool:
    """Whether what was told stands at ``i``: "dasselbe", "das Gleiche", "denselben Weg", "das" and no article."""
    w = unit.words
    if w[i].low in THE_SAME or (w[i].low in ALIKE and w[i - 1].low in ("das", "den", "die")):
        return True
    bare = i + 1 >= s.end or w[i + 1].tag not in ("noun", "adj", "num", "name") or i + 1 in cue.words
    return w[i].low in IT and i not in cue.words and bare and w[i - 1].tag != "prep"

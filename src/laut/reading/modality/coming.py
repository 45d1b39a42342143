"""What is coming in English: with "will" and "would", or without: "they'll", "is going to", "is likely to"."""

from __future__ import annotations

from laut.models import Act
from laut.reading.modality.evidence import Evidence

COMING = frozenset("going likely about set poised".split())
PROMISING = frozenset("assured assurance word promised".split())
# Whoever reckons, argues or hints tells what others will do.
RECKONING = frozenset(
    "calculate calculates calculated argue argues argued suggest suggests suggested hint hints hinted reckon reckons "
    "reckoned caution cautions cautioned risk".split()
)
SPEAKERS = frozenset("i we he she".split())
BETWEEN = frozenset(
    "not also soon now then still never only probably likely almost certainly simply just even eventually again "
    'always either both “ " ‘ to'.split()
)
# As the German table of processes: what happens by itself is predicted, whoever says it.
PROCESSES = frozenset(
    """be become come go follow happen cost take last recover return reach rise fall grow shrink halve double triple
    quadruple climb drop slip ease improve worsen deteriorate help hurt need have get see know feel find lose win die
    survive live fail hold collapse break melt rain snow flood cross hit strike swing migrate lead mean cause remain
    continue end arrive heat signal boost benefit suffer emerge appear turn look prove depend vanish disappear linger
    spread ripple trickle dwindle stall crash sink burn freeze dry erode evaporate fade soar surge plunge tumble rebound
    exceed outstrip overtake peak bottom trigger spark prompt force affect damage destroy ruin save spare enable allow
    attract deter displace swell clog overflow leak fly mature pass resume subside dissipate""".split()
)
IRREGULAR_PARTICIPLES = frozenset(
    """brought built bought sold paid held kept made taken given shut cut put set sent told written drawn withdrawn
    sworn laid left lent met read rebuilt redrawn thrown chosen spent struck torn""".split()
)
REACH = 4  # words behind "will" in which its verb stands


def is_coming(e: Evidence, i: int) -> bool:
    """ "they'll", "is going to be tied up", "is likely to close"."""
    low, following = e.main[i].low, e.main[i + 1].low if i + 1 < len(e.main) else ""
    return low.endswith("'ll") or (low in COMING and following == "to") or low == "inevitable"


def speaks_of_oneself(e: Evidence, i: int) -> bool:
    """Whether it is the speaker who will: "I'll", "she'll", "we're going to"; not "they'll"."""
    subject = e.main[i].low if e.main[i].low.endswith("'ll") else e.main[max(0, i - 1)].low
    return subject.split("'")[0] in SPEAKERS


def act_of_coming(e: Evidence, i: int) -> Act | None:
    """ "I'll", "we're going to" announce; "they'll" does what "they will" does, and "likely to" predicts."""
    if speaks_of_oneself(e, i):
        return "announce"
    return act_of_will(e, i, own=False) if e.main[i].low.endswith("'ll") else "predict"


def act_of_will(e: Evidence, i: int, *, own: bool) -> Act | None:
    """What "will" and "would" do: a deed is announced ("the mill would shut"), as is one done to something ("would be
    announced"); what happens by itself is predicted, and what somebody reckons. ``own``: the speaker is its subject."""
    verb, behind = _verb(e, i)
    if verb == "have":
        return None  # "would have"
    if verb == "like" and behind and behind != "to":
        return "demand"  # "would like an answer"
    if any(w.low in PROMISING for w in e.verbs):
        return "announce"
    if not verb or any(w.low in RECKONING for w in e.verbs):
        return "predict"
    if verb == "be" and (behind.endswith("ed") or behind in IRREGULAR_PARTICIPLES):
        return "announce"
    if verb in PROCESSES:
        return "announce" if own and any(w.low in SPEAKERS for w in e.main[max(0, i - 2) : i]) else "predict"
    return "announce"


def _verb(e: Evidence, i: int) -> tuple[str, str]:
    """The verb behind "will" and the word behind it; empty where none follows."""
    lows = [w.low for w in e.main[i + 1 : i + 1 + REACH] if w.low not in BETWEEN]
    if not lows or not lows[0][0].isalpha():
        return "", ""
    return lows[0], lows[1] if len(lows) > 1 else ""

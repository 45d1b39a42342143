"""Verbs that ascribe words or thoughts to somebody, with all their forms.

The list is ours, gathered from newsroom English; what a verb can take is a matter of grammar (Levin 1993, classes 29, 31,
33, 37: verbs of judgement, desire, characterising and communication).
"""

from __future__ import annotations

from dataclasses import dataclass

from laut.models import Medium

# What a verb can take: t "that" clause; z the same without "that"; p stands beside its words ("…, she said", "said: …");
# w "whether", "how" …; i "to" do something oneself; o somebody "to" do something; n a thing: the clause itself sums up
# what was said; d a person told; c a thing only with a complement ("called it a farce", "put the toll at nine").
_TABLE = """
speech tzp: say add explain reply answer recall remember point_out let_slip make_clear make_plain testify quip joke boast
speech tzp: let_it_be_known make_it_clear make_it_plain swear attest aver avow contend posit reason chime_in
speech tzpdo: tell
speech tzpd: assure reassure remind
speech tzpni: claim
speech tzpn: insist maintain argue assert allege reveal disclose confirm acknowledge concede stress
speech tzpn: emphasise emphasize underline underscore reiterate mention suggest divulge
speech tp: assess note respond counter retort conclude remark observe declare comment repeat hint imply signal caution clarify
speech tpn: lament
speech tp: complain proclaim recount confide confess agree disagree accept interject concur intimate stipulate
speech tp: shout yell chant brag gush speculate theorise theorize surmise opine muse specify elaborate charge protest plead
speech tpn: predict foresee regret
speech tpon: urge recommend propose counsel
speech tpdo: warn advise
speech tzpdin: promise
speech tpin: vow pledge threaten guarantee
speech tn: deny dispute
speech tpn: admit announce demand
speech wpdo: ask
speech wp: wonder inquire enquire
speech p: go_on continue laugh smile grin shrug sigh snap thunder fume rage scream whisper mutter murmur cry hit_back
speech p: fire_back chuckle bark growl groan moan sneer scoff exclaim object interrupt volunteer offer venture enthuse
speech p: bellow roar howl hiss wail sob beam drawl stammer intone crow rave reflect riposte gloat gripe grumble deadpan
speech p: tease pipe_up shoot_back read
speech n: relay convey
speech_writing tzpn: report
speech_writing tpd: inform notify alert brief
speech_writing to: instruct order
speech_writing ton: request
speech_writing o: plead_with invite call_on call_upon appeal_to implore beg exhort press pressure lobby petition
speech_writing o: encourage entreat challenge direct command forbid persuade
speech_writing n: criticise criticize condemn denounce slam blast praise welcome hail applaud accuse blame reject dismiss
speech_writing n: rebuff refute contest deplore deride ridicule mock rubbish lambast castigate rebuke decry question
speech_writing n: call_for rule_out play_down warn_of warn_against warn_about complain_of complain_about speak_of talk_of write_of write_about tell_of
speech_writing n: cast_doubt_on condone commend laud fault downplay trumpet tout speak_out hit_out lash_out take_issue
speech_writing n: apologise apologize boast_of admit_to confess_to own_up object_to hint_at bemoan defend thank liken
speech_writing n: congratulate salute endorse contradict rebut discount debunk scotch corroborate credit attribute ascribe
speech_writing n: plead_for appeal_for push_for press_for ask_for insist_on brush_off brush_aside shrug_off laugh_off
speech_writing n: wave_away push_back shoot_down knock_back stand_by pay_tribute pour_cold_water pour_scorn echo spell_out put_forward take_aim
speech_writing n: commit_to agree_with disagree_with side_with argue_for argue_against vouch_for chide scold berate chastise
speech_writing n: advocate justify hope_for bank_on count_on point_to cite scoff_at sneer_at stick_to rail_against reprimand upbraid lampoon pillory vilify skewer disparage oppose
speech_writing c: call describe brand label put characterise characterize pronounce portray depict dub term deem peg
speech_writing c: express voice raise refer_to
writing tzp: rule
writing tzp: write tweet post
writing tpd: text email message cable radio
writing t: record document state demonstrate prove establish certify hold
writing tzcp: find
writing tzc: show indicate
speech i: purport profess
thought tzpn: believe think feel reckon suspect fear
thought tzpn: assume
thought tzp: hope guess suppose understand imagine presume
thought tnp: expect estimate doubt project calculate consider anticipate envisage forecast
thought t: worry realise realize judge sense
thought c: regard view see
"""
# Forms of these are nouns as often as verbs: the words around decide (units.py).
NOUN_LIKE = frozenset(
    "report claim promise pledge vow demand call note hope fear estimate project request order answer reply comment remark "
    "offer state question joke blame praise rebuke protest counter suspect signal guess doubt appeal stress find show "
    "record document text post email tweet rule label brand object slam blast fault cry laugh smile shout scream sigh "
    "feel warning repeat mention hint address voice boast contest bark shrug grin whisper worry dispute forecast "
    "dismiss quip tout express understand radio cable challenge command press lobby petition brief alert protest charge "
    "credit scotch echo sense judge view direct plead reason reflect regret hold tease crow sob hiss roar howl wail thank".split()
)
_IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling",
    "find": "finds found found finding",
    "show": "shows showed shown showing",
    "write": "writes wrote written writing",
    "let": "lets let let letting",
    "make": "makes made made making",
    "go": "goes went gone going",
    "hit": "hits hit hit hitting",
    "swear": "swears swore sworn swearing",
    "speak": "speaks spoke spoken speaking",
    "cast": "casts cast cast casting",
    "put": "puts put put putting",
    "understand": "understands understood understood understanding",
    "forecast": "forecasts forecast forecast forecasting",
    "beg": "begs begged begged begging",
    "brag": "brags bragged bragged bragging",
    "snap": "snaps snapped snapped snapping",
    "admit": "admits admitted admitted admitting",
    "quip": "quips quipped quipped quipping",
    "slam": "slams slammed slammed slamming",
    "shrug": "shrugs shrugged shrugged shrugging",
    "grin": "grins grinned grinned grinning",
    "hold": "holds held held holding",
    "foresee": "foresees foresaw foreseen foreseeing",
    "see": "sees saw seen seeing",
    "read": "reads read read reading",
    "forbid": "forbids forbade forbidden forbidding",
    "shoot": "shoots shot shot shooting",
    "take": "takes took taken taking",
    "pay": "pays paid paid paying",
    "stand": "stands stood stood standing",
    "own": "owns owned owned owning",
    "spell": "spells spelled spelled spelling",
    "commit": "commits committed committed committing",
    "peg": "pegs pegged pegged pegging",
    "dub": "dubs dubbed dubbed dubbing",
    "sob": "sobs sobbed sobbed sobbing",
    "refer": "refers referred referred referring",
    "plead": "pleads pleaded pled pleading",
    "aver": "avers averred averred averring",
    "concur": "concurs concurred concurred concurring",
    "rebut": "rebuts rebutted rebutted rebutting",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that ascribes: what it can take (letters above) and the particles that belong to it."""

    lemma: str
    takes: str
    medium: Medium
    particles: tuple[str, ...] = ()


def _forms(verb: str) -> list[tuple[str, str]]:
    """(form, kind) of a verb; kinds: b base, 3 third person, d past, n participle, g -ing."""
    if verb in _IRREGULAR:
        third, past, participle, ing = _IRREGULAR[verb].split()
    else:
        consonant_y = verb.endswith("y") and verb[-2] not in "aeiou"
        third = verb[:-1] + "ies" if consonant_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
        stem = verb[:-1] if verb.endswith("e") else verb
        past = participle = verb[:-1] + "ied" if consonant_y else stem + "ed"
        ing = stem + "ing"
    return [(verb, "b"), (third, "3"), (past, "d"), (participle, "n"), (ing, "g")]


def _read_table() -> dict[str, list[tuple[Cue, str]]]:
    table: dict[str, dict[Cue, str]] = {}
    for line in _TABLE.strip().split("\n"):
        head, _, verbs = line.partition(": ")
        medium, takes = head.split()
        for entry in verbs.split():
            verb, *particles = entry.split("_")
            cue = Cue(verb, takes, medium, tuple(particles))  # type: ignore[arg-type]
            for form, kind in _forms(verb):
                kinds = table.setdefault(form, {})
                kinds[cue] = kinds.get(cue, "") + kind
    return {form: sorted(found.items(), key=lambda c: -len(c[0].particles)) for form, found in table.items()}


# form -> the cues it can be with their kinds, those with the most particles first
CUES = _read_table()

"""Verbs that ascribe words or thoughts to somebody, with all their forms.

The list is ours, gathered from newsroom English; what a verb can take is a matter of grammar (Levin 1993,
classes 29, 31, 33, 37: verbs of judgement, desire, characterising and communication).
"""

from __future__ import annotations

from dataclasses import dataclass

from laut.models import Medium

# What a verb can take: t "that" clause; z the same without "that"; p stands beside its words ("…, she said",
# "said: …"); w "whether", "how" …; i "to" do something oneself; o somebody "to" do something; n a thing: the clause
# itself sums up what was said; d a person told; c a thing only with a complement ("called it a farce", "put the toll
# at nine"); h only in hearsay ("is rumoured to").
_TABLE = """
speech tzp: say add explain reply answer recall remember point_out let_slip make_clear make_plain testify quip
speech tzp: joke boast let_it_be_known make_it_clear make_it_plain swear attest aver avow contend posit reason
speech tzp: chime_in
speech tzpdo: tell
speech tzpd: assure reassure remind
speech tzpni: claim
speech tzpn: insist maintain argue assert allege reveal disclose confirm acknowledge concede stress emphasise
speech tzpn: emphasize underline underscore reiterate mention suggest divulge
speech tp: assess note respond counter retort conclude remark observe declare comment repeat hint imply signal
speech tp: caution clarify complain proclaim recount confide confess agree disagree accept interject concur
speech tp: intimate stipulate shout yell chant brag gush speculate theorise theorize surmise opine muse specify
speech tp: elaborate charge protest plead
speech tpn: lament predict foresee regret admit announce demand
speech tpon: urge recommend propose counsel
speech tpdo: warn advise
speech tzpdin: promise
speech tpin: vow pledge threaten guarantee
speech tn: deny dispute
speech twpdo: ask
speech wp: wonder inquire enquire
speech p: go_on continue laugh smile grin shrug sigh snap thunder fume rage scream whisper mutter murmur cry
speech p: hit_back fire_back chuckle bark growl groan moan sneer scoff exclaim object interrupt volunteer offer
speech p: venture enthuse bellow roar howl hiss wail sob beam drawl stammer intone crow rave reflect riposte
speech p: gloat gripe grumble deadpan tease pipe_up shoot_back read
speech n: relay convey
speech_writing tzpn: report
speech_writing tpd: inform notify alert brief
speech_writing to: instruct order
speech_writing ton: request
speech_writing o: plead_with invite call_on call_upon implore beg exhort press pressure lobby petition
speech_writing o: encourage entreat challenge direct command forbid persuade
speech_writing no: appeal_to
speech_writing n: criticise criticize condemn denounce slam blast praise welcome hail applaud accuse blame
speech_writing n: reject dismiss rebuff refute contest deplore deride ridicule mock rubbish lambast castigate
speech_writing n: rebuke decry question call_for rule_out play_down warn_of warn_against warn_about complain_of
speech_writing n: complain_about speak_of talk_of write_of write_about tell_of cast_doubt_on condone commend
speech_writing n: laud fault downplay trumpet tout speak_out hit_out lash_out take_issue apologise apologize
speech_writing n: boast_of admit_to confess_to own_up own_up_to object_to hint_at bemoan defend thank liken congratulate
speech_writing n: salute endorse contradict rebut discount debunk scotch corroborate credit attribute ascribe
speech_writing n: plead_for appeal_for push_for press_for ask_for insist_on brush_off brush_aside shrug_off
speech_writing n: laugh_off wave_away push_back shoot_down knock_back stand_by pay_tribute pour_cold_water
speech_writing n: pour_scorn echo spell_out put_forward take_aim commit_to agree_with disagree_with side_with
speech_writing n: argue_for argue_against vouch_for chide scold berate chastise advocate justify hope_for
speech_writing n: bank_on count_on cite scoff_at sneer_at stick_to rail_against reprimand upbraid
speech_writing n: lampoon pillory vilify skewer disparage oppose repudiate disavow disown belittle trivialise
speech_writing n: trivialize minimise minimize extol impugn savage caution_against counsel_against advise_against
speech_writing n: warn_off speak_against allude_to attest_to clamour_for draw_attention_to foreshadow moot
speech_writing tn: flag flag_up reaffirm restate
speech_writing c: interpret construe classify identify rate paint cast frame bill style
speech_writing c: value call describe brand label put characterise characterize pronounce portray depict dub term deem
speech_writing c: peg express voice raise refer_to list
writing tzp: rule write tweet post
writing tpd: text email message cable radio
writing t: record document state demonstrate prove establish certify hold
writing tzcp: find show
writing tzc: indicate
speech i: purport profess
thought tzpn: believe think feel reckon suspect fear assume
thought tzp: hope guess suppose understand imagine presume
thought tnp: expect estimate doubt project calculate consider anticipate envisage forecast
thought n: worry_about pencil_in factor_in price_in
thought t: worry realise realize judge sense
thought c: regard view see
speech_writing h: rumour rumor repute tip
"""
# Forms of these are nouns as often as verbs: the words around decide (units.py).
NOUN_LIKE = frozenset(
    "address advocate alert answer appeal attribute bark beam bill blame blast boast brand brief cable call cast "
    "caution challenge chant charge chuckle claim command comment contest counsel counter credit crow cry demand "
    "direct discount dispute document doubt echo elaborate email estimate fault fear feel find flag forecast frame "
    "grin groan growl guarantee guess hint hiss hold hope howl intimate invite joke judge label lament laugh list "
    "lobby mention message moan note object offer order pencil petition plead pledge post praise press price project "
    "promise protest question quip radio raise rate reason rebuke record reflect regard regret relay remark repeat "
    "reply report request roar rule salute scotch scream sense shout show shrug sigh signal slam smile sob state "
    "stress style suspect tease term text thank tip tweet venture view voice vow wail warning welcome whisper worry "
    "yell".split()
)
_IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling",
    "find": "finds found found finding",
    "flag": "flags flagged flagged flagging",
    "extol": "extols extolled extolled extolling",
    "pencil": "pencils pencilled pencilled pencilling",
    "draw": "draws drew drawn drawing",
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

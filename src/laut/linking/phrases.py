"""Words and phrases by which a statement shows how it stands to others, in both languages: one alternative a line.

Written for this project from own knowledge. Each entry is a regular expression, found at word borders and in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

Patterns = dict[str, re.Pattern[str]]
# Several of the press, what a paper does that is brought before them, and where.
PRESS = {
    "TOLD": r"(?:Journalist\w+|Reporter\w*|Redaktionen|Zeitungen|Medien(?:leute\w*|vertreter\w*)?|Blättern|Häusern"
    r"|reporters|journalists|newspapers|papers|outlets|newsrooms|media)",
    "SHOWN": r"(?:gezeigt|vorgelegt|vorgelesen|zugespielt|verteilt|präsentiert|überlassen|zugesandt|zugeschickt"
    r"|geschickt|übergeben)",
    "MEETING": r"(?:an?|one|the) (?:\w+ ){0,3}(?:briefing|meeting|call|dinner|lunch|conference)",
}

CLAUSE = r"(?:[^.;]|(?<=\d)\.){0,120}?"  # words of one clause, dates with their stops among them


def _any(lines: str) -> re.Pattern[str]:
    for name, words in PRESS.items():
        lines = lines.replace(name, words)
    parts = [line.strip() for line in lines.strip().splitlines()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _both(german: str, english: str) -> Patterns:
    return {"de": _any(german), "en": _any(english)}


def _merged(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    return re.compile("|".join(p.pattern for p in patterns), re.IGNORECASE)


# Somebody could not or would not decide whether a thing is so.
UNDECIDED = _both(
    r"""
    (?:nicht|kaum|nie|niemand|weder|keine[rsnm]?)\b[^.;]*\b(?:\w*prüf\w+|\w*bestätig\w+|verifizier\w+|\w*klär\w+)
    (?:nicht|kaum|nie|niemand|weder|keine[rsnm]?)\b[^.;]*\b(?:belegt?|nach(?:ge|zu)?weisen|festgestellt|bekannt|bestimmen)
    (?:\w*prüfen|bestätigen|verifizieren|klären|belegen|überprüft|geprüft)\b[^.;]*\bnicht
    (?:noch|bislang|derzeit|weiter) (?:\w+ )?(?:geprüft|überprüft|untersucht|zu (?:klären|prüfen))
    (?:Belege?|Beweise?)\b[^.;]*\b(?:nicht|niemand|keine[rsnm]?) (?:\w+ )?(?:vor\w*|genannt)
    (?:nicht|nichts|niemand)\b[^.;]*\b(?:äußer\w+|kommentier\w+|\w*antwort\w+|Stellung|damit gesagt)
    (?:äußer\w+|kommentier\w+|\w*antwort\w+|sag\w+|verrät)\b[^.;]*\b(?:nicht|nichts|niemand)
    (?:damit|noch|sich) (?:\w+ )?nicht (?:gesagt|sagen|entschieden)
    (?:noch|zunächst|weiter|weiterhin|völlig|lässt|ließ|(?:das|dies|es) (?:ist|sei|war)) offen
    (?:Fragen?|Ausgang|ob|we[rmn]|wie|was|wann|wo\w*|warum|wessen|welche\w?)\b[^.;]*\b(?:ist|sei|sind|war\w*) offen
    (?:bleib\w*|blieb\w*|ließ\w*)\b[^.;]*\boffen
    unklar|ungeklärt|unbestätigt|unbeantwortet|unbewiesen|fraglich|ungewiss|umstritten|strittig|keine Ahnung
    keine (?:\w+ )?(?:Erkenntnisse|Informationen|Angaben|Belege|Beweise|Bestätigung|Hinweise|Stellungnahme|Auskunft)
    keinen (?:\w+ )?(?:Beleg|Beweis|Nachweis)
    (?:steh\w*|stand\w*)\b[^.;]*\bnicht fest|nicht fest(?:steh\w*|stand\w*)
    (?:nicht|kaum|keineswegs) (?:\w+ ){0,2}(?:absehbar|sicher|ausgemacht|erwiesen|bewiesen|gewiss|entschieden)
    (?:läss?t|lass\w*|ließ\w*) sich\b[^.;]*\b(?:nicht|kaum)\b[^.;]*\b(?:sagen|beziffern|erhärten|rekonstruieren)
    (?:läss?t|lass\w*|ließ\w*) sich\b[^.;]*\b(?:nicht|kaum)\b[^.;]*\b(?:feststellen|ermitteln|ablesen|beweisen)
    (?:weiß|wisse|wissen)\b[^.;]*\b(?:niemand|keiner)|(?:niemand|keiner)\b[^.;]*\b(?:weiß|wisse|wissen)
    noch (?:nicht|kein(?:e[nrsm]?)?)
    (?:nicht|kaum|nie)\b[^.;]*\b(?:beurteil\w+|einschätz\w+|zuzuordnen|zuordnen|rekonstruier\w+|nachvollziehen)
    (?:nicht|nie) (?:selbst )?(?:ein)?gesehen
    Gegenstand (?:der|laufender|einer|eines|von) (?:\w+ )?(?:Prüfung|Ermittlung|Untersuchung|Verfahren)\w*
    """,
    r"""
    (?:not|unable|cannot|couldn.t|yet to)\b[^.;]*\b(?:verif\w+|confirm\w*|establish\w*|determin\w+|corroborat\w+)
    (?:not|unable|cannot|couldn.t|yet to)\b[^.;]*\b(?:reconcile|known|proven?|authenticat\w+|settled)
    (?:cannot|can.t|can not|could not|couldn.t|unable to)\b[^.;]*\b(?:say|tell|locate|find|show)
    not (?:\w+ ){0,2}able to (?:say|tell|locate|find|show)
    (?:not|declin\w+|refus\w+)\b[^.;]*\b(?:comment\w*|respond\w*|answer\w*|repl(?:y|ied)|discuss\w*|speculate)
    (?:declin\w+|refus\w+) to (?:say|disclose|name|specify|reveal|give|confirm|put)
    (?:would|did|does|do)(?: not|n.t) (?:say|disclose|name|specify|reveal|commit|elaborate)
    (?:nobody|no one|none|neither)\b[^.;]*\b(?:knows?|knew|can say|could say|would say|can explain)
    (?:not|never) (?:\w+ ){0,2}(?:certain|clear|confirmed|proven|proved|traced|named|identified|ascertained)
    (?:too early|impossible|not possible|no way|hard) (?:\w+ ){0,2}(?:to say|to tell|to know)
    (?:remains?|still|is|are|was|were) (?:\w+ ){0,2}(?:unknown|guesswork|a mystery|an open question|to be seen)
    no (?:\w+ )?(?:date|figure|decision|timetable) (?:\w+ ){0,3}(?:set|given|taken|made|named|fixed)
    (?:nor|neither|nobody|no one|none)\b[^.;]*\b(?:settled|confirm\w*|verif\w+|(?:shown|offered) (?:any )?evidence)
    (?:not|unable|cannot|couldn.t)\b[^.;]*\b(?:judge|assess\w*|vouch|reconstruct\w*)
    (?:not|never) (?:\w+ )?(?:seen|viewed|inspected)|seen no
    (?:under|subject to|pending) (?:\w+ )?(?:investigation|review|examination)
    unclear|unconfirmed|unverified|uncertain|unproven|disputed
    neither (?:\w+ )?(?:support|confirm|prove)\w* nor
    no (?:\w+ )?(?:information|evidence|conclusion|position|confirmation|proof|knowledge|data|comment)
    found none
    """,
)
# A question that is asked in passing: whether something is so.
WHETHER = _both(r"(?<!als )ob", r"whether(?! or not)")
# A question that comes first and takes all but one thing as given: which, who, how many.
WHICH = _both(
    r"^\W*(?:\w+ )?(?:we[rnm]|wessen|was|wo(?:hin|her)?|wann|welche[rsnm]?|wie (?:viele?|lange|hoch|oft|groß|weit))",
    r"^\W*(?:\w+ )?(?:who|whom|whose|what|which|where|when|how (?:many|much|long|often|far|big|high|badly))",
)
# What is said of a question that has no answer yet.
UNSETTLED = _both(
    r"""
    (?:ge)?klär\w*|(?:über|nach)?prüf(?:t|te|ten|en|e)|(?:über)?geprüft|untersuch\w*|ermittel\w*|bestimm\w+
    entscheide\w*|Gegenstand|strittig|umstritten|unbekannt|Rätsel|rätselhaft|widersprüchlich
    """,
    r"""
    disput\w+|investigat\w+|examin\w+|look\w* into|under review|determin\w+|establish\w*|decid\w+|unknown|unanswered
    question|mystery
    """,
)
# A question that takes its whole clause as given.
WHY = _both(r"^\W*(?:warum|weshalb|wieso)", r"^\W*why")
# There was a correction.
TOLD_CORRECTION = _both(
    r"berichtigt\w*|korrigiert\w*|Korrektur|Berichtigung|Richtigstellung|richtiggestellt|Klarstellung",
    r"corrected|correction|clarification|revised",
)
# An earlier report was wrong.
SETTING_RIGHT = _both(
    r"""
    Verwechslung|Missverständnis\w*|Zahlendreher|irrtümlich\w*|fälschlich\w*|versehentlich
    und nicht,? wie|und nicht (?:\w+ )?\d[\d.,]*
    anders als (?:\w+ )?(?:gemeldet|berichtet|mitgeteilt)
    statt\b[^.;]*\bnun
    entgegen (?:\w+ )?(?:Berichten|Meldungen|Angaben)
    nicht \d[^.;]*, sondern
    """,
    r"""
    incorrect\w*|mistaken\w*|erroneous\w*|in error|misreport\w+
    having (?:first|earlier|initially)|mix-up|misunderstanding|misread\w*|misstated|retract\w*
    replac\w+ (?:the|an?) (?:\w+ )?(?:figure|number|date|total|estimate)
    contrary to (?:\w+ )?reports
    not \d[^.;]* but|and not (?:\w+ )?\d[\d.,]*
    stop (?:writing|saying|reporting|claiming)
    """,
)
# The same, said flatly: who is quoted with it denies.
NOT_RIGHT = _both(
    r"(?:stimmt|stimme|stimmen|trifft|treffe|treffen) (?:so )?nicht|nicht (?:richtig|korrekt|zutreffend|wahr)",
    r"(?:not|isn.t|wasn.t|aren.t|weren.t) (?:correct|accurate|right|true)",
)
CORRECTING = {
    language: _merged((TOLD_CORRECTION[language], SETTING_RIGHT[language], NOT_RIGHT[language]))
    for language in SETTING_RIGHT
}
# It is said of a report that it is untrue.
UNTRUE = _both(
    r"""
    falsch (?:ist|sind|war|waren)|(?:ist|sind|war|waren|sei|seien) (?:schlicht |einfach )?falsch
    (?:haltlos|frei erfunden|unzutreffend|unwahr|entbehr\w+\b[^.;]*\bjeder Grundlage)
    """,
    r"""
    (?:is|are|was|were) (?:simply |just )?(?:false|wrong)
    (?:untrue|baseless|unfounded|without foundation)
    """,
)
# Somebody denies.
DENIED = _both(
    r"""
    bestreite\w*|bestritt\w*|dementier\w*|zurückgewiesen|Dementi|erfunden\w*|Erfindung|ausgeschlossen
    verneint?\w*|abgestritten|widerspr(?:icht|ach|ochen)|in Abrede|aus der Luft gegriffen
    (?:weis|wies|weist|weisen|wiesen)\b[^.;]*\bzurück|(?:stritt|streitet|streiten)\b[^.;]*\bab
    keine Rede (?:sein|davon)|davon (?:\w+ )?keine Rede|nicht nachvollziehbar|gegenstandslos|gelogen|Lügen?|Märchen
    (?:weiß|wisse|wissen|wusste|wussten|gewusst)\b[^.;]*\b(?:nichts|nicht das Geringste)
    (?:nichts|nicht das Geringste)\b[^.;]*\b(?:weiß|wisse|wissen|wusste|wussten|gewusst)
    schlie(?:ß|ss)\w* (?:es|das|dies|so etwas)\b[^.;]*\baus|verwahr\w+ sich
    """,
    r"""
    den(?:y|ies|ied|ying)|refut\w*|contradict\w*|invention|fabricat\w+|ruled? out|rules out|excluded(?! from)|no truth
    (?:dismiss|reject)(?:s|ed|es|ing)? (?:it|this|that|them|all|any|such|as)
    (?:dismiss|reject)(?:s|ed|es|ing)? (?:\w+ ){0,3}(?:claims?|reports?|charges?|accounts?|links?)
    (?:dismiss|reject)(?:s|ed|es|ing)? (?:\w+ ){0,3}(?:allegations?|accusations?|suggestions?)
    (?:know|knows|knew|known) nothing|never (?:happened|took place)|did not happen|nonsense|made(?: it| that)? up
    """,
)
DENYING = {language: _merged((DENIED[language], UNTRUE[language])) for language in DENIED}
# How somebody speaks who answers what others say, and assures the contrary.
COUNTERING = _both(
    r"""
    versicher\w*|beteuer\w*|schw[öo]r\w*|entgegne\w*|erwider\w*|konter\w*|beharr\w*|beruhig\w*|beschwichtig\w*
    (?:wend|wand)\w*\b.*\bein|h[aä]lt\w*\b.*\b(?:dagegen|entgegen)|stell\w*\b.*\b(?:klar|richtig)|wehr\w* sich
    dagegen|hingegen
    """,
    r"""
    insist\w*|maintain\w*|(?:re)?assur\w*|sw(?:or|ear)\w*|counter\w*|retort\w*|rejoin\w*|object\w*|protest\w*
    repl(?:y|ies|ied)|clarif\w*|correct(?:s|ed)|argu\w+|contend\w*
    """,
)
# What was said before others said something else.
FORMERLY = _both(
    r"hatten?\b.*\bnoch|noch\b.*\bhatten?|anfangs|zunächst",
    r"had (?:first|still|initially|earlier)|(?:first|initially) (?:said|claimed|reported|declared|stated|told)",
)
# Not ruled out is left open, however negative it sounds.
LEFT_OPEN = _both(
    r"nicht (?:\w+ ){0,2}(?:auszuschließen|ausgeschlossen|ausschließen)|schlie(?:ß|ss)\w*\b[^.;]*\bnicht aus",
    r"(?:not|cannot|never) (?:\w+ ){0,2}(?:ruled? out|excluded?)|no longer (?:\w+ ){0,2}(?:ruled? out|excluded?)",
)
# Something points to it, and no more.
POINTED_TO = _both(
    r"(?:im|unter) Verdacht|(?:deut\w*|weist|weisen|wies\w*) (?:dar)?auf\b[^.;]*\bhin",
    r"suspected of|suggests|suggest(?:ed)? that|points? to(?:wards)?",
)
# A thing is not there: as negative as "nicht".
LACKING = _both(
    r"fehl(?:t|te|ten|en|e)|gefehlt|mangel\w*|vermisst\w*",
    r"lack(?:s|ed|ing)?|missing|absent",
)
NEGATION = _both(
    r"nicht|kein(?:e[nrsm]?|erlei)?|nie|niemals|niemand(?:e[nm])?|nichts|weder|keineswegs|keinesfalls",
    r"not|no|never|nobody|no one|nothing|none|neither|cannot|\w+n[’']t",
)
# A "not" that denies nothing: of an ability or a permission, of some of a number, of a measure.
QUALIFIED_NOT = _both(
    r"""
    kann|könn\w*|konnte\w*|darf|dürf\w*|durfte\w*|muss|müss\w*|soll|solle?n?|sollte\w*
    nicht (?:alle\w*|jede\w*|immer|einmal|genug|annähernd|vor(?= \w)|nur|mehr|weniger|ein(?:e[nrm]?)? einzig\w*)
    nichts als|nie zuvor|noch nie|kein\w* (?:\d|zwei|drei|vier|fünf|zehn|zwanzig|fünfzig|hundert)\w*
    """,
    r"""
    can|cannot|could|may|must|should
    not (?:all|every\w*|always|even|enough|before|until|only|more than|less)
    no longer|nothing (?:but|worse)|never before
    """,
)
# What is said not to be so, and another thing instead: "in Aue and not in Wurzen", "not rust but frost".
REPLACING = re.compile(
    r"(?:,|\b(?:and|und|but|aber)) +(?:nicht|not|kein\w*|no) +([^\s,.;:]+(?: +[^\s,.;:]+){0,4}) *[.”“»\"]*$"
    r"|\b(?:nicht|not|kein\w*) +([^\s,.;:]+(?: +[^\s,.;:]+){0,5}),? +(?:sondern|but)\b",
    re.IGNORECASE,
)
# Where another clause begins.
NEXT_CLAUSE = re.compile(
    r"\w\W*[,;:–—]\s|\s(?:weil|und|aber|doch|oder|because|although|while|when|if|who|which|before|until|and|but|or|as)\s",
    re.IGNORECASE,
)
# Words that stand for what was said before.
SAID_BEFORE = _both(
    r"""
    das|dies|diese[rsmn]?|alles|deren|dessen|dafür|dazu|das Video|anders ?lautende\w*
    (?:bestreite\w*|bestritt\w*|dementier\w*|verneint?\w*|bestätig\w*) es
    die (?:Angaben?|Berichte?n?|Darstellung(?:en)?|Behauptung(?:en)?|Aufnahmen?|Zahl(?:en)?)
    """,
    r"""
    this|that|it|its|these|those|their|to the contrary
    the (?:figures?|claims?|accounts?|numbers?|reports?|video|footage|allegations?)
    """,
)
# The text says of a thing that it is another one than the rest.
CONTRAST = _merged(
    _both(
        r"""
        nicht (?:zu )?verwechsel\w+
        (?:in )?keine[mn]? Zusammenhang|nicht in (?:einem )?Zusammenhang
        ebenfalls|zum Vergleich|(?:schon|bereits) (?:einmal|mehrmals)
        (?:anderer|ähnlicher|früherer) (?:Fall|Vorfall|Ausbruch)
        """,
        r"""
        not (?:to )?be(?:ing)? confused
        unrelated|likewise|similarly|by comparison|once before
        separate (?:case|incident|event|outbreak)
        (?:another|an earlier) (?:case|incident|ship|city|outbreak)
        """,
    ).values()
)
# Told of a time before the one that the text is about.
LOOKING_BACK = _merged(_both(r"hatten?|waren?", r"had").values())
# The outlet's own finding, stated as such.
OWN_RESEARCH = _both(
    r"""
    (?:eigene[nr]?|unsere[nrs]?|gemeinsame[nr]?) (?:Recherchen?|Messung(?:en)?|Auswertung(?:en)?|Analysen?|Daten)
    (?:eigene[nr]?|unsere[nrs]?|gemeinsame[nr]?) (?:Reporter(?:in(?:nen)?)?|Untersuchung(?:en)?|Informationen)
    Recherchen (?:de[rs]|von)
    haben wir (?:selbst )?\w+
    unsere (?:Redaktion|Zeitung|Reporter(?:innen)?)\b[^.;]*\b(?:abgeglichen|ausgewertet|gezählt|gemessen|gesehen)
    Reporter(?:in(?:nen)?)? (?:riefen|sahen|zählten|besuchten|fotografierten|haben|hatten)
    """,
    r"""
    our (?:own )?(?:reporters?|research|receivers?|data|analysis|antennas|measurements|investigation|findings?|imagery)
    we (?:identified|counted|measured|recorded|found|saw|photographed|analy[sz]ed|reviewed|called|phoned|traced?)
    """,
)
FIRST_PERSON = _merged(_both(r"wir|unsere?[nrs]?", r"we|our").values())
# Somebody looked for themselves.
OBSERVED = _both(
    r"""
    eigene[nrsm]?|selbst (?:gesehen|gemessen|gezählt|untersucht)
    \w*(?:satelliten|radar|labor)\w*|\w*mess(?:ung|gerät)\w*
    fotografiert\w*|gemessen|gezählt|ausgewertet|untersucht\w*|zerlegt|Stichprobe\w*|abgeglichen|fanden?
    """,
    r"""
    (?:its|our|their) own
    radar|satellite|receivers?|laborator(?:y|ies)|samples?|imagery
    recorded|tracked|measured|counted|examined|checked|pulled|photographed|detected|inspected|surveyed
    """,
)
# Two know a thing without each other.
SEPARATELY = _merged(
    _both(
        r"(?:unabhängig|getrennt) voneinander|doppelt belegt|kannte keine[rs]?",
        r"independent(?:ly)? of (?:each|one)|independently of|neither (?:\w+ )?(?:leaned|relied|drew|knew)|separately",
    ).values()
)
# A recording that goes round, and what it shows.
RECORDING = _both(
    r"""
    (?:Video|Clip|Film|Mitschnitt|Tonaufnahme|Aufnahmen?|Fotos?|Bilder?)\b(?=[^.;]*\b(?:zeig\w+|zu (?:sehen|hören)))
    """,
    r"""
    (?:video|clip|footage|recording|film|photos?|images?|pictures?)\b(?=[^.;]* (?:to show|shows?|showing)\b)
    """,
)
# Two that were told apart are one.
ONE_AND_THE_SAME = _merged(
    _both(
        r"(?:der|die|dem|den|des)selben?|ein und (?:der|die|den|dem)selben?|in beiden Fällen|beide Male",
        r"(?:is|are|was|were) (?:all |both )?the same|one and the same|the same (?:man|woman|person|source|official)",
    ).values()
)
# Somebody told a thing to an outlet, or showed it.
GIVING = _merged(
    _both(
        r"""
        (?:zeig|erzähl|schilder|präsentier)t(?:e|en)?|gezeigt|erzählt|geschildert|präsentiert|vorgelegt|vorgelesen
        zugespielt|zugesandt|zugeschickt|(?:über|ge)sandt|geschickt|schickte|übergeben|überlassen|weiter(?:gegeben|gereicht)
        (?:ge)?mailte?|gesprochen|sprach|unterrichtet|informiert
        """,
        r"""
        showed|shown|told|sent|e-?mailed|gave|given|handed|passed|leaked|spoke|spoken|talked|briefed|phoned|called|read
        (?:is|was) (?:the )?[^.;]{0,40}(?:['’]s)
        """,
    ).values()
)
# Who showed or told a thing to several outlets, in one sentence or behind "dass".
SHOWED_ROUND = {
    "de": re.compile(
        rf"(?:^|\bdass )((?:[Dd]as|[Dd]er|[Dd]ie|[Ee]ine?) [^,.;]{{2,80}}?)"
        rf"(?:, [^,]{{2,120}},| (?:hatte|hat|habe|haben|am|im|an|in|vor|nach|mehreren|verschiedenen|allen)\b){CLAUSE}"
        rf"\b{PRESS['TOLD']}\b{CLAUSE}\b{PRESS['SHOWN']}\b"
    ),
    "en": re.compile(
        r"^((?:The |An? )?[^,.;]{2,80}?)(?:, [^,]{2,120},)? (?:had |has )?"
        r"(?:e-?mailed|sent|showed|shown|gave|given|handed|read|circulated|passed|leaked)\b"
        rf"{CLAUSE}\bto (?:\w+ ){{0,3}}{PRESS['TOLD']}\b"
    ),
}
# Those who tell a thing without a name are one.
ONE_WITNESS = _merged(
    _both(
        r"(?:nur|genau|lediglich|bloß) eine[nrm]? (?:einzige[nrms]? )?(?:Zeug(?:en|in)|Gewährsmann|Quelle)",
        r"(?:only|just|exactly) (?:one|a single) (?:source|witness)|(?:rests?|hangs?) on (?:one|a single) \w+",
    ).values()
)
# Whose word the reports of others are follows.
GOES_BACK = _both(
    r"""
    (?:geht|gehen|ging|gingen|gehe)\b[^.;]*?\bauf(?=[^.;]*\bzurück)
    (?:stütz\w+|beruf\w+|verl(?:ass|ieß)\w*) (?:sich )?[^.;,]*?\bauf
    (?:beruh\w+|fuß\w+)\b[^.;,]*?\bauf
    stamm\w+ (?:\w+ ){0,2}(?:von|aus)
    (?:Quelle|Ursprung) (?:beider|aller|dieser|der|für)\b[^.;,]*?\b(?:ist|war|sei)
    (?:einzige|alleinige) (?:Quelle|Zeugin|Zeuge|Gewährsmann)\b[^.;,]*?\b(?:ist|war|bleibt|sei)
    (?:ein und )?(?:der|die)selbe (?:Person|Mann|Mensch|Frau|Quelle|Beamte|Beamtin)\s*[:,]
    war(?:en)? (?:in beiden Fällen|beide Male|jedes Mal)
    TOLD\b[^.;]{0,80}?\b(?:von|bei|auf)(?=[^.;]*\bSHOWN)
    SHOWN(?: \w+){0,2} (?:von|bei|auf)
    """,
    r"""
    (?:goes|go|went|going|traces?|traced|leads?|led) back to
    (?:was|were) (?:given|supplied|provided|fed|leaked|handed|passed) (?:\w+ ){0,3}by
    (?:comes?|came|stems?|stemmed|deriv\w+|originat\w+) (?:only |solely |originally )?(?:from|with)
    (?:rel(?:y|ies|ied|ying)|draw(?:s|ing)?|drew|rests?|rested) (?:\w+ )?(?:up)?on
    (?:source|origin) (?:of|for|behind) (?:both|all|these|those|the|that|this)\b[^.;,]*?\b(?:is|was)
    (?:only|sole|single) (?:source|witness|authority)\b[^.;,]*?\b(?:is|was|remains)
    (?:one and )?the same (?:person|man|woman|source|official|voice|document|paper|sheet|memo|briefing|call)\s*[:,]
    (?:shown|presented|circulated|handed|given|read) (?:out )?to (?:\w+ ){0,3}TOLD\b[^.;]{0,120}?\bby
    (?:shown|presented|circulated|handed|given|read) (?:out )?to (?:\w+ ){0,3}TOLD\b[^.;]{0,120}?\bat(?= MEETING)
    """,
)
# The state of things at one time.
SO_FAR = _merged(
    _both(
        r"""
        noch|bislang|bisher|zunächst|zuletzt(?! (?:am|im|vor|um))|vorerst|derzeit|inzwischen|mittlerweile|nicht mehr
        nun|Stand
        """,
        r"as of|latest|yet|so far|currently|no longer|by now|meanwhile|initially|at this stage|for now",
    ).values()
)
# "Neither … nor" has a "noch" that is none.
NEITHER = re.compile(r"(?<!\w)weder\b[^.;]*?\bnoch\b", re.IGNORECASE)
# What goes up and down, so that two measurements of it differ.
MOVING = _merged(
    _both(
        r"""
        \w*umfragen?|\w*temperatur\w*|\w*pegel\w*|\w*kurs(?:e|es)?
        (?:Plus|Minus|Anstieg|Rückgang|Aufschlag|Abschlag) von|legte\w*\b[^.;]*\bzu|gewann\w*|verlor\w*
        """,
        r"""
        polls?|surveys?|temperatures?|water levels?|exchange rates?
        (?:up|down|rose|fell|climbed|gained|lost|dropped|slipped|jumped) (?:by )?(?:\w+ )?(?:\d|per)
        """,
    ).values()
)
# Who looked and saw nothing.
NO_SIGN = _merged(
    _both(
        r"""
        keine\w* (?:\w+ )?(?:Hinweise?|Anzeichen|Anhaltspunkte?|Spur(?:en)?)
        (?:Hinweise?|Anzeichen|Anhaltspunkte?)\b[^.;]*\bnicht
        """,
        r"no (?:\w+ )?(?:signs?|indications?|traces?|hints?)",
    ).values()
)
# Reports of outlets that are not named.
MEDIA = _merged(
    _both(
        r"in (?:den )?Medien|(?:Medien|Presse|Zeitungs)berichte\w*",
        r"media (?:reports?|outlets)|several media|press reports|(?:in|by) the media|reports? in the (?:press|media)",
    ).values()
)

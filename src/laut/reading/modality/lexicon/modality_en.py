"""English words that say how something is said: verbs by lemma, phrases, words and stems, each under its class.

Sources: the classes of the project's German evidential lexicon and ordinary dictionaries of English reporting verbs; no
list was copied. Regular forms are made by ``lexicon.english_forms``; irregular ones stand in ``IRREGULAR``.
"""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGE = "en"

VERBS: Mapping[str, str] = {
    "saying_verb": """
        say tell explain report write state add reply respond answer describe inform quote cite argue
        mention remark declare stress emphasise emphasize counter testify recall remember relay disclose
        contend brief comment note post tweet confide repeat shout whisper observe outline signal confess
        boast""",
    "assuring_verb": "assure insist maintain reassure",
    "denying_verb": """
        deny reject dismiss dispute rebut refute disagree contradict repudiate rubbish disavow disclaim
        disown rebuff debunk""",
    "distancing_verb": "claim purport rumour rumor",
    "factive_verb": """
        confirm acknowledge admit concede reveal find note discover agree show expose document""",
    "proving_verb": "prove demonstrate substantiate",
    "supporting_verb": "support",
    "checking_verb": "verify authenticate corroborate check",
    "demanding_verb": """
        demand urge request recommend order instruct advise exhort implore plead beg press propose
        beseech command advocate invite lobby petition enjoin remind_to forbid""",
    "announcing_verb": """
        announce promise vow pledge threaten plan intend offer undertake swear commit guarantee decide
        aim schedule""",
    "considering_verb": "mull consider weigh ponder contemplate",
    "predicting_verb": """
        expect predict forecast project fear hope anticipate foresee envisage prophesy worry
        fret dread""",
    "hoping_verb": "hope",
    "foretelling_verb": "predict prophesy foresee",
    "warning_verb": """warn caution""",
    "evaluating_verb": """
        criticise criticize praise welcome condemn blame hail slam blast lambast deplore lament regret
        applaud mock laud denounce rebuke castigate complain decry celebrate congratulate defend deride
        scold commend chide ridicule rue bemoan salute downgrade upgrade rail chastise endorse back
        support oppose prefer resent quip joke sneer scoff jeer grumble gripe moan groan whine tease
        marvel rave gush enthuse credit thank fault deem regard liken compare object protest scorn
        bristle rejoice apologise apologize fume hate loathe despise detest admire adore mourn grieve gloat
        exult snort seethe rant cheer commiserate sympathise sympathize disparage belittle vilify lambaste
        pillory extol honour honor rate profess
        curse growl sigh""",
    "judging_verb": """
        deserve stink undervalue overvalue overstate understate exaggerate betray undermine backfire trivialise
        trivialize patronise patronize demean belittle mock disrespect scapegoat pander suck regret resemble shame
        disappoint disgust appal horrify sicken""",
    # as in the German table
    "pleading_verb": "complain object protest defend grumble",
    "naming_verb": "call brand label dub describe term characterise characterize portray",
    "accusing_verb": "accuse charge allege",
    "supposing_verb": "believe think suspect assume reckon presume guess feel imagine estimate suppose",
    "doubting_verb": "doubt question",
    "asking_verb": "ask wonder inquire enquire query",
}

IRREGULAR: Mapping[str, str] = {
    "have": "has had having",
    "speak": "spoke spoken speaks",
    "give": "gave given giving",
    "see": "saw seen",
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "think": "thought",
    "feel": "felt",
    "find": "found",
    "forecast": "forecast forecasts forecasting",
    "foresee": "foresaw foreseen foreseeing",
    "swear": "swore sworn",
    "undertake": "undertook undertaken",
    "withdraw": "withdrew withdrawn",
    "show": "showed shown",
    "beg": "begged begging",
    "fret": "fretted fretting",
    "plan": "planned planning",
    "admit": "admitted admitting",
    "commit": "committed committing",
    "rebut": "rebutted rebutting",
    "slam": "slammed slamming",
    "dub": "dubbed dubbing",
    "label": "labelled labelling labeled labeling",
    "beseech": "besought",
    "plead": "pled",
    "put": "put puts putting",
}

# As in the German table; a word with "+" must follow the verb at once ("called on them", not "called it so on Monday").
PHRASES: tuple[tuple[str, str, str], ...] = (
    ("call", "+for", "demanding_verb"),
    ("call", "+on", "demanding_verb"),
    ("call", "+upon", "demanding_verb"),
    ("ask", "+for", "demanding_verb"),
    ("appeal", "+to", "demanding_verb"),
    ("appeal", "+for", "demanding_verb"),
    ("call", "untrue", "denying_verb"),
    ("call", "false", "denying_verb"),
    ("wave", "away", "denying_verb"),
    ("brush", "off", "denying_verb"),
    ("brush", "aside", "denying_verb"),
    ("play", "down", "denying_verb"),
    ("point", "+out", "factive_verb"),
    ("have", "no doubts", "evaluating_verb"),
    ("have", "none of", "denying_verb"),
    ("rule", "not out", "possible_phrase"),
    ("rule", "cannot out", "possible_phrase"),
    ("exclude", "not", "possible_phrase"),
    ("exclude", "cannot", "possible_phrase"),
    ("rule", "+out", "denying_verb"),
    *(("rule", f"{it} out", "denying_verb") for it in ("that", "this", "it")),
    ("say", "+otherwise", "denying_verb"),
    ("see", "it differently", "denying_verb"),
    ("see", "chance", "possible_phrase"),
    ("give", "word", "announcing_verb"),
    *(
        ("declare", what, "announcing_verb")
        for what in "emergency war ceasefire truce curfew mourning moratorium bankruptcy independence lockdown".split()
    ),
    ("claim", "responsibility", "distancing_verb"),
    ("put", "at", "supposing_verb"),
    ("look", "+forward", "predicting_verb"),
    ("insist", "+on", "demanding_verb"),
    ("shrug", "off as", "evaluating_verb"),
    ("laugh", "+at", "evaluating_verb"),
    ("react", "+with", "evaluating_verb"),
    ("beggar", "belief", "judging_verb"),
    ("want", "+to know", "asking_verb"),
    ("demand", "+to know", "asking_verb"),
    ("plead", "not guilty", "denying_verb"),
    ("maintain", "innocence", "denying_verb"),
    ("protest", "innocence", "denying_verb"),
    ("speak", "+of", "saying_verb"),
)

NOUNS: Mapping[str, str] = {
    "denying_verb": "denial",
    "demanding_verb": "demand demands appeal request recommendation advice order orders ultimatum",
    "announcing_verb": "announcement promise pledge threat vow assurance assurances offer plan plans",
    "predicting_verb": "forecast forecasts prediction expectation expectations hope fear fears projection",
    "warning_verb": "warning warnings",
    "evaluating_verb": "criticism praise",
    "accusing_verb": "accusation accusations charge charges allegation allegations",
    "distancing_verb": "claim claims rumour rumours rumor rumors legend",
    "factive_verb": "admission confirmation",
    "supposing_verb": "estimate estimates suspicion assumption belief",
    "asking_verb": "question questions",
}

WORDS: Mapping[str, str] = {
    "negation": """
        not no never nobody none nothing neither nor nowhere cannot can't won't don't doesn't didn't
        isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't ain't can’t
        won’t don’t doesn’t didn’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t wouldn’t couldn’t
        shouldn’t mustn’t ain’t""",
    "hedge_possible": "may might could perhaps possibly potentially conceivably unclear maybe",
    "hedge_probable": """
        likely likeliest probably presumably apparently evidently appear appears appeared seem seems
        seemed seemingly unlikely supposedly plausible""",
    "hearsay_adverb": "reportedly allegedly purportedly supposedly rumoured rumored",
    "inference_verb": "appear appears appeared seem seems seemed apparently",
    "doubt_adjective": "alleged supposed purported so-called",
    "obligation": "must should ought need needs needed shall",
    "intention": "want wants plan plans planned intend intends aim aims",
    "future": "will would shall won't 'll wouldn't",
    "own_pronoun": "i we he she they it",
    "client": "client clients",
    "copula": """
        is was are were be been it's that's he's she's looks looked seems sounds remains as being""",
    "degree_adjective": """
        late early little much few high low long short small big slow weak far expensive soon
        hot cold close cautious optimistic""",
    "fact_noun": "reason reasons figure figures number example date percent million billion",
    "ground_noun": """
        reason justification excuse alternative alternatives point choice sense need room place substitute solution
        grounds cause""",
    "intensifier": "totally absolutely utterly simply completely really truly frankly deeply incredibly",
    "denied_knowledge": "record knowledge nothing ever idea",
    "evidence_noun": "evidence proof",
    "confirmation_noun": "confirmation",
    "unchecked": "unverified unconfirmed unproven uncorroborated unsubstantiated",
    "claim_noun": """
        claim claims account accounts report reports version versions figure figures allegation
        allegations statement statements story stories charge accusation accusations authenticity
        information details sighting image images video footage clip clips rumour rumours rumor rumors
        theory tally""",
    "shell_noun": "decision plan plans incident move rumour rumor theory resignation death report",
    "aspect_noun": "place date identity origin cause number toll sale",
    "untruth": """
        untrue false lie lies lying baseless unfounded nonsense fabricated fabrication fiction fake
        rubbish hoax myth groundless invented fantasy fairytale* misleading
        falsehood* incorrect inaccurate untruth* bogus""",
}

EVALUATIVE: str = """
    excellent brilliant superb outstanding exemplary wonderful fantastic terrific remarkable impressive
    admirable awful terrible horrible dreadful appalling shocking disgraceful shameful scandalous outrageous
    unacceptable intolerable irresponsible reckless* cynical cruel* barbaric inhumane heartless cowardly
    brave courageous heroic historic crucial vital essential meaningless pointless useless useful helpful
    harmful devastating disastrous catastrophic tragic regrettable unfortunate* disappointing disappointed
    dissatisfied satisfied pleased delighted proud grateful thankful outraged alarming alarmed worrying
    troubling scary frightening unfair fair unjust injustice justice premature overdue excessive
    disproportionate unreasonable sensible absurd ridiculous ludicrous laughable silly stupid foolish* naive
    short-sighted wise dishonest hypocritical hypocrisy credible incredible unbelievable inadequate
    insufficient flawed deficient ambitious timid unwelcome encouraging hopeful promising triumph setback
    breakthrough milestone disaster catastrophe tragedy scandal disgrace shame farce travesty betrayal
    insult joke circus mess chaotic nightmare madness insanity folly blunder gimmick sham hysteria
    propaganda fantasy stunt grubby worthless priceless upfront opaque careless* negligent scapegoat hero
    villain genius masterpiece bluffing unprecedented extraordinary astonishing stunning flawless ugly
    disgusting vile evil sinister undemocratic illegitimate cheap lousy shabby clumsy sloppy stubborn
    arrogant tidy lovely magnificent pathetic hopeless miserable welcomed unwise wisely sadly luckily
    fortunately grotesque toothless bold boldest petty mean-spirited spineless gutless chilling king abysmal
    amateurish baffling bizarre blatant botched callous cosmetic counterproductive damning deplorable
    derisory desperate dire disgraced dismal divisive draconian dubious egregious embarrassing embarrassment
    exciting exquisite fabulous farcical fishy futile generous ghastly glorious gratuitous half-baked
    half-hearted harsh hasty heavy-handed hideous hollow horrendous horrific idiotic ignorance immoral
    impeccable inept inexcusable insane insensitive insulting laudable legendary ludicrously lukewarm
    malicious marvellous marvelous masterful mediocre mindless monstrous nonsensical notable obscene odd
    overblown overrated patronising perverse petulant pitiful plucky poisonous posturing precious
    preposterous principled questionable rash refreshing reprehensible repugnant repulsive ruthless
    scaremongering selfish senseless shambles shambolic shameless shoddy showpiece sickening slapdash smear
    spectacular splendid staggering stellar strange superficial suspicious tasteless thoughtful thoughtless
    thrilled timely toxic trivial unbearable unconvincing undignified unedifying unethical unforgivable
    unhelpful uninspired unjustified unpleasant unprincipled unprofessional unrealistic unthinkable
    unwarranted unworkable valuable vindictive visionary vicious warm-hearted wasteful weird well-deserved
    wishful witch-hunt worrisome worthwhile wrong-headed wrongheaded backward band-aid bluff charade copout
    cynicism deceit disservice distraction fig-leaf godsend greed hypocrite landmark lip-service loophole
    miracle outrage overreach powder-keg relief sabre-rattling slap smokescreen snub sweetener tokenism
    turning-point vandalism wake-up waste watershed whitewash windfall window-dressing
    discriminatory racist sexist xenophobic homophobic antisemitic islamophobic misogynistic bigoted hateful
    degrading humiliating demeaning dehumanising dehumanizing oppressive dictatorial tyrannical bloodthirsty
    frivolous vexatious one-sided unaccountable disingenuous insincere heartfelt inspirational uplifting
    heartwarming heartbreaking gut-wrenching harrowing unsettling surreal sensational phenomenal exceptional
    incomparable unbeatable unrivalled world-class first-class top-notch second-rate third-rate substandard subpar
    lacklustre lackluster complacent unimaginative unoriginal formulaic tedious dreary insipid unreadable
    unwatchable gripping riveting mesmerising mesmerizing captivating enchanting delightful joyous joyful
    exhilarating electrifying breathtaking jaw-dropping dazzling sublime majestic graceful effortless valiant
    gallant commendable praiseworthy dignified ignoble dishonourable dishonorable unsporting unsportsmanlike crass
    vulgar tacky tawdry sleazy sordid dodgy inflammatory cavalier glib flippant condescending haughty pompous
    self-serving self-righteous sanctimonious opportunistic greedy exploitative predatory parasitic crooked
    impractical impracticable unfeasible fanciful far-fetched outlandish hare-brained crackpot bonkers daft
    extravagant profligate bloated cumbersome clunky convoluted ill-advised ill-conceived ill-judged
    ill-timed misguided misplaced short-termist myopic blinkered narrow-minded small-minded parochial antiquated
    archaic regressive forward-looking groundbreaking ground-breaking transformative transformational game-changing
    seismic momentous pivotal fateful ominous bleak insidious pernicious unsustainable untenable indefensible
    unjustifiable inexplicable incomprehensible mind-boggling unfathomable unspeakable heinous despicable
    contemptible loathsome abhorrent odious wicked sadistic merciless pitiless cold-blooded cold-hearted
    indignity affront overreaction climbdown fiasco debacle omnishambles train-wreck trainwreck calamity cock-up
    quagmire sideshow ploy rip-off swindle cover-up stitch-up vendetta power-grab land-grab
    capitulation appeasement cowardice complacency incompetence mismanagement arrogance callousness savagery
    abomination inequity heartbreak fairy-tale fairytale masterstroke masterclass vindication game-changer blessing
    boon bonanza stalwart heartbeat joy delight fearmongering box-ticking box-ticker virtue-signalling"""
EVALUATIVE_WEAK: str = """
    good better best great fine poor bad worse worst right wrong important key significant strong weak
    robust solid tough hard difficult impossible easy clever smart honest sad happy unhappy angry furious
    worried concerned dangerous risky late enough reasonable adequate welcome positive negative successful
    success failure failed victory defeat mistake error gamble bargain gift threat danger risk opportunity
    chance hope trust respect faith confidence chaos theatre expensive costly surprising perfect beautiful
    nice complicated unusual crazy mad shame fragile pity relief regret
    gutted surprised mortified devastated heartbroken thrilled overjoyed ecstatic stunned shaken appalled horrified
    disgusted dismayed saddened distraught relieved embarrassed humbled honoured honored flattered bitter frustrated
    amused unimpressed impressed bemused puzzled baffled perplexed bewildered ashamed offended insulted jubilant upbeat
    gloomy sceptical skeptical nervous anxious lucky unlucky sorry jealous envious weary sound proper reliable
    unreliable acceptable defensible satisfactory unsatisfactory respectable coherent incoherent confusing confused
    boring interesting fascinating charming elegant brutal crude clumsy
    offensive abusive repressive authoritarian savage biased unbalanced
    even-handed secretive evasive deceptive sincere inspiring traumatic
    distressing disturbing eerie unreal unconvinced lazy sluggish derivative predictable dull bland compelling
    resilient gritty noble seedy shady murky debatable
    provocative dismissive corrupt lavish inefficient
    inconsistent contradictory mistaken outdated old-fashioned
    innovative pioneering grim sour corrosive rampant provocation muddle
    giveaway handout weakness indifference atrocity ordeal
    titan
    backbone thrilling"""

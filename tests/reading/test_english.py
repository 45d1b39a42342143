"""The English tagger: sentence in, (form, content, chains) out. A chain is written "outer > origin"."""

import time

import pytest

from laut.models import Block, TaggedStatement
from laut.reading.english import tag_english
from laut.reading.sentences import split_sentences

Found = list[tuple[str, str, list[str]]]


def read(text: str) -> list[TaggedStatement]:
    return tag_english(text, split_sentences(text, [Block((0, len(text)), "paragraph")]))


def tag(text: str) -> Found:
    return [
        (
            t.form,
            " … ".join(text[b:e] for b, e in t.content),
            [" > ".join(text[slice(*link.mention)] for link in chain if link.mention) for chain in t.chains],
        )
        for t in read(text)
    ]


# Quotations with the frame before, behind and inside; fragments beside the whole; quotations handed on.
DIRECT: list[tuple[str, Found]] = [
    ('"It was dark," he went on.', [("direct", '"It was dark,"', ["he"])]),
    (
        '"We are not leaving," said Maria Lopez, 43, a teacher who lives in the valley. "Nobody asked us."',
        [
            ("direct", '"We are not leaving,"', ["Maria Lopez, 43, a teacher who lives in the valley"]),
            ("direct", '"Nobody asked us."', []),
        ],
    ),
    ("“It’s a start,” she adds, “but not enough.”", [("direct", "“It’s a start,” … “but not enough.”", ["she"])]),
    ('"What happened", asked Mr Vos, "to the money?"', [("direct", '"What happened" … "to the money?"', ["Mr Vos"])]),
    ('Asked if he would resign, Mr Neri said: "No."', [("direct", '"No."', ["Mr Neri"])]),
    (
        "'We lost our heads,' admitted captain Ian Rush after the match.",
        [("direct", "'We lost our heads,'", ["captain Ian Rush"])],
    ),
    ('"Two people died," reads the statement.', [("direct", '"Two people died,"', ["the statement"])]),
    (
        'The bank\'s chief economist, Anna Weiss, warned of a "long winter".',
        [
            (
                "reported",
                'The bank\'s chief economist, Anna Weiss, warned of a "long winter"',
                ["The bank's chief economist, Anna Weiss"],
            ),
            ("direct", '"long winter"', ["The bank's chief economist, Anna Weiss"]),
        ],
    ),
    (
        'She described the visit as "a slap in the face".',
        [
            ("reported", 'She described the visit as "a slap in the face"', ["She"]),
            ("direct", '"a slap in the face"', ["She"]),
        ],
    ),
    (
        'The talks were "constructive", the Kremlin said, without giving details.',
        [("indirect", 'The talks were "constructive"', ["the Kremlin"]), ("direct", '"constructive"', ["the Kremlin"])],
    ),
    (
        'In its statement the company said it "regretted the incident" and would "learn from it".',
        [
            ("indirect", 'it "regretted the incident" and would "learn from it"', ["the company"]),
            ("direct", '"regretted the incident"', ["the company"]),
            ("direct", '"learn from it"', ["the company"]),
        ],
    ),
    ('His verdict: "A disgrace."', [("direct", '"A disgrace."', ["His"])]),
    (
        '"The guard told me the door was locked," she said.',
        [
            ("direct", '"The guard told me the door was locked,"', ["she"]),
            ("indirect", "the door was locked", ["she > The guard"]),
        ],
    ),
]

# Clauses behind the frame, with and without "that".
INDIRECT: list[tuple[str, Found]] = [
    (
        "The foreign ministry in Ankara said late on Friday it had summoned the Greek ambassador.",
        [("indirect", "it had summoned the Greek ambassador", ["The foreign ministry in Ankara"])],
    ),
    ("Police have said the man was not known to them.", [("indirect", "the man was not known to them", ["Police"])]),
    (
        "Officials in Paris and Berlin say privately that the deal is dead.",
        [("indirect", "that the deal is dead", ["Officials in Paris and Berlin"])],
    ),
    (
        "The minister told parliament the plan would cost £3bn.",
        [("indirect", "the plan would cost £3bn", ["The minister"])],
    ),
    (
        "Engineers warned the dam could burst within hours.",
        [("indirect", "the dam could burst within hours", ["Engineers"])],
    ),
    ("She asked why nobody had called the police.", [("indirect", "why nobody had called the police", ["She"])]),
    (
        "The mate maintains, to this day, that he never left the bridge.",
        [("indirect", "that he never left the bridge", ["The mate"])],
    ),
    (
        "He also said that the company had lost 40 customers, and that more would follow.",
        [
            ("indirect", "that the company had lost 40 customers", ["He"]),
            ("indirect", "that more would follow", ["He"]),
        ],
    ),
    (
        "A ministry official not authorised to speak publicly said there would be an answer in June.",
        [("indirect", "there would be an answer in June", ["A ministry official not authorised to speak"])],
    ),
    (
        "One of them, who asked not to be named, said the vote had been moved.",
        [("indirect", "the vote had been moved", ["One of them, who asked not to be named"])],
    ),
    (
        "The 52-year-old said he had been at home since 3.40am on Friday.",
        [("indirect", "he had been at home since 3.40am on Friday", ["The 52-year-old"])],
    ),
    ("Experts fear the number could be much higher.", [("indirect", "the number could be much higher", ["Experts"])]),
    ("They are adamant that no ship left.", [("indirect", "that no ship left", ["They"])]),
    ("He was told by his doctor to stop drinking.", [("indirect", "to stop drinking", ["his doctor"])]),
    (
        'An independent report claims the mayor made "false" claims.',
        [
            ("indirect", 'the mayor made "false" claims', ["An independent report"]),
            ("direct", '"false"', ["An independent report"]),
        ],
    ),
]

# Where the frame ends and the clause begins.
CLAUSE_STARTS: list[tuple[str, Found]] = [
    (
        "He told the newspaper Mr Vos had left the country.",
        [("indirect", "Mr Vos had left the country", ["the newspaper > He"])],
    ),
    ("The ministry said Monday would be busy.", [("indirect", "Monday would be busy", ["The ministry"])]),
    ("The ministry said on Monday it would be busy.", [("indirect", "it would be busy", ["The ministry"])]),
    (
        "The ministry said last year's budget had been spent.",
        [("indirect", "last year's budget had been spent", ["The ministry"])],
    ),
    (
        "The ministry said about 40 passengers had survived.",
        [("indirect", "about 40 passengers had survived", ["The ministry"])],
    ),
    (
        "The ministry said on its website the talks had failed.",
        [("indirect", "the talks had failed", ["The ministry"])],
    ),
    (
        "The ministry said that, if the talks failed, it would act.",
        [("indirect", "that, if the talks failed, it would act", ["The ministry"])],
    ),
    (
        "Prosecutors say Vos, a former guard, stole the paintings.",
        [("indirect", "Vos, a former guard, stole the paintings", ["Prosecutors"])],
    ),
]

# Frames inside or behind their content, and formulas without a verb of saying.
BESIDE: list[tuple[str, Found]] = [
    (
        "However, according to a tracking website, a jet landed in Skelby on Friday.",
        [("indirect", "a jet landed in Skelby on Friday", ["a tracking website"])],
    ),
    (  # talks continue, and say nothing
        "Meanwhile, according to the ministry, talks continued.",
        [("indirect", "talks continued", ["the ministry"])],
    ),
    (
        "The pact, two diplomats briefed on the talks said, would be signed in March.",
        [("indirect", "The pact … would be signed in March", ["two diplomats briefed on the talks"])],
    ),
    (
        "The company had done nothing wrong, he added, and would appeal.",
        [("indirect", "The company had done nothing wrong … and would appeal", ["he"])],
    ),
    (
        "The ship had been seen twice, said two fishermen who were out that night.",
        [("indirect", "The ship had been seen twice", ["two fishermen who were out that night"])],
    ),
    (
        "It was, wrote the critic Paul Sand, the dullest evening of the year.",
        [("indirect", "It was … the dullest evening of the year", ["the critic Paul Sand"])],
    ),
    ("The bridge (the council says) is safe.", [("indirect", "The bridge … is safe", ["the council"])]),
    ("He can be difficult, even his friends admit.", [("indirect", "He can be difficult", ["his friends"])]),
    ("The fund, as Ms Ito noted, is empty.", [("indirect", "The fund … is empty", ["Ms Ito"])]),
    (
        "The maximum is 4,000 tonnes, by one expert's reckoning.",
        [("indirect", "The maximum is 4,000 tonnes", ["one expert"])],
    ),
    ("In her view, the paint was still wet.", [("indirect", "the paint was still wet", ["her"])]),
    (
        'Mr Neri, who has been in office since May, is "a sinking ship", according to one ally.',
        [
            ("indirect", 'Mr Neri, who has been in office since May, is "a sinking ship"', ["one ally"]),
            ("direct", '"a sinking ship"', ["one ally"]),
        ],
    ),
    ("The mill will close, as confirmed by the owner.", [("indirect", "The mill will close", ["the owner"])]),
]

# Speech acts summed up: the clause itself is the content.
ACTS: list[tuple[str, Found]] = [
    (
        "The mill has spoken of at least four fires.",
        [("reported", "The mill has spoken of at least four fires", ["The mill"])],
    ),
    ("The mill owned up to two fires.", [("reported", "The mill owned up to two fires", ["The mill"])]),
    (
        "The port office says about 60 million.",
        [("reported", "The port office says about 60 million", ["The port office"])],
    ),
    ("The port office says 40 cranes are idle.", [("indirect", "40 cranes are idle", ["The port office"])]),
    (
        "The union, which represents 4,000 drivers, has accused the company of lying and threatened to strike.",
        [
            (
                "reported",
                "The union, which represents 4,000 drivers, has accused the company of lying",
                ["The union, which represents 4,000 drivers"],
            ),
            ("reported", "threatened to strike", ["The union, which represents 4,000 drivers"]),
        ],
    ),
    (
        "A diver said the valve that feeds the pump had been shut.",
        [("indirect", "the valve that feeds the pump had been shut", ["A diver"])],
    ),
    (
        "The gang also boasts of holding two files.",
        [("reported", "The gang also boasts of holding two files", ["The gang"])],
    ),
    (
        "The mayor urged people to stay at home.",
        [("reported", "The mayor urged people to stay at home", ["The mayor"])],
    ),
    (
        "Mr Stone claims to have seen the letter.",
        [("reported", "Mr Stone claims to have seen the letter", ["Mr Stone"])],
    ),
    (
        "Campaigners have called the ruling a disgrace.",
        [("reported", "Campaigners have called the ruling a disgrace", ["Campaigners"])],
    ),
    ("The company disagrees.", [("reported", "The company disagrees", ["The company"])]),
    (
        "A hospital source puts the toll at four.",
        [("reported", "A hospital source puts the toll at four", ["A hospital source"])],
    ),
    ("The plan was rejected by the union.", [("reported", "The plan was rejected by the union", ["the union"])]),
    (
        "Acme, for its part, denies knowing of the fault.",
        [("reported", "Acme, for its part, denies knowing of the fault", ["Acme"])],
    ),
    (
        "Greece blames Turkey, Turkey blames Greece.",
        [("reported", "Greece blames Turkey", ["Greece"]), ("reported", "Turkey blames Greece", ["Turkey"])],
    ),
    (
        "She resigned on Friday, accusing the board of hiding the losses.",
        [("reported", "accusing the board of hiding the losses", ["She"])],
    ),
    (
        "The mayor has asked the ministry for 4 million euros.",
        [("reported", "The mayor has asked the ministry for 4 million euros", ["The mayor"])],
    ),
]

# Nobody is named.
HEARSAY: list[tuple[str, Found]] = [
    (
        "The boat is believed to have sunk in minutes.",
        [("free_indirect", "The boat is believed to have sunk in minutes", [])],
    ),
    ("It is believed that the boat sank in minutes.", [("free_indirect", "that the boat sank in minutes", [])]),
    (
        "The suspect allegedly threw the knife into the river.",
        [("free_indirect", "The suspect … threw the knife into the river", [])],
    ),
    ("Hall is rumoured to have sold the house.", [("free_indirect", "Hall is rumoured to have sold the house", [])]),
    ("Workers were told on Friday that the mill would close.", [("indirect", "that the mill would close", [])]),
    (
        "The court heard that Mr Stone had lied about his age.",
        [("indirect", "that Mr Stone had lied about his age", [])],
    ),
    ("Karam has long been accused of fraud.", [("reported", "Karam has long been accused of fraud", [])]),
]

# A says that B says: outermost first, origin last.
CHAINS: list[tuple[str, Found]] = [
    ('"Nine ships left," Ida Roth told a daily briefing.', [("direct", '"Nine ships left,"', ["Ida Roth"])]),
    (
        "The pit will close, according to a memo prepared by its lawyers and reviewed by the Leeds Argus.",
        [("indirect", "The pit will close", ["the Leeds Argus > a memo prepared by its lawyers"])],
    ),
    (  # an outlet's name, and what it is but in a name
        "Ida Roth told Radio Elm that nine ships left. Ole Vik told the Leeds Argus that none did.",
        [
            ("indirect", "that nine ships left", ["Radio Elm > Ida Roth"]),
            ("indirect", "that none did", ["the Leeds Argus > Ole Vik"]),
        ],
    ),
    (
        "Ida Roth told the Elbe-Kurier that nine ships left. Ole Vik told the press that none did.",
        [
            ("indirect", "that nine ships left", ["the Elbe-Kurier > Ida Roth"]),
            ("indirect", "that none did", ["Ole Vik"]),
        ],
    ),
    (
        "Ida Roth told ORF radio that nine ships left.",
        [("indirect", "that nine ships left", ["ORF radio > Ida Roth"])],
    ),
    (
        "Danish state agency Ritz quoted an officer as saying that nine ships left.",
        [("indirect", "that nine ships left", ["Danish state agency Ritz > an officer"])],
    ),
    (
        "Nine ships left, according to a report first described by the daily Elbe-Kurier.",
        [("indirect", "Nine ships left", ["the daily Elbe-Kurier > a report"])],
    ),
    (
        "Nine ships left, according to a study described by the mayor.",
        [("indirect", "Nine ships left", ["a study described by the mayor"])],
    ),
    (
        'The paper has shut after the clinic found what it called "a leak".',
        [("reported", 'it called "a leak"', ["the clinic"]), ("direct", '"a leak"', ["the clinic"])],
    ),
    (
        "The bank will cut 2,000 jobs, Reuters reported on Tuesday, citing people familiar with the plan.",
        [("indirect", "The bank will cut 2,000 jobs", ["Reuters > people familiar with the plan"])],
    ),
    (
        "Citing officials, the agency reported that the bank would cut jobs.",
        [("indirect", "that the bank would cut jobs", ["the agency > officials"])],
    ),
    (
        "According to Reuters, which cited two people with knowledge of the plan, the bank will cut 2,000 jobs.",
        [("indirect", "the bank will cut 2,000 jobs", ["Reuters > two people with knowledge of the plan"])],
    ),
    (
        "Three sources told Reuters the bank would cut 2,000 jobs.",
        [("indirect", "the bank would cut 2,000 jobs", ["Reuters > Three sources"])],
    ),
    (
        "State media quoted the president as telling generals that the war was over.",
        [("indirect", "that the war was over", ["State media > the president"])],
    ),
    (
        "The president was quoted by state media as saying the war was over.",
        [("indirect", "the war was over", ["state media > The president"])],
    ),
    (
        "According to the Daily Post, a source at the bank said the money was gone.",
        [("indirect", "the money was gone", ["the Daily Post > a source at the bank"])],
    ),
    (
        "Court papers seen by the Daily Post show that the money is gone.",
        [("indirect", "that the money is gone", ["the Daily Post > Court papers"])],
    ),
    (
        "Mr Vos said in an interview with the Daily Post that the money was gone.",
        [("indirect", "that the money was gone", ["the Daily Post > Mr Vos"])],
    ),
    (
        "A maintenance man, she said, had told her that the pump was broken.",
        [("indirect", "that the pump was broken", ["she > A maintenance man"])],
    ),
    (
        "Her brother told her that a guard had told him that the doors were locked.",
        [("indirect", "that the doors were locked", ["Her brother > a guard"])],
    ),
    (
        "The fisherman said he had heard from a cousin that the ships had left.",
        [("indirect", "that the ships had left", ["The fisherman > a cousin"])],
    ),
    (
        "The foreign minister said Turkey had given an assurance that the ships would leave.",
        [("indirect", "that the ships would leave", ["The foreign minister > Turkey"])],
    ),
    (
        "The treasurer said a spokesman had been assured by Turkey that the ships would leave.",
        [("indirect", "that the ships would leave", ["The treasurer > Turkey"])],
    ),
    ("The minister said he welcomed the report.", [("indirect", "he welcomed the report", ["The minister"])]),
]

# Several sources for one content, and what only looks like it.
SIDE_BY_SIDE: list[tuple[str, Found]] = [
    (
        "The air force and the navy said the drone had been shot down.",
        [("indirect", "the drone had been shot down", ["The air force", "the navy"])],
    ),
    (
        "Greece and Turkey both deny the report.",
        [("reported", "Greece and Turkey both deny the report", ["Greece", "Turkey"])],
    ),
    ("Both said that they had seen nothing.", [("indirect", "that they had seen nothing", ["Both"])]),
    (
        "The harbour is closed, according to the port authority and a captain who was there.",
        [("indirect", "The harbour is closed", ["the port authority", "a captain who was there"])],
    ),
    (
        "Officials in Paris and Berlin say the deal is dead.",
        [("indirect", "the deal is dead", ["Officials in Paris and Berlin"])],
    ),
]

# Where one content ends and the next begins.
BORDERS: list[tuple[str, Found]] = [
    (
        "The company said it had paid, but the union denied that.",
        [("indirect", "it had paid", ["The company"]), ("reported", "the union denied that", ["the union"])],
    ),
    (
        "The air force says nine drones were shot down, while local officials report two deaths.",
        [
            ("indirect", "nine drones were shot down", ["The air force"]),
            ("reported", "local officials report two deaths", ["local officials"]),
        ],
    ),
    (
        "Iran says its programme is peaceful; Israel says it is not.",
        [("indirect", "its programme is peaceful", ["Iran"]), ("indirect", "it is not", ["Israel"])],
    ),
    (
        "While the governor insisted the dam was safe, engineers had warned in May that it was not.",
        [("indirect", "the dam was safe", ["the governor"]), ("indirect", "that it was not", ["engineers"])],
    ),
    (
        "The ministry confirmed the leak but denied that anyone had been harmed.",
        [
            ("reported", "The ministry confirmed the leak", ["The ministry"]),
            ("indirect", "that anyone had been harmed", ["The ministry"]),
        ],
    ),
    (
        "Nine people were arrested, the ministry said in a statement on Sunday, adding that most had been released.",
        [
            ("indirect", "Nine people were arrested", ["the ministry"]),
            ("indirect", "that most had been released", ["the ministry"]),
        ],
    ),
]

# Words that look like a cue and say nothing.
NOTHING: list[tuple[str, Found]] = [
    ("Officials declined to comment.", []),
    ("The army said nothing about casualties.", []),
    ("Two insurance claims were paid last year.", []),
    ("It is not clear who fired first.", []),
    ("The minister would not say whether the ships had left.", []),
    ("The show runs according to schedule.", []),
    ("A source of income was lost.", []),
    ("The report was published on Monday.", []),
    ("He asked not to be named.", []),
    ("The coastguard is expected to comment later.", []),
]


# What lasts or is felt is no word of anybody's.
STATES: list[tuple[str, Found]] = [
    (
        "In the north, according to officials, fighting went on near the village.",
        [("indirect", "In the north … fighting went on near the village", ["officials"])],
    ),
    ("She said that residents felt betrayed.", [("indirect", "that residents felt betrayed", ["She"])]),
    ("Critics felt that the bill was weak.", [("indirect", "that the bill was weak", ["Critics"])]),
]


# Papers that somebody has: seen by an outlet, leaked to it, shown to a jury; plans that nobody has uttered.
PAPERS: list[tuple[str, Found]] = [
    (
        "Internal emails, seen by the Echo, suggest that the board knew.",
        [("indirect", "that the board knew", ["the Echo > Internal emails"])],
    ),
    (
        "Letters leaked to the Harbour Herald show that the pier was shut.",
        [("indirect", "that the pier was shut", ["the Harbour Herald > Letters"])],
    ),
    (
        "Letters sent to the owners show that the pier was shut.",
        [("indirect", "that the pier was shut", ["Letters sent to the owners"])],
    ),
    (
        "Text messages shown to the jury suggest the two women knew each other.",
        [("indirect", "the two women knew each other", ["Text messages shown to the jury"])],
    ),
    (
        "Figures obtained by the Echo under information laws showed there were nine crashes.",
        [("indirect", "there were nine crashes", ["the Echo > Figures"])],
    ),
    (
        "Papers seen by the Echo show that Neri valued the yard at two million.",
        [("reported", "Neri valued the yard at two million", ["the Echo > Papers > Neri"])],
    ),
    (
        "Emails the Guardian has seen show that she knew.",
        [("indirect", "that she knew", ["the Guardian > Emails"])],
    ),
    (
        "A letter the ministry sent to the union in March warned of gaps.",
        [
            (
                "reported",
                "A letter the ministry sent to the union in March warned of gaps",
                ["A letter the ministry sent to the union in March"],
            )
        ],
    ),
    (
        "The union says the letter the ministry sent in May was forged.",
        [("indirect", "the letter the ministry sent in May was forged", ["The union"])],
    ),
    ("He said that his men had shot down a drone.", [("indirect", "that his men had shot down a drone", ["He"])]),
    ("Roth shot down the idea.", [("reported", "Roth shot down the idea", ["Roth"])]),
    ("The bank is considering selling its yard.", []),
    ("He considers the yard a burden.", [("reported", "He considers the yard a burden", ["He"])]),
    (
        "The bank is considering selling its yard, two brokers said.",
        [("indirect", "The bank is considering selling its yard", ["two brokers"])],
    ),
    (
        "An official quoted by the Lagos Herald as saying the port was shut has resigned.",
        [("indirect", "the port was shut has resigned", ["the Lagos Herald > An official"])],
    ),
    (
        'Writing in his Daily Post column, Marsh said: "No."',
        [("direct", '"No."', ["Daily Post > Marsh"])],
    ),
    (
        "Its authors, Ida Roth and Ole Vik, estimate that nine ships left.",
        [("indirect", "that nine ships left", ["Ida Roth", "Ole Vik"])],
    ),
    (
        "Its author, Ida Roth of Bern and Basel, estimates that nine ships left.",
        [("indirect", "that nine ships left", ["Its author, Ida Roth of Bern and Basel"])],
    ),
    (
        "The league said that it was safe, a claim the union denies.",
        [("indirect", "that it was safe", ["The league"]), ("reported", "a claim the union denies", ["the union"])],
    ),
    (
        "The union so far insists that it was safe.",
        [("indirect", "that it was safe", ["The union"])],
    ),
    (
        "Roth, who is said to be ill, was not in court.",
        [("free_indirect", "who is said to be ill", [])],
    ),
    (
        "Roth did not dispute that the talks had failed but said that they were short.",
        [("indirect", "that the talks had failed", ["Roth"]), ("indirect", "that they were short", ["Roth"])],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *DIRECT, *INDIRECT, *CLAUSE_STARTS, *BESIDE, *ACTS, *HEARSAY, *CHAINS, *SIDE_BY_SIDE, *BORDERS, *STATES,
        *NOTHING, *PAPERS,
    ],
)  # fmt: skip
def test_tag_english(text: str, expected: Found) -> None:
    assert tag(text) == expected


# What follows a frame sentence and goes on with it inherits the open source; other matter does not.
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"It was dark," she said. "I saw nothing."', '"I saw nothing."'),
        ("The mayor said the road was shut. It had been shut since May.", "It had been shut since May"),
        ("The mayor says the road is shut. He has hired two guards.", "He has hired two guards"),
        ("She was hurt, she said. Her brother had lost a leg.", "Her brother had lost a leg"),
        ("The mayor said the road was shut. The road leads to the port.", None),
        ("The road was shut. It had been shut since May.", None),
        ("The log shows two calls. We have asked the mayor twice.", None),
    ],
)
def test_goes_on(text: str, content: str | None) -> None:
    inherited = [text[slice(*t.content[0])] for t in read(text) if t.inherits]
    assert inherited == ([] if content is None else [content])


def test_goes_on_with_the_outer_speaker_of_a_nested_frame() -> None:
    text = "She said a guard had told her that the door was locked. She had not believed it."
    assert [chain for _, _, chain in tag(text)] == [["She > a guard"], ["She"]]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The minister told parliament the plan would fail.", "parliament"),
        ("Three sources told Reuters the bank would close.", None),  # an outlet is a link of the chain
        ("He complained to the ministry that nobody had answered.", "the ministry"),
        ("The mill will close, workers were told.", "workers"),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    (found,) = read(text)
    assert (text[slice(*found.addressee)] if found.addressee else None) == addressee


def test_cues_and_frame() -> None:
    text = "Reuters reported on Tuesday, citing officials, that the bank would close."
    (found,) = read(text)
    assert [[text[slice(*c)] for c in link.cue] for link in found.chains[0]] == [["reported"], ["citing"]]
    assert [text[slice(*f)] for f in found.frame] == ["Reuters reported on Tuesday, citing officials,"]
    assert found.rule == "verb:report" and 0 < found.score < 1


def test_a_statement_in_a_report_is_written() -> None:
    assert [t.medium for t in read("The company said in a statement that it would pay.")] == ["writing"]
    assert [t.medium for t in read("She said that she would pay.")] == ["speech"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The guards were paid twice, court papers show.",
            [("indirect", "The guards were paid twice", ["court papers"])],
        ),
        (
            "The valve was faulty, leaked minutes of the board meeting show.",
            [("indirect", "The valve was faulty", ["leaked minutes of the board meeting"])],
        ),
        (
            "The army burned the depot, Quito says, a charge Lima denies.",
            [
                ("indirect", "The army burned the depot", ["Quito"]),
                ("reported", "a charge Lima denies", ["Lima"]),
            ],
        ),
        (
            "Brokers had pencilled in a profit of two million.",
            [("reported", "Brokers had pencilled in a profit of two million", ["Brokers"])],
        ),
        (
            "Rain alone cannot explain the landslide, the engineers caution.",
            [("indirect", "Rain alone cannot explain the landslide", ["the engineers"])],
        ),
    ],
)
def test_what_records_show_and_others_deny(text: str, found: Found) -> None:
    assert tag(text) == found


def test_empty_text_has_no_statements() -> None:
    assert tag_english("", []) == []


@pytest.mark.parametrize(
    "text",
    [
        "He said " * 20_000,
        ("He said " * 150 + ". ") * 100,
        '"He said," ' * 10_000,
        "according to X, " * 10_000,
        ("a, " * 150 + "said. ") * 100,
        ", saying that" * 10_000,
        "“He said " * 10_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    started = time.process_time()
    found = read(text)
    assert time.process_time() - started < 5
    assert all(0 <= b < e <= len(text) for t in found for b, e in t.content)

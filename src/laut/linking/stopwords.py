"""Words of the grammar, of time and of number, which say nothing about what a statement is about: times and numbers are
compared as such."""

GERMAN = frozenset(
    """
    aber alle allem allen aller allerdings alles als also am an ander anders auch auf aus außerdem außer bei beide
    beiden beim bereits bevor bis bisher bislang da dabei dadurch dafür dagegen daher dahin dahinter damals damit
    danach dann daran darauf daraus darf darin darüber darum darunter das dass davon davor dazu dein dem demnach
    demzufolge den denen denn dennoch der deren derselbe derselben derzeit des deshalb dessen deutlich dich die dies
    diese diesem diesen dieser dieses dir doch dort dorthin du durch dürfen durfte dürfte ebenfalls ebenso
    eigentlich ein eine einem einen einer eines einig einige einigen einmal er erstmals es etwa etwas euch euer fast
    für gab gar gegen gegenüber gerade gewesen gibt habe haben habt hat hatte hatten hätte hätten her hier hin
    hinter hoch ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem inzwischen ins innerhalb ist ja
    je jede jedem jeden jeder jedes jedoch jene jetzt kann kein keine keinem keinen keiner können konnte konnten
    könnte könnten kurz laut mal man manche mehr mein meine mich mir mit mittlerweile möchte mögen müsse müssen
    musste müssten müsste nach nachdem neben nein nicht nichts nie niemand noch nun nur ob oben oder ohne rund schon
    sehr sei seien sein seine seinem seinen seiner seines seit seitdem selbst sich sie sind so sobald sofern sogar
    solche solchen solcher soll solle sollen sollte sollten somit sondern sonst soweit sowie über überhaupt um und
    uns unser unsere unter viel vielleicht vom von vor vorerst während wann war waren warum was weder wegen weil
    weiter weiterhin welche welchem welchen welcher wenn wer werde werden weshalb wie wieso will wir wird wo wobei
    wodurch woher wohin wohl wollen wollte worden worüber wurde wurden würde würden zu zudem zufolge zum zumindest
    zunächst zur zwar zwischen zwischenzeitlich mindestens höchstens circa ungefähr knapp gut januar februar märz
    april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag
    samstag sonnabend sonntag heute gestern morgen vorgestern übermorgen uhr offenbar angeblich mutmaßlich
    mutmaßliche mutmaßlichen wahrscheinlich möglicherweise derweil eins zwei drei vier fünf sechs sieben acht neun
    zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig
    hundert tausend dutzend erste ersten erster erstes muss mussten könne konntest dürfe dürften wolle wollten
    mochte mochten hab wäre wären per pro ums ans hingegen daraufhin anschließend entgegen aufgrund infolge anhand
    statt anstatt binnen falls bzw usw etc dritte dritten dritter drittes vierte vierten vierter fünfte fünften
    sechste siebte achte zehnte vergangene vergangenen vergangener vergangenes nächste nächsten nächster nächstes
    kommende kommenden kommender kommendes voriger vorigen unserem unseren unserer unseres eure eurem euren jenem
    jenen jener jenes demgegenüber allenfalls beinahe nahezu immerhin lediglich bloß künftig bin bist
    """.split()
)
ENGLISH = frozenset(
    """
    a about above after again against all almost along already also although am among an and any anyone are around
    as at away be became because been before being below between both but by can cannot could did do does doing done
    down during each earlier either else even ever every few for from further had has have having he hence her here
    hers him his how however i if in indeed instead into is it its itself just least less like may me might mine
    more most much must my near neither never no nobody nor not nothing now of off often on once one only onto or
    other others our out over own per perhaps please quite rather really same shall she should since so some
    somebody someone something soon still such than that the their them themselves then there therefore these they
    this those though through thus to today together tomorrow too toward towards under until up upon us very via was
    we well were what when where whether which while who whom whose why will with within without would yes yesterday
    yet you your january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday apparently reportedly allegedly probably possibly according two three
    four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand dozen first roughly nearly himself herself anything none across behind
    beyond despite besides amid plus throughout unless whereas says last next third fourth fifth sixth due don
    """.split()
)
STOP = {"de": GERMAN, "en": ENGLISH}

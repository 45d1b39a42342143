"""German verbs of what happens by itself."""

from __future__ import annotations

# Verbs of what happens by itself: their future is predicted, that of any other verb announced.
PROCESSES = frozenset(
    "kosten liegen steigen sinken fallen wachsen zunehmen abnehmen führen bleiben dauern sein geben kommen "
    "entstehen enden verschwinden leiden fehlen reichen schrumpfen erreichen betragen belaufen verlieren "
    "gewinnen scheitern zurückgehen ansteigen ausfallen eintreten passieren geschehen auswirken ändern finden "
    "haben verschlechtern verbessern verschärfen merken können müssen brauchen profitieren sterben halten "
    "funktionieren gelingen ausreichen genügen ermöglichen erlauben durchsetzen bringen einbringen auslösen "
    "verursachen erholen überstehen verzögern nehmen leuchten zeigen erweisen treffen erleben geraten stoßen "
    "wirken wiederholen abebben abflauen abklingen abkühlen abrutschen anhalten aufflammen ausbleiben ausbreiten "
    "austrocknen einbrechen einstürzen entspannen erlahmen erlöschen eskalieren explodieren freikommen hageln "
    "kippen klettern kollabieren nachlassen normalisieren platzen regnen reißen schmelzen schneien schwinden "
    "stabilisieren stagnieren stürzen überschwemmen verebben verpuffen verteuern vertrocknen versiegen "
    "verstummen wegbrechen wegfallen zerbrechen zerfallen zusammenbrechen zuspitzen durchkommen vorbeiziehen "
    "folgen vergehen brechen bersten brennen frieren gefrieren tauen verdunsten schaden helfen nützen bedeuten "
    "überleben einkehren verändern entwickeln beschleunigen verdoppeln verdreifachen halbieren bekommen erhalten "
    "erleiden spüren sehen wissen kennen erfahren".split()
)

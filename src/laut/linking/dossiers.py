"""What linking needs of one article and what follows from its reading alone: worked out once, whatever is near it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from laut.linking.candidates import Sought, sought_by
from laut.linking.concepts import is_light
from laut.linking.denials import denies_outright
from laut.linking.profiles import Profile, profiles_of
from laut.linking.sources import Speaker, speakers_of
from laut.linking.stance import corrected_in, elaborations_of, leaves_open, remarks_on
from laut.linking.wording import Wording, wording_of
from laut.models import Reading, Ref

MOST_STATEMENTS = 300  # of an article that are compared, the first; a newspaper's have a few dozen


@dataclass(frozen=True, slots=True)
class Dossier:
    """One article. ``profiles``: of its statements, in their order; ``speakers``: its sources by their ids.

    ``held``: how many of its statements hold each term, their sources' included. ``holding``: the places of those that
    hold a term, for terms that tell something. ``remarks``, ``elaborations``, ``corrected``: see `stance`. ``answers``:
    the statements that leave a thing open or deny it, and so speak of what others say.
    """

    reading: Reading
    profiles: Sequence[Profile]
    speakers: Mapping[str, Speaker]
    sought: Sought
    held: Mapping[str, int]
    holding: Mapping[str, Sequence[int]]
    wording: Wording
    remarks: Mapping[Ref, Ref]
    elaborations: Mapping[Ref, Ref]
    corrected: frozenset[Ref]
    answers: frozenset[Ref]


def dossier_of(reading: Reading, n_statements: int = MOST_STATEMENTS) -> Dossier:
    """Of an article with the first ``n_statements`` of its statements."""
    reading = replace(reading, statements=reading.statements[:n_statements])
    profiles = profiles_of(reading)
    remarks = remarks_on(reading, profiles)
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for n, profile in enumerate(profiles):
        for term in profile.held:
            holding[term].append(n)
    return Dossier(
        reading=reading,
        profiles=profiles,
        speakers=speakers_of(reading),
        sought=sought_by(profiles),
        held={term: len(places) for term, places in holding.items()},
        holding={term: places for term, places in holding.items() if not is_light(term)},
        wording=wording_of(reading.article.text),
        remarks=remarks,
        elaborations=elaborations_of(reading, profiles),
        corrected=corrected_in(reading, profiles, remarks),
        answers=frozenset(
            p.key
            for p, s in zip(profiles, reading.statements, strict=True)
            if leaves_open(p, s) or denies_outright(p, s)
        ),
    )

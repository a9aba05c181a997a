"""Where a criterion that is added by hand belongs among the others."""

from dataclasses import dataclass

from shortlister.domain.places import Place
from shortlister.domain.records import Level


@dataclass(frozen=True, slots=True)
class PlaceAmong:
    """The criterion (id, empty: none) before the words, their group and level as headings say them, and their place."""

    after: str
    group: str
    level: Level
    place: Place

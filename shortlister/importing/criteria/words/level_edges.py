"""Levels that stand bare at one edge of nearly all criteria: `Watch keeping ... E`, `D Welding`, `… – Essential`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import DraftCriterion
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, level_of_cell
from shortlister.importing.late_regexes import late_regex

_LEVEL: Final = r"[(\[]?(?P<level>E|D|[Ee]ssential|[Dd]esirable|ESSENTIAL|DESIRABLE)[)\]]?"
_EDGES: Final = (
    late_regex(rf"^(?P<text>.{{4,}}?)[\s.:;,|–—-]*(?<=[\s.:;,|–—-]){_LEVEL}[.:]?$"),
    late_regex(rf"^{_LEVEL}[\s.:|–—-]+(?P<text>[^\s.:|–—-].{{3,}})$"),
)
_SHARE: Final = 0.8
_FEWEST: Final = 3


def with_levels_at_edges(criteria: Sequence[DraftCriterion]) -> list[DraftCriterion]:
    """The criteria with such levels taken off and read, where none has a level yet and nearly all have one there."""
    if any(one.level != UNSPECIFIED for one in criteria):
        return list(criteria)
    for edge in _EDGES:
        found = [edge.match(one.text) for one in criteria]
        if sum(map(bool, found)) >= max(_FEWEST, _SHARE * len(criteria)):
            return [_told(one, said) if said else one for one, said in zip(criteria, found, strict=True)]
    return list(criteria)


def _told(one: DraftCriterion, said: re.Match[str]) -> DraftCriterion:
    return replace(one, text=said["text"].rstrip(" .:;,|–—-"), level=level_of_cell(said["level"]) or UNSPECIFIED)

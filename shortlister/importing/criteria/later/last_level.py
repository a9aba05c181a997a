"""The heading of a level behind groups that have none (`Desirable`, last of all): it is no part of the last group."""

from collections.abc import Sequence
from dataclasses import replace

from shortlister.importing.criteria.gathered.gathering import Found
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED


def free_last_level(found: Sequence[Found]) -> None:
    """Takes the group before off the criteria of such a level; before sentences give levels to the others."""
    first = next((at for at, one in enumerate(found) if one.criterion.level != UNSPECIFIED), 0)
    before, behind = found[:first], found[first:]
    told = {one.criterion.level for one in behind}
    groups = {one.criterion.group for one in behind}
    if len(told) != 1 or len(groups) != 1 or len({one.criterion.group for one in before} - {""}) < 2:
        return
    if before[-1].criterion.group not in groups:
        return
    for one in behind:
        one.criterion = replace(one.criterion, group="")

"""Gives the criteria of groups the methods that sentences about these groups tell."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.later.groups_told import GroupTold, name_stems
from shortlister.importing.criteria.methods.methods import unique
from shortlister.importing.criteria.words.unread_words import unread_words

_Groups = Mapping[frozenset[str], Sequence[Found]]
_LONGEST: Final = 120


def give_group_methods(told: Sequence[GroupTold], gathering: Gathering) -> Iterator[Problem]:
    """Gives the criteria of the groups their methods; a doubt for each sentence that fits none for certain."""
    every = [one for post in gathering.posts for one in post.found]
    meant = _meant(told, every)
    taken = {id(one) for found in meant.values() for one in found}
    clashing = _clashing(told, meant)
    for said in told:
        wanted = meant[id(said)] if said.names else [one for one in every if id(one) not in taken]
        if said.adds and not (said.names or wanted):
            continue  # what is said of all besides, and no other group is there
        clash = not said.adds and said.methods and any(clashing[id(one)] > {said.methods} for one in wanted)
        if (
            not (wanted and said.methods)
            or clash
            or (not said.adds and any(_knows_otherwise(one, said) for one in wanted))
        ):
            text = said.text
            yield unread_words(text if len(text) < _LONGEST else f"{text[: _LONGEST - 10].rstrip()} …", said.place)
            continue
        for one in wanted:
            known = one.criterion.measured_by or (gathering.every_methods if said.adds else ())
            one.criterion = replace(one.criterion, measured_by=unique((*known, *said.methods)))
    if taken and gathering.every_methods and any(said.adds for said in told):
        for one in every:
            known = one.criterion.measured_by
            if id(one) not in taken:
                one.criterion = replace(one.criterion, measured_by=known or gathering.every_methods)


def _meant(told: Sequence[GroupTold], every: Sequence[Found]) -> dict[int, list[Found]]:
    """The criteria of the groups that each sentence names, in their order."""
    groups: defaultdict[frozenset[str], list[Found]] = defaultdict(list)
    for one in every:
        groups[name_stems(one.criterion.group)].append(one)
    order = {id(one): at for at, one in enumerate(every)}
    meant = {}
    for said in told:
        found = {id(one): one for name in said.names for one in _of(name_stems(name), groups)}
        meant[id(said)] = sorted(found.values(), key=lambda one: order[id(one)])
    return meant


def _of(name: frozenset[str], groups: _Groups) -> Iterator[Found]:
    """The criteria whose group has that very name, or where none has, its words among others."""
    if name in groups:
        yield from groups[name] if name else ()
        return
    for group, found in groups.items():
        if group and name <= group:
            yield from found


def _clashing(told: Sequence[GroupTold], meant: Mapping[int, Collection[Found]]) -> Mapping[int, set[tuple[str, ...]]]:
    """The methods that sentences which do not only add give to each criterion."""
    given: defaultdict[int, set[tuple[str, ...]]] = defaultdict(set)
    for said in told:
        for one in meant[id(said)] if said.methods and not said.adds else ():
            given[id(one)].add(said.methods)
    return given


def _knows_otherwise(one: Found, said: GroupTold) -> bool:
    return bool(set(one.criterion.measured_by) - set(said.methods))

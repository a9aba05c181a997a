"""What is said of the first part of the criteria and of all or the others, given where that part is certain."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.later.levels_by_list import lists_of
from shortlister.importing.criteria.methods.first_and_all import FirstAndAll, Kind, first_and_all
from shortlister.importing.criteria.methods.methods import MethodKey, unique
from shortlister.importing.criteria.words.unread_words import unread_words

_TWO: Final = 2
_SHORT: Final = 120


@dataclass(frozen=True, slots=True)
class OfParts:
    """Such a sentence and where it stands."""

    told: FirstAndAll
    place: Place


def take_first_parts(blocks: Sequence[Block], key: MethodKey) -> tuple[tuple[Block, ...], list[OfParts]]:
    """The blocks without such sentences, and these."""
    kept: list[Block] = []
    found: list[OfParts] = []
    for block in blocks:
        if block.kind in (BlockKind.TABLE, BlockKind.HEADING):
            kept.append(block)
            continue
        text, told = first_and_all(block.text, key)
        found.extend(OfParts(one, block.place) for one in told)
        if text:
            kept.append(replace(block, text=text) if told else block)
    return tuple(kept), found


def give_first_parts(said: Sequence[OfParts], blocks: Sequence[Block], gathering: Gathering) -> Iterator[Problem]:
    """Gives the parts of each post their methods; a doubt for each sentence of which one part is not certain."""
    for one in said:
        given = [_give(one.told, post.found, blocks) for post in gathering.posts if post.found]
        if given and not all(given):
            words = one.told.first_words if one.told.others is Kind.ALL else one.told.text
            yield unread_words(words if len(words) < _SHORT else f"{words[: _SHORT - 10].rstrip()} …", one.place)


def _give(told: FirstAndAll, found: Sequence[Found], blocks: Sequence[Block]) -> bool:
    """Gives the methods to the criteria that have none; False where it is not certain which are the first."""
    first = {id(one) for one in _first(told, found, blocks)} if told.first_methods else set()
    if not told.first_methods or (not first and told.others is not Kind.ALL):
        return False
    for one in found:
        more = told.other_methods if told.others is Kind.ALL or id(one) not in first else ()
        methods = unique((*(told.first_methods if id(one) in first else ()), *more))
        one.criterion = replace(one.criterion, measured_by=one.criterion.measured_by or methods)
    return bool(first)


def _first(told: FirstAndAll, found: Sequence[Found], blocks: Sequence[Block]) -> list[Found]:
    """The first part of the criteria; nothing where there is none, or several could be meant."""
    if told.first is Kind.LEVEL:
        named = [one for one in found if one.criterion.level == told.level]
        return named if len(named) < len(found) else []
    if told.first is Kind.FEW:
        return []
    parted = [
        [list(several) for _key, several in groupby(found, by)]
        for by in (_level, _group, _list_in(lists_of(found, blocks)))
    ]
    parted = [parts for parts in parted if len(parts) > 1]
    if told.first is Kind.HALF:
        parted = [parts for parts in parted if len(parts) == _TWO]
    elif (told.first is Kind.SEVERAL or told.others is Kind.LATER) and any(len(parts) > _TWO for parts in parted):
        return []
    firsts = {tuple(map(id, parts[0])): parts[0] for parts in parted}
    return next(iter(firsts.values())) if len(firsts) == 1 else []


def _level(one: Found) -> str:
    return one.criterion.level


def _group(one: Found) -> str:
    return one.criterion.group


def _list_in(lists: Sequence[Sequence[Found]]) -> Callable[[Found], int]:
    at = {id(one): number for number, several in enumerate(lists) for one in several}
    return lambda one: at.get(id(one), 0)

"""What all sentences of a document together say of how each criterion is measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.methods.methods import unique
from shortlister.importing.criteria.spoken.clauses import Clause
from shortlister.importing.criteria.spoken.here import Here, Spoken
from shortlister.importing.criteria.spoken.naming import Standing
from shortlister.importing.criteria.spoken.scopes import OF_ALL, Which

_END: Final = (1_000_000, 0)
_Meant = tuple[Clause, Sequence[Standing]]


@dataclass(slots=True)
class Given:
    """The methods of criteria by their identities.

    `plain`: those that are named by more than their place, or as all of them.
    `replaces`: it stands before what was read of these sentences otherwise.
    `guessed`: words with their places that were taken to mean criteria by what these say, with them.
    `open_to`: sentences, with their places, of which it is not clear whom they mean, or what.
    """

    methods: Mapping[int, tuple[str, ...]]
    plain: frozenset[int]
    open_to: Sequence[tuple[str, Place]]
    guessed: Sequence[tuple[str, Place, Sequence[Standing]]] = ()
    replaces: bool = False


def summed_up(spoken: Sequence[Spoken], standing: Sequence[Standing], blocks: Sequence[Block]) -> Given:
    """What all paragraphs together say of the criteria."""
    told: list[_Meant] = []
    rests: list[_Meant] = []
    open_to: list[tuple[str, Place]] = []
    guessed: list[tuple[str, Place, Sequence[Standing]]] = []
    for said in spoken:
        ends = (one.at for one in spoken if one.at > said.at and any(map(_is_below, one.clauses)))
        here = Here(said, standing, blocks, next(ends, _END), alone=_alone(spoken), only=len(spoken) == 1)
        sure, others, unclear = _meant_by(said, here, standing)
        guessed.extend((words, said.place, meant) for words, meant in here.guessed.items())
        told.extend(sure)
        rests.extend(others)
        open_to.extend((text, said.place) for text in unclear)
        if others and any(one.speaks and not one.sure for one in said.readings):
            open_to.append((said.text, said.place))
    explicit = {id(one.found) for clause, meant in told for one in meant if not _of_all(clause)}
    for clause, inside in rests if not open_to else ():
        told.append((clause, [one for one in inside if id(one.found) not in explicit]))
    vague = (Which.BELOW, Which.ABOVE)
    plain = [one for one in told if _is_plain(one[0]) and all(scope.which not in vague for scope in one[0].scopes)]
    return Given(_summed(told), frozenset(_summed(plain)), tuple(dict.fromkeys(open_to)), guessed)


def _meant_by(said: Spoken, here: Here, standing: Sequence[Standing]) -> tuple[list[_Meant], list[_Meant], list[str]]:
    """A paragraph's clauses with the criteria meant; those of the others, with whom they are among; what is unclear."""
    told: list[_Meant] = []
    rests: list[_Meant] = []
    unclear: list[str] = []
    last: list[Standing] = []
    inside = standing
    for reading in said.readings:
        if (reading.speaks and not reading.sure) or reading.maybe:
            unclear.append(reading.text)
        for clause in reading.clauses if reading.sure else ():
            if any(scope.which is Which.REST for scope in clause.scopes):
                rests.append((clause, inside))
                continue
            meant = here.meant(clause.scopes, last)
            apart = here.meant(clause.without, last) if clause.without else []
            if not meant or (clause.without and not apart):
                unclear.append(reading.text)
                continue
            if any(scope.which in (Which.FIRST, Which.LAST, Which.NUMBERS) for scope in clause.scopes):
                inside = standing if _counted(standing) else here.counted
            last = [one for one in meant if one not in apart]
            told.append((clause, last))
    return told, rests, unclear


def _counted(standing: Sequence[Standing]) -> bool:
    """Whether the numbers of the criteria run through the whole document."""
    labels = [one.found.label for one in standing]
    return all(labels) and len(set(labels)) == len(labels)


def _alone(spoken: Sequence[Spoken]) -> bool:
    """Whether one paragraph alone tells of measuring, and of more than one method: `all` is then said of all lists."""
    return len(spoken) == 1 and len({name for one in spoken[0].clauses for name in one.methods}) > 1


def _is_below(clause: Clause) -> bool:
    return any(scope.which is Which.BELOW for scope in clause.scopes)


def _summed(told: Sequence[tuple[Clause, Sequence[Standing]]]) -> dict[int, tuple[str, ...]]:
    alone = {id(one.found) for clause, meant in told if clause.only and not _of_all(clause) for one in meant}
    given: dict[int, tuple[str, ...]] = {}
    for clause, meant in told:
        for one in meant:
            if id(one.found) in alone and not clause.only:
                continue
            given[id(one.found)] = unique((*given.get(id(one.found), ()), *clause.methods))
    return given


def _is_plain(clause: Clause) -> bool:
    """Whether a clause names its criteria, or says that all of them are meant."""
    return not _of_all(clause) or any(one.which is Which.ALL for one in clause.scopes)


def _of_all(clause: Clause) -> bool:
    return all(scope.which in OF_ALL for scope in clause.scopes)

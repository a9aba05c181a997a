"""The columns of the matrix: a measure each, or a folded group in one, then gate and total."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from shortlister.domain.measures import Measure
from shortlister.domain.records import MeasureKey

MOST_UNFOLDED: Final = 20
"""With more measures than this, groups fold."""


class Result(Enum):
    """The columns behind the ratings."""

    GATE = auto()
    TOTAL = auto()


@dataclass(frozen=True, slots=True)
class MeasureColumn:
    """One measure; `label` is the criterion's reference, with the method where two would be called the same."""

    measure: Measure
    label: str

    @property
    def group(self) -> str:
        return self.measure.criterion.group


@dataclass(frozen=True, slots=True)
class GroupColumn:
    """A folded group."""

    group: str
    measures: tuple[Measure, ...]


Column = MeasureColumn | GroupColumn | Result


def grouped(lines: Sequence[Measure]) -> dict[str, list[Measure]]:
    """The measures by the group of their criterion, groups in the order in which they first appear."""
    groups: dict[str, list[Measure]] = {}
    for line in lines:
        groups.setdefault(line.criterion.group, []).append(line)
    return groups


def columns(lines: Sequence[Measure], folded: Collection[str]) -> list[Column]:
    """The columns from left to right."""
    named = [line.criterion.id for line in lines]
    made: list[Column] = []
    for group, inside in grouped(lines).items():
        if group in folded:
            made.append(GroupColumn(group, tuple(inside)))
            continue
        for line in inside:
            label = line.criterion.reference
            if named.count(line.criterion.id) > 1:
                label = f"{label} {line.method.code or line.method.name[:1]}"
            made.append(MeasureColumn(line, label))
    return [*made, Result.GATE, Result.TOTAL]


def places(made: Sequence[Column]) -> dict[MeasureKey, int]:
    """In which column each measure stands."""
    found: dict[MeasureKey, int] = {}
    for at, column in enumerate(made):
        match column:
            case MeasureColumn():
                found[column.measure.key] = at
            case GroupColumn():
                found.update(dict.fromkeys((line.key for line in column.measures), at))
            case Result():
                pass
    return found


def spans(made: Sequence[Column]) -> list[tuple[str, int, int]]:
    """Group, first and last column of each stretch of unfolded measures."""
    found: list[tuple[str, int, int]] = []
    for at, column in enumerate(made):
        if not isinstance(column, MeasureColumn):
            continue
        if found and found[-1][0] == column.group and found[-1][2] == at - 1:
            found[-1] = (column.group, found[-1][1], at)
        else:
            found.append((column.group, at, at))
    return found

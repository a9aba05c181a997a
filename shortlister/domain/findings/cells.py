"""What the panel says of an applicant on a measure: settled, differing, missing, or nobody's to say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from shortlister.domain.measures import all_recused, applicants_in, measures, raters
from shortlister.domain.records import Agreed, Combine, MeasureKey, Member
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State


class CellState(StrEnum):
    """Whether the panel has a rating; of a recused cell nobody may give one.

    Where nobody is asked although somebody may, the cell is missing: an applicant left to nobody has passed no gate.
    """

    SETTLED = "settled"
    DIFFERING = "differing"
    MISSING = "missing"
    RECUSED = "recused"


@dataclass(frozen=True, slots=True)
class Cell:
    """An applicant on a measure.

    `rating` is the settled one: a value, `NA`, or a fraction where mean or median is none of the values.
    `ratings` are those of the members (ids) who have submitted, are asked, and are not recused; of a member whose two
    copies are in conflict there is none.
    """

    state: CellState
    rating: Rating | Fraction | None = None
    agreed: bool = False
    ratings: Mapping[str, Rating] = field(default_factory=lambda: MappingProxyType({}))
    conflict: bool = False

    @property
    def open(self) -> bool:
        """Whether the panel still has to settle it."""
        return self.state in _OPEN

    @property
    def values(self) -> tuple[int, ...]:
        """The members' ratings that are values, without not assessable."""
        return tuple(rating for rating in self.ratings.values() if rating != NA)

    @property
    def spread(self) -> int:
        """The highest less the lowest value given; not assessable is left out."""
        values = self.values
        return max(values) - min(values) if values else 0

    @property
    def differing(self) -> bool:
        """Whether members gave different ratings, settled since or not."""
        return len(set(self.ratings.values())) > 1


_OPEN: Final = frozenset({CellState.DIFFERING, CellState.MISSING})


def combined(ratings: Sequence[Rating], combine: Combine) -> Rating | Fraction:
    """The mean or median of ratings (at least one), not assessable left out; whole numbers as integers."""
    values = sorted(rating for rating in ratings if rating != NA)
    if not values:
        return NA
    if combine is Combine.MEAN:
        result = Fraction(sum(values), len(values))
    else:
        middle = len(values) // 2
        result = Fraction(values[middle] + values[-middle - 1], 2)
    return result.numerator if result.denominator == 1 else result


class _Judge:
    """Settles the cells of one stage by one rule; cells with the same ratings are one value."""

    def __init__(self, state: State, stage: str) -> None:
        self.state = state
        self.stage = stage
        self.combine = state.vacancy.rule.combine
        self.anybody = bool(state.scorers)
        self.conflicts: dict[tuple[str, MeasureKey], set[str]] = {}
        for member, applicant, measure in state.conflicts:
            self.conflicts.setdefault((applicant, measure), set()).add(member)

    def judge(
        self,
        ratings: Mapping[str, Rating],
        owing: int,
        agreed: Agreed | None,
        *,
        conflict: bool = False,
        recused: bool = True,
    ) -> Cell:
        """The cell that these ratings make, `owing` being how many there should be.

        Where none should be, `recused` says whether that is so because every member is.
        """
        given = MappingProxyType(dict(ratings))
        if agreed is not None:
            return Cell(CellState.SETTLED, agreed.rating, True, given, conflict)
        if not owing:
            return Cell(CellState.RECUSED if self.anybody and recused else CellState.MISSING)
        if len(given) < owing:
            return Cell(CellState.MISSING, None, False, given, conflict)
        values = list(given.values())
        if self.combine is not Combine.AGREED:
            return Cell(CellState.SETTLED, combined(values, self.combine), False, given)
        if values.count(values[0]) == len(values):
            return Cell(CellState.SETTLED, values[0], False, given)
        return Cell(CellState.DIFFERING, None, False, given)

    def contested(self, applicant: str, measure: MeasureKey, owing: Sequence[Member]) -> set[str]:
        """The members who owe this rating and whose two copies are in conflict over it."""
        return self.conflicts.get((applicant, measure), set()) & {member.id for member in owing}


def cell(state: State, stage: str, applicant: str, measure: MeasureKey) -> Cell:
    """One cell; for a whole stage `cells` is much faster."""
    judge = _Judge(state, stage)
    owing = raters(state, stage, applicant)
    contested = judge.contested(applicant, measure, owing)
    ratings = {
        member.id: rating
        for member in owing
        if member.id not in contested
        and state.submitted(member.id, stage)
        and (rating := state.scores.sheet(member.id, applicant).rating(measure)) is not None
    }
    recused = bool(owing) or all_recused(state, stage, applicant)
    given = state.agreed.get((applicant, measure))
    return judge.judge(ratings, len(owing), given, conflict=bool(contested), recused=recused)


def cells(state: State, stage: str) -> Mapping[tuple[str, MeasureKey], Cell]:
    """Every cell of the stage (id), by applicant (id) and measure, those of withdrawn applicants included."""
    judge = _Judge(state, stage)
    keys = [measure.key for measure in measures(state, stage)]
    agreed = state.agreed
    alike: dict[tuple[tuple[str, ...], int, bool], dict[tuple[Rating | None, ...], Cell]] = {}
    found: dict[tuple[str, MeasureKey], Cell] = {}
    for applicant in applicants_in(state, stage):
        owing = raters(state, stage, applicant.id)
        ids = tuple(member.id for member in owing if state.submitted(member.id, stage))
        sheets = [state.scores.sheet(member, applicant.id).ratings for member in ids]
        recused = bool(owing) or all_recused(state, stage, applicant.id)
        known = alike.setdefault((ids, len(owing), recused), {})
        for key in keys:
            place = (applicant.id, key)
            given = tuple([sheet.get(key) for sheet in sheets])
            if place in agreed or place in judge.conflicts:
                contested = judge.contested(applicant.id, key, owing)
                ratings = {m: r for m, r in zip(ids, given, strict=True) if r is not None and m not in contested}
                found[place] = judge.judge(
                    ratings, len(owing), agreed.get(place), conflict=bool(contested), recused=recused
                )
                continue
            same = known.get(given)
            if same is None:
                ratings = {member: rating for member, rating in zip(ids, given, strict=True) if rating is not None}
                same = known[given] = judge.judge(ratings, len(owing), None, recused=recused)
            found[place] = same
    return found


def outstanding(state: State, stage: str) -> tuple[Member, ...]:
    """The scorers who are still on the panel and have not submitted the stage (id); of one signed off, nobody."""
    return tuple(member for member in state.scorers if state.awaited(member, stage))


class Rejudged:
    """The cells of a stage as they would be without one member (id), of those that this can change."""

    def __init__(self, state: State, stage: str, member: str) -> None:
        self._judge = _Judge(state, stage)
        self._judge.anybody = any(one.id != member for one in state.scorers)
        self._member = member
        self._owing: dict[str, tuple[Member, ...]] = {
            one.id: raters(state, stage, one.id) for one in applicants_in(state, stage)
        }
        self._known: dict[tuple[int, int, bool], Cell] = {}

    def changed(self, applicant: str, own: Sequence[Cell]) -> Iterator[tuple[int, Cell]]:
        """The cells (by the index of their measure) of an applicant (id) that may be others without the member.

        A rating that was agreed stays; one that all gave stays as long as somebody else gave it.
        """
        owing = self._owing[applicant]
        left = [one for one in owing if one.id != self._member]
        if len(left) == len(owing):
            return
        alike = self._judge.combine is Combine.AGREED and bool(left)
        recused = bool(left) or all_recused(self._judge.state, self._judge.stage, applicant, without=self._member)
        for index, cell in enumerate(own):
            if cell.agreed or (alike and cell.state is CellState.SETTLED):
                continue
            place = (id(cell), len(left), recused)
            known = self._known.get(place)
            if known is None:
                given = {member: rating for member, rating in cell.ratings.items() if member != self._member}
                known = self._known[place] = self._judge.judge(given, len(left), None, recused=recused)
            yield index, known

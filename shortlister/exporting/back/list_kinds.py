"""How each list sheet is compared: by which columns a row is known, and which of them hold what."""

from dataclasses import dataclass

from shortlister.exporting.derived import Derived
from shortlister.exporting.sheets.names import AUDIT_TRAIL, DECLARATIONS, MEASURED_BY, MODERATION, OUTCOMES, SCORES


@dataclass(frozen=True, slots=True)
class ListKind:
    """What a list's columns (from 0) are: `keys` name a row; `ratings` hold ratings; `passing` move with the record.

    `grows` tells that rows are added to the list as the record goes on, `settles` that they may also leave it.
    `outcome` is the column of outcomes.
    """

    keys: tuple[int, ...]
    applicant: int | None = None
    criterion: int | None = None
    ratings: frozenset[int] = frozenset()
    passing: frozenset[int] = frozenset()
    grows: bool = False
    settles: bool = False
    outcome: int | None = None


def kind_of(sheet: str, derived: Derived) -> ListKind | None:
    """How the sheet of this name is compared; None where it is no list."""
    members = len(derived.scorers)
    named = int(derived.snapshot.named)
    match sheet:
        case _ if sheet == MODERATION:
            ratings = frozenset(range(3, 3 + members)) | {4 + members}
            return ListKind((0, 1, 2), 0, 1, ratings, frozenset({3 + members, 5 + members}), grows=True, settles=True)
        case _ if sheet == MEASURED_BY:
            return ListKind((0, 2), None, 0, passing=frozenset({4, 5, 6}))
        case _ if sheet == OUTCOMES:
            passing = frozenset(number + named for number in (1, 2, 4, 5, 6))
            return ListKind((0,), 0, passing=passing, outcome=3 + named)
        case _ if sheet == DECLARATIONS:
            return ListKind((0, 1), 1)
        case _ if sheet == AUDIT_TRAIL:
            return ListKind((4,), passing=frozenset({1}), grows=True)
        case _ if sheet.startswith(SCORES):
            return ListKind((0, 1, 2), 0, 1, frozenset({3}), grows=True)
        case _:
            return None

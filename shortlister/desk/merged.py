"""What one file that came back brought or would bring, with all that is to be said of it."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from shortlister.desk.ahead import Ahead
from shortlister.desk.desk import Desk
from shortlister.desk.unfinished import Unfinished
from shortlister.domain.codec import change_from
from shortlister.domain.findings.conflicts import said
from shortlister.domain.ledger import Entry
from shortlister.domain.measures import measure_of
from shortlister.domain.plans.merge import MergePlan
from shortlister.domain.records import Conflict, Submission
from shortlister.domain.refusals import Problem, Refusal
from shortlister.domain.scales import Rating
from shortlister.domain.state import State
from shortlister.i18n import N_
from shortlister.store.opening import Head

WORKBOOK_RETURNED: Final = N_("Scoring workbook of {name} returned")
"""The label of the one change that a workbook is taken as: by it the ledger tells a workbook from a pack."""


class Where(StrEnum):
    """In which copy a score was made: the file that is open, a pack, or a scoring workbook."""

    HERE = "here"
    PACK = "pack"
    WORKBOOK = "workbook"


@dataclass(frozen=True, slots=True)
class Copy:
    """Where and when (ISO time, for display alone) one version of a score was made; `at` empty where unknown.

    `rating` and `evidence` are what it says, for those who may see colleagues' scores. `file` is the name of the file
    that brought it, where that tells it from the others.
    """

    where: Where
    at: str
    rating: Rating | None = None
    evidence: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Twice:
    """A cell of a member (name) that two copies scored differently: references, the method's name, and the copies."""

    member: str
    applicant: str
    criterion: str
    method: str
    copies: tuple[Copy, ...]


Cell = tuple[str, str]
"""The references of an applicant and of a criterion."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What one pack brought, or why it was refused; counts are scores. `erased` are of erased applicants: left out.

    `unfinished` is a note that its member had not finished when the program stopped: kept, and in no record.
    `notices` are what is not taken over from a workbook, or may not be meant, with its place.
    `settled` are the cells of which its member has said which of two copies counts, `twice` those where copies now
    differ, `recused` how many of what came are of applicants from whom the member is recused. `submitted` is when the
    member submitted the stage (ISO time), `submits` the name of the stage that comes to be submitted by this file,
    `edition` what a refused file was made from, `id` the member's.
    """

    file: str
    member: str
    new: int = 0
    same: int = 0
    superseded: int = 0
    conflicts: int = 0
    refused: Refusal | None = None
    erased: int = 0
    unfinished: Unfinished | None = None
    notices: tuple[Problem, ...] = ()
    settled: tuple[Cell, ...] = field(default=(), compare=False)
    twice: tuple[Twice, ...] = field(default=(), compare=False)
    recused: int = field(default=0, compare=False)
    submitted: str = field(default="", compare=False)
    submits: str = field(default="", compare=False)
    edition: int = field(default=0, compare=False)
    id: str = field(default="", compare=False)


class OtherEdition(Refusal):
    """A file that was made from another edition of the specification: whose (id), and from which."""

    def __init__(self, message: str, /, *, file: str, theirs: int, ours: int, member: str) -> None:
        super().__init__(message, file=file, theirs=theirs, ours=ours)
        self.member = member
        self.edition = theirs


def copies_of(conflict: Conflict, here: Ahead) -> tuple[Copy, ...]:
    """Where and when each version of a conflict was made and what it says, in its order."""
    files, heads = [here.file_of(one.replica, one.number) for one in conflict.versions], here.heads
    return tuple(
        replace(
            _copy(here.entry(one.replica, one.number), heads.get(one.replica)),
            rating=rating,
            evidence=evidence,
            file=file if files.count(file) == 1 else "",
        )
        for one, file in zip(conflict.versions, files, strict=True)
        for rating, evidence in [said(one)]
    )


def copies_at(desk: Desk, conflict: Conflict) -> tuple[Copy, ...]:
    """The copies of what the record at a desk holds."""
    return copies_of(conflict, Ahead(desk))


def _copy(entry: Entry | None, head: Head | None) -> Copy:
    here = head is not None and bool(head.place)
    if entry is None:
        return Copy(Where.HERE if here else Where.PACK, "")
    if here:
        return Copy(Where.HERE, entry.at)
    label = change_from(entry.payload).label.message if entry.payload is not None else ""
    return Copy(Where.WORKBOOK if label == WORKBOOK_RETURNED else Where.PACK, entry.at)


def of_member(merged: Merged, state: State, member: str, stage: str) -> Merged:
    """With what is known of its member (id) in the state that comes of it: when they submitted the stage (id)."""
    submission = state.submissions.get((member, stage))
    return replace(merged, id=member, submitted=submission.at if submission is not None else "")


def stage_submitted(state: State, plan: MergePlan) -> str:
    """The name of the stage that is submitted once the plan is followed and was not before; empty where none is."""
    return next(
        (
            state.stages[one.after.stage].name
            for one in plan.held.rest.deltas
            if isinstance(one.after, Submission) and one.before is None and one.after.stage in state.stages
        ),
        "",
    )


def told_fully(merged: Merged, here: Ahead, plan: MergePlan, stage: str) -> Merged:
    """With what was settled, what differs now and what is of recused applicants, once the plan is `here`."""
    state = here.state
    member = plan.held.cells.member
    recused = sum(
        sum(map(bool, cells.values()))
        for applicant, cells in plan.held.cells.sheets.items()
        if applicant in state.applicants and state.recused(member, applicant, stage)
    )
    settled = tuple(_cell(state, key[1], key[2]) for key in plan.settled)
    twice = tuple(
        Twice(
            merged.member,
            *_cell(state, one.applicant, one.measure),
            _method(state, one),
            copies_of(one, here),
        )
        for one in plan.diverged
    )
    submits = stage_submitted(state, plan)
    return replace(merged, settled=tuple(sorted(settled)), twice=twice, recused=recused, submits=submits)


def _cell(state: State, applicant: str, measure: str) -> Cell:
    found = measure_of(state, measure)
    known = state.applicants.get(applicant)
    return known.reference if known else "–", found[0].criterion.reference if found else "–"


def _method(state: State, conflict: Conflict) -> str:
    found = measure_of(state, conflict.measure)
    return found[0].method.name if found else "–"

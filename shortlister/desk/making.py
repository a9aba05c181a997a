"""Making a vacancy: several edits decided one after the other in memory, then one file with one first change."""

from collections.abc import Callable, Iterable
from pathlib import Path

from shortlister.desk.clock import fresh_id, now
from shortlister.desk.desk import HR, Desk
from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta, folded
from shortlister.domain.edits.edit import Edit
from shortlister.domain.edits.vacancy import created
from shortlister.domain.methods import STAGES
from shortlister.domain.records import Kind, Role, Stage, Vacancy
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import DEFAULT_SCALE, Scale
from shortlister.domain.state import State, apply, born
from shortlister.i18n import N_
from shortlister.store.store import Store

Step = Callable[[State], Edit]


def make_vacancy(
    path: Path,
    *,
    title: str,
    reference: str = "",
    organisation: str = "",
    scale: Scale = DEFAULT_SCALE,
    steps: Iterable[Step] = (),
) -> Desk:
    """Make a vacancy at `path` (refused where a file is there) and take the steps; all of them, or nothing at all.

    Each step is given the state so far and returns the next edit.
    """
    actor = Actor(HR, Role.HR, at=now())
    first_stage = fresh_id()
    vacancy = Vacancy(fresh_id(), title, reference, organisation, scale, stage=f"s{first_stage}")
    changes = [_with_stage(created(vacancy), vacancy.stage)]
    state = born(changes[0])
    for step in steps:
        change = step(state).decide(state, actor)
        state = apply(state, change)
        changes.append(change)
    label = Sentence(N_("Vacancy made: {title}"), {"title": state.vacancy.title})
    whole = folded(label, changes)
    return Desk.of(Store.create(path, whole, author=HR, at=now()))


def do_together(desk: Desk, message: str, steps: Iterable[Step]) -> Change:
    """Take several steps on an open vacancy as one change: all of them, or nothing at all; one keeps its own label."""
    state, actor = desk.state, desk.actor
    changes: list[Change] = []
    for step in steps:
        change = step(state).decide(state, actor)
        state = apply(state, change)
        changes.append(change)
    label = changes[0].label if len(changes) == 1 else Sentence(message)
    return desk.record(folded(label, changes))


def _with_stage(change: Change, stage: str) -> Change:
    """A vacancy always has a stage, even before it has a specification."""
    first = Stage(stage, STAGES[0], 0)
    return Change(change.label, (*change.deltas, Delta(Kind.STAGE, (stage,), None, first)))

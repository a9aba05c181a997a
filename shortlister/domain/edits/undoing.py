"""What may still be taken back: undo goes round no lock that an edit would have met."""

from dataclasses import replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.declaring import require_may_take_back
from shortlister.domain.edits.requirements import require_open
from shortlister.domain.edits.scoring import measure_at, require_unlocked
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.records import Allocation, Declaration, Interest, Kind, Record, Vacancy
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_

_FIXED = frozenset({Kind.VACANCY, Kind.CRITERION, Kind.METHOD, Kind.STAGE, Kind.APPLICANT})


def require_undoable(state: State, change: Change, actor: Actor) -> None:
    """A refusal where the change touches scores that are locked, a stage signed off, or what opening has fixed.

    Or where it takes a recusal back and this person may not.
    """
    fixed = {delta.kind for delta in change.deltas if not _of_retention_alone(delta)} & _FIXED
    if fixed and scoring_has_opened(state):
        raise Refusal(N_("This was fixed when scoring opened, so it is not undone. Change it with a reason instead."))
    for delta in change.deltas:
        match delta.kind:
            case Kind.SCORE:
                member, _, measure = delta.key
                require_unlocked(state, member, measure_at(state, measure)[1])
            case Kind.AGREED:
                require_open(state, measure_at(state, delta.key[1])[1])
            case Kind.OUTCOME:
                require_open(state, delta.key[1])
            case Kind.TIE:
                require_open(state, delta.key[0])
            case Kind.DECLARATION if _recused(delta.before) and not _recused(delta.after):
                require_may_take_back(actor, state.members[delta.key[0]])
            case Kind.ALLOCATION:
                _require_nobody_lost(state, delta)
            case _:
                pass


def _recused(record: Record | None) -> bool:
    return isinstance(record, Declaration) and record.interest is Interest.RECUSED


def _require_nobody_lost(state: State, delta: Delta) -> None:
    """Taking back who scores whom must not pass over a submission, nor take applicants away without a reason."""
    member, stage = delta.key
    if stage not in state.stages or not state.stages[stage].open:
        return
    require_unlocked(state, member, stage)
    before = delta.before.applicants if isinstance(delta.before, Allocation) else tuple(state.applicants)
    after = delta.after.applicants if isinstance(delta.after, Allocation) else tuple(state.applicants)
    if not set(before) <= set(after):
        raise Refusal(
            N_(
                "Scoring is open, so applicants are not taken from {name} by undoing. "
                "Say with a reason whom they score."
            ),
            name=state.members[member].name,
        )


def _of_retention_alone(delta: Delta) -> bool:
    """How long the vacancy is kept is never fixed."""
    before, after = delta.before, delta.after
    if not isinstance(before, Vacancy) or not isinstance(after, Vacancy):
        return False
    return replace(before, retention=after.retention) == after

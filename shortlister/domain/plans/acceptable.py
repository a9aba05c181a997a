"""What a returned pack or workbook may bring: its member's own scores and submissions, and each can stand here."""

from typing import Final

from shortlister.domain.changes import Change, Delta
from shortlister.domain.measures import stage_of
from shortlister.domain.plans.sifting import Sifted
from shortlister.domain.records import Kind, MeasureKey, Order, Score, Stage, Submission
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_

_PARTS: Final = {Kind.SCORE: 3, Kind.CONFLICT: 3, Kind.SUBMISSION: 2, Kind.ORDER: 2}
"""How many ids tell a record of these kinds."""


def require_acceptable(state: State, member: str, change: Change) -> None:
    """Refuse a returned change that touches anything else, or holds what cannot stand here."""
    if change.remains:
        raise _foreign()
    for delta in change.deltas:
        _require_own(member, delta)
        match delta.after:
            case Score(rating=rating, evidence=evidence):
                _, applicant, measure = delta.key
                state.vacancy.scale.require(rating)
                if applicant not in state.applicants:
                    raise _unknown()
                _require_measure(state, measure)
                if clean(evidence) != evidence:
                    raise Refusal(N_("A note in it holds characters that cannot be kept."))
            case Submission() as submission:
                _require_submission(state, delta, submission)
            case Order(member=whose, stage=stage, seed=seed):
                if delta.key != (whose, stage) or type(seed) is not str:
                    raise _foreign()
                if stage not in state.stages:
                    raise Refusal(N_("It orders the applicants of a stage that this vacancy does not have."))
            case _:
                pass


def acceptable(state: State, sifted: Sifted) -> bool:
    """Whether nothing in sifted entries is refused; where it is, reading them one by one says what and why."""
    try:
        for rating in sifted.ratings:
            state.vacancy.scale.require(rating)
        for measure in sifted.measures:
            _require_measure(state, measure)
        require_acceptable(state, sifted.member, Change(Sentence(""), sifted.rest))
    except Refusal:
        return False
    return sifted.sheets.keys() <= state.applicants.keys()


def _foreign() -> Refusal:
    return Refusal(N_("It changes what does not belong to its member, so it was not made by this program."))


def _unknown() -> Refusal:
    return Refusal(N_("It scores an applicant or a criterion that this vacancy does not have."))


def _require_own(member: str, delta: Delta) -> None:
    texts = all(type(part) is str for part in delta.key)
    if not texts or len(delta.key) != _PARTS.get(delta.kind) or delta.key[0] != member:
        raise _foreign()


def _require_measure(state: State, measure: MeasureKey) -> None:
    criterion, _, method = measure.partition("/")
    if criterion not in state.criteria or method not in state.methods:
        raise _unknown()
    _require_open_to_packs(stage_of(state, method))


def _require_submission(state: State, delta: Delta, one: Submission) -> None:
    if delta.key != (one.member, one.stage) or type(one.at) is not str or type(one.gaps) is not int:
        raise _foreign()
    if one.stage not in state.stages:
        raise Refusal(N_("It submits a stage that this vacancy does not have."))
    _require_open_to_packs(state.stages[one.stage])


def _require_open_to_packs(stage: Stage | None) -> None:
    if stage is not None and not stage.open:
        raise Refusal(N_("Scoring of {stage} is not open here. Open scoring first."), stage=stage.name)
    if stage is not None and stage.signed_off:
        raise Refusal(N_("{stage} has been signed off; open it again with a reason to take it in."), stage=stage.name)

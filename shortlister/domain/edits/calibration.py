"""Edits of calibration: one or two applicants scored first, laid together, and the descriptors refined from them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.allocation import shared_by_all
from shortlister.domain.edits.requirements import delta, require_name, require_office, require_open, require_reason
from shortlister.domain.findings.calibration import waiting_for
from shortlister.domain.measures import takes_part, withdrawn
from shortlister.domain.records import Calibration, Kind
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, _

MOST = 2
"""So many applicants are scored first at the most."""


@dataclass(frozen=True, slots=True)
class Calibrate:
    """The panel of a stage (id) scores these applicants (ids) before all others; none: it is called off."""

    stage: str
    applicants: tuple[str, ...]

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        stage = state.stages[self.stage]
        _require_before_submissions(state, self.stage)
        now = state.calibrations.get(self.stage)
        if now is not None and now.together:
            raise Refusal(N_("The panel has calibrated {stage} already; its scores have been seen together."),
                          stage=stage.name)  # fmt: skip
        if not self.applicants:
            if now is None:
                raise Refusal(N_("No calibration of {stage} has been begun."), stage=stage.name)
            label = Sentence(N_("Calibration of {stage} called off"), {"stage": stage.name})
            return Change(label, (delta(state, Kind.CALIBRATION, (self.stage,), None),))
        chosen = tuple(dict.fromkeys(self.applicants))
        if len(chosen) > MOST:
            raise Refusal(N_("A calibration takes one or two applicants, not {count}."), count=len(chosen))
        for one in chosen:
            if not takes_part(state, one, self.stage) or withdrawn(state, one, self.stage):
                raise Refusal(N_("This applicant is not in {stage}."), stage=stage.name)
        named = ", ".join(state.applicants[one].reference for one in chosen)
        label = Sentence(
            N_("Calibration of {stage}: the panel scores {applicants} first"),
            {"stage": stage.name, "applicants": named},
        )
        begun = delta(state, Kind.CALIBRATION, (self.stage,), Calibration(self.stage, chosen))
        return Change(label, (begun, *shared_by_all(state, self.stage, chosen)))


@dataclass(frozen=True, slots=True)
class LayTogether:
    """Let the panel see its scores of the calibration's applicants together, once all of them are there."""

    stage: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        stage = require_open(state, self.stage)
        now = state.calibrations.get(self.stage)
        if now is None or now.together:
            raise Refusal(N_("There is no calibration of {stage} to lay together."), stage=stage.name)
        missing = waiting_for(state, self.stage)
        if missing:
            raise Refusal(
                N_("The calibration of {stage} is not complete yet, so nothing is shown. Still to score:"),
                stage=stage.name,
                problems=[Problem("", Sentence(N_("{name}"), {"name": member.name})) for member in missing],
            )
        label = Sentence(N_("Calibration of {stage} seen together"), {"stage": stage.name})
        return Change(label, (delta(state, Kind.CALIBRATION, (self.stage,), replace(now, together=True)),))


@dataclass(frozen=True, slots=True)
class RefineDescriptors:
    """Word the ratings' descriptors anew after a calibration, with a reason; values, labels and *met* stay.

    `descriptors` by value. It makes a new edition, so that a pack with the old words is not scored on unnoticed.
    """

    stage: str
    descriptors: Mapping[int, str]
    reason: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        stage = require_open(state, self.stage)
        now = state.calibrations.get(self.stage)
        if now is None or not now.together:
            raise Refusal(
                N_("Descriptors are refined after a calibration of {stage} has been seen together."), stage=stage.name
            )
        _require_before_submissions(state, self.stage)
        scale = state.vacancy.scale
        unknown = [value for value in self.descriptors if value not in scale.values]
        if unknown:
            raise Refusal(N_("{value} is not a rating of the scale {scale}."), value=unknown[0], scale=scale.name)
        steps = tuple(
            replace(step, descriptor=require_name(self.descriptors[step.value], _("A descriptor")))
            if step.value in self.descriptors
            else step
            for step in scale.steps
        )
        if steps == scale.steps:
            raise Refusal(N_("Nothing would change: these are the descriptors already."))
        edition = state.vacancy.edition + 1
        label = Sentence(
            N_("Descriptors refined, edition {edition}. Reason: {reason}"),
            {"edition": edition, "reason": require_reason(self.reason)},
        )
        vacancy = replace(state.vacancy, scale=replace(scale, steps=steps), edition=edition)
        return Change(label, (delta(state, Kind.VACANCY, (vacancy.id,), vacancy),))


def _require_before_submissions(state: State, stage: str) -> None:
    """Whoever has submitted has scored everybody by what stood then."""
    if any(key[1] == stage for key in state.submissions):
        raise Refusal(
            N_("Somebody has submitted {stage} already, so it is too late for this."), stage=state.stages[stage].name
        )

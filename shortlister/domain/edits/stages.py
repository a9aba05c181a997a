"""Edits of the way through the stages: setting them, opening scoring, signing off, going on to the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.requirements import delta, require_moderator, require_name, require_office, require_reason
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.leaving import is_first, is_last
from shortlister.domain.lookup import criterion_with
from shortlister.domain.measures import applicants_in, measures
from shortlister.domain.records import Decision, GateKind, Kind, Level, Stage
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, _, plural


@dataclass(frozen=True, slots=True)
class SetStages:
    """Set the stages in order, each a name and the ids of its methods; until scoring opens.

    A later stage whose name stays keeps its number of places.
    """

    stages: Sequence[tuple[str, Sequence[str]]]
    seed: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if scoring_has_opened(state):
            raise Refusal(N_("The stages were fixed when scoring opened and do not change any more."))
        if not self.stages:
            raise Refusal(N_("A vacancy needs at least one stage."))
        used: set[str] = set()
        new: list[Stage] = []
        for position, (name, methods) in enumerate(self.stages):
            text = require_name(name, _("The name of a stage"))
            if any(one.name.casefold() == text.casefold() for one in new):
                raise Refusal(N_("There are two stages called “{stage}”."), stage=text)
            for method in methods:
                if method in used:
                    raise Refusal(N_("{method} can be used by one stage only."), method=state.methods[method].name)
                used.add(method)
            kept = next((one.places for one in state.stages.values() if one.name.casefold() == text.casefold()), None)
            places = kept if position else None
            new.append(Stage(f"s{self.seed}{position}", text, position, tuple(methods), places=places))
        deltas = [delta(state, Kind.STAGE, (id,), None) for id in state.stages]
        deltas += [delta(state, Kind.STAGE, (one.id,), one) for one in new]
        vacancy = replace(state.vacancy, stage=new[0].id)
        return Change(Sentence(N_("Stages set")), (*deltas, delta(state, Kind.VACANCY, (vacancy.id,), vacancy)))


def hindrances(state: State, stage: str) -> list[Problem]:
    """What keeps the stage (id) from being opened for scoring, one problem each."""
    found = [
        Problem(one.reference, Sentence(N_("has no level; settle whether it is essential or desirable")))
        for one in state.criteria_in_order
        if one.level is Level.UNSPECIFIED
    ]
    found += [
        Problem(one.reference, Sentence(N_("has no method; settle what it is measured by")))
        for one in state.criteria_in_order
        if not one.methods
    ]
    if not state.criteria:
        found.append(Problem("", Sentence(N_("There is no criterion yet."))))
    elif not measures(state, stage):
        found.append(Problem("", Sentence(N_("No criterion is measured at this stage."))))
    if not applicants_in(state, stage):
        found.append(Problem("", Sentence(N_("There is no applicant yet."))))
    if not state.scorers:
        found.append(Problem("", Sentence(N_("Nobody on the panel scores yet."))))
    return found


@dataclass(frozen=True, slots=True)
class OpenScoring:
    """Open the stage (id) for scoring; the specification, the scale and the rule stand from now on."""

    stage: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        stage = state.stages[self.stage]
        if stage.open:
            raise Refusal(N_("Scoring of {stage} is already open."), stage=stage.name)
        if stage.id != state.vacancy.stage:
            raise Refusal(
                N_("{stage} is not the current stage; that is {current}."), stage=stage.name, current=state.stage.name
            )
        found = hindrances(state, stage.id)
        if found:
            raise Refusal(N_("Scoring cannot open yet; this is missing:"), problems=found)
        if state.vacancy.rule.gate.kind is GateKind.LEAD:
            criterion_with(state, state.vacancy.rule.gate.lead)
        label = Sentence(
            N_("Scoring of {stage} opened on edition {edition} of the specification"),
            {"stage": stage.name, "edition": state.vacancy.edition},
        )
        return Change(label, (delta(state, Kind.STAGE, (stage.id,), replace(stage, open=True)),))


@dataclass(frozen=True, slots=True)
class SignOff:
    """Freeze the stage (id): everyone in it has an outcome, and nothing in it changes any more."""

    stage: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        stage = state.stages[self.stage]
        if stage.signed_off:
            raise Refusal(N_("{stage} has already been signed off."), stage=stage.name)
        require_settled(state, self.stage)
        label = Sentence(N_("{stage} signed off"), {"stage": stage.name})
        return Change(label, tuple(_signed(state, stage, actor)))


def _signed(state: State, stage: Stage, actor: Actor) -> Iterator[Delta]:
    """Signed by whom and when; a meeting that is still under way is over."""
    after = replace(stage, signed_off=True, signed_by=actor.member or actor.name, signed_at=actor.at)
    yield delta(state, Kind.STAGE, (stage.id,), after)
    for meeting in state.meetings.values():
        if meeting.stage == stage.id and not meeting.ended:
            yield delta(state, Kind.MEETING, (meeting.id,), replace(meeting, ended=actor.at))


@dataclass(frozen=True, slots=True)
class OpenAgain:
    """Take a sign-off back, with a reason."""

    stage: str
    reason: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        stage = state.stages[self.stage]
        if not stage.signed_off:
            raise Refusal(N_("{stage} has not been signed off."), stage=stage.name)
        if state.stages[state.vacancy.stage].position > stage.position:
            raise Refusal(N_("{stage} cannot be opened again; the next stage has begun."), stage=stage.name)
        label = Sentence(
            N_("{stage} opened again. Reason: {reason}"),
            {"stage": stage.name, "reason": require_reason(self.reason)},
        )
        after = replace(stage, signed_off=False, signed_by="", signed_at="")
        return Change(label, (delta(state, Kind.STAGE, (stage.id,), after),))


def require_settled(state: State, stage: str) -> None:
    """Every cell of the stage (id) is settled and every applicant has an outcome; a refusal that says what is left."""
    from shortlister.domain.findings.ranking import ranking  # whoever only opens a vacancy is spared the findings

    found = ranking(state, stage)
    if found.provisional:
        raise Refusal(
            N_(
                "{stage} is still provisional: open cells {open}, outstanding members {outstanding}. Settle them first."
            ),
            stage=state.stages[stage].name,
            open=found.open,
            outstanding=len(found.outstanding),
        )
    missing = [one for one in applicants_in(state, stage) if (one.id, stage) not in state.outcomes]
    if missing:
        raise Refusal(
            plural(
                N_("{applicant} has no outcome yet. Set every outcome first."),
                N_("{count} applicants have no outcome yet, the first is {applicant}. Set every outcome first."),
                len(missing),
            ),
            count=len(missing),
            applicant=missing[0].reference,
        )
    _require_schemes_met(state, stage)


def _require_schemes_met(state: State, stage: str) -> None:
    """Whoever meets the minimum under a priority scheme is shortlisted, or it is recorded why not; without names."""
    from shortlister.domain.findings.outcomes import must_shortlist

    owed = must_shortlist(state, stage)
    if not owed:
        return
    one, many = (
        N_(
            "{count} applicant under a priority scheme meets the minimum and is not shortlisted. Shortlist them, or "
            "set the outcome by hand and say why not."
        ),
        N_(
            "{count} applicants under a priority scheme meet the minimum and are not shortlisted. Shortlist them, or "
            "set each outcome by hand and say why not."
        ),
    )
    if is_last(state, stage):
        one, many = (
            N_(
                "{count} applicant under a priority scheme meets the minimum and is not appointed. Appoint them, or "
                "set the outcome by hand and say why not."
            ),
            N_(
                "{count} applicants under a priority scheme meet the minimum and are not appointed. Appoint them, or "
                "set each outcome by hand and say why not."
            ),
        )
    elif not is_first(state, stage):
        one, many = (
            N_(
                "{count} applicant under a priority scheme meets the minimum and is not invited. Invite them, or set "
                "the outcome by hand and say why not."
            ),
            N_(
                "{count} applicants under a priority scheme meet the minimum and are not invited. Invite them, or set "
                "each outcome by hand and say why not."
            ),
        )
    raise Refusal(plural(one, many, len(owed)), count=len(owed))


@dataclass(frozen=True, slots=True)
class NextStage:
    """Go on to the next stage with those who were shortlisted, or invited."""

    def decide(self, state: State, actor: Actor) -> Change:
        stages = state.stages_in_order
        now = state.stage
        require_moderator(state, actor, now.id)
        later = [one for one in stages if one.position > now.position]
        if not later:
            raise Refusal(N_("{stage} is the last stage."), stage=now.name)
        require_settled(state, now.id)
        if not any(
            outcome.stage == now.id and outcome.decision is Decision.SHORTLISTED for outcome in state.outcomes.values()
        ):
            raise Refusal(N_("Nobody was chosen at {stage}, so there is no next stage."), stage=now.name)
        deltas: list[Delta] = []
        if not now.signed_off:
            deltas += _signed(state, now, actor)
        vacancy = replace(state.vacancy, stage=later[0].id)
        deltas.append(delta(state, Kind.VACANCY, (vacancy.id,), vacancy))
        label = Sentence(N_("{stage} begins; {before} is closed"), {"stage": later[0].name, "before": now.name})
        return Change(label, tuple(deltas))

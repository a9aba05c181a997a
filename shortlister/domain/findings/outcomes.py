"""How applicants leave a stage: by the rule, with reasons drafted from the criteria, and who must be shortlisted."""

from collections.abc import Mapping

from shortlister.domain.findings.cells import CellState, cell
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.gates import GateResult, bar, leads
from shortlister.domain.findings.ranking import Ranking, Standing, ranking
from shortlister.domain.findings.rule_words import plain
from shortlister.domain.measures import Measure, measures
from shortlister.domain.records import Decision, GateKind
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext


def by_rule(state: State, stage: str, top: int, reserve: int) -> Mapping[str, Decision]:
    """Each applicant's (id) outcome: the first `top` shortlisted, the next `reserve` in reserve, the others not.

    Those who have withdrawn, and outcomes set by hand, are left out. Refuses while the stage is provisional, while a
    tie lies across a line, and where somebody who has not failed cannot be ranked.
    """
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
    left = [one for one in found.standings if one.outcome is None or not one.outcome.by_hand]
    left = [one for one in left if one.outcome is None or one.outcome.decision is not Decision.WITHDRAWN]
    for line in {top, top + reserve}:
        _require_clear(found, line, {one.applicant for one in left})
    return {one.applicant: _decision(one, top, reserve) for one in left}


def _decision(one: Standing, top: int, reserve: int) -> Decision:
    if one.gate is GateResult.FAIL:
        return Decision.NOT_SHORTLISTED
    if one.nobody_rated:
        raise Refusal(
            N_("Nobody could rate {applicant}, because every member is recused. Set this outcome by hand."),
            applicant=one.reference,
        )
    if one.rank is None:
        raise Refusal(
            N_(
                "{applicant} has not failed and has no rank, since nothing could be assessed. Set this outcome by hand."
            ),
            applicant=one.reference,
        )
    if one.rank <= top:
        return Decision.SHORTLISTED
    return Decision.RESERVE if one.rank <= top + reserve else Decision.NOT_SHORTLISTED


def _require_clear(found: Ranking, line: int, left: set[str]) -> None:
    """Refuse where more stand within the line than it has places, some of them still without an outcome by hand."""
    within = [one for one in found.standings if one.rank is not None and one.rank <= line]
    if len(within) <= line:
        return
    level = [one for one in within if one.share == within[-1].share]
    if any(one.applicant in left for one in level):
        raise Refusal(
            N_("{applicants} are level across the line after place {line}. Decide the tie with a reason first."),
            applicants=", ".join(one.reference for one in level),
            line=line,
        )


def must_shortlist(state: State, stage: str) -> tuple[str, ...]:
    """The applicants (ids) of a guaranteed-interview or redeployment scheme who meet the minimum, by reference.

    Those are left out who are shortlisted, have withdrawn, or about whom a person has recorded why not. One who is
    carried has met all that could be assessed.
    """
    flagged = _in_schemes(state, stage)
    if not flagged:
        return ()
    gates = {one.applicant: one.gate for one in ranking(state, stage).standings}
    return _owed(state, stage, {one: gates[one] for one in flagged if one in gates})


def owed_of(of: Followed, state: State) -> tuple[str, ...]:
    """The same of a followed stage; `state` is one in which the flags of the schemes are seen."""
    rows = {one: of.row(of.fixed.positions[one]) for one in _in_schemes(state, of.stage) if one in of.fixed.positions}
    return _owed(of.state, of.stage, {one: row.gate for one, row in rows.items()})


def _in_schemes(state: State, stage: str) -> set[str]:
    """Whom a scheme helps at a stage (id); a guaranteed interview is no claim to be appointed at the last of many."""
    last = len(state.stages) > 1 and stage == state.stages_in_order[-1].id
    return {
        person.applicant
        for person in state.persons.values()
        if person.redeployee or (person.guaranteed_interview and not last)
    }


def _owed(state: State, stage: str, gates: Mapping[str, GateResult]) -> tuple[str, ...]:
    waiting = []
    for applicant, gate in gates.items():
        outcome = state.outcomes.get((applicant, stage))
        decided = outcome is not None and (outcome.by_hand or outcome.decision is Decision.SHORTLISTED)
        if gate in (GateResult.PASS, GateResult.CARRIED) and not decided:
            waiting.append(applicant)
    return tuple(sorted(waiting, key=lambda one: state.applicants[one].reference))


def drafted_reason(state: State, stage: str, standing: Standing, *, places: int | None) -> str:
    """Why the applicant leaves the stage as the rule says, in words that the applicant may read."""
    if standing.outcome and standing.outcome.decision is Decision.WITHDRAWN:
        return _("The applicant withdrew.")
    report = _Report(state, stage, standing)
    if standing.gate is GateResult.FAIL:
        return " ".join(report.failed())
    return " ".join([*report.passed(), *report.place(places)])


class _Report:
    """One applicant's criteria by what became of them."""

    def __init__(self, state: State, stage: str, standing: Standing) -> None:
        self.rule = state.vacancy.rule
        self.standing = standing
        lines = measures(state, stage)
        inside = bar(self.rule, state.vacancy.scale, lines)
        self.failing: list[Measure] = []
        self.below: list[Measure] = []
        self.carried: list[Measure] = []
        for line in lines:
            found = cell(state, stage, standing.applicant, line.key)
            if found.state is not CellState.SETTLED or found.rating is None:
                continue
            if found.rating == NA:
                self.carried.append(line)
                continue
            if line.key in inside.measures and inside.verdict(found.rating) is GateResult.FAIL:
                self.failing.append(line)
            if found.rating < state.vacancy.scale.met_from:
                self.below.append(line)

    def failed(self) -> list[str]:
        """The sentences for one who did not pass the gate."""
        if self.rule.gate.kind is GateKind.MINIMUM:
            needed = plain(self.rule.gate.percent)
            said = [_("The essential criteria earned less than {percent} % of the marks.").format(percent=needed)]
            return [*said, *self._strengthen([line for line in self.below if line.essential])]
        if self.rule.gate.kind is GateKind.NO_LOWEST:
            message = ngettext(
                "This essential criterion had the lowest rating: {criteria}.",
                "These essential criteria had the lowest rating: {criteria}.",
                len(_named(self.failing)),
            )
        elif lead := [line for line in self.failing if leads(self.rule.gate, line)]:
            others = [line for line in self.failing if not leads(self.rule.gate, line)]
            first = _("The criterion that is looked at first was not met: {criteria}.")
            return [first.format(criteria="; ".join(_named(lead))), *self._not_met(others)]
        else:
            return self._not_met(self.failing)
        return [message.format(criteria="; ".join(_named(self.failing)))]

    def _not_met(self, lines: list[Measure]) -> list[str]:
        if not lines:
            return []
        message = ngettext(
            "This essential criterion was not met: {criteria}.",
            "These essential criteria were not met: {criteria}.",
            len(_named(lines)),
        )
        return [message.format(criteria="; ".join(_named(lines)))]

    def passed(self) -> list[str]:
        """The sentences on the gate for one who passed it or is carried."""
        if self.carried and self.standing.gate is GateResult.CARRIED:
            message = ngettext(
                "This criterion could not be assessed at this stage and is carried to the next: {criteria}.",
                "These criteria could not be assessed at this stage and are carried to the next: {criteria}.",
                len(_named(self.carried)),
            )
            return [message.format(criteria="; ".join(_named(self.carried)))]
        if not self.standing.essentials:
            return []
        if self.standing.essentials_met == self.standing.essentials:
            return [_("Met every essential criterion.")]
        return [_("Reached the minimum in the essential criteria.")]

    def place(self, places: int | None) -> list[str]:
        """The sentences on where one who passed stands."""
        if self.standing.rank is None:
            return [_("Nothing could be assessed at this stage.")]
        above = self.standing.rank - 1
        if places is None or self.standing.rank <= places:
            if self.standing.tied:
                return [_("Ranked {rank} by total marks, level with others.").format(rank=self.standing.rank)]
            return [_("Ranked {rank}.").format(rank=self.standing.rank)]
        message = ngettext(
            "{count} applicant was ranked higher.", "{count} applicants were ranked higher.", above
        ).format(count=above)
        return [message, *self._strengthen(self.below)]

    def _strengthen(self, lines: list[Measure]) -> list[str]:
        if not lines:
            return []
        return [_("To strengthen: {criteria}.").format(criteria="; ".join(_named(lines)))]


def _named(lines: list[Measure]) -> list[str]:
    """Each criterion once, by reference and text."""
    texts = {line.criterion.reference: line.criterion.text.strip().rstrip(".;:,") for line in lines}
    return [_("{reference} ({text})").format(reference=reference, text=text) for reference, text in texts.items()]

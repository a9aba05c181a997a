"""The ranking with and without one member, as after a change of the panel; agreed ratings stay."""

from dataclasses import dataclass, replace

from shortlister.domain.findings.ranking import Ranking, Standing, ranking
from shortlister.domain.records import Member
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Beside:
    """One applicant as things stand and without the member."""

    now: Standing
    without: Standing

    @property
    def differs(self) -> bool:
        """Whether rank or gate are others."""
        return (self.now.rank, self.now.gate) != (self.without.rank, self.without.gate)


@dataclass(frozen=True, slots=True)
class WithAndWithout:
    """The whole stage with and without a member; `lines` in the order of the ranking as it stands."""

    member: Member
    now: Ranking
    without: Ranking
    lines: tuple[Beside, ...]


def with_and_without(state: State, stage: str, member: str) -> WithAndWithout:
    """Both rankings of a stage (id); a member (id) whose scores do not count changes nothing."""
    now = ranking(state, stage)
    others = {id: one for id, one in state.members.items() if id != member}
    without = ranking(replace(state, members=others), stage)
    beside = {one.applicant: one for one in without.standings}
    return WithAndWithout(
        state.members[member], now, without, tuple(Beside(one, beside[one.applicant]) for one in now.standings)
    )


def gone(state: State, stage: str) -> tuple[Member, ...]:
    """The members who left and whose scores of the stage (id) still count, because they had submitted it."""
    return tuple(one for one in state.scorers if one.left and state.submitted(one.id, stage))

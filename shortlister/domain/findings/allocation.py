"""Who is asked to score whom where a large field is split between the members, and what that leaves open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shortlister.domain.findings.progress import member_progress
from shortlister.domain.measures import all_recused, applicants_in, raters, withdrawn
from shortlister.domain.records import Applicant, Member
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Part:
    """One member's part of a stage: the applicants asked for, of how many, and how many they are recused from.

    `split` where somebody has said which; otherwise all are asked for. `beside` are those whom the member has rated
    although they are left to others: that stays in the record and does not count.
    """

    member: Member
    applicants: tuple[Applicant, ...]
    of: int
    recused: int
    split: bool
    beside: tuple[Applicant, ...]


def here(state: State, stage: str) -> tuple[Applicant, ...]:
    """Whom the panel of a stage (id) has to score: those who take part and have not withdrawn."""
    return tuple(one for one in applicants_in(state, stage) if not withdrawn(state, one.id, stage))


def scoring(state: State, stage: str) -> tuple[Member, ...]:
    """The members to whom applicants of a stage (id) can be given: they score, are there, and have not submitted."""
    return tuple(one for one in state.scorers if state.awaited(one, stage))


def part_of(state: State, stage: str, member: Member) -> Part:
    """What a member is asked to score at a stage (id)."""
    every = here(state, stage)
    asked = tuple(one for one in every if state.asked(member.id, one.id, stage))
    allocation = state.allocations.get((member.id, stage))
    left = [one for one in every if allocation is not None and one.id not in allocation.applicants]
    recused = sum(state.recused(member.id, one.id, stage) for one in every)
    beside = tuple(one for one in left if state.scores.sheet(member.id, one.id).rated)
    return Part(member, asked, len(every), recused, allocation is not None, beside)


def parts(state: State, stage: str) -> tuple[Part, ...]:
    """Every member's part of a stage (id), of those who still belong to the panel."""
    return tuple(part_of(state, stage, one) for one in state.scorers if not one.left and state.counts(one, stage))


def split(state: State, stage: str) -> bool:
    """Whether the applicants of a stage (id) are split between the members."""
    return any(key[1] == stage for key in state.allocations)


def may_split(state: State) -> bool:
    """Whether there is anything to split at the current stage, and somebody who has not submitted it."""
    stage = state.stages.get(state.vacancy.stage)
    return stage is not None and not stage.signed_off and bool(here(state, stage.id)) and bool(scoring(state, stage.id))


def asked_of_nobody(state: State, stage: str) -> tuple[Applicant, ...]:
    """The applicants of a stage (id) whom nobody is asked to score although somebody may: their cells stay open."""
    if not split(state, stage):
        return ()
    return tuple(
        one for one in here(state, stage) if not raters(state, stage, one.id) and not all_recused(state, stage, one.id)
    )


def owed_since(state: State, stage: str) -> tuple[tuple[Member, int], ...]:
    """Who has submitted a stage (id) with fewer gaps than there are now, and how many more: asked for since then.

    A pack that went out before holds nothing of an applicant who was added, or given to its member, afterwards.
    """
    found = []
    for member in state.scorers:
        submission = state.submissions.get((member.id, stage))
        if submission is not None and not member.left:
            more = len(member_progress(state, member.id, stage).missing) - submission.gaps
            if more > 0:
                found.append((member, more))
    return tuple(found)


def evenly(state: State, stage: str, each: int) -> Mapping[str, tuple[str, ...]]:
    """By member (id) the applicants (ids), so that every applicant is scored by `each` members, or as many as may.

    Who has submitted has scored what they were asked for, and counts. Applicants whom the panel calibrates with are
    everybody's. The same always comes of the same; any two members share some applicants
    where there are enough of them, so that it can be seen how far they agree.
    """
    members = scoring(state, stage)
    calibration = state.calibrations.get(stage)
    shared = calibration.applicants if calibration is not None else ()
    found: dict[str, list[str]] = {one.id: [] for one in members}
    met: dict[tuple[str, str], int] = {}
    for turn, applicant in enumerate(here(state, stage)):
        may = {
            one.id: (number - turn) % len(members)
            for number, one in enumerate(members)
            if not state.recused(one.id, applicant.id, stage)
        }
        done = [one for one in raters(state, stage, applicant.id) if one.left or state.submitted(one.id, stage)]
        wanted = len(may) if applicant.id in shared else max(each - len(done), 0)
        for taken in _taken(may, min(wanted, len(may)), found, met):
            found[taken].append(applicant.id)
    return {member: tuple(listed) for member, listed in found.items()}


def _taken(
    may: Mapping[str, int], wanted: int, found: Mapping[str, Sequence[str]], met: dict[tuple[str, str], int]
) -> list[str]:
    """So many of those who may, who have least so far and have met one another least; else in their order."""
    taken: list[str] = []
    while len(taken) < wanted:
        left = [member for member in may if member not in taken]
        nearness = {member: sum(met.get((member, other), 0) for other in taken) for member in left}
        one = min(left, key=lambda member: (len(found[member]), nearness[member], may[member]))
        for other in taken:
            met[one, other] = met[other, one] = met.get((one, other), 0) + 1
        taken.append(one)
    return taken

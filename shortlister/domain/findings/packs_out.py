"""What a member's pack would hold now: which applicants, and who is not in it and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from shortlister.domain.measures import applicants_in, calibrating, measures, withdrawn
from shortlister.domain.records import Applicant, Member, Role
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class PackOut:
    """One member's pack of a stage: the applicants in it, how many are left out, and how many scores it asks for.

    `recused` are left out because of a declaration, `others` because they are left to other members.
    `calibrates` where it holds only those whom the panel scores first.
    """

    member: Member
    applicants: tuple[Applicant, ...]
    recused: int
    calibrates: bool
    measures: int
    undeclared: int
    others: int = 0


def pack_for(state: State, stage: str, member: Member) -> PackOut:
    """The pack of a member who scores a stage (id), as it would be made now."""
    first = calibrating(state, stage)
    here = [one for one in applicants_in(state, stage) if not withdrawn(state, one.id, stage)]
    wanted = [one for one in here if not first or one.id in first]
    own = tuple(one for one in wanted if state.asked(member.id, one.id, stage))
    recused = sum(state.recused(member.id, one.id, stage) for one in wanted)
    undeclared = sum((member.id, one.id) not in state.declarations for one in here)
    return PackOut(member, own, recused, bool(first), len(measures(state, stage)), undeclared,
                   len(wanted) - len(own) - recused)  # fmt: skip


def packs_to_make(state: State, stage: str) -> tuple[PackOut, ...]:
    """A pack for everybody who still scores the stage (id)."""
    return tuple(pack_for(state, stage, member) for member in state.scorers if state.awaited(member, stage))


def came_back(state: State, member: str, stage: str) -> bool:
    """Whether something of the member (id) came back since their latest pack of the stage (id) went out.

    By the times written down, which are for display alone: until a pack of another stage went out to them. Where this
    vacancy knows of no pack at all that went out to them, what came is of the stage that it begins with.
    """
    at = {one.id: number for number, one in enumerate(state.stages_in_order)}
    issued = {key[1]: (one.at, at.get(key[1], 0)) for key, one in state.issues.items() if key[0] == member}
    if stage not in issued and (issued or at.get(stage) != 0):
        return False
    out = issued.pop(stage, ("", 0))
    until = min((other for other in issued.values() if other > out), default=None)
    came = [one.at for one in state.receipts.values() if one.member == member]
    came = [one for one in came if until is None or one <= until[0]]
    if any(other < out for other in issued.values()):  # what came in the second in which this went out is of before
        return any(one > out[0] for one in came)
    return any(one >= out[0] for one in came)


@dataclass(frozen=True, slots=True)
class StillOut:
    """Whose pack of an edition is out and may hold scores that are not here; `back`: something of it came already."""

    member: Member
    back: bool


def still_out(state: State, stage: str) -> tuple[StillOut, ...]:
    """The packs of a stage (id) that a new edition would make useless: of those who have not submitted."""
    edition = state.vacancy.edition
    return tuple(
        StillOut(member, came_back(state, member.id, stage))
        for member in state.scorers
        if (issue := state.issues.get((member.id, stage))) is not None
        and issue.edition == edition
        and state.awaited(member, stage)
    )


def without_chair(state: State) -> bool:
    """Whether the chair has left and nobody has been made the chair since."""
    chairs = [one for one in state.members.values() if one.role is Role.CHAIR]
    return bool(chairs) and all(one.left for one in chairs)


def has_chair(state: State) -> bool:
    """Whether somebody chairs."""
    return any(one.role is Role.CHAIR and not one.left for one in state.members.values())


def sent_several(members: Iterable[str]) -> list[tuple[str, int]]:
    """Who sent more than one of these files, and how many; a file that is refused has no member."""
    return [(name, count) for name, count in Counter(filter(None, members)).items() if count > 1]

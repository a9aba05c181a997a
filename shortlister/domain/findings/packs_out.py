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

    By the times written down, which are for display alone; where no pack went out, whether anything ever came.
    """
    issue = state.issues.get((member, stage))
    out = issue.at if issue is not None else ""
    return any(receipt.member == member and receipt.at >= out for receipt in state.receipts.values())


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

"""Which packs that are out no longer hold what their member is asked for."""

from collections.abc import Iterator
from dataclasses import replace

from shortlister.desk.desk import Desk
from shortlister.desk.packing import erased_in
from shortlister.domain.records import Interest
from shortlister.domain.state import State
from shortlister.packs.layout import pack_state
from shortlister.store.opening import base_digest


def outdated(desk: Desk, member: str) -> bool:
    """Whether the member's (id) latest pack of the current stage is not what would be made for them now.

    What they declared since then is no reason, unless it takes an applicant out of the pack; nor is a stage that they
    have submitted, or a member who has left.
    """
    state = desk.state
    stage = state.vacancy.stage
    issue = state.issues.get((member, stage))
    who = state.members.get(member)
    if issue is None or who is None or not state.awaited(who, stage):
        return False
    if issue.edition != state.vacancy.edition:
        return True
    erased = erased_in(desk, member)
    words = (erased, "") if erased else ("",)  # a workbook says nothing of who was erased
    return not any(issue.digest == base_digest(made, one) for made in _would_be(state, member, stage) for one in words)


def _would_be(state: State, member: str, stage: str) -> Iterator[State]:
    """The pack with and without the applications, and with what was declared before or after it went out."""
    for applications in (True, False):
        made = pack_state(state, member, stage, applications=applications)
        yield made
        told = {key: one for key, one in made.declarations.items() if one.interest is not Interest.NONE}
        if len(told) != len(made.declarations):
            yield replace(made, declarations=told)
        if told:
            yield replace(made, declarations={})

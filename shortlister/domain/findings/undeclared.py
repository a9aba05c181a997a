"""Whose declarations of interest are missing while scoring begins: said plainly, and in nobody's way."""

from shortlister.domain.measures import applicants_in
from shortlister.domain.records import Member
from shortlister.domain.state import State
from shortlister.i18n import _


def undeclared(state: State, stage: str) -> tuple[tuple[Member, int, int], ...]:
    """The members who still score the stage (id) and have not declared about all in it: how many of how many."""
    here = applicants_in(state, stage)
    found = [
        (member, sum((member.id, one.id) not in state.declarations for one in here), len(here))
        for member in state.scorers
        if state.awaited(member, stage)
    ]
    return tuple(one for one in found if one[1])


def undeclared_words(state: State, stage: str) -> str:
    """The same in a line; empty where everybody has declared about all."""
    each = _("{name} {count} of {of}")
    said = [each.format(name=member.name, count=count, of=of) for member, count, of in undeclared(state, stage)]
    return _("Declarations of interest are missing: {members}.").format(members=", ".join(said)) if said else ""

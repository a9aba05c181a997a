"""In plain words who is asked to score whom: the ledger's line of an allocation, and how a stage is split."""

from shortlister.domain.changes import Change, Delta
from shortlister.domain.findings.allocation import parts, split
from shortlister.domain.records import Allocation, Kind
from shortlister.domain.refusals import Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext


def told_of_allocation(state: State, change: Change) -> str:
    """A line on each member whose part changed, by their names; empty where the change is of other records too."""
    if change.kinds != {Kind.ALLOCATION}:
        return ""
    return "; ".join(_line(state, delta) for delta in change.deltas)


def split_words(state: State, stage: str) -> str:
    """`Ann Lee 12, Bo Rees 12 of 24 applicants`; empty where everybody scores all."""
    if not split(state, stage):
        return ""
    found = parts(state, stage)
    listed = ", ".join(_("{name} {count}").format(name=one.member.name, count=len(one.applicants)) for one in found)
    of = found[0].of if found else 0
    return ngettext("{listed} of {count} applicant", "{listed} of {count} applicants", of).format(
        listed=listed, count=of
    )


def _line(state: State, delta: Delta) -> str:
    member, stage = state.members.get(delta.key[0]), state.stages.get(delta.key[1])
    named: dict[str, object] = {
        "name": member.name if member else _("a member since removed"),
        "stage": _(stage.name) if stage else "",
    }
    if not isinstance(delta.after, Allocation):
        return str(Sentence(N_("{name} scores all applicants of {stage}"), named))
    known = [state.applicants[one].reference for one in delta.after.applicants if one in state.applicants]
    named["applicants"] = ", ".join(known) or _("none")
    return str(Sentence(N_("{name} scores of {stage}: {applicants}"), named))

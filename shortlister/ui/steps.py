"""The seven steps: their names and icons, and their states as the sidebar shows them."""

from typing import Final

from shortlister.domain.findings.progress import Step, StepState, steps
from shortlister.domain.measures import applicants_in
from shortlister.domain.records import Role
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit import sidebar_steps
from shortlister.ui.kit.sidebar_steps import SidebarStep
from shortlister.ui.shell import SCORE

NAMES: Final[tuple[tuple[int, str, str], ...]] = (
    (1, N_("Specification"), "list-checks"),
    (2, N_("Applicants"), "file-text"),
    (3, N_("Panel"), "users"),
    (4, N_("Score"), "pencil-line"),
    (5, N_("Moderate"), "scale"),
    (6, N_("Shortlist"), "list-ordered"),
    (7, N_("Report"), "chart-column"),
)
_STATES: Final = {
    StepState.NOT_STARTED: sidebar_steps.StepState.NOTHING,
    StepState.COUNT: sidebar_steps.StepState.COUNT,
    StepState.PART: sidebar_steps.StepState.PROGRESS,
    StepState.DONE: sidebar_steps.StepState.DONE,
    StepState.ATTENTION: sidebar_steps.StepState.ATTENTION,
    StepState.LOCKED: sidebar_steps.StepState.LOCKED,
}


def sidebar_items(bridge: Bridge, *, derive: bool = True, doubts: int | None = None) -> list[SidebarStep]:
    """The steps of this vacancy for the person at the desk; a pack has only the scoring. `derive` as for `steps`.

    `doubts` is how many Specification lists, where it has said so: both then say the same number.
    """
    found = {step.number: step for step in steps(bridge.state, bridge.actor, bridge.followed, derive=derive)}
    first = found[1]
    if doubts and first.state is not StepState.NOT_STARTED:
        found[1] = Step(1, StepState.ATTENTION, str(doubts), doubts)
    if not bridge.is_pack and found[2].state is StepState.COUNT:
        left = found[2].count - _recused(bridge)
        found[2] = Step(2, StepState.COUNT, str(left), left)
    shown = [entry for entry in NAMES if not bridge.is_pack or entry[0] == SCORE]
    return [_item(found[number], _(name), icon) for number, name, icon in shown]


def _recused(bridge: Bridge) -> int:
    """From how many applicants whoever is at the desk is recused: their pages do not list them."""
    state, stage, member = bridge.state, bridge.state.vacancy.stage, bridge.actor.member
    here = applicants_in(state, stage) if member and stage in state.stages else ()
    return sum(state.recused(member, one.id, stage) for one in here)


def _item(step: Step, name: str, icon: str) -> SidebarStep:
    return SidebarStep(step.number, name, icon, _STATES[step.state], step.count, step.of, _words(step))


def _words(step: Step) -> str:
    """The state for those who do not see it."""
    match step.state:
        case StepState.DONE:
            return _("done")
        case StepState.LOCKED:
            return _("not yet open to you")
        case StepState.PART:
            return _("{count} of {of}").format(count=step.count, of=step.of)
        case StepState.ATTENTION:
            return ngettext("{count} needs a decision", "{count} need a decision", step.count).format(count=step.count)
        case StepState.COUNT:
            return str(step.count)
        case StepState.NOT_STARTED:
            return ""


def role_word(role: Role) -> str:
    """What a person at the desk is, in a word."""
    match role:
        case Role.CHAIR:
            return _("chair")
        case Role.MEMBER:
            return _("member")
        case Role.HR:
            return _("HR")

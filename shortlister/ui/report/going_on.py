"""Going on to the next stage: what would be refused is said at once, and the rest is asked."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.stages import NextStage
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.shell import Shell


def ask_next_stage(page: QWidget, bridge: Bridge, shell: Shell) -> None:
    """Ask whether the next stage begins; a refusal comes before the question."""
    state = bridge.state
    later = [one for one in state.stages_in_order if one.position > state.stage.position]
    if not later:
        shell.refuse(Refusal(N_("{stage} is the last stage."), stage=state.stage.name))
        return
    try:
        NextStage().decide(state, bridge.actor)
    except Refusal as refusal:
        shell.refuse(refusal)
        return
    words = _("{now} is closed, and those who were shortlisted go on to {later}. This is not taken back.")
    sheet = Sheet(
        page.window(),
        _("Go on to {stage}?").format(stage=later[0].name),
        words.format(now=state.stage.name, later=later[0].name),
        do=_("Begin {stage}").format(stage=later[0].name),
        safe=_("Stay here"),
    )
    sheet.done_for.connect(lambda: bridge.attempt(NextStage()))
    sheet.open()

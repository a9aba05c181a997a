"""Going on to the next stage: how a stage stands, what would be refused is said at once, and the rest is asked."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from shortlister.domain.actor import Actor
from shortlister.domain.edits.stages import NextStage
from shortlister.domain.findings.coverage import unmeasured
from shortlister.domain.records import Stage
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_, _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import date
from shortlister.ui.shell import Shell


def standing_words(stage: Stage) -> str:
    """The stage and whether it is signed off, and since when."""
    if not stage.signed_off:
        return _("{stage}, not signed off yet").format(stage=_(stage.name))
    day = date(stage.signed_at, now=datetime.now().astimezone())
    words = _("{stage}, signed off {day}") if day else _("{stage}, signed off")
    return words.format(stage=_(stage.name), day=day)


def why_no_next(state: State, actor: Actor) -> str:
    """Why nobody here goes on to a next stage, empty where they may ask to."""
    if not actor.runs_the_vacancy:
        return _("The chair or HR does this")
    if state.stages and state.stage == state.stages_in_order[-1]:
        return _("{stage} is the last stage").format(stage=_(state.stage.name))
    return ""


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
    words = _("{now} is closed, and those who were chosen go on to {later}. This is not taken back.")
    sheet = Sheet(
        page.window(),
        _("Go on to {stage}?").format(stage=later[0].name),
        words.format(now=state.stage.name, later=later[0].name),
        do=_("Begin {stage}").format(stage=later[0].name),
        safe=_("Stay here"),
    )
    for one in unmeasured(state, state.stage.id):
        sheet.body.addWidget(Label(str(one), sheet, role=Role.SECONDARY, ink="attn", weight=500, wrap=True))
        sheet.body.gap(4)

    def go_on() -> None:
        if bridge.attempt(NextStage()):
            shell.show_stage(bridge.state.vacancy.stage)

    sheet.done_for.connect(go_on)
    sheet.open()

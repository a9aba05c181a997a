"""Opening the scoring of a stage: whether it can be done now, what is in the way, and the sheet that asks once."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.stages import OpenScoring, hindrances
from shortlister.domain.findings.rule_words import rule_in_words
from shortlister.domain.findings.undeclared import undeclared_words
from shortlister.domain.refusals import Problem
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role


def in_the_way(bridge: Bridge) -> list[Problem]:
    """What keeps scoring of the current stage from being opened."""
    state = bridge.state
    return hindrances(state, state.vacancy.stage) if state.vacancy.stage in state.stages else []


def in_the_way_words(found: list[Problem]) -> str:
    """The first of what is in the way, and how many more there are; empty where nothing is."""
    words = [str(problem) for problem in found]
    if len(words) < 2:
        return words[0] if words else ""
    more = len(words) - 1
    shown = ngettext(
        "{first}, and {count} more thing is missing.", "{first}, and {count} more things are missing.", more
    )
    return shown.format(first=words[0].removesuffix("."), count=more)


def may_open(bridge: Bridge) -> bool:
    """Whether the current stage waits for this person to open it, perhaps with something still in the way."""
    stage = bridge.state.stages.get(bridge.state.vacancy.stage)
    return stage is not None and not stage.open and bridge.actor.runs_the_vacancy


def openable(bridge: Bridge) -> bool:
    """Whether scoring of the current stage can be opened now."""
    return may_open(bridge) and not in_the_way(bridge)


def ask_open_scoring(page: QWidget, bridge: Bridge) -> None:
    """Ask once: what is fixed by it does not change any more."""
    state = bridge.state
    words = _("Specification, scale, rule, weights and stages stand from now on. Packs can then go out.")
    title = _("Open scoring of {stage}?").format(stage=_(state.stage.name))
    sheet = Sheet(page, title, words, do=_("Open scoring"), safe=_("Not yet"), width=640)
    for line in rule_in_words(state):
        sheet.body.addWidget(Label(line, sheet, role=Role.SECONDARY, wrap=True))
        sheet.body.gap(6)
    missing = undeclared_words(state, state.vacancy.stage)
    if missing:
        sheet.body.addWidget(Label(missing, sheet, role=Role.SECONDARY, ink="attn", wrap=True))
        sheet.body.gap(6)
    sheet.done_for.connect(lambda: bridge.attempt(OpenScoring(state.vacancy.stage)))
    sheet.open()

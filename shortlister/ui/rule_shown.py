"""The rule in words, from every page: what it is, and that it was chosen beforehand; nothing is changed here."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.findings.rule_words import places_in_words, rule_in_words
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.tokens import Role
from shortlister.ui.reading_sheet import ReadingSheet


def show_rule(window: QWidget, bridge: Bridge) -> ReadingSheet:
    """A sheet to be read; a pack does not know how many places there are, since that may be set later."""
    state = bridge.state
    fixed = scoring_has_opened(state)
    words = _("It was fixed when scoring opened.") if fixed else _("It can be changed until scoring opens.")
    sheet = ReadingSheet(window, _("How ratings become a rank"), words, safe=_("Close"), width=660)
    unknown = {places_in_words(state, stage) for stage in state.stages} if bridge.is_pack else set()
    for line in rule_in_words(state):
        if line not in unknown:
            sheet.body.addWidget(Label(line, sheet, role=Role.BODY, wrap=True))
            sheet.body.gap(8)
    sheet.open()
    return sheet

"""Calibration on Panel: whom the panel scores first, who has still to, and what they gave, side by side."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.calibration import Calibrate, LayTogether, RefineDescriptors
from shortlister.domain.findings.calibration import lines
from shortlister.domain.measures import applicants_in, withdrawn
from shortlister.domain.records import Applicant
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import Field
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.refining import RefineSheet
from shortlister.ui.shell import Shell
from shortlister.ui.together import TogetherSheet

_WHAT: Final = "calibration"


class ChooseSheet(Sheet):
    """One or two applicants; `chosen()` are their ids."""

    def __init__(self, window: QWidget, applicants: Sequence[Applicant]) -> None:
        words = _(
            "Everybody scores these before all others. When all have, the panel sees the scores side by side against "
            "the descriptors, may word them better, and scores on. Packs made until then hold these alone."
        )
        super().__init__(window, _("Calibrate first?"), words, do=_("Score these first"), width=600)
        self._applicants = list(applicants)
        references = [one.reference for one in self._applicants]
        self.first = Picker(references, self, name=_("First applicant"))
        self.second = Picker([_("nobody"), *references], self, name=_("Second applicant"))
        self.second.set_chosen(2 if len(references) > 1 else 0)
        row = Row(spacing=16)
        row.addWidget(Field(_("First applicant"), self.first, self))
        row.addWidget(Field(_("Second applicant"), self.second, self))
        row.addStretch(1)
        self.body.addLayout(row)
        self.first.setFocus()

    def chosen(self) -> tuple[str, ...]:
        """One or two."""
        found = [self._applicants[self.first.chosen()].id]
        if self.second.chosen() > 0:
            found.append(self._applicants[self.second.chosen() - 1].id)
        return tuple(dict.fromkeys(found))


class UnderWaySheet(Sheet):
    """Who has still to score them; `called_off` gives it up."""

    called_off = Signal()

    def __init__(self, window: QWidget, references: str, waiting: Sequence[str]) -> None:
        words = _("The panel scores {applicants} first, and then sees the scores together.")
        super().__init__(
            window, _("Calibration"), words.format(applicants=references), do=_("See them together"), width=600
        )
        said = _("All have scored them.")
        if waiting:
            said = _("Still to score, or to send the pack back: {names}.").format(names=", ".join(waiting))
        self.body.addWidget(Label(said, self, role=Role.BODY, weight=600, wrap=True))
        self.body.gap(12)
        self.off = Button(_("Call the calibration off"), self, height=32)
        self.off.clicked.connect(self._call_off)
        self.body.addWidget(self.off, 0, Qt.AlignmentFlag.AlignLeft)
        self.block(_("Not all have scored them.") if waiting else "")

    def _call_off(self) -> None:
        self.reject()
        self.called_off.emit()


class Calibrating(QObject):
    """Belongs to the page; `open` shows what comes next."""

    def __init__(self, bridge: Bridge, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName(_WHAT)
        self._bridge, self._shell, self._page = bridge, shell, page

    def words(self) -> str:
        """How the button is called now; empty where there is nothing to calibrate any more."""
        state = self._bridge.state
        stage = state.vacancy.stage
        now = state.calibrations.get(stage)
        if now is None:
            begun = any(key[1] == stage for key in state.submissions)
            return "" if begun or not applicants_in(state, stage) else _("Calibrate…")
        return _("Calibration…")

    def open(self) -> None:
        """Choose, wait, or look."""
        state = self._bridge.state
        stage = state.vacancy.stage
        now = state.calibrations.get(stage)
        if now is None:
            here = [one for one in applicants_in(state, stage) if not withdrawn(state, one.id, stage)]
            if here:
                sheet = ChooseSheet(self._page, here)
                sheet.done_for.connect(lambda: self._bridge.attempt(Calibrate(stage, sheet.chosen())))
                sheet.open()
        elif now.together:
            self._show(stage)
        else:
            references = ", ".join(state.applicants[one].reference for one in now.applicants if one in state.applicants)
            waits = UnderWaySheet(self._page, references, self._bridge.calibration_waits(stage))
            waits.called_off.connect(lambda: self._bridge.attempt(Calibrate(stage, ())))
            waits.done_for.connect(partial(self._lay, stage))
            waits.open()

    def _lay(self, stage: str) -> None:
        if self._bridge.attempt(LayTogether(stage)):
            QTimer.singleShot(0, partial(self._show, stage))  # when this sheet has gone

    def _show(self, stage: str) -> None:
        state = self._bridge.state
        scale = state.vacancy.scale
        begun = any(key[1] == stage for key in state.submissions)
        words = _(
            "What everybody gave for the applicants scored first. The scores stay as they are, or each is changed by "
            "its own member, which is recorded."
        )
        found = lines(state, stage, state.calibrations[stage].applicants)
        may = self._bridge.actor.runs_the_vacancy and not begun and not state.stages[stage].signed_off
        sheet = TogetherSheet(self._page, _("Calibration"), words, found, scale, refine=may)
        sheet.refine_asked.connect(partial(self._refine, stage))
        sheet.open()

    def _refine(self, stage: str) -> None:
        sheet = RefineSheet(self._page, self._bridge.state.vacancy.scale, self._bridge.state)
        for value, field in sheet.fields.items():
            keep_typed(sheet, self._bridge, field, f"descriptor {value}")
        keep_typed(sheet, self._bridge, sheet.why, "descriptors")
        sheet.done_for.connect(
            lambda: self._bridge.attempt(RefineDescriptors(stage, sheet.descriptors(), sheet.why.note()))
        )
        sheet.open()

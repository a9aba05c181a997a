"""The sheet that says what other stages score: closed here, under the stage where each comes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.elsewhere import Elsewhere


class ElsewhereSheet(Sheet):
    """Each measure of another stage with a padlock; there is nothing to do but to read."""

    def __init__(self, window: QWidget, found: Sequence[Elsewhere]) -> None:
        words = _("Closed here. They are scored at their own stage, by whoever scores there.")
        super().__init__(window, _("What other stages score"), words, safe=_("Close"), width=640)
        for at, stage in enumerate(dict.fromkeys(one.stage for one in found)):
            if at:
                self.body.gap(10)
                self.body.addWidget(Rule(self))
                self.body.gap(12)
            self.body.addWidget(Label(_(stage), self, role=Role.HEADING))
            self.body.gap(4)
            for one in found:
                if one.stage == stage:
                    self._add(one)

    def _add(self, one: Elsewhere) -> None:
        criterion, top = one.measure.criterion, Qt.AlignmentFlag.AlignTop
        row = Row(spacing=10)
        row.addWidget(IconLabel("lock", self, ink="ink3"), 0, top)
        row.addWidget(Label(criterion.reference, self, role=Role.SECONDARY, weight=600), 0, top)
        row.addWidget(Label(criterion.text, self, role=Role.SECONDARY, wrap=True), 1)
        row.addWidget(Label(_(one.measure.method.name), self, role=Role.SECONDARY, ink="ink2"), 0, top)
        self.body.gap(6)
        self.body.addLayout(row)

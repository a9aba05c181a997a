"""The sheet with the whole text of a criterion that is longer than its place on Score."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.measures import Measure
from shortlister.i18n import _
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role


class WholeSheet(Sheet):
    """Reference, group and what it is measured by, and the text in full; there is nothing to do but to read."""

    def __init__(self, window: QWidget, measure: Measure) -> None:
        criterion = measure.criterion
        words = _("{group} · measured by {method}") if criterion.group else _("measured by {method}")
        facts = words.format(group=criterion.group, method=_(measure.method.name))
        super().__init__(window, criterion.reference, facts, safe=_("Close"), width=640)
        self.body.addWidget(Label(criterion.text, self, role=Role.CRITERION, wrap=True))

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
        method = _("measured by {method}").format(method=_(measure.method.name))
        words = _("{group} · {facts}").format(group=criterion.group, facts=method) if criterion.group else method
        super().__init__(window, criterion.reference, words, safe=_("Close"), width=640)
        self.body.addWidget(Label(criterion.text, self, role=Role.CRITERION, wrap=True))

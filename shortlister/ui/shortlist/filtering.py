"""Above the list: the filter, what it shows or did not understand, and how the list is sorted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.filters import EVERYTHING, Filter, parse
from shortlister.domain.findings.rule_words import gate_in_words
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.rows import Order

ORDERS = {Order.RANK: N_("By rank"), Order.REFERENCE: N_("By reference"), Order.TOTAL: N_("By total")}


class Filtering(QWidget):
    """`changed` when another filter has been understood, or another order chosen. It never changes a rank."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.filter: Filter = EVERYTHING
        self._about: tuple[State, str] | None = None
        self.field = LineField(self, name=_("Filter"), placeholder=_("Filter, as in  E3 >= 2 and gate = pass"))
        self.field.textChanged.connect(self._typed)
        self.picker = Picker([_(words) for words in ORDERS.values()], self, name=_("Order"))
        self.picker.picked.connect(lambda _index: self.changed.emit())
        self.said = ElidedLabel("", self, role=Role.CAPTION, ink="ink2")
        self.gate = ElidedLabel("", self, role=Role.CAPTION, ink="ink2", right=True)
        row = Row(spacing=8)
        row.addWidget(self.field, 1)
        row.addWidget(self.picker)
        column = Column(self, margins=(16, 10, 16, 2), spacing=4)
        column.addLayout(row)
        under = Row(spacing=16)
        under.addWidget(self.said, 1)
        under.addWidget(self.gate, 3)
        column.addLayout(under)
        self.refused = Label("", self, role=Role.CAPTION, ink="attn", wrap=True)  # on as many lines as it needs
        self.refused.hide()
        column.addWidget(self.refused)

    @property
    def order(self) -> Order:
        """How the list is sorted."""
        return tuple(ORDERS)[self.picker.chosen()]

    def show_about(self, state: State, stage: str) -> None:
        """What the references in the filter mean from now on."""
        self._about = (state, stage)
        self.gate.setText(gate_in_words(state))
        self._understand()

    def tell(self, shown: int, of: int) -> None:
        """Say how many applicants are shown, unless the filter is not understood."""
        if self._refused() is None:
            words = ngettext("{shown} of {count} applicant", "{shown} of {count} applicants", of)
            self.said.setText(words.format(shown=shown, count=of))

    def _refused(self) -> Refusal | None:
        if self._about is None:
            return None
        try:
            self.filter = parse(self.field.text(), *self._about)
        except Refusal as refusal:
            return refusal
        return None

    def _understand(self) -> bool:
        refusal = self._refused()
        self.gate.setVisible(refusal is None)  # what was not understood needs the room
        self.said.setVisible(refusal is None)
        self.refused.setVisible(refusal is not None)
        self.refused.setText("" if refusal is None else str(refusal))
        return refusal is None

    def _typed(self) -> None:
        if self._understand():
            self.changed.emit()

"""Weights, where an employer uses them: a whole or half number for each criterion, 1 unless said otherwise."""

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shortlister.domain.findings.rule_words import plain
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role


def weight_of(text: str) -> Fraction | None:
    """A weight as it was typed; None where it is none."""
    try:
        weight = Fraction(text.strip().replace(",", ".") or "1")
    except (ValueError, ZeroDivisionError):
        return None
    return weight if weight > 0 and (weight * 2).denominator == 1 else None


class WeightsSheet(Sheet):
    """`file_asked` when the weights shall come from a file."""

    file_asked = Signal()

    def __init__(self, window: QWidget, state: State, *, frozen: bool) -> None:
        words = _("Many employers do not weight. 1 for every criterion means that all count the same.")
        fixed = _("Weights were fixed when scoring opened.")
        super().__init__(window, _("Weights"), fixed if frozen else words, do="" if frozen else _("Keep the weights"),
                         safe=_("Close") if frozen else "", width=660)  # fmt: skip
        self.fields: dict[str, LineField] = {}
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(scroll)
        column = Column(inside, margins=(2, 2, 10, 2), spacing=4)
        theme = current()
        for one in state.criteria_in_order:
            row = Row(spacing=10)
            reference = Label(one.reference, inside, role=Role.SUBHEADING)
            reference.setFixedWidth(theme.S(38))
            row.addWidget(reference)
            row.addWidget(ElidedLabel(one.text, inside, ink="ink"), 1)
            name = _("Weight of {criterion}").format(criterion=one.reference)
            field = LineField(inside, name=name, text=plain(one.weight), height=30)
            field.setFixedWidth(theme.S(64))
            field.setEnabled(not frozen)
            field.textChanged.connect(lambda _text: self._check())
            self.fields[one.id] = field
            row.addWidget(field)
            column.addLayout(row)
        column.addStretch(1)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)  # the sheet's own ground shows
        inside.setAutoFillBackground(False)
        scroll.setFixedHeight(min(theme.S(34) * max(len(self.fields), 1) + theme.S(8), theme.S(400)))
        self.body.addWidget(scroll)
        if not frozen:
            self.body.gap(10)
            foot = Row(spacing=8)
            load = Button(_("From a file…"), self, kind=Kind.QUIET, icon="folder-open", height=30)
            load.clicked.connect(self.file_asked)
            same = Button(_("All the same"), self, kind=Kind.QUIET, height=30)
            same.clicked.connect(self._all_the_same)
            foot.addWidget(load)
            foot.addWidget(same)
            foot.addStretch(1)
            self.body.addLayout(foot)
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus()

    def weights(self) -> dict[str, Fraction]:
        """The weights by criterion."""
        found = {id: weight_of(field.text()) for id, field in self.fields.items()}
        return {id: weight for id, weight in found.items() if weight is not None}

    def _all_the_same(self) -> None:
        for field in self.fields.values():
            field.setText("1")

    def _check(self) -> None:
        wrong = next((field for field in self.fields.values() if weight_of(field.text()) is None), None)
        words = _("{name}: a whole or half number above 0.")
        self.block(words.format(name=wrong.accessibleName()) if wrong is not None else "")

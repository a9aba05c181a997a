"""The stages of the selection in order, and which of them uses each method; fixed when scoring opens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shortlister.domain.measures import measures, stage_of
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.select import Select

SPARE = 2


class StagesSheet(Sheet):
    """`stages()` says what was set: names in order with the ids of their methods."""

    def __init__(self, window: QWidget, state: State, *, frozen: bool) -> None:
        words = _("Each method is used at one stage. What is measured by it is scored there, and nowhere else.")
        super().__init__(window, _("Stages"), words, do="" if frozen else _("Keep the stages"),
                         safe=_("Close") if frozen else "", width=640)  # fmt: skip
        self._state = state
        self.names: list[LineField] = []
        self.choices: dict[str, Select] = {}
        theme = current()
        self.body.addWidget(Label(_("In this order"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        stages = state.stages_in_order
        for at in range(len(stages) + (0 if frozen else SPARE)):
            row = Row(spacing=10)
            number = Label(str(at + 1), self, role=Role.SECONDARY, ink="ink3")
            number.setFixedWidth(theme.S(18))
            row.addWidget(number)
            text = stages[at].name if at < len(stages) else ""
            field = LineField(self, name=_("Stage {number}").format(number=at + 1), text=text, height=30,
                              placeholder=_("Another stage") if at >= len(stages) else "")  # fmt: skip
            field.setEnabled(not frozen)
            field.textChanged.connect(lambda _text: self._show_names())
            self.names.append(field)
            row.addWidget(field, 1)
            fact = self._fact(at) if at < len(stages) else ""
            row.addWidget(ElidedLabel(fact, self), 1)
            self.body.addLayout(row)
            self.body.gap(6)
        self.body.gap(8)
        self.body.addWidget(Label(_("Methods"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        self.body.addWidget(self._methods(frozen))
        self._show_names()
        if self.names:
            self.names[0].setFocus()

    def _fact(self, at: int) -> str:
        stage = self._state.stages_in_order[at]
        count = len(measures(self._state, stage.id))
        return ngettext("{count} thing to score", "{count} things to score", count).format(count=count)

    def _methods(self, frozen: bool) -> QWidget:
        theme = current()
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(scroll)
        column = Column(inside, margins=(0, 0, 10, 0), spacing=6)
        for method in self._state.methods_in_order:
            row = Row(spacing=10)
            row.addWidget(Label(method.name, inside), 1)
            choice = Select(inside, name=_("Stage of {method}").format(method=method.name))
            choice.setFixedWidth(theme.S(220))
            choice.setEnabled(not frozen)
            self.choices[method.id] = choice
            row.addWidget(choice)
            column.addLayout(row)
        column.addStretch(1)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)  # the sheet's own ground shows
        inside.setAutoFillBackground(False)
        scroll.setFixedHeight(min(theme.S(36) * max(len(self.choices), 1) + theme.S(4), theme.S(250)))
        return scroll

    def _show_names(self) -> None:
        """The stages as they are called now can be chosen for each method."""
        stages = [one.id for one in self._state.stages_in_order]
        for method, choice in self.choices.items():
            now = choice.currentIndex()
            if choice.count() == 0:
                stage = stage_of(self._state, method)
                now = stages.index(stage.id) + 1 if stage else 0
            choice.clear()
            choice.addItem(_("No stage"))
            for at, field in enumerate(self.names, 1):
                choice.addItem(field.text().strip() or _("Stage {number}").format(number=at))
            choice.setCurrentIndex(now)
        self._check()

    def stages(self) -> list[tuple[str, list[str]]]:
        """Names in order, each with the ids of its methods; stages without a name are left out."""
        found = []
        for at, field in enumerate(self.names, 1):
            name = " ".join(field.text().split())
            if name:
                found.append((name, [id for id, choice in self.choices.items() if choice.currentIndex() == at]))
        return found

    def _check(self) -> None:
        names = [field.text().strip().casefold() for field in self.names if field.text().strip()]
        if not names:
            self.block(_("There is at least one stage."))
        elif len(set(names)) < len(names):
            self.block(_("Two stages have the same name."))
        else:
            self.block("")

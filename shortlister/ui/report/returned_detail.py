"""One difference in full: what the record says and what the workbook says, beside each other, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.refusals import Sentence
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.bridge import MatrixDifference
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.tokens import Role
from shortlister.ui.rooms import comparing, taking_over

_LONG = 160
"""Letters of a text that is shown from its beginning; a longer one is shown from where it begins to differ."""


class _Side(Panel):
    """One of the two values."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self, margins=(12, 10, 12, 10), spacing=4)
        column.addWidget(Label(heading, self, role=Role.CAPTION, ink="ink2", weight=500))
        self.words = Label("", self, role=Role.BODY, weight=600, wrap=True)
        column.addWidget(self.words)
        column.addStretch(1)

    def show_value(self, text: str, whole: object) -> None:
        """The value, cut where it is long; the whole of it in the tooltip."""
        # A formula has no blanks, and a label breaks its lines at blanks alone.
        self.words.setText(text.replace(",", ",\u200b"))
        self.setAccessibleName(text)
        self.setToolTip("" if whole is None or str(whole) == text else str(whole)[:4000])


class DetailSide(ScrollColumn):
    """`marked` when it is to be taken over or not any more; `shown` to see the cell where the record has it."""

    marked = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, margins=(20, 16, 20, 16), spacing=6)
        inside = self.widget() or self
        self.title = Label("", inside, role=Role.HEADING)
        self.what = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        self.ours = _Side(_("In the record"), inside)
        self.theirs = _Side(_("In the workbook"), inside)
        self.apart = Label("", inside, role=Role.CAPTION, ink="ink2", wrap=True)
        self.take = Check(_("Take this over"), inside, key="Space")
        self.why = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        self.see = Button("", inside, key="Return", height=32)
        self.harmless = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        self.about = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        both = Row(spacing=8)
        for side in (self.ours, self.theirs):
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            both.addWidget(side, 1)
        self.column.addWidget(self.title)
        self.column.addWidget(self.what)
        self.column.gap(4)
        self.column.addLayout(both)
        self.column.addWidget(self.apart)
        self.column.addWidget(self.take)
        self.column.addWidget(self.why)
        self.column.addWidget(self.see)
        self.column.gap(10)
        self.column.addWidget(self.about)
        self.heading = Label(_("Changes nothing"), inside, role=Role.HEADING)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.harmless)
        self.column.addStretch(1)
        self.take.clicked.connect(self.marked)
        self.see.clicked.connect(self.shown)

    def set_empty(self, *, empty: bool) -> None:
        """Whether nothing differs any more: only what is to be said of the workbook as a whole stays."""
        always: tuple[QWidget, ...] = (self.title, self.what, self.ours, self.theirs)
        perhaps: tuple[QWidget, ...] = (self.apart, self.take, self.why, self.see)
        for widget in always:
            widget.setVisible(not empty)
        for widget in perhaps if empty else ():
            widget.hide()

    def show_difference(self, state: State, one: MatrixDifference, *, taken: bool, where: str) -> None:
        """A difference; `where` is the words of the button that shows it in the record, empty where it is nowhere."""
        about = [part for part in (one.applicant, one.criterion) if part]
        place = one.sheet if one.cell is None else f"{one.sheet} {one.cell}"
        self.title.setText(", ".join(about) or place)
        criterion = next((each for each in state.criteria.values() if each.reference == one.criterion), None)
        kind = _("{what}, {place}").format(what=_(one.matter.value), place=place) if about else _(one.matter.value)
        self.what.setText(kind if criterion is None else f"{kind}\n{criterion.text}")
        apart = comparing.told_apart(one.record, one.workbook, longest=_LONG)
        self.ours.show_value(apart.record, one.record)
        self.theirs.show_value(apart.workbook, one.workbook)
        late = apart.place is not None and apart.place > 1
        self.apart.setText(_("They differ from character {place} on.").format(place=apart.place) if late else "")
        self.apart.setVisible(late)
        may = taking_over.takeable(state, one)
        able = not isinstance(may, Sentence)
        self.take.setVisible(able)
        self.take.setChecked(taken)
        self.why.setText("" if able else str(may))
        self.why.setVisible(not able)
        self.see.setVisible(bool(where))
        if where:
            self.see.set_text(where)

    def show_workbook(self, about: tuple[str, ...], sentences: tuple[str, ...]) -> None:
        """What is to be said of the workbook as a whole, and what in it was renamed, moved or hidden."""
        self.about.setText("\n".join(about))
        self.about.setVisible(bool(about))
        self.harmless.setText("\n".join(sentences))
        for widget in (self.heading, self.harmless):
            widget.setVisible(bool(sentences))

"""What is being rated: the criterion and, by criterion, whose application; always as high as for the longest text."""

from functools import partial
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from shortlister.domain.measures import Measure
from shortlister.i18n import _
from shortlister.ui.kit.chip import Chip, ChipKind
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.icon_button import IconButton
from shortlister.ui.kit.labels import ElidedLabel, GivingLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.whole_sheet import WholeSheet

HEIGHT = 134
"""From the top of the reference to the line of what it is measured by, in pixels at 100 %."""

NARROW_HEIGHT = 78


class _Text(QScrollArea):
    """A criterion in so many lines; a longer one scrolls inside its place."""

    def __init__(self, parent: QWidget, *, size: int, lines: int) -> None:
        super().__init__(parent)
        self._size, self._lines = size, lines
        self.label = Label("", self, role=Role.CRITERION, size=size, wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setWidget(self.label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.label.setAutoFillBackground(False)
        self.whole = _whole_button(self)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self.whole.setVisible(most > 0))
        follow(self._restyle)

    def set_lines(self, lines: int) -> None:
        """So many lines are seen without scrolling."""
        self._lines = lines
        self._restyle(current())

    def set_text(self, text: str) -> None:
        """Another criterion, from its beginning."""
        if text != self.label.text():
            self.label.setText(text)
            self.label.setToolTip(text)
            self.verticalScrollBar().setValue(0)

    def _restyle(self, theme: Theme) -> None:
        line = max(theme.S(self._size) * 1.22, self.label.fontMetrics().lineSpacing())
        self.setFixedHeight(ceil(line * self._lines))


def _whole_button(parent: QWidget) -> IconButton:
    """What shows the whole text, where that is longer than its place; its room is kept where it is not."""
    button = IconButton("maximize", _("The whole criterion"), parent, key="R", size=24, glyph=16)
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    button.hide()
    return button


class _ByApplicant(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self)
        row = Row(spacing=8)
        self.reference = Label("", self, role=Role.TITLE, weight=700)
        self.level = Chip("", ChipKind.ESSENTIAL, self)
        self.group = GivingLabel(self)
        row.addWidget(self.reference)
        row.gap(3)
        row.addWidget(self.level)
        row.gap(2)
        row.addWidget(self.group, 1)
        self.text = _Text(self, size=18, lines=3)
        row.addWidget(self.text.whole)
        column.addLayout(row)
        column.gap(6)
        column.addWidget(self.text)
        column.addStretch(1)
        row = Row(spacing=8)
        self.method_label = Label(_("Measured by"), self, role=Role.SECONDARY, ink="ink2")
        row.addWidget(self.method_label)
        self.method = ElidedLabel("", self, role=Role.SECONDARY, ink="ink", weight=500)
        row.addWidget(self.method)
        row.addStretch(1)
        self.also = ElidedLabel("", self, role=Role.SECONDARY, ink="ink3", right=True)
        row.addWidget(self.also)
        column.addLayout(row)
        self.narrow = False

    def show_measure(self, measure: Measure, also: str) -> None:
        criterion = measure.criterion
        self.reference.setText(criterion.reference)
        _show_level(self.level, measure)
        self.group.set_words(criterion.group, partial(_facts, measure, also) if self.narrow else str)
        self.text.set_text(criterion.text)
        self.method.setText(_(measure.method.name))
        self.also.setText(_("elsewhere: {methods}").format(methods=also) if also else "")
        self.also.setVisible(bool(also) and not self.narrow)


class _ByCriterion(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self)
        card = Panel(self, line="line", radius=6)
        self._inner = inner = Column(card, margins=(12, 9, 12, 7), spacing=3)
        self._first = row = Row(spacing=8)
        self.reference = Label("", card, role=Role.HEADING)
        self.level = Chip("", ChipKind.ESSENTIAL, card)
        self.facts = GivingLabel(card)
        row.addWidget(self.reference)
        row.addWidget(self.level)
        row.addWidget(self.facts, 1)
        self.text = _Text(card, size=15, lines=3)
        row.addWidget(self.text.whole)
        inner.addLayout(row)
        inner.addWidget(self.text)
        inner.addStretch(1)
        column.addWidget(card)
        column.addStretch(1)
        self._last = row = Row(spacing=12)
        self.applicant = Label("", self, role=Role.TITLE, weight=700)
        self.place = ElidedLabel("", self, role=Role.SECONDARY, ink="ink2")
        row.addWidget(self.applicant)
        row.addWidget(self.place, 1)
        column.addLayout(row)

    def set_narrow(self, narrow: bool) -> None:
        """Two lines of the criterion, under less of a margin; whose application it is stands before its reference."""
        self.text.set_lines(2 if narrow else 3)
        from_row, to_row = (self._last, self._first) if narrow else (self._first, self._last)
        from_row.removeWidget(self.applicant)
        to_row.insertWidget(0, self.applicant)
        self.place.setVisible(not narrow)
        self._inner.set_margins(*((12, 3, 12, 2) if narrow else (12, 9, 12, 7)))

    def show_measure(self, measure: Measure, also: str) -> None:
        criterion = measure.criterion
        self.reference.setText(criterion.reference)
        _show_level(self.level, measure)
        self.facts.set_words(criterion.group, partial(_facts, measure, also))
        self.text.set_text(criterion.text)


def _facts(measure: Measure, also: str, group: str) -> str:
    """The group (as far as there is room for it), what measures it, and `also` what does at other stages."""
    facts = _("{group} · measured by {method}") if group else _("measured by {method}")
    words = facts.format(group=group, method=_(measure.method.name))
    return _("{facts} · elsewhere: {methods}").format(facts=words, methods=also) if also else words


def _show_level(chip: Chip, measure: Measure) -> None:
    if measure.essential:
        chip.set_chip(_("Essential"), ChipKind.ESSENTIAL)
    else:
        chip.set_chip(_("Desirable"), ChipKind.DESIRABLE)


class Head(QStackedWidget):
    """Both orders have the same height, so that the scale keeps its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._by_applicant = _ByApplicant(self)
        self._by_criterion = _ByCriterion(self)
        self.addWidget(self._by_applicant)
        self.addWidget(self._by_criterion)
        self._measure: Measure | None = None
        self._also = ""
        for one in (self._by_applicant, self._by_criterion):
            one.text.whole.clicked.connect(self.show_whole)
        follow(self._restyle)

    def set_narrow(self, *, narrow: bool) -> None:
        """Where the window is low: two lines, and what it is measured by beside the group."""
        one = self._by_applicant
        if narrow == one.narrow:
            return
        one.narrow = narrow
        one.text.set_lines(2 if narrow else 3)
        one.method.setVisible(not narrow)
        one.method_label.setVisible(not narrow)
        self._by_criterion.set_narrow(narrow)
        if (measure := self._measure) is not None:
            one.show_measure(measure, self._also)
            self._by_criterion.show_measure(measure, self._also)
        self._restyle(current())

    def show_whole(self) -> None:
        """The whole text of the criterion on a sheet."""
        if self._measure is not None:
            WholeSheet(self.window(), self._measure).open()

    def show_criterion(self, measure: Measure, also: str = "") -> None:
        """By applicant: the criterion stands alone; `also` names what other stages score of it."""
        if measure is not self._measure or self.currentIndex() != 0:
            self._measure, self._also = measure, also
            self._by_applicant.show_measure(measure, also)
            self._turn_to(0)

    def show_applicant(self, measure: Measure, reference: str, number: int, count: int, also: str = "") -> None:
        """By criterion: the criterion in its card, and whose application is read; `also` as above."""
        if measure is not self._measure or self.currentIndex() != 1:
            self._measure, self._also = measure, also
            self._by_criterion.show_measure(measure, also)
            self._turn_to(1)
        self._by_criterion.applicant.setText(reference)
        self._by_criterion.place.setText(_("applicant {number} of {count}").format(number=number, count=count))

    def _turn_to(self, at: int) -> None:
        if self.currentIndex() != at:
            self.setCurrentIndex(at)
            self._restyle(current())

    def _restyle(self, theme: Theme) -> None:
        narrow = self._by_applicant.narrow
        self.setFixedHeight(theme.S(NARROW_HEIGHT if narrow else HEIGHT))

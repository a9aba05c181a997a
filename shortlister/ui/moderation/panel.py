"""The open cell: why it is in the queue, the criterion, what the members said, the agreed rating and its reason."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.records import Conflict, Level
from shortlister.domain.records import Role as Office
from shortlister.domain.scales import Scale
from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.chip import Chip, ChipKind
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.frames import Region, Rule, Side
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.matrixcell import CellPainter, Effect, MatrixCell
from shortlister.ui.kit.messages import announce
from shortlister.ui.kit.rating import RatingChoice
from shortlister.ui.kit.rating_boxes import RatingBoxes
from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import Value
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.copies import Copies
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.moderation.voices import Voices, voices
from shortlister.ui.moderation.words import scale_words, why

WIDE = 430
WIDE_PROJECTED = 474


class _Sample(QWidget):
    """The cell itself, small, as it stands in the matrix."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell = MatrixCell()
        self._values = [0, 1]
        self._painter = CellPainter(current(), self._values)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def show_cell(self, cell: MatrixCell, values: list[int]) -> None:
        self._cell = cell
        if values != self._values:
            self._values = values
            self._restyle(current())
        self.update()

    def _restyle(self, theme: Theme) -> None:
        self._painter = CellPainter(theme, self._values)
        self.setFixedSize(theme.S(44), theme.S(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._painter.paint(painter, QRectF(self.rect()), self._cell)


class CellPanel(Region):
    """Signals ask, the page acts; `settled` carries a conflict and the version that counts.

    `rating` and the reason are the draft of the cell that is shown.
    """

    chosen = Signal()
    agreed = Signal()
    left_open = Signal()
    taken_back = Signal()
    application_asked = Signal()
    settled = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.LEFT, line="line2")
        self.rating: Value = None
        self.was_agreed = False
        self._fixed = ""
        self._scale: Scale | None = None
        self._texts: tuple[str, ...] = ()
        self._caps: KeyCap | None = None
        whole = Column(self)
        self._scroll = ScrollColumn(self, margins=(18, 12, 18, 0))
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        whole.addWidget(self._scroll, 1)
        column = self._scroll.column
        self._build_head(column)
        self.voices = Voices(self)
        self._copies = Copies(self.voices)
        self._copies.chosen.connect(self.settled)
        self.voices.column.insertWidget(0, self._copies)
        column.addWidget(self.voices, 1)
        self._build_decision(column)
        self._build_reason(column)
        self._build_foot(whole)
        follow(self._lay_decision)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def _build_head(self, column: Column) -> None:
        row = Row(spacing=10)
        self._sample = _Sample(self)
        self._why = ElidedLabel("", self, role=Role.SECONDARY, ink="attn", weight=500)
        self._number = Label("", self, role=Role.SECONDARY, ink="ink2")
        row.addWidget(self._sample)
        row.addWidget(self._why, 1)
        row.addWidget(self._number)
        column.addLayout(row)
        column.gap(8)
        row = Row(spacing=8)
        self._reference = Label("", self, role=Role.TITLE, weight=700)
        self._criterion = Label("", self, role=Role.TITLE, ink="ink2")
        self._level = Chip("", ChipKind.ESSENTIAL, self)
        self.application = Button(_("Application"), self, icon="file-text", key="O", height=32)
        self.application.clicked.connect(self.application_asked)
        for widget in (self._reference, self._criterion, self._level):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.application)
        column.addLayout(row)
        column.gap(8)
        self._place = ScrollColumn(self)
        self._text = Label("", self, role=Role.CRITERION, size=16, wrap=True)
        self._place.column.addWidget(self._text)
        self._place.column.addStretch(1)
        column.addWidget(self._place)
        column.gap(6)
        column.addWidget(Rule(self))
        column.gap(10)

    def _build_decision(self, column: Column) -> None:
        column.gap(8)
        column.addWidget(Rule(self))
        column.gap(10)
        row = Row(spacing=6)
        row.addWidget(Label(_("Agreed rating"), self, role=Role.SECONDARY, weight=600))
        row.addStretch(1)
        self._keys = Row(spacing=4)
        row.addLayout(self._keys)
        self._choose = Label(_("choose"), self, role=Role.CAPTION, ink="ink2")
        row.addWidget(self._choose)
        column.addLayout(row)
        column.gap(6)
        self.boxes = RatingBoxes([], self)
        self.boxes.rated.connect(self.choose)
        column.addWidget(self.boxes)

    def _build_reason(self, column: Column) -> None:
        column.gap(10)
        self.reason = NoteField(self, name=_("Reason"))
        self.reason.went_on.connect(self.agreed)
        self.reason.textChanged.connect(lambda: self.say(""))
        row = Row(spacing=6)
        label = Label(_("Reason"), self, role=Role.SECONDARY, weight=600)
        label.setBuddy(self.reason)
        self._said = ElidedLabel("", self, role=Role.SECONDARY, ink="attn", weight=500)
        row.addWidget(label)
        row.gap(6)
        row.addWidget(self._said, 1)
        row.addWidget(KeyCap("R", self))
        row.addWidget(Label(_("write"), self, role=Role.CAPTION, ink="ink2"))
        column.addLayout(row)
        column.gap(6)
        column.addWidget(self.reason)
        column.gap(2)

    def _build_foot(self, column: Column) -> None:
        row = Row(margins=(18, 10, 18, 12), spacing=8)
        self.leave = Button(_("Leave open"), self, kind=Kind.QUIET, key="L")
        self.leave.clicked.connect(self.left_open)
        self.back = Button(_("Take back"), self, kind=Kind.QUIET, key="Backspace")
        self.back.clicked.connect(self.taken_back)
        self.agree = Button(_("Agree"), self, kind=Kind.PRIMARY, key="Return")
        self.agree.clicked.connect(self.agreed)
        row.addWidget(self.leave)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.agree)
        column.addLayout(row)

    def _lay_decision(self, theme: Theme) -> None:
        self.reason.setFixedHeight(theme.S(76))
        self._reserve(self._texts)

    # What is shown

    def show_cell(
        self, finding: Finding, spot: Spot, cell: MatrixCell, *, names: bool, fixed: str, office: Office, member: str
    ) -> None:
        """Show a cell. `fixed` says why nothing can be agreed now, empty where it can; `member` sits at the desk."""
        state, scale = finding.state, finding.state.vacancy.scale
        self._set_scale(scale)
        self._sample.show_cell(cell, list(scale.values))
        self._show_why(finding, spot, cell)
        criterion = state.criteria[spot[1].partition("/")[0]]
        self._reference.setText(state.applicants[spot[0]].reference)
        self._criterion.setText(criterion.reference)
        essential = criterion.level is Level.ESSENTIAL
        self._level.set_chip(
            _("Essential") if essential else _("Desirable"), ChipKind.ESSENTIAL if essential else ChipKind.DESIRABLE
        )
        texts = tuple(line.criterion.text for line in finding.lines)
        if texts != self._texts:
            self._reserve(texts)
        self._text.setText(criterion.text)
        self._place.verticalScrollBar().setValue(0)
        self.voices.show_voices(voices(finding, spot, names=names), scale, names=names)
        self.was_agreed = finding.cells[spot].agreed
        self._show_copies(finding, spot, scale, office=office, member=member)
        self._fixed = fixed
        if cell.conflict and not fixed:
            self._fixed = _("First {name} says which counts").format(name=self._contested(finding, spot))
        self._show_decision()

    def _reserve(self, texts: tuple[str, ...]) -> None:
        """Room for the longest criterion of the stage, three lines at most: nothing jumps from cell to cell."""
        self._texts = texts
        metrics = QFontMetrics(self._text.font())
        room = QRect(0, 0, max(self.width() - current().S(40), current().S(200)), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap.value)
        longest = max((metrics.boundingRect(room, wrap, text).height() for text in texts), default=0)
        line = metrics.lineSpacing()
        self._place.setFixedHeight(min(max(longest, line), 3 * line) + current().S(3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._reserve(self._texts)

    def to_reason(self) -> None:
        """The focus goes to the reason, which is brought into view."""
        self.reason.setFocus()
        self._scroll.ensureWidgetVisible(self.reason)

    def _show_why(self, finding: Finding, spot: Spot, cell: MatrixCell) -> None:
        matters = cell.effect is not Effect.NONE or cell.conflict
        self._why.setText(why(finding, spot))
        self._why.set_ink("attn" if matters else "ink2")
        queue = finding.queue
        words = ""
        if spot in queue:
            words = _("{number} of {count}").format(number=queue.index(spot) + 1, count=len(queue))
        self._number.setText(words)

    def _contested(self, finding: Finding, spot: Spot) -> str:
        people = finding.contested_by(spot)
        return people[0].name if people else _("the member")

    def _show_copies(self, finding: Finding, spot: Spot, scale: Scale, *, office: Office, member: str) -> None:
        people = finding.contested_by(spot)
        conflict: Conflict | None = None
        if people:
            conflict = finding.state.conflicts[people[0].id, spot[0], spot[1]]
        own = bool(people) and people[0].id == member
        proxy = bool(people) and office is Office.HR and not own
        name = people[0].name if people else ""
        self._copies.show_conflict(conflict, name, scale, may=own or proxy, proxy=proxy)

    def copy_buttons(self) -> list[Button]:
        """The buttons that say which of two copies counts."""
        return list(self._copies.buttons())

    def _set_scale(self, scale: Scale) -> None:
        if scale == self._scale:
            return
        self._scale = scale
        self.boxes.set_scale([RatingChoice(step.value, _(step.label), _(step.descriptor)) for step in scale.steps])
        if self._caps is not None:
            self._keys.removeWidget(self._caps)
            self._caps.hide()
            self._caps.deleteLater()
        self._caps = KeyCap((scale_words(scale.lowest, scale.highest), "X"), self)
        self._keys.addWidget(self._caps)

    # The draft

    def show_draft(self, rating: Value, reason: str) -> None:
        """What was chosen and written for this cell before, or is agreed in it."""
        self.rating = rating
        self.boxes.set_value(rating)
        self.reason.set_note(reason)
        self.say("")
        self._show_decision()

    def choose(self, rating: Value) -> None:
        """Choose a rating; it is not agreed before Enter."""
        if self._fixed:
            self.say(self._fixed)
            return
        self.rating = rating
        self.boxes.set_value(rating)
        self.say("")
        self._show_decision()
        self.chosen.emit()

    def say(self, words: str) -> None:
        """What is still needed, under the reason."""
        self._said.setText(words)
        if words:
            announce(self, words)

    def _show_decision(self) -> None:
        self.boxes.setEnabled(not self._fixed)
        self.leave.setVisible(not self.was_agreed and not self._fixed)
        self.back.setVisible(self.was_agreed and not self._fixed)
        if self.rating is None:
            self.agree.set_text(_("Agree"))
        else:
            shown = "X" if self.rating == "NA" else self.rating
            self.agree.set_text(_("Agree {rating} and go on").format(rating=shown))
        if self._fixed:
            self.agree.disable(self._fixed)
            self.say(self._fixed)
        elif self.rating is None:
            self.agree.disable(_("Choose a rating first"))
        else:
            self.agree.enable()

    def show_application(self, shown: bool) -> None:
        """The button leads to the application, or back to the matrix."""
        self.application.set_text(_("Matrix") if shown else _("Application"))

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.S(WIDE), theme.S(600))

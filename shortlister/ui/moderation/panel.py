"""The open cell: why it is in the queue, the criterion, what the members said, the agreed rating and its reason."""

from itertools import pairwise

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QRadioButton, QSizePolicy, QWidget

from shortlister.domain.findings.reasons import Need, reason_needed
from shortlister.domain.records import Role as Office
from shortlister.domain.scales import Rating, Scale
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.frames import Region, Rule, Side
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.keyed import PressButton
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.matrixcell import MatrixCell
from shortlister.ui.kit.messages import announce
from shortlister.ui.kit.rating import RatingChoice
from shortlister.ui.kit.rating_boxes import RatingBoxes
from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import Value
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.cell_head import CellHead
from shortlister.ui.moderation.copies import Copies
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.moderation.voices import Voices, voices
from shortlister.ui.moderation.words import REASONS, scale_words
from shortlister.ui.one_copy import open_to

WIDE = 430
WIDE_PROJECTED = 474

BESIDE = 760
"""So wide (at 100 %) that the reason stands beside the rating, and what the members said has the room."""


class CellPanel(Region):
    """Signals ask, the page acts; `settled` carries a conflict and the version that counts, `throughout` a member (id)
    all of whose conflicts are to be settled by one copy.

    Where the copies of several members differ, those of the member (id) that is `asked_for` come first.
    `rating` and the reason are the draft of the cell that is shown.
    """

    chosen = Signal()
    agreed = Signal()
    left_open = Signal()
    taken_back = Signal()
    application_asked = Signal()
    settled = Signal(object, object)
    throughout = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.LEFT, line="line2")
        self.rating: Value = None
        self.asked_for = ""
        self.was_agreed = False
        self._fixed = ""
        self._scale: Scale | None = None
        self._given: tuple[Rating, ...] = ()
        self._caps: KeyCap | None = None
        self._tight = False
        whole = Column(self)
        self._scroll = ScrollColumn(self, margins=(18, 12, 18, 0))
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        whole.addWidget(self._scroll, 1)
        column = self._scroll.column
        self.head = CellHead(self)
        self.head.application.clicked.connect(self.application_asked)
        column.addWidget(self.head)
        column.gap(10)
        self.voices = Voices(self)
        self._bridge = bridge
        self._copies: list[Copies] = []
        self._add_copies()
        column.addWidget(self.voices, 1)
        self._both = Row()  # rating and reason: under each other, or beside each other where the panel is a wide one
        column.gap(8)
        column.addWidget(Rule(self))
        column.gap(10)
        column.addLayout(self._both)
        column.gap(2)
        self._decision = QWidget(self)
        self._both.addWidget(self._decision, 11)
        self._build_decision(Column(self._decision))
        reason = Column()
        self._both.addLayout(reason, 9)
        self._build_reason(reason)
        self._build_foot(whole)
        follow(self._lay_decision)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def _build_decision(self, column: Column) -> None:
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
        column.addStretch(1)

    def _build_reason(self, column: Column) -> None:
        self.reason = NoteField(self, name=_("Reason"))
        self.reason.went_on.connect(self.agreed)
        self.reason.textChanged.connect(lambda: self.say(""))
        row = Row(spacing=6)
        self._reason_label = label = Label(_("Reason"), self, role=Role.SECONDARY, weight=600)
        label.setBuddy(self.reason)
        self._said = ElidedLabel("", self, role=Role.SECONDARY, ink="attn", weight=500)
        row.addWidget(label)
        row.gap(6)
        row.addWidget(self._said, 1)
        self._write = Label(_("write"), self, role=Role.CAPTION, ink="ink2")
        row.addWidget(KeyCap("R", self))
        row.addWidget(self._write)
        column.addLayout(row)
        column.gap(6)
        column.addWidget(self.reason)
        column.addStretch(1)

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
        # Who has written the reason comes to what it was written for.
        for before, after in pairwise((self.reason, self.agree, self.leave, self.back)):
            QWidget.setTabOrder(before, after)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The button shows what agrees: in the reason Enter begins a line, and on another button it presses that."""
        other = isinstance(now, PressButton) and now is not self.agree
        self.agree.set_key("Ctrl+Return" if now is self.reason else "" if other else "Return")

    def _lay_decision(self, theme: Theme) -> None:
        beside = self.width() >= theme.S(BESIDE)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._both.setSpacing(theme.S(24 if beside else 10))
        self.reason.setFixedHeight(theme.S(64 if beside else 44 if self._tight else 76))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_decision(current())

    def set_tight(self, tight: bool) -> None:
        """In front of a room the reason gives way to what the members said."""
        self._tight = tight
        self._lay_decision(current())

    # What is shown

    def show_cell(
        self, finding: Finding, spot: Spot, cell: MatrixCell, *, names: bool, fixed: str, office: Office, member: str
    ) -> None:
        """Show a cell. `fixed` says why nothing can be agreed now, empty where it can; `member` sits at the desk."""
        scale = finding.state.vacancy.scale
        self._set_scale(scale)
        self.head.show_cell(finding, spot, cell)
        self.voices.show_voices(voices(finding, spot, names=names), scale, names=names)
        self._given = tuple(finding.cell(spot).ratings.values())
        self.was_agreed = finding.cell(spot).agreed
        self._show_copies(finding, spot, scale, office=office, member=member)
        self._fixed = fixed
        self._decision.setVisible(not cell.conflict)  # nothing can be agreed yet: the copies have its room
        if cell.conflict and not fixed:
            self._fixed = self._who_first([one.name for one in finding.contested_by(spot)])
        self._show_decision()

    @staticmethod
    def _who_first(names: list[str]) -> str:
        if len(names) > 1:
            return _("First {names} say which counts").format(names=", ".join(names))
        return _("First {name} says which counts").format(name=names[0] if names else _("the member"))

    def reason_needed(self) -> Need:
        """Whether what is chosen needs a reason."""
        if self.rating is None or self._scale is None:
            return Need.NONE
        return reason_needed(self._scale, self._given, self.rating)

    def to_decision(self) -> None:
        """The focus goes to the agreed rating, and where two copies have its room to the reason."""
        if self.boxes.isVisible():
            self.boxes.setFocus()
        else:
            self.reason.setFocus()

    def to_reason(self) -> None:
        """The focus goes to the reason, which is brought into view."""
        self.reason.setFocus()
        self._scroll.ensureWidgetVisible(self.reason)
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.reason))  # once all is laid out

    def _show_copies(self, finding: Finding, spot: Spot, scale: Scale, *, office: Office, member: str) -> None:
        """The copies of every member whose copies differ here, those of `asked_for` first."""
        people = sorted(finding.contested_by(spot), key=lambda one: one.id != self.asked_for)
        while len(self._copies) < len(people):
            self._add_copies()
        for copies in self._copies[len(people) :]:
            copies.show_conflict(None, "", scale, may=False, proxy=False, count=0)
        for copies, one in zip(self._copies, people, strict=False):
            own = one.id == member
            proxy = office is Office.HR and not own
            conflict = finding.state.conflicts[one.id, *spot]
            count = len(open_to(self._bridge, one.id, finding.stage))
            copies.show_conflict(conflict, one.name, scale, may=own or proxy, proxy=proxy, count=count)

    def _add_copies(self) -> None:
        copies = Copies(self._bridge, self.voices)
        copies.chosen.connect(self.settled)
        copies.throughout.connect(self.throughout)
        self.voices.column.insertWidget(len(self._copies), copies)
        self._copies.append(copies)

    def copy_buttons(self) -> list[Button]:
        """The buttons that say which of two copies counts."""
        return [button for copies in self._copies if not copies.isHidden() for button in copies.buttons()]

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
        if any(box.hasFocus() for box in self.boxes.findChildren(QRadioButton)):
            self.boxes.setFocus()  # on what is chosen: Enter then agrees, and does not choose what had the focus
        self.say("")
        self._show_decision()
        self.chosen.emit()

    def said(self) -> str:
        """What is said beside the reason."""
        return self._said.text()

    def say(self, words: str) -> None:
        """What is still needed, under the reason."""
        self._said.setText(words)
        self._write.setVisible(not words)  # what is needed has the room
        if words:
            announce(self, words)

    def _show_decision(self) -> None:
        self.boxes.setEnabled(not self._fixed)
        self.leave.setVisible(not self.was_agreed and not self._fixed)
        self.back.setVisible(self.was_agreed and not self._fixed)
        none = self.rating is None
        self._reason_label.setText(_("Reason") if none else _(REASONS[self.reason_needed()]))
        if self.rating is None:
            self.agree.set_text(_("Agree"))
        else:
            shown = "X" if self.rating == "NA" else self.rating
            self.agree.set_text(_("Agree {rating} and go on").format(rating=shown))
        if self._fixed:
            self.agree.disable(self._fixed)
            self._said.setText(self._fixed)
        elif self.rating is None:
            self.agree.disable(_("Choose a rating first"))
        else:
            self.agree.enable()

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.S(WIDE), theme.S(600))

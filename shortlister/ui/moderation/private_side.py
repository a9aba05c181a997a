"""The private side in a window of its own: names, marks, evidence and the notes, while the room sees the public one."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.findings.meetings import present_words
from shortlister.domain.records import Meeting
from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.moderation.typed import Begin, Typed, Write
from shortlister.ui.moderation.voices import Voices, voices
from shortlister.ui.moderation.words import why

WIDE = 700
HIGH = 760

Press = Callable[[str], bool]
"""Does what a key does on the page; False where it does nothing there."""


class PrivateSide(QWidget):
    """The keys of the page act here too. `closed` when the window goes; the notes are kept as they are typed."""

    closed = Signal()

    def __init__(self, window: QWidget, press: Press, begin: Begin, write: Write) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._press = press
        self.setWindowTitle(_("Private side of the meeting"))
        self.setAccessibleName(_("Private side of the meeting"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        column = Column(self, margins=(18, 14, 18, 14))
        self._why = ElidedLabel("", self, role=Role.SECONDARY, ink="attn", weight=500)
        self._where = Label("", self, role=Role.TITLE, weight=700)
        self._left = Label("", self, role=Role.SECONDARY, ink="ink2")
        self._text = Label("", self, role=Role.BODY, wrap=True)
        row = Row(spacing=10)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._left)
        for part in (self._why, row, self._text):
            column.addLayout(part) if isinstance(part, Row) else column.addWidget(part)
            column.gap(6)
        column.addWidget(Rule(self))
        column.gap(10)
        self.voices = Voices(self)
        column.addWidget(self.voices, 2)
        column.gap(10)
        column.addWidget(Rule(self))
        column.gap(8)
        self._present = Label("", self, role=Role.SECONDARY, ink="ink2", wrap=True)
        column.addWidget(self._present)
        column.gap(6)
        self.notes = NoteField(self, name=_("Notes of the meeting"))
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.typed = Typed(self.notes, begin, write)
        self.notes.leave_to = self
        self.notes.went_on.connect(self.setFocus)
        self._field = Field(_("Notes of the meeting"), self.notes, self, key="N", key_text=_("write"))
        column.addWidget(self._field, 1)
        follow(self._restyle)

    def open_beside(self) -> None:
        """On another screen than the page where there is one."""
        theme = current()
        self.resize(theme.S(WIDE), theme.S(HIGH))
        self.go_aside()
        self.show()
        self.activateWindow()
        self.setFocus()

    def go_aside(self) -> bool:
        """Where the page is not; False where there is no other screen."""
        own = self.parentWidget()
        screens = [one for one in QGuiApplication.screens() if own is None or one is not own.screen()]
        if screens:
            room = (self.screen() if self.screen() in screens else screens[0]).availableGeometry()
            most = room.size() - QSize(current().S(8), current().S(40))  # the frame that the desktop puts round it
            self.resize(QSize(current().S(WIDE), current().S(HIGH)).boundedTo(most))
            self.move(room.topLeft())
        return bool(screens)

    def show_cell(self, finding: Finding, spot: Spot) -> None:
        """What every member said, by name."""
        state = finding.state
        criterion = state.criteria[spot[1].partition("/")[0]]
        self._why.setText(why(finding, spot))
        self._why.set_ink("attn" if finding.matters(spot) else "ink2")
        named = _("{applicant}, {criterion}")
        self._where.setText(named.format(applicant=state.applicants[spot[0]].reference, criterion=criterion.reference))
        outcome, gate = _("{matter} of {open} can change the outcome"), _("{matter} of {open} can change who passes")
        words = outcome if finding.lined else gate
        self._left.setText(words.format(matter=finding.of.matter, open=finding.of.open))
        self._text.setText(criterion.text)
        self.voices.show_voices(voices(finding, spot, names=True), state.vacancy.scale, names=True)

    def show_meeting(self, finding: Finding, meeting: Meeting | None) -> None:
        """The notes of the meeting under way, and who is there."""
        self._field.setVisible(meeting is not None)
        if meeting is None:
            self._present.setText(_("No meeting is under way: M on the page begins one."))
            return
        self._present.setText(_("Present: {names}").format(names=present_words(finding.state, meeting)))
        self.typed.show_stored(meeting.notes)

    def _restyle(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colours.canvas)
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier,
                                               Qt.Key(event.key()))).toString()  # fmt: skip
        match pressed:
            case "Esc":
                self.close()
            case "N" if self._field.isVisible():
                self.notes.setFocus()
            case "V":
                self.voices.hear()
            case _ if not self._press("Return" if pressed == "Enter" else pressed):
                super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.typed.flush()
        super().closeEvent(event)
        self.closed.emit()


def ask_whether_room_sees(window: QWidget, then: Callable[[], object]) -> Sheet:
    """There is one screen, and the room looks at it: names and notes are shown only where somebody says so."""
    sheet = Sheet(
        window,
        _("May the room see the private side?"),
        _(
            "Only one screen is connected, and it shows the projector view. The private side names who gave which "
            "rating, and shows the notes."
        ),
        do=_("Show it here"),
        safe=_("Keep it closed"),
    )
    sheet.done_for.connect(then)
    sheet.open()
    return sheet

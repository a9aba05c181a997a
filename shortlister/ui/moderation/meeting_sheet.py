"""The meeting: who is there, its notes while it is under way, and its end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.meetings import lasted
from shortlister.domain.records import Meeting
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.kit.actions import writes
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.fields import Field, LineField, NoteField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role


class MeetingSheet(Sheet):
    """Begins a meeting, or shows the one under way: whichever way the sheet is left, who is there is kept.

    `kept(present)` comes first, `done_for` where it begins or ends. The notes are watched by whoever opens the sheet,
    and are kept as they are typed; where a room has `seen` the screen they are not shown.
    """

    kept = Signal(tuple)

    def __init__(self, window: QWidget, state: State, meeting: Meeting | None, now: str, *, seen: bool) -> None:
        if meeting is None:
            title, words = _("Begin the meeting"), _("The clock runs from now; who is there is recorded.")
            do, safe = _("Begin"), _("Not yet")
        else:
            title = _("The meeting, {lasted} so far").format(lasted=lasted(meeting, now))
            words = _("What is written here is kept as you type, and stands in the ledger.")
            if seen:
                words = _("The room sees this screen, so the notes are not shown. W opens them on the private side.")
            do, safe = _("End the meeting"), _("Close")
        super().__init__(window, title, words, do=do, safe=safe, width=620)
        self._meeting = meeting
        there = [one for one in state.members_in_order if not one.left or (meeting and one.id in meeting.present)]
        self.body.addWidget(Label(_("Present"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        self.boxes: list[Check] = []
        for number, member in enumerate(there, start=1):
            box = Check(_("{number}  {name}").format(number=number, name=member.name), self)
            box.setProperty("member", member.id)
            box.setChecked(meeting is None or member.id in meeting.present)
            box.toggled.connect(lambda _on: self._check())
            self.boxes.append(box)
            self.body.addWidget(box)
            self.body.gap(2)
        known = {one.id for one in there}
        others = ", ".join(one for one in meeting.present if one not in known) if meeting else ""
        self.others = LineField(self, name=_("Others present"), text=others)
        self.others.textChanged.connect(lambda _text: self._check())
        self.body.gap(8)
        self.body.addWidget(Field(_("Others present, with commas between them"), self.others, self))
        self.notes = NoteField(self, name=_("Notes of the meeting"))
        self.notes.setMinimumHeight(current().S(140))
        self.notes.went_on.connect(self.reject)
        self.notes.leave_to = self.safe_button
        field = Field(_("Notes"), self.notes, self, key="N", key_text=_("write"))
        self.body.gap(10)
        self.body.addWidget(field)
        self._notes_here = meeting is not None and not seen
        field.setVisible(self._notes_here)
        if meeting is not None:
            self.notes.set_note(meeting.notes)
        self._check()

    def begin_at(self) -> None:
        """Open, with the focus where one goes on."""
        self.open()
        (self.notes if self._notes_here else self.safe_button).setFocus()

    def present(self) -> tuple[str, ...]:
        """Members (ids) and the names of others."""
        members = [str(box.property("member")) for box in self.boxes if box.isChecked()]
        return (*members, *(name for one in self.others.text().split(",") if (name := one.strip())))

    def _check(self) -> None:
        self.block("" if self.present() else _("Say who is there"))

    def accept(self) -> None:
        if self.present():
            self.notes.end()
            self.kept.emit(self.present())
            super().accept()

    def reject(self) -> None:
        if self._meeting is not None:
            self.notes.end()
            self.kept.emit(self.present())
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        free = not writes(self.focusWidget()) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if free and typed.isdigit() and 1 <= int(typed) <= len(self.boxes):
            self.boxes[int(typed) - 1].toggle()
        elif free and event.key() == Qt.Key.Key_N and self._notes_here:
            self.notes.setFocus()
        else:
            super().keyPressEvent(event)


def others_there(meeting: Meeting, present: Sequence[str]) -> bool:
    """Whether somebody else is there than was recorded."""
    return tuple(present) != meeting.present and bool(present)

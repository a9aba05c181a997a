"""The proceedings of moderation: meeting and clock, the summary that is signed, and the window of the private side."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from shortlister.domain.edits.meeting import Attend, BeginMeeting, EndMeeting, NoteMeeting
from shortlister.domain.edits.stages import OpenAgain, SignOff
from shortlister.domain.findings.meetings import lasted, running
from shortlister.domain.records import Meeting
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.moderation.meeting_sheet import MeetingSheet, others_there
from shortlister.ui.moderation.private_side import Press, PrivateSide, ask_whether_room_sees
from shortlister.ui.moderation.summary_sheet import SummarySheet
from shortlister.ui.moderation.typed import Typed
from shortlister.ui.moments import clock
from shortlister.ui.shell import Shell
from shortlister.ui.shortlist.sheets import ask_open_again

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

OFTEN = 5_000
"""How often the clock is looked at, in milliseconds; it is told when its words have changed."""


class Proceedings(QObject):
    """`ticked` is called with the words of the clock, whenever they change: the hour, and how long the meeting is."""

    def __init__(
        self, bridge: Bridge, shell: Shell, page: "QWidget", ticked: Callable[[str, str], object], press: Press
    ) -> None:
        super().__init__(page)
        self._bridge, self._shell, self._page, self._ticked = bridge, shell, page, ticked
        self._press = press
        self.private: PrivateSide | None = None
        self._told: tuple[str, str] | None = None
        self._taken_up: str | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(OFTEN)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.tick()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._screen_gone)

    @property
    def stage(self) -> str:
        """The stage (id) that is shown."""
        return self._shell.stage or self._bridge.state.vacancy.stage

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is under way."""
        return running(self._bridge.state, self.stage)

    def tick(self) -> None:
        """Tell the clock where it shows something else."""
        meeting = self.meeting
        so_far = lasted(meeting, self._bridge.actor.at) if meeting is not None else ""
        now = (clock(datetime.now().astimezone()), so_far)
        if now != self._told:
            self._told = now
            self._ticked(*now)

    # The meeting

    def ask_meeting(self) -> None:
        """Begin the meeting, or write its notes and end it; where the room looks on, on the private side."""
        meeting = self.meeting
        aside = self.private is not None and self._shell.projector
        window = self.private if self.private is not None and aside else self._page.window()
        seen = self._shell.projector and not aside
        sheet = MeetingSheet(window, self._bridge.state, meeting, self._bridge.actor.at, seen=seen)
        sheet.kept.connect(lambda present: self._keep(meeting, present))
        if meeting is not None:
            typed = Typed(sheet.notes, self.begin_note, self.note)
            sheet.kept.connect(lambda _present: typed.flush())
            sheet.done_for.connect(lambda: self._done(EndMeeting(meeting.id)))
        sheet.begin_at()

    def _keep(self, meeting: Meeting | None, present: tuple[str, ...]) -> None:
        if meeting is None:
            self._done(BeginMeeting(self.stage, self._bridge.fresh_id(), present))
            return
        if others_there(meeting, present):
            self._bridge.attempt(Attend(meeting.id, present))

    # The notes

    def begin_note(self, before: str, text: str) -> bool:
        """Put the notes that are being typed on disk, before they are a change; False where that cannot be."""
        meeting = self.meeting
        return meeting is not None and self._bridge.keep_unfinished_notes(meeting.id, before, text)

    def note(self, notes: str) -> bool:
        """Make the notes of the meeting under way a change; False where that is refused."""
        meeting = self.meeting
        if meeting is None:
            return False
        done = notes.strip() == meeting.notes or self._bridge.attempt(NoteMeeting(meeting.id, notes))
        return done and self._bridge.drop_unfinished_notes()

    def take_up(self) -> None:
        """Make a change of the notes that were being typed when the program stopped; once for whoever sits down."""
        who = self._bridge.actor.member
        if self._taken_up == who:
            return
        self._taken_up = who
        begun = self._bridge.unfinished_notes()
        meeting = self._bridge.state.meetings.get(begun.measure) if begun is not None else None
        if begun is None or meeting is None:
            return
        text = begun.text
        if meeting.notes not in (begun.before, text.strip()):  # written meanwhile from another copy: neither is lost
            text = f"{meeting.notes}\n{text}"
        done = text.strip() == meeting.notes or self._bridge.attempt(NoteMeeting(meeting.id, text))
        if done and self._bridge.drop_unfinished_notes():
            self._shell.said(_("The notes that were being written when the program stopped are back"))

    def _done(self, edit: BeginMeeting | EndMeeting) -> None:
        self._bridge.attempt(edit)
        self.tick()

    # The private side

    def toggle_private(self) -> None:
        """Open the window of the private side, or close it."""
        if self.private is not None:
            self.private.close()
            return
        if self._shell.projector and len(QGuiApplication.screens()) < 2:
            ask_whether_room_sees(self._page.window(), self._open_private)
        else:
            self._open_private()

    def _open_private(self) -> None:
        self.private = PrivateSide(self._page.window(), self._press, self.begin_note, self.note)
        self.private.closed.connect(self._private_closed)
        self.private.open_beside()

    def projected(self) -> None:
        """What is private goes where the room does not see it: to another screen, or away where there is none."""
        if self.private is not None and self._shell.projector and not self.private.go_aside():
            self.private.close()
            self._shell.not_done(_("The private side is closed: there is no screen that the room does not see"))

    def show_private(self, finding: Finding, spot: Spot) -> None:
        """The private side follows the cell that is open."""
        if self.private is not None:
            self.private.show_cell(finding, spot)
            self.private.show_meeting(finding, self.meeting)

    def _screen_gone(self, _screen: object) -> None:
        """The projector was unplugged, or the desk's own screen was: once Qt has moved the windows."""
        QTimer.singleShot(0, self, self.projected)

    def _private_closed(self) -> None:
        if self.private is not None:
            self.private.deleteLater()
            self.private = None
            self._page.window().activateWindow()

    def leave(self) -> None:
        """Somebody else sits down, or the page goes: nothing private stays."""
        if self.private is not None:
            self.private.close()

    # The summary

    def ask_summary(self) -> None:
        """Show what was agreed; sign it off where nothing is left, or open it again."""
        stage = self.stage
        try:
            found = self._bridge.moderated(stage)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        may = self._bridge.actor.runs_the_vacancy
        now = datetime.now().astimezone()
        sheet = SummarySheet(self._page.window(), found, self._hindrance(stage), now, may=may)
        sheet.done_for.connect(lambda: self._sign(stage))
        sheet.open()

    def _hindrance(self, stage: str) -> str:
        """Why the stage cannot be signed off yet; empty where it can."""
        try:
            SignOff(stage).decide(self._bridge.state, self._bridge.actor)
        except Refusal as refusal:
            return str(refusal)
        return ""

    def _sign(self, stage: str) -> None:
        one = self._bridge.state.stages[stage]
        if one.signed_off:  # once the sheet that asks has gone: it gives the focus back to the window
            QTimer.singleShot(0, self, lambda: self._ask_open_again(stage))
        else:
            self._bridge.attempt(SignOff(stage))

    def _ask_open_again(self, stage: str) -> None:
        name = _(self._bridge.state.stages[stage].name)
        ask_open_again(self._page.window(), self._bridge, name, lambda why: self._bridge.attempt(OpenAgain(stage, why)))

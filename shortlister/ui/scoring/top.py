"""The header of Score: whose application or which criterion, the order, how far, and Submit."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, IconButton, Kind, Room
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import ElidedLabel, IconLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.progress import Progress
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.round import Round, Spot

LEAST: Final = 440
"""How narrow it may become, in pixels at 100 %."""


class _Locked(QWidget):
    """In place of Submit, once submitted: a tick, when, and what is waited for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = Row(self, spacing=6)
        row.addWidget(IconLabel("circle-check", self, size=18))
        self.words = ElidedLabel("", self, role=Role.SECONDARY, ink="ink", weight=600)
        row.addWidget(self.words, 1)


class Top(Region):
    """56 high, every control with its key. The facts give way first; when room is short, only what matters stays.

    Nothing in it moves with the length of a reference or a count: room is kept for the longest of the round.
    """

    moved = Signal(int)
    choose_asked = Signal()
    order_chosen = Signal(bool)
    side_chosen = Signal(int)
    submit_asked = Signal()
    grid_asked = Signal()
    together_asked = Signal()
    send_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.BOTTOM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = Row(self, margins=(16, 0, 16, 1), spacing=8)
        self.choose = Button("", self, chevron=True, lead=True, key="G")
        self.back = IconButton("chevron-left", "", self, key="Left", size=32)
        self.on = IconButton("chevron-right", "", self, key="Right", size=32)
        self.place = ElidedLabel("", self, role=Role.BODY, ink="ink2")
        self.order = Segmented([_("By applicant"), _("By criterion")], self, name=_("Order"), key="B")
        self.grid = IconButton("grid-3", _("All my scores"), self, key="V", size=32)
        self.together = IconButton("users", _("All scores of this applicant"), self, key="C", size=32)
        self.together.hide()
        self.side = Segmented([_("Application"), _("Score")], self, name=_("Shown"), key="F6")
        self.fact = Label("", self, role=Role.SECONDARY, weight=500)
        self.progress = Progress(self)
        self.submit = Button(_("Submit…"), self, icon="lock", key="Ctrl+Return")
        self.locked = _Locked(self)
        self.send = Button(_("Send back…"), self, icon="send", kind=Kind.PRIMARY, key="Ctrl+Shift+Return")
        self.send.hide()
        for widget in (self.choose, self.back, self.on):
            row.addWidget(widget)
        row.addWidget(self.place, 1000)
        row.addWidget(self.side)
        row.addStretch(1)
        row.addWidget(self.together)
        row.addWidget(self.grid)
        row.addWidget(self.order)
        row.gap(4)
        row.addWidget(self.progress)
        row.addWidget(self.fact)
        row.addWidget(self.submit)
        row.addWidget(self.locked)
        row.addWidget(self.send)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.on.clicked.connect(lambda: self.moved.emit(1))
        self.choose.clicked.connect(self.choose_asked)
        self.order.chosen.connect(lambda at: self.order_chosen.emit(at == 1))
        self.side.chosen.connect(self.side_chosen)
        self.submit.clicked.connect(self.submit_asked)
        self.grid.clicked.connect(self.grid_asked)
        self.together.clicked.connect(self.together_asked)
        self.send.clicked.connect(self.send_asked)
        self._placed: tuple[str, str, int, int] | None = None
        self._kept: tuple[Round, bool] | None = None
        self.choose.setToolTip(_("Go to another"))
        self.submit.setToolTip(_("Submit my scores"))
        self._narrow = self._submitted = self._sends = self._calibrating = self._together = False
        self.set_narrow(narrow=False)
        follow(self._lay_out)

    def set_narrow(self, *, narrow: bool) -> None:
        """With large text: the chooser, the switch between the two sides, the count, and what ends the work."""
        self._narrow = narrow
        self._show_answer()

    def _show_answer(self) -> None:
        self.submit.setVisible(not self._submitted and not self._calibrating)
        self.locked.setVisible(self._submitted and not (self._narrow and self._sends))
        self.send.setVisible(self._sends)
        self._fit()

    def _fit(self) -> None:
        """What there is room for: words and keys of what is done most stay longest."""
        narrow = self._narrow
        roomy: tuple[QWidget, ...] = (self.back, self.on, self.grid, self.order, self.progress, self.place)
        few: tuple[QWidget, ...] = (self.side, self.fact)
        for widget in (*roomy, *few):
            widget.setVisible(narrow == (widget in few))
        self.together.setVisible(self._together and not narrow)
        for shown in (self.back, self.on, self.together, self.grid, self.order, self.side):
            shown.set_face(True)
        for button in (self.choose, self.submit, self.send):
            button.set_room(Room.ALL)
        self.choose.set_chevron(not narrow)
        for give in (self._without_icons, self._without_words, self._with_fact, self._without_arrows,
                     self._without_choices, self._without_keys):  # fmt: skip
            if self._least() <= self.width():
                return
            give()

    def _least(self) -> int:
        row = self.layout()
        assert row is not None
        row.invalidate()
        return row.minimumSize().width()

    def _without_icons(self) -> None:
        for button in (self.submit, self.send):
            button.set_room(Room.NO_ICON)

    def _without_words(self) -> None:
        self.together.hide()  # its key stays
        self.place.hide()

    def _with_fact(self) -> None:
        self.progress.hide()
        self.fact.show()

    def _without_arrows(self) -> None:
        for button in (self.back, self.on):
            button.set_face(False)

    def _without_choices(self) -> None:
        self.order.set_face(False)
        self.side.set_face(False)
        self.choose.set_room(Room.WORDS)

    def _without_keys(self) -> None:
        for button in (self.submit, self.send):
            button.set_room(Room.WORDS)
        self.grid.set_face(False)

    def _keep_room(self, round_: Round, *, by_criterion: bool) -> None:
        """The button of the chooser is as wide as the longest reference of the round."""
        kept = (round_, by_criterion)
        if kept == self._kept:
            return
        self._kept = kept
        if by_criterion:
            references = [one.criterion.reference for one in round_.measures]
        else:
            references = [one.reference for one in round_.applicants]
        self.choose.keep_room(references)
        self.fact.setMinimumWidth(0)
        whole = _("{done} of {of}").format(done=f"{round_.owed:,}", of=f"{round_.owed:,}")
        self.fact.setMinimumWidth(round(painting.text_width(whole, self.fact.font())) + 2)
        self._fit()

    def show_place(self, round_: Round, spot: Spot, *, by_criterion: bool) -> None:
        """Where one is in the larger of the two steps."""
        self._keep_room(round_, by_criterion=by_criterion)
        self.order.set_chosen(1 if by_criterion else 0)
        if by_criterion:
            words, number, of = round_.measure(spot).criterion.reference, spot.measure, len(round_.measures)
            place = _("criterion {number} of {count}")
            names = (_("Previous criterion"), _("Next criterion"))
        else:
            words, number, of = round_.applicant(spot).reference, spot.applicant, len(round_.applicants)
            place = _("applicant {number} of {count}") if self.width() > 1400 else _("{number} of {count}")
            names = (_("Previous applicant"), _("Next applicant"))
        if self._placed == (words, place, number, of):
            return
        self._placed = (words, place, number, of)
        self.choose.set_text(words)
        self.choose.setAccessibleDescription(place.format(number=number + 1, count=of))
        self.place.setText(place.format(number=number + 1, count=of))
        for button, name in zip((self.back, self.on), names, strict=True):
            button.setAccessibleName(name)
        self.back.setEnabled(number > 0)
        self.on.setEnabled(number + 1 < of)

    def show_progress(self, round_: Round, left: str) -> None:
        """`61 of 312` and what is left; Submit becomes the main thing once nothing is missing."""
        fact = _("{done} of {of}").format(done=f"{round_.scored:,}", of=f"{round_.owed:,}")
        complete = round_.scored >= round_.owed
        self.progress.set_progress(round_.scored, round_.owed, fact, _("all scored") if complete else left)
        self.fact.setText(fact)
        self.submit.set_kind(Kind.PRIMARY if complete and round_.owed else Kind.SECONDARY)

    def focus_end(self) -> None:
        """The focus goes to what ends the work, where that can be done now."""
        for button in (self.send, self.submit):
            if button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def ends(self) -> bool:
        """Whether what ends the work has the focus."""
        return self.send.hasFocus() or self.submit.hasFocus()

    def show_submitted(self, words: str) -> None:
        """That the scores are locked, and since when; empty while they are not."""
        self._submitted = bool(words)
        self.locked.words.setText(words)
        self._show_answer()

    def show_sending(self, sends: bool, *, calibrating: bool) -> bool:
        """Whether a pack can go back now; nothing is submitted while the panel calibrates. True where it changed."""
        changed = (sends, calibrating) != (self._sends, self._calibrating)
        self._sends, self._calibrating = sends, calibrating
        if changed:
            self._show_answer()
        return changed

    def show_together(self, seen: bool) -> bool:
        """Whether colleagues' scores of this applicant may be seen. True where it changed."""
        changed = seen is not self._together
        self._together = seen
        if changed:
            self._fit()
        return changed

    def minimumSizeHint(self) -> QSize:
        """With everything given way: whatever is shown now does not keep the window from being narrower."""
        return QSize(current().S(LEAST), current().S(56))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self, theme: Theme) -> None:
        """In another size of text as much room is kept as the same words take then, before anything else is shown."""
        self.setFixedHeight(theme.S(56))
        kept, self._kept = self._kept, None
        if kept is not None:
            self._keep_room(kept[0], by_criterion=kept[1])

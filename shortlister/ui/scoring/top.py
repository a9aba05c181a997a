"""The header of Score: whose application or which criterion, the order, how far, and Submit."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button, IconButton, Kind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.key_choices import key_choices, key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.labels import ElidedLabel, IconLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.progress import Progress
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.round import Round, Spot


class _Locked(QWidget):
    """In place of Submit, once submitted: a tick, when, and what is waited for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = Row(self, spacing=6)
        row.addWidget(IconLabel("circle-check", self, size=18))
        self.words = Label("", self, role=Role.SECONDARY, weight=600)
        row.addWidget(self.words)


class Top(Region):
    """56 high. The facts give way first; when room is short, only what matters stays."""

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
        self.choose = Button("", self, chevron=True, lead=True)
        self.back = IconButton("chevron-left", "", self, key="Left", size=32)
        self.on = IconButton("chevron-right", "", self, key="Right", size=32)
        self.place = ElidedLabel("", self, role=Role.BODY, ink="ink2")
        self.order = Segmented([_("By applicant"), _("By criterion")], self, name=_("Order"))
        self.grid = IconButton("grid-3", _("All my scores"), self, key="V", size=32)
        self.together = IconButton("users", _("All scores of this applicant"), self, key="C", size=32)
        self.together.hide()
        self.side = Segmented([_("Application"), _("Score")], self, name=_("Shown"))
        self.fact = Label("", self, role=Role.SECONDARY, weight=500)
        self.progress = Progress(self)
        self.submit = Button(_("Submit…"), self, icon="lock")
        self.locked = _Locked(self)
        self.send = Button(_("Send back…"), self, icon="send", kind=Kind.PRIMARY)
        self.send.hide()
        for widget in (self.choose, self.back, self.on):
            row.addWidget(widget)
        row.gap(4)
        row.addWidget(self.place, 1)
        row.addWidget(self.side)
        self._between = QWidget(self)
        row.addWidget(self._between, 1)
        row.addWidget(self.together)
        row.addWidget(self.grid)
        row.addWidget(self.order)
        row.gap(12)
        row.addWidget(self.progress)
        row.addWidget(self.fact)
        row.gap(8)
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
        self._narrow = self._submitted = self._sends = self._calibrating = self._together = False
        self.set_narrow(narrow=False)
        key_choices().changed.connect(self._say_keys)
        follow(self._lay_out)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_keys()

    def _say_keys(self) -> None:
        """What has no room for a key cap says its key in the tooltip."""
        for widget, words, key in (
            (self.choose, _("Go to another"), "G"),
            (self.order, _("By applicant or by criterion"), "B"),
            (self.submit, _("Submit my scores"), "Ctrl+Return"),
            (self.side, _("The other side"), "F6"),
        ):
            widget.setToolTip(f"{words}  {key_words(key_now(widget, key))}")

    def set_narrow(self, *, narrow: bool) -> None:
        """With large text: the chooser, the switch between the two sides, the count."""
        self._narrow = narrow
        roomy: tuple[QWidget, ...] = (self.back, self.on, self.grid, self.order, self.progress, self.place)
        few: tuple[QWidget, ...] = (self.side, self.fact, self._between)
        for widget in (*roomy, *few):
            widget.setVisible(narrow == (widget in few))
        self._show_answer()

    def _show_answer(self) -> None:
        self.submit.setVisible(not self._narrow and not self._submitted and not self._calibrating)
        self.locked.setVisible(not self._narrow and self._submitted)
        self.send.setVisible(self._sends and not self._narrow)
        self._fit_together()

    def show_place(self, round_: Round, spot: Spot, *, by_criterion: bool) -> None:
        """Where one is in the larger of the two steps."""
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
            self._fit_together()
        return changed

    def _fit_together(self) -> None:
        """Where there is no room for it, its key stays."""
        self.together.setVisible(self._together and not self._narrow)
        row = self.layout()
        if row is not None and self.together.isVisibleTo(self):
            row.invalidate()
            self.together.setVisible(row.minimumSize().width() <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_together()

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(56))

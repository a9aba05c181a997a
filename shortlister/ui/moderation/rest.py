"""Settle the rest together: one rule, none preselected, one reason, in one recorded step."""

from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.followed_queue import settleable
from shortlister.domain.records import Way
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.choice import Choice
from shortlister.ui.kit.actions import writes
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.finding import Finding

WAYS: Final = (
    (Way.MEDIAN, N_("The median"), N_("The middle of the members’ ratings; a half goes up")),
    (Way.MEAN, N_("The mean"), N_("The average, to the nearest rating; a half goes up")),
    (Way.LOWEST, N_("The lowest"), N_("The most cautious member")),
    (Way.HIGHEST, N_("The highest"), N_("The most generous member")),
)
_AGREE: Final = {
    Way.MEDIAN: N_("Agree {count} by the median"),
    Way.MEAN: N_("Agree {count} by the mean"),
    Way.LOWEST: N_("Agree {count} at the lowest"),
    Way.HIGHEST: N_("Agree {count} at the highest"),
}


class RestSheet(Sheet):
    """`settled(way, reason, every)`; `file_asked` to take agreed ratings from a file instead.

    Where no number of places is set no cell can move the line: the sheet says so, and `places_asked` to set one first.
    """

    settled = Signal(object, str, bool)
    file_asked = Signal()
    places_asked = Signal()

    def __init__(self, window: QWidget, finding: Finding) -> None:
        every = sum(1 for _ in settleable(finding.of, every=True))
        few = sum(1 for _ in settleable(finding.of, every=False))
        self._counts = (few, every)
        lined = finding.lined
        words = _words(few, every) if lined else _unlined_words(few, every)
        super().__init__(window, _("Settle the rest together?"), words, do=_("Agree them"), safe=_("Leave them open"))
        self.places: Button | None = None if lined else self._add_places()
        self.which: Segmented | None = self._add_which() if 0 < few < every else None
        beforehand = finding.state.vacancy.rule.rest
        if beforehand:
            self.body.addWidget(Label(_("The way was chosen before scoring opened."), self, role=Role.BODY, weight=600))
            self.body.gap(8)
        self._add_choices(beforehand)
        self._add_reason()
        self.file = Button(_("Take agreed ratings from a file…"), self, kind=Kind.QUIET, height=28, icon="folder-open")
        self.file.clicked.connect(lambda: self._leave_for(self.file_asked))
        self.body.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        self.done_for.connect(self._done)
        self.safe_button.setFocus()
        self._drafted = _("By the way that was chosen before scoring opened.") if beforehand else ""
        self._choose_which()

    def _add_places(self) -> Button:
        places = Button(_("Set the number of places…"), self, height=28)
        places.clicked.connect(lambda: self._leave_for(self.places_asked))
        self.body.addWidget(places, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.gap(12)
        return places

    def _add_which(self) -> Segmented:
        few, every = self._counts
        words = [
            ngettext("The {count} that cannot change it", "The {count} that cannot change it", few),
            ngettext("Every open cell, {count}", "Every open cell, {count}", every),
        ]
        shown = [words[0].format(count=few), words[1].format(count=every)]
        which = Segmented(shown, self, name=_("Which open cells"))
        which.chosen.connect(lambda _index: self._choose_which())
        self.body.addWidget(which, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.gap(12)
        return which

    def _add_choices(self, beforehand: str) -> None:
        self.choices: list[Choice] = []
        for number, (way, title, under) in enumerate(WAYS, start=1):
            choice = Choice(_(title), _(under), self, cap=str(number), height=50, choosing=True)
            choice.toggled.connect(lambda _on: self._check())
            choice.setProperty("way", way.value)
            if beforehand and way != beforehand:
                choice.hide()
                choice.setEnabled(False)
                continue
            choice.setChecked(bool(beforehand))
            self.choices.append(choice)
            self.body.addWidget(choice)
            self.body.gap(6)

    def _add_reason(self) -> None:
        self.note = NoteField(self, name=_("Reason"))
        self.note.setFixedHeight(current().S(62))
        self.note.leave_to = self.choices[0]
        self.note.went_on.connect(self.accept)
        self.note.textChanged.connect(self._check)
        self.body.gap(8)
        self.body.addWidget(Field(_("Reason, for all of them"), self.note, self, key="R", key_text=_("write")))
        self.body.gap(6)

    def _choose_which(self) -> None:
        """What was chosen beforehand is the reason, and said so; it was chosen for what cannot change the outcome."""
        if self._drafted and self.every and self.note.note() == self._drafted:
            self.note.set_note("")
        elif self._drafted and not self.every and not self.note.note():
            self.note.set_note(self._drafted)
        self._check()

    @property
    def every(self) -> bool:
        """Whether every open cell is meant, those that can change the outcome included."""
        return self._counts[0] == 0 or (self.which is not None and self.which.index() == 1)

    @property
    def way(self) -> Way | None:
        """The rule that is chosen."""
        return next((Way(str(one.property("way"))) for one in self.choices if one.isChecked()), None)

    def _check(self) -> None:
        if self.do_button is None:
            return
        way, count = self.way, self._counts[1 if self.every else 0]
        self.do_button.set_text(_(_AGREE[way]).format(count=count) if way else _("Agree them"))
        if way is None:
            self.block(_("Choose a rule: 1–4"))
        elif not self.note.note().strip():
            self.block(_("It needs a reason"))
        else:
            self.block("")

    def _done(self) -> None:
        if self.way is not None:
            self.settled.emit(self.way, self.note.note(), self.every)

    def _leave_for(self, asked: SignalInstance) -> None:
        self.reject()
        asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if not writes(self.focusWidget()) and typed in tuple("1234"):
            way = WAYS[int(typed) - 1][0]
            for choice in self.choices:
                if choice.property("way") == way.value:
                    self._pick(choice)
        elif not writes(self.focusWidget()) and event.key() == Qt.Key.Key_R and not event.modifiers():
            self.note.setFocus()
            if self.note.note() == self._drafted:
                self.note.selectAll()  # what is typed takes its place
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _pick(choice: Choice) -> None:
        choice.setChecked(True)
        choice.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _words(few: int, every: int) -> str:
    if few == every:
        words = ngettext(
            "The {count} open cell that is left cannot change the outcome, whichever rating is agreed. "
            "Members’ own scores stay as they are, and the cell can still be agreed by hand.",
            "None of the {count} open cells that are left can change the outcome, whichever rating is agreed. "
            "Members’ own scores stay as they are, and each cell can still be agreed by hand.",
            every,
        )
        return words.format(count=every)
    return _(
        "Some open cells can still change the outcome; they are better settled one by one. "
        "Members’ own scores stay as they are, and each cell can still be agreed by hand."
    )


def _unlined_words(few: int, every: int) -> str:
    """The same where there is no line that a cell could move."""
    if few == every:
        words = ngettext(
            "No number of places is set, so ranks are not considered: the {count} open cell that is left cannot change "
            "who passes the gate, but it can change who is before the line once there is one. "
            "Members’ own scores stay as they are, and the cell can still be agreed by hand.",
            "No number of places is set, so ranks are not considered: the {count} open cells that are left cannot "
            "change who passes the gate, but they can change who is before the line once there is one. "
            "Members’ own scores stay as they are, and each cell can still be agreed by hand.",
            every,
        )
        return words.format(count=every)
    return _(
        "Some open cells can still change who passes the gate; they are better settled one by one. "
        "No number of places is set, so ranks are not considered. "
        "Members’ own scores stay as they are, and each cell can still be agreed by hand."
    )

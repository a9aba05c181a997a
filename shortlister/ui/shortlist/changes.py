"""The side of the list that says what would change it; worked out in the background on the state as it stood."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.robustness import Robustness, robustness
from shortlister.domain.findings.ties import tie_across
from shortlister.domain.findings.without import WithAndWithout, gone, with_and_without
from shortlister.domain.leaving import places_at
from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.frames import Region, Rule, Side
from shortlister.ui.kit.jobs import Job, Jobs, Progress
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.changes_words import Section, sections, tie_words


class ChangesPanel(Region):
    """`places_asked(more)` asks for another line, `tie_asked(applicant)` to compare those who are level with them."""

    places_asked = Signal(int)
    tie_asked = Signal(str)

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        super().__init__(parent, lines=Side.LEFT)
        self.found: Robustness | None = None
        self.beside: tuple[WithAndWithout, ...] = ()
        self._jobs = jobs
        self._job: Job | None = None
        self._of: Followed | None = None
        self._wanted: Followed | None = None
        self.tie: tuple[str, ...] = ()
        self._current = ""
        self._stopped = False
        self._decides = True
        self._tie_buttons: tuple[Button, ...] = ()
        inside = Region(self)
        column = Column(inside, margins=(20, 12, 20, 12), spacing=3)
        column.addLayout(self._steps(inside))
        column.addWidget(Rule(inside))
        self._sections = [self._section(column, inside) for _number in range(9)]
        self._waiting = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        column.addWidget(self._waiting)
        self._again = Button(_("Look again"), inside, height=32)
        self._again.clicked.connect(self._look_again)
        self._again.hide()
        again = Row()
        again.addWidget(self._again)
        again.addStretch(1)
        column.addLayout(again)
        self._tie = self._tie_part(column, inside)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(_("What would change it"))
        scroll.setWidget(inside)
        around = Column(self, margins=(1, 0, 0, 0))
        around.addWidget(scroll, 1)

    def _steps(self, inside: QWidget) -> Row:
        """The number of places between two buttons."""
        self._fewer = Button("", inside, height=28, key="-")
        self._fewer.setAccessibleName(_("One place fewer…"))
        self._more = Button("", inside, height=28, key="+")
        self._more.setAccessibleName(_("One place more…"))
        self._fewer.clicked.connect(lambda: self.places_asked.emit(-1))
        self._more.clicked.connect(lambda: self.places_asked.emit(1))
        self._places = Label("", inside, weight=600)
        row = Row(spacing=8)
        row.addWidget(Label(_("Places"), inside, role=Role.SECONDARY), 1)
        for widget in (self._fewer, self._places, self._more):
            row.addWidget(widget)
        return row

    def _section(self, column: Column, inside: QWidget) -> tuple[Label, Label]:
        head = Label("", inside, role=Role.SECONDARY, weight=600)
        text = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        column.gap(4)
        column.addWidget(head)
        column.addWidget(text)
        return head, text

    def _tie_part(self, column: Column, inside: QWidget) -> QWidget:
        part = QWidget(inside)
        own = Column(part, spacing=6)
        own.addWidget(Rule(part))
        own.addWidget(Label(_("A tie that may matter"), part, role=Role.HEADING))
        self._tie_words = Label("", part, role=Role.SECONDARY, ink="ink2", wrap=True)
        own.addWidget(self._tie_words)
        compare = Button(_("Compare"), part, height=32)
        decide = Button(_("Decide"), part, height=32, key="T")
        self._tie_buttons = (compare, decide)
        for button in self._tie_buttons:
            button.clicked.connect(self._ask_tie)
        row = Row(spacing=8)
        row.addWidget(compare)
        row.addWidget(decide)
        row.addStretch(1)
        own.addLayout(row)
        column.addWidget(part)
        return part

    def let_decide(self, decides: bool) -> None:
        """Whether the person at the desk moves the line and decides ties; the others only look."""
        self._decides = decides
        places = places_at(self._of.state, self._of.stage) if self._of is not None else None
        for button, possible in ((self._fewer, (places or 0) > 1), (self._more, places is not None)):
            button.setEnabled(decides and possible)
            button.setVisible(decides)
        for button in self._tie_buttons:
            button.setVisible(decides)

    def show_changes(self, of: Followed) -> None:
        """What is known at once; the rest follows once it has been worked out, while this side is seen."""
        if self._of is None or self._of.state is not of.state or self._of.stage != of.stage:
            self._wanted = of
        self._of = of
        places = places_at(of.state, of.stage)
        self._places.setText("–" if places is None else str(places))
        self.let_decide(self._decides)
        self.tie = tie_across(of)
        self._tie.setVisible(bool(self.tie))
        if self.tie:
            self._tie_words.setText(tie_words(of, self.tie))
        if self.isVisible():
            self.work_out()
        self._write()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.work_out()

    def work_out(self) -> None:
        """Work out what is not known yet."""
        of, self._wanted = self._wanted, None
        if of is None:
            return
        if self._job is not None:
            self._job.stop()
        self.found = None
        self._stopped = False
        self._job = self._jobs.run(
            lambda progress: _worked_out(of, progress),
            done=lambda found: self._found(of, found),
            stopped=lambda: self._was_stopped(of),
            sentence=_("Looking for what would change the shortlist"),
        )
        self._write()

    def _was_stopped(self, of: Followed) -> None:
        """By the person, unless it was about a state that has gone by."""
        if self._wanted is None and self._of is not None and of.state is self._of.state and of.stage == self._of.stage:
            self._job, self._stopped = None, True
            self._write()

    def _look_again(self) -> None:
        self._wanted = self._of
        self.work_out()

    def show_current(self, applicant: str) -> None:
        """Whose row (an id) is current: why they are in, out or borderline comes first."""
        if applicant != self._current:
            self._current = applicant
            self._write()

    def _found(self, of: Followed, found: tuple[Robustness, tuple[WithAndWithout, ...]]) -> None:
        if self._of is not None and of.state is self._of.state and of.stage == self._of.stage:
            (self.found, self.beside), self._job = found, None
            self._write()

    def _write(self) -> None:
        if self._of is None:
            return
        shown: list[Section | None] = [*sections(self._of, self.found, self.beside, current=self._current)]
        shown += [None] * (len(self._sections) - len(shown))
        for (head, text), one in zip(self._sections, shown, strict=True):
            head.setVisible(one is not None)
            text.setVisible(one is not None)
            if one is not None:
                head.setText(one.heading)
                text.setText(one.text)
                text.set_ink("attn" if one.attends else "ink2")
        self._waiting.setText(
            _("Stopped. The rest is not known.") if self._stopped else _("Looking at every other change")
        )
        self._waiting.setVisible(self.found is None)
        self._again.setVisible(self._stopped)

    def _ask_tie(self) -> None:
        if self.tie:
            self.tie_asked.emit(self.tie[0])


def _worked_out(of: Followed, progress: Progress) -> tuple[Robustness, tuple[WithAndWithout, ...]]:
    """What one change would do, and the ranking without each member who left and still counts."""
    beside = tuple(with_and_without(of.state, of.stage, one.id) for one in gone(of.state, of.stage))
    return robustness(of.state, of.stage, progress=progress.report), beside

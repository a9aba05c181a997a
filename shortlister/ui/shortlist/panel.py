"""The current applicant: outcome, reason, and the panel's rating of each criterion."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from shortlister.domain.findings.cells import Cell
from shortlister.domain.findings.followed_reading import cell_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.outcomes import drafted_reason
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.leaving import outcome_word, places_at
from shortlister.domain.measures import Measure
from shortlister.domain.records import Decision
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.choice import Choice
from shortlister.ui.kept_words import KeptWords, Spot
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.frames import Region, Rule, Side
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import paint_tile, tile_of
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.rows import rank_words, total_words, written


class Ratings(QWidget):
    """A line for each measure: reference, tile, text. Read-only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[Measure, Cell]] = []
        self._values: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def show_cells(self, lines: list[tuple[Measure, Cell]], values: list[int]) -> None:
        """Show these."""
        self._lines, self._values = lines, values
        told = [f"{measure.criterion.reference} {self._word(cell)}" for measure, cell in lines]
        self.setAccessibleName(_("Ratings: {ratings}").format(ratings=", ".join(told)))
        self._restyle(current())

    def _word(self, cell: Cell) -> str:
        if cell.open:
            return _("open")
        return "–" if cell.rating is None else str(cell.rating)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(28) * len(self._lines))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c, high = theme.colours, theme.S(28)
        with QPainter(self) as painter:
            for number, (measure, cell) in enumerate(self._lines):
                top = number * high
                line = QRectF(0, top, self.width(), high)
                weight = 600 if measure.essential else 500
                painting.text(
                    painter, line, measure.criterion.reference, theme.font(Role.SECONDARY, weight=weight), c.ink
                )
                box = QRectF(theme.S(36), top + theme.S(3), theme.S(30), high - theme.S(6))
                whole = cell.rating if isinstance(cell.rating, int) and not cell.open else None
                step, words = tile_of(theme, whole, self._values) if whole is not None else (None, "")
                if whole is None and not cell.open:
                    words = "X" if cell.rating == "NA" else "–" if cell.rating is None else f"{float(cell.rating):.1f}"
                paint_tile(painter, theme, box, step, words, size=13)
                rest = QRectF(theme.S(76), top, self.width() - theme.S(76), high)
                painting.text(painter, rest, measure.criterion.text, theme.font(Role.SECONDARY), c.ink2)


CLOSED: Final = ("signed", "member")
"""Why nothing at all is decided now: the stage is signed off, or a plain member is at the desk."""


def outcome_words(stage: str) -> str:
    """What the words are for that are kept while an outcome of the stage (id) is not recorded."""
    return f"outcome {stage}"


class OutcomePanel(Region):
    """`decided(decision, reason)` asks for an outcome; the page does the edit."""

    decided = Signal(object, str)
    taken_back = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.LEFT)
        self.kept: KeptWords | None = None
        self._outcome: Decision | None = None
        column = Column(self, margins=(20, 12, 20, 12), spacing=8)
        head = Row(spacing=8)
        self._reference = Label("", self, role=Role.TITLE, weight=700)
        self._fact = Label("", self, role=Role.SECONDARY, ink="ink2", weight=500)
        head.addWidget(self._reference, 1)
        head.addWidget(self._fact)
        column.addLayout(head)
        column.addWidget(Label(_("Outcome"), self, role=Role.SECONDARY, weight=600))
        self._choices: dict[Decision, Choice] = {}
        for number, decision in enumerate(Decision, start=1):
            choice = Choice("", "", self, cap=str(number), height=36, choosing=True)
            choice.clicked.connect(lambda _checked=False, decision=decision: self.choose(decision))
            self._choices[decision] = choice
            column.addWidget(choice)
        column.gap(4)
        self.reason = NoteField(self, name=_("Reason"))
        self.reason.went_on.connect(self.record)
        column.addWidget(Field(_("Reason"), self.reason, self, key="R", key_text=_("write")))
        self._hint = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        column.addWidget(self._hint)
        row = Row(spacing=8)
        self._back = Button(_("Take back"), self, kind=Kind.QUIET, height=32)
        self._back.clicked.connect(self.taken_back)
        self._record = Button(_("Record the outcome"), self, height=32)
        self._record.clicked.connect(self.record)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._record)
        column.addLayout(row)
        column.addWidget(Rule(self))
        self._ratings = Ratings(self)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(_("Ratings of this applicant"))
        scroll.setWidget(self._ratings)
        self._scroll = scroll
        column.addWidget(scroll, 1)
        follow(self._lay_out)

    def _lay_out(self, theme: Theme) -> None:
        self.reason.setFixedHeight(theme.S(96))
        self._scroll.setMinimumHeight(theme.S(72))

    def show_standing(self, of: Followed, one: Standing | None, *, fixed: str) -> None:
        """Show an applicant; `fixed` says why nothing can be decided now, empty where it can."""
        self.setEnabled(one is not None)
        if one is None:
            if self.kept is not None:
                self.kept.leave()
            return
        state, stage = of.state, of.stage
        self._reference.setText(one.reference)
        spans = one.total_low != one.total_high
        words = _("{rank} · {total}") if spans else _("{rank} · {total} of {available}")
        self._fact.setText(words.format(rank=rank_words(one), total=total_words(one), available=written(one.available)))
        self._outcome = one.outcome.decision if one.outcome else None
        for decision, choice in self._choices.items():
            choice.set_text(_(outcome_word(state, stage, decision)))
            choice.setAutoExclusive(False)
            choice.setChecked(decision is self._outcome)
            choice.setAutoExclusive(True)
            choice.setEnabled(not fixed or (decision is Decision.WITHDRAWN and fixed not in CLOSED))
        self._show_reason(state, stage, one, fixed)
        lines = [(measure, cell_of(of, (one.applicant, measure.key))) for measure in of.fixed.board.measures]
        self._ratings.show_cells(lines, list(state.vacancy.scale.values))

    def _show_reason(self, state: State, stage: str, one: Standing, fixed: str) -> None:
        usual = ""
        if one.outcome:
            usual = one.outcome.reason
            hint = (
                _("Written by hand. The applicant may read it.")
                if one.outcome.by_hand
                else _("Drafted from the criteria. The applicant may read it.")
            )
        elif fixed == "member":
            hint = _("The chair or HR sets the outcomes.")
        elif fixed:
            hint = _("Outcomes follow once every cell is settled; a withdrawal can be recorded any time.")
        else:
            usual = drafted_reason(state, stage, one, places=places_at(state, stage))
            hint = _("Drafted from the criteria. The applicant may read it.")
        if self._set_reason(Spot(outcome_words(stage), one.applicant), usual, one, fixed):
            hint = _("Typed, and not recorded yet. It is kept until the outcome is recorded.")
        self._hint.setText(hint)
        self.reason.setReadOnly(fixed in CLOSED)
        self._back.setVisible(one.outcome is not None and fixed not in CLOSED)
        self._record.setEnabled(fixed not in CLOSED)

    def _set_reason(self, spot: Spot, usual: str, one: Standing, fixed: str) -> bool:
        """Show the reason that was typed, or the usual one; whether it was typed. The rule's takes no words away."""
        if self.kept is None or fixed in CLOSED:
            if self.kept is not None:
                self.kept.leave()
            self.reason.set_note(usual)
            return False
        before = one.outcome.reason if one.outcome and one.outcome.by_hand else ""
        return self.kept.show(spot, usual=usual, before=before)

    def choose(self, decision: Decision) -> None:
        """Take this outcome; a withdrawal has its own reason."""
        self._outcome = decision
        for one, choice in self._choices.items():
            choice.setChecked(one is decision)
        if decision is Decision.WITHDRAWN and not self.reason.note().strip():
            self.reason.set_note(_("The applicant withdrew."))
        self.record()

    def record(self) -> None:
        """Ask for the outcome that is chosen with the reason that is written."""
        if self._outcome is not None:
            self.decided.emit(self._outcome, self.reason.note())

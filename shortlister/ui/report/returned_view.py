"""A matrix that came back, beside the record: the matrix with both values, every difference, and the one in full."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QWidget

from shortlister.domain.refusals import Sentence
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge, Comparison, MatrixDifference
from shortlister.ui.kit import painting
from shortlister.ui.kit.banner import BannerKind
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.table_cells import Index, TextDelegate
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.report.returned_detail import DetailSide
from shortlister.ui.report.returned_models import BesideModel, DifferencesModel, Spot
from shortlister.ui.rooms import taking_over
from shortlister.ui.shell import MODERATE, SHORTLIST, SPECIFICATION, Shell

NARROW = 820
"""Width at 100 % below which the differences stand alone, over the one in full."""

LOW = 520
"""Height at 100 % below which the matrix gives way."""


class _CellDelegate(TextDelegate):
    """The cell that is spoken of has a frame round it."""

    def paint_cell(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        view, model = self.parent(), index.model()
        box = place.adjusted(theme.S(2), theme.S(1), -theme.S(1), -theme.S(2))
        if isinstance(model, BesideModel) and model.differs(index) is not None:
            c = theme.colours
            painting.frame(painter, box, fill=c.attn_soft, line=c.attn_mark, radius=theme.S(3))
        super().paint_cell(painter, theme, place, index)
        if isinstance(view, Table) and index == view.currentIndex():
            painting.frame(painter, box, line=theme.colours.ink, radius=theme.S(3), width=2)


class ReturnedView(QWidget):
    """`left` when it is put away; `taking` with the differences that are to be taken over."""

    left = Signal()
    taking = Signal(object)

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._shell = bridge, shell
        self.comparison: Comparison | None = None
        self._following = False
        self.header = Header("", self)
        back = Button(_("Back"), self, kind=Kind.QUIET, key="Esc")
        back.clicked.connect(self.left)
        self.header.add(back)
        self.take = Button(_("Take over…"), self, kind=Kind.PRIMARY, key="Ctrl+Return")
        self.take.clicked.connect(self.ask)
        self.header.add(self.take)
        column = Column(self)
        column.addWidget(self.header)
        self.area = MessageArea(self)
        self.area.set_margins(16, 12, 16, 0)
        column.addWidget(self.area)
        self._row = Row()
        self._row.addWidget(self._tables(), 1)
        side = Region(self, lines=Side.LEFT)
        self.detail = DetailSide(side)
        Column(side).addWidget(self.detail, 1)
        self._side = side
        self._row.addWidget(side)
        column.addLayout(self._row, 1)
        self.detail.marked.connect(self.mark)
        self.detail.shown.connect(self.see)
        follow(self._restyle)

    def _tables(self) -> QWidget:
        region = Region(self)
        column = Column(region, margins=(8, 6, 0, 0), spacing=8)
        self.beside = BesideModel(region)
        self.matrix = Table(region, name=_("The record, and the workbook where it differs"), row_height=26, heading=26)
        self.matrix.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.matrix.setItemDelegate(_CellDelegate(self.matrix))
        self.matrix.setModel(self.beside)
        self.model = DifferencesModel(region)
        self.table = Table(region, name=_("Differences"), row_height=28, heading=26)
        self.table.setModel(self.model)
        column.addWidget(self.matrix, 5)
        column.addWidget(self.table, 4)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._shown())
        self.matrix.selectionModel().currentChanged.connect(lambda now, _before: self._pointed(now))
        return region

    # What is shown

    def show_comparison(self, file: str, found: Comparison) -> None:
        """What came of comparing the file (its name); the row that was current stays so."""
        row = max(self.table.currentIndex().row(), 0)
        self.comparison = found
        self.header.set_title(_("“{file}” beside the record").format(file=file))
        count = len(found.differences)
        words = ngettext("{count} difference", "{count} differences", count).format(count=count)
        self.header.set_fact(words)
        self._tell(found)
        self.model.show(found.differences)
        self.beside.show(self._bridge.followed(found.stage), self._differing(found))
        self._lay_columns()
        self.table.go_to_row(min(row, count - 1))
        self._shown()

    def _tell(self, found: Comparison) -> None:
        self.area.clear()
        for sentence in found.headlines[:3]:
            self.area.show_banner(BannerKind.ATTENTION, sentence, icon="triangle-alert", closable=False)
        about: list[str] = []
        if found.stage != (self._shell.stage or self._bridge.state.vacancy.stage):
            name = self._bridge.state.stages[found.stage].name
            words = _("It is the matrix of {stage}, and was compared with that stage.")
            about.append(words.format(stage=_(name)))
        if not found.current:
            about.append(
                _("The matrix was made when the ledger had another head, so what was counted then is not compared.")
            )
        self.detail.show_workbook(tuple(about), found.harmless)

    def _differing(self, found: Comparison) -> dict[Spot, MatrixDifference]:
        """Where the matrix of the stage differs, by cell."""
        state = self._bridge.state
        spots: dict[Spot, MatrixDifference] = {}
        for one in found.differences:
            whole = one.method is not None or one.matter.value == "outcome"
            if one.stage == found.stage and whole:
                spot = taking_over.about(state, one)
                if spot[0]:
                    spots.setdefault(spot, one)
        return spots

    @property
    def one(self) -> MatrixDifference | None:
        """The difference that is current."""
        row = self.table.currentIndex().row()
        return self.model.found[row] if 0 <= row < len(self.model.found) else None

    def _shown(self) -> None:
        one, row = self.one, self.table.currentIndex().row()
        self._count()
        self.detail.set_empty(empty=one is None)
        if one is None:
            return
        where = self._where(one)
        self.detail.show_difference(self._bridge.state, one, taken=row in self.model.taken, where=where[0])
        if not self._following:
            self._following = True
            place = self.beside.place(taking_over.about(self._bridge.state, one))
            self.matrix.setCurrentIndex(place)
            self._following = False

    def _pointed(self, now: QModelIndex) -> None:
        """The cell that the person went to in the matrix: its difference, if there is one."""
        self.matrix.viewport().update()
        one = self.beside.differs(now) if now.isValid() else None
        if self._following or one is None:
            return
        self._following = True
        self.table.go_to_row(self.model.found.index(one))
        self._following = False

    def _count(self) -> None:
        count = len(self.model.taken)
        words = ngettext("Take {count} over…", "Take {count} over…", count).format(count=count)
        self.take.set_text(words if count else _("Take over…"))
        if count:
            self.take.enable()
        else:
            self.take.disable(_("Mark what is to be taken over first"))

    # What can be done

    def step(self, down: bool) -> None:
        """To the next difference, or the one before."""
        self.table.go_to_row(self.table.currentIndex().row() + (1 if down else -1))

    def may_take(self, row: int) -> bool:
        """Whether the difference of this row can be taken over."""
        return not isinstance(taking_over.takeable(self._bridge.state, self.model.found[row]), Sentence)

    def mark(self) -> None:
        """Mark the current difference to be taken over, or not any more; where it cannot be, nothing happens."""
        row = self.table.currentIndex().row()
        if self.one is not None and self.may_take(row):
            self.model.mark([row], on=row not in self.model.taken)
        self._shown()

    def mark_all(self) -> None:
        """Mark everything that can be taken over; where all is marked, nothing."""
        rows = [row for row in range(len(self.model.found)) if self.may_take(row)]
        if rows:
            self.model.mark(rows, on=not set(rows) <= self.model.taken)
        self._shown()

    def ask(self) -> None:
        """Ask to take over what is marked; of nothing marked the current one, where it can be."""
        row = self.table.currentIndex().row()
        if not self.model.taken and self.one is not None and self.may_take(row):
            self.mark()
        if self.model.taken:
            self.taking.emit([self.model.found[row] for row in sorted(self.model.taken)])

    def _where(self, one: MatrixDifference) -> tuple[str, Callable[[], None]]:
        """Where the record has what a difference is about: the words of the button, and how to go there."""
        state = self._bridge.state
        applicant, measure = taking_over.about(state, one)
        criterion = next((each.id for each in state.criteria.values() if each.reference == one.criterion), "")

        def go(step: int, target: str) -> None:
            if one.stage:
                self._shell.show_stage(one.stage)
            self._shell.go(step, target)

        if one.matter.value == "outcome" and applicant:
            return _("Show it in Shortlist"), lambda: go(SHORTLIST, applicant)
        if applicant:
            return _("Show the cell in Moderate"), lambda: go(MODERATE, f"{applicant}\t{measure}")
        if criterion:
            return _("Show it in Specification"), lambda: go(SPECIFICATION, criterion)
        return "", lambda: None

    def see(self) -> None:
        """Show the current difference where the record has it."""
        if self.one is not None:
            self._where(self.one)[1]()

    # Room

    def _lay_columns(self) -> None:
        wide = [84, *[58] * (self.beside.columnCount() - 2), 150]
        self.matrix.set_widths(wide)
        self.matrix.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        narrow = self.width() < current().S(NARROW)
        self.table.set_widths(
            [34, 150, 130, 84, 72, 0, 150] if not narrow else [34, 130, 110, 76, 58, 0, 90], elastic=5
        )

    def _restyle(self, theme: Theme) -> None:
        narrow = self.width() < theme.S(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
            self._side.setFixedHeight(max(self.height() * 40 // 100, theme.S(110)))
        else:
            self._side.setFixedWidth(theme.S(330))
            self._side.setMinimumHeight(0)
            self._side.setMaximumHeight(16_777_215)
        self.matrix.setVisible(not narrow and self.height() >= theme.S(LOW))
        self._lay_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle(current())

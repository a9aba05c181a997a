"""The matrix as a table view: frozen headings, a cursor that is a cell, columns that share the room there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.columns import GroupColumn, MeasureColumn, Result
from shortlister.ui.moderation.delegate import MatrixDelegate
from shortlister.ui.moderation.header import Corner, MatrixHeader, ReferenceHeader
from shortlister.ui.moderation.model import Index, MatrixModel

_LEAST: Final = 36
_LEAST_ALONE: Final = 24
_MOST: Final = 58
ZOOMS: Final = (0.7, 0.85, 1.0, 1.25, 1.5, 2.0)
"""Below 1 the columns give way, above it the cells grow; at 1 they share the room there is."""
USUAL_ROW: Final = 25
TIGHT_ROW: Final = 24
_TALLEST: Final = 32
_FOLDED: Final = 68
_FOLDED_LEAST: Final = 52
_STEPS: Final = {"Up": (-1, 0), "Down": (1, 0), "Left": (0, -1), "Right": (0, 1)}


@dataclass(frozen=True, slots=True)
class _Widths:
    """How wide the longest label of a rating's column is, and the longest words of each result."""

    labels: int
    results: Mapping[Result, int]


class Matrix(QTableView):
    """`moved` when the cursor is on another cell."""

    moved = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._matrix = model
        self._values = [0, 1]
        self.zoom = 1.0
        self._results = True
        self._known: tuple[object, ...] | None = None
        self._widths = _Widths(0, {})
        self.least_row = USUAL_ROW
        self.setAccessibleName(_("Matrix of applicants and criteria"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.heads = MatrixHeader(model, self)
        self.setHorizontalHeader(self.heads)
        self.heads.show()
        self.references = ReferenceHeader(model, self)
        self.setVerticalHeader(self.references)
        self.references.show()
        self._corner = Corner(self)
        self.painter = MatrixDelegate(model, self)
        self.setItemDelegate(self.painter)
        self.setModel(model)
        model.modelReset.connect(self.lay_out)
        follow(self._restyle)

    def show_values(self, values: list[int]) -> None:
        """The values of the scale of ratings."""
        if values != self._values:
            self._values = values
            self.painter.restyle(values, self.zoom)
            self.viewport().update()

    # The cursor

    def go(self, index: QModelIndex) -> None:
        """Put the cursor on a cell and bring it into view."""
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def step(self, key: str) -> None:
        """To the neighbour in the direction of an arrow; what stands behind the ratings is no place for it."""
        at = self.currentIndex()
        if not at.isValid():
            self.go(self._matrix.index(0, 0))
            return
        down, right = _STEPS[key]
        row, column = at.row() + down, at.column() + right
        if 0 <= row < self._matrix.rowCount() and 0 <= column < self._matrix.columnCount() - 2:
            self.go(self._matrix.index(row, column))

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        self.heads.show_column(now.column())
        self.references.show_row(now.row())
        for index in (now, before):
            self._update_cross(index)
        self.moved.emit()

    def _update_cross(self, index: Index) -> None:
        if not index.isValid() or index.row() >= self._matrix.rowCount():
            return
        view = self.viewport()
        top, left = self.rowViewportPosition(index.row()), self.columnViewportPosition(index.column())
        view.update(0, top - 2, view.width(), self.rowHeight(index.row()) + 4)
        view.update(left - 2, 0, self.columnWidth(index.column()) + 4, view.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Home if at.isValid():
                self.go(self._matrix.index(at.row(), 0))
            case Qt.Key.Key_End if at.isValid():
                self.go(self._matrix.index(at.row(), self._matrix.columnCount() - 3))
            case _:
                event.ignore()

    # Sizes

    def set_tight(self, tight: bool) -> None:
        """In front of a room, or with groups to fold, every pixel of height counts."""
        self.least_row = TIGHT_ROW if tight else USUAL_ROW
        self.heads.set_low(tight)
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
        self.scrollTo(self.currentIndex())  # in front of a room the rows are higher: the cursor stays in view

    def _restyle(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colours.canvas)
        self.setPalette(palette)
        self.painter.restyle(self._values, self.zoom)
        self.lay_out()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by steps; 0 is as large as fits."""
        at = ZOOMS.index(self.zoom) + steps if steps else ZOOMS.index(1.0)
        zoom = ZOOMS[min(max(at, 0), len(ZOOMS) - 1)]
        if zoom != self.zoom:
            self.zoom = zoom
            self._restyle(current())
            self.viewport().update()
            self.scrollTo(self.currentIndex())

    def _least(self, theme: Theme) -> int:
        """The least width of a rating: every member's digit beside the others, and the column's label."""
        finding = self._matrix.finding
        members = len(finding.members) if finding is not None else 3
        least = min(_LEAST, max(8 * members + 8, _LEAST_ALONE)) * self.zoom
        return max(theme.S(max(least, _LEAST_ALONE)), self._measured().labels)

    def _high_at_least(self, theme: Theme) -> int:
        return theme.S(self.least_row * max(self.zoom, 1.0))

    def _bar(self, theme: Theme) -> int:
        """What the bar for scrolling down takes, where one is needed."""
        rows = max(self._matrix.rowCount(), 1)
        fits = rows * self._high_at_least(theme) <= self.height() - self.heads.height()
        return 0 if fits else self.verticalScrollBar().sizeHint().width()

    def show_results(self, shown: bool) -> None:
        """Whether gate and total stand behind the ratings, or give way to them."""
        if shown != self._results:
            self._results = shown
            self.lay_out()

    def least_width(self, *, results: bool = True) -> int:
        """In less than this it scrolls sideways, with gate and total behind the ratings or without them."""
        theme, columns = current(), self._matrix.columns
        behind = [column for column in columns if isinstance(column, Result) and results]
        folded = sum(isinstance(column, GroupColumn) for column in columns)
        plain = sum(isinstance(column, MeasureColumn) for column in columns)
        cells = folded * theme.S(_FOLDED_LEAST) + plain * self._least(theme)
        wide = sum(self._measured().results[column] for column in behind)
        return self.references.wide() + wide + cells + theme.S(2) + self._bar(theme)

    def lay_out(self) -> None:
        """Columns share the room from what their digits need up to 58, rows from 25 to 32; the rest scrolls."""
        theme, columns = current(), self._matrix.columns
        self.references.refit()
        results = [
            self._result_width(theme, column) if self._results else 0
            for column in columns
            if isinstance(column, Result)
        ]
        folded = sum(isinstance(column, GroupColumn) for column in columns)
        plain = sum(isinstance(column, MeasureColumn) for column in columns)
        rows, least, most = max(self._matrix.rowCount(), 1), self._high_at_least(theme), max(self.zoom, 1.0)
        room = self.width() - self.references.wide() - sum(results) - theme.S(2) - self._bar(theme)
        narrow = self._least(theme)
        group = (room - plain * narrow) // folded if folded else 0
        group = min(max(group, theme.S(_FOLDED_LEAST)), theme.S(_FOLDED))
        wide = min(max((room - folded * group) // plain, narrow), theme.S(_MOST * most)) if plain else 0
        if self.zoom < 1 and plain:
            wide = min(wide, narrow)
        at_result = 0
        for at, column in enumerate(columns):
            self.heads.setSectionHidden(at, isinstance(column, Result) and not self._results)
            match column:
                case MeasureColumn():
                    self.heads.resizeSection(at, wide)
                case GroupColumn():
                    self.heads.resizeSection(at, group)
                case Result():
                    if self._results:
                        self.heads.resizeSection(at, results[at_result])
                    at_result += 1
        high = min(max((self.height() - self.heads.height()) // rows, least), theme.S(_TALLEST * most))
        self.references.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.references.setDefaultSectionSize(high)
        self._corner.labels = self.heads.labels
        self._corner.setGeometry(0, 0, self.references.wide(), self.heads.height())
        self._corner.raise_()

    def _measured(self) -> "_Widths":
        """Measured once for a stage that is followed, its columns and a theme: totals only become shorter."""
        theme, finding, columns = current(), self._matrix.finding, self._matrix.columns
        known = (finding.of.fixed if finding is not None else None, columns, theme)
        if self._known is None or any(one is not other for one, other in zip(self._known, known, strict=True)):
            self._known = known
            labels = (self._label_width(theme, one) for one in columns if isinstance(one, MeasureColumn))
            results = {column: self._result_width(theme, column) for column in columns if isinstance(column, Result)}
            self._widths = _Widths(max(labels, default=0), results)
        return self._widths

    def _label_width(self, theme: Theme, column: MeasureColumn) -> int:
        return round(painting.text_width(column.label, theme.font(Role.SECONDARY, weight=600))) + theme.S(5)

    def _result_width(self, theme: Theme, column: Result) -> int:
        """As wide as the widest of what stands there."""
        at = self._matrix.columns.index(column)
        font = theme.font(Role.SECONDARY, weight=500)
        words = [str(self._matrix.index(row, at).data() or "") for row in range(self._matrix.rowCount())]
        words.append(self._matrix.heading_of(column))
        longest = max(words, key=len)
        return round(painting.text_width(longest, font)) + theme.S(24 if column is Result.GATE else 20)

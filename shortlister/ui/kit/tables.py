"""Tables: a heading on the canvas, rows parted by hairlines, the current row with its post."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.table_cells import PADDING, CellRole, Index, TextDelegate
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

__all__ = ["CellRole", "Index", "Table", "TextDelegate"]

_SAMPLE: Final = 50
LEAST: Final = 40
ENOUGH: Final = 150
"""The elastic column, in pixels at 100 %: where less is left than the least it gets enough, and the table moves."""


def _heading_width(words: str, theme: Theme) -> float:
    """Of its longest line."""
    font = theme.font(Role.CAPTION, weight=500)
    return max(painting.text_width(line, font) for line in words.split("\n"))


class _Heading(QHeaderView):
    """Column headings 12 / 500 on the canvas, with one line below."""

    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._high = height
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setDefaultAlignment(painting.LEFT)
        self.setMinimumSectionSize(8)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(self._high))
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """A heading that is shortened is said in full when it is pointed at."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self.logicalIndexAt(event.pos())
            words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "") if section >= 0 else ""
            wide = _heading_width(words, current())
            fits = section < 0 or wide <= self.sectionSize(section) - current().S(PADDING + 4)
            QToolTip.showText(event.globalPos(), "" if fits else words, self)
            return True
        return super().viewportEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current()
        place = QRectF(rect)
        model = self.model()
        painter.fillRect(place, theme.colours.canvas)
        words = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        align = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        room = place.adjusted(theme.S(PADDING), 0, -theme.S(4), 0)
        side = painting.LEFT
        if align and int(align) & int(Qt.AlignmentFlag.AlignRight):
            room, side = (place.adjusted(theme.S(4), 0, -theme.S(PADDING), 0), painting.RIGHT)
        font = theme.font(Role.CAPTION, weight=500)
        lines = str(words or "").split("\n")
        high = room.height() / len(lines)
        for number, line in enumerate(lines):
            one = QRectF(room.left(), room.top() + number * high, room.width(), high)
            painting.text(painter, one, line, font, theme.colours.ink2, align=side)
        painting.horizontal(painter, place.left(), place.right(), place.bottom() - 1, theme.colours.line2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.colours.canvas)
            painting.horizontal(painter, 0, self.viewport().width(), self.height() - 1, theme.colours.line2)
        super().paintEvent(event)


class Table(QTableView):
    """A QTableView of the design: row height 42, 36, 30 or 26; columns fixed or measured, one of them elastic."""

    def __init__(self, parent: QWidget | None = None, *, name: str, row_height: int = 42, heading: int = 34) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._widths: list[int] = []
        self._elastic, self._least = -1, LEAST
        self.setProperty("showsCurrent", True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(_Heading(self, heading))
        self.horizontalHeader().show()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(TextDelegate(self))
        follow(self._restyle)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        selection = self.selectionModel()
        if selection is not None:
            selection.currentRowChanged.connect(self._row_changed)
        self._lay_columns()

    def set_widths(self, widths: Sequence[int], *, elastic: int = -1, least: int = LEAST) -> None:
        """Column widths in pixels at 100 %; 0 measures the column; `elastic` takes what is left, `least` at least."""
        self._widths = list(widths)
        self._elastic, self._least = elastic, least
        self._lay_columns()

    def measure(self) -> None:
        """Measure the columns of width 0 again, from a sample of 50 rows."""
        self._lay_columns()

    def set_shows_current(self, shows: bool) -> None:
        """Whether the current row is marked."""
        self.setProperty("showsCurrent", shows)
        self.viewport().update()

    def first_column(self) -> int:
        """The column at the left, which carries the post."""
        return self.horizontalHeader().logicalIndex(0)

    def go_to_row(self, row: int) -> None:
        """Make a row current and bring it into view."""
        model: QAbstractItemModel | None = self.model()
        if model is not None and 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, self.first_column()))

    def go_by(self, by: int) -> None:
        """Go so many rows on or back."""
        self.go_to_row(self.currentIndex().row() + by)

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.SECONDARY))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.colours.canvas)
        palette.setColor(palette.ColorRole.Highlight, theme.colours.accent_soft)
        palette.setColor(palette.ColorRole.HighlightedText, theme.colours.ink)
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(theme.S(self._row_height))
        self._lay_columns()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """The elastic column takes what is left; where there is too little left the table can be moved sideways."""
        model: QAbstractItemModel | None = self.model()
        if model is None:
            return
        policy = Qt.ScrollBarPolicy
        theme, header = current(), self.horizontalHeader()
        if not 0 <= self._elastic < model.columnCount():
            over = header.length() > self.viewport().width()
            self.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff)
            return
        shown = [column for column in range(model.columnCount()) if not self.isColumnHidden(column)]
        fixed = sum(header.sectionSize(column) for column in shown if column != self._elastic)
        short = self.viewport().width() - fixed < theme.S(self._least)
        header.setSectionResizeMode(
            self._elastic, QHeaderView.ResizeMode.Fixed if short else QHeaderView.ResizeMode.Stretch
        )
        if short:
            header.resizeSection(self._elastic, theme.S(ENOUGH))
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if short else policy.ScrollBarAlwaysOff)

    def _lay_columns(self) -> None:
        model: QAbstractItemModel | None = self.model()
        if model is None:
            return
        theme, header = current(), self.horizontalHeader()
        for column in range(model.columnCount()):
            planned = self._widths[column] if column < len(self._widths) else 0
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, theme.S(planned) if planned else self._measured(model, column))
        self._fit_columns()

    def _measured(self, model: QAbstractItemModel, column: int) -> int:
        theme = current()
        words = str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
        wide = _heading_width(words, theme) + theme.S(2 * PADDING)
        delegate = self.itemDelegateForColumn(column) or self.itemDelegate()
        if isinstance(delegate, TextDelegate):
            for row in range(min(model.rowCount(), _SAMPLE)):
                wide = max(wide, delegate.width_of(theme, model.index(row, column)))
        return round(wide)

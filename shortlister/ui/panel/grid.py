"""The grid of declarations: one cell is current, and what is declared is set there by a key."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.tables import Index, Table, TextDelegate
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.panel.declarations_model import DeclarationsModel


class _CellDelegate(TextDelegate):
    """The current cell has a ring; a declaration that differs has a box."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, DeclarationsGrid) and view.currentIndex() == index and view.hasFocus():
            theme = current()
            place = QRectF(option.rect).adjusted(1, 1, -theme.S(8), -2)
            painting.frame(painter, place, line=theme.colours.focus, radius=theme.S(5), width=theme.S(2))

    def paint_cell(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        model = index.model()
        if isinstance(model, DeclarationsModel) and model.cell(index) is not None:
            words = str(index.data() or "")
            if words not in (_("none"), _("not yet")):
                box = place.adjusted(theme.S(3), theme.S(4), 0, -theme.S(5))
                box.setWidth(min(painting.text_width(words, self.font(theme, index)) + theme.S(44), box.width() - 10))
                painting.frame(painter, box, fill=theme.colours.surface, line=theme.colours.edge, radius=theme.S(4))
        super().paint_cell(painter, theme, place, index)


class DeclarationsGrid(Table):
    """`asked(index)` when a cell was clicked twice: a menu of the three."""

    asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, name=_("Declarations of interest"), row_height=30)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(_CellDelegate(self))
        self.set_shows_current(False)

    def step(self, key: str) -> None:
        """The current cell moves; the names and the reasons are not cells."""
        model, now = self.model(), self.currentIndex()
        if not isinstance(model, DeclarationsModel) or not model.rowCount():
            return
        row = now.row() + {"Up": -1, "Down": 1}.get(key, 0)
        column = max(now.column(), 1) + {"Left": -1, "Right": 1}.get(key, 0)
        row = min(max(row, 0), model.rowCount() - 1)
        column = min(max(column, 1), len(model.members))
        self.go_to_cell(row, column)

    def go_to_cell(self, row: int, column: int) -> None:
        """Make a cell current and bring it into view."""
        model = self.model()
        if model is not None:
            self.setCurrentIndex(model.index(row, column))
            self.viewport().update()

    def lay_columns(self) -> None:
        """Names, then the members side by side, then the reasons with what is left."""
        model = self.model()
        if isinstance(model, DeclarationsModel):
            room, count = round(self.width() / current().scale), max(len(model.members), 1)
            names = 220 if room >= 760 else 160
            each = min(max((room - names - 120) // count, 112), 186)
            self.set_widths([names, *([each] * count), 120], elastic=count + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.asked.emit(self.indexAt(event.position().toPoint()))

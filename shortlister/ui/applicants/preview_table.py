"""The table of the applicants that would be added: one cell is current, framed, and corrected with F2."""

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from shortlister.i18n import _
from shortlister.ui.applicants.preview_model import NAME, PreviewModel
from shortlister.ui.kit import painting
from shortlister.ui.kit.tables import Index, Table, TextDelegate
from shortlister.ui.kit.theme import current


class _CellDelegate(TextDelegate):
    """The current cell has a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, PreviewTable) and view.currentIndex() == index and view.hasFocus():
            theme = current()
            place = QRectF(option.rect).adjusted(theme.S(4), 1, -1, -2)
            painting.frame(painter, place, line=theme.colours.focus, radius=theme.S(5), width=theme.S(2))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setProperty("kit", "field")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(1, 0, -1, -1))  # as high as the row: the text stays where it is


class PreviewTable(Table):
    """Of each row that cell is current first which should be looked at, until somebody has moved sideways."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, name=_("Applicants that would be added"), row_height=34)
        self.shown = PreviewModel(self)
        self._chosen = False
        self.setModel(self.shown)
        self.setItemDelegate(_CellDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.selectionModel().currentChanged.connect(self._moved)

    def begin(self) -> None:
        """Other applicants are shown: the first row is current."""
        self._chosen = False
        if self.shown.rowCount():
            self._go(0, self.shown.doubtful_column(0))

    def _go(self, row: int, column: int) -> None:
        chosen = self._chosen
        self.setCurrentIndex(self.shown.index(row, column))
        self._chosen = chosen

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        self.viewport().update()
        if not now.isValid() or not before.isValid():
            return
        if now.column() != before.column():
            self._chosen = True
        elif not self._chosen:
            self._go(now.row(), self.shown.doubtful_column(now.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_F2 or event.modifiers():
            super().keyPressEvent(event)
            return
        now = self.currentIndex()
        row = max(now.row(), 0)
        if not now.isValid() or not now.flags() & Qt.ItemFlag.ItemIsEditable:
            self._go(row, self.shown.doubtful_column(row) if self.shown.rowCount() else NAME)
        self.edit(self.currentIndex())

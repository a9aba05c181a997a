"""A column that scrolls when there is no room for it, and otherwise is as high as what it holds."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QSizePolicy, QTableView, QWidget

from shortlister.ui.kit.layouts import Column, Margins
from shortlister.ui.kit.theme import current


class ScrollColumn(QScrollArea):
    """Put widgets into `column`; it scrolls upright only, never sideways."""

    def __init__(self, parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 0) -> None:
        super().__init__(parent)
        self._inside = QWidget(self)
        self.column = Column(self._inside, margins=margins, spacing=spacing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inside.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self._inside
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()

    def sizeHint(self) -> QSize:
        wide = self._inside.sizeHint().width()
        return QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def minimumSizeHint(self) -> QSize:
        wide = self._inside.minimumSizeHint().width()
        return QSize(wide, min(self.sizeHint().height(), current().S(72)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def turn(scroll: QScrollArea, by: int, table: QTableView | None = None) -> None:
    """A screen on or back; first through a table in it that has the focus and rows there that are not seen."""
    step = QAbstractSlider.SliderAction
    bar = scroll.verticalScrollBar()
    if table is not None and table.hasFocus():
        own = table.verticalScrollBar()
        if own.value() != (own.maximum() if by > 0 else own.minimum()):
            bar = own
    bar.triggerAction(step.SliderPageStepAdd if by > 0 else step.SliderPageStepSub)


def show_row(scroll: QScrollArea, table: QTableView, row: QModelIndex) -> None:
    """Bring a row that is gone to by key into view: in a low window a table is higher than what is seen."""
    inside = scroll.widget()
    if inside is not None and table.hasFocus():
        seen = table.viewport().mapTo(inside, table.visualRect(row).center())
        scroll.ensureVisible(0, seen.y(), 0, current().S(42))

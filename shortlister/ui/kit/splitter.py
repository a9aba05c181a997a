"""Splitters that remember where they stood; a double click puts them back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from shortlister.ui.kit.theme import Theme, current, follow


class Splitter(QSplitter):
    """`moved(sizes)` when a person has moved it; sizes at 100 %, so they hold for every scale."""

    moved = Signal(list)

    def __init__(
        self,
        usual: Sequence[int],
        parent: QWidget | None = None,
        *,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        name: str = "",
    ) -> None:
        super().__init__(orientation, parent)
        self._usual = list(usual)
        self._wanted = list(usual)
        self.setAccessibleName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._was_moved)
        follow(self._lay_out)

    def restore(self, sizes: Sequence[int]) -> None:
        """Stand where it stood before."""
        if len(sizes) == len(self._usual):
            self._wanted = list(sizes)
            self._lay_out(current())

    def reset(self) -> None:
        """Back to the usual place."""
        self._wanted = list(self._usual)
        self._lay_out(current())
        self.moved.emit(self._wanted)

    def addWidget(self, widget: QWidget) -> None:
        super().addWidget(widget)
        if self.count() > 1:
            self.handle(self.count() - 1).installEventFilter(self)
        self._lay_out(current())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self.reset()
            return True
        return super().eventFilter(watched, event)

    def _was_moved(self) -> None:
        scale = current().scale
        self._wanted = [round(size / scale) for size in self.sizes()]
        self.moved.emit(self._wanted)

    def _lay_out(self, theme: Theme) -> None:
        self.setSizes([theme.S(size) for size in self._wanted])

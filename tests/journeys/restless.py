"""Whether a window comes to rest, as every window does in which nothing happens."""

from collections import Counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class _Layouts(QObject):
    """Who asks for a layout."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_by: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.asked_by[type(watched).__name__] += 1
        return super().eventFilter(watched, event)


def restless() -> list[str]:
    """What is laid out again and again while nothing happens: a window that does so keeps a processor busy."""
    application, layouts = QApplication.instance(), _Layouts()
    assert application is not None
    application.installEventFilter(layouts)
    for _ in range(50):
        layouts.asked_by.clear()
        application.processEvents()
        if not layouts.asked_by:
            break
    application.removeEventFilter(layouts)
    return [f"{one} is laid out again and again" for one in layouts.asked_by]

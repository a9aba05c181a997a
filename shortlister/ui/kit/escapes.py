"""What Esc does on a page where something can be cancelled and banners stand: only what it will do shows the key."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.messages import MessageArea


class Escapes(QObject):
    """The latest banner goes first: of `inner` while that is shown, then of `outer`; only then is it cancelled."""

    def __init__(
        self, inner: MessageArea | None, outer: MessageArea, cancel: Button, leave: Callable[[], object], page: QWidget
    ) -> None:
        super().__init__(page)
        self._inner, self._outer, self._cancel, self._leave = inner, outer, cancel, leave
        for area in filter(None, (inner, outer)):
            area.changed.connect(self.tell)

    def press(self) -> None:
        """Esc was pressed."""
        areas = [area for area in (self._inside(), self._outer) if area is not None]
        if not any(area.put_away_latest() for area in areas):
            self._leave()

    def tell(self) -> None:
        """What Esc will do shows the key, and nothing else."""
        inner = self._inside()
        inside = inner is not None and inner.waits_for_esc()
        self._outer.set_esc(not inside)
        waits = inside or self._outer.waits_for_esc()
        self._cancel.set_key("" if waits else "Esc")

    def _inside(self) -> MessageArea | None:
        """The inner banners, where the part with them is the one that is shown."""
        part = self._inner.parentWidget() if self._inner is not None else None
        return self._inner if part is not None and not part.isHidden() else None

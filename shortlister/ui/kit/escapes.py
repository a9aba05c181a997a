"""What Esc does on a page where something can be cancelled and banners stand: only what it will do shows the key."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.messages import MessageArea


class Escapes(QObject):
    """The latest banner goes first: of `inner` while that is shown, then of `outer`; only then is it cancelled."""

    def __init__(
        self, inner: MessageArea, outer: MessageArea, cancel: Button, leave: Callable[[], object], page: QWidget
    ) -> None:
        super().__init__(page)
        self._inner, self._outer, self._cancel, self._leave = inner, outer, cancel, leave
        for area in (inner, outer):
            area.changed.connect(self.tell)

    def press(self) -> None:
        """Esc was pressed."""
        inside = self._inside() and self._inner.put_away_latest()
        if not inside and not self._outer.put_away_latest():
            self._leave()

    def tell(self) -> None:
        """What Esc will do shows the key, and nothing else."""
        inside = self._inside() and self._inner.waits_for_esc()
        self._outer.set_esc(not inside)
        waits = inside or self._outer.waits_for_esc()
        self._cancel.set_key("" if waits else "Esc")

    def _inside(self) -> bool:
        """Whether the part with the inner banners is the one that is shown."""
        part = self._inner.parentWidget()
        return part is not None and not part.isHidden()

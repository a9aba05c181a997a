"""Rows and columns whose margins and gaps follow the scale."""

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSpacerItem, QWidget

from shortlister.ui.kit.theme import Theme, current, follow

Margins = tuple[int, int, int, int]
_FIXED = QSizePolicy.Policy.Fixed
_MINIMUM = QSizePolicy.Policy.Minimum


class _Box(QBoxLayout):
    """What row and column share: sizes in pixels at 100 %, laid out again when the scale changes."""

    def __init__(self, direction: QBoxLayout.Direction, parent: QWidget | None, margins: Margins, spacing: int) -> None:
        super().__init__(direction, parent)
        self._margins = margins
        self._between = spacing
        self._gaps: list[tuple[QSpacerItem, int]] = []
        follow(self._restyle)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Other margins, in pixels at 100 %."""
        self._margins = (left, top, right, bottom)
        self._restyle(current())

    def gap(self, pixels: int) -> None:
        """A fixed gap, in pixels at 100 %."""
        spacer = QSpacerItem(0, 0, _MINIMUM, _MINIMUM)
        self._gaps.append((spacer, pixels))
        self.addSpacerItem(spacer)
        self._restyle(current())

    def _restyle(self, theme: Theme) -> None:
        self.setContentsMargins(*(theme.S(side) for side in self._margins))
        self.setSpacing(theme.S(self._between))
        upright = self.direction() is QBoxLayout.Direction.TopToBottom
        for spacer, pixels in self._gaps:
            size = theme.S(pixels)
            if upright:
                spacer.changeSize(0, size, _MINIMUM, _FIXED)
            else:
                spacer.changeSize(size, 0, _FIXED, _MINIMUM)
        self.invalidate()


class Column(_Box):
    """Widgets one under another; margins (left, top, right, bottom) and spacing in pixels at 100 %."""

    def __init__(self, parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 0) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, parent, margins, spacing)


class Row(_Box):
    """Widgets side by side; margins (left, top, right, bottom) and spacing in pixels at 100 %."""

    def __init__(self, parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 0) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent, margins, spacing)

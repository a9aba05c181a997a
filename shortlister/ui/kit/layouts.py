"""Rows, columns and rows that wrap, whose margins and gaps follow the scale."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

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


class Flow(QLayout):
    """Widgets side by side, and on a further line where a line has no room; what expands takes the rest of its line.

    `align` says where the widgets of a line stand that leave room: at the left, in the middle or at the right.
    """

    def __init__(
        self, parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._margins, self._between, self._align = margins, spacing, align
        self._items: list[QLayoutItem] = []
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setContentsMargins(*(theme.S(side) for side in self._margins))
        self.setSpacing(theme.S(self._between))
        self.invalidate()

    # What Qt asks of a layout

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        sides = self.contentsMargins()
        lines = self._lines(width - sides.left() - sides.right())
        tall = sum(max(_height(item, wide) for item, wide in line) for line in lines)
        return tall + max(len(lines) - 1, 0) * self.spacing() + sides.top() + sides.bottom()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + max(len(shown) - 1, 0) * self.spacing()
        tall = max((item.sizeHint().height() for item in shown), default=0)
        return self._round(QSize(wide, tall))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        wide = max((item.minimumSize().width() for item in shown), default=0)
        return self._round(QSize(wide, max((item.minimumSize().height() for item in shown), default=0)))

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        inside = place.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for line in self._lines(inside.width()):
            tall = max(_height(item, wide) for item, wide in line)
            left = inside.left() + self._before(inside.width(), line)
            for item, wide in line:
                high = _height(item, wide)
                item.setGeometry(QRect(left, top + (tall - high) // 2, wide, high))
                left += wide + self.spacing()
            top += tall + self.spacing()

    # Lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _round(self, size: QSize) -> QSize:
        """With the margins round it."""
        sides = self.contentsMargins()
        return size + QSize(sides.left() + sides.right(), sides.top() + sides.bottom())

    def _before(self, room: int, line: "_Line") -> int:
        """The room left of a line."""
        left = room - sum(wide for _item, wide in line) - (len(line) - 1) * self.spacing()
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            return max(left // 2, 0)
        return max(left, 0) if self._align & Qt.AlignmentFlag.AlignRight else 0

    def _lines(self, room: int) -> "list[_Line]":
        """Which items stand in which line, and how wide each is."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or left < wide + self.spacing():
                lines.append([])
                left = room + self.spacing()
            lines[-1].append(item)
            left -= wide + self.spacing()
        return [self._filled(line, room) for line in lines]

    def _filled(self, line: list[QLayoutItem], room: int) -> "_Line":
        """Each at its own width, or less in a line of its own; those that expand share what is left."""
        wides = [min(item.sizeHint().width(), room) for item in line]
        left = room - sum(wides) - (len(line) - 1) * self.spacing()
        growing = [at for at, item in enumerate(line) if item.expandingDirections() & Qt.Orientation.Horizontal]
        for at in growing:
            wides[at] = min(wides[at] + max(left, 0) // len(growing), line[at].maximumSize().width())
        return list(zip(line, wides, strict=True))


_Line = list[tuple[QLayoutItem, int]]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

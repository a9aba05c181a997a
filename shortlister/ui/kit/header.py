"""The header of a screen: title, the fact beside it, actions at the right with the primary one last."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from shortlister.ui.kit.buttons import Button, Room
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class Header(Region):
    """60 high, or 56 on Score and Moderate (`compact`); `add` puts widgets at the right, in order.

    Where there is no room for all, the fact is shortened first, then the buttons lose their icons; then they stand on
    a line of their own, and only where that is too short as well they show their words alone, without their keys.
    """

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, fact: str = "", compact: bool = False
    ) -> None:
        super().__init__(parent, lines=Side.BOTTOM)
        self._compact = compact
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = Row(self, margins=(16, 0, 16, 1) if compact else (24, 0, 20, 1), spacing=8)
        self._title = Label(title, self, role=Role.TITLE)
        self._fact = ElidedLabel(fact, self, role=Role.SECONDARY, ink="ink2")
        self._left = Row(spacing=8)
        self._left.addWidget(self._title)
        self._left.gap(4)
        self._left.addWidget(self._fact, 1)
        self._row.addLayout(self._left, 1)
        self._actions = Row(spacing=8)
        self._actions.addStretch(0)
        self._row.addLayout(self._actions)
        self._two_lines = False
        self._title.setVisible(bool(title))
        follow(self._lay_out)

    def set_title(self, title: str) -> None:
        """Another title."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def set_fact(self, fact: str) -> None:
        """The fact beside the title; it gives way first when room is short."""
        self._fact.setText(fact)

    def holds_fact(self) -> bool:
        """Whether the fact has room in full beside the title and the buttons as these are now."""
        sides = self._row.contentsMargins()
        self._measure_anew()
        need = self._left.minimumSize().width() - self._fact.minimumSizeHint().width() + self._fact.sizeHint().width()
        if not self._two_lines:
            need += self._actions.minimumSize().width() + self._row.spacing()
        return need + sides.left() + sides.right() <= self.width()

    def add(self, widget: QWidget) -> QWidget:
        """Put a widget at the right of those already there."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return widget

    def give_way(self, width: int, *widgets: QWidget) -> None:
        """Hide these, the first first, as long as a header of this width has no room for words and keys of all."""
        for widget in widgets:
            self._measure_anew()
            if self._least() - sum(one.spared(Room.NO_ICON) for one in self._shown()) <= width:
                return
            widget.hide()

    def _measure_anew(self) -> None:
        """Forget how wide the parts were, which have just been changed. It asks for a layout: never while laying out,
        or one follows the other for ever.
        """
        for part in (self._left, self._actions):
            part.invalidate()

    def _fit(self) -> None:
        """Buttons with icon and key where these have room, then without the icon, on two lines, as words alone."""
        if not self.isVisible():  # then nothing was laid out, nor is
            self._measure_anew()
        least, shown = self._least(), self._shown()

        def spared(room: Room) -> int:
            return sum(one.spared(room) for one in shown)

        two_lines = least - spared(Room.NO_ICON) > self.width()
        wanted = self._least(two_lines=True) if two_lines else least
        room = next((one for one in Room if wanted - spared(one) <= self.width()), Room.WORDS)
        for one in shown:
            one.set_room(room)
        if two_lines != self._two_lines:
            self._two_lines = two_lines
            across, down = (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom)
            self._row.setDirection(down if two_lines else across)
            self._lay_out(current())

    def _shown(self) -> list[Button]:
        return [one for one in self.findChildren(Button) if one.isVisibleTo(self)]

    def _least(self, *, two_lines: bool = False) -> int:
        """The width that everything needs, the buttons with icon and key; on two lines that of the longer."""
        sides = self._row.contentsMargins()
        left, actions = (self._whole(part) for part in (self._left, self._actions))
        least = max(left, actions) if two_lines else left + actions + self._row.spacing()
        return least + sides.left() + sides.right()

    def _whole(self, part: Row) -> int:
        items = [item for at in range(part.count()) if (item := part.itemAt(at)) is not None]
        buttons = [one for item in items if isinstance(one := item.widget(), Button) and one.isVisibleTo(self)]
        hidden = sum(one.spared(one.room()) for one in buttons)
        return part.minimumSize().width() + hidden

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(92 if self._two_lines else 56 if self._compact else 60))
        # Both stand on one line: the fact is lowered by the difference of the two descents.
        self._fact.setContentsMargins(0, 0, 0, 0)

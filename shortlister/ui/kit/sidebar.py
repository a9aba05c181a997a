"""The steps of a vacancy: a sidebar of 216 px, or a rail of 56 px over the same steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.buttons import Button, IconButton, Kind
from shortlister.ui.kit.frames import Region, Rule, Side
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.progress import paint_bar
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

WIDE = 216
RAIL = 56


class StepState(StrEnum):
    """What a step says about itself."""

    NOTHING = "nothing"
    COUNT = "count"
    PROGRESS = "progress"
    DONE = "done"
    ATTENTION = "attention"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class SidebarStep:
    """A step as the sidebar shows it. `count` is its number (of doubts, applicants…), `of` the whole of a progress.

    `words` says the state to those who cannot see it and in the rail's tooltip: `61 of 312 scored`.
    """

    number: int
    name: str
    icon: str
    state: StepState = StepState.NOTHING
    count: int = 0
    of: int = 0
    words: str = ""

    def shown(self) -> str:
        """The state as it is written: `24`, `61/312`, or nothing."""
        match self.state:
            case StepState.COUNT | StepState.ATTENTION:
                return str(self.count)
            case StepState.PROGRESS:
                return f"{self.count}/{self.of}"
            case _:
                return ""


class _Item(QAbstractButton):
    """One step, painted for sidebar or rail."""

    def __init__(self, step: SidebarStep, owner: "Sidebar") -> None:
        super().__init__(owner)
        self._owner = owner
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.step = step
        self.show_step(step)

    def show_step(self, step: SidebarStep) -> None:
        self.step = step
        name = ", ".join(filter(None, (str(step.number), step.name, step.words or step.shown())))
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  Alt+{step.number}" if self._owner.is_rail() else "")
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            if event.key() in keys and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._owner.focus_beside(self, -1)
            case Qt.Key.Key_Down:
                self._owner.focus_beside(self, 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.S(40), theme.S(48 if self._owner.is_rail() else 40))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        painter = QPainter(self)
        rail = self._owner.is_rail()
        gap = theme.S(2)
        box = QRectF(theme.S(6), gap, self.width() - theme.S(13 if not rail else 13), self.height() - 2 * gap)
        if self.isChecked():
            painting.frame(painter, box, fill=c.surface, line=c.line2, radius=theme.S(7))
            tall = theme.S(18)
            painter.fillRect(QRectF(box.left(), round(box.center().y() - tall / 2), theme.S(3), tall), c.accent)
        elif self.underMouse():
            painting.frame(painter, box, fill=c.hover if c.hover != c.side else c.line, radius=theme.S(7))
        if self.hasFocus():
            painting.frame(painter, box, line=c.focus, radius=theme.S(7), width=theme.S(2))
        if rail:
            self._paint_rail(painter, theme)
        else:
            self._paint_wide(painter, theme)
        painter.end()

    def _inks(self, theme: Theme) -> tuple[QColor, QColor]:
        c = theme.colours
        if self.step.state is StepState.LOCKED:
            return c.ink3, c.ink3
        return (c.ink if self.isChecked() else c.ink2), c.ink2

    def _paint_wide(self, painter: QPainter, theme: Theme) -> None:
        c, step = theme.colours, self.step
        ink, quiet = self._inks(theme)
        tall = float(self.height())
        left, right = theme.S(42), self.width() - theme.S(19)
        number = QRectF(0, 0, theme.S(32), tall)
        painting.text(painter, number, str(step.number), theme.font(Role.SECONDARY), c.ink3, align=painting.RIGHT)
        right -= self._paint_state(painter, theme, right, quiet)
        weight = 600 if self.isChecked() else 400
        words = QRectF(left, 0, max(right - left - theme.S(6), 0), tall)
        painting.text(painter, words, step.name, theme.font(Role.BODY, weight=weight), ink)
        if step.state is StepState.PROGRESS and step.of:
            bar = QRectF(left, tall - theme.S(7), self.width() - theme.S(19) - left, theme.S(2))
            paint_bar(painter, theme, bar, step.count / step.of)

    def _paint_state(self, painter: QPainter, theme: Theme, right: float, ink: QColor) -> float:
        """Draw the state at the right end; returns the width it takes."""
        c, step, middle = theme.colours, self.step, self.height() / 2
        side = theme.S(16 if step.state is StepState.DONE else 14)
        match step.state:
            case StepState.DONE | StepState.LOCKED:
                name = "check" if step.state is StepState.DONE else "lock"
                place = QRectF(right - side + theme.S(1), middle - side / 2, side, side)
                paint_icon(painter, name, place, ink)
                return side
            case StepState.ATTENTION:
                font = theme.font(Role.CAPTION, weight=600)
                wide = max(painting.text_width(step.shown(), font) + theme.S(14), theme.S(21))
                pill = QRectF(right - wide, round(middle - theme.S(21) / 2), wide, theme.S(21))
                painting.frame(painter, pill, fill=c.attn_soft, line=c.attn_line, radius=pill.height() / 2)
                painting.text(painter, pill, step.shown(), font, c.attn, align=painting.CENTRE, elide=False)
                return wide
            case StepState.COUNT | StepState.PROGRESS:
                font = theme.font(Role.CAPTION, weight=500)
                place = QRectF(0, 0, right, self.height())
                return painting.text(painter, place, step.shown(), font, ink, align=painting.RIGHT)
            case _:
                return 0.0

    def _paint_rail(self, painter: QPainter, theme: Theme) -> None:
        c, step = theme.colours, self.step
        ink, quiet = self._inks(theme)
        centre = theme.S(6) + (self.width() - theme.S(13)) / 2
        big, small = theme.S(20), theme.S(12)
        paint_icon(painter, step.icon, QRectF(centre - big / 2, theme.S(7), big, big), ink)
        below = QRectF(centre - small / 2, theme.S(30), small, small)
        match step.state:
            case StepState.DONE:
                paint_icon(painter, "check", below, quiet)
            case StepState.LOCKED:
                paint_icon(painter, "lock", below, quiet)
            case StepState.ATTENTION:
                font = theme.font(Role.CAPTION, weight=700, size=11)
                place = QRectF(0, theme.S(28), 2 * centre, theme.S(14))
                painting.text(painter, place, step.shown(), font, c.attn, align=painting.CENTRE, elide=False)
            case StepState.PROGRESS:
                wide = theme.S(28)
                bar = QRectF(centre - wide / 2, theme.S(35), wide, theme.S(4))
                paint_bar(painter, theme, bar, step.count / step.of if step.of else 0.0)
            case _:
                pass


class Sidebar(Region):
    """`chosen(number)` when a step is chosen, `toggled(rail)` when the person changes its width."""

    chosen = Signal(int)
    toggled = Signal(bool)
    settings_asked = Signal()
    help_asked = Signal()
    stage_asked = Signal()
    person_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="side", lines=Side.RIGHT)
        self._rail = False
        self._stage = ""
        self._items: list[_Item] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Steps"))
        column = Column(self)
        self._head = QWidget(self)
        head = Column(self._head, margins=(18, 13, 12, 0))
        self._vacancy = ElidedLabel("", self, role=Role.HEADING, ink="ink")
        self._reference = ElidedLabel("", self, role=Role.CAPTION, ink="ink2")
        self.stage_button = Button("", self, kind=Kind.QUIET, chevron=True, height=28)
        self.stage_button.clicked.connect(self.stage_asked)
        head.addWidget(self._vacancy)
        head.addWidget(self._reference)
        stage = Row(self._head_row(), margins=(8, 7, 0, 7))
        stage.addWidget(self.stage_button)
        stage.addStretch(1)
        column.addWidget(self._head)
        column.addWidget(self._stage_row)
        self._toggle = IconButton("columns-2", _("Show the sidebar"), self, key="Ctrl+B", size=32)
        self._toggle.clicked.connect(self.toggle)
        self._top = self._centred((self._toggle,), (10, 10))
        column.addWidget(self._top)
        self._steps = Column()
        column.addLayout(self._steps)
        column.addStretch(1)
        self._foot_rule = Rule(self)
        column.addWidget(self._foot_rule)
        column.addWidget(self._person_row())
        self._foot_rail = self._centred(self._foot_buttons(), (8, 8))
        column.addWidget(self._foot_rail)
        self._show_width()
        follow(self._lay_out)

    def _head_row(self) -> QWidget:
        self._stage_row = QWidget(self)
        return self._stage_row

    def _foot_buttons(self) -> tuple[IconButton, IconButton]:
        settings = IconButton("settings-2", _("Settings"), self, key="Ctrl+,", size=30)
        settings.clicked.connect(self.settings_asked)
        helping = IconButton("circle-help", _("Keys and help"), self, key="?", size=30)
        helping.clicked.connect(self.help_asked)
        return settings, helping

    def _person_row(self) -> QWidget:
        self._foot_wide = QWidget(self)
        row = Row(self._foot_wide, margins=(18, 8, 4, 8), spacing=0)
        words = Column(spacing=2)
        self._person = ElidedLabel("", self, role=Role.CAPTION, ink="ink2", weight=500)
        self._saved = ElidedLabel("", self, role=Role.CAPTION, ink="ink3")
        words.addWidget(self._person)
        words.addWidget(self._saved)
        row.addLayout(words, 1)
        for button in self._foot_buttons():
            row.addWidget(button)
        return self._foot_wide

    def _centred(self, widgets: Sequence[QWidget], margins: tuple[int, int]) -> QWidget:
        holder = QWidget(self)
        column = Column(holder, margins=(0, margins[0], 1, margins[1]), spacing=6)
        for widget in widgets:
            widget.setParent(holder)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        return holder

    # What it shows

    def set_vacancy(self, title: str, reference: str) -> None:
        """The name and reference at the top."""
        self._vacancy.setText(title)
        self._reference.setText(reference)

    def set_stage(self, words: str) -> None:
        """The stage over the steps, as `Shortlisting, 1 of 4`; empty hides it."""
        self._stage = words
        self.stage_button.set_text(words)
        self._show_width()

    def set_person(self, name: str, saved: str = "") -> None:
        """Who is at the desk, and when something was last saved."""
        self._person.setText(name)
        self._saved.setText(saved)

    def set_steps(self, steps: Sequence[SidebarStep]) -> None:
        """The steps and their states; widgets are kept where only a state has changed."""
        if [item.step.number for item in self._items] != [step.number for step in steps]:
            for item in self._items:
                self._steps.removeWidget(item)
                item.deleteLater()
            self._items = [_Item(step, self) for step in steps]
            for item in self._items:
                item.clicked.connect(self._clicked)
                self._steps.addWidget(item)
            return
        for item, step in zip(self._items, steps, strict=True):
            if item.step != step:
                item.show_step(step)

    def set_current(self, number: int) -> None:
        """Mark the step that is shown."""
        for item in self._items:
            item.setChecked(item.step.number == number)

    def current(self) -> int:
        """The number of the step marked as shown; 0 for none."""
        return next((item.step.number for item in self._items if item.isChecked()), 0)

    # Its width

    def is_rail(self) -> bool:
        """Whether it is the rail of icons."""
        return self._rail

    def set_rail(self, rail: bool) -> None:
        """Sidebar or rail, without telling anyone."""
        if rail != self._rail:
            self._rail = rail
            self._show_width()

    def toggle(self) -> None:
        """The other width (Ctrl+B)."""
        self.set_rail(not self._rail)
        self.toggled.emit(self._rail)

    def focus_beside(self, item: _Item, by: int) -> None:
        """Move the focus to the step above or below."""
        at = min(max(self._items.index(item) + by, 0), len(self._items) - 1)
        self._items[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self) -> None:
        item = self.sender()
        if isinstance(item, _Item):
            self.chosen.emit(item.step.number)

    def _show_width(self) -> None:
        for wide in (self._head, self._foot_rule, self._foot_wide):
            wide.setVisible(not self._rail)
        self._stage_row.setVisible(not self._rail and bool(self._stage))
        for narrow in (self._top, self._foot_rail):
            narrow.setVisible(self._rail)
        name = _("Show the sidebar")
        self._toggle.setToolTip("\n".join(filter(None, (f"{name}  Ctrl+B", self._vacancy.text(), self._stage))))
        for item in self._items:
            item.show_step(item.step)
            item.updateGeometry()
        self._lay_out(current())

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedWidth(theme.S(RAIL if self._rail else WIDE))
        self.update()

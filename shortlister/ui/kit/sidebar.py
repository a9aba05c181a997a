"""The steps of a vacancy: a sidebar of 216 px, or a rail of 56 px over the same steps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button, IconButton, Kind, Room
from shortlister.ui.kit.frames import Region, Rule, Side
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.sidebar_parts import AltOver, Person
from shortlister.ui.kit.sidebar_steps import SidebarStep, StepItem, StepState
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.theme import current as current_theme
from shortlister.ui.kit.tokens import Role

__all__ = ["RAIL", "WIDE", "Sidebar", "SidebarStep", "StepState"]

WIDE = 216
RAIL = 56
LOW = 520
"""A rail lower than this, in pixels at 100 %, has no room for keys under its icons."""


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
        self._named: tuple[str, str] | None = None
        self._items: list[StepItem] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Steps"))
        column = Column(self)
        self._head = QWidget(self)
        head = Column(self._head, margins=(18, 14, 12, 0), spacing=1)
        self._vacancy = ElidedLabel("", self, role=Role.HEADING, ink="ink")
        self._reference = ElidedLabel("", self, role=Role.CAPTION, ink="ink3")
        self.stage_button = Button("", self, kind=Kind.QUIET, chevron=True, height=28, key="Alt+0")
        self.stage_button.clicked.connect(self.stage_asked)
        head.addWidget(self._vacancy)
        head.addWidget(self._reference)
        stage = Row(self._head_row(), margins=(8, 6, 0, 8))
        stage.addWidget(self.stage_button)
        stage.addStretch(1)
        column.addWidget(self._head)
        column.addWidget(self._stage_row)
        self._toggle = IconButton("columns-2", _("Show the sidebar"), self, key="Ctrl+B", size=32, below=True)
        self._toggle.clicked.connect(self.toggle)
        self._top = self._centred((self._toggle,), (10, 10))
        column.addWidget(self._top)
        self._alt = AltOver(self)
        column.addWidget(self._alt)
        self._steps = Column()
        column.addLayout(self._steps)
        column.addStretch(1)
        self._foot_rule = Rule(self)
        column.addWidget(self._foot_rule)
        column.addWidget(self._person_row())
        self._foot_rail = self._centred(self._foot_buttons(), (8, 11))
        column.addWidget(self._foot_rail)
        self._show_width()
        follow(self._lay_out)

    def _head_row(self) -> QWidget:
        self._stage_row = QWidget(self)
        return self._stage_row

    def _foot_buttons(self) -> tuple[IconButton, IconButton]:
        settings = IconButton("settings-2", _("Settings"), self, key="Ctrl+,", size=30, below=True)
        settings.clicked.connect(self.settings_asked)
        helping = IconButton("circle-help", _("Keys and help"), self, key="?", size=30, below=True)
        helping.clicked.connect(self.help_asked)
        return settings, helping

    def _person_row(self) -> QWidget:
        self._foot_wide = QWidget(self)
        row = Row(self._foot_wide, margins=(18, 10, 4, 10), spacing=0)
        words = Column(spacing=2)
        self._person = Person(self)
        self._person.clicked.connect(self.person_asked)
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
        """The stage over the steps, as `Shortlisting, 1 of 4`; empty hides it. After `set_vacancy`."""
        named = (self._vacancy.text(), words)
        if named == self._named:
            return  # laying out what has not changed would paint the whole sidebar anew after each score
        self._named = named
        self._stage = words
        self._show_width()

    def set_person(self, name: str, saved: str = "", *, changes: bool = True) -> None:
        """Who is at the desk, whether it can be another, and when something was last saved."""
        self._person.setEnabled(changes)
        self._person.set_name(name)
        self._saved.setText(saved)

    def set_steps(self, steps: Sequence[SidebarStep]) -> None:
        """The steps and their states; widgets are kept where only a state has changed."""
        if [item.step.number for item in self._items] != [step.number for step in steps]:
            for item in self._items:
                self._steps.removeWidget(item)
                item.deleteLater()
            self._items = [StepItem(step, self) for step in steps]
            for item in self._items:
                item.clicked.connect(self._clicked)
                item.arrow.connect(self._move_focus)
                item.set_rail(self._rail)
                self._steps.addWidget(item)
            return
        for item, step in zip(self._items, steps, strict=True):
            if item.step != step:
                item.show_step(step)

    def set_current(self, number: int) -> None:
        """Mark the step that is shown."""
        for item in self._items:
            item.show_checked(item.step.number == number)

    def items(self) -> list[StepItem]:
        """The steps' widgets, in order."""
        return list(self._items)

    def current(self) -> int:
        """The number of the step marked as shown; 0 for none."""
        return next((item.step.number for item in self._items if item.isChecked()), 0)

    # Its width

    def set_rail(self, rail: bool) -> None:
        """Sidebar or rail, without telling anyone."""
        if rail != self._rail:
            self._rail = rail
            self._show_width()

    def toggle(self) -> None:
        """The other width (Ctrl+B)."""
        self.set_rail(not self._rail)
        self.toggled.emit(self._rail)

    def _move_focus(self, by: int) -> None:
        """The focus goes to the step above or below."""
        item = self.sender()
        if isinstance(item, StepItem):
            at = min(max(self._items.index(item) + by, 0), len(self._items) - 1)
            self._items[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self) -> None:
        item = self.sender()
        if isinstance(item, StepItem):
            self.chosen.emit(item.step.number)

    def _show_width(self) -> None:
        for wide in (self._head, self._foot_rule, self._foot_wide):
            wide.setVisible(not self._rail)
        self._stage_row.setVisible(not self._rail and bool(self._stage))
        for narrow in (self._top, self._foot_rail):
            narrow.setVisible(self._rail)
        name = _("Show the sidebar")
        self._toggle.setToolTip("\n".join(filter(None, (name, self._vacancy.text(), self._stage))))
        for item in self._items:
            item.set_rail(self._rail)
        self._alt.set_rail(self._rail)
        self._lay_out(current_theme())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keys under the icons, and beside the stage, where there is room for them."""
        theme = current_theme()
        for holder in (self._top, self._foot_rail):
            for button in holder.findChildren(IconButton):
                button.set_face(self.height() >= theme.S(LOW))
        self._alt.setVisible(self.height() >= theme.S(LOW))
        self._fit_stage(theme.S(WIDE - 10))

    def _fit_stage(self, room: int) -> None:
        """The key beside the stage where there is room for it; a longer name is cut, and heard whole."""
        stage, words = self.stage_button, self._stage
        stage.set_text(words)
        whole = stage.sizeHint().width() + stage.spared(stage.room())
        stage.set_room(Room.ALL if whole <= room else Room.WORDS)
        while stage.sizeHint().width() > room and len(words) > 1:
            words = words[:-1]
            stage.setText(f"{words.rstrip(' ,')}…")

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedWidth(theme.S(RAIL if self._rail else WIDE))
        self._fit()
        self.update()

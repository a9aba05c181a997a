"""The doubts under the criteria: what was seen, quoted, and two ways to settle it, neither chosen beforehand."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shortlister.i18n import _, ngettext
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.specification.doubt_row import DoubtRow
from shortlister.ui.specification.doubts import Doubt

MOST_SHOWN: Final = 200


def _same(doubt: Doubt) -> Doubt:
    """What stays the same when its criterion has another reference."""
    return replace(doubt, reference="")


class DoubtsView(Region):
    """`settled(doubt, way)` when a way was chosen; `pointed(doubt)` when a doubt was clicked or gone to.

    `away_asked` when those that were put away are to be shown, or not any more; `alike_asked` when every criterion with
    the doubt that is worked on is to be chosen; `turned` when one doubt is worked on, and other keys
    have become possible by that.
    """

    settled = Signal(object, str)
    pointed = Signal(object)
    away_asked = Signal()
    alike_asked = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.TOP, line="line2")
        self._answers: list[Button] = []
        self._rows: list[DoubtRow] = []
        self._sought: DoubtRow | None = None
        self._here: Doubt | None = None
        self._every: tuple[Doubt, ...] = ()
        self._shown: tuple[Doubt, ...] = ()
        self._upright = False
        self._high = 0
        column = Column(self)
        self._head = Row(margins=(20, 8, 16, 8), spacing=8)
        self._icon = IconLabel("triangle-alert", self, ink="attn_mark", size=17)
        self._count = Label("", self, role=Role.BODY, weight=600, ink="attn")
        self._words = Label("", self, role=Role.SECONDARY, ink="ink2", wrap=True)
        self._head.addWidget(self._icon)
        self._head.addWidget(self._count)
        self._head.addWidget(self._words, 1)
        self._head.addStretch(0)  # the room of the words where there are none
        self.away_button = Button("", self, kind=Kind.QUIET, key="Shift+D", height=24)
        self.away_button.clicked.connect(self.away_asked)
        self._head.addWidget(self.away_button)
        self.alike_button = Button("", self, kind=Kind.QUIET, key="Ctrl+D", height=24)
        self.alike_button.clicked.connect(self.alike_asked)
        self._head.addWidget(self.alike_button)
        self._key = KeyCap("D", self)
        self._key_words = Label(_("next doubt"), self, role=Role.CAPTION, ink="ink2")
        self._head.addWidget(self._key)
        self._head.addWidget(self._key_words)
        column.addLayout(self._head)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget(self._scroll)
        self._list = Column(self._inside, margins=(8, 0, 8, 0))
        self._list.addStretch(1)
        self._scroll.setWidget(self._inside)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._reveal_sought())
        column.addWidget(self._scroll, 1)
        follow(self._size)

    def show_doubts(
        self, found: Sequence[Doubt], accepted: int, criteria: int, *, waiting: bool = False, away: int = 0
    ) -> None:
        """Show these; with none the region folds to one line. `waiting`: the document may still bring some.

        `away`: how many were put away; those that are shown are among `found`.
        """
        count = sum(not one.away for one in found)
        for widget in (self._icon, self._count, self._key, self._key_words):
            widget.setVisible(bool(count))
        self._scroll.setVisible(bool(found))
        self.away_button.setVisible(bool(away))
        self.away_button.set_text(
            _("Hide them")
            if any(one.away for one in found)
            else ngettext("{count} put away", "{count} put away", away).format(count=away)
        )
        if count:
            self._count.setText(ngettext("{count} doubt", "{count} doubts", count).format(count=count))
            self._words.setText(_("Each needs a decision before scoring opens."))
        elif waiting:
            words = ngettext("{accepted} of {count} criterion accepted", "{accepted} of {count} accepted", criteria)
            self._words.setText(words.format(accepted=accepted, count=criteria))
        else:
            words = ngettext(
                "No doubts. {accepted} of {count} criterion accepted",
                "No doubts. {accepted} of {count} accepted",
                criteria,
            )
            self._words.setText(words.format(accepted=accepted, count=criteria))
        self._every = tuple(found)
        shown = self._every[:MOST_SHOWN]
        if shown != self._shown:
            self._shown = shown
            self._rebuild()
        self._show_alike()
        self._size(current())

    def alike(self) -> tuple[str, ...]:
        """The criteria (ids) with the same doubt as the one that is worked on, where there are several."""
        here = self._here
        ids = dict.fromkeys(one.criterion for one in self._every if here is not None and one.is_like(here))
        return tuple(ids) if len(ids) > 1 else ()

    def _show_alike(self) -> None:
        count = len(self.alike())
        words = ngettext("Choose {count} alike", "Choose {count} alike", count)
        self.alike_button.set_text(words.format(count=count))
        self.alike_button.setVisible(count > 1)
        self._words.setVisible(count < 2)
        self._key_words.setVisible(not self._key.isHidden() and not (self._upright and count > 1))

    def can_answer(self) -> bool:
        """Whether digits answer the doubt that is worked on."""
        return self.isVisible() and bool(self._answers)

    def answer(self, key: str) -> None:
        """The way with this digit, of the doubt that is worked on."""
        at = int(key) - 1
        if at < len(self._answers):
            self._answers[at].click()

    def shown(self) -> tuple[Doubt, ...]:
        """The doubts that are listed."""
        return self._shown

    def some(self) -> bool:
        """Whether there are doubts."""
        return bool(self._shown)

    def set_current(self, criterion: str, *, afresh: bool = True) -> None:
        """Tint the doubts of the current criterion and bring the first of them into view.

        Unless `afresh` a doubt that was gone to stays the one that is worked on, while it is there.
        """
        here = None if afresh else self._here
        if here is not None and here.criterion in ("", criterion) and self._at(here) >= 0:
            self.set_here(here)
            return
        rows = [row for row in self._rows if row.doubt.criterion == criterion]
        self._here = next((doubt for doubt in self._every if doubt.criterion == criterion), None)
        self._tint(rows)

    def set_here(self, doubt: Doubt) -> None:
        """This doubt alone is worked on: tinted, in view, and its buttons have digits."""
        before = (bool(self._answers), bool(self.alike()))
        self._here = doubt
        self._tint([row for row in self._rows if _same(row.doubt) == _same(doubt)])
        if before != (bool(self._answers), bool(self.alike())):
            self.turned.emit()

    def next_after(self, ids: Sequence[str], criterion: str) -> Doubt | None:
        """The doubt after the one that is worked on; after the last, the first.

        Where none is, the first below this criterion; `ids` are the criteria in their order.
        """
        at = self._at(self._here) if self._here is not None else -1
        if at < 0 and criterion in ids:
            below = {"", *ids[ids.index(criterion) + 1 :]}
            at = next((at for at, one in enumerate(self._every) if one.criterion in below), 0) - 1
        return self._every[(at + 1) % len(self._every)] if self._every else None

    def go_to(self, doubt: Doubt) -> None:
        """This doubt is worked on; one about the document has the focus."""
        row = next((row for row in self._rows if _same(row.doubt) == _same(doubt)), None)
        if row is not None and not doubt.criterion:
            row.take_focus()
        self.pointed.emit(doubt)

    def _at(self, doubt: Doubt) -> int:
        return next((at for at, one in enumerate(self._every) if _same(one) == _same(doubt)), -1)

    def _tint(self, rows: Sequence[DoubtRow]) -> None:
        for row in self._rows:
            if row not in rows:
                row.set_current(False)
        self._answers = []
        for row in rows:
            self._answers += row.set_current(True, len(self._answers) + 1)
        self._show_alike()
        self._sought = rows[0] if rows else None
        self._reveal_sought()

    def _reveal_sought(self) -> None:
        """Bring the row that was gone to into view; again when rows have come, for a new one has no place yet."""
        if self._sought is not None:
            self._scroll.ensureWidgetVisible(self._sought, 0, 0)

    def set_upright(self, upright: bool) -> None:
        """A column beside the criteria (in wide windows) or a strip below them."""
        self._upright = upright
        self._lines = Side.LEFT if upright else Side.TOP
        for row in self._rows:
            row.set_upright(upright)
        self._show_alike()
        self._size(current())

    def _rebuild(self) -> None:
        self._sought, self._answers = None, []
        before = {_same(row.doubt): row for row in self._rows}
        rows: list[DoubtRow] = []
        for doubt in self._shown:
            row = before.pop(_same(doubt), None) or self._row_of(doubt)
            if row.doubt != doubt:
                row.rename(doubt)
            rows.append(row)
        for gone in before.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, row in enumerate(rows):
            item = self._list.itemAt(at)
            if item is None or item.widget() is not row:
                self._list.removeWidget(row)
                self._list.insertWidget(at, row)
                row.set_upright(self._upright)
        self._rows = rows

    def _row_of(self, doubt: Doubt) -> DoubtRow:
        row = DoubtRow(doubt, self._inside)
        row.settled.connect(self.settled)
        row.pointed.connect(self.pointed)
        return row

    def _size(self, theme: Theme) -> None:
        if self._upright:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16777215)
            self.setFixedWidth(theme.S(360))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
            self.setFixedHeight(self._high or theme.S(38))

    def heights(self, width: int, rows: int) -> int:
        """How high it is with so many of its doubts, in this width."""
        theme = current()
        inner = width - 2 * theme.S(8)
        return theme.S(38) + sum(max(row.heightForWidth(inner), row.sizeHint().height()) for row in self._rows[:rows])

    def set_high(self, high: int) -> None:
        """As high as this below the criteria."""
        if high != self._high:
            self._high = high
            self._size(current())

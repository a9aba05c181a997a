"""What the cells of the matrix mean, and whose mark is whose."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.records import GateKind
from shortlister.domain.scales import Scale
from shortlister.i18n import N_, _
from shortlister.ui.kit import painting
from shortlister.ui.kit.matrixcell import CellPainter, Effect, MatrixCell
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

_WIDE: Final = 43
_HIGH: Final = 25


class Legend(QWidget):
    """One line; whose mark is whose gives way first where room is short (the panel says it too)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._values: list[int] = [0, 1]
        self._met = 1
        self._members: list[str] = []
        self._by_met = True
        self._painter = CellPainter(current(), self._values)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def show_scale(self, scale: Scale, members: Sequence[str], gate: GateKind) -> None:
        """The scale of ratings and what a gate asks, and the members in the panel's order; none where names are hidden.

        Only where every essential must be met does what decides the gate decide what is met.
        """
        met = gate in (GateKind.EVERY, GateKind.LEAD)
        shown = (list(scale.values), scale.met_from, list(members), met)
        if shown == (self._values, self._met, self._members, self._by_met):
            return
        self._values, self._met, self._members, self._by_met = shown
        told = [_(words) for _cell, words in self._samples()]
        self.setAccessibleName(_("Legend: {meanings}").format(meanings=", ".join(told)))
        self._restyle(current())

    def _samples(self) -> list[tuple[MatrixCell, str]]:
        """Cells as the scale of this vacancy makes them."""
        met = self._met
        below = max((value for value in self._values if value < met), default=met)
        three = (below, met, met)
        marks = bool(self._members)
        return [
            (MatrixCell(met), N_("all the same")),
            (MatrixCell(members=three, marks=marks, met=met), N_("open")),
            (
                MatrixCell(members=three, effect=Effect.GATE, marks=marks, met=met),
                N_("changes met") if self._by_met else N_("decides the gate"),
            ),
            (MatrixCell(members=three, effect=Effect.LINE, marks=marks, met=met), N_("moves the line")),
            (MatrixCell(met, agreed=True), N_("decided")),
        ]

    def _restyle(self, theme: Theme) -> None:
        self._painter = CellPainter(theme, self._values)
        self.setFixedHeight(theme.S(44))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().S(300), current().S(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        font, ink = theme.font(Role.CAPTION), theme.colours.ink2
        samples = [(cell, _(words)) for cell, words in self._samples()]
        wide = [theme.S(_WIDE) + theme.S(8) + painting.text_width(words, font) for _cell, words in samples]
        gap = min(float(theme.S(18)), max((self.width() - theme.S(16) - sum(wide)) / len(wide), theme.S(6)))
        with QPainter(self) as painter:
            left, middle = float(theme.S(8)), self.height() / 2
            for (cell, words), each in zip(samples, wide, strict=True):
                if left + each > self.width():
                    return
                place = QRectF(round(left), round(middle - theme.S(_HIGH) / 2), theme.S(_WIDE), theme.S(_HIGH))
                self._painter.paint(painter, place, cell)
                room = QRectF(place.right() + theme.S(8), 0, each, self.height())
                painting.text(painter, room, words, font, ink, elide=False)
                left += each + gap
            if self._members:
                self._paint_members(painter, theme, left + theme.S(10))
            else:
                self._paint_sides(painter, theme, left + theme.S(10))

    def _paint_sides(self, painter: QPainter, theme: Theme, left: float) -> None:
        """Without names a shape says only on which side of met a rating is."""
        font = theme.font(Role.CAPTION)
        for met, words in ((True, _("met")), (False, _("not met"))):
            wide = theme.S(12) + painting.text_width(words, font)
            if left + wide > self.width():
                return
            painting.side_mark(painter, QPointF(left, self.height() / 2), theme.S(7), theme.colours.ink2, met=met)
            room = QRectF(left + theme.S(9), 0, wide, self.height())
            painting.text(painter, room, words, font, theme.colours.ink2, elide=False)
            left += wide + theme.S(14)

    def _paint_members(self, painter: QPainter, theme: Theme, left: float) -> None:
        font = theme.font(Role.CAPTION, weight=500)
        each = [theme.S(16) + painting.text_width(name, font) + theme.S(14) for name in self._members]
        if left + sum(each) > self.width():
            return
        for number, (name, wide) in enumerate(zip(self._members, each, strict=True)):
            centre = QPointF(left + theme.S(4), self.height() / 2)
            letters = theme.font(Role.CAPTION, weight=600)
            painting.member_mark(painter, number, centre, theme.S(8), theme.colours.ink, letters)
            room = QRectF(left + theme.S(14), 0, wide, self.height())
            painting.text(painter, room, name, font, theme.colours.ink2, elide=False)
            left += wide

"""Paints a criterion: state, reference, its text in as many lines as it needs, level and methods."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from shortlister.domain.findings.rule_words import plain
from shortlister.domain.records import Criterion, Level
from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.chip import ChipKind, chip_size, paint_chip
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.specification.criteria_model import CriterionRole, Index, level_words

_CHIPS: Final = {
    Level.ESSENTIAL: ChipKind.ESSENTIAL,
    Level.DESIRABLE: ChipKind.DESIRABLE,
    Level.UNSPECIFIED: ChipKind.ATTENTION,
}
TEXT_LEFT: Final = 76
LEVEL_WIDE: Final = 100
METHOD_WIDE: Final = 150
HEADING: Final = 38


class CriteriaDelegate(QStyledItemDelegate):
    """`cut` is where Split would cut the current criterion, None while it would not."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._layouts: dict[tuple[str, int, str], QTextLayout] = {}
        self.cut: int | None = None
        self.readable = True

    def forget(self) -> None:
        """Sizes have changed: lay every text out anew."""
        self._layouts.clear()

    def _layout(self, text: str, width: int, font: QFont) -> QTextLayout:
        key = (text, width, font.key())
        found = self._layouts.get(key)
        if found is None:
            if len(self._layouts) > 600:
                self._layouts.clear()
            found = QTextLayout(text, font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            found.setTextOption(option)
            found.beginLayout()
            top = 0.0
            while (line := found.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, top))
                top += current().S(20)
            found.endLayout()
            self._layouts[key] = found
        return found

    def _columns(self, theme: Theme, width: int) -> tuple[int, int, int]:
        """Where text, level and methods begin; narrow lists keep the methods narrow."""
        methods = min(theme.S(METHOD_WIDE), max(width // 5, theme.S(96)))
        right = width - theme.S(14) - methods
        level = right - theme.S(LEVEL_WIDE)
        return theme.S(TEXT_LEFT), level, right

    def _text_width(self, theme: Theme, width: int) -> int:
        left, level, _right = self._columns(theme, width)
        return max(level - left - theme.S(10), theme.S(120))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme, one = current(), index.data(CriterionRole.CRITERION)
        width = self._view.viewport().width()
        if not isinstance(one, Criterion):
            return QSize(width, theme.S(40))
        laid = self._layout(one.text, self._text_width(theme, width), theme.font(Role.BODY))
        chips = max(len(one.methods), 1) * theme.S(21)
        beside = theme.S(22) + (theme.S(18) if one.weight != 1 else 0)
        tall = max(laid.lineCount() * theme.S(20), chips, beside) + theme.S(16)
        return QSize(width, tall + (theme.S(HEADING) if index.data(CriterionRole.HEADING) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, one = current(), index.data(CriterionRole.CRITERION)
        if not isinstance(one, Criterion):
            return
        place = QRectF(option.rect)
        painter.save()
        heading = index.data(CriterionRole.HEADING)
        if heading:
            room = QRectF(place.left() + theme.S(20), place.top(), place.width() - theme.S(40), theme.S(HEADING))
            ink = theme.colours.ink if one.group else theme.colours.ink3
            painting.text(painter, room, str(heading), theme.font(Role.SUBHEADING), ink)
            place.setTop(place.top() + theme.S(HEADING))
        is_current = self._view.currentIndex() == index
        self._ground(painter, theme, place, is_current, self._view.selectionModel().isRowSelected(index.row()))
        self._state(painter, theme, place, one, bool(index.data(CriterionRole.DOUBTED)))
        self._words(painter, theme, place, one, is_current)
        self._chips(painter, theme, place, one, index.data(CriterionRole.METHODS))
        painter.restore()

    def _ground(self, painter: QPainter, theme: Theme, place: QRectF, is_current: bool, is_chosen: bool) -> None:
        c = theme.colours
        if not is_current:
            if is_chosen:
                post = QRectF(place.left() + theme.S(8), place.top(), theme.S(3), place.height())
                painter.fillRect(place.adjusted(theme.S(8), 0, -theme.S(4), 0), c.accent_soft)
                painter.fillRect(post, c.accent)
            painting.horizontal(
                painter, place.left() + theme.S(44), place.right() - theme.S(8), place.bottom() - 1, c.line
            )
            return
        ring = c.focus if self._view.hasFocus() else c.accent
        box = place.adjusted(theme.S(8), 0, -theme.S(4), 0)
        painting.frame(painter, box, fill=c.accent_soft, line=ring, radius=theme.S(6), width=theme.S(2))

    def _state(self, painter: QPainter, theme: Theme, place: QRectF, one: Criterion, doubted: bool) -> None:
        c = theme.colours
        side = theme.S(17)
        where = QRectF(place.left() + theme.S(18), place.top() + theme.S(9), side, side)
        if doubted:
            paint_icon(painter, "triangle-alert", where, c.attn_mark)
        elif one.accepted or not self.readable:
            paint_icon(painter, "check", where, c.ink)
        else:
            paint_icon(painter, "circle-dashed", where, c.ink3)

    def _words(self, painter: QPainter, theme: Theme, place: QRectF, one: Criterion, is_current: bool) -> None:
        c = theme.colours
        top = place.top() + theme.S(8)
        reference = QRectF(place.left() + theme.S(42), top, theme.S(34), theme.S(20))
        painting.text(painter, reference, one.reference, theme.font(Role.SUBHEADING), c.ink, elide=False)
        width = self._text_width(theme, self._view.viewport().width())
        laid = self._layout(one.text, width, theme.font(Role.BODY))
        painter.setPen(c.ink if self.readable else c.ink2)
        at = QPointF(place.left() + theme.S(TEXT_LEFT), top + theme.S(1))
        laid.draw(painter, at)
        if is_current and self.cut is not None and 0 < self.cut < len(one.text):
            line = laid.lineForTextPosition(self.cut)
            x = line.cursorToX(self.cut)
            across = float(x[0]) if isinstance(x, (tuple, list)) else 0.0
            bar = QRectF(at.x() + across - theme.S(3), at.y() + line.y() - theme.S(1), theme.S(2), theme.S(20))
            painter.fillRect(bar, c.attn_mark)

    def _chips(self, painter: QPainter, theme: Theme, place: QRectF, one: Criterion, methods: object) -> None:
        _left, level_at, methods_at = self._columns(theme, self._view.viewport().width())
        top = place.top() + theme.S(8)
        kind, words = _CHIPS[one.level], level_words(one.level)
        size = chip_size(theme, words, kind)
        paint_chip(painter, theme, QRectF(place.left() + level_at, top, size.width(), size.height()), words, kind)
        if one.weight != 1:
            below = QRectF(place.left() + level_at, top + theme.S(23), theme.S(LEVEL_WIDE), theme.S(16))
            weight = _("weight {weight}").format(weight=plain(one.weight))
            painting.text(painter, below, weight, theme.font(Role.CAPTION), theme.colours.ink2)
        names = methods if isinstance(methods, list) else []
        room = self._view.viewport().width() - methods_at - theme.S(10)
        for name in names or [_("No method")]:
            kind = ChipKind.METHOD if names else ChipKind.ATTENTION
            size = chip_size(theme, str(name), kind)
            wide = min(size.width(), room)
            paint_chip(painter, theme, QRectF(place.left() + methods_at, top, wide, size.height()), str(name), kind)
            top += theme.S(21)

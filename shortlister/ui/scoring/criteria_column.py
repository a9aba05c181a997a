"""On a wide window, in place of the strip: every criterion with its text, or every applicant, each with its score."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shortlister.domain.measures import Measure
from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import paint_current_ring, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.elsewhere import Elsewhere, briefly, paint_closed
from shortlister.ui.scoring.round import Round, Spot
from shortlister.ui.scoring.strip_model import Index, spoken

WIDTH: Final = 292
HEADING: Final = 26
CRITERION: Final = 42
APPLICANT: Final = 36

Entry = Spot | Elsewhere | str
"""A cell, a measure of another stage, or the name of the group that begins here."""


class ColumnModel(QAbstractListModel):
    """Cells and headings; scores are looked up in the round."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._round: Round | None = None
        self._entries: list[Entry] = []
        self._at: dict[Spot, int] = {}
        self.by_criterion = False

    def show(self, round_: Round, entries: list[Entry], *, by_criterion: bool) -> None:
        """Other cells."""
        self.beginResetModel()
        self._round, self._entries, self.by_criterion = round_, entries, by_criterion
        self._at = {entry: at for at, entry in enumerate(entries) if isinstance(entry, Spot)}
        self.endResetModel()

    def told(self, spot: Spot) -> None:
        """The score of a cell has changed."""
        index = self.index_of(spot)
        if index.isValid():
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DisplayRole])

    def index_of(self, spot: Spot) -> QModelIndex:
        """Where a cell stands."""
        at = self._at.get(spot)
        return QModelIndex() if at is None else self.index(at)

    def entry(self, index: Index) -> Entry:
        """What stands here."""
        return self._entries[index.row()]

    def round(self) -> Round | None:
        """What is looked up."""
        return self._round

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not isinstance(self._entries[index.row()], Spot):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._entries) or self._round is None:
            return None
        entry = self._entries[index.row()]
        if isinstance(entry, Elsewhere):
            said = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return entry.words if said else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if isinstance(entry, str):
                    return entry
                return self._words(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry if isinstance(entry, str) else spoken(self._round, entry)
            case Qt.ItemDataRole.ToolTipRole:
                return None if isinstance(entry, str) else self._words(entry)
            case _:
                return None

    def _words(self, spot: Spot) -> str:
        assert self._round is not None
        return self._round.applicant(spot).reference if self.by_criterion else self._round.measure(spot).criterion.text


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "_List") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme, column = current(), self._view.column
        if isinstance(column.entry(index), str):
            return QSize(10, theme.S(HEADING))
        return QSize(10, theme.S(APPLICANT if column.by_criterion else CRITERION))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, column = current(), self._view.column
        entry, round_ = column.entry(index), column.round()
        room = QRectF(option.rect)
        if isinstance(entry, str) or round_ is None:
            place = room.adjusted(theme.S(14), theme.S(6), -theme.S(14), 0)
            painting.text(painter, place, str(entry), theme.font(Role.CAPTION, weight=500), theme.colours.ink2)
            return
        if isinstance(entry, Elsewhere):
            self._paint_criterion(painter, theme, room, entry.measure, theme.colours.ink3)
            paint_closed(painter, theme, self._tile(theme, room))
            return
        here = self._view.currentIndex() == index
        if here:
            box = room.adjusted(theme.S(6), 0, -theme.S(6), 0)
            painting.frame(painter, box, fill=theme.colours.accent_soft, radius=theme.S(6))
        self._paint_words(painter, theme, room, round_, entry, here)
        tile = self._tile(theme, room)
        if round_.is_closed(entry):
            dash = QRectF(tile.center().x() - theme.S(5), tile.center().y(), theme.S(10), theme.S(2))
            painter.fillRect(dash, theme.colours.ink3)
            return
        step, words = tile_of(theme, round_.rating(entry), self._view.values)
        paint_tile(painter, theme, tile, step, words, size=13)
        if here:
            paint_current_ring(painter, theme, tile)

    def _tile(self, theme: Theme, room: QRectF) -> QRectF:
        side, high = theme.S(26), theme.S(24)
        return QRectF(round(room.right() - theme.S(15) - side), round(room.center().y() - high / 2), side, high)

    def _paint_words(
        self, painter: QPainter, theme: Theme, room: QRectF, round_: Round, spot: Spot, here: bool
    ) -> None:
        c = theme.colours
        ink = c.ink if here else c.ink2
        left = room.left() + theme.S(14)
        if self._view.column.by_criterion:
            place = QRectF(left, room.top(), room.width() - theme.S(80), room.height())
            font = theme.font(Role.SECONDARY, weight=700 if here else 500)
            painting.text(painter, place, round_.applicant(spot).reference, font, ink)
            return
        self._paint_criterion(painter, theme, room, round_.measure(spot), ink)

    def _paint_criterion(self, painter: QPainter, theme: Theme, room: QRectF, measure: Measure, ink: QColor) -> None:
        criterion, left = measure.criterion, room.left() + theme.S(14)
        place = QRectF(left, room.top() + theme.S(4), theme.S(32), theme.S(17))
        first = theme.colours.ink3 if ink == theme.colours.ink3 else theme.colours.ink
        painting.text(painter, place, criterion.reference, theme.font(Role.SECONDARY, weight=600), first, elide=False)
        beside = QRectF(left + theme.S(38), room.top() + theme.S(4), room.width() - theme.S(108), theme.S(34))
        paint_lines(painter, beside, criterion.text, theme, ink)


def paint_lines(painter: QPainter, place: QRectF, text: str, theme: Theme, ink: Any) -> None:
    """Two lines of 12 px text; what does not fit ends in an ellipsis."""
    font = theme.font(Role.CAPTION)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(place.width())
    cut = first.textStart() + first.textLength()
    layout.endLayout()
    high = theme.S(16)
    painting.text(painter, QRectF(place.left(), place.top(), place.width(), high), text[:cut].rstrip(), font, ink)
    rest = text[cut:].strip()
    if rest:
        painting.text(painter, QRectF(place.left(), place.top() + high, place.width(), high), rest, font, ink)


class _List(QListView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = ColumnModel(self)
        self.values: list[int] = []
        self.setModel(self.column)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Your scores"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)


class CriteriaColumn(Region):
    """The fourth column; `chosen` when a cell is clicked, `closed_asked` when it is another stage's."""

    chosen = Signal(object)
    elsewhere_asked = Signal()
    closed_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.LEFT, line="line2")
        column = Column(self, margins=(1, 14, 0, 6), spacing=6)
        row = Row(margins=(14, 0, 16, 0), spacing=8)
        self.title = Label("", self, role=Role.SECONDARY, weight=600)
        self.count = ElidedLabel("", self, role=Role.CAPTION, ink="ink2", right=True)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        column.addLayout(row)
        self.list = _List(self)
        column.addWidget(self.list, 1)
        foot = Row(margins=(4, 0, 12, 0))
        self.closed = Button("", self, kind=Kind.QUIET, icon="lock", key="L", height=28)
        self.closed.clicked.connect(self.elsewhere_asked)
        foot.addWidget(self.closed)
        foot.addStretch(1)
        column.addLayout(foot)
        self.list.clicked.connect(self._clicked)
        self._shown: tuple[object, ...] = ()
        follow(self._lay_out)

    def show_round(self, round_: Round, spot: Spot, values: list[int], *, by_criterion: bool) -> None:
        """Lay the cells anew where others are to be seen; else only the mark moves."""
        shown = (round_, by_criterion, spot.measure if by_criterion else spot.applicant)
        if shown != self._shown:
            self._shown = shown
            self.list.values = values
            self.list.column.show(round_, _entries(round_, spot, by_criterion), by_criterion=by_criterion)
            self.closed.set_text(briefly(round_.elsewhere))
            self.closed.setToolTip(_("What other stages score"))
            self.closed.setVisible(bool(round_.elsewhere))
        index = self.list.column.index_of(spot)
        before = self.list.currentIndex()
        if index != before:
            self.list.setCurrentIndex(index)
            self.list.update(before)
            self.list.update(index)
        self._tell_count(round_, spot, by_criterion)

    def told(self, round_: Round, spot: Spot, here: Spot, *, by_criterion: bool) -> None:
        """The score of a cell has changed."""
        self.list.column.told(spot)
        self._tell_count(round_, here, by_criterion)

    def _tell_count(self, round_: Round, spot: Spot, by_criterion: bool) -> None:
        if by_criterion:
            measure = round_.measure(spot)
            self.title.setText(_("Applicants on {criterion}").format(criterion=measure.criterion.reference))
            done, of = round_.of_measure[measure.key], len(round_.applicants) - len(round_.closed)
        else:
            self.title.setText(_("This applicant"))
            done, of = round_.of_applicant[round_.applicant(spot).id], len(round_.measures)
        self.count.setText(_("{done} of {of} scored").format(done=done, of=of))

    def _clicked(self, index: QModelIndex) -> None:
        entry = self.list.column.entry(index)
        if isinstance(entry, Spot):
            self.chosen.emit(entry)
        elif isinstance(entry, Elsewhere):
            self.closed_asked.emit(entry)

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedWidth(theme.S(WIDTH))
        self.list.doItemsLayout()


def _entries(round_: Round, spot: Spot, by_criterion: bool) -> list[Entry]:
    if by_criterion:
        return [Spot(at, spot.measure) for at in range(len(round_.applicants))]
    entries: list[Entry] = []
    for group in round_.groups:
        if group.name:
            entries.append(group.name)
        entries += [Spot(spot.applicant, at) for at in range(group.first, group.last)]
    for stage in dict.fromkeys(one.stage for one in round_.elsewhere):
        entries.append(_("{stage}: closed here").format(stage=_(stage)))
        entries += [one for one in round_.elsewhere if one.stage == stage]
    return entries

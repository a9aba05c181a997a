"""A box for each group of criteria, where there are many: how many of it are scored, a tick when all are."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.progress import paint_bar
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.round import Group, Round
from shortlister.ui.scoring.strip import WIDTH
from shortlister.ui.scoring.strip_model import Index

IN_A_ROW: Final = 12
HEIGHT: Final = 36


class GroupsModel(QAbstractTableModel):
    """The groups of a round for one applicant, looked up in the round."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._round: Round | None = None
        self._applicant = 0

    def show(self, round_: Round, applicant: int) -> None:
        """Another applicant, or another round."""
        if round_ is self._round:
            self._applicant = applicant
            self.told()
            return
        self.beginResetModel()
        self._round, self._applicant = round_, applicant
        self.endResetModel()

    def told(self) -> None:
        """Something was scored."""
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DisplayRole])

    def group(self, index: Index) -> Group | None:
        """Which group stands here."""
        at = index.row() * IN_A_ROW + index.column()
        return self._round.groups[at] if self._round and at < len(self._round.groups) else None

    def scored(self, group: Group) -> int:
        """How many of it are scored."""
        return self._round.scored_in(self._applicant, group) if self._round else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._round is None else -(-len(self._round.groups) // IN_A_ROW)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._round is None else min(IN_A_ROW, len(self._round.groups))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.group(index)
        if group is None:
            return None
        done, of = self.scored(group), group.last - group.first
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{done}/{of}"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return _("{group}, {done} of {of} scored").format(group=group.name or _("No group"), done=done, of=of)
            case _:
                return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "Groups") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group = self._view.groups.group(index)
        if group is None:
            return
        theme = current()
        c = theme.colours
        done, of = self._view.groups.scored(group), group.last - group.first
        here = self._view.currentIndex() == index
        box = QRectF(option.rect).adjusted(theme.S(2), theme.S(3), -theme.S(2), -theme.S(4))
        line, width = (c.ink, theme.S(2)) if here else (c.line2, 1)
        painting.frame(painter, box, fill=c.surface, line=line, radius=theme.S(4), width=width)
        words = box.adjusted(0, theme.S(1), 0, -theme.S(7))
        if done == of:
            side = theme.S(14)
            paint_icon(
                painter,
                "check",
                QRectF(words.center().x() - side / 2, words.center().y() - side / 2, side, side),
                c.ink,
            )
        else:
            font = theme.font(Role.CAPTION, weight=600 if here or done else 500)
            painting.text(
                painter, words, f"{done}/{of}", font, c.ink if here else c.ink2, align=painting.CENTRE, elide=False
            )
        bar = QRectF(box.left() + theme.S(5), box.bottom() - theme.S(7), box.width() - theme.S(10), theme.S(3))
        paint_bar(painter, theme, bar, done / of if of else 0)


class Groups(QTableView):
    """`chosen` with the number of the group that is clicked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.groups = GroupsModel(self)
        self.setModel(self.groups)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Groups of criteria"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for heading in (self.horizontalHeader(), self.verticalHeader()):
            heading.hide()
            heading.setMinimumSectionSize(4)
            heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(lambda index: self.chosen.emit(index.row() * IN_A_ROW + index.column()))
        follow(self._restyle)

    def show_groups(self, round_: Round, applicant: int, current_group: int) -> None:
        """The groups for an applicant; the ring stands round one of them."""
        self.groups.show(round_, applicant)
        index = self.groups.index(current_group // IN_A_ROW, current_group % IN_A_ROW)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)
        self._restyle(current())
        self.viewport().update()

    def _restyle(self, theme: Theme) -> None:
        columns = self.groups.columnCount()
        for column in range(columns):
            self.setColumnWidth(column, theme.S(WIDTH) // IN_A_ROW)
        for row in range(self.groups.rowCount()):
            self.setRowHeight(row, theme.S(HEIGHT))
        self.setFixedHeight(theme.S(HEIGHT) * max(self.groups.rowCount(), 1))

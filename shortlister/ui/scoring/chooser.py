"""Going to an applicant or criterion by name: a list under the header's button, filtered by what is typed."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.round import Round
from shortlister.ui.scoring.strip_model import Index

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class ChoicesModel(QAbstractListModel):
    """The applicants, or the criteria, of a round that fit what is typed; how far they are is looked up."""

    def __init__(self, round_: Round, parent: QObject, *, by_criterion: bool) -> None:
        super().__init__(parent)
        self._round = round_
        self._by_criterion = by_criterion
        self._numbers: list[int] = []
        self.filter("")

    def filter(self, typed: str) -> None:
        """Only those in whose reference or text this stands."""
        self.beginResetModel()
        wanted = typed.strip().casefold()
        if self._by_criterion:
            texts = [f"{one.criterion.reference} {one.criterion.text}" for one in self._round.measures]
        else:
            texts = [one.reference for one in self._round.applicants]
        self._numbers = [at for at, text in enumerate(texts) if wanted in text.casefold()]
        self.endResetModel()

    def number(self, row: int) -> int:
        """The applicant's or measure's number in the round."""
        return self._numbers[row]

    def words(self, row: int) -> tuple[str, str, str]:
        """Reference, text, and how far."""
        at = self._numbers[row]
        round_ = self._round
        if self._by_criterion:
            measure = round_.measures[at]
            done, of = round_.of_measure[measure.key], len(round_.applicants) - len(round_.closed)
            return measure.criterion.reference, measure.criterion.text, _far(done, of)
        applicant = round_.applicants[at]
        if applicant.id in round_.closed:
            return applicant.reference, "", _("not scored by you")
        return applicant.reference, "", _far(round_.of_applicant[applicant.id], len(round_.measures))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        reference, text, far = self.words(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return reference
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (reference, text, far)))
            case _:
                return None


def _far(done: int, of: int) -> str:
    return _("all scored") if done == of else _("{done} of {of}").format(done=done, of=of)


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: ChoicesModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(10, current().S(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        reference, text, far = self._model.words(index.row())
        room = QRectF(option.rect)
        view = self.parent()
        if isinstance(view, QListView) and view.currentIndex() == index:
            painting.frame(painter, room.adjusted(2, 1, -2, -1), fill=theme.colours.accent_soft, radius=theme.S(5))
        inner = room.adjusted(theme.S(12), 0, -theme.S(12), 0)
        font = theme.font(Role.SECONDARY, weight=600)
        wide = painting.text(painter, inner, reference, font, theme.colours.ink)
        small = theme.font(Role.CAPTION)
        taken = painting.text(painter, inner, far, small, theme.colours.ink2, align=painting.RIGHT)
        middle = inner.adjusted(wide + theme.S(10), 0, -taken - theme.S(10), 0)
        painting.text(painter, middle, text, theme.font(Role.SECONDARY), theme.colours.ink2)


class Chooser(QFrame):
    """A popup; `chosen` with the number in the round."""

    chosen = Signal(int)

    def __init__(self, round_: Round, now: int, parent: QWidget, *, by_criterion: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        theme = current()
        column = Column(self, margins=(8, 8, 8, 8), spacing=6)
        name = _("Find a criterion") if by_criterion else _("Find an applicant")
        self.field = LineField(self, name=name, placeholder=_("Type to find"), height=30)
        column.addWidget(self.field)
        self.list = QListView(self)
        self.choices = ChoicesModel(round_, self, by_criterion=by_criterion)
        self.list.setModel(self.choices)
        self.list.setItemDelegate(_Delegate(self.choices, self.list))
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list)
        nobody = _("No criterion has these words.") if by_criterion else _("No applicant has this reference.")
        self.none = Label(nobody, self, role=Role.SECONDARY, ink="ink2", wrap=True)
        self.none.setContentsMargins(theme.S(12), theme.S(6), theme.S(12), 0)
        self.none.hide()
        column.addWidget(self.none)
        column.addStretch(1)
        rows = min(max(self.choices.rowCount(), 3), 12)
        self.setFixedSize(theme.S(420 if by_criterion else 280), theme.S(32) * rows + theme.S(56))
        self.list.setCurrentIndex(self.choices.index(now))
        self.list.scrollTo(self.choices.index(now), QAbstractItemView.ScrollHint.PositionAtCenter)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.field.textEdited.connect(self._filter)
        self.field.installEventFilter(self)
        self.field.setFocus()

    def show_under(self, widget: QWidget) -> None:
        """Open below the button."""
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + current().S(4))))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _STEPS:
                self._move(_STEPS[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        row = min(max(self.list.currentIndex().row() + by, 0), self.choices.rowCount() - 1)
        self.list.setCurrentIndex(self.choices.index(row))

    def _filter(self, typed: str) -> None:
        self.choices.filter(typed)
        some = self.choices.rowCount() > 0
        self.list.setVisible(some)
        self.none.setVisible(not some)
        if some:
            self.list.setCurrentIndex(self.choices.index(0))

    def _choose(self, row: int) -> None:
        if 0 <= row < self.choices.rowCount():
            self.chosen.emit(self.choices.number(row))
            self.close()

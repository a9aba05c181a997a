"""The current cell in one line at the foot of the matrix, where the panel is not beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.chip import Chip, ChipKind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import Value, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.voices import Voice


class _Said(QWidget):
    """Each member's mark and tile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._voices: list[Voice] = []
        self._values: list[int] = []
        self._names = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()

    def show_voices(self, voices: list[Voice], values: list[int], *, names: bool) -> None:
        self._voices, self._values, self._names = voices, values, names
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(len(self._voices) * theme.S(54 if self._names else 34), theme.S(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        left = 0.0
        with QPainter(self) as painter:
            for voice in self._voices:
                if self._names:
                    letters = theme.font(Role.SECONDARY, weight=600)
                    centre = QPointF(left + theme.S(8), self.height() / 2)
                    painting.member_mark(painter, voice.mark, centre, theme.S(9), theme.colours.ink, letters)
                    left += theme.S(19)
                rating: Value = voice.rating
                step, words = tile_of(theme, rating, self._values)
                paint_tile(painter, theme, QRectF(left, 0, theme.S(26), self.height()), step, words, size=13)
                left += theme.S(35 if self._names else 34)


class _WhyChip(Chip):
    """A chip that gives way where room is short; its words are in the tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", ChipKind.METHOD, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_chip(self, words: str, kind: ChipKind) -> None:
        super().set_chip(words, kind)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(70), self.sizeHint().height())


class Strip(Region):
    """`asked` when the panel is to be opened."""

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.TOP, line="line2")
        row = Row(self, margins=(16, 8, 16, 8), spacing=10)
        self._why = _WhyChip(self)
        self._where = Label("", self, role=Role.SUBHEADING)
        self._text = ElidedLabel("", self, role=Role.BODY, ink="ink")
        self._said = _Said(self)
        self.button = Button(_("Open"), self, kind=Kind.PRIMARY, key="Return")
        self.button.clicked.connect(self.asked)
        row.addWidget(self._why)
        row.addWidget(self._where)
        row.addWidget(self._text, 1)
        row.addWidget(self._said, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        follow(self._lay_out)

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(54))

    def show_cell(
        self, why: str, where: str, text: str, voices: list[Voice], values: list[int], *, matters: bool, names: bool
    ) -> None:
        """Show a cell."""
        self._why.set_chip(why, ChipKind.ATTENTION if matters else ChipKind.METHOD)
        self._why.setVisible(bool(why))
        self._where.setText(where)
        self._text.setText(text)
        self._said.show_voices([] if any(voice.last for voice in voices) else voices, values, names=names)
        self.button.set_text(_("Open"))

    def show_group(self, where: str, text: str) -> None:
        """Show a folded group."""
        self._why.hide()
        self._where.setText(where)
        self._text.setText(text)
        self._said.show_voices([], [], names=True)
        self.button.set_text(_("Unfold"))

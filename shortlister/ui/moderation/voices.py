"""What each member said in the open cell: mark, name, rating and evidence; who speaks last stays folded at first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from shortlister.domain.findings.quotations import Quotation, parted
from shortlister.domain.scales import Rating, Scale
from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import Tile, Value
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.moderation.passages import Passages

LEAST: Final = 82

ENOUGH: Final = 176
"""As high as some six lines under each other: where there is no room for so much the whole panel scrolls."""

COLUMN: Final = 250
"""As wide as one member's words are still well read."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One member in one cell. `rating` None where none counts, and `state` then says why.

    `openly` says the same with the name, where whose it is tells nothing of what anybody gave.
    """

    mark: int
    name: str
    rating: Rating | None
    evidence: str
    state: str = ""
    last: bool = False
    openly: str = ""


def voices(finding: Finding, spot: Spot, *, names: bool) -> list[Voice]:
    """The members in the panel's order, without names in order of rating; who speaks last comes last."""
    found = [_voice(finding, spot, number) for number in range(len(finding.members))]
    if names:
        found.sort(key=lambda voice: voice.last)
    else:
        found.sort(key=lambda voice: (voice.last, not isinstance(voice.rating, int), str(voice.rating), voice.evidence))
    return found


def _voice(finding: Finding, spot: Spot, number: int) -> Voice:
    member = finding.members[number]
    said = finding.said_by(member, spot)
    last = finding.speaks_last(member, spot[0])
    if said == "recused":
        return Voice(number, member.name, None, "", _("recused"))
    if said == "not asked":
        return Voice(number, member.name, None, "", _("not asked"))
    if said is None:
        if (member.id, *spot) in finding.state.conflicts:
            words, openly = _("two copies differ"), _("{name}: two copies differ").format(name=member.name)
        elif not finding.state.submitted(member.id, finding.stage):
            words, openly = _("has not submitted"), _("{name} has not submitted").format(name=member.name)
        else:
            words, openly = _("not scored"), ""
        return Voice(number, member.name, None, "", words, last, openly)
    score = finding.state.scores.get(member.id, *spot)
    evidence = score.evidence if score else ""
    rating: Rating = "NA" if said == "NA" else int(said)
    return Voice(number, member.name, rating, evidence, "", last)


class Mark(QWidget):
    """A member's shape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = 0
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(theme.S(12), theme.S(20))
        self.update()

    def show_mark(self, number: int) -> None:
        """The shape of the member with this number, from 0."""
        self._number = number
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            letters = theme.font(Role.SECONDARY, weight=600)
            centre = QPointF(self.width() / 2, self.height() / 2)
            painting.member_mark(painter, self._number, centre, theme.S(9), theme.colours.ink, letters)


class _Block(QWidget):
    """One member: a line with the rating, and the evidence below it."""

    heard = Signal()

    def __init__(self, scale: Scale, parent: QWidget) -> None:
        super().__init__(parent)
        self._scale = scale
        column = Column(self, spacing=4)
        row = Row(spacing=9)
        self._front = Tile(list(scale.values), None, self)
        self._mark = Mark(self)
        self._name = Label("", self, role=Role.SUBHEADING)
        self._sign = IconLabel("message-square", self, ink="attn_mark", size=15)
        self._last = Label("", self, role=Role.SECONDARY, ink="attn", weight=500)
        self._label = Label("", self, role=Role.SECONDARY, ink="ink2")
        self._tile = Tile(list(scale.values), None, self)
        self.hear = Button("", self, kind=Kind.QUIET, height=28, key="V")
        self.hear.clicked.connect(self.heard)
        for widget in (self._front, self._mark, self._name, self._sign, self._last):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for right in (self._label, self._tile, self.hear):
            row.addWidget(right, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self._evidence = Label("", self, role=Role.BODY, wrap=True)
        self._evidence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._evidence)
        self._passages = Passages(self)
        column.addWidget(self._passages)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._tile.setMinimumHeight(theme.S(30))

    def show_voice(self, voice: Voice, *, names: bool, folded: bool) -> None:
        """Show this member; `folded` until the others have spoken."""
        rated = voice.rating is not None and not folded
        value: Value = voice.rating if rated else None
        label = _(self._scale.label(voice.rating)) if voice.rating is not None else voice.state
        if voice.rating == "NA":
            label = _("Not assessable")
        self._front.set_value(value)
        self._tile.set_value(value)
        self._front.setVisible(rated and not names)
        self._tile.setVisible(rated and names)
        self._mark.show_mark(voice.mark)
        self._mark.setVisible(names)
        self._name.setText(voice.name if names else "" if folded else voice.openly or label)
        self._name.setVisible(bool(self._name.text()))
        self._sign.setVisible(voice.last)
        who = _("speaks last") if names else _("{name} speaks last").format(name=voice.name)
        self._last.setText(who)
        self._last.setVisible(voice.last)
        self._label.setText("" if folded else label)
        self._label.setVisible(names and not folded)
        self.hear.set_text(_("Hear {name}").format(name=voice.name.split(" ")[0]))
        self.hear.setVisible(folded)
        written, quoted = parted(voice.evidence)
        words = written or (_("No evidence written") if rated and not quoted else "")
        self._evidence.set_ink("ink" if written else "ink2")
        self._evidence.setText(words)
        self._evidence.setVisible(bool(words) and not folded)
        self._passages.show_quotations(() if folded else quoted)


class Voices(ScrollColumn):
    """All members of one cell; it scrolls where there is much evidence. `turned` when who speaks last has the turn."""

    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, spacing=10)
        self.setAccessibleName(_("What the members said"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._scale: Scale | None = None
        self._blocks: list[_Block] = []
        self._said: list[Voice] = []
        self._names = True
        self.heard = False
        self._beside = 1
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def hasHeightForWidth(self) -> bool:
        """It takes what is left, and scrolls within that."""
        return False

    def sizeHint(self) -> QSize:
        return QSize(current().S(300), self._least())

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(200), self._least())

    def _least(self) -> int:
        """What the members said, in full up to a few lines of each: the panel scrolls before these do."""
        theme = current()
        return max(theme.S(LEAST), min(self.heightForWidth(self.viewport().width()), theme.S(ENOUGH)))

    def show_voices(self, said: Sequence[Voice], scale: Scale, *, names: bool) -> None:
        """Show these; whoever speaks last is folded again."""
        if scale != self._scale:
            self._scale = scale
            for block in self._blocks:
                self._grid.removeWidget(block)
                block.hide()
                block.deleteLater()
            self._blocks = []
        while len(self._blocks) < len(said):
            block = _Block(scale, self)
            block.heard.connect(self.hear)
            self._blocks.append(block)
            self._place(len(self._blocks) - 1)
        if list(said) != self._said:
            self.heard = not any(voice.last for voice in said) or all(voice.last for voice in said)
            self.verticalScrollBar().setValue(0)
        self._said, self._names = list(said), names
        self._fill()

    def _place(self, number: int) -> None:
        """Beside each other where there is room: a wide panel is a low one, and nobody is to be scrolled for."""
        row, column = divmod(number, self._beside)
        self._grid.addWidget(self._blocks[number], row, column, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = min(max(self.width() // current().S(COLUMN), 1), 3)
        if beside != self._beside:
            self._beside = beside
            for number, block in enumerate(self._blocks):
                self._grid.removeWidget(block)
                self._place(number)
            for column in range(3):
                self._grid.setColumnStretch(column, 1 if column < beside else 0)

    def _fill(self) -> None:
        for number, block in enumerate(self._blocks):
            block.setVisible(number < len(self._said))
            if number < len(self._said):
                voice = self._said[number]
                folded = voice.last and voice.rating is not None and not self.heard
                block.show_voice(voice, names=self._names, folded=folded)

    def quoted(self) -> Quotation | None:
        """The first passage of the application that is quoted here, by whoever has been heard."""
        heard = [voice for voice in self._said if self.heard or not voice.last]
        return next((one for voice in heard for one in parted(voice.evidence)[1]), None)

    def folded(self) -> bool:
        """Whether somebody who speaks last has not been heard yet."""
        return not self.heard and any(voice.last and voice.rating is not None for voice in self._said)

    def hear(self) -> None:
        """Those who speak last have their turn."""
        if not self.heard:
            self.heard = True
            self._fill()
            self.turned.emit()

    def turn(self, by: int) -> None:
        """A screen on or back."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(bar.pageStep() - current().S(30), 1))

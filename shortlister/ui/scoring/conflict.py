"""Two copies of a member's own pack that differ: side by side, and that member says which counts."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from shortlister.domain.records import Conflict, Version
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.copy_words import place_words, time_words
from shortlister.ui.kept_words import KeptWords
from shortlister.ui.kept_words import Spot as About
from shortlister.ui.kit.banner import Banner, BannerKind
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import ElidedLabel, IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.tile import Tile
from shortlister.ui.kit.tokens import Role
from shortlister.ui.one_copy import ask_one_copy, open_to
from shortlister.ui.scoring.round import Round, Spot

if TYPE_CHECKING:
    from shortlister.ui.bridge import Copy

BESIDE: Final = 3
"""So many copies stand beside each other."""


class _Copy(Panel):
    """One version: its rating and evidence, and the button that says that it counts."""

    counts = Signal(object)

    def __init__(
        self, number: int, version: Version, copy: "Copy", values: Sequence[int], parent: QWidget, *, in_pack: bool
    ) -> None:
        super().__init__(parent, radius=6)
        column = Column(self, margins=(12, 10, 12, 12), spacing=6)
        head = Row(spacing=8)
        head.addWidget(Label(_("Copy {number}").format(number=number), self, role=Role.SUBHEADING), 1)
        score = version.score
        rating = score.rating if score else None
        head.addWidget(Tile(list(values), rating, self))
        column.addLayout(head)
        self.button = Button(_("This one counts"), self, height=32)  # over the words: they may be long
        self.button.clicked.connect(lambda: self.counts.emit(version))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        made = _("{place}, {time}").format(place=place_words(copy, in_pack=in_pack), time=time_words(copy))
        column.addWidget(Label(made, self, role=Role.CAPTION, ink="ink2", wrap=True))
        if rating is None:
            said = _("not scored")
        elif rating == "NA":
            said = _("not assessable")
        else:
            said = _("scored {rating}").format(rating=rating)
        column.addWidget(Label(said, self, role=Role.SECONDARY, ink="ink2"))
        evidence = score.evidence if score else ""
        column.addWidget(Label(evidence or _("No evidence written"), self, role=Role.SECONDARY, wrap=True))
        column.addStretch(1)
        named = _("Copy {number} counts: {made}").format(number=number, made=made)
        self.button.setAccessibleName(named)


class ConflictBox(QWidget):
    """`settled(version, reason)`; without a reason it is asked for first. What is typed as one is kept by the cell.

    `settled_all` after all of the member's conflicts were settled by one copy.
    """

    settled = Signal(object, str)
    settled_all = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: Conflict | None = None
        self._key: tuple[str, str, str] | None = None
        self._stage = ""
        self._column = column = Column(self, spacing=8)
        head = Row(spacing=10)
        head.addWidget(IconLabel("split", self, ink="attn_mark", size=18), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(spacing=2)
        self.heading = Label("", self, role=Role.SUBHEADING, ink="attn", wrap=True)
        said = _("Both are kept in the ledger. Say which one counts, and why.")
        self._how = Label(said, self, role=Role.SECONDARY, wrap=True)
        words.addWidget(self.heading)
        words.addWidget(self._how)
        head.addLayout(words, 1)
        column.addLayout(head)
        self.reason = LineField(
            self, name=_("Reason"), placeholder=_("The later copy was scored with the certificate in hand")
        )
        self.reason.textChanged.connect(self._typed)
        self._kept = KeptWords(bridge, self.reason, self)
        self.missing = ElidedLabel("", self, role=Role.SECONDARY, ink="bad")
        column.addLayout(self._over_reason())
        column.addWidget(self.reason)
        self._side_by_side = QGridLayout()
        self._side_by_side.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._side_by_side)
        self.all = Button("", self, kind=Kind.QUIET, height=28)
        self.all.clicked.connect(self._ask_throughout)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.copies: list[_Copy] = []
        follow(self._restyle)

    def _over_reason(self) -> Row:
        """What the field is for, what is missing in it, and the key that leads there, in one line: it never grows."""
        row = Row(spacing=10)
        label = Label(_("Reason"), self, role=Role.SECONDARY, weight=600)
        label.setBuddy(self.reason)
        row.addWidget(label)
        row.addWidget(self.missing, 1)
        row.addWidget(KeyCap("N", self))
        row.addWidget(Label(_("write"), self, role=Role.CAPTION, ink="ink2"))
        return row

    def _restyle(self, theme: Theme) -> None:
        self._side_by_side.setSpacing(theme.S(12))

    def set_narrow(self, *, narrow: bool) -> None:
        """With large text what can be done stands higher."""
        self._how.setVisible(not narrow)
        self.updateGeometry()

    def show_conflict(self, round_: Round, spot: Spot, conflict: Conflict) -> None:
        """Show its versions, in the order of the ledger, and what was typed as the reason before."""
        others = len(round_.conflicts()) - 1
        self.heading.setText(_heading(others))
        self._stage = round_.stage
        count = len(open_to(self._bridge, round_.member, round_.stage))
        self.all.setVisible(count > 0)
        self.all.set_text(_("Settle all {count} by one copy…").format(count=count))
        if conflict is self._shown:
            return
        self.leave()
        applicant, measure = round_.applicant(spot).id, round_.measure(spot).key
        self._shown, self._key = conflict, (round_.member, applicant, measure)
        self._kept.show(About(f"conflict {measure}", applicant))
        self.missing.setText("")
        for copy in self.copies:
            self._side_by_side.removeWidget(copy)
            copy.hide()
            copy.deleteLater()
        made = zip(conflict.versions, self._bridge.copies(conflict), strict=True)
        here, values = self._bridge.is_pack, list(self._bridge.state.vacancy.scale.values)
        self.copies = [_Copy(at, one, copy, values, self, in_pack=here) for at, (one, copy) in enumerate(made, 1)]
        for at, copy in enumerate(self.copies):
            copy.counts.connect(self._counts)
            self._side_by_side.addWidget(copy, *divmod(at, BESIDE))
            self._side_by_side.setColumnStretch(at % BESIDE, 1)
        self.reason.leave_to = self.first_button()
        self.updateGeometry()

    def leave(self) -> None:
        """Another cell is shown: the reason stays kept as long as the copies differ."""
        if self._key is None:
            return
        if self._key in self._bridge.state.conflicts:
            self._kept.leave()
        else:
            self._kept.drop()
        self._shown = self._key = None
        self.updateGeometry()

    def keep(self) -> None:
        """The page is left: what was typed is on disk."""
        self._kept.keep()

    def first_button(self) -> QWidget:
        """What takes the focus: not the reason, in which a digit would be text."""
        return self.copies[0].button if self.copies else self

    def _typed(self) -> None:
        if self.reason.note().strip():
            self.missing.setText("")

    def _ask_throughout(self) -> None:
        if self._key is not None:
            member, *at = self._key
            place = at[0], at[1]
            ask_one_copy(self.window(), self._bridge, member, self._stage, place, then=self.settled_all.emit)

    def _counts(self, version: object) -> None:
        reason = self.reason.note().strip()
        if not reason:
            self.missing.setText(_("Write a reason first; it stands in the ledger."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.settled.emit(version, reason)

    # As high as its texts are at this width: what a wrapped label asks for without one would make the pane scroll.

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._column.minimumHeightForWidth(self.width()) if self._key else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._key is not None and event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _heading(others: int) -> str:
    if not others:
        return _("Two copies of your pack differ here")
    words = ngettext(
        "Two copies of your pack differ here, and in {count} other score",
        "Two copies of your pack differ here, and in {count} other scores",
        others,
    )
    return words.format(count=f"{others:,}")


class Conflicts(QObject):
    """The banner that stands while copies differ, in the page's own place: it may be another page that is in front.

    It lies over the application. Where scoring stands alone it is said at the foot (`say`) instead, once.
    """

    def __init__(
        self, area: MessageArea, go_to: Callable[[Spot], object], say: Callable[[str], object], page: QWidget
    ) -> None:
        super().__init__(page)
        self._area, self._go_to, self._say = area, go_to, say
        self._banner: Banner | None = None
        self._put_away: tuple[Spot, ...] = ()
        self._said: tuple[Spot, ...] = ()

    def show(self, round_: Round, *, alone: bool = False) -> None:
        """Say in how many scores two copies differ, and lead to the first; put away, not again for the same ones."""
        self.hide()
        found = tuple(round_.conflicts())
        if not found or found == self._put_away:
            return
        self._put_away = ()
        sentence = ngettext(
            "Two copies of your pack differ in {count} score",
            "Two copies of your pack differ in {count} scores",
            len(found),
        ).format(count=len(found))
        if alone:
            if found != self._said:
                self._said = found
                self._say(sentence)
            return
        words = _("Both are kept. Say for each which one counts; until then nothing can be submitted.")
        if round_.locked:
            words = _("Both are kept. Say for each which one counts; until then the cell stays open.")
        look = (_("Look"), lambda: self._go_to(found[0]))
        self._banner = self._area.show_banner(BannerKind.ATTENTION, sentence, words, actions=[look])
        self._banner.put_away.connect(lambda: self._let_be(found))

    def hide(self) -> None:
        """No cell is shown, or scoring stands alone."""
        if self._banner is not None:
            self._area.take_down(self._banner)
            self._banner = None

    def _let_be(self, found: tuple[Spot, ...]) -> None:
        self._banner, self._put_away = None, found

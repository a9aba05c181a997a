"""Two copies of a member's own pack that differ: side by side, and that member says which counts."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Conflict, Version
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.copy_words import place_words, time_words
from shortlister.ui.kit.banner import Banner, BannerKind
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.tile import Tile
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.round import Round, Spot

if TYPE_CHECKING:
    from shortlister.ui.bridge import Copy


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
        self.button = Button(_("This one counts"), self, height=32)
        named = _("Copy {number} counts: {made}").format(number=number, made=made)
        self.button.setAccessibleName(named)
        self.button.clicked.connect(lambda: self.counts.emit(version))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


class ConflictBox(QWidget):
    """`settled(version, reason)`; without a reason it is asked for first."""

    settled = Signal(object, str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: Conflict | None = None
        column = Column(self, spacing=12)
        head = Row(spacing=10)
        head.addWidget(IconLabel("split", self, ink="attn_mark", size=18), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(spacing=2)
        words.addWidget(
            Label(_("Two copies of your pack differ here"), self, role=Role.SUBHEADING, ink="attn", wrap=True)
        )
        words.addWidget(
            Label(
                _("Both are kept in the ledger. Say which one counts, and why."), self, role=Role.SECONDARY, wrap=True
            )
        )
        head.addLayout(words, 1)
        column.addLayout(head)
        self.reason = LineField(
            self, name=_("Reason"), placeholder=_("The later copy was scored with the certificate in hand")
        )
        column.addWidget(Field(_("Reason"), self.reason, self))
        self.missing = Label("", self, role=Role.SECONDARY, ink="bad", wrap=True)
        column.addWidget(self.missing)
        self._side_by_side = Row(spacing=12)
        column.addLayout(self._side_by_side, 1)
        self.copies: list[_Copy] = []

    def show_conflict(self, conflict: Conflict, values: Sequence[int]) -> None:
        """Show its versions, in the order of the ledger."""
        if conflict is self._shown:
            return
        self._shown = conflict
        self.reason.clear()
        self.missing.setText("")
        for copy in self.copies:
            self._side_by_side.removeWidget(copy)
            copy.hide()
            copy.deleteLater()
        made = zip(conflict.versions, self._bridge.copies(conflict), strict=True)
        here = self._bridge.is_pack
        self.copies = [_Copy(at, one, copy, values, self, in_pack=here) for at, (one, copy) in enumerate(made, 1)]
        for copy in self.copies:
            copy.counts.connect(self._counts)
            self._side_by_side.addWidget(copy, 1)

    def first_button(self) -> QWidget:
        """What takes the focus: not the reason, in which a digit would be text."""
        return self.copies[0].button if self.copies else self

    def _counts(self, version: object) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.missing.setText(_("Write a reason first; it stands in the ledger."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.settled.emit(version, reason)


class Conflicts(QObject):
    """The banner that stands while copies differ, in the page's own place: it may be another page that is in front."""

    def __init__(self, area: MessageArea, go_to: Callable[[Spot], object], page: QWidget) -> None:
        super().__init__(page)
        self._area, self._go_to = area, go_to
        self._banner: Banner | None = None
        self._put_away: tuple[Spot, ...] = ()

    def show(self, round_: Round) -> None:
        """Say in how many scores two copies differ, and lead to the first; put away, not again for the same ones."""
        if self._banner is not None:
            self._area.take_down(self._banner)
            self._banner = None
        found = round_.conflicts()
        if not found or tuple(found) == self._put_away:
            return
        self._put_away = ()
        sentence = ngettext(
            "Two copies of your pack differ in {count} score",
            "Two copies of your pack differ in {count} scores",
            len(found),
        ).format(count=len(found))
        words = _("Both are kept. Say for each which one counts; until then nothing can be submitted.")
        if round_.locked:
            words = _("Both are kept. Say for each which one counts; until then the cell stays open.")
        look = (_("Look"), lambda: self._go_to(found[0]))
        self._banner = self._area.show_banner(BannerKind.ATTENTION, sentence, words, actions=[look])
        self._banner.put_away.connect(lambda: self._let_be(tuple(found)))

    def _let_be(self, found: tuple[Spot, ...]) -> None:
        self._banner, self._put_away = None, found

"""The specification was changed while one was scoring: a banner says so, and the old wording is one click away."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Criterion
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge, Reworded
from shortlister.ui.kit.banner import Banner, BannerKind
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import date
from shortlister.ui.scoring.round import Round
from shortlister.ui.shell import Shell


class Rewording(QObject):
    """Keeps the banner of one page; `looked_at` with a criterion's id to go to. What was put away stays away."""

    looked_at = Signal(str)

    def __init__(self, bridge: Bridge, shell: Shell, area: MessageArea, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._shell, self._area = bridge, shell, area
        self._known: tuple[tuple[str, int], tuple[Reworded, ...]] = (("", 1), ())
        self._banner: Banner | None = None

    def show(self, round_: Round) -> None:
        """Put the banner up where the wording of what is scored here has changed; take it down where it has not."""
        found = () if round_.locked else self._unread(round_)
        if self._banner is not None:
            self._area.take_down(self._banner)
            self._banner = None
        if not found:
            return
        count = len({one.after.id for one in found})
        sentence = ngettext(
            "The wording of {count} criterion was changed while you were scoring",
            "The wording of {count} criteria was changed while you were scoring",
            count,
        ).format(count=count)
        then = _("Your scores stay. Look at them again where the new wording matters: {criteria}.").format(
            criteria=", ".join(dict.fromkeys(one.after.reference for one in found))
        )
        look = (_("Old wording"), lambda: self.open_sheet(found))
        self._banner = self._area.show_banner(BannerKind.ATTENTION, sentence, then, actions=[look])
        self._banner.put_away.connect(self._put_away)

    def _unread(self, round_: Round) -> tuple[Reworded, ...]:
        state, member = self._bridge.state, round_.member
        edition = state.vacancy.edition
        if edition == 1 or not member:
            return ()
        if self._known[0] != (member, edition):
            self._known = ((member, edition), self._bridge.reworded())
        read = self._shell.preferences.now.more.get(self._name(), "")
        after = int(read) if read.isdecimal() else 1
        here = {measure.criterion.id for measure in round_.measures}
        return tuple(one for one in self._known[1] if one.after.id in here and one.edition > after)

    def _name(self) -> str:
        return f"edition read {self._bridge.state.vacancy.id} {self._bridge.actor.member}"

    def _put_away(self) -> None:
        self._banner = None
        edition = str(self._bridge.state.vacancy.edition)
        self._shell.preferences.keep(self._shell.preferences.now.with_more(self._name(), edition))

    def open_sheet(self, found: Sequence[Reworded]) -> None:
        """Before and after, side by side in time."""
        sheet = RewordingSheet(self._shell.window, found, self._bridge.state)
        sheet.looked_at.connect(self.looked_at)
        sheet.open()


class RewordingSheet(Sheet):
    """Each change with the wording before it; *Look* goes to the criterion."""

    looked_at = Signal(str)

    def __init__(self, window: QWidget, found: Sequence[Reworded], state: State) -> None:
        super().__init__(window, _("What the specification said before"), safe=_("Close"), width=640)
        for at, one in enumerate(found):
            if at:
                self.body.addWidget(Rule(self))
                self.body.gap(12)
            self._add(one, state)

    def _add(self, one: Reworded, state: State) -> None:
        row = Row(spacing=10)
        row.addWidget(Label(one.after.reference, self, role=Role.HEADING))
        when = date(one.at, now=datetime.now().astimezone())
        fact = _("edition {edition}, {date}").format(edition=one.edition, date=when)
        row.addWidget(Label(fact, self, role=Role.SECONDARY, ink="ink2"), 1)
        look = Button(_("Look"), self, height=28)
        look.setAccessibleName(_("Look at {criterion}").format(criterion=one.after.reference))
        look.clicked.connect(lambda _checked=False: self._look(one.after.id))
        row.addWidget(look)
        self.body.addLayout(row)
        for heading, criterion in ((_("Before"), one.before), (_("Now"), one.after)):
            self.body.gap(6)
            self.body.addWidget(Label(heading, self, role=Role.CAPTION, weight=500, ink="ink2"))
            self.body.addWidget(Label(criterion.text, self, role=Role.BODY, wrap=True))
            facts = _facts(criterion, one, state)
            if facts:
                self.body.addWidget(Label(facts, self, role=Role.SECONDARY, ink="ink2", wrap=True))
        if one.reason:
            self.body.gap(6)
            words = _("Reason: {reason}").format(reason=one.reason)
            self.body.addWidget(Label(words, self, role=Role.SECONDARY, ink="ink2", wrap=True))
        self.body.gap(14)

    def _look(self, criterion: str) -> None:
        self.reject()
        self.looked_at.emit(criterion)


def _facts(criterion: Criterion, one: Reworded, state: State) -> str:
    """Level, group and methods, only those that were changed."""
    parts: list[str] = []
    if one.before.level is not one.after.level:
        parts.append(_("level: {level}").format(level=_(criterion.level.value)))
    if one.before.group != one.after.group:
        parts.append(_("group: {group}").format(group=criterion.group or _("none")))
    if one.before.methods != one.after.methods:
        names = [_(state.methods[id].name) for id in criterion.methods if id in state.methods]
        parts.append(_("measured by: {methods}").format(methods=", ".join(names) or _("none")))
    return "; ".join(parts)

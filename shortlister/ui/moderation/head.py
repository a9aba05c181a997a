"""The head of Moderate: how many open cells can change the outcome, and the ways through them."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Combine
from shortlister.i18n import _, ngettext
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, Kind, Room
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.finding import Finding


class Head(Header):
    """Its buttons are connected by the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, compact=True)
        self.where = ElidedLabel("", self, role=Role.SECONDARY, ink="ink2", right=True)
        self.fold = Button(_("Fold all"), self, kind=Kind.QUIET, key="[")
        self.unfold = Button(_("Unfold"), self, kind=Kind.QUIET, key="]")
        self.shortlist = Button(_("Go to Shortlist"), self, kind=Kind.PRIMARY, icon="list-ordered", key="Alt+6")
        self.settle = Button(_("Settle the rest…"), self, kind=Kind.PRIMARY, key="S")
        self.previous = Button(_("Previous"), self, key="P")
        self.next = Button(_("Next"), self, key="Space")
        self.clock = Label("", self, role=Role.SUBHEADING)
        self.meeting = Button(_("Meeting"), self, kind=Kind.QUIET, icon="users", key="M")
        self.names = Button(_("Names"), self, kind=Kind.QUIET, icon="eye-off", key="H")
        self.projector = Button(_("Projector"), self, kind=Kind.QUIET, icon="maximize", key="F11")
        self._hour = self._so_far = ""
        self._still = 0
        self._fitted = ""
        self._working = ""
        self._room = (False, False, False)
        self._ways: dict[Button, bool] = {}
        self._buttons = (
            self.fold, self.unfold, self.shortlist, self.settle, self.previous, self.next, self.meeting, self.names,
            self.projector,
        )  # fmt: skip
        self.add(self.where)
        self.add(self.clock)
        for button in self._buttons:
            self.add(button)
        self.show_closed()

    def title(self) -> str:
        """The count, or that all agree."""
        return self._title.text()

    def fact(self) -> str:
        """What the count is of."""
        return self._fact.text()

    def show_closed(self) -> None:
        """There is nothing to moderate for this person."""
        self.set_title(_("Moderate"))
        self.set_fact("")
        for widget in (self.where, self.clock, *self._buttons):
            widget.hide()

    def show_working(self, words: str) -> None:
        """What is being done, in place of the count, until it is called with nothing."""
        self._working = words
        if words:
            self.set_title(words)
            self.set_fact("")

    def show_finding(self, finding: Finding, *, settleable: bool, outstanding: bool) -> None:
        """The count, and which ways on there are."""
        matter, still = finding.of.matter, finding.of.open
        self._still = still
        self._show_clock()
        if self._working:
            return
        combine = finding.state.vacancy.rule.combine
        averaged = combine is not Combine.AGREED
        if not still and not (averaged and matter):
            self.set_title(_("All cells agree"))
            self.set_fact(_settled(finding))
        else:
            of = finding.of.length if averaged else still
            self.set_title(_("{matter} of {open}").format(matter=matter, open=of))
            self.set_fact(_words(combine, of) if finding.lined else _unlined_words(combine, of))
        ways = {
            self.shortlist: not still and not outstanding,
            self.settle: settleable and not matter,
            self.previous: bool(finding.queue),
            self.next: bool(finding.queue),
        }
        if ways != self._ways or self._title.text() != self._fitted:
            self._ways = ways
            self._arrange()

    def show_clock(self, hour: str, so_far: str) -> None:
        """The hour, and how long the meeting has lasted; empty where none is under way."""
        self._hour, self._so_far = hour, so_far
        self.meeting.set_text(_("Meeting {lasted}").format(lasted=so_far) if so_far else _("Meeting"))
        self._show_clock()

    def _show_clock(self) -> None:
        words = _("{hour}, {lasted} so far, {left} left") if self._so_far else _("{hour}, {left} left")
        self.clock.setText(words.format(hour=self._hour, lasted=self._so_far, left=self._still))

    def fit(self, *, narrow: bool, folds: bool, projector: bool, names: bool, where: str) -> None:
        """Where room is short, what has a key as well goes first."""
        self.names.set_text(_("Names") if names else _("Names hidden"))
        self.names.set_kind(Kind.QUIET if names else Kind.SECONDARY)
        self.projector.set_text(_("Leave projector") if projector else _("Projector"))
        self.where.setText(where)
        self._room = (narrow, folds, projector)
        self._arrange()

    def _arrange(self) -> None:
        """What the count says is never shortened; icons give way, then those buttons whose keys are known best."""
        narrow, folds, projector = self._room
        for button in (self.meeting, self.projector):
            button.set_room(Room.ALL)
        self._fitted = self._title.text()
        for button, wanted in self._ways.items():
            button.setVisible(wanted and not (projector and button in (self.previous, self.next)))
        for button in (self.fold, self.unfold):
            button.setVisible(folds and not narrow and not projector)
        self.names.setVisible(not narrow)
        self.meeting.setVisible(not narrow and not projector)
        self.projector.setVisible(not narrow or projector)
        self.where.setVisible(projector and not narrow)
        self.clock.setVisible(projector)
        whole = self._needs(fact=not narrow) <= self.width()
        for button in (self.meeting, self.projector):
            button.set_room(Room.ALL if whole else Room.NO_ICON)
        last = () if projector else (self.projector,)
        first = (self.where, *last, self.meeting, self.unfold, self.fold, self.names, self.previous, self.next)
        for widget in first:
            if self._needs(fact=not narrow) <= self.width():
                break
            widget.hide()

    def _needs(self, *, fact: bool) -> int:
        """The width in which count, fact and buttons all stand in full; `where` may be shortened."""
        theme = current()
        whole = [one for one in (*self._buttons, self.clock) if not one.isHidden()]
        words = self._fact.text() if fact else ""
        said = round(painting.text_width(words, theme.font(Role.SECONDARY))) + theme.S(12)
        where = theme.S(60) if not self.where.isHidden() else 0
        buttons = sum(one.sizeHint().width() + theme.S(8) for one in whole)
        return theme.S(32 + 12) + self._title.sizeHint().width() + said + where + buttons


def _settled(finding: Finding) -> str:
    """How many cells were agreed, and how many of them settled together without that each was spoken of."""
    agreed, together = finding.agreed(), finding.together()
    if not together:
        words = ngettext("{count} agreed in moderation", "{count} agreed in moderation", agreed)
        return words.format(count=agreed)
    alone = agreed - together
    words = ngettext(
        "{count} agreed in moderation, {together} settled with the rest",
        "{count} agreed in moderation, {together} settled with the rest",
        alone,
    )
    return words.format(count=alone, together=together)


def _words(combine: Combine, count: int) -> str:
    match combine:
        case Combine.AGREED:
            return ngettext("open cell can change the outcome", "open cells can change the outcome", count)
        case Combine.MEAN:
            return _("cells that differ can change the outcome; the mean counts")
        case Combine.MEDIAN:
            return _("cells that differ can change the outcome; the median counts")


def _unlined_words(combine: Combine, count: int) -> str:
    """The same where no number of places is set, so that there is no line to move."""
    match combine:
        case Combine.AGREED:
            return ngettext("open cell can change who passes", "open cells can change who passes", count)
        case Combine.MEAN:
            return _("cells that differ can change who passes; the mean counts")
        case Combine.MEDIAN:
            return _("cells that differ can change who passes; the median counts")

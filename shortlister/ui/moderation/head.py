"""The head of Moderate: how many open cells can change the outcome, and the ways through them."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Combine
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.finding import Finding


class Head(Header):
    """Its buttons are connected by the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, compact=True)
        self.where = ElidedLabel("", self, role=Role.SECONDARY, ink="ink2", right=True)
        self.fold = Button(_("Fold all"), self, kind=Kind.QUIET, key="[")
        self.unfold = Button(_("Unfold"), self, kind=Kind.QUIET, key="]")
        self.shortlist = Button(_("Go to Shortlist"), self, kind=Kind.PRIMARY, icon="list-ordered")
        self.settle = Button(_("Settle the rest…"), self, kind=Kind.PRIMARY, key="S")
        self.previous = Button(_("Previous"), self, key="P")
        self.next = Button(_("Next"), self, key="Space")
        self.names = Button(_("Names"), self, kind=Kind.QUIET, icon="eye-off", key="H")
        self.projector = Button(_("Projector"), self, kind=Kind.QUIET, icon="maximize", key="F11")
        self._buttons = (
            self.fold, self.unfold, self.shortlist, self.settle, self.previous, self.next, self.names, self.projector,
        )  # fmt: skip
        self.add(self.where)
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
        for widget in (self.where, *self._buttons):
            widget.hide()

    def show_finding(self, finding: Finding, *, settleable: bool, outstanding: bool) -> None:
        """The count, and which ways on there are."""
        found = finding.differing
        matter, still = len(found.matter), found.open
        combine = finding.state.vacancy.rule.combine
        averaged = combine is not Combine.AGREED
        if not still and not (averaged and matter):
            self.set_title(_("All cells agree"))
            agreed = sum(cell.agreed for cell in finding.cells.values())
            words = ngettext("{count} agreed in moderation", "{count} agreed in moderation", agreed)
            self.set_fact(words.format(count=agreed))
        else:
            of = len(found.items) if averaged else still
            self.set_title(_("{matter} of {open}").format(matter=matter, open=of))
            self.set_fact(self._words(combine, of))
        self.shortlist.setVisible(not still and not outstanding)
        self.settle.setVisible(settleable and not matter)
        for button in (self.previous, self.next):
            button.setVisible(bool(finding.queue))

    def _words(self, combine: Combine, count: int) -> str:
        match combine:
            case Combine.AGREED:
                return ngettext("open cell can change the outcome", "open cells can change the outcome", count)
            case Combine.MEAN:
                return _("cells that differ can change the outcome; the mean counts")
            case Combine.MEDIAN:
                return _("cells that differ can change the outcome; the median counts")

    def fit(self, *, narrow: bool, folds: bool, projector: bool, names: bool, where: str) -> None:
        """Where room is short, what has a key as well goes first."""
        self.fold.setVisible(folds and not narrow and not projector)
        self.unfold.setVisible(folds and not narrow and not projector)
        self.names.setVisible(not narrow)
        self.projector.setVisible(not narrow or projector)
        self.names.set_text(_("Names") if names else _("Names hidden"))
        self.names.set_kind(Kind.QUIET if names else Kind.SECONDARY)
        self.projector.set_text(_("Leave projector") if projector else _("Projector"))
        self.where.setText(where)
        self.where.setVisible(projector and not narrow)

"""The header of the shortlist: whether it is provisional or settled, and what can be done about it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.following import Followed
from shortlister.domain.leaving import places_at, reserve_until
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import date


class ListHeading(Header):
    """`moderation_asked`, `rule_asked` and `sign_asked` are what its buttons ask for."""

    moderation_asked = Signal()
    rule_asked = Signal()
    sign_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Shortlist"), parent)
        self._wanted = (False, False)
        self.view = Segmented([_("List"), _("Applicant")], self, name=_("What is shown"), key="F6")
        self._why = ElidedLabel("", self, role=Role.SECONDARY, ink="attn", weight=600)
        self._moderate = Button(_("Back to moderation"), self, icon="scale", key="Alt+5")
        self._moderate.clicked.connect(self.moderation_asked)
        self._rule = Button(_("By the rule…"), self, key="O")
        self._rule.clicked.connect(self.rule_asked)
        self.sign = Button(_("Sign off…"), self, kind=Kind.PRIMARY, key="Ctrl+Return")
        self.sign.clicked.connect(self.sign_asked)
        for widget in (self.view, self._why, self._moderate, self._rule, self.sign):
            self.add(widget)

    def show_stage(self, of: Followed, *, decides: bool, owed: int = 0) -> None:
        """Say how a stage stands; `decides`: the person at the desk settles outcomes and signs off.

        `owed`: so many under a priority scheme are not shortlisted, and no reason says why not.
        """
        signed = of.state.stages[of.stage].signed_off
        self.set_fact(_fact(of, signed=signed))
        self._wanted = (of.provisional, decides and not of.provisional and not signed)
        missing = sum((applicant, of.stage) not in of.state.outcomes for applicant in of.fixed.positions)
        why = ""
        if not signed and not of.provisional and missing:
            words = ngettext("{count} outcome still needed", "{count} outcomes still needed", missing)
            why = words.format(count=missing)
        elif not signed and not of.provisional and owed:
            words = ngettext("{count} reason still needed", "{count} reasons still needed", owed)
            why = words.format(count=owed)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.sign.set_text(_("Open again…") if signed else _("Sign off…"))
        self.sign.set_kind(Kind.SECONDARY if signed else Kind.PRIMARY)
        if not decides:
            self.sign.disable(_("The chair or HR does this"))
        elif not signed and of.provisional:
            self.sign.disable(_("Settle the open cells first"))
        elif why:
            self.sign.disable(why)
        else:
            self.sign.enable()
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """In a header of this width: what has no room goes, its key stays."""
        for widget, wanted in zip((self._moderate, self._rule), self._wanted, strict=True):
            widget.setVisible(wanted)
        self.give_way(width, self._moderate, self._rule)


def _fact(of: Followed, *, signed: bool) -> str:
    if of.fixed.outstanding:
        names = ", ".join(member.name for member in of.fixed.outstanding)
        return _("Provisional: {names} still to submit").format(names=names)
    if of.provisional:
        outcome = ngettext(
            "Provisional: {open} cell is open and {matter} can change the outcome",
            "Provisional: {open} cells are open and {matter} can change the outcome",
            of.open,
        )
        gate = ngettext(
            "Provisional: {open} cell is open and {matter} can change who passes",
            "Provisional: {open} cells are open and {matter} can change who passes",
            of.open,
        )
        words = gate if places_at(of.state, of.stage) is None else outcome
        return words.format(open=of.open, matter=of.matter)
    until = reserve_until(of.state, of.stage)
    if until:
        day = date(until, now=datetime.now().astimezone())
        words = (
            _("Signed off; the reserve list stands until {day}")
            if signed
            else _("Settled; the reserve list stands until {day}")
        )
        return words.format(day=day)
    return _("Signed off") if signed else _("Settled: every cell has a rating")

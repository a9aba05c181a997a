"""Until when the vacancy is kept, and the ways to its end: another date, one applicant erased, everything purged."""

from collections.abc import Callable
from datetime import datetime
from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCompleter, QMenu, QWidget

from shortlister.domain.edits.erasing import SetRetention
from shortlister.domain.file_names import file_name, shown_name
from shortlister.domain.lookup import applicant_with
from shortlister.domain.records import Role as Office
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge, Purged
from shortlister.ui.files import ask_new
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import date
from shortlister.ui.shell import Shell

if TYPE_CHECKING:
    from shortlister.domain.findings.retention import Kept


class KeptRow(QWidget):
    """One line beside the exports: the date, and for HR the ways from it in a menu."""

    def __init__(self, shell: Shell, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._bridge = bridge
        self._seen: tuple[object, ...] = ()
        self._kept: Kept | None = None
        row = Row(self)
        self.words = Label("", self, role=Role.SECONDARY, ink="ink2")
        row.addWidget(self.words)
        self.button = Button("", self, kind=Kind.QUIET, height=28)
        self.button.clicked.connect(self.show_menu)
        row.addWidget(self.button)

    def refresh(self, state: State) -> None:
        """Show the date; it is worked out anew only where something of it has changed."""
        self.setVisible(not self._bridge.is_pack)
        hers = self._bridge.actor.role is Office.HR
        self.words.setVisible(not hers)
        self.button.setVisible(hers)
        seen = (state.vacancy.retention, state.outcomes, state.stages)
        same = len(self._seen) == len(seen) and all(map(is_, seen, self._seen))
        if self._bridge.is_pack or (self._kept is not None and same):
            return
        self._seen, self._kept = seen, self._bridge.retention()
        words = words_of(self._kept)
        self.words.setText(words)
        self.button.setText(_("{words} ▾").format(words=words))
        self.button.setAccessibleName(words)
        for shown in (self.words, self.button):
            shown.setToolTip(str(self._kept.basis))

    def menu(self) -> QMenu:
        """Another date, one applicant erased, or everything purged."""
        menu = QMenu(self)
        for text, act in (
            (_("Keep until…"), self.ask_retention),
            (_("Erase an applicant…"), self.ask_erasure),
            (_("Purge this vacancy…"), self.ask_purge),
        ):
            menu.addAction(text).triggered.connect(act)
        return menu

    def show_menu(self) -> None:
        """Below the button."""
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def ask_retention(self) -> Sheet:
        """Another date, and on what basis."""
        return ask_retention(self, self._bridge.state, lambda edit: self._bridge.attempt(edit))

    def ask_erasure(self) -> Sheet:
        """One applicant is erased."""
        return ask_erasure(self, self._bridge.state, self._erase)

    def _erase(self, applicant: str, reason: str, authority: str) -> None:
        done = self._bridge.erase(applicant, reason=reason, authority=authority)
        if done is None:
            return
        said = _("The applicant is erased. The record keeps {id} in their place, and why.").format(id=applicant)
        more = _("Packs that went out may still hold them: {names}. Ask for them to be deleted.")
        further = [more.format(names=", ".join(done.packs_out))] if done.packs_out else []
        if done.backups:
            count = ngettext("{count} backup was rewritten.", "{count} backups were rewritten.", done.backups)
            further.insert(0, count.format(count=done.backups))
        self._shell.messages.inform(said, "\n".join(further))
        for trouble in done.troubles:
            self._shell.messages.attend(str(trouble))

    def ask_purge(self) -> Sheet:
        """Everything is removed; a summary stays."""
        kept = self._kept or self._bridge.retention()
        return ask_purge(self, kept, self._choose_summary)

    def _choose_summary(self, reason: str, authority: str) -> None:
        try:
            self._bridge.require_purgeable(reason=reason, authority=authority)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        vacancy = self._bridge.state.vacancy
        name = file_name(f"{vacancy.reference or vacancy.title} summary", ".json")
        kinds = _("Summary (*.json)")
        path = ask_new(self, _("Where the summary goes"), self._bridge.path.parent / name, kinds)
        if path is None:
            return
        purge = self._bridge.purge
        self._shell.jobs.run(
            lambda _progress: purge(path, reason=reason, authority=authority),
            done=self._purged,
            refused=self._shell.refuse,
            sentence=_("Writing the summary, then removing the vacancy"),
        )

    def _purged(self, done: Purged) -> None:
        self._shell.purged.emit(purged_words(done))


def purged_words(done: Purged) -> str:
    """That it is purged, and what is left."""
    words = _("The vacancy is purged. What is left of it is “{file}”, and for reading “{text}”.")
    said = [words.format(file=shown_name(done.summary.name), text=shown_name(done.text.name)), *map(str, done.troubles)]
    return " ".join(said)


def words_of(kept: "Kept") -> str:
    """The line on the page."""
    now = datetime.now().astimezone()
    if not kept.until:
        return _("Kept: no date yet")
    shown = date(kept.until, now=now)
    if kept.due(now.date().isoformat()):
        return _("Due to be purged since {date}").format(date=shown)
    return _("Kept until {date}").format(date=shown)


def ask_retention(
    window: QWidget, state: State, act: Callable[[SetRetention], object], *, purged: bool = False
) -> Sheet:
    """Until when, and on what basis; without a date the usual time holds, unless it was `purged`."""
    words = (
        _("The vacancy was purged. Say until which day it is kept now, and why it is needed again; both are recorded.")
        if purged
        else _("Without a date the usual time holds: six months after the last outcome or sign-off.")
    )
    sheet = Sheet(window.window(), _("How long the vacancy is kept"), words, do=_("Keep it so"), safe=_("Leave it"))
    now = state.vacancy.retention
    until = LineField(sheet, name=_("Kept until"), placeholder=_("2027-03-31"), text=now.until)
    basis = LineField(sheet, name=_("Basis"), placeholder=_("A rule, a claim, a decision"), text=now.basis)
    sheet.body.addWidget(Field(_("Kept until (year, month, day)"), until, sheet))
    sheet.body.gap(12)
    sheet.body.addWidget(Field(_("Basis"), basis, sheet))
    sheet.done_for.connect(lambda: act(SetRetention(until.text(), basis.text())))
    sheet.open()
    until.setFocus()
    return sheet


def ask_erasure(window: QWidget, state: State, act: Callable[[str, str, str], object]) -> Sheet:
    """Whom, why, and on whose authority."""
    words = _(
        "Name, contact, applications, scores, evidence, agreed ratings and outcome are taken out of the record, its "
        "ledger and its backups, and out of packs that come back. This is not taken back. That somebody was erased, "
        "and why, stays."
    )
    sheet = Sheet(window.window(), _("Erase an applicant?"), words, do=_("Erase"), safe=_("Leave it"), danger=True)
    whom = LineField(sheet, name=_("Applicant’s reference"))
    completer = QCompleter([one.reference for one in state.applicants_in_order], whom)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    whom.setCompleter(completer)
    reason, authority = _why_and_whose(sheet, [(_("Applicant’s reference"), whom)])

    def look() -> None:
        try:
            applicant_with(state, whom.text())
        except Refusal as refusal:
            sheet.block(str(refusal) if whom.text().strip() else _("Type the reference of an applicant."))
            return
        sheet.block("" if reason.text().strip() and authority.text().strip() else _("Say why, and on whose authority."))

    for line in (whom, reason, authority):
        line.textChanged.connect(look)
    look()
    sheet.done_for.connect(lambda: act(applicant_with(state, whom.text()).id, reason.text(), authority.text()))
    sheet.open()
    whom.setFocus()
    return sheet


def ask_purge(window: QWidget, kept: "Kept", act: Callable[[str, str], object], *, due: bool = False) -> Sheet:
    """Asked once; before the date only with a reason, unless it is `due` on other grounds."""
    due = due or kept.due(datetime.now().astimezone().date().isoformat())
    words = _(
        "An anonymous summary that can be checked is written first. Then the vacancy, its backups and its copies on "
        "this computer are removed. This is not taken back. Exports and packs elsewhere stay where they are."
    )
    sheet = Sheet(window.window(), _("Purge this vacancy?"), words, do=_("Purge…"), danger=True,
                  safe=_("Leave it"))  # fmt: skip
    reason, authority = _why_and_whose(sheet, [])

    def look() -> None:
        if not authority.text().strip():
            sheet.block(_("Say on whose authority."))
        elif not due and not reason.text().strip():
            sheet.block(_("It is not due yet: {words}. A reason is needed.").format(words=words_of(kept)))
        else:
            sheet.block("")

    for line in (reason, authority):
        line.textChanged.connect(look)
    look()
    sheet.done_for.connect(lambda: act(reason.text(), authority.text()))
    sheet.open()
    authority.setFocus()
    return sheet


def _why_and_whose(sheet: Sheet, before: list[tuple[str, LineField]]) -> tuple[LineField, LineField]:
    """The two lines that both ends ask for, after others."""
    reason = LineField(sheet, name=_("Reason"))
    authority = LineField(sheet, name=_("Authority"), placeholder=_("Who decided it, or the rule that asks for it"))
    for words, line in (*before, (_("Reason"), reason), (_("Authority"), authority)):
        sheet.body.addWidget(Field(words, line, sheet))
        sheet.body.gap(12)
    return reason, authority

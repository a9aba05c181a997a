"""The packs that would be made: for whom, with which applicants, in which form; all of them with one answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.packs_out import PackOut
from shortlister.domain.records import Member
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role

ENDINGS = (".scorepack", ".xlsx")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen: whose packs, with which ending, with the application files or without."""

    members: tuple[Member, ...]
    ending: str
    applications: bool
    sealed: bool


class PacksSheet(Sheet):
    """`wanted()` after it was done; `key_asked` for a copy of the key that opens sealed packs."""

    key_asked = Signal()

    def __init__(
        self, window: QWidget, where: str, packs: Sequence[PackOut], *, files: int, sealed: bool, may_key: bool
    ) -> None:
        super().__init__(window, _("Make packs"), where, do=_("Make packs…"), width=700)
        self._packs = list(packs)
        self.checks: list[Check] = []
        for pack in self._packs:
            self._add(pack)
        self.body.addWidget(Rule(self))
        self.body.gap(12)
        self.form = Segmented([_("Scoring packs"), _("Excel workbooks")], self, name=_("Form"))
        self.form.chosen.connect(lambda _at: self._check())
        self.body.addWidget(self.form, 0, Qt.AlignmentFlag.AlignLeft)
        self.form_words = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        self.body.addWidget(self.form_words)
        self.body.gap(10)
        self.applications = Check(_("With the applications"), self)
        self.applications.setChecked(files > 0)
        self.applications.setEnabled(files > 0)
        self.applications.toggled.connect(lambda _on: self._check())
        self.body.addWidget(self.applications)
        self.file_words = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        self.body.addWidget(self.file_words)
        self._files = files
        self.body.gap(10)
        self._add_sealing(sealed, may_key=may_key)
        self._check()

    def _add(self, pack: PackOut) -> None:
        row = Row(spacing=12)
        check = Check(pack.member.name, self)
        check.setChecked(bool(pack.applicants))
        check.setEnabled(bool(pack.applicants))
        check.setFixedWidth(current().S(190))
        check.toggled.connect(lambda _on: self._check())
        row.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
        words = Column(spacing=1)
        words.addWidget(Label(_holds(pack), self, role=Role.SECONDARY, wrap=True))
        if pack.undeclared:
            said = ngettext("{count} declaration not yet made", "{count} declarations not yet made", pack.undeclared)
            words.addWidget(Label(said.format(count=pack.undeclared), self, role=Role.CAPTION, ink="attn", wrap=True))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.gap(8)
        self.checks.append(check)

    def _add_sealing(self, sealed: bool, *, may_key: bool) -> None:
        self.sealed = Check(_("They come back sealed"), self)
        self.sealed.setChecked(sealed)
        self.sealed.toggled.connect(lambda _on: self._check())
        row = Row(spacing=12)
        row.addWidget(self.sealed)
        row.addStretch(1)
        self.key = Button(_("Copy of the key…"), self, height=28)
        self.key.setVisible(sealed and may_key)
        self.key.clicked.connect(self._ask_key)
        row.addWidget(self.key)
        self.body.addLayout(row)
        self.seal_words = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        self.body.addWidget(self.seal_words)

    def _ask_key(self) -> None:
        self.reject()
        self.key_asked.emit()

    def wanted(self) -> Wanted:
        """What was chosen."""
        members = tuple(pack.member for pack, check in zip(self._packs, self.checks, strict=True) if check.isChecked())
        ending = ENDINGS[self.form.index()]
        return Wanted(members, ending, self.applications.isChecked(), self.sealed.isChecked())

    def _check(self) -> None:
        workbook = self.form.index() == 1
        self.form_words.setText(
            _(
                "For members without Shortlister: a row for each score, with drop-downs. "
                "It comes back by the same merge."
            )
            if workbook
            else _("One file each, to be mailed. It holds no name, no contact and nothing of a colleague.")
        )
        self.applications.setEnabled(self._files > 0 and not workbook)
        if not self._files:
            words = _("No application is attached to this vacancy.")
        elif workbook:
            words = _("A workbook holds no applications.")
        elif self.applications.isChecked():
            words = _("As they came: what applicants wrote in them, their names too, can be read there.")
        else:
            words = _("Anonymous: references and criteria alone. The panel reads the applications elsewhere.")
        self.file_words.setText(words)
        self.seal_words.setText(
            _(
                "What a member sends back can be opened by this vacancy alone. The key is in the vacancy’s file: keep "
                "a copy of it in a safe place. Members keep their own pack, which stays readable."
            )
            if self.sealed.isChecked()
            else _("What a member sends back can be read by whoever gets hold of it.")
        )
        count = len(self.wanted().members)
        if self.do_button is not None and count:
            self.do_button.set_text(ngettext("Make {count} pack…", "Make {count} packs…", count).format(count=count))
        self.block("" if count else _("Nobody is chosen."))


def _holds(pack: PackOut) -> str:
    """`24 applicants on 13 criteria, 1 recused`."""
    count = len(pack.applicants)
    if not count:
        return _("No applicant to score")
    who = ngettext("{count} applicant", "{count} applicants", count).format(count=count)
    words = ngettext("{applicants} on {count} criterion", "{applicants} on {count} criteria", pack.measures)
    said = words.format(applicants=who, count=pack.measures)
    if pack.calibrates:
        named = ", ".join(one.reference for one in pack.applicants)
        return _("{what}, for the calibration: {applicants}").format(what=said, applicants=named)
    if pack.others:
        out = ngettext("{count} left to others", "{count} left to others", pack.others)
        said = _("{what}, {out}").format(what=said, out=out.format(count=pack.others))
    if pack.recused:
        out = ngettext("{count} left out as recused", "{count} left out as recused", pack.recused)
        said = _("{what}, {out}").format(what=said, out=out.format(count=pack.recused))
    return said

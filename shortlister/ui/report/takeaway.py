"""Everything that can be taken away: a row for each kind, with names or without, and what became of the last one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import shown_name
from shortlister.domain.refusals import Refusal, Unsaid
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge, Exported, Letters, Publication, Snapshot
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.jobs import Job, Progress
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.report.exports import ExportRow, Outcome, ask_where
from shortlister.ui.report.kept import KeptRow
from shortlister.ui.report.letters import ask_letters, ask_replacing, letters_words
from shortlister.ui.report.passwords import ask_new_password
from shortlister.ui.report.whose import ask_applicant
from shortlister.ui.shell import Shell

Work = Callable[[Progress], Any]


class Takeaway(QWidget):
    """The exports of the Report page; `reveal_asked` when a person wants names to be revealed."""

    reveal_asked = Signal()

    def __init__(self, shell: Shell, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._bridge = bridge
        column = Column(self, spacing=2)
        head = Row()
        head.addWidget(Label(_("Exports"), self, role=Role.HEADING))
        head.addStretch(1)
        self.kept = KeptRow(shell, bridge, self)
        head.addWidget(self.kept)
        column.addLayout(head)
        self._rows: list[ExportRow] = []
        for icon, name, form, act in (
            ("file-spreadsheet", _("Scoring matrix"), _("Excel or CSV"), lambda: self.matrix((".xlsx", ".csv"))),
            ("file-text", _("Report of the stage"), _("PDF, web page or Word"), self.report),
            ("send", _("Feedback letters"), _("Word"), self.letters),
            ("lock", _("One applicant’s own record"), _("others concealed"), self.own_record),
            ("eye-off", _("Selection in numbers"), _("nobody can be told from it"), self.numbers),
            ("history", _("Ledger"), _("JSON Lines, to be checked anywhere"), self.ledger),
        ):
            row = ExportRow(icon, name, form, self)
            row.asked.connect(lambda act=act: act())
            column.addWidget(row)
            self._rows.append(row)
        names = Row(spacing=8)
        self._words = ElidedLabel("", self, role=Role.SECONDARY, ink="ink2")
        self.named = Check(_("With names"), self)
        self._reveal = Button(_("Reveal names…"), self, kind=Kind.QUIET, height=28, icon="eye-off")
        self._reveal.clicked.connect(self.reveal_asked)
        names.addWidget(self._words, 1)
        self.every = Check(_("All stages"), self)
        self.locked = Check(_("Password"), self)
        self.locked.setToolTip(_("The scoring matrix as a workbook that opens with a password alone"))
        self.every.setToolTip(_("The scoring matrix as a workbook over every stage that has begun"))
        names.addWidget(self.every)
        names.addWidget(self.locked)
        names.addWidget(self.named)
        names.addWidget(self._reveal)
        column.addLayout(names)
        self.outcome = Outcome(self)
        self.outcome.stop_asked.connect(self.stop)
        self._job: Job | None = None
        column.addWidget(self.outcome)

    def refresh(self, state: State, stage: str, *, sees: bool) -> None:
        """Show what this person may take away now."""
        revealed = state.vacancy.names_revealed
        self._words.setText(_("Names are revealed.") if revealed else _("Exports are without names."))
        self._reveal.setVisible(not revealed and self._bridge.actor.runs_the_vacancy)
        self.named.setVisible(revealed)
        if not revealed:
            self.named.setChecked(False)
        decided = sum(one.stage == stage for one in state.outcomes.values())
        letters = ngettext("Word, {count} letter", "Word, {count} letters", decided).format(count=decided)
        self._rows[2].set_form(letters if sees else _("Word"))
        self.kept.refresh(state)
        self.every.setVisible(sum(one.open or one.signed_off for one in state.stages.values()) > 1)
        if self.every.isHidden():
            self.every.setChecked(False)
        for row in self._rows:
            row.allow("" if sees else _("Submit your scores first"))

    @property
    def _stage(self) -> str:
        return self._shell.stage or self._bridge.state.vacancy.stage

    @property
    def _named(self) -> bool:
        return self.named.isChecked()

    def matrix(self, endings: tuple[str, ...]) -> None:
        """The scoring matrix; the first ending unless another is chosen."""
        self._export(_("Scoring matrix"), endings, _("Writing “{file}” and reading it back"))

    def report(self) -> None:
        """The report of the stage."""
        self._export(_("Report of the stage"), (".pdf", ".html", ".docx"), _("Writing “{file}”"))

    def _export(self, what: str, endings: tuple[str, ...], sentence: str) -> None:
        every = self.every.isChecked() and ".xlsx" in endings
        endings = (".xlsx",) if every else endings
        frozen = self._given(lambda: self._bridge.snapshot(self._stage, named=self._named, every_stage=every))
        path = ask_where(self, self._bridge, what, endings) if frozen is not None else None
        if path is None:
            return
        words = sentence.format(file=shown_name(path.name))
        if self.locked.isChecked() and path.suffix.lower() == ".xlsx":
            ask_new_password(
                self, shown_name(path.name), lambda password: self._write(path, frozen, words, password, every=every)
            )
        else:
            self._write(path, frozen, words, "", every=every)

    def _write(self, path: Path, frozen: Snapshot, sentence: str, password: str, *, every: bool) -> None:
        self._run(
            lambda progress: self._bridge.write_export(
                path,
                frozen,
                every_stage=every,
                password=password,
                progress=progress.report,
                cancelled=lambda: progress.stopped,
            ),
            self._exported,
            sentence,
        )

    def _exported(self, done: Exported) -> None:
        self.outcome.done(done)
        self._said(done.path)

    def ledger(self) -> None:
        """The ledger, never with names."""
        source = self._given(lambda: self._bridge.ledger_source(self._stage))
        path = ask_where(self, self._bridge, _("Ledger"), (".jsonl",)) if source is not None else None
        if path is not None:
            self._run(
                lambda _progress: self._bridge.write_ledger(path, source),
                lambda count: self._told(path, _("“{file}” is written. Entries: {count}."), count=count),
                _("Writing “{file}”").format(file=shown_name(path.name)),
            )

    def numbers(self, *, first: bool = False) -> None:
        """The whole selection in numbers, as it may be published."""
        try:
            found = self._bridge.published_numbers(first=first)
        except Unsaid as refusal:
            self._ask_whether_first(str(refusal))
            return
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        path = ask_where(self, self._bridge, _("Selection in numbers"), (".pdf", ".html", ".docx", ".csv"))
        if path is not None:
            self._run(
                lambda progress: self._bridge.write_numbers(path, found, cancelled=lambda: progress.stopped),
                lambda _nothing: self._published(path, found),
                _("Writing “{file}”").format(file=shown_name(path.name)),
            )

    def _ask_whether_first(self, why: str) -> None:
        title = _("Has nothing been published before?")
        sheet = Sheet(self.window(), title, why, do=_("Nothing was published"), safe=_("Leave it"))
        sheet.done_for.connect(lambda: self.numbers(first=True))
        sheet.open()

    def _published(self, path: Path, found: Publication) -> None:
        self._given(lambda: self._bridge.hold_published(found))
        self._told(path, _("“{file}” is written. Numbers from 1 to 4 are not given in it."))

    def own_record(self) -> None:
        """One applicant's own record, once it is said whose."""
        ask_applicant(self, self._bridge.state, self._own_record_of)

    def _own_record_of(self, applicant: str) -> None:
        source = self._given(lambda: self._bridge.own_record(applicant, named=self._named))
        reference = self._bridge.state.applicants[applicant].reference
        what = _("Record of {applicant}").format(applicant=reference)
        path = ask_where(self, self._bridge, what, (".pdf", ".html", ".docx")) if source is not None else None
        if path is not None:
            self._run(
                lambda progress: self._bridge.write_own_record(path, source, cancelled=lambda: progress.stopped),
                lambda _nothing: self._told(path, _("“{file}” is written, with everybody else concealed.")),
                _("Writing “{file}”").format(file=shown_name(path.name)),
            )

    def letters(self) -> None:
        """A letter for each applicant with an outcome, once template and folder are chosen."""
        frozen = self._given(lambda: self._bridge.snapshot(self._stage, named=self._named))
        if frozen is not None:
            ask_letters(self, self._shell.preferences, lambda *chosen: self._write_letters(frozen, *chosen))

    def _write_letters(
        self, frozen: Snapshot, folder: Path, template: Path | None, language: str, *, replace: bool = False
    ) -> None:
        def refused(refusal: Refusal) -> None:
            if not (isinstance(refusal, Unsaid) and refusal.what == "replace"):
                self._refused(refusal)
                return
            self.outcome.put_away()
            again = partial(self._write_letters, frozen, folder, template, language, replace=True)
            ask_replacing(self, str(refusal), again)

        self._run(
            lambda progress: self._bridge.write_letters(
                folder,
                frozen,
                template,
                language=language,
                replace=replace,
                progress=progress.report,
                cancelled=lambda: progress.stopped,
            ),
            lambda done: self._letters_written(folder, done, language),
            _("Writing the letters"),
            refused,
        )

    def _letters_written(self, folder: Path, done: Letters, language: str) -> None:
        words = letters_words(done, folder.name, language)
        self.outcome.told(words, folder)
        self._shell.said(words, undo=False)

    def _given(self, ask: Callable[[], Any]) -> Any:
        """What the bridge gives; None where it refuses, which is shown."""
        try:
            return ask()
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return None

    def _run(
        self,
        work: Work,
        done: Callable[[Any], object],
        sentence: str,
        refused: Callable[[Refusal], object] | None = None,
    ) -> None:
        self.outcome.under_way(sentence)
        self._job = self._shell.jobs.run(
            work,
            done=done,
            refused=refused or self._refused,
            stopped=self._stopped,
            progressed=self.outcome.at,
            sentence=sentence,
        )
        self._job.failed.connect(self.outcome.put_away)

    def stop(self) -> None:
        """Stop the export under way: what was there before stays as it was."""
        if self.outcome.going and self._job is not None:
            self._job.stop()

    def _stopped(self) -> None:
        self.outcome.put_away()
        self._shell.not_done(_("Stopped. What was there before is as it was."))

    def _told(self, path: Path, words: str, **more: object) -> None:
        self.outcome.told(words.format(file=shown_name(path.name), **more), path)
        self._said(path)

    def _said(self, path: Path) -> None:
        self._shell.said(_("“{file}” is written").format(file=shown_name(path.name)), undo=False)

    def _refused(self, refusal: Refusal) -> None:
        self.outcome.put_away()
        if self._job is not None and self._job.stop_asked.is_set():
            self._shell.not_done(str(refusal))  # as it was asked for
        else:
            self._shell.refuse(refusal)

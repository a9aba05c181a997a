"""What the person does with applicants: each act becomes one edit, sometimes after a sheet or a file dialog."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.applicants import AttachFile, CheckWhose, EditPerson, NewFile, RemoveApplicant
from shortlister.domain.edits.shortlist import SetOutcome
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.plans.drafts import DraftApplicants
from shortlister.domain.records import Applicant, Decision, Person
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.applicants.people import DetailsSheet, OneSheet
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import application_kinds, choose_files
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.jobs import Progress
from shortlister.ui.reason import ReasonSheet
from shortlister.ui.shell import Shell


class ApplicantHands(QObject):
    """Belongs to the page."""

    def __init__(self, bridge: Bridge, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._shell = shell
        self._page = page

    def attach(self, one: Applicant) -> None:
        """Choose files and attach them."""
        paths = choose_files(
            self._page,
            self._shell.preferences,
            "applications",
            _("Attach to {applicant}").format(applicant=one.reference),
            application_kinds(),
        )
        self.attach_files(one, paths)

    def attach_files(self, one: Applicant, paths: list[Path]) -> None:
        """Look at these files and attach them to the applicant, one change each; what cannot be shown is refused."""
        if not paths:
            return
        words = ngettext("Looking at the file", "Looking at {count} files", len(paths)).format(count=len(paths))
        self._shell.jobs.run(
            lambda progress: _looked_at(paths, progress),
            done=partial(self._attach_each, one),
            refused=self._shell.refuse,
            sentence=words,
        )

    def _attach_each(self, one: Applicant, found: tuple[list[NewFile], Refusal | None]) -> None:
        files, refusal = found
        for file in files:
            if not self._bridge.attempt(AttachFile(one.id, file)):
                return
        if refusal is not None:
            self._shell.refuse(refusal)

    def withdraw(self, one: Applicant) -> None:
        """Record that they have withdrawn, with the reason."""
        words = _("They stay in the record, are not ranked, and nothing more is owed for them.")
        title = _("{applicant} has withdrawn?").format(applicant=one.reference)
        sheet = ReasonSheet(self._page, title, words, _("Record the withdrawal"))
        keep_typed(sheet, self._bridge, sheet.why, "withdrawal", one.id)
        stage = self._bridge.state.vacancy.stage
        sheet.done_for.connect(
            lambda: self._bridge.attempt(SetOutcome(stage, one.id, Decision.WITHDRAWN, sheet.why.note()))
        )
        sheet.open()

    def remove(self, one: Applicant) -> None:
        """Take out one that was added by mistake; undo brings it back."""
        self._bridge.attempt(RemoveApplicant(one.id))

    def details(self, one: Applicant) -> None:
        """Name, contact and schemes; for those who see them."""
        person = self._bridge.state.persons.get(one.id, Person(one.id, ""))
        sheet = DetailsSheet(self._page, one.reference, person)
        sheet.done_for.connect(lambda: self._bridge.attempt(EditPerson(sheet.said())))
        sheet.open()

    def checked(self, one: Applicant) -> None:
        """Somebody has looked whose the files are, and by what name the applicant goes."""
        self._bridge.attempt(CheckWhose(one.id))

    def add_one(self) -> None:
        """One applicant by hand."""
        sheet = OneSheet(self._page, self._shell.preferences, late=scoring_has_opened(self._bridge.state))
        sheet.done_for.connect(partial(self._add_one, sheet))
        sheet.open()

    def _add_one(self, sheet: OneSheet) -> None:
        self.add(DraftApplicants((sheet.said(),)), sheet.why_field.text())

    def add(self, draft: DraftApplicants, reason: str) -> bool:
        """Add these applicants as one change."""
        try:
            edit = self._bridge.add_applicants(draft, reason=reason)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return False
        return self._bridge.attempt(edit)


def _looked_at(paths: list[Path], progress: Progress) -> tuple[list[NewFile], Refusal | None]:
    """The files up to the first that is refused, and why that is."""
    files: list[NewFile] = []
    for number, path in enumerate(paths):
        progress.report(number, len(paths))
        try:
            files.append(Bridge.new_file(path))
        except Refusal as refusal:
            return files, refusal
    return files, None

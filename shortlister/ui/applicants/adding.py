"""From a file or a folder to the preview, and from there to one edit."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import shown_name
from shortlister.domain.plans.drafts import DraftApplicants
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.applicants.hands import ApplicantHands
from shortlister.ui.applicants.preview import Preview
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, choose_folder, table_kinds
from shortlister.ui.kit.jobs import Job
from shortlister.ui.shell import Shell


class Adding(QObject):
    """Belongs to the page: `began` with a reading, `drafted` when it can be looked at, `ended` when all is over."""

    began = Signal(str)
    drafted = Signal()
    ended = Signal()

    def __init__(self, shell: Shell, hands: ApplicantHands, preview: Preview, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self._hands = hands
        self._preview = preview
        self._page = page
        self._by_hand: dict[str, str] = {}
        self._job: Job | None = None
        preview.remapped.connect(self._remap)

    def choose_file(self) -> None:
        """A list of applicants."""
        path = choose_file(
            self._page, self._shell.preferences, "applicants", _("Choose the list of applicants"), table_kinds()
        )
        if path is not None:
            self.read(path)

    def choose_folder(self) -> None:
        """A folder of applications."""
        title = _("Choose the folder of applications")
        path = choose_folder(self._page, self._shell.preferences, "applicants", title)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file or folder; nothing is added by it."""
        self.began.emit(_being_read(path))
        self._read(path, {}, "")

    def stop(self) -> None:
        """The person has stopped the reading; what it has found by then is not shown."""
        self._forget()
        self.ended.emit()

    def _over(self) -> None:
        self._job = None
        self.ended.emit()

    def _forget(self) -> None:
        """Nothing comes of what is being read."""
        if self._job is not None:
            self._job.stop()
            self._job.forget()
            self._job = None

    def add(self) -> bool:
        """Add what the preview shows, as one change."""
        done = self._hands.add(self._preview.draft(), self._preview.why_field.text())
        if done:
            self.ended.emit()
        return done

    def _read(self, path: Path, by_hand: dict[str, str], heading: str) -> None:
        self._forget()
        self._by_hand = by_hand
        self._preview.await_reading(_being_read(path))
        self._job = self._shell.jobs.run(
            lambda _progress: Bridge.draft_applicants(path, taken_as=by_hand),
            done=lambda draft: self._drafted(path, draft, heading),
            refused=self._refused,
            stopped=self._over,
        )
        self._job.failed.connect(self._over)

    def _remap(self, heading: str, field: str) -> None:
        self._read(self._preview.path, {**self._by_hand, heading: field}, heading)

    def _drafted(self, path: Path, draft: DraftApplicants, heading: str) -> None:
        self._job = None
        self._preview.show_draft(path, draft, self._by_hand)
        self.drafted.emit()
        if heading:
            self._preview.mapping.focus_heading(heading)

    def _refused(self, refusal: Refusal) -> None:
        self._over()
        self._shell.refuse(refusal)


def _being_read(path: Path) -> str:
    return _("Reading {file}").format(file=shown_name(path.name))

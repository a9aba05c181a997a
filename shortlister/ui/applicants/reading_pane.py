"""The application of the current applicant, beside the table."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.plans.drafts import Document
from shortlister.domain.records import Application
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.document_view import DocumentView
from shortlister.ui.shell import Shell

KEPT = 12


class ReadingPane(DocumentView):
    """Reads a file in the worker and keeps the last few documents."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, heading=_("Application"))
        self._bridge = bridge
        self._shell = shell
        self._applications: tuple[Application, ...] = ()
        self._wanted_digest = ""
        self._kept: dict[str, Document] = {}
        self.chosen.connect(self._show)

    def show_applicant(self, applicant: str) -> None:
        """The first application of an applicant (id)."""
        found = self._bridge.applications(applicant) if applicant else ()
        if found == self._applications and found:
            return
        self._applications = found
        if found:
            self._show(0)
        else:
            self._wanted_digest = ""
            self.show_document(None)
            self.show_words(_("No application yet. Press A to attach it.") if applicant else "")

    def _show(self, at: int) -> None:
        application = self._applications[at]
        digest, name = application.digest, application.name
        self._wanted_digest = digest
        if digest in self._kept:
            self._show_read(digest, name, self._kept[digest])
            return
        self.show_document(None, name=name, files=[one.name for one in self._applications])
        try:
            content = self._bridge.content(digest)
        except Refusal as refusal:
            self.show_words(str(refusal))
            return
        self._shell.jobs.run(
            lambda _progress: Bridge.read_content(name, content),
            done=lambda document: self._show_read(digest, name, document),
            refused=lambda refusal: self._not_read(digest, refusal),
        )

    def _show_read(self, digest: str, name: str, document: Document) -> None:
        self._kept[digest] = document
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        if digest == self._wanted_digest:
            self.show_document(document, name=name, files=[one.name for one in self._applications])
            self.say_doubt(next((one.doubt for one in self._applications if one.digest == digest), ""))

    def _not_read(self, digest: str, refusal: Refusal) -> None:
        if digest == self._wanted_digest:
            self.show_words(str(refusal))

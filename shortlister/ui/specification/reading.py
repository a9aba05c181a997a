"""Reading the source: a file or a pasted text becomes a draft in the worker; a kept source is read again to look at."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from shortlister.domain.file_names import shown_name
from shortlister.domain.records import Application
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.jobs import Job
from shortlister.ui.shell import Shell

if TYPE_CHECKING:
    from shortlister.domain.edits.applicants import NewFile
    from shortlister.domain.plans.drafts import DraftPost, DraftSpecification


class Reading(QObject):
    """`drafted(path, draft)` when a file was read, with its bytes in `fresh`.

    `kept(file)` says which file is the vacancy's source, `none` that it has none, `shown(draft)` that it was read, to
    be looked at;
    `doubted(draft, digest)` brings what was read from it. While `awaited` the vacancy's source is read to be looked
    at: what is beside the criteria, and what is doubted, may still be another's.
    """

    began = Signal(str)
    drafted = Signal(object, object)
    kept = Signal(object)
    shown = Signal(object)
    none = Signal()
    doubted = Signal(object, str)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shell = shell
        self._job: Job | None = None
        self._kept = ""
        self.awaited = False
        self._pasted: TemporaryDirectory[str] | None = None
        self.fresh: NewFile | None = None

    def read(self, path: Path) -> None:
        """Read a file as a specification."""
        words = _("Reading {file}").format(file=shown_name(path.name))
        self._forget()
        self.began.emit(words)
        self._job = self._shell.jobs.run(
            lambda _progress: (Bridge.draft_specification(path), Bridge.source_file(path)),
            done=lambda both: self._drafted(path, *both),
            refused=self._refused,
            stopped=self._over,
            sentence=words,
        )
        self._job.failed.connect(self._over)

    def read_pasted(self, text: str, ending: str) -> None:
        """Read what was pasted (`.txt`, or `.html` with its tables) as a specification; it is kept like a file."""
        self.forget_paste()
        self._pasted = TemporaryDirectory(prefix="shortlister-")
        path = Path(self._pasted.name) / (_("pasted specification") + ending)
        path.write_text(text, encoding="utf-8-sig")  # the mark wins over an encoding that the piece names
        self.read(path)

    def forget_paste(self) -> None:
        """The file of the last paste is not needed any more."""
        if self._pasted is not None:
            self._pasted.cleanup()
            self._pasted = None

    def forget_shown(self) -> None:
        """Another file than the vacancy's source is shown beside the criteria; the source is to be shown again."""
        self._kept = ""

    def stop(self) -> None:
        """The person has stopped it; what it has read by then is not taken."""
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

    def show_kept(self) -> None:
        """Read the source that the vacancy keeps, if another is shown."""
        vacancy = self._bridge.state.vacancy
        if not vacancy.source_digest:
            self._kept, self.awaited = "", False
            self.none.emit()
            return
        if vacancy.source_digest == self._kept:
            return
        self._kept = vacancy.source_digest
        name = vacancy.source
        try:
            content = self._bridge.content(vacancy.source_digest)
        except Refusal as refusal:
            self._failed_again(vacancy.source_digest, refusal)
            return
        self.awaited = True
        self.kept.emit(Application("", name, vacancy.source_digest, len(content)))
        digest = vacancy.source_digest
        job = self._shell.jobs.run(
            lambda _progress: Bridge.draft_of_content(name, content),
            done=partial(self._read_again, digest),
            refused=partial(self._failed_again, digest),
            stopped=partial(self._halted, digest),
        )
        job.failed.connect(partial(self._over_again, digest))

    def _failed_again(self, digest: str, refusal: Refusal) -> None:
        if digest == self._kept:
            self.failed.emit(refusal)
        self._over_again(digest)

    def _halted(self, digest: str) -> None:
        """Nothing more comes of reading this source; when the window closes nobody is to be told."""
        if digest == self._kept:
            self.awaited = False

    def _over_again(self, digest: str, *_why: object) -> None:
        """Nothing more comes of reading this source: there is nothing to wait for."""
        if digest == self._kept:
            self.awaited = False
            self.ended.emit()

    def _read_again(self, digest: str, draft: "DraftSpecification") -> None:
        if digest != self._kept:
            return  # another one has taken its place since
        self.awaited = False
        self.shown.emit(draft)
        self.doubted.emit(draft, digest)

    def took(self, digest: str, draft: "DraftSpecification", name: str) -> None:
        """The file that was just read is the vacancy's source now; it needs no second reading."""
        self.forget_paste()
        self._kept = digest
        self.kept.emit(Application("", name, digest, len(self.fresh.content) if self.fresh else 0))
        self._read_again(digest, draft)

    def _drafted(self, path: Path, draft: "DraftSpecification", fresh: "NewFile") -> None:
        self._job, self.fresh = None, fresh
        self.drafted.emit(path, draft)

    def _refused(self, refusal: Refusal) -> None:
        self._over()
        self._shell.refuse(refusal)


def only_post(draft: "DraftSpecification") -> "DraftPost | None":
    """The post, where there is no choice."""
    return draft.posts[0] if len(draft.posts) == 1 else None

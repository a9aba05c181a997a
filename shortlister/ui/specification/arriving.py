"""How a specification arrives: chosen, dropped or pasted; read, looked at, and taken as one edit."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from shortlister.domain.plans.drafts import DraftPost, DraftSpecification, Verdict
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, specification_kinds
from shortlister.ui.shell import Shell
from shortlister.ui.specification.choosing import ANOTHER, PASTE, Choosing
from shortlister.ui.specification.editing import PasteSheet
from shortlister.ui.specification.reading import Reading, only_post


class SourceHands(QObject):
    """Belongs to the page. `draft` is what was read and not yet taken; `choose_asked` when a person must choose."""

    choose_asked = Signal()
    settled = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, choosing: Choosing, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._shell = shell
        self._choosing = choosing
        self._page = page
        self.draft: DraftSpecification | None = None
        self._path = Path()
        self.reading = Reading(bridge, shell, self)
        self.reading.drafted.connect(self._drafted)
        choosing.post_chosen.connect(self._post_chosen)
        choosing.way_chosen.connect(self._way_chosen)

    def choose_file(self) -> None:
        """A file from a dialog."""
        path = choose_file(
            self._page,
            self._shell.preferences,
            "specification",
            _("Choose the person specification"),
            specification_kinds(),
        )
        if path is not None:
            self.reading.read(path)

    def paste(self) -> None:
        """A text from the clipboard, shown first; a file that was copied is read as a file."""
        copied = QGuiApplication.clipboard().mimeData() or QMimeData()
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
        if files:
            self.reading.read(files[0])
            return
        sheet = PasteSheet(self._page, copied.text(), copied.html() if copied.hasHtml() else "")
        sheet.done_for.connect(lambda: self.reading.read_pasted(*sheet.pasted()))
        sheet.open()

    def put_away(self) -> None:
        """What was read is not taken."""
        self.draft = None
        self.reading.forget_paste()
        self.settled.emit()

    def _drafted(self, path: Path, draft: DraftSpecification) -> None:
        self._path, self.draft = path, draft
        post = only_post(draft)
        if draft.verdict is Verdict.SPECIFICATION and post is not None and post.criteria:
            self._take(post)
            return
        if draft.verdict is Verdict.SPECIFICATION and draft.posts:
            self._choosing.show_posts(draft)
        else:
            self._choosing.show_not_one(draft)
        self.choose_asked.emit()

    def _post_chosen(self, at: int) -> None:
        if self.draft is not None:
            self._take(self.draft.posts[at])

    def _way_chosen(self, way: str) -> None:
        if way == ANOTHER:
            self.choose_file()
        elif way == PASTE:
            self.paste()
        else:
            self.put_away()

    def _take(self, post: DraftPost) -> None:
        draft, path = self.draft, self._path
        if draft is None:
            return
        try:
            edit = self._bridge.take_specification(path, post)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            self.put_away()
            return
        self.draft = None
        if self._bridge.attempt(edit):
            self.reading.took(edit.digest, draft, path.name)
        self.settled.emit()

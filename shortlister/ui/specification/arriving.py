"""How a specification arrives: chosen, dropped or pasted; read, looked at, and taken as one edit."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.before_qt import Room
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, specification_kinds
from shortlister.ui.shell import Shell
from shortlister.ui.specification.choosing import ANOTHER, PASTE, Choosing
from shortlister.ui.specification.reading import Reading, only_post
from shortlister.ui.specification.source_view import SourceView

if TYPE_CHECKING:
    from shortlister.domain.edits.applicants import NewFile
    from shortlister.domain.plans.drafts import DraftPost, DraftSpecification
    from shortlister.ui.specification.editing import PasteSheet

_SHEETS = Room("shortlister.ui.specification.editing")


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
        self._kept = False
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
        html = copied.html() if copied.hasHtml() else ""
        text = copied.text() or QTextDocumentFragment.fromHtml(html).toPlainText()  # some programs copy HTML alone
        sheet: PasteSheet = _SHEETS.PasteSheet(self._page, text, html)
        sheet.done_for.connect(lambda: self.reading.read_pasted(*sheet.pasted()))
        sheet.open()

    def choose_post(self, draft: "DraftSpecification | None") -> None:
        """Another post of the document that the vacancy was made from, in place of the one that was taken."""
        if draft is not None:
            self._path, self.draft, self._kept = Path(draft.document.name), draft, True
            vacancy = self._bridge.state.vacancy
            self._choosing.show_posts(draft, len(self._bridge.state.criteria), title=vacancy.title)
            self.choose_asked.emit()

    @property
    def fresh(self) -> "NewFile | None":
        """The file that was just read and that the vacancy does not keep yet."""
        return None if self._kept else self.reading.fresh

    def show_in(self, source: SourceView) -> None:
        """What was read is shown, before anybody takes it."""
        source.unmark()
        if (fresh := self.fresh) is not None:
            source.lend_file(fresh.name, fresh.digest, fresh.content)
        if self.draft is not None:
            source.show_draft(self.draft)

    def put_away(self) -> None:
        """What was read is not taken."""
        self.draft = None
        self.reading.forget_paste()
        if not self._kept:
            self.reading.forget_shown()
        self.settled.emit()

    def _drafted(self, path: Path, draft: "DraftSpecification") -> None:
        self._path, self.draft, self._kept = path, draft, False
        post = only_post(draft)
        if draft.is_specification and post is not None and post.criteria:
            self._take(post)
            return
        if draft.is_specification and draft.posts:
            self._choosing.show_posts(draft, title=self._bridge.state.vacancy.title)
        else:
            self._choosing.show_not_one(draft, len(self._bridge.state.criteria))
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

    def _take(self, post: "DraftPost") -> None:
        draft, path = self.draft, self._path
        if draft is None:
            return
        try:
            kept = self._kept
            edit = self._bridge.take_other_post(post) if kept else self._bridge.take_specification(path, post)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            self.put_away()
            return
        self.draft = None
        taken = self._bridge.attempt(edit)
        if taken and not kept:
            self.reading.took(edit.digest, draft, path.name)
        elif not taken:
            self.reading.forget_shown()
        self.settled.emit()

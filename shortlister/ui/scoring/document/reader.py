"""The document side of the page: one applicant's files, read and drawn ahead, with search and plain text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from shortlister.domain.nameless import nameless
from shortlister.domain.plans.drafts import Document
from shortlister.domain.records import Application
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.document_facts import left_out
from shortlister.ui.documents.bar import BarKeys, DocumentBar
from shortlister.ui.documents.doubt_line import DoubtLine
from shortlister.ui.documents.library import Library
from shortlister.ui.documents.pages_view import PagesView
from shortlister.ui.documents.search import Search, Searchable
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.frames import Region
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.layouts import Column
from shortlister.ui.scoring.document.prose_view import ProseView

_PAGES, _PROSE, _NOTHING, _REFUSED = range(4)


class Reader(QWidget):
    """`show_applicant` shows the files of one, `ahead` has those of another made ready."""

    search_left = Signal()

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QWidget, *, plain_key: str = "") -> None:
        super().__init__(parent)
        self._plain_key = plain_key
        self._bridge = bridge
        self.library = Library(bridge, jobs, self)
        self._applicant = ""
        self._shown = ("", "")
        self._kept: object = None
        self._files: tuple[Application, ...] = ()
        self._file = 0
        self._plain = False
        self._pages_read: dict[str, int] = {}
        column = Column(self)
        self.bar = DocumentBar(self, keys=BarKeys(file="D"))
        column.addWidget(self.bar)
        self.doubt = DoubtLine(self)
        column.addWidget(self.doubt)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self.pages = PagesView(self.library, self)
        self.pages.selects_found = True
        self.prose = ProseView(self)
        self._nothing = EmptyState(_("No application yet"), _("HR attaches it under Applicants."), self)
        self._refused = EmptyState(_("This application cannot be shown"), "", self)
        for widget in (self.pages, self.prose, self._nothing, self._refused):
            self._stack.addWidget(_grounded(widget, self) if widget in (self._nothing, self._refused) else widget)
        self._connect()
        self._show()

    def _connect(self) -> None:
        bar = self.bar
        bar.file_chosen.connect(self._choose_file)
        bar.plain_chosen.connect(self.set_plain)
        bar.page_asked.connect(self.turn_page)
        bar.zoom_asked.connect(self.zoom)
        bar.trim_asked.connect(self.toggle_margins)
        self._search = Search(bar, self._searched, (self.pages, self.prose), self)
        bar.search_left.connect(self.search_left)
        self.pages.page_changed.connect(self._tell_page)
        self.pages.arrived.connect(self._arrived)
        self.prose.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())
        self.library.text_ready.connect(self._text_came)
        self.library.pages_ready.connect(self._pages_came)

    # What is shown

    def show_applicant(self, applicant: str, *, keep_page: bool = False, closed: str = "") -> None:
        """Show this applicant's (id) files; with `keep_page` at the page last read, whoever's it was.

        `closed` says why the files are not for this person.
        """
        kept = self._bridge.state.applications
        if (applicant, closed) == self._shown and kept is self._kept:
            return
        self._shown, self._kept = (applicant, closed), kept
        files = () if closed else self._bridge.applications(applicant)
        if closed:
            self._nothing.set_words(closed, "")
        elif self._bridge.state.applications:
            words = _("HR attaches it under Applicants. Until then only X can be given.")
            self._nothing.set_words(_("No application yet"), words)
        else:
            words = _("This vacancy holds no applications. Read them where they are kept, and score here.")
            self._nothing.set_words(_("No application in this file"), words)
        if (applicant, files) == (self._applicant, self._files):
            return
        page = self.pages.page() if keep_page else self._pages_read.get(applicant, 1)
        if self._applicant and self._files:
            self._pages_read[self._applicant] = self.pages.page()
        self._applicant, self._files = applicant, files
        self._file = min(self._file, max(len(files) - 1, 0)) if keep_page else 0
        self.bar.close_search()
        self._show(page)

    def ahead(self, applicant: str, *, keep_page: bool = False) -> None:
        """Have this applicant's (id) first file ready before it is asked for."""
        files = self._bridge.applications(applicant)[:1]
        page = self.pages.page() if keep_page else self._pages_read.get(applicant, 1)
        if self._plain:
            for file in files:
                self.library.text(file)
        else:
            self.library.ahead(files, page, self.pages.room(), trim=self.pages.trim)

    def set_foot(self, foot: int) -> None:
        """So many pixels at the foot are lain over by what the page says."""
        self.pages.set_foot(foot)
        self.prose.set_foot(foot)

    def file(self) -> Application | None:
        """The file that is shown."""
        return self._files[self._file] if self._files else None

    def main_view(self) -> QWidget:
        """What takes the focus of this side."""
        return {_PAGES: self.pages, _PROSE: self.prose}.get(self._stack.currentIndex(), self.bar.file_button)

    def _show(self, page: int = 1) -> None:
        file = self.file()
        self.bar.show_files(self._file_words(), self._file, plain=self._plain)
        if file is None:
            self._stack.setCurrentIndex(_NOTHING)
        elif self._paged():
            self._stack.setCurrentIndex(_PAGES)
            self.pages.show_pages(file, page)
            self._refuse_pages(file)
        else:
            self._show_text(self.library.text(file))
        self._tell_doubt()
        self._tell_page()

    def _paged(self) -> bool:
        file = self.file()
        return file is not None and not self._plain and self.library.is_paged(file)

    def _show_text(self, found: Document | Refusal | None) -> None:
        match found:
            case Document():
                self._stack.setCurrentIndex(_PROSE)
                self.prose.show_document(found, plain=self._plain)
                self._search.again()
            case Refusal():
                self._refuse(found)
            case None:
                self.prose.clear_paper()
                self._stack.setCurrentIndex(_PROSE)

    def _refuse_pages(self, file: Application) -> None:
        shelf = self.library.shelf(file, self.pages.room(), trim=self.pages.trim)
        if shelf is not None and shelf.refusal is not None:
            self._refuse(shelf.refusal)

    def _refuse(self, refusal: Refusal) -> None:
        self._refused.set_words(_("This application cannot be shown"), nameless(refusal.sentence))
        self._stack.setCurrentIndex(_REFUSED)

    def _file_words(self) -> Sequence[str]:
        """Files by number and kind: their own names may say whose they are."""
        if len(self._files) == 1:
            return [_("Application")]
        return [_("Application {number}").format(number=at) for at in range(1, len(self._files) + 1)]

    def _text_came(self, digest: str) -> None:
        file = self.file()
        if file is None or file.digest != digest:
            return
        self._tell_doubt()
        if not self._paged():
            self._show_text(self.library.text(file))
            self._tell_page()

    def _pages_came(self, digest: str) -> None:
        file = self.file()
        if file is not None and file.digest == digest and self._paged():
            self._refuse_pages(file)

    def _arrived(self) -> None:
        self._tell_doubt()
        self._tell_page()
        if self._paged():
            self._search.again()

    def _tell_page(self) -> None:
        words = ""
        if self._paged():
            words = self.pages.page_words()
        elif self._stack.currentIndex() == _PROSE:
            words = self._left_out()
        self.bar.show_page(words, paged=self._paged(), whole=not self._paged() and bool(words))

    def _tell_doubt(self) -> None:
        """What was in doubt about the file when it came, each box that it tells in two ways, and what is not seen."""
        file = self.file()
        found = self.library.text(file) if file is not None else None
        boxes = self._bridge.box_doubts(found) if isinstance(found, Document) else ()
        kept = (file.doubt,) if file is not None and file.doubt else ()
        key = key_words(key_now(self, self._plain_key)) if self._plain_key else ""
        lost = self.pages.lost_words(key) if self._paged() else ""
        self.doubt.say(" ".join(one for one in dict.fromkeys((*kept, *boxes, lost)) if one))

    def _left_out(self) -> str:
        file = self.file()
        found = self.library.text(file) if file is not None else None
        return left_out(found) if isinstance(found, Document) else ""

    # Acting

    def _choose_file(self, at: int) -> None:
        self._file = at
        self.bar.close_search()
        self._show()

    def next_file(self) -> None:
        """The applicant's next file, after the last one the first; where there is one, how it is shown."""
        if len(self._files) > 1:
            self._choose_file((self._file + 1) % len(self._files))
        elif self._files:
            self.bar.open_menu()

    def set_plain(self, plain: bool) -> None:
        """As plain text, or as the file looks; it holds for all applicants until it is changed."""
        self._plain = plain
        self._show()

    def toggle_plain(self) -> None:
        """The other way of showing."""
        self.set_plain(not self._plain)

    def turn(self, by: int) -> None:
        """A screen on or back."""
        (self.pages if self._paged() else self.prose).turn(by)

    def turn_page(self, by: int) -> None:
        """To the top of the next or previous page; a text is turned by screens."""
        if self._paged():
            self.pages.go_to_page(self.pages.page() + by)
        else:
            self.prose.turn(by)

    def zoom(self) -> None:
        """Enlarge; after the largest, page to width again."""
        if self._paged():
            self.pages.zoom()

    def toggle_margins(self) -> None:
        """Leave white margins out, or show the whole page."""
        if self._paged():
            self.pages.set_trim(not self.pages.trim)

    def quotation(self) -> str:
        """What is selected, in quotation marks and with its page; empty without a selection."""
        view = self.pages if self._paged() else self.prose
        words = view.selected_text()
        if not words:
            return ""
        if self._paged():
            return _("“{words}” (page {page})").format(words=words, page=self.pages.selected_page())
        place = self.prose.place()
        return _("“{words}” ({place})").format(words=words, place=place) if place else f"“{words}”"

    def show_passage(self, words: str, page: int | None) -> None:
        """Mark a passage of the application, on its page where that is known; empty marks nothing."""
        if page is not None and self._paged():
            self.pages.go_to_page(page)
        self._search.mark(words)

    # Search

    def _searched(self) -> Searchable:
        return self.pages if self._paged() else self.prose

    def open_search(self) -> None:
        """Find words in the application."""
        if self._files:
            self.bar.open_search()


def _grounded(widget: QWidget, parent: QWidget) -> Region:
    ground = Region(parent, ground="desk")
    Column(ground).addWidget(widget)
    return ground

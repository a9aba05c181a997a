"""The left side of Specification: the source as it looks, with the place of the current criterion marked in it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from shortlister.domain.places import Passage
from shortlister.domain.records import Application, Criterion
from shortlister.i18n import _
from shortlister.ui.before_qt import late
from shortlister.ui.bridge import Bridge
from shortlister.ui.document_facts import fact_of, left_out
from shortlister.ui.documents.bar import BarKeys, DocumentBar
from shortlister.ui.documents.library import Library
from shortlister.ui.documents.paper import Paper
from shortlister.ui.documents.search import Search, Searchable
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.layouts import Column
from shortlister.ui.specification.source_here import here_in_text, here_on_pages, marked_in_text, marked_on_pages
from shortlister.ui.specification.source_pages import SourcePages
from shortlister.ui.specification.source_parts import parts_of
from shortlister.ui.specification.source_places import SourcePlaces

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import Document, DraftCriterion, DraftSpecification

KEYS = BarKeys(zoom="Z", margins="C", plain="P")


class SourceView(QWidget):
    """Drawn pages, or text on paper; `criterion_clicked(id)` when a person clicks where one of `criteria` stands."""

    criterion_clicked = Signal(str)

    def __init__(
        self, bridge: Bridge, jobs: Jobs, criteria: Callable[[], Iterable[Criterion]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._criteria = criteria
        self._file: Application | None = None
        self._document: Document | None = None
        self._read: tuple[DraftCriterion, ...] = ()
        self._refused = self._plain = self._seeking = False
        self._wanted: Criterion | None = None
        self._places = SourcePlaces()
        self._library = Library(bridge, jobs, self)
        column = Column(self)
        self.bar = DocumentBar(self, find=_("Find in the document"), keys=KEYS)
        column.addWidget(self.bar)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self.pages = SourcePages(self._library, self, name=_("Source, as drawn pages"))
        self.paper = Paper(self)
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self.pages)
        self._search = Search(self.bar, self._searched, (self.pages, self.paper), self)
        self._connect()
        self._show()

    def _connect(self) -> None:
        bar = self.bar
        bar.plain_chosen.connect(self.set_plain)
        bar.page_asked.connect(self.turn_page)
        bar.zoom_asked.connect(self.zoom)
        bar.trim_asked.connect(self.toggle_margins)
        bar.search_left.connect(lambda: self.main_view().setFocus())
        self.pages.page_changed.connect(self._tell)
        self.pages.arrived.connect(self._arrived)
        self.pages.place_clicked.connect(self._page_clicked)
        self.paper.position_clicked.connect(self._text_clicked)
        self._library.pages_ready.connect(self._pages_came)
        bar.find_field.leave_to = self.paper

    # What is shown

    def show_file(self, file: Application) -> None:
        """Another source, kept by the vacancy; its text may come later."""
        if self._file is None or self._file.digest != file.digest:
            self._file, self._document, self._read = file, None, ()
            self._refused = False
            self._places.forget()
            self.paper.show_document(None)
            self._show()

    def show_none(self) -> None:
        """The vacancy has no source: its criteria were written by hand."""
        if self._file is not None:
            self._file, self._document, self._read = None, None, ()
            self._places.forget()
            self.paper.show_document(None)
            self._show()

    def lend_file(self, name: str, digest: str, content: bytes) -> None:
        """A file that the vacancy does not keep yet."""
        self._library.lend(digest, content)
        self.show_file(Application("", name, digest, len(content)))

    def show_draft(self, draft: "DraftSpecification") -> None:
        """What was read of the source, and which criteria in it."""
        self._document = draft.document
        self._read = tuple(one for post in draft.posts for one in post.criteria)
        self._show()

    def show_words(self, words: str) -> None:
        """No text, and why; pages stay where there are some."""
        self._document = None
        self.paper.show_words(words)
        self._tell()

    def _drawn(self) -> bool:
        file = self._file
        return file is not None and not self._plain and not self._refused and self._library.is_paged(file)

    def _show(self) -> None:
        self.bar.show_files([_("Source")], 0, plain=self._plain)
        if self._file is not None and self._drawn():
            self._stack.setCurrentWidget(self.pages)
            self.pages.show_pages(self._file)
        else:
            self._stack.setCurrentWidget(self.paper)
            document = self._document
            if document is not None and self._plain:
                document = late("shortlister.ui.documents.plain", "plain_of")(document)
            self.paper.show_document(document)
        self._mark(reveal=True)
        self._tell()

    def main_view(self) -> QWidget:
        """What takes the focus."""
        return self.pages if self._drawn() else self.paper

    def _tell(self) -> None:
        drawn, words, whole = self._drawn(), "", False
        if drawn and self.pages.pages():
            words = _("page {number} of {count}").format(number=self.pages.page(), count=self.pages.pages())
        elif not drawn and self._document is not None:
            words, whole = fact_of(self._document), bool(left_out(self._document))
            if self._refused:
                words = _("Its pages cannot be drawn; this is its text")
        self.bar.show_page(words, paged=drawn, whole=whole)
        self.bar.zoom_button.setEnabled(True)

    def _pages_came(self, digest: str) -> None:
        file = self._file
        if file is None or file.digest != digest or self._refused:
            return
        shelf = self._library.shelf(file, self.pages.room(), trim=self.pages.trim)
        if shelf is not None and shelf.refusal is not None:
            self._refused = True
            self._show()

    def _arrived(self) -> None:
        self._tell()
        self._mark(reveal=self._seeking)
        self._search.again()

    # The place of a criterion

    def mark(self, one: Criterion) -> None:
        """Mark where this criterion stands and bring it into view."""
        before = self._wanted
        moved = before is None or (before.id, before.text, before.source) != (one.id, one.text, one.source)
        self._wanted = one
        self.pages.forget_found()
        self.paper.forget_found()
        self._mark(reveal=moved)

    def unmark(self) -> None:
        """Nothing is marked."""
        self._wanted = None
        self._seeking = False
        self.pages.highlight({})
        self.paper.unmark()

    def _mark(self, *, reveal: bool) -> None:
        one = self._wanted
        if one is None:
            return
        if not self._drawn():
            self.paper.mark(self._parts(one))
            return
        page = one.source.page
        if page is not None and not one.text:
            self._seeking = not self.pages.pages()
            if reveal or self.pages.marked_page != page:
                self.pages.mark_page(page)
            return
        boxes = self._places.find(self._parts(one), self.pages.drawn())
        self._seeking = not boxes
        if not boxes and reveal and page is not None and self.pages.sheet(page) is None:
            self.pages.go_to_page(page)  # has it drawn; then it is looked for again
        self.pages.highlight(boxes, reveal=reveal)

    def showEvent(self, event: QShowEvent) -> None:
        """With large text it was hidden, perhaps while another criterion became the current one."""
        super().showEvent(event)
        self._mark(reveal=True)
        self._seeking = self._wanted is not None

    def _page_clicked(self, page: int, across: float, down: float) -> None:
        parts = {one.id: self._parts(one) for one in self._criteria()}
        self._clicked(self._places.at(parts, self.pages.drawn(), page, across, down))

    def _text_clicked(self, position: int) -> None:
        text = self.paper.text
        if text is None:
            return
        for one in self._criteria():
            spans = (text.locate(part.place, part.words) for part in self._parts(one))
            if any(span is not None and span[0] <= position <= span[1] for span in spans):
                self._clicked(one.id)
                return

    def _parts(self, one: Criterion) -> tuple[Passage, ...]:
        return parts_of(one, self._read)

    def _clicked(self, id: str) -> None:
        if id:
            self.criterion_clicked.emit(id)

    def criterion_here(self, current: str) -> str:
        """The criterion (id) where the person is in the document; empty where none is."""
        parts = {one.id: self._parts(one) for one in self._criteria()}
        if self._drawn():
            return here_on_pages(parts, self._places, self.pages, current)
        return here_in_text(parts, self.paper, current)

    def marked_passage(self) -> Passage:
        """What is selected in the document."""
        return marked_on_pages(self.pages) if self._drawn() else marked_in_text(self.paper)

    def extend(self, by: int) -> None:
        """Select a word more or less in the document, where it is shown."""
        if self.isVisible() and self._drawn():
            self.pages.extend(Qt.Key.Key_Left if by < 0 else Qt.Key.Key_Right)
        elif self.isVisible():
            self.paper.extend(by)

    def let_go(self) -> None:
        """Nothing is selected any more."""
        (self.pages if self._drawn() else self.paper).let_go()

    # Acting

    def _searched(self) -> Searchable:
        return self.pages if self._drawn() else self.paper

    def begin_find(self) -> None:
        """Find words in the source."""
        self.bar.find_field.leave_to = self.main_view()
        self.bar.open_search()

    def set_plain(self, plain: bool) -> None:
        """As plain text, or as the file looks."""
        self._plain = plain
        self.bar.close_search()
        self._show()

    def toggle_plain(self) -> None:
        """The other way of showing."""
        self.set_plain(not self._plain)

    def turn(self, by: int) -> None:
        """A screen on or back."""
        (self.pages if self._drawn() else self.paper).turn(by)

    def turn_page(self, by: int) -> None:
        """To the top of the next or previous page; a text is turned by screens."""
        if self._drawn():
            self.pages.go_to_page(self.pages.page() + by)
        else:
            self.paper.turn(by)

    def zoom(self) -> None:
        """Enlarge; after the largest, the smallest again."""
        (self.pages if self._drawn() else self.paper).zoom()

    def toggle_margins(self) -> None:
        """Leave white margins out, or show the whole page."""
        if self._drawn():
            self.pages.set_trim(not self.pages.trim)

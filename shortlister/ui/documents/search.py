"""Finding words in what is shown: the bar's field, the count beside it, and going round the places."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from shortlister.i18n import _, ngettext
from shortlister.ui.documents.bar import DocumentBar


class Searchable(Protocol):
    """A view whose words can be found."""

    def find_all(self, words: str) -> int:
        """Mark every place where this stands; how many there are."""
        ...

    def go_to(self, at: int) -> None:
        """Show the place of this number, from 0."""
        ...


class Search(QObject):
    """`views` gives the view that is searched now, and all of them for the end of the search."""

    def __init__(
        self, bar: DocumentBar, view: Callable[[], Searchable], every: tuple[Searchable, ...], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bar, self._view, self._every = bar, view, every
        self._sought = ""
        self._place = -1
        self._passage, self._marked = "", False
        bar.sought.connect(self._seek)
        bar.next_asked.connect(self._next)
        bar.search_left.connect(self._end)

    def again(self) -> None:
        """There is more to search: count anew."""
        if self._sought:
            self._tell(self._view().find_all(self._sought))
        elif self._passage:
            self._mark()

    def mark(self, words: str) -> None:
        """Mark a passage without asking for words, and show it; it may stand in a page that is still to come."""
        self._passage, self._marked = words, False
        self._mark()

    def _mark(self) -> None:
        view = self._view()
        if view.find_all(self._passage) and not self._marked:
            self._marked = True
            view.go_to(0)

    def _seek(self, words: str) -> None:
        self._sought, self._place = words, -1
        count = self._view().find_all(words)
        self._tell(count)
        if count:
            self._next(1)

    def _next(self, by: int) -> None:
        view = self._view()
        count = view.find_all(self._sought)
        if count:
            self._place = (self._place + by) % count
            view.go_to(self._place)
        self._tell(count)

    def _tell(self, count: int) -> None:
        if not self._sought.strip():
            words = ""
        elif not count:
            words = _("not found")
        elif self._place < 0:
            words = ngettext("{count} place", "{count} places", count).format(count=count)
        else:
            words = _("{number} of {count}").format(number=self._place + 1, count=count)
        self._bar.show_found(words)

    def _end(self) -> None:
        self._sought, self._place, self._passage = "", -1, ""
        for view in self._every:
            view.find_all("")

"""Drawn pages whose words can be found and selected."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _, ngettext
from shortlister.ui.documents.laid_pages import LaidPages
from shortlister.ui.documents.library import AT_ONCE, Library
from shortlister.ui.documents.selecting import extended, sentence
from shortlister.ui.documents.sheets import Sheet
from shortlister.ui.documents.words import Found, Spot, between, find_words, nearest, spoken
from shortlister.ui.kit.theme import Theme

_SELECTED: Final = "#C9DDF3"


class PagesView(LaidPages):
    """`place_clicked(page, across, down)` carries a place as shares of its page.

    With `selects_found` the sentence in which something was found is selected; Shift and arrows select word by word.
    """

    place_clicked = Signal(int, float, float)

    def __init__(self, library: Library, parent: QWidget, *, name: str = "") -> None:
        self._lost: dict[int, int] = {}
        self._found: list[Found] = []
        self._at = -1
        self._marked: tuple[Spot, Spot] | None = None
        self._went: Spot | None = None
        self.selects_found = self._by_search = False
        super().__init__(library, parent, name=name)

    def forget_marks(self) -> None:
        self._lost.clear()
        self._found, self._at, self._marked, self._went = [], -1, None, None

    def page_words(self) -> str:
        """Which page is in view; empty while nothing is known."""
        number, count = self.page(), self.pages()
        return _("page {number} of {count}").format(number=number, count=count) if count else ""

    def lost_words(self, key: str) -> str:
        """What of the filled-in fields cannot be seen on the pages drawn so far; empty where nothing is missing.

        `key` shows the file as plain text; empty where the screen has none.
        """
        for sheet in self.sheets:
            if sheet.page is not None and sheet.page.unseen:
                self._lost[sheet.number] = sheet.page.unseen
        lost, pages = sum(self._lost.values()), ", ".join(map(str, sorted(self._lost)))
        if not lost:
            return ""
        keyed = ngettext(
            "{lost} letter does not fit its box and is not shown (page {pages}). {key} shows the whole text.",
            "{lost} letters do not fit their box and are not shown (page {pages}). {key} shows the whole text.",
            lost,
        )
        plain = ngettext(
            "{lost} letter does not fit its box and is not shown (page {pages}). The plain text has it.",
            "{lost} letters do not fit their box and are not shown (page {pages}). The plain text has them.",
            lost,
        )
        return (keyed if key else plain).format(lost=lost, pages=pages, key=key)

    def find_all(self, words: str) -> int:
        """Mark every place where this stands in the pages drawn so far; how many there are."""
        self._found, self._at = [], -1
        for sheet in self.sheets:
            if sheet.page is not None:
                self._found += find_words(sheet.page, words)
            elif words.strip():
                self.ask((sheet.number - 1) // AT_ONCE * AT_ONCE + 1)
        if words.strip() and not self._found and self._by_search:  # found for fewer letters: not what is sought now
            self._marked, self._by_search = None, False
        self.viewport().update()
        return len(self._found)

    def go_to(self, at: int) -> None:
        """Show the place of this number, from 0."""
        if not 0 <= at < len(self._found):
            return
        self._at = at
        found = self._found[at]
        self._went = Spot(found.page, found.first)
        sheet = self.sheets[found.page - 1]
        if sheet.page is not None:
            self.reveal(sheet.on_paper(found.first))
            if self.selects_found:
                self._marked, self._by_search = sentence(sheet.page, found.first, found.last), True
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() != Qt.KeyboardModifier.ShiftModifier or not self.extend(event.key()):
            super().keyPressEvent(event)

    def extend(self, key: int) -> bool:
        """Select up to the next word or line, from what was found or the first word in view; False for other keys."""
        start = self.spot() or self._first_in_view()
        marked = extended(self.drawn(), self._marked, start, key) if start else None
        if marked is None:
            return False
        self._marked, self._by_search = marked, False
        if sheet := self.sheet(marked[1].page):
            self.reveal(sheet.on_paper(marked[1].word))
        self.viewport().update()
        return True

    def _first_in_view(self) -> Spot | None:
        """The first word that is seen whole."""
        top = self.verticalScrollBar().value()
        for sheet in self.in_view():
            for at in range(len(sheet.page.words) if sheet.page is not None else 0):
                if sheet.on_paper(at).top() >= top:
                    return Spot(sheet.number, at)
        return None

    def selected_text(self) -> str:
        """What is selected, on one line."""
        if self._marked is None:
            return ""
        return spoken(self.drawn(), *between(*self._marked))

    def spot(self) -> Spot | None:
        """The first word that is selected, else of the last place that was found, while it is in view; else None."""
        if self._marked:
            return between(*self._marked)[0]
        here = self._went is not None and self._went.page in {sheet.number for sheet in self.in_view()}
        return self._went if here and self._went is not None and self._went.page in self.drawn() else None

    def forget_found(self) -> None:
        """Whoever looked for a place has gone on to another."""
        self._went = None

    def let_go(self) -> None:
        """Nothing is selected any more."""
        self._marked, self._by_search = None, False
        self.viewport().update()

    def selected_page(self) -> int:
        """The page on which the selection begins; 0 without one."""
        return between(*self._marked)[0].page if self._marked else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        self._marked = (spot, spot) if spot and event.button() is Qt.MouseButton.LeftButton else None
        self._by_search = False
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if self._marked and spot and event.buttons() & Qt.MouseButton.LeftButton:
            self._marked = (self._marked[0], spot)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._marked and self._marked[0] == self._marked[1]:
            self._marked = None
            self.viewport().update()
            if place := self._shares(event.position()):
                self.place_clicked.emit(place[0].number, place[1], place[2])
        super().mouseReleaseEvent(event)

    def _shares(self, place: QPointF) -> tuple[Sheet, float, float] | None:
        """The page under a place of the view, and where on it."""
        at = place + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for sheet in self.in_view():
            if sheet.page is not None and sheet.picture is not None and sheet.paper.contains(at):
                across = (at.x() - sheet.picture.left()) / sheet.picture.width()
                return sheet, across, (at.y() - sheet.picture.top()) / sheet.picture.height()
        return None

    def _spot(self, place: QPointF) -> Spot | None:
        found = self._shares(place)
        if found is None or found[0].page is None:
            return None
        word = nearest(found[0].page, found[1], found[2])
        return None if word is None else Spot(found[0].number, word)

    def paint_over(self, painter: QPainter, theme: Theme, sheet: Sheet) -> None:
        for at, found in enumerate(self._found):
            if found.page == sheet.number:
                for word in range(found.first, found.last + 1):
                    painter.fillRect(sheet.on_paper(word), theme.colours.hl)
                    if at == self._at:
                        place = sheet.on_paper(word)
                        painter.fillRect(QRectF(place.left(), place.bottom() - 2, place.width(), 2), QColor("#1C2024"))
        if self._marked and sheet.page is not None:
            first, last = between(*self._marked)
            for word in range(len(sheet.page.words)):
                if first <= Spot(sheet.number, word) <= last:
                    painter.fillRect(sheet.on_paper(word), QColor(_SELECTED))

"""Pages drawn one under another on the desk: scrolled, enlarged, searched, and their words selected."""

import zlib
from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from shortlister.domain.plans.drawings import DrawnPage
from shortlister.domain.records import Application
from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.document.library import AT_ONCE, Library
from shortlister.ui.scoring.document.sheets import Sheet, Spacing, lay_sheets
from shortlister.ui.scoring.document.words import Found, Spot, between, find_words, nearest, spoken

ZOOMS: Final = (1.0, 1.25, 1.5, 2.0)
_KEPT: Final = 5
"""So many pictures are kept unpacked."""


class PagesView(QAbstractScrollArea):
    """Shows one file. `page_changed` when another page is in view, `arrived` when there is more to see."""

    page_changed = Signal()
    arrived = Signal()

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._application: Application | None = None
        self._sheets: list[Sheet] = []
        self._pictures: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()
        self._zoom, self.trim = 0, True
        self._wanted_page = 1
        self._found: list[Found] = []
        self._at = -1
        self._marked: tuple[Spot, Spot] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Application, as drawn pages"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())
        library.pages_ready.connect(self._more)
        follow(self._restyle)

    # What is shown

    def show_pages(self, application: Application, page: int = 1) -> None:
        """Show this file from that page on."""
        if self._application == application:
            return
        self._application = application
        self._found, self._at, self._marked = [], -1, None
        self._wanted_page = page
        self._sheets = []
        self._ask(page)
        self._lay_out()

    def pages(self) -> int:
        """How many pages the document has; 0 while that is not known."""
        return len(self._sheets)

    def page(self) -> int:
        """The page in view, from 1."""
        if not self._sheets:
            return self._wanted_page
        middle = self.verticalScrollBar().value() + self.viewport().height() * 0.4
        return next((sheet.number for sheet in self._sheets if sheet.paper.bottom() >= middle), len(self._sheets))

    def room(self) -> int:
        """How wide what stands on a page shall be, in pixels of the screen."""
        return max(round(self._room() * self.devicePixelRatioF()), 120)

    def _room(self) -> float:
        spacing, theme = self._spacing(), current()
        beside = 2 * spacing.left + 2 * spacing.inside - theme.S(6)
        return float(max(self.viewport().width() - beside, 100) * ZOOMS[self._zoom])

    def _spacing(self) -> Spacing:
        theme = current()
        return Spacing(theme.S(12), theme.S(12), theme.S(20), theme.S(12))

    def _ask(self, page: int) -> None:
        if self._application is not None:
            self._library.want_pages(self._application, max(page, 1), self.room(), trim=self.trim)

    def _more(self, digest: str) -> None:
        if self._application is None or digest != self._application.digest:
            return
        self._lay_out()
        self.arrived.emit()

    def _lay_out(self) -> None:
        """Lay the pages out anew; the page in view stays in view."""
        if self._application is None:
            return
        shelf = self._library.shelf(self._application, self.room(), trim=self.trim)
        if shelf is None or not shelf.pages:
            self.viewport().update()
            return
        page, into = self._place()
        self._sheets = lay_sheets(shelf, self._room(), self.devicePixelRatioF(), self._spacing())
        last = self._sheets[-1].paper
        spacing = self._spacing()
        upright, level = self.verticalScrollBar(), self.horizontalScrollBar()
        upright.setRange(0, max(round(last.bottom()) + spacing.between - self.viewport().height(), 0))
        upright.setPageStep(self.viewport().height())
        upright.setSingleStep(current().S(40))
        beyond = round(last.right()) + spacing.left - self.viewport().width()
        level.setRange(0, beyond if self._zoom else 0)
        level.setPageStep(self.viewport().width())
        sheet = self._sheets[min(page, len(self._sheets)) - 1]
        upright.setValue(round(sheet.paper.top() - spacing.top + into * sheet.paper.height()))
        self._wanted_page = 0
        self._scrolled()

    def _place(self) -> tuple[int, float]:
        """The page at the upper edge and how far into it, as a share."""
        if self._wanted_page or not self._sheets:
            return max(self._wanted_page, 1), 0.0
        top = self.verticalScrollBar().value() + self._spacing().top
        for sheet in self._sheets:
            if sheet.paper.bottom() >= top:
                return sheet.number, max(top - sheet.paper.top(), 0.0) / sheet.paper.height()
        return len(self._sheets), 0.0

    def _scrolled(self) -> None:
        for sheet in self._in_view():
            if sheet.page is None:
                self._ask((sheet.number - 1) // AT_ONCE * AT_ONCE + 1)
        self.viewport().update()
        self.page_changed.emit()

    def _in_view(self) -> list[Sheet]:
        top = self.verticalScrollBar().value()
        low = top + self.viewport().height()
        return [sheet for sheet in self._sheets if sheet.paper.bottom() >= top and sheet.paper.top() <= low]

    # Moving

    def turn(self, by: int) -> None:
        """So many screens on or back."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self.viewport().height() - current().S(48), 40))

    def go_to_page(self, number: int) -> None:
        """Show that page from its top."""
        if 1 <= number <= len(self._sheets):
            self.verticalScrollBar().setValue(round(self._sheets[number - 1].paper.top()) - self._spacing().top)

    def zoom(self) -> None:
        """The next enlargement; after the largest, page to width again."""
        self._zoom = (self._zoom + 1) % len(ZOOMS)
        self._redraw()

    def set_trim(self, trim: bool) -> None:
        """Whether white margins are left out."""
        self.trim = trim
        self._redraw()

    def zoomed(self) -> float:
        """How much larger than page to width."""
        return ZOOMS[self._zoom]

    def _redraw(self) -> None:
        """Another width: the pages in view are drawn again, and what was in view stays there."""
        if self._application is not None:
            page = self.page() if self._sheets else self._wanted_page
            self._ask((page - 1) // AT_ONCE * AT_ONCE + 1)
            if self._library.shelf(self._application, self.room(), trim=self.trim) is not None:
                self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def _restyle(self, _theme: Theme) -> None:
        self._pictures.clear()
        self._redraw()
        self.viewport().update()

    # Searching and selecting

    def find_all(self, words: str) -> int:
        """Mark every place where this stands in the pages drawn so far; how many there are."""
        self._found, self._at = [], -1
        for sheet in self._sheets:
            if sheet.page is not None:
                self._found += find_words(sheet.page, words)
            elif words.strip():
                self._ask((sheet.number - 1) // AT_ONCE * AT_ONCE + 1)
        self.viewport().update()
        return len(self._found)

    def go_to(self, at: int) -> None:
        """Show the place of this number, from 0."""
        if not 0 <= at < len(self._found):
            return
        self._at = at
        found = self._found[at]
        sheet = self._sheets[found.page - 1]
        if sheet.page is not None:
            place = sheet.on_paper(found.first)
            view = QRectF(0, self.verticalScrollBar().value(), 1, self.viewport().height())
            if place.top() < view.top() + 20 or place.bottom() > view.bottom() - 20:
                self.verticalScrollBar().setValue(round(place.top() - self.viewport().height() / 3))
        self.viewport().update()

    def selected_text(self) -> str:
        """What is selected, on one line."""
        if self._marked is None:
            return ""
        pages = {sheet.number: sheet.page for sheet in self._sheets if sheet.page is not None}
        return spoken(pages, *between(*self._marked))

    def selected_page(self) -> int:
        """The page on which the selection begins; 0 without one."""
        return between(*self._marked)[0].page if self._marked else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        self._marked = (spot, spot) if spot and event.button() is Qt.MouseButton.LeftButton else None
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
        super().mouseReleaseEvent(event)

    def _spot(self, place: QPointF) -> Spot | None:
        at = place + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for sheet in self._in_view():
            if sheet.page is not None and sheet.picture is not None and sheet.paper.contains(at):
                across = (at.x() - sheet.picture.left()) / sheet.picture.width()
                down = (at.y() - sheet.picture.top()) / sheet.picture.height()
                word = nearest(sheet.page, across, down)
                return None if word is None else Spot(sheet.number, word)
        return None

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.colours.desk)
            painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            if not self._sheets:
                self._paint_blank(painter, theme)
            for sheet in self._in_view():
                self._paint_sheet(painter, theme, sheet)

    def _paint_blank(self, painter: QPainter, theme: Theme) -> None:
        """Paper at once, before anything is drawn on it."""
        spacing = self._spacing()
        paper = QRectF(spacing.left, spacing.top, self._room() + 2 * spacing.inside, 4000)
        painter.fillRect(paper, theme.colours.paper)

    def _paint_sheet(self, painter: QPainter, theme: Theme, sheet: Sheet) -> None:
        painter.fillRect(sheet.paper, theme.colours.paper)
        if sheet.page is None or sheet.picture is None:
            words = _("Page {number} is being drawn").format(number=sheet.number)
            place = QRectF(sheet.paper.left(), sheet.paper.top() + theme.S(20), sheet.paper.width(), theme.S(24))
            painting.text(painter, place, words, theme.font(Role.SECONDARY), QColor("#62686F"), align=painting.CENTRE)
            return
        painter.save()
        painter.setClipRect(sheet.paper)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        picture = self._picture(sheet.page)
        exact = abs(sheet.picture.width() * self.devicePixelRatioF() - sheet.page.width) < 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        if exact:
            painter.drawPixmap(sheet.picture.topLeft(), picture)
        else:
            painter.drawPixmap(sheet.picture, picture, QRectF(picture.rect()))
        self._paint_marks(painter, theme, sheet)
        painter.restore()

    def _paint_marks(self, painter: QPainter, theme: Theme, sheet: Sheet) -> None:
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
                    painter.fillRect(sheet.on_paper(word), QColor("#C9DDF3"))

    def _picture(self, page: DrawnPage) -> QPixmap:
        assert self._application is not None
        key = (self._application.digest, page.number, page.width)
        if key not in self._pictures:
            rows = zlib.decompress(page.packed)
            image = QImage(rows, page.width, page.height, page.stride, QImage.Format.Format_BGR888)
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self._pictures[key] = picture
            while len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        return self._pictures[key]

"""Pages drawn one under another on the desk: scrolled, turned and enlarged."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from shortlister.domain.plans.drawings import DrawnPage
from shortlister.domain.records import Application
from shortlister.i18n import _
from shortlister.ui.documents.library import AT_ONCE, Library
from shortlister.ui.documents.pictures import Pictures
from shortlister.ui.documents.sheets import Sheet, Spacing, lay_sheets
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

ZOOMS: Final = (1.0, 1.25, 1.5, 2.0)


class LaidPages(QAbstractScrollArea):
    """Shows one file. `page_changed` when another page is in view, `arrived` when there is more to see."""

    page_changed = Signal()
    arrived = Signal()

    def __init__(self, library: Library, parent: QWidget, *, name: str = "") -> None:
        super().__init__(parent)
        self._library = library
        self._application: Application | None = None
        self.sheets: list[Sheet] = []
        self._pictures = Pictures()
        self._zoom, self.trim = 0, True
        self._wanted_page = 1
        self._foot = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name or _("Application, as drawn pages"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())
        library.pages_ready.connect(self._more)
        follow(self._restyle)

    def forget_marks(self) -> None:
        """Another file: what was marked is not in it."""

    # What is shown

    def show_pages(self, application: Application, page: int = 1) -> None:
        """Show this file from that page on."""
        if self._application == application:
            return
        self._application = application
        self.forget_marks()
        self._wanted_page = page
        self.sheets = []
        self._library.forget_others(application)
        self.ask(page)
        self._lay_out()

    def pages(self) -> int:
        """How many pages the document has; 0 while that is not known."""
        return len(self.sheets)

    def page(self) -> int:
        """The page in view, from 1."""
        if not self.sheets:
            return self._wanted_page
        middle = self.verticalScrollBar().value() + self.viewport().height() * 0.4
        return next((sheet.number for sheet in self.sheets if sheet.paper.bottom() >= middle), len(self.sheets))

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

    def ask(self, page: int) -> None:
        """Have pages drawn from this one on; not before it is known how wide they shall be."""
        if self._application is not None and self.isVisible():
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
        exact = shelf is not None and bool(shelf.pages)
        if shelf is None or not shelf.pages:  # pictures of another width, stretched until they are drawn anew
            shelf = self._library.at_hand(self._application, trim=self.trim) if self.sheets else None
        if shelf is None or not shelf.pages:
            self.viewport().update()
            return
        page, into = self._place()
        drawn = self.devicePixelRatioF() if exact else shelf.room / max(self._room(), 1.0)
        self.sheets = lay_sheets(shelf, self._room(), drawn, self._spacing())
        last = self.sheets[-1].paper
        spacing = self._spacing()
        upright, level = self.verticalScrollBar(), self.horizontalScrollBar()
        upright.setRange(0, max(round(last.bottom()) + spacing.between + self._foot - self.viewport().height(), 0))
        upright.setPageStep(self.viewport().height())
        upright.setSingleStep(current().S(40))
        beyond = round(last.right()) + spacing.left - self.viewport().width()
        level.setRange(0, beyond if self._zoom else 0)
        level.setPageStep(self.viewport().width())
        sheet = self.sheets[min(page, len(self.sheets)) - 1]
        upright.setValue(round(sheet.paper.top() - spacing.top + into * sheet.paper.height()))
        self._wanted_page = 0
        self._scrolled()

    def set_foot(self, foot: int) -> None:
        """So many pixels at the foot of the view are lain over: the last page can be scrolled above them."""
        if foot != self._foot:
            bar, more = self.verticalScrollBar(), foot - self._foot
            self._foot = foot
            if self.sheets:
                bar.setMaximum(max(bar.maximum() + more, 0))

    def _place(self) -> tuple[int, float]:
        """The page at the upper edge and how far into it, as a share."""
        if self._wanted_page or not self.sheets:
            return max(self._wanted_page, 1), 0.0
        top = self.verticalScrollBar().value() + self._spacing().top
        for sheet in self.sheets:
            if sheet.paper.bottom() >= top:
                return sheet.number, max(top - sheet.paper.top(), 0.0) / sheet.paper.height()
        return len(self.sheets), 0.0

    def _scrolled(self) -> None:
        for sheet in self.in_view():
            if sheet.page is None:
                self.ask((sheet.number - 1) // AT_ONCE * AT_ONCE + 1)
        self.viewport().update()
        self.page_changed.emit()

    def in_view(self) -> list[Sheet]:
        """The pages of which something is seen."""
        top = self.verticalScrollBar().value()
        low = top + self.viewport().height()
        return [sheet for sheet in self.sheets if sheet.paper.bottom() >= top and sheet.paper.top() <= low]

    # Moving

    def turn(self, by: int) -> None:
        """So many screens on or back."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self.viewport().height() - current().S(48), 40))

    def go_to_page(self, number: int) -> None:
        """Show that page from its top."""
        if 1 <= number <= len(self.sheets):
            self.verticalScrollBar().setValue(round(self.sheets[number - 1].paper.top()) - self._spacing().top)

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
        """Another width: the pages in view are drawn again, and what was in view stays there.

        A splitter shows a side that was hidden with no width at first.
        """
        if self._application is not None and self.viewport().width() > 0:
            page = self.page() if self.sheets else self._wanted_page
            self.ask((page - 1) // AT_ONCE * AT_ONCE + 1)
            if self.sheets or self._library.shelf(self._application, self.room(), trim=self.trim) is not None:
                self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw()

    def _restyle(self, _theme: Theme) -> None:
        self._pictures.clear()
        self._redraw()
        self.viewport().update()

    def drawn(self) -> Mapping[int, DrawnPage]:
        """The pages that are drawn so far, by number."""
        return {sheet.number: sheet.page for sheet in self.sheets if sheet.page is not None}

    def sheet(self, page: int) -> Sheet | None:
        """Where a page lies, once it is drawn."""
        found = self.sheets[page - 1] if 0 < page <= len(self.sheets) else None
        return found if found is not None and found.page is not None else None

    def reveal(self, place: QRectF) -> None:
        """Scroll, where it must be, so that this place is in view."""
        top, high = self.verticalScrollBar().value(), self.viewport().height()
        if place.top() < top + 20 or place.bottom() > top + high - 20:
            self.verticalScrollBar().setValue(round(place.top() - high / 3))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.colours.desk)
            painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            if not self.sheets:
                self._paint_blank(painter, theme)
            for sheet in self.in_view():
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
        assert self._application is not None
        picture = self._pictures.of(self._application.digest, sheet.page, self.devicePixelRatioF())
        exact = abs(sheet.picture.width() * self.devicePixelRatioF() - sheet.page.width) < 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        if exact:
            painter.drawPixmap(sheet.picture.topLeft(), picture)
        else:
            painter.drawPixmap(sheet.picture, picture, QRectF(picture.rect()))
        self.paint_over(painter, theme, sheet)
        painter.restore()

    def paint_over(self, painter: QPainter, theme: Theme, sheet: Sheet) -> None:
        """What else is marked on a page; the painter multiplies."""

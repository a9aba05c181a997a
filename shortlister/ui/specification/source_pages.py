"""The pages of the source, with the current criterion's place marked on them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from shortlister.ui.documents.library import Library
from shortlister.ui.documents.pages_view import PagesView
from shortlister.ui.documents.paper import POST
from shortlister.ui.documents.sheets import Sheet
from shortlister.ui.kit.theme import Theme
from shortlister.ui.specification.source_places import Boxes, around, runs


class SourcePages(PagesView):
    """Lines marked in yellow, and beside them a post in the blue of the current row."""

    def __init__(self, library: Library, parent: QWidget, *, name: str) -> None:
        self._boxes: Boxes = {}
        self._whole = 0
        self._kept_in_view = self._laying = False
        super().__init__(library, parent, name=name)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._moved())

    def highlight(self, boxes: Boxes, *, reveal: bool = False) -> None:
        """Mark these lines, and with `reveal` bring them into view."""
        self._boxes, self._whole = boxes, 0
        if reveal:
            self._reveal_marks()
        self.viewport().update()

    def _reveal_marks(self) -> None:
        number = min(self._boxes, default=0)
        sheet = self.sheet(number)
        if sheet is not None:
            self.reveal(sheet.place(around(runs(self._boxes[number])[0])))
            self._kept_in_view = True
            self.page_changed.emit()

    def _moved(self) -> None:
        """Whoever scrolls looks for another place than the one that is marked."""
        self._kept_in_view = self._kept_in_view and self._laying

    def _lay_out(self) -> None:
        """Where pages get another width, the marks that were brought into view stay in it."""
        kept, self._laying = self._kept_in_view, True
        super()._lay_out()
        self._laying = False
        if kept:
            self._reveal_marks()

    def page(self) -> int:
        """The page in view; while the marked place is kept there, the one on which it begins."""
        return min(self._boxes) if self._kept_in_view and self._boxes else super().page()

    def go_to_page(self, number: int) -> None:
        self._kept_in_view = False  # another page is looked for than that of the marked place
        super().go_to_page(number)
        self.page_changed.emit()

    def mark_page(self, number: int) -> None:
        """Mark a page as a whole (from 1) and go to it."""
        self._boxes, self._whole = {}, number
        self.go_to_page(number)
        self.viewport().update()

    @property
    def marked_page(self) -> int:
        """The page that is marked as a whole; 0 for none."""
        return self._whole

    def paint_over(self, painter: QPainter, theme: Theme, sheet: Sheet) -> None:
        boxes = self._boxes.get(sheet.number, ())
        if boxes:
            for box in boxes:
                painter.fillRect(sheet.place(box).adjusted(-theme.S(2), 0, theme.S(2), 0), theme.colours.hl)
            for lines in runs(boxes):
                place = sheet.place(around(lines))
                _paint_post(painter, QRectF(place.left() - theme.S(9), place.top(), theme.S(3), place.height()))
        elif sheet.number == self._whole:
            paper = sheet.paper
            _paint_post(painter, QRectF(paper.left(), paper.top(), theme.S(3), paper.height()))
        super().paint_over(painter, theme, sheet)

    def forget_marks(self) -> None:
        super().forget_marks()
        self._boxes, self._whole = {}, 0
        self._kept_in_view = False

    def reveal(self, place: QRectF) -> None:
        """A place that is higher than the view is shown from its top."""
        top, high = self.verticalScrollBar().value(), self.viewport().height()
        if place.height() < high - 40 or not top <= place.top() <= top + high / 2:
            super().reveal(place)


def _paint_post(painter: QPainter, post: QRectF) -> None:
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.fillRect(post, QColor(POST))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)

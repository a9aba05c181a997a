"""Where the pages of a document lie, one under another, when their margins are trimmed: plain geometry."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from shortlister.domain.plans.drawings import Box, DrawnPage
from shortlister.ui.documents.library import Shelf

A4: Final = 1.414


@dataclass(frozen=True, slots=True)
class Spacing:
    """Pixels: from the edges of the view to the paper, from the edge of the paper to what stands on it, between."""

    left: int
    top: int
    inside: int
    between: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its paper, the part of the picture that is shown, and where; None while it is not drawn."""

    number: int
    paper: QRectF
    picture: QRectF | None = None
    page: DrawnPage | None = None

    def on_paper(self, word: int) -> QRectF:
        """Where a word of this page stands in the view."""
        assert self.page is not None
        return self.place(self.page.words[word].box)

    def place(self, box: Box) -> QRectF:
        """A box of the page in the view."""
        left, top, right, low = box
        return QRectF(self._point(left, top), self._point(right, low))

    def _point(self, across: float, down: float) -> QPointF:
        """A place of the whole page, as shares, in the view."""
        assert self.picture is not None
        return QPointF(
            self.picture.left() + across * self.picture.width(), self.picture.top() + down * self.picture.height()
        )


def lay_sheets(shelf: Shelf, room: float, ratio: float, spacing: Spacing) -> list[Sheet]:
    """Every page of the document; `room` is how wide what stands on a page is, in pixels of the view."""
    sheets: list[Sheet] = []
    down = float(spacing.top)
    usual = room * A4
    for number in range(1, shelf.pages + 1):
        page = shelf.drawn.get(number)
        if page is None:
            paper = QRectF(spacing.left, down, room + 2 * spacing.inside, usual)
            sheets.append(Sheet(number, paper))
        else:
            sheets.append(_laid(page, shelf, room, ratio, spacing, down))
        down = sheets[-1].paper.bottom() + spacing.between
    return sheets


def _laid(page: DrawnPage, shelf: Shelf, room: float, ratio: float, spacing: Spacing, down: float) -> Sheet:
    left = min(page.content[0], shelf.content[0])
    right = max(page.content[2], shelf.content[2])
    top, low = page.content[1], page.content[3]
    wide = (right - left) * page.width / ratio
    shrunk = min(room / wide, 1.0) if wide else 1.0
    whole_width, whole_height = page.width / ratio * shrunk, page.height / ratio * shrunk
    height = (low - top) * whole_height + 2 * spacing.inside
    paper = QRectF(spacing.left, down, room + 2 * spacing.inside, round(height))
    picture = QRectF(
        round(paper.left() + spacing.inside - left * whole_width),
        round(paper.top() + spacing.inside - top * whole_height),
        whole_width,
        whole_height,
    )
    return Sheet(page.number, paper, picture, page)

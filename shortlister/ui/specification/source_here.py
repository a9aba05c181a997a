"""From the source to the criteria by keyboard: which of them stands where the person is in the document."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QTextCursor

from shortlister.domain.places import Passage, Place
from shortlister.ui.documents.pages_view import PagesView
from shortlister.ui.documents.paper import Paper
from shortlister.ui.specification.source_places import SourcePlaces

Parts = Mapping[str, Sequence[Passage]]
"""By id, in the order of the criteria: what of the source each is."""


def here_on_pages(parts: Parts, places: SourcePlaces, pages: PagesView, current: str) -> str:
    """The criterion (id) in which the words stand that are selected or were found; else the next one in view."""
    drawn = pages.drawn()
    if (spot := pages.spot()) is not None:
        left, top, right, low = drawn[spot.page].words[spot.word].box
        return places.at(parts, drawn, spot.page, (left + right) / 2, (top + low) / 2)
    bar = pages.verticalScrollBar().value()
    seen = []
    for id, ones in parts.items():
        found = places.find(ones, drawn)
        tops = [sheet.place(box).top() for sheet in pages.in_view() for box in found.get(sheet.number, ())[:1]]
        if any(bar <= top < bar + pages.viewport().height() for top in tops):
            seen.append(id)
    return _next(seen, current)


def here_in_text(parts: Parts, paper: Paper, current: str) -> str:
    """The same for a text on paper."""
    text = paper.text
    if text is None:
        return ""
    spans = {
        id: [span for one in ones if (span := text.locate(one.place, one.words)) is not None]
        for id, ones in parts.items()
    }
    at = paper.spot()
    if at >= 0:
        return next((id for id, found in spans.items() if any(span[0] <= at <= span[1] for span in found)), "")
    first, last = paper.span_in_view()
    return _next([id for id, found in spans.items() if any(first <= span[0] <= last for span in found)], current)


def _next(seen: Sequence[str], current: str) -> str:
    """Of those in view the one after the current one; the first where that is not among them, or is the last."""
    at = seen.index(current) + 1 if current in seen else 0
    return seen[at % len(seen)] if seen else ""


def marked_on_pages(pages: PagesView) -> Passage:
    """The words that are selected on drawn pages, with their page."""
    words = " ".join(pages.selected_text().split())
    return Passage(Place(page=pages.selected_page() or None), words) if words else Passage()


def marked_in_text(paper: Paper) -> Passage:
    """The words that are selected on paper, on one line, with the paragraph in which they begin."""
    cursor = paper.textCursor()
    words = " ".join(cursor.selectedText().split())
    if not words or paper.text is None:
        return Passage()
    return Passage(Place(block=_within(paper.text.blocks.items(), cursor)), words)


def _within(blocks: Iterable[tuple[int, tuple[int, int]]], cursor: QTextCursor) -> int | None:
    at = cursor.selectionStart()
    return next((block for block, (first, last) in blocks if first <= at <= last), None)

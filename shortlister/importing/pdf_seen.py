"""What a drawn PDF page shows of what was filled in on it, and how much of that cannot be seen."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from shortlister.importing.blocks import visible
from shortlister.importing.pdf_fields import Filled, Form, filled_on
from shortlister.importing.pdf_page import read_page
from shortlister.importing.pdf_parts import Page, Word

_SMALL: Final = 0.05


class SeenPages:
    """The pages of a document with what was filled in laid into them, in a copy that is opened when it is needed."""

    def __init__(self, data: bytes, most: int) -> None:
        self._data = data
        self._most = most
        self._copy: pypdfium2.PdfDocument | None = None
        self._form: Form | None = None

    def look(self, page: pypdfium2.PdfPage, own: Page) -> tuple[list[Word], int]:
        """The filled-in words that are seen beside the page's own, and how many letters and ticks are not."""
        if pdfium.FPDFPage_GetAnnotCount(page.raw) < 1:
            return [], 0
        copy, form = self._opened()
        opened = copy[own.number - 1]
        filled = [one for one in filled_on(opened.raw, form, own) if one.text]
        if filled:
            opened.render(scale=_SMALL)  # only what was drawn once has a look that can be laid into the page
            pdfium.FPDFPage_Flatten(opened.raw, pdfium.FLAT_NORMALDISPLAY)
        opened.close()
        if not filled:
            return [], 0
        laid = list(_without(read_page(copy.raw, own.number - 1, self._most).words, own.words))
        seen = [word for word in laid if any(_share(word, one) > 0.5 for one in filled)]
        return seen, sum(_hidden(one, laid, own.words) for one in filled)

    def _opened(self) -> tuple[pypdfium2.PdfDocument, Form]:
        if self._copy is None or self._form is None:
            self._copy = pypdfium2.PdfDocument(self._data)
            self._form = Form(self._copy)
        return self._copy, self._form


def _without(words: list[Word], own: list[Word]) -> Iterator[Word]:
    """The words that stand on the page only since what was filled in is laid into it."""
    left = Counter(map(_mark, own))
    for word in words:
        mark = _mark(word)
        if left[mark]:
            left[mark] -= 1
        else:
            yield word


def _mark(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.left), round(word.base)


def _share(word: Word, one: Filled) -> float:
    """How much of a word is inside a box; nothing where the middle of its letters is above or below it."""
    height = word.base + 0.3 * word.size
    if not one.bottom <= height <= one.top:
        return 0.0
    inside = min(word.right, one.right) - max(word.left, one.left)
    return max(0.0, inside) / max(word.right - word.left, 0.1)


def _hidden(one: Filled, laid: list[Word], own: list[Word]) -> int:
    """How many letters and digits of a value its box does not show; 1 for a tick that nothing draws."""
    if one.tick:
        return int(not one.drawn and not any(one.holds(word) for word in own))
    seen = sum(round(visible(word.text) * _share(word, one)) for word in (*laid, *own))
    return max(0, visible(one.text) - seen)

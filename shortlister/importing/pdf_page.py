"""A PDF page by pdfium: words with their boxes and ruled lines."""

import ctypes
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

import pypdfium2.raw as pdfium

from shortlister.importing.wording import symbols

_SPACES: Final = frozenset(map(ord, " \t\r\n\u00a0\u2002\u2003\u2009\u200a\u3000"))


@dataclass(slots=True)
class Word:
    """A word: left, right, baseline (from the bottom of the page), font size, boldness."""

    left: float
    right: float
    base: float
    size: float
    text: str
    bold: bool = False

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, upright or level: its own coordinate and the stretch that it covers."""

    at: float
    begin: float
    end: float


@dataclass(slots=True)
class Page:
    """What a page has."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    level: list[Rule] = field(default_factory=list)
    upright: list[Rule] = field(default_factory=list)
    characters: int = 0
    unknown: int = 0
    pictures: int = 0


def read_page(document: Any, number: int, most: int, *, also: Callable[[Any, Page], None] | None = None) -> Page:
    """The page of an opened document, counted from 0; one with more than `most` characters is only counted.

    `also` reads more from it while it is open.
    """
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return Page(number + 1, 0, 0)
    found = Page(number + 1, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
    text = pdfium.FPDFText_LoadPage(page)
    try:
        _read_words(text, found, most)
        _read_objects(page, found)
        if also is not None:
            also(page, found)
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    return found


def _read_words(text: Any, found: Page, most: int) -> None:
    count = pdfium.FPDFText_CountChars(text)
    if count > most:
        found.characters = count
        return
    x, y = ctypes.c_double(), ctypes.c_double()
    box = pdfium.FS_RECTF()
    px, py = ctypes.byref(x), ctypes.byref(y)
    pbox = ctypes.byref(box)
    word: Word | None = None
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _SPACES or code == 0:
            word = None
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, pbox)
        pdfium.FPDFText_GetCharOrigin(text, index, px, py)
        character = "-" if code in (2, 0xFFFE) else symbols(chr(code)) if code < 0x110000 else ""
        found.characters += 1
        if code in (0xFFFD, 0xFFFF) or code < 32:
            found.unknown += code != 2
        if (
            word is not None
            and abs(y.value - word.base) < 0.35 * word.size
            and -0.6 * word.size < box.left - word.right < 0.2 * word.size
        ):
            word.text += character
            word.right = max(word.right, box.right)
            continue
        size = abs(pdfium.FPDFText_GetFontSize(text, index)) or 1.0
        size = size if size > 2 else max(2.0, box.top - box.bottom)
        bold = pdfium.FPDFText_GetFontWeight(text, index) >= 600 or _bold_name(text, index)
        word = Word(box.left, max(box.right, box.left + 0.1), y.value, size, character, bold)
        found.words.append(word)


def _bold_name(text: Any, index: int) -> bool:
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, buffer, 128, ctypes.byref(flags))
    name = buffer.value.lower()
    return b"bold" in name or b"black" in name or b"heavy" in name


def _read_objects(page: Any, found: Page) -> None:
    count = min(pdfium.FPDFPage_CountObjects(page), 50_000)
    for index in range(count):
        _read_object(pdfium.FPDFPage_GetObject(page, index), found, None, 0)


def _read_object(item: Any, found: Page, outer: Any, depth: int) -> None:
    match pdfium.FPDFPageObj_GetType(item):
        case pdfium.FPDF_PAGEOBJ_PATH:
            _read_path(item, found, outer)
        case pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictures += 1
        case pdfium.FPDF_PAGEOBJ_FORM if depth < 3:
            matrix = _times(_matrix(item), outer)
            for index in range(min(pdfium.FPDFFormObj_CountObjects(item), 20_000)):
                _read_object(pdfium.FPDFFormObj_GetObject(item, index), found, matrix, depth + 1)
        case _:
            pass


def _matrix(item: Any) -> tuple[float, ...]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(one: tuple[float, ...], two: tuple[float, ...] | None) -> tuple[float, ...]:
    if two is None:
        return one
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _read_path(item: Any, found: Page, outer: tuple[float, ...] | None) -> None:
    segments = pdfium.FPDFPath_CountSegments(item)
    if segments < 2 or segments > 400:
        return
    a, b, c, d, e, f = _times(_matrix(item), outer)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float, int]] = []
    for index in range(segments):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f, kind))
        if pdfium.FPDFPathSegment_GetClose(segment):
            start = next((p for p in reversed(points) if p[2] == pdfium.FPDF_SEGMENT_MOVETO), points[0])
            points.append((start[0], start[1], pdfium.FPDF_SEGMENT_LINETO))
    if any(math.isnan(value) or abs(value) > 1e6 for point in points for value in point[:2]):
        return
    _take_lines(points, found)


def _take_lines(points: list[tuple[float, float, int]], found: Page) -> None:
    wide = max(p[0] for p in points) - min(p[0] for p in points)
    high = max(p[1] for p in points) - min(p[1] for p in points)
    middle_x = (max(p[0] for p in points) + min(p[0] for p in points)) / 2
    middle_y = (max(p[1] for p in points) + min(p[1] for p in points)) / 2
    if high < 2.5 and wide > 3:
        found.level.append(Rule(middle_y, middle_x - wide / 2, middle_x + wide / 2))
        return
    if wide < 2.5 and high > 3:
        found.upright.append(Rule(middle_x, middle_y - high / 2, middle_y + high / 2))
        return
    for one, other in pairwise(points):
        if other[2] != pdfium.FPDF_SEGMENT_LINETO:
            continue
        if abs(one[1] - other[1]) < 0.8 and abs(one[0] - other[0]) > 3:
            found.level.append(Rule(one[1], min(one[0], other[0]), max(one[0], other[0])))
        elif abs(one[0] - other[0]) < 0.8 and abs(one[1] - other[1]) > 3:
            found.upright.append(Rule(one[0], min(one[1], other[1]), max(one[1], other[1])))

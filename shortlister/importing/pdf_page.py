"""A PDF page by pdfium: words with their boxes and ruled lines."""

import ctypes
import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from shortlister.importing.pdf_boxes import is_small, take_boxes
from shortlister.importing.pdf_parts import Page, Rule
from shortlister.importing.pdf_words import read_words


def read_page(document: Any, number: int, most: int, *, also: Callable[[Any, Page], None] | None = None) -> Page:
    """The page of an opened document, counted from 0; one with more than `most` characters is only counted.

    `also` reads more from it while it is open.
    """
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return Page(number + 1, 0, 0)
    found = Page(number + 1, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
    if pdfium.FPDFPage_GetRotation(page) % 2:
        found.width, found.height = found.height, found.width  # as its own coordinates have it
    text = pdfium.FPDFText_LoadPage(page)
    try:
        read_words(text, found, most)
        _read_objects(page, found)
        take_boxes(found)
        if also is not None:
            also(page, found)
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    return found


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
            _measure_picture(item, found, outer)
        case pdfium.FPDF_PAGEOBJ_FORM if depth < 3:
            matrix = _times(_matrix(item), outer)
            for index in range(min(pdfium.FPDFFormObj_CountObjects(item), 20_000)):
                _read_object(pdfium.FPDFFormObj_GetObject(item, index), found, matrix, depth + 1)
        case _:
            pass


def _measure_picture(item: Any, found: Page, outer: Any) -> None:
    """How much of the page a picture covers: it is drawn as a square of one unit through its matrix."""
    a, b, c, d, _e, _f = _times(_matrix(item), outer)
    share = abs(a * d - b * c) / max(found.width * found.height, 1.0)
    if math.isfinite(share):
        found.pictured = max(found.pictured, min(share, 1.0))


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
        place = found.turned(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        points.append((*place, kind))
        if pdfium.FPDFPathSegment_GetClose(segment):
            start = next((p for p in reversed(points) if p[2] == pdfium.FPDF_SEGMENT_MOVETO), points[0])
            points.append((start[0], start[1], pdfium.FPDF_SEGMENT_LINETO))
    if any(math.isnan(value) or abs(value) > 1e6 for point in points for value in point[:2]):
        return
    _take_lines(points, found)


def _take_lines(points: list[tuple[float, float, int]], found: Page) -> None:
    wide = max(p[0] for p in points) - min(p[0] for p in points)
    high = max(p[1] for p in points) - min(p[1] for p in points)
    if is_small(wide, high):
        found.small.append(points)
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

"""The PDF says its structure to those who cannot see it: headings, lists, and tables with their headings."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
import pytest
from pypdfium2 import PdfDocument

from shortlister.exporting.report.blocks import Document, Facts, Grid, Heading, Paragraph, Points
from shortlister.exporting.report.pdf import pdf_of
from shortlister.exporting.report.writing import write_report
from tests.exporting.making import Recipe, snapshot, vacancy

ROWS = tuple((f"A-{number}", "word " * (1 + number % 90), str(number)) for number in range(60))
DOCUMENT = Document(
    "Report of (a) \\ stage",
    "Web Manager",
    "running",
    "foot",
    "cy",
    "2026-11-20T16:40:00+00:00",
    (
        Facts((("State", "Final."),)),
        Heading("Rule"),
        Points(("One.", "Two, שלום.")),
        Paragraph("Long words. " * 900),
        Heading("Part of it", 3),
        Grid("What (each) stands for", ("Applicant", "Reason", "Total"), ROWS, (20, 60, 20), frozenset({2})),
    ),
)


def kinds(page: Any) -> Iterator[tuple[str, str]]:
    """Every element of a page's structure: its kind and title."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)

    def text(read: Any, element: Any) -> str:
        size = read(element, None, 0)
        buffer = ctypes.create_string_buffer(max(size, 2))
        read(element, buffer, size)
        return buffer.raw[: max(size - 2, 0)].decode("utf-16-le")

    def walk(element: Any) -> Iterator[tuple[str, str]]:
        yield text(pdfium.FPDF_StructElement_GetType, element), text(pdfium.FPDF_StructElement_GetTitle, element)
        for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                yield from walk(child)

    for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        yield from walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))
    pdfium.FPDF_StructTree_Close(tree)


def marked(page: Any) -> Counter[str]:
    """How many of a page's texts are marked as what."""
    found: Counter[str] = Counter()
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        one = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_CountMarks(one) == 0:
            found["nothing"] += 1
        else:
            found["content" if pdfium.FPDFPageObj_GetMarkedContentID(one) >= 0 else "artifact"] += 1
    return found


@pytest.fixture(scope="module")
def pages() -> Iterator[list[Any]]:
    with PdfDocument(pdf_of(DOCUMENT)) as document:
        assert pdfium.FPDFCatalog_IsTagged(document.raw)
        yield [document[index] for index in range(len(document))]


def test_every_kind_of_block_is_tagged_as_what_it_is(pages: list[Any]) -> None:
    assert len(pages) > 5
    found = Counter(kind for kind, _title in kinds(pages[0]))
    assert {"H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"} <= set(found)
    assert found["LI"] == found["Lbl"] == found["LBody"] == 2
    assert ("H1", "Report of (a) \\ stage") in set(kinds(pages[0]))


def test_a_table_has_its_caption_and_a_heading_for_each_column_and_row(pages: list[Any]) -> None:
    every = [one for page in pages for one in kinds(page)]
    assert ("Table", "What (each) stands for") in every
    last = Counter(kind for kind, _title in kinds(pages[-1]))
    assert last["TD"] == 2 * last["TH"] > 0


def test_nothing_on_any_page_is_without_a_mark(pages: list[Any]) -> None:
    for page in pages:
        found = marked(page)
        assert found["nothing"] == 0
        assert found["content"] > 0
        assert found["artifact"] > 0


def test_the_report_is_tagged_from_its_first_page_to_its_last(tmp_path: Path) -> None:
    write_report(tmp_path / "r.pdf", snapshot(vacancy(Recipe(applicants=60, criteria=30))))
    with PdfDocument(tmp_path / "r.pdf") as document:
        for index in range(len(document)):
            assert any(kind == "TH" for kind, _title in kinds(document[index]))
            assert marked(document[index])["nothing"] == 0

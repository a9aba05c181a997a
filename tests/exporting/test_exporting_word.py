"""The report as a Word file: what PDF and HTML say, with the marks that screen readers go by."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest

from shortlister.exporting.report.blocks import Document, Facts, Grid, Heading, Paragraph, Points, printable
from shortlister.exporting.report.html import html_of
from shortlister.exporting.report.shortlisting import report
from shortlister.exporting.report.word import docx_of
from shortlister.exporting.report.writing import write_report
from tests.exporting.making import Recipe, snapshot, vacancy

ODD = "=1+1 <b>&amp; \x0b “Ŵyn” 👩‍💻 {{ x }}\nsecond line"


def every_text(document: Any) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    runs = [part.text for one in document.sections for part in (*one.header.paragraphs, *one.footer.paragraphs)]
    return "\n".join([*(one.text for one in document.paragraphs), *cells, *runs])


def small(*blocks: Any) -> Document:
    return Document("Title", "Sub", "Running", "Foot", "en-GB", "2026-11-20T16:40:00+00:00", blocks)


@pytest.mark.parametrize("recipe", [Recipe(seed=3), Recipe(seed=4, outstanding=1, recusals=0.1, not_assessable=0.1)])
def test_the_word_file_says_everything_that_the_page_says(tmp_path: Path, recipe: Recipe) -> None:
    frozen = snapshot(vacancy(recipe))
    path = tmp_path / "report.docx"
    assert write_report(path, frozen) == 24
    document = docx.Document(str(path))
    text = every_text(document)
    for said in report(frozen).texts():
        assert printable(said) in text


def test_headings_rows_captions_and_language_are_marked() -> None:
    grid = Grid("Who did what", ("Name", "Count"), (("Ann", "1"), ("Bo", "2")), (60, 40), frozenset({1}))
    document: Any = docx.Document(io.BytesIO(docx_of(small(Heading("Part"), Heading("In it", 3), Points(("a", "b")),
                                                          Facts((("Post", "Web Manager"),)), grid))))  # fmt: skip
    styles = [(one.style.name, one.text) for one in document.paragraphs if one.text]
    assert styles[:1] == [("Heading 1", "Title")]
    for expected in (("Heading 2", "Part"), ("Heading 3", "In it"), ("List Bullet", "a"), ("Caption", "Who did what")):
        assert expected in styles
    facts, table = document.tables
    assert [cell.text for cell in facts.rows[1].cells] == ["Post", "Web Manager"]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml
    assert 'w:tblCaption w:val="Who did what"' in table._tbl.xml
    assert 'w:lang w:val="en-GB"' in document.styles["Normal"].element.xml
    assert document.core_properties.title == "Title, Sub"


def test_whatever_a_text_holds_stands_as_text_and_the_same_document_gives_the_same_bytes() -> None:
    made = small(Paragraph(ODD), Grid(ODD, (ODD, "x"), ((ODD, ODD),), (50, 50)))
    content = docx_of(made)
    assert content == docx_of(made)
    assert every_text(docx.Document(io.BytesIO(content))).count(printable(ODD)) == 5
    assert "second line" in html_of(made)

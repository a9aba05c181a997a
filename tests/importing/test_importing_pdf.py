"""PDF files: ruled tables by their lines, wrapped and divided text put together, running lines left out."""

import struct
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2
from fpdf import FPDF
from fpdf.enums import VAlign

from shortlister.importing.reading import read_document, read_specification


class _Paper(FPDF):
    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, "Anytown Council recruitment", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, f"Page {self.page_no()}")


def _paper(*, plain: bool = False) -> FPDF:
    paper = FPDF() if plain else _Paper()
    paper.add_page()
    paper.set_font("Helvetica", size=10)
    return paper


def _heading(paper: FPDF, text: str, size: int = 16) -> None:
    paper.set_font("Helvetica", "B", size)
    paper.multi_cell(0, 9, text, new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", size=10)


def _table(paper: FPDF, rows: Sequence[Sequence[str]], *, ruled: bool = True) -> None:
    borders = "ALL" if ruled else "NONE"
    with paper.table(
        borders_layout=borders,
        first_row_as_headings=False,
        v_align=VAlign.T,
        padding=1.5,
        align="LEFT",
        text_align="LEFT",
    ) as table:
        for row in rows:
            line = table.row()
            for text in row:
                line.cell(text)


_ROWS = (
    ("Criteria", "Essential", "Desirable", "Measured by"),
    (
        "Experience of arranging large public events out of doors and in all kinds of weather",
        "X",
        "",
        "Application form",
    ),
    ("First aid", "", "X", "Certificate"),
    ("Calm in a crowd", "X", "", "Interview"),
)
_READ = [
    "e||Experience of arranging large public events out of doors and in all kinds of weather|Application form",
    "d||First aid|Certificates",
    "e||Calm in a crowd|Interview",
]


def test_a_ruled_table_is_read_by_its_lines(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    paper = _paper()
    _heading(paper, "Person specification: Events Officer")
    _table(paper, _ROWS)
    path = tmp_path / "ruled.pdf"
    paper.output(str(path))
    assert criteria_of(path) == _READ


def test_an_unruled_table_is_read_by_its_gaps(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    paper = _paper()
    _heading(paper, "Person specification: Events Officer")
    _table(paper, _ROWS, ruled=False)
    path = tmp_path / "unruled.pdf"
    paper.output(str(path))
    assert criteria_of(path) == _READ


def test_a_table_over_two_pages_stays_one(tmp_path: Path, criteria_of: Callable[[Path], list[str]]) -> None:
    paper = _paper()
    _heading(paper, "Person specification")
    rows = [("Criteria", "E/D", "Measured by"), *((f"Knows street number {n}", "E", "Test") for n in range(60))]
    _table(paper, rows)
    path = tmp_path / "long.pdf"
    paper.output(str(path))
    assert criteria_of(path) == [f"e||Knows street number {n}|Test" for n in range(60)]
    assert read_document(path).pages == 3


def test_running_lines_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    paper = _paper()
    for number in range(3):
        if number:
            paper.add_page()
        paper.multi_cell(0, 5, f"Text of part {chr(65 + number)}.", new_x="LMARGIN", new_y="NEXT")
    path = tmp_path / "three.pdf"
    paper.output(str(path))
    document = read_document(path)
    assert [block.text for block in document.blocks] == ["Text of part A.", "Text of part B.", "Text of part C."]
    assert [block.place.page for block in document.blocks] == [1, 2, 3]


def test_wrapped_items_are_whole_and_each_bullet_is_one(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    long = "able to explain difficult decisions patiently to people who are upset, in person, by letter, at any hour"
    paper = _paper(plain=True)
    _heading(paper, "Person specification")
    _heading(paper, "Essential", 12)
    for text in (long, "on time", long.replace("difficult", "simple")):
        paper.multi_cell(0, 5, f"- {text}", new_x="LMARGIN", new_y="NEXT")
    path = tmp_path / "wrapped.pdf"
    paper.output(str(path))
    assert criteria_of(path) == [f"e||{long}|", "e||on time|", f"e||{long.replace('difficult', 'simple')}|"]


def test_the_page_of_a_criterion_is_known(tmp_path: Path) -> None:
    paper = _paper()
    _heading(paper, "Person specification")
    paper.add_page()
    _table(paper, _ROWS)
    path = tmp_path / "second.pdf"
    paper.output(str(path))
    places = [criterion.source for criterion in read_specification(path).posts[0].criteria]
    assert [place.page for place in places] == [2, 2, 2]
    assert all(place.cell for place in places)


def test_a_file_from_another_hand_opens_too(tmp_path: Path) -> None:
    paper = _paper(plain=True)
    paper.multi_cell(0, 5, "Person specification", new_x="LMARGIN", new_y="NEXT")
    first = tmp_path / "first.pdf"
    paper.output(str(first))
    again = pypdfium2.PdfDocument(str(first))
    path = tmp_path / "again.pdf"
    again.save(str(path))
    again.close()
    assert [block.text for block in read_document(path).blocks] == ["Person specification"]


def test_a_scanned_page_among_others_is_doubted_with_its_page(tmp_path: Path) -> None:
    picture = tmp_path / "scan.png"
    header = zlib.compress(b"\0" * 401 * 100)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 400, 100, 8, 0, 0, 0, 0)),
        (b"IDAT", header),
        (b"IEND", b""),
    )
    parts = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks]
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    paper.add_page()
    paper.multi_cell(0, 6, "Person specification\n\nEssential\n\n- Experience of typing\n- Knowledge of filing\n")
    paper.add_page()
    paper.image(str(picture), x=20, y=20, w=160)
    path = tmp_path / "mixed.pdf"
    paper.output(str(path))
    draft = read_specification(path)
    assert draft.doubts == ("Page 2 is a picture without text, like a scan, and is not read.",)

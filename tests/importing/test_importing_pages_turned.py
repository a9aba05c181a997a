"""PDF pages that lie on their side, headings that run up or down, and pages that are pictures."""

import re
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from shortlister.domain.plans.drawings import PageRequest
from shortlister.domain.refusals import Refusal
from shortlister.importing.pages import draw_pages
from shortlister.importing.reading import read_document
from tests.importing.pdf_making import text_field, write_pdf

_ROWS = (
    ("Criteria", "Essential/Desirable", "Assessed by"),
    ("A degree in law or equivalent experience", "E", "Application"),
    ("A full clean driving licence", "D", "Interview"),
    ("Experience of leading a team of archivists", "E", "Test"),
)
_READ = [
    "e||A degree in law or equivalent experience|Application form",
    "d||A full clean driving licence|Interview",
    "e||Experience of leading a team of archivists|Test",
]


def _turned(path: Path, quarter: int, *, said: bool) -> Path:
    """A landscape table on an upright sheet: its text runs up (1), head down (2) or down (3); `said` by /Rotate too."""
    across, up = 595, 842
    matrices = {1: "0 1 -1 0", 2: "-1 0 0 -1", 3: "0 -1 1 0"}
    shown = []
    for row, texts in enumerate(_ROWS):
        for column, text in enumerate(texts):
            x, y = (50, 330, 460)[column], 500 - 20 * row
            place = {1: (across - y, x), 2: (across - x, up - y), 3: (y, up - x)}[quarter]
            shown.append(f"BT /Helv 10 Tf {matrices[quarter]} {place[0]} {place[1]} Tm ({text}) Tj ET")
    return _drawn(path, "\n".join(shown), {1: 90, 2: 180, 3: 270}[quarter] if said else 0)


def _drawn(path: Path, shown: str, turn: int, fields: Sequence[bytes] = ()) -> Path:
    """A page with this content and `/Rotate`."""
    content = shown.encode()
    data = write_pdf(path, [], fields).read_bytes()
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
    data = re.sub(rb"<</Length \d+>>stream\n.*?\nendstream", lambda _found: stream, data, flags=re.DOTALL)
    path.write_bytes(data.replace(b"/Type/Page/Parent", b"/Type/Page/Rotate %d/Parent" % turn))
    return path


@pytest.mark.parametrize("said", [True, False])
@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_a_page_on_its_side_is_read_as_if_it_were_turned(
    quarter: int, said: bool, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    assert criteria_of(_turned(tmp_path / "turned.pdf", quarter, said=said)) == _READ


def test_the_words_of_a_turned_page_stand_where_they_are_drawn(tmp_path: Path) -> None:
    path = _turned(tmp_path / "turned.pdf", 1, said=True)
    (page,) = draw_pages(path.read_bytes(), path.name, PageRequest(trim=False)).drawn
    places = {word.text: word.box for word in page.words}
    assert page.width > page.height
    assert places["Criteria"][0] == pytest.approx(50 / 842, abs=0.01)
    assert places["Criteria"][3] == pytest.approx(1 - 500 / 595, abs=0.02)
    assert places["Assessed"][0] > places["Essential/Desirable"][2]


def _tall_headings(path: Path, *, way: int, ruled: bool) -> Path:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", "B", 12)
    paper.cell(0, 10, "Person specification: Archivist", new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", size=10)
    edges, top, high = (10, 100, 115, 130, 145, 160), 30, 35
    for column, heading in enumerate(("Criteria", "Essential", "Desirable", "Application form", "Interview")):
        if ruled:
            paper.rect(edges[column], top, edges[column + 1] - edges[column], high)
        x, y = edges[column] + 8, top + high - 3 if way > 0 else top + 3
        if column == 0:
            paper.text(edges[0] + 2, top + high - 4, heading)
            continue
        with paper.rotation(90 * way, x, y):
            paper.text(x, y, heading)
    rows = (("A degree", "x", "", "x", ""), ("A licence", "", "x", "x", "x"), ("Leading", "x", "", "", "x"))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            y = top + high + 10 * row
            if ruled:
                paper.rect(edges[column], y, edges[column + 1] - edges[column], 10)
            paper.text(edges[column] + (2 if column == 0 else 6), y + 7, text)
    paper.output(str(path))
    return path


@pytest.mark.parametrize(("way", "ruled"), [(1, True), (1, False), (-1, True)])
def test_headings_that_run_up_or_down_head_their_columns(
    way: int, ruled: bool, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    assert criteria_of(_tall_headings(tmp_path / "tall.pdf", way=way, ruled=ruled)) == [
        "e||A degree|Application form",
        "d||A licence|Application form,Interview",
        "e||Leading|Interview",
    ]


def _picture(path: Path) -> Path:
    """A grey picture, as a scanner makes one of a page."""
    rows = b"".join(b"\0" + b"\xc8" * 60 for _row in range(80))

    def part(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    head = (60).to_bytes(4, "big") + (80).to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    )
    return path


def _scan(folder: Path, *, typed: bool) -> Path:
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    if typed:
        paper.add_page()
        paper.multi_cell(0, 6, "Person specification\nEssential\n- A degree in law\n- Good writing skills")
    paper.add_page()
    paper.image(str(_picture(folder / "page.png")), 0, 0, 210, 297)
    paper.text(10, 290, "Scanned with PocketScan")
    path = folder / "scan.pdf"
    paper.output(str(path))
    return path


def test_a_scanned_page_with_the_scanners_stamp_is_said_by_its_number(tmp_path: Path) -> None:
    document = read_document(_scan(tmp_path, typed=True))
    assert [str(problem).split(";")[0] for problem in document.problems] == ["Page 2 is mostly a picture, like a scan"]


def test_a_scan_with_nothing_but_the_scanners_stamp_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r".") as refused:
        read_document(_scan(tmp_path, typed=False))
    assert "like a scan" in str(refused.value)


def test_letters_that_make_no_words_are_said(tmp_path: Path) -> None:
    said = "A good degree in law and long experience of leading a team of archivists in a county record office "
    lines = [(50, 800 - 14 * at, said) for at in range(6)]
    moved = [(x, y, "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in t)) for x, y, t in lines]
    assert read_document(write_pdf(tmp_path / "plain.pdf", lines)).problems == ()
    (problem,) = read_document(write_pdf(tmp_path / "moved.pdf", moved)).problems
    assert str(problem).startswith("Page 1: its letters make no words")


def test_fields_of_a_page_on_its_side_stand_beside_their_labels(tmp_path: Path) -> None:
    content = "BT /Helv 10 Tf 0 1 -1 0 113 100 Tm (Name of the applicant:) Tj ET"
    path = _drawn(tmp_path / "side.pdf", content, 90, [text_field((100, 220, 120, 420), "Ann Lee")])
    assert [block.text for block in read_document(path).blocks] == ["Name of the applicant: Ann Lee"]

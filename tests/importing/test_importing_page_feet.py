"""The line at the foot of one page with the page's number: no row of the table that stands above it."""

from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pdf_making import write_pdf

_POINTS = ("Lifts loads safely", "Reads load charts", "Works at height", "Speaks to the banksman", "Keeps the log")


def _page(folder: Path, feet: list[tuple[int, int, str]]) -> DraftSpecification:
    lines = [(56, 780, "Crane Driver"), (56, 760, "Person specification"), (56, 740, "Essential")]
    lines += [(300, 722, "Form"), (380, 722, "Trial"), (460, 722, "Interview")]
    for at, text in enumerate(_POINTS):
        y = 704 - 18 * at
        lines += [(56, y, text), (310, y, "X"), (470 if at % 2 else 390, y, "X")]
    data = write_pdf(folder / "page.pdf", lines + feet).read_bytes()
    return recognise(parse(data, "pdf", "page.pdf", DEFAULT), DEFAULT)


def _texts(read: DraftSpecification) -> tuple[str, ...]:
    return tuple(one.text for post in read.posts for one in post.criteria)


@pytest.mark.parametrize(
    "feet",
    [
        [(56, 25, "QF-12 issue 3 (May 2024)"), (540, 25, "1")],
        [(56, 25, "Page 1 of 1"), (400, 25, "Doc HR/07 rev B")],
        [(56, 30, "1"), (400, 30, "Ashby Docks")],
        [(56, 30, "QF-12 rev 3"), (290, 30, "1"), (480, 30, "Ashby Docks")],
        [(56, 35, "QF-12 issue 3"), (56, 25, "Ashby Docks"), (540, 25, "1")],
        [(56, 25, "Deputy Crane Driver"), (540, 25, "1")],
    ],
)
def test_a_line_with_the_number_of_the_page_is_its_foot(feet: list[tuple[int, int, str]], tmp_path: Path) -> None:
    read = _page(tmp_path, feet)
    assert _texts(read) == _POINTS
    assert not any(foot[2] in doubt for foot in feet if len(foot[2]) > 1 for doubt in read.doubts)


def test_a_row_right_below_the_others_stays(tmp_path: Path) -> None:
    read = _page(tmp_path, [(56, 614, "Holds a licence"), (540, 614, "1")])
    assert any("Holds a licence" in text for text in _texts(read))


def test_what_says_how_all_is_assessed_stays(tmp_path: Path) -> None:
    lines = [(56, 780, "Crane Driver"), (56, 760, "Person specification"), (56, 740, "Essential")]
    lines += [(56, 720 - 14 * at, f"- {text}") for at, text in enumerate(_POINTS)]
    feet = [(56, 25, "All criteria are assessed by interview"), (540, 25, "1")]
    data = write_pdf(tmp_path / "page.pdf", lines + feet).read_bytes()
    read = recognise(parse(data, "pdf", "page.pdf", DEFAULT), DEFAULT)
    assert {one.measured_by for post in read.posts for one in post.criteria} == {("Interview",)}

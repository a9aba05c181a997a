"""What comes in beside or in place of what there is: another post, another file put away again, a paste of HTML."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.specification.editing import MethodsSheet, PasteSheet
from shortlister.ui.specification.page import SpecificationPage
from tests.importing.test_importing_prose_adverts import ADVERT
from tests.ui.test_specification_page import Show, done_reading, opened, press, sheet

SPECIFICATIONS = SAMPLE_DATA / "specifications"
CONTROL = Qt.KeyboardModifier.ControlModifier
HTML = """<h2>Person specification</h2><table><tr><th>Criterion<th>Essential<th>Desirable<th>Measured by
<tr><td>Skills<td><ul><li>Writes plain English<li>Leads a team</ul><td>Speaks Welsh<td>Application form</table>"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Technician")
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, show: Show, desk: Desk) -> SpecificationPage:
    """The second post of a family of posts was taken."""
    page = opened(show, desk)
    page.take_files([SPECIFICATIONS / "ict-family.html"])
    done_reading(qtbot, page)
    press(page, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: len(desk.state.criteria) == 7)
    return page


def words(page: SpecificationPage) -> str:
    return page.source.paper.toPlainText()


def test_another_post_takes_the_place_of_the_first_and_is_undone(page: SpecificationPage, desk: Desk) -> None:
    before = desk.state.criteria_in_order
    press(page, Qt.Key.Key_O)
    assert page.is_choosing()
    assert [one.text() for one in page.choosing.choices][:2] == [
        "Job Family: ICT, ARD 14",
        "Job Family: ICT, ARD 13",
    ]
    press(page, Qt.Key.Key_1)
    assert len(desk.state.criteria) == 8
    assert page.working_on_criteria()
    assert page.source.paper.marked
    desk.undo()
    assert desk.state.criteria_in_order == before


def test_another_post_can_be_taken_when_the_vacancy_is_opened_again(
    qtbot: QtBot, show: Show, page: SpecificationPage, desk: Desk
) -> None:
    desk.close()
    with at_desk(desk.path) as other:
        again = opened(show, other)
        qtbot.waitUntil(lambda: again.other_posts() is not None, timeout=30_000)
        press(again, Qt.Key.Key_O)
        press(again, Qt.Key.Key_3)
        assert len(other.state.criteria) == 6
        assert other.state.vacancy.source == "ict-family.html"


def test_escape_keeps_the_post_there_is(page: SpecificationPage, desk: Desk) -> None:
    press(page, Qt.Key.Key_O)
    press(page, Qt.Key.Key_Escape)
    assert page.working_on_criteria()
    assert len(desk.state.criteria) == 7


def test_a_document_of_one_post_has_no_other(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.take_files([SPECIFICATIONS / "web-manager.docx"])
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(desk.state.criteria))
    press(page, Qt.Key.Key_O)
    assert page.working_on_criteria()


def test_a_file_that_is_not_taken_leaves_the_source_beside_the_criteria(qtbot: QtBot, page: SpecificationPage) -> None:
    page.take_files([SPECIFICATIONS / "careers-profile.txt"])
    done_reading(qtbot, page)
    assert "Web Content Officer" in words(page)
    press(page, Qt.Key.Key_Escape)
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: "ICT family" in words(page))
    one, marked = page.side.current(), page.source.paper.marked
    assert one is not None
    assert [words(page)[slice(*span)] for span in marked] == [one.text]


def test_html_that_was_copied_without_text_is_shown_and_read(qtbot: QtBot, page: SpecificationPage, desk: Desk) -> None:
    copied = QMimeData()
    copied.setHtml(HTML)
    QGuiApplication.clipboard().setMimeData(copied)
    press(page, Qt.Key.Key_V, CONTROL)
    pasting = sheet(qtbot, page, PasteSheet)
    assert isinstance(pasting, PasteSheet)
    assert "Leads a team" in pasting.text.note()
    pasting.accept()
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: len(desk.state.criteria) == 3)
    assert [one.level for one in desk.state.criteria_in_order] == ["essential", "essential", "desirable"]


def test_methods_that_are_new_are_given_to_several_and_taken_back_in_one_step(
    qtbot: QtBot, page: SpecificationPage, desk: Desk
) -> None:
    before = desk.state
    press(page, Qt.Key.Key_A, CONTROL)
    press(page, Qt.Key.Key_T)
    methods = sheet(qtbot, page, MethodsSheet)
    assert isinstance(methods, MethodsSheet)
    methods.boxes["new Interview"].setChecked(True)
    methods.new.setText("Portfolio review")
    methods.accept()
    for one in desk.state.criteria.values():
        assert [desk.state.methods[id].name for id in one.methods] == ["Interview", "Portfolio review"]
    desk.undo()
    assert desk.state.criteria == before.criteria
    assert desk.state.methods == before.methods
    assert desk.state.stages == before.stages


def test_beside_a_refused_file_the_criteria_that_stand_are_a_way_on_with_its_key(
    qtbot: QtBot, page: SpecificationPage, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("Minutes\n\nThe chair opened the meeting at ten.\n", encoding="utf-8")
    before = desk.state.criteria_in_order
    page.take_files([path])
    done_reading(qtbot, page)
    last = page.choosing.choices[-1]
    assert last.text() == "Keep the 7 criteria there are"
    assert last.key_in_force() == "Esc"
    assert page.bound is not None
    assert ("Esc",) in [hint.caps for hint in page.bound.hints()]
    press(page, Qt.Key.Key_3)
    assert page.working_on_criteria()
    assert desk.state.criteria_in_order == before


@pytest.mark.parametrize(
    ("left_out", "needed"),
    [
        ("You will have a good eye for detail.", "a method and your acceptance"),
        ("No driving licence is required.", "a level, a method and your acceptance"),
    ],
)
def test_what_a_draft_from_sentences_still_needs_is_said_as_it_is(
    qtbot: QtBot, page: SpecificationPage, tmp_path: Path, left_out: str, needed: str
) -> None:
    path = tmp_path / "advert.md"
    assert left_out in ADVERT
    path.write_text(ADVERT.replace(left_out, ""), encoding="utf-8")
    page.take_files([path])
    done_reading(qtbot, page)
    start = next(one for one in page.choosing.choices if one.text().startswith("Start from"))
    assert start.accessibleDescription().split("; ")[0] == f"As a draft: each line needs {needed}"

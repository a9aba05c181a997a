"""The Applicants page, through its keys."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.records import Decision, Role
from shortlister.ui.applicants.actions import ACTIONS
from shortlister.ui.applicants.applicants_model import View
from shortlister.ui.applicants.mapping import FIELDS
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.applicants.people import DetailsSheet, OneSheet
from shortlister.ui.kit.actions import EVERYWHERE, duplicates
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.reason import ReasonSheet
from shortlister.ui.shell import Page

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_vacancy(
        tmp_path / "v.shortlist",
        title="Web Manager",
        steps=[lambda _: AddMember("ann", "Ann Lee", Role.CHAIR), lambda _: AddMember("bo", "Bo Rees", Role.MEMBER)],
    )
    yield made
    made.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(
        "Cand. no.,Full name,E-mail,Ethnic group,Source\n"
        "10481,Margred Ellis,m.ellis@post.test,A,web\n"
        "10482,Tom Ashby,same@post.test,B,paper\n"
        "10483,T. Ashby,same@post.test,B,web\n",
        encoding="utf-8",
    )
    return path


def opened(show: Show, desk: Desk) -> ApplicantsPage:
    page = show(ApplicantsPage, desk)
    assert isinstance(page, ApplicantsPage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(page.preview.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return page


def read(qtbot: QtBot, page: ApplicantsPage, path: Path) -> None:
    page.take_files([path])
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=60_000)


def sheet(qtbot: QtBot, page: ApplicantsPage, kind: type[QDialog]) -> QDialog:
    def found() -> list[QDialog]:
        return [one for one in page.window().findChildren(QDialog) if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_no_key_acts_twice() -> None:
    assert duplicates(ACTIONS, EVERYWHERE) == []


def test_a_list_is_previewed_and_added_by_one_key(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    assert page.stack.currentWidget() is page.empty
    read(qtbot, page, SAMPLE_DATA / "applicants.xlsx")
    assert not desk.state.applicants
    assert page.preview.model.rowCount() == 24
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    assert len(desk.state.applicants) == 24
    assert len(desk.state.applications) == 24
    assert page.stack.currentWidget() is page.splitter


def test_escape_adds_nothing(qtbot: QtBot, show: Show, desk: Desk, table: Path) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Escape)
    assert not desk.state.applicants
    assert page.stack.currentWidget() is page.empty


def test_equality_data_stays_out_and_a_column_can_be_left_out(
    qtbot: QtBot, show: Show, desk: Desk, table: Path
) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    cards = {card.choice.accessibleName(): card.choice for card in page.preview.mapping._cards}
    assert not cards["Where Ethnic group goes"].isEnabled()
    page.preview.mapping.changed.emit("E-mail", "")
    qtbot.waitUntil(lambda: not page.shell.jobs.busy())
    assert [one.email for one in page.preview.draft().applicants] == ["", "", ""]
    page.preview.mapping.changed.emit("Ethnic group", "name")
    qtbot.waitUntil(lambda: not page.shell.jobs.busy())
    assert [one.name for one in page.preview.draft().applicants] == ["Margred Ellis", "Tom Ashby", "T. Ashby"]


def test_every_field_of_the_reader_can_be_chosen(qtbot: QtBot, show: Show, desk: Desk, table: Path) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    assert page.preview.draft().mapping == {"Cand. no.": "reference", "Full name": "name", "E-mail": "email"}
    assert set(page.preview.draft().mapping.values()) <= {name for name, _words in FIELDS}


def as_numbers(reference: str) -> list[tuple[int, str]]:
    """What people sort references by: `A-5M9` comes before `A-42R`."""
    return [(int(part) if part.isdigit() else -1, part) for part in re.split(r"(\d+)", reference) if part]


def test_references_can_be_drawn_at_random_and_cells_corrected(
    qtbot: QtBot, show: Show, desk: Desk, table: Path
) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    page.preview._draw()
    model = page.preview.model
    assert model.setData(model.index(2, 1), "  Tomos   Ashby ")
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    references = [one.reference for one in desk.state.applicants_in_order]
    assert all(reference.startswith("A-") for reference in references)
    assert references == sorted(references, key=as_numbers)  # and not as in the list, which members know by its names
    assert "Tomos Ashby" in [person.name for person in desk.state.persons.values()]


def test_a_reference_that_is_there_already_blocks_adding(qtbot: QtBot, show: Show, desk: Desk, table: Path) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    read(qtbot, page, table)
    assert not page.header.adding.isEnabled()
    assert "10481" in page.header.hindrance.text()
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    assert len(desk.state.applicants) == 3


def test_d_goes_to_those_without_a_file_and_those_who_may_be_twice(
    qtbot: QtBot, show: Show, desk: Desk, table: Path
) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    assert page.model.doubted_rows() == [0, 1, 2]
    notes = [page.model.index(row, 3).data() for row in range(3)]
    assert notes == ["", "Same as 10483?", "Same as 10482?"]
    QTest.keyClick(page.table, Qt.Key.Key_D)
    assert page.table.currentIndex().row() == 1


def test_a_dropped_document_is_attached_to_the_current_applicant_and_read(
    qtbot: QtBot, show: Show, desk: Desk, table: Path
) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    read(qtbot, page, SAMPLE_DATA / "applications" / "A-8NF.txt")
    one = desk.state.applicants_in_order[1]
    assert (one.id, "A-8NF.txt") in desk.state.applications
    qtbot.waitUntil(lambda: "Web Manager" in page.reading.paper.toPlainText())


def test_names_are_for_hr_alone(qtbot: QtBot, show: Show, desk: Desk, table: Path) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_V)
    assert page.model.index(0, 1).data() == "Margred Ellis"
    page.bridge.take_seat("Ann Lee")
    page.refresh()
    assert not page.header.view.isVisible()
    shown = [str(page.model.index(0, column).data()) for column in range(page.model.columnCount())]
    assert "Margred Ellis" not in " ".join(shown)
    QTest.keyClick(page.table, Qt.Key.Key_V)
    assert page.model.index(0, 1).data() == "No file yet"
    assert View(page.header.view.index()) is View.APPLICATIONS


def test_details_are_corrected_and_one_is_added_by_hand(qtbot: QtBot, show: Show, desk: Desk, table: Path) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    details = sheet(qtbot, page, DetailsSheet)
    assert isinstance(details, DetailsSheet)
    details.guaranteed.setChecked(True)
    details.accept()
    assert desk.state.persons[desk.state.applicants_in_order[0].id].guaranteed_interview
    qtbot.waitUntil(page.window().isActiveWindow)
    QTest.keyClick(page.table, Qt.Key.Key_N)
    one = sheet(qtbot, page, OneSheet)
    assert isinstance(one, OneSheet)
    assert one.do_button is not None
    assert not one.do_button.isEnabled()
    one.name_field.setText("Siân Pugh")
    one.accept()
    assert [desk.state.persons[one.id].name for one in desk.state.applicants_in_order][-1] == "Siân Pugh"


def test_one_added_by_mistake_is_removed_and_undo_brings_them_back(
    qtbot: QtBot, show: Show, desk: Desk, table: Path
) -> None:
    page = opened(show, desk)
    read(qtbot, page, table)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert [one.reference for one in desk.state.applicants_in_order] == ["10482", "10483"]
    page.bridge.undo()
    assert page.model.rowCount() == 3


def test_a_withdrawal_is_recorded_with_its_reason(qtbot: QtBot, show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    QTest.keyClick(page.table, Qt.Key.Key_W)
    reason = sheet(qtbot, page, ReasonSheet)
    assert isinstance(reason, ReasonSheet)
    reason.why.setPlainText("Took another post")
    reason.accept()
    one = scored_desk.state.applicants_in_order[0]
    assert scored_desk.state.outcomes[one.id, scored_desk.state.vacancy.stage].decision is Decision.WITHDRAWN
    assert page.model.index(0, 3).data() == "Withdrew"


def test_after_scoring_opened_adding_asks_for_a_reason(
    qtbot: QtBot, show: Show, scored_desk: Desk, table: Path
) -> None:
    page = opened(show, scored_desk)
    read(qtbot, page, table)
    assert not page.header.adding.isEnabled()
    page.preview.why_field.setText("Held up in the post")
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    assert len(scored_desk.state.applicants) == 8


def test_a_folder_of_applications_is_one_row_a_file(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    read(qtbot, page, SAMPLE_DATA / "applications")
    assert page.preview.model.rowCount() == 24
    assert not page.preview.mapping.isVisible()
    assert page.preview.model.index(0, 0).data() == "A-2XD"


def test_a_list_without_headings_is_refused_and_nothing_is_added(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("1,2\n3,4\n", encoding="utf-8")
    page = opened(show, desk)
    read(qtbot, page, path)
    qtbot.waitUntil(lambda: bool(page.area.banners()))
    assert "bad.csv" in page.area.banners()[0].sentence()
    assert page.stack.currentWidget() is page.empty


def test_a_scheme_that_is_neither_yes_nor_no_is_told_before_anybody_is_added(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Ref,Name,GIS\nA1,Ann Ash,maybe\nA2,Bo Elm,Yes - disability\nA3,Cy Oak,maybe\n", encoding="utf-8")
    page = opened(show, desk)
    read(qtbot, page, path)
    shown = {one.text() for one in page.preview.findChildren(Label)}
    assert any(one.startswith("“maybe” under “GIS” is neither yes nor no") for one in shown)
    assert "row 2 (Ann Ash), row 4 (Cy Oak). Added all the same. It is said only here, so look at it now." in shown
    beside = {one.text() for one in page.preview.mapping.findChildren(ElidedLabel)}
    assert "2 neither yes nor no" in beside
    assert [one.guaranteed_interview for one in page.preview.draft().applicants] == [False, True, False]

"""Whose an application is, is HR's to settle: a doubt about it reaches neither the panel's screens nor their packs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister import i18n
from shortlister.desk.desk import Desk
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.applicants import AttachFile
from shortlister.domain.hr_doubts import ABOUT_WHOSE
from shortlister.importing.application_files import ANOTHERS_KEPT, APART_KEPT, NAME_KEPT
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.applicants.people import DetailsSheet
from shortlister.ui.kit.tables import CellRole
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot as Cells
from tests.ui.scoring_making import attached, vacancy

SCAN = "This file has no text that can be read; it may be a scan."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Of the first applicant the name was guessed (kept in Welsh) and the file is a scan, of the second guessed."""
    desk = vacancy(tmp_path / "v.shortlist", applicants=3, name="")
    (first, name), (second, other), _third = sorted(desk.state.applications)
    i18n.use("cy")
    welsh = i18n._(NAME_KEPT)
    i18n.use("en")
    assert welsh != NAME_KEPT
    desk.do(AttachFile(first, replace(attached(name), doubt=f"{SCAN} {welsh}")))
    desk.do(AttachFile(second, replace(attached(other), doubt=f"{NAME_KEPT} {ANOTHERS_KEPT} {APART_KEPT}")))
    return desk


def test_what_is_kept_from_the_panel_is_what_reading_applications_says() -> None:
    assert set(ABOUT_WHOSE) == {NAME_KEPT, ANOTHERS_KEPT, APART_KEPT}


@pytest.mark.parametrize("in_pack", [False, True])
def test_a_member_is_told_of_the_scan_and_not_of_the_name(
    qtbot: QtBot, show: Callable[[type[ScorePage], Desk], ScorePage], desk: Desk, tmp_path: Path, in_pack: bool
) -> None:
    if in_pack:
        write_pack(desk, next(one.id for one in desk.state.members.values() if one.name == "Bo Rees"),
                   tmp_path / "bo.scorepack")  # fmt: skip
        desk.close()
        desk = Desk.open(tmp_path / "bo.scorepack")
    else:
        desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    qtbot.waitUntil(lambda: page.reader.file() is not None)
    page.go_to(Cells(0, 0))
    assert page.reader.doubt.words.text() == SCAN
    page.go_to(Cells(1, 0))
    assert not page.reader.doubt.isVisible()
    desk.close()


def test_on_applicants_hr_sees_both_marks_and_a_member_one(
    show: Callable[[type[ApplicantsPage], Desk], ApplicantsPage], desk: Desk
) -> None:
    marks = []
    for name in ("HR", "Bo Rees"):
        if name != "HR":
            desk.take_seat(name)
        page = show(ApplicantsPage, desk)
        marks.append([page.model.index(row, 3).data() for row in range(3)])
        told = [str(page.model.index(row, 3).data(Qt.ItemDataRole.ToolTipRole)) for row in range(2)]
        assert (NAME_KEPT in told[1]) == (name == "HR")
    assert marks == [["File in doubt", "File in doubt", ""], ["File in doubt", "", ""]]
    desk.close()


def test_hr_puts_a_doubt_about_whose_it_is_away_by_a_key_and_what_else_was_said_stays(
    qtbot: QtBot, show: Callable[[type[ApplicantsPage], Desk], ApplicantsPage], desk: Desk
) -> None:
    page = show(ApplicantsPage, desk)
    page.table.go_to_row(1)
    QTest.keyClick(page.table, Qt.Key.Key_C)
    assert page.model.index(1, 3).data() == ""
    page.table.go_to_row(0)
    qtbot.waitUntil(lambda: page.reading.doubt.words.text().startswith(SCAN))
    assert page.reading.doubt.words.text() != SCAN
    QTest.keyClick(page.table, Qt.Key.Key_C)
    assert page.model.index(0, 3).data() == "File in doubt"
    qtbot.waitUntil(lambda: page.reading.doubt.words.text() == SCAN)
    assert page.model.doubted_rows() == [0]
    page.bridge.undo()
    page.bridge.undo()
    assert page.model.doubted_rows() == [0, 1]
    desk.close()


def test_whoever_keeps_the_details_has_looked_at_the_name(
    qtbot: QtBot, show: Callable[[type[ApplicantsPage], Desk], ApplicantsPage], desk: Desk
) -> None:
    third = sorted(desk.state.applications)[2]
    desk.do(AttachFile(third[0], replace(attached(third[1]), doubt=NAME_KEPT)))
    page = show(ApplicantsPage, desk)
    chip = page.model.index(2, 3)
    assert (chip.data(), page.model.index(2, 1).data(CellRole.ICON)) == ("Check the name", "file-text")
    page.table.go_to_row(2)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    (sheet,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, DetailsSheet) and one.isVisible()]
    qtbot.waitUntil(sheet.isActiveWindow)
    QTest.keyClick(sheet.name_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.index(2, 3).data() == "")
    assert page.model.doubted_rows() == [0, 1]
    desk.close()

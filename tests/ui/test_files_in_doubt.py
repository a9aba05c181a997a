"""A file that cannot be read or shown leaves its mark: on Applicants after the import, and on the scoring page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, AttachFile, NewApplicant
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.kit.chip import ChipKind
from shortlister.ui.kit.tables import CellRole
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot as Cells
from tests.ui.scoring_making import attached, vacancy
from tests.ui.test_applicants_page import Show, opened, read

DAMAGED = "This file is damaged and cannot be read."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three applications: one good, one torn, one text that calls itself a Word file."""
    folder = tmp_path / "packs"
    folder.mkdir()
    letter = "Name: Ann Lee\nI should like to be your clerk, having filed for years."
    (folder / "Ann Lee.txt").write_text(letter, encoding="utf-8")
    (folder / "Bo Rees.pdf").write_bytes(b"%PDF-1.4 torn")
    (folder / "Cy Moss.docx").write_text("I have typed for nine years in two offices.", encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Clerk")
    yield desk
    desk.close()


def rows_by_name(page: ApplicantsPage) -> dict[str, int]:
    """The row of each person; the references that order them are drawn at random."""
    state = page.bridge.state
    return {state.persons[one.id].name: row for row, one in enumerate(state.applicants_in_order)}


def marks(page: ApplicantsPage) -> list[tuple[object, object, object]]:
    """Of each row what its last column says, whether it is a chip, and what is told on pointing at it."""
    cells = [page.model.index(row, 3) for row in range(page.model.rowCount())]
    return [(cell.data(), cell.data(CellRole.CHIP), cell.data(Qt.ItemDataRole.ToolTipRole)) for cell in cells]


def test_an_unreadable_file_of_a_folder_stays_marked_after_the_import_and_the_next_opening(
    qtbot: QtBot, show: Show, desk: Desk, folder: Path
) -> None:
    page = opened(show, desk)
    read(qtbot, page, folder)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.close()
    with at_desk(desk.path) as again:
        page = opened(show, again)
        row_of = rows_by_name(page)
        good, torn, misnamed = (marks(page)[row_of[name]] for name in ("Ann Lee", "Bo Rees", "Cy Moss"))
        assert good == ("", None, None)
        assert torn[:2] == ("File in doubt", ChipKind.ATTENTION)
        assert str(torn[2]).startswith(DAMAGED)
        assert str(misnamed[2]).startswith("This file is plain text, not what its name says.")
        assert page.model.doubted_rows() == sorted((row_of["Bo Rees"], row_of["Cy Moss"]))
        spoken = page.model.index(row_of["Bo Rees"], 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert DAMAGED in str(spoken)


def test_a_file_that_nobody_can_be_shown_is_not_attached_and_the_window_says_why(
    qtbot: QtBot, show: Show, desk: Desk, folder: Path
) -> None:
    desk.do(AddApplicants([NewApplicant("a", "A-1")]))
    page = opened(show, desk)
    read(qtbot, page, folder / "Bo Rees.pdf")
    assert not desk.state.applications
    assert "“Bo Rees.pdf” is damaged" in " ".join(banner.accessibleName() for banner in page.area.banners())
    read(qtbot, page, folder / "Cy Moss.docx")
    qtbot.waitUntil(lambda: bool(desk.state.applications))
    assert marks(page)[0][0] == "File in doubt"
    page.bridge.undo()
    assert marks(page)[0][0] == ""


def test_the_scoring_page_says_what_is_in_doubt_about_the_file_it_shows(
    qtbot: QtBot, show: Callable[[type[ScorePage], Desk], ScorePage], tmp_path: Path
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=3, name="")
    (applicant, name), *_others = sorted(desk.state.applications)
    said = "This file has no text that can be read."
    desk.do(AttachFile(applicant, replace(attached(name), doubt=said)))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    qtbot.waitUntil(lambda: page.reader.file() is not None)
    page.go_to(Cells(0, 0))
    assert (page.reader.doubt.isVisible(), page.reader.doubt.words.text()) == (True, said)
    page.go_to(Cells(1, 0))
    assert not page.reader.doubt.isVisible()
    desk.close()


def test_what_is_said_of_a_file_stands_under_its_own_name(qtbot: QtBot, show: Show, desk: Desk, folder: Path) -> None:
    page = opened(show, desk)
    read(qtbot, page, folder)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seen = []
    row_of = rows_by_name(page)
    for row in (row_of["Ann Lee"], row_of["Bo Rees"]):
        page.table.setCurrentIndex(page.model.index(row, 0))
        name = page.reading.file_button.text()
        seen.append((name, "for years" in page.reading.paper.toPlainText()))
        qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)
        seen.append((page.reading.file_button.text(), "for years" in page.reading.paper.toPlainText()))
    assert seen[1:] == [("Ann Lee.txt", True), ("Bo Rees.pdf", False), ("Bo Rees.pdf", False)]

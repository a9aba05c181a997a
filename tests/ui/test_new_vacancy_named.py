"""A new vacancy takes its title and reference from the specification, unless something was typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.new_vacancy import NewVacancySheet

SPECIFICATIONS = SAMPLE_DATA / "specifications"
TEXT = """Person specification
Post title: Park Ranger
Post reference: PK/017

Essential
- Experience of leading volunteers in a park or nature reserve
- Knowledge of the care of trees and grassland
- Ability to drive a tractor
"""


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 760)
    window.show()
    jobs = Jobs(window)
    yield jobs
    jobs.close()


def made(jobs: Jobs, specification: Path | None) -> NewVacancySheet:
    window = jobs.parent()
    assert isinstance(window, QMainWindow)
    sheet = NewVacancySheet(window, PreferencesFile(), jobs, specification)
    sheet.open()
    return sheet


@pytest.mark.parametrize(
    ("name", "title"), [("web-manager.docx", "Web Manager"), ("ict-family.html", "Job Family: ICT")]
)
def test_the_title_is_filled_in_once_the_specification_is_read(qtbot: QtBot, jobs: Jobs, name: str, title: str) -> None:
    sheet = made(jobs, SPECIFICATIONS / name)
    qtbot.waitUntil(lambda: sheet.title_field.text() == title, timeout=30_000)
    assert sheet.do_button is not None
    assert sheet.do_button.isEnabled()


def test_the_reference_is_filled_in_where_the_specification_has_one(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    path = tmp_path / "ranger.txt"
    path.write_text(TEXT, encoding="utf-8")
    sheet = made(jobs, path)
    qtbot.waitUntil(lambda: sheet.title_field.text() == "Park Ranger", timeout=30_000)
    assert sheet.reference_field.text() == "PK/017"


def test_while_the_title_is_looked_for_the_sheet_says_so_and_its_answer_moves_nothing(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    path = tmp_path / "ranger.txt"
    path.write_text(TEXT, encoding="utf-8")
    sheet = made(jobs, path)
    assert sheet.reason.text() == "Looking for the title in “ranger.txt”"
    sheet.title_field.setFocus()
    QTest.keyClick(sheet.title_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.focusWidget() is sheet.title_field
    QTest.keyClick(sheet.title_field, Qt.Key.Key_Return)
    assert sheet.focusWidget() is sheet.reference_field
    qtbot.waitUntil(lambda: sheet.title_field.text() == "Park Ranger", timeout=30_000)
    assert sheet.reason.text() == ""


def test_where_no_title_is_found_the_sheet_asks_for_it(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    path = tmp_path / "untitled.txt"
    path.write_text("Essential\n- Tact in dealing with people\n- Knowledge of trees\n", encoding="utf-8")
    sheet = made(jobs, path)
    qtbot.waitUntil(lambda: sheet.reason.text() == "It needs a title.", timeout=30_000)


def test_a_reference_in_a_line_with_others_is_filled_in(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    path = tmp_path / "ranger.txt"
    one_line = "Post: Park Ranger Reference: PK/017 Grade: G8"
    path.write_text(TEXT.replace("Post title: Park Ranger\nPost reference: PK/017", one_line), encoding="utf-8")
    sheet = made(jobs, path)
    qtbot.waitUntil(lambda: sheet.reference_field.text() == "PK/017", timeout=30_000)


def of_posts(tmp_path: Path, *posts: str) -> Path:
    path = tmp_path / "posts.txt"
    parts = (f"{post}\nEssential:\n- tact\n- tidiness\nDesirable:\n- Welsh\n" for post in posts)
    path.write_text("\n".join(parts), encoding="utf-8")
    return path


def test_a_file_of_several_posts_lets_choose_its_title_among_theirs(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    sheet = made(jobs, of_posts(tmp_path, "Porter", "Florist"))
    qtbot.waitUntil(sheet.posts.isVisible, timeout=30_000)
    assert sheet.reason.text() == "It needs a title: the file holds several posts."
    assert [button.text() for button in sheet.posts.buttons] == ["Porter", "Florist"]
    assert all(button.shortcut().toString().startswith("Alt+") for button in sheet.posts.buttons)
    assert sheet.title_field.nextInFocusChain() is sheet.posts.buttons[0]
    QTest.keyClick(sheet.posts.buttons[1], Qt.Key.Key_Space)
    assert sheet.title_field.text() == "Florist"
    assert sheet.do_button is not None
    assert sheet.do_button.isEnabled()


def test_a_file_of_very_many_posts_names_them(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    names = ("Porter", "Florist", "Cook", "Nurse", "Driver", "Cleaner", "Clerk", "Teacher", "Gardener", "Librarian")
    sheet = made(jobs, of_posts(tmp_path, *names))
    qtbot.waitUntil(lambda: sheet.reason.text().startswith("It needs a title"), timeout=30_000)
    shown = [one.text() for one in sheet.findChildren(QLabel) if one.isVisibleTo(sheet)]
    assert any("It holds 10 posts: Porter; Florist; Cook" in text for text in shown)
    assert not sheet.posts.isVisible()


def test_what_was_typed_stays(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    path = tmp_path / "ranger.txt"
    path.write_text(TEXT, encoding="utf-8")
    sheet = made(jobs, path)
    sheet.title_field.setText("Head Ranger")
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=30_000)
    qtbot.waitUntil(lambda: sheet.reference_field.text() == "PK/017")
    assert sheet.title_field.text() == "Head Ranger"


def test_a_sheet_put_away_before_the_answer_and_a_file_that_cannot_be_read_do_no_harm(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.docx"
    torn.write_bytes(b"PK\x03\x04torn")
    sheet = made(jobs, torn)
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=30_000)
    assert sheet.title_field.text() == ""
    sheet.reject()
    made(jobs, SPECIFICATIONS / "web-manager.docx").reject()
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=30_000)

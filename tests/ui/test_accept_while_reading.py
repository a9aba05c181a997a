"""While another file is being read nothing can be accepted, what is going on is said, and Stop stops it for good."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.new_vacancy import NewVacancySheet
from shortlister.ui.shell import Page
from shortlister.ui.specification.page import SpecificationPage

Show = Callable[[type[Page], Desk], Page]
_SPECIFICATION: Final = """Person specification
Post title: {title}

Essential
- Looks after the {thing} in all weathers
- Keeps records of the {thing}

Assessed by application form and interview.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_vacancy(tmp_path / "v.shortlist", title="Keeper")
    yield made
    made.close()


def _specification(folder: Path, thing: str) -> Path:
    path = folder / f"{thing}.txt"
    path.write_text(_SPECIFICATION.format(title=f"{thing.title()} Keeper", thing=thing), encoding="utf-8")
    return path


def _list(folder: Path, name: str, people: int) -> Path:
    path = folder / name
    rows = "".join(f"Person {at},p{at}@post.test\n" for at in range(people))
    path.write_text(f"Name,Contact\n{rows}", encoding="utf-8")
    return path


def _said(page: Page) -> str:
    return " ".join(one.text() for one in page.findChildren(Label) if one.isVisible())


def test_nothing_is_accepted_on_specification_while_another_file_is_read(
    show: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    page.take_files([_specification(tmp_path, "lock")])
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)
    assert page.header.accept.isVisible()
    page.take_files([_specification(tmp_path, "weir")])
    assert not page.header.accept.isVisible()
    assert "Reading weir.txt" in _said(page)
    page.working.stopped.emit()
    assert page.header.accept.isVisible()
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)
    QTest.qWait(50)
    assert all("lock" in one.text for one in desk.state.criteria.values())


def test_of_two_specifications_chosen_one_after_the_other_only_the_second_is_taken(
    show: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    taken: list[str] = []
    page.bridge.changed.connect(lambda _change: taken.append(desk.state.vacancy.source))
    page.take_files([_specification(tmp_path, "lock")])
    page.take_files([_specification(tmp_path, "weir")])
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)
    qtbot.waitUntil(lambda: bool(taken), timeout=30_000)
    assert set(taken) == {"weir.txt"}
    assert page.header.accept.isVisible()


def test_a_list_of_applicants_is_not_added_while_another_is_read(
    show: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(ApplicantsPage, desk)
    assert isinstance(page, ApplicantsPage)
    page.take_files([_list(tmp_path, "first.csv", 3)])
    qtbot.waitUntil(page._previewing, timeout=30_000)
    assert page.header.adding.isEnabled()
    page.take_files([_list(tmp_path, "second.csv", 5)])
    assert not page.header.adding.isVisible()
    assert not page.header.adding.isEnabled()
    assert "Reading second.csv" in _said(page)
    qtbot.waitUntil(page._previewing, timeout=30_000)
    assert page.preview.model.rowCount() == 5
    assert page.header.adding.isEnabled()
    page.preview.remapped.emit("Contact", "")
    assert not page.header.adding.isEnabled()
    assert page.header.hindrance.text() == "Reading second.csv"
    page.preview.check()
    assert not page.header.adding.isEnabled()
    qtbot.waitUntil(page.header.adding.isEnabled, timeout=30_000)
    assert [one.email for one in page.preview.draft().applicants] == [""] * 5


def test_a_list_whose_reading_was_stopped_is_not_shown(show: Show, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    page = show(ApplicantsPage, desk)
    assert isinstance(page, ApplicantsPage)
    page.take_files([_list(tmp_path, "first.csv", 3)])
    page.working.stopped.emit()
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)
    QTest.qWait(300)
    assert not page._previewing()


def test_a_new_vacancy_does_not_take_the_title_of_the_file_before_while_another_is_read(
    tmp_path: Path, qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 760)
    window.show()
    jobs = Jobs(window)
    sheet = NewVacancySheet(window, PreferencesFile(), jobs, _specification(tmp_path, "lock"))
    asked: list[str] = []
    sheet.asked.connect(lambda: asked.append(sheet.said.title))
    sheet.open()
    qtbot.waitUntil(lambda: sheet.title_field.text() == "Lock Keeper", timeout=30_000)
    assert sheet.do_button is not None
    assert sheet.do_button.isEnabled()
    sheet._specification = _specification(tmp_path, "weir")
    sheet._read()
    assert not sheet.do_button.isEnabled()
    assert sheet.reason.text() == "Looking for the title in “weir.txt”"
    QTest.keyClick(sheet.title_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    qtbot.waitUntil(sheet.do_button.isEnabled, timeout=30_000)
    assert sheet.title_field.text() == "Weir Keeper"
    sheet._read()
    sheet.title_field.setText("Head Keeper")
    assert sheet.do_button.isEnabled()
    sheet.reject()
    jobs.close()

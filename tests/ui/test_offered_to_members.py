"""What a plain member of the panel would be refused is not offered to them, or says why it is closed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.findings.differences import differences
from shortlister.ui.files import ask_new, choose_file, endings_of
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shortlist.page import ShortlistPage
from tests.ui.conftest import Show

DECIDING = ("line", "tie", "outcome", "reason", "by-rule")


def settled(desk: Desk) -> Desk:
    """Every open cell agreed."""
    stage = desk.state.vacancy.stage
    open_cells = [one for one in differences(desk.state, stage).items if one.open]
    desk.do(Agree(stage, [AgreedRating(one.applicant, one.measure.key, 2, "agreed") for one in open_cells]))
    return desk


def possible(page: ShortlistPage) -> set[str]:
    assert page.bound is not None
    return {action.id for action in page.bound.actions if page.bound.possible(action)}


@pytest.mark.parametrize(("name", "may"), [("", True), ("Ann Lee", True), ("Bo Rees", False)])
def test_outcomes_ties_and_the_line_are_the_chairs_and_hrs(
    show: Show[ShortlistPage], scored_desk: Desk, name: str, may: bool
) -> None:
    settled(scored_desk).take_seat(name)
    page = show(ShortlistPage, scored_desk)
    assert page.current is not None
    assert (possible(page) >= set(DECIDING)) is may
    assert bool(possible(page) & set(DECIDING)) is may
    assert page.heading._rule.isVisibleTo(page) is may
    if not may:
        assert page.heading.sign.toolTip() == "The chair or HR does this"
        assert page.panel._hint.text() == "The chair or HR sets the outcomes."
        assert page.panel.reason.isReadOnly()
        assert not page.panel._record.isEnabled()
        assert not page.side.changes._more.isVisibleTo(page)


def test_the_next_stage_is_not_offered_to_a_member(show: Show[ReportPage], scored_desk: Desk) -> None:
    scored_desk.take_seat("Bo Rees")
    page = show(ReportPage, scored_desk)
    assert not page._next.isEnabled()
    assert page._next.toolTip() == "The chair or HR does this"


KINDS = "Scoring pack (*.scorepack);;Excel workbook (*.xlsx);;All files (*)"


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("bo.scorepack", "", "bo.scorepack"),
        ("bo.XLSX", "", "bo.XLSX"),
        ("bo", "Excel workbook (*.xlsx)", "bo.xlsx"),
        ("bo", "All files (*)", "bo.scorepack"),
        ("CS-0419 v1.2", "", "CS-0419 v1.2.scorepack"),
        ("bo.", "", "bo.scorepack"),
    ],
)
def test_a_new_file_gets_an_ending_of_its_kind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, kind: str, name: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / typed), kind))
    assert ask_new(page, "Pack", tmp_path / "x.scorepack", KINDS) == tmp_path / name
    assert endings_of(KINDS) == [".scorepack", ".xlsx"]


def test_a_file_of_the_whole_name_is_asked_about_by_the_dialog(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    (tmp_path / "bo.scorepack").write_bytes(b"a pack")
    asked: list[str] = []

    def dialog(_page: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return (str(tmp_path / "bo"), "") if len(asked) == 1 else (start, "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    assert ask_new(page, "Pack", tmp_path / "x.scorepack", KINDS) == tmp_path / "bo.scorepack"
    assert asked == [str(tmp_path / "x.scorepack"), str(tmp_path / "bo.scorepack")]


def test_the_keyboard_is_where_it_was_after_a_dialog(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, second = QLineEdit(page), QLineEdit(page)
    column.addWidget(first)
    column.addWidget(second)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    second.setFocus()

    def dialog(*_args: object) -> tuple[str, str]:
        first.setFocus()
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", dialog)
    assert choose_file(page, PreferencesFile(tmp_path / "p.json"), "x", "Open", KINDS) is None
    assert second.hasFocus()

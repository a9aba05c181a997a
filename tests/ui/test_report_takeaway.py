"""What is taken away from the Report page, and a matrix that comes back to it."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from shortlister.desk.comparing import is_locked
from shortlister.desk.desk import Desk
from shortlister.desk.register import held
from shortlister.desk.reporting import export
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.scoring import Reopen
from shortlister.domain.edits.shortlist import DecideTie, OutcomesByRule
from shortlister.domain.edits.vacancy import RevealNames
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tables import Table
from shortlister.ui.report.exports import ExportRow
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shell import Page

Show = Callable[[type[Page], Desk], Page]


def opened(show: Show, desk: Desk) -> ReportPage:
    page = show(ReportPage, desk)
    assert isinstance(page, ReportPage)
    return page


def row(page: ReportPage, name: str) -> ExportRow:
    return next(one for one in page.findChildren(ExportRow) if one.button.accessibleName() == f"Make {name}")


def sheet_of(page: ReportPage) -> Sheet:
    (sheet,) = [one for one in page.window().findChildren(Sheet) if one.isVisible()]
    return sheet


def saves_to(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))


def opens(monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(source), ""))


def told(page: ReportPage) -> str:
    return page._outcome._words.text()


@pytest.fixture
def decided(scored_desk: Desk) -> Desk:
    """The open cell agreed, the tie decided, an outcome for everybody."""
    stage = scored_desk.state.vacancy.stage
    key = next(
        key for key in scored_desk.state.scores.sheet("ann", "a4").ratings if key.startswith(criterion(scored_desk))
    )
    scored_desk.do(Agree(stage, (AgreedRating("a4", key, 3, "It is on page 2"),)))
    scored_desk.do(DecideTie(stage, "a1", "a2", "More of it"))
    scored_desk.do(OutcomesByRule(stage, 2, 0))
    return scored_desk


def criterion(desk: Desk) -> str:
    return next(one.id for one in desk.state.criteria.values() if one.reference == "E2")


@pytest.mark.parametrize(("ending", "start"), [(".pdf", b"%PDF-"), (".html", b"<!DOCTYPE html>")])
def test_the_report_is_made_as_its_ending_says(
    show: Show,
    scored_desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    start: bytes,
) -> None:
    target = tmp_path / f"report{ending}"
    saves_to(monkeypatch, target)
    page = opened(show, scored_desk)
    row(page, "Report of the stage").button.click()
    qtbot.waitUntil(lambda: "is written" in told(page), timeout=20_000)
    assert target.read_bytes().startswith(start)


def test_the_ledger_is_made(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "ledger.jsonl"
    saves_to(monkeypatch, target)
    page = opened(show, scored_desk)
    row(page, "Ledger").button.click()
    qtbot.waitUntil(lambda: "Entries:" in told(page))
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert lines[0]["entries"] == len(lines) - 1
    assert "Person a1" not in target.read_text(encoding="utf-8")


def test_an_applicants_own_record_is_made_once_it_is_said_whose(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "record.html"
    saves_to(monkeypatch, target)
    page = opened(show, scored_desk)
    row(page, "One applicant’s own record").button.click()
    sheet = sheet_of(page)
    assert sheet.do_button is not None
    assert not sheet.do_button.isEnabled()
    line = sheet.findChild(LineField)
    assert isinstance(line, LineField)
    line.setText("A-9")
    assert not sheet.do_button.isEnabled()
    assert "no applicant" in sheet.reason.text()
    line.setText("a-3")
    assert sheet.do_button.isEnabled()
    sheet.do_button.click()
    qtbot.waitUntil(lambda: "everybody else concealed" in told(page), timeout=20_000)
    text = target.read_text(encoding="utf-8")
    assert "Record of applicant A-3" in text
    assert "A-2" not in text.replace("SHA-256", "")
    assert "Ann Lee" not in text


def test_letters_are_made_into_a_folder(
    show: Show, decided: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    page = opened(show, decided)
    assert row(page, "Feedback letters")._form.text() == "Word, 5 letters"
    row(page, "Feedback letters").button.click()
    sheet = sheet_of(page)
    picker = sheet.findChild(Picker)
    assert isinstance(picker, Picker)
    picker.set_chosen(1)
    assert sheet.do_button is not None
    sheet.do_button.click()
    qtbot.waitUntil(lambda: "5 letters are written to" in told(page), timeout=20_000)
    text = "\n".join(one.text for one in docx.Document(str(folder / "Adborth A-0.docx")).paragraphs)
    assert "Adborth ar eich cais" in text
    assert "ar y rhestr fer" in text


def test_letters_that_are_there_and_were_edited_are_replaced_only_when_that_is_said(
    show: Show, decided: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "Feedback A-0.docx").write_bytes(b"edited")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    page = opened(show, decided)
    row(page, "Feedback letters").button.click()
    do(sheet_of(page))
    qtbot.waitUntil(lambda: bool(page.window().findChildren(Sheet, "replace letters")), timeout=20_000)
    assert [one.name for one in folder.iterdir()] == ["Feedback A-0.docx"]
    sheet = page.window().findChildren(Sheet, "replace letters")[-1]
    assert any("1 letter in “letters”" in one.text() for one in sheet.findChildren(Label))
    do(sheet)
    qtbot.waitUntil(lambda: "5 letters are written to" in told(page), timeout=20_000)
    assert (folder / "Feedback A-0.docx").read_bytes() != b"edited"


def do(sheet: Sheet) -> None:
    assert sheet.do_button is not None
    sheet.do_button.click()


def test_letters_are_refused_while_nobody_has_an_outcome(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    page = opened(show, scored_desk)
    row(page, "Feedback letters").button.click()
    do = sheet_of(page).do_button
    assert do is not None
    with qtbot.waitSignal(page.shell.jobs.idle):
        do.click()
    assert not page._outcome.isVisible()
    assert list(tmp_path.glob("*.docx")) == []


def test_names_are_exported_only_once_revealed_and_asked_for(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.html"
    saves_to(monkeypatch, target)
    page = opened(show, scored_desk)
    named = page._takeaway.named
    assert not named.isVisible()
    scored_desk.do(RevealNames("To invite them"))
    assert named.isVisible()
    for wanted in (False, True):
        named.setChecked(wanted)
        with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
            row(page, "Report of the stage").button.click()
        assert ("Person a1" in target.read_text(encoding="utf-8")) is wanted


def test_nothing_is_taken_away_or_read_back_by_whoever_has_not_submitted(show: Show, scored_desk: Desk) -> None:
    scored_desk.do(Reopen("bo", scored_desk.state.vacancy.stage, "A page was missing"))
    scored_desk.take_seat("Bo Rees")
    page = opened(show, scored_desk)
    assert not page._back.isEnabled()
    rows = page.findChildren(ExportRow)
    assert rows
    assert not any(one.button.isEnabled() for one in rows)


def compared(page: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        page._back.click()


def test_a_matrix_that_nobody_changed_agrees(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.xlsx"
    export(scored_desk, path, scored_desk.state.vacancy.stage)
    opens(monkeypatch, path)
    page = opened(show, scored_desk)
    compared(page, qtbot)
    sheet = sheet_of(page)
    assert sheet.title.text() == "“m.xlsx” agrees with the record"
    assert sheet.findChild(Table) is None


def test_what_is_no_matrix_is_refused_where_the_person_looks(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"no")
    opens(monkeypatch, tmp_path / "x.xlsx")
    page = opened(show, scored_desk)
    with qtbot.waitSignal(page.shell.jobs.idle):
        page._back.click()
    assert [one for one in page.window().findChildren(Sheet) if one.isVisible()] == []
    assert page.area.isVisible()


def test_a_workbook_with_a_password_is_written_and_compared_with_it(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.xlsx"
    saves_to(monkeypatch, path)
    opens(monkeypatch, path)
    page = opened(show, scored_desk)
    page._takeaway.locked.setChecked(True)
    row(page, "Scoring matrix").button.click()
    sheet = sheet_of(page)
    first, second = sheet.findChildren(LineField)
    assert sheet.do_button is not None
    first.setText("Über 4 Äpfel")
    assert not sheet.do_button.isEnabled()
    second.setText("Über 4 Äpfel")
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        sheet.accept()
    assert is_locked(path)
    page._back.click()
    asked = next(one for one in page.window().findChildren(Sheet) if one.isVisible())
    line = asked.findChild(LineField)
    assert isinstance(line, LineField)
    line.setText("Über 4 Äpfel")
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        asked.accept()
    titles = [one.title.text() for one in page.window().findChildren(Sheet) if one.isVisible()]
    assert titles == ["“m.xlsx” agrees with the record"]


def test_the_selection_in_numbers_is_held_and_after_an_erasure_it_is_asked_whether_it_is_the_first(
    show: Show, decided: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "numbers.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_n: (str(target), ""))
    decided.erase(next(iter(decided.state.applicants)), reason="Asked", authority="DPO")
    page = opened(show, decided)
    row(page, "Selection in numbers").button.click()
    sheet = sheet_of(page)
    assert any("would differ from these by that one person" in one.text() for one in sheet.findChildren(Label))
    assert not target.exists()
    do(sheet)
    qtbot.waitUntil(lambda: "numbers.csv" in told(page) and "is written" in told(page), timeout=20_000)
    assert target.exists()
    assert held(decided.state.vacancy.id) is not None


def test_an_export_under_way_is_in_sight_and_is_stopped_with_escape(
    qtbot: QtBot, show: Show, scored_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(show, scored_desk)
    page.resize(1064, 560)
    target = tmp_path / "m.xlsx"
    target.write_text("what was there before")
    saves_to(monkeypatch, target)
    first = Event()
    page.shell.jobs.run(lambda _progress: first.wait(10))
    row(page, "Scoring matrix").button.click()
    stop = next(one for one in page._outcome.findChildren(Button) if one.isVisible())
    qtbot.waitUntil(lambda: not stop.visibleRegion().isEmpty() and "Writing" in told(page))
    QTest.keyClick(page._table, Qt.Key.Key_Escape)
    first.set()
    qtbot.waitUntil(lambda: not page._outcome.isVisible(), timeout=10_000)
    assert not page._writing()
    assert target.read_text() == "what was there before"
    assert list(tmp_path.glob("*.part*")) == []


def test_once_an_export_is_written_nothing_is_left_to_stop(
    qtbot: QtBot, show: Show, scored_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(show, scored_desk)
    page.resize(1064, 560)
    saves_to(monkeypatch, tmp_path / "m.xlsx")
    row(page, "Scoring matrix").button.click()
    assert page._writing()
    qtbot.waitUntil(lambda: "Read back" in told(page), timeout=20_000)
    assert not page._writing()
    shown = [one for one in page._outcome.findChildren(Button) if one.isVisible()]
    qtbot.waitUntil(lambda: all(not one.visibleRegion().isEmpty() for one in shown))
    assert len(shown) == 2

"""The Report page: agreement, coverage, the ledger and exports."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.scoring import Reopen
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shell import Page

Show = Callable[[type[Page], Desk], Page]


def opened(show: Show, desk: Desk) -> ReportPage:
    page = show(ReportPage, desk)
    assert isinstance(page, ReportPage)
    for model in (page._ledger, page._coverage, page._criteria.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return page


def test_agreement_is_shown_with_its_interval_in_words_too(show: Show, scored_desk: Desk, qtbot: QtBot) -> None:
    page = opened(show, scored_desk)
    qtbot.waitUntil(lambda: page._criteria.isVisible())
    model = page._criteria.model
    assert model.data(model.index(0, 0)) == "All criteria"
    told = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert "interval" in told
    assert [row.name for row in page._members.model.lines] == ["Ann Lee", "Bo Rees"]


def test_coverage_says_what_is_scored_and_what_is_owed(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    model = page._coverage
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in (1, 2)] == ["Application form", "Interview"]
    assert model.data(model.index(0, 1)) == "10"
    assert model.data(model.index(2, 2)) == "owed"
    assert model.data(model.index(0, 2)) == "–"


def test_the_ledger_is_found_by_words(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    every = page._ledger.every
    page._search.setText("bo rees submitted")
    assert 0 < page._ledger.found < every
    page._search.setText("no such words anywhere")
    assert page._ledger.found == 0


def test_the_matrix_is_exported_and_read_back(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "matrix.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    page = opened(show, scored_desk)
    page._export.click()
    qtbot.waitUntil(lambda: "Read back" in page._outcome._words.text(), timeout=20_000)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[:2] == ["Summary", "Matrix"]
    book.close()


def test_nothing_of_colleagues_is_shown_to_whoever_has_not_submitted(show: Show, scored_desk: Desk) -> None:
    scored_desk.do(Reopen("bo", scored_desk.state.vacancy.stage, "A page was missing"))
    scored_desk.take_seat("Bo Rees")
    page = opened(show, scored_desk)
    assert not page._criteria.isVisible()
    assert page._ledger.every == 0
    assert not page._export.isEnabled()
    model = page._coverage
    assert model.data(model.index(0, 1)) == "5"

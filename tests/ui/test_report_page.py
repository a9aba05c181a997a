"""The Report page: agreement, coverage, the ledger and exports."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import html
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.scoring import Rate, Reopen, Submit
from shortlister.domain.findings.agreement import agreement
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.findings.topics import Topic
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.ui.report.agreement import Axis, written_marks
from shortlister.ui.report.chart_sheet import ChartSheet
from shortlister.ui.report.exports import ExportRow
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shell import Page

Show = Callable[[type[Page], Desk], Page]


def opened(show: Show, desk: Desk) -> ReportPage:
    page = show(ReportPage, desk)
    assert isinstance(page, ReportPage)
    for model in (page._ledger, page._coverage, page._left.criteria.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return page


def test_agreement_is_shown_with_its_interval_in_words_too(show: Show, scored_desk: Desk, qtbot: QtBot) -> None:
    page = opened(show, scored_desk)
    qtbot.waitUntil(lambda: page._left.criteria.isVisible())
    model = page._left.criteria.model
    assert model.data(model.index(0, 0)) == "All criteria"
    told = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert "interval" in told
    assert [row.name for row in page._left.members.model.lines] == ["Ann Lee", "Bo Rees"]


def test_coverage_says_what_is_scored_and_what_is_owed(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    model = page._coverage
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in (1, 2)] == [
        "Shortlisting\nApplication form",
        "Interview\nInterview",
    ]
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


def test_the_ledger_is_found_by_whom_an_entry_is_about_though_its_words_do_not_say_it(
    show: Show, scored_desk: Desk
) -> None:
    state = scored_desk.state
    first, other = [one.reference for one in state.applicants.values()][:2]
    stage = state.vacancy.stage
    rated = [AgreedRating(next(iter(state.applicants)), one.key, 2, "So agreed") for one in measures(state, stage)]
    scored_desk.do(Agree(stage, tuple(rated)))
    page = opened(show, scored_desk)
    page._search.setText("agreed")
    row = page._ledger.index(0, 2)
    assert page._ledger.found == 1
    assert first not in page._ledger.data(row)
    page._search.setText(f"agreed {first}")
    assert page._ledger.found == 1
    assert page._ledger.data(row, Qt.ItemDataRole.ToolTipRole).endswith(f"Applicants: {first}")
    page._search.setText(f"agreed {other}")
    assert page._ledger.found == 0


def test_the_ledger_is_narrowed_to_what_it_is_about_and_who_did_it(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    looking, ledger = page._looking, page._ledger
    looking.about.setFocus()
    for _ in range(1 + list(Topic).index(Topic.SCORES)):
        QTest.keyClick(looking.about, Qt.Key.Key_Down)
    assert looking.wanted().about == Topic.SCORES.value
    scores = ledger.found
    assert 30 < scores < ledger.every
    assert page._entries.text() == f"{scores} of {ledger.every} entries"
    page._search.setText('"submitted shortlisting"')
    assert ledger.found == 2
    page._search.setText("")
    QTest.keyClick(looking.about, Qt.Key.Key_Up)
    QTest.keyClick(looking.about, Qt.Key.Key_Up)
    assert looking.wanted().about == Topic.OUTCOMES.value
    assert ledger.found == 0
    QTest.keyClick(looking.about, Qt.Key.Key_Up)
    QTest.keyClick(looking.who, Qt.Key.Key_Down)
    assert ledger.found == ledger.every


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
    assert not page._left.criteria.isVisible()
    shown = {line.digest for line in page._ledger._every}
    assert "ann" not in {one.member for one in scored_desk.store.entries() if one.digest.hex() in shown}
    assert not page._export.isEnabled()
    model = page._coverage
    assert model.data(model.index(0, 1)) == "5"


def test_another_stage_is_shown_once_it_is_chosen(show: Show, scored_desk: Desk, qtbot: QtBot) -> None:
    page = opened(show, scored_desk)
    qtbot.waitUntil(lambda: page._left.criteria.isVisible())
    interview = next(one.id for one in scored_desk.state.stages_in_order if one.name == "Interview")
    page.shell.stage = interview
    page.refresh()
    assert page._left.why.isVisible()
    qtbot.waitUntil(lambda: not page.shell.jobs.busy())
    assert not page._left.criteria.isVisible()
    assert not page._left.charts.isVisible()


def charts(page: ReportPage) -> ChartSheet:
    page._left.ask_chart()
    return next(one for one in page.window().findChildren(ChartSheet) if one.isVisible())


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "All criteria: "), (2, "Bo Rees: "), (3, "Line: 2 places")],
    ids=["alpha", "severity", "totals"],
)
@pytest.mark.parametrize("ending", [".png", ".svg", ".html"])
def test_a_chart_is_saved_as_a_picture_that_says_its_figures(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    number: int, said: str, ending: str,
) -> None:  # fmt: skip
    page = opened(show, scored_desk)
    qtbot.waitUntil(lambda: page._left.criteria.isVisible())
    target = tmp_path / f"chart{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: (str(target), ""))
    sheet = charts(page)
    QTest.keyClick(sheet, Qt.Key(Qt.Key.Key_0 + number))
    cells = [cell for row in sheet.charts[number - 1].rows for cell in row]
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    if ending == ".html":
        tree: Any = html.document_fromstring(target.read_bytes())
        assert [one.text_content() for one in tree.xpath("//tbody//th|//tbody//td")] == cells
        assert tree.xpath("count(//*[local-name()='svg'][@role='img'][@aria-label])") == 1
    if ending != ".png":
        assert said in target.read_text(encoding="utf-8")
        return
    image = QImage(str(target))
    assert said in image.text("Description")
    inks = {image.pixelColor(x, y).lightness() for x in range(0, image.width(), 3) for y in range(0, image.height(), 5)}
    assert len(inks) > 3


def test_each_chart_has_its_figures_in_a_table_beside_it(show: Show, scored_desk: Desk, qtbot: QtBot) -> None:
    page = opened(show, scored_desk)
    qtbot.waitUntil(lambda: page._left.criteria.isVisible())
    sheet = charts(page)
    QAbstractItemModelTester(sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = agreement(scored_desk.state, scored_desk.state.vacancy.stage)
    assert found.alpha is not None
    assert table(sheet)[0][:3] == ["All criteria", "", f"{found.alpha:.2f}"]
    assert len(table(sheet)) == 1 + len(found.criteria)
    QTest.keyClick(sheet, Qt.Key.Key_2)
    assert [row[0] for row in table(sheet)] == [name for name, _severity in found.members]
    QTest.keyClick(sheet, Qt.Key.Key_3)
    ranks = ranking(scored_desk.state, scored_desk.state.vacancy.stage).standings
    rows = table(sheet)
    assert ["", "Line: 2 places", "", "", "", ""] in rows
    assert len(rows) == 1 + sum(one.rank is not None for one in ranks)
    assert rows[0][1] == next(one.reference for one in ranks if one.rank == 1)
    assert sheet.table.accessibleName() == "Figures: Totals and the line"
    index = sheet.model.index(0, 2)
    said = sheet.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Essential: {rows[0][2]}"


def table(sheet: ChartSheet) -> list[list[str]]:
    model = sheet.model
    return [[str(model.data(model.index(row, column))) for column in range(model.columnCount())]
            for row in range(model.rowCount())]  # fmt: skip


def test_the_charts_are_asked_for_by_key(show: Show, scored_desk: Desk, qtbot: QtBot) -> None:
    page = opened(show, scored_desk)
    qtbot.waitUntil(lambda: page._left.criteria.isVisible())
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page._table, Qt.Key.Key_G, held)
    (sheet,) = [one for one in page.window().findChildren(ChartSheet) if one.isVisible()]
    assert [chart.title for chart in sheet.charts] == [
        "How far the members agreed",
        "How strictly each scored",
        "Totals and the line",
    ]


def test_where_all_ratings_are_the_same_it_is_said_in_place_of_a_number_and_pairs_and_members_are_shown(
    show: Show, scored_desk: Desk, qtbot: QtBot
) -> None:
    state, stage = scored_desk.state, scored_desk.state.vacancy.stage
    for member in state.scorers:
        scored_desk.do(Reopen(member.id, stage, "Again"))
        for one in state.applicants:
            for line in measures(state, stage):
                scored_desk.do(Rate(member.id, one, line.key, 2))
        scored_desk.do(Submit(member.id, stage))
    page = opened(show, scored_desk)
    qtbot.waitUntil(lambda: page._left.criteria.isVisible())
    model = page._left.criteria.model
    assert {model.data(model.index(row, 1)) for row in range(model.rowCount())} == {"Too little variation to say"}
    assert {model.data(model.index(row, 2)) for row in range(model.rowCount())} == {"–"}
    assert "100 % are the same" in page._left.pairs.text()
    assert page._left.members.isVisible()
    sheet = charts(page)
    assert {row[1:3] for row in sheet.charts[0].rows} == {("Too little variation to say", "–")}


def test_what_is_measured_at_many_stages_is_seen_in_full_or_moved_to(show: Show, tmp_path: Path) -> None:
    methods = ("Application form", "Test", "Interview", "Certificates")
    lines = tuple(DraftCriterion(f"Knows {one}", "Skills", "essential", (one,)) for one in methods)
    desk = make_vacancy(tmp_path / "w.shortlist", title="Clerk", steps=[
        lambda _: TakeSpecification(DraftPost("Clerk", lines), "x", "spec.docx"),
    ])  # fmt: skip
    page = opened(show, desk)
    page.window().resize(1064, 740)
    table = page._coverage_table
    assert page._coverage.columnCount() == 5
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnViewportPosition(4) + table.columnWidth(4) <= table.viewport().width()
    table.setFixedWidth(260)
    assert table.horizontalScrollBar().maximum() > 0
    desk.close()


@pytest.mark.parametrize(("value", "written"), [(-0.001, "0.00"), (0.0, "0.00"), (-0.12, "−0.12"), (0.3, "+0.30")])
def test_nought_has_no_sign(value: float, written: str) -> None:
    assert Axis(-1, 1, (0.0,), signed=True).written(value) == written


def test_the_numbers_of_an_axis_do_not_run_together() -> None:
    axis = Axis(-0.4, 1.0, (-0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
    assert written_marks(axis, 700, widest=30) == axis.marks
    assert written_marks(axis, 140, widest=30) == (-0.4, 0.0, 0.4, 0.8)


def test_each_export_has_a_letter_of_its_own_name_in_a_cap(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    rows = page.findChildren(ExportRow)
    keys = [row.button.key_in_force() for row in rows]
    assert len(set(keys)) == len(rows) == 6
    assert all(row.button.shows_key() and row.button._capped() for row in rows)
    assert keys[0] == "Alt+S"
    assert keys[2] == "Alt+F"

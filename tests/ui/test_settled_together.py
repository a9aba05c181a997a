"""What was settled together by one rule is never said to have been agreed in moderation: screen, sheet, workbook."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from shortlister.desk.comparing import compare
from shortlister.desk.desk import Desk
from shortlister.desk.reporting import export, ledger_lines
from shortlister.domain.edits.moderation import Agree, AgreedRating, AgreeRest
from shortlister.domain.records import Way
from shortlister.store.verify import verify
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.moderation.summary_sheet import SummarySheet
from shortlister.ui.shell import Page
from tests.ui.moderating import vacancy

Show = Callable[[type[Page], Desk], Page]
TOGETHER = "settled with the rest, by the median"


def settled(path: Path) -> Desk:
    """E1 of A-1 agreed by itself; D1 of A-2 and of A-3 settled together by the median."""
    desk = vacancy(path)
    stage = desk.state.vacancy.stage
    first = next(iter(sorted(desk.state.criteria_in_order, key=lambda one: one.position)))
    key = f"{first.id}/{first.methods[0]}"
    desk.do(Agree(stage, [AgreedRating("a1", key, 2, "The second example")]))
    desk.do(AgreeRest(stage, Way.MEDIAN, "As a whole", every=True))
    return desk


def shown(page: QWidget) -> str:
    labels = [one for one in page.findChildren(QLabel) if one.isVisible()]
    elided = [one for one in page.findChildren(ElidedLabel) if one.isVisible()]
    return "\n".join([*(one.text() for one in labels), *(one.text() for one in elided)])


def test_the_window_tells_what_was_settled_together_from_what_was_agreed(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = settled(tmp_path / "v.shortlist")
    desk.take_seat("Ann Lee")
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    assert page.head.fact() == "1 agreed in moderation, 2 settled with the rest"
    said = []
    for row, column in ((1, 0), (2, 2)):
        page.matrix.setCurrentIndex(page.model.index(row, column))
        said.append((shown(page.panel), str(page.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))))
    assert "Agreed in moderation" in said[0][0]
    assert said[0][1].startswith("A-1, E1, agreed 2: ")
    assert "Settled with the rest, by the median" in said[1][0]
    assert "Agreed in moderation" not in said[1][0]
    assert said[1][1].startswith("A-2, D1, settled 3 with the rest: ")
    page.matrix.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.window().findChildren(SummarySheet)))
    (sheet,) = page.window().findChildren(SummarySheet)
    assert "3 agreed: 1 one by one, 2 together. 0 open." in shown(sheet)
    assert "2, agreed in moderation" in shown(sheet)
    assert f"3, {TOGETHER}" in shown(sheet)
    sheet.close()
    desk.close()


def test_the_sheet_of_the_workbook_tells_them_apart_and_the_workbook_still_agrees_with_the_record(
    tmp_path: Path,
) -> None:
    desk = settled(tmp_path / "v.shortlist")
    book = tmp_path / "matrix.xlsx"
    export(desk, book, desk.state.vacancy.stage)
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("Moderation").to_python()
    head = next(at for at, row in enumerate(rows) if row[0] == "Applicant")
    how = rows[head].index("How settled")
    told = {(row[0], row[1]): row[how] for row in rows[head + 1 :]}
    assert told["A-1", "E1"] == "agreed in moderation"
    assert told["A-2", "D1"] == told["A-3", "D1"] == TOGETHER
    assert compare(desk, book, desk.state.vacancy.stage).differences == ()
    desk.close()


def test_who_is_settled_alone_by_the_rule_is_said_so_in_the_ledger_and_by_hand_agreed_it_is_said_again(
    tmp_path: Path,
) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    stage = desk.state.vacancy.stage
    desk.do(AgreeRest(stage, Way.LOWEST, "Beyond the line"))
    ((spot, agreed),) = desk.state.agreed.items()
    assert (spot[0], agreed.way) == ("a3", "lowest")
    assert any(
        line.what == "A-3 on D1: none → 1, settled by the lowest. Reason: Beyond the line"
        for line in ledger_lines(desk)
    )
    desk.do(Agree(stage, [AgreedRating("a3", spot[1], 1, "Beyond the line")]))
    assert desk.state.agreed[spot].way == ""
    desk.undo()
    assert desk.state.agreed[spot].way == "lowest"
    desk.close()
    assert verify(desk.path).problem is None
    again = Desk.open(desk.path)
    assert again.state.agreed[spot].way == "lowest"
    again.close()

"""A criterion longer than its place, and many of them: the strip stays in sight, and the whole text can be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeScale
from shortlister.domain.scales import SCALES
from shortlister.ui.kit.theme import current
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.scoring.whole_sheet import WholeSheet
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
LONG = "Demonstrable, recent and sustained experience of leading teams through change, with its result. " * 4
SEVEN = next(scale for scale in SCALES if len(scale.steps) == 7)


def shown(tmp_path: Path, show: Show, height: int, *, criteria: int = 40, wide: int = 1224) -> tuple[Desk, ScorePage]:
    """Criteria in one group, the first of them long, on a scale of seven."""
    desk = vacancy(
        tmp_path / "v.shortlist", applicants=24, criteria=criteria, groups=1, files=(), opened=False, name=""
    )
    desk.do(ChangeScale(SEVEN))
    first, second = desk.state.criteria_in_order[:2]
    desk.do(EditCriterion(first.id, text=LONG.strip()))
    desk.do(EditCriterion(second.id, text="Runs a website of a large organisation with many who contribute to it"))
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    page.window().resize(wide, height)
    QTest.qWait(30)
    return desk, page


@pytest.mark.parametrize("by_criterion", [False, True])
@pytest.mark.parametrize("height", [766, 726, 666], ids=["800", "760", "700"])
def test_the_strip_is_in_sight_with_many_criteria_in_one_group(
    tmp_path: Path, show: Show, height: int, by_criterion: bool
) -> None:
    desk, page = shown(tmp_path, show, height)
    page.set_order(by_criterion)
    QTest.qWait(30)
    view, strip = page.pane.viewport(), page.pane.overview.strip
    for part in (strip, page.evidence.note, page.pane.head):
        assert view.rect().contains(QRect(part.mapTo(view, QPoint()), part.size())), part
    assert strip.columnViewportPosition(strip.plan.columns - 1) + strip.columnWidth(strip.plan.columns - 1) <= (
        strip.viewport().width()
    )
    desk.close()


def seen(page: ScorePage) -> list[QWidget]:
    return [one for one in page.pane.head.findChildren(QWidget) if one.accessibleName() == "The whole criterion"
            and one.isVisible()]  # fmt: skip


@pytest.mark.parametrize("by_criterion", [False, True])
def test_the_whole_text_is_read_by_a_key_that_stands_on_the_control(
    tmp_path: Path, show: Show, qtbot: QtBot, by_criterion: bool
) -> None:
    desk, page = shown(tmp_path, show, 766)
    page.set_order(by_criterion)
    qtbot.waitUntil(lambda: len(seen(page)) == 1)
    assert "R" in seen(page)[0].toolTip()
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_R)
    (sheet,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, WholeSheet) and one.isVisible()]
    assert LONG.strip() in {one.text() for one in sheet.findChildren(QLabel)}
    sheet.close()
    page.go_to(Spot(0, 1))
    qtbot.waitUntil(lambda: not seen(page))
    desk.close()


def test_by_criterion_a_criterion_of_two_lines_is_seen_whole_in_a_low_window(
    tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    desk, page = shown(tmp_path, show, 666, wide=1024)
    page.set_order(True)
    page.go_to(Spot(0, 1))
    QTest.qWait(30)
    label = next(one for one in page.pane.head.findChildren(QLabel) if one.text().startswith("Runs") and
                 one.isVisible())  # fmt: skip
    place = label.parentWidget()
    assert place is not None
    assert label.heightForWidth(place.width()) > 30
    assert place.height() >= label.heightForWidth(place.width())
    desk.close()


def test_the_ring_of_the_current_tile_is_whole(tmp_path: Path, show: Show) -> None:
    desk, page = shown(tmp_path, show, 766, criteria=20)
    page.go_to(Spot(0, 7))
    QTest.qWait(30)
    strip = page.pane.overview.strip
    cell = strip.visualRect(strip.currentIndex())
    picture = strip.viewport().grab().toImage()
    middle = cell.center().x()
    down = cell.top() + 20 + strip.plan.tile_height // 2
    ink = current().colours.ink
    darkest = [
        max(255 - picture.pixelColor(middle + side * out, down).lightness() for out in range(9, 20)) for side in (-1, 1)
    ]
    assert min(darkest) >= 255 - ink.lightness() - 30
    desk.close()

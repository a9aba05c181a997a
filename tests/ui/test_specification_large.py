"""A document with hundreds of criteria answers to keys as one with a few dozen does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_specification_page import Show, opened, press


@contextmanager
def _desk(path: Path, count: int) -> Iterator[Desk]:
    """So many criteria, a fifth of them without a method."""
    criteria = tuple(
        DraftCriterion(
            f"Knows how to do the work of number {at} and can write about it in plain English",
            f"Group {at // 20}",
            "desirable" if at % 3 else "essential",
            ("Application form", "Interview") if at % 5 else (),
        )
        for at in range(count)
    )
    post = DraftPost("Clerk", criteria)
    desk = make_vacancy(path, title="Clerk", steps=[lambda _: TakeSpecification(post, "x")])
    yield desk
    desk.close()


def _shortest(page: SpecificationPage, key: Qt.Key) -> float:
    times = []
    for _turn in range(9):
        began = perf_counter()
        press(page, key)
        QApplication.processEvents()
        times.append(perf_counter() - began)
    return min(times)


def test_selecting_among_300_criteria_takes_no_longer_than_among_30(show: Show, tmp_path: Path) -> None:
    with _desk(tmp_path / "few.shortlist", 30) as few, _desk(tmp_path / "many.shortlist", 300) as many:
        small = opened(show, few)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_D):
            _shortest(small, key)  # what is asked for the first time is got ready
        few_times = {key: _shortest(small, key) for key in (Qt.Key.Key_Down, Qt.Key.Key_D)}
        large = opened(show, many)
        for key, shortest in few_times.items():
            assert _shortest(large, key) < 3 * shortest


def test_doubts_that_stay_keep_their_rows_when_references_change(show: Show, tmp_path: Path) -> None:
    with _desk(tmp_path / "many.shortlist", 300) as desk:
        page = opened(show, desk)
        rows = list(page.side.doubts._rows)
        page.side.show_row(0)
        press(page, Qt.Key.Key_L)
        assert page.side.doubts._rows == rows
        shown = [row._reference.text() for row in rows]
        state = desk.state
        assert shown == [state.criteria[row.doubt.criterion].reference for row in rows]
        assert shown[0] == "D1"
        names = [row._buttons[0][0].accessibleName() for row in rows]
        assert names == [f"{reference}: Choose method" for reference in shown]


def test_a_row_of_doubts_goes_and_comes_in_its_place(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    with _desk(tmp_path / "v.shortlist", 30) as desk:
        page = opened(show, desk)
        before = [row.doubt for row in page.side.doubts._rows]
        page.side.show_criterion(before[2].criterion)
        press(page, Qt.Key.Key_Delete)
        assert len(page.side.doubts._rows) == len(before) - 1
        desk.undo()
        assert [row.doubt for row in page.side.doubts._rows] == before
        qtbot.waitUntil(lambda: (tops := [row.y() for row in page.side.doubts._rows]) == sorted(set(tops)))

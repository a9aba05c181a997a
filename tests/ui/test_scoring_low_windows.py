"""Scales of six and seven ratings in a low window: everything stands in the pane at once, and no text is cut."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeScale
from shortlister.domain.scales import SCALES, Scale
from shortlister.ui.kit import painting
from shortlister.ui.kit.labels import GivingLabel
from shortlister.ui.kit.rating import RatingChoice, RatingControl, Setting
from shortlister.ui.kit.rating_rows import LINE
from shortlister.ui.kit.run_in import run_in_fonts, run_in_lines
from shortlister.ui.kit.theme import current
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.pane import choices
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
MANY = [scale for scale in SCALES if len(scale.steps) > 5]


def shown(tmp_path: Path, show: Show, scale: Scale, height: int, *, group: str = "") -> tuple[Desk, ScorePage]:
    """86 criteria in eleven groups, on a page of a window 1280 wide."""
    desk = vacancy(tmp_path / "v.shortlist", applicants=24, criteria=86, groups=11, files=(), opened=False, name="")
    desk.do(ChangeScale(scale))
    if group:
        desk.do(EditCriterion(desk.state.criteria_in_order[0].id, group=group))
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    page.window().resize(1280, height)
    QTest.qWait(20)
    return desk, page


def inside(page: ScorePage, part: QWidget) -> bool:
    """Whether the whole part is to be seen in the pane."""
    view = page.pane.viewport()
    return view.rect().contains(QRect(part.mapTo(view, QPoint()), part.size()))


def test_there_are_such_scales() -> None:
    assert {len(scale.steps) for scale in MANY} >= {7}


@pytest.mark.parametrize("height", [766, 734, 706], ids=["800", "768", "768 with a frame"])
@pytest.mark.parametrize("by_criterion", [False, True])
@pytest.mark.parametrize("scale", MANY, ids=lambda scale: f"{scale.lowest}-{scale.highest}")
def test_ratings_note_groups_and_tiles_stand_in_the_pane_at_once(
    tmp_path: Path, show: Show, scale: Scale, by_criterion: bool, height: int
) -> None:
    desk, page = shown(tmp_path, show, scale, height)
    page.set_order(by_criterion)
    QTest.qWait(20)
    pane = page.pane
    parts = [pane.head, *pane.rating.rows(), page.evidence.note, pane.overview.strip]
    parts += [] if by_criterion else [pane.overview.groups]
    assert [part for part in parts if not part.isVisible() or not inside(page, part)] == []
    assert not pane.verticalScrollBar().isVisible()
    assert all(row.height() >= 28 for row in pane.rating.rows())
    assert len({row.height() for row in pane.rating.rows()[:-1]}) == 1
    desk.close()


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: f"{scale.lowest}-{scale.highest}")
@pytest.mark.parametrize("width", [480, 360, 240])
def test_in_the_lowest_rows_every_line_of_label_and_descriptor_has_room(qtbot: QtBot, scale: Scale, width: int) -> None:
    control = RatingControl(choices(scale))
    control.set_rows(Setting.RUN_IN)
    control.resize(width, control.heightForWidth(width))
    control.grab()
    theme = current()
    for row, choice in zip(control.rows(), choices(scale), strict=False):
        lines = run_in_lines(choice.label, choice.descriptor, run_in_fonts(theme), width - theme.S(56) - theme.S(48))
        assert row.height() >= lines * theme.S(LINE) + 4
    assert control.height_of(width, Setting.RUN_IN) <= control.height_of(width, Setting.BELOW)


def test_a_rating_without_a_descriptor_takes_one_line(qtbot: QtBot) -> None:
    control = RatingControl([RatingChoice(value, f"Step {value}") for value in range(7)])
    control.set_rows(Setting.RUN_IN)
    assert {row.height() for row in control.rows()[:-1]} == {30}


# What measures it


def test_the_group_gives_way_before_what_measures_it(tmp_path: Path, show: Show) -> None:
    desk, page = shown(tmp_path, show, MANY[-1], 706, group="Technical expertise and experience of many years")
    label = next(one for one in page.pane.head.findChildren(GivingLabel) if one.isVisible())
    assert label.text() == "Technical expertise and experience of many years · measured by Application form"
    assert label.seen().endswith(" · measured by Application form")
    assert label.seen().startswith("Technical")
    assert "…" in label.seen()
    assert painting.text_width(label.seen(), label.font()) <= label.width() + 1
    label.grab()
    assert label.toolTip() == label.accessibleName() == label.text()
    desk.close()


def test_where_nothing_of_the_part_that_gives_way_has_room_it_goes_altogether(qtbot: QtBot) -> None:
    label = GivingLabel()
    label.set_words("Personal qualities", lambda group: f"{group} · measured by it" if group else "measured by it")
    label.resize(round(painting.text_width("measured by it", label.font())) + 40, 20)
    assert label.seen() == "measured by it"
    label.resize(600, 20)
    assert label.seen() == "Personal qualities · measured by it"

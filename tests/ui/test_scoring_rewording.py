"""The specification is changed while somebody scores: they are told, and can read what it said."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.rewording import reworded
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.measures import measures
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.labels import Label
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.rewording import RewordingSheet
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
OLD = "Shows that the thing of the number 1 was done, with its result"
NEW = "Shows that the second thing was done"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", files=())
    yield made
    made.close()


def score(desk: Desk, member: str) -> None:
    desk.do(Rate(member, "a000", measures(desk.state, desk.state.vacancy.stage)[0].key, 2))


def reword(desk: Desk, text: str = NEW) -> None:
    """The chair changes the second criterion, and Bo sits down again."""
    desk.take_seat("Ann Lee")
    desk.do(EditCriterion(desk.state.criteria_in_order[1].id, text=text, reason="It was hard to read"))
    desk.take_seat("Bo Rees")


def said(page: ScorePage) -> list[str]:
    return [banner.sentence() for banner in page.area.banners()]


def test_who_was_scoring_is_told_and_reads_the_old_wording_one_click_away(desk: Desk, show: Show, qtbot: QtBot) -> None:
    score(desk, "bo")
    reword(desk)
    page = show(ScorePage, desk)
    assert said(page) == ["The wording of 1 criterion was changed while you were scoring"]
    old = next(one for one in page.area.findChildren(Button) if one.text() == "Old wording")
    old.click()
    sheet = next(one for one in page.window().findChildren(RewordingSheet))
    qtbot.waitUntil(sheet.isVisible)
    words = [label.text() for label in sheet.findChildren(Label)]
    assert words.index(OLD) < words.index(NEW)
    assert "Reason: It was hard to read" in words
    look = next(one for one in sheet.findChildren(Button) if one.text() == "Look")
    look.click()
    assert page.round.measure(page.spot).criterion.text == NEW


def test_who_began_after_the_change_is_not_told(desk: Desk, show: Show) -> None:
    assert reworded(desk) == ()
    reword(desk)
    assert said(show(ScorePage, desk)) == []


def test_what_was_put_away_stays_away_until_the_next_change(desk: Desk, show: Show) -> None:
    score(desk, "bo")
    reword(desk)
    page = show(ScorePage, desk)
    page.area.banners()[0].put_away.emit()
    page.refresh()
    assert said(page) == []
    reword(desk, "Shows the second thing")
    page.refresh()
    assert said(page) == ["The wording of 1 criterion was changed while you were scoring"]
    assert [(one.before.text, one.after.text, one.edition) for one in reworded(desk)] == [
        (OLD, NEW, 2),
        (NEW, "Shows the second thing", 3),
    ]


def test_once_submitted_nobody_is_asked_to_look_again(desk: Desk, show: Show) -> None:
    score(desk, "bo")
    reword(desk)
    desk.do(Submit("bo", desk.state.vacancy.stage, with_gaps=True))
    assert said(show(ScorePage, desk)) == []

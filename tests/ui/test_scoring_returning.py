"""Score opens where one was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", files=())
    yield made
    made.close()


def rate(desk: Desk, *spots: tuple[int, int]) -> None:
    keys = [one.key for one in measures(desk.state, desk.state.vacancy.stage)]
    for applicant, measure in spots:
        desk.do(Rate("bo", f"a{applicant:03}", keys[measure], 2))


def test_the_page_opens_at_the_cell_where_one_was(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    page.go_to(Spot(1, 2))
    page.left()
    again = show(ScorePage, desk)
    assert again.spot == Spot(1, 2)


def test_where_nothing_is_remembered_it_opens_at_the_first_that_is_missing(desk: Desk, show: Show) -> None:
    rate(desk, *((0, measure) for measure in range(4)), (1, 0))
    assert show(ScorePage, desk).spot == Spot(1, 1)


def test_each_member_comes_back_to_their_own_cell(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    page.go_to(Spot(2, 3))
    page.left()
    desk.take_seat("Ann Lee")
    assert show(ScorePage, desk).spot == Spot(0, 0)
    desk.take_seat("Bo Rees")
    assert show(ScorePage, desk).spot == Spot(2, 3)

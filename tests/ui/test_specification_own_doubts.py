"""What is split, merged, or a heading: the doubts that its own words leave, and what can be done about them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.ui.specification.criteria_model import CriterionRole
from shortlister.ui.specification.doubt_ways import ways
from shortlister.ui.specification.doubts import DoubtKind, doubts
from tests.ui.test_specification_page import Show, current, opened, press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RUN = "Inspecting bridges for rust Writing reports for the council Surveying quays, preferably by boat"
HIDDEN = "Part of this essential criterion is only desirable."
DOUBLE = "This asks for more than one thing; consider dividing it."
HEADING = "This reads like a heading and not like a criterion."
Desks = Callable[[tuple[DraftCriterion, ...]], Desk]


def one(text: str, level: str = "essential", *doubts: str, group: str = "") -> DraftCriterion:
    return DraftCriterion(text, group, level, ("Interview",), Place(), doubts)


@pytest.fixture
def desk_of(tmp_path: Path) -> Iterator[Desks]:
    made: list[Desk] = []

    def make(ones: tuple[DraftCriterion, ...]) -> Desk:
        post = DraftPost("Inspector", ones)
        steps = [lambda _: TakeSpecification(post, "x")]
        made.append(make_vacancy(tmp_path / "v.shortlist", title="Inspector", steps=steps))
        return made[0]

    yield make
    for desk in made:
        desk.close()


def test_the_rest_of_a_split_criterion_is_not_accepted_with_those_without_a_doubt(show: Show, desk_of: Desks) -> None:
    desk = desk_of((one(RUN, "essential", HIDDEN, DOUBLE),))
    page = opened(show, desk)
    press(page, Qt.Key.Key_S)
    press(page, Qt.Key.Key_A, CONTROL | SHIFT)
    assert [one.accepted for one in desk.state.criteria_in_order] == [True, False]
    assert [doubt.kind for doubt in doubts(desk.state)] == [DoubtKind.HIDDEN, DoubtKind.DOUBLE]
    page.side.show_row(1)
    assert page.side.cut() == desk.state.criteria_in_order[1].text.index("Surveying")


def test_an_essential_that_was_merged_with_a_desirable_cannot_be_accepted_unsettled(show: Show, desk_of: Desks) -> None:
    desk = desk_of((one("Swims", "desirable"), one("Dives")))
    page = opened(show, desk)
    press(page, Qt.Key.Key_M)
    press(page, Qt.Key.Key_Return)
    assert not current(page).accepted
    (doubt,) = doubts(desk.state)
    assert [name for name, _words in ways(doubt)] == ["essential", "keep"]
    page.side.doubts.settled.emit(doubt, "essential")
    assert (current(page).reference, doubts(desk.state)) == ("E1", ())


def test_a_heading_among_the_criteria_becomes_their_group_in_one_step(show: Show, desk_of: Desks) -> None:
    desk = desk_of((one("Boats", "essential", HEADING), one("Rows"), one("Sails")))
    page = opened(show, desk)
    (doubt,) = doubts(desk.state)
    assert [name for name, _words in ways(doubt)] == ["heading", "remove", "keep"]
    page.side.doubts.settled.emit(doubt, "heading")
    assert [(one.text, one.group) for one in desk.state.criteria_in_order] == [("Rows", "Boats"), ("Sails", "Boats")]
    desk.undo()
    assert [one.text for one in desk.state.criteria_in_order] == ["Boats", "Rows", "Sails"]


def test_what_has_no_group_is_told_from_the_group_above(show: Show, desk_of: Desks) -> None:
    page = opened(show, desk_of((one("Rows"), one("Sails", group="Boats"), one("Swims"), one("Dives"))))
    heads = [page.side.model.index(row).data(CriterionRole.HEADING) for row in range(4)]
    assert heads == ["", "Boats", "No group", ""]


def test_what_is_hidden_is_quoted_with_all_of_its_number(desk_of: Desks) -> None:
    desk = desk_of((one("Handling a budget, preferably over £20,000, every year", "essential", HIDDEN),))
    (doubt,) = doubts(desk.state)
    assert doubt.quote == "“preferably over £20,000”"

"""What is doubtful about the document as a whole stands in the list of doubts and is worked through there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.specification.doubts import Doubt, DoubtKind
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_specification_page import Show, done_reading, opened, press

SOURCE = """<h1>Person specification</h1><p>Post: Clerk</p><p>Ability to speak Welsh is valued by all of us</p>
<table><tr><th>Criteria<th>Essential or desirable<th>Measured by<th>Weighting
<tr><td>Experience of running a website<td>E<td>A/I<td>3
<tr><td>Knowledge of the law of charities<td>D<td>A<td>1
<tr><td>Ability to write plain English<td>E<td>A Z<td>2</table>"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Clerk")
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> SpecificationPage:
    """The page after the document was taken."""
    source = tmp_path / "clerk.html"
    source.write_text(SOURCE, encoding="utf-8")
    page = opened(show, desk)
    page.take_files([source])
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(desk.state.criteria))
    return page


def of_document(page: SpecificationPage) -> list[Doubt]:
    return [doubt for doubt in page.side.doubts.shown() if not doubt.criterion]


def choose(qtbot: QtBot, page: SpecificationPage, words: str) -> None:
    """Press the button of this name at a doubt."""

    def found() -> list[QAbstractButton]:
        every = page.side.doubts.findChildren(QAbstractButton)
        return [one for one in every if one.accessibleName().endswith(f": {words}") and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    found()[0].click()


def test_weights_codes_and_text_left_out_are_listed_with_their_places(page: SpecificationPage) -> None:
    assert [(one.kind, one.said) for one in of_document(page)] == [
        (DoubtKind.WEIGHTS,
         "Table 1, row 2, column 4: the document gives weights. They count in every total unless you set them to 1."),
        (DoubtKind.DOCUMENT, "Table 1, row 4, column 3: the code “Z” is not explained in the document."),
        (DoubtKind.LEFT_OUT, "This reads like a criterion, but was left out."),
    ]  # fmt: skip
    assert of_document(page)[-1].quote == "“Ability to speak Welsh is valued by all of us”"


def test_weights_are_set_to_one_and_undone(qtbot: QtBot, page: SpecificationPage, desk: Desk) -> None:
    assert [one.weight for one in desk.state.criteria_in_order] == [3, 1, 2]
    choose(qtbot, page, "Set all to 1")
    assert {one.weight for one in desk.state.criteria.values()} == {1}
    assert DoubtKind.WEIGHTS not in [one.kind for one in of_document(page)]
    page.bridge.undo()
    assert [one.weight for one in desk.state.criteria_in_order] == [3, 1, 2]


def test_d_goes_on_from_the_criteria_to_the_document_and_back(page: SpecificationPage) -> None:
    count = len(page.side.doubts.shown())
    reached: list[str] = []
    page.side.doubts.pointed.connect(lambda doubt: reached.append(doubt.said))
    for _ in range(count + 1):
        press(page, Qt.Key.Key_D)
    assert reached[:3] == [one.said for one in of_document(page)]
    assert page.source.paper.text is not None


def test_text_left_out_becomes_a_criterion_with_its_place(qtbot: QtBot, page: SpecificationPage, desk: Desk) -> None:
    choose(qtbot, page, "Take as a criterion")
    added = next(one for one in desk.state.criteria.values() if "Welsh" in one.text)
    assert added.source.block == 2
    assert page.side.current() == added
    assert [one.kind for one in of_document(page)] == [DoubtKind.WEIGHTS, DoubtKind.DOCUMENT]


def test_what_was_put_away_stays_away_for_the_next_person_on_another_computer(
    qtbot: QtBot, show: Show, page: SpecificationPage, desk: Desk, tmp_path: Path
) -> None:
    choose(qtbot, page, "Put away")
    choose(qtbot, page, "Leave it out")
    assert [one.kind for one in of_document(page)] == [DoubtKind.WEIGHTS]
    assert len(desk.state.vacancy.doubts) == 2
    desk.close()
    moved = tmp_path / "elsewhere" / "v.shortlist"
    moved.parent.mkdir()
    (tmp_path / "v.shortlist").rename(moved)
    with at_desk(moved) as other:
        again = opened(show, other)
        qtbot.waitUntil(lambda: bool(of_document(again)), timeout=30_000)
        assert [one.kind for one in of_document(again)] == [DoubtKind.WEIGHTS]
        assert not any(name.startswith("doubts") for name in again.shell.preferences.now.more)


def test_putting_a_doubt_away_is_undone_like_any_change(qtbot: QtBot, page: SpecificationPage, desk: Desk) -> None:
    choose(qtbot, page, "Keep them")
    assert DoubtKind.WEIGHTS not in [one.kind for one in of_document(page)]
    page.bridge.undo()
    assert desk.state.vacancy.doubts == ()
    assert DoubtKind.WEIGHTS in [one.kind for one in of_document(page)]


def test_a_level_that_holds_for_some_only_is_one_doubt_that_quotes_it(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path
) -> None:
    source = tmp_path / "some.html"
    source.write_text(SOURCE.replace("<td>D<td>A<", "<td>E (D for internal staff)<td>A<"), encoding="utf-8")
    page = opened(show, desk)
    page.take_files([source])
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(desk.state.criteria))
    one = next(one for one in desk.state.criteria_in_order if "charities" in one.text)
    (doubt,) = [doubt for doubt in page.side.doubts.shown() if doubt.criterion == one.id]
    assert doubt.kind is DoubtKind.LEVEL
    assert doubt.quote.startswith("Table 1, row 3, column 2: by “E (D for internal staff)” this is essential for some")
    page.side.doubts.settled.emit(doubt, "essential")
    assert not [doubt for doubt in page.side.doubts.shown() if doubt.criterion == one.id]


def test_no_doubts_is_not_said_before_the_document_was_read_again(
    qtbot: QtBot, show: Show, page: SpecificationPage, desk: Desk
) -> None:
    desk.close()
    with at_desk(desk.path) as other:
        again = opened(show, other)
        again.side.show_doubts((), 0, waiting=again.doubting.document.awaits(other.state))
        assert again.side.doubts._words.text() == "0 of 3 accepted"
        qtbot.waitUntil(lambda: bool(of_document(again)), timeout=30_000)
        assert not again.doubting.document.awaits(other.state)
        again.side.show_doubts((), 0)
        assert again.side.doubts._words.text() == "No doubts. 0 of 3 accepted"

"""The rating control: keys, names, Tab stop, heights, and that a click asks but never decides."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.rating import RatingChoice, RatingControl
from shortlister.ui.kit.rating_boxes import RatingBoxes
from shortlister.ui.kit.theme import hub
from shortlister.ui.kit.tokens import ThemeName

CHOICES = [
    RatingChoice(0, "No evidence", "Nothing in the application shows this."),
    RatingChoice(1, "Partial", "Mentions it, or shows part of it, without an example."),
    RatingChoice(2, "Met", "Shows it with a relevant example."),
    RatingChoice(3, "Strong", "Shows it in depth, with the result that followed."),
]
LONG = "Yn sôn amdano, neu’n dangos rhan ohono, ond heb roi enghraifft benodol i ategu’r hyn a ddywedir."


class Place(QWidget):
    """The control with a field before and after it."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.before, self.rating, self.after = QLineEdit(self), RatingControl(CHOICES, self), QLineEdit(self)
        for widget in (self.before, self.rating, self.after):
            layout.addWidget(widget)
        self.asked: list[object] = []
        self.rating.rated.connect(self.asked.append)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    made.resize(480, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.rating.setFocus()
    return made


def test_digits_x_and_backspace_ask_for_a_rating(place: Place, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_2, Qt.Key.Key_X, Qt.Key.Key_Backspace, Qt.Key.Key_7):
        QTest.keyClick(place.rating.rows()[0], key)
    assert place.asked == [2, "NA", None]


def test_a_rating_shows_only_when_it_has_been_stored(place: Place, qtbot: QtBot) -> None:
    QTest.mouseClick(place.rating.rows()[2], Qt.MouseButton.LeftButton)
    assert place.asked == [2]
    assert place.rating.value() is None
    assert not any(row.isChecked() for row in place.rating.rows())
    place.rating.set_value(2)
    assert [row.isChecked() for row in place.rating.rows()] == [False, False, True, False, False]


def test_one_row_at_most_is_checked_whichever_was_before(place: Place) -> None:
    for value in (3, 0, "NA", 1, None, 2):
        place.rating.set_value(value)
        rows = place.rating.rows()
        assert [at for at, row in enumerate(rows) if row.isChecked()] == ([] if value is None else [rows_at(value)])
        assert all(row.autoExclusive() for row in rows)


def rows_at(value: object) -> int:
    return 4 if value == "NA" else int(str(value))


def test_a_row_looks_as_it_did_when_it_is_as_it_was_and_otherwise_in_another_theme(place: Place) -> None:
    usual, row = hub().theme.name, place.rating.rows()[1]
    looks: dict[tuple[ThemeName, int], QImage] = {}
    try:
        for theme in (ThemeName.DARK, ThemeName.LIGHT) * 2:
            hub().use(theme)
            for value in (2, 1, 2):
                place.rating.set_value(value)
                seen = row.grab().toImage()
                assert looks.setdefault((theme, value), seen) == seen
    finally:
        hub().use(usual)
    assert all(one is other or one != other for one in looks.values() for other in looks.values())


def test_the_control_is_one_tab_stop(place: Place, qtbot: QtBot) -> None:
    place.rating.set_value(3)
    place.before.setFocus()
    QTest.keyClick(place.before, Qt.Key.Key_Tab)
    assert place.rating.rows()[3].hasFocus()
    QTest.keyClick(place.rating.rows()[3], Qt.Key.Key_Tab)
    assert place.after.hasFocus()


def test_arrows_move_within_and_enter_asks(place: Place, qtbot: QtBot) -> None:
    first, second = place.rating.rows()[:2]
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert place.asked == [1, 1]


def test_a_read_only_control_asks_for_nothing(place: Place, qtbot: QtBot) -> None:
    place.rating.set_value(1)
    place.rating.set_read_only(True)
    QTest.mouseClick(place.rating.rows()[2], Qt.MouseButton.LeftButton)
    place.rating.ask(2)
    assert place.asked == []
    assert place.rating.value() == 1


def test_each_row_says_what_it_is(place: Place) -> None:
    names = [QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name) for row in place.rating.rows()]
    assert names[2] == "2, Met, Shows it with a relevant example."
    assert names[4] == "X, Not assessable at this stage, carried to the next stage"
    roles = {QAccessible.queryAccessibleInterface(row).role() for row in place.rating.rows()}
    assert roles == {QAccessible.Role.RadioButton}


def test_rows_are_equally_high_by_the_longest_descriptor(place: Place) -> None:
    rows = place.rating.rows()
    assert [row.height() for row in rows] == [54, 54, 54, 54, 40]
    place.rating.set_scale([*CHOICES[:1], RatingChoice(1, "Rhannol", LONG), *CHOICES[2:]])
    assert [row.height() for row in place.rating.rows()] == [71, 71, 71, 71, 40]
    assert place.rating.heightForWidth(480) == 2 + 4 * 71 + 40


def test_at_200_per_cent_no_row_is_too_low_for_its_text(place: Place) -> None:
    hub().use(scale=2.0)
    place.resize(480, 900)
    heights = [row.height() for row in place.rating.rows()]
    assert len(set(heights[:4])) == 1
    assert heights[0] >= 108
    assert place.rating.heightForWidth(place.rating.width()) == 2 + 4 * heights[0] + 80


def test_the_boxes_ask_in_the_same_way(qtbot: QtBot) -> None:
    boxes = RatingBoxes(CHOICES)
    qtbot.addWidget(boxes)
    asked: list[object] = []
    boxes.rated.connect(asked.append)
    boxes.ask(3)
    QTest.keyClick(boxes, Qt.Key.Key_1)
    QTest.keyClick(boxes, Qt.Key.Key_X)
    assert asked == [3, 1, "NA"]
    assert boxes.value() is None


def test_enter_and_space_rate_nothing_while_no_row_is_seen_to_have_the_focus(place: Place, qtbot: QtBot) -> None:
    first = place.rating.rows()[0]
    place.rating.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter):
        QTest.keyClick(first, key)
    assert place.asked == []
    QTest.keyClick(first, Qt.Key.Key_Down)
    place.rating.unmark_focus()  # another cell is shown
    QTest.keyClick(place.rating.rows()[1], Qt.Key.Key_Return)
    assert place.asked == []


def test_who_comes_with_tab_sees_the_row_and_rates_with_space(place: Place, qtbot: QtBot) -> None:
    place.before.setFocus()
    QTest.keyClick(place.before, Qt.Key.Key_Tab)
    assert place.rating.marks_focus()
    QTest.keyClick(place.rating.rows()[0], Qt.Key.Key_Space)
    assert place.asked == [0]

"""What the smaller widgets promise: names for those who cannot see, keys, places, heights."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.ui.kit.actions import KeyHint
from shortlister.ui.kit.banner import BannerKind
from shortlister.ui.kit.buttons import Button, IconButton, Kind
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.fields import LineField, NoteField
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.messages import MessageArea, Messages
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.theme import hub
from tests.ui.kit.showing import shown

# Buttons


@pytest.mark.parametrize("kind", Kind)
def test_a_button_keeps_its_size_in_every_state(qtbot: QtBot, kind: Kind) -> None:
    button = Button("Merge 3 packs", kind=kind, key="Ctrl+Return", icon="inbox")
    shown(button, qtbot)
    rest = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == rest
    button.disable("1 reason still needed")
    assert button.sizeHint() == rest
    assert button.accessibleDescription() == "1 reason still needed"
    button.enable()
    assert button.isEnabled()
    assert button.accessibleDescription() == "Key Ctrl+Enter"


def test_an_icon_without_a_word_has_a_name_and_its_key_in_the_tooltip(qtbot: QtBot) -> None:
    button = IconButton("zoom-in", "Zoom in", key="Ctrl++")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Zoom in"
    assert button.toolTip() == "Zoom in  Ctrl++"
    assert button.width() >= 24


@pytest.mark.parametrize(
    ("sequence", "words"),
    [("Ctrl+Return", "Ctrl+Enter"), ("Up", "↑"), ("Ctrl++", "Ctrl++"), ("PgDown", "PgDn"), ("+", "+"), ("0–3", "0–3")],
)
def test_key_caps_show_keys_as_people_know_them(sequence: str, words: str) -> None:
    assert key_words(sequence) == words


def test_a_segmented_control_is_chosen_by_arrows_and_told_once(qtbot: QtBot) -> None:
    control = Segmented(["By applicant", "By criterion"], name="Order")
    shown(control, qtbot)
    told: list[int] = []
    control.chosen.connect(told.append)
    control.set_chosen(1)
    assert told == []
    assert control.index() == 1
    control.findChildren(QWidget)[1].setFocus()
    QTest.keyClick(control.findChildren(QWidget)[1], Qt.Key.Key_Left)
    assert control.index() == 0


def test_a_picker_shows_its_choice_and_tells_only_a_persons(qtbot: QtBot) -> None:
    picker = Picker(["By rank", "By reference", "By total"], name="Order")
    shown(picker, qtbot, 200, 34)
    told: list[int] = []
    picker.picked.connect(told.append)
    picker.set_chosen(1)
    assert told == []
    assert picker.accessibleName() == "Order, By reference"
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert told == [2]
    picker.open_menu()
    menu = picker.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.isChecked() for action in menu.actions()] == [False, False, True]
    menu.actions()[0].trigger()
    assert told == [2, 0]
    assert picker.text() == "By rank"


def test_the_whole_line_of_a_check_can_be_clicked(qtbot: QtBot) -> None:
    check = Check("Hide names")
    shown(check, qtbot, 200, 28)
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(150, 14))
    assert check.isChecked()
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()
    assert check.height() >= 24


# Fields


def test_esc_leaves_a_note_and_ctrl_enter_goes_on(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    note, scale = NoteField(holder, name="Evidence"), Button("Scale", holder)
    layout.addWidget(note)
    layout.addWidget(scale)
    note.leave_to = scale
    shown(holder, qtbot)
    told: list[str] = []
    note.ended.connect(told.append)
    note.went_on.connect(lambda: told.append("on"))
    note.setFocus()
    QTest.keyClicks(note, "p. 3")
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert told == ["p. 3"]
    assert scale.hasFocus()
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["p. 3", "on"]


def test_a_note_that_loses_the_focus_ends(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    note, scale = NoteField(holder, name="Evidence"), Button("Scale", holder)
    layout.addWidget(note)
    layout.addWidget(scale)
    shown(holder, qtbot)
    note.set_note("as stored")
    told: list[str] = []
    note.ended.connect(told.append)
    note.setFocus()
    scale.setFocus()
    assert told == []
    note.setFocus()
    QTest.keyClicks(note, ", and more")
    scale.setFocus()
    assert told == ["as stored, and more"]  # who comes by a key goes on at its end


def test_a_line_goes_on_with_enter(qtbot: QtBot) -> None:
    line = LineField(name="Filter", placeholder="Filter")
    shown(line, qtbot)
    line.setFocus()
    with qtbot.waitSignal(line.went_on):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.accessibleName() == "Filter"


# Header, key bar, messages


def test_the_fact_of_a_header_gives_way_first(qtbot: QtBot) -> None:
    header = Header("Panel", fact="3 scorers and 1 HR adviser, and a good deal more that could be said here")
    header.add(Button("Make packs", header, kind=Kind.PRIMARY))
    shown(header, qtbot, 420, 60)
    assert header.width() == 420
    assert header.height() == 60


def test_the_key_bar_keeps_the_last_hints_when_room_is_short(qtbot: QtBot) -> None:
    bar = KeyBar()
    bar.show_hints([KeyHint(("0–3",), "score, move on"), KeyHint(("F",), "next missing"), KeyHint(("?",), "all keys")])
    shown(bar, qtbot, 900, 34)
    assert bar.visible_hints() == ["score, move on", "next missing", "all keys"]
    bar.say("E5 scored 3, saved 14:02", undo=True)
    bar.resize(420, 34)
    assert bar.visible_hints() == ["next missing", "all keys"]
    bar.resize(900, 34)
    assert bar.visible_hints() == ["score, move on", "next missing", "all keys"]
    assert bar.said() == "E5 scored 3, saved 14:02"


class Page(QWidget):
    """A page with a place for its messages over what it shows."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.area = MessageArea(self)
        layout.addWidget(self.area)
        layout.addWidget(QWidget(self), 1)
        self.keybar = KeyBar(self)
        layout.addWidget(self.keybar)
        self.messages = Messages(self, self.keybar)
        self.messages.set_area(self.area)


def test_a_refusal_stands_in_the_page_until_it_is_put_away(qtbot: QtBot) -> None:
    page = Page()
    shown(page, qtbot)
    refusal = Refusal(
        "{count} lines of “{name}” are wrong. Nothing was changed.",
        count=2,
        name="scores.csv",
        problems=[Problem("line 4", Sentence("no such applicant")), Problem("line 9", Sentence("no such rating"))],
    )
    banner = page.messages.refuse(refusal)
    assert banner is not None
    assert banner.sentence() == "2 lines of “scores.csv” are wrong. Nothing was changed."
    assert "line 4: no such applicant" in banner.accessibleName()
    assert page.area.isVisible()
    banner.put_away.emit()
    assert page.area.banners() == []
    assert not page.area.isVisible()


def test_the_same_refusal_does_not_stand_twice(qtbot: QtBot) -> None:
    page = Page()
    shown(page, qtbot)
    for _time in range(2):
        page.messages.refuse(Refusal("The disk is full. Nothing was changed."))
    assert len(page.area.banners()) == 1
    page.messages.settled()
    assert page.area.banners() == []


def test_esc_takes_away_the_latest_banner_that_may_be_put_away(qtbot: QtBot) -> None:
    page = Page()
    shown(page, qtbot)
    page.area.show_banner(BannerKind.ATTENTION, "Scoring is open.", closable=False)
    page.messages.refuse(Refusal("Bo Rees is on the panel already."))
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert [banner.sentence() for banner in page.area.banners()] == ["Scoring is open."]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert len(page.area.banners()) == 1


@pytest.mark.parametrize("width", [1240, 700, 420])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_banner_is_as_high_as_its_words_and_no_higher(qtbot: QtBot, width: int, scale: float) -> None:
    hub().use(scale=scale)
    page = Page()
    shown(page, qtbot, width, 1400)
    banner = page.area.show_banner(
        BannerKind.REFUSAL,
        "“Web manager v3.scorepack” is not merged",
        "It was made from edition 1 of the specification. Scoring was opened on edition 2, in which E3 was split.",
        actions=[("What differs", page.close), ("Make Bo Rees a new pack", page.close)],
    )
    qtbot.waitUntil(lambda: banner.height() == banner.heightForWidth(banner.width()))
    for label in banner.labels():
        assert label.height() >= label.heightForWidth(label.width())


def test_an_action_on_a_banner_does_what_it_says(qtbot: QtBot) -> None:
    page = Page()
    shown(page, qtbot)
    did: list[str] = []
    banner = page.messages.attend("2 applicants meet the minimum", "", [("Review", lambda: did.append("review"))])
    assert banner is not None
    review = next(button for button in banner.findChildren(Button) if button.text() == "Review")
    QTest.mouseClick(review, Qt.MouseButton.LeftButton)
    assert did == ["review"]


def test_what_was_said_stands_at_the_foot(qtbot: QtBot) -> None:
    page = Page()
    shown(page, qtbot)
    page.messages.said("E5 scored 3, saved 14:02")
    assert page.keybar.said() == "E5 scored 3, saved 14:02"

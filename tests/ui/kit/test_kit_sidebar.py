"""The sidebar: each step with its state, chosen by click and by key, as a rail and in full."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.sidebar import Sidebar, SidebarStep, StepState
from shortlister.ui.kit.theme import hub
from tests.ui.kit.showing import shown

STEPS = [
    SidebarStep(1, "Specification", "list-checks", StepState.DONE, words="done"),
    SidebarStep(2, "Applicants", "file-text", StepState.COUNT, 24),
    SidebarStep(4, "Score", "pencil-line", StepState.PROGRESS, 61, 312, words="61 of 312 scored"),
    SidebarStep(5, "Moderate", "scale", StepState.LOCKED, words="not yet open to you"),
]


# Sidebar


def test_the_sidebar_says_each_step_and_its_state(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    sidebar.set_steps(STEPS)
    sidebar.set_current(4)
    shown(sidebar, qtbot, 216, 800)
    names = [item.accessibleName() for item in sidebar.items()]
    assert names == [
        "1, Specification, done",
        "2, Applicants, 24",
        "4, Score, 61 of 312 scored",
        "5, Moderate, not yet open to you",
    ]
    assert sidebar.current() == 4


def test_a_step_is_chosen_by_click_and_by_arrows_and_enter(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    sidebar.set_steps(STEPS)
    shown(sidebar, qtbot, 216, 800)
    told: list[int] = []
    sidebar.chosen.connect(told.append)
    first, second = sidebar.items()[:2]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert told == [1, 2]
    assert sidebar.current() == 0


def test_a_state_says_itself_where_no_words_are_given() -> None:
    assert SidebarStep(1, "Specification", "list-checks", StepState.DONE).spoken() == "done"
    assert SidebarStep(5, "Moderate", "scale", StepState.ATTENTION, 17).spoken() == "17 to decide"
    assert SidebarStep(4, "Score", "scale", StepState.PROGRESS, 61, 312).spoken() == "61 of 312"
    assert SidebarStep(2, "Applicants", "file-text").spoken() == ""


def test_the_rail_is_narrow_and_says_everything_in_its_tooltips(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    sidebar.set_steps(STEPS)
    shown(sidebar, qtbot, 216, 800)
    assert sidebar.width() == 216
    with qtbot.waitSignal(sidebar.toggled):
        sidebar.toggle()
    assert sidebar.width() == 56
    assert [item.height() for item in sidebar.items()] == [48] * 4
    assert sidebar.items()[2].toolTip() == "4, Score, 61 of 312 scored  Alt+4"
    hub().use(scale=2.0)
    assert sidebar.width() == 112


def test_steps_keep_their_widgets_when_only_a_state_changes(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.set_steps(STEPS)
    before = sidebar.items()
    sidebar.set_steps([*STEPS[:2], SidebarStep(4, "Score", "pencil-line", StepState.DONE, words="done"), STEPS[3]])
    assert sidebar.items() == before
    assert before[2].accessibleName() == "4, Score, done"

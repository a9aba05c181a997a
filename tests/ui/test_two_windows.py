"""Two windows at the same time: what the one writes the other shows, and neither loses what the other remembers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.measures import measures
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import Banner
from shortlister.ui.kit.preferences import MOST_RECENT, Preferences, PreferencesFile, RecentFile, together
from shortlister.ui.kit.theme import Theme, apply
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.start import StartPage
from shortlister.ui.window import Window
from shortlister.ui.workplace import Workplace
from tests.ui.scoring_making import vacancy


def opened(path: str, second: int) -> RecentFile:
    return RecentFile(path, path.upper(), "fact", f"2026-11-22T05:00:{second:02}Z")


def paths(file: PreferencesFile) -> list[str]:
    return [one.path for one in file.now.recent]


def test_a_file_that_another_window_opened_stays_in_the_list(tmp_path: Path) -> None:
    one, two = (PreferencesFile(tmp_path / "preferences.json") for _ in range(2))
    one.keep(one.now.with_recent(opened("a", 1)))
    two.keep(two.now.with_recent(opened("b", 2)).with_more("folder packs", "/x"))
    one.keep(one.now.with_recent(opened("c", 3)))
    assert paths(one) == ["c", "b", "a"]
    assert paths(PreferencesFile(one.path)) == ["c", "b", "a"]
    assert PreferencesFile(one.path).now.more == {"folder packs": "/x"}
    two.keep(two.now.without_recent("a"))
    one.keep(replace(one.now, scale=1.5))
    again = PreferencesFile(one.path)
    assert (paths(again), again.now.scale) == (["c", "b"], 1.5)


def test_the_later_of_two_windows_on_one_file_says_how_far_it_is(tmp_path: Path) -> None:
    one, two = (PreferencesFile(tmp_path / "preferences.json") for _ in range(2))
    one.keep(one.now.with_recent(replace(opened("a", 9), fact="late")))
    two.keep(two.now.with_recent(replace(opened("a", 1), fact="early")))
    assert [item.fact for item in PreferencesFile(one.path).now.recent] == ["late"]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 20), st.booleans()), max_size=40))
def test_of_any_turns_of_two_windows_no_file_is_lost_but_the_oldest(turns: list[tuple[bool, int, bool]]) -> None:
    disk = before_one = before_two = Preferences()
    kept: list[str] = []
    for second, (first, name, forget) in enumerate(turns):
        known = before_one if first else before_two
        path = f"f{name}"
        mine = known.without_recent(path) if forget else known.with_recent(opened(path, second))
        disk = together(known, mine, disk)
        before_one, before_two = (disk, before_two) if first else (before_one, disk)
        was_known = any(item.path == path for item in known.recent)
        if not forget:
            kept = [path, *(item for item in kept if item != path)]
        elif was_known:
            kept = [item for item in kept if item != path]
        kept = kept[:MOST_RECENT]
    assert [item.path for item in disk.recent] == kept


def test_the_start_page_lists_what_another_window_opened_when_it_gets_the_focus(qtbot: QtBot, tmp_path: Path) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    window = Window(PreferencesFile(tmp_path / "preferences.json"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.start.isVisible())
    other = PreferencesFile(tmp_path / "preferences.json")
    other.keep(other.now.with_recent(replace(opened(str(tmp_path / "b.shortlist"), 2), title="Park Ranger")))
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    page = window.findChild(StartPage)
    assert page is not None
    assert any("Park Ranger" in one.accessibleName() for one in page.findChildren(QWidget))
    window.close()


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Workplace]:
    """A window on the vacancy at which Bo Rees sits."""
    desk = vacancy(tmp_path / "v.shortlist", files=())
    made = Workplace(Bridge(desk), PreferencesFile(tmp_path / "p.json"), None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.go(4)
    yield made
    made.left()
    QTest.qWait(60)  # what is said a moment after a score has been said
    desk.close()


def said(place: Workplace) -> list[str]:
    return [label.text() for one in place.findChildren(Banner) for label in one.findChildren(QLabel)]


def page_of(place: Workplace) -> ScorePage:
    page = place.page()
    assert isinstance(page, ScorePage)
    return page


def test_a_score_of_the_other_window_is_shown_and_said(place: Workplace, tmp_path: Path) -> None:
    other = Desk.open(tmp_path / "v.shortlist", "Bo Rees")
    key = measures(other.state, other.state.vacancy.stage)[0].key
    other.do(Rate("bo", "a000", key, 3))
    page = page_of(place)
    assert page.round.scored == 0
    QApplication.sendEvent(place, QEvent(QEvent.Type.WindowActivate))
    QTest.qWait(20)
    assert page_of(place).round.scored == 1
    assert page_of(place).pane.rating.value() == 3
    assert any("1 change is shown here now" in one for one in said(place))
    assert any("by Bo Rees: not scored → 3" in one for one in said(place))
    page_of(place).rate(1)  # nothing was stale: it is done at once
    assert place.bridge.state.scores.sheet("bo", "a000").rating(key) == 1
    other.close()


def test_what_a_colleague_wrote_is_taken_over_without_a_word(place: Workplace, tmp_path: Path) -> None:
    other = Desk.open(tmp_path / "v.shortlist", "Ann Lee")
    for key in (one.key for one in measures(other.state, other.state.vacancy.stage)):
        other.do(Rate("ann", "a000", key, 3))
    other.do(Submit("ann", other.state.vacancy.stage, with_gaps=True))
    before = place.grab().toImage()
    place.watch.look()
    assert not place.bridge._desk.written_elsewhere()
    assert said(place) == []
    assert place.grab().toImage() == before
    assert not place.bridge.state.scores.sheets("ann")
    other.close()


def test_what_is_being_typed_meanwhile_is_not_lost(qtbot: QtBot, place: Workplace, tmp_path: Path) -> None:
    place.activateWindow()
    page = page_of(place)
    page.evidence.note.setFocus()
    QTest.keyClicks(page.evidence.note, "Runs the site")
    other = Desk.open(tmp_path / "v.shortlist", "Bo Rees")
    key = measures(other.state, other.state.vacancy.stage)[0].key
    other.do(Rate("bo", "a000", key, 2))
    place.watch.look()
    sheet = place.bridge.state.scores.sheet("bo", "a000")
    assert (sheet.rating(key), sheet.evidence(key)) == (2, "Runs the site")
    assert page_of(place).evidence.note.toPlainText() == "Runs the site"
    QTest.keyClick(page_of(place).evidence.note, Qt.Key.Key_X)
    other.close()


def test_a_note_begun_in_the_other_window_reads_nothing_again(place: Workplace, tmp_path: Path) -> None:
    other = Desk.open(tmp_path / "v.shortlist", "Ann Lee")
    state = place.bridge._desk.state
    other.store.keep_aside("unfinished ann", "x")
    assert place.bridge.take_over() == ()
    assert place.bridge._desk.state is state
    page_of(place).rate(1)
    assert place.bridge.state.scores.sheet("bo", "a000").rated
    other.close()


def test_a_file_that_has_gone_is_left_for_the_next_change_to_tell(place: Workplace, tmp_path: Path) -> None:
    (tmp_path / "v.shortlist").rename(tmp_path / "w.shortlist")
    place.watch.look()
    assert said(place) == []
    page_of(place).rate(1)
    assert any("no longer where it was" in one for one in said(place))

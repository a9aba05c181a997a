"""Many scores of one member differ in two copies: what is said of it, where it leads, and settling all of them."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.domain.edits.scoring import Rate, Settle, Submit
from shortlister.domain.measures import measures
from shortlister.ui.kit.banner import Banner
from shortlister.ui.kit.buttons import Button
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.one_copy import OneCopySheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.shell import MODERATE, Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]

CTRL = Qt.KeyboardModifier.ControlModifier


def fill(path: Path, member: str, rating: int, *, backwards: bool, submit: bool) -> None:
    """The member gives every cell of the pack this rating."""
    with at_desk(path) as pack:
        stage = pack.state.vacancy.stage
        cells = [(one, line.key) for one in pack.state.applicants for line in measures(pack.state, stage)]
        for applicant, key in reversed(cells) if backwards else cells:
            pack.do(Rate(member, applicant, key, rating))
        if submit:
            pack.do(Submit(member, stage))


def scored_twice(tmp_path: Path, *members: str) -> Desk:
    """A vacancy for HR in which these scored all twelve cells twice: 3 at home, 1 in the train from the end."""
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    for member in members:
        home, train = (tmp_path / f"{member}-{place}.scorepack" for place in ("home", "train"))
        write_pack(desk, member, home)
        shutil.copyfile(home, train)
        fill(home, member, 3, backwards=False, submit=member == "ann")
        fill(train, member, 1, backwards=True, submit=member == "ann")
        merge_pack(desk, home)
        merge_pack(desk, train)
    assert len(desk.state.conflicts) == 12 * len(members)
    return desk


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> Button:
    (found,) = [one for one in widget.findChildren(Button) if one.text() == text and one.isVisibleTo(widget)]
    return found


def banner_of(page: Page, name: str) -> Banner:
    (found,) = [one for one in page.area.banners() if name in one.sentence()]
    return found


def sheet() -> OneCopySheet:
    found = QApplication.activeModalWidget()
    assert isinstance(found, OneCopySheet)
    return found


def ratings(desk: Desk, member: str) -> set[object]:
    sheets = desk.state.scores.sheets(member).values()
    return {rating for one in sheets for rating in one.ratings.values()}


def test_the_banner_on_panel_names_the_first_cells_and_counts_the_others(show: Show, tmp_path: Path) -> None:
    page = show(PanelPage, scored_twice(tmp_path, "bo"))
    said = texts(banner_of(page, "Bo Rees"))
    assert "12 conflicts: Bo Rees decides" in said
    first = measures(page.bridge.state, page.bridge.state.vacancy.stage)[0].criterion.reference
    assert f"differ in A-000 {first}, " in said
    assert "and 8 more." in said
    assert "A-002" not in said


def test_show_the_copies_leads_to_the_copies_of_that_member(show: Show, tmp_path: Path) -> None:
    desk = scored_twice(tmp_path, "ann", "bo")
    panel = show(PanelPage, desk)
    went: list[int] = []
    panel.shell.go_asked.connect(went.append)
    button(banner_of(panel, "Bo Rees"), "Show the copies").click()
    assert went == [MODERATE]
    moderate = show(ModeratePage, desk)
    assert isinstance(moderate, ModeratePage)
    moderate.shell.target = panel.shell.target
    moderate.entered()
    assert moderate.panel.isVisible()
    said = texts(moderate.panel)
    assert 0 <= said.index("Bo Rees must say which counts") < said.index("Ann Lee must say which counts")
    assert len(moderate.panel.copy_buttons()) == 4
    assert moderate.panel.said() == "First Ann Lee, Bo Rees say which counts"


def test_whose_copies_differ_is_said_with_names_hidden_too(show: Show, tmp_path: Path) -> None:
    desk = scored_twice(tmp_path, "ann", "bo")
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    assert not page.model.names
    said = texts(page.panel.voices).splitlines()
    assert "Ann Lee: two copies differ" in said
    assert "Bo Rees: two copies differ" in said


def test_hr_settles_all_of_a_member_by_one_copy_from_panel(show: Show, tmp_path: Path) -> None:
    desk = scored_twice(tmp_path, "ann", "bo")
    page = show(PanelPage, desk)
    button(banner_of(page, "Bo Rees"), "Settle all by one copy…").click()
    asked = sheet()
    assert "Settle all 12 scores in which the copies of Bo Rees differ?" in texts(asked)
    assert asked.do_button is not None
    assert not asked.do_button.isEnabled()
    shown = [one.accessibleDescription().partition(";")[0] for one in asked.choices]
    assert shown == ["Says something of 12 of the 12 scores"] * 2  # no rating: Panel conceals them
    QTest.keyClick(asked, Qt.Key.Key_1)
    assert not asked.do_button.isEnabled()
    QTest.keyClick(asked, Qt.Key.Key_R)
    QTest.keyClicks(asked.note, "Bo said so on the telephone")
    entries = sum(1 for _one in desk.store.entries())
    QTest.keyClick(asked.note, Qt.Key.Key_Return, CTRL)
    assert {key[0] for key in desk.state.conflicts} == {"ann"}
    assert len(ratings(desk, "bo")) == 1
    assert sum(1 for _one in desk.store.entries()) == entries + 12
    assert [one.sentence() for one in page.area.banners()] == ["12 conflicts: Ann Lee decides"]


def test_on_moderate_the_copies_have_the_numbers_of_the_open_cell(show: Show, tmp_path: Path) -> None:
    desk = scored_twice(tmp_path, "bo")
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    assert page.finding is not None
    first: set[object] = set()
    for applicant in ("a000", "a002"):  # in the one cell the first copy was scored at home, in the other in the train
        spot = (applicant, page.finding.lines[0 if applicant == "a000" else -1].key)
        page.go(spot)
        (conflict,) = [one for one in desk.state.conflicts.values() if (one.applicant, one.measure) == spot]
        said = [version.score.rating for version in conflict.versions if version.score]
        button(page.panel, "Settle all 12 by one copy…").click()
        shown = [one.accessibleDescription().partition(";")[0].rpartition(": ")[2] for one in sheet().choices]
        assert shown == [str(rating) for rating in said]
        first.add(said[0])
        sheet().reject()
    assert first == {1, 3}
    button(page.panel, "Settle all 12 by one copy…").click()
    QTest.keyClick(sheet(), Qt.Key.Key_2)
    sheet().note.setPlainText("Bo said so")
    sheet().accept()
    assert not desk.state.conflicts
    assert ratings(desk, "bo") == {said[1]}
    assert page.window().focusWidget() is page.matrix


def test_who_may_not_settle_is_not_offered_it(show: Show, tmp_path: Path) -> None:
    desk = scored_twice(tmp_path, "ann", "bo")
    desk.take_seat("Ann Lee")
    page = show(PanelPage, desk)
    offered = [
        one.sentence()
        for one in page.area.banners()
        if any(found.text() == "Settle all by one copy…" for found in one.findChildren(Button))
    ]
    assert offered == ["12 conflicts: Ann Lee decides"]


def test_a_reason_for_all_is_there_again_after_the_program_was_stopped(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = scored_twice(tmp_path, "bo")
    page = show(PanelPage, desk)
    button(banner_of(page, "Bo Rees"), "Settle all by one copy…").click()
    QTest.keyClicks(sheet().note, "Bo said so")
    qtbot.waitUntil(lambda: page.bridge.kept_words("one copy bo", "") is not None, timeout=8000)
    sheet().hide()
    desk.close()
    with at_desk(tmp_path / "v.shortlist") as again:
        page = show(PanelPage, again)
        button(banner_of(page, "Bo Rees"), "Settle all by one copy…").click()
        assert sheet().note.note() == "Bo said so"
        sheet().reject()


def test_a_member_is_led_from_panel_to_the_cell_and_settles_all_of_their_own_on_score(
    show: Show, tmp_path: Path
) -> None:
    desk = scored_twice(tmp_path, "bo")
    lines = measures(desk.state, desk.state.vacancy.stage)
    desk.do(Settle("bo", "a000", lines[0].key, 3, "the certificate"))
    desk.take_seat("Bo Rees")
    panel = show(PanelPage, desk)
    button(banner_of(panel, "Bo Rees"), "Show the copies").click()
    page = show(ScorePage, desk)
    assert isinstance(page, ScorePage)
    page.go_to(Spot(2, 2))
    page.shell.target = panel.shell.target
    page.refresh()
    assert page.spot == Spot(0, 1)
    button(page.pane, "Settle all 11 by one copy…").click()
    assert "Settle all 11 scores in which your copies differ?" in texts(sheet())
    QTest.keyClick(sheet(), Qt.Key.Key_1)
    sheet().note.setPlainText("The one from home")
    sheet().accept()
    assert not desk.state.conflicts
    assert len(ratings(desk, "bo")) in (1, 2)
    assert page.pane.rates()
    assert page.pane.rating.isAncestorOf(page.window().focusWidget())  # not in the note, where a digit would be text
    assert not page.area.banners()
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_2)
    assert page.round.rating(Spot(0, 1)) == 2

"""The merge page and Panel after it: who has submitted, where copies differ, who is asked, what a new edition does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.scoring import Rate, Settle, Submit
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.findings.progress import StepState, steps
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest
from shortlister.store.backups import copied
from shortlister.ui.kit.actions import EVERYWHERE, duplicates
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.theme import hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.panel.actions import PREVIEW_ACTIONS
from shortlister.ui.panel.edition_sheet import EditionSheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import MODERATE, Page
from shortlister.ui.specification.editing import TextSheet
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier


def rate(path: Path, *ratings: int, applicant: str = "a000") -> None:
    """Bo rates an applicant's cells in their order."""
    with at_desk(path) as pack:
        for one, rating in zip(measures(pack.state, pack.state.vacancy.stage), ratings, strict=False):
            pack.do(Rate("bo", applicant, one.key, rating))


def begun(show: Show, tmp_path: Path) -> tuple[PanelPage, Desk]:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    return page, desk


def two_copies(page: PanelPage, tmp_path: Path) -> list[Path]:
    """Two copies of Bo's pack, whose first cell differs."""
    one, two = tmp_path / "one.scorepack", tmp_path / "two.scorepack"
    page.bridge.write_pack("bo", one)
    copied(one, two)
    rate(one, 3, 2)
    rate(two, 1, 2)
    return [one, two]


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def column(page: PanelPage, at: int) -> list[str]:
    model = page.preview.model
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def pressed(widget: QWidget, text: str) -> None:
    (button,) = [one for one in widget.findChildren(Button) if one.text() == text]
    button.click()


@pytest.fixture
def scale() -> Iterator[None]:
    yield
    hub().use(ThemeName.LIGHT, scale=1.0)


@pytest.mark.parametrize(("times", "wide"), [(1.0, 808), (2.0, 1152)])
def test_the_merge_page_is_no_wider_than_its_window(
    show: Show, tmp_path: Path, qtbot: QtBot, scale: None, times: float, wide: int
) -> None:
    page, _desk = begun(show, tmp_path)
    hub().use(ThemeName.LIGHT, scale=times)
    one, two = two_copies(page, tmp_path)
    three = tmp_path / "three.scorepack"
    page.bridge.write_pack("bo", three)
    rate(three, 2, 2)
    sheet = tmp_path / "broken.xlsx"
    sheet.write_bytes(b"none of ours")
    page.take_files([one, two, three, sheet])
    page.window().resize(wide, 640)
    qtbot.waitUntil(lambda: page.width() == wide)
    preview = page.preview
    banners = preview.area.banners()
    qtbot.waitUntil(lambda: all(one.mapTo(page, QPoint(one.width(), 0)).x() <= wide - 24 for one in banners))
    assert [len(cell.copies) for cell in preview.model.files[2].twice]
    qtbot.waitUntil(lambda: all(box.mapTo(page, QPoint(box.width(), 0)).x() <= wide - 24 for box in preview.boxes))
    header = preview.table.horizontalHeader()
    assert header.sectionViewportPosition(7) + header.sectionSize(7) <= preview.table.viewport().width()


def test_the_state_of_each_file_is_shown(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    pack = tmp_path / "bo.scorepack"
    page.bridge.write_pack("bo", pack)
    rate(pack, 2, 2)
    page.take_files([pack])
    assert column(page, 6) == ["Not yet submitted"]
    with at_desk(pack) as own:
        own.do(Submit("bo", own.state.vacancy.stage, with_gaps=True))
    page.take_files([pack])
    (words,) = column(page, 6)
    assert words.startswith("Submitted ")
    desk.close()


def test_each_copy_of_a_conflict_has_its_cell_place_and_time(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    page.take_files(two_copies(page, tmp_path))
    (box,) = page.preview.boxes
    reference = measures(desk.state, desk.state.vacancy.stage)[0].criterion.reference
    assert box.title.text() == f"A-000, {reference}: Bo Rees scored it twice, in two places"
    said = texts(box)
    assert (said.count("In “one.scorepack”"), said.count("In “two.scorepack”")) == (1, 1)
    assert said.count("concealed until Bo Rees has submitted") == 2
    assert "not known" not in said
    desk.close()


def test_the_key_a_asks_the_member_and_no_key_is_given_twice(show: Show, tmp_path: Path) -> None:
    assert duplicates(PREVIEW_ACTIONS, EVERYWHERE) == []
    page, desk = begun(show, tmp_path)
    page.take_files(two_copies(page, tmp_path))
    QTest.keyClick(page.preview.table, Qt.Key.Key_A)
    message = QGuiApplication.clipboard().text()
    assert message.startswith("Bo Rees, two copies of your scores for Web Manager differ.")
    assert "A-000" in message
    assert "In “one.scorepack”" in message
    desk.close()


def test_after_the_merge_panel_says_who_decides_and_leads_there(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    page.take_files(two_copies(page, tmp_path))
    assert not page.area.banners()
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    (banner,) = page.area.banners()
    assert banner.sentence() == "1 conflict: Bo Rees decides"
    members = page.members_model
    assert members.index(members.row_of("bo"), 4).data() == "Back, 1 conflict"
    went: list[int] = []
    page.shell.go_asked.connect(went.append)
    pressed(banner, "Show the copies")
    first = measures(desk.state, desk.state.vacancy.stage)[0].key
    assert (went, page.shell.target) == ([MODERATE], f"a000\t{first}\tbo")
    desk.do(Settle("bo", "a000", first, 3, "on the phone"))
    assert not page.area.banners()
    desk.close()


def test_the_step_panel_has_the_attention_mark_while_copies_differ(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    for path in two_copies(page, tmp_path):
        page.bridge.merge_packs([path])
    step = steps(desk.view, desk.actor)[2]
    assert (step.number, step.state, step.count) == (3, StepState.ATTENTION, 1)
    page.bridge.take_seat("Ann Lee")  # who still scores
    page.refresh()
    assert steps(desk.view, desk.actor)[2].state is not StepState.ATTENTION
    assert not page.area.banners()
    desk.close()


def test_what_was_settled_in_the_pack_is_a_result_and_is_said(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    for path in two_copies(page, tmp_path):
        page.bridge.merge_packs([path])
    pack = tmp_path / "third.scorepack"
    page.bridge.write_pack("bo", pack)
    with at_desk(pack) as own:
        own.do(Settle("bo", "a000", measures(own.state, own.state.vacancy.stage)[0].key, 1, "the certificate"))
    page.take_files([pack])
    assert column(page, 7) == ["1 settled"]
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    assert "Bo Rees says which of two copies counts in 1 score" in [one.sentence() for one in page.area.banners()]
    desk.close()


def test_scores_that_do_not_count_because_their_member_is_recused_are_named(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    pack = tmp_path / "bo.scorepack"
    page.bridge.write_pack("bo", pack)
    rate(pack, 2, 2)
    rate(pack, 1, applicant="a001")
    desk.do(Declare("bo", "a000", Interest.RECUSED, "a cousin"))
    page.take_files([pack])
    assert column(page, 2) == ["3"]
    assert [one.sentence() for one in page.preview.area.banners()] == [
        "2 scores in “bo.scorepack” are of applicants from whom Bo Rees is recused: they are kept, and do not count."
    ]
    desk.close()


def test_a_pack_of_an_earlier_edition_has_its_member_and_two_ways_on(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    pack = tmp_path / "bo.scorepack"
    page.bridge.write_pack("bo", pack)
    rate(pack, 2, 2)
    first = desk.state.criteria_in_order[0]
    desk.do(EditCriterion(first.id, text="Runs a website", reason="too narrow"))
    page.take_files([pack])
    assert (column(page, 0), column(page, 6), column(page, 7)) == (["Bo Rees"], ["Edition 1"], ["Refused"])
    (banner,) = page.preview.area.banners()
    assert f"{first.reference} was changed since." in texts(banner)
    asked: list[str] = []
    page.preview.pack_asked.disconnect()
    page.preview.pack_asked.connect(asked.append)
    pressed(banner, "Make Bo Rees a new pack")
    assert asked == ["bo"]
    pressed(banner, "What differs")
    qtbot.waitUntil(lambda: bool(_sheets(page)))
    (sheet,) = _sheets(page)
    assert isinstance(sheet, EditionSheet)
    assert [one.split(" (")[0] for one in sheet.texts] == [first.text, "Runs a website"]
    sheet.reject()
    desk.close()


def test_a_refused_file_is_still_told_of_once_the_others_are_merged(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    old, new = tmp_path / "old.scorepack", tmp_path / "new.scorepack"
    page.bridge.write_pack("bo", old)
    desk.do(EditCriterion(desk.state.criteria_in_order[0].id, text="Runs a website", reason="too narrow"))
    page.bridge.write_pack("bo", new)
    rate(new, 2)
    page.take_files([old, new])
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    (banner,) = page.area.banners()
    assert banner.sentence().startswith("“old.scorepack” is not merged.")
    assert [one.text() for one in banner.findChildren(Button)] == ["What differs", "Make Bo Rees a new pack"]
    page.take_files([old])
    assert not page.area.banners()
    desk.close()


def _sheets(page: PanelPage) -> list[QDialog]:
    return [one for one in page.window().findChildren(QDialog) if one.isVisible()]


def test_the_sheet_that_makes_a_new_edition_names_whose_packs_are_out(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    one = desk.state.criteria_in_order[0]
    before = TextSheet(page, desk.view, one, frozen=True)
    assert "Packs out" not in texts(before)
    page.bridge.write_pack("bo", tmp_path / "bo.scorepack")
    sheet = TextSheet(page, desk.view, one, frozen=True)
    assert "Packs out that have not come back: Bo Rees." in texts(sheet)
    assert "From edition 2 on a pack of edition 1 is not merged any more." in texts(sheet)
    for made in (before, sheet):
        made.deleteLater()
    desk.close()

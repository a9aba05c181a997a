"""In low windows with large text everything that asks for a decision is read, and by keys alone."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.plans.drafts import Document, DraftCriterion, DraftPost, DraftSpecification, Verdict
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import hub
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from shortlister.ui.specification.choosing import Choosing
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_panel_merge_page import begun, two_copies

Show = Callable[[type[Page], Desk], Page]
LONG = "Senior Housing Support Officer (Homelessness Prevention, Resettlement and Rough Sleeping), part time"


@pytest.fixture(autouse=True)
def _large_text() -> Iterator[None]:
    hub().use(scale=2.0)
    yield
    hub().use(scale=1.0)


def low(page: Page) -> None:
    page.window().resize(1172, 700)


def cut(widget: QWidget) -> int:
    """How many pixels of its height nothing round it leaves to be seen."""
    seen, around = QRect(widget.mapToGlobal(QPoint()), widget.size()), widget.parentWidget()
    while around is not None:
        seen &= QRect(around.mapToGlobal(QPoint()), around.size())
        around = around.parentWidget()
    return widget.height() - seen.height()


def test_beside_two_banners_the_number_of_doubts_and_the_first_of_them_are_whole(
    qtbot: QtBot, show: Show, tmp_path: Path
) -> None:
    criteria = tuple(DraftCriterion(f"Looks after building {at}", "", "", ()) for at in range(12))
    post = DraftPost("Keeper", criteria)
    made = make_vacancy(tmp_path / "v.shortlist", title="Keeper", steps=[lambda _: TakeSpecification(post, "x")])
    with closing(made) as desk:
        page = show(SpecificationPage, desk)
        assert isinstance(page, SpecificationPage)
        low(page)
        page.for_all.ask()
        page.for_all.ask()
        doubts = page.side.doubts
        qtbot.waitUntil(lambda: doubts.height() > 0 and cut(doubts._rows[0]) == 0)
        assert cut(doubts._count) == 0
        assert len([one for one in page.area.banners() if one.isVisible()]) == 1


def test_a_sheet_higher_than_the_window_is_scrolled_from_its_answers(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1100, 600)
    window.show()
    sheet = Sheet(window, "Much is said", do="Do it")
    for number in range(30):
        sheet.body.addWidget(Label(f"Line {number}", sheet))
    sheet.open()
    qtbot.waitUntil(sheet.isVisible)
    sheet.safe_button.setFocus()
    (inside,) = sheet.findChildren(QScrollArea)
    bar = inside.verticalScrollBar()
    QTest.keyClick(sheet.safe_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(sheet.safe_button, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_the_titles_of_posts_are_read_in_full_and_the_one_with_the_focus_is_in_view(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    choosing = Choosing(window)
    window.setCentralWidget(choosing)
    window.resize(1000, 500)
    window.show()
    post = DraftPost(LONG, (DraftCriterion("Tact", "", "essential", ()),))
    posts = (post, post, DraftPost("Night Porter", post.criteria))
    choosing.show_posts(DraftSpecification(Verdict.SPECIFICATION, "", posts, (), Document("posts.docx", "docx", ())))
    first, second, last = choosing.choices
    assert last.height() < first.height()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    choosing.focus_first()
    for choice in (first, second):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert last.hasFocus()
    assert cut(last) == 0


def test_what_to_look_at_before_adding_is_scrolled_to_and_names_both_applicants(
    qtbot: QtBot, show: Show, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Email\nAnna Price,a@example.org\nBen Rees,a@example.org\n", encoding="utf-8")
    with closing(make_vacancy(tmp_path / "v.shortlist", title="Keeper")) as desk:
        page = show(ApplicantsPage, desk)
        assert isinstance(page, ApplicantsPage)
        low(page)
        page.take_files([path])
        qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview, timeout=30_000)
        words = "row 2 (Anna Price), row 3 (Ben Rees). Added all the same, and marked."
        said = next(one for one in page.preview.findChildren(Label) if one.text() == words)
        assert cut(said) > 0
        for _time in range(4):
            QTest.keyClick(page.preview.table, Qt.Key.Key_PageDown)
        assert cut(said) == 0


def test_the_copies_that_differ_are_scrolled_to_before_a_merge(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    assert isinstance(page, PanelPage)
    with closing(desk):
        low(page)
        page.take_files(two_copies(page, tmp_path))
        (box,) = page.preview.boxes
        before = box.mapTo(page.preview, QPoint()).y()
        QTest.keyClick(page.preview.table, Qt.Key.Key_PageDown)
        assert box.mapTo(page.preview, QPoint()).y() < before

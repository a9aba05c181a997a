"""The Specification page, through its keys."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.specification import AddCriterion, EditCriterion
from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Criterion, GateKind, Level, Role
from shortlister.ui.kit.actions import EVERYWHERE, duplicates
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.shell import Page
from shortlister.ui.specification.actions import ACTIONS
from shortlister.ui.specification.doubts import DoubtKind, doubts, moved_cut, usual_cut
from shortlister.ui.specification.editing import MethodsSheet, PasteSheet, TextSheet
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.specification.rule_sheet import RuleSheet
from shortlister.ui.specification.stages_sheet import StagesSheet
from shortlister.ui.specification.weights_sheet import WeightsSheet

Show = Callable[[type[Page], Desk], Page]
SPECIFICATIONS = SAMPLE_DATA / "specifications"
DOUBLE = "This asks for more than one thing; consider dividing it."
POST = DraftPost(
    "Web Manager",
    (
        DraftCriterion("A degree", "Qualifications", "essential", ("Application form",)),
        DraftCriterion("Leads replacements of systems Writes plain English", "Experience", "essential",
                       ("Application form", "Interview"), Place(), (DOUBLE,)),
        DraftCriterion("Speaks Welsh", "Experience", "unspecified", ("Interview",)),
        DraftCriterion("Drives", "Conditions", "desirable"),
    ),
)  # fmt: skip


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Web Manager")
    yield desk
    desk.close()


@pytest.fixture
def draft_desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Web Manager", steps=[lambda _: TakeSpecification(POST, "x")])
    yield desk
    desk.close()


def opened(show: Show, desk: Desk) -> SpecificationPage:
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    QAbstractItemModelTester(page.side.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return page


def press(page: SpecificationPage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    if not page.window().isActiveWindow():  # a shortcut is only heard by the window that is active
        page.window().activateWindow()
        QTest.qWaitForWindowActive(page.window(), 2_000)
    QTest.keyClick(page.side.list if page.side.list.isVisible() else page, key, held)


def current(page: SpecificationPage) -> Criterion:
    one = page.side.current()
    assert one is not None
    return one


def sheet(qtbot: QtBot, page: SpecificationPage, kind: type[QDialog]) -> QDialog:
    def found() -> list[QDialog]:
        return [one for one in page.window().findChildren(QDialog) if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def done_reading(qtbot: QtBot, page: SpecificationPage) -> None:
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)


def test_no_key_acts_twice() -> None:
    assert duplicates(ACTIONS, EVERYWHERE) == []


def test_enter_accepts_the_criterion_and_goes_on(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    press(page, Qt.Key.Key_Return)
    assert draft_desk.state.criteria_in_order[0].accepted
    assert current(page).reference == "E2"


def test_a_criterion_with_a_doubt_is_not_accepted_by_enter(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    page.side.show_row(1)
    assert not page.header.accept.isEnabled()
    press(page, Qt.Key.Key_Return)
    assert not draft_desk.state.criteria_in_order[1].accepted


def test_split_cuts_at_the_bar_that_the_arrows_move(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    page.side.show_row(1)
    assert page.side.cut() == len("Leads replacements of systems ")
    press(page, Qt.Key.Key_Left)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_S)
    assert [one.text for one in draft_desk.state.criteria_in_order][1:3] == [
        "Leads replacements of systems",
        "Writes plain English",
    ]


def test_without_a_doubt_the_first_s_shows_the_bar_and_escape_takes_it_away(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    press(page, Qt.Key.Key_S)
    assert page.side.cut() is not None
    press(page, Qt.Key.Key_Escape)
    assert page.side.cut() is None
    assert len(draft_desk.state.criteria) == 4


def test_level_merge_move_and_remove_by_their_keys(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    page.side.show_row(2)
    press(page, Qt.Key.Key_L)
    assert current(page).level is Level.ESSENTIAL
    press(page, Qt.Key.Key_L)
    assert (current(page).level, current(page).reference) == (Level.DESIRABLE, "D1")
    press(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.text for one in draft_desk.state.criteria_in_order][1] == "Speaks Welsh"
    press(page, Qt.Key.Key_Delete)
    assert len(draft_desk.state.criteria) == 3
    page.side.show_row(0)
    press(page, Qt.Key.Key_M)
    assert draft_desk.state.criteria_in_order[0].text.startswith("A degree; Leads")


def test_a_doubt_that_is_kept_goes_and_the_others_stay(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    kinds = [doubt.kind for doubt in doubts(draft_desk.state)]
    assert kinds == [DoubtKind.DOUBLE, DoubtKind.LEVEL, DoubtKind.METHOD]
    page.side.doubts.settled.emit(doubts(draft_desk.state)[0], "keep")
    assert [doubt.kind for doubt in doubts(draft_desk.state)] == [DoubtKind.LEVEL, DoubtKind.METHOD]
    assert page.header.accept.isEnabled()


def test_d_goes_from_doubt_to_doubt(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    seen = []
    for _ in range(4):
        press(page, Qt.Key.Key_D)
        seen.append(current(page).text.split()[0])
    assert seen == ["Leads", "Speaks", "Drives", "Leads"]


def test_a_method_that_the_vacancy_does_not_have_is_added_with_its_stage(
    qtbot: QtBot, show: Show, draft_desk: Desk
) -> None:
    page = opened(show, draft_desk)
    page.side.show_row(3)
    press(page, Qt.Key.Key_T)
    methods = sheet(qtbot, page, MethodsSheet)
    assert isinstance(methods, MethodsSheet)
    methods.new.setText("Driving licence check")
    methods.accept()
    names = {method.name: method.id for method in draft_desk.state.methods.values()}
    assert current(page).methods == (names["Driving licence check"],)
    assert [stage.name for stage in draft_desk.state.stages_in_order] == ["Shortlisting", "Interview", "Checks"]


def test_methods_for_all_that_have_none_are_one_change(qtbot: QtBot, show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    page.hands.measuring.ask_for_all()
    methods = sheet(qtbot, page, MethodsSheet)
    assert isinstance(methods, MethodsSheet)
    for box in list(methods.boxes.values())[:2]:
        box.setChecked(True)
    methods.accept()
    assert [len(one.methods) for one in draft_desk.state.criteria_in_order] == [1, 2, 1, 2]
    page.bridge.undo()
    assert [len(one.methods) for one in draft_desk.state.criteria_in_order] == [1, 2, 1, 0]


def test_a_criterion_is_added_after_the_current_one(qtbot: QtBot, show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    press(page, Qt.Key.Key_A)
    text = sheet(qtbot, page, TextSheet)
    assert isinstance(text, TextSheet)
    assert not text.do_button or not text.do_button.isEnabled()
    text.text.setPlainText("A clean desk")
    text.accept()
    assert draft_desk.state.criteria_in_order[1].text == "A clean desk"
    assert current(page).text == "A clean desk"


def test_what_could_be_settled_for_all_is_asked_until_it_is_settled_or_closed(
    qtbot: QtBot, show: Show, empty_desk: Desk
) -> None:
    page = opened(show, empty_desk)
    bare = DraftPost("Cook", tuple(DraftCriterion(text, "", "essential") for text in ("A", "B", "C")))
    empty_desk.do(TakeSpecification(bare, "x"))
    page._taken()
    (banner,) = page.area.banners()
    assert "3 criteria have no method" in banner.sentence()
    empty_desk.do(AddCriterion("new", "A driving licence"))
    (banner,) = page.area.banners()
    assert "4 criteria have no method" in banner.sentence()
    press(page, Qt.Key.Key_Escape)
    empty_desk.do(AddCriterion("newer", "A clean desk"))
    assert page.area.banners() == []


def test_the_rule_the_weights_and_the_stages_are_set(qtbot: QtBot, show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    press(page, Qt.Key.Key_R)
    rule = sheet(qtbot, page, RuleSheet)
    assert isinstance(rule, RuleSheet)
    rule.gate_choice.set_chosen(2)
    rule._show()
    rule.percent.setText("62,5")
    rule.places.setText("4")
    rule.accept()
    gate = draft_desk.state.vacancy.rule.gate
    assert (gate.kind, gate.percent, draft_desk.state.vacancy.rule.places) == (GateKind.MINIMUM, Fraction("62.5"), 4)
    qtbot.waitUntil(page.window().isActiveWindow)
    press(page, Qt.Key.Key_W)
    weights = sheet(qtbot, page, WeightsSheet)
    assert isinstance(weights, WeightsSheet)
    field = next(iter(weights.fields.values()))
    field.setText("0.3")
    assert weights.do_button is not None
    assert not weights.do_button.isEnabled()
    field.setText("1.5")
    weights.accept()
    assert draft_desk.state.criteria_in_order[0].weight == Fraction(3, 2)
    qtbot.waitUntil(page.window().isActiveWindow)
    press(page, Qt.Key.Key_Y)
    stages = sheet(qtbot, page, StagesSheet)
    assert isinstance(stages, StagesSheet)
    stages.names[0].setText("Sift")
    stages.accept()
    assert [stage.name for stage in draft_desk.state.stages_in_order] == ["Sift", "Interview"]
    assert len(draft_desk.state.stages_in_order[1].methods) == 1


def test_a_document_becomes_criteria_with_their_origin_marked(qtbot: QtBot, show: Show, empty_desk: Desk) -> None:
    page = opened(show, empty_desk)
    assert page.stack.currentWidget() is page.empty
    page.take_files([SPECIFICATIONS / "web-manager.docx"])
    done_reading(qtbot, page)
    assert len(empty_desk.state.criteria) == 13
    for row, one in enumerate(empty_desk.state.criteria_in_order):
        page.side.show_row(row)
        assert page.source.paper.marked, one.text
        start, end = page.source.paper.marked[0]
        shown = page.source.paper.document().toRawText()[start:end]
        assert "".join(c for c in shown if c.isalnum()) == "".join(c for c in one.text if c.isalnum())


def test_a_kept_source_is_shown_again_when_the_vacancy_is_opened(qtbot: QtBot, show: Show, empty_desk: Desk) -> None:
    page = opened(show, empty_desk)
    page.take_files([SPECIFICATIONS / "web-manager.docx"])
    done_reading(qtbot, page)
    again = opened(show, empty_desk)
    done_reading(qtbot, again)
    assert "Person specification" in again.source.paper.toPlainText()


def test_several_posts_ask_which_before_anything_is_taken(qtbot: QtBot, show: Show, empty_desk: Desk) -> None:
    page = opened(show, empty_desk)
    page.take_files([SPECIFICATIONS / "strategic-director.pdf"])
    done_reading(qtbot, page)
    assert not empty_desk.state.criteria
    assert [choice.text() for choice in page.choosing.choices] == ["Strategic Director", "Assistant Director"]
    QTest.keyClick(page.choosing.choices[0], Qt.Key.Key_2)
    assert len(empty_desk.state.criteria) == 19


def test_what_is_not_a_specification_says_why_and_offers_ways_on(qtbot: QtBot, show: Show, empty_desk: Desk) -> None:
    page = opened(show, empty_desk)
    page.take_files([SPECIFICATIONS / "careers-profile.txt"])
    done_reading(qtbot, page)
    assert not empty_desk.state.criteria
    assert len(page.choosing.choices) == 3
    QTest.keyClick(page.choosing.choices[0], Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.empty


def test_a_pasted_specification_is_read_like_a_file(qtbot: QtBot, show: Show, empty_desk: Desk) -> None:
    page = opened(show, empty_desk)
    QTest.keyClick(page._first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    paste = sheet(qtbot, page, PasteSheet)
    assert isinstance(paste, PasteSheet)
    paste.text.setPlainText(
        "Person specification\n\nEssential criteria\n- A degree in any subject\n- Experience of running a website\n"
        "- Good written English\n\nDesirable criteria\n- Experience of local government\n- Reading Welsh\n"
    )
    paste.accept()
    done_reading(qtbot, page)
    if page.arriving.draft is not None:
        page.choosing.choices[-1].click()
    assert [one.reference for one in empty_desk.state.criteria_in_order] == ["E1", "E2", "E3", "D1", "D2"]


WORD_HTML = (
    "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"
    "<style>p {margin:0}</style></head><body><!--StartFragment--><h1>Person specification – Café manager</h1>"
    "<table><tr><th>Essential</th><th>Desirable</th><th>Measured by</th></tr>"
    "<tr><td><p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>"
    "Running a café</p></td><td>Reading Welsh</td><td>Interview</td></tr></table><!--EndFragment--></body></html>"
)


def copied(html: str, text: str) -> None:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def test_what_is_copied_from_word_or_a_page_is_read_with_its_table_and_shown_at_the_left(
    qtbot: QtBot, show: Show, empty_desk: Desk
) -> None:
    page = opened(show, empty_desk)
    copied(WORD_HTML, "Person specification – Café manager\nEssential\tDesirable\tMeasured by\n")
    QTest.keyClick(page._first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    sheet(qtbot, page, PasteSheet).accept()
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(empty_desk.state.criteria))
    ones = empty_desk.state.criteria_in_order
    assert [(one.reference, one.text) for one in ones] == [("E1", "Running a café"), ("D1", "Reading Welsh")]
    assert empty_desk.state.vacancy.source == "pasted specification.html"
    assert page.source.paper.text is not None
    assert page.source.paper.text.locate(ones[0].source, ones[0].text) is not None


def test_a_pasted_text_that_is_changed_is_read_as_text(qtbot: QtBot, show: Show, empty_desk: Desk) -> None:
    page = opened(show, empty_desk)
    copied(WORD_HTML, "Person specification")
    QTest.keyClick(page._first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    paste = sheet(qtbot, page, PasteSheet)
    assert isinstance(paste, PasteSheet)
    paste.text.setPlainText("Person specification\n\nEssential\n- Tact\n- Wit\n- Typing\n")
    paste.accept()
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(empty_desk.state.criteria))
    assert [one.text for one in empty_desk.state.criteria_in_order] == ["Tact", "Wit", "Typing"]
    assert empty_desk.state.vacancy.source == "pasted specification.txt"


def test_a_copied_file_is_read_as_a_file(qtbot: QtBot, show: Show, empty_desk: Desk) -> None:
    page = opened(show, empty_desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SPECIFICATIONS / "web-manager.docx"))])
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(page._first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(empty_desk.state.criteria))
    assert empty_desk.state.vacancy.source == "web-manager.docx"


def test_a_file_that_cannot_be_read_is_refused_where_the_person_looks(
    qtbot: QtBot, show: Show, empty_desk: Desk, tmp_path: Path
) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    page = opened(show, empty_desk)
    page.take_files([picture])
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.area.banners()))
    assert "photo.png" in page.area.banners()[0].sentence()
    assert page.stack.currentWidget() is page.empty


def test_while_something_hinders_opening_the_button_says_what(show: Show, draft_desk: Desk) -> None:
    page = opened(show, draft_desk)
    state = draft_desk.state
    for one in state.criteria_in_order:
        methods = one.methods or (state.methods_in_order[0].id,)
        draft_desk.do(EditCriterion(one.id, level=Level.ESSENTIAL, methods=methods))
    page.side.doubts.settled.emit(doubts(draft_desk.state)[0], "keep")
    press(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert all(one.accepted for one in draft_desk.state.criteria.values())
    assert page.header.opening.isVisible()
    assert not page.header.opening.isEnabled()
    assert "no applicant" in page.header.opening.toolTip()


def test_once_scoring_is_open_a_change_asks_for_a_reason_and_makes_an_edition(
    qtbot: QtBot, show: Show, scored_desk: Desk
) -> None:
    page = opened(show, scored_desk)
    assert "Edition 1" in page.area.banners()[0].sentence()
    press(page, Qt.Key.Key_L)
    assert scored_desk.state.criteria_in_order[0].level is Level.ESSENTIAL
    press(page, Qt.Key.Key_F2)
    text = sheet(qtbot, page, TextSheet)
    assert isinstance(text, TextSheet)
    text.text.setPlainText("A degree or equivalent")
    assert text.do_button is not None
    assert not text.do_button.isEnabled()
    text.why.setPlainText("The advertisement said so")
    text.accept()
    assert scored_desk.state.vacancy.edition == 2
    assert scored_desk.state.criteria_in_order[0].text == "A degree or equivalent"


def test_a_member_of_the_panel_reads_and_changes_nothing(show: Show, scored_desk: Desk) -> None:
    scored_desk.take_seat("Bo Rees")
    page = opened(show, scored_desk)
    assert not page.header.setup.isVisible()
    press(page, Qt.Key.Key_F2)
    assert not [one for one in page.window().findChildren(QDialog) if one.isVisible()]


def test_scoring_opens_after_one_question_and_then_the_specification_stands(
    qtbot: QtBot, show: Show, draft_desk: Desk
) -> None:
    post = DraftPost("Web Manager", (POST.criteria[0],))
    draft_desk.do(TakeSpecification(post, "y"))
    draft_desk.do(AddApplicants([NewApplicant("a0", "A-0")]))
    draft_desk.do(AddMember("ann", "Ann Lee", Role.CHAIR))
    page = opened(show, draft_desk)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    question = sheet(qtbot, page, Sheet)
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert [stage.open for stage in draft_desk.state.stages.values()] == [False]
    QTest.keyClick(question, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [stage.open for stage in draft_desk.state.stages.values()] == [True]
    assert not page.header.opening.isVisible()
    assert page.area.banners()


def test_the_cut_goes_to_the_new_capital_and_moves_by_words() -> None:
    text = "Leads upgrades of systems Writing plain English"
    assert usual_cut(text) == len("Leads upgrades of systems ")
    assert moved_cut(text, usual_cut(text), -1) == len("Leads upgrades of ")
    assert moved_cut(text, len("Leads upgrades of "), 1) == usual_cut(text)

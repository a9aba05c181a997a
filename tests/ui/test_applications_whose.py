"""An address that is a referee's, and a number given twice: said before anybody is added, and taken for nobody."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.ui.kit.labels import Label
from tests.ui.test_applicants_page import Show, opened, read
from tests.ui.test_applications_marked import desk as desk

_BODY = "I have looked after a harbour and its visitors for eleven years."


def test_the_preview_says_which_address_and_which_number_were_not_taken(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    for name, text in (
        ("lee.txt", "Candidate number: 31\nName: Ann Lee\nReferee\nName: Mona Reed\nE-mail: mona@quay.test"),
        ("rees.txt", "Candidate number: 31\nName: Bo Rees\nE-mail: bo@post.test"),
    ):
        (folder / name).write_text(f"{text}\nStatement\n{_BODY}\n", encoding="utf-8")
    page = opened(show, desk)
    read(qtbot, page, folder)
    said = [label.text() for label in page.preview.findChildren(Label)]
    assert any("“mona@quay.test” stands by “Referee”" in text and "was not taken" in text for text in said)
    assert any("“lee.txt” (Ann Lee); “rees.txt” (Bo Rees)" in text for text in said)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    people = {one.name: one.email for one in desk.state.persons.values()}
    assert people == {"Ann Lee": "", "Bo Rees": "bo@post.test"}
    assert "31" not in {one.reference for one in desk.state.applicants.values()}

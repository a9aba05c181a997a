"""A PDF form beside the scale: what its drawn fields cannot show is counted, and plain text has it whole."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant, NewFile
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.records import Role
from shortlister.ui.scoring.page import ScorePage
from tests.importing.pdf_making import text_field, write_pdf
from tests.ui.scoring_making import post

Show = Callable[[type[ScorePage], Desk], ScorePage]
LONG = "I have managed a team of nine archivists for six years and led the move of two collections. " * 6


def _desk(folder: Path) -> Desk:
    fields = [text_field((150, 705, 400, 750), f"{LONG}That is all.", multiline=True)]
    content = write_pdf(folder / "form.pdf", [(50, 735, "Statement:")], fields).read_bytes()
    file = NewFile("form.pdf", sha256(content).hexdigest(), content)
    desk = make_vacancy(
        folder / "v.shortlist",
        title="Archivist",
        reference="A-1",
        steps=[
            lambda _: TakeSpecification(post(2), "x", "spec.docx"),
            lambda _: AddApplicants([NewApplicant("a000", "A-000", "Person 0", files=(file,))]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
        ],
    )
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    return desk


def test_a_clipped_field_is_counted_beside_the_page_and_t_shows_it_whole(
    tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    desk = _desk(tmp_path)
    page = show(ScorePage, desk)
    reader = page.reader
    qtbot.waitUntil(lambda: reader.pages.sheet(1) is not None, timeout=15_000)
    words = reader.bar.page_label.text()
    assert words.startswith("page 1 of 1 · ")
    assert words.endswith(" letters could not be shown; plain text has them")
    assert 200 < int(words.split(" · ")[1].split()[0]) < 450
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: "That is all." in reader.prose.toPlainText(), timeout=15_000)
    assert LONG.strip() in " ".join(reader.prose.toPlainText().split())
    desk.close()

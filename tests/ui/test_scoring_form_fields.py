"""A PDF form beside the scale: what its drawn fields cannot show is counted, and plain text has it whole."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
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


def _clipped(folder: Path) -> bytes:
    fields = [text_field((150, 705, 400, 750), f"{LONG}That is all.", multiline=True)]
    return write_pdf(folder / "form.pdf", [(50, 735, "Statement:")], fields).read_bytes()


def _desk(folder: Path, content: bytes, doubt: str = "") -> Desk:
    file = NewFile("form.pdf", sha256(content).hexdigest(), content, doubt)
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


_LOOKS = "/AP<</N<</{0} 90 0 R/Off 90 0 R>>>>/AS/Off/Parent 10 0 R"
_OBJECTS = {
    1: "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[10 0 R]>>>>",
    2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R"
    "/Annots[11 0 R 12 0 R]>>",
    4: "<</Length 44>>stream\nBT /F 10 Tf 50 700 Td (Driving, Welsh) Tj ET  \nendstream",
    5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    10: "<</FT/Btn/Ff 49152/T(Language)/V/Welsh/Kids[11 0 R 12 0 R]>>",
    11: "<</Type/Annot/Subtype/Widget/Rect[150 598 160 608]/F 4" + _LOOKS.format("English") + ">>",
    12: "<</Type/Annot/Subtype/Widget/Rect[150 578 160 588]/F 4" + _LOOKS.format("Welsh") + ">>",
    90: "<</Type/XObject/Subtype/Form/BBox[0 0 10 10]/Length 0>>stream\n\nendstream",
}
TWO_WAYS = "This file, page 1: whether the box “Language: Welsh” is ticked is not certain"


def _contradictory() -> bytes:
    """A form whose field says that a box is chosen, and whose box says that it is not."""
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in _OBJECTS.items())
    return f"%PDF-1.7\n{body}trailer<</Size 91/Root 1 0 R>>\n%%EOF\n".encode("ascii")


@pytest.mark.parametrize("kept", ["", "This file is not what its name says."])
def test_a_tick_that_the_form_says_in_two_ways_is_said_beside_its_drawn_page(
    tmp_path: Path, show: Show, qtbot: QtBot, kept: str
) -> None:
    desk = _desk(tmp_path, _contradictory(), kept)
    page = show(ScorePage, desk)
    qtbot.waitUntil(lambda: TWO_WAYS in page.reader.doubt.words.text(), timeout=15_000)
    assert page.reader.doubt.isVisible()
    assert page.reader.doubt.words.text().startswith(kept or TWO_WAYS)
    assert page.reader.doubt.words.text().count(TWO_WAYS) == 1
    desk.close()


def test_a_clipped_field_is_counted_beside_the_page_and_t_shows_it_whole(
    tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    desk = _desk(tmp_path, _clipped(tmp_path))
    page = show(ScorePage, desk)
    reader = page.reader
    qtbot.waitUntil(lambda: reader.pages.sheet(1) is not None, timeout=15_000)
    assert reader.bar.page_label.text() == "page 1 of 1"
    words = reader.doubt.words.text()
    lost = int(words.split()[0])
    assert words == f"{lost} letters do not fit their box and are not shown (page 1). T shows the whole text."
    assert reader.doubt.isVisible()
    assert 200 < lost < 450
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: "That is all." in reader.prose.toPlainText(), timeout=15_000)
    assert not reader.doubt.isVisible()
    assert LONG.strip() in " ".join(reader.prose.toPlainText().split())
    desk.close()

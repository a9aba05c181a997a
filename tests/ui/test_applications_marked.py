"""What a folder of applications leaves in doubt: said at the top before, and marked on Applicants afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister.__main__ import main
from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.files import application_kinds
from shortlister.ui.kit.labels import Label
from tests.importing.pdf_making import write_pdf
from tests.ui.test_applicants_page import Show, opened, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A torn file, one without text, the same file twice, a guessed name, and one about which nothing is in doubt."""
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "A Torn.pdf").write_bytes(b"%PDF-1.4 torn")
    write_pdf(folder / "B Scan.pdf", [])
    (folder / "C Same.txt").write_text("Name: Cy Same\nI have typed for nine years in two offices.", encoding="utf-8")
    shutil.copy(folder / "C Same.txt", folder / "C Same copy.txt")
    (folder / "D Guessed.txt").write_text("I have filed for nine years in two offices, and well.", encoding="utf-8")
    (folder / "E Known.txt").write_text("Name: Eve Known\nI have served for nine years.", encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Clerk")
    yield desk
    desk.close()


def marks(page: ApplicantsPage) -> list[object]:
    return [page.model.index(row, 3).data() for row in range(page.model.rowCount())]


def test_all_four_kinds_of_doubt_are_marked_after_the_window_added_them(
    qtbot: QtBot, show: Show, desk: Desk, folder: Path
) -> None:
    page = opened(show, desk)
    read(qtbot, page, folder)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(page.model.doubted_rows()) == 4
    assert sorted(map(str, marks(page))) == ["", "Check the name", *["File in doubt"] * 3]
    for kept in desk.state.applications.values():
        assert "Same" not in kept.doubt
        assert "Guessed" not in kept.doubt


def test_all_four_kinds_of_doubt_are_marked_in_a_vacancy_of_the_command_line(
    show: Show, folder: Path, tmp_path: Path, specification: Path
) -> None:
    made = tmp_path / "made.shortlist"
    words = ["new", made, "--spec", specification, "--applicants", folder, "--panel", "Bo Rees", "--chair", "Ann Lee"]
    main([str(word) for word in words])
    with at_desk(made) as desk:
        page = opened(show, desk)
        assert len(page.model.doubted_rows()) == 4


def test_what_was_left_out_of_a_folder_stands_at_the_top_as_a_warning(
    qtbot: QtBot, show: Show, desk: Desk, folder: Path
) -> None:
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    page = opened(show, desk)
    read(qtbot, page, folder)
    (said,) = [one for one in page.preview.findChildren(Label) if "photo.jpg" in one.text()]
    assert said.isVisible()
    assert said.mapTo(page.preview, said.rect().bottomLeft()).y() < page.preview.table.mapTo(
        page.preview, page.preview.table.rect().topLeft()
    ).y()  # fmt: skip


def test_a_doubt_that_leaves_no_mark_does_not_promise_one(qtbot: QtBot, show: Show, desk: Desk, folder: Path) -> None:
    (folder / "E Known.txt").write_text("Name: Eve Known\n\nRedeployee: see my letter", encoding="utf-8")
    page = opened(show, desk)
    read(qtbot, page, folder)
    words = [one.text() for one in page.preview.findChildren(Label)]
    at = next(number for number, text in enumerate(words) if text.startswith("Whether “Redeployee”"))
    assert words[at + 1] == "Eve Known. Added all the same. It is said only here, so look at it now."


def test_the_dialogs_for_applications_take_e_mails() -> None:
    assert "*.eml" in application_kinds()


@pytest.fixture
def specification() -> Path:
    from shortlister import SAMPLE_DATA

    return SAMPLE_DATA / "specifications" / "web-manager.docx"

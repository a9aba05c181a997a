"""A scoring workbook that came back behind a password: it is asked for, and nothing is merged without it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.returning import write_out
from shortlister.exporting.passwords import lock
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.report.passwords import KnownPasswordSheet
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", name="")
    yield made
    made.close()


@pytest.fixture
def locked(desk: Desk, tmp_path: Path) -> Path:
    """Bo's workbook with one rating, saved with a password."""
    plain = tmp_path / "bo.xlsx"
    write_out(desk, "bo", plain)
    book = load_workbook(plain)
    book["Scores"]["F5"] = 2
    book.save(plain)
    path = tmp_path / "locked.xlsx"
    lock(path, plain.read_bytes(), "gwydr 42")
    return path


def asked(page: Page) -> KnownPasswordSheet:
    (sheet,) = [one for one in page.window().findChildren(KnownPasswordSheet) if one.isVisible()]
    return sheet


def opened(show: Show, desk: Desk, path: Path) -> PanelPage:
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    page.take_files([path])
    return page


def test_with_its_password_it_is_looked_at_and_merged(show: Show, desk: Desk, locked: Path, qtbot: QtBot) -> None:
    page = opened(show, desk, locked)
    sheet = asked(page)
    assert sheet.do_button is not None
    assert not sheet.do_button.isEnabled()
    sheet.field.setText("gwydr 42")
    sheet.accept()
    (file,) = page.preview.model.files
    assert (file.refused, file.new) == (None, 1)
    page._merge()
    assert desk.state.scores.sheet("bo", "a000").ratings
    assert page._locked.words == {}


@pytest.mark.parametrize("word", ["gwydr 43", ""])
def test_without_it_the_file_is_refused_in_the_list(show: Show, desk: Desk, locked: Path, word: str) -> None:
    page = opened(show, desk, locked)
    sheet = asked(page)
    sheet.field.setText(word)
    (sheet.accept if word else sheet.reject)()
    (file,) = page.preview.model.files
    assert file.refused is not None
    assert "password" in str(file.refused)
    assert page.preview.mergeable() == []
    assert not [one for one in page.window().findChildren(Sheet) if one.isVisible()]

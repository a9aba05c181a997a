"""A panel calibrates by mail: sealed packs out, scored alone, dropped back in a folder, seen together, refined."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.reporting import verified
from shortlister.ui.panel.calibrating import ChooseSheet, UnderWaySheet
from shortlister.ui.panel.packs_sheet import PacksSheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.refining import RefineSheet
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.shell import PANEL
from shortlister.ui.together import TogetherSheet
from shortlister.ui.who import WhoSheet
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.ui.scoring_making import vacancy

APPLICANTS, CRITERIA = 3, 4


@pytest.fixture
def keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        yield keyboard


def to_panel(keys: Keyboard, path: Path) -> PanelPage:
    """Open the vacancy as HR, and go to Panel."""
    keys.answer("getOpenFileName", path)
    keys.press("Ctrl+O")
    keys.sheet(WhoSheet)
    keys.press("Return")
    keys.no_sheet()
    keys.until(lambda: QApplication.focusWidget() is not None)
    keys.press(f"Alt+{PANEL}")
    return keys.page(PanelPage)


def score_alone(keys: Keyboard, pack: Path, back: Path, rating: int) -> None:
    """Open a calibration's pack, score it with digits, and write the copy that goes back."""
    keys.answer("getOpenFileName", pack)
    keys.press("Ctrl+P")
    page = keys.page(ScorePage)
    assert len(page.round.applicants) == 2
    assert not page.top.submit.isVisible()
    for _ in range(2 * CRITERIA):
        keys.press(str(rating))
    assert page.round.scored == 2 * CRITERIA
    keys.answer("getSaveFileName", back)
    keys.press("Ctrl+Shift+Return")
    keys.until(back.exists)
    keys.press("Ctrl+W")


def test_a_calibration_goes_out_sealed_comes_back_in_a_folder_and_is_seen_together(
    keys: Keyboard, tmp_path: Path
) -> None:
    path, out, back = tmp_path / "v.shortlist", tmp_path / "out", tmp_path / "back"
    out.mkdir()
    back.mkdir()
    vacancy(path, applicants=APPLICANTS, criteria=CRITERIA, name="").close()

    page = to_panel(keys, path)
    keys.press("C")
    keys.sheet(ChooseSheet)
    keys.press("Ctrl+Return")
    keys.no_sheet()
    keys.press("Shift+P")
    packs = keys.sheet(PacksSheet)
    keys.tab_to(packs.sealed)
    keys.press("Space")
    keys.answer("getExistingDirectory", out)
    keys.press("Ctrl+Return")
    keys.until(lambda: len(keys.place.bridge.state.issues) == 2)
    assert keys.place.bridge.state.vacancy.recipient
    keys.press("Ctrl+W")

    for name, rating in (("Ann Lee", 1), ("Bo Rees", 3)):
        score_alone(keys, out / f"CS-0419 {name}.scorepack", back / f"{name}.scorepack.age", rating)

    page = to_panel(keys, path)
    keys.drop(back)
    keys.until(page.preview.isVisible)
    assert [(one.member, one.new, one.conflicts) for one in page.preview.model.files] == [
        ("Ann Lee", 8, 0), ("Bo Rees", 8, 0),
    ]  # fmt: skip
    keys.press("Ctrl+Return")
    keys.press("C")
    waits = keys.sheet(UnderWaySheet)
    assert waits.do_button is not None
    assert waits.do_button.isEnabled()
    keys.press("Ctrl+Return")
    together = keys.sheet(TogetherSheet)
    assert together.references == ["A-000", "A-001"]
    keys.tab_to(together.refine)
    keys.press("Space")
    refine = keys.sheet(RefineSheet)
    refine.fields[2].setPlainText("One recent example, with its result")
    refine.why.setFocus()
    keys.write("2 was read in two ways")
    keys.press("Ctrl+Return")
    keys.no_sheet()
    state = keys.place.bridge.state
    assert state.vacancy.scale.steps[2].descriptor == "One recent example, with its result"
    assert state.vacancy.edition == 2
    assert "out of date" in str(page.members_model.index(0, 3).data())
    assert not state.submissions
    keys.press("Ctrl+W")
    assert verified(path).intact

"""Every sheet that a key opens, and every page in its other states, with large text: nothing is cut, nothing grows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from shortlister import SAMPLE_DATA
from shortlister.domain.refusals import Refusal
from shortlister.ui.kit.actions import Action, BoundActions
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.window_keys import WINDOW_ACTIONS
from tests.journeys.at_keyboard import Keyboard
from tests.journeys.restless import restless
from tests.journeys.test_every_page_every_size import (
    Room,
    faults_of,
    keys,
    overlapping,
    settle,
    sit_down,
    vacancies,
)

__all__ = ["keys", "vacancies"]

LARGE = (Room((1024, 700), scale=2.0), Room((1280, 800), scale=2.0))
NO_SHEET = {"close", "projector"}
REFUSED = (
    "“Web manager v3.scorepack” is not merged. It was made from edition 1 of the specification. Scoring was opened on "
    "edition 2, in which E3 was split in two. Nothing in the file was changed, and nothing was taken from it."
)


def sheets() -> Iterator[Sheet]:
    """The sheets that stand."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, Sheet) and widget.isVisible():
            yield widget


def unseen_focus(sheet: Sheet) -> list[str]:
    """Where the focus of a sheet stands out of sight."""
    focus = sheet.focusWidget()
    return [f"the focus is on {focus}, out of sight"] if focus and focus.visibleRegion().isEmpty() else []


def opened(keys: Keyboard, bound: BoundActions, action: Action) -> list[tuple[str, list[str]]]:
    """The sheets that this action opens, each with its faults; they are put away, and menus too."""
    bound.do(action.id)
    settle(keys)
    found = [
        (sheet.windowTitle(), faults_of(sheet) + overlapping(sheet) + unseen_focus(sheet) + restless())
        for sheet in sheets()
    ]
    for sheet in list(sheets()):
        sheet.reject()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu) and widget.isVisible():
            widget.close()
    settle(keys)
    return found


def at_page(keys: Keyboard) -> list[str]:
    """What is wrong with the window as it stands."""
    settle(keys)
    return faults_of(keys.place) + overlapping(keys.place) + restless()


@pytest.mark.parametrize("keys", LARGE, indirect=True, ids=str)
@pytest.mark.parametrize(
    ("how_far", "name", "steps", "least"),
    [("begun", "", (1, 3), 7), ("open", "", (1, 2, 3), 12), ("submitted", "Ann Lee", (5, 6), 8)],
)
def test_every_sheet_holds_with_large_text(
    keys: Keyboard, vacancies: dict[str, Path], monkeypatch: pytest.MonkeyPatch,
    how_far: str, name: str, steps: tuple[int, ...], least: int,
) -> None:  # fmt: skip
    size = keys.window.size()
    keys.answer("getExistingDirectory", "")
    for dialog, nothing in (("getOpenFileName", ""), ("getSaveFileName", ""), ("getOpenFileNames", [])):
        monkeypatch.setattr(f"PySide6.QtWidgets.QFileDialog.{dialog}", lambda *_given, found=nothing: (found, ""))
    place = sit_down(keys, vacancies[how_far], name)
    seen: set[str] = set()
    found: list[str] = []
    for step in steps:
        place.go(step)
        settle(keys)
        page = place.page()
        assert page is not None
        assert page.bound is not None
        window_actions = () if seen else WINDOW_ACTIONS
        for action in (*page.bound.actions, *window_actions):
            if action.id in NO_SHEET:
                continue
            place.go(step)
            bound = page.bound if action in page.bound.actions else place.bound
            for title, faults in opened(keys, bound, action):
                seen.add(title)
                found += [f"step {step}, {title}: {fault}" for fault in faults]
            if keys.window.size() != size:
                found.append(f"step {step}, {action.id}: the window has grown to {keys.window.size().toTuple()}")
    assert not found, "\n".join(found)
    assert len(seen) >= least


@pytest.mark.parametrize("keys", LARGE, indirect=True, ids=str)
def test_what_is_read_from_files_and_refused_holds_with_large_text(keys: Keyboard, vacancies: dict[str, Path]) -> None:
    place = sit_down(keys, vacancies["begun"], "")
    found: list[str] = []
    for step, file in ((1, "specifications/web-manager.docx"), (2, "applicants.csv")):
        place.go(step)
        page = place.page()
        assert page is not None
        page.take_files([SAMPLE_DATA / file])
        QTest.qWait(300)
        found += at_page(keys)
        page.other_side()
        found += at_page(keys)
        place.messages.refuse(Refusal(REFUSED))
        found += at_page(keys)
        place.messages.attend("A person must decide this as well", "What follows.", [("Look", page.refresh)])
        found += at_page(keys)
        page.area.clear()
    assert not found, "\n".join(found)

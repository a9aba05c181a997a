"""Every control of the window shows its key: on its face, in its tooltip and to a screen reader, and the key acts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.packing import write_pack
from shortlister.ui.change_keys import ChangeKeysSheet
from shortlister.ui.kit.key_choices import key_choices, name_of
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.scoring.grid_sheet import GridSheet
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.settings import SettingsSheet
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.journeys.test_every_page_every_size import STEPS, settle, sit_down, vacancies
from tests.ui.scoring_making import vacancy

__all__ = ["vacancies"]

OWN_WAY = {
    "Person": "the name at the foot has no room for a cap beside it; tooltip and `?` say Ctrl+Shift+P",
    "_Entry": "a row of a list is gone through with the arrows; the first six show their digit",
    "Choice": "who sits down is chosen with the arrows and Enter",
}
"""Controls, by class, on which no key stands, and why."""

SIZES = ((1280, 800), (1920, 1080))


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]} by {size[1]}")
def keys(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Keyboard]:
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        keyboard.window.resize(*request.param)
        yield keyboard
    key_choices().use({})


def controls(inside: QWidget) -> list[QAbstractButton]:
    """What can be pressed now."""
    return [
        one
        for one in inside.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and not isinstance(one.parent(), QTableView)  # a table's empty corner
    ]


def in_force(window: QWidget) -> set[str]:
    """The keys that something would answer now, as people read them."""
    found = {key_words(short.key().toString()) for short in window.findChildren(QShortcut) if short.isEnabled()}
    found |= {key_words(one.shortcut().toString(QKeySequence.SequenceFormat.PortableText)) for one in controls(window)}
    return found | {"Esc"}


def untold(inside: QWidget, *, acting: set[str] | None = None) -> list[str]:
    """The controls that keep their key to themselves, or show one that does nothing."""
    acting = in_force(inside.window()) if acting is None else acting
    found: list[str] = []
    for one in controls(inside):
        name = f"{type(one).__name__} “{one.accessibleName()}”"
        told = getattr(one, "key_in_force", None)
        key = told() if told is not None else ""
        percentage = isinstance(one, QRadioButton) and not any(letter.isalpha() for letter in one.text())
        if not key and (type(one).__name__ in OWN_WAY or percentage):  # the arrows choose among percentages
            continue
        if told is None or not key:
            found.append(f"{name} has no key")
            continue
        if not one.shows_key() and type(one).__name__ not in OWN_WAY:  # type: ignore[attr-defined]
            found.append(f"{name} does not show {key}")
        if key not in one.toolTip():
            found.append(f"{name}: the tooltip “{one.toolTip()}” is silent about {key}")
        if key not in one.accessibleDescription():
            found.append(f"{name}: the description “{one.accessibleDescription()}” is silent about {key}")
        if key not in acting:
            found.append(f"{name} shows {key}, which does nothing")
    return found


def test_the_start_page(keys: Keyboard) -> None:
    settle(keys)
    assert untold(keys.window.start) == []


@pytest.mark.parametrize(
    ("how_far", "name"),
    [("begun", ""), ("open", ""), ("open", "Bo Rees"), ("submitted", ""), ("submitted", "Ann Lee")],
)
def test_every_step_for_everybody(keys: Keyboard, vacancies: dict[str, Path], how_far: str, name: str) -> None:
    place = sit_down(keys, vacancies[how_far], name)
    found: list[str] = []
    for step in STEPS:
        place.go(step)
        settle(keys)
        found += [f"step {step}: {fault}" for fault in untold(place)]
    assert not found, "\n".join(found)


def test_a_pack_in_both_orders_with_the_search_open(keys: Keyboard, tmp_path: Path) -> None:
    with_files(tmp_path)
    keys.window.open_path(tmp_path / "bo.scorepack")
    page = keys.page(ScorePage)
    settle(keys)
    assert untold(keys.place) == []
    keys.press("B")
    settle(keys)
    assert untold(keys.place) == []
    keys.press("Ctrl+F")
    acting = in_force(keys.window) | {"Enter", "Shift+Enter", *"GBVDZMLNX0123←→,.", "F6", "?"}  # Esc leaves the field
    assert page.reader.bar.searching()
    assert untold(keys.place, acting=acting) == []


def with_files(folder: Path) -> None:
    """A pack of three applications."""
    desk = vacancy(folder / "v.shortlist", name="")
    write_pack(desk, "bo", folder / "bo.scorepack")
    desk.close()


def test_the_sheets_of_the_frame_and_of_score(keys: Keyboard, tmp_path: Path) -> None:
    with_files(tmp_path)
    keys.window.open_path(tmp_path / "bo.scorepack")
    keys.page(ScorePage)
    settle(keys)
    own = {"Ctrl+Enter", "Ctrl+C", "S", "F", "O"}
    for key, kind in (("V", GridSheet), ("Ctrl+,", SettingsSheet), ("Ctrl+Return", Sheet)):
        keys.press(key)
        sheet = keys.sheet(kind)
        assert untold(sheet, acting=in_force(sheet) | own) == []
        keys.press("Esc")
        keys.no_sheet()


def test_another_key_is_shown_everywhere_at_once(keys: Keyboard, tmp_path: Path) -> None:
    with_files(tmp_path)
    keys.window.open_path(tmp_path / "bo.scorepack")
    page = keys.page(ScorePage)
    settle(keys)
    told = {
        page.top.submit: ("submit", "Ctrl+Return", "Ctrl+J"),
        page.top.order._segments[0]: ("order", "B", "J"),
        page.top.grid: ("grid", "V", "Shift+J"),
        page.reader.bar.zoom_button: ("zoom", "Z", "F7"),
        page.pane.rating.rows()[2]: ("rate", "2", "K"),
        page.pane.rating.rows()[-1]: ("not_assessable", "X", "Y"),
        keys.place.sidebar.items()[0]: ("step", "Alt+4", "F4"),
    }
    before = {one: one.window().grab(one.rect().translated(one.mapTo(one.window(), one.rect().topLeft()))).toImage()
              for one in told}  # fmt: skip
    scopes = {"step": "Everywhere"}
    key_choices().use({name_of(scopes.get(name, "Score"), name, usual): key for name, usual, key in told.values()})
    settle(keys)
    for one, (name, usual, key) in told.items():
        assert one.key_in_force() == key_words(key), name  # type: ignore[attr-defined]
        assert key_words(key) in one.toolTip(), name
        assert key_words(key) in one.accessibleDescription(), name
        assert key_words(usual) not in one.accessibleDescription(), name
        seen = one.window().grab(one.rect().translated(one.mapTo(one.window(), one.rect().topLeft()))).toImage()
        if one is not page.top.order._segments[0]:  # its cap stands beside it
            assert seen != before[one], f"{name} looks as before"
    assert untold(keys.place) == []
    keys.press("K")
    assert page.round.rating(page.round.cells(by_criterion=False).__next__()) == 2


def test_a_key_with_alt_that_a_person_chooses_is_taken_from_the_words(
    keys: Keyboard, vacancies: dict[str, Path]
) -> None:
    place = sit_down(keys, vacancies["submitted"], "")
    place.go(7)
    settle(keys)
    page = place.page()
    assert page is not None
    verify = next(one for one in controls(page) if one.text() == "Verify")
    letter = verify.shortcut().toString()
    assert letter.startswith("Alt+")
    key_choices().use({name_of("Report", "search", "Ctrl+F"): letter})
    settle(keys)
    assert verify.shortcut().toString() != letter
    assert untold(place) == []


@pytest.mark.parametrize("theme", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_large_text_says_every_key_in_tooltips_even_where_a_face_has_no_room(
    keys: Keyboard, tmp_path: Path, theme: ThemeName
) -> None:
    with_files(tmp_path)
    window = keys.window
    window.preferences.keep(replace(window.preferences.now, scale=2.0))
    hub().use(theme, scale=2.0)
    window.open_path(tmp_path / "bo.scorepack")
    settle(keys)
    faults = [fault for fault in untold(keys.place) if "does not show" not in fault]
    assert faults == []


def test_the_change_of_keys_itself_can_be_reached_by_keys(keys: Keyboard, tmp_path: Path) -> None:
    with_files(tmp_path)
    keys.window.open_path(tmp_path / "bo.scorepack")
    keys.page(ScorePage)
    settle(keys)
    keys.press("Ctrl+,")
    sheet = keys.sheet(SettingsSheet)
    keys.press(sheet.change_keys.shortcut().toString())
    changing = keys.sheet(ChangeKeysSheet)
    assert untold(changing, acting=in_force(changing)) == []
    keys.press("Esc")
    keys.no_sheet()

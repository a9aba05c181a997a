"""Every icon that the design names is there, and draws something in the colour asked for."""

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from shortlister.ui.kit.assets import ICONS, icon_names, pixmap

NAMED = [
    "list-checks",
    "file-text",
    "users",
    "pencil-line",
    "scale",
    "list-ordered",
    "chart-column",
    "check",
    "x",
    "plus",
    "search",
    "settings-2",
    "circle-help",
    "lock",
    "eye-off",
    "triangle-alert",
    "octagon-x",
    "info",
    "flag",
    "calendar",
    "folder-open",
    "file-spreadsheet",
    "package",
    "send",
    "inbox",
    "download",
    "history",
    "trash-2",
    "split",
    "merge",
    "columns-2",
    "maximize",
    "zoom-in",
    "crop",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "circle-dashed",
    "user-x",
    "message-square",
    "play",
]


def inked(drawn: QPixmap) -> int:
    image = drawn.toImage()
    return sum(image.pixelColor(x, y).alpha() > 40 for x in range(image.width()) for y in range(image.height()))


def test_every_icon_of_the_design_is_drawn() -> None:
    assert set(NAMED) <= set(icon_names())


@pytest.mark.parametrize("name", icon_names())
@pytest.mark.parametrize("size", [14, 18, 40])
def test_every_icon_draws_something_and_stays_inside(qapp: QApplication, name: str, size: int) -> None:
    drawn = pixmap(name, QColor("#1A56A4"), size)
    assert (drawn.width(), drawn.height()) == (size, size)
    assert size * 0.5 < inked(drawn) < size * size * 0.75


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_takes_the_colour_of_the_palette(qapp: QApplication, name: str) -> None:
    image = pixmap(name, QColor("#FF0000"), 48).toImage()
    full = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert full
    assert all(colour.red() > 240 and colour.green() < 15 for colour in full)


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_an_outline_on_the_grid_of_24(name: str) -> None:
    drawing = (ICONS / f"{name}.svg").read_text()
    for part in ('viewBox="0 0 24 24"', 'fill="none"', 'stroke-width="1.75"', 'stroke-linecap="round"'):
        assert part in drawing


def test_a_sharper_screen_gets_a_sharper_icon(qapp: QApplication) -> None:
    drawn = pixmap("lock", QColor("#000000"), 16, ratio=2.0)
    assert drawn.width() == 32
    assert drawn.deviceIndependentSize().width() == 16

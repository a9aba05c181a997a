"""The gallery draws, and no text of the kit is wider than its place."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.theme import Theme, apply, hub
from shortlister.ui.kit.tokens import ThemeName


@pytest.fixture(scope="module")
def gallery() -> ModuleType:
    found = importlib.util.spec_from_file_location("kit_gallery", Path(__file__).with_name("gallery.py"))
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_is_clipped(gallery: ModuleType, qapp: QApplication, name: ThemeName, scale: float) -> None:
    apply(qapp, Theme(name, scale, hub().theme.family))
    screen: QWidget = gallery.Screen()
    screen.resize(round(1280 * scale), round(900 * scale))
    gallery.grab(screen, qapp)
    for label in screen.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.width() >= (label.minimumSizeHint() if label.wordWrap() else label.sizeHint()).width(), (
                label.text()
            )
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in screen.findChildren(Button):
        if button.isVisible():
            assert button.size() == button.sizeHint(), button.text()
    screen.deleteLater()


@pytest.mark.parametrize("family", ["Inter", "Noto Sans", "DejaVu Sans"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 760)])
def test_a_window_keeps_the_size_asked_for_in_every_font(
    gallery: ModuleType, qapp: QApplication, family: str, size: tuple[int, int]
) -> None:
    if not QFontDatabase.hasFamily(family):
        pytest.skip(f"{family} is not installed here")
    apply(qapp, Theme(family=family))
    screen: QWidget = gallery.Screen()
    screen.resize(*size)
    gallery.grab(screen, qapp)
    assert (screen.width(), screen.height()) == size
    screen.deleteLater()


def test_every_tab_stop_has_a_name(gallery: ModuleType, qapp: QApplication) -> None:
    from PySide6.QtCore import Qt

    page: QWidget = gallery.Gallery()
    stops = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None and widget.isVisibleTo(page)
    ]
    assert len(stops) > 30
    assert [type(widget).__name__ for widget in stops if not widget.accessibleName()] == []
    page.deleteLater()


def test_the_gallery_is_drawn(gallery: ModuleType, qapp: QApplication, tmp_path: Path) -> None:
    gallery.page_pictures(qapp, tmp_path, "")
    gallery.screen_pictures(qapp, tmp_path, "")
    assert {found.stem for found in tmp_path.iterdir()} == {"components", "icons", "screen", "sheet", "keys"}

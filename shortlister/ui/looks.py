"""How an open vacancy looks in its window: sidebar or rail, text size, and the projector for a room."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sidebar import Sidebar
from shortlister.ui.kit.theme import current, hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.settings import scale_of, theme_of, zoomed

PROJECTOR_FACTOR: Final = 1.56
RAIL_BELOW: Final = 1440
NARROW: Final = 860


class Looks(QObject):
    """Belongs to the workplace; what a person chooses is remembered."""

    def __init__(self, place: QWidget, sidebar: Sidebar, keybar: QWidget, preferences: PreferencesFile) -> None:
        super().__init__(place)
        self._place = place
        self._sidebar = sidebar
        self._keybar = keybar
        self._preferences = preferences
        self._projector = False
        self._was_normal = False
        sidebar.toggled.connect(self._rail_chosen)

    def zoom(self, key: str) -> None:
        """Larger or smaller text."""
        scale = zoomed(self._preferences.now.scale, key)
        self._preferences.keep(replace(self._preferences.now, scale=scale))
        usual = scale_of(self._preferences.now, self._place.window().width())
        hub().use(scale=scale * PROJECTOR_FACTOR if self._projector else usual)

    def _rail_chosen(self, rail: bool) -> None:
        self._preferences.keep(replace(self._preferences.now, rail=rail))

    def fit_sidebar(self, *, wide: bool) -> None:
        """Sidebar or rail, as was chosen, else by the room; `wide` pages give way below 1440."""
        chosen = self._preferences.now.rail
        narrow = self._place.width() < current().S(RAIL_BELOW if wide else NARROW)
        self._sidebar.set_rail(narrow if chosen is None else chosen)

    def project(self, on: bool) -> None:
        """For a room: always light, larger, without sidebar and key bar; and back."""
        self._projector = on
        self._sidebar.setVisible(not on)
        self._keybar.setVisible(not on)
        window, now = self._place.window(), self._preferences.now
        if on:
            hub().use(ThemeName.LIGHT, scale=now.scale * PROJECTOR_FACTOR)
            self._was_normal = not window.isFullScreen()
            window.showFullScreen()
        else:
            hub().use(theme_of(now), scale=scale_of(now, window.width()))
            if self._was_normal:
                window.showNormal()

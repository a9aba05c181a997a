"""Settings of this person on this computer: theme, text size, language, keys. There is nothing to confirm."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from shortlister.i18n import N_, _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.preferences import Preferences, PreferencesFile
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import LARGEST_SCALE, SMALLEST_SCALE, hub, system_theme
from shortlister.ui.kit.tokens import Role, ThemeName

THEMES: Final = (
    ("", N_("As the desktop")),
    (ThemeName.LIGHT, N_("Light")),
    (ThemeName.DARK, N_("Dark")),
    (ThemeName.HIGH_CONTRAST, N_("High contrast")),
)
SPOKEN: Final = (("", N_("As the desktop")), ("en", "English"), ("cy", "Cymraeg"))
"""A language is called what those call it who speak it."""

WIDE_WINDOW: Final = 1760
WIDE_SCALE: Final = 1.125
SCALES: Final = (1.0, 1.125, 1.25, 1.5, 1.75, 2.0)


def theme_of(preferences: Preferences) -> ThemeName:
    """The theme that a person chose, or the desktop's."""
    application = QApplication.instance()
    if preferences.theme or not isinstance(application, QApplication):
        return ThemeName(preferences.theme or ThemeName.LIGHT)
    return system_theme(application)


def scale_of(preferences: Preferences, width: int) -> float:
    """The text size: what was chosen; on a wide window a little more than 100 %."""
    return WIDE_SCALE if preferences.scale == SMALLEST_SCALE and width >= WIDE_WINDOW else preferences.scale


def zoomed(scale: float, key: str) -> float:
    """The next larger or smaller text size for the key that was pressed."""
    if key.endswith("-"):
        return max((one for one in SCALES if one < scale - 0.01), default=SMALLEST_SCALE)
    return min((one for one in SCALES if one > scale + 0.01), default=LARGEST_SCALE)


class SettingsSheet(Sheet):
    """Theme, text size and language; `keys_asked` when other keys are to be chosen, where that is offered."""

    keys_asked = Signal()

    def __init__(self, window: QWidget, preferences: PreferencesFile, *, keys: bool = False) -> None:
        super().__init__(
            window, _("Settings"), _("They hold for you on this computer, in every vacancy."), safe=_("Close")
        )
        self._preferences = preferences
        now = preferences.now
        self.body.addWidget(Label(_("Theme"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        self.theme = Segmented([_(words) for _name, words in THEMES], self, name=_("Theme"))
        self.theme.set_chosen(next(at for at, (name, _words) in enumerate(THEMES) if name == now.theme))
        self.theme.chosen.connect(self._choose_theme)
        self.body.addWidget(self.theme)
        self.body.gap(18)
        head = Row(spacing=6)
        head.addWidget(Label(_("Text size"), self, role=Role.SECONDARY, weight=600))
        head.addStretch(1)
        head.addWidget(KeyCap(("Ctrl++", "-"), self))
        self.body.addLayout(head)
        self.body.gap(6)
        self.size_choice = Segmented([f"{scale * 100:g} %" for scale in SCALES], self, name=_("Text size"))
        nearest = min(range(len(SCALES)), key=lambda at: abs(SCALES[at] - now.scale))
        self.size_choice.set_chosen(nearest)
        self.size_choice.chosen.connect(self._choose_scale)
        self.body.addWidget(self.size_choice)
        self._offer_languages(now.language)
        if keys:
            self._offer_keys()
        self.theme.focus_chosen()

    def _offer_languages(self, now: str) -> None:
        self.body.gap(18)
        self.body.addWidget(Label(_("Language"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        self.language = Segmented([_(words) for _code, words in SPOKEN], self, name=_("Language"))
        self.language.set_chosen(next((at for at, (code, _words) in enumerate(SPOKEN) if code == now), 0))
        self.language.chosen.connect(self._choose_language)
        self.body.addWidget(self.language)
        self.body.gap(4)
        words = _("It holds from the next start. No Welsh speaker has checked the Welsh yet.")
        self.body.addWidget(Label(words, self, role=Role.CAPTION, ink="ink2", wrap=True))

    def _offer_keys(self) -> None:
        self.body.gap(18)
        self.body.addWidget(Label(_("Keys"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        row = Row()
        self.change_keys = Button(_("Change keys…"), self)
        self.change_keys.clicked.connect(self.reject)
        self.change_keys.clicked.connect(self.keys_asked)
        row.addWidget(self.change_keys)
        row.addStretch(1)
        self.body.addLayout(row)

    def _choose_theme(self, at: int) -> None:
        self._preferences.keep(replace(self._preferences.now, theme=str(THEMES[at][0])))
        hub().use(theme_of(self._preferences.now))

    def _choose_language(self, at: int) -> None:
        self._preferences.keep(replace(self._preferences.now, language=SPOKEN[at][0]))

    def _choose_scale(self, at: int) -> None:
        self._preferences.keep(replace(self._preferences.now, scale=SCALES[at]))
        behind = self.window().parentWidget() or self.window()
        hub().use(scale=scale_of(self._preferences.now, behind.width()))

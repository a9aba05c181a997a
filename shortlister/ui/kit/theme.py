"""The theme in use: colours, scale and type, and the one place that tells widgets when it changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from shortlister.ui.kit import palettes
from shortlister.ui.kit.stylesheet import stylesheet
from shortlister.ui.kit.tokens import TYPE, Colours, Role, Step, ThemeName

_PREFERRED: Final = ("Inter", "Segoe UI Variable Text", "Segoe UI Variable", "SF Pro Text", "Noto Sans")
SMALLEST_SCALE: Final = 1.0
LARGEST_SCALE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette at one scale; `scale` is 1.0 at 100 % and may be any product of zoom and projector."""

    name: ThemeName = ThemeName.LIGHT
    scale: float = 1.0
    family: str = ""

    def S(self, pixels: float) -> int:
        """Pixels at 100 % as pixels at this scale."""
        return round(pixels * self.scale)

    @property
    def colours(self) -> Colours:
        """Every colour, by token."""
        return palettes.colours(self.name)

    def font(self, role: Role = Role.BODY, *, weight: int | None = None, size: float | None = None) -> QFont:
        """The font of a role, with tabular figures; `size` in pixels at 100 %. To be used, never altered."""
        usual, usual_weight = TYPE[role]
        return _font(self.family, max(self.S(size or usual), 1), weight or usual_weight, tight=(size or usual) >= 18)

    def ramp(self, number_of_ratings: int) -> Sequence[Step]:
        """The tiles of a scale with that many ratings, lowest first."""
        return palettes.ramp(self.name, number_of_ratings)

    def palette(self) -> QPalette:
        """The QPalette that Fusion paints with."""
        return _palette(self.colours)


@cache
def _font(family: str, pixels: int, weight: int, *, tight: bool) -> QFont:
    """Kept: Qt finds the glyphs of a font that it has met at once, and looks a new one up each time it is painted."""
    font = QFont(family) if family else QFont()
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    if tight:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
    return font


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    part = QPalette.ColorRole
    usual: dict[QPalette.ColorRole, QColor] = {
        part.Window: c.canvas, part.WindowText: c.ink, part.Base: c.surface, part.AlternateBase: c.sunken,
        part.Text: c.ink, part.PlaceholderText: c.ink3, part.Button: c.surface, part.ButtonText: c.ink,
        part.BrightText: c.bad, part.Highlight: c.accent, part.HighlightedText: c.on_accent, part.Link: c.accent,
        part.LinkVisited: c.accent, part.ToolTipBase: c.surface, part.ToolTipText: c.ink, part.Light: c.surface,
        part.Midlight: c.hover, part.Mid: c.line2, part.Dark: c.edge, part.Shadow: c.edge, part.Accent: c.accent,
    }  # fmt: skip
    for role, colour in usual.items():
        palette.setColor(role, colour)
    for role in (part.WindowText, part.Text, part.ButtonText, part.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, c.dis)
    for role in (part.Base, part.Button, part.Highlight):
        palette.setColor(QPalette.ColorGroup.Disabled, role, c.dis_bg)
    return palette


def interface_family() -> str:
    """Inter where the system has it, then the platform's own interface font."""
    for family in _PREFERRED:
        if QFontDatabase.hasFamily(family):
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


class ThemeHub(QObject):
    """Holds the theme of the application, and says when it changes. Belongs to the QApplication."""

    changed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._theme = Theme(family=interface_family())

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    def use(self, name: ThemeName | None = None, *, scale: float | None = None) -> None:
        """Change palette or scale (or both); every widget of the kit lays itself out again."""
        wanted = Theme(name or self._theme.name, self._theme.scale if scale is None else scale, self._theme.family)
        if wanted != self._theme:
            apply(self._application, wanted)


def hub() -> ThemeHub:
    """The hub of the running application."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "a theme needs a QApplication"
    beside = vars(application)  # asked for ten times a key, and a property of Qt's takes ten times as long
    found = beside.get("shortlisterTheme") or application.property("shortlisterTheme")
    if not isinstance(found, ThemeHub):
        found = ThemeHub(application)
        application.setProperty("shortlisterTheme", found)
    beside["shortlisterTheme"] = found
    return found


def current() -> Theme:
    """The theme in use."""
    return hub().theme


def follow(receive: Callable[[Theme], object]) -> None:
    """Call a widget's method with the theme now, and again each time that it changes."""
    watched = hub()
    watched.changed.connect(receive)
    receive(watched.theme)


def apply(application: QApplication, theme: Theme) -> None:
    """Give the application this theme: style, palette, font, stylesheet, then every widget."""
    watched = hub()
    family = theme.family or watched.theme.family
    watched._theme = Theme(theme.name, theme.scale, family)
    # Without it Qt keeps a new palette from children of whatever a stylesheet has met: tables would keep their ground.
    application.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    if (style := application.style()) is None or style.name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(watched.theme.palette())
    application.setFont(watched.theme.font(Role.BODY))
    application.setStyleSheet(stylesheet(watched.theme.colours, watched.theme.S))
    watched.changed.emit(watched.theme)


def system_theme(application: QApplication) -> ThemeName:
    """The palette that the desktop asks for; light where it does not say."""
    dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return ThemeName.DARK if dark else ThemeName.LIGHT

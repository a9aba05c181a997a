"""The names of the design: themes, colours and roles of type."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtGui import QColor


class ThemeName(StrEnum):
    """The palettes there are."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


class Role(StrEnum):
    """What a text is for; the theme gives it size and weight."""

    DISPLAY = "display"
    TITLE = "title"
    CRITERION = "criterion"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BODY = "body"
    BUTTON = "button"
    SECONDARY = "secondary"
    CAPTION = "caption"
    TILE = "tile"
    CELL = "cell"


# Role: (pixels at 100 %, weight).
TYPE: Final[Mapping[Role, tuple[float, int]]] = {
    Role.DISPLAY: (28, 700),
    Role.TITLE: (20, 600),
    Role.CRITERION: (18, 600),
    Role.HEADING: (15, 600),
    Role.SUBHEADING: (14, 600),
    Role.BODY: (14, 400),
    Role.BUTTON: (14, 500),
    Role.SECONDARY: (13, 400),
    Role.CAPTION: (12, 400),
    Role.TILE: (15, 600),
    Role.CELL: (13, 600),
}


class Colours(NamedTuple):
    """Every colour of one palette, by its token; what each is for stands in the design."""

    canvas: QColor
    side: QColor
    surface: QColor
    sunken: QColor
    hover: QColor
    line: QColor
    line2: QColor
    edge: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    dis: QColor
    dis_bg: QColor
    accent: QColor
    accent_over: QColor
    accent_pressed: QColor
    on_accent: QColor
    accent_soft: QColor
    focus: QColor
    attn: QColor
    attn_soft: QColor
    attn_mark: QColor
    attn_line: QColor
    bad: QColor
    bad_soft: QColor
    bad_mark: QColor
    bad_line: QColor
    desk: QColor
    paper: QColor
    hl: QColor
    ramp_line: QColor
    dim: QColor

    def named(self, token: str) -> QColor:
        """The colour of a token given by its name, such as `ink2`."""
        colour = getattr(self, token)
        assert isinstance(colour, QColor)
        return colour


class Step(NamedTuple):
    """One step of the rating ramp: the colour of the tile and of the digit in it."""

    fill: QColor
    digit: QColor
    line: QColor | None = None

"""The three palettes and their rating ramps."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtGui import QColor

from shortlister.ui.kit.tokens import Colours, Step, ThemeName


def _colours(**tokens: str) -> Colours:
    return Colours(**{name: QColor(value) for name, value in tokens.items()})


_LIGHT: Final = _colours(
    canvas="#FAFAF8", side="#F1F1EE", surface="#FFFFFF", sunken="#F5F5F2", hover="#EFEFEB",
    line="#E0E0DB", line2="#C9C9C3", edge="#868A90",
    ink="#1C2024", ink2="#474D55", ink3="#62686F", dis="#80868D", dis_bg="#F1F1EE",
    accent="#1A56A4", accent_over="#15478A", accent_pressed="#103A72", on_accent="#FFFFFF",
    accent_soft="#E7F0FA", focus="#1A56A4",
    attn="#7A4A00", attn_soft="#FCF2DC", attn_mark="#B26A00", attn_line="#E2C488",
    bad="#98201B", bad_soft="#FBECEA", bad_mark="#C0322B", bad_line="#E5B4B0",
    desk="#E9E9E5", paper="#FFFFFF", hl="#FFE9A8", ramp_line="#B9C4D0", dim="#6E1C2024",
)  # fmt: skip
_DARK: Final = _colours(
    canvas="#17191C", side="#121416", surface="#1E2125", sunken="#1A1D20", hover="#282C31",
    line="#31363C", line2="#434950", edge="#7E868F",
    ink="#ECEEF0", ink2="#BCC2C9", ink3="#9BA2AA", dis="#727A83", dis_bg="#22262A",
    accent="#7FB2F0", accent_over="#9AC3F5", accent_pressed="#B4D3F8", on_accent="#0D1A2B",
    accent_soft="#1F3350", focus="#8FBDF5",
    attn="#F0C47A", attn_soft="#33291A", attn_mark="#E0A03C", attn_line="#6B5426",
    bad="#F5A8A2", bad_soft="#3A2021", bad_mark="#E9736B", bad_line="#754040",
    desk="#0F1113", paper="#F3F2EE", hl="#FFE08A", ramp_line="#4A5562", dim="#6E000000",
)  # fmt: skip
_HIGH_CONTRAST: Final = _colours(
    canvas="#000000", side="#000000", surface="#000000", sunken="#000000", hover="#1F1F1F",
    line="#FFFFFF", line2="#FFFFFF", edge="#FFFFFF",
    ink="#FFFFFF", ink2="#FFFFFF", ink3="#E6E6E6", dis="#A6A6A6", dis_bg="#000000",
    accent="#6EC1FF", accent_over="#9AD4FF", accent_pressed="#C4E6FF", on_accent="#000000",
    accent_soft="#00264D", focus="#FFD60A",
    attn="#FFD60A", attn_soft="#000000", attn_mark="#FFD60A", attn_line="#FFD60A",
    bad="#FF9D96", bad_soft="#000000", bad_mark="#FF9D96", bad_line="#FF9D96",
    desk="#000000", paper="#FFFFFF", hl="#FFE14D", ramp_line="#FFFFFF", dim="#6E000000",
)  # fmt: skip

_RAMPS: Final = {
    ThemeName.LIGHT: (
        ("#F0F5FA", "#D3E3F3", "#AECBE9", "#7FAEDC", "#5793CF", "#2868AE", "#123F7A"),
        ("#1C2024", "#1C2024", "#1C2024", "#1C2024", "#1C2024", "#FFFFFF", "#FFFFFF"),
    ),
    ThemeName.DARK: (
        ("#232A33", "#263B55", "#2B4E79", "#3568A3", "#5A8FCB", "#8AB6E8", "#C2DCF8"),
        ("#ECEEF0", "#ECEEF0", "#ECEEF0", "#FFFFFF", "#0B1420", "#0B1420", "#0B1420"),
    ),
    ThemeName.HIGH_CONTRAST: (
        ("#000000", "#002A5C", "#004A9E", "#2F7FDB", "#6EC1FF", "#B3DEFF", "#FFFFFF"),
        ("#FFFFFF", "#FFFFFF", "#FFFFFF", "#000000", "#000000", "#000000", "#000000"),
    ),
}
_STEPS_USED: Final = {
    1: (0,),
    2: (0, 5),
    3: (0, 3, 6),
    4: (0, 2, 4, 6),
    5: (0, 2, 3, 5, 6),
    6: (0, 1, 2, 4, 5, 6),
    7: (0, 1, 2, 3, 4, 5, 6),
}


def colours(name: ThemeName) -> Colours:
    """The palette of that name."""
    match name:
        case ThemeName.LIGHT:
            return _LIGHT
        case ThemeName.DARK:
            return _DARK
        case ThemeName.HIGH_CONTRAST:
            return _HIGH_CONTRAST


def _steps(number_of_ratings: int) -> Sequence[int]:
    """Which of r0 to r6 a scale of that many ratings uses; longer scales spread over all seven."""
    if number_of_ratings in _STEPS_USED:
        return _STEPS_USED[number_of_ratings]
    last = max(number_of_ratings - 1, 1)
    return [round(6 * index / last) for index in range(number_of_ratings)]


@cache
def ramp(name: ThemeName, number_of_ratings: int) -> tuple[Step, ...]:
    """The tiles of a scale, from its lowest rating to its highest; made once."""
    fills, digits = _RAMPS[name]
    line = colours(name).ramp_line
    everywhere = name is ThemeName.HIGH_CONTRAST
    return tuple(
        Step(QColor(fills[step]), QColor(digits[step]), line if step == 0 or everywhere else None)
        for step in _steps(number_of_ratings)
    )

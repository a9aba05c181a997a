"""The looks of the workbook in words, the colours of the light theme, and a look as the workbook's numbered format."""

from typing import Final

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook

from shortlister.domain.scales import Scale
from shortlister.exporting.cells import Line, Look

INK: Final = "1C2024"
INK2: Final = "474D55"
INK3: Final = "62686F"
HAIRLINE: Final = Line("thin", "E0E0DB")
RULE: Final = Line("thin", "868A90")
HEAVY: Final = Line("medium", INK)
GAP: Final = Line("medium", "FFFFFF")
GROUND: Final = "F1F1EE"
SUNKEN: Final = "F5F5F2"
ATTENTION: Final = "7A4A00"
ATTENTION_GROUND: Final = "FCF2DC"

_DARK: Final = "1C2024"
_WHITE: Final = "FFFFFF"
_RAMP: Final = (
    ("F0F5FA", _DARK),
    ("D3E3F3", _DARK),
    ("AECBE9", _DARK),
    ("7FAEDC", _DARK),
    ("5793CF", _DARK),
    ("2868AE", _WHITE),
    ("123F7A", _WHITE),
)
_STEPS: Final = {
    1: (6,),
    2: (0, 5),
    3: (0, 3, 6),
    4: (0, 2, 4, 6),
    5: (0, 2, 3, 5, 6),
    6: (0, 1, 2, 4, 5, 6),
    7: (0, 1, 2, 3, 4, 5, 6),
}

TEXT: Final = Look()
WRAPPED: Final = TEXT.but(wrap=True)
HEADING: Final = TEXT.but(bold=True, ink=INK3, bottom=RULE, wrap=True, down="bottom")
ITEM: Final = WRAPPED.but(bottom=HAIRLINE)
ITEM_LEAD: Final = ITEM.but(bold=True)
ITEM_NUMBER: Final = ITEM.but(across="center")
SMALL: Final = ITEM.but(ink=INK3, size=7, wrap=False)
NOTE: Final = TEXT.but(size=9, ink=INK3)


def ramp(scale: Scale) -> tuple[tuple[str, str], ...]:
    """Ground and digit colour (RRGGBB) of each rating, lowest first; one hue, so that it reads in any eye."""
    count = len(scale.steps)
    steps = _STEPS.get(count) or tuple(round(index * 6 / (count - 1)) for index in range(count))
    return tuple(_RAMP[step] for step in steps)


def _side(line: Line | None) -> Side:
    return Side() if line is None else Side(style=line.style, color=line.colour)  # type: ignore[arg-type]


class Formats:
    """The numbered formats of one workbook, each made when its look is first met."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._plain: dict[Look, int] = {}
        self._quoted: dict[Look, int] = {}

    def number(self, look: Look, *, quoted: bool = False) -> int:
        """The look's number; `quoted` for text that would become a formula when its cell is edited."""
        known = self._quoted if quoted else self._plain
        if look not in known:
            known[look] = self._made(look, quoted=quoted)
        return known[look]

    def _made(self, look: Look, *, quoted: bool) -> int:
        cell = SheetCell(self._book.worksheets[0], row=1, column=1)
        cell.font = Font(
            name="Arial", size=look.size, bold=look.bold, underline="single" if look.underline else None, color=look.ink
        )
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        cell.alignment = Alignment(
            horizontal=look.across,
            vertical=look.down,
            wrap_text=look.wrap or None,
            text_rotation=look.turn,
        )
        sides = _side(look.sides)
        cell.border = Border(left=sides, right=sides, top=_side(look.top), bottom=_side(look.bottom))
        cell.number_format = look.number
        cell.quotePrefix = quoted
        return int(cell.style_id)

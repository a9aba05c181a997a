"""How a scoring workbook looks and what may be typed in it: widths, drop-downs, protection."""

from copy import copy
from math import ceil
from typing import Any, Final

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from shortlister.domain.scales import NA, Scale
from shortlister.i18n import _

FIRST_ROW: Final = 5
"""Of the scores; above it a title, a blank row, the hidden marks and the headings."""

_WIDTHS: Final = {"A": 12, "B": 10, "C": 52, "D": 11, "E": 18, "F": 9, "G": 64, "H": 4}
_FONT: Final = "Arial"
_INK: Final = Font(name=_FONT, size=10)
_BOLD: Final = Font(name=_FONT, size=10, bold=True)
_TITLE: Final = Font(name=_FONT, size=14, bold=True)
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_CENTRE: Final = Alignment(vertical="top", horizontal="center")
_GREY: Final = PatternFill("solid", fgColor="F1F3F5")
_HEAD: Final = PatternFill("solid", fgColor="DDE3E8")
_AMBER: Final = PatternFill("solid", bgColor="FFF3D6")
_THIN: Final = Side(style="thin", color="C5CCD3")
_HEAVY: Final = Side(style="medium", color="5B6770")
_OPEN: Final = Protection(locked=False)
_LINE: Final = 13.5
"""Points that a line of 10 points takes."""

_PROMPT: Final = 255
"""Characters that Excel shows beside a cell."""


def dress_start(sheet: Worksheet, tick: int, *, ticked: bool = True) -> None:
    """Fonts and widths of the first sheet, and the tick, where there is one the only cell of it that may be changed."""
    sheet.column_dimensions["A"].width = 18
    sheet.column_dimensions["B"].width = 96
    sheet.column_dimensions["C"].hidden = True
    sheet.sheet_view.showGridLines = False
    for row in sheet.iter_rows():
        for cell in row:
            cell.font = _BOLD if cell.column == 1 else _INK
            cell.alignment = Alignment(vertical="top", horizontal="left", wrap_text=cell.column == 2)
    sheet["A1"].font = _TITLE
    sheet["A1"].alignment = Alignment(wrap_text=False)
    sheet.protection.sheet = True
    _fit_to_width(sheet)
    if ticked:
        _dress_tick(sheet, tick)


def _dress_tick(sheet: Worksheet, tick: int) -> None:
    finished = sheet.cell(tick, 2)
    finished.protection = _OPEN
    finished.border = Border(left=_HEAVY, right=_HEAVY, top=_HEAVY, bottom=_HEAVY)
    words = DataValidation(type="list", formula1='"no,yes,yes with gaps"', allow_blank=False, showErrorMessage=True)
    words.errorTitle = _("Not one of the choices")
    words.error = _("Choose no, yes, or yes with gaps.")
    sheet.add_data_validation(words)
    words.add(finished)


_Looks = dict[tuple[int, bool, bool, bool], Any]
"""openpyxl's style of a cell by column, whether shaded, first of its applicant, and quoted: found once for each."""


def dress_scores(sheet: Worksheet, rows: int, scale: Scale, *, each: int) -> None:
    """The sheet of scores: `rows` of them, `each` for every applicant."""
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.column_dimensions["H"].hidden = True
    sheet.row_dimensions[FIRST_ROW - 2].hidden = True
    sheet["A1"].font = _TITLE
    for cell in sheet[FIRST_ROW - 1]:
        cell.font, cell.fill, cell.alignment = _BOLD, _HEAD, _TOP
    looks: _Looks = {}
    for number in range(rows):
        shaded = number // each % 2 == 0
        _dress_row(sheet, FIRST_ROW + number, looks, shaded=shaded, first=number % each == 0)
    last = max(FIRST_ROW, FIRST_ROW + rows - 1)
    _ratings(sheet, f"F{FIRST_ROW}:F{last}", scale)
    sheet.conditional_formatting.add(f"F{FIRST_ROW}:F{last}", _when(f"ISBLANK($F{FIRST_ROW})"))
    sheet.auto_filter.ref = f"A{FIRST_ROW - 1}:H{last}"
    sheet.freeze_panes = f"C{FIRST_ROW}"
    sheet.print_title_rows = f"{FIRST_ROW - 1}:{FIRST_ROW - 1}"
    _fit_to_width(sheet)
    _protect(sheet)


def _fit_to_width(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]


def _dress_row(sheet: Worksheet, row: int, looks: _Looks, *, shaded: bool, first: bool) -> None:
    for column in range(1, 8):
        cell: Any = sheet.cell(row, column)
        key = (column, shaded, first, bool(cell.quotePrefix))
        if key not in looks:
            _dress(cell, shaded=shaded, first=first)
            looks[key] = cell._style
        else:
            cell._style = copy(looks[key])
    lines = max(_lines(sheet, row, letter) for letter in ("C", "E", "G"))
    if lines > 1:
        sheet.row_dimensions[row].height = _LINE * lines


def _dress(cell: Any, *, shaded: bool, first: bool) -> None:
    cell.font = _BOLD if cell.column in (1, 6) else _INK
    cell.alignment = _CENTRE if cell.column == 6 else _TOP
    cell.border = Border(top=_HEAVY if first else _THIN, bottom=_THIN, left=_THIN, right=_THIN)
    if cell.column in (6, 7):
        cell.protection = _OPEN
    elif shaded:
        cell.fill = _GREY


def _lines(sheet: Worksheet, row: int, letter: str) -> int:
    """About how many lines the text of a cell takes; not every program measures it for itself."""
    text = str(sheet[f"{letter}{row}"].value or "")
    return sum(max(1, ceil(len(line) / (1.1 * _WIDTHS[letter]))) for line in text.split("\n"))


def _ratings(sheet: Worksheet, area: str, scale: Scale) -> None:
    """The drop-down, with what each rating means beside it."""
    words = ",".join([*(str(value) for value in scale.values), NA])
    choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=True)
    choice.errorTitle = _("Not a rating")
    choice.error = _("Choose one of {ratings}.").format(ratings=words.replace(",", ", "))
    choice.promptTitle = _("Rating")
    choice.prompt = _meaning(scale)
    choice.showInputMessage = True
    sheet.add_data_validation(choice)
    choice.add(area)


def _when(formula: str) -> Rule:
    """Amber where the formula holds."""
    return Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=_AMBER))


def _meaning(scale: Scale) -> str:
    """Every rating with its descriptor, or with its label alone where that is too much to show."""
    last = _("NA Not assessable at this stage")
    whole = "\n".join([*(f"{step.value} {_(step.descriptor)}" for step in scale.steps), last])
    if len(whole) <= _PROMPT:
        return whole
    return "\n".join([*(f"{step.value} {_(step.label)}" for step in scale.steps), last])[:_PROMPT]


def _protect(sheet: Worksheet) -> None:
    """No password: it keeps hands off by mistake. Filtering and sizes are free; sorting would tear rows apart."""
    protection = sheet.protection
    protection.sheet = True
    protection.autoFilter = False
    protection.formatColumns = False
    protection.formatRows = False

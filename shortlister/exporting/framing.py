"""A sheet's frame in openpyxl's terms: columns, panes, paper, header and footer, conditional formats; no rows yet."""

from typing import Final

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import Outline, PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from shortlister.exporting.cells import column_letters
from shortlister.exporting.sheet import Sheet

_LONGEST_HEADING: Final = 90
"""Excel refuses a header or footer of more than 255 characters, all its parts together."""


def frame(book: Workbook, sheet: Sheet) -> Worksheet:
    """A new worksheet laid out as the sheet says."""
    page: Worksheet = book.create_sheet(sheet.name)
    page.sheet_view.showGridLines = False
    page.sheet_view.zoomScale = 100
    if sheet.freeze:
        page.freeze_panes = sheet.freeze
    if sheet.filter:
        page.auto_filter.ref = sheet.filter
    _columns(page, sheet)
    for area in sheet.merged:
        page.merged_cells.add(area)
    for tint in sheet.tints:
        style = DifferentialStyle(
            font=Font(color=tint.ink, bold=True),
            fill=PatternFill("solid", bgColor=tint.fill, fgColor=tint.fill),
        )
        page.conditional_formatting.add(tint.range, Rule("expression", dxf=style, formula=[tint.formula]))
    _paper(page, sheet)
    return page


def _columns(page: Worksheet, sheet: Sheet) -> None:
    outlined = False
    for index, column in enumerate(sheet.columns):
        dimension = page.column_dimensions[column_letters(index)]
        dimension.width = column.width
        dimension.hidden = column.hidden
        if column.outline:
            dimension.outlineLevel = column.outline
            outlined = True
    if outlined:
        page.column_dimensions.max_outline = 1
        page.sheet_properties.outlinePr = Outline(summaryRight=False)


def _paper(page: Worksheet, sheet: Sheet) -> None:
    page.page_setup.orientation = "landscape" if sheet.landscape else "portrait"
    page.page_setup.paperSize = int(sheet.paper)
    page.page_setup.fitToWidth = sheet.pages_wide
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top = 0.75
    page.page_margins.bottom = 0.7
    page.page_margins.header = page.page_margins.footer = 0.35
    if sheet.repeat_rows:
        page.print_title_rows = sheet.repeat_rows
    if sheet.repeat_columns:
        page.print_title_cols = sheet.repeat_columns
    if sheet.print_area:
        page.print_area = sheet.print_area
    left, right = sheet.header
    page.HeaderFooter.oddHeader = _ends(_heading(left), _heading(right))
    page.HeaderFooter.oddFooter = _ends(_heading(sheet.footer), "&P / &N")


def _ends(left: str, right: str) -> HeaderFooterItem:
    """A header or footer with a text at each end."""
    return HeaderFooterItem(left=_part(left), right=_part(right))


def _part(text: str) -> _HeaderFooterPart:
    return _HeaderFooterPart(text=text, font="Arial,Regular", size=9)


def _heading(text: str) -> str:
    """A header's text: on one line, not over its length, `&` doubled, since it begins a code there."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_HEADING:
        line = line[: _LONGEST_HEADING - 1] + "…"
    return line.replace("&", "&&")

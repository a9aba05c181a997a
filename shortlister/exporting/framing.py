"""A sheet's frame in openpyxl's terms: columns, panes, paper, header and footer, conditional formats; no rows yet."""

from typing import Final

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import Outline, PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from shortlister.exporting.cells import cleaned, column_letters
from shortlister.exporting.sheet import Sheet

_LONGEST_TITLE: Final = 255
_LONGEST_HEADING: Final = 90
"""Excel refuses a header or footer of more than 255 characters, all its parts together."""


def frame(book: Workbook, sheet: Sheet) -> Worksheet:
    """A new worksheet laid out as the sheet says."""
    page: Worksheet = book.create_sheet(sheet.name)
    page.sheet_view.showGridLines = False
    page.sheet_view.zoomScale = 100
    if sheet.freeze:
        page.freeze_panes = sheet.freeze
    if sheet.table and _can_be_table(sheet.table):
        page.add_table(_table(book, sheet))
    elif sheet.filter:
        page.auto_filter.ref = sheet.filter
    if sheet.titles:
        _name_titles(book, page, sheet.titles)
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


def _can_be_table(headings: tuple[str, ...]) -> bool:
    """Whether Excel takes them as a table's headings: none empty, equal, over-long or with what no name can hold."""
    plain = all(text and len(text) <= _LONGEST_TITLE and text.isprintable() and "_x" not in text for text in headings)
    return plain and len({text.casefold() for text in headings}) == len(headings)


def _table(book: Workbook, sheet: Sheet) -> Table:
    """A table, which tells screen readers what each column is called; it looks as its cells do."""
    number = len(book.worksheets)
    made = Table(displayName=f"Sheet{number}", ref=sheet.filter, id=number, autoFilter=AutoFilter(ref=sheet.filter))
    # With columns that are there already, openpyxl does not look for them in rows, which come later.
    made.tableColumns = [TableColumn(id=place, name=text) for place, text in enumerate(sheet.table, start=1)]
    return made


def _name_titles(book: Workbook, page: Worksheet, area: str) -> None:
    """The names by which screen readers find row and column headings: `TitleRegion1.a7.z31.2`."""
    first, _colon, last = area.partition(":")
    name = f"TitleRegion1.{first.lower()}.{last.lower()}.{len(book.worksheets)}"
    column, row = "".join(filter(str.isalpha, first)), "".join(filter(str.isdigit, first))
    page.defined_names[name] = DefinedName(name, attr_text=f"{quote_sheetname(page.title)}!${column}${row}")


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
    if sheet.scale:
        page.page_setup.scale = sheet.scale
    else:
        page.page_setup.fitToWidth = sheet.pages_wide
        page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=not sheet.scale)
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top = 0.75
    page.page_margins.bottom = 0.7
    page.page_margins.header = page.page_margins.footer = 0.35
    if sheet.repeat_rows:
        page.print_title_rows = sheet.repeat_rows
    if sheet.repeat_columns:
        page.print_title_cols = sheet.repeat_columns
    for row in sheet.breaks:
        page.row_breaks.append(Break(id=row))
    for column in sheet.column_breaks:
        page.col_breaks.append(Break(id=column))
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
    line = on_a_line(text)
    if len(line) > _LONGEST_HEADING:
        line = line[: _LONGEST_HEADING - 1] + "…"
    return line.replace("&", "&&")


def on_a_line(text: str) -> str:
    """A text for headers and properties, which have no way to write control characters: blanks stand for them."""
    plain = "".join(" " if letter < " " or letter in "\x7f\x85" else letter for letter in cleaned(text))
    return " ".join(plain.split())

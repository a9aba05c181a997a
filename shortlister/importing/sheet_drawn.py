"""Text boxes and drawings on the sheets of a workbook: how much stands in them, and where the first is."""

import posixpath
from collections.abc import Iterable
from typing import Final

from lxml import etree

from shortlister.domain.places import Passage, Place, cell_on
from shortlister.importing.archive import Package
from shortlister.importing.blocks import visible
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.sheet_rows import column_letters

_DRAWING: Final = late_regex(r"xl/(?:drawings/drawing|charts/chart|diagrams/data)\d*\.xml")
_TEXT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


def drawn_letters(package: Package) -> int:
    """How many letters and digits stand in text boxes and drawings on the sheets."""
    parts = [part for part in package.names if _DRAWING.fullmatch(part)]
    return sum(visible(text.text or "") for part in parts for text in package.xml(part).iter(_TEXT))


def drawn_at(package: Package, sheets: Iterable[tuple[str, str]]) -> Passage:
    """The cell on which the first drawing begins, of sheets as pairs of a name (empty for an only one) and a part."""
    for name, part in sheets:
        links = package.optional_xml(f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels")
        for link in links if links is not None else ():
            target = link.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/worksheets/{target}")
            if path in package.names and path.startswith("xl/drawings/drawing"):
                return Passage(Place(cell=cell_on(name, _first_cell(package.xml(path)))))
    return Passage()


def _first_cell(drawing: etree._Element) -> str:
    """The cell of the first anchor, or the first of all."""
    found = next(drawing.iter("{*}from"), None)
    column, row = (found.findtext(f"{{*}}{name}", "0") if found is not None else "0" for name in ("col", "row"))
    return f"{column_letters(int(column) + 1)}{int(row) + 1}" if column.isdigit() and row.isdigit() else "A1"

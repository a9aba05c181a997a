"""How the cells and words of a page look: their spans, bold and italics."""

import re
from typing import Final

from lxml import etree

from shortlister.importing.archive import text_within
from shortlister.importing.blocks import visible
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.prints import Stretch

UNMARKED: Final = Stretch("")
_BOLD: Final = frozenset(("b", "strong", "th", "dt", "caption"))
_ITALIC: Final = frozenset(("i", "em"))
_SLANTED: Final = late_regex(r"font-style\s*:\s*(?:italic|oblique)")
_LINED: Final = late_regex(r"text-decoration(?:-line)?\s*:[^;]*underline")


def nests(table: etree._Element) -> bool:
    """Whether a table stands inside a table."""
    return any(inner is not table for inner in table.iter("table"))


def span_of(node: etree._Element, name: str, most: int) -> int:
    """Over how many rows or columns a cell reaches."""
    value = node.get(name, "1").strip()
    return max(1, min(int(value), most)) if value.isdigit() else 1


def says_bold(node: etree._Element) -> bool:
    """Whether a node's own style makes it bold."""
    return bool(re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", node.get("style", "")))


def look_within(node: etree._Element, around: Stretch = UNMARKED) -> Stretch:
    """How text directly inside a node looks, by its tag, its own style and what is around it."""
    style = node.get("style", "")
    return Stretch(
        "",
        around.bold or node.tag in _BOLD or says_bold(node),
        around.italic or node.tag in _ITALIC or bool(_SLANTED.search(style)),
        around.underlined or node.tag in ("u", "ins") or bool(_LINED.search(style)),
    )


def looks_of(cell: etree._Element) -> dict[str, bool]:
    """Whether nearly all of a cell's text is bold, and whether it is in italics."""
    bold = cell.tag == "th" or _all_within(cell, "b", "strong")
    return {"bold": bold, "italic": _all_within(cell, "i", "em")}


def _all_within(cell: etree._Element, *tags: str) -> bool:
    text = visible(text_within(cell))
    within = sum(
        visible(text_within(part)) for part in cell.iter(*tags) if next(part.iterancestors(*tags), None) is None
    )
    return text > 0 and within >= 0.9 * text

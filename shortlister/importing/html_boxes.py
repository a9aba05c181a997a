"""Rows of boxes on a web page that only a style sheet lays out, and badges that say a level beside a text."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from shortlister.importing.archive import text_within
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.vocabulary import level_of_cell

_INLINE: Final = frozenset(("span", "b", "strong", "em", "i", "small", "mark", "abbr", "label", "div", "p", "dt", "dd"))
_ROWS: Final = frozenset(("div", "li", "p", "section", "article", "dl"))
_MOST: Final = 400


def rows_of_boxes(node: etree._Element) -> dict[etree._Element, list[list[etree._Element]]]:
    """The first child of each stretch of rows with the boxes of all of them, and the further children with none.

    Rows are children that all have as many boxes, of which one names a level.
    """
    found: dict[etree._Element, list[list[etree._Element]]] = {}
    stretch: list[tuple[etree._Element, list[etree._Element]]] = []
    for row in [*islice(node, _MOST), None]:
        boxes = [] if row is None else _boxes_of(row)
        if row is not None and boxes and (not stretch or len(boxes) == len(stretch[0][1])):
            stretch.append((row, boxes))
            continue
        found |= _table_of(stretch)
        stretch = [(row, boxes)] if row is not None and boxes else []
    return found


def _table_of(
    stretch: list[tuple[etree._Element, list[etree._Element]]],
) -> dict[etree._Element, list[list[etree._Element]]]:
    rows = [boxes for _row, boxes in stretch]
    texts = [[_text(box) for box in boxes] for boxes in rows]
    if len(rows) < 2 or not any(_all_levels(column) for column in zip(*texts, strict=True)):
        return {}
    return {row: rows if at == 0 else [] for at, (row, _boxes) in enumerate(stretch)}


def _boxes_of(row: etree._Element) -> list[etree._Element]:
    """The boxes of a row: from two to five flat elements and no text beside them; else none."""
    if not isinstance(row.tag, str) or row.tag not in _ROWS or not 2 <= len(row) <= 5:
        return []
    boxes = [box for box in row if isinstance(box.tag, str)]
    loose = any((part or "").strip() for part in (row.text, row.tail, *(box.tail for box in row)))
    flat = all(box.tag in _INLINE and _is_flat(box) for box in boxes)
    return boxes if len(boxes) == len(row) and flat and not loose else []


def _all_levels(texts: Sequence[str]) -> bool:
    return all(len(text) > 2 and level_of_cell(text) for text in texts)


def _is_flat(box: etree._Element) -> bool:
    return all(inner.tag in _INLINE and inner.tag not in ("div", "p") for inner in _elements(box))


def _elements(box: etree._Element) -> Iterator[etree._Element]:
    return (inner for inner in box.iterdescendants() if isinstance(inner.tag, str))


def badge_text(node: etree._Element) -> str:
    """What a badge says: the level or the methods that stand alone in a span beside other text; else nothing."""
    text = _text(node)
    if not 2 < len(text) < 60 or re.search(r"[()]", text) or len(node):
        return ""
    parent = node.getparent()
    if parent is None or len(_text(parent)) - len(text) < 8:
        return ""
    if level_of_cell(text) and text[:1].isupper():
        return text
    levels = [one for one in parent if one is not node and isinstance(one.tag, str) and level_of_cell(_text(one))]
    return text if levels and methods_in(text, MethodKey()) else ""


def _text(node: etree._Element) -> str:
    return " ".join(text_within(node).split())

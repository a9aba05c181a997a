"""Grids on a web page that only a style sheet lays out: *Essential* and *Desirable* in boxes beside one another."""

from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from lxml import etree

from shortlister.importing.archive import text_within
from shortlister.importing.criteria.methods.column_heads import heads_of_columns, level_head, one_level_column

_ROWS: Final = frozenset(("div", "section", "article", "header", "main", "ul", "ol", "dl", "li", "span", "fieldset"))
_LOOSE: Final = frozenset(("p", "dt", "dd", "tr", "td", "th", "table", "br", "a", "b", "strong", "em", "i", "img"))
"""What is text or part of a table that has rows of its own, and so is no row of boxes."""
_LISTS: Final = frozenset(("ul", "ol", "div", "section", "article"))
_MOST: Final = 600
_WIDEST: Final = 6

Rows = list[list[etree._Element]]


def grids_in(node: etree._Element) -> dict[etree._Element, Rows]:
    """The first child of a grid with the boxes of all its rows, and its further children with none.

    A row of one box is the heading of a group. The boxes are those of rows, or stand all in one row.
    """
    children = [child for child in islice(node, _MOST) if isinstance(child.tag, str)]
    return _of_rows(children) or _of_one_row(node, children)


def _of_rows(children: Sequence[etree._Element]) -> dict[etree._Element, Rows]:
    """Children that are rows, or hold nothing but rows, from the one that names the columns."""
    for at, child in enumerate(children):
        head = _boxes(child)
        wrapped = next(iter(_elements(child)), None) if not _names_columns(head) and len(child) == 1 else None
        head = _boxes(wrapped) if wrapped is not None and _is_plain(child) else head
        if not _names_columns(head) and not _names_one_level(head):
            continue
        found: dict[etree._Element, Rows] = {child: [head]}
        for row in children[at + 1 :]:
            inner = _rows_inside(row, len(head))
            if inner is None:
                break
            found[child].extend(inner)
            found[row] = []
        while len(found[child]) > 1 and len(found[child][-1]) == 1:
            found[child].pop()  # the heading of what is no row
            found.popitem()
        if any(len(boxes) > 1 for boxes in found[child][1:]):
            return found
    return {}


def _rows_inside(row: etree._Element, width: int) -> Rows | None:
    """The row itself, or the rows that a child with nothing else in it holds; None for what is neither."""
    parts = _elements(row)
    if row.tag in _ROWS and _is_plain(row) and parts:
        inner = [_boxes(part) for part in parts]
        if all(len(boxes) == width and not _are_items(boxes) for boxes in inner):
            return inner
    boxes = _boxes(row)
    if len(boxes) == width:
        return [boxes]
    text = _text(row)
    return [[row]] if row.tag not in _LISTS - {"div"} and 2 < len(text) < 60 and not text.endswith(".") else None


def _of_one_row(node: etree._Element, children: Sequence[etree._Element]) -> dict[etree._Element, Rows]:
    """Boxes of which the first name the columns: all that stands in its box, or one list below each heading."""
    levels = [bool(level_head(_text(child))) for child in children]
    if not any(one and other for one, other in pairwise(levels)):
        return {}
    for width in range(_WIDEST, 1, -1):
        for at in range(len(children) - 2 * width + 1):
            head = children[at : at + width]
            if not _names_columns(head):
                continue
            rest = children[at + width :]
            whole = at == 0 and len(rest) % width == 0 and _is_plain(node) and not any(_is_loose(one) for one in rest)
            lists = _like_the_first(rest)
            if not whole and (len(lists) != width or rest[0].tag not in ("ul", "ol")):
                continue
            cells = rest if whole else lists
            rows = [list(cells[begin : begin + width]) for begin in range(0, len(cells), width)]
            return {head[0]: [list(head), *rows]} | {one: [] for one in (*head[1:], *cells)}
    return {}


def _like_the_first(rest: Sequence[etree._Element]) -> list[etree._Element]:
    alike: list[etree._Element] = []
    for one in rest:
        if one.tag != rest[0].tag or (alike and (alike[-1].tail or "").strip()):
            break
        alike.append(one)
    return alike


def _names_columns(boxes: Sequence[etree._Element]) -> bool:
    return 2 <= len(boxes) <= _WIDEST and heads_of_columns([_text(box) for box in boxes])


def _names_one_level(boxes: Sequence[etree._Element]) -> bool:
    """Whether the boxes head criteria and, in one further column, the level of each."""
    return 2 <= len(boxes) <= _WIDEST and one_level_column([_text(box) for box in boxes])


def _boxes(row: etree._Element | None) -> list[etree._Element]:
    """The boxes of a row: two to six elements with no text beside them; else none."""
    if row is None or row.tag not in _ROWS or not 2 <= len(row) <= _WIDEST or not _is_plain(row):
        return []
    return _elements(row)


def _are_items(boxes: Sequence[etree._Element]) -> bool:
    return any(box.tag == "li" or _is_loose(box) for box in boxes)


def _is_loose(box: etree._Element) -> bool:
    return box.tag in _LOOSE


def _is_plain(row: etree._Element) -> bool:
    """Whether no text stands beside the elements."""
    return not any((part or "").strip() for part in (row.text, *(box.tail for box in row)))


def _elements(row: etree._Element) -> list[etree._Element]:
    return [box for box in row if isinstance(box.tag, str)]


def _text(node: etree._Element) -> str:
    return " ".join(text_within(node).split())

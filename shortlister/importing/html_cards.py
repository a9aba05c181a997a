"""Cards on a web page: each holds one criterion, a badge with its level, and often how it is assessed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lxml import etree

from shortlister.importing.archive import text_within
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.vocabulary import is_method_header, level_of_cell

_BOXES: Final = frozenset(("div", "li", "section", "article", "dl", "fieldset", "a", "label", "details"))
_NOT_IN: Final = frozenset(("table", "ul", "ol", "script", "style", "nav", "select", "form", "svg"))
_FEWEST: Final = 3
_MOST: Final = 400
_PARTS: Final = range(2, 5)
_SHORT_FOOT: Final = 160


@dataclass(frozen=True, slots=True)
class _Card:
    """The parts of a card that have text, and what each is: `text`, `level` or `method`."""

    parts: tuple[etree._Element, ...]
    order: tuple[str, ...]


class Cards:
    """The cards of a page: at least three in all, whose parts stand in the same order."""

    def __init__(self, top: etree._Element) -> None:
        found: dict[etree._Element, _Card] = {}
        for node in top.iter(*_BOXES):
            if len(found) >= _MOST:
                break
            if (card := _card(node)) is not None:
                found[node] = card
        outer = {parent for node in found for parent in node.iterancestors() if parent in found}
        inner = {node: card for node, card in found.items() if node not in outer}
        orders = [card.order for card in inner.values()]
        usual = max(set(orders), key=orders.count, default=())
        short = tuple(name for name in usual if name != "method")
        alike = {node: card for node, card in inner.items() if card.order in (usual, short)}
        self.found = alike if len(alike) >= _FEWEST else {}

    def said(self, node: etree._Element) -> str:
        """What a card says in one line, its level and how it is assessed in brackets; nothing of what is no card."""
        if (card := self.found.get(node)) is None:
            return ""
        told = {name: _text(part) for part, name in zip(card.parts, card.order, strict=True)}
        label, colon, rest = told.get("method", "").partition(":")
        how = rest.strip() if colon else label
        level = told["level"].strip("()[] .:")
        return f"{told['text']} ({level})" + (f" (Assessed by: {how.strip(' .')})" if how else "")


def show_feet(top: etree._Element) -> None:
    """Makes the foot of a card or an entry a part of the page; only that of the page itself leads elsewhere."""
    for foot in [*top.iter("footer")]:
        parent = foot.getparent()
        within = parent is not None and parent.tag in ("article", "li", "blockquote", "fieldset", "figure", "dd", "td")
        if within and len(text_within(foot)) < _SHORT_FOOT and next(foot.iter("a", "nav"), None) is None:
            foot.tag = "div"


def _card(node: etree._Element) -> _Card | None:
    if len(node) > max(_PARTS) or next(node.iter(*_NOT_IN), None) is not None:
        return None
    if next(node.iterancestors("table"), None) is not None:
        return None
    parts: list[etree._Element] = []
    for part in _parts(node):
        parts.append(part)
        if len(parts) > max(_PARTS):
            return None
    if len(parts) not in _PARTS or parts[0] is node:
        return None
    order = tuple(_kind(_text(part)) for part in parts)
    alone = order.count("level") == order.count("text") == 1
    return _Card(tuple(parts), order) if alone and order.count("method") < 2 else None


def _parts(node: etree._Element) -> Iterator[etree._Element]:
    """The smallest elements that hold all the text of a node."""
    texts = [node.text, *(child.tail for child in node)]
    if any((text or "").strip() for text in texts):
        yield node
        return
    for child in node:
        if isinstance(child.tag, str):
            yield from _parts(child)


@lru_cache(maxsize=1024)
def _kind(text: str) -> str:
    if 2 < len(text) < 30 and level_of_cell(text):
        return "level"
    label, colon, _rest = text.partition(":")
    if colon and len(label) < 40 and is_method_header(label):
        return "method"
    return "method" if len(text) < 60 and methods_in(text, MethodKey()) else "text"


def _text(node: etree._Element) -> str:
    return " ".join(text_within(node).split())

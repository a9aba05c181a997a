"""Cards on a web page: each holds one criterion, a badge with its level, and often how it is assessed."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from lxml import etree

from shortlister.importing.archive import text_within
from shortlister.importing.blocks import visible
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import is_method_header
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_BOXES: Final = frozenset(("div", "li", "section", "article", "dl", "fieldset", "a", "label", "details"))
_NOT_IN: Final = frozenset(("table", "ul", "ol", "script", "style", "nav", "select", "form"))
_WITHIN: Final = frozenset(("span", "b", "strong", "em", "i", "a", "abbr", "mark", "u", "sub", "sup", "code", "font"))
"""Elements that are words of a sentence where other text stands beside them."""
_FEWEST: Final = 3
_MOST: Final = 400
_PARTS: Final = range(2, 6)
_TEXTS: Final = (1, 2)
"""A criterion, or its name and what explains it."""
_SHORT_FOOT: Final = 160
_BADGE: Final = range(3, 30)
_LABEL, _METHODS = 40, 60
_EDGES: Final = late_regex(r"^[^\w(\[“‘\"'£]+|[^\w)\]”’\"'.?!%+]+$")
"""Signs and pictures around a text."""


@dataclass(frozen=True, slots=True)
class _Card:
    """The texts of a card, and what each is: `text`, `level` or `method`."""

    parts: tuple[str, ...]
    order: tuple[str, ...]

    def first(self, kind: str) -> str:
        """What the first part of a kind says; nothing where there is none."""
        return next((part for part, name in zip(self.parts, self.order, strict=True) if name == kind), "")


class Cards:
    """The cards of a page: at least three in all, whose parts stand in the same order."""

    def __init__(self, top: etree._Element) -> None:
        texts: dict[etree._Element, tuple[str, ...]] = {}
        for node in top.iter(*_BOXES):
            if len(texts) >= _MOST:
                break
            parts = _texts_of(node)
            if any(map(_says_level, parts)):
                texts[node] = parts
        labels = _labels_of_methods(texts.values())
        found = {node: card for node, parts in texts.items() if (card := _card(parts, labels))}
        outer = {parent for node in found for parent in node.iterancestors() if parent in found}
        inner = {node: card for node, card in found.items() if node not in outer}
        orders = [card.order for card in inner.values()]
        usual = max(set(orders), key=orders.count, default=())
        short = tuple(name for name in usual if name != "method")
        alike = {node: _ordered(card, usual) for node, card in inner.items()}
        alike = {node: card for node, card in alike.items() if card.order in (usual, short)}
        self.found = alike if len(alike) >= _FEWEST else {}
        self.lead = _same_words([card.first("method") for card in self.found.values()])

    def said(self, node: etree._Element) -> str:
        """What a card says in one line, its level and how it is assessed in brackets; nothing of what is no card."""
        if (card := self.found.get(node)) is None:
            return ""
        texts = [part for part, name in zip(card.parts, card.order, strict=True) if name == "text"]
        level = (plain_level(card.first("level")) or "").capitalize()
        how = _labelled(card.first("method"))[1].removeprefix(self.lead).strip(" .")
        return f"{' – '.join(texts)} ({level})" + (f" (Assessed by: {how})" if how else "")

    def unsaid(self, node: etree._Element) -> int:
        """How many letters of a card have other words for them in what it is said to say."""
        card = self.found.get(node)
        return max(0, sum(map(visible, card.parts)) - visible(self.said(node))) if card else 0


def show_feet(top: etree._Element) -> None:
    """Makes the foot of a card or an entry a part of the page; only that of the page itself leads elsewhere."""
    for foot in [*top.iter("footer")]:
        parent = foot.getparent()
        within = parent is not None and parent.tag in ("article", "li", "blockquote", "fieldset", "figure", "dd", "td")
        if within and len(text_within(foot)) < _SHORT_FOOT and next(foot.iter("a", "nav"), None) is None:
            foot.tag = "div"


def _texts_of(node: etree._Element) -> tuple[str, ...]:
    """The texts of what may be a card, one a part; none where it holds what no card does."""
    if len(node) > 2 * max(_PARTS) or next(node.iter(*_NOT_IN), None) is not None:
        return ()
    if next(node.iterancestors("table"), None) is not None:
        return ()
    parts, line = list[str](), ""
    for piece in _pieces(node):
        if piece is None:
            parts, line = [*parts, line], ""
        else:
            line += piece
        if len(parts) > 8 * max(_PARTS):
            return ()
    told = (_EDGES.sub("", " ".join(part.split())) for part in (*parts, line))
    return tuple(text for text in told if any(map(str.isalnum, text)))


def _pieces(node: etree._Element) -> Iterator[str | None]:
    """The text of a node piece by piece, None where a new part begins."""
    loose = any((text or "").strip() for text in (node.text, *(child.tail for child in node)))
    yield node.text or ""
    for child in node:
        if isinstance(child.tag, str) and child.tag != "svg":
            apart = not loose or child.tag not in _WITHIN or _says_level(_text(child))
            yield from (None,) if apart else ()
            yield from _pieces(child)
            yield from (None,) if apart else ()
        yield child.tail or ""


def _labels_of_methods(texts: Collection[Sequence[str]]) -> frozenset[str]:
    """The labels before how something is assessed: by their words, or by what mostly stands behind them."""
    said: dict[str, list[str]] = {}
    for parts in texts:
        for label, rest in map(_labelled, parts):
            if label:
                said.setdefault(label, []).append(rest)
    return frozenset(label for label, rests in said.items() if is_method_header(label) or _are_methods(rests))


def _are_methods(rests: Sequence[str]) -> bool:
    return len(rests) >= _FEWEST and 2 * sum(1 for rest in rests if methods_in(rest, MethodKey())) > len(rests)


def _labelled(text: str) -> tuple[str, str]:
    """The label before a colon, in small letters, and what is behind it; nothing where there is none."""
    label, colon, rest = text.partition(":")
    return (label.strip().lower(), rest.strip()) if colon and len(label) < _LABEL else ("", text)


def _card(parts: tuple[str, ...], labels: Collection[str]) -> _Card | None:
    if len(parts) not in _PARTS:
        return None
    order = tuple(_kind(text, labels) for text in parts)
    counts = Counter(order)
    alone = counts["level"] == 1 and counts["text"] in _TEXTS and counts["method"] < 2
    return _Card(parts, order) if alone else None


def _kind(text: str, labels: Collection[str]) -> str:
    if _says_level(text):
        return "level"
    return "method" if _labelled(text)[0] in labels or _tells_methods(text) else "text"


def _says_level(text: str) -> bool:
    return len(text) in _BADGE and plain_level(text) is not None


@lru_cache(maxsize=DEFAULT.pieces)
def _tells_methods(text: str) -> bool:
    key = MethodKey()
    return len(text) < _METHODS and bool(methods_in(text, key) or follows(text.rstrip("."), key))


def _ordered(card: _Card, usual: tuple[str, ...]) -> _Card:
    """A card, its text of words that no list has a method where that of most others is one."""
    pairs = list(zip(card.order, usual, strict=False))
    alike = len(card.order) == len(usual) and all(own == one or (own, one) == ("text", "method") for own, one in pairs)
    return _Card(card.parts, usual) if alike else card


def _same_words(texts: Sequence[str]) -> str:
    """The words with which all these begin that say how something is assessed in a sentence; nothing for names."""
    whole = [text for text in texts if text and not _labelled(text)[0]]
    if len(whole) < _FEWEST or any(methods_in(text, MethodKey()) for text in whole):
        return ""
    alike = takewhile(lambda words: len(set(words)) == 1, zip(*(text.split() for text in whole), strict=False))
    return " ".join(words[0] for words in alike)


def _text(node: etree._Element) -> str:
    return " ".join(text_within(node).split())

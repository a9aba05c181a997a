"""OpenDocument's automatic numbers: what is shown before the items of a numbered list, though no text says it."""

from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from shortlister.importing.list_numbers import DEPTH_OF_STYLE, shown_number
from shortlister.importing.opendocument import STYLE, TEXT, count_of

BULLET: Final = "•"
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_LINES: Final = (f"{TEXT}p", f"{TEXT}h")
_TURNS: Final = 10
_WORD: Final = 4
"""The letters that make what stands before a number a word, which is no part of it."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list shows its numbers, where these begin, and those of how many levels it shows."""

    form: str
    prefix: str
    suffix: str
    start: int
    shown: int


_Counts = dict[int, int]


@dataclass(slots=True)
class _Counter:
    lists: dict[str, dict[int, _Level]]
    style_of: dict[str, str]
    labels: dict[etree._Element, str] = field(default_factory=dict)
    by_style: dict[str, _Counts] = field(default_factory=dict)
    by_name: dict[str, _Counts] = field(default_factory=dict)

    def whole(self, node: etree._Element) -> None:
        style = node.get(f"{TEXT}style-name", "") or self._style_within(node)
        before = node.get(f"{TEXT}continue-list", "")
        if before and before in self.by_name:
            counts = self.by_name[before]
        elif node.get(f"{TEXT}continue-numbering") == "true":
            counts = self.by_style.setdefault(style, {})
        else:
            counts = {}
        self.by_style[style] = counts
        self.by_name[node.get(_ID, "")] = counts
        self._list(node, 1, style, counts)

    def _style_within(self, node: etree._Element) -> str:
        """The list that the style of its first paragraph asks for."""
        line = next(node.iter(*_LINES), None)
        return "" if line is None else self.style_of.get(line.get(f"{TEXT}style-name", ""), "")

    def _list(self, node: etree._Element, depth: int, style: str, counts: _Counts) -> None:
        levels = self.lists.get(style, {})
        for item in node.iterchildren(f"{TEXT}list-item"):
            counted = False
            for part in item:
                if part.tag == f"{TEXT}list":
                    self._list(part, depth + 1, part.get(f"{TEXT}style-name", "") or style, counts)
                elif part.tag in _LINES and not counted and depth in levels:
                    counted = True
                    self.labels[part] = _next(levels, depth, counts, count_of(item, f"{TEXT}start-value", -1))


def _next(levels: dict[int, _Level], depth: int, counts: _Counts, begins: int) -> str:
    level = levels[depth]
    after = counts[depth] + 1 if depth in counts else level.start
    counts[depth] = begins if begins >= 0 else after
    for below in [below for below in counts if below > depth]:
        del counts[below]
    if not level.form:
        return BULLET
    first = max(1, depth - level.shown + 1)
    numbers = [shown_number(counts.get(at, 1), levels[at].form) for at in range(first, depth + 1) if at in levels]
    prefix = level.prefix if sum(map(str.isalpha, level.prefix)) < _WORD else ""
    return f"{prefix}{'.'.join(one for one in numbers if one)}{level.suffix}".strip() or BULLET


def numbers_shown(body: etree._Element, *roots: etree._Element | None) -> dict[etree._Element, str]:
    """The bullet or number before the first paragraph of each item of the lists in `body`; `roots` hold the styles."""
    found = [root for root in roots if root is not None]
    lists = {one.get(f"{STYLE}name", ""): _levels(one) for root in found for one in root.iter(f"{TEXT}list-style")}
    if not any(level.form for levels in lists.values() for level in levels.values()):
        return {}
    styles = {one.get(f"{STYLE}name", ""): one for root in found for one in root.iter(f"{STYLE}style")}
    counter = _Counter(lists, {name: _list_of(one, styles) for name, one in styles.items()})
    for node in body.iter(f"{TEXT}list"):
        if next(node.iterancestors(f"{TEXT}list"), None) is None:
            counter.whole(node)
    return counter.labels


def depths_by_style(*roots: etree._Element | None) -> dict[str, int]:
    """How deep the styles of paragraphs stand that are named so (`List Bullet 2`) or made from one that is."""
    styles = {
        one.get(f"{STYLE}name", ""): one for root in roots if root is not None for one in root.iter(f"{STYLE}style")
    }
    found: dict[str, int] = {}
    for name in styles:
        parent, turns = name, 0
        while parent in styles and turns < _TURNS and name not in found:
            if told := DEPTH_OF_STYLE.fullmatch(parent.replace("_20_", " ")):
                found[name] = int(told[1])
            parent, turns = styles[parent].get(f"{STYLE}parent-style-name", ""), turns + 1
    return found


def _list_of(style: etree._Element, styles: dict[str, etree._Element]) -> str:
    """The list of a paragraph style or of the nearest of its parents that has one."""
    for _turn in range(_TURNS):
        if name := style.get(f"{STYLE}list-style-name", ""):
            return name
        parent = styles.get(style.get(f"{STYLE}parent-style-name", ""))
        if parent is None:
            break
        style = parent
    return ""


def _levels(node: etree._Element) -> dict[int, _Level]:
    return {
        count_of(one, f"{TEXT}level", 1): _Level(
            form=one.get(f"{STYLE}num-format", "") if one.tag == f"{TEXT}list-level-style-number" else "",
            prefix=one.get(f"{STYLE}num-prefix", ""),
            suffix=one.get(f"{STYLE}num-suffix", ""),
            start=count_of(one, f"{TEXT}start-value", 1),
            shown=count_of(one, f"{TEXT}display-levels", 1),
        )
        for one in node
        if one.tag in (f"{TEXT}list-level-style-number", f"{TEXT}list-level-style-bullet")
    }

"""Word's automatic numbers: what stands before each paragraph of a numbered list, though no text says it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from shortlister.importing.archive import Package
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.list_numbers import DIGITS, shown_number
from shortlister.importing.ooxml import MC, W, child, on, run_text, runs, value

BULLET: Final = "•"
_FORMS: Final = {
    "decimalZero": "01", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I", "none": "",
}  # fmt: skip
_PLACE: Final = late_regex(r"%([1-9])")
_WORD: Final = late_regex(r"[^\W\d_]{4,}")
"""What stands with a number and is no part of it: `Criterion %1`."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its format, the text around its numbers, its first number, and when it begins again.

    `restart`: by which level (from 1) and those above it begins again, 0 for never, None for each level above;
    `style`: of whose paragraphs it is the level; `plain`: the numbers of the levels above are digits in it.
    """

    form: str = "decimal"
    text: str = "%1."
    start: int = 1
    restart: int | None = None
    style: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list by its number in the file: whose count it shares, its levels, and where its own count begins."""

    counts_as: str
    levels: dict[int, Level]
    starts: dict[int, int]


Lists = dict[str, NumberedList]


def read_lists(package: Package, list_of_style: Callable[[str], str]) -> Lists:
    """The lists of a package; one that is told by a style of lists has the levels of that style's list."""
    root = package.optional_xml("word/numbering.xml")
    if root is None:
        return {}
    drawn = {node.get(f"{W}abstractNumId", ""): node for node in root.iter(f"{W}abstractNum")}
    used = {node.get(f"{W}numId", ""): value(child(node, "abstractNumId")) for node in root.iter(f"{W}num")}
    lists: Lists = {}
    for node in root.iter(f"{W}num"):
        number = node.get(f"{W}numId", "")
        name = used[number]
        if (linked := value(child(drawn.get(name), "numStyleLink"))) and (other := used.get(list_of_style(linked))):
            name = other
        levels = dict(_levels(drawn[name])) if name in drawn else {}
        starts = {}
        for override in node.iter(f"{W}lvlOverride"):
            levels.update(_levels(override))
            at, begin = override.get(f"{W}ilvl", "0"), value(child(override, "startOverride"))
            if at.isdigit() and begin.isdigit():
                starts[int(at)] = int(begin)
        lists[number] = NumberedList(name, levels, starts)
    return lists


def _levels(node: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in node.iter(f"{W}lvl"):
        if (number := level.get(f"{W}ilvl", "0")).isdigit():
            begin, again = value(child(level, "start")), value(child(level, "lvlRestart"))
            text = child(level, "lvlText")
            yield (
                int(number),
                Level(
                    form=value(child(level, "numFmt")) or "decimal",
                    text=f"%{int(number) + 1}." if text is None else value(text),
                    start=int(begin) if begin.isdigit() else 1,
                    restart=int(again) if again.isdigit() else None,
                    style=value(child(level, "pStyle")),
                    plain=on(child(level, "isLgl")),
                ),
            )


@dataclass(slots=True)
class Counter:
    """Counts the paragraphs of a part of the file in its order; `listed` tells a paragraph's list and its level."""

    lists: Lists
    listed: Callable[[etree._Element], tuple[str, int] | None]
    labels: dict[etree._Element, str] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def count(self, root: etree._Element) -> None:
        """Learns the labels of all numbered paragraphs below a node."""
        if not any(level.form != "bullet" for one in self.lists.values() for level in one.levels.values()):
            return
        for node in root.iter(f"{W}p"):
            at = self.listed(node)
            if at is not None and not _is_gone(node):
                self.labels[node] = self._next(*at)

    def _next(self, number: str, depth: int) -> str:
        one = self.lists.get(number)
        level = one.levels.get(depth) if one else None
        if one is None or level is None:
            return BULLET
        counts = self._counts.setdefault(one.counts_as, {})
        if depth in one.starts and (number, depth) not in self._begun:
            counts[depth] = one.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._begun.add((number, depth))
        for below in [below for below in counts if below > depth]:
            again = one.levels.get(below, Level()).restart
            if again is None or depth < again:
                del counts[below]
        return BULLET if level.form == "bullet" else _label(one, level, counts)


def _label(one: NumberedList, level: Level, counts: dict[int, int]) -> str:
    """What stands before a paragraph: the numbers of its level and those above, with the signs around them."""

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        above = one.levels.get(at, Level())
        form = DIGITS if level.plain else _FORMS.get(above.form, DIGITS)
        return shown_number(counts.get(at, above.start), form) if form else ""

    label = " ".join(_PLACE.sub(number, _WORD.sub("", level.text)).split())
    return label if any(map(str.isalnum, label)) else BULLET


def _is_gone(node: etree._Element) -> bool:
    """Whether a paragraph is not shown, so that it takes no number: deleted, hidden, or the other drawing of a box."""
    mark = child(node, "pPr", "rPr")
    if mark is not None and on(child(mark, "vanish")):
        return True
    removed = child(mark, "del") is not None or child(mark, "moveFrom") is not None
    if removed and not any(run_text(run) for run in runs(node)):
        return True
    return any(
        above.tag == f"{MC}Fallback" or (above.tag == f"{W}tr" and child(above, "trPr", "del") is not None)
        for above in node.iterancestors(f"{MC}Fallback", f"{W}tr")
    )

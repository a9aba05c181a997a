"""What Word's styles and numbering say of a paragraph: heading, list item, bold."""

import html
import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from shortlister.importing.archive import Package, parsed
from shortlister.importing.list_numbers import DEPTH_OF_STYLE
from shortlister.importing.ooxml import W, child, on, value
from shortlister.importing.word_numbers import Lists, read_lists

_HEAD: Final = re.compile(rb"<w:styles\b[^>]*(?<!/)>")
_STYLE: Final = re.compile(rb'<w:style\s[^>]*?\bw:styleId="([^"]*)"')
_END: Final = b"</w:style>"


@dataclass(slots=True)
class Style:
    """A paragraph or character style: its name, its parent, and what it sets."""

    name: str = ""
    parent: str = ""
    outline: int = 0
    number: str = ""
    level: int = 0
    marks: dict[str, bool] = field(default_factory=dict)


class StyleSources:
    """The styles as they stand in the file, each parsed when it is asked for: files bring hundreds and use few."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        head = _HEAD.search(data)
        self._head = head[0] if head else b""
        self._starts = {html.unescape(one[1].decode("utf-8", "replace")): one.start() for one in _STYLE.finditer(data)}
        self._nodes: dict[str, etree._Element] = {}
        if not self._starts and data:
            self._read_whole()

    def __contains__(self, name: str) -> bool:
        return name in self._starts or name in self._nodes

    def node(self, name: str) -> etree._Element | None:
        """A style's element; None where it is damaged."""
        if name in self._nodes:
            return self._nodes[name]
        start = self._starts[name]
        end = self._data.find(_END, start)
        try:
            return parsed(self._head + self._data[start : end + len(_END)] + b"</w:styles>")[0]
        except (etree.XMLSyntaxError, IndexError):
            return None

    def _read_whole(self) -> None:
        """Files with other prefixes or encodings than Word's own."""
        try:
            root = parsed(self._data)
        except etree.XMLSyntaxError:
            return
        self._nodes = {node.get(f"{W}styleId", ""): node for node in root.iter(f"{W}style")}


@dataclass(slots=True)
class Styles:
    """The styles of a document and its lists by their numbers."""

    sources: "StyleSources" = field(default_factory=lambda: StyleSources(b""))
    styles: dict[str, Style] = field(default_factory=dict)
    lists: Lists = field(default_factory=dict)

    def _line(self, style: str) -> list[Style]:
        found, seen = [], set[str]()
        while style in self.sources and style not in seen and len(seen) < 20:
            seen.add(style)
            found.append(self._style(style))
            style = found[-1].parent
        return found

    def _style(self, name: str) -> Style:
        """A style, read when it is first asked for: most files bring hundreds and use few."""
        if name not in self.styles:
            self.styles[name] = _read_style(self.sources.node(name))
        return self.styles[name]

    def list_of(self, style: str) -> str:
        """The number of the list that a style makes of its paragraphs, or an empty text."""
        return next((one.number for one in self._line(style) if one.number), "")

    def heading(self, style: str, properties: etree._Element | None) -> int:
        """The depth of a heading from 1, or 0."""
        own = value(child(properties, "outlineLvl"))
        if own.isdigit() and int(own) < 9:
            return int(own) + 1
        for one in self._line(style):
            if one.outline:
                return one.outline
            if found := re.match(r"(?i)heading (\d)", one.name):
                return int(found[1])
            if one.name.lower() == "title":
                return 1
        return 0

    def has(self, style: str, mark: str) -> bool:
        """Whether a style is bold (`b`), italic (`i`) or underlined (`u`)."""
        return next((one.marks[mark] for one in self._line(style) if mark in one.marks), False)

    def listed(self, style: str, properties: etree._Element | None) -> tuple[str, int] | None:
        """The list of a paragraph by its number and the level from 0; None where it is in none."""
        number = value(child(properties, "numPr", "numId"))
        level = value(child(properties, "numPr", "ilvl"))
        if not number:
            inherited = next((one for one in self._line(style) if one.number), None)
            if inherited is None:
                return None
            number = inherited.number
            level = level or str(inherited.level or self._level_of_style(number, style))
        return None if number == "0" else (number, int(level) if level.isdigit() else 0)

    def _level_of_style(self, number: str, style: str) -> int:
        """The level of a list that is that of a style or of its parents."""
        levels = self.lists[number].levels if number in self.lists else {}
        names, seen = [style], {style}
        while (parent := self._style(names[-1]).parent if names[-1] in self.sources else "") and parent not in seen:
            names.append(parent)
            seen.add(parent)
        return next((at for name in names for at, level in levels.items() if level.style == name), 0)

    def depth(self, style: str, properties: etree._Element | None) -> int:
        """The depth of a list item from 1, or 0."""
        found = self.listed(style, properties)
        if found is None:
            return 0
        number, depth = found
        level = self.lists[number].levels.get(depth) if number in self.lists else None
        if level and level.form == "none":
            return 0
        named = (told for one in self._line(style) if (told := DEPTH_OF_STYLE.fullmatch(one.name)))
        return max(depth + 1, *(int(told[1]) for told in named), 0)


def read_styles(package: Package) -> Styles:
    """The styles and numbering of a package; missing or damaged parts say nothing."""
    part = "word/styles.xml"
    styles = Styles(StyleSources(package.source(part) if part in package.names else b""))
    styles.lists = read_lists(package, styles.list_of)
    return styles


def _read_style(node: etree._Element | None) -> Style:
    if node is None:
        return Style()
    outline = value(child(node, "pPr", "outlineLvl"))
    level = value(child(node, "pPr", "numPr", "ilvl"))
    marks = {name: on(found) for name in ("b", "i", "u") if (found := child(node, "rPr", name)) is not None}
    return Style(
        name=value(child(node, "name")),
        parent=value(child(node, "basedOn")),
        outline=int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0,
        number=value(child(node, "pPr", "numPr", "numId")),
        level=int(level) if level.isdigit() else 0,
        marks=marks,
    )

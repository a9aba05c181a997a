"""A Word file as a template: `{{name}}` is filled in, `[[mark]]` keeps or drops its paragraph or table row.

A row with `{{criterion…}}` is repeated for each criterion; where a table has several, the one whose mark fits is taken.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from shortlister.domain.refusals import Refusal
from shortlister.exporting.report.blocks import printable
from shortlister.i18n import N_

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_PLACE: Final = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_MARK: Final = re.compile(r"\[\[\s*([^\[\]]*?)\s*\]\]")
_PARTS: Final = re.compile(r"word/(document|header[0-9]*|footer[0-9]*)\.xml")
_LARGEST: Final = 50_000_000
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, SyntaxError)

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Filling:
    """What one letter says: `values` by name, the `marks` that hold, and for each criterion its own of both."""

    values: Values
    marks: frozenset[str]
    criteria: Sequence[tuple[Values, frozenset[str]]]


class Template:
    """A template that has been read; `letter` makes one letter from it."""

    def __init__(self, name: str, parts: Mapping[str, bytes]) -> None:
        self._name = name
        self._parts = parts
        self._trees = {part: self._parsed(data) for part, data in parts.items() if _PARTS.fullmatch(part)}
        if "word/document.xml" not in self._trees:
            raise _unreadable(name)

    @classmethod
    def read(cls, path: Path) -> "Template":
        """The template at `path`; Refusal where it cannot be read or is no Word file."""
        try:
            with zipfile.ZipFile(path) as archive:
                entries = archive.infolist()
                if len(entries) > 1000 or sum(entry.file_size for entry in entries) > _LARGEST:
                    raise _unreadable(path.name)
                return cls(path.name, {entry.filename: archive.read(entry) for entry in entries})
        except OSError as fault:
            raise Refusal(
                N_("The template “{file}” cannot be read ({reason})."),
                file=path.name,
                reason=fault.strerror or str(fault),
            ) from fault
        except _FAULTS as fault:
            raise _unreadable(path.name) from fault

    def _parsed(self, data: bytes) -> etree._Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        tree = etree.fromstring(data, parser)
        if tree.getroottree().docinfo.doctype:  # type: ignore[union-attr]
            raise _unreadable(self._name)
        return tree

    def letter(self, filling: Filling) -> bytes:
        """The Word file of one letter; Refusal for a place or mark that nothing is known for."""
        made = {part: self._filled(tree, filling) for part, tree in self._trees.items()}
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, data in self._parts.items():
                entry = zipfile.ZipInfo(part, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, made.get(part, data))
        return target.getvalue()

    def _filled(self, tree: etree._Element, filling: Filling) -> bytes:
        tree = deepcopy(tree)
        # What a row of a criterion was filled with is never read as a place or mark again.
        done = [row for table in list(tree.iter(f"{W}tbl")) for row in self._repeat(table, filling)]
        filled = {element for row in done for element in row.iter()}
        for row in [row for row in tree.iter(f"{W}tr") if row not in filled]:
            self._keep(row, filling.marks)
        for paragraph in [paragraph for paragraph in tree.iter(f"{W}p") if paragraph not in filled]:
            self._keep(paragraph, filling.marks)
        for paragraph in [paragraph for paragraph in tree.iter(f"{W}p") if paragraph not in filled]:
            self._fill(paragraph, filling.values)
        return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))

    def _repeat(self, table: etree._Element, filling: Filling) -> list[etree._Element]:
        """The rows that stand for a criterion, once for each of them; those that were made."""
        rows = [row for row in table.iterchildren(f"{W}tr") if "{{criterion" in _text(row).replace("{{ ", "{{")]
        if not rows:
            return []
        made_rows: list[etree._Element] = []
        place = table.index(rows[0])
        for row in rows:
            table.remove(row)
        for values, marks in filling.criteria:
            fitting = [row for row in rows if all(mark in marks for mark in _MARK.findall(_text(row)))]
            for row in fitting[:1]:
                made = deepcopy(row)
                for paragraph in made.iter(f"{W}p"):
                    _replace(paragraph, _MARK, lambda _mark: "")
                    self._fill(paragraph, {**filling.values, **values})
                table.insert(place, made)
                made_rows.append(made)
                place += 1
        return made_rows

    def _keep(self, element: etree._Element, marks: frozenset[str]) -> None:
        """Drop a row or paragraph whose mark does not hold; take the mark itself out of the others."""
        found = _MARK.findall(_text(element))
        if not found or element.getparent() is None:
            return
        for mark in found:
            if mark not in MARKS:
                raise Refusal(
                    N_("The template “{file}” has the mark [[{mark}]], which is not known. Known are: {known}."),
                    file=self._name,
                    mark=mark[:60],
                    known=", ".join(MARKS),
                )
        if all(mark in marks for mark in found):
            for paragraph in [element, *element.iter(f"{W}p")]:
                _replace(paragraph, _MARK, lambda _mark: "")
        else:
            _remove(element)

    def _fill(self, paragraph: etree._Element, values: Values) -> None:
        def value(name: str) -> str:
            if name not in values:
                raise Refusal(
                    N_("The template “{file}” asks for {{{{{place}}}}}, which is not known. Known are: {known}."),
                    file=self._name,
                    place=name[:60],
                    known=", ".join(sorted(values)),
                )
            return printable(values[name])

        _replace(paragraph, _PLACE, value)
        for node in list(paragraph.iter(f"{W}t")):
            _break_lines(node)


MARKS: Final = (
    "shortlisted",
    "reserve",
    "not shortlisted",
    "withdrawn",
    "named",
    "unnamed",
    "met",
    "not met",
    "not assessed",
)
"""Every mark that a template may use."""


def _unreadable(name: str) -> Refusal:
    return Refusal(
        N_("The template “{file}” is damaged or is no Word file. Save it as .docx and try again."), file=name
    )


def _text(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def _remove(element: etree._Element) -> None:
    """Out of its parent; a table cell keeps a paragraph, without which Word calls the file damaged."""
    parent = element.getparent()
    if parent is None:
        return
    alone = parent.tag == f"{W}tc" and len(parent.findall(f"{W}p")) == 1 and element.tag == f"{W}p"
    if alone:
        for child in list(element):
            if child.tag != f"{W}pPr":
                element.remove(child)
    else:
        parent.remove(element)


def _replace(paragraph: etree._Element, pattern: re.Pattern[str], value: Callable[[str], str]) -> None:
    """Replace what is found in the paragraph's whole text, though Word may have cut it into several runs."""
    nodes = list(paragraph.iter(f"{W}t"))
    whole = "".join(node.text or "" for node in nodes)
    for found in reversed(list(pattern.finditer(whole))):
        start, end, written, put = found.start(), found.end(), value(found[1]), False
        at = 0
        for node in nodes:
            text = node.text or ""
            first, last = max(start - at, 0), min(end - at, len(text))
            at += len(text)
            if first < last:
                node.text = text[:first] + ("" if put else written) + text[last:]
                node.set(_SPACE, "preserve")
                put = True


def _break_lines(node: etree._Element) -> None:
    """Line ends within a text as Word keeps them."""
    lines = (node.text or "").split("\n")
    if len(lines) == 1:
        return
    node.text = lines[0]
    last = node
    for line in lines[1:]:
        mark = etree.Element(f"{W}br")
        more = etree.Element(f"{W}t")
        more.text = line
        more.set(_SPACE, "preserve")
        last.addnext(mark)
        mark.addnext(more)
        last = more

"""The parts of a workbook as streams of elements: no tree, no entities, no document type; counted as they pass."""

import re
import zipfile
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Final
from xml.parsers import expat

from openpyxl.formula.translate import Translator, TranslatorError

from shortlister.exporting.back.found import Content, Found
from shortlister.exporting.cells import MOST_COLUMNS, MOST_ROWS, cleaned

MOST_CELLS: Final = 4_000_000
_MOST_TEXT: Final = 400_000_000
_CHUNK: Final = 1 << 16
_PLACE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")

Passed = Callable[[int], object]
"""Told how many bytes of a part were read just now."""


class Reader:
    """Told of elements (without their namespace) and texts as they stream past."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of text."""


def _refuse_declaration(*_declaration: object) -> None:
    raise ValueError("no office program writes a document type")


class _Local(dict[str, str]):
    """The names of elements without their namespaces; each is cut once."""

    def __missing__(self, name: str) -> str:
        self[name] = found = name.rpartition(" ")[2]
        return found


def parse(archive: zipfile.ZipFile, part: str, reader: Reader, *, passed: Passed = lambda _size: None) -> None:
    """Stream a part through the reader: no tree, no entities, no document type; `passed` is told the bytes read."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_declaration
    parser.EntityDeclHandler = _refuse_declaration
    start, end, local = reader.start, reader.end, _Local()
    parser.StartElementHandler = lambda name, attributes: start(local[name], attributes)
    parser.EndElementHandler = lambda name: end(local[name])
    parser.CharacterDataHandler = reader.text
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
            passed(len(chunk))
    parser.Parse(b"", True)


class Elements(Reader):
    """Keeps the attributes of every element of one name, their namespaces cut off."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        self.found: list[dict[str, str]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == self.wanted:
            if len(self.found) > 5000:
                raise ValueError("too many sheets")
            self.found.append({key.rpartition(" ")[2]: value for key, value in attributes.items()})


def unescaped(text: str) -> str:
    """A text with `_x000B_` and its like as the characters that they stand for."""
    return cleaned(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)) if "_x" in text else text


class StringReader(Reader):
    """The shared strings, each from its runs; what is only a reading aid is left out."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._parts: list[str] = []
        self._inside = False
        self._aid = False
        self._size = 0

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        match name:
            case "si":
                self._parts = []
            case "rPh":
                self._aid = True
            case "t":
                self._inside = not self._aid

    def end(self, name: str) -> None:
        match name:
            case "si":
                self.strings.append(unescaped("".join(self._parts)))
                if len(self.strings) > MOST_CELLS:
                    raise ValueError("too many strings")
            case "rPh":
                self._aid = False
            case "t":
                self._inside = False

    def text(self, text: str) -> None:
        if self._inside:
            self._size += len(text)
            if self._size > _MOST_TEXT:
                raise ValueError("too much text")
            self._parts.append(text)


class SheetReader(Reader):
    """The cells of one sheet; `left` counts down how many more there may be.

    `hidden_rows` (from 1) and `hidden_columns` (first and last, from 0) are those that nobody sees.
    """

    def __init__(self, strings: list[str], left: int) -> None:
        self.found: dict[int, dict[int, Found]] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.left = left
        self._strings = strings
        self._cell: Mapping[str, str] | None = None
        self._into: list[str] | None = None
        self._value: list[str] = []
        self._formula: list[str] = []
        self._form: Mapping[str, str] = {}
        self._shared: dict[str, tuple[str, str]] = {}
        self._size = 0
        self._aid = False
        self._columns: dict[str, int] = {}
        self._row, self._cells = "", dict[int, Found]()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "c":
                self._cell = attributes
                self._value.clear()
                if self._form:
                    self._formula, self._form = [], {}
            case "v" | "t" if self._cell is not None and not self._aid:
                self._into = self._value
            case "f" if self._cell is not None:
                self._into, self._form = self._formula, {"t": "normal", **attributes}
            case "rPh":
                self._aid = True
            case "row" if _is_on(attributes.get("hidden", "")):
                self.hidden_rows.add(int(attributes.get("r", "0")))
            case "col" if _is_on(attributes.get("hidden", "")):
                if len(self.hidden_columns) > MOST_COLUMNS:
                    raise ValueError("too many columns")
                self.hidden_columns.append((int(attributes["min"]) - 1, int(attributes["max"]) - 1))

    def text(self, text: str) -> None:
        if self._into is not None:
            self._size += len(text)
            if self._size > _MOST_TEXT:
                raise ValueError("too much text")
            self._into.append(text)

    def end(self, name: str) -> None:
        if name == "c":
            if self._cell is not None:
                self._keep(self._cell)
                self._cell = None
        elif name in {"v", "t", "f"}:
            self._into = None
        elif name == "rPh":
            self._aid = False

    def _keep(self, cell: Mapping[str, str]) -> None:
        place = cell["r"]
        formula = self._formula_at(place) if self._form else ""
        value = self._content(cell.get("t", "n"))
        if value is None and not formula:
            return
        self.left -= 1
        if self.left < 0:
            raise ValueError("too many cells")
        # A sheet has as many places as cells, but few columns, and its cells come row by row.
        letters = place.rstrip("0123456789")
        digits = place[len(letters) :]
        if digits != self._row or letters not in self._columns:
            row, self._columns[letters] = place_of(place)
            self._row, self._cells = digits, self.found.setdefault(row, {})
        self._cells[self._columns[letters]] = Found(value, formula)

    def _content(self, kind: str) -> Content:
        text = self._value[0] if len(self._value) == 1 else "".join(self._value)
        match kind:
            case "s":
                return self._strings[int(text)] or None if text else None
            case "inlineStr" | "str":
                return unescaped(text) or None
            case "b":
                return text == "1"
            case "e" | "d":
                return text or None
            case _:
                return number_of(text)

    def _formula_at(self, place: str) -> str:
        text = "".join(self._formula)
        if self._form.get("t") != "shared" or "si" not in self._form:
            return text
        key = self._form["si"]
        if text:
            self._shared[key] = (text, place)
            return text
        first, origin = self._shared[key]
        try:
            return str(Translator("=" + first, origin).translate_formula(place))[1:]
        except TranslatorError:
            return first


def _is_on(text: str) -> bool:
    return text in {"1", "true", "on"}


def place_of(text: str) -> tuple[int, int]:
    """Row (from 1) and column (from 0) of a cell's name; ValueError where no workbook has such a cell."""
    found = _PLACE.fullmatch(text)
    if not found:
        raise ValueError(text)
    column = 0
    for letter in found[1]:
        column = 26 * column + ord(letter) - 64
    row = int(found[2])
    if row > MOST_ROWS or column > MOST_COLUMNS:
        raise ValueError(text)
    return row, column - 1


def number_of(text: str) -> int | float | None:
    """A number as a workbook keeps it, whole ones whole; None where there is none."""
    if not text.strip():
        return None
    value = float(text)
    if not isfinite(value):
        raise ValueError(text)
    return int(value) if value.is_integer() and abs(value) < 1e15 else value

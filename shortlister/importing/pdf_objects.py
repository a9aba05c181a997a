"""The dictionaries of a PDF as pdfium writes it anew: plain objects and one table of their places."""

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

_MOST_NESTED: Final = 60
_TOKEN: Final = re.compile(
    rb"(?:[\x00\t\n\f\r ]|%[^\r\n]*)*(?:"
    rb"(?P<ref>\d{1,9}[\x00\t\n\f\r ]+\d{1,5}[\x00\t\n\f\r ]+R(?![^\x00\t\n\f\r ()<>\[\]{}/%]))"
    rb"|(?P<name>/[^\x00\t\n\f\r ()<>\[\]{}/%]*)|(?P<open><<|\[)|(?P<close>>>|\])|(?P<text>\()"
    rb"|<(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*)>|(?P<word>[^\x00\t\n\f\r ()<>\[\]{}/%]+))"
)
_PART: Final = re.compile(rb"[^()\\]+|\\(?:[0-7]{1,3}|\r\n|.)|[()]", re.DOTALL)
_ESCAPES: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to another object."""

    number: int


Value: TypeAlias = "dict[str, Value] | list[Value] | Name | Ref | bytes | float | None"
"""What an object is: a dictionary, an array, a name, a reference, a string, a number; None for the rest."""

Dictionary: TypeAlias = dict[str, Value]


class Objects:
    """The objects of a file with a plain table of places; what cannot be read is None."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._places: dict[int, int] = {}
        begin = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", data[-200:])
        at = int(begin[1]) if begin else len(data)
        while found := re.compile(rb"(?:xref\s+)?(\d+) (\d+)\s+(?=\d{10} )").match(data, at):
            first, count = int(found[1]), int(found[2])
            rows = data[found.end() : found.end() + 20 * count]
            for row in range(len(rows) // 20):
                if rows[20 * row + 17 : 20 * row + 18] == b"n":
                    self._places[first + row] = int(rows[20 * row : 20 * row + 10])
            at = found.end() + 20 * count
        trailer = data.find(b"trailer", at)
        root = self._read(trailer + len(b"trailer"))[0] if trailer >= 0 else None
        self.root = self.dictionary(root["Root"]) if isinstance(root, dict) and "Root" in root else {}

    def value(self, value: Value) -> Value:
        """What a value is, references followed."""
        for _step in range(20):
            if not isinstance(value, Ref):
                return value
            at = self._places.get(value.number)
            head = re.compile(rb"\s*\d+\s+\d+\s+obj").match(self._data, at) if at is not None else None
            value = self._read(head.end())[0] if head else None
        return None

    def dictionary(self, value: Value) -> Dictionary:
        """A dictionary, empty where it is none."""
        found = self.value(value)
        return found if isinstance(found, dict) else {}

    def array(self, value: Value) -> list[Value]:
        """An array, empty where it is none."""
        found = self.value(value)
        return found if isinstance(found, list) else []

    def text(self, value: Value) -> str:
        """A name or a text string as text; empty for anything else."""
        match self.value(value):
            case Name() as name:
                return str(name)
            case bytes() as data:
                return _text_of(data)
            case _:
                return ""

    def number(self, value: Value) -> int:
        """A whole number, 0 where it is none."""
        found = self.value(value)
        return int(found) if isinstance(found, float) and abs(found) < 2**40 else 0

    def _read(self, at: int, nested: int = 0) -> tuple[Value, int]:
        """The value at a place, and where it ends; a closing bracket ends nothing and is no value."""
        found = _TOKEN.match(self._data, at)
        if found is None or nested > _MOST_NESTED:
            return None, len(self._data)
        text, end = found[found.lastgroup or 0], found.end()
        match found.lastgroup:
            case "ref":
                return Ref(int(text.split()[0])), end
            case "name":
                return _name_of(text[1:]), end
            case "text":
                return self._string(end)
            case "hex":
                digits = bytes(letter for letter in text if letter > 32)
                return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")), end
            case "open":
                values, end = self._values(end, nested)
                if text == b"[":
                    return values, end
                pairs = zip(values[::2], values[1::2], strict=False)
                return {str(key): value for key, value in pairs if isinstance(key, Name)}, end
            case _:
                return (float(text) if re.fullmatch(rb"[-+]?\d{1,15}(?:\.\d{0,15})?", text) else None), end

    def _values(self, at: int, nested: int) -> tuple[list[Value], int]:
        values: list[Value] = []
        while at < len(self._data):
            found = _TOKEN.match(self._data, at)
            if found is None or found.lastgroup == "close":
                return values, found.end() if found else len(self._data)
            value, at = self._read(at, nested + 1)
            values.append(value)
        return values, at

    def _string(self, at: int) -> tuple[bytes, int]:
        parts: list[bytes] = []
        depth = 1
        while found := _PART.match(self._data, at):
            part, at = found[0], found.end()
            depth += (part == b"(") - (part == b")")
            if depth == 0:
                break
            parts.append(_escaped(part) if part.startswith(b"\\") else part)
        return b"".join(parts), at


def _escaped(part: bytes) -> bytes:
    after = part[1:]
    if after[:1].isdigit() and after[:1] < b"8":
        return bytes([int(after, 8) & 255])
    return b"" if after in (b"\r\n", b"\r", b"\n") else _ESCAPES.get(after, after)


def _name_of(data: bytes) -> Name:
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), data)
    try:
        return Name(plain.decode())
    except UnicodeDecodeError:
        return Name(plain.decode("latin-1"))


def _text_of(data: bytes) -> str:
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    if data.startswith(b"\xff\xfe"):
        return data[2:].decode("utf-16-le", "replace")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    return data.decode("cp1252", "replace")

"""Words that people wrote as the name of a file that every system can hold."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

_LONGEST: Final = 80
_BYTES: Final = 180
"""File systems count bytes, at most 255; an ending, a number and a temporary ending stand behind the words."""

_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Devices on Windows, whatever ending is put on them."""

_UNSHOWN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What breaks a line, moves the cursor or turns the direction of what follows."""


def file_name(words: str, ending: str, *, otherwise: str = "vacancy") -> str:
    """The words without what file systems forbid or cut off, and the ending; `otherwise` where nothing is left."""
    kept = "".join(one if _kept(one) else " " for one in unicodedata.normalize("NFC", words))
    stem = " ".join(kept.split()).strip(". ")[:_LONGEST]
    while len(stem.encode()) > _BYTES:
        stem = stem[:-1]
    stem = stem.strip(". ") or otherwise
    if stem.partition(".")[0].strip().casefold() in _RESERVED:
        stem = f"_{stem}"
    return stem + ending


def _kept(one: str) -> bool:
    return one in " -_.," or unicodedata.category(one)[0] in "LNM"


def distinct(names: Sequence[str]) -> Iterator[str]:
    """The names in this order, numbered before their ending where a file system would take two for one."""
    taken: set[str] = set()
    for name in names:
        stem, dot, ending = name.rpartition(".")
        shown, count = name, 1
        while shown.casefold() in taken:
            count += 1
            shown = f"{stem} {count}{dot}{ending}" if dot else f"{ending} {count}"
        taken.add(shown.casefold())
        yield shown


def shown_name(name: str) -> str:
    """A file's name in one line, read in one direction: a mark stands for what would change that."""
    return name if name.isprintable() else _UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", name)


def named(path: Path) -> str:
    """What a sentence calls it: its own name; of the folder one is in, and of the topmost, where that is."""
    return path.name or path.absolute().name or str(path.absolute())


def folder_of(path: Path) -> str:
    """The folder that a path lies in as it was given, and in full where it was not."""
    return str(path.parent if path.parent.name else path.parent.absolute())

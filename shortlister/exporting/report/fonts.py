"""Fonts that this computer has, for PDF: one for running text, and others for what that one cannot show."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

_FAMILIES: Final = (
    ("Inter-Regular.ttf", "Inter-Bold.ttf"),
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    ("segoeui.ttf", "segoeuib.ttf"),
    ("Arial.ttf", "Arial Bold.ttf"),
    ("arial.ttf", "arialbd.ttf"),
)
_OTHERS: Final = (
    "DejaVuSans.ttf",
    "Arial Unicode.ttf",
    "arialuni.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansBengali-Regular.ttf",
    "NotoSansGurmukhi-Regular.ttf",
    "NotoSansGujarati-Regular.ttf",
    "NotoSansTamil-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansEthiopic-Regular.ttf",
    "NotoSansArmenian-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansKR-Regular.ttf",
    "NotoSansJP-Regular.ttf",
    "NotoEmoji-Regular.ttf",
    "simsunb.ttf",
    "malgun.ttf",
    "Nirmala.ttf",
    "seguisym.ttf",
)
"""In the order in which they are asked; a font of many scripts first."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """Files of the running font, regular and bold, and of others in the order of asking.

    `regular` is None where this computer has none of the known fonts; `lacking` are the characters no font has.
    """

    regular: Path | None
    bold: Path | None
    others: tuple[Path, ...]
    lacking: frozenset[str]


def fonts_for(texts: Iterable[str], folders: Iterable[Path] | None = None) -> Fonts:
    """The fonts for these texts, from the system's folders unless others are given."""
    needed = {letter for text in texts for letter in text if letter > " "}
    files = _files(list(_folders()) if folders is None else folders)
    for regular, bold in _FAMILIES:
        if regular in files and bold in files:
            left = needed - _covered(files[regular])
            others: list[Path] = []
            for name in _OTHERS if left else ():
                if left and name in files and files[name] != files[regular]:
                    found = left & _covered(files[name])
                    if found:
                        others.append(files[name])
                        left -= found
            return Fonts(files[regular], files[bold], tuple(others), frozenset(left))
    return Fonts(None, None, (), frozenset(letter for letter in needed if letter > "\xff"))


def _files(folders: Iterable[Path]) -> dict[str, Path]:
    """Every font file by its name, the first of each."""
    wanted = {name for family in _FAMILIES for name in family} | set(_OTHERS)
    found: dict[str, Path] = {}
    for folder in folders:
        for parent, _subfolders, names in os.walk(folder):
            for name in wanted.intersection(names):
                found.setdefault(name, Path(parent) / name)
    return found


def _folders() -> Iterator[Path]:
    """Where the systems keep their fonts."""
    match sys.platform:
        case "win32":
            yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
            if "LOCALAPPDATA" in os.environ:
                yield Path(os.environ["LOCALAPPDATA"]) / "Microsoft" / "Windows" / "Fonts"
        case "darwin":
            yield Path.home() / "Library" / "Fonts"
            yield from (Path("/Library/Fonts"), Path("/System/Library/Fonts"))
        case _:
            yield from (Path.home() / ".local" / "share" / "fonts", Path.home() / ".fonts")
            yield from (Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))


def _covered(path: Path) -> frozenset[str]:
    """The characters that a font can show; none where it cannot be read."""
    try:
        with TTFont(path, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or {}))
    except (OSError, TTLibError, KeyError):
        return frozenset()

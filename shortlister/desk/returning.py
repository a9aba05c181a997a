"""What goes out to members and comes back, packs and scoring workbooks alike; told apart by content when it returns."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from shortlister.desk.desk import Desk
from shortlister.desk.packing import Merged, merge_pack, write_pack
from shortlister.domain.refusals import Refusal
from shortlister.packs.seal import is_sealed
from shortlister.packs.workbook_marks import HIDDEN

_ZIP: Final = b"PK\x03\x04"
_LARGEST_LIST: Final = 1 << 20
"""Bytes of a workbook's list of sheets that are looked at."""


def is_workbook(path: Path) -> bool:
    """Whether the file is a zip package, as every Excel workbook is."""
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP)) == _ZIP
    except OSError:
        return False


def packs_in(paths: Sequence[Path]) -> list[Path]:
    """These files, and of folders the packs, sealed packs and scoring workbooks that lie in them, by name."""
    found: list[Path] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a name is too long
            found += [one for one in sorted(path.iterdir()) if one.is_file() and _came_back(one)]
        else:
            found.append(path)
    return found


def _came_back(path: Path) -> bool:
    """Whether a file in a folder is one of ours that comes back; a matrix or a list of applicants is none."""
    ending = path.suffix.casefold()
    if path.name.startswith((".", "~$")):
        return False
    return ending == ".scorepack" or is_sealed(path) or (ending == ".xlsx" and is_score_workbook(path))


def is_score_workbook(path: Path) -> bool:
    """Whether a workbook has our hidden sheet; from its list of sheets alone."""
    try:
        with ZipFile(path) as package, package.open("xl/workbook.xml") as part:
            return f'name="{HIDDEN}"'.encode() in part.read(_LARGEST_LIST)
    except (OSError, BadZipFile, KeyError, RuntimeError, NotImplementedError):
        return False


def write_out(desk: Desk, member: str, path: Path, *, applications: bool = True) -> None:
    """Write a member's (id) pack, or for a path ending in .xlsx a scoring workbook, and record that it went out.

    Without `applications` the files of the applicants stay behind, as they always do in a workbook.
    """
    if path.suffix.lower() != ".xlsx":
        write_pack(desk, member, path, applications=applications)
        return
    from shortlister.desk.score_workbook import write_workbook  # imports openpyxl, which packs do not need

    write_workbook(desk, member, path)


def merge_one(desk: Desk, path: Path, *, preview: bool = False) -> Merged:
    """Merge a pack, sealed or not, or a scoring workbook; with `preview` change nothing. Raises Refusal, whole."""
    if is_sealed(path):
        from shortlister.desk.sealing import unsealed  # only what is sealed waits for the key

        with unsealed(desk, path) as plain:
            return merge_one(desk, plain, preview=preview)
    if not is_workbook(path):
        return merge_pack(desk, path, preview=preview)
    from shortlister.desk.score_workbook import merge_workbook  # imports openpyxl, which packs do not need

    return merge_workbook(desk, path, preview=preview)


def merge_returned(desk: Desk, paths: Sequence[Path]) -> list[Merged]:
    """Merge those packs and workbooks that can be merged; the others stand in the report with the reason."""
    report: list[Merged] = []
    for path in paths:
        try:
            report.append(merge_one(desk, path))
        except Refusal as refusal:
            report.append(Merged(path.name, "", refused=refusal))
    return report

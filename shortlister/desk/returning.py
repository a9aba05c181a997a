"""What goes out to members and comes back, packs and scoring workbooks alike; told apart by content when it returns."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from shortlister.desk.desk import Desk
from shortlister.desk.packing import Merged, merge_pack, write_pack
from shortlister.domain.refusals import Refusal

_ZIP: Final = b"PK\x03\x04"


def is_workbook(path: Path) -> bool:
    """Whether the file is a zip package, as every Excel workbook is."""
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP)) == _ZIP
    except OSError:
        return False


def write_out(desk: Desk, member: str, path: Path) -> None:
    """Write a member's (id) pack, or for a path ending in .xlsx a scoring workbook, and record that it went out."""
    if path.suffix.lower() != ".xlsx":
        write_pack(desk, member, path)
        return
    from shortlister.desk.score_workbook import write_workbook  # imports openpyxl, which packs do not need

    write_workbook(desk, member, path)


def merge_one(desk: Desk, path: Path, *, preview: bool = False) -> Merged:
    """Merge a pack or a scoring workbook; with `preview` change nothing. Raises Refusal, whole."""
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

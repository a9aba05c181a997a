"""Short texts stand in a workbook once, the others in their cells; all come back, however many there are."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from shortlister.exporting.book import write_book
from shortlister.exporting.cells import Row
from shortlister.exporting.readback import reconcile
from shortlister.exporting.sheet import Column, Sheet
from shortlister.exporting.styles import TEXT
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy


def nothing(rows: int) -> None:
    """Told of rows, does nothing."""


def a_sheet(texts: list[str], name: str = "Sheet") -> Sheet:
    rows = [Row((text,), (TEXT,)) for text in texts]
    return Sheet(name, rows, len(rows), (Column(10),), header=("", ""), footer="")


def part(path: Path, name: str) -> str:
    with ZipFile(path) as archive:
        return archive.read(name).decode()


def test_a_text_that_comes_again_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    write_matrix(path, snapshot(vacancy(Recipe())))
    shared = part(path, "xl/sharedStrings.xml")
    assert shared.count(">Application form<") == 1
    assert "Application form" not in part(path, "xl/worksheets/sheet3.xml")


def test_long_texts_and_those_with_escapes_stand_in_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    texts = ["x" * 65, "_x0041_", "a\x0bb", "short", "short"]
    written = write_book(path, (a_sheet(texts),), title="t", made_at=datetime(2026, 11, 20), tick=nothing)
    assert reconcile(path, written, tick=nothing) == len(texts)
    assert part(path, "xl/sharedStrings.xml").count("<si>") == 1
    assert part(path, "xl/worksheets/sheet1.xml").count("inlineStr") == 3


def test_more_different_texts_than_are_kept_come_back_too(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    texts = [f"Note {number}" for number in range(12_000)] * 2
    sheets = (a_sheet(texts), a_sheet(texts[::-1], "Other"))
    written = write_book(path, sheets, title="t", made_at=datetime(2026, 11, 20), tick=nothing)
    assert part(path, "xl/sharedStrings.xml").count("<si>") < 12_000
    with CalamineWorkbook.from_path(path) as book:
        assert [row[0] for row in book.get_sheet_by_name("Sheet").iter_rows()] == texts
    for room in (0, 1_000_000):
        again = [replace(one, room=room) for one in written]
        assert reconcile(path, again, tick=nothing) == 2 * len(texts)

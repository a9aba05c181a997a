"""A returned workbook that was made to do harm is refused quickly, and nothing is taken from it."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Command, refused


@pytest.fixture
def issued(opened: Path, shortlister: Command) -> Path:
    """A workbook issued to Bo Rees."""
    path = opened.with_name("bo.xlsx")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", path).status == 0
    return path


def with_part(source: Path, part: str, content: bytes) -> Path:
    """The workbook with another content in one of its parts."""
    path = source.with_name("hostile.xlsx")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != part:
                new.writestr(entry.filename, old.read(entry))
        new.writestr(part, content)
    return path


def test_a_workbook_that_unpacks_to_far_too_much_is_refused(issued: Path, opened: Path, shortlister: Command) -> None:
    bomb = with_part(issued, "xl/worksheets/sheet2.xml", bytes(30_000_000))
    refused(shortlister("merge", opened, bomb), "hostile.xlsx", lines=1)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<worksheet>",
        b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
        b"\xff\xfe\x00\x01",
    ],
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet2.xml", "xl/workbook.xml", "[Content_Types].xml"])
def test_a_part_that_is_no_sheet_is_refused(
    part: str, content: bytes, issued: Path, opened: Path, shortlister: Command
) -> None:
    before = opened.read_bytes()
    refused(shortlister("merge", opened, with_part(issued, part, content)), "hostile.xlsx", lines=1)
    assert opened.read_bytes() == before


def test_what_openpyxl_does_not_know_is_no_matter(issued: Path, opened: Path, shortlister: Command) -> None:
    ran = shortlister("merge", opened, with_part(issued, "xl/styles.xml", b"<other/>"))
    assert (ran.status, ran.err) == (0, "")


def test_a_cell_at_the_far_corner_does_not_fill_the_memory(issued: Path, opened: Path, shortlister: Command) -> None:
    book = load_workbook(issued)
    book["Scores"]["XFD1048576"] = 1
    far = issued.with_name("far.xlsx")
    book.save(far)
    ran = shortlister("merge", opened, far, "--json")
    assert ran.status == 0
    assert ran.document["packs"][0]["new"] == 0


@pytest.mark.parametrize(
    ("row", "column", "value"), [(3, 2, "no such member"), (5, 2, "seven"), (2, 2, None), (1, 1, "something else")]
)
def test_an_altered_hidden_sheet_is_refused(
    row: int, column: int, value: str | None, issued: Path, opened: Path, shortlister: Command
) -> None:
    book = load_workbook(issued)
    book["shortlister"].cell(row, column).value = value
    altered = issued.with_name("hostile.xlsx")
    book.save(altered)
    before = opened.read_bytes()
    refused(shortlister("merge", opened, altered), "hostile.xlsx", lines=1)
    assert opened.read_bytes() == before

"""Workbooks that are refused, damaged or hostile when a matrix is read back."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from shortlister.domain.refusals import Refusal
from shortlister.exporting.comparing import compare_matrix
from tests.exporting.making import Recipe, snapshot, vacancy
from tests.exporting.matrices import RECIPES, changed, compared, made
from tests.exporting.office import altered


def test_another_vacancys_matrix_is_refused(tmp_path: Path) -> None:
    path, _ = made(tmp_path)
    other = snapshot(vacancy(Recipe(seed=9)))
    other = replace(other, ledger=tuple(replace(line, digest="cd" * 32) for line in other.ledger))
    with pytest.raises(Refusal) as refused:
        compare_matrix(path, other)
    assert "another vacancy" in str(refused.value)
    bare = changed(path, lambda book: book.remove(book["Audit trail"]))
    with pytest.raises(Refusal, match="another vacancy"):
        compare_matrix(bare, snapshot(vacancy(Recipe(seed=9)), entries=0))


def test_another_stages_matrix_is_refused_with_the_name_of_its_stage(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    state = source.state
    open_ = replace(state, stages={**state.stages, "s2": replace(state.stages["s2"], open=True)})
    with pytest.raises(Refusal) as refused:
        compare_matrix(path, replace(source, state=open_, stage="s2"))
    assert "the matrix of Shortlisting, not of Interview" in str(refused.value)


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return path


BOOK = b"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
 <sheets><sheet name="Matrix" sheetId="1" r:id="rId1"/></sheets></workbook>"""
LINKS = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s.xml"/>
 </Relationships>"""
MAIN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = b"</sheetData></worksheet>"


def sheet_of(content: bytes, before: bytes = b"") -> dict[str, bytes]:
    return {
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": LINKS,
        "xl/worksheets/s.xml": before + MAIN + content + END,
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is no Excel workbook"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"\xd0\xcf\x11\xe0 something old", "older kind"),
        (b"Applicant,Criterion\nA-1,3\n", "is no Excel workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        compare_matrix(path, snapshot(vacancy(RECIPES[0])))
    assert said in str(refused.value)
    assert "“x.xlsx”" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [("none.xlsx", "There is no file “none.xlsx”"), ("sent", "“sent” is a folder. Choose the document itself.")],
)
def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "sent").mkdir()
    with pytest.raises(Refusal, match=said):
        compare_matrix(tmp_path / name, snapshot(vacancy(RECIPES[0])))


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": BOOK},
        {"xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": LINKS},
        sheet_of(b'<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
        sheet_of(b'<row r="1"><c r="A9999999"><v>1</v></c></row>'),
        sheet_of(b'<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        sheet_of(b'<row r="1"><c r="A1"><v>many</v></c></row>'),
        sheet_of(b'<row r="1"><c r="A1"><v>1</v></row>'),
        sheet_of(b"<row><c><v>1</v></c></row>"),
        sheet_of(b"", before=b'<!DOCTYPE a [<!ENTITY x "y">]>'),
        sheet_of(b'<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row>'),
    ],
    ids=range(10),
)
def test_a_damaged_workbook_is_refused_with_a_sentence(tmp_path: Path, parts: dict[str, bytes]) -> None:
    with pytest.raises(Refusal, match="damaged"):
        compare_matrix(zipped(tmp_path / "x.xlsx", parts), snapshot(vacancy(RECIPES[0])))


def test_a_workbook_without_a_matrix_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "x.xlsx")
    with pytest.raises(Refusal, match="is no scoring matrix"):
        compare_matrix(tmp_path / "x.xlsx", snapshot(vacancy(RECIPES[0])))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    parts = sheet_of(b"<row r='1'>" + b" " * 40_000_000 + b"</row>")
    with pytest.raises(Refusal, match="unpack"):
        compare_matrix(zipped(tmp_path / "x.xlsx", parts), snapshot(vacancy(RECIPES[0])))


def test_a_cell_at_the_far_end_is_just_another_difference(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["XFD1048576"] = "here"

    (one,) = compared(tmp_path, change)
    assert (one.cell, one.workbook) == ("XFD1048576", "here")


def test_shared_formulas_are_understood(tmp_path: Path) -> None:
    """Excel writes a formula that was filled down once, and only its number in the cells below."""
    path, source = made(tmp_path)

    def share(xml: str) -> str:
        first, second = "SUMPRODUCT($B$6:$N$6,$B8:$N8)", "SUMPRODUCT($B$6:$N$6,$B9:$N9)"
        assert f"<f>{first}</f>" in xml
        xml = xml.replace(f"<f>{first}</f>", f'<f t="shared" ref="R8:R9" si="0">{first}</f>')
        return xml.replace(f"<f>{second}</f>", '<f t="shared" si="0"/>')

    shared = altered(path, tmp_path / "shared.xlsx", "xl/worksheets/sheet2.xml", share)
    assert compare_matrix(shared, source).differences == ()

"""A matrix that came back: every difference by cell and kind, whoever saved it and however it was moved about."""

import random
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.formula.translate import Translator

from shortlister.domain.records import Agreed, Combine, Gate, GateKind
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import SCALES
from shortlister.exporting.back.difference import Comparison, MatrixDifference
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy
from tests.exporting.office import altered, needs_office, recalculated

RECIPES = (
    Recipe(),
    Recipe(seed=2, agree_rest=False, outstanding=1, recusals=0.1, not_assessable=0.1, two_methods=3, weights=True),
    Recipe(seed=3, combine=Combine.MEAN, criteria=30, ties=True, all_recused=1, withdrawn=2),
    Recipe(seed=4, gate=Gate(GateKind.MINIMUM, Fraction(60)), scale=SCALES[3]),
    Recipe(seed=5, gate=Gate(GateKind.LEAD, lead="D1")),
    Recipe(seed=6, gate=Gate(GateKind.NO_LOWEST), evidence="=2+2\n_x0041_ \x0b é \U0001f600 "),
    Recipe(applicants=0),
)
Change = Callable[[Any], object]


def made(folder: Path, recipe: Recipe = RECIPES[0], *, named: bool = False) -> tuple[Path, Snapshot]:
    state = vacancy(recipe)
    if named:
        state = replace(state, vacancy=replace(state.vacancy, names_revealed=True))
    source = snapshot(state, named=named)
    path = folder / "m.xlsx"
    write_matrix(path, source)
    return path, source


def changed(path: Path, change: Change) -> Path:
    """The workbook opened, changed and saved by another program."""
    book = openpyxl.load_workbook(path)
    change(book)
    target = path.with_name("changed.xlsx")
    book.save(target)
    book.close()
    return target


def compared(folder: Path, change: Change, recipe: Recipe = RECIPES[0]) -> tuple[MatrixDifference, ...]:
    path, source = made(folder, recipe)
    return compare_matrix(changed(path, change), source).differences


def told(one: MatrixDifference) -> tuple[object, ...]:
    return one.sheet, one.cell, one.applicant, one.criterion, one.record, one.workbook, one.kind.value


@pytest.mark.parametrize("recipe", RECIPES, ids=range(len(RECIPES)))
def test_a_workbook_that_nobody_changed_does_not_differ(tmp_path: Path, recipe: Recipe) -> None:
    path, source = made(tmp_path, recipe)
    assert compare_matrix(path, source) == Comparison("s1", True, ())
    assert compare_matrix(changed(path, lambda book: None), source).differences == ()


@needs_office
def test_a_workbook_that_libreoffice_saved_does_not_differ(tmp_path: Path) -> None:
    paths, sources = [], []
    for index, recipe in enumerate(RECIPES):
        source = snapshot(vacancy(recipe))
        paths.append(tmp_path / f"m{index}.xlsx")
        write_matrix(paths[-1], source)
        sources.append(source)
    (tmp_path / "saved").mkdir()
    for path, source in zip(recalculated(paths, tmp_path / "saved"), sources, strict=True):
        assert compare_matrix(path, source).differences == ()


def test_a_changed_rating_is_told_by_cell_applicant_and_criterion(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["C9"] = 1

    path, source = made(tmp_path)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    was, reference, criterion = sheet["C9"].value, sheet["A9"].value, sheet["C7"].value
    assert was != 1
    (one,) = compare_matrix(changed(path, change), source).differences
    assert told(one) == ("Matrix", "C9", reference, criterion, was, 1, "rating")
    assert one.method == "Application form"


@pytest.mark.parametrize("seed", range(8))
def test_any_changed_ratings_are_found_and_nothing_else(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    recipe = Recipe(seed=seed, applicants=9, criteria=7, two_methods=2, ties=seed % 2 == 0, not_assessable=0.1)
    path, source = made(tmp_path, recipe)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    last = [str(cell.value).removesuffix(" (provisional)") for cell in sheet[7]].index("Essentials met")
    places = {(chance.randrange(8, 17), chance.randrange(2, last + 1)) for _ in range(chance.randrange(1, 6))}
    expected = {}

    def change(book: Any) -> None:
        for row, column in places:
            cell = book["Matrix"].cell(row, column)
            new = chance.choice([value for value in (0, 1, 2, 3, "NA", "open", None) if value != cell.value])
            expected[cell.coordinate] = (cell.value, new)
            cell.value = new

    found = compare_matrix(changed(path, change), source).differences
    assert {one.cell: (one.record, one.workbook) for one in found} == expected
    assert {one.kind.value for one in found} <= {"rating", "rank in place of a rating"}


def test_a_rating_as_text_or_gone_is_a_changed_rating(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["C9"] = str(book["Matrix"]["C9"].value)
        book["Matrix"]["D9"] = None
        book["Matrix"]["E9"] = "n/a"

    found = compared(tmp_path, change)
    assert [(one.cell, one.kind.value) for one in found] == [("C9", "rating"), ("D9", "rating"), ("E9", "rating")]
    assert [one.workbook for one in found] == [str(found[0].record), None, "n/a"]


def test_a_formula_replaced_by_its_value_and_one_that_says_something_else_are_found(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        sheet["R10"] = 31
        sheet["U11"] = '="pass"'
        sheet["E12"] = "=1+1"
        sheet["B9"] = sheet["B9"].value

    found = compared(tmp_path, change)
    assert [(one.cell, one.kind.value, one.workbook) for one in found] == [
        ("R10", "formula", 31),
        ("U11", "formula", '="pass"'),
        ("E12", "formula", "=1+1"),
    ]
    assert all(str(one.record).startswith("=") for one in found if one.cell != "E12")


def test_a_formula_over_fewer_criteria_is_broken_and_one_written_otherwise_is_not(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        assert sheet["R10"].value == "=SUMPRODUCT($B$6:$N$6,$B10:$N10)"
        sheet["R10"] = "=sumproduct( B6:N6, B10:N10 )"
        sheet["R11"] = "=SUMPRODUCT($B$6:$M$6,$B11:$M11)"

    (one,) = compared(tmp_path, change)
    assert (one.cell, one.kind.value) == ("R11", "formula")


@pytest.mark.parametrize("column", ["D", "F"])
def test_ranks_pasted_over_a_column_of_ratings_are_named_as_what_they_are(tmp_path: Path, column: str) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        for standing, row in zip(source_standings, range(8, 32), strict=True):
            sheet[f"{column}{row}"] = standing if standing is not None else "–"

    path, source = made(tmp_path)
    values = openpyxl.load_workbook(path, data_only=True)["Matrix"]
    source_standings = [values[f"V{row}"].value if values[f"V{row}"].value != "–" else None for row in range(8, 32)]
    found = compare_matrix(changed(path, change), source).differences
    ranked = [one for one in found if isinstance(one.workbook, int)]
    assert len(ranked) > 3
    assert {one.kind.value for one in ranked} == {"rank in place of a rating"}


def test_one_rank_beyond_the_scale_is_named_and_one_that_could_be_a_rating_is_a_rating(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    sheet = openpyxl.load_workbook(path, data_only=True)["Matrix"]
    beyond = [row for row in range(8, 32) if isinstance(sheet[f"V{row}"].value, int) and sheet[f"V{row}"].value > 3]

    def change(book: Any) -> None:
        book["Matrix"][f"D{beyond[0]}"] = sheet[f"V{beyond[0]}"].value
        book["Matrix"][f"D{beyond[1]}"] = f"{sheet[f'V{beyond[1]}'].value}="
        book["Matrix"]["C10"] = 0
        book["Matrix"]["F10"] = 99

    found = {one.cell: one.kind.value for one in compare_matrix(changed(path, change), source).differences}
    assert found == {
        f"D{beyond[0]}": "rank in place of a rating",
        f"D{beyond[1]}": "rank in place of a rating",
        "C10": "rating",
        "F10": "rating",
    }


def test_an_applicant_who_is_gone_and_one_whom_nobody_knows_are_told_and_break_no_formula(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["A9"] = "A-ZZZ"

    found = compared(tmp_path, change)
    assert [(one.kind.value, one.cell) for one in found] == [("unknown applicant", "A9"), ("missing applicant", None)]
    assert found[0].applicant == "A-ZZZ"


def moved(book: Any, order: list[int]) -> None:
    """The applicants' rows in another order, as sorting does it: a formula moves with its row."""
    sheet = book["Matrix"]
    rows = [[sheet.cell(8 + row, column).value for column in range(1, sheet.max_column + 1)] for row in order]
    for target, (row, values) in enumerate(zip(order, rows, strict=True)):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(8 + target, column)
            if isinstance(value, str) and value.startswith("="):
                origin = f"{cell.column_letter}{8 + row}"
                value = Translator(value, origin).translate_formula(cell.coordinate)
            cell.value = value


def test_rows_in_another_order_and_hidden_rows_and_columns_are_no_difference(tmp_path: Path) -> None:
    order = list(range(24))
    random.Random(3).shuffle(order)

    def change(book: Any) -> None:
        moved(book, order)
        book["Matrix"].row_dimensions[12].hidden = True
        book["Matrix"].column_dimensions["D"].hidden = True
        book["Scores Ann Lee"].row_dimensions[3].hidden = True

    assert compared(tmp_path, change) == ()


def test_a_change_in_a_moved_row_is_told_of_the_right_applicant(tmp_path: Path) -> None:
    order = list(reversed(range(24)))
    path, source = made(tmp_path)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    reference, was = sheet["A31"].value, sheet["C31"].value

    def change(book: Any) -> None:
        moved(book, order)
        book["Matrix"]["C8"] = (was + 1) % 4

    (one,) = compare_matrix(changed(path, change), source).differences
    assert told(one)[:3] == ("Matrix", "C8", reference)
    assert (one.record, one.workbook, one.kind.value) == (was, (was + 1) % 4, "rating")


def test_columns_in_another_order_are_no_difference(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Matrix"]
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        for row in range(1, 32):
            left, right = sheet.cell(row, 3), sheet.cell(row, 5)
            left.value, right.value = right.value, left.value

    assert compared(tmp_path, change) == ()


def test_texts_are_compared_on_every_sheet(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["D3"] = "Something easier"
        book["Matrix"]["E6"] = 2
        book["Scores Ann Lee"]["E6"] = "Better than it was"
        book["Scores Ann Lee"]["D5"] = "NA"
        book["Outcomes"]["H4"] = "Another reason"
        book["Declarations"]["C3"] = "no interest at all"
        book["Audit trail"]["F5"] = "Nothing happened"
        book["Summary"]["A2"] = "Another post"
        book["Key"]["B3"] = "Splendid"

    found = compared(tmp_path, change)
    assert {(one.sheet, one.cell, one.kind.value) for one in found} == {
        ("Matrix", "D3", "text"),
        ("Matrix", "E6", "text"),
        ("Scores Ann Lee", "E6", "text"),
        ("Scores Ann Lee", "D5", "rating"),
        ("Outcomes", "H4", "text"),
        ("Declarations", "C3", "text"),
        ("Audit trail", "F5", "text"),
        ("Summary", "A2", "text"),
        ("Key", "B3", "text"),
    }


def test_what_somebody_wrote_beside_the_matrix_is_told_and_a_signature_is_not(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Matrix"]["AZ10"] = "Ring her"
        book["Matrix"]["B40"] = "See above"
        book["Summary"]["C20"] = "Ann Lee"

    found = compared(tmp_path, change)
    assert [(one.cell, one.record, one.workbook, one.kind.value) for one in found] == [
        ("AZ10", None, "Ring her", "text"),
        ("B40", None, "See above", "text"),
    ]


def test_a_score_that_is_gone_and_one_that_nobody_gave_are_told(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Scores Ann Lee"]
        sheet["B5"] = "E99"

    gone, extra = sorted(compared(tmp_path, change), key=lambda one: one.cell or "")[:2]
    assert (gone.cell, gone.kind.value, gone.workbook) == (None, "rating", None)
    assert extra.cell is not None
    assert extra.record is None


def test_a_sheet_that_is_gone_and_one_that_is_new_are_told(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        del book["Moderation"]
        book.create_sheet("Mine")

    found = compared(tmp_path, change)
    assert [(one.sheet, one.record, one.workbook) for one in found] == [
        ("Moderation", "Moderation", None),
        ("Mine", None, "Mine"),
    ]


def test_a_stored_answer_that_no_formula_gives_is_found(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    wrong = altered(
        path,
        tmp_path / "wrong.xlsx",
        "xl/worksheets/sheet2.xml",
        lambda xml: xml.replace("$B10:$N10)</f><v>", "$B10:$N10)</f><v>9", 1),
    )
    (one,) = compare_matrix(wrong, source).differences
    assert one.kind.value == "formula"
    assert one.cell is not None
    assert one.cell.endswith("10")
    assert one.workbook != one.record


def test_after_the_record_has_moved_on_only_what_it_now_says_otherwise_is_told(tmp_path: Path) -> None:
    path, source = made(tmp_path)
    standing = openpyxl.load_workbook(path)["Matrix"]["A8"].value
    state = source.state
    applicant = next(one.id for one in state.applicants.values() if one.reference == standing)
    agreed = {**state.agreed, (applicant, "c1/app"): Agreed(applicant, "c1/app", 0, "Seen again")}
    later = replace(source, state=replace(state, agreed=agreed), head="0" * 64)
    found = compare_matrix(path, later)
    assert not found.current
    assert [told(one)[:4] for one in found.differences if one.sheet == "Matrix"] == [("Matrix", "C8", standing, "D1")]


def test_a_named_matrix_is_compared_with_the_names_of_the_record(tmp_path: Path) -> None:
    path, source = made(tmp_path, named=True)
    assert compare_matrix(path, replace(source, named=False)).differences == ()

    def change(book: Any) -> None:
        book["Outcomes"]["B3"] = "Somebody Else"

    (one,) = compare_matrix(changed(path, change), source).differences
    assert (one.sheet, one.cell, one.workbook) == ("Outcomes", "B3", "Somebody Else")


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
        (b"\xd0\xcf\x11\xe0 something old", "password"),
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


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(Refusal, match="cannot be read"):
            compare_matrix(path, snapshot(vacancy(RECIPES[0])))


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

"""Whatever people write comes back as they wrote it, and is never a formula, an error or an escape."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from shortlister.domain.records import Score
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.exporting.cells import cleaned, column_letters, pieces, text_xml, units
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy
from tests.exporting.office import needs_office, recalculated

SMALL = Recipe(applicants=2, criteria=2, members=1)

INJECTED = (
    '=HYPERLINK("http://example.org","x")',
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "#N/A",
    "#REF!",
    "TRUE",
    "1e5",
    "0012",
    "2026-11-20",
    "_x0041_",
    "_x000B_ and _X0041_",
    "a\x0bb\x00c\x1fd",
    "a\r\nb\rc\nd",
    "  both ends  ",
    "<b>&amp;</b> ]]> \"quoted\" 'single'",
    "naïve – “quotes” 😀 \u202e",
    "\ufffe\uffff",
)


def with_evidence(texts: tuple[str, ...]) -> State:
    """One member's evidence notes: these texts, an applicant and a criterion each."""
    state = vacancy(replace(SMALL, applicants=len(texts), criteria=1))
    return replace(
        state,
        scores=state.scores.put((("m0", f"a{index}", "c0/app"), Score(1, text)) for index, text in enumerate(texts)),
    )


def evidence(path: Path) -> dict[str, Any]:
    with CalamineWorkbook.from_path(path) as book:
        rows = book.get_sheet_by_name("Scores Ann Lee").to_python()
    return {str(row[0]): "".join(map(str, row[4:])) for row in rows[1:]}


def expected(state: State) -> dict[str, str]:
    return {
        applicant.reference: cleaned(state.scores.sheet("m0", applicant.id).evidence("c0/app"))
        for applicant in state.applicants.values()
    }


def test_injected_texts_come_back_as_they_were(tmp_path: Path) -> None:
    state = with_evidence(INJECTED)
    write_matrix(tmp_path / "m.xlsx", snapshot(state))
    assert evidence(tmp_path / "m.xlsx") == expected(state)


def test_no_injected_text_is_a_formula_and_each_is_marked_as_text(tmp_path: Path) -> None:
    state = with_evidence(INJECTED)
    write_matrix(tmp_path / "m.xlsx", snapshot(state))
    page = load_workbook(tmp_path / "m.xlsx")["Scores Ann Lee"]
    for (cell,) in page.iter_rows(min_row=2, min_col=5, max_col=5):
        assert cell.data_type != "f"
        if str(cell.value).startswith(("=", "+", "-", "@")):
            assert cell.quotePrefix


@needs_office
def test_injected_texts_survive_libreoffice(tmp_path: Path) -> None:
    state = with_evidence(INJECTED)
    write_matrix(tmp_path / "m.xlsx", snapshot(state))
    (done,) = recalculated([tmp_path / "m.xlsx"], tmp_path / "office")
    found = evidence(done)
    for reference, text in expected(state).items():
        if not any(letter < " " or letter in "\ufffe\uffff" for letter in text):
            assert found[reference] == text


def test_texts_everywhere_else_are_as_safe(tmp_path: Path) -> None:
    state = vacancy(SMALL)
    nasty = "=cmd|'/c calc'!A1"
    state = replace(
        state,
        vacancy=replace(state.vacancy, title=nasty, reference="&Z&F", organisation="=1"),
        criteria={key: replace(criterion, text=nasty, group="=g") for key, criterion in state.criteria.items()},
        applicants={
            key: replace(applicant, reference=f"=A{index}")
            for index, (key, applicant) in enumerate(state.applicants.items())
        },
        methods={key: replace(method, name=f"+{method.name}") for key, method in state.methods.items()},
        members={key: replace(member, name="=Ann") for key, member in state.members.items()},
    )
    write_matrix(tmp_path / "m.xlsx", snapshot(state))
    book = load_workbook(tmp_path / "m.xlsx")
    formulas = [
        (page.title, cell.coordinate)
        for page in book.worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert {title for title, _ in formulas} == {"Summary", "Matrix"}
    assert len(formulas) == 2 * 10 + 4 + 1
    header = book["Matrix"].oddHeader
    assert header is not None
    assert header.left.text == "=cmd|'/c calc'!A1, &&Z&&F"


def test_a_text_longer_than_a_cell_goes_on_beside_it(tmp_path: Path) -> None:
    long = "a😀" * 30_000
    state = with_evidence(("short", long))
    write_matrix(tmp_path / "m.xlsx", snapshot(state))
    with CalamineWorkbook.from_path(tmp_path / "m.xlsx") as book:
        rows = book.get_sheet_by_name("Scores Ann Lee").to_python()
    assert rows[0][5:] == ["Evidence, continued", "Evidence, continued"]
    assert max(units(str(value)) for row in rows[1:] for value in row[4:]) <= 32_767
    assert evidence(tmp_path / "m.xlsx") == expected(state)


def test_a_group_named_longer_than_a_cell_is_refused_with_its_place(tmp_path: Path) -> None:
    state = vacancy(SMALL)
    criteria = {key: replace(criterion, group="x" * 32_768) for key, criterion in state.criteria.items()}
    target = tmp_path / "m.xlsx"
    with pytest.raises(Refusal) as refused:
        write_matrix(target, snapshot(replace(state, criteria=criteria)))
    assert str(refused.value).startswith("The text for cell B1 of the sheet “Matrix” has 32768 characters")
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=12))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    state = with_evidence(tuple(texts))
    path = tmp_path_factory.mktemp("any") / "m.xlsx"
    write_matrix(path, snapshot(state))
    assert evidence(path) == expected(state)


def test_escapes_are_those_of_the_format() -> None:
    assert text_xml("a\x0bb_x0041_<&") == "a_x000B_b_x005F_x0041_&lt;&amp;"
    assert text_xml("\ud800") == "\ufffd"


@given(st.text(), st.integers(min_value=2, max_value=9))
def test_pieces_join_to_the_text_and_each_fits(text: str, longest: int) -> None:
    parts = list(pieces(text, longest))
    assert "".join(parts) in {text, cleaned(text)}
    assert all(units(part) <= longest for part in parts)


def test_columns_have_the_letters_that_excel_gives_them() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]

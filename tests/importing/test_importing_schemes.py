"""Guaranteed interview and redeployment on an application's cover page: taken where clear, said where not."""

from pathlib import Path

import pytest
from docx import Document as Word

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants


def _form(path: Path, rows: list[tuple[str, ...]]) -> None:
    word = Word()
    table = word.add_table(rows=0, cols=max(map(len, rows)))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text
    word.add_paragraph("I have planned twelve outdoor festivals.")
    word.save(str(path))


def _of_table(folder: Path, *rows: tuple[str, ...]) -> DraftApplicant:
    _form(folder / "lee.docx", [("Name", "Ann Lee"), ("Email", "ann@post.test"), *rows])
    (one,) = read_applicants(folder).applicants
    return one


def _of_text(folder: Path, *lines: str) -> DraftApplicant:
    (folder / "lee.txt").write_text("\n\n".join(["Name: Ann Lee", *lines, "I sell books."]), encoding="utf-8")
    (one,) = read_applicants(folder).applicants
    return one


@pytest.mark.parametrize(
    ("row", "schemes"),
    [
        (("Disability Confident", "Yes"), (True, False)),
        (("Guaranteed Interview Scheme (GIS)", "☒"), (True, False)),
        (("Two Ticks", "x"), (True, False)),
        (("Do you wish to apply under the Disability Confident scheme?", "☒ Yes ☐ No"), (True, False)),
        (("Disability Confident", "☐ Yes ☒ No"), (False, False)),
        (("Disability Confident", "Yes ☐", "No ☒"), (False, False)),
        (("Disability Confident", "Yes [x]", "No [ ]"), (True, False)),
        (("Guaranteed interview", "No"), (False, False)),
        (("Guaranteed interview", "☐"), (False, False)),
        (("Guaranteed interview", ""), (False, False)),
        (("Redeployee", "Yes"), (False, True)),
        (("Are you on the redeployment register?", "Yes, since May"), (False, True)),
        (("Redeployment", "N/A"), (False, False)),
        (("Do you have a disability?", "Yes"), (False, False)),
        (("Do you hold a driving licence?", "Yes"), (False, False)),
    ],
)
def test_a_field_of_the_cover_table_says_the_scheme(
    tmp_path: Path, row: tuple[str, ...], schemes: tuple[bool, bool]
) -> None:
    one = _of_table(tmp_path, row)
    assert (one.guaranteed_interview, one.redeployee, one.doubts) == (*schemes, ())


@pytest.mark.parametrize(
    ("line", "schemes"),
    [
        ("Disability Confident: Yes", (True, False)),
        ("Guaranteed interview scheme: no", (False, False)),
        ("Redeployee Yes", (False, True)),
        ("☒ I wish to apply under the Disability Confident scheme", (True, False)),
        ("☐ I wish to apply under the Disability Confident scheme", (False, False)),
        ("Are you applying under the guaranteed interview scheme? Yes ☒ No ☐", (True, False)),
        ("I ran the redeployment of forty staff, and said yes to each of them.", (False, False)),
    ],
)
def test_a_line_of_the_cover_page_says_the_scheme(tmp_path: Path, line: str, schemes: tuple[bool, bool]) -> None:
    one = _of_text(tmp_path, line)
    assert (one.guaranteed_interview, one.redeployee, one.doubts) == (*schemes, ())


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("Disability Confident", "see my letter"), "Whether “Disability Confident” applies is not clear"),
        (("Disability Confident", "Yes / No"), "Whether “Disability Confident” applies is not clear"),
        (("Disability Confident", "Yes", "No"), "Whether “Disability Confident” applies is not clear"),
        (("Redeployee", "☐ Yes ☐ No"), "“Redeployee” is neither ticked yes nor no"),
    ],
)
def test_an_unclear_answer_is_a_doubt_that_no_file_keeps(tmp_path: Path, row: tuple[str, ...], said: str) -> None:
    one = _of_table(tmp_path, row)
    (doubt,) = one.doubts
    assert doubt.startswith(said)
    assert one.unmarked == one.doubts
    assert not one.file_doubts  # the panel reads these
    assert not one.guaranteed_interview
    assert not one.redeployee


def test_two_files_that_say_yes_and_no_are_a_doubt(tmp_path: Path) -> None:
    for name, answer in (("lee cv", "Yes"), ("lee letter", "No")):
        _form(tmp_path / f"{name}.docx", [("Name", "Ann Lee"), ("Disability Confident", answer), ("Part", name)])
    (one,) = read_applicants(tmp_path).applicants
    assert not one.guaranteed_interview
    assert "One file asks for a guaranteed interview and another does not" in " ".join(one.doubts)


def test_a_scheme_far_from_the_cover_page_is_not_taken(tmp_path: Path) -> None:
    one = _of_text(tmp_path, *(f"I sold {number} books." for number in range(80)), "Disability Confident: Yes")
    assert not one.guaranteed_interview


def _of_lines(folder: Path, *cells: str) -> tuple[DraftApplicant, ...]:
    lines = [f'A{number},Ann {number},"{cell}"' for number, cell in enumerate(cells, 1)]
    path = folder / "applicants.csv"
    path.write_text("\n".join(["Reference,Name,Guaranteed interview", *lines]), encoding="utf-8")
    return read_applicants(path).applicants


def test_a_cell_of_a_list_that_begins_with_yes_is_a_yes(tmp_path: Path) -> None:
    found = _of_lines(
        tmp_path, "Yes - disability", "yes, armed forces", "Y (Disability Confident)", "✓", "1", "Yes. " * 20
    )
    assert [one.guaranteed_interview for one in found] == [True] * 6
    assert not any(one.doubts for one in found)


def test_a_cell_of_a_list_that_says_no_or_nothing_is_told_of_nowhere(tmp_path: Path) -> None:
    found = _of_lines(tmp_path, "", "No", "N/A", "–", "No - not a veteran", "☐", "FALSE")
    assert [(one.guaranteed_interview, one.doubts, one.unclear) for one in found] == [(False, (), ())] * 7


@pytest.mark.parametrize("answer", ["maybe", "Disability Confident", "see note", "Yes / No", "Word " * 30])
def test_a_cell_of_a_list_that_is_neither_yes_nor_no_is_told_of_with_its_value(tmp_path: Path, answer: str) -> None:
    (one,) = _of_lines(tmp_path, answer)
    assert not one.guaranteed_interview
    assert len(one.doubts) == 1
    assert one.doubts[0].startswith(f"“{answer[:59].strip()}")
    assert "” under “Guaranteed interview” is neither yes nor no" in one.doubts[0]
    assert one.unmarked == one.doubts
    assert one.unclear == ("Guaranteed interview",)

"""Ratings and weights from lists: every line as text, or one refusal that names every wrong line."""

from pathlib import Path

import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftRating
from shortlister.domain.refusals import Refusal
from shortlister.importing.ratings import read_ratings
from shortlister.importing.weights import read_weights


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "lines.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_line_comes_as_text_with_its_number(tmp_path: Path) -> None:
    path = _file(
        tmp_path, 'applicant,criterion,method,rating,evidence\nA1,E1,Test,2,"said ""yes""\nand why"\nA1,D1,,NA,\n'
    )
    assert read_ratings(path, note="evidence").lines == (
        DraftRating(2, "A1", "E1", "Test", "2", 'said "yes"\nand why'),
        DraftRating(4, "A1", "D1", "", "NA", ""),
    )


def test_the_method_may_be_absent_and_the_order_other(tmp_path: Path) -> None:
    path = _file(tmp_path, "Rating,Reason,Criterion,Applicant\n3,agreed,E1,A1\n")
    assert read_ratings(path, note="reason").lines == (DraftRating(2, "A1", "E1", "", "3", "agreed"),)


@pytest.mark.parametrize("heading", ["Notes", "Note", "Comment", "Comments", "Evidence note"])
def test_evidence_may_go_by_another_name_where_there_is_no_column_of_it(tmp_path: Path, heading: str) -> None:
    path = _file(tmp_path, f"applicant,criterion,rating,{heading}\nA1,E1,2,Page 3\n")
    found = read_ratings(path, note="evidence")
    assert [line.note for line in found.lines] == ["Page 3"]
    assert found.left_out == ()


def test_a_column_that_is_not_understood_is_named_and_a_missing_note_is_none(tmp_path: Path) -> None:
    path = _file(tmp_path, "applicant,Name,criterion,rating,evidence,Notes\nA1,Ann,E1,2,Page 3,Seen\n")
    found = read_ratings(path, note="evidence")
    assert found.left_out == ("Name", "Notes")
    assert [line.note for line in found.lines] == ["Page 3"]
    without = read_ratings(_file(tmp_path, "applicant,criterion,rating\nA1,E1,2\n"), note="evidence")
    assert (without.left_out, [line.note for line in without.lines]) == ((), [None])


def test_a_cell_under_no_heading_is_one_too_many(tmp_path: Path) -> None:
    path = _file(tmp_path, "applicant,criterion,rating,\nA1,E1,2,Page 3\nA1,E2,2,\n")
    faults = [[str(fault) for fault in line.faults] for line in read_ratings(path, note="evidence").lines]
    assert faults == [["there are more cells than columns"], []]


def test_a_workbook_reads_like_the_list(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["applicant", "criterion", "method", "rating", "evidence"])
    sheet.append(["A1", "E1", "Test", 2, "good"])
    path = tmp_path / "lines.xlsx"
    book.save(path)
    assert read_ratings(path, note="evidence").lines == (DraftRating(2, "A1", "E1", "Test", "2", "good"),)


def test_missing_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_ratings(_file(tmp_path, "applicant,mark\nA1,2\n"), note="evidence")
    assert refused.value.lines()[1:] == [
        "line 1: there is no column “criterion”",
        "line 1: there is no column “rating”",
    ]


def test_every_wrong_line_says_what_is_wrong(tmp_path: Path) -> None:
    path = _file(tmp_path, "applicant,criterion,rating\nA1,E1,2\n,E1,2\nA1,,2\nA1,E2,3,4,5\nA1\n")
    faults = {line.line: [str(fault) for fault in line.faults] for line in read_ratings(path, note="evidence").lines}
    assert faults == {
        2: [],
        3: ["there is no applicant"],
        4: ["there is no criterion"],
        5: ["there are more cells than columns"],
        6: ["there is no criterion", "the line ends before its rating; leave the cell empty to clear a rating"],
    }


@pytest.mark.parametrize("text", ["applicant,criterion,rating\n", "applicant\n"])
def test_a_list_without_ratings_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_ratings(_file(tmp_path, text), note="evidence")
    assert "lines.csv" in str(refused.value)


def test_weights_come_in_their_order(tmp_path: Path) -> None:
    lines = read_weights(_file(tmp_path, "criterion,weight\nE2,3\nE1,1.5\n"))
    assert [(line.criterion, line.weight, line.fault) for line in lines] == [("E2", "3", None), ("E1", "1.5", None)]


def test_a_weight_twice_or_missing_says_so_in_its_line(tmp_path: Path) -> None:
    lines = read_weights(_file(tmp_path, "criterion,weight\nE1,2\nE1,3\nE2,\n"))
    assert [(line.line, str(line.fault)) for line in lines if line.fault] == [
        (3, "the criterion E1 stands twice"),
        (4, "a criterion or its weight is missing"),
    ]


def test_a_file_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_weights(_file(tmp_path, "criterion,mark\nE1,2\n"))
    assert "no weights" in str(refused.value)

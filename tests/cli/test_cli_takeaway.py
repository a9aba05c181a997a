"""`compare`, `record`, `letters`, and the endings of `export`, through the command line."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Command


@pytest.fixture
def matrix(scored: Path, shortlister: Command) -> Path:
    """The exported matrix of the scored vacancy."""
    path = scored.parent / "m.xlsx"
    assert shortlister("export", scored, "--out", path).status == 0
    return path


def test_compare_prints_each_difference_as_json_and_in_words(scored: Path, matrix: Path, shortlister: Command) -> None:
    document = shortlister("compare", scored, matrix, "--json").document
    assert document == {
        "current": True,
        "stage": "Shortlisting",
        "headlines": [],
        "harmless": [],
        "differences": [],
    }
    assert "agrees with the record in every cell" in shortlister("compare", scored, matrix).out
    book = openpyxl.load_workbook(matrix)
    was = book["Matrix"]["B8"].value
    book["Matrix"]["B8"] = 0
    reference = book["Matrix"]["A8"].value
    book.save(matrix)
    ran = shortlister("compare", scored, matrix, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.document["differences"] == [
        {
            "sheet": "Matrix",
            "cell": "B8",
            "applicant": reference,
            "criterion": "E1",
            "method": "Application form",
            "record": was,
            "workbook": 0,
            "kind": "rating",
            "about": "rating",
        }
    ]
    said = shortlister("compare", scored, matrix).out
    assert "differs from the record in 1 place. Nothing was taken over." in said
    assert "B8" in said


def test_compare_refuses_another_vacancys_matrix_and_what_is_none(
    scored: Path, matrix: Path, shortlister: Command, specification: Path, applicants: Path
) -> None:
    other = scored.parent / "other.shortlist"
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    assert shortlister("new", other, *words).status == 0
    assert shortlister("open-scoring", other).status == 0
    for path in (matrix, specification, scored, scored.parent / "none.xlsx"):
        ran = shortlister("compare", other, path, "--json")
        assert (ran.status, ran.out) == (1, "")
        assert len(ran.err.splitlines()) == 1


def test_compare_is_refused_to_whoever_has_not_submitted(scored: Path, matrix: Path, shortlister: Command) -> None:
    assert shortlister("reopen", scored, "--member", "Bo Rees", "--reason", "A page").status == 0
    ran = shortlister("compare", scored, matrix, "--as", "Bo Rees")
    assert ran.status == 1
    assert "Submit first" in ran.err


@pytest.mark.parametrize(
    ("ending", "start", "said"),
    [
        (".pdf", b"%PDF-", "3 applicants"),
        (".html", b"<!DOCTYPE html>", "3 applicants"),
        (".jsonl", b'{"format":', "entries"),
        (".CSV", b"\xef\xbb\xbfNote", "3 applicants"),
    ],
)
def test_the_ending_chooses_what_is_exported(
    scored: Path, shortlister: Command, ending: str, start: bytes, said: str
) -> None:
    out = scored.parent / f"out{ending}"
    ran = shortlister("export", scored, "--out", out)
    assert (ran.status, ran.err) == (0, "")
    assert out.read_bytes().startswith(start)
    assert said in ran.out


def test_an_ending_that_says_nothing_is_refused(scored: Path, shortlister: Command) -> None:
    ran = shortlister("export", scored, "--out", scored.parent / "out.doc")
    assert ran.status == 1
    assert "its ending chooses" in ran.err


def test_a_record_and_letters_are_written(scored: Path, shortlister: Command) -> None:
    out = scored.parent / "record.html"
    ran = shortlister("record", scored, "--applicant", "a-2", "--out", out)
    assert (ran.status, ran.err) == (0, "")
    text = out.read_text(encoding="utf-8")
    assert "Record of applicant A-2" in text
    assert "Hannah" not in text
    assert "A-1" not in text
    assert shortlister("letters", scored, "--out", scored.parent / "L").status == 1
    agreed = ("--applicant", "A-1", "--criterion", "E2", "--rating", 3, "--reason", "Seen")
    assert shortlister("agree", scored, *agreed).status == 0
    assert shortlister("outcome", scored, "--by-rule", "--top", 1).status == 0
    ran = shortlister("letters", scored, "--out", scored.parent / "L", "--language", "cy")
    assert (ran.status, ran.err) == (0, "")
    assert sorted(path.name for path in (scored.parent / "L").iterdir()) == [
        "Adborth A-1.docx",
        "Adborth A-2.docx",
        "Adborth A-3.docx",
    ]
    edited = scored.parent / "L" / "Adborth A-1.docx"
    edited.write_bytes(b"edited")
    ran = shortlister("letters", scored, "--out", scored.parent / "L", "--language", "cy")
    assert (ran.status, edited.read_bytes()) == (1, b"edited")
    assert "Adborth A-1.docx" in ran.err
    assert ran.err.strip().endswith("The option for it is --replace.")
    ran = shortlister("letters", scored, "--out", scored.parent / "L", "--language", "cy", "--replace")
    assert ran.status == 0
    assert ran.out.startswith("Written 1 letter to ")
    assert "word for word, and left as they are: 2" in ran.out


def test_before_two_have_submitted_agreement_is_one_sentence_and_no_table(opened: Path, shortlister: Command) -> None:
    ran = shortlister("agreement", opened)
    assert (ran.status, ran.err) == (0, "")
    assert " ".join(ran.out.split()) == "Agreement needs at least two members who have submitted."


def test_names_are_refused_until_revealed(scored: Path, shortlister: Command) -> None:
    for words in (
        ("export", scored, "--out", scored.parent / "x.html", "--named"),
        ("export", scored, "--out", scored.parent / "x.jsonl", "--named"),
        ("record", scored, "--applicant", "A-1", "--out", scored.parent / "x.pdf", "--named"),
    ):
        ran = shortlister(*words)
        assert ran.status == 1
        assert "revealed" in ran.err
    assert shortlister("reveal", scored, "--reason", "To invite them").status == 0
    assert shortlister("export", scored, "--out", scored.parent / "x.jsonl", "--named").status == 0
    lines = (scored.parent / "x.jsonl").read_text(encoding="utf-8").splitlines()
    assert any(
        "Hannah Mellor" in json.loads(line).get("payload", "") for line in lines[1:] if json.loads(line)["payload"]
    )


def test_compare_tells_a_column_of_ranks_first_and_keeps_to_the_kinds_of_the_contract(
    scored: Path, matrix: Path, shortlister: Command
) -> None:
    book = openpyxl.load_workbook(matrix)
    for place, row in enumerate(range(8, 11), start=1):
        book["Matrix"].cell(row, 3).value = place * 4
        book["Matrix"].cell(row + 10, 1).value = book["Matrix"].cell(row, 1).value
    book["Outcomes"].title = "Results"
    book.save(matrix)
    document = shortlister("compare", scored, matrix, "--json").document
    kinds = {"rating", "formula", "text", "missing applicant", "unknown applicant", "rank in place of a rating"}
    assert {one["kind"] for one in document["differences"]} <= kinds
    assert [one["about"] for one in document["differences"]][:3] == ["applicant twice"] * 3
    assert document["harmless"] == ["The sheet Outcomes is called “Results” in the workbook."]
    said = shortlister("compare", scored, matrix).out
    assert "Moved, renamed or hidden, which changes nothing:" in said


def test_compare_takes_the_matrix_as_csv(scored: Path, shortlister: Command) -> None:
    path = scored.parent / "m.csv"
    assert shortlister("export", scored, "--out", path).status == 0
    assert shortlister("compare", scored, path, "--json").document["differences"] == []
    text = path.read_text(encoding="utf-8-sig")
    line = next(one for one in text.splitlines() if one.startswith("A-1,"))
    path.write_text(text.replace(line, "A-1,0" + line[5:]), encoding="utf-8")
    (first, *_rest) = shortlister("compare", scored, path, "--json").document["differences"]
    assert (first["applicant"], first["criterion"], first["workbook"], first["kind"]) == ("A-1", "E1", 0, "rating")


def test_a_stage_that_is_named_is_the_one_that_is_compared(scored: Path, matrix: Path, shortlister: Command) -> None:
    assert shortlister("compare", scored, matrix, "--stage", "Shortlisting", "--json").status == 0
    ran = shortlister("compare", scored, matrix, "--stage", "Interview")
    assert ran.status == 1
    assert "is the matrix of Shortlisting, not of Interview" in ran.err
    assert ran.err.count("\n") == 1


def test_a_matrix_as_csv_with_names_has_them_and_is_compared_without_them(scored: Path, shortlister: Command) -> None:
    out = scored.parent / "named.csv"
    assert shortlister("reveal", scored, "--reason", "To invite them").status == 0
    assert shortlister("export", scored, "--out", out, "--named").status == 0
    text = out.read_text(encoding="utf-8-sig")
    assert "Hannah Mellor" in text
    assert shortlister("compare", scored, out, "--json").document["differences"] == []
    changed = text.replace("A-1,3,", "A-1,2,")
    assert changed != text
    out.write_text(changed, encoding="utf-8")
    found = shortlister("compare", scored, out, "--json").document["differences"]
    assert [(one["applicant"], one["kind"]) for one in found] == [("A-1", "rating")]

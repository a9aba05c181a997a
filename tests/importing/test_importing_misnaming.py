"""A file that is not what its name says: read with a doubt where it is previewed, refused where it is taken at once."""

from pathlib import Path

import pytest

from shortlister.domain.refusals import Refusal
from shortlister.importing.applicants import read_applicants
from shortlister.importing.misnaming import misnaming
from shortlister.importing.ratings import read_ratings
from shortlister.importing.reading import read_specification

SPECIFICATION = "Person specification\n\nEssential criteria\n- Good typing\n- Good filing\n- Clear writing\n"


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("pdf", "form.docx", "a PDF"),
        ("docx", "form.pdf", "a Word document"),
        ("txt", "form.docx", "plain text"),
        ("xlsx", "list.csv", "an Excel workbook"),
        ("csv", "list.csv", ""),
        ("txt", "page.htm", ""),
        ("html", "page.txt", ""),
        ("docx", "FORM.DOCX", ""),
        ("pdf", "no ending", ""),
        ("pdf", "form.bak", ""),
    ],
)
def test_a_kind_fits_its_ending_or_is_named(kind: str, name: str, said: str) -> None:
    found = misnaming(kind, name)
    assert (found is None) is not bool(said)
    assert said in str(found or "")


def test_a_specification_under_a_wrong_ending_is_read_with_a_doubt(tmp_path: Path) -> None:
    path = tmp_path / "specification.docx"
    path.write_text(SPECIFICATION, encoding="utf-8")
    draft = read_specification(path)
    assert [one.text for one in draft.posts[0].criteria] == ["Good typing", "Good filing", "Clear writing"]
    assert any("“specification.docx” is plain text, not what its name says" in doubt for doubt in draft.doubts)


def test_an_application_under_a_wrong_ending_is_doubted(tmp_path: Path) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    (folder / "ann lee.pdf").write_text("Name: Ann Lee\nReference: A-17\nI have typed for years.\n", encoding="utf-8")
    (one,) = read_applicants(folder).applicants
    assert one.name == "Ann Lee"
    assert any("is plain text, not what its name says" in doubt for doubt in one.doubts)


def test_lists_under_a_wrong_ending_are_refused(tmp_path: Path) -> None:
    people, scores = tmp_path / "people.xlsx", tmp_path / "scores.xlsx"
    people.write_text("reference,name\nA-1,Ann\n", encoding="utf-8")
    scores.write_text("applicant,criterion,method,rating,evidence\nA-1,E1,,2,\n", encoding="utf-8")
    with pytest.raises(Refusal, match="not what its name says"):
        read_applicants(people)
    with pytest.raises(Refusal, match="not what its name says"):
        read_ratings(scores, note="evidence")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (bytes(range(256)) * 20, "Save the list again as CSV (UTF-8) or as .xlsx"),
        ("applicant,criterion\n".encode("utf-32"), "Save the list again as CSV (UTF-8) or as .xlsx"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "is not a table"),
        (b"%PDF-1.7\n" + b"x" * 500, "is not a table"),
        (b"SQLite format 3\x00" + bytes(500), "is not a table"),
        (b"", "Choose the file that has the list"),
    ],
)
def test_what_is_no_list_gets_advice_for_a_list(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "scores.csv"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        read_ratings(path, note="evidence")
    assert words in str(refused.value)
    assert ".docx" not in str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_scores_are_read_in_every_encoding_that_programs_write(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "scores.csv"
    lines = "".join(f"A-{number},E1,,2,“Café” – good\n" for number in range(20))
    path.write_bytes(f"applicant,criterion,method,rating,evidence\n{lines}".encode(encoding))
    assert {one.note for one in read_ratings(path, note="evidence").lines} == {"“Café” – good"}

"""`doubts`: what the document leaves doubtful, numbered, put away for everybody, and brought back."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, refused

SOURCE = """<h1>Person specification</h1><p>Post: Clerk</p><p>Ability to speak Welsh is valued by all of us</p>
<table><tr><th>Criteria<th>Essential or desirable<th>Measured by
<tr><td>Experience of running a website<td>E<td>A/I
<tr><td>Experience of filing and ability to type<td>D<td>A
<tr><td>Ability to write plain English<td>E<td>A Z</table>"""
CODE = "Table 1, row 4, column 3: the code “Z” is not explained in the document."
LEFT = "Line 3: “Ability to speak Welsh is valued by all of us” reads like a criterion, but was left out."


@pytest.fixture
def doubtful(tmp_path: Path, applicants: Path, shortlister: Command) -> Path:
    """A vacancy whose document has two doubts, and a criterion with one."""
    source, path = tmp_path / "clerk.html", tmp_path / "clerk.shortlist"
    source.write_text(SOURCE, encoding="utf-8")
    ran = shortlister(
        "new", path, "--spec", source, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees"
    )
    assert ran.status == 0, ran.err
    return path


def test_a_doubt_that_is_put_away_stays_so_for_whoever_comes_next(doubtful: Path, shortlister: Command) -> None:
    told = shortlister("doubts", doubtful, "--json").document
    assert [one["put_away"] for one in told["document"]] == [False, False]
    sentences = [one["doubt"] for one in told["document"]]
    assert CODE in sentences
    (placed,) = (one for one in told["document"] if one["doubt"] == CODE)
    assert "row" in placed["source"]["cell"]
    assert placed["words"]
    assert told["criteria"] == [
        {"reference": "D1", "doubt": "This asks for more than one thing; consider dividing it."}
    ]
    number = sentences.index(CODE) + 1
    assert shortlister("doubts", doubtful, "--put-away", number, "--as", "Ann Lee").status == 0
    told = shortlister("doubts", doubtful, "--json").document
    assert [one["doubt"] for one in told["document"] if one["put_away"]] == [CODE]
    text = shortlister("doubts", doubtful).out
    assert (
        text.index("Doubts about the document") < text.index("Looked at and put away") < text.index(f"{number}  Table")
    )
    assert shortlister("doubts", doubtful, "--bring-back", "all").status == 0
    assert "put away" not in shortlister("doubts", doubtful).out


def test_a_number_that_no_doubt_has_changes_nothing(doubtful: Path, shortlister: Command) -> None:
    for number in ("0", "3", "x", "-1"):
        ran = shortlister("doubts", doubtful, "--put-away", "1", f"--put-away={number}")
        refused(ran, f"no doubt of the number “{number}”; it has 2")
    assert not any(one["put_away"] for one in shortlister("doubts", doubtful, "--json").document["document"])


def test_once_scoring_is_open_nothing_is_in_doubt(opened: Path, shortlister: Command) -> None:
    assert shortlister("doubts", opened, "--json").document["document"] == []
    refused(shortlister("doubts", opened, "--put-away", "1"), "it has 0")

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


BARE = """<h1>Person specification</h1><p>Post: {title}</p><h2>Criteria</h2>
<ul><li>Experience of running a website<li>Knowledge of the law of charities<li>Ability to write plain English</ul>"""
UNMEASURED = "The document does not say how the criteria are measured."
UNLEVELLED = "The document does not say which criteria are essential and which desirable."


def made(path: Path, applicants: Path, shortlister: Command, text: str, *words: str) -> str:
    """What `new` says of a document."""
    source = path.with_suffix(".html")
    source.write_text(text, encoding="utf-8")
    panel = ("--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    ran = shortlister("new", path, "--spec", source, *panel, *words)
    assert ran.status == 0, ran.err
    return " ".join(ran.out.split())


def test_what_the_document_does_not_say_is_in_doubt_until_somebody_says_it(
    tmp_path: Path, applicants: Path, shortlister: Command
) -> None:
    path = tmp_path / "v.shortlist"
    said = made(path, applicants, shortlister, BARE.format(title="Clerk"))
    assert UNMEASURED in said
    assert UNLEVELLED in said
    told = shortlister("doubts", path, "--json").document["document"]
    assert {UNMEASURED, UNLEVELLED} <= {one["doubt"] for one in told}
    number = [one["doubt"] for one in told].index(UNMEASURED) + 1
    assert f"  {number}  {UNMEASURED}" in shortlister("doubts", path).out
    assert shortlister("doubts", path, "--put-away", number).status == 0
    assert [one["put_away"] for one in shortlister("doubts", path, "--json").document["document"]].count(True) == 1


def test_what_was_said_for_the_document_is_in_doubt_no_more(
    tmp_path: Path, applicants: Path, shortlister: Command
) -> None:
    path = tmp_path / "v.shortlist"
    settled = ("--default-method", "Interview", "--default-level", "essential")
    said = made(path, applicants, shortlister, BARE.format(title="Clerk"), *settled)
    assert UNMEASURED not in said
    assert UNLEVELLED not in said
    told = shortlister("doubts", path, "--json").document["document"]
    assert not {UNMEASURED, UNLEVELLED} & {one["doubt"] for one in told}


def test_after_one_of_several_posts_is_chosen_nobody_is_asked_to_choose(
    tmp_path: Path, applicants: Path, shortlister: Command
) -> None:
    path = tmp_path / "v.shortlist"
    two = BARE.format(title="Clerk") + BARE.format(title="Archivist")
    said = made(path, applicants, shortlister, two, "--post", "Archivist")
    assert len(shortlister("spec", path.with_suffix(".html"), "--json").document["posts"]) == 2
    assert "choose one" not in said
    assert UNMEASURED in said
